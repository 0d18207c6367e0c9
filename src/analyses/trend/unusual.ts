import type { Periods } from './result';

/** The unusual period that is farthest from what was to be expected, the first of equals; −1 without one. */
export function mostUnusual({ unusual, z }: Periods): number {
  let most = -1;
  z.forEach((value, i) => {
    if (unusual[i] && (most < 0 || Math.abs(value) > Math.abs(z[most]!))) most = i;
  });
  return most;
}
