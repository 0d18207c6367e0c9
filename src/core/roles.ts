import type { ColumnKind } from './column';
import type { TableKind } from './table';

/** The part a column plays in its table, and the type it must then have. */
export interface Role {
  readonly name: string;
  readonly type: ColumnKind;
  /** Money, so a currency sign or a ten-thousand unit may stand in it. */
  readonly money?: true;
}

const text = (...names: string[]): Role[] => names.map((name) => ({ name, type: 'category' }));
const number = (...names: string[]): Role[] => names.map((name) => ({ name, type: 'number' }));
const money = (...names: string[]): Role[] => names.map((name) => ({ name, type: 'number', money: true }));
const time = (...names: string[]): Role[] => names.map((name) => ({ name, type: 'time' }));
const flag = (...names: string[]): Role[] => names.map((name) => ({ name, type: 'flag' }));

/** By what else a row may name its person; where nothing else does, such a column is the customer. */
export const CONTACT_ROLES: ReadonlySet<string> = new Set(['phone', 'email']);
const contact = text(...CONTACT_ROLES);

/** Every role of every kind of table (product data model). Order is the order in which they are offered. */
export const ROLES: Readonly<Record<TableKind, readonly Role[]>> = {
  orders: [
    ...text('order_id', 'customer_id'),
    ...time('ordered_at'),
    ...text('product_id', 'product_name', 'category'),
    ...number('quantity'),
    ...money('unit_price', 'amount', 'discount'),
    ...text('status', 'channel', 'store', 'region', 'coupon', 'campaign_id'),
    ...contact,
  ],
  customers: [
    ...text('customer_id', 'name', 'phone', 'email', 'gender'),
    ...time('birth_date'),
    ...number('age'),
    ...text('region', 'city', 'city_tier', 'occupation'),
    ...money('income'),
    ...flag('has_children'),
    ...number('household_size'),
    ...text('member_level'),
    ...number('points'),
    ...time('joined_at'),
    ...text('source_channel'),
    ...flag('consent_marketing'),
    ...text('preferred_channel', 'tags'),
  ],
  events: [
    ...text('customer_id', 'visitor_id', 'session_id'),
    ...time('happened_at'),
    ...text('event', 'product_id', 'category', 'page', 'query', 'channel', 'device'),
    ...number('duration_s', 'load_ms', 'value'),
    ...text('reason'),
    ...contact,
  ],
  contacts: [
    ...text('campaign_id', 'customer_id', 'arm', 'channel'),
    ...time('sent_at'),
    ...flag('delivered'),
    ...time('opened_at', 'clicked_at', 'converted_at'),
    ...money('revenue', 'cost'),
    ...text('offer'),
    ...contact,
  ],
  feedback: [
    ...text('feedback_id', 'customer_id'),
    ...time('created_at'),
    ...text('kind'),
    ...number('rating', 'nps', 'csat'),
    ...text('text', 'product_id', 'topic'),
    ...time('resolved_at'),
    ...number('expectation', 'experience'),
    ...contact,
  ],
  products: [
    ...text('product_id', 'name', 'category', 'brand'),
    ...money('price', 'cost', 'margin'),
    ...time('launched_at'),
    ...number('stock'),
    ...money('competitor_price'),
  ],
  spend: [
    ...time('date'),
    ...text('channel', 'campaign_id'),
    ...money('spend'),
    ...number('impressions', 'clicks', 'visits', 'new_customers'),
  ],
};

/** What each row of a table must have where a column is there for it; an inner list is a choice: any one of them is enough. */
export const NEEDED_ROLES: Readonly<Record<TableKind, readonly (readonly string[])[]>> = {
  orders: [['ordered_at'], ['amount', 'unit_price']],
  customers: [['customer_id']],
  events: [['happened_at'], ['event']],
  contacts: [['customer_id']],
  feedback: [['text', 'rating', 'nps', 'csat']],
  products: [['product_id']],
  spend: [['date'], ['spend']],
};

/** Orders without what was paid still tell how often, how recently and what together. */
const CAN_LACK = 'amount';

/** The needs of a table that the roles of its columns do not meet: without `missing` it is not read, without `lacking` less is known. */
export function unmetNeeds(
  kind: TableKind,
  played: ReadonlySet<string | null>,
): Readonly<Record<'missing' | 'lacking', readonly (readonly string[])[]>> {
  const unmet = NEEDED_ROLES[kind].filter((choice) => !choice.some((name) => played.has(name)));
  const canLack = (choice: readonly string[]): boolean => choice.includes(CAN_LACK);
  return { missing: unmet.filter((choice) => !canLack(choice)), lacking: unmet.filter(canLack) };
}
