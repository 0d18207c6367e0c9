import { isKnownHeader } from '../roles/match-header';
import { isTimeCell } from '../sniff/cell-shape';
import type { SniffedDialect } from '../sniff/dialect';

type Row = readonly string[];

const LEAST_BASKETS = 5;
const LEAST_LENGTHS = 3;
const MOST_ALIKE = 0.5;
const LOOKED_AT = 200;
/** Share of the items that are not the only one of their name. */
const LEAST_RETURNING = 0.5;

/** Numbers of items, separated by blanks: the usual form of published basket lists, which no delimiter of tables cuts. */
const NUMBERED = /^\d+(?: \d+)* *$/;

/**
 * How a plain list of baskets is cut, one basket a line, or null where the text is none: lines of many lengths, nothing but words
 * or nothing but numbers in them, no header, and items that come back.
 *
 * @param cut what the text would be as a table
 * @param rows its first records cut so
 */
export function recogniseBaskets(
  text: string,
  cut: SniffedDialect,
  rows: readonly Row[],
): SniffedDialect | null {
  const lines = text
    .split(/\r\n?|\n/, LOOKED_AT)
    .filter((line) => line.trim() !== '')
    .slice(0, -1); // the sample may end inside the last one
  const numbered = lines.length >= LEAST_BASKETS && lines.every((line) => NUMBERED.test(line));
  const baskets = (numbered ? lines.map((line) => line.split(' ')) : rows)
    .map((row) => row.filter((cell) => cell !== ''))
    .filter((basket) => basket.length > 0);
  const items = baskets.flat();
  const counts = new Map<number, number>();
  for (const { length } of baskets) counts.set(length, (counts.get(length) ?? 0) + 1);
  const isList =
    baskets.length >= LEAST_BASKETS &&
    counts.size >= LEAST_LENGTHS &&
    Math.max(...counts.values()) <= baskets.length * MOST_ALIKE &&
    returningShare(items) >= LEAST_RETURNING &&
    !baskets[0]!.some(isKnownHeader) &&
    (items.every((item) => /^\d+$/.test(item)) ||
      items.every((item) => !/^[\d.,-]+$/.test(item) && !isTimeCell(item)));
  if (!isList) return null;
  return numbered ? { ...cut, delimiter: ' ', quote: '' } : cut;
}

function returningShare(items: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return items.filter((item) => counts.get(item)! > 1).length / items.length;
}
