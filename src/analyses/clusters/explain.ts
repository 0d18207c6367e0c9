import type { Values } from '../../core/outcome';
import { levelText } from '../../core/levels';
import type { FeatureId } from '../../domain/feature-list';
import type { Finding } from '../contract';
import { TESTED_FROM } from './k-choice';
import type { ClusterPeople, ClustersResult, KChoice, Measure } from './result';
import type { ClusterSummary } from './summary';

/** Groups of fewer people have nothing to be told apart by. */
const FEWEST = 5;
/** A group is quiet when its last orders lie this many standard deviations longer ago than the average. */
const QUIET = 0.5;

/** What the groups are, how many there are and why, and who to think of first. */
export function explain(result: ClustersResult): readonly Finding[] {
  const customers = result.people.count;
  switch (result.kind) {
    case 'few':
      return [fewOf(result)];
    case 'alike':
      return [{ key: 'finding.alike', values: { customers } }];
    case 'whole':
      return [wholeOf(result), ...(customers < TESTED_FROM ? smallOf(customers) : choiceOf(result))];
    case 'groups':
      return [
        headlineOf(result),
        ...(customers < TESTED_FROM ? smallOf(customers) : choiceOf(result)),
        ...quietOf(result),
        ...keptOf(result),
        ...fenceOf(result),
      ];
  }
}

function fewOf({ people, revenue }: ClustersResult): Finding {
  const customers = people.count;
  if (customers === 1) {
    const values = { person: levelText(people.keys, 0), spend: people.spend[0]!, need: FEWEST };
    return { key: 'finding.one', values };
  }
  return { key: 'finding.few', values: { customers, revenue, need: FEWEST } };
}

const smallOf = (customers: number): Finding[] => [
  { key: 'finding.small', values: { customers, need: TESTED_FROM } },
];

function wholeOf({ people, choice, choices, method, density }: ClustersResult): Finding {
  const customers = people.count;
  if (method === 'density')
    return { key: 'finding.whole.density', values: { customers, radius: density!.radius } };
  const isAsked = choices.k === 1 || choice?.suggested !== 1;
  return { key: `finding.whole.${isAsked ? 'asked' : 'found'}`, values: { customers } };
}

function headlineOf(result: ClustersResult): Finding {
  const dense = result.clusters.filter(({ noise }) => !noise);
  const [best] = dense;
  const values = { customers: result.people.count, k: dense.length };
  if (!best || !(result.revenue > 0)) return { key: 'finding.groups.plain', values };
  return {
    key: 'finding.groups',
    values: {
      ...values,
      people: best.customers,
      share: best.share,
      revenueShare: best.revenueShare,
      orders: Math.round(typicalOf(result, best, 'orders') * 10) / 10,
      orderValue: typicalOf(result, best, 'orderValue'),
    },
  };
}

const typicalOf = ({ features }: ClustersResult, cluster: ClusterSummary, id: FeatureId): number =>
  cluster.typical[features.findIndex((feature) => feature.id === id)]!;

/** The numbers of "What is this?". */
export function figures(result: ClustersResult): Values {
  const { people, clusters, choice, density, rules, separation, picture, comparison } = result;
  const dense = clusters.filter(({ noise }) => !noise);
  const spends = dense.map(({ spendEach }) => spendEach);
  const highest = Math.max(...spends);
  const lowest = Math.min(...spends);
  const kept = picture.shares[0] + picture.shares[1];
  return {
    customers: people.count,
    k: dense.length,
    separation: separation.mean,
    weakest: Math.min(...dense.map(({ stability }) => stability)),
    accuracy: rules.accuracy,
    rules: rules.rows.length,
    highest,
    lowest,
    ratio: highest / lowest,
    features: result.usedFeatures,
    kept,
    hidden: 1 - kept,
    builtOn: result.builtOn,
    suggested: choice?.suggested ?? NaN,
    ...votesOf(choice),
    radius: density?.radius ?? NaN,
    minSamples: density?.minSamples ?? NaN,
    nowhere: (people.count - dense.reduce((sum, { customers }) => sum + customers, 0)) / people.count,
    fence: fenced(people),
    told: result.explained?.rules.accuracy ?? NaN,
    checked: result.explained?.rules.checked ?? NaN,
    commonest: result.explained?.rules.commonest ?? NaN,
    agreement: comparison?.agreement ?? NaN,
    away: comparison?.away ?? NaN,
    apart: result.category?.apart ?? NaN,
    unknownApart: (result.category?.apart ?? NaN) * Math.SQRT1_2,
    movers: result.kept?.movers ?? NaN,
    newcomers: result.kept?.newcomers ?? NaN,
  };
}

/** The number of groups that each measure would choose; NaN for one that was not taken. */
function votesOf(choice: KChoice | null): Readonly<Record<Measure, number>> {
  const vote = (measure: Measure) => choice?.votes.find((each) => each.measure === measure)?.k ?? NaN;
  return {
    elbow: vote('elbow'),
    silhouette: vote('silhouette'),
    gap: vote('gap'),
    stability: vote('stability'),
    bic: vote('bic'),
  };
}

/** How the number of groups came about, with what each measure says. */
function choiceOf({ choice, choices, clusters, density, method, people }: ClustersResult): Finding[] {
  if (method === 'density' && density) {
    const nowhere = clusters.find(({ noise }) => noise)?.customers ?? 0;
    const values = { nowhere, share: nowhere / people.count, minSamples: density.minSamples };
    return clusters.length > 1 ? [{ key: 'finding.choice.density', values }] : [];
  }
  if (!choice) return [];
  const values = { k: choice.suggested, ...votesOf(choice) };
  if (choices.k > 0 && clusters.length !== choice.suggested)
    return [{ key: 'finding.choice.own', values: { ...values, chosen: clusters.length } }];
  return [{ key: `finding.choice.${choice.reason}`, values }];
}

/** The quietest group that is worth something. */
function quietOf(result: ClustersResult): Finding[] {
  const recency = result.features.findIndex(({ id }) => id === 'recency');
  const quiet = result.clusters
    .filter(({ effect, noise, revenue }) => !noise && revenue > 0 && effect[recency]! >= QUIET)
    .sort((a, b) => b.revenue - a.revenue)[0];
  if (!quiet) return [];
  const values = { people: quiet.customers, days: Math.round(quiet.typical[recency]!), worth: quiet.revenue };
  return [{ key: 'finding.quiet', values }];
}

/** Who moved since groups were kept. */
function keptOf({ kept }: ClustersResult): Finding[] {
  if (!kept || kept.movers + kept.newcomers === 0) return [];
  const { movers, stayed, newcomers, grouping } = kept;
  return [{ key: 'finding.kept', values: { name: grouping.name, movers, stayed, newcomers } }];
}

const fenced = ({ fence }: ClusterPeople): number => fence.reduce((sum, each) => sum + each, 0);

function fenceOf({ people }: ClustersResult): Finding[] {
  const fence = fenced(people);
  return fence === 0
    ? []
    : [{ key: 'finding.fence', values: { people: fence, share: fence / people.count } }];
}
