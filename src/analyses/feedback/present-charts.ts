import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import { SCALES, type Scale } from '../../domain/feedback';
import { NEGATIVE, SENTIMENTS } from '../../domain/sentiment';
import type { Say } from '../contract';
import type { FeedbackResult, ScaleSummary, Score } from './result';
import type { Selection } from './selection';

/** A chart without its frame: every place along x leads to rows. */
export interface ChartPart {
  readonly title: string;
  readonly caption: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly labels: readonly string[];
  readonly series: readonly SeriesPart[];
  readonly picks: readonly Selection[];
  readonly short: (value: number) => string;
  readonly exact: (value: number) => string;
}

export interface SeriesPart {
  readonly id: 'count' | 'value' | 'lower' | 'upper' | 'negative' | 'neutral' | 'positive';
  readonly label: string;
  /** null is a gap. */
  readonly values: readonly (number | null)[];
}

const shown = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** A figure of a question in its unit: 4.32, 38, 81%. */
export function scoreText(scale: Scale, value: number, format: Format): string {
  if (!Number.isFinite(value)) return '—';
  return scale === 'csat' ? format.share(value) : format.number(value, scale === 'rating' ? 2 : 0);
}

export const intervalText = (
  { lower, upper }: Pick<Score, 'lower' | 'upper'>,
  text: (value: number) => string,
  say: Say,
): string => (Number.isFinite(lower) ? say('interval', { lower: text(lower), upper: text(upper) }) : '');

/** How many gave each answer; answers between two whole ones count for the lower. */
export function distributionOf(
  { scale, values, counts, answers }: ScaleSummary,
  format: Format,
  say: Say,
): ChartPart {
  const { least, most } = SCALES[scale];
  const places = Array.from({ length: most - least + 1 }, (_, k) => least + k);
  return {
    title: say(`distribution.title.${scale}`, { answers }),
    caption: say(`distribution.caption.${scale}`),
    xLabel: say(`option.scale.${scale}`),
    yLabel: say('column.answers'),
    labels: places.map((place) => format.integer(place)),
    series: [
      {
        id: 'count',
        label: say('column.answers'),
        values: places.map((place) =>
          values.reduce((sum, value, i) => sum + (Math.floor(value) === place ? counts[i]! : 0), 0),
        ),
      },
    ],
    picks: places.map((place) => ({ kind: 'answer', scale, from: place, to: place + 1 })),
    short: format.short,
    exact: format.integer,
  };
}

/** A question month by month with its interval; null where fewer than two months have enough answers. */
export function monthsChart(
  result: FeedbackResult,
  scale: Scale,
  format: Format,
  say: Say,
): ChartPart | null {
  const { months, scales } = result;
  const at = scales.findIndex((each) => each.scale === scale);
  const scores = months.map((month) => month.scores[at]!);
  const known = scores.filter(({ value }) => Number.isFinite(value)).length;
  if (known < 2) return null;
  const text = (value: number): string => scoreText(scale, value, format);
  const line = (id: 'value' | 'lower' | 'upper'): SeriesPart => ({
    id,
    label: id === 'value' ? say(`option.scale.${scale}`) : say(`line.${id}`),
    values: scores.map((score) => shown(score[id])),
  });
  return {
    title: say(`months.title.${scale}`),
    caption: say('months.caption', { hidden: months.length - known }),
    xLabel: say('axis.month'),
    yLabel: say(`axis.${scale}`),
    labels: months.map(({ from }) => format.month(from * MS_PER_DAY)),
    series: [line('value'), line('lower'), line('upper')],
    picks: months.map(({ from }) => ({ kind: 'month', from })),
    short: text,
    exact: text,
  };
}

/** More weeks are too thin to be hit. */
const MOST_WEEKS = 156;

/** Feedback a week. */
export function weeksChart({ weeks, totals }: FeedbackResult, format: Format, say: Say): ChartPart {
  const last = weeks.slice(-MOST_WEEKS);
  const mean = (totals.rows - totals.undated) / weeks.length;
  return {
    title: say('weeks.title', { mean, weeks: weeks.length }),
    caption: say(last.length < weeks.length ? 'weeks.caption.last' : 'weeks.caption', { last: last.length }),
    xLabel: say('axis.week'),
    yLabel: say('column.feedback'),
    labels: last.map(({ from }) => format.day(from * MS_PER_DAY)),
    series: [{ id: 'count', label: say('column.feedback'), values: last.map(({ rows }) => rows) }],
    picks: last.map(({ from }) => ({ kind: 'week', from })),
    short: format.short,
    exact: format.integer,
  };
}

/** Shares of the three sentiments week by week, with the interval of the negative; null where fewer than two weeks can tell. */
export function trendChart({ weeks }: FeedbackResult, format: Format, say: Say): ChartPart | null {
  const last = weeks.slice(-MOST_WEEKS);
  const known = last.filter(({ lower }) => Number.isFinite(lower)).length;
  if (known < 2) return null;
  const share = (value: number): string => format.share(value);
  const shares = SENTIMENTS.map((id): SeriesPart => ({
    id,
    label: say(`sentiment.${id}`),
    values: last.map((week) =>
      Number.isFinite(week.lower) ? week[id] / (week.negative + week.neutral + week.positive) : null,
    ),
  }));
  const bounds = (['lower', 'upper'] as const).map((id): SeriesPart => ({
    id,
    label: say(`line.${id}`),
    values: last.map((week) => shown(week[id])),
  }));
  return {
    title: say('trend.title'),
    caption: say('trend.caption', { hidden: last.length - known }),
    xLabel: say('axis.week'),
    yLabel: say('axis.share'),
    labels: last.map(({ from }) => format.day(from * MS_PER_DAY)),
    series: [...shares, ...bounds],
    picks: last.map(({ from }) => ({ kind: 'week', from, sentiment: NEGATIVE })),
    short: share,
    exact: share,
  };
}
