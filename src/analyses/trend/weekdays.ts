import { periodOf, periodStart } from '../../domain/periods';
import { median } from '../../kernels/statistics/quantile';
import { classicalDecomposition } from '../../kernels/time-series/classical-decomposition';
import type { Weekdays } from './result';

const WEEK = 7;
export const WEEKDAYS_NEED = 28;

/** Of daily values, how many are above 0. */
export const daysWithSales = (values: Float64Array): number => values.filter((value) => value > 0).length;

/**
 * What each weekday is of the mean day, Monday first: median ratio to the seven days around it, so that neither growth
 * nor single days count. Null below four weeks of days with sales: fewer tell no rhythm.
 *
 * @param values one a day; NaN where a day has none: the median stands in for it
 * @param firstDay day number of the first value
 */
export function weekdaysOf(values: Float64Array, firstDay: number): Weekdays | null {
  if (daysWithSales(values) < WEEKDAYS_NEED) return null;
  const middle = median(values.filter((value) => !Number.isNaN(value)));
  const filled = values.map((value) => (Number.isNaN(value) ? middle : value));
  const { figure } = classicalDecomposition(filled, WEEK, 'multiplicative', 'median');
  const first = firstDay - periodStart(periodOf(firstDay, 'week'), 'week');
  const index = Float64Array.from({ length: WEEK }, (_, weekday) => figure[(weekday - first + WEEK) % WEEK]!);
  return index.some(Number.isNaN) ? null : { index, days: values.length };
}
