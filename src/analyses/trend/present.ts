import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import type { Presentation, Say } from '../contract';
import type { definition } from './definition';
import { extremes, lastWhole } from './explain';
import type { TrendResult } from './result';
import { tabulate } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface TrendView {
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly note: string;
    readonly what: string;
  }[];
  readonly chart: {
    readonly title: string;
    readonly caption: string;
    readonly xLabel: string;
    readonly yLabel: string;
    readonly labels: readonly string[];
    readonly series: readonly LineView[];
    short(value: number): string;
    exact(value: number): string;
  };
  readonly season: CycleView;
  readonly weekdays: CycleView;
  readonly periods: PeriodsView;
}

export interface LineView {
  readonly id: 'value' | 'trend' | 'unusual' | 'open';
  readonly label: string;
  /** null is a gap. */
  readonly values: readonly (number | null)[];
}

/** What each place of a cycle is of the mean; or what is missing to know it. */
export interface CycleView {
  readonly title: string;
  readonly caption: string;
  /** '' where the index is known. */
  readonly missing: string;
  readonly xLabel: string;
  readonly labels: readonly string[];
  readonly index: readonly number[];
  readonly emphasis: readonly number[];
  share(value: number): string;
  table(): ExportTable;
}

export interface PeriodsView {
  readonly title: string;
  readonly caption: string;
  readonly count: number;
  readonly hasEvents: boolean;
  row(i: number): PeriodRow;
  table(): ExportTable;
}

export type PeriodFigure = 'value' | 'expected' | 'apart' | 'growth';

export interface PeriodRow {
  readonly name: string;
  /** First day, to sort by. */
  readonly from: number;
  /** Not whole, or unusual, and in which way. */
  readonly mark: string;
  readonly isUnusual: boolean;
  readonly interval: string;
  readonly events: string;
  text(of: PeriodFigure): string;
  value(of: PeriodFigure): number;
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(result: TrendResult, { format, say }: Presentation<typeof definition>): TrendView {
  const { periods, unit, measure, whole } = result;
  const texts = textsOf(measure, format);
  const unusual = Array.from(periods.unusual.keys()).filter((i) => periods.unusual[i] === 1);
  const only = (values: Float64Array, shown: (i: number) => boolean): (number | null)[] =>
    Array.from(values, (value, i) => (shown(i) && Number.isFinite(value) ? value : null));
  const lines: LineView[] = [
    {
      id: 'value',
      label: say(`option.measure.${measure}`),
      values: only(periods.value, (i) => periods.whole[i] === 1),
    },
    { id: 'trend', label: say('line.trend'), values: only(periods.trend, () => true) },
    ...(unusual.length > 0
      ? [
          {
            id: 'unusual' as const,
            label: say('line.unusual'),
            values: only(periods.value, (i) => periods.unusual[i] === 1),
          },
        ]
      : []),
    ...(whole < periods.count
      ? [
          {
            id: 'open' as const,
            label: say('line.open'),
            values: only(periods.value, (i) => periods.whole[i] === 0),
          },
        ]
      : []),
  ];
  return {
    figures: figuresView(result, unusual.length, format, say),
    chart: {
      title: say('chart.title', { measure: say(`option.measure.${measure}`), unit: say(`per.${unit}`) }),
      caption: say(`chart.caption.${result.season ? 'season' : 'line'}`),
      xLabel: say(`option.unit.${unit}`),
      yLabel: say(`option.measure.${measure}`),
      labels: Array.from(periods.from, (day) => nameOf(day, unit, format)),
      series: lines,
      ...texts,
    },
    season: seasonView(result, format, say),
    weekdays: weekdaysView(result, format, say),
    periods: periodsView(result, texts.exact, format, say),
  };
}

function textsOf(measure: TrendResult['measure'], format: Format) {
  if (measure === 'revenue') return { short: format.moneyShort, exact: format.money };
  if (measure === 'orderValue') return { short: format.moneyShort, exact: format.money };
  return { short: format.short, exact: format.integer };
}

const nameOf = (day: number, unit: TrendResult['unit'], format: Format): string =>
  unit === 'month' ? format.month(day * MS_PER_DAY) : format.day(day * MS_PER_DAY);

const signed = (value: number, format: Format): string =>
  Number.isFinite(value)
    ? `${value > 0 ? '+' : value < 0 ? '−' : ''}${format.share(Math.abs(value), Math.abs(value) < 0.1 ? 1 : 0)}`
    : '—';

function figuresView(result: TrendResult, unusual: number, format: Format, say: Say): TrendView['figures'] {
  const { direction, periods, season, unit, whole, seasonNeeds } = result;
  const last = lastWhole(result);
  const high = season ? extremes(season.index).high : -1;
  const interval = (lower: number, upper: number): string =>
    Number.isFinite(lower)
      ? say('interval', { lower: signed(lower, format), upper: signed(upper, format) })
      : say('interval.none');
  return [
    {
      label: say(`kpi.direction.${unit}`),
      value: signed(direction.slope, format),
      note: Number.isFinite(direction.slope)
        ? interval(direction.lower, direction.upper)
        : say('kpi.direction.short', { whole }),
      what: 'direction',
    },
    {
      label: say('kpi.year'),
      value: signed(periods.growth[last] ?? NaN, format),
      note: !Number.isFinite(periods.growth[last])
        ? say('kpi.year.none')
        : say('kpi.year.note', {
            period: nameOf(periods.from[last]!, unit, format),
            interval: interval(periods.growthLower[last]!, periods.growthUpper[last]!),
          }),
      what: 'year',
    },
    {
      label: say('kpi.season'),
      value: season ? placeName(result, high, format, say) : '—',
      note: season
        ? say('kpi.season.note', { index: season.index[high]! - 1 })
        : say(`kpi.season.missing.${unit}`, { more: seasonNeeds - whole }),
      what: 'season',
    },
    {
      label: say('kpi.unusual'),
      value: format.integer(unusual),
      note: say('kpi.unusual.note', { whole }),
      what: 'unusual',
    },
  ];
}

function placeName({ season, unit }: TrendResult, place: number, format: Format, say: Say): string {
  if (unit === 'month') return say(`month.${place + 1}`);
  if (unit === 'day') return say(`weekday.${place + 1}`);
  return format.day(season!.example[place]! * MS_PER_DAY);
}

function seasonView(result: TrendResult, format: Format, say: Say): CycleView {
  const { season, unit, whole, seasonNeeds } = result;
  const index = season ? [...season.index] : [];
  return {
    title: say(`season.title.${unit}`),
    caption: say(`season.caption.${unit}`),
    missing: season
      ? ''
      : say(`season.missing.${unit}`, { whole, need: seasonNeeds, more: seasonNeeds - whole }),
    xLabel: say(`season.x.${unit}`),
    labels: index.map((_, place) => placeName(result, place, format, say)),
    index,
    emphasis: season ? [extremes(season.index).high] : [],
    share: (value) => format.share(value),
    table: () => tabulate(result, 'season'),
  };
}

function weekdaysView(result: TrendResult, format: Format, say: Say): CycleView {
  const { weekdays, wholeDays, salesDays } = result;
  const index = weekdays ? [...weekdays.index] : [];
  return {
    title: say('weekdays.title'),
    caption: say('weekdays.caption', { days: wholeDays }),
    missing: weekdays ? '' : say('weekdays.missing', { days: salesDays }),
    xLabel: say('season.x.day'),
    labels: index.map((_, place) => say(`weekday.${place + 1}`)),
    index,
    emphasis: weekdays ? [extremes(weekdays.index).high] : [],
    share: (value) => format.share(value),
    table: () => tabulate(result, 'weekdays'),
  };
}

/** Whether the shop's money is yuan; where no file names a currency, whether the reader is Chinese. */
const isChinese = ({ currency, language }: Format): boolean =>
  currency === 'CNY' || (currency === null && language.startsWith('zh'));

function periodsView(
  result: TrendResult,
  exact: (value: number) => string,
  format: Format,
  say: Say,
): PeriodsView {
  const { periods, unit } = result;
  const hasEvents = isChinese(format);
  const at = (i: number): number => periods.count - 1 - i;
  return {
    title: say(`periods.title.${unit}`, { periods: periods.count }),
    caption: say(hasEvents ? 'periods.caption.events' : 'periods.caption'),
    count: periods.count,
    hasEvents,
    row(i) {
      const k = at(i);
      const isUnusual = periods.unusual[k] === 1;
      const isMore = periods.value[k]! > periods.expected[k]!;
      const [lower, upper] = [periods.growthLower[k]!, periods.growthUpper[k]!];
      const figures: Record<PeriodFigure, readonly [value: number, text: (value: number) => string]> = {
        value: [periods.value[k]!, exact],
        expected: [periods.expected[k]!, exact],
        apart: [
          periods.expected[k]! > 0 ? periods.value[k]! / periods.expected[k]! - 1 : NaN,
          (value) => signed(value, format),
        ],
        growth: [periods.growth[k]!, (value) => signed(value, format)],
      };
      return {
        name: nameOf(periods.from[k]!, unit, format),
        from: periods.from[k]!,
        mark:
          periods.whole[k] === 0
            ? say('mark.open')
            : isUnusual
              ? say(isMore ? 'mark.more' : 'mark.less')
              : '—',
        isUnusual,
        interval: Number.isFinite(lower) ? `${signed(lower, format)} … ${signed(upper, format)}` : '—',
        events: hasEvents
          ? periods.events[k]!.map((event) => say(`event.${event}`)).join(say('event.and')) || '—'
          : '',
        text: (of) => figures[of][1](figures[of][0]),
        value: (of) => figures[of][0],
      };
    },
    table: () => tabulate(result, 'periods'),
  };
}
