import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import type { Say } from '../contract';
import { personAt } from '../people';
import { audienceOf, audienceSizes } from './audience';
import type { RecommendationsResult } from './result';
import { addOnsFor } from './session';
import { audienceTable } from './tabulate';
import { itemName, priceText } from './words';

/** The products, whom to tell about each, and what goes with a cart of them. */
export interface ProductsView {
  readonly count: number;
  readonly title: string;
  readonly caption: string;
  row(i: number): ProductRow;
  /** Item of a product id; the one with the largest audience where none has it. */
  itemOf(key: string): number;
  audience(item: number): AudienceView;
  /** Name and number of every product, for carts. */
  options(): readonly { readonly value: string; readonly label: string }[];
  addOns(cart: readonly number[]): readonly {
    readonly item: number;
    readonly name: string;
    readonly reason: string;
    readonly margin: string;
  }[];
}

export interface ProductRow {
  readonly item: number;
  readonly key: string;
  readonly name: string;
  readonly audience: string;
  readonly buyers: string;
  readonly price: string;
  readonly rating: string;
  value(of: 'audience' | 'buyers' | 'price' | 'rating'): number;
}

export interface AudienceView {
  readonly title: string;
  readonly caption: string;
  readonly count: number;
  row(i: number): {
    key: string;
    name: string;
    strength: string;
    orders: string;
    spend: string;
    last: string;
  };
  value(i: number, of: 'strength' | 'orders' | 'spend' | 'last'): number;
  readonly strengthLabel: string;
  table(): ExportTable;
}

/** The view of the products. */
export function presentProducts(result: RecommendationsResult, format: Format, say: Say): ProductsView {
  const { items, rules, lists } = result;
  const sizes = audienceSizes(result);
  const order = Array.from(sizes.keys()).sort(
    (a, b) => sizes[b]! - sizes[a]! || items.buyers[b]! - items.buyers[a]! || a - b,
  );
  return {
    count: order.length,
    title: say('products.title'),
    caption: say('products.caption', { depth: lists.depth }),
    row(i) {
      const item = order[i]!;
      const values = { audience: sizes, buyers: items.buyers, price: items.price, rating: items.rating };
      return {
        item,
        key: levelText(items.keys, item),
        name: itemName(result, item),
        audience: format.integer(sizes[item]!),
        buyers: format.integer(items.buyers[item]!),
        price: priceText(items.price[item]!, format),
        rating: items.ratings[item]! > 0 ? format.number(items.rating[item]!, 1) : '—',
        value: (of) => values[of][item]!,
      };
    },
    itemOf: (key) => order.find((item) => levelText(items.keys, item) === key) ?? order[0]!,
    audience: (item) => audienceView(result, item, format, say),
    options() {
      const inRules = [...new Set([...rules.first, ...rules.second])].filter((item) => item >= 0);
      const collator = new Intl.Collator(format.language, { numeric: true });
      return inRules
        .map((item) => ({ value: String(item), label: itemName(result, item) }))
        .sort((a, b) => collator.compare(a.label, b.label) || Number(a.value) - Number(b.value));
    },
    addOns: (cart) =>
      addOnsFor(result, cart).map(({ item, confidence, expected }) => ({
        item,
        name: itemName(result, item),
        reason: say('cart.reason', { confidence }),
        margin: Number.isNaN(expected) ? say('cart.margin.unknown') : say('cart.margin', { expected }),
      })),
  };
}

function audienceView(result: RecommendationsResult, item: number, format: Format, say: Say): AudienceView {
  const { people, strength, kind, refused } = audienceOf(result, item);
  const { lists } = result;
  const text = (value: number) => (kind === 'list' ? format.share(value) : `${format.number(value, 1)} ×`);
  return {
    title: say('audience.title', { people: people.length, item: itemName(result, item) }),
    caption: [
      say(`audience.caption.${kind}`, { depth: lists.depth }),
      ...(refused > 0 ? [say('audience.refused', { refused })] : []),
    ].join(' '),
    count: people.length,
    strengthLabel: say(kind === 'list' ? 'column.score' : 'column.affinity'),
    row(i) {
      const place = people[i]!;
      return {
        ...personAt(lists, place),
        strength: text(strength[i]!),
        orders: format.integer(lists.orders[place]!),
        spend: format.money(lists.spend[place]!),
        last: format.day(lists.last[place]!),
      };
    },
    value: (i, of) => (of === 'strength' ? strength[i]! : lists[of][people[i]!]!),
    table: () => audienceTable(result, item),
  };
}
