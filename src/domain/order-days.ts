import { dayOf } from '../core/time';
import { linesOf } from './lines';
import { oncePerWorkspace } from './memo';
import { ordersOf } from './orders';

/**
 * The dated lines of each order day by day, one entry for every day on which the order has one: what windows of days are
 * summed from, so that another window need not read the lines again. Numbered as they first come in the rows; sums are exact.
 */
export interface OrderDays {
  readonly count: number;
  /** Of `ordersOf`. */
  readonly order: Uint32Array;
  readonly day: Int32Array;
  /** Sums of the lines that are no returns, and of the returns, in grid units. */
  readonly gross: Float64Array;
  readonly returned: Float64Array;
  readonly saleLines: Uint32Array;
  readonly returnLines: Uint32Array;
  /** Moment of the first line that is no return, milliseconds; Infinity without one. */
  readonly firstSale: Float64Array;
  /** Entry of each order line; −1 where it has no date. */
  readonly ofLine: Int32Array;
}

/** O(lines). */
export const orderDaysOf = oncePerWorkspace((workspace): OrderDays => {
  const { time, units, isReturn } = linesOf(workspace);
  const { order, day, ofLine } = entriesOf(workspace);
  const count = order.length;
  const gross = new Float64Array(count);
  const returned = new Float64Array(count);
  const saleLines = new Uint32Array(count);
  const returnLines = new Uint32Array(count);
  const firstSale = new Float64Array(count).fill(Infinity);
  for (let i = 0; i < ofLine.length; i++) {
    const entry = ofLine[i]!;
    if (entry < 0) continue;
    if (isReturn[i]) {
      returnLines[entry]!++;
      returned[entry]! += units[i]!;
    } else {
      saleLines[entry]!++;
      gross[entry]! += units[i]!;
      if (time[i]! < firstSale[entry]!) firstSale[entry] = time[i]!;
    }
  }
  return { count, order, day, gross, returned, saleLines, returnLines, firstSale, ofLine };
});

/** Which entries there are, and whose line is whose. */
function entriesOf(workspace: Parameters<typeof ordersOf>[0]): Pick<OrderDays, 'order' | 'day' | 'ofLine'> {
  const { count: lines, time, firstDay, lastDay } = linesOf(workspace);
  const orders = ordersOf(workspace);
  const span = lastDay - firstDay + 1;
  const order: number[] = [];
  const day: number[] = [];
  const ofLine = new Int32Array(lines).fill(-1);
  const latest = new Int32Array(orders.count).fill(-1); // of each order, where its line before was
  const known = new Map<number, number>();
  for (let i = 0; i < lines; i++) {
    if (time[i] !== time[i]) continue;
    const o = orders.ofLine[i]!;
    const d = dayOf(time[i]!);
    let entry = latest[o]!;
    if (entry < 0 || day[entry] !== d) {
      const key = o * span + d - firstDay;
      entry = known.get(key) ?? order.push(o) - 1;
      known.set(key, entry);
      day[entry] = d;
      latest[o] = entry;
    }
    ofLine[i] = entry;
  }
  return { order: Uint32Array.from(order), day: Int32Array.from(day), ofLine };
}
