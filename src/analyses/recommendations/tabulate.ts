import { tableOfRows, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { dayOf, isoDay } from '../../core/time';
import type { Say, TableIdOf } from '../contract';
import { audienceOf, audienceSizes } from './audience';
import { INCENTIVES } from './browsed';
import { clickRate } from './clicks';
import type { definition } from './definition';
import { FOND_OF, MEASURES, METHODS, type FirstPurchase, type RecommendationsResult } from './result';
import { itemName, personName, reasonText } from './words';

/** The tables of the page; texts of reasons are in English here, in the reader's language on the page. */
export function tabulate(result: RecommendationsResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'methods':
      return methodsTable(result);
    case 'weights':
      return weightsTable(result);
    case 'lists':
      return listsTable(result);
    case 'audiences':
      return audiencesTable(result);
    case 'browsed':
      return browsedTable(result);
    case 'arrivals':
      return arrivalsTable(result);
    case 'upgrades':
      return upgradesTable(result);
    case 'first-purchases':
      return firstTable(result);
    case 'first-by-group':
      return firstByGroupTable(result);
    case 'clicks':
      return clicksTable(result);
    case 'low-rated':
      return lowRatedTable(result);
  }
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function methodsTable({ trial }: RecommendationsResult): ExportTable {
  return tableOfRows(trial?.methods ?? [], [
    ['method', ({ method }) => method],
    ['people', () => trial!.people],
    ...MEASURES.flatMap((measure) => [
      [`${measure}_at_n`, estimate((row) => row.measures[measure].value)] as const,
      [`${measure}_lower`, estimate((row) => row.measures[measure].lower)] as const,
      [`${measure}_upper`, estimate((row) => row.measures[measure].upper)] as const,
    ]),
    ['coverage', ({ coverage }) => coverage],
    ['hit_gain', ({ gain }) => gain.value],
    ['hit_gain_lower', ({ gain }) => gain.lower],
    ['hit_gain_upper', ({ gain }) => gain.upper],
    ['compared_with', () => trial!.base],
  ]);
}

type TriedRow = NonNullable<RecommendationsResult['trial']>['methods'][number];
const estimate = (take: (row: TriedRow) => number) => take;

function weightsTable({ trial }: RecommendationsResult): ExportTable {
  return tableOfRows(trial?.without ?? [], [
    ['part', ({ part }) => part],
    ['weight', ({ weight }) => weight],
    ['hit_without', ({ hit }) => hit],
    ['hit_gain', ({ gain }) => gain.value],
    ['hit_gain_lower', ({ gain }) => gain.lower],
    ['hit_gain_upper', ({ gain }) => gain.upper],
  ]);
}

/** The list of each customer, one entry a row. Without `say` the reason is its method and the item it goes by. */
export function listsTable(result: RecommendationsResult, say?: Say): ExportTable {
  const { lists, items, rules, top } = result;
  const rows: { place: number; entry: number; rank: number }[] = [];
  for (let place = 0; place + 1 < lists.starts.length; place++) {
    const first = lists.starts[place]!;
    for (let k = first; k < Math.min(first + top, lists.starts[place + 1]!); k++) {
      rows.push({ place, entry: k, rank: k - first + 1 });
    }
  }
  const becauseOf = (entry: number): number => {
    const because = lists.because[entry]!;
    return METHODS[lists.reason[entry]!] === 'rules' ? rules.first[because]! : because;
  };
  return tableOfRows(rows, [
    ['customer_id', ({ place }) => levelText(lists.keys, place)],
    ...(lists.names
      ? [['name', ({ place }: { place: number }) => orNull(levelText(lists.names!, place))] as const]
      : []),
    ['no_marketing', ({ place }) => (lists.refused[place] ? 'yes' : 'no')],
    ['rank', ({ rank }) => rank],
    ['item_id', ({ entry }) => levelText(items.keys, lists.items[entry]!)],
    ['item', ({ entry }) => itemName(result, lists.items[entry]!)],
    ['price', ({ entry }) => items.price[lists.items[entry]!]!],
    ['score', ({ entry }) => lists.scores[entry]!],
    ['method', ({ entry }) => METHODS[lists.reason[entry]!]!],
    ['because_of', ({ entry }) => (becauseOf(entry) < 0 ? null : itemName(result, becauseOf(entry)))],
    ...(say ? [['reason', ({ entry }: { entry: number }) => reasonText(result, entry, say)] as const] : []),
  ]);
}

function audiencesTable(result: RecommendationsResult): ExportTable {
  const sizes = audienceSizes(result);
  const { items } = result;
  return tableOfRows(Array.from(sizes.keys()), [
    ['item_id', (item) => levelText(items.keys, item)],
    ['item', (item) => itemName(result, item)],
    ['buyers', (item) => items.buyers[item]!],
    ['audience', (item) => sizes[item]!],
    ['price', (item) => items.price[item]!],
    ['ratings', (item) => items.ratings[item]!],
    ['rating', (item) => items.rating[item]!],
    ['sold_out', (item) => (items.isOut[item] ? 'yes' : 'no')],
  ]);
}

/** The people to tell about a product. */
export function audienceTable(result: RecommendationsResult, item: number): ExportTable {
  const { people, strength, kind } = audienceOf(result, item);
  const { lists } = result;
  return tableOfRows(
    Array.from(people, (place, k) => ({ place, k })),
    [
      ['customer_id', ({ place }) => levelText(lists.keys, place)],
      ...(lists.names
        ? [['name', ({ place }: { place: number }) => orNull(levelText(lists.names!, place))] as const]
        : []),
      ['item', () => itemName(result, item)],
      [kind === 'list' ? 'score' : 'affinity', ({ k }) => strength[k]!],
      ['order_count', ({ place }) => lists.orders[place]!],
      ['total_spend', ({ place }) => lists.spend[place]!],
      ['last_order', ({ place }) => isoDay(dayOf(lists.last[place]!))],
    ],
  );
}

function browsedTable(result: RecommendationsResult): ExportTable {
  const { browsed, items } = result;
  return tableOfRows(Array.from(browsed?.item.keys() ?? []), [
    ['customer_id', (i) => levelText(browsed!.people.keys, browsed!.person[i]!)],
    [
      'name',
      (i) => (browsed!.people.names ? orNull(levelText(browsed!.people.names, browsed!.person[i]!)) : null),
    ],
    ['item_id', (i) => levelText(items.keys, browsed!.item[i]!)],
    ['item', (i) => itemName(result, browsed!.item[i]!)],
    ['price', (i) => items.price[browsed!.item[i]!]!],
    ['views', (i) => browsed!.views[i]!],
    ['carts', (i) => browsed!.carts[i]!],
    ['last_seen', (i) => isoDay(dayOf(browsed!.last[i]!))],
    ['incentive', (i) => INCENTIVES[browsed!.incentive[i]!]!],
    ['percent_off_at_most', (i) => browsed!.percent[i]!],
  ]);
}

function arrivalsTable(result: RecommendationsResult): ExportTable {
  const rows = result.arrivals.rows.flatMap(({ item, day, people, affinity, of }) =>
    Array.from(people, (place, k) => ({ item, day, place, affinity: affinity[k]!, of: of[k]! })),
  );
  return tableOfRows(rows, [
    ['item_id', ({ item }) => levelText(result.items.keys, item)],
    ['item', ({ item }) => itemName(result, item)],
    ['since', ({ day }) => isoDay(day)],
    ['customer_id', ({ place }) => levelText(result.lists.keys, place)],
    ['customer', ({ place }) => personName(result, place)],
    ['fond_of', ({ of }) => FOND_OF[of]!],
    ['affinity', ({ affinity }) => affinity],
  ]);
}

function upgradesTable(result: RecommendationsResult): ExportTable {
  const { upgrades, items, lists } = result;
  return tableOfRows(Array.from(upgrades?.person.keys() ?? []), [
    ['customer_id', (i) => levelText(lists.keys, upgrades!.person[i]!)],
    ['customer', (i) => personName(result, upgrades!.person[i]!)],
    ['category', (i) => orNull(levelText(items.categories, upgrades!.to[i]!))],
    ['has', (i) => itemName(result, upgrades!.from[i]!)],
    ['has_price', (i) => items.price[upgrades!.from[i]!]!],
    ['step', (i) => upgrades!.rung[i]!],
    ['offer_id', (i) => levelText(items.keys, upgrades!.to[i]!)],
    ['offer', (i) => itemName(result, upgrades!.to[i]!)],
    ['offer_price', (i) => items.price[upgrades!.to[i]!]!],
  ]);
}

function firstTable(result: RecommendationsResult): ExportTable {
  return tableOfRows(result.first.rows, firstColumns(result));
}

const firstColumns = (
  result: RecommendationsResult,
): readonly (readonly [string, (row: FirstPurchase) => string | number | null])[] => [
  ['item_id', ({ item }) => levelText(result.items.keys, item)],
  ['item', ({ item }) => itemName(result, item)],
  ['first_buyers', ({ buyers }) => buyers],
  ['came_back', ({ returned }) => returned],
  ['within_days', () => result.first.followDays],
  ['repeat_rate', ({ rate }) => rate.value],
  ['repeat_rate_lower', ({ rate }) => rate.lower],
  ['repeat_rate_upper', ({ rate }) => rate.upper],
  ['q', ({ q }) => q],
];

/** The best of every group of every grouping. */
function firstByGroupTable(result: RecommendationsResult): ExportTable {
  const rows = result.first.by.flatMap(({ by, groups }) =>
    groups.flatMap(({ name, rows: best }) => best.map((row, k) => ({ by, name, rank: k + 1, ...row }))),
  );
  return tableOfRows(rows, [
    ['by', ({ by }) => by],
    ['group', ({ name }) => name],
    ['rank', ({ rank }) => rank],
    ...firstColumns(result),
  ]);
}

/** The baseline is a choice of the reader: the interval stands by itself. */
function clicksTable({ clicks }: RecommendationsResult): ExportTable {
  const rateOf = (k: number) => clickRate(clicks!.clicked[k]!, clicks!.shown[k]!, 0).rate;
  return tableOfRows(Array.from(clicks?.shown.keys() ?? []), [
    ['recommendation', (k) => levelText(clicks!.offers, k)],
    ['shown', (k) => clicks!.shown[k]!],
    ['clicked', (k) => clicks!.clicked[k]!],
    ['click_rate', (k) => rateOf(k).value],
    ['click_rate_lower', (k) => rateOf(k).lower],
    ['click_rate_upper', (k) => rateOf(k).upper],
  ]);
}

function lowRatedTable(result: RecommendationsResult): ExportTable {
  const { items } = result;
  const rows = Array.from(items.isLow.keys()).filter((item) => items.isLow[item]);
  return tableOfRows(rows, [
    ['item_id', (item) => levelText(items.keys, item)],
    ['item', (item) => itemName(result, item)],
    ['ratings', (item) => items.ratings[item]!],
    ['rating_towards_shop_mean', (item) => items.rating[item]!],
  ]);
}
