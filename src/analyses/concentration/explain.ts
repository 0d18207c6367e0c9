import { levelText } from '../../core/levels';
import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Finding } from '../contract';
import type { ConcentrationResult } from './result';

/** Below this many the shares describe these people and prove nothing. */
const FEW = 30;
/** One who brings that much is a risk to name. */
const LARGE = 0.1;

/** How few bring how much, who came once, how it moved, and whom to look after. */
export function explain(result: ConcentrationResult): readonly Finding[] {
  const { holders, top, once, people, totals } = result;
  const kind = kindOf(result);
  if (!(totals.gaining > 0)) return [{ key: `finding.nothing.${kind}`, values: { holders } }];
  const first = {
    name: levelText(people.names ?? people.keys, 0) || levelText(people.keys, 0),
    share: people.share[0]!,
  };
  if (holders === 1) return [{ key: `finding.one.${kind}`, values: first }];
  const headline: Finding = {
    key: `finding.top.${kind}`,
    values: {
      count: top.count,
      part: top.count / holders,
      share: top.share,
      rest: holders - top.count,
      holders,
    },
  };
  if (holders < FEW) return [headline, { key: 'finding.few', values: { holders, need: FEW } }];
  return [
    headline,
    {
      key: `finding.once.${kind}`,
      values: { once: once.count, part: once.count / holders, share: once.share, half: result.half },
    },
    ...changeOf(result),
    first.share >= LARGE
      ? { key: `finding.lead.large.${kind}`, values: first }
      : { key: `finding.lead.${kind}`, values: { count: top.count, least: top.least } },
  ];
}

/** The numbers of "What is this?". */
export function figures(result: ConcentrationResult): Values {
  const { holders, top, half, gini, once, window, stretches, stretchDays, totals } = result;
  return {
    holders,
    count: top.count,
    top: top.part,
    share: top.share,
    half,
    gini: gini.gini,
    lower: gini.lower,
    upper: gini.upper,
    once: once.count,
    onceShare: once.share,
    from: window.from * MS_PER_DAY,
    to: window.to * MS_PER_DAY,
    stretches: stretches.length,
    days: stretchDays,
    gaining: totals.gaining,
    revenue: totals.revenue,
  };
}

export const kindOf = ({ of }: ConcentrationResult): 'customers' | 'products' =>
  of === 'customers' ? 'customers' : 'products';

/** The last stretch against the one before; a difference only where the intervals of the two Ginis are apart. */
function changeOf({ stretches, stretchDays }: ConcentrationResult): Finding[] {
  const [last, before] = stretches;
  if (!last || !before || !(last.topShare >= 0) || !(before.topShare >= 0)) return [];
  const values = { days: stretchDays, share: last.topShare, before: before.topShare };
  const isMore = last.gini.lower > before.gini.upper;
  const isLess = last.gini.upper < before.gini.lower;
  return [{ key: `finding.change.${isMore ? 'more' : isLess ? 'less' : 'same'}`, values }];
}
