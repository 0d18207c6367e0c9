import { MS_PER_DAY } from '../core/time';

/** Times of the year when shops in China sell more, or close. */
export const CALENDAR_EVENTS = [
  'new-year',
  'june-sale',
  'golden-week',
  'singles-day',
  'december-sale',
] as const;
export type CalendarEvent = (typeof CALENDAR_EVENTS)[number];

/** First day of the Chinese year, month · 100 + day, from 2000 on (Purple Mountain Observatory's calendar). */
const NEW_YEARS = [
  205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125,
  212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208, 128, 215, 204, 124, 212,
];
const FIRST_YEAR = 2000;

const dayAt = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / MS_PER_DAY;

/** First day of the Chinese year that begins in a year from 2000 to 2040; NaN beyond. */
export function chineseNewYear(year: number): number {
  const date = NEW_YEARS[year - FIRST_YEAR];
  return date === undefined ? NaN : dayAt(year, Math.floor(date / 100), date % 100);
}

/** First and last day of an event in a year; NaN where it is not known. */
export function eventDays(event: CalendarEvent, year: number): readonly [first: number, last: number] {
  switch (event) {
    case 'new-year': {
      // What is bought for the feast is bought in the two weeks before; shops rest in the week after.
      const day = chineseNewYear(year);
      return [day - 14, day + 7];
    }
    case 'june-sale':
      return [dayAt(year, 6, 1), dayAt(year, 6, 20)];
    case 'golden-week':
      return [dayAt(year, 10, 1), dayAt(year, 10, 7)];
    case 'singles-day':
      return [dayAt(year, 11, 1), dayAt(year, 11, 11)];
    case 'december-sale':
      return [dayAt(year, 12, 8), dayAt(year, 12, 12)];
  }
}

/** The events with a day from `first` to `last`, in the order of the year. */
export function eventsBetween(first: number, last: number): CalendarEvent[] {
  const yearOf = (day: number): number => new Date(day * MS_PER_DAY).getUTCFullYear();
  return CALENDAR_EVENTS.filter((event) => {
    for (let year = yearOf(first); year <= yearOf(last); year++) {
      const [from, to] = eventDays(event, year);
      if (from <= last && to >= first) return true;
    }
    return false;
  });
}
