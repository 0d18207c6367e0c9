import { levelText } from '../../core/levels';
import type { IdentityDecision } from '../../core/recipe';
import { LINK_REASONS, LINK_STATES, type Identity, type LinkReason } from '../../domain/identity/identity';
import { decisionKey } from '../../domain/identity/keys';
import type { IdentityCase, Members } from './result';

/** More cases than this are counted and come up as the first ones are decided. */
export const MOST_CASES = 200;

const OPEN = LINK_STATES.indexOf('open');

/** Two people with open links between them; positions of those links, ascending. */
export interface OpenPair {
  /** Their first accounts. */
  readonly leaders: readonly [number, number];
  readonly links: readonly number[];
}

/** Pairs of people with open links, in the order of their accounts. */
export function openPairs({ links, leader }: Identity): OpenPair[] {
  const pairs = new Map<string, { leaders: [number, number]; links: number[] }>();
  links.state.forEach((state, l) => {
    if (state !== OPEN) return;
    const [a, b] = [leader[links.first[l]!]!, leader[links.second[l]!]!];
    const leaders: [number, number] = a < b ? [a, b] : [b, a];
    const key = leaders.join(' ');
    const known = pairs.get(key);
    if (known) known.links.push(l);
    else pairs.set(key, { leaders, links: [l] });
  });
  return [...pairs.values()].sort((x, y) => x.leaders[0] - y.leaders[0] || x.leaders[1] - y.leaders[1]);
}

/** The weightiest pairs with the evidence of both sides. `accountsOf` gives the accounts of a person by their first one. */
export function casesOf(
  identity: Identity,
  pairs: readonly OpenPair[],
  accountsOf: ReadonlyMap<number, readonly number[]>,
  members: Members,
  place: Int32Array,
): IdentityCase[] {
  const cases = pairs.map((pair) => {
    const [one, other] = pair.leaders.map((leader) =>
      (accountsOf.get(leader) ?? [leader]).map((account) => place[account]!),
    );
    const sides = [one!, other!] as const;
    const weight = sides.flat().reduce((sum, member) => sum + Math.abs(members.spend[member]!), 0);
    return { pair, sides, weight };
  });
  // Stable: equals stay in the order of their accounts.
  return cases
    .sort((x, y) => y.weight - x.weight)
    .slice(0, MOST_CASES)
    .map(({ pair, sides }) => caseOf(identity, pair, sides));
}

function caseOf(identity: Identity, { links: open }: OpenPair, sides: IdentityCase['sides']): IdentityCase {
  const { links, keys } = identity;
  const text = (account: number): string => decisionKey(levelText(identity.accounts.texts, account));
  const pairs = new Map(
    open.map((l) => {
      const between = [text(links.first[l]!), text(links.second[l]!)] as const;
      return [between.join(' '), between];
    }),
  );
  const decide = (decision: IdentityDecision['decision']): IdentityDecision[] =>
    [...pairs.values()].map((between) => ({ decision, keys: between }));
  const ofKeys = [...new Set(open.map((l) => links.key[l]!))].sort((a, b) => a - b);
  return {
    keys: ofKeys.map((k) => ({ kind: keys.kindOf(k), text: keys.textOf(k) })),
    reason: weightiest(open.map((l) => LINK_REASONS[links.reason[l]!]!)),
    sides,
    accept: decide('join').slice(0, 1),
    refuse: decide('separate'),
  };
}

/** The reason that a person should read first. */
const weightiest = (reasons: readonly LinkReason[]): LinkReason =>
  (['contested', 'between', 'other-name'] as const).find((reason) => reasons.includes(reason)) ?? reasons[0]!;
