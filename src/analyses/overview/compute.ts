import { fail, ok, type Outcome, problem, type Problem } from '../../core/outcome';
import type { Workspace } from '../../core/workspace';
import { activityIn, type Activity } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import { knowsCustomers, kpisOf, periodDaysOf } from '../../domain/kpis';
import { largeOrderOf, MANY_ORDERS } from '../../domain/large-order';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { neverPaidNote } from '../../domain/returns';
import type { ParamsOf, Progress } from '../contract';
import type { definition } from './definition';
import type { LargeOrder, OverviewResult } from './result';
import { seriesOf } from './series';

/**
 * Revenue, orders, customers, order value and repeat rate of a period beside the one before.
 *
 * Problems: `overview/no-orders`. Notes: no customers, lines without a customer, no earlier period, a period longer
 * than the data.
 */
export function compute(
  workspace: Workspace,
  params: ParamsOf<typeof definition>,
  progress: Progress,
): Outcome<OverviewResult> {
  const lines = linesOf(workspace);
  const asOf = asOfDay(workspace, params.asOf);
  const dataDays = asOf - lines.firstDay;
  if (!(dataDays > 0)) return fail('overview/no-orders');
  const periodDays = periodDaysOf(params.period, dataDays);
  progress(0.2);

  const isKnown = knowsCustomers(workspace);
  const kpis = (activity: Activity) => kpisOf(workspace, activity);
  const current = activityIn(workspace, { from: asOf - periodDays, to: asOf });
  progress(0.4);
  const hasPrevious = 2 * periodDays <= dataDays;
  const previous = hasPrevious
    ? activityIn(workspace, { from: asOf - 2 * periodDays, to: asOf - periodDays })
    : null;
  progress(0.6);
  const result: OverviewResult = {
    asOf,
    periodDays,
    current: kpis(current),
    previous: previous && kpis(previous),
    outlier: largeOrder(workspace, { current, previous }),
    dataDays,
    series: seriesOf(workspace, { asOf, dataDays, periodDays, knowsCustomers: isKnown }),
  };

  const notes: Problem[] = [];
  notes.push(...neverPaidNote(workspace));
  const { anonymousLines, anonymousNet } = current.totals;
  if (!knowsAmounts(lines)) notes.push(problem('amounts/partly'));
  if (!isKnown) notes.push(problem('overview/no-customers'));
  else if (anonymousLines > 0 && knowsAmounts(lines)) {
    const revenue = moneyOf(lines.grid, anonymousNet);
    notes.push(problem('overview/anonymous', { lines: anonymousLines, revenue }));
  }
  if (dataDays < periodDays) notes.push(problem('overview/short', { days: periodDays, have: dataDays }));
  else if (!hasPrevious) notes.push(problem('overview/no-previous', { days: periodDays, have: dataDays }));
  return ok(result, notes);
}

function largeOrder(
  workspace: Workspace,
  periods: Readonly<Record<LargeOrder['period'], Activity | null>>,
): LargeOrder | null {
  let found: LargeOrder | null = null;
  for (const period of ['current', 'previous'] as const) {
    const activity = periods[period];
    const large = activity && largeOrderOf(workspace, activity, MANY_ORDERS);
    if (large && large.share > (found?.share ?? 0)) found = { period, ...large };
  }
  return found;
}
