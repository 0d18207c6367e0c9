import { dayOf, MS_PER_DAY } from '../core/time';
import { wilsonInterval } from '../kernels/statistics/wilson';

const MS_PER_HOUR = MS_PER_DAY / 24;
export const HOURS = 24;
export const WEEKDAYS = 7;

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (ms: number): number => (((dayOf(ms) + 3) % WEEKDAYS) + WEEKDAYS) % WEEKDAYS;
export const hourOf = (ms: number): number => Math.floor((ms - dayOf(ms) * MS_PER_DAY) / MS_PER_HOUR);
/** A moment at midnight sharp is a day without a clock. */
export const hasClock = (ms: number): boolean => ms % MS_PER_DAY !== 0;

/** Where most of some moments lie. */
export interface Preference {
  /** Weekday, or the first hour of three. */
  readonly at: number;
  readonly count: number;
  readonly of: number;
}

/** Hours in a row that are preferred together. */
export const PREFERRED_HOURS = 3;
/** The hour after the preferred ones, which may lie after midnight. */
export const hoursEnd = ({ at }: Preference): number => (at + PREFERRED_HOURS) % HOURS;

/** So many moments are the least that show a habit. */
export const MOMENTS_NEEDED = 5;

/**
 * The weekday with most of the moments, the first of equals; null with fewer than five, or where the share could well
 * be that of any day: the lower end of its interval is not above 1/7. The interval is that of 95 % for the best of seven
 * (Bonferroni), because the greatest of several shares is large by chance.
 */
export function preferredWeekday(counts: ArrayLike<number>): Preference | null {
  return bestOf(counts, 1);
}

/** The three hours in a row with most of the moments, by the same rule; they may run over midnight. */
export function preferredHours(counts: ArrayLike<number>): Preference | null {
  return bestOf(counts, PREFERRED_HOURS);
}

function bestOf(counts: ArrayLike<number>, width: number): Preference | null {
  let of = 0;
  for (let i = 0; i < counts.length; i++) of += counts[i]!;
  let at = 0;
  let count = -1;
  for (let i = 0; i < counts.length; i++) {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += counts[(i + k) % counts.length]!;
    if (sum > count) [at, count] = [i, sum];
  }
  const choices = counts.length / width;
  const level = 1 - 0.05 / choices;
  const isHabit = of >= MOMENTS_NEEDED && wilsonInterval(count, of, level).lower > 1 / choices;
  return isHabit ? { at, count, of } : null;
}
