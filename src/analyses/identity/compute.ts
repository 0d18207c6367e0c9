import { levelText } from '../../core/levels';
import { fail, ok, type Outcome } from '../../core/outcome';
import type { Workspace } from '../../core/workspace';
import { positionOf } from '../../domain/identity/accounts';
import { identityOf, MOST_ACCOUNTS, type Identity } from '../../domain/identity/identity';
import { decisionStates, peopleOf } from '../../domain/people';
import type { ParamsOf, Progress } from '../contract';
import { casesOf, MOST_CASES, openPairs } from './cases';
import type { definition } from './definition';
import { eventTypesOf } from './events';
import { coverageOf } from './files';
import { accountsOfJoined, joinedPeople } from './joined';
import { membersOf } from './members';
import type { IdentityResult, SharedKey } from './result';
import { visitorsResult } from './visitors';

/**
 * Who is one person across the files, what joins them, and what is to be decided.
 *
 * Problems: `identity/nobody`.
 */
export function compute(
  workspace: Workspace,
  _params: ParamsOf<typeof definition>,
  progress: Progress,
): Outcome<IdentityResult> {
  const identity = identityOf(workspace);
  const { accounts, leader } = identity;
  if (accounts.count === 0) return fail('identity/nobody');
  const people = peopleOf(workspace);
  progress(0.3);
  const pairs = openPairs(identity);
  const joined = accountsOfJoined(identity);
  const isOpen = new Uint8Array(accounts.count);
  const isJoined = new Uint8Array(accounts.count);
  for (const { leaders } of pairs) for (const first of leaders) markPerson(isOpen, first, joined);
  for (const first of joined.keys()) markPerson(isJoined, first, joined);
  const { members, place } = membersOf(
    workspace,
    accounts,
    isOpen.map((mark, account) => mark | isJoined[account]!),
  );
  progress(0.7);
  const caller = callers(people, identity);
  const states = decisionStates(workspace);
  const decisions = (workspace.recipe?.identity ?? []).map((each, d) => ({ ...each, state: states[d]! }));
  const { files, unmatched } = coverageOf(
    workspace,
    accounts.columns.map(({ kind }) => kind),
  );
  const shared = widelyShared(identity);
  return ok({
    totals: {
      accounts: accounts.count,
      people: people.count,
      joinedPeople: joined.size,
      joinedAccounts: sumOf(isJoined),
      openCases: pairs.length,
      openAccounts: sumOf(isOpen),
      unmatched,
      sharedKeys: shared.length,
      hasKeys: accounts.columns.some(({ phone, email }) => phone !== undefined || email !== undefined),
    },
    members,
    cases: casesOf(identity, pairs, joined, members, place),
    joined: joinedPeople(identity, joined, decisions, members, place, (account) => caller[leader[account]!]!),
    mapping: {
      // Results move to the page, so what the workspace remembers is copied.
      accounts: { bytes: accounts.texts.bytes.slice(), offsets: accounts.texts.offsets.slice() },
      person: Uint32Array.from(leader, (first) => caller[first]!),
      isOpen,
      isJoined,
    },
    files,
    sharedKeys: shared.slice(0, MOST_CASES),
    visitors: visitorsResult(workspace),
    events: eventTypesOf(workspace),
    decisions,
  });
}

const sumOf = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0);

function markPerson(marks: Uint8Array, first: number, joined: ReadonlyMap<number, readonly number[]>): void {
  for (const account of joined.get(first) ?? [first]) marks[account] = 1;
}

/** Of each person's first account the account that the person is called by. */
function callers(people: ReturnType<typeof peopleOf>, { accounts, leader }: Identity): Int32Array {
  if (people.keys === accounts.texts) return leader;
  const caller = new Int32Array(accounts.count);
  const called = Int32Array.from({ length: people.count }, (_, p) =>
    positionOf(accounts.texts, levelText(people.keys, p)),
  );
  leader.forEach((first, account) => {
    if (first === account) caller[account] = called[people.ofAccount[account]!]!;
  });
  return caller;
}

function widelyShared({ keys }: Identity): SharedKey[] {
  const shared: SharedKey[] = [];
  for (let k = 0; k < keys.count; k++) {
    const accounts = keys.starts[k + 1]! - keys.starts[k]!;
    if (accounts > MOST_ACCOUNTS) shared.push({ kind: keys.kindOf(k), text: keys.textOf(k), accounts });
  }
  return shared.sort((a, b) => b.accounts - a.accounts);
}
