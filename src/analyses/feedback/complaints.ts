import { MS_PER_DAY } from '../../core/time';
import { medianRanks } from '../../kernels/statistics/median-interval';
import { median } from '../../kernels/statistics/quantile';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { Complaints } from './result';
import type { FeedbackRows } from './rows';

/** How many complaints there are, how many were answered and how soon; null without any. */
export function complaintsOf(rows: FeedbackRows): Complaints | null {
  const own = rows.chosen.filter((row) => rows.complaint[row] === 1);
  if (own.length === 0) return null;
  const { hasResolved, resolved, time } = rows.answers;
  const answered = own.filter(rows.isAnswered);
  const days = Float64Array.from(answered, (row) => (resolved[row]! - time[row]!) / MS_PER_DAY)
    .filter((value) => value >= 0)
    .sort();
  const ranks = medianRanks(days.length);
  const share = wilsonInterval(answered.length, own.length);
  return {
    count: own.length,
    answered: hasResolved ? answered.length : NaN,
    lower: hasResolved ? share.lower : NaN,
    upper: hasResolved ? share.upper : NaN,
    days: days.length > 0 ? median(days) : NaN,
    daysLower: ranks ? days[ranks.lower - 1]! : NaN,
    daysUpper: ranks ? days[ranks.upper - 1]! : NaN,
  };
}
