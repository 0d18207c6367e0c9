import type { Meter } from './meter';

/** In double precision, four centres at a time, which hides the latency of the additions. The bounds are the distances. */
export function plainNearestTwo(dimension: number, k: number, capacity = 512): Meter {
  const nearest = new Int32Array(capacity);
  const upper = new Float64Array(capacity);
  const lower = new Float64Array(capacity);
  /** Four centres side by side per dimension, the last four filled up with centres at infinity. */
  const blocks = new Float64Array(Math.ceil(k / 4) * 4 * dimension).fill(Infinity);
  const squares = new Float64Array(Math.ceil(k / 4) * 4);
  return {
    capacity,
    nearest,
    upper,
    lower,
    place(centers) {
      for (let j = 0; j < k; j++) {
        const start = (j >> 2) * 4 * dimension + (j & 3);
        for (let t = 0; t < dimension; t++) blocks[start + 4 * t] = centers[j * dimension + t];
      }
      return 1;
    },
    measure(points, rows, count) {
      for (let b = 0; b < count; b++) {
        const start = rows[b] * dimension;
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
        let index = 0;
        for (let j = 0; j < k; j++) {
          const square = squares[j];
          if (square < best) {
            second = best;
            best = square;
            index = j;
          } else if (square < second) second = square;
        }
        nearest[b] = index;
        upper[b] = Math.sqrt(best);
        lower[b] = Math.sqrt(second);
      }
    },
  };
}
