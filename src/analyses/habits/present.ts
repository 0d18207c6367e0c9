import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import { gapDaysChart, orderCountChart, orderValueChart, slotChart, type ChartPart } from './charts';
import type { definition } from './definition';
import { heatOf, type HeatView } from './heat';
import type { Division, DivisionValue, GapSummary, HabitsResult } from './result';
import { tabulate } from './tabulate';

export type TableId = (typeof definition)['tables'][number];

/** Everything the page shows below its headline, in the reader's words. */
export interface HabitsView {
  readonly evidence: EvidenceView;
  /** 21,321 orders, 1 Dec 2010 to 9 Dec 2011 */
  readonly caption: string;
  /** Nothing to show below the headline. */
  readonly isEmpty: boolean;
  /** Null where the file has dates without times. */
  readonly heat: HeatView | null;
  readonly weekdays: ChartPart;
  readonly months: ChartPart;
  readonly orderCounts: ChartPart;
  readonly orderValues: ChartPart;
  readonly gapDays: ChartPart;
  /** Null where lines tell nothing but money. */
  readonly parts: PartsView | null;
  readonly gaps: GapsView;
  table(id: TableId): ExportTable;
}

export interface PartsView {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly rows: readonly PartRow[];
  table(): ExportTable;
}

export interface PartRow {
  readonly name: string;
  readonly orders: Figure;
  readonly orderShare: Figure;
  readonly revenue: Figure;
  readonly revenueShare: Figure;
}

export interface GapsView {
  readonly title: string;
  readonly caption: string;
  readonly rows: readonly GapRow[];
}

export interface GapRow {
  readonly name: string;
  readonly gaps: Figure;
  readonly median: Figure;
  readonly interval: string;
  readonly p80: Figure;
  readonly p95: Figure;
}

/** A figure to read, and to sort by. */
export interface Figure {
  readonly text: string;
  readonly value: number;
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: HabitsResult,
  { display, format, say }: Presentation<typeof definition>,
): HabitsView {
  const { totals, asOf, from, parts } = result;
  const { measure } = display;
  const part = parts.find(({ id }) => id === display.by) ?? parts[0];
  return {
    evidence: evidenceOf(result, say),
    caption: say('caption', {
      orders: totals.orders,
      revenue: totals.revenue,
      from: from * MS_PER_DAY,
      to: (asOf - 1) * MS_PER_DAY,
    }),
    isEmpty: totals.orders === 0,
    heat: result.hasClock ? heatOf(result, measure, format, say) : null,
    weekdays: slotChart(result, 'weekday', measure, format, say),
    months: slotChart(result, 'month', measure, format, say),
    orderCounts: orderCountChart(result, format, say),
    orderValues: orderValueChart(result, format, say),
    gapDays: gapDaysChart(result, format, say),
    parts: part ? partsOf(result, part, format, say) : null,
    gaps: gapsOf(result, format, say),
    table: (id) => tabulate(result, id),
  };
}

/** Where nobody is known it rests on orders alone, and what is missing is who placed them. */
function evidenceOf({ evidence, totals, asOf, from }: HabitsResult, say: Say): EvidenceView {
  const { grade, buyers } = evidence;
  if (buyers === 0 && totals.orders > 0) {
    const basis = say('evidence.basis.orders', { orders: totals.orders, span: asOf - from });
    return { grade, basis, missing: say('evidence.missing.customers') };
  }
  return evidenceView(evidence, say);
}

const NONE = '—';
const figure = (value: number, text: (value: number) => string): Figure =>
  Number.isFinite(value) ? { value, text: text(value) } : { value: -1, text: NONE };

function partsOf(result: HabitsResult, { id, values }: Division, format: Format, say: Say): PartsView {
  const { totals, parts } = result;
  const share = (value: number): string => format.share(value, 1);
  return {
    id,
    title: say(`parts.title.${id}`),
    caption: say('parts.caption'),
    options: parts.map((each) => ({ value: each.id, label: say(`parts.${each.id}`) })),
    rows: values.map(({ name, orders, revenue }): PartRow => ({
      name: partName(name, id, say),
      orders: figure(orders, format.integer),
      orderShare: figure(orders / totals.orders, share),
      revenue: figure(revenue, format.money),
      revenueShare: figure(totals.revenue > 0 ? revenue / totals.revenue : NaN, share),
    })),
    table: () => tabulate(result, 'parts', id),
  };
}

function partName(name: DivisionValue['name'], id: Division['id'], say: Say): string {
  switch (name.kind) {
    case 'text':
      return name.text;
    case 'others':
      return say('parts.others', { values: name.values });
    case 'none':
      return say(id === 'coupon' ? 'parts.none.coupon' : 'parts.none');
  }
}

function gapsOf({ gaps }: HabitsResult, format: Format, say: Say): GapsView {
  const days = (value: number): string => format.number(value, 1);
  const row = ({ category, gaps: count, median, lower, upper, p80, p95 }: GapSummary): GapRow => ({
    name: category ?? say('gaps.all'),
    gaps: figure(count, format.integer),
    median: figure(median, days),
    interval: Number.isNaN(lower) ? NONE : say('interval', { lower: days(lower), upper: days(upper) }),
    p80: figure(p80, days),
    p95: figure(p95, days),
  });
  return {
    title: say('gaps.title'),
    caption: say(gaps.categories.length > 0 ? 'gaps.caption.categories' : 'gaps.caption'),
    rows: [gaps.all, ...gaps.categories].map(row),
  };
}
