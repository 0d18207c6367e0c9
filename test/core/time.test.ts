import { expect, it } from 'vitest';
import { dayOf, isoDay, MS_PER_DAY, parseIsoDay } from '../../src/core/time';

it('a moment lies on the calendar day before midnight, also before 1970', () => {
  expect(isoDay(dayOf(Date.UTC(2011, 11, 9, 23, 59)))).toBe('2011-12-09');
  expect(isoDay(dayOf(-1))).toBe('1969-12-31');
});

it('a written day is read back to itself, and an impossible one is refused', () => {
  expect(isoDay(parseIsoDay('2024-02-29'))).toBe('2024-02-29');
  expect(parseIsoDay('2024-01-02') - parseIsoDay('2024-01-01')).toBe(1);
  for (const text of ['2023-02-29', '2024-13-01', '24-01-01', '2024-01-01T00:00', '']) {
    expect(parseIsoDay(text), text).toBeNaN();
  }
  expect(parseIsoDay('1970-01-02') * MS_PER_DAY).toBe(MS_PER_DAY);
});
