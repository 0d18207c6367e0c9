import { dayOf, MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import { ascendingOrder } from '../kernels/ascending-order';
import { activityIn, type DayWindow } from './activity';
import { itemsOf, NO_ITEM } from './items';
import { linesOf } from './lines';
import { oncePerWorkspace } from './memo';
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
 * The baskets of a workspace: O(lines). A return line puts nothing into a basket. An order is in when something was
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
  const baskets = deriveBaskets(workspace, choices);
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

function deriveBaskets(workspace: Workspace, { level, unit, window }: BasketChoices): Baskets {
  const lines = linesOf(workspace);
  const orders = ordersOf(workspace);
  const { products, categories, charges } = itemsOf(workspace);
  const shift = level === 'both' ? (products?.count ?? 0) : 0;
  const lists = [
    ...(level !== 'category' && products ? [{ ...products, first: 0 }] : []),
    ...(level !== 'product' && categories ? [{ ...categories, first: shift }] : []),
  ];
  const { ofOrder, keys } = basketOfOrders(workspace, unit, window);

  const sizes = new Int32Array(keys);
  const time = new Float64Array(keys).fill(Infinity);
  const person = new Int32Array(keys).fill(ANONYMOUS);
  const ofLine = new Int32Array(lines.count).fill(-1);
  let namelessLines = 0;
  let anonymousLines = 0;
  const from = window.from * MS_PER_DAY;
  const to = window.to * MS_PER_DAY;
  for (let i = 0; i < lines.count; i++) {
    const moment = lines.time[i]!;
    if (lines.isReturn[i] || !(moment >= from && moment < to)) continue;
    const order = orders.ofLine[i]!;
    const basket = ofOrder[order]!;
    if (basket === LEFT_OUT) anonymousLines++;
    if (basket < 0) continue;
    let held = 0;
    for (const list of lists) if (list.ofLine[i] !== NO_ITEM) held++;
    if (held === 0) {
      if (!charges || charges.ofLine[i] === NO_ITEM) namelessLines++;
      continue;
    }
    sizes[basket]! += held;
    ofLine[i] = basket;
    person[basket] = orders.person[order]!;
    if (moment < time[basket]!) time[basket] = moment;
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
  const items = new Int32Array(starts[count]!);
  const next = starts.slice(0, count);
  for (let i = 0; i < ofLine.length; i++) {
    if (ofLine[i] === -1) continue;
    const b = numberOf[ofLine[i]!]!;
    ofLine[i] = b;
    for (const list of lists)
      if (list.ofLine[i] !== NO_ITEM) items[next[b]!++] = list.first + list.ofLine[i]!;
  }
  return {
    count,
    items,
    starts,
    time: Float64Array.from(byTime, (basket) => time[basket]!),
    person: Int32Array.from(byTime, (basket) => person[basket]!),
    ofLine,
    itemLimit: lists.reduce((limit, { count }) => limit + count, 0),
    namelessLines,
    anonymousLines,
  };
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
  const ofOrder = new Int32Array(count).fill(NOT_BOUGHT);
  const first = new Map<string, number>();
  for (let o = 0; o < count; o++) {
    if (counts[o] === 0) continue;
    if (person[o] === ANONYMOUS) ofOrder[o] = unit === 'customer' ? LEFT_OUT : o;
    else if (unit === 'order') ofOrder[o] = o;
    else ofOrder[o] = firstOrderOf(unit === 'day' ? `${person[o]} ${dayOf(time[o]!)}` : `${person[o]}`, o);
  }
  return { ofOrder, keys: count };

  /** A basket of several orders goes by the number of the first of them. */
  function firstOrderOf(key: string, order: number): number {
    const known = first.get(key);
    if (known === undefined) first.set(key, order);
    return known ?? order;
  }
}
