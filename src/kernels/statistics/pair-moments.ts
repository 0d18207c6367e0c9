/** Size, means and sums of squared deviations of two figures of the same members. */
export interface PairMoments {
  readonly n: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

export const NO_MOMENTS: PairMoments = { n: 0, meanX: 0, meanY: 0, xx: 0, xy: 0, yy: 0 };

/**
 * The moments of each group, in two passes.
 *
 * @param groups length n, 0 … groupCount − 1; anything below 0 is in no group
 */
export function pairMoments(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  groups: ArrayLike<number>,
  groupCount: number,
): PairMoments[] {
  const sums = Array.from({ length: groupCount }, () => ({ ...NO_MOMENTS }));
  for (let i = 0; i < groups.length; i++) {
    const sum = sums[groups[i]!];
    if (!sum) continue;
    sum.n++;
    sum.meanX += x[i]!;
    sum.meanY += y[i]!;
  }
  for (const sum of sums) {
    if (sum.n === 0) continue;
    sum.meanX /= sum.n;
    sum.meanY /= sum.n;
  }
  for (let i = 0; i < groups.length; i++) {
    const sum = sums[groups[i]!];
    if (!sum) continue;
    const dx = x[i]! - sum.meanX;
    const dy = y[i]! - sum.meanY;
    sum.xx += dx * dx;
    sum.xy += dx * dy;
    sum.yy += dy * dy;
  }
  return sums;
}

/** The moments of two groups taken together. Chan, Golub & LeVeque 1983, doi:10.1080/00031305.1983.10483115 */
export function mergeMoments(a: PairMoments, b: PairMoments): PairMoments {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const dx = b.meanX - a.meanX;
  const dy = b.meanY - a.meanY;
  const weight = (a.n * b.n) / n;
  return {
    n,
    meanX: a.meanX + (dx * b.n) / n,
    meanY: a.meanY + (dy * b.n) / n,
    xx: a.xx + b.xx + dx * dx * weight,
    xy: a.xy + b.xy + dx * dy * weight,
    yy: a.yy + b.yy + dy * dy * weight,
  };
}
