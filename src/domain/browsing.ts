import { MISSING_CODE } from '../core/column';
import { levelTexts } from '../core/levels';
import { categoryColumn, timeColumn } from '../core/table';
import { MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import type { DayWindow } from './activity';
import { NO_ITEM } from './items';
import { ANONYMOUS, peopleOf, personOfRows } from './people';
import { productFactsOf, productOfRows } from './product-facts';

/** What known people looked at: one entry a person and product, by person, then product. */
export interface Browsed {
  readonly person: Int32Array;
  /** By the numbers of `productFactsOf`. */
  readonly product: Int32Array;
  readonly views: Int32Array;
  /** How often it was put into the cart. */
  readonly carts: Int32Array;
  /** Moment of the last of them, milliseconds. */
  readonly last: Float64Array;
}

const VIEW =
  /^(view|view_item|product_view|item_view|detail_view|page_view|visit|click|pv|浏览|查看|访问|点击|商品浏览|详情浏览)$/i;
const CART =
  /^(cart_add|add_to_cart|addtocart|cart|fav|favorite|wishlist|checkout|加购|加入购物车|收藏|购物车|结算)$/i;

/**
 * What people looked at or put into the cart within a window of days. Visitors whom no customer id names are left
 * out. O(events log pairs); null where the events name no product or nobody.
 */
export function browsedIn(workspace: Workspace, window: DayWindow): Browsed | null {
  const table = workspace.tables.get('events');
  const event = table && categoryColumn(table, 'event');
  const time = table && timeColumn(table, 'happened_at')?.values;
  if (!event || !time || !categoryColumn(table, 'product_id') || !categoryColumn(table, 'customer_id')) {
    return null;
  }
  const kind = levelTexts(event.levels).map((text) =>
    CART.test(text.trim()) ? 2 : VIEW.test(text.trim()) ? 1 : 0,
  );
  const persons = personOfRows(workspace, 'events');
  const products = productOfRows(workspace, table);
  const limit = productFactsOf(workspace)?.count ?? 0;
  const found = new Map<number, { views: number; carts: number; last: number }>();
  for (let i = 0; i < table.rowCount; i++) {
    const is = event.codes[i] === MISSING_CODE ? 0 : kind[event.codes[i]!]!;
    const moment = time[i]!;
    if (is === 0 || persons[i] === ANONYMOUS || products[i] === NO_ITEM) continue;
    if (!(moment >= window.from * MS_PER_DAY && moment < window.to * MS_PER_DAY)) continue;
    const pair = persons[i]! * limit + products[i]!;
    let seen = found.get(pair);
    if (!seen) found.set(pair, (seen = { views: 0, carts: 0, last: -Infinity }));
    if (is === 2) seen.carts++;
    else seen.views++;
    if (moment > seen.last) seen.last = moment;
  }
  const pairs = Float64Array.from(found.keys()).sort();
  const seen = Array.from(pairs, (pair) => found.get(pair)!);
  return {
    person: Int32Array.from(pairs, (pair) => Math.floor(pair / limit)),
    product: Int32Array.from(pairs, (pair) => pair % limit),
    views: Int32Array.from(seen, ({ views }) => views),
    carts: Int32Array.from(seen, ({ carts }) => carts),
    last: Float64Array.from(seen, ({ last }) => last),
  };
}

/** Product each person last looked at in the browsed list, and when; −1 where there is none. Equal moments: the lower number. */
export function lastBrowsed(workspace: Workspace, browsed: Browsed): Int32Array {
  const latest = new Float64Array(peopleOf(workspace).count).fill(-Infinity);
  const product = new Int32Array(latest.length).fill(-1);
  browsed.person.forEach((p, i) => {
    if (browsed.last[i]! <= latest[p]!) return;
    latest[p] = browsed.last[i]!;
    product[p] = browsed.product[i]!;
  });
  return product;
}
