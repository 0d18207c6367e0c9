import { benjaminiHochberg } from '../../kernels/statistics/benjamini-hochberg';
import {
  ratioDifference,
  ratioOf,
  shareDifference,
  type Difference,
} from '../../kernels/statistics/differences';
import { mergeMoments, NO_MOMENTS, type PairMoments } from '../../kernels/statistics/pair-moments';
import { welchOf } from '../../kernels/statistics/two-samples';
import { METRICS, type Metric } from './metric-list';
import type { Comparison } from './result';

/** What the comparisons need of a group; `moments` are spend (x) and orders (y) of its buyers. */
export interface GroupSums {
  readonly people: number;
  readonly repeaters: number;
  readonly moments: PairMoments;
}

const NOBODY: GroupSums = { people: 0, repeaters: 0, moments: NO_MOMENTS };

type Compared = Omit<Comparison, 'qValue'> & { readonly pValue: number };

/**
 * Each group beside all others of its attribute, by every figure; q-values over all groups of all attributes.
 *
 * @param attributes the groups of each attribute, without the unknown
 * @param fewest     people (buyers, but for `bought`) that both sides need
 */
export function compareGroups(
  attributes: readonly (readonly GroupSums[])[],
  fewest: number,
): Record<Metric, Comparison | null>[][] {
  const rests = attributes.map(restsOf);
  const none = (): Record<Metric, Comparison | null> => ({
    spend: null,
    bought: null,
    orders: null,
    orderValue: null,
    again: null,
  });
  const compared = attributes.map((groups) => groups.map(none));
  for (const metric of METRICS) {
    const found: { readonly attribute: number; readonly group: number; readonly each: Compared }[] = [];
    attributes.forEach((groups, attribute) =>
      groups.forEach((own, group) => {
        const rest = rests[attribute]![group]!;
        if (Math.min(sizeOf(own, metric), sizeOf(rest, metric)) < fewest) return;
        if (Number.isNaN(own.moments.meanX) && ofMoney(metric)) return; // nobody knows what was paid
        found.push({ attribute, group, each: COMPARE[metric](own, rest) });
      }),
    );
    const qValues = benjaminiHochberg(Float64Array.from(found, ({ each }) => each.pValue));
    found.forEach(({ attribute, group, each: { pValue: _, ...comparison } }, k) => {
      compared[attribute]![group]![metric] = { ...comparison, qValue: qValues[k]! };
    });
  }
  return compared;
}

const ofMoney = (metric: Metric): boolean => metric === 'spend' || metric === 'orderValue';

/** How many people a figure rests on. */
export const sizeOf = ({ people, moments }: GroupSums, metric: Metric): number =>
  metric === 'bought' ? people : moments.n;

/** All other groups together, for each: from what stands before it and after it, so that nothing is taken away again. */
function restsOf(groups: readonly GroupSums[]): GroupSums[] {
  const before: GroupSums[] = [NOBODY];
  groups.forEach((group, i) => before.push(together(before[i]!, group)));
  const after = Array<GroupSums>(groups.length + 1).fill(NOBODY);
  for (let i = groups.length - 1; i >= 0; i--) after[i] = together(groups[i]!, after[i + 1]!);
  return groups.map((_, i) => together(before[i]!, after[i + 1]!));
}

const together = (a: GroupSums, b: GroupSums): GroupSums => ({
  people: a.people + b.people,
  repeaters: a.repeaters + b.repeaters,
  moments: mergeMoments(a.moments, b.moments),
});

const COMPARE: Readonly<Record<Metric, (own: GroupSums, rest: GroupSums) => Compared>> = {
  spend: (own, rest) => means(own.moments, rest.moments, 'X'),
  orders: (own, rest) => means(own.moments, rest.moments, 'Y'),
  orderValue: ({ moments: own }, { moments: rest }) =>
    from(ratioOf(own).ratio, ratioOf(rest).ratio, ratioDifference(own, rest)),
  bought: (own, rest) => shares(own.moments.n, own.people, rest.moments.n, rest.people),
  again: (own, rest) => shares(own.repeaters, own.moments.n, rest.repeaters, rest.moments.n),
};

function means(own: PairMoments, rest: PairMoments, of: 'X' | 'Y'): Compared {
  const sample = ({ n, meanX, meanY, xx, yy }: PairMoments) => ({
    n,
    mean: of === 'X' ? meanX : meanY,
    variance: (of === 'X' ? xx : yy) / (n - 1),
  });
  const [a, b] = [sample(own), sample(rest)];
  // Without any spread the difference is what it is; there is no error to reckon with.
  if (a.variance + b.variance === 0) {
    const difference = a.mean - b.mean;
    return from(a.mean, b.mean, { difference, lower: difference, upper: difference, pValue: NaN });
  }
  return from(a.mean, b.mean, welchOf(a, b));
}

const shares = (k1: number, n1: number, k2: number, n2: number): Compared =>
  from(k1 / n1, k2 / n2, shareDifference(k1, n1, k2, n2));

const from = (own: number, rest: number, { difference, lower, upper, pValue }: Difference): Compared => ({
  own,
  rest,
  difference,
  lower,
  upper,
  pValue,
});
