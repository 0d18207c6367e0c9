import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import { KPI_IDS, type KpiId } from '../../domain/kpis';
import type { Presentation, Say } from '../contract';
import { changeOf, type Change } from './change';
import type { definition } from './definition';
import type { OverviewResult } from './result';

export interface OverviewView {
  /** The last 90 days to 10 Dec 2011, beside the 90 days before */
  readonly caption: string;
  readonly kpis: readonly KpiView[];
}

export interface KpiView {
  readonly id: KpiId;
  readonly what: KpiId;
  readonly name: string;
  readonly value: string;
  /** The figure of the period before; an em dash where there is none. */
  readonly previous: string;
  /** ▲ 12% or ▼ 2.1 points; '' where there is nothing to compare. */
  readonly change: string;
  readonly direction: 'up' | 'down' | 'same' | 'none';
  /** The whole figure as a sentence. */
  readonly spoken: string;
  /** One point a block of days, in order; null where it is not known. */
  readonly series: readonly (number | null)[];
  /** The same blocks as text, for the points of the line: 2 Dec – 8 Dec: £1,200. */
  readonly seriesTexts: readonly string[];
  /** First day of each block, for the axis. */
  readonly seriesDays: readonly string[];
  /** What one point is: 7 days. */
  readonly seriesCaption: string;
  /** A value of the line as exact text, and shortened for the axis. */
  exact(value: number): string;
  short(value: number): string;
}

/** The view of a result. */
export function present(
  result: OverviewResult,
  { format, say }: Presentation<typeof definition>,
): OverviewView {
  const { asOf, periodDays, previous } = result;
  return {
    caption: say(previous ? 'caption.compared' : 'caption.alone', {
      days: periodDays,
      asOf: asOf * MS_PER_DAY,
    }),
    kpis: KPI_IDS.map((id) => kpiView(id, result, format, say)),
  };
}

function kpiView(id: KpiId, result: OverviewResult, format: Format, say: Say): KpiView {
  const { current, previous, series } = result;
  const text = (value: number) => valueText(id, value, format);
  const change = changeOf(id, current[id], previous?.[id] ?? NaN);
  const name = say(`kpi.${id}`);
  const changeText = textOfChange(change, say);
  const value = text(current[id]);
  return {
    id,
    what: id,
    name,
    value,
    previous: text(previous?.[id] ?? NaN),
    change: changeText,
    direction: change.direction,
    spoken: say(changeText === '' ? 'kpi.spoken.alone' : 'kpi.spoken', { name, value, change: changeText }),
    series: series.values[id].map((point) => (Number.isFinite(point) ? point : null)),
    seriesTexts: series.values[id].map((point, block) =>
      say('series.point', {
        from: series.from[block]! * MS_PER_DAY,
        to: (series.from[block]! + series.blockDays - 1) * MS_PER_DAY,
        value: text(point),
      }),
    ),
    seriesDays: series.from.map((day) => format.day(day * MS_PER_DAY)),
    exact: text,
    short: (point) => shortText(id, point, format),
    seriesCaption: say(id === 'repeatRate' ? 'series.caption.repeatRate' : 'series.caption', {
      block: series.blockDays,
      days: result.periodDays,
    }),
  };
}

function valueText(id: KpiId, value: number, format: Format): string {
  switch (id) {
    case 'revenue':
      return format.moneyShort(value);
    case 'orderValue':
      return format.money(value);
    case 'repeatRate':
      return format.share(value, 1);
    default:
      return format.integer(value);
  }
}

function shortText(id: KpiId, value: number, format: Format): string {
  if (id === 'repeatRate') return format.share(value);
  return id === 'revenue' || id === 'orderValue' ? format.moneyShort(value) : format.short(value);
}

function textOfChange({ unit, amount, direction }: Change, say: Say): string {
  if (direction === 'none') return '';
  if (direction === 'same') return say('change.same');
  return say(`change.${direction}.${unit}`, { amount: Math.abs(unit === 'points' ? amount * 100 : amount) });
}
