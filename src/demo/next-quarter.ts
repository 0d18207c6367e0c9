import { dateText, quarterDays, yearDays } from './calendar';
import { brandPreference, customerRecord } from './customer-file';
import { recordsOf } from './order-file';
import { planSales } from './orders';
import type { ShopPlan } from './plan';
import { streamOf } from './random';
import { arrival, growth, planNextQuarter } from './rhythm';
import type { Rhythm } from './rhythm';

/** The first day of 2023 that the next quarter's export covers again. */
export const overlapFrom = yearDays - 7;

/** Share of growing people below the top level who have risen by one. */
const riseShare = 0.1;

/** The last week of 2023 again (what was under way is now completed), then the orders of January to March 2024; no dirt of their own. */
export function* nextQuarterOrders(plan: ShopPlan): Iterable<string[]> {
  const untilDay = yearDays + quarterDays;
  yield* recordsOf(plan, plan.orders, { fromDay: overlapFrom, untilDay, isDirty: true });
  const sales = planSales(plan.seed, 'next quarter', plan.people, nextQuarterRhythm(plan), () => undefined);
  yield* recordsOf(plan, sales, { fromDay: yearDays, untilDay, isDirty: false });
}

/** Everybody of 2023 and the arrivals, once each. */
export function* nextQuarterCustomers(plan: ShopPlan): Iterable<string[]> {
  const { people } = plan;
  const taste = brandPreference(plan);
  const rhythm = nextQuarterRhythm(plan);
  for (let i = 0; i < people.group.length; i++) {
    const record = customerRecord(plan, i, people.level[i] + Number(hasRisen(plan, i)), taste[i]);
    if (people.group[i] === arrival) record[16] = dateText(rhythm.day[rhythm.offset[i]]);
    yield record;
  }
}

/** True for the growing people whose member level has gone up. */
function hasRisen(plan: ShopPlan, person: number): boolean {
  return plan.people.group[person] === growth && streamOf(plan.seed, 'risen', person)() < riseShare;
}

/** The order days of the next quarter. */
export function nextQuarterRhythm(plan: ShopPlan): Rhythm {
  return planNextQuarter(plan.seed, plan.people.group);
}
