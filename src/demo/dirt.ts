import { categoriesOf, dealPairs } from './baskets';
import { dayNumber, secondsADay } from './calendar';
import { categories, productOf, products, ruleCategories } from './catalogue';
import { burst, cancelled, inTimeOrder, Lines, mistyped, sale } from './orders';
import type { Orders } from './orders';
import type { People } from './people';
import { deal, permutation, streamOf, weighted } from './random';
import { growth, lost } from './rhythm';
import type { Rhythm } from './rhythm';

/** The account behind the abusive burst: a customer row without a person. */
export const burstAccount = -1;

/** Orders in the burst, whatever the size of the shop. */
export const burstOrders = 42;

/** What the mistyped order claims to have cost, yuan. */
export const mistypedAmount = 1_000_000;

/** What is planted for cleaning to find. Line and order indices are those of `Orders`. */
export interface Dirt {
  /** by line: 1 the line stands twice, 2 it stands again with its product name spaced differently */
  readonly repeat: Uint8Array;
  /** by order: how its time is written, see `styledTimeText` */
  readonly dateStyle: Uint8Array;
  /** by order: 1 where the channel is missing */
  readonly isChannelMissing: Uint8Array;
  /** the person who has a second customer id, under which every other order stands */
  readonly splitPerson: number;
  /** two different people with one phone number: the second uses the first one's */
  readonly sharedPhone: readonly [number, number];
  /** people listed a second time, with the name spaced and the phone written differently */
  readonly listedTwice: readonly number[];
}

/** Shares: orders in another date style, orders without a channel, orders cancelled on top of the sales. */
const otherDateShare = 0.03;
const missingChannelShare = 0.01;
const cancelledShare = 0.015;

/**
 * Adds to the sales what netting and cleaning remove again: orders cancelled within hours of a sale (amount 0), the
 * burst of one-yuan orders on 11 November, and the mistyped order of a growing person. Their baskets are dealt in
 * the same proportions as the sales', so that the rules hold with or without them.
 */
export function withExtras(seed: number, people: People, rhythm: Rhythm, sales: Orders): Orders {
  const count = sales.person.length;
  const cancelledCount = Math.round(count * cancelledShare);
  const total = count + cancelledCount + burstOrders + 1;
  const lines = new Lines();
  const person = grown(sales.person, total);
  const second = grown(sales.second, total);
  const kind = grown(sales.kind, total);
  const channel = grown(sales.channel, total);

  const random = streamOf(seed, 'extra orders');
  const twins = permutation(count, random).subarray(0, cancelledCount);
  const stratum = Uint8Array.from(
    twins,
    (o) => 2 * people.hasChildren[sales.person[o]] + people.isFemale[sales.person[o]],
  );
  const cancelledPairs = dealPairs(seed, 'cancelled', stratum);
  twins.forEach((twin, k) => {
    const o = count + k;
    person[o] = sales.person[twin];
    second[o] = sales.second[twin] - 600 - Math.floor(6600 * random());
    kind[o] = cancelled;
    channel[o] = sales.channel[twin];
    lines.startOrder();
    const tier = products[sales.product[sales.firstLine[twin]]].tier;
    for (const category of nonEmpty(categoriesOf(cancelledPairs, k), random)) {
      lines.add(productOf(category, tier, weighted(random, [1, 1])), 1);
    }
  });

  const burstPairs = dealPairs(seed, 'burst', new Uint8Array(burstOrders).fill(1));
  const burstStart = dayNumber(2023, 11, 11) * secondsADay + 300;
  for (let k = 0; k < burstOrders; k++) {
    const o = count + cancelledCount + k;
    person[o] = burstAccount;
    second[o] = burstStart + k * 48 + Math.floor(20 * random());
    kind[o] = burst;
    channel[o] = 1;
    lines.startOrder();
    for (const category of nonEmpty(categoriesOf(burstPairs, k), random)) {
      const product = productOf(category, 0, 0);
      lines.add(product, 1, products[product].price - 1);
    }
  }

  const o = total - 1;
  person[o] = steadyPeople(people, rhythm)[0];
  second[o] = dayNumber(2023, 9, 16) * secondsADay + 51_222;
  kind[o] = mistyped;
  channel[o] = 1;
  lines.startOrder();
  lines.add(productOf(10, 1, 1), 1);

  const added = lines.columns();
  const shift = sales.product.length;
  return {
    person,
    second,
    kind,
    channel,
    firstLine: joined(
      sales.firstLine.subarray(0, count),
      added.firstLine.map((line) => line + shift),
    ),
    product: joined(sales.product, added.product),
    quantity: joined(sales.quantity, added.quantity),
    discount: joined(sales.discount, added.discount),
    isReturned: joined(sales.isReturned, added.isReturned),
    byTime: inTimeOrder(second),
  };
}

/** Chooses the lines, orders and people that carry dirt. Counts: see `truthOf`. */
export function planDirt(seed: number, people: People, rhythm: Rhythm, orders: Orders): Dirt {
  const random = streamOf(seed, 'dirt');
  const repeat = new Uint8Array(orders.product.length);
  const exact = Math.round(people.size / 40);
  const fuzzy = Math.round(people.size / 100);
  let planted = 0;
  for (const line of permutation(orders.product.length, random)) {
    if (planted === exact + fuzzy) break;
    if (orders.isReturned[line] || orders.kind[orderOf(orders, line)] !== sale) continue;
    repeat[line] = planted++ < exact ? 1 : 2;
  }
  const style = otherDateShare / 3;
  const [, splitPerson] = steadyPeople(people, rhythm);
  const others = Array.from(permutation(people.size, random)).filter((i) => i !== splitPerson);
  const oneOfLost = others.find((i) => people.group[i] === lost) ?? others[0];
  const oneOfGrowth = others.find((i) => people.group[i] === growth) ?? others[1];
  return {
    repeat,
    dateStyle: deal(orders.person.length, [1 - otherDateShare, style, style, style], random),
    isChannelMissing: deal(orders.person.length, [1 - missingChannelShare, missingChannelShare], random),
    splitPerson,
    sharedPhone: [oneOfGrowth, oneOfLost],
    listedTwice: others
      .filter((i) => i !== oneOfLost && i !== oneOfGrowth)
      .slice(0, fuzzy)
      .sort((a, b) => a - b),
  };
}

/** True for the orders of the split person that stand under the second id: every other one. */
export function isUnderSecondId(
  plan: { dirt: Dirt; rhythm: Rhythm },
  person: number,
  order: number,
): boolean {
  return person === plan.dirt.splitPerson && (order - plan.rhythm.offset[person]) % 2 === 1;
}

/** Growing people with exactly twelve orders. */
function steadyPeople(people: People, rhythm: Rhythm): number[] {
  const found: number[] = [];
  for (let i = 0; i < people.size && found.length < 2; i++) {
    if (people.group[i] === growth && rhythm.offset[i + 1] - rhythm.offset[i] === 12) found.push(i);
  }
  return found;
}

/** The order a line belongs to, by binary search. */
function orderOf(orders: Orders, line: number): number {
  let low = 0;
  let most = orders.person.length - 1;
  while (low < most) {
    const middle = (low + most + 1) >> 1;
    if (orders.firstLine[middle] <= line) low = middle;
    else most = middle - 1;
  }
  return low;
}

function nonEmpty(dealt: number[], random: () => number): number[] {
  return dealt.length > 0
    ? dealt
    : [ruleCategories + Math.floor(random() * (categories.length - ruleCategories))];
}

function grown<T extends Int32Array | Uint8Array>(values: T, length: number): T {
  const longer = (values instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length)) as T;
  longer.set(values);
  return longer;
}

function joined(first: Int32Array, second: Int32Array): Int32Array {
  const both = new Int32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
