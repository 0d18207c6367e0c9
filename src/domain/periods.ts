import { MS_PER_DAY } from '../core/time';

/** Weeks from Monday to Sunday, calendar months, calendar quarters. */
export const PERIOD_UNITS = ['week', 'month', 'quarter'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** 1970-01-01 was a Thursday: the week began three days earlier. */
const DAYS_INTO_WEEK = 3;
const MONTHS_PER_QUARTER = 3;

/** Number of the period that a day lies in; periods are numbered without gaps, so their difference is a count. */
export function periodOf(day: number, unit: PeriodUnit): number {
  switch (unit) {
    case 'week':
      return Math.floor((day + DAYS_INTO_WEEK) / 7);
    case 'month':
      return monthOf(day);
    case 'quarter':
      return Math.floor(monthOf(day) / MONTHS_PER_QUARTER);
  }
}

/** First day of a period. */
export function periodStart(period: number, unit: PeriodUnit): number {
  switch (unit) {
    case 'week':
      return period * 7 - DAYS_INTO_WEEK;
    case 'month':
      return monthStart(period);
    case 'quarter':
      return monthStart(period * MONTHS_PER_QUARTER);
  }
}

/**
 * Months since January of the year 0, without making a date: this runs over every order.
 * The days → civil algorithm of H. Hinnant, "chrono-compatible low-level date algorithms" (public domain): years
 * begin in March, so that the leap day is their last.
 */
function monthOf(day: number): number {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return (yearOfEra + era * 400) * 12 + fromMarch + 2;
}

const monthStart = (month: number): number =>
  new Date(0).setUTCFullYear(Math.floor(month / 12), month - 12 * Math.floor(month / 12), 1) / MS_PER_DAY;
