/**
 * q-values: the least false discovery rate at which each test would be called. NaN where p is NaN.
 *
 * @param pValues each in [0, 1]
 * @param tests   how many tests were made, at least as many as there are p-values; default their number
 *
 * Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x, step-up. O(m log m).
 */
export function benjaminiHochberg(pValues: Float64Array, tests?: number): Float64Array {
  const order = new Uint32Array(pValues.length);
  let size = 0;
  for (let i = 0; i < pValues.length; i++) if (!Number.isNaN(pValues[i]!)) order[size++] = i;
  const ascending = order.subarray(0, size).sort((a, b) => pValues[a]! - pValues[b]!);
  const qValues = new Float64Array(pValues.length).fill(NaN);
  let least = 1;
  for (let rank = size; rank > 0; rank--) {
    const i = ascending[rank - 1]!;
    least = Math.min(least, (pValues[i]! * (tests ?? size)) / rank);
    qValues[i] = least;
  }
  return qValues;
}
