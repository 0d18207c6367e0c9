import {
  MISSING_CODE,
  MISSING_FLAG,
  type CategoryColumn,
  type Column,
  type NumberColumn,
} from '../../core/column';
import { compareLevels, levelCount, levelsFrom, levelTexts } from '../../core/levels';
import { choice, int, text } from '../../core/params';
import { attributeName, timeColumn, type Table, type TableKind } from '../../core/table';
import { ascendingOrder } from '../../kernels/ascending-order';
import { mean } from '../../kernels/statistics/moments';
import { median } from '../../kernels/statistics/quantile';
import { defineMethod, marked, NO_EFFECT, type Effect } from './method';
import { nearestNeighbours } from './nearest-neighbours';
import { isFilled } from './row-keys';

/** Ways to treat a missing value. Times and identities are never made up. */
export const IMPUTATIONS = ['leave', 'constant', 'mean', 'median', 'mode', 'interpolate', 'nearest'] as const;
export type Imputation = (typeof IMPUTATIONS)[number];

/** Empty is an answer here, or nobody may answer in another's place. */
const NEVER_FILLED = new Set(
  (
    'order_id customer_id visitor_id session_id product_id feedback_id campaign_id name product_name phone email ' +
    'quantity unit_price amount discount coupon status page query reason text topic offer tags arm delivered ' +
    'revenue cost value rating nps csat expectation experience consent_marketing'
  ).split(' '),
);
/** Tables whose rows describe something; in the others an empty cell mostly says that nothing happened. */
const DESCRIBING: ReadonlySet<TableKind> = new Set(['orders', 'customers', 'products']);
/** A column with fewer filled cells than this is sparse by nature. */
const LEAST_FILLED = 0.4;
/** With less than this missing there is nothing to decide. */
const LEAST_MISSING = 0.005;
/** A text with more different values than this is not a choice between a few. */
const MOST_LEVELS = 100;

const TIME_OF: Readonly<Record<TableKind, string>> = {
  orders: 'ordered_at',
  customers: 'joined_at',
  events: 'happened_at',
  contacts: 'sent_at',
  feedback: 'created_at',
  products: 'launched_at',
  spend: 'date',
};

/**
 * Missing cells of a column: left unknown (a decision too), or filled with a constant, the mean, median or commonest
 * value, the value between its neighbours in time (straight line, the nearest known one beyond the ends), or that of
 * the most similar rows. A flag column `<name> imputed` marks what was filled.
 */
export const missingValues = defineMethod({
  kind: 'missing-values',
  params: {
    column: text(),
    method: choice(IMPUTATIONS, 'leave'),
    /** For `constant`: the text or number. */
    value: text(),
    /** For `nearest`: how many similar rows are asked. */
    neighbours: int({ default: 5, min: 1, max: 50 }),
  },
  propose(table, { kind }) {
    if (!DESCRIBING.has(kind)) return [];
    return [...table.columns].flatMap(([name, column]) => {
      if (column.kind === 'time' || NEVER_FILLED.has(name) || isImputedName(name)) return [];
      if (column.kind === 'category' && levelCount(column.levels) > MOST_LEVELS) return [];
      const filled = isFilled(column);
      const rows = marked(filled.map((value) => 1 - value));
      const share = rows.length / filled.length;
      if (!(share >= LEAST_MISSING && share <= 1 - LEAST_FILLED)) return [];
      const method: Imputation = column.kind === 'number' ? 'median' : 'leave';
      return [
        { params: { column: name, method, value: '', neighbours: 5 }, column: name, rows, twins: null },
      ];
    });
  },
  apply(table, params, { kind }) {
    const column = table.columns.get(params.column);
    if (!column || !imputationsOf(column).includes(params.method)) return null;
    if (params.method === 'leave') return NO_EFFECT;
    switch (column.kind) {
      case 'number': {
        const time = timeColumn(table, TIME_OF[kind])?.values;
        const values = filledNumbers(table, column, params, time ?? null);
        return values && effectOf(table, params.column, column, { kind: 'number', values });
      }
      case 'category': {
        const filled = filledTexts(table, column, params);
        return filled && effectOf(table, params.column, column, filled);
      }
      case 'flag': {
        const values = filledFlags(column.values, params);
        return values && effectOf(table, params.column, column, { kind: 'flag', values });
      }
      case 'time':
        return null;
    }
  },
});

/** The treatments that make sense for a column. */
export function imputationsOf(column: Column): readonly Imputation[] {
  switch (column.kind) {
    case 'number':
      return IMPUTATIONS;
    case 'category':
      return ['leave', 'constant', 'mode', 'nearest'];
    case 'flag':
      return ['leave', 'constant', 'mode'];
    case 'time':
      return ['leave'];
  }
}

const IMPUTED = ' imputed';
/** Name of the flag column that marks the filled cells of a column. */
export const imputedName = (column: string): string =>
  attributeName(column.replace(/^attribute:/, '') + IMPUTED);
const isImputedName = (name: string): boolean => name.endsWith(IMPUTED);

type Given = Readonly<Record<'column' | 'value', string>> & {
  readonly method: Imputation;
  readonly neighbours: number;
};

function filledNumbers(
  table: Table,
  { values }: NumberColumn,
  params: Given,
  time: Float64Array | null,
): Float64Array | null {
  const known = values.filter((value) => value === value).sort();
  if (params.method === 'interpolate') return time && interpolated(values, time);
  if (params.method === 'nearest') {
    const near = nearestNeighbours(table, params.column, params.neighbours);
    return values.map((value, i) => (value === value ? value : near.mean(i)));
  }
  const fill = constantOf(known, params);
  if (Number.isNaN(fill)) return null;
  return values.map((value) => (value === value ? value : fill));
}

/** @param known ascending, so that no row order shows in the last bit of a mean */
function constantOf(known: Float64Array, { method, value }: Given): number {
  if (method === 'constant') return value.trim() === '' ? NaN : Number(value);
  if (known.length === 0) return NaN;
  if (method === 'mean') return mean(known);
  return method === 'median' ? median(known) : commonest(known);
}

/** The value that occurs most often, the smallest of those where several do. */
function commonest(ascending: Float64Array): number {
  let best = NaN;
  let most = 0;
  for (let start = 0; start < ascending.length;) {
    let end = start + 1;
    while (end < ascending.length && ascending[end] === ascending[start]) end++;
    if (end - start > most) {
      most = end - start;
      best = ascending[start];
    }
    start = end;
  }
  return best;
}

/**
 * Missing values on the straight line between the known ones before and after in time; several at one moment count
 * as their mean. Rows without a time stay missing. O(n) after sorting.
 */
function interpolated(values: Float64Array, time: Float64Array): Float64Array {
  const ascending = ascendingOrder(values); // by value within a moment, so that no row order shows in a sum
  const order = ascendingOrder(Float64Array.from(ascending, (row) => time[row])).map((k) => ascending[k]);
  const moments: number[] = [];
  const levels: number[] = [];
  for (let start = 0; start < order.length;) {
    const moment = time[order[start]];
    if (moment !== moment) break;
    let sum = 0;
    let count = 0;
    let end = start;
    for (; end < order.length && time[order[end]] === moment; end++) {
      const value = values[order[end]];
      if (value !== value) continue;
      sum += value;
      count++;
    }
    if (count > 0) {
      moments.push(moment);
      levels.push(sum / count);
    }
    start = end;
  }
  const filled = values.slice();
  if (moments.length === 0) return filled;
  let next = 0;
  for (const row of order) {
    const moment = time[row];
    if (moment !== moment || values[row] === values[row]) continue;
    while (next < moments.length && moments[next] < moment) next++;
    const after = Math.min(next, moments.length - 1);
    const before = Math.max(0, moments[after] <= moment ? after : after - 1);
    const span = moments[after] - moments[before];
    const share = span > 0 ? (moment - moments[before]) / span : 0;
    filled[row] = levels[before] + share * (levels[after] - levels[before]);
  }
  return filled;
}

function filledTexts(table: Table, column: CategoryColumn, params: Given): CategoryColumn | null {
  const { codes, levels } = column;
  if (params.method === 'nearest') {
    const near = nearestNeighbours(table, params.column, params.neighbours);
    return {
      kind: 'category',
      levels,
      codes: codes.map((code, i) => (code === MISSING_CODE ? near.mode(i) : code)),
    };
  }
  if (params.method === 'mode') {
    const fill = commonestCode(column);
    if (fill === MISSING_CODE) return null;
    return { kind: 'category', levels, codes: codes.map((code) => (code === MISSING_CODE ? fill : code)) };
  }
  const value = params.value.trim();
  if (value === '') return null;
  const texts = levelTexts(levels);
  const known = texts.indexOf(value);
  const fill = known >= 0 ? known : texts.length;
  return {
    kind: 'category',
    codes: codes.map((code) => (code === MISSING_CODE ? fill : code)),
    levels: known >= 0 ? levels : levelsFrom([...texts, value]),
  };
}

/** The level of most rows, of those the first by its bytes; MISSING_CODE where no row has one. */
export function commonestCode({ codes, levels }: CategoryColumn): number {
  const counts = new Float64Array(levelCount(levels));
  for (const code of codes) if (code !== MISSING_CODE) counts[code]++;
  let best = MISSING_CODE;
  counts.forEach((count, code) => {
    if (count === 0) return;
    const more = best === MISSING_CODE ? 1 : count - counts[best] || compareLevels(levels, best, code);
    if (more > 0) best = code;
  });
  return best;
}

function filledFlags(values: Uint8Array, { method, value }: Given): Uint8Array | null {
  const counts = [0, 0];
  for (const flag of values) if (flag <= 1) counts[flag]++;
  const fill = method === 'mode' ? Number(counts[1] > counts[0]) : ['0', '1'].indexOf(value.trim());
  if (fill < 0 || (method === 'mode' && counts[0] + counts[1] === 0)) return null;
  return values.map((flag) => (flag === MISSING_FLAG ? fill : flag));
}

function effectOf(table: Table, name: string, before: Column, after: Column): Effect {
  const had = isFilled(before);
  const has = isFilled(after);
  const earlier = table.columns.get(imputedName(name));
  let changedCells = 0;
  const values = had.map((filled, i) => {
    const imputed = Number(!filled && has[i]);
    changedCells += imputed;
    return imputed || (earlier?.kind === 'flag' ? earlier.values[i] : 0);
  });
  const columns = new Map<string, Column>([
    [name, after],
    [imputedName(name), { kind: 'flag', values }],
  ]);
  return { ...NO_EFFECT, columns, changedCells };
}
