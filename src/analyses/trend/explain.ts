import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Finding } from '../contract';
import { LINE_NEEDS, UNUSUAL_NEEDS } from './decompose';
import { TREND_MEASURES } from './definition';
import type { TrendResult } from './result';
import { mostUnusual } from './unusual';

/** Seasons and weekdays closer to the mean than this are not worth a plan. */
const NOTABLE = 0.1;
/** Who sells that much less on a weekday is closed. */
const CLOSED = 0.95;
const UNIT_CODE: Readonly<Record<TrendResult['unit'], number>> = { month: 1, week: 2, day: 3 };

/** Where it goes, when the season is, what was unusual, and what to plan. */
export function explain(result: TrendResult): readonly Finding[] {
  return [
    directionFinding(result),
    ...yearFinding(result),
    seasonFinding(result),
    ...unusualFinding(result),
    leadOf(result),
  ];
}

/** Words of the weekdays, Monday first. */
const WEEKDAY_KEYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map(
  (day) => `person.habit.weekday.${day}`,
);

/** The numbers of "What is this?". */
export function figures(result: TrendResult): Values {
  const { direction, whole, seasonNeeds, periods, asOf, wholeDays } = result;
  return {
    ...codesOf(result),
    slope: direction.slope,
    lower: direction.lower,
    upper: direction.upper,
    whole,
    need: seasonNeeds,
    unusual: countUnusual(result),
    unusualNeed: UNUSUAL_NEEDS,
    periods: periods.count,
    asOf: asOf * MS_PER_DAY,
    days: wholeDays,
  };
}

/** `what` and `unit` as numbers that a message chooses its words by. */
const codesOf = ({ measure, unit }: TrendResult) => ({
  what: TREND_MEASURES.indexOf(measure) + 1,
  unit: UNIT_CODE[unit],
});
const countUnusual = ({ periods }: TrendResult): number =>
  periods.unusual.reduce((count, is) => count + is, 0);

function directionFinding(result: TrendResult): Finding {
  const { direction, whole } = result;
  const { slope, lower, upper, sign } = direction;
  const codes = codesOf(result);
  if (Number.isNaN(slope)) return { key: 'finding.short', values: { ...codes, whole, need: LINE_NEEDS } };
  if (sign === 0 || !Number.isFinite(lower) || !Number.isFinite(upper)) {
    return { key: 'finding.flat', values: { ...codes, whole } };
  }
  const [least, most] = sign > 0 ? [lower, upper] : [-upper, -lower];
  return {
    key: sign > 0 ? 'finding.up' : 'finding.down',
    values: { ...codes, slope: Math.abs(slope), least, most, whole },
  };
}

/** The last whole period against the same one a year before. */
export function lastWhole({ periods }: TrendResult): number {
  return periods.whole.lastIndexOf(1);
}

function yearFinding(result: TrendResult): Finding[] {
  const { periods } = result;
  const last = lastWhole(result);
  const growth = periods.growth[last] ?? NaN;
  if (Number.isNaN(growth)) return [];
  const values = {
    unit: UNIT_CODE[result.unit],
    from: periods.from[last]! * MS_PER_DAY,
    growth: Math.abs(growth),
  };
  const way = growth < 0 ? 'less' : 'more';
  const [lower, upper] = [periods.growthLower[last]!, periods.growthUpper[last]!];
  if (Number.isNaN(lower)) return [{ key: `finding.year.${way}`, values }];
  if (lower <= 0 && upper >= 0) return [{ key: 'finding.year.unclear', values: { ...values, lower, upper } }];
  return [{ key: `finding.year.${way}.sure`, values: { ...values, lower, upper } }];
}

/** Places of the greatest and the least. */
export function extremes(index: Float64Array): { readonly high: number; readonly low: number } {
  let high = 0;
  let low = 0;
  index.forEach((value, place) => {
    if (value > index[high]!) high = place;
    if (value < index[low]!) low = place;
  });
  return { high, low };
}

function seasonFinding(result: TrendResult): Finding {
  const { season, whole, seasonNeeds, unit } = result;
  if (!season) {
    const values = { ...codesOf(result), whole, need: seasonNeeds, more: seasonNeeds - whole };
    return { key: 'finding.season.missing', values };
  }
  const { high, low } = extremes(season.index);
  const values = { best: season.index[high]! - 1, worst: 1 - season.index[low]! };
  if (unit === 'week') {
    const from = (place: number) => season.example[place]! * MS_PER_DAY;
    return { key: 'finding.season.week', values: { ...values, high: from(high), low: from(low) } };
  }
  if (unit === 'day') {
    const days = { high: WEEKDAY_KEYS[high]!, low: WEEKDAY_KEYS[low]! };
    return { key: 'finding.season.day', values: { ...values, ...days } };
  }
  return { key: 'finding.season.month', values: { ...values, high: high + 1, low: low + 1 } };
}

function unusualFinding(result: TrendResult): Finding[] {
  const { periods, whole, unit } = result;
  if (whole < UNUSUAL_NEEDS) return [];
  const count = countUnusual(result);
  const codes = { unit: UNIT_CODE[unit], whole };
  if (count === 0) return [{ key: 'finding.unusual.none', values: codes }];
  const most = mostUnusual(periods);
  const apart = periods.value[most]! / periods.expected[most]! - 1;
  const values = { ...codes, count, from: periods.from[most]! * MS_PER_DAY };
  if (!(periods.expected[most]! > 0)) return [{ key: 'finding.unusual.odd', values }];
  if (apart > 1) return [{ key: 'finding.unusual.times', values: { ...values, times: 1 + apart } }];
  return [
    { key: `finding.unusual.${apart < 0 ? 'less' : 'more'}`, values: { ...values, apart: Math.abs(apart) } },
  ];
}

/** What to do: look at an order that may be an error, else plan the season, else the weekday, else see what was unusual. */
function leadOf(result: TrendResult): Finding {
  const { season, weekdays, unit, largeOrder } = result;
  if (largeOrder) return { key: 'finding.lead.large-order', values: { ...largeOrder } };
  if (season && unit === 'month') {
    const { high } = extremes(season.index);
    if (season.index[high]! - 1 >= NOTABLE) return { key: 'finding.lead.season', values: { high: high + 1 } };
  }
  if (weekdays) {
    const { high, low } = extremes(weekdays.index);
    if (weekdays.index[high]! - 1 >= NOTABLE) {
      const days = { high: WEEKDAY_KEYS[high]!, low: WEEKDAY_KEYS[low]! };
      const best = weekdays.index[high]! - 1;
      const worst = 1 - weekdays.index[low]!;
      const key = worst > CLOSED ? 'finding.lead.weekday.closed' : 'finding.lead.weekday';
      return { key, values: worst > CLOSED ? { ...days, best } : { ...days, best, worst } };
    }
  }
  return { key: countUnusual(result) > 0 ? 'finding.lead.unusual' : 'finding.lead.wait', values: {} };
}
