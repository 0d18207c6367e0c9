import { categoriesOf, dealPairs } from './baskets';
import type { PairColumns } from './baskets';
import { secondsADay } from './calendar';
import { categories, productOf, products, ruleCategories } from './catalogue';
import { GrowingInts } from './growing';
import type { People } from './people';
import { pick, streamOf, weighted } from './random';
import type { Random } from './random';
import { arrival, fresh, growth, high, lost, secondOfDay } from './rhythm';
import type { Rhythm } from './rhythm';
import { orderChannels } from './vocabulary';

/** What an order is: a sale, or one of the extras that cleaning and netting take out again. */
export const sale = 0;
export const cancelled = 1;
export const burst = 2;
export const mistyped = 3;

/** Orders and their lines as columns. Order o has the lines `firstLine[o]` … `firstLine[o + 1] - 1`. Money in whole yuan. */
export interface Orders {
  readonly person: Int32Array;
  /** seconds since 1 January 2023 */
  readonly second: Int32Array;
  readonly kind: Uint8Array;
  readonly channel: Uint8Array;
  readonly firstLine: Int32Array;
  readonly product: Int32Array;
  readonly quantity: Int32Array;
  readonly discount: Int32Array;
  /** 1 where the line was sent back: the file has a second line with the same figures, negative */
  readonly isReturned: Int32Array;
  /** order indices by time */
  readonly byTime: Uint32Array;
}

/** How a group buys. Yuan; [low, high] are mean order values of a person. */
interface Habit {
  /** what a person tends to */
  readonly aim: readonly [number, number];
  /** what a person's mean never leaves, unless one basket alone forces it */
  readonly bounds: readonly [number, number];
  /** least share of the list price usually taken off */
  readonly discount: number;
  /** weights of value, mid and premium products */
  readonly tiers: readonly [number, number, number];
}

const habits: Record<number, Habit> = {
  [high]: { aim: [408, 430], bounds: [404, 437], discount: 0.01, tiers: [0, 8, 92] },
  [growth]: { aim: [168, 232], bounds: [150, 285], discount: 0.05, tiers: [5, 90, 5] },
  [lost]: { aim: [75, 115], bounds: [50, 150], discount: 0.14, tiers: [92, 8, 0] },
  [fresh]: { aim: [85, 145], bounds: [40, 190], discount: 0.05, tiers: [74, 25, 1] },
  [arrival]: { aim: [85, 145], bounds: [40, 190], discount: 0.05, tiers: [74, 25, 1] },
};

/** Sales of the year by group, yuan: mean order value 200, the high-value group 40 %, growing people at 200, the lost at 95. */
export function groupSales(ordersByGroup: readonly number[]): number[] {
  const all = 200 * ordersByGroup.reduce((a, b) => a + b, 0);
  const ofHigh = Math.round(all * 0.4);
  const ofGrowth = 200 * ordersByGroup[growth];
  const ofLost = 95 * ordersByGroup[lost];
  return [ofHigh, ofGrowth, ofLost, all - ofHigh - ofGrowth - ofLost];
}

/**
 * The sales of the people on their days: baskets dealt so that the three rules hold, products by the group's taste,
 * discounts so that each person's mean order value stays within the group's bounds and, where `totals` (yuan by
 * group) is given, each group's sales are exactly that. About 1.2 % of the orders with two or more lines have one
 * of them sent back; values are net of that.
 */
export function planSales(
  seed: number,
  purpose: string,
  people: People,
  rhythm: Rhythm,
  totals: (ordersByGroup: readonly number[]) => readonly number[] | undefined,
): Orders {
  const count = rhythm.day.length;
  const person = new Int32Array(count);
  const second = new Int32Array(count);
  const channel = new Uint8Array(count);
  const stratum = new Uint8Array(count);
  const ordersByGroup = [0, 0, 0, 0, 0];
  eachPerson(rhythm, (i, from, to) => {
    const random = streamOf(seed, `${purpose} moments`, i);
    ordersByGroup[people.group[i]] += to - from;
    for (let o = from; o < to; o++) {
      person[o] = i;
      second[o] = rhythm.day[o] * secondsADay + secondOfDay(random);
      channel[o] = random() < 0.8 ? people.preferredChannel[i] : Math.floor(random() * orderChannels.length);
      stratum[o] = 2 * people.hasChildren[i] + people.isFemale[i];
    }
  });

  const pairs = dealPairs(seed, purpose, stratum);
  const lines = new Lines();
  /** value of each order at list price, without what is sent back */
  const worth = new Int32Array(count);
  const spend = new Float64Array(people.group.length);
  eachPerson(rhythm, (i, from, to) => {
    const habit = habits[people.group[i]];
    const random = streamOf(seed, `${purpose} baskets`, i);
    const aim = between(random, habit.aim);
    const taste = tasteOf(people, i);
    const listWorth = fillBaskets(random, { habit, taste }, aim, pairs, from, to, lines, worth);
    const [low, most] = spendBounds(habit, listWorth, to - from);
    spend[i] = Math.round(Math.min(most, Math.max(low, aim * (to - from))));
  });

  const targets = totals(ordersByGroup.slice(0, 4));
  if (targets) meetTotals(targets, people, rhythm, worth, spend);

  const orders = {
    person,
    second,
    kind: new Uint8Array(count),
    channel,
    ...lines.columns(),
    byTime: inTimeOrder(second),
  };
  eachPerson(rhythm, (i, from, to) =>
    spreadDiscount(streamOf(seed, `${purpose} discounts`, i), orders, worth, spend[i], from, to),
  );
  return orders;
}

/** Indices by time, those of the same second in their order. Trusts its input: seconds ≥ 0, at most 2²³ of them. */
export function inTimeOrder(second: Int32Array): Uint32Array {
  const n = second.length;
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) keys[i] = second[i] * 8_388_608 + i;
  keys.sort();
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = keys[i] % 8_388_608;
  return order;
}

/** What a line brought: list price × quantity − discount. */
export function lineAmount(orders: Orders, line: number): number {
  return products[orders.product[line]].price * orders.quantity[line] - orders.discount[line];
}

/** Collects the lines of orders, in order. */
export class Lines {
  readonly #firstLine = new GrowingInts();
  readonly #product = new GrowingInts();
  readonly #quantity = new GrowingInts();
  readonly #discount = new GrowingInts();
  readonly #isReturned = new GrowingInts();

  startOrder(): void {
    this.#firstLine.push(this.#product.length);
  }

  add(product: number, quantity: number, discount = 0): void {
    this.#product.push(product);
    this.#quantity.push(quantity);
    this.#discount.push(discount);
    this.#isReturned.push(0);
  }

  sendBackLast(): void {
    this.#isReturned.view()[this.#isReturned.length - 1] = 1;
  }

  columns(): Pick<Orders, 'firstLine' | 'product' | 'quantity' | 'discount' | 'isReturned'> {
    const firstLine = new Int32Array(this.#firstLine.length + 1);
    firstLine.set(this.#firstLine.view());
    firstLine[this.#firstLine.length] = this.#product.length;
    return {
      firstLine,
      product: this.#product.view().slice(),
      quantity: this.#quantity.view().slice(),
      discount: this.#discount.view().slice(),
      isReturned: this.#isReturned.view().slice(),
    };
  }
}

/**
 * Fills the orders `from` … `to - 1` of one person and returns their worth together. The dealt categories always
 * go in; dearer styles and further articles are added while the person is behind the aim, cheaper ones when ahead.
 */
function fillBaskets(
  random: Random,
  { habit, taste }: { readonly habit: Habit; readonly taste: readonly number[] },
  aim: number,
  pairs: PairColumns,
  from: number,
  to: number,
  lines: Lines,
  worth: Int32Array,
): number {
  const listAim = aim / (1 - habit.discount);
  let total = 0;
  for (let o = from; o < to; o++) {
    lines.startOrder();
    const due = listAim * (o - from + 1);
    const dealt = categoriesOf(pairs, o);
    const values: number[] = [];
    const put = (category: number, style: number) => {
      const product = productOf(category, weighted(random, habit.tiers), style);
      const quantity = isSmall(category) ? weighted(random, [0, 70, 25, 5]) : 1;
      lines.add(product, quantity);
      values.push(products[product].price * quantity);
      total += products[product].price * quantity;
    };
    for (const category of dealt)
      put(category, total < due - listAim && random() < 0.8 ? 1 : random() < 0.3 ? 1 : 0);
    const fillings = fillingOrder(random, taste);
    const most = values.length === 0 ? 3 : 2;
    for (let k = 0; k < most && (values.length === 0 || total < due - 0.2 * listAim); k++) {
      put(fillings[k], due - total > 0.6 * listAim ? 1 : 0);
    }
    for (let k = most; o === to - 1 && total < due && k < fillings.length; k++) put(fillings[k], 1);
    if (values.length > 1 && o < to - 1 && random() < 0.013) {
      total -= values[values.length - 1];
      values.pop();
      lines.sendBackLast();
    }
    worth[o] = values.reduce((a, b) => a + b, 0);
  }
  return total;
}

/** Categories outside the rules that some people like: what high-value customers and young women add to a basket. */
const [handbags, faceCream, lipstick, perfume] = [10, 11, 12, 13];
const tastes = { premium: [faceCream, perfume], trend: [handbags, lipstick] } as const;
const youngUntil = 24;

function tasteOf({ group, isFemale, age }: People, person: number): readonly number[] {
  if (group[person] === high) return tastes.premium;
  return isFemale[person] && age[person] <= youngUntil ? tastes.trend : [];
}

/** The categories outside the rules, in random order; those of a taste come first more often than not. */
function fillingOrder(random: Random, taste: readonly number[]): number[] {
  const result: number[] = [];
  for (let category = ruleCategories; category < categories.length; category++) {
    result.splice(Math.floor(random() * (result.length + 1)), 0, category);
  }
  // Every other order is left as it was drawn, so that nobody buys their favourites only.
  if (result[0] % 2 === 0) return result;
  const isLiked = (category: number) => taste.includes(category);
  return [...result.filter(isLiked), ...result.filter((category) => !isLiked(category))];
}

/** Socks and books are bought by two and three. */
function isSmall(category: number): boolean {
  return category === 1 || category === 5;
}

/** The least and the most a person may spend: within the group's bounds, and between half the list price and all of it. */
function spendBounds(habit: Habit, listWorth: number, orders: number): [number, number] {
  const low = Math.min(listWorth, Math.ceil(Math.max(habit.bounds[0] * orders, 0.5 * listWorth)));
  return [low, Math.max(low, Math.floor(Math.min(habit.bounds[1] * orders, listWorth)))];
}

/** Moves each person's spend a little within the bounds, so that the groups' sums are the targets. */
function meetTotals(
  targets: readonly number[],
  people: People,
  rhythm: Rhythm,
  worth: Int32Array,
  spend: Float64Array,
): void {
  targets.forEach((target, group) => {
    const members: number[] = [];
    const room: number[] = [];
    let sum = 0;
    people.group.forEach((code, i) => {
      if (code === group) {
        members.push(i);
        sum += spend[i];
      }
    });
    const missing = target - sum;
    let whole = 0;
    for (const i of members) {
      const from = rhythm.offset[i];
      const to = rhythm.offset[i + 1];
      let listWorth = 0;
      for (let o = from; o < to; o++) listWorth += worth[o];
      const [low, most] = spendBounds(habits[group], listWorth, to - from);
      const free = missing > 0 ? most - spend[i] : spend[i] - low;
      room.push(free);
      whole += free;
    }
    if (Math.abs(missing) > whole)
      throw new RangeError(`group ${group} cannot reach ${target} yuan from ${sum}`);
    let passed = 0;
    let moved = 0;
    members.forEach((i, k) => {
      passed += room[k];
      const share = whole === 0 ? 0 : Math.round((Math.abs(missing) * passed) / whole) - moved;
      moved += share;
      spend[i] += Math.sign(missing) * share;
    });
  });
}

/** Takes list worth − spend off the person's orders: most of it off some of them, in whole yuan, none at a loss. */
function spreadDiscount(
  random: Random,
  orders: Orders,
  worth: Int32Array,
  spend: number,
  from: number,
  to: number,
): void {
  let listWorth = 0;
  for (let o = from; o < to; o++) listWorth += worth[o];
  let rest = listWorth - spend;
  const weights: number[] = [];
  let weightSum = 0;
  for (let o = from; o < to; o++) {
    weights.push(worth[o] * pick(random, [0, 0, 0, 1, 2]));
    weightSum += weights[o - from];
  }
  const taken = weights.map((weight, k) => {
    const part =
      weightSum === 0
        ? 0
        : Math.min(Math.floor(((listWorth - spend) * weight) / weightSum), Math.floor(0.6 * worth[from + k]));
    rest -= part;
    return part;
  });
  for (let k = 0; rest > 0 && k < taken.length; k++) {
    const more = Math.min(rest, Math.floor(0.6 * worth[from + k]) - taken[k]);
    taken[k] += more;
    rest -= more;
  }
  if (rest !== 0) throw new RangeError(`${rest} yuan of discount found no order`);
  taken.forEach((part, k) => discountLines(orders, from + k, part, worth[from + k]));
}

/** Spreads an order's discount over the lines that were kept, in proportion to their worth. */
function discountLines(orders: Orders, order: number, discount: number, worth: number): void {
  let passed = 0;
  let given = 0;
  for (let line = orders.firstLine[order]; line < orders.firstLine[order + 1]; line++) {
    if (orders.isReturned[line]) continue;
    passed += products[orders.product[line]].price * orders.quantity[line];
    const part = Math.round((discount * passed) / worth) - given;
    orders.discount[line] = part;
    given += part;
  }
}

function eachPerson(rhythm: Rhythm, visit: (person: number, from: number, to: number) => void): void {
  for (let i = 0; i + 1 < rhythm.offset.length; i++) {
    if (rhythm.offset[i] < rhythm.offset[i + 1]) visit(i, rhythm.offset[i], rhythm.offset[i + 1]);
  }
}

function between(random: Random, [low, most]: readonly [number, number]): number {
  return low + (most - low) * random();
}
