import { componentScores, principalComponents } from '../../kernels/clustering/principal-components';
import type { Prepared } from '../../domain/prepared-features';
import type { Loading, Picture } from './result';

/**
 * The people along the two principal components of the prepared points; zeros where there are fewer. All levels of a
 * column of people are one loading.
 */
export function pictureOf({ points, dimension, count, features }: Prepared): Picture {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  if (dimension === 0 || count < 2) return { x, y, shares: [0, 0], loadings: [[], []] };
  const components = principalComponents(points, dimension);
  const axes = Math.min(2, dimension);
  const scores = componentScores(points, dimension, components, axes);
  for (let i = 0; i < count; i++) {
    x[i] = scores[i * axes]!;
    if (axes > 1) y[i] = scores[i * axes + 1]!;
  }
  const loadingsOf = (axis: number): Loading[] =>
    axis >= axes
      ? []
      : [
          ...features.map(({ id }, t) => ({
            feature: id,
            loading: components.components[axis * dimension + t]!,
          })),
          ...(dimension > features.length ? [{ feature: null, loading: ofColumn(axis) }] : []),
        ].sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading));
  const ofColumn = (axis: number): number =>
    Math.hypot(...components.components.subarray(axis * dimension + features.length, (axis + 1) * dimension));
  return {
    x,
    y,
    shares: [components.shares[0]!, axes > 1 ? components.shares[1]! : 0],
    loadings: [loadingsOf(0), loadingsOf(1)],
  };
}
