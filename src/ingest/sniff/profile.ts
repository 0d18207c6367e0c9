import type { ValueFormat } from '../../core/import-plan';
import { readFlag } from '../values/flag-text';
import { isoCurrency, readNumber, type NumberText } from '../values/number-text';
import { isPlaceholder } from '../values/placeholder';
import { readTime, type DateForm, type DateOrder } from '../values/time-text';

/** What the sampled cells of a column say about it. */
export interface ColumnProfile {
  /** Share of the sampled rows with a value. */
  readonly filled: number;
  /** Non-empty cells, trimmed, placeholders such as N/A left out: the different ones, in order of first sight … */
  readonly cells: readonly string[];
  /** … and how often each stands there. */
  readonly counts: readonly number[];
  /** Sum of `counts`. */
  readonly total: number;
  readonly number: NumberProfile;
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
  /** Whether the two decimal marks read the cells equally well, to different values. */
  readonly unclear: boolean;
  /** ISO 4217 codes, or signs that mean none, that stand around the numbers; in order of first sight. */
  readonly currencies: readonly string[];
  readonly min: number;
  readonly max: number;
}

export interface TimeProfile {
  /** Share of the cells that the best written or compact form reads. */
  readonly share: number;
  readonly format: ValueFormat;
  /** Whether both orders of day and month read every cell, to different days. */
  readonly ambiguous: boolean;
  /** Whether some cells fit only one order and some only the other. */
  readonly mixed: boolean;
}

const LONGEST_EXACT_DIGITS = 15;

export function profileColumn(rows: readonly string[]): ColumnProfile {
  const countOf = new Map<string, number>();
  let filled = 0;
  for (const row of rows) {
    const cell = row.trim();
    if (cell === '') continue;
    filled++;
    if (!isPlaceholder(cell)) countOf.set(cell, (countOf.get(cell) ?? 0) + 1);
  }
  const cells = [...countOf.keys()];
  const counts = [...countOf.values()];
  const total = counts.reduce((sum, count) => sum + count, 0);
  const share: Share = (holds) => {
    let held = 0;
    for (let k = 0; k < cells.length; k++) if (holds(k)) held += counts[k]!;
    return total === 0 ? 0 : held / total;
  };
  return {
    filled: rows.length === 0 ? 0 : filled / rows.length,
    cells,
    counts,
    total,
    number: profileNumbers(cells, share),
    time: profileTimes(cells, share),
    flagShare: share((k) => readFlag(cells[k]!) !== null),
    idLike: cells.some(
      (cell) => /^\d+$/.test(cell) && (cell.length > LONGEST_EXACT_DIGITS || /^0\d/.test(cell)),
    ),
    meanLength: total === 0 ? 0 : cells.reduce((sum, cell, k) => sum + cell.length * counts[k]!, 0) / total,
  };
}

/** Share of the cells that a form of moment reads. */
export const timeShare = (
  { cells, counts, total }: ColumnProfile,
  order: DateOrder,
  form: DateForm,
): number =>
  cells.reduce((sum, cell, k) => sum + (Number.isNaN(readTime(cell, order, form)) ? 0 : counts[k]!), 0) /
  total;

/** Share of all cells for whose different text k something holds. */
type Share = (holds: (k: number) => boolean) => number;

const isNumber = (number: NumberText | null): number is NumberText => number !== null;

function profileNumbers(cells: readonly string[], share: Share): NumberProfile {
  const byPoint = cells.map((cell) => readNumber(cell, '.'));
  const byComma = cells.map((cell) => readNumber(cell, ','));
  const pointShare = share((k) => byPoint[k] !== null);
  const commaShare = share((k) => byComma[k] !== null);
  const differ = byPoint.some((a, k) => a !== null && byComma[k] !== null && a.value !== byComma[k]!.value);
  const mark = commaShare > pointShare ? ',' : '.';
  const read = (mark === ',' ? byComma : byPoint).filter(isNumber);
  const currencies = new Set(read.flatMap((number) => number.currency ?? []));
  const decimals = read.some((number) => number.decimals);
  const percent = read.length > 0 && read.every((number) => number.percent);
  return {
    share: Math.max(pointShare, commaShare),
    format: {
      ...(decimals || differ || mark === ',' ? { decimalMark: mark } : {}),
      ...(currencies.size === 1 ? { currency: [...currencies][0]! } : {}),
      ...(percent ? { percent: true as const } : {}),
    },
    integers: read.every((number) => Number.isInteger(number.value)),
    unclear: differ && pointShare === commaShare,
    currencies: [...new Set([...currencies].map((sign) => isoCurrency(sign) ?? sign))],
    min: read.reduce((low, { value }) => Math.min(low, value), Infinity),
    max: read.reduce((high, { value }) => Math.max(high, value), -Infinity),
  };
}

function profileTimes(cells: readonly string[], share: Share): TimeProfile {
  const read = (order: DateOrder, form: DateForm): number[] =>
    cells.map((cell) => (/[\d〇零○一二三四五六七八九]/.test(cell) ? readTime(cell, order, form) : NaN));
  const readShare = (moments: readonly number[]): number => share((k) => !Number.isNaN(moments[k]!));
  const dayFirst = read('dmy', 'text');
  const monthFirst = read('mdy', 'text');
  const yearFirst = read('ymd', 'text');
  const byDay = readShare(dayFirst);
  const byMonth = readShare(monthFirst);
  const byYear = readShare(yearFirst);
  const most = Math.max(byDay, byMonth, byYear);
  const compact = readShare(read('ymd', 'compact'));
  if (compact > most) {
    const format = { dateOrder: 'ymd', dateForm: 'compact' } as const;
    return { share: compact, format, ambiguous: false, mixed: false };
  }
  const onlyDay = dayFirst.some((ms, k) => !Number.isNaN(ms) && Number.isNaN(monthFirst[k]!));
  const onlyMonth = monthFirst.some((ms, k) => !Number.isNaN(ms) && Number.isNaN(dayFirst[k]!));
  const yearInFront =
    byYear > Math.max(byDay, byMonth) || (byYear === most && !disagree(dayFirst, yearFirst));
  const dateOrder: DateOrder = yearInFront
    ? 'ymd'
    : byDay === byMonth
      ? calmerOrder(dayFirst, monthFirst)
      : byDay > byMonth
        ? 'dmy'
        : 'mdy';
  return {
    share: most,
    format: { dateOrder, dateForm: 'text' },
    ambiguous: !yearInFront && disagree(dayFirst, monthFirst) && !onlyDay && !onlyMonth,
    mixed: onlyDay && onlyMonth,
  };
}

/** Whether two readings of the same cells are different moments somewhere. */
const disagree = (a: readonly number[], b: readonly number[]): boolean =>
  a.some((ms, k) => !Number.isNaN(ms) && !Number.isNaN(b[k]!) && ms !== b[k]);

/** The order under which the moments jump about less; only a first guess, the person is asked. */
const calmerOrder = (dayFirst: readonly number[], monthFirst: readonly number[]): DateOrder =>
  unrest(dayFirst) <= unrest(monthFirst) ? 'dmy' : 'mdy';

function unrest(moments: readonly number[]): number {
  let sum = 0;
  for (let k = 1; k < moments.length; k++) sum += Math.abs(moments[k]! - moments[k - 1]!) || 0;
  return sum;
}
