import type { Meter } from './meter';
import { simdNearestTwo } from './nearest-two-simd';
import { plainNearestTwo } from './nearest-two-plain';

const made = new Map<string, Meter>();

/**
 * With four points at a time where the machine can (WebAssembly SIMD), else in plain JavaScript: the same nearest
 * centres. Kept and handed out again: finish with it before the next call for equal sizes.
 */
export function nearestTwo(dimension: number, k: number): Meter {
  const key = `${dimension} ${k}`;
  let tool = made.get(key);
  if (!tool) {
    tool = simdNearestTwo(dimension, k) ?? plainNearestTwo(dimension, k);
    made.set(key, tool);
  }
  return tool;
}
