import { readFileSync } from 'node:fs';

interface Solution {
  readonly uniqueness: readonly number[];
  /** p rows of k loadings. */
  readonly loadings: readonly (readonly number[])[];
  readonly rotated: readonly (readonly number[])[];
}
/** One data set and what R says of it. */
export interface Reference {
  readonly n: number;
  readonly k: number;
  readonly correlation: readonly (readonly number[])[];
  readonly eigenvalues: readonly number[];
  readonly kmo: number;
  readonly kmo_items: readonly number[];
  readonly bartlett: { readonly chisq: number; readonly df: number; readonly 'p.value': number };
  /** Share of each column's variance that the others explain. */
  readonly smc: readonly number[];
  readonly ml: Solution & { readonly objective: number };
  readonly minres: Solution & { readonly weights: readonly (readonly number[])[] };
}

const file = new URL('../../fixtures/factors/expected.json', import.meta.url);
const all = JSON.parse(readFileSync(file, 'utf8'));

/** Figures of R's factanal and of psych (`make.R` beside them made the file). */
export const references: readonly (readonly [name: string, Reference])[] = [
  ['24 tests of 145 children', all.harman74],
  ['6 tests of 112 people', all.ability],
  ['7 questions to 30 people', all.attitude],
];

/** Rows as one row-major array. */
export const flat = (rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(rows.flat());
