import { levelTexts } from '../core/levels';
import type { Workspace } from '../core/workspace';
import { dayOf } from '../core/time';
import { itemsOf, NO_ITEM } from './items';
import { linesOf } from './lines';
import { oncePerWorkspace, Recent } from './memo';
import { ANONYMOUS, peopleOf, personOfLines } from './people';
import { productFactsOf } from './product-facts';

/** What a purchase says of a taste, from the finest to the coarsest. */
export const TASTES = ['product', 'category', 'brand'] as const;
export type Taste = (typeof TASTES)[number];

export interface TasteList {
  /** In an order of their own, whatever that of the rows. */
  readonly names: readonly string[];
  /** Entry of each order line, −1 where there is none. */
  readonly ofLine: Int32Array;
}

const lists = oncePerWorkspace(() => new Map<Taste, TasteList | null>());

/** The products, categories or brands of the order lines; null where no column tells. O(lines), remembered. */
export function tasteList(workspace: Workspace, taste: Taste): TasteList | null {
  const known = lists(workspace);
  let list = known.get(taste);
  if (list === undefined) known.set(taste, (list = derive(workspace, taste)));
  return list;
}

function derive(workspace: Workspace, taste: Taste): TasteList | null {
  if (taste === 'brand') return brands(workspace);
  const items = itemsOf(workspace)[taste === 'product' ? 'products' : 'categories'];
  return items && { names: levelTexts(items.names), ofLine: items.ofLine };
}

/** The brands that the product list gives to what was sold. */
function brands(workspace: Workspace): TasteList | null {
  const { products } = itemsOf(workspace);
  const ofProduct = productFactsOf(workspace)?.brands;
  if (!products || !ofProduct) return null;
  const names = [...new Set(ofProduct.filter((brand) => brand !== null))].sort();
  if (names.length === 0) return null;
  const numbers = new Map(names.map((name, brand) => [name, brand]));
  const brandOf = ofProduct.map((brand) => (brand === null ? NO_ITEM : numbers.get(brand)!));
  const ofLine = products.ofLine.map((product) => (product === NO_ITEM ? NO_ITEM : brandOf[product]!));
  return { names, ofLine };
}

/** Who bought what: person p has the cells `starts[p]` up to `starts[p + 1]`, by number of the item. */
export interface Bought {
  readonly names: readonly string[];
  readonly starts: Uint32Array;
  readonly items: Int32Array;
  /** Sale lines of each cell. */
  readonly lines: Uint32Array;
}

const KEPT = 6;
const bought = oncePerWorkspace(() => new Recent<string, Bought | null>(KEPT));

/** The sale lines of known people before a day, by what they sold: O(what was bought), remembered for the last few days. */
export const boughtBefore = (workspace: Workspace, asOf: number, taste: Taste): Bought | null =>
  bought(workspace).get(`${asOf} ${taste}`, () => {
    const ever = boughtEver(workspace, taste);
    return ever && cutAt(ever, asOf);
  });

/** As `Bought`, on whatever day: the lines of cell k were sold on `days[dayStarts[k]]` up to `days[dayStarts[k + 1] − 1]`, ascending. */
interface BoughtEver extends Pick<Bought, 'names' | 'starts' | 'items'> {
  readonly dayStarts: Uint32Array;
  readonly days: Int32Array;
}

const remembersEver = oncePerWorkspace(() => new Map<Taste, BoughtEver | null>());

function boughtEver(workspace: Workspace, taste: Taste): BoughtEver | null {
  const known = remembersEver(workspace);
  let ever = known.get(taste);
  if (ever === undefined) known.set(taste, (ever = deriveEver(workspace, taste)));
  return ever;
}

/** O(lines). */
function deriveEver(workspace: Workspace, taste: Taste): BoughtEver | null {
  const list = tasteList(workspace, taste);
  if (!list) return null;
  const { names, ofLine } = list;
  const { time, isReturn, firstDay, lastDay } = linesOf(workspace);
  const person = personOfLines(workspace);
  // One number that orders by person, item and day: below 2⁵³ for any shop.
  const span = lastDay - firstDay + 1;
  const all = new Float64Array(ofLine.length);
  let used = 0;
  for (let i = 0; i < ofLine.length; i++) {
    const moment = time[i]!;
    if (person[i] === ANONYMOUS || ofLine[i]! < 0 || isReturn[i] || moment !== moment) continue;
    all[used++] = (person[i]! * names.length + ofLine[i]!) * span + dayOf(moment) - firstDay;
  }
  const keys = all.subarray(0, used).sort();
  const starts = new Uint32Array(peopleOf(workspace).count + 1);
  const items: number[] = [];
  const dayStarts: number[] = [];
  const days = new Int32Array(used);
  let previous = -1;
  for (let k = 0; k < used; k++) {
    const pair = Math.floor(keys[k]! / span);
    days[k] = keys[k]! - pair * span + firstDay;
    if (pair === previous) continue;
    previous = pair;
    starts[Math.floor(pair / names.length) + 1]!++;
    items.push(pair % names.length);
    dayStarts.push(k);
  }
  dayStarts.push(used);
  for (let p = 1; p < starts.length; p++) starts[p]! += starts[p - 1]!;
  return { names, starts, items: Int32Array.from(items), dayStarts: Uint32Array.from(dayStarts), days };
}

function cutAt({ names, starts: cellStarts, items: all, dayStarts, days }: BoughtEver, asOf: number): Bought {
  const starts = new Uint32Array(cellStarts.length);
  const items = new Int32Array(all.length);
  const lines = new Uint32Array(all.length);
  let found = 0;
  for (let p = 0; p + 1 < cellStarts.length; p++) {
    for (let cell = cellStarts[p]!; cell < cellStarts[p + 1]!; cell++) {
      let k = dayStarts[cell]!;
      while (k < dayStarts[cell + 1]! && days[k]! < asOf) k++;
      if (k === dayStarts[cell]) continue;
      items[found] = all[cell]!;
      lines[found++] = k - dayStarts[cell]!;
    }
    starts[p + 1] = found;
  }
  return { names, starts, items: items.slice(0, found), lines: lines.slice(0, found) };
}
