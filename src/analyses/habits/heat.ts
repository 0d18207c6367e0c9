import type { Format } from '../../core/format';
import { HOURS, WEEKDAYS } from '../../domain/day-times';
import type { Say } from '../contract';
import type { HabitsResult, Measure } from './result';

/** The map of weekdays and hours, as `HeatTable` takes it. */
export interface HeatView {
  readonly title: string;
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly { readonly label: string; readonly spoken: string }[];
  readonly rows: readonly HeatRow[];
}

interface HeatRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly ({
    readonly text: string;
    readonly spoken: string;
    /** Beside the greatest cell, in [0, 1]. */
    readonly shade: number;
  } | null)[];
}

/** Weekdays by hours, the last row holds all days. */
export function heatOf(result: HabitsResult, measure: Measure, format: Format, say: Say): HeatView {
  const { hourOrders, hourRevenue } = result;
  const isMoney = measure === 'revenue';
  const orders = withAll(hourOrders);
  const values = isMoney ? withAll(hourRevenue) : orders;
  const used = Array.from({ length: HOURS }, (_, hour) => hour).filter(
    (hour) => orders[WEEKDAYS * HOURS + hour]! > 0,
  );
  const spans = spansOf(used);
  const greatest = (from: number, to: number): number => Math.max(0, ...values.slice(from, to));
  const ofDays = greatest(0, WEEKDAYS * HOURS);
  const ofAll = greatest(WEEKDAYS * HOURS, values.length);
  const text = (value: number): string => (isMoney ? format.moneyShort(value) : format.short(value));
  const rows = Array.from({ length: WEEKDAYS + 1 }, (_, weekday): HeatRow => {
    const label = weekday === WEEKDAYS ? say('heat.all') : say('weekday', { weekday });
    const most = weekday === WEEKDAYS ? ofAll : ofDays;
    return {
      id: String(weekday),
      label,
      cells: spans.map(({ from: hour, to }) => {
        const value = values[weekday * HOURS + hour]!;
        const count = orders[weekday * HOURS + hour]!;
        if (count === 0) return null;
        const figure = isMoney ? format.money(value) : format.integer(value);
        return {
          text: text(value),
          spoken: say('heat.cell', { day: label, from: hour, to, figure, orders: count }),
          shade: most > 0 ? Math.max(0, value / most) : 0,
        };
      }),
    };
  });
  return {
    title: say(`heat.title.${measure}`),
    caption: say('heat.caption'),
    corner: say('heat.corner'),
    columns: spans.map(({ from, to }) => ({
      label: to === from + 1 ? String(from) : `${from}–${to - 1}`,
      spoken: say('heat.hour', { from, to }),
    })),
    rows,
  };
}

/** From the first hour with an order to the last, each by itself; hours without any that lie beside each other are one. */
function spansOf(used: readonly number[]): { readonly from: number; readonly to: number }[] {
  return used.flatMap((hour, k) => {
    const since = k === 0 ? hour : used[k - 1]! + 1;
    return [...(since < hour ? [{ from: since, to: hour }] : []), { from: hour, to: hour + 1 }];
  });
}

/** The 7 × 24 cells, and one more row with their sums. */
function withAll(cells: ArrayLike<number>): number[] {
  const all = Array<number>(HOURS).fill(0);
  for (let cell = 0; cell < cells.length; cell++) all[cell % HOURS]! += cells[cell]!;
  return [...Array.from(cells), ...all];
}
