import { normalQuantile } from './normal';

/**
 * Standard errors of skewness and excess kurtosis of type 2 in n values (at least 4) drawn from a normal distribution,
 * as SPSS and SAS give them. Joanes & Gill 1998, doi:10.1111/1467-9884.00122
 */
export function momentErrors(n: number): { readonly skewness: number; readonly kurtosis: number } {
  const skewness = Math.sqrt((6 * n * (n - 1)) / ((n - 2) * (n + 1) * (n + 3)));
  return { skewness, kurtosis: 2 * skewness * Math.sqrt((n * n - 1) / ((n - 3) * (n + 5))) };
}

/** The normal interval around an estimate. */
export function normalInterval(
  estimate: number,
  error: number,
  level = 0.95,
): { readonly lower: number; readonly upper: number } {
  const reach = normalQuantile((1 + level) / 2) * error;
  return { lower: estimate - reach, upper: estimate + reach };
}
