import type { RfmResult } from './result';
import { SEGMENTS, type Role, type SegmentId } from './segments';

/** One thing to do, for all segments that call for it. */
export interface RfmAction {
  readonly role: Role;
  readonly segments: readonly SegmentId[];
  readonly people: number;
  readonly orders: number;
  readonly revenue: number;
  readonly meanDays: number;
  readonly meanOrders: number;
  /** Revenue an order of these people. */
  readonly orderValue: number;
  /** What one further order of each of them would bring; null where they order anyway. */
  readonly stake: number | null;
}

const ORDERING_ANYWAY: readonly Role[] = ['best', 'keep', 'rest'];

/**
 * What to do, the most money at stake first; then those who need thanks rather than a push.
 *
 * At stake is one further order from each person of the group at the group's own revenue an order. It is an upper
 * bound that needs no model: how many will answer is for an experiment to tell, so groups are ranked by what an
 * answer of the same share of each would bring.
 */
export function actionsOf(result: RfmResult): readonly RfmAction[] {
  const byRole = new Map<Role, SegmentId[]>();
  for (const { id, customers } of result.segments) {
    if (customers > 0) byRole.set(SEGMENTS[id].role, [...(byRole.get(SEGMENTS[id].role) ?? []), id]);
  }
  const actions = [...byRole].map(([role, segments]) => actionOf(result, role, segments));
  return actions.sort(
    (a, b) => (b.stake ?? -Infinity) - (a.stake ?? -Infinity) || b.revenue - a.revenue || 0,
  );
}

function actionOf(result: RfmResult, role: Role, segments: readonly SegmentId[]): RfmAction {
  const members = result.segments.filter(({ id }) => segments.includes(id));
  const sum = (value: (member: (typeof members)[number]) => number) =>
    members.reduce((total, member) => total + value(member), 0);
  const people = sum(({ customers }) => customers);
  const orders = sum((member) => member.orders);
  const revenue = onGrid(sum((member) => member.revenue));
  const orderValue = revenue / orders;
  return {
    role,
    segments,
    people,
    orders,
    revenue,
    meanDays: sum(({ meanDays, customers }) => meanDays * customers) / people,
    meanOrders: orders / people,
    orderValue,
    stake: ORDERING_ANYWAY.includes(role) ? null : people * orderValue,
  };
}

/** Money has at most six decimals; what adding doubles leaves behind them is noise. */
const onGrid = (money: number): number => Math.round(money * 1e6) / 1e6;
