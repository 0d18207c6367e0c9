import {
  four,
  get,
  I32,
  i32,
  moduleBytes,
  repeatWhile,
  set,
  tee,
  V128,
  type Code,
} from '../wasm/module-bytes';
import type { Meter } from './meter';
import { plainNearestTwo } from './nearest-two-plain';

/** Bytes of memory: centres, then the points, then what was found. */
const PAGE = 65_536;
/** Fewer points at a time would not be worth a call. */
const FEWEST = 64;
/** Centres whose squared distances are added up at once, each in a register. */
const AT_ONCE = 10;
/** What rounding to single precision changes at most, relatively. */
const ROUNDING = 2 ** -24;
/** Above what is lost of squares too small for single precision, and below those too large. The centres lie within 1. */
const TINY = 2 ** -120;
const HUGE = 2 ** 126;

/**
 * The same nearest centres as `plainNearestTwo`, four points at a time in single precision by a program written for
 * these sizes; a point whose two nearest centres differ by less than rounding could is measured again in double
 * precision. Null where sizes are too large or the machine or its policy allows no such program.
 *
 * Coordinates are taken from the centres' middle and scaled by a power of two, so that the centres lie within 1. With
 * u = 2⁻²⁴, a rounded point x and centre c change the distance r by at most u(|x| + |c|) ≤ u(2|x| + r), and the
 * d + 1 roundings of the sum its square s by (d + 2)us at most: the true square is within (d + 7)us + 3u|x|² of s.
 * The rest of `share` is for the rounding of the bounds themselves.
 */
export function simdNearestTwo(dimension: number, k: number): Meter | null {
  const start = 16 * Math.ceil((dimension * k) / 4);
  const capacity = 4 * Math.floor((PAGE - start) / (16 * (dimension + 3)));
  const end = start + 4 * dimension * capacity;
  if (capacity < FEWEST) return null;
  let memory: ArrayBuffer;
  let run: (blocks: number) => void;
  try {
    const { exports } = new WebAssembly.Instance(
      new WebAssembly.Module(program(dimension, k, start, end, 4 * capacity)),
    );
    ({
      memory: { buffer: memory },
      run,
    } = exports as unknown as {
      memory: { buffer: ArrayBuffer };
      run: typeof run;
    });
  } catch {
    return null;
  }
  /** The centres' coordinates side by side per dimension, those of four points side by side per dimension. */
  const columns = new Float32Array(memory, 0, dimension * k);
  const blocks = new Float32Array(memory, start, dimension * capacity);
  const nearest = new Int32Array(memory, end, capacity);
  const upper = new Float32Array(memory, end + 4 * capacity, capacity);
  const lower = new Float32Array(memory, end + 8 * capacity, capacity);
  const middle = new Float64Array(dimension);
  let scale = 1;
  const exact = plainNearestTwo(dimension, k, capacity);
  const unsure = new Int32Array(capacity);
  return {
    capacity,
    nearest,
    upper,
    lower,
    place(centers) {
      exact.place(centers);
      let reach = 0;
      for (let t = 0; t < dimension; t++) {
        middle[t] = 0;
        for (let q = t; q < centers.length; q += dimension) middle[t] += centers[q] / k;
        for (let q = t; q < centers.length; q += dimension) {
          reach = Math.max(reach, Math.abs(centers[q] - middle[t]));
        }
      }
      scale = reach > 0 ? 2 ** -Math.ceil(Math.log2(reach)) : 1;
      for (let t = 0, q = 0; t < dimension; t++) {
        for (let j = 0; j < k; j++, q++) columns[q] = (centers[j * dimension + t] - middle[t]) * scale;
      }
      return 1 / scale;
    },
    measure(points, rows, count) {
      if (count === 0) return;
      const filled = 4 * Math.ceil(count / 4);
      rows.fill(rows[0], count, filled);
      for (let b = 0, q = 0; b < filled; b += 4) {
        let o0 = rows[b] * dimension;
        let o1 = rows[b + 1] * dimension;
        let o2 = rows[b + 2] * dimension;
        let o3 = rows[b + 3] * dimension;
        for (let t = 0; t < dimension; t++, q += 4) {
          blocks[q] = (points[o0++] - middle[t]) * scale;
          blocks[q + 1] = (points[o1++] - middle[t]) * scale;
          blocks[q + 2] = (points[o2++] - middle[t]) * scale;
          blocks[q + 3] = (points[o3++] - middle[t]) * scale;
        }
      }
      run(filled / 4);
      let again = 0;
      for (let b = 0; b < count; b++) if (nearest[b] < 0) unsure[again++] = rows[b];
      if (again === 0) return;
      exact.measure(points, unsure, again);
      for (let b = 0, next = 0; b < count; b++) {
        if (nearest[b] >= 0) continue;
        nearest[b] = exact.nearest[next++];
        upper[b] = Infinity;
        lower[b] = 0;
      }
    },
  };
}

/**
 * For each four points: the squared distances to some centres, by a loop over the dimensions with a local for each
 * centre (without that loop the compiler spills most numbers), then the two least so far and the index of the least.
 *
 * @param row bytes of one row of what is found
 */
function program(
  dimension: number,
  k: number,
  start: number,
  end: number,
  row: number,
): Uint8Array<ArrayBuffer> {
  const [point, out, last, column, next] = [1, 2, 3, 4, 5];
  const [x, best, second, index, difference, norm] = [6, 7, 8, 9, 10, 11];
  const square = (j: number) => 12 + (j % AT_ONCE);
  const share = (dimension + 16) * ROUNDING;
  const size = 16 * dimension;

  const measured = (first: number, centers: readonly number[]): Code[] => [
    [...i32.constant(0), ...set(column), ...get(point), ...i32.constant(size), ...i32.add, ...set(next)],
    [...four.constant(0), ...set(norm), ...centers.flatMap((j) => [...four.constant(0), ...set(square(j))])],
    repeatWhile(
      [...get(point), ...four.load(0), ...tee(x), ...get(x), ...four.multiply],
      [...get(norm), ...four.add, ...set(norm)],
      ...centers.map((j) => [
        ...[...get(x), ...get(column), ...four.loadOne(4 * j), ...four.subtract, ...tee(difference)],
        ...[...get(difference), ...four.multiply, ...get(square(j)), ...four.add, ...set(square(j))],
      ]),
      [...get(column), ...i32.constant(4 * k), ...i32.add, ...set(column)],
      [...get(point), ...i32.constant(16), ...i32.add, ...tee(point), ...get(next), ...i32.lessThan],
    ),
    // Back to the same four points, unless these were the last centres.
    first + centers.length < k ? [...get(point), ...i32.constant(-size), ...i32.add, ...set(point)] : [],
  ];

  const ranked = (j: number): Code => [
    ...[...four.integer(j), ...get(index), ...get(square(j)), ...get(best), ...four.lessThan],
    ...[...four.choose, ...set(index)],
    ...[...get(best), ...get(square(j)), ...four.max, ...get(second), ...four.min, ...set(second)],
    ...[...get(best), ...get(square(j)), ...four.min, ...set(best)],
  ];

  const groups = Array.from({ length: Math.ceil(k / AT_ONCE) }, (_, g) => g * AT_ONCE);
  return moduleBytes(
    [
      ...[I32, I32, I32, I32, I32, V128, V128, V128, V128, V128, V128],
      ...Array.from({ length: Math.min(k, AT_ONCE) }, () => V128),
    ],
    [
      [...i32.constant(start), ...set(point), ...i32.constant(end), ...set(out)],
      [...get(0), ...i32.constant(size), ...i32.multiply, ...get(point), ...i32.add, ...set(last)],
      repeatWhile(
        [...four.constant(Infinity), ...set(best), ...four.constant(HUGE), ...set(second)],
        [...four.integer(-1), ...set(index)],
        ...groups.flatMap((first) => {
          const centers = Array.from({ length: Math.min(AT_ONCE, k - first) }, (_, p) => first + p);
          return [...measured(first, centers), ...centers.map(ranked)];
        }),
        [...get(norm), ...four.constant(3 * ROUNDING), ...four.multiply],
        [...four.constant(TINY), ...four.add, ...set(norm)],
        [
          ...get(best),
          ...four.constant(1 + share),
          ...four.multiply,
          ...get(norm),
          ...four.add,
          ...set(best),
        ],
        [...get(second), ...four.constant(1 - share), ...four.multiply],
        [...get(norm), ...four.subtract, ...set(second)],
        [...get(out), ...get(index), ...four.integer(-1)],
        [...get(best), ...get(second), ...four.lessThan, ...four.choose, ...four.store(0)],
        [...get(out), ...get(best), ...four.sqrt, ...four.store(row)],
        [...get(out), ...get(second), ...four.sqrt, ...four.store(2 * row)],
        [...get(out), ...i32.constant(16), ...i32.add, ...set(out)],
        [...get(point), ...get(last), ...i32.lessThan],
      ),
    ],
  );
}
