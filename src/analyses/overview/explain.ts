import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Finding } from '../contract';
import type { OverviewResult } from './result';

/** Smaller changes are "about the same". */
const SAME = 0.005;

/**
 * How the period went beside the one before, whether it was the number of orders or their value, and whether one
 * order alone decides the comparison.
 */
export function explain(result: OverviewResult): readonly Finding[] {
  const { asOf, periodDays, current, previous, outlier } = result;
  const { revenue, orders, orderValue } = current;
  const base = { days: periodDays, revenue, orders, asOf: asOf * MS_PER_DAY };
  if (orders === 0) return [{ key: 'finding.empty', values: base }];
  if (Number.isNaN(revenue)) return [byOrders(result)];
  const caution: Finding[] = outlier
    ? [
        {
          key: `finding.large-order.${outlier.period}`,
          values: { amount: outlier.amount, share: outlier.share, days: periodDays },
        },
      ]
    : [];
  if (!previous || !(previous.revenue > 0) || !(revenue > 0))
    return [{ key: 'finding.alone', values: base }, ...caution];

  const change = revenue / previous.revenue - 1;
  const values = { ...base, change: Math.abs(change), before: previous.revenue };
  const headline: Finding = { key: `finding.${directionOf(change)}`, values };
  if (!(previous.orders > 0)) return [headline, ...caution];
  const orderChange = orders / previous.orders - 1;
  const valueChange = orderValue / previous.orderValue - 1;
  return [
    headline,
    {
      key: `finding.lead.${orderChange < 0 ? 'fewer' : 'more'}.${valueChange < 0 ? 'smaller' : 'larger'}`,
      values: {
        orders,
        orderChange: Math.abs(orderChange),
        orderPercent: Math.round(Math.abs(orderChange) * 100),
        orderValue,
        valueChange: Math.abs(valueChange),
        valuePercent: Math.round(Math.abs(valueChange) * 100),
      },
    },
    ...caution,
  ];
}

/** How the period went where nobody knows what was paid. */
function byOrders({ periodDays, current, previous }: OverviewResult): Finding {
  const values = { days: periodDays, orders: current.orders };
  if (!previous || previous.orders === 0) return { key: 'finding.orders.alone', values };
  const change = current.orders / previous.orders - 1;
  return { key: `finding.orders.${directionOf(change)}`, values: { ...values, change: Math.abs(change) } };
}

/** The numbers of "What is this?". */
export function figures({ asOf, periodDays, current, previous, series }: OverviewResult): Values {
  const { revenue, orders, customers, repeatRate } = current;
  const before = previous?.revenue ?? NaN;
  return {
    ...current,
    asOf: asOf * MS_PER_DAY,
    days: periodDays,
    before,
    change: revenue / before - 1,
    ordersEach: orders / customers,
    repeaters: Math.round(repeatRate * customers),
    blockDays: series.blockDays,
  };
}

const directionOf = (change: number): 'up' | 'down' | 'same' =>
  Math.abs(change) < SAME ? 'same' : change > 0 ? 'up' : 'down';
