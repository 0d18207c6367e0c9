import { randomInteger } from '../random/deviates';
import type { Random } from '../random/mulberry32';
import { nextSquares } from './members';

/**
 * k starting centres by k-means++: each is a row drawn with probability proportional to its squared distance from
 * the centres so far, the best of 2 + ⌊ln k⌋ draws. Rows that repeat a centre are drawn only when nothing else is
 * left. O(n · k · ln k · dimension). Arthur & Vassilvitskii 2007 (greedy variant, § 5)
 *
 * @param points n × dimension, row-major
 * @returns      k × dimension
 */
export function plusPlusCenters(
  points: Float64Array,
  dimension: number,
  k: number,
  random: Random,
): Float64Array {
  const n = points.length / dimension;
  const draws = 2 + Math.floor(Math.log(k));
  const centers = new Float64Array(k * dimension);
  const square = new Float64Array(n).fill(Infinity);
  const next = new Float64Array(4);
  let total = addCenter(randomInteger(random, n), 0);
  for (let j = 1; j < k; j++) {
    let best = -1;
    let bestTotal = Infinity;
    for (let draw = 0; draw < draws; draw++) {
      const row = drawByWeight(square, random() * total);
      const totalWith = totalWithRow(row, bestTotal);
      if (totalWith < bestTotal) {
        bestTotal = totalWith;
        best = row;
      }
    }
    total = addCenter(best, j);
  }
  return centers;

  function addCenter(row: number, j: number): number {
    centers.set(points.subarray(row * dimension, (row + 1) * dimension), j * dimension);
    let sum = 0;
    for (let i = 0; i < n;) {
      const some = nextSquares(points, dimension, row, i, n, next);
      for (let p = 0; p < some; p++, i++) {
        if (next[p] < square[i]) square[i] = next[p];
        sum += square[i];
      }
    }
    return sum;
  }

  /** The sum of squares if the row became a centre; gives up beyond `enough`. */
  function totalWithRow(row: number, enough: number): number {
    let sum = 0;
    for (let i = 0; i < n && sum < enough;) {
      const some = nextSquares(points, dimension, row, i, n, next);
      for (let p = 0; p < some; p++, i++) sum += next[p] < square[i] ? next[p] : square[i];
    }
    return sum;
  }
}

/** The index at which the running sum of `weights` passes `target`; the last one with weight if rounding runs past. */
function drawByWeight(weights: Float64Array, target: number): number {
  let sum = 0;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    last = i;
    sum += weights[i];
    if (sum > target) return i;
  }
  return last;
}
