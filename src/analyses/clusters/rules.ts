import { growTree, leafRules } from '../../kernels/clustering/classification-tree';
import type { Prepared } from './prepare';
import type { Rules } from './result';

const LEAST_LEAF = 2;

/**
 * A decision tree on the features in their own units that tells the clusters apart, as rules; by cluster, the largest
 * first. A leaf keeps at least a hundredth of the people.
 */
export function rulesOf(
  { features, count }: Prepared,
  cluster: Int32Array,
  k: number,
  maxDepth: number,
): Rules {
  const dimension = features.length;
  if (k < 2 || dimension === 0) return { rows: [], accuracy: NaN };
  const points = new Float64Array(count * dimension);
  features.forEach(({ values }, t) => values.forEach((value, i) => (points[i * dimension + t] = value)));
  const minLeaf = Math.max(LEAST_LEAF, Math.round(count / 100));
  const tree = growTree(points, dimension, cluster, k, { maxDepth, minLeaf });
  const rows = leafRules(tree)
    .map(({ label, size, hits, bounds }) => ({
      cluster: label,
      customers: size,
      hits,
      bounds: bounds.map(({ column, above, upTo }) => ({ feature: features[column]!.id, above, upTo })),
    }))
    .sort((a, b) => a.cluster - b.cluster || b.customers - a.customers);
  return { rows, accuracy: rows.reduce((sum, { hits }) => sum + hits, 0) / count };
}
