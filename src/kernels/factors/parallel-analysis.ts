import { symmetricEigen } from '../clustering/symmetric-eigen';
import { gammaDeviate, normalDeviate } from '../random/deviates';
import { mulberry32, streamSeed, type Random } from '../random/mulberry32';
import { quantileSorted } from '../statistics/quantile';

/**
 * Eigenvalues that chance alone gives, in falling order: of each place the `share` quantile over the draws of the
 * eigenvalues of the correlations of n rows of p unrelated normal columns. n > p.
 *
 * The covariances of such rows are drawn as a whole (Wishart, by Bartlett's triangle of normal and χ deviates), so that a
 * draw costs p³ whatever n is. Horn 1965, doi:10.1007/BF02289447; the 95 % line: Glorfeld 1995,
 * doi:10.1177/0013164495055003002
 */
export function chanceEigenvalues(
  n: number,
  p: number,
  draws: number,
  seed: number,
  share = 0.95,
): Float64Array {
  const drawn = Array.from({ length: p }, () => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const { values } = symmetricEigen(chanceCorrelations(n, p, mulberry32(streamSeed(seed, draw))), p);
    for (let place = 0; place < p; place++) drawn[place][draw] = values[place];
  }
  return Float64Array.from(drawn, (values) => quantileSorted(values.sort(), share));
}

/** How many eigenvalues, from the first on, are above those of chance. */
export function countAboveChance(eigenvalues: Float64Array, chance: Float64Array): number {
  const below = eigenvalues.findIndex((value, place) => !(value > chance[place]));
  return below === -1 ? eigenvalues.length : below;
}

/** Correlations of one draw: T Tᵀ with χ deviates of n − 1 − i degrees of freedom on the diagonal, normal ones below it. */
function chanceCorrelations(n: number, p: number, random: Random): Float64Array {
  const triangle = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) triangle[i * p + j] = normalDeviate(random);
    triangle[i * p + i] = Math.sqrt(2 * gammaDeviate(random, (n - 1 - i) / 2));
    let square = 0;
    for (let j = 0; j <= i; j++) square += triangle[i * p + j] ** 2;
    for (let j = 0; j <= i; j++) triangle[i * p + j] /= Math.sqrt(square);
  }
  const correlation = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let t = 0; t <= j; t++) sum += triangle[i * p + t] * triangle[j * p + t];
      correlation[i * p + j] = correlation[j * p + i] = sum;
    }
  }
  return correlation;
}
