import { describe, expect, it } from 'vitest';
import { isoDay, MS_PER_DAY, parseIsoDay } from '../../src/core/time';
import { chineseNewYear, eventsBetween } from '../../src/domain/calendar-events';

describe('the Chinese New Year', () => {
  it('is the first day of the first month of the Unicode calendar, from 2000 to 2040', () => {
    // In these years the new moon is within ten minutes of midnight in Beijing, which the calendar of ICU takes for the other
    // day; the Hong Kong Observatory has 6 February 2027 and 3 February 2030.
    const close = [2027, 2030];
    const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let year = 2000; year <= 2040; year++) {
      if (close.includes(year)) continue;
      const parts = format.formatToParts(chineseNewYear(year) * MS_PER_DAY);
      const text = parts.filter(({ type }) => type === 'month' || type === 'day').map(({ value }) => value);
      expect(text, String(year)).toEqual(['1', '1']);
    }
    expect([2024, 2027, 2030].map((year) => isoDay(chineseNewYear(year)))).toEqual([
      '2024-02-10',
      '2027-02-06',
      '2030-02-03',
    ]);
  });

  it('is not known beyond', () => {
    expect(chineseNewYear(1999)).toBeNaN();
    expect(chineseNewYear(2041)).toBeNaN();
    expect(eventsBetween(parseIsoDay('2045-01-01'), parseIsoDay('2045-02-28'))).toEqual([]);
  });
});

describe('feasts and sales', () => {
  const between = (first: string, last: string) => eventsBetween(parseIsoDay(first), parseIsoDay(last));
  it('are those with a day in between, its ends included', () => {
    expect(between('2024-11-11', '2024-11-11')).toEqual(['singles-day']);
    expect(between('2024-11-12', '2024-12-07')).toEqual([]);
    expect(between('2024-10-07', '2024-11-01')).toEqual(['golden-week', 'singles-day']);
    expect(between('2024-06-01', '2024-06-30')).toEqual(['june-sale']);
  });
  it('begin two weeks before the new year, over the turn of a month', () => {
    expect(between('2024-01-01', '2024-01-31')).toEqual(['new-year']);
    expect(between('2024-01-01', '2024-01-26')).toEqual([]);
    expect(between('2024-02-01', '2024-02-29')).toEqual(['new-year']);
    expect(between('2023-12-10', '2024-01-28')).toEqual(['new-year', 'december-sale']);
  });
});
