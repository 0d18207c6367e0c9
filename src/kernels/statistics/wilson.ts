import { normalQuantile } from './normal';

/**
 * Interval of a share by Wilson's score: k of n (0 ≤ k ≤ n), both ends within [0, 1]; NaN for n = 0. It is honest for
 * few cases and for shares near 0 and 1, where the usual one is not.
 * Wilson 1927, doi:10.1080/01621459.1927.10502953
 */
export function wilsonInterval(
  k: number,
  n: number,
  level = 0.95,
): { readonly lower: number; readonly upper: number } {
  const z = normalQuantile(1 - (1 - level) / 2);
  const share = k / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return {
    lower: k === 0 ? 0 : Math.max(0, middle - reach),
    upper: k === n ? 1 : Math.min(1, middle + reach),
  };
}
