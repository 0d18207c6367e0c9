import { moneyGridOf, moneyOf, toGridUnits } from '../../domain/money';

/** A column of money or counts that is summed exactly, whatever the order of the rows. */
export interface Exact {
  /** Grid units; 0 where the row has no value. */
  readonly units: Float64Array;
  /** NaN where the row has none. */
  readonly values: Float64Array;
  money(units: number): number;
}

export function exactColumn(values: Float64Array): Exact {
  let bound = 0;
  for (const value of values) if (value === value) bound += Math.ceil(Math.abs(value));
  const grid = moneyGridOf(bound);
  const units = values.slice();
  toGridUnits(grid, units);
  return { units, values, money: (sum) => moneyOf(grid, sum) };
}
