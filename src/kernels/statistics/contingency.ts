import { chiSquaredSurvival } from './distributions';
import { noncentralChiSquaredCdf, noncentralityInterval } from './noncentral';

/** Pearson's χ² test of a table of counts. */
export interface ChiSquaredTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** 1 when a single row or column is left. */
  readonly pValue: number;
  /** Row-major, as the table; 0 in empty rows and columns. The approximation wants most of them ≥ 5. */
  readonly expected: Float64Array;
  readonly total: number;
  /** Rows and columns that are not empty. */
  readonly rows: number;
  readonly columns: number;
}

/**
 * Pearson's χ² test of independence without continuity correction. Empty rows and columns do not count.
 *
 * @param counts rows × columns, row-major, ≥ 0
 */
export function chiSquaredTest(counts: ArrayLike<number>, columns: number): ChiSquaredTest {
  const rows = counts.length / columns;
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  let total = 0;
  for (let i = 0, cell = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, cell++) {
      rowSums[i] += counts[cell];
      columnSums[j] += counts[cell];
      total += counts[cell];
    }
  }
  const expected = new Float64Array(rows * columns);
  let statistic = 0;
  for (let i = 0, cell = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, cell++) {
      const value = (rowSums[i] * columnSums[j]) / total;
      if (!(value > 0)) continue;
      expected[cell] = value;
      statistic += (counts[cell] - value) ** 2 / value;
    }
  }
  const live = { rows: positives(rowSums), columns: positives(columnSums) };
  const degreesOfFreedom = Math.max(0, (live.rows - 1) * (live.columns - 1));
  const pValue = degreesOfFreedom === 0 ? 1 : chiSquaredSurvival(statistic, degreesOfFreedom);
  return { statistic, degreesOfFreedom, pValue, expected, total, ...live };
}

/** Strength of association in a table of counts. */
export interface CramersV {
  /** In [0, 1]; 0 when a single row or column is left. */
  readonly estimate: number;
  /** Bergsma's, near 0 for independent columns of any size. */
  readonly biasCorrected: number;
  readonly lower: number;
  readonly upper: number;
  readonly test: ChiSquaredTest;
}

/**
 * Cramér's V = √(χ² / (n · min(r − 1, c − 1))), and with the bias correction of Bergsma 2013
 * (doi:10.1016/j.jkss.2012.10.002). The interval turns the range of noncentralities that the χ² is compatible
 * with into V (Steiger 2004, doi:10.1037/1082-989X.9.2.164); it can lie below the uncorrected estimate.
 *
 * @param counts rows × columns, row-major, ≥ 0; empty rows and columns do not count
 */
export function cramersV(counts: ArrayLike<number>, columns: number, level = 0.95): CramersV {
  const test = chiSquaredTest(counts, columns);
  const { statistic, degreesOfFreedom, total } = test;
  if (degreesOfFreedom === 0) return { estimate: 0, biasCorrected: 0, lower: 0, upper: 0, test };
  const smaller = Math.min(test.rows, test.columns) - 1;
  const estimate = Math.sqrt(statistic / total / smaller);
  const shrunkPhi = Math.max(0, statistic / total - degreesOfFreedom / (total - 1));
  const shrunk = (side: number): number => side - (side - 1) ** 2 / (total - 1);
  const biasCorrected = Math.sqrt(shrunkPhi / (Math.min(shrunk(test.rows), shrunk(test.columns)) - 1));
  const lambda = noncentralityInterval((l) => noncentralChiSquaredCdf(statistic, degreesOfFreedom, l), level);
  const toV = (l: number): number => Math.min(1, Math.sqrt(l / total / smaller));
  return { estimate, biasCorrected, lower: toV(lambda.lower), upper: toV(lambda.upper), test };
}

function positives(values: Float64Array): number {
  let count = 0;
  for (const value of values) if (value > 0) count++;
  return count;
}
