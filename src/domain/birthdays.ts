import { dayOf, MS_PER_DAY } from '../core/time';

/**
 * The next birthday on or after a day, as a day number; NaN without a date of birth. Who was born on 29 February has
 * it on 28 February in other years.
 */
export function nextBirthday(birth: number, asOf: number): number {
  if (!(dayOf(birth) < asOf)) return NaN;
  const born = new Date(birth);
  const year = new Date(asOf * MS_PER_DAY).getUTCFullYear();
  const inYear = (y: number): number => {
    const month = born.getUTCMonth();
    const lastOfMonth = new Date(Date.UTC(y, month + 1, 0)).getUTCDate();
    return Date.UTC(y, month, Math.min(born.getUTCDate(), lastOfMonth)) / MS_PER_DAY;
  };
  const thisYear = inYear(year);
  return thisYear >= asOf ? thisYear : inYear(year + 1);
}
