import { ascendingOrder } from '../../kernels/ascending-order';

/** Items by their values, the greatest first, equals in the order given; how the whole is shared. */
export interface Ranking {
  /** Item at each rank. */
  readonly order: Uint32Array;
  /** By rank: of the sum of the values above 0, and up to and with the rank. */
  readonly share: Float64Array;
  readonly cumulative: Float64Array;
  /** By rank: 0, 1 or 2. */
  readonly group: Uint8Array;
  /** Least number of items that reach the share of the first class; 0 where nothing has a value above 0. */
  readonly vital: number;
}

/** A share that only rounding keeps below a limit has reached it. */
const ROUNDING = 1e-12;

/**
 * Ranks and classes. An item is in the first class while those before it have not reached `a` of the whole, in the
 * second while they have not reached `b`; equal values are in one class. Values ≤ 0 have no share and are in the last.
 */
export function rankingOf(values: Float64Array, a: number, b: number): Ranking {
  const order = ascendingOrder(values.map((value) => -value));
  let whole = 0;
  for (const i of order) if (values[i]! > 0) whole += values[i]!;
  const share = new Float64Array(order.length);
  const cumulative = new Float64Array(order.length);
  const group = new Uint8Array(order.length);
  let reached = 0;
  let vital = 0;
  order.forEach((i, rank) => {
    const value = Math.max(0, values[i]!);
    const before = whole > 0 ? reached / whole : 1;
    const isTie = rank > 0 && values[i] === values[order[rank - 1]!];
    group[rank] = value === 0 ? 2 : isTie ? group[rank - 1]! : classOf(before, a, b);
    if (value > 0 && before < a - ROUNDING) vital = rank + 1;
    reached += value;
    share[rank] = whole > 0 ? value / whole : 0;
    cumulative[rank] = whole > 0 ? reached / whole : 0;
  });
  return { order, share, cumulative, group, vital };
}

const classOf = (before: number, a: number, b: number): number =>
  before < a - ROUNDING ? 0 : before < b - ROUNDING ? 1 : 2;
