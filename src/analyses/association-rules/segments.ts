import type { Baskets } from '../../domain/baskets';
import { oncePer } from '../../domain/cleaning/once-per';
import type { Rules } from '../../kernels/mining/association-rules';
import { ItemsetCounter } from '../../kernels/mining/count-itemsets';
import { liftInterval } from '../../kernels/mining/rule-measures';
import type { SegmentCounts } from './result';
import { countRules } from './retest';
import type { Prepared } from './search';
import { pickRows, sizesOf } from './within';

/** Parts of a segment that are looked at: the greatest, each with enough baskets to say something. */
const MOST_PARTS = 12;
const FEWEST_BASKETS = 30;

/** Counts of the rules within each part of the chosen segment, the part with most baskets first. */
export const countSegments = (prepared: Prepared, rules: Rules): SegmentCounts[] =>
  partsOf(prepared).map(({ name, baskets, rows }) => ({ name, baskets, ...countRules(rows, rules) }));

interface Part {
  readonly name: string;
  readonly baskets: number;
  readonly rows: ItemsetCounter;
}

const partsOf = oncePer(({ rows, groups, groupOf }: Prepared): readonly Part[] => {
  if (!groups || !groupOf) return [];
  return sizesOf({ names: groups.names, ofBasket: groupOf })
    .filter(({ baskets }) => baskets >= FEWEST_BASKETS)
    .slice(0, MOST_PARTS)
    .map(({ name, baskets }) => {
      const group = groups.names.indexOf(name);
      const picks = Array.from(groupOf.keys()).filter((b) => groupOf[b] === group);
      const { items, starts } = pickRows(rows, picks);
      return { name, baskets, rows: new ItemsetCounter(items, starts) };
    });
});

/** For each rule the parts in which it turns round: bit s is set where the lift's whole interval is below 1. */
export function reversals(segments: readonly SegmentCounts[], rules: number): Int32Array {
  const reversed = new Int32Array(rules);
  segments.forEach(({ baskets, both, antecedent, consequent }, s) => {
    for (let r = 0; r < rules; r++) {
      if (antecedent[r] === 0 || consequent[r] === 0) continue;
      if (isBelowOne(both[r]!, antecedent[r]!, consequent[r]!, baskets)) reversed[r]! |= 1 << s;
    }
  });
  return reversed;
}

function isBelowOne(both: number, antecedent: number, consequent: number, total: number): boolean {
  // Never together: below 1 where chance would have brought them together at least three times (e^−3 < .05).
  if (both === 0) return antecedent * consequent >= 3 * total;
  return liftInterval(both, antecedent, consequent, total).upper < 1;
}

/** The rules of some baskets, counted in all baskets of the period as well. */
export const countInAll = ({ baskets }: Prepared, rules: Rules): SegmentCounts => ({
  name: '',
  baskets: baskets.count,
  ...countRules(allRows(baskets), rules),
});

/** All baskets, indexed for counting. */
export const allRows = oncePer(({ items, starts }: Baskets) => new ItemsetCounter(items, starts));
