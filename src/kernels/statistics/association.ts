import { ascendingOrder } from '../ascending-order';
import { chiSquaredTest, cramersV } from './contingency';
import { pearson, spearmanOfRanks } from './correlation';
import { fisherExactTest } from './fisher-exact';
import { correlationRatio, kruskalWallisOfRanks } from './groups';
import { skewness } from './moments';
import { rankAmong, type Ranking } from './ranks';

/** A measure (NaN where unknown) or a grouping (0 … groups − 1, −1 where unknown) of the same n things. */
export type Variable =
  | { readonly kind: 'number'; readonly values: Float64Array; readonly isSkewed: boolean }
  | { readonly kind: 'category'; readonly codes: Int32Array; readonly groups: number };

/** The coefficient that fits a pair: of measures, of ranks, of two groupings, of a measure or its ranks and a grouping. */
export type AssociationMethod = 'pearson' | 'spearman' | 'cramer' | 'eta' | 'rank-eta';

/** How strongly two variables go together. */
export interface Association {
  readonly method: AssociationMethod;
  /** Things of which both are known. */
  readonly n: number;
  /** In [−1, 1] of measures and ranks, otherwise in [0, 1]. */
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** Two-sided test of no association. */
  readonly pValue: number;
  /** p is of Fisher's exact test. */
  readonly isExact: boolean;
  /** More than a fifth of the cells of a table expect fewer than five: p is rough. */
  readonly isSparse: boolean;
}

/** Beyond this a mean and a straight line speak of the few at the end (Bulmer 1979, Principles of Statistics, chapter 4). */
const SKEWED = 1;
/** A coefficient of fewer pairs says nothing. */
export const FEWEST_PAIRS = 10;

/** Whether the known values are so skewed that their ranks are compared; false for fewer than three. */
export function isSkewed(values: Float64Array): boolean {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length > 2 && Math.abs(skewness(known)) > SKEWED;
}

/**
 * The coefficient that fits two variables of length n, with its 95 % interval and test; null where fewer than ten pairs
 * are known, or one side does not vary in them. Symmetric in the two; the order of the things has no effect but rounding.
 *
 * Two numbers: Pearson, or Spearman where one is skewed. Two groupings: Cramér's V with the bias correction. Mixed: the
 * correlation ratio η, of the ranks where the number is skewed, corrected for the number of groups as
 * √(1 − (1 − η²)(n − 1)/(n − k)) (Kelley 1935, doi:10.1073/pnas.21.9.554), with the F test or that of Kruskal and
 * Wallis. A 2 × 2 table that expects fewer than five somewhere is tested by Fisher's exact test.
 */
export function association(a: Variable, b: Variable): Association | null {
  if (a.kind === 'number' && b.kind === 'number') return ofNumbers(a, b);
  if (a.kind === 'category' && b.kind === 'category') return ofGroupings(a, b);
  return a.kind === 'number'
    ? ofMixed(a, b as Extract<Variable, { kind: 'category' }>)
    : ofMixed(b as Extract<Variable, { kind: 'number' }>, a as Extract<Variable, { kind: 'category' }>);
}

type Measure = Extract<Variable, { kind: 'number' }>;
type Grouping = Extract<Variable, { kind: 'category' }>;

function ofNumbers(a: Measure, b: Measure): Association | null {
  const both = placesWhere(
    a.values.length,
    (i) => a.values[i] === a.values[i] && b.values[i] === b.values[i],
  );
  const [x, y] = [pick(a.values, both), pick(b.values, both)];
  if (both.length < FEWEST_PAIRS || !varies(x) || !varies(y)) return null;
  const isRanked = a.isSkewed || b.isSkewed;
  const { estimate, lower, upper, pValue } = isRanked
    ? spearmanOfRanks(ranksOf(a, both).ranks, ranksOf(b, both).ranks)
    : pearson(x, y);
  return {
    method: isRanked ? 'spearman' : 'pearson',
    n: both.length,
    estimate,
    lower,
    upper,
    // The statistic of a perfect line is infinite.
    pValue: Math.abs(estimate) === 1 ? 0 : pValue,
    isExact: false,
    isSparse: false,
  };
}

/** The table of two groupings, rows of the first, and how many things are in it. */
export function crossTable(a: Grouping, b: Grouping): { readonly counts: Float64Array; readonly n: number } {
  const counts = new Float64Array(a.groups * b.groups);
  let n = 0;
  for (let i = 0; i < a.codes.length; i++) {
    if (a.codes[i]! < 0 || b.codes[i]! < 0) continue;
    counts[a.codes[i]! * b.groups + b.codes[i]!]!++;
    n++;
  }
  return { counts, n };
}

function ofGroupings(a: Grouping, b: Grouping): Association | null {
  const { counts, n } = crossTable(a, b);
  if (n < FEWEST_PAIRS) return null;
  const { biasCorrected, lower, upper, test } = cramersV(counts, b.groups);
  if (test.degreesOfFreedom === 0) return null;
  const { pValue, isExact, isSparse } = testOfTable(counts, b.groups);
  return { method: 'cramer', n, estimate: biasCorrected, lower, upper, pValue, isExact, isSparse };
}

/** Test of a table of counts (row-major): χ², or Fisher's where a 2 × 2 table expects fewer than five somewhere. */
export function testOfTable(
  counts: ArrayLike<number>,
  columns: number,
): { readonly pValue: number; readonly isExact: boolean; readonly isSparse: boolean } {
  const test = chiSquaredTest(counts, columns);
  const expected = test.expected.filter((count) => count > 0);
  const small = expected.filter((count) => count < 5).length;
  if (small > 0 && test.rows === 2 && test.columns === 2) {
    const [p, q, r, s] = Array.from(counts).filter((_, cell) => test.expected[cell]! > 0);
    return { pValue: fisherExactTest(p!, q!, r!, s!), isExact: true, isSparse: false };
  }
  return { pValue: test.pValue, isExact: false, isSparse: small > expected.length / 5 };
}

function ofMixed(measure: Measure, grouping: Grouping): Association | null {
  const { values, isSkewed: isRanked } = measure;
  const both = placesWhere(values.length, (i) => values[i] === values[i] && grouping.codes[i]! >= 0);
  const known = pick(values, both);
  const n = both.length;
  const codes = new Int32Array(n);
  const isThere = new Uint8Array(grouping.groups);
  for (let i = 0; i < n; i++) isThere[(codes[i] = grouping.codes[both[i]!]!)] = 1;
  const k = isThere.reduce((sum, one) => sum + one, 0);
  if (n < FEWEST_PAIRS || k < 2 || n <= k || !varies(known)) return null;
  const ranking = isRanked ? ranksOf(measure, both) : null;
  const found = correlationRatio(ranking?.ranks ?? known, codes, grouping.groups);
  const { etaSquared, lower, upper, test } = found;
  return {
    method: isRanked ? 'rank-eta' : 'eta',
    n,
    estimate: Math.sqrt(Math.max(0, 1 - ((1 - etaSquared) * (n - 1)) / (n - k))),
    lower,
    upper,
    pValue: ranking ? kruskalWallisOfRanks(ranking, codes, grouping.groups).pValue : test.pValue,
    isExact: false,
    isSparse: false,
  };
}

/** The order of a column and the ranks of all that is known in it: the same in all its pairs. */
interface Sorted {
  readonly order: Uint32Array;
  whole: Ranking | null;
}

const sorted = new WeakMap<Float64Array, Sorted>();

/** The ranks among these places, which are known. What a column has of its own is remembered for as long as it is. */
function ranksOf({ values }: Measure, places: Uint32Array): Ranking {
  let known = sorted.get(values);
  if (!known) {
    const unknown = values.reduce((count, value) => count + Number(value !== value), 0);
    const order = ascendingOrder(values).subarray(0, values.length - unknown);
    sorted.set(values, (known = { order, whole: null }));
  }
  if (places.length < known.order.length) return rankAmong(values, known.order, places);
  return (known.whole ??= rankAmong(values, known.order, places));
}

function placesWhere(n: number, holds: (i: number) => boolean): Uint32Array {
  const places = new Uint32Array(n);
  let found = 0;
  for (let i = 0; i < n; i++) if (holds(i)) places[found++] = i;
  return places.subarray(0, found);
}

function pick(values: Float64Array, places: Uint32Array): Float64Array {
  const picked = new Float64Array(places.length);
  for (let k = 0; k < places.length; k++) picked[k] = values[places[k]!]!;
  return picked;
}

function varies(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return true;
  return false;
}
