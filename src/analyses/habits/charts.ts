import type { Format } from '../../core/format';
import type { Values } from '../../core/outcome';
import { bandOf } from '../../kernels/statistics/band-edges';
import type { Say } from '../contract';
import type { HabitsResult, Measure } from './result';

/** A chart of upright bars, without its frame. */
export interface ChartPart {
  /** Topic of "What is this?". */
  readonly what: string;
  readonly title: string;
  readonly caption: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly labels: readonly string[];
  /** null is a gap. */
  readonly values: readonly (number | null)[];
  /** Bars that stand out; the others turn pale. Absent: all alike. */
  readonly emphasis?: readonly number[];
  readonly short: (value: number) => string;
  readonly exact: (value: number) => string;
}

/** Orders or revenue a day, by weekday or month; what the period has no day of is a gap. */
export function slotChart(
  { weekdays, months, best }: HabitsResult,
  by: 'weekday' | 'month',
  measure: Measure,
  format: Format,
  say: Say,
): ChartPart {
  const slots = by === 'weekday' ? weekdays : months;
  const isMoney = measure === 'revenue';
  const unknown = slots.filter(({ days }) => days === 0).length;
  const caption = say(`slots.caption.${by}`);
  return {
    what: `${by}s`,
    title: say(`slots.title.${by}.${measure}`),
    caption: unknown > 0 ? `${caption} ${say(`slots.unknown.${by}`, { slots: unknown })}` : caption,
    xLabel: say(`slots.axis.${by}`),
    yLabel: say(`slots.unit.${measure}`),
    labels: slots.map((_, i) => say(by === 'weekday' ? 'weekday.short' : 'month', { [by]: i })),
    values: slots.map(({ orders, revenue, days }) => (days > 0 ? (isMoney ? revenue : orders) / days : null)),
    ...(by === 'weekday' && best.weekday >= 0 && !isMoney ? { emphasis: [best.weekday] } : {}),
    short: (value) => (isMoney ? format.moneyShort(value) : format.short(value)),
    exact: (value) => (isMoney ? format.money(value) : format.number(value, 1)),
  };
}

/** How many customers have one order, two … */
export function orderCountChart({ orderCounts, totals }: HabitsResult, format: Format, say: Say): ChartPart {
  const once = orderCounts[0]!.people;
  const many = orderCounts.length;
  return {
    what: 'orderCounts',
    title: say('orderCounts.title', { customers: totals.customers }),
    caption: say('orderCounts.caption', { once, share: totals.customers > 0 ? once / totals.customers : 0 }),
    xLabel: say('orderCounts.axis'),
    yLabel: say('column.customers'),
    labels: orderCounts.map(({ orders }) =>
      orders === many ? say('band.from', { from: format.integer(orders) }) : format.integer(orders),
    ),
    values: orderCounts.map(({ people }) => people),
    short: format.short,
    exact: format.integer,
  };
}

/** How many orders have which value; the band of the median stands out. */
export function orderValueChart({ orderValues, totals }: HabitsResult, format: Format, say: Say): ChartPart {
  const { median, medianLower, medianUpper, mean, meanLower, meanUpper } = orderValues;
  const between = (lower: number, upper: number): string =>
    say('interval', { lower: format.money(lower), upper: format.money(upper) });
  const values = {
    median,
    mean,
    medianInterval: between(medianLower, medianUpper),
    meanInterval: between(meanLower, meanUpper),
  };
  return {
    what: 'orderValues',
    title: say('orderValues.title', { orders: totals.orders }),
    caption: captionOf('orderValues', totals.orders, !Number.isNaN(medianLower), values, say),
    xLabel: say('orderValues.axis'),
    yLabel: say('column.orders'),
    ...bandsOf(orderValues, median, format.moneyShort, format, say),
  };
}

/** How many gaps have how many days; the band of the median stands out. */
export function gapDaysChart({ gaps }: HabitsResult, format: Format, say: Say): ChartPart {
  const { all } = gaps;
  const { lower, upper, median, p80, p95 } = all;
  const interval = say('interval', { lower: format.number(lower, 1), upper: format.number(upper, 1) });
  return {
    what: 'gapDays',
    title: say('gapDays.title', { gaps: all.gaps }),
    caption: captionOf('gapDays', all.gaps, !Number.isNaN(lower), { median, interval, p80, p95 }, say),
    xLabel: say('gapDays.axis'),
    yLabel: say('column.gaps'),
    ...bandsOf(gaps, median, format.integer, format, say),
  };
}

/** With the interval, without it for want of values, or that there is none. */
function captionOf(id: string, count: number, hasInterval: boolean, values: Values, say: Say): string {
  if (count === 0) return say(`${id}.none`);
  return say(hasInterval ? `${id}.caption` : `${id}.caption.few`, values);
}

function bandsOf(
  { edges, counts }: { readonly edges: readonly number[]; readonly counts: readonly number[] },
  median: number,
  text: (edge: number) => string,
  format: Format,
  say: Say,
): Pick<ChartPart, 'labels' | 'values' | 'emphasis' | 'short' | 'exact'> {
  return {
    labels: counts.map((_, band) => bandLabel(edges, band, text, say)),
    values: counts,
    emphasis: counts.length > 1 ? [bandOf(median, edges)] : [0],
    short: format.short,
    exact: format.integer,
  };
}

function bandLabel(edges: readonly number[], band: number, text: (edge: number) => string, say: Say): string {
  const [from, to] = [edges[band - 1], edges[band]];
  if (from === undefined && to === undefined) return say('band.all');
  if (from === undefined) return say('band.below', { to: text(to!) });
  if (to === undefined) return say('band.from', { from: text(from) });
  return say('band.between', { from: text(from), to: text(to) });
}
