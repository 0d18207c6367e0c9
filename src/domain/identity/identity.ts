import type { IdentityDecision } from '../../core/recipe';
import { ascendingOrder } from '../../kernels/ascending-order';
import { DisjointSets } from '../../kernels/disjoint-sets';
import { oncePerWorkspace } from '../memo';
import { namesOfAccounts, type AccountNames } from './account-names';
import { accountsOf, NOBODY, positionOf, type Accounts } from './accounts';
import { accountOfKey } from './keys';
import { sharedKeys, type SharedKeys } from './shared-keys';

/** A key of more accounts than this is a shared one (a till's own number, a placeholder): it joins nobody. */
export const MOST_ACCOUNTS = 5;

/**
 * How it stands with two accounts of one key: a name in common, a name unknown, other names, a name unknown between
 * people of other names, close to somebody who was separated from the other, separated by a decision.
 */
export const LINK_REASONS = ['same-name', 'no-name', 'other-name', 'between', 'contested', 'apart'] as const;
export type LinkReason = (typeof LINK_REASONS)[number];

/** What became of two accounts that share a key. */
export const LINK_STATES = ['joined', 'open', 'separated'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Two accounts and the key that both hold; sorted by the accounts, then the keys. Arrays are of equal length. */
export interface Links {
  readonly first: Int32Array;
  /** Greater than `first`. */
  readonly second: Int32Array;
  /** Position among the shared keys. */
  readonly key: Int32Array;
  /** Position in LINK_REASONS. */
  readonly reason: Uint8Array;
  /** Position in LINK_STATES. */
  readonly state: Uint8Array;
}

/** `absent`: a key of it is in no file, or both name one account. `overridden`: a later decision says otherwise. */
export type DecisionState = 'applied' | 'overridden' | 'absent';

/** Which accounts are one person. */
export interface Identity {
  readonly accounts: Accounts;
  readonly keys: SharedKeys;
  readonly links: Links;
  /** Of each account the first account of its person. */
  readonly leader: Int32Array;
  /** Whether any person has more than one account. */
  readonly hasJoins: boolean;
  /** What became of each decision of the recipe to join or to separate. */
  readonly decisions: readonly DecisionState[];
}

/**
 * Joins accounts to people along the phone numbers and e-mail addresses that they share.
 *
 * 1. Decisions come first, the last one before the others: a join makes one person, a separation keeps two apart.
 * 2. A key that more than MOST_ACCOUNTS accounts hold joins nobody.
 * 3. Two accounts that share a key and a name are one person.
 * 4. An account without a name joins those it shares a key with, unless that would connect people of other names.
 * 5. Everything else is open: other names at one key, an account without a name between people of other names, and an
 *    account that could as well belong to one of two who were separated as to the other.
 *
 * The links are taken in the order of their accounts' texts, so no row order shows. O(accounts + links).
 */
export const identityOf = oncePerWorkspace((workspace): Identity => {
  const accounts = accountsOf(workspace);
  const keys = sharedKeys(accounts);
  const wanted = (workspace.recipe?.identity ?? []).filter(({ decision }) => decision !== 'visitor');
  if (keys.count === 0 && wanted.length === 0) return everyAccountAPerson(accounts, keys);
  const sets = new DisjointSets(accounts.count);
  const decided = wanted.map(({ decision, keys: [a, b] }) => ({
    decision,
    a: positionOf(accounts.texts, accountOfKey(a)),
    b: positionOf(accounts.texts, accountOfKey(b)),
  }));
  const decisions = decided
    .toReversed()
    .map((each) => decide(sets, each))
    .reverse();
  const isWanted = new Uint8Array(accounts.count);
  for (const account of keys.accounts) isWanted[account] = 1;
  for (const { a, b } of decided) for (const account of [a, b]) if (account !== NOBODY) isWanted[account] = 1;
  const names = namesOfAccounts(accounts, isWanted);
  const links = linksOf(sets, keys, names, accounts.count);
  joinAlong(sets, links, SAME_NAME);
  settleNameless(sets, links, names);
  joinAlong(sets, links, NO_NAME);
  const state = links.reason.map((reason, l) => stateOf(sets, links.first[l]!, links.second[l]!, reason));
  return { accounts, keys, links: { ...links, state }, ...leadersOf(sets, accounts.count), decisions };
});

const [SAME_NAME, NO_NAME, OTHER_NAME, BETWEEN, CONTESTED, APART] = LINK_REASONS.map((_, code) => code) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const [JOINED, OPEN, SEPARATED] = LINK_STATES.map((_, code) => code) as [number, number, number];

interface Decided {
  readonly decision: IdentityDecision['decision'];
  readonly a: number;
  readonly b: number;
}

function decide(sets: DisjointSets, { decision, a, b }: Decided): DecisionState {
  if (a === NOBODY || b === NOBODY || a === b) return 'absent';
  return (decision === 'join' ? sets.join(a, b) : sets.bar(a, b)) ? 'applied' : 'overridden';
}

type FoundLinks = Omit<Links, 'state'>;

/** Every pair of accounts of every key that is not too widely shared, with the reason that stands for it alone. */
function linksOf(sets: DisjointSets, keys: SharedKeys, names: AccountNames, accounts: number): FoundLinks {
  const first: number[] = [];
  const second: number[] = [];
  const key: number[] = [];
  const reason: number[] = [];
  for (let k = 0; k < keys.count; k++) {
    const from = keys.starts[k]!;
    const to = keys.starts[k + 1]!;
    if (to - from > MOST_ACCOUNTS) continue;
    for (let i = from; i < to; i++) {
      for (let j = i + 1; j < to; j++) {
        const [a, b] = [keys.accounts[i]!, keys.accounts[j]!];
        first.push(a);
        second.push(b);
        key.push(k);
        reason.push(reasonOf(sets, names, keys, k, a, b));
      }
    }
  }
  // Stable: links of one pair stay in the order of their keys.
  const order = ascendingOrder(first.map((a, l) => a * accounts + second[l]!));
  const pick = (values: readonly number[]) => Int32Array.from(order, (l) => values[l]!);
  return { first: pick(first), second: pick(second), key: pick(key), reason: Uint8Array.from(pick(reason)) };
}

function reasonOf(
  sets: DisjointSets,
  names: AccountNames,
  keys: SharedKeys,
  k: number,
  a: number,
  b: number,
): number {
  if (sets.barred(a, b)) return APART;
  const own = nameReason(names, a, b);
  if (own === OTHER_NAME) return own;
  for (let i = keys.starts[k]!; i < keys.starts[k + 1]!; i++) {
    const other = keys.accounts[i]!;
    if (other === a || other === b) continue;
    const [fromA, fromB] = [sets.barred(a, other), sets.barred(b, other)];
    // One of the two is kept apart from somebody whom the other would join.
    if (fromA !== fromB && nameReason(names, fromA ? b : a, other) !== OTHER_NAME) return CONTESTED;
  }
  return own;
}

function nameReason(names: AccountNames, a: number, b: number): number {
  if (names.share(a, b)) return SAME_NAME;
  return names.isNamed(a) && names.isNamed(b) ? OTHER_NAME : NO_NAME;
}

/** Joins along the links of this reason; where a decision forbids it by now, the link is contested. */
function joinAlong(sets: DisjointSets, { first, second, reason }: FoundLinks, wanted: number): void {
  for (let l = 0; l < first.length; l++) {
    if (reason[l] === wanted && !sets.join(first[l]!, second[l]!)) reason[l] = CONTESTED;
  }
}

/** Finds the links of accounts without a name that would connect people of other names: they are `between`. */
function settleNameless(
  sets: DisjointSets,
  { first, second, reason }: FoundLinks,
  names: AccountNames,
): void {
  const nameless = Array.from(reason.keys()).filter((l) => reason[l] === NO_NAME);
  if (nameless.length === 0) return;
  const places = new Map<number, number>();
  const placeOf = (account: number): number => {
    const set = sets.find(account);
    let place = places.get(set);
    if (place === undefined) places.set(set, (place = places.size));
    return place;
  };
  const ends = nameless.map((l) => [placeOf(first[l]!), placeOf(second[l]!)] as const);
  const connected = new DisjointSets(places.size);
  for (const [a, b] of ends) connected.join(a, b);
  const namedSets = new Set(
    names.named.map((account) => sets.find(account)).filter((set) => places.has(set)),
  );
  const namedIn = new Uint32Array(places.size);
  for (const set of namedSets) namedIn[connected.find(places.get(set)!)]!++;
  nameless.forEach((l, k) => {
    if (namedIn[connected.find(ends[k]![0])]! > 1) reason[l] = BETWEEN;
  });
}

function stateOf(sets: DisjointSets, a: number, b: number, reason: number): number {
  if (sets.find(a) === sets.find(b)) return JOINED;
  if (reason === APART) return SEPARATED;
  // Nobody proposed these two; that their people were separated settles it.
  return (reason === OTHER_NAME || reason === BETWEEN) && sets.barred(a, b) ? SEPARATED : OPEN;
}

/** Where nothing joins: most shops, and nothing to be computed. */
function everyAccountAPerson(accounts: Accounts, keys: SharedKeys): Identity {
  const leader = new Int32Array(accounts.count);
  for (let a = 0; a < leader.length; a++) leader[a] = a;
  const [none, noCodes] = [new Int32Array(0), new Uint8Array(0)];
  const links = { first: none, second: none, key: none, reason: noCodes, state: noCodes };
  return { accounts, keys, links, leader, hasJoins: false, decisions: [] };
}

/** The first account of each account's set. */
function leadersOf(sets: DisjointSets, count: number): Pick<Identity, 'leader' | 'hasJoins'> {
  const leader = new Int32Array(count);
  const firstOf = new Int32Array(count).fill(NOBODY);
  let hasJoins = false;
  for (let a = 0; a < count; a++) {
    const set = sets.find(a);
    if (firstOf[set] === NOBODY) firstOf[set] = a;
    else hasJoins = true;
    leader[a] = firstOf[set]!;
  }
  return { leader, hasJoins };
}
