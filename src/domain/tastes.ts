import { levelTexts } from '../core/levels';
import type { Workspace } from '../core/workspace';
import { MS_PER_DAY } from '../core/time';
import { ascendingOrder } from '../kernels/ascending-order';
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

/** The sale lines of known people before a day, by what they sold: O(lines), remembered for the last few days. */
export const boughtBefore = (workspace: Workspace, asOf: number, taste: Taste): Bought | null =>
  bought(workspace).get(`${asOf} ${taste}`, () => deriveBought(workspace, asOf, taste));

function deriveBought(workspace: Workspace, asOf: number, taste: Taste): Bought | null {
  const list = tasteList(workspace, taste);
  if (!list) return null;
  const { names, ofLine } = list;
  const { time, isReturn } = linesOf(workspace);
  const person = personOfLines(workspace);
  const end = asOf * MS_PER_DAY;
  const all = new Float64Array(ofLine.length);
  let used = 0;
  for (let i = 0; i < ofLine.length; i++) {
    if (person[i] === ANONYMOUS || ofLine[i]! < 0 || isReturn[i] || !(time[i]! < end)) continue;
    all[used++] = person[i]! * names.length + ofLine[i]!;
  }
  const pairs = all.subarray(0, used);
  const starts = new Uint32Array(peopleOf(workspace).count + 1);
  const items: number[] = [];
  const lines: number[] = [];
  let previous = -1;
  for (const k of ascendingOrder(pairs)) {
    const pair = pairs[k]!;
    if (pair !== previous) {
      starts[Math.floor(pair / names.length) + 1]!++;
      items.push(pair % names.length);
      lines.push(0);
      previous = pair;
    }
    lines[lines.length - 1]!++;
  }
  for (let p = 1; p < starts.length; p++) starts[p]! += starts[p - 1]!;
  return { names, starts, items: Int32Array.from(items), lines: Uint32Array.from(lines) };
}
