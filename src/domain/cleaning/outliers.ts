import type { Column, NumberColumn } from '../../core/column';
import { choice, number, text } from '../../core/params';
import { attributeName, numberColumn, type Table, type TableKind } from '../../core/table';
import { mulberry32 } from '../../kernels/random/mulberry32';
import { isolationScoresAscending } from '../../kernels/statistics/isolation-forest';
import { medianFences, quartileFences } from '../../kernels/statistics/outliers';
import { median } from '../../kernels/statistics/quantile';
import { defineMethod, marked, NO_EFFECT, removing, type Effect } from './method';
import { oncePer } from './once-per';
import { orderValues } from './order-values';

/** What is judged when a whole order is meant, not a cell: no column can have this name. */
export const ORDER_VALUE = 'order value';

/** Columns that are looked at by themselves; any other number can be asked about. */
const JUDGED: Readonly<Record<TableKind, readonly string[]>> = {
  orders: [ORDER_VALUE],
  customers: ['income', 'points', 'household_size'],
  events: ['duration_s', 'load_ms'],
  contacts: ['revenue', 'cost'],
  feedback: [],
  products: ['price', 'cost', 'competitor_price'],
  spend: ['spend'],
};
/** More than this share is not out of line but how the shop is. */
const MOST_OUTLIERS = 0.02;
/** Fewer values than this have no usual range. */
const LEAST_VALUES = 30;
const SEED = 1;
/** Values each tree sees: of the usual 256 a single far one would be in too few trees to show. */
const SAMPLE = 8192;

const DEFAULTS = {
  column: ORDER_VALUE,
  method: 'iqr',
  scale: 'log',
  side: 'upper',
  action: 'drop',
  reach: 3,
  z: 5,
  score: 0.8,
} as const;

/**
 * Values far from the rest, in a number column or of whole orders: marked only (a flag column), capped at the
 * greatest or least usual value, or their rows set aside. Three rules: beyond the quartiles by `reach` interquartile
 * ranges (Tukey); modified z-score by median and MAD above `z` (Iglewicz & Hoaglin); isolation score above `score`.
 * On the logarithm unless said, because money is skewed: there only values above 0 are judged. The lines of a capped
 * order shrink in proportion.
 */
export const outliers = defineMethod({
  kind: 'outliers',
  params: {
    column: text(ORDER_VALUE),
    method: choice(['iqr', 'mad', 'isolation'], DEFAULTS.method),
    scale: choice(['log', 'plain'], DEFAULTS.scale),
    side: choice(['upper', 'both'], DEFAULTS.side),
    action: choice(['keep', 'cap', 'drop'], DEFAULTS.action),
    reach: number({ default: DEFAULTS.reach, min: 0.5, max: 50, step: 0.5 }),
    z: number({ default: DEFAULTS.z, min: 1, max: 100, step: 0.5 }),
    score: number({ default: DEFAULTS.score, min: 0.5, max: 1, step: 0.01 }),
  },
  propose(table, { kind }) {
    return JUDGED[kind].flatMap((column) => {
      const subject = subjectOf(table, column);
      if (!subject || subject.values.length < LEAST_VALUES) return [];
      const { flags } = judge(subject.values, DEFAULTS);
      const found = flags.reduce((sum, flag) => sum + flag, 0);
      if (found === 0 || found > MOST_OUTLIERS * flags.length) return [];
      const action: 'drop' | 'keep' = column === ORDER_VALUE ? 'drop' : 'keep';
      const rows = marked(subject.ofRow.length === 0 ? flags : rowMarks(subject.ofRow, flags));
      return [{ params: { ...DEFAULTS, column, action }, column, rows, twins: null }];
    });
  },
  apply(table, params) {
    const subject = subjectOf(table, params.column);
    if (!subject) return null;
    const verdict = judge(subject.values, params);
    const isWhole = subject.ofRow.length > 0;
    const marks = isWhole ? rowMarks(subject.ofRow, verdict.flags) : verdict.flags;
    switch (params.action) {
      case 'drop':
        return removing(marks, { code: 'outlier', column: params.column, duplicate: false });
      case 'keep':
        return flagged(params.column, marks);
      case 'cap':
        return isWhole
          ? cappedOrders(table, subject, verdict, marks)
          : cappedCells(params.column, subject.values, verdict, marks);
    }
  },
});

interface Subject {
  readonly values: Float64Array;
  /** Which value each row belongs to; empty where each row has its own. */
  readonly ofRow: Int32Array;
}

function subjectOf(table: Table, column: string): Subject | null {
  if (column === ORDER_VALUE) return orderValues(table);
  const values = numberColumn(table, column)?.values;
  return values ? { values, ofRow: new Int32Array(0) } : null;
}

function rowMarks(ofRow: Int32Array, flags: Uint8Array): Uint8Array {
  const marks = new Uint8Array(ofRow.length);
  for (let i = 0; i < marks.length; i++) if (ofRow[i] >= 0) marks[i] = flags[ofRow[i]];
  return marks;
}

export interface Verdict {
  /** 1 for each value that is out of line. */
  readonly flags: Uint8Array;
  /** The least and the greatest value in line. */
  readonly lower: number;
  readonly upper: number;
}

type Rule = {
  readonly method: 'iqr' | 'mad' | 'isolation';
  readonly scale: 'log' | 'plain';
  readonly side: 'upper' | 'both';
} & Readonly<Record<'reach' | 'z' | 'score', number>>;

/** Which values are out of line; remembered for as long as the values are, as each rule is tried with every action. */
export function judge(values: Float64Array, rule: Rule): Verdict {
  const { method, scale, side, reach, z, score } = rule;
  const key = [method, scale, side, { iqr: reach, mad: z, isolation: score }[method]].join(' ');
  const known = verdictsOf(values);
  let verdict = known.get(key);
  if (!verdict) known.set(key, (verdict = freshVerdict(values, rule)));
  return verdict;
}

const verdictsOf = oncePer((_values: Float64Array) => new Map<string, Verdict>());

/** They are judged in ascending order, so that the order of the rows has no effect. */
function freshVerdict(values: Float64Array, rule: Rule): Verdict {
  const isLog = rule.scale === 'log';
  const judged = values
    .filter((value) => (isLog ? value > 0 && value < Infinity : Number.isFinite(value)))
    .sort();
  if (judged.length === 0) return { flags: new Uint8Array(values.length), lower: NaN, upper: NaN };
  const { lower, upper } = limitsOf(isLog ? judged.map((value) => Math.log(value)) : judged, rule);
  let least = 0;
  let greatest = judged.length - 1;
  const scaled = (i: number) => (isLog ? Math.log(judged[i]) : judged[i]);
  while (greatest > 0 && scaled(greatest) > upper) greatest--;
  if (rule.side === 'both') while (least < greatest && scaled(least) < lower) least++;
  const range = { lower: judged[least], upper: judged[greatest] };
  const flags = new Uint8Array(values.length);
  for (let i = 0; i < flags.length; i++) {
    const value = values[i];
    const isBelow = rule.side === 'both' && (!isLog || value > 0) && value < range.lower;
    flags[i] = Number(value > range.upper || isBelow);
  }
  return { flags, ...range };
}

function limitsOf(
  ascending: Float64Array,
  { method, reach, z, score }: Rule,
): { lower: number; upper: number } {
  if (method === 'iqr') return quartileFences(ascending, reach);
  if (method === 'mad') return medianFences(ascending, z);
  const scores = isolationScoresAscending(ascending, mulberry32(SEED), { sampleSize: SAMPLE });
  const center = median(ascending);
  let [lower, upper] = [-Infinity, Infinity];
  // A score is not monotone: whatever lies beyond a value that is easily cut off is out of line too.
  for (let i = 0; i < ascending.length; i++) {
    if (scores[i] <= score) continue;
    if (ascending[i] < center) lower = Math.max(lower, after(ascending, i));
    else if (ascending[i] > center) upper = Math.min(upper, before(ascending, i));
  }
  return { lower, upper };
}

/** The nearest other value above or below an ascending one. */
function after(ascending: Float64Array, i: number): number {
  let k = i;
  while (k < ascending.length && ascending[k] === ascending[i]) k++;
  return ascending[k] ?? Infinity;
}
function before(ascending: Float64Array, i: number): number {
  let k = i;
  while (k >= 0 && ascending[k] === ascending[i]) k--;
  return ascending[k] ?? -Infinity;
}

/** Name of the flag column that marks what is out of line. */
export const outlierName = (column: string): string =>
  attributeName(`${column.replace(/^attribute:/, '')} outlier`);

const flagged = (column: string, marks: Uint8Array): Effect => ({
  ...NO_EFFECT,
  columns: new Map([[outlierName(column), { kind: 'flag', values: marks }]]),
});

function cappedCells(
  name: string,
  values: Float64Array,
  { lower, upper }: Verdict,
  marks: Uint8Array,
): Effect {
  const capped: NumberColumn = {
    kind: 'number',
    values: values.map((value, i) => (marks[i] ? (value > upper ? upper : lower) : value)),
  };
  return { ...NO_EFFECT, columns: new Map([[name, capped]]), changedCells: countOf(marks) };
}

/** Money columns of the lines of an order that is too great or too small, times what makes its value usual again. */
function cappedOrders(
  table: Table,
  { values, ofRow }: Subject,
  { lower, upper }: Verdict,
  marks: Uint8Array,
): Effect {
  const columns = new Map<string, Column>();
  let changedCells = 0;
  for (const name of ['amount', 'unit_price', 'discount']) {
    const column = numberColumn(table, name);
    if (!column) continue;
    const scaled = column.values.map((cell, i) => {
      if (!marks[i] || cell !== cell || cell === 0) return cell;
      const value = values[ofRow[i]];
      changedCells++;
      return (cell * (value > upper ? upper : lower)) / value;
    });
    columns.set(name, { kind: 'number', values: scaled });
  }
  return { ...NO_EFFECT, columns, changedCells };
}

const countOf = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0);
