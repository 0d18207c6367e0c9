import type { Random } from './mulberry32';

/**
 * One standard normal deviate by Box & Muller's cosine: √(−2 ln(1 − u₁)) · cos(2π u₂), u₁ drawn first.
 * Two uniforms a call and no state kept between calls. doi:10.1214/aoms/1177706645
 */
export function normalDeviate(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** An integer uniform on 0 … bound − 1; `bound` in 1 … 2³². */
export function randomInteger(random: Random, bound: number): number {
  return Math.floor(random() * bound);
}

/**
 * One gamma deviate of this shape (> 0) and scale 1; twice one of shape ν / 2 is χ² of ν degrees of freedom.
 * Marsaglia & Tsang 2000, doi:10.1145/358407.358414
 */
export function gammaDeviate(random: Random, shape: number): number {
  if (shape < 1) return gammaDeviate(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDeviate(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}
