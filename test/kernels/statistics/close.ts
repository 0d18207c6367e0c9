import { expect } from 'vitest';

/** |actual − expected| ≤ tolerance · max(1, |expected|). */
export function expectClose(actual: number, expected: number, tolerance = 1e-10): void {
  const gap = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  if (!(gap <= tolerance)) expect(actual, `within ${tolerance} of max(1, |expected|)`).toBe(expected);
}

/** |actual − expected| ≤ tolerance · |expected|, for p-values. */
export function expectRelative(actual: number, expected: number, tolerance = 1e-8): void {
  const gap = Math.abs(actual - expected) / Math.abs(expected);
  if (!(gap <= tolerance || actual === expected))
    expect(actual, `within ${tolerance} of its size`).toBe(expected);
}

/** Every element, each to the tolerance of `expectClose`. */
export function expectAllClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance = 1e-10,
): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) expectClose(actual[i], expected[i], tolerance);
}
