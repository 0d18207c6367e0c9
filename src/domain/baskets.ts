import { dayOf, MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import { ascendingOrder } from '../kernels/ascending-order';
import { activityIn, type DayWindow } from './activity';
import { itemsOf, NO_ITEM } from './items';
import { linesOf } from './lines';
import { oncePerWorkspace } from './memo';
import { orderDaysOf } from './order-days';
import { ordersOf } from './orders';
import { ANONYMOUS } from './people';

/** What is bought together: products, their categories, or both as a hierarchy. */
export type ItemLevel = 'product' | 'category' | 'both';
/** What is one basket: an order, all that one person bought on a day, or ever. */
export type BasketUnit = 'order' | 'day' | 'customer';

export interface BasketChoices {
  readonly level: ItemLevel;
  readonly unit: BasketUnit;
  readonly window: DayWindow;
}

/**
 * Baskets of items, numbered by time, so that the last ones are the latest; at equal times by the number of their
 * order. Items are products, or categories, or products followed by categories (see `itemAt`).
 */
export interface Baskets {
  readonly count: number;
  /** Items of all baskets, one basket after the other; repeats within a basket are kept. */
  readonly items: Int32Array;
  /** length count + 1; basket b holds `items[starts[b] … starts[b + 1])`, at least one. */
  readonly starts: Int32Array;
  /** Moment of its first order, milliseconds. */
  readonly time: Float64Array;
  /** ANONYMOUS where nobody is known. */
  readonly person: Int32Array;
  /** Basket of each order line, −1 where the line puts nothing into one. */
  readonly ofLine: Int32Array;
  /** How many items there are to number. */
  readonly itemLimit: number;
  /** Lines of a sale in the window that name no item of the level, and lines of unknown people that a basket per customer leaves out. */
  readonly namelessLines: number;
  readonly anonymousLines: number;
}

const KEPT = 6;
const remembered = oncePerWorkspace(() => new Map<string, Baskets>());

/**
 * The baskets of a workspace: O(lines) once a level and unit, then O(orders), where no order was bought on several days;
 * else, and for baskets of customers, O(lines) a window. A return line puts nothing into a basket. An order is in when something was
 * paid for it, or when the shop's file has no amounts at all; an anonymous order is a basket of its own, but not where
 * a basket is a customer. The last few are remembered and shared: never change or move them.
 */
export function basketsOf(workspace: Workspace, choices: BasketChoices): Baskets {
  const known = remembered(workspace);
  const { level, unit, window } = choices;
  const key = `${level} ${unit} ${window.from} ${window.to}`;
  const found = known.get(key);
  if (found) return found;
  const [oldest] = known.keys();
  if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
  const isCut = unit !== 'customer' && hasOrdersOfOneDay(workspace);
  const baskets = isCut ? cutBaskets(workspace, choices) : deriveBaskets(workspace, choices);
  known.set(key, baskets);
  return baskets;
}

/** The list an item number belongs to, and its place there. */
export function itemAt(
  products: number,
  level: ItemLevel,
  item: number,
): { readonly kind: 'product' | 'category'; readonly index: number } {
  if (level === 'category' || (level === 'both' && item >= products)) {
    return { kind: 'category', index: level === 'both' ? item - products : item };
  }
  return { kind: 'product', index: item };
}

/**
 * Whether a product was ever sold in a category, as numbers of level 'both': the two say the same of a basket and
 * never stand together in a rule.
 */
export const ownCategories = oncePerWorkspace((workspace): ((product: number, item: number) => boolean) => {
  const { products, categories } = itemsOf(workspace);
  const pairs = new Set<number>();
  const limit = categories?.count ?? 0;
  products?.ofLine.forEach((product, line) => {
    const category = categories?.ofLine[line] ?? NO_ITEM;
    if (product !== NO_ITEM && category !== NO_ITEM) pairs.add(product * limit + category);
  });
  return (product, item) => pairs.has(product * limit + item - (products?.count ?? 0));
});

/** What the sale lines of each entry of `orderDaysOf` put into a basket, whatever the window. */
interface Held {
  /** Item of each order line and the second one in a hierarchy, NO_ITEM where there is none or goods came back. */
  readonly items: readonly Int32Array[];
  /** Items, moment of the first line with one (Infinity without), and lines without, of each entry. */
  readonly sizes: Uint32Array;
  readonly first: Float64Array;
  readonly nameless: Uint32Array;
}

const remembersHeld = oncePerWorkspace(() => new Map<ItemLevel, Held>());

/** O(lines) once a level. */
function heldAt(workspace: Workspace, level: ItemLevel): Held {
  const known = remembersHeld(workspace);
  let held = known.get(level);
  if (!held) known.set(level, (held = deriveHeld(workspace, level)));
  return held;
}

function deriveHeld(workspace: Workspace, level: ItemLevel): Held {
  const { time, isReturn } = linesOf(workspace);
  const { ofLine: entryOf, count } = orderDaysOf(workspace);
  const { charges } = itemsOf(workspace);
  const sold = (ofLine: Int32Array, shift: number): Int32Array =>
    ofLine.map((item, i) => (item === NO_ITEM || isReturn[i] === 1 ? NO_ITEM : item + shift));
  const items = listsOf(workspace, level).map(({ ofLine, shift }) => sold(ofLine, shift));
  const sizes = new Uint32Array(count);
  const first = new Float64Array(count).fill(Infinity);
  const nameless = new Uint32Array(count);
  for (let i = 0; i < entryOf.length; i++) {
    const entry = entryOf[i]!;
    if (entry < 0 || isReturn[i] === 1) continue;
    let held = 0;
    for (const own of items) if (own[i] !== NO_ITEM) held++;
    if (held > 0) {
      sizes[entry]! += held;
      if (time[i]! < first[entry]!) first[entry] = time[i]!;
    } else if (!charges || charges.ofLine[i] === NO_ITEM) nameless[entry]!++;
  }
  return { items, sizes, first, nameless };
}

/** The lists of a level with what their numbers are raised by. */
function listsOf(workspace: Workspace, level: ItemLevel) {
  const { products, categories } = itemsOf(workspace);
  const shift = level === 'both' ? (products?.count ?? 0) : 0;
  return [
    ...(level !== 'category' && products ? [{ ...products, shift: 0 }] : []),
    ...(level !== 'product' && categories ? [{ ...categories, shift }] : []),
  ];
}

/** Whether all that is bought with an order is bought on one day: a window then holds an order whole or not at all. */
const hasOrdersOfOneDay = oncePerWorkspace((workspace): boolean => {
  const { count, order, saleLines } = orderDaysOf(workspace);
  const isSeen = new Uint8Array(ordersOf(workspace).count);
  for (let entry = 0; entry < count; entry++) {
    if (saleLines[entry] === 0) continue;
    if (isSeen[order[entry]!]) return false;
    isSeen[order[entry]!] = 1;
  }
  return true;
});

const EVER = { from: -Infinity, to: Infinity };
const remembersAll = oncePerWorkspace(() => new Map<string, Baskets>());

/** The baskets of a window as a stretch of all there are, which share their items. */
function cutBaskets(workspace: Workspace, { level, unit, window }: BasketChoices): Baskets {
  const known = remembersAll(workspace);
  const key = `${level} ${unit}`;
  let all = known.get(key);
  if (!all) known.set(key, (all = deriveBaskets(workspace, { level, unit, window: EVER })));
  const { items, starts, time, person, ofLine, itemLimit } = all;
  const begin = countWhile(time, (moment) => !(moment >= window.from * MS_PER_DAY));
  const end = Math.max(
    begin,
    countWhile(time, (moment) => moment < window.to * MS_PER_DAY),
  );
  const from = starts[begin]!;
  const own = starts.subarray(begin, end + 1);
  let lines: Int32Array | null = null;
  return {
    count: end - begin,
    items: items.subarray(from, starts[end]),
    starts: from === 0 ? own : own.map((start) => start - from),
    time: time.subarray(begin, end),
    person: person.subarray(begin, end),
    get ofLine() {
      return (lines ??= ofLine.map((basket) => (basket >= begin && basket < end ? basket - begin : -1)));
    },
    itemLimit,
    namelessLines: namelessIn(workspace, level, window),
    anonymousLines: 0,
  };
}

/** How many of the values, which ascend, pass; none does after one that does not. */
function countWhile(values: Float64Array, passes: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(values[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lines of baskets in the window that name no item. */
function namelessIn(workspace: Workspace, level: ItemLevel, window: DayWindow): number {
  const { count, day, order } = orderDaysOf(workspace);
  const { nameless } = heldAt(workspace, level);
  const { counts } = activityIn(workspace, window).orders;
  let lines = 0;
  for (let entry = 0; entry < count; entry++) {
    if (day[entry]! >= window.from && day[entry]! < window.to && counts[order[entry]!] === 1)
      lines += nameless[entry]!;
  }
  return lines;
}

function deriveBaskets(workspace: Workspace, { level, unit, window }: BasketChoices): Baskets {
  const orders = ordersOf(workspace);
  const days = orderDaysOf(workspace);
  const held = heldAt(workspace, level);
  const { ofOrder, keys } = basketOfOrders(workspace, unit, window);

  const sizes = new Int32Array(keys);
  const time = new Float64Array(keys).fill(Infinity);
  const person = new Int32Array(keys).fill(ANONYMOUS);
  const ofEntry = new Int32Array(days.count).fill(-1);
  let namelessLines = 0;
  let anonymousLines = 0;
  for (let entry = 0; entry < days.count; entry++) {
    if (!(days.day[entry]! >= window.from && days.day[entry]! < window.to)) continue;
    const order = days.order[entry]!;
    const basket = ofOrder[order]!;
    if (basket === LEFT_OUT) anonymousLines += days.saleLines[entry]!;
    if (basket < 0) continue;
    namelessLines += held.nameless[entry]!;
    if (held.sizes[entry] === 0) continue;
    ofEntry[entry] = basket;
    sizes[basket]! += held.sizes[entry]!;
    person[basket] = orders.person[order]!;
    if (held.first[entry]! < time[basket]!) time[basket] = held.first[entry]!;
  }

  // Baskets that hold something, by time; `ascendingOrder` is stable, so equal times stay by number.
  const byTime = ascendingOrder(time).filter((basket) => sizes[basket]! > 0);
  const count = byTime.length;
  const starts = new Int32Array(count + 1);
  const numberOf = new Int32Array(keys).fill(-1);
  byTime.forEach((basket, b) => {
    starts[b + 1] = starts[b]! + sizes[basket]!;
    numberOf[basket] = b;
  });
  for (let entry = 0; entry < days.count; entry++) {
    if (ofEntry[entry] !== -1) ofEntry[entry] = numberOf[ofEntry[entry]!]!;
  }
  return {
    count,
    ...filled(days.ofLine, ofEntry, held.items, starts),
    starts,
    time: Float64Array.from(byTime, (basket) => time[basket]!),
    person: Int32Array.from(byTime, (basket) => person[basket]!),
    itemLimit: listsOf(workspace, level).reduce((limit, { count: own }) => limit + own, 0),
    namelessLines,
    anonymousLines,
  };
}

/** The items of each basket, line by line, and the basket of each line; `ofEntry`: basket of each entry of the lines. */
function filled(
  entryOf: Int32Array,
  ofEntry: Int32Array,
  [own, second]: readonly Int32Array[],
  starts: Int32Array,
): Pick<Baskets, 'items' | 'ofLine'> {
  const items = new Int32Array(starts[starts.length - 1]!);
  const next = starts.slice();
  const ofLine = new Int32Array(entryOf.length).fill(-1);
  for (let i = 0; i < entryOf.length; i++) {
    const basket = entryOf[i]! < 0 ? -1 : ofEntry[entryOf[i]!]!;
    if (basket === -1) continue;
    const item = own ? own[i]! : NO_ITEM;
    const other = second ? second[i]! : NO_ITEM;
    if (item === NO_ITEM && other === NO_ITEM) continue;
    ofLine[i] = basket;
    if (item !== NO_ITEM) items[next[basket]!++] = item;
    if (other !== NO_ITEM) items[next[basket]!++] = other;
  }
  return { items, ofLine };
}

/** An order that is no basket: nothing was paid, or of an unknown person where a basket is a customer. */
const NOT_BOUGHT = -1;
const LEFT_OUT = -2;

/** A basket for each order, as numbers below `keys`. */
function basketOfOrders(
  workspace: Workspace,
  unit: BasketUnit,
  window: DayWindow,
): { readonly ofOrder: Int32Array; readonly keys: number } {
  const { count, person } = ordersOf(workspace);
  const { counts, time } = activityIn(workspace, window).orders;
  const { firstDay, lastDay } = linesOf(workspace);
  const span = unit === 'day' ? lastDay - firstDay + 1 : 1;
  const ofOrder = new Int32Array(count).fill(NOT_BOUGHT);
  /** A basket of several orders goes by the number of the first of them. */
  const first = new Map<number, number>();
  for (let o = 0; o < count; o++) {
    if (counts[o] === 0) continue;
    if (person[o] === ANONYMOUS) ofOrder[o] = unit === 'customer' ? LEFT_OUT : o;
    else if (unit === 'order') ofOrder[o] = o;
    else {
      const key = person[o]! * span + (unit === 'day' ? dayOf(time[o]!) - firstDay : 0);
      let basket = first.get(key);
      if (basket === undefined) first.set(key, (basket = o));
      ofOrder[o] = basket;
    }
  }
  return { ofOrder, keys: count };
}
