import { MISSING_FLAG } from '../../core/column';
import type { Workspace } from '../../core/workspace';
import type { PersonColumn, PersonColumnSource, PersonColumns } from '../../domain/person-column';
import { boughtBefore } from '../../domain/tastes';
import { benjaminiHochberg } from '../../kernels/statistics/benjamini-hochberg';
import { hypergeometricUpperTail } from '../../kernels/statistics/hypergeometric';
import { rankSumPValue } from '../../kernels/statistics/rank-sum';
import { rank, tieSum } from '../../kernels/statistics/ranks';
import { codesOf, type Grouped } from './groups';
import { BOUGHT, LEAST, type Trait, type Traits } from './result';

/** What a kind of group is made of: columns whose difference is there by definition. */
const MADE_OF: Readonly<Partial<Record<PersonColumnSource, readonly string[]>>> = {
  'rfm-segment': ['feature:recency', 'feature:orders', 'feature:frequency', 'feature:spend'],
  'life-cycle-stage': ['feature:recency', 'feature:orders', 'feature:frequency', 'feature:spend'],
  'value-tier': ['feature:spend'],
};

/** Columns that say of people what groups of them say: no traits. */
const RESULTS: readonly PersonColumnSource[] = [
  'rfm-segment',
  'rfm-score',
  'life-cycle-stage',
  'value-tier',
  'saved-grouping',
];
/** What was bought at least once says more than what was bought most. */
const LIKE_BOUGHT = 'habit:category';
/** More different values are compared only in their commonest. */
const MOST_LEVELS = 40;

/** One trait of all buyers: a number each (NaN unknown), or 1 and 0. */
interface Measured {
  readonly trait: Omit<Trait, 'all' | 'of'>;
  readonly values: Float64Array;
}

/** Everything that is compared between groups, with the comparisons. O(traits · buyers log buyers). */
export function compareTraits(
  workspace: Workspace,
  columns: PersonColumns,
  by: PersonColumn,
  buyers: Uint32Array,
  { heads, ofBuyer }: Grouped,
  progress: (fraction: number) => void,
): Traits {
  const measured = [
    ...measuredColumns(columns, by, buyers),
    ...boughtTraits(workspace, columns.asOf, by, buyers),
  ];
  const compared = measured.flatMap(({ trait, values }, i) => {
    if (i % 50 === 0) progress(i / measured.length);
    const result = (trait.kind === 'mean' ? compareMeans : compareShares)(values, ofBuyer, heads.length);
    return result ? [{ trait, result }] : [];
  });
  return traitsOf(compared, heads.length);
}

/** Comparisons as one family of tests. */
export function traitsOf(
  compared: readonly { readonly trait: Omit<Trait, 'all' | 'of'>; readonly result: Comparison }[],
  groups: number,
): Traits {
  const width = compared.length;
  const cells = groups * width;
  const value = new Float64Array(cells).fill(NaN);
  const effect = new Float64Array(cells).fill(NaN);
  const known = new Uint32Array(cells);
  const p = new Float64Array(cells).fill(NaN);
  compared.forEach(({ trait, result }, t) => {
    for (let g = 0; g < groups; g++) {
      const cell = g * width + t;
      known[cell] = result.known[g]!;
      if (known[cell]! < LEAST) continue;
      value[cell] = result.value[g]!;
      effect[cell] = (result.value[g]! - result.all) / result.deviation;
      if (!trait.defines && groups > 1) p[cell] = result.p[g]!;
    }
  });
  const tests = p.reduce((count, each) => count + Number(each === each), 0);
  const traits = compared.map(({ trait, result: { all, of } }) => ({ ...trait, all, of }));
  return { traits, value, effect, known, q: benjaminiHochberg(p), tests };
}

function measuredColumns(columns: PersonColumns, by: PersonColumn, buyers: Uint32Array): Measured[] {
  const madeOf = [by.id, ...(MADE_OF[by.source] ?? [])];
  return columns.list.flatMap((column): Measured[] => {
    if (RESULTS.includes(column.source) || column.id === LIKE_BOUGHT) return [];
    const { id, name, unit, kind } = column;
    const trait = { column: id, name, unit, level: null, levelMessage: null, defines: madeOf.includes(id) };
    if (kind === 'number') {
      const all = column.values();
      if (all.kind !== 'number') return [];
      return [{ trait: { ...trait, kind: 'mean' }, values: ofBuyers(buyers, (p) => all.values[p]!) }];
    }
    if (kind === 'flag') {
      const all = column.values();
      if (all.kind !== 'flag') return [];
      const values = ofBuyers(buyers, (p) => (all.values[p] === MISSING_FLAG ? NaN : all.values[p]!));
      return [{ trait: { ...trait, kind: 'share' }, values }];
    }
    return kind === 'category' ? levelTraits(column, trait, buyers) : [];
  });
}

function ofBuyers(buyers: Uint32Array, value: (person: number) => number): Float64Array {
  const values = new Float64Array(buyers.length);
  for (let i = 0; i < buyers.length; i++) values[i] = value(buyers[i]!);
  return values;
}

function levelTraits(
  column: PersonColumn,
  trait: Omit<Measured['trait'], 'kind'>,
  buyers: Uint32Array,
): Measured[] {
  const { codes, texts, levelMessage } = codesOf(column)!;
  const counts = new Uint32Array(texts.length);
  for (const p of buyers) if (codes[p]! >= 0) counts[codes[p]!]!++;
  return commonest(counts).map((code) => ({
    trait: { ...trait, kind: 'share', level: texts[code]!, levelMessage },
    values: ofBuyers(buyers, (p) => (codes[p]! < 0 ? NaN : Number(codes[p] === code))),
  }));
}

/** Who ever bought something of each category, or each product where there are none. */
function boughtTraits(workspace: Workspace, asOf: number, by: PersonColumn, buyers: Uint32Array): Measured[] {
  const bought = boughtBefore(workspace, asOf, 'category') ?? boughtBefore(workspace, asOf, 'product');
  if (!bought) return [];
  const { names, starts, items } = bought;
  const counts = new Uint32Array(names.length);
  for (const p of buyers) for (let k = starts[p]!; k < starts[p + 1]!; k++) counts[items[k]!]!++;
  const chosen = commonest(counts);
  const place = new Map(chosen.map((item, i) => [item, i]));
  const values = chosen.map(() => new Float64Array(buyers.length));
  buyers.forEach((p, i) => {
    for (let k = starts[p]!; k < starts[p + 1]!; k++) {
      const at = place.get(items[k]!);
      if (at !== undefined) values[at]![i] = 1;
    }
  });
  return chosen.map((item, i) => ({
    trait: {
      column: BOUGHT,
      kind: 'share',
      name: { text: BOUGHT },
      unit: null,
      level: names[item]!,
      levelMessage: null,
      defines: by.id === LIKE_BOUGHT,
    },
    values: values[i]!,
  }));
}

/** What occurs, at most 40, in its own order. */
function commonest(counts: Uint32Array): number[] {
  return Array.from(counts.keys())
    .filter((code) => counts[code]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, MOST_LEVELS)
    .sort((a, b) => a - b);
}

export interface Comparison {
  readonly all: number;
  readonly of: number;
  /** Standard deviation of the whole. */
  readonly deviation: number;
  readonly value: Float64Array;
  readonly known: Uint32Array;
  /** Two-sided, of the group against the others. */
  readonly p: Float64Array;
}

/** Means by group, with Mann–Whitney's test of each against the others; null where all values are equal. */
function compareMeans(values: Float64Array, ofBuyer: Int32Array, groups: number): Comparison | null {
  const isKnown = (value: number): boolean => value === value;
  const own = values.filter(isKnown);
  const ofOwn = ofBuyer.filter((_, i) => isKnown(values[i]!));
  const of = own.length;
  const { ranks, runs } = rank(own);
  if (runs.length < 2) return null;
  const known = new Uint32Array(groups);
  const sums = new Float64Array(groups);
  const rankSums = new Float64Array(groups);
  // From the smallest to the largest, so that sums of fractions do not depend on who comes first.
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < of; k++) {
    const g = ofOwn[k]!;
    known[g]!++;
    sums[g]! += own[k]!;
    rankSums[g]! += ranks[k]!;
    sum += own[k]!;
  }
  const all = sum / of;
  for (const each of own) squares += (each - all) ** 2;
  const ties = tieSum(runs);
  return {
    all,
    of,
    deviation: Math.sqrt(squares / of),
    value: sums.map((total, g) => total / known[g]!),
    known,
    p: rankSums.map((total, g) => rankSumPValue(total, known[g]!, of, ties)),
  };
}

/** Shares by group; null where all or none have it. */
function compareShares(values: Float64Array, ofBuyer: Int32Array, groups: number): Comparison | null {
  const known = new Uint32Array(groups);
  const having = new Uint32Array(groups);
  for (let i = 0; i < values.length; i++) {
    const each = values[i]!;
    if (each !== each) continue;
    known[ofBuyer[i]!]!++;
    if (each !== 0) having[ofBuyer[i]!]!++;
  }
  return compareCounts(having, known);
}

/**
 * Shares of each group from its counts, with Fisher's exact test of it against the others (twice the smaller tail); null
 * where all or none have it.
 */
export function compareCounts(having: Uint32Array, known: Uint32Array): Comparison | null {
  const sum = (total: number, each: number): number => total + each;
  const count = having.reduce(sum, 0);
  const of = known.reduce(sum, 0);
  if (count === 0 || count === of) return null;
  const all = count / of;
  return {
    all,
    of,
    deviation: Math.sqrt(all * (1 - all)),
    value: Float64Array.from(having, (own, g) => own / known[g]!),
    known,
    p: Float64Array.from(having, (own, g) => {
      const n = known[g]!;
      const upper = hypergeometricUpperTail(own, count, n, of);
      const lower = hypergeometricUpperTail(n - own, of - count, n, of);
      return Math.min(1, 2 * Math.min(upper, lower));
    }),
  };
}
