import { incompleteBeta } from './incomplete-beta';
import { incompleteGamma } from './incomplete-gamma';

/** P(T ≤ t) of Student's t; `df` > 0, need not be whole. */
export function studentCdf(t: number, df: number): number {
  return studentSurvival(-t, df);
}

/** P(T > t) of Student's t, exact in the far tail. */
export function studentSurvival(t: number, df: number): number {
  const square = t * t;
  const half = incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square)).lower / 2;
  return t > 0 ? half : 1 - half;
}

/** The t with P(T ≤ t) = p. */
export function studentQuantile(p: number, df: number): number {
  if (Number.isNaN(p + df)) return NaN;
  if (p === 0.5) return 0;
  if (p > 0.5) return -studentQuantile(1 - p, df);
  return p === 0 ? -Infinity : -firstBeyond((t) => studentSurvival(t, df) < p);
}

/** P(X ≤ x) of chi-squared with `df` degrees of freedom. */
export function chiSquaredCdf(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).lower;
}

/** P(X > x) of chi-squared. */
export function chiSquaredSurvival(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).upper;
}

/** The x with P(X ≤ x) = p of chi-squared. */
export function chiSquaredQuantile(p: number, df: number): number {
  if (Number.isNaN(p + df)) return NaN;
  if (p === 0 || p === 1) return p === 0 ? 0 : Infinity;
  return firstBeyond((x) => (p < 0.5 ? chiSquaredCdf(x, df) > p : chiSquaredSurvival(x, df) < 1 - p));
}

/** P(X ≤ x) of Fisher's F with df1 (numerator) and df2 degrees of freedom. */
export function fCdf(x: number, df1: number, df2: number): number {
  return fTails(x, df1, df2).lower;
}

/** P(X > x) of Fisher's F. */
export function fSurvival(x: number, df1: number, df2: number): number {
  return fTails(x, df1, df2).upper;
}

/** The x with P(X ≤ x) = p of Fisher's F. */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (Number.isNaN(p + df1 + df2)) return NaN;
  if (p === 0 || p === 1) return p === 0 ? 0 : Infinity;
  return firstBeyond((x) => (p < 0.5 ? fCdf(x, df1, df2) > p : fSurvival(x, df1, df2) < 1 - p));
}

function fTails(x: number, df1: number, df2: number): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  const scaled = df1 * x;
  return incompleteBeta(df1 / 2, df2 / 2, scaled / (scaled + df2), df2 / (scaled + df2));
}

/**
 * The x > 0 where a condition that stays true once met begins, to the last bit or the relative precision: doubling
 * finds the interval, bisection closes it. `beyond` must become true before 2^1000.
 */
export function firstBeyond(beyond: (x: number) => boolean, precision = 0): number {
  let high = 1;
  while (!beyond(high)) high *= 2;
  let low = high === 1 ? 0 : high / 2;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high || high - low < precision * high || high < 1e-300) return middle;
    if (beyond(middle)) high = middle;
    else low = middle;
  }
}
