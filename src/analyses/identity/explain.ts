import type { Values } from '../../core/outcome';
import { MOST_ACCOUNTS } from '../../domain/identity/identity';
import type { Finding } from '../contract';
import type { IdentityResult } from './result';

/** How many people stand behind the ids, what is to be decided, and whom one file alone knows. */
export function explain({ totals, visitors, decisions }: IdentityResult): readonly Finding[] {
  const { accounts, people, joinedPeople, joinedAccounts, openCases, sharedKeys, unmatched } = totals;
  const findings: Finding[] = [
    joinedPeople > 0
      ? { key: 'finding.joined', values: { accounts, people, joinedPeople, joinedAccounts } }
      : { key: totals.hasKeys ? 'finding.apart' : 'finding.noKeys', values: { people } },
  ];
  if (openCases > 0) findings.push({ key: 'finding.open', values: { cases: openCases } });
  if (unmatched > 0) findings.push({ key: 'finding.unmatched', values: { unmatched, people } });
  if (sharedKeys > 0)
    findings.push({ key: 'finding.shared', values: { keys: sharedKeys, most: MOST_ACCOUNTS } });
  const { joined, joinedEvents, ambiguous, ambiguousEvents } = visitors;
  if (joined > 0) findings.push({ key: 'finding.visitors', values: { joined, joinedEvents } });
  if (ambiguous > 0)
    findings.push({ key: 'finding.visitors.several', values: { ambiguous, ambiguousEvents } });
  const absent = decisions.filter(({ state }) => state === 'absent').length;
  if (absent > 0) findings.push({ key: 'finding.absent', values: { absent } });
  return findings;
}

/** The numbers of "What is this?". */
export const figures = ({ totals, visitors, events }: IdentityResult): Values => ({
  accounts: totals.accounts,
  people: totals.people,
  joinedPeople: totals.joinedPeople,
  joinedAccounts: totals.joinedAccounts,
  cases: totals.openCases,
  keys: totals.sharedKeys,
  most: MOST_ACCOUNTS,
  visitors: visitors.ambiguous,
  events: visitors.ambiguousEvents,
  allEvents: events ? sumOf(events.rows) : 0,
  tiedEvents: events ? sumOf(events.tied) : 0,
});

const sumOf = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + count, 0);
