/**
 * p-values of several tests at once, so that the chance of a single false finding among all stays at α. NaN where p is
 * NaN; such tests do not count. Holm 1979, step-down. O(m log m).
 */
export function holm(pValues: ArrayLike<number>): Float64Array {
  const known = Array.from(pValues)
    .map((p, i) => ({ p, i }))
    .filter(({ p }) => !Number.isNaN(p))
    .sort((a, b) => a.p - b.p);
  const adjusted = new Float64Array(pValues.length).fill(NaN);
  let greatest = 0;
  known.forEach(({ p, i }, rank) => {
    greatest = Math.max(greatest, Math.min(1, p * (known.length - rank)));
    adjusted[i] = greatest;
  });
  return adjusted;
}
