import { shuffle } from '../random/sample';
import type { Random } from '../random/mulberry32';
import { growTree, leavesOf, type ClassificationTree, type TreeOptions } from './classification-tree';

/**
 * Share of the rows that a tree grown without them puts into their own class: rows are dealt into `folds` parts, class by
 * class in random order, and each part is classified by a tree of the others. Stone 1974,
 * doi:10.1111/j.2517-6161.1974.tb00994.x
 *
 * @param points n × dimension, row-major, finite; n ≥ folds ≥ 2
 * @param labels length n, 0 … k − 1
 */
export function crossValidatedAccuracy(
  points: Float64Array,
  dimension: number,
  labels: Int32Array,
  k: number,
  options: TreeOptions,
  folds: number,
  random: Random,
): number {
  const fold = dealFolds(labels, k, folds, random);
  let hits = 0;
  for (let f = 0; f < folds; f++) {
    const inside = rowsWhere(fold, (each) => each !== f);
    const outside = rowsWhere(fold, (each) => each === f);
    const tree = growTree(pick(points, dimension, inside), dimension, labelsAt(labels, inside), k, options);
    const classes = classOfNodes(tree);
    leavesOf(tree, pick(points, dimension, outside), dimension).forEach((leaf, i) => {
      if (classes[leaf] === labels[outside[i]]) hits++;
    });
  }
  return hits / labels.length;
}

/** The fold of each row; every class is spread evenly. */
function dealFolds(labels: Int32Array, k: number, folds: number, random: Random): Int32Array {
  const fold = new Int32Array(labels.length);
  let next = 0;
  for (let j = 0; j < k; j++) {
    const rows = rowsWhere(labels, (label) => label === j);
    shuffle(rows, random);
    for (const row of rows) fold[row] = next++ % folds;
  }
  return fold;
}

/** The commonest class of each node, the lowest of equals. */
function classOfNodes({ counts, nodeCount, k }: ClassificationTree): Int32Array {
  return Int32Array.from({ length: nodeCount }, (_, node) => {
    const here = counts.subarray(node * k, (node + 1) * k);
    return here.indexOf(Math.max(...here));
  });
}

function rowsWhere(values: Int32Array, holds: (value: number) => boolean): Int32Array {
  const rows: number[] = [];
  for (let i = 0; i < values.length; i++) if (holds(values[i])) rows.push(i);
  return Int32Array.from(rows);
}

const labelsAt = (labels: Int32Array, rows: Int32Array): Int32Array => rows.map((row) => labels[row]);

function pick(points: Float64Array, dimension: number, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length * dimension);
  rows.forEach((row, i) => {
    picked.set(points.subarray(row * dimension, (row + 1) * dimension), i * dimension);
  });
  return picked;
}
