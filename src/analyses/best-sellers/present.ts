import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import { MS_PER_DAY } from '../../core/time';
import type { DisplayOf, Presentation, Say } from '../contract';
import type { definition } from './definition';
import { paretoOf, type ParetoView } from './pareto';
import { CLASSES, type BestSellersResult, type RankedItems } from './result';
import { itemsTable, tabulate } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface BestSellersView {
  readonly period: string;
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly note: string;
    readonly what: string;
  }[];
  readonly measures: readonly Option[];
  readonly levels: readonly Option[];
  readonly limits: { readonly a: string; readonly b: string };
  readonly classes: readonly ClassRow[];
  readonly pareto: ParetoView;
  readonly items: ItemsView;
  classesTable(): ExportTable;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface ClassRow {
  readonly id: string;
  readonly name: string;
  readonly advice: string;
  readonly items: string;
  readonly value: string;
  readonly share: string;
  readonly bar: number;
}

export interface ItemsView {
  readonly title: string;
  readonly caption: string;
  readonly count: number;
  /** Name of the column that is ranked by. */
  readonly valueName: string;
  /** Greatest share: the length of a full bar. */
  readonly greatest: number;
  readonly hasMargin: boolean;
  readonly hasTrend: boolean;
  row(i: number): ItemRow;
  table(): ExportTable;
}

export type ItemFigure =
  | 'rank'
  | 'value'
  | 'cumulative'
  | 'revenue'
  | 'margin'
  | 'pieces'
  | 'orders'
  | 'buyers'
  | 'again'
  | 'returned'
  | 'change'
  | 'trend';

export interface ItemRow {
  readonly name: string;
  /** '' where the name is the key. */
  readonly key: string;
  readonly group: string;
  readonly share: number;
  readonly shareText: string;
  readonly direction: 'up' | 'down' | 'flat';
  readonly series: readonly number[];
  readonly seriesText: string;
  /** '' where chance could make the rise or fall. */
  readonly arrow: string;
  text(of: ItemFigure): string;
  value(of: ItemFigure): number;
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: BestSellersResult,
  { display, format, say }: Presentation<typeof definition>,
): BestSellersView {
  const { items, window, hasCosts, measure, classes, vital, a, b, totals } = result;
  const { days, count } = result.blocks;
  const span = { from: window.from * MS_PER_DAY, to: (window.to - 1) * MS_PER_DAY };
  const clear = (direction: number) => items.direction.filter((own) => own === direction).length;
  return {
    period: say('period.text', span),
    figures: [
      {
        label: say('kpi.vital', { share: a }),
        value: format.integer(vital),
        note: say('kpi.vital.note', { items: items.count, part: vital / items.count }),
        what: 'vital',
      },
      {
        label: say('kpi.top'),
        value: format.share(items.share[0]!, 1),
        note: levelText(items.names, 0),
        what: 'top',
      },
      {
        label: say('kpi.revenue'),
        value: format.moneyShort(totals.revenue),
        note: say('period.text', span),
        what: 'revenue',
      },
      {
        label: say('kpi.trend'),
        value: result.tested === 0 ? '—' : `↑ ${format.integer(clear(1))} · ↓ ${format.integer(clear(-1))}`,
        note: say(result.tested === 0 ? 'kpi.trend.short' : 'kpi.trend.note', {
          tested: result.tested,
          days: days * count,
        }),
        what: 'trend',
      },
    ],
    measures: (['revenue', 'units', 'orders', ...(hasCosts ? (['margin'] as const) : [])] as const).map(
      (value) => ({ value, label: say(`option.measure.${value}`) }),
    ),
    levels: (['product', 'category'] as const).map((value) => ({
      value,
      label: say(`option.level.${value}`),
    })),
    limits: { a: say('limit.a', { share: a }), b: say('limit.b', { from: a, to: b, rest: 1 - b }) },
    classes: classes.map((each) => ({
      id: each.id,
      name: say(`class.${each.id}`),
      advice: say(`class.${each.id}.do`),
      items: format.integer(each.items),
      value: valueText(measure, each.value, format),
      share: format.share(each.share, 1),
      bar: each.share,
    })),
    pareto: paretoOf(result, format, say),
    items: itemsView(result, display.show, format, say),
    classesTable: () => tabulate(result, 'classes'),
  };
}

function itemsView(
  result: BestSellersResult,
  show: DisplayOf<typeof definition>['show'],
  format: Format,
  say: Say,
): ItemsView {
  const { items, level, measure, compared, blocks, hasCosts } = result;
  const ranks = shownRanks(items, show);
  const { days, count } = blocks;
  return {
    title: say(`items.title.${level}`, { items: ranks.length }),
    caption: say(compared > 0 ? 'items.caption' : 'items.caption.short', {
      recent: compared * days,
      block: days,
      blocks: count,
    }),
    count: ranks.length,
    valueName: say(`option.measure.${measure}`),
    greatest: items.share[0]!,
    hasMargin: hasCosts && measure !== 'margin',
    hasTrend: count > 1,
    row: (i) => itemRow(result, ranks[i]!, format, say),
    table: () => itemsTable(result, ranks),
  };
}

/** The ranks of a class, or of what clearly rises or falls. */
function shownRanks(
  { count, group, direction }: RankedItems,
  show: DisplayOf<typeof definition>['show'],
): Uint32Array {
  const isShown = (rank: number): boolean => {
    if (show === 'all') return true;
    if (show === 'up' || show === 'down') return direction[rank] === (show === 'up' ? 1 : -1);
    return CLASSES[group[rank]!] === show;
  };
  return Uint32Array.from({ length: count }, (_, rank) => rank).filter(isShown);
}

const valueText = (measure: BestSellersResult['measure'], value: number, format: Format): string =>
  measure === 'revenue' || measure === 'margin' ? format.money(value) : format.number(value, 1);

function itemRow(
  { items, measure, blocks }: BestSellersResult,
  rank: number,
  format: Format,
  say: Say,
): ItemRow {
  const key = levelText(items.keys, rank);
  const name = levelText(items.names, rank);
  const direction = items.direction[rank]!;
  const change = items.change[rank]!;
  const signed = (value: number): string => {
    if (Number.isNaN(value)) return '—';
    // From ten times as much on, percents are no longer read.
    if (value >= 9) return `×${format.number(value + 1, 0)}`;
    return `${value > 0 ? '+' : value < 0 ? '−' : ''}${format.share(Math.abs(value))}`;
  };
  const way = direction > 0 ? 'up' : direction < 0 ? 'down' : 'flat';
  const q = items.qValue[rank]!;
  const figures: Record<ItemFigure, readonly [value: number, text: (value: number) => string]> = {
    rank: [rank + 1, format.integer],
    value: [items.value[rank]!, (value) => valueText(measure, value, format)],
    cumulative: [items.cumulative[rank]!, (value) => format.share(value, 1)],
    revenue: [items.revenue[rank]!, format.money],
    margin: [items.margin[rank]!, format.money],
    pieces: [items.pieces[rank]!, (value) => format.number(value, 1)],
    orders: [items.orders[rank]!, format.integer],
    buyers: [items.buyers[rank]!, format.integer],
    again: [items.repeaters[rank]! / items.buyers[rank]!, format.share],
    returned: [items.returnLines[rank]! / items.lines[rank]!, (value) => format.share(value, 1)],
    change: [change, signed],
    // Sorted by how clear it is, the clearest rise first and the clearest fall last.
    trend: [direction * (2 - q) || 0, () => say(`trend.${way}`)],
  };
  return {
    name,
    key: key === name ? '' : key,
    group: say(`class.${CLASSES[items.group[rank]!]}`),
    share: items.share[rank]!,
    shareText: items.share[rank]! > 0 ? format.share(items.share[rank]!, 1) : '—',
    direction: way,
    series: [...items.series.subarray(rank * blocks.count, (rank + 1) * blocks.count)],
    seriesText: say(`trend.spoken.${way}`, { name, block: blocks.days, blocks: blocks.count }),
    arrow: { up: '↑', down: '↓', flat: '' }[way],
    text: (of) => figures[of][1](figures[of][0]),
    value: (of) => figures[of][0],
  };
}
