import { moneyOf } from '../../domain/money';
import type { RfmValues } from '../../domain/rfm';
import type { Assignment, HighLowLimits } from './assign';
import type { RfmGrid, RfmParams, Scale, SegmentSummary } from './result';
import { MAP_SEGMENTS, type MapId } from './segments';

/** Sums by cell and by segment; money is added in whole grid units and divided at the end. */
export function summarise(
  map: MapId,
  values: RfmValues,
  { cell, segment, grid }: Assignment,
): { readonly grid: RfmGrid; readonly segments: readonly SegmentSummary[] } {
  const toMoney = (units: number) => moneyOf(values.grid, units);
  const cellCount = grid.rows * grid.columns;
  const cellCustomers = new Uint32Array(cellCount);
  const cellUnits = new Float64Array(cellCount);
  const sums = MAP_SEGMENTS[map].map((id) => ({ id, customers: 0, orders: 0, days: 0, units: 0 }));
  let totalUnits = 0;
  for (let i = 0; i < values.count; i++) {
    const units = values.spend[i]!;
    const sum = sums[segment[i]!]!;
    cellCustomers[cell[i]!]!++;
    cellUnits[cell[i]!]! += units;
    sum.customers++;
    sum.orders += values.orders[i]!;
    sum.days += values.days[i]!;
    sum.units += units;
    totalUnits += units;
  }
  const segments = sums.map(({ id, customers, orders, days, units }) => ({
    id,
    customers,
    orders,
    revenue: toMoney(units),
    share: customers / values.count,
    revenueShare: totalUnits > 0 ? units / totalUnits : NaN,
    meanDays: days / customers,
    meanOrders: orders / customers,
    meanSpend: toMoney(units) / customers,
    orderValue: toMoney(units) / orders,
  }));
  return { grid: { ...grid, customers: cellCustomers, revenue: cellUnits.map(toMoney) }, segments };
}

/** How one dimension's values fell into scores 1 … bins. */
export function scaleOf(values: Float64Array, scores: Uint8Array, bins: number): Scale {
  const people = new Float64Array(bins);
  const lowest = new Float64Array(bins).fill(Infinity);
  const highest = new Float64Array(bins).fill(-Infinity);
  for (let i = 0; i < values.length; i++) {
    const step = scores[i]! - 1;
    people[step]!++;
    if (values[i]! < lowest[step]!) lowest[step] = values[i]!;
    if (values[i]! > highest[step]!) highest[step] = values[i]!;
  }
  const sorted = values.slice().sort();
  return {
    steps: Array.from(people, (count, step) => ({
      score: step + 1,
      people: count,
      lowest: count > 0 ? lowest[step]! : NaN,
      highest: count > 0 ? highest[step]! : NaN,
    })),
    tie: commonest(sorted),
    median: middleOf(sorted),
  };
}

/** High and low are told by the mean, the median or a typed limit; where none was typed for one, by its mean. */
export function highLowLimits(values: RfmValues, params: RfmParams): HighLowLimits {
  const limitOf = (array: Float64Array, typed: readonly number[], toUnits: (value: number) => number) => {
    if (params.limits === 'typed' && typed.length > 0) return toUnits(typed[0]!);
    if (params.limits === 'median') return middleOf(array.slice().sort());
    return array.reduce((sum, value) => sum + value, 0) / array.length;
  };
  const same = (value: number) => value;
  return {
    days: limitOf(values.days, params.recencyLimit, same),
    frequency: limitOf(values.frequency, params.frequencyLimit, same),
    monetary: limitOf(values.monetary, params.monetaryLimit, (value) => value * values.grid.scale),
    inclusive: params.limits === 'typed',
  };
}

function middleOf(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The value that occurs most often, the smallest of those where several do. */
function commonest(sorted: Float64Array): { value: number; people: number } {
  let best = { value: NaN, people: 0 };
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    if (end - start > best.people) best = { value: sorted[start]!, people: end - start };
    start = end;
  }
  return best;
}
