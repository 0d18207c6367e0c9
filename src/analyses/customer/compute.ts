import { levelText } from '../../core/levels';
import { fail, ok, type Outcome } from '../../core/outcome';
import { dayOf, MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn, type Activity } from '../../domain/activity';
import { asOfDay, monthsBefore } from '../../domain/as-of';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { moneyOf, unitsOf, type MoneyGrid } from '../../domain/money';
import { ANONYMOUS, peopleOf, personOfKey } from '../../domain/people';
import { rfmScores, rfmValues } from '../../domain/rfm';
import type { ParamsOf, Progress } from '../contract';
import type { definition } from './definition';
import { futureOf } from './future';
import { birthdayOf, contactsOf, feedbackOf } from './dialogue';
import { favouritesOf, habitsOf, priceSenseOf, rhythmOf } from './habits';
import { levelOf } from './level';
import { missingParts } from './missing';
import { nextActionOf } from './next-action';
import { ordersOfPerson } from './orders-of-person';
import { profileOf } from './profile';
import { standingOf } from './standing';
import { timelineOf } from './timeline';
import type { CustomerOrder, CustomerResult, CustomerScores, MonthSpend } from './result';

/**
 * One person: who they are, what they did, where they stand, what they like, and what to do next.
 *
 * Problems: `customer/none-chosen`, `customer/unknown` {person}.
 */
export function compute(
  workspace: Workspace,
  params: ParamsOf<typeof definition>,
  progress: Progress,
): Outcome<CustomerResult> {
  if (params.person === '') return fail('customer/none-chosen');
  const people = peopleOf(workspace);
  const person = personOfKey(people, params.person);
  if (person === ANONYMOUS) return fail('customer/unknown', { person: params.person });
  const asOf = asOfDay(workspace, params.asOf);
  const activity = activityIn(workspace, { from: -Infinity, to: asOf });
  progress(0.3);
  const orders = ordersOfPerson(workspace, activity, person);
  const profile = profileOf(workspace, person);
  const standing = standingOf(workspace, asOf, person);
  const rhythm = rhythmOf(workspace, asOf, person);
  const feedback = feedbackOf(workspace, asOf, person);
  progress(0.6);
  const { people: sums } = activity;
  const count = sums.orders[person]!;
  const spend = moneyOf(linesOf(workspace).grid, sums.net[person]!);
  return ok({
    key: levelText(people.keys, person),
    asOf,
    profile,
    orders,
    totals: {
      orders: count,
      spend,
      returned: moneyOf(linesOf(workspace).grid, sums.net[person]! - sums.gross[person]!),
      orderValue: count > 0 ? spend / count : NaN,
      firstDay: count > 0 ? dayOf(sums.first[person]!) : NaN,
      lastDay: count > 0 ? dayOf(sums.last[person]!) : NaN,
    },
    scores: count > 0 ? scoresOf(workspace, activity, person) : null,
    standing,
    level: count > 0 ? levelOf(workspace, asOf, person, params) : null,
    future: count > 0 && knowsAmounts(linesOf(workspace)) ? futureOf(workspace, asOf, person) : null,
    months: !knowsAmounts(linesOf(workspace)) ? [] : monthsOf(orders, asOf, linesOf(workspace).grid),
    timeline: timelineOf(workspace, asOf, person, orders, standing.lives),
    favourites: favouritesOf(workspace, asOf, person),
    rhythm,
    price: priceSenseOf(workspace, asOf, person),
    habits: habitsOf(workspace, activity, person),
    contacts: contactsOf(workspace, asOf, person),
    feedback,
    birthday: birthdayOf(profile, asOf),
    action: nextActionOf(workspace, asOf, person, { standing, feedback, rhythm }),
    missing: missingParts(workspace),
  });
}

/** As on the RFM page with nothing changed there. */
function scoresOf(workspace: Workspace, activity: Activity, person: number): CustomerScores {
  const values = rfmValues(workspace, activity, { frequency: 'orders', monetary: 'total', returns: 'net' });
  const { r, f, m } = rfmScores(values, { kind: 'parts', bins: 5 });
  const i = values.person.indexOf(person);
  const others = Math.max(1, values.count - 1);
  const behind = (array: Float64Array, sign: 1 | -1): number =>
    array.reduce((count, value) => count + Number(sign * value < sign * array[i]!), 0) / others;
  return {
    buyers: values.count,
    days: values.days[i]!,
    r: r[i]!,
    f: f[i]!,
    m: knowsAmounts(linesOf(workspace)) ? m[i]! : null,
    behindInRecency: behind(values.days, -1),
    behindInFrequency: behind(values.frequency, 1),
    behindInMoney: behind(values.monetary, 1),
  };
}

function monthsOf(orders: readonly CustomerOrder[], asOf: number, grid: MoneyGrid): MonthSpend[] {
  const oldest = orders.at(-1);
  if (!oldest) return [];
  const firstOfMonth = (day: number): number => day + 1 - new Date(day * MS_PER_DAY).getUTCDate();
  const first = firstOfMonth(dayOf(oldest.time));
  const months: MonthSpend[] = [];
  for (let month = firstOfMonth(asOf - 1); month >= first; month = monthsBefore(month, 1)) {
    const within = orders.filter(({ time }) => firstOfMonth(dayOf(time)) === month);
    months.unshift({
      month,
      // In whole grid units, so that a month of 0.1 and 0.2 is 0.3.
      spend: moneyOf(
        grid,
        within.reduce((sum, { net }) => sum + unitsOf(grid, net), 0),
      ),
      orders: within.filter(({ counts }) => counts).length,
    });
  }
  return months;
}
