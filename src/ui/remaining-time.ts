/** Before this a guess would be noise. */
const FIRST_GUESS_MS = 3_000;
const LEAST_FRACTION = 0.02;

/**
 * Seconds left of a job that has run for `elapsedMs` and come to `fraction` in [0, 1], if it goes on at its mean
 * speed; null while it is too early to guess.
 */
export function remainingSeconds(fraction: number, elapsedMs: number): number | null {
  if (elapsedMs < FIRST_GUESS_MS || fraction < LEAST_FRACTION || fraction >= 1) return null;
  return Math.ceil((elapsedMs * (1 - fraction)) / fraction / 1000);
}
