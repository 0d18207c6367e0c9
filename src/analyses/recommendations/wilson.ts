import type { Estimate } from './result';

const Z = 1.959963984540054;

/** A share with its 95 % interval by Wilson's score; an empty whole has the interval 0 … 1 and no value. */
export function wilson(part: number, whole: number): Estimate {
  if (whole === 0) return { value: NaN, lower: 0, upper: 1 };
  const share = part / whole;
  const middle = (share + Z ** 2 / (2 * whole)) / (1 + Z ** 2 / whole);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2))) / (1 + Z ** 2 / whole);
  return { value: share, lower: Math.max(0, middle - half), upper: Math.min(1, middle + half) };
}
