import type { Hierarchy } from '../../kernels/clustering/hierarchy';
import type { TreeTop } from './result';

const MOST_LEAVES = 30;

/**
 * The last merges of a hierarchy, with what lies below them as branches.
 *
 * @param clusterOf the cluster of a point that the tree was built on
 */
export function treeTop({ merges, heights }: Hierarchy, clusterOf: (point: number) => number): TreeTop {
  const n = heights.length + 1;
  const first = Math.max(0, n - MOST_LEAVES);
  const size = new Float64Array(heights.length);
  const somebody = new Int32Array(heights.length);
  for (let step = 0; step < heights.length; step++) {
    for (let side = 0; side < 2; side++) {
      const part = merges[2 * step + side]!;
      size[step]! += part < 0 ? 1 : size[part - 1]!;
      somebody[step] = part < 0 ? -part - 1 : somebody[part - 1]!;
    }
  }
  const leaves: { customers: number; cluster: number }[] = [];
  const partOf = new Map<number, number>();
  const stack = n > 1 ? [n - 1] : [];
  const waiting: number[] = [];
  // Left to right; a merge is numbered when both its parts are, so from the lowest in `shown` below.
  while (stack.length > 0) {
    const part = stack.pop()!;
    if (part > first) {
      waiting.push(part);
      stack.push(merges[2 * part - 1]!, merges[2 * part - 2]!);
      continue;
    }
    partOf.set(part, leaves.length);
    leaves.push(
      part < 0
        ? { customers: 1, cluster: clusterOf(-part - 1) }
        : { customers: size[part - 1]!, cluster: clusterOf(somebody[part - 1]!) },
    );
  }
  const shown = waiting.sort((a, b) => a - b);
  shown.forEach((part, m) => partOf.set(part, -m - 1));
  return {
    leaves,
    merges: shown.map((part) => ({
      left: partOf.get(merges[2 * part - 2]!)!,
      right: partOf.get(merges[2 * part - 1]!)!,
      height: heights[part - 1]!,
    })),
  };
}
