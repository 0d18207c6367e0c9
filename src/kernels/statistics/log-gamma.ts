/** B₂ₖ / (2k (2k − 1)) for k = 8 … 1. */
const stirling = [-3617 / 122400, 1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12];

/**
 * Natural logarithm of the gamma function for x > 0: Stirling's series from 10 upwards, reached by the
 * recurrence Γ(x + 1) = x Γ(x) below. Absolute error about 1e-15 · max(1, value). DLMF 5.11.1
 */
export function logGamma(x: number): number {
  let product = 1;
  let z = x;
  for (; z < 10; z++) product *= z;
  const r = 1 / (z * z);
  let series = 0;
  for (const coefficient of stirling) series = series * r + coefficient;
  return (z - 0.5) * Math.log(z) - z + 0.9189385332046727 + series / z - Math.log(product);
}
