import { MISSING_CODE, type CategoryColumn, type Column } from '../../core/column';
import { compareLevels, levelCount } from '../../core/levels';
import type { Table } from '../../core/table';
import { rowHashes } from '../../kernels/group-rows';
import { marked } from './method';
import { cellKeys, isFilled } from './row-keys';

/** What the rows most similar to row i have in the column; NaN or MISSING_CODE where no row can be compared with it. */
export interface Neighbours {
  mean(i: number): number;
  mode(i: number): number;
}

/** Rows that are asked at most: those whose content hashes lowest, so that the choice does not depend on their order. */
const MOST_DONORS = 2000;
/** A text with more different values than this says who somebody is, not what they are like. */
const MOST_LEVELS = 50;

interface Feature {
  readonly values: Float64Array;
  /** Greatest difference of two values; 0 for a text or flag, of which two values are equal or not. */
  readonly range: number;
}

/**
 * The most similar rows by Gower's distance: the mean over the columns known in both rows of |a − b| / range for
 * numbers and 0 or 1 for texts and flags. All rows as near as the k-th count. O(rows asked about · donors · columns).
 * Gower 1971, doi:10.2307/2528823
 */
export function nearestNeighbours(table: Table, target: string, k: number): Neighbours {
  const column = table.columns.get(target)!;
  const features = featuresOf(table, target);
  const donors = donorsOf(table, column);
  const distances = new Float64Array(donors.length);

  function near(i: number): number[] {
    for (let d = 0; d < donors.length; d++) distances[d] = gower(features, i, donors[d]);
    const known = distances.filter((distance) => distance === distance).sort();
    if (known.length === 0) return [];
    const limit = known[Math.min(k, known.length) - 1];
    return Array.from(donors).filter((_, d) => distances[d] <= limit);
  }
  return {
    mean(i) {
      const { values } = column as Column & { kind: 'number' };
      const found = Float64Array.from(near(i), (row) => values[row]).sort();
      return found.length === 0 ? NaN : found.reduce((sum, value) => sum + value, 0) / found.length;
    },
    mode: (i) => commonestOf(column as CategoryColumn, near(i)),
  };
}

function featuresOf(table: Table, target: string): Feature[] {
  const features: Feature[] = [];
  for (const [name, column] of table.columns) {
    if (name === target || column.kind === 'time') continue;
    if (column.kind === 'category' && levelCount(column.levels) > MOST_LEVELS) continue;
    const filled = isFilled(column);
    const keys = cellKeys(column);
    const values = Float64Array.from(filled, (has, i) => (has ? keys[i] : NaN));
    features.push({ values, range: column.kind === 'number' ? rangeOf(values) : 0 });
  }
  return features;
}

function rangeOf(values: Float64Array): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high > low ? high - low : 0;
}

function donorsOf(table: Table, column: Column): Uint32Array {
  const filled = isFilled(column);
  const rows = marked(filled);
  if (rows.length <= MOST_DONORS) return rows;
  const hashes = rowHashes([...table.columns.values()].map(cellKeys), table.rowCount);
  const limit = rows.map((row) => hashes[row] >>> 0).sort()[MOST_DONORS - 1];
  return rows.filter((row) => hashes[row] >>> 0 <= limit);
}

function gower(features: readonly Feature[], i: number, j: number): number {
  let sum = 0;
  let compared = 0;
  for (const { values, range } of features) {
    const difference = Math.abs(values[i] - values[j]);
    if (difference !== difference) continue;
    sum += range > 0 ? difference / range : Number(difference > 0);
    compared++;
  }
  return compared === 0 ? NaN : sum / compared;
}

/** The level of most of these rows, of those the first by its bytes. */
function commonestOf({ codes, levels }: CategoryColumn, rows: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(codes[row], (counts.get(codes[row]) ?? 0) + 1);
  let best = MISSING_CODE;
  for (const [code, count] of counts) {
    const known = counts.get(best) ?? 0;
    if (count > known || (count === known && compareLevels(levels, code, best) < 0)) best = code;
  }
  return best;
}
