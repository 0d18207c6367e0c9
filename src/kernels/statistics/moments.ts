/** Arithmetic mean of `values` (length ≥ 1, no missing), summed twice so that rounding of the first sum is taken back. */
export function mean(values: ArrayLike<number>): number {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i];
  const first = sum / n;
  let rest = 0;
  for (let i = 0; i < n; i++) rest += values[i] - first;
  return first + rest / n;
}

/** Sample variance, divisor n − 1; NaN for one value. Two passes. */
export function variance(values: ArrayLike<number>): number {
  return sumOfPowers(values, mean(values), 2) / (values.length - 1);
}

/** Sample standard deviation, divisor n − 1. */
export function standardDeviation(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values));
}

/** Which of the three common estimates of skewness and excess kurtosis (Joanes & Gill 1998, doi:10.1111/1467-9884.00122). */
export type MomentType = 1 | 2 | 3;

/**
 * Skewness. Type 1: m₃ / m₂^1.5. Type 2 (default; SAS, Excel): unbiased under normality, n ≥ 3.
 * Type 3 (Minitab): type 1 · (1 − 1/n)^1.5. NaN when all values are equal.
 */
export function skewness(values: ArrayLike<number>, type: MomentType = 2): number {
  const n = values.length;
  const center = mean(values);
  const g1 = sumOfPowers(values, center, 3) / n / (sumOfPowers(values, center, 2) / n) ** 1.5;
  if (type === 1) return g1;
  if (type === 2) return (g1 * Math.sqrt(n * (n - 1))) / (n - 2);
  return g1 * (1 - 1 / n) ** 1.5;
}

/**
 * Excess kurtosis (0 for the normal). Type 1: m₄ / m₂² − 3. Type 2 (default; SAS, Excel): unbiased under
 * normality, n ≥ 4. Type 3 (Minitab): (type 1 + 3) · (1 − 1/n)² − 3. NaN when all values are equal.
 */
export function excessKurtosis(values: ArrayLike<number>, type: MomentType = 2): number {
  const n = values.length;
  const center = mean(values);
  const g2 = sumOfPowers(values, center, 4) / n / (sumOfPowers(values, center, 2) / n) ** 2 - 3;
  if (type === 1) return g2;
  if (type === 2) return (((n + 1) * g2 + 6) * (n - 1)) / ((n - 2) * (n - 3));
  return (g2 + 3) * (1 - 1 / n) ** 2 - 3;
}

function sumOfPowers(values: ArrayLike<number>, center: number, power: 2 | 3 | 4): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const gap = values[i] - center;
    const square = gap * gap;
    sum += power === 2 ? square : power === 3 ? square * gap : square * square;
  }
  return sum;
}
