import { levelText } from '../../core/levels';
import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Finding } from '../contract';
import type { ValueTiersResult } from './result';

/** Below this many customers the tiers describe people and prove nothing. */
const FEW = 30;

/** Who carries the shop, who moved up and down, whom to look after first, and which tier costs more than it brings. */
export const explain = (result: ValueTiersResult): readonly Finding[] => [
  ...findingsOf(result),
  ...lossesOf(result),
];

/** Tiers that cost more than they bring. */
function lossesOf({ upkeep }: ValueTiersResult): Finding[] {
  if (!upkeep) return [];
  const { days, isMargin, tiers } = upkeep;
  return tiers
    .filter(({ cost, brought }) => cost > brought)
    .map(({ id, cost, brought }) => ({
      key: `finding.upkeep.${id}`,
      values: { cost, brought, days, margin: Number(isMargin) },
    }));
}

function findingsOf(result: ValueTiersResult): readonly Finding[] {
  const { people, groups, choices } = result;
  if (people.count === 1) return [oneCustomer(result)];
  const headline = headlineOf(result);
  if (people.count < FEW)
    return [headline, { key: 'finding.few', values: { customers: people.count, need: FEW } }];
  if (choices.versus !== 'before') return [headline, differenceOf(result)];
  const moves = movesOf(result);
  const down = choices.groups === 'tiers' ? wentDown(result, 0) : 0;
  const best = groups[0]!;
  if (down > 0) return [headline, moves, { key: 'finding.lead.down', values: { people: down } }];
  return [headline, moves, { key: `finding.lead.keep.${choices.groups}`, values: { people: best.people } }];
}

/** Numbers for "What is this?". */
export function figures(result: ValueTiersResult): Values {
  const { choices, people, groups, shop, asOf, before, growth } = result;
  return {
    core: choices.core / 100,
    potential: choices.potential / 100,
    best: groups[0]!.people,
    ...shop,
    repeaters: people.orders.reduce((count, orders) => count + Number(orders > 1), 0),
    asOf: asOf * MS_PER_DAY,
    before: before * MS_PER_DAY,
    ...growth.rules,
    levels: growth.levels.length,
    points: growth.points,
    within: growth.within,
    usualOrder: growth.usualOrder,
    usualPoints: growth.usualPoints,
    dimensions: 3 + result.plus.length,
  };
}

function oneCustomer({ people, asOf }: ValueTiersResult): Finding {
  const values = {
    person: levelText(people.keys, 0),
    spend: people.spend[0]!,
    orders: people.orders[0]!,
    days: asOf - people.last[0]!,
  };
  return { key: 'finding.one', values };
}

function headlineOf({ groups, choices, people, shop }: ValueTiersResult): Finding {
  const filled = groups.filter((group) => group.people > 0);
  const best = filled[0]!;
  if (!(shop.revenue > 0)) return { key: 'finding.plain', values: { customers: people.count } };
  const values = {
    people: best.people,
    share: best.share,
    revenueShare: best.revenueShare,
    rest: people.count - best.people,
  };
  if (choices.groups === 'tiers' && best.id !== 'core') return { key: 'finding.no-core', values };
  if (choices.groups === 'segments' && best.id !== 'champions')
    return { key: 'finding.no-champions', values };
  return { key: `finding.best.${choices.groups}`, values };
}

/** Positions are from the best to the worst; the last row and column are people who were no customers. */
function movesOf({ movement, groups, before }: ValueTiersResult): Finding {
  const width = groups.length + 1;
  let up = 0;
  let down = 0;
  let came = 0;
  for (let from = 0; from < width; from++) {
    for (let to = 0; to < groups.length; to++) {
      const people = movement[from * width + to]!;
      if (from === groups.length) came += people;
      else if (to < from) up += people;
      else if (to > from) down += people;
    }
  }
  return { key: 'finding.moves', values: { up, down, came, before: before * MS_PER_DAY } };
}

function wentDown({ movement, groups }: ValueTiersResult, from: number): number {
  let people = 0;
  for (let to = from + 1; to < groups.length; to++) people += movement[from * (groups.length + 1) + to]!;
  return people;
}

function differenceOf({ people }: ValueTiersResult): Finding {
  let same = 0;
  for (let i = 0; i < people.count; i++) if (people.group[i] === people.before[i]) same++;
  return { key: 'finding.difference', values: { moved: people.count - same, same } };
}
