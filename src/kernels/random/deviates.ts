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
