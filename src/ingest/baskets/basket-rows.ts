/** Columns of a list of baskets as order lines: the basket, its moment, the item. */
export const BASKET_WIDTH = 3;

const DIGITS = 7;
const MS_PER_DAY = 86_400_000;

/**
 * The items of one basket as order lines. Baskets are named after their file and numbered in its order, and stand one
 * millisecond apart on the one day the list is dated, so that they keep that order.
 *
 * @param number of the basket's line, from 1
 * @param day    shop-local milliseconds of the day's start
 */
export function basketRows(
  file: string,
  number: number,
  items: readonly string[],
  day: number,
): readonly (readonly string[])[] {
  const basket = `${file.replace(/\.[^.]*$/, '')} ${String(number).padStart(DIGITS, '0')}`;
  const moment = new Date(day + Math.min(number, MS_PER_DAY - 1))
    .toISOString()
    .replace('T', ' ')
    .replace('Z', '');
  return items.filter((item) => item !== '').map((item) => [basket, moment, item]);
}
