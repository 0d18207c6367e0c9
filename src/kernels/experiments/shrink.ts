/** Estimates of several groups, pulled towards what they have in common. */
export interface Shrunk {
  /** Mean of all, each by its precision. */
  readonly whole: number;
  /** Variance between the groups beyond chance; 0: they may all be the same. */
  readonly between: number;
  /** One a group. */
  readonly values: Float64Array;
}

/**
 * Each estimate pulled towards the whole, the more the less it is known: (τ² y + v m) / (τ² + v). With no variance
 * between the groups beyond chance all become the whole.
 *
 * @param estimates one a group, finite
 * @param variances of the estimates, > 0
 * τ² by moments: DerSimonian & Laird 1986, doi:10.1016/0197-2456(86)90046-2; Efron & Morris 1975, doi:10.2307/2285814
 */
export function shrink(estimates: ArrayLike<number>, variances: ArrayLike<number>): Shrunk {
  let [weights, squares, sum] = [0, 0, 0];
  for (let g = 0; g < estimates.length; g++) {
    const weight = 1 / variances[g];
    weights += weight;
    squares += weight * weight;
    sum += weight * estimates[g];
  }
  const whole = sum / weights;
  let heterogeneity = 0;
  for (let g = 0; g < estimates.length; g++) heterogeneity += (estimates[g] - whole) ** 2 / variances[g];
  const between = Math.max(0, (heterogeneity - (estimates.length - 1)) / (weights - squares / weights) || 0);
  const values = Float64Array.from(estimates, (estimate, g) =>
    between + variances[g] > 0
      ? (between * estimate + variances[g] * whole) / (between + variances[g])
      : estimate,
  );
  return { whole, between, values };
}
