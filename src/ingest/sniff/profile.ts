import type { ValueFormat } from '../../core/import-plan';
import { readFlag } from '../values/flag-text';
import { readNumber, type DecimalMark } from '../values/number-text';
import { isPlaceholder } from '../values/placeholder';
import { readTime, type DateForm, type DateOrder } from '../values/time-text';

/** What the sampled cells of a column say about it. */
export interface ColumnProfile {
  /** Share of the sampled rows with a value. */
  readonly filled: number;
  /** Non-empty cells, trimmed, placeholders such as N/A left out. */
  readonly cells: readonly string[];
  readonly distinct: number;
  /** Up to five different cells. */
  readonly samples: readonly string[];
  readonly number: NumberProfile;
  /** The written or compact form that reads most cells. */
  readonly time: TimeProfile;
  /** Share of the cells that say yes or no. */
  readonly flagShare: number;
  /** Cells that would lose something as numbers: leading zeros, or more digits than a double keeps. */
  readonly idLike: boolean;
  readonly meanLength: number;
}

export interface NumberProfile {
  readonly share: number;
  readonly format: ValueFormat;
  /** Whether all numbers are whole. */
  readonly integers: boolean;
  /** Whether the two decimal marks read every cell, to different values. */
  readonly unclear: boolean;
  readonly min: number;
  readonly max: number;
}

export interface TimeProfile {
  readonly share: number;
  readonly format: ValueFormat;
  /** Set where both orders of day and month read every cell, to different days. */
  readonly ambiguous: boolean;
  /** Whether some cells fit only one order and some only the other. */
  readonly mixed: boolean;
}

const PROFILED_CELLS = 3000;
const LONGEST_EXACT_DIGITS = 15;

export function profileColumn(cells: readonly string[]): ColumnProfile {
  const values = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const kept = values.filter((cell) => !isPlaceholder(cell)).slice(0, PROFILED_CELLS);
  const distinct = [...new Set(kept)];
  return {
    filled: cells.length === 0 ? 0 : values.length / cells.length,
    cells: kept,
    distinct: distinct.length,
    samples: distinct.slice(0, 5),
    number: profileNumbers(kept),
    time: profileTimes(kept),
    flagShare: share(kept, (cell) => readFlag(cell) !== null),
    idLike: kept.some(
      (cell) =>
        /^\d+$/.test(cell) && ((cell.length > 1 && cell[0] === '0') || cell.length > LONGEST_EXACT_DIGITS),
    ),
    meanLength: kept.length === 0 ? 0 : kept.reduce((n, cell) => n + cell.length, 0) / kept.length,
  };
}

/** Share of the cells that a form of moment reads. */
export const timeShare = (profile: ColumnProfile, order: DateOrder, form: DateForm): number =>
  share(profile.cells, (cell) => !Number.isNaN(readTime(cell, order, form)));

function profileNumbers(cells: readonly string[]): NumberProfile {
  const point = cells.map((cell) => readNumber(cell, '.'));
  const comma = cells.map((cell) => readNumber(cell, ','));
  const readByPoint = point.filter((number) => number !== null).length;
  const readByComma = comma.filter((number) => number !== null).length;
  const differ = point.some(
    (number, i) => number !== null && comma[i] !== null && number.value !== comma[i]!.value,
  );
  const mark: DecimalMark = readByComma > readByPoint ? ',' : '.';
  const read = (mark === ',' ? comma : point).filter((number) => number !== null);
  const currencies = new Set(read.flatMap((number) => number.currency ?? []));
  const percents = read.filter((number) => number.percent).length;
  const values = read.map((number) => number.value);
  return {
    share: cells.length === 0 ? 0 : read.length / cells.length,
    format: {
      ...(differ || mark === ',' || read.some((number) => number.decimals) ? { decimalMark: mark } : {}),
      ...(currencies.size === 1 ? { currency: [...currencies][0]! } : {}),
      ...(percents > 0 && percents === read.length ? { percent: true as const } : {}),
    },
    integers: values.every(Number.isInteger),
    unclear: differ && readByPoint === readByComma,
    min: values.reduce((low, value) => Math.min(low, value), Infinity),
    max: values.reduce((high, value) => Math.max(high, value), -Infinity),
  };
}

function profileTimes(cells: readonly string[]): TimeProfile {
  const compact = share(cells, (cell) => !Number.isNaN(readTime(cell, 'ymd', 'compact')));
  const dayFirst = cells.map((cell) => readTime(cell, 'dmy', 'text'));
  const monthFirst = cells.map((cell) => readTime(cell, 'mdy', 'text'));
  const yearFirst = cells.map((cell) => readTime(cell, 'ymd', 'text'));
  const [byDay, byMonth, byYear] = [dayFirst, monthFirst, yearFirst].map(
    (moments) => moments.filter((ms) => !Number.isNaN(ms)).length,
  ) as [number, number, number];
  const most = Math.max(byDay, byMonth, byYear);
  const ofAll = (count: number): number => (cells.length === 0 ? 0 : count / cells.length);
  if (compact > ofAll(most)) {
    return {
      share: compact,
      format: { dateOrder: 'ymd', dateForm: 'compact' },
      ambiguous: false,
      mixed: false,
    };
  }
  const unlike = (a: readonly number[], b: readonly number[]): boolean =>
    a.some((ms, i) => !Number.isNaN(ms) && !Number.isNaN(b[i]!) && ms !== b[i]);
  const differ = unlike(dayFirst, monthFirst);
  const onlyDay = dayFirst.some((ms, i) => !Number.isNaN(ms) && Number.isNaN(monthFirst[i]!));
  const onlyMonth = monthFirst.some((ms, i) => !Number.isNaN(ms) && Number.isNaN(dayFirst[i]!));
  const yearInFront = byYear > Math.max(byDay, byMonth) || (byYear === most && !unlike(dayFirst, yearFirst));
  const lastOrder = byDay === byMonth ? likelierOrder(dayFirst, monthFirst) : byDay > byMonth ? 'dmy' : 'mdy';
  const dateOrder: DateOrder = yearInFront ? 'ymd' : lastOrder;
  return {
    share: ofAll(most),
    format: { dateOrder, dateForm: 'text' },
    ambiguous: dateOrder !== 'ymd' && differ && !onlyDay && !onlyMonth,
    mixed: onlyDay && onlyMonth,
  };
}

/** The order under which the moments jump about less; only a first guess, the person is asked. */
function likelierOrder(dayFirst: readonly number[], monthFirst: readonly number[]): DateOrder {
  return roughness(dayFirst) <= roughness(monthFirst) ? 'dmy' : 'mdy';
}

function roughness(moments: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < moments.length; i++) sum += Math.abs(moments[i]! - moments[i - 1]!) || 0;
  return sum;
}

const share = (cells: readonly string[], holds: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
