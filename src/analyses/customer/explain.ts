import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { PointRules } from '../../domain/membership-levels';
import type { Finding } from '../contract';
import { behindAtLeast, type CustomerResult } from './result';

/** Who this is to the shop, how that compares with the other customers, and what to do. */
export function explain({ key, totals, scores, profile, action }: CustomerResult): readonly Finding[] {
  const name = profile.find(({ column }) => column === 'name')?.values[0] ?? key;
  const { orders, spend, orderValue, lastDay } = totals;
  const todo: Finding = { key: `action.${action.action}.text`, values: {} };
  if (!scores) return [{ key: 'finding.no-orders', values: { person: name } }, todo];
  const { days, buyers, behindInMoney } = scores;
  const headline: Finding = {
    key: 'finding.person',
    values: { person: name, orders, spend, days, day: lastDay * MS_PER_DAY },
  };
  if (Number.isNaN(spend)) return [{ ...headline, key: 'finding.person.orders' }, todo];
  if (buyers < 2) return [headline, todo];
  return [
    headline,
    { key: 'finding.lead', values: { orderValue, behind: behindAtLeast(behindInMoney), others: buyers - 1 } },
    todo,
  ];
}

/** The numbers of "What is this?". */
export function figures({ asOf, totals, scores, level }: CustomerResult, params: PointRules): Values {
  const { orders, spend, orderValue } = totals;
  const { buyers, r, f, m } = scores ?? { buyers: NaN, r: NaN, f: NaN, m: NaN };
  const { pointsPerMoney, pointsPerOrder, pointsPerMonth, pointsLapse } = params;
  return {
    asOf: asOf * MS_PER_DAY,
    orders,
    spend,
    orderValue,
    buyers,
    r,
    f,
    m: m ?? NaN,
    pointsPerMoney,
    pointsPerOrder,
    pointsPerMonth,
    pointsLapse,
    points: level?.points ?? NaN,
  };
}
