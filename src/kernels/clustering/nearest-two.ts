import type { Meter } from './meter';
import { simdNearestTwo } from './nearest-two-simd';

const made = new Map<string, Meter>();

/**
 * With two centres at a time where the machine can (WebAssembly SIMD), else in plain JavaScript: the same numbers, bit
 * for bit. Kept and handed out again: finish with it before the next call for equal sizes.
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

/** Four centres at a time, which hides the latency of the additions. */
export function plainNearestTwo(dimension: number, k: number, capacity = 512): Meter {
  const points = new Float64Array(capacity * dimension);
  const found = new Float64Array(capacity * 3);
  /** Four centres side by side per dimension, the last four filled up with centres at infinity. */
  const blocks = new Float64Array(Math.ceil(k / 4) * 4 * dimension).fill(Infinity);
  const squares = new Float64Array(Math.ceil(k / 4) * 4);
  return {
    capacity,
    points,
    found,
    place(centers) {
      for (let j = 0; j < k; j++) {
        const start = (j >> 2) * 4 * dimension + (j & 3);
        for (let t = 0; t < dimension; t++) blocks[start + 4 * t] = centers[j * dimension + t];
      }
    },
    measure(count) {
      for (let i = 0; i < count; i++) {
        const start = i * dimension;
        for (let j = 0, q = 0; j < k; j += 4) {
          let s0 = 0;
          let s1 = 0;
          let s2 = 0;
          let s3 = 0;
          for (let o = start; o < start + dimension; o++, q += 4) {
            const x = points[o];
            const e0 = x - blocks[q];
            const e1 = x - blocks[q + 1];
            const e2 = x - blocks[q + 2];
            const e3 = x - blocks[q + 3];
            s0 += e0 * e0;
            s1 += e1 * e1;
            s2 += e2 * e2;
            s3 += e3 * e3;
          }
          squares[j] = s0;
          squares[j + 1] = s1;
          squares[j + 2] = s2;
          squares[j + 3] = s3;
        }
        let best = Infinity;
        let second = Infinity;
        let nearest = 0;
        for (let j = 0; j < k; j++) {
          const square = squares[j];
          if (square < best) {
            second = best;
            best = square;
            nearest = j;
          } else if (square < second) second = square;
        }
        found[3 * i] = Math.sqrt(best);
        found[3 * i + 1] = Math.sqrt(second);
        found[3 * i + 2] = nearest;
      }
    },
  };
}
