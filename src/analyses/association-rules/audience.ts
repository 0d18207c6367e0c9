import { pickLevels } from '../../core/levels';
import type { Workspace } from '../../core/workspace';
import { activityIn, type DayWindow } from '../../domain/activity';
import type { Baskets } from '../../domain/baskets';
import { refusalsOf } from '../../domain/consent';
import { itemBuyers } from '../../domain/item-buyers';
import { linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { peopleOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
import type { Audience, RulesResult } from './result';
import type { Prepared } from './search';

/**
 * Who bought which of the used items, at whatever time of the period, of those with a basket that rules were sought
 * in; unknown customers are in no list.
 */
export function audienceOf(
  workspace: Workspace,
  window: DayWindow,
  { baskets, rows, isPart }: Prepared,
  used: Int32Array,
): Audience {
  const { ofItem, starts } = buyersOf(baskets, used, isPart ? new Set(rows.person) : null);
  const place = new Int32Array(peopleOf(workspace).count).fill(-1);
  for (const p of ofItem) place[p] = 0;
  const persons: number[] = [];
  place.forEach((known, p) => {
    if (known === 0) place[p] = persons.push(p) - 1;
  });
  const { people: activity } = activityIn(workspace, window);
  const { grid } = linesOf(workspace);
  const refused = refusalsOf(workspace);
  const picks = Uint32Array.from(persons);
  return {
    people: ofItem.map((p) => place[p]!),
    starts,
    keys: pickLevels(peopleOf(workspace).keys, picks),
    names: namesOf(workspace, peopleOf(workspace).count, picks),
    last: Float64Array.from(picks, (p) => activity.last[p]!),
    spend: Float64Array.from(picks, (p) => moneyOf(grid, activity.net[p]!)),
    orders: picks.map((p) => activity.orders[p]!),
    refused: Uint8Array.from(picks, (p) => refused[p]!),
  };
}

/** Buyers of each used item among some people, or all; ascending, each once. */
function buyersOf(baskets: Baskets, used: Int32Array, among: ReadonlySet<number> | null) {
  const buyers = itemBuyers(baskets);
  const lists = Array.from(used, (item) => {
    const all = buyers.people.subarray(buyers.starts[item], buyers.starts[item + 1]);
    return among ? all.filter((p) => among.has(p)) : all;
  });
  const starts = new Int32Array(used.length + 1);
  lists.forEach((list, place) => (starts[place + 1] = starts[place]! + list.length));
  const ofItem = new Int32Array(starts[used.length]!);
  lists.forEach((list, place) => ofItem.set(list, starts[place]));
  return { ofItem, starts };
}

/** Whom to propose a rule's consequent to. */
export interface Prospects {
  /** Positions in the audience: greatest spend first, equals by key. */
  readonly people: Uint32Array;
  /** Who else would be in it, but said no to marketing. */
  readonly refused: number;
}

/** Everybody who bought the whole antecedent, at whatever times, and not the whole consequent. */
export function prospectsOf({ rules, audience }: RulesResult, rule: number): Prospects {
  const bought = new Uint8Array(audience.last.length);
  const sideOf = ({ items, starts }: { items: Int32Array; starts: Int32Array }) =>
    items.subarray(starts[rule], starts[rule + 1]);
  const antecedent = sideOf(rules.antecedents);
  const consequent = sideOf(rules.consequents);
  const add = (side: Int32Array) => {
    bought.fill(0);
    for (const item of side) {
      for (let k = audience.starts[item]!; k < audience.starts[item + 1]!; k++)
        bought[audience.people[k]!]!++;
    }
  };
  add(consequent);
  const hasAll = bought.map((count) => Number(count === consequent.length));
  add(antecedent);
  const people: number[] = [];
  let refused = 0;
  bought.forEach((count, person) => {
    if (count < antecedent.length || hasAll[person]) return;
    if (audience.refused[person]) refused++;
    else people.push(person);
  });
  people.sort((a, b) => audience.spend[b]! - audience.spend[a]! || a - b);
  return { people: Uint32Array.from(people), refused };
}
