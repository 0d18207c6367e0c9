import { levelText } from '../../core/levels';
import { MS_PER_DAY } from '../../core/time';
import type { Values } from '../../core/outcome';
import type { Say } from '../contract';
import type { RfmResult, Scale } from './result';

/** One step of the method with the shop's own figures in it. */
export interface NumberNote {
  readonly title: string;
  readonly text: string;
}

/** "Explain these numbers": recency, frequency, monetary, scores and segments, followed on the greatest customer. */
export function numbersOf(result: RfmResult, say: Say): readonly NumberNote[] {
  const { choices, scales, totals, asOf, from, people, limits } = result;
  const example = exampleOf(result);
  const note = (key: string, values: Values): NumberNote => ({
    title: say(`numbers.${key.split('.')[0]}`),
    text: say(`numbers.${key}.text`, { ...example, ...values }),
  });
  const segment = result.segments[people.segment[example.index]!]!;
  return [
    note('counted', { from: from * MS_PER_DAY, asOf: asOf * MS_PER_DAY, ...counts(result) }),
    note('recency', {
      asOf: asOf * MS_PER_DAY,
      median: scales.r.median,
      ...best(scales.r, 'lowest-is-best'),
    }),
    note(`frequency.${choices.frequency}`, { median: scales.f.median, ...best(scales.f) }),
    note(`monetary.${choices.monetary}.${choices.returns}`, {
      median: scales.m.median,
      returned: -totals.returnAmount,
      ...best(scales.m),
    }),
    note(`scores.${choices.scoring}`, { ties: scales.f.tie.people, tieValue: scales.f.tie.value }),
    note(`segments.${choices.map}`, {
      segment: say(`segment.${segment.id}`),
      members: segment.customers,
      limitDays: limits?.days ?? NaN,
      limitFrequency: limits?.frequency ?? NaN,
      limitMonetary: limits?.monetary ?? NaN,
      ...fm(result, example.index),
    }),
  ];
}

function counts({ totals }: RfmResult): Values {
  const { customers, orders, lines, anonymousLines, returnLines } = totals;
  return { customers, orders, lines, anonymousLines, returnLines };
}

/** The customer who spent most: the first by key where several did. */
export function exampleOf({ people, asOf }: RfmResult) {
  let index = 0;
  people.spend.forEach((spend, i) => {
    if (spend > people.spend[index]!) index = i;
  });
  return {
    index,
    person: levelText(people.keys, index),
    day: (asOf - people.days[index]!) * MS_PER_DAY,
    personDays: people.days[index]!,
    personOrders: people.orders[index]!,
    personFrequency: people.frequency[index]!,
    personSpend: people.spend[index]!,
    personMonetary: people.monetary[index]!,
    r: people.r[index]!,
    f: people.f[index]!,
    m: people.m[index]!,
  };
}

/** Where the highest score that anybody has begins. */
function best({ steps }: Scale, kind?: 'lowest-is-best'): Values {
  const reached = steps.findLast((step) => step.people > 0)!;
  return { top: reached.score, limit: kind ? reached.highest : reached.lowest, topPeople: reached.people };
}

function fm({ people }: RfmResult, i: number): Values {
  const sum = people.f[i]! + people.m[i]!;
  return { fm: (sum + 1) >> 1, fmExact: sum / 2 };
}
