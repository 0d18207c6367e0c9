import { levelsFrom } from '../../core/levels';
import { positionOf } from '../../domain/identity/accounts';
import { LINK_REASONS, LINK_STATES, type Identity } from '../../domain/identity/identity';
import { accountOfKey } from '../../domain/identity/keys';
import { VIA, type DecisionResult, type JoinedPeople, type Members } from './result';

const JOINED = LINK_STATES.indexOf('joined');
const AUTOMATIC = new Set([LINK_REASONS.indexOf('same-name'), LINK_REASONS.indexOf('no-name')]);

/** Accounts of each person who has several, by their first account. */
export function accountsOfJoined({ leader }: Identity): Map<number, number[]> {
  const accounts = new Map<number, number[]>();
  leader.forEach((first, account) => {
    if (first === account) return;
    const known = accounts.get(first);
    if (known) known.push(account);
    else accounts.set(first, [first, account]);
  });
  return accounts;
}

/** The joined people with what joins them, the most spend first; `callerOf` gives the account that one is called by. */
export function joinedPeople(
  identity: Identity,
  joined: ReadonlyMap<number, readonly number[]>,
  decisions: readonly DecisionResult[],
  members: Members,
  place: Int32Array,
  callerOf: (account: number) => number,
): JoinedPeople {
  const reasons = reasonsOf(identity, decisions);
  const people = [...joined]
    .map(([leader, accounts]) => ({
      leader,
      accounts: accounts.map((account) => place[account]!),
      spend: accounts.reduce((sum, account) => sum + members.spend[place[account]!]!, 0),
    }))
    .sort((a, b) => b.spend - a.spend || a.leader - b.leader);
  const starts = new Uint32Array(people.length + 1);
  people.forEach(({ accounts }, i) => (starts[i + 1] = starts[i]! + accounts.length));
  return {
    count: people.length,
    starts,
    members: Uint32Array.from(people.flatMap(({ accounts }) => accounts)),
    called: Uint32Array.from(people, ({ leader }) => place[callerOf(leader)]!),
    via: Uint8Array.from(people, ({ leader }) => reasons.get(leader)?.via ?? 0),
    keys: levelsFrom(people.map(({ leader }) => [...(reasons.get(leader)?.keys ?? [])].join(', '))),
  };
}

/** What joins each person, by their first account: the links that joined by themselves, and decisions. */
function reasonsOf({ links, keys, leader, accounts }: Identity, decisions: readonly DecisionResult[]) {
  const reasons = new Map<number, { via: number; keys: Set<string> }>();
  const reasonOf = (account: number) => {
    const first = leader[account]!;
    const known = reasons.get(first) ?? { via: 0, keys: new Set<string>() };
    reasons.set(first, known);
    return known;
  };
  links.state.forEach((state, l) => {
    if (state !== JOINED || !AUTOMATIC.has(links.reason[l]!)) return;
    const reason = reasonOf(links.first[l]!);
    reason.via |= VIA[keys.kindOf(links.key[l]!)];
    reason.keys.add(keys.textOf(links.key[l]!));
  });
  decisions.forEach(({ decision, keys: [one], state }) => {
    if (decision === 'join' && state === 'applied')
      reasonOf(positionOf(accounts.texts, accountOfKey(one))).via |= VIA.decision;
  });
  return reasons;
}
