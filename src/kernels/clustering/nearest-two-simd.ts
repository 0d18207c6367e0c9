import {
  F64,
  f64,
  get,
  I32,
  i32,
  moduleBytes,
  pair,
  repeatWhile,
  select,
  set,
  tee,
  V128,
  type Code,
} from '../wasm/module-bytes';
import type { Meter } from './meter';

/** Bytes of memory: centres, then the batch, then what was found. */
const PAGE = 65_536;
/** Products of dimensions and pairs of centres above this would be a long program. */
const LONGEST = 512;

/**
 * The same as `plainNearestTwo`, two centres at a time, by a program written for these sizes; null where they are too
 * large or the machine or its policy allows no such program.
 */
export function simdNearestTwo(dimension: number, k: number): Meter | null {
  const pairs = Math.ceil(k / 2);
  if (dimension * pairs > LONGEST) return null;
  const pointBytes = 8 * dimension;
  const start = 16 * dimension * pairs;
  const capacity = Math.floor((PAGE - start) / (pointBytes + 24));
  const end = start + capacity * pointBytes;
  let memory: ArrayBuffer;
  let run: (count: number) => void;
  try {
    const { exports } = new WebAssembly.Instance(
      new WebAssembly.Module(program(dimension, pairs, start, end)),
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
  /** Two centres side by side per dimension, the last one filled up with a centre at infinity. */
  const columns = new Float64Array(memory, 0, 2 * pairs * dimension).fill(Infinity);
  return {
    capacity,
    points: new Float64Array(memory, start, capacity * dimension),
    found: new Float64Array(memory, end, capacity * 3),
    place(centers) {
      for (let j = 0; j < k; j++) {
        for (let t = 0; t < dimension; t++) columns[2 * pairs * t + j] = centers[j * dimension + t];
      }
    },
    measure(count) {
      if (count > 0) run(count);
    },
  };
}

/** For each point: every squared distance in a local of its own, then the two least of even and of odd centres, then of both. */
function program(dimension: number, pairs: number, start: number, end: number): Uint8Array<ArrayBuffer> {
  const [point, out, last] = [1, 2, 3];
  const [x, best, second, index, isLess] = [4, 5, 6, 7, 8];
  const [evenBest, oddBest, evenIndex, oddIndex] = [9, 10, 11, 12];
  const square = (p: number) => 13 + p;
  const each = Array.from({ length: pairs }, (_, p) => p);

  const measured = Array.from({ length: dimension }, (_, t): Code => [
    ...get(point),
    ...pair.loadTwice(8 * t),
    ...set(x),
    ...each.flatMap((p) => [
      ...(t > 0 ? get(square(p)) : []),
      ...get(x),
      ...i32.constant(0),
      ...pair.load(16 * (t * pairs + p)),
      ...pair.subtract,
      ...tee(isLess),
      ...get(isLess),
      ...pair.multiply,
      ...(t > 0 ? pair.add : []),
      ...set(square(p)),
    ]),
  ]);

  const ranked = each
    .slice(1)
    .flatMap((p) => [
      ...[...get(square(p)), ...get(best), ...pair.lessThan, ...set(isLess)],
      ...[...get(best), ...get(square(p)), ...pair.max, ...get(second), ...pair.min, ...set(second)],
      ...[...pair.constant(2 * p, 2 * p + 1), ...get(index), ...get(isLess), ...pair.choose, ...set(index)],
      ...[...get(best), ...get(square(p)), ...pair.min, ...set(best)],
    ]);

  const joined = [
    ...[...get(best), ...pair.lane(0), ...set(evenBest), ...get(best), ...pair.lane(1), ...set(oddBest)],
    ...[...get(index), ...pair.lane(0), ...set(evenIndex), ...get(index), ...pair.lane(1), ...set(oddIndex)],
    // [the lesser of both, the least of what remains]
    ...[...get(out), ...get(evenBest), ...get(oddBest), ...f64.min, ...pair.twice],
    ...[...get(evenBest), ...get(oddBest), ...f64.max],
    ...[...get(second), ...pair.lane(0), ...get(second), ...pair.lane(1), ...f64.min, ...f64.min],
    ...[...pair.withLane(1), ...pair.sqrt, ...pair.store(0)],
    // The odd one where it is nearer, or as near and lower.
    ...[...get(out), ...get(oddIndex), ...get(evenIndex)],
    ...[...get(oddBest), ...get(evenBest), ...f64.lessThan],
    ...[...get(oddBest), ...get(evenBest), ...f64.equal],
    ...[...get(oddIndex), ...get(evenIndex), ...f64.lessThan, ...i32.and, ...i32.or],
    ...[...select, ...f64.store(16)],
  ];

  return moduleBytes(
    [I32, I32, I32, V128, V128, V128, V128, V128, F64, F64, F64, F64, ...each.map(() => V128)],
    [
      [...i32.constant(start), ...set(point), ...i32.constant(end), ...set(out)],
      [...get(0), ...i32.constant(8 * dimension), ...i32.multiply, ...get(point), ...i32.add, ...set(last)],
      repeatWhile(
        ...measured,
        [...get(square(0)), ...set(best), ...pair.constant(0, 1), ...set(index)],
        [...pair.constant(Infinity, Infinity), ...set(second)],
        ranked,
        joined,
        [...get(out), ...i32.constant(24), ...i32.add, ...set(out)],
        [...get(point), ...i32.constant(8 * dimension), ...i32.add, ...tee(point)],
        [...get(last), ...i32.lessThan],
      ),
    ],
  );
}
