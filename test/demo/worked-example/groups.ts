import { compute as cluster } from '../../../src/analyses/clusters/compute';
import { definition as clusters } from '../../../src/analyses/clusters/definition';
import type { ClustersResult } from '../../../src/analyses/clusters/result';
import type { ClusterSummary } from '../../../src/analyses/clusters/summary';
import { compute as score } from '../../../src/analyses/rfm/compute';
import { definition as rfm } from '../../../src/analyses/rfm/definition';
import { defaultsOf } from '../../../src/core/params';
import type { Workspace } from '../../../src/core/workspace';
import { valueOf } from '../../analyses/outcomes';
import { percent, type Fact } from './facts';

const FEATURES = ['orders', 'orderValue', 'premiumShare', 'memberLevel'] as const;

/** High value, growth, lost and new: by k-means, by rules, and what they are worth; the retailer with K = 3. */
export function groupFacts(workspace: Workspace, size: number): Fact[] {
  const four = clustersOf(workspace, { k: 4 });
  const three = clustersOf(workspace, {
    k: 3,
    features: clusters.params.features.default.map((_, i) => FEATURES[i] ?? 'none'),
  });
  const ruled = valueOf(score(workspace, { ...defaultsOf(rfm.params), map: 'rules' }, () => {}));
  // Core, potential and low value, by what a person spends.
  const byValue = three.clusters.toSorted((a, b) => b.spendEach - a.spendEach);
  const { totals } = ruled;
  const groups = ['high-value', 'growth', 'lost', 'new', 'unclassified'].map((id) =>
    ruled.segments.find((segment) => segment.id === id)!,
  );
  const mean = totals.revenue / totals.orders;
  const spend = ruled.people.spend.toSorted().reverse();
  const best = spend.subarray(0, Math.round(spend.length * 0.15)).reduce((sum, each) => sum + each, 0);
  const people = [0.15, 0.3, 0.25, 0.3].map((share) => share * size);
  return [
    {
      what: 'k-means with k = 4 gives groups of 15, 30, 25 and 30 %',
      planted: [15, 30, 25, 30],
      found: four.clusters.map(({ share }) => percent(share)),
    },
    {
      what: 'and in people',
      planted: people,
      found: four.clusters.map(({ customers }) => customers),
    },
    {
      what: 'the rules give the same groups, and nobody is left over',
      planted: [...people, 0],
      found: groups.map(({ customers }) => customers),
    },
    {
      what: 'the 15 % bring 40 % of sales, by k-means, by rules, and as the 15 % who spend most',
      planted: [40, 40, 40],
      found: [four.clusters[0]!.revenueShare, groups[0]!.revenueShare, best / totals.revenue].map(percent),
    },
    {
      what: 'orders and the mean order value',
      planted: [Math.round(size * 9.425), 200],
      found: [totals.orders, mean],
    },
    {
      what: 'high value orders for more than twice the mean, growth for the mean, lost and new for less',
      planted: [2.09, 1, 0.48, 0.59],
      found: groups.slice(0, 4).map(({ orderValue }) => Math.round((100 * orderValue) / mean) / 100),
    },
    {
      what: 'orders each in the year',
      planted: [12, 12, 11, 4.25],
      found: groups.slice(0, 4).map(({ meanOrders }) => meanOrders),
    },
    {
      what: 'with K = 3 on orders, order value, premium goods and member level the core is the 15 %',
      planted: people[0],
      found: byValue[0]!.customers,
    },
    {
      what: 'and core, potential and low value fall in each of the four',
      planted: FEATURES,
      found: FEATURES.filter((id) => isLowest(byValue, three.features, id)),
    },
  ];
}

const clustersOf = (workspace: Workspace, params: object): ClustersResult =>
  valueOf(cluster(workspace, { ...defaultsOf(clusters.params), ...params }, () => {}));

/** Whether the last group has less of a feature than the two before it. */
function isLowest(
  groups: readonly ClusterSummary[],
  features: ClustersResult['features'],
  id: (typeof FEATURES)[number],
): boolean {
  const at = features.findIndex((feature) => feature.id === id);
  const [core, potential, low] = groups.map(({ mean }) => mean[at]!);
  return core! > low! && potential! > low!;
}
