import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Finding } from '../contract';
import type { HabitsResult } from './result';
import { DAYS_NEEDED, ORDERS_NEEDED, WINDOW } from './times';

/** Share of one-time buyers from which it is the thing to work on. */
const MOSTLY_ONCE = 0.5;

/** When to send, how far apart orders lie, and how much one is worth. */
export function explain(result: HabitsResult): readonly Finding[] {
  const { totals, orderValues } = result;
  if (totals.orders === 0) return [{ key: 'finding.nobody', values: {} }];
  const value: Finding = {
    key: 'finding.value',
    values: { orders: totals.orders, median: orderValues.median, mean: orderValues.mean },
  };
  const isKnown = !Number.isNaN(orderValues.mean);
  return [timeFinding(result), ...gapFinding(result), ...(isKnown ? [value] : []), ...onceFinding(result)];
}

/** Numbers for "What is this?". */
export function figures(result: HabitsResult): Values {
  const { totals, best, gaps, orderValues, asOf, from } = result;
  return {
    ...totals,
    days: asOf - from,
    asOf: asOf * MS_PER_DAY,
    bestOrders: best.orders,
    bestOf: best.of,
    bestShare: best.of > 0 ? best.orders / best.of : 0,
    gaps: gaps.all.gaps,
    median: gaps.all.median || 0,
    p80: gaps.all.p80 || 0,
    value: orderValues.mean || 0,
    middle: orderValues.median || 0,
    each: totals.orders / totals.customers || 0,
  };
}

function timeFinding({ totals, best, weekdays, hasClock, asOf, from }: HabitsResult): Finding {
  const days = asOf - from;
  if (totals.orders < ORDERS_NEEDED || days < DAYS_NEEDED) {
    const values = { orders: totals.orders, days, needOrders: ORDERS_NEEDED, needDays: DAYS_NEEDED };
    return { key: 'finding.few', values };
  }
  const hours = { from: best.hour, to: best.hour + WINDOW, share: best.orders / best.of };
  if (best.weekday === -1) {
    return hasClock ? { key: 'finding.hours', values: hours } : { key: 'finding.any-day', values: { days } };
  }
  const { orders, days: own } = weekdays[best.weekday]!;
  const day = { weekday: best.weekday, each: orders / own, mean: totals.orders / days };
  return hasClock
    ? { key: 'finding.window', values: { ...day, ...hours } }
    : { key: 'finding.weekday', values: day };
}

function gapFinding({ gaps, totals }: HabitsResult): Finding[] {
  const { all } = gaps;
  if (totals.customers === 0) return [];
  if (all.gaps === 0) return [{ key: 'finding.no-gaps', values: { customers: totals.customers } }];
  const values = { gaps: all.gaps, median: all.median, p80: all.p80 };
  if (Number.isNaN(all.lower)) return [{ key: 'finding.gaps.few', values }];
  return [{ key: 'finding.gaps', values: { ...values, lower: all.lower, upper: all.upper } }];
}

function onceFinding({ orderCounts, totals }: HabitsResult): Finding[] {
  const once = orderCounts[0]!.people;
  const share = once / totals.customers;
  return totals.customers >= ORDERS_NEEDED && share > MOSTLY_ONCE
    ? [{ key: 'finding.once', values: { once, share, customers: totals.customers } }]
    : [];
}
