/** A difference of two shares that may be looked at after every person. */
export interface AlwaysValid {
  /** Second share less the first, after all rows. */
  readonly difference: number;
  /** Mixture likelihood ratio after all rows: how much likelier they are with a difference than without one. */
  readonly ratio: number;
  /** The least it has been so far: below α at any look is enough to stop. */
  readonly pValue: number;
  /** Half of the width of the interval that holds at all looks together; Infinity before there is a variance. */
  readonly halfWidth: number;
}

export interface AlwaysValidOptions {
  /** Variance of the differences that are thought likely: about the square of the smallest worth seeing. */
  readonly tau2: number;
  /** Variance of one outcome where it is known; else that of the shares so far. */
  readonly sigma2?: number;
  readonly level?: number;
  /** Rows each arm needs before the first look. */
  readonly fewest?: number;
}

const FEWEST = 10;

/**
 * Mixture sequential probability ratio test of two shares, normal mixture, looked at after every row:
 * Λ = √(V / (V + τ²)) · exp(τ² d² / (2 V (V + τ²))), p = min(p, 1 / Λ).
 *
 * @param arms      length n in the order of time, 0 first arm, 1 second arm
 * @param converted length n, 1 yes
 * Johari, Koomen, Pekelis & Walsh 2022, doi:10.1287/opre.2021.2135. O(n). Trusts its input.
 */
export function alwaysValid(
  arms: ArrayLike<number>,
  converted: ArrayLike<number>,
  { tau2, sigma2, level = 0.95, fewest = FEWEST }: AlwaysValidOptions,
): AlwaysValid {
  const people = [0, 0];
  const yes = [0, 0];
  let [difference, ratio, pValue, halfWidth] = [NaN, 1, 1, Infinity];
  for (let i = 0; i < arms.length; i++) {
    people[arms[i]]++;
    yes[arms[i]] += converted[i];
    if (people[0] < fewest || people[1] < fewest) continue;
    const [p1, p2] = [yes[0] / people[0], yes[1] / people[1]];
    const variance =
      sigma2 === undefined
        ? (p1 * (1 - p1)) / people[0] + (p2 * (1 - p2)) / people[1]
        : sigma2 * (1 / people[0] + 1 / people[1]);
    difference = p2 - p1;
    if (!(variance > 0)) continue;
    const both = variance + tau2;
    ratio = Math.sqrt(variance / both) * Math.exp((tau2 * difference ** 2) / (2 * variance * both));
    pValue = Math.min(pValue, 1 / ratio);
    halfWidth = Math.sqrt(((variance * both) / tau2) * (Math.log(both / variance) - 2 * Math.log(1 - level)));
  }
  return { difference, ratio, pValue, halfWidth };
}
