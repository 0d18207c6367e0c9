import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import { hoursEnd } from '../../domain/day-times';
import type { Finding } from '../contract';
import {
  describesGroup,
  groupKey,
  LEAST,
  moreOf,
  tellingTraits,
  type Group,
  type PortraitsResult,
} from './result';

/** Below this many customers the cards describe people and prove nothing. */
const FEW = 30;
/** From so many times its share on a group is said to bring more than it. */
const MORE_THAN_SHARE = 1.2;

/** Which group is worth more than its size, in how many something sets people apart, and where to begin. */
export function explain(result: PortraitsResult): readonly Finding[] {
  const { customers, groups } = result;
  const shown = describedGroups(result);
  if (shown.length === 0) {
    return [
      { key: 'finding.none', values: { customers, least: LEAST } },
      { key: customers < LEAST ? 'finding.none.each' : 'finding.none.coarser', values: {} },
    ];
  }
  const best = shown.reduce((a, b) => (worth(groups[b]!) > worth(groups[a]!) ? b : a));
  const headline = headlineOf(result, groups[best]!);
  if (customers < FEW) return [headline, { key: 'finding.few', values: { customers, need: FEW } }];
  const apart = shown.filter((g) => tellingTraits(result, g).length > 0).length;
  const told: Finding =
    apart > 0
      ? { key: 'finding.apart', values: { apart, shown: shown.length, tests: result.tests } }
      : { key: 'finding.alike', values: { shown: shown.length, tests: result.tests } };
  const large: Finding[] = result.largeOrder
    ? [{ key: 'finding.large-order', values: { ...result.largeOrder } }]
    : [];
  const { channel, hours } = groups[best]!;
  const values = { group: groupKey(groups[best]!), channel: channel?.name ?? '' };
  if (!channel) return [headline, ...large, told];
  const lead: Finding = hours
    ? {
        key: 'finding.lead.hours',
        values: { ...values, from: hours.at, to: hoursEnd(hours) },
      }
    : { key: 'finding.lead', values };
  return [headline, ...large, told, lead];
}

/** Groups with people enough to be described. */
export const describedGroups = ({ groups }: PortraitsResult): number[] =>
  Array.from(groups.keys()).filter((g) => describesGroup(groups[g]!));

const worth = ({ share, revenueShare }: Group): number => (revenueShare > 0 ? revenueShare / share : 0);

function headlineOf({ groups, customers }: PortraitsResult, best: Group): Finding {
  if (groups.length === 1) return { key: 'finding.one-group', values: { customers } };
  const { people, share, revenueShare } = best;
  const values = { group: groupKey(best), people, share };
  if (!(revenueShare > 0)) return { key: 'finding.plain', values };
  const times = revenueShare / share;
  return times < MORE_THAN_SHARE
    ? { key: 'finding.even', values: { ...values, revenueShare } }
    : { key: 'finding.best', values: { ...values, revenueShare, times } };
}

/** The numbers of "What is this?". */
export function figures({ asOf, customers, groups, tests, traits, revenue, needs }: PortraitsResult): Values {
  return {
    asOf: asOf * MS_PER_DAY,
    customers,
    revenue,
    groups: groups.length,
    tests,
    traits: traits.length,
    least: LEAST,
    writers: needs.writers ?? 0,
    viewers: needs.viewers ?? 0,
    needTests: needs.tests,
    needsTold: moreOf(needs),
  };
}
