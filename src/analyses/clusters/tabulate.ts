import { tableOfRows, type ExportColumn, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import type { PersonColumnName } from '../../domain/person-column';
import { ascendingOrder } from '../../kernels/ascending-order';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { peopleOf } from './people';
import type { ClustersResult } from './result';
import type { ClusterSummary } from './summary';

/** The tables of the page. Clusters are numbered from 1; `people` stands by cluster, in it by spend, then by key. */
export function tabulate(result: ClustersResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'clusters':
      return clustersTable(result);
    case 'people':
      return peopleTable(result, byCluster(result));
    case 'centers':
      return centersTable(result);
    case 'choice':
      return choiceTable(result);
    case 'rules':
      return rulesTable(result);
    case 'features':
      return featuresTable(result);
    case 'preparations':
      return preparationsTable(result);
    case 'overlap':
      return overlapOf(result);
    case 'beside':
      return besideTable(result);
    case 'besideProfile':
      return besideProfileTable(result);
    case 'kept':
      return keptTable(result);
    case 'assigned':
      return assignedTable(result);
    case 'merges':
      return mergesTable(result);
    case 'radii':
      return tableOfRows(result.density?.scan ?? [], [
        ['radius', (row) => row.radius],
        ['clusters', (row) => row.clusters],
        ['share_in_none', (row) => row.noise],
      ]);
  }
}

function byCluster(result: ClustersResult): Uint32Array {
  const bySpend = peopleOf(result, { kind: 'all' }, 'spend');
  return ascendingOrder(Float64Array.from(bySpend, (i) => result.people.cluster[i]!)).map((k) => bySpend[k]!);
}

/** `orderValue` as `order_value`. */
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const traitsOf = ({ traits, noise }: ClusterSummary): string =>
  noise
    ? 'in no group'
    : traits.map(({ feature, direction }) => `${snake(feature)} ${direction}`).join('; ') || 'average';

/** These people of the result, one a row: what the page saves for a cluster or a search. */
export function peopleTable(
  { people, features, clusters, method, comparison, kept }: ClustersResult,
  rows: Uint32Array,
): ExportTable {
  const at = (header: string, value: (i: number) => string | number | null): ExportColumn => ({
    header,
    value: (row) => value(rows[row]!),
  });
  const numberOf = (cluster: number) => (cluster < 0 || clusters[cluster]!.noise ? null : cluster + 1);
  const { names } = people;
  const isGrouped = clusters.length > 1;
  return {
    rowCount: rows.length,
    columns: [
      at('customer_id', (i) => levelText(people.keys, i)),
      ...(names ? [at('name', (i) => levelText(names, i) || null)] : []),
      at('cluster', (i) => numberOf(people.cluster[i]!)),
      at('traits', (i) => traitsOf(clusters[people.cluster[i]!]!)),
      at('next_cluster', (i) => numberOf(people.next[i]!)),
      at('silhouette', (i) =>
        isGrouped && numberOf(people.cluster[i]!) !== null ? people.silhouette[i]! : null,
      ),
      ...(method === 'mixture' && people.probability.length > 0
        ? [at('probability', (i) => people.probability[i]!)]
        : []),
      at('could_be_in_next', (i) => people.fence[i]!),
      ...(comparison
        ? [
            at('other_division', (i) =>
              comparison.labels[i]! < 0 ? null : plainName(comparison.groups[comparison.labels[i]!]!),
            ),
          ]
        : []),
      ...(kept
        ? [
            at('kept_group_then', (i) => kept.grouping.groups[kept.then[i]!]?.name ?? null),
            at('kept_group_assigned', (i) => kept.grouping.groups[kept.now[i]!]?.name ?? null),
          ]
        : []),
      ...features.map(({ id }, t) =>
        at(snake(id), (i) => (Number.isNaN(people.values[t]![i]!) ? null : people.values[t]![i]!)),
      ),
    ],
  };
}

function clustersTable({ clusters }: ClustersResult): ExportTable {
  const numbered = clusters.map((cluster, j) => ({ ...cluster, j }));
  return tableOfRows(numbered, [
    ['cluster', ({ noise, j }) => (noise ? null : j + 1)],
    ['traits', traitsOf],
    ['customers', (c) => c.customers],
    ['customer_share', (c) => c.share],
    ['revenue', (c) => c.revenue],
    ['revenue_share', (c) => c.revenueShare],
    ['spend_each', (c) => c.spendEach],
    ['silhouette', (c) => c.silhouette],
    ['stability', (c) => c.stability],
    ['could_be_elsewhere', (c) => c.fence],
  ]);
}

function centersTable({ clusters, features, usedFeatures }: ClustersResult): ExportTable {
  const rows = clusters.flatMap((cluster, j) => features.map((feature, t) => ({ cluster, j, feature, t })));
  return tableOfRows(rows, [
    ['cluster', ({ cluster, j }) => (cluster.noise ? null : j + 1)],
    ['feature', ({ feature }) => snake(feature.id)],
    ['compared_by', ({ t }) => (t < usedFeatures ? 1 : 0)],
    ['typical', ({ cluster, t }) => cluster.typical[t]!],
    ['mean', ({ cluster, t }) => cluster.mean[t]!],
    ['median', ({ cluster, t }) => cluster.median[t]!],
    ['index', ({ cluster, t }) => cluster.index[t]!],
    ['effect_size', ({ cluster, t }) => cluster.effect[t]!],
  ]);
}

function choiceTable({ choice }: ClustersResult): ExportTable {
  const votesFor = (k: number) =>
    (choice?.votes ?? [])
      .filter((vote) => vote.k === k)
      .map(({ measure }) => measure)
      .join(' ');
  return tableOfRows(choice?.rows ?? [], [
    ['clusters', (row) => row.k],
    ['inertia', (row) => row.inertia],
    ['silhouette', (row) => row.silhouette],
    ['silhouette_standard_error', (row) => row.silhouetteError],
    ['gap', (row) => row.gap],
    ['gap_standard_error', (row) => row.gapError],
    ['stability', (row) => row.stability],
    ['least_stable_cluster', (row) => row.weakest],
    ['bic', (row) => row.bic],
    ['chosen_by', (row) => votesFor(row.k)],
    ['suggested', (row) => (row.k === choice?.suggested ? 1 : 0)],
  ]);
}

/** The rules that the page shows: those of the groups, or of the division that is told. */
function rulesTable({ rules: own, explained }: ClustersResult): ExportTable {
  const rules = explained?.rules ?? own;
  const bound = ({ feature, above, upTo }: (typeof rules.rows)[number]['bounds'][number]): string => {
    const name = snake(feature);
    if (above === -Infinity) return `${name} <= ${upTo}`;
    return upTo === Infinity ? `${name} > ${above}` : `${above} < ${name} <= ${upTo}`;
  };
  return tableOfRows(rules.rows, [
    explained
      ? ['group', (rule) => plainName(explained.groups[rule.cluster]!)]
      : ['cluster', (rule) => rule.cluster + 1],
    ['rule', (rule) => rule.bounds.map(bound).join(' and ')],
    ['customers', (rule) => rule.customers],
    ['of_the_cluster', (rule) => rule.hits],
    ['purity', (rule) => rule.hits / rule.customers],
  ]);
}

/** The text of a level or, of the app's own, the end of its message: `champions`, `yes`. */
const plainName = (name: PersonColumnName): string =>
  'text' in name ? name.text : name.message.slice(name.message.lastIndexOf('.') + 1);

function overlapOf({ comparison }: ClustersResult): ExportTable {
  const { groups = [], table, matched, id } = comparison ?? {};
  const rows = Array.from(table ?? [], (customers, cell) => ({
    customers,
    cluster: Math.floor(cell / groups.length),
    group: cell % groups.length,
  }));
  return tableOfRows(rows, [
    ['cluster', ({ cluster }) => cluster + 1],
    ['other_division', () => id!],
    ['other_group', ({ group }) => plainName(groups[group]!)],
    ['customers', ({ customers }) => customers],
    ['go_together', ({ cluster, group }) => (matched![cluster] === group ? 1 : 0)],
  ]);
}

/** The groups of the page and those with or without a column of people; nothing where none stand beside them. */
function solutionsOf({ comparison, category, clusters }: ClustersResult) {
  const side = comparison?.side;
  if (!side || !category) return [];
  const shown = { solution: 'shown', by: category.taken, clusters, counts: category.counts };
  const beside = { solution: 'beside', by: !category.taken, clusters: side.clusters, counts: side.counts };
  return [shown, beside];
}

function besideTable(result: ClustersResult): ExportTable {
  const rows = solutionsOf(result).flatMap(({ solution, by, clusters }) =>
    clusters.map((cluster, j) => ({ ...cluster, solution, by, j })),
  );
  return tableOfRows(rows, [
    ['solution', ({ solution }) => solution],
    ['compared_by_column', ({ by }) => (by ? 1 : 0)],
    ['cluster', ({ j }) => j + 1],
    ['traits', traitsOf],
    ['customers', (c) => c.customers],
    ['customer_share', (c) => c.share],
    ['revenue', (c) => c.revenue],
    ['revenue_share', (c) => c.revenueShare],
    ['spend_each', (c) => c.spendEach],
    ['silhouette', (c) => c.silhouette],
    ['stability', (c) => c.stability],
  ]);
}

/** Typical values of the features, then shares of the levels of the column. */
function besideProfileTable(result: ClustersResult): ExportTable {
  const { features, usedFeatures, category } = result;
  const rows = solutionsOf(result).flatMap(({ solution, by, clusters, counts }) =>
    clusters.flatMap((cluster, j) => {
      const row = { solution, by, j };
      const width = category!.levels.length + 1;
      const own = [...counts.subarray(j * width, (j + 1) * width)];
      return [
        ...features.slice(0, usedFeatures).map(({ id }, t) => ({
          ...row,
          feature: snake(id),
          level: '',
          value: cluster.typical[t]!,
          share: NaN,
        })),
        ...own.map((people, level) => ({
          ...row,
          feature: category!.id,
          level: level < category!.levels.length ? plainName(category!.levels[level]!) : 'unknown',
          value: people,
          share: people / cluster.customers,
        })),
      ];
    }),
  );
  return tableOfRows(rows, [
    ['solution', ({ solution }) => solution],
    ['compared_by_column', ({ by }) => (by ? 1 : 0)],
    ['cluster', ({ j }) => j + 1],
    ['feature', ({ feature }) => feature],
    ['level', ({ level }) => level || null],
    ['value', ({ value }) => value],
    ['share', ({ share }) => (Number.isNaN(share) ? null : share)],
  ]);
}

function keptTable({ kept }: ClustersResult): ExportTable {
  const rows = (kept?.grouping.groups ?? []).map(({ name }, group) => ({
    name,
    group,
    cluster: kept!.continues.indexOf(group),
  }));
  return tableOfRows(rows, [
    ['kept_group', ({ name }) => name],
    ['customers_then', ({ group }) => kept!.before[group]!],
    ['cluster_now', ({ cluster }) => (cluster < 0 ? null : cluster + 1)],
    ['overlap', ({ cluster }) => (cluster < 0 ? null : kept!.overlap[cluster]!)],
    ['newcomers', ({ group }) => kept!.joined[group]!],
  ]);
}

function assignedTable({ kept, clusters }: ClustersResult): ExportTable {
  const k = clusters.length;
  const rows = Array.from(kept?.table ?? [], (customers, cell) => ({ customers, cell }));
  return tableOfRows(rows, [
    ['assigned_to_kept_group', ({ cell }) => kept!.grouping.groups[Math.floor(cell / k)]!.name],
    ['found_in_cluster', ({ cell }) => (cell % k) + 1],
    ['customers', ({ customers }) => customers],
  ]);
}

function featuresTable({ features, usedFeatures }: ClustersResult): ExportTable {
  const rows = features.map((feature, t) => ({ ...feature, t }));
  return tableOfRows(rows, [
    ['feature', (row) => snake(row.id)],
    ['compared_by', (row) => (row.t < usedFeatures ? 1 : 0)],
    ['mean', (row) => row.mean],
    ['median', (row) => row.median],
    ['standard_deviation', (row) => row.deviation],
    ['skewness', (row) => row.skewness],
    ['skewness_of_logarithm', (row) => row.logSkewness],
    ['logarithm', (row) => (row.logged ? 1 : 0)],
    ['unknown', (row) => row.unknown],
  ]);
}

function preparationsTable({ preparations }: ClustersResult): ExportTable {
  return tableOfRows(preparations, [
    ['logarithms', (row) => row.log],
    ['scale', (row) => row.scale],
    ['in_use', (row) => (row.used ? 1 : 0)],
    ['silhouette', (row) => row.silhouette],
    ['adjusted_rand_index', (row) => row.agreement],
    ['moved', (row) => row.moved],
    ['compared', (row) => row.compared],
  ]);
}

/** Leaves by their place from 1, merges as m1, m2 … from the lowest. */
function mergesTable({ tree }: ClustersResult): ExportTable {
  const name = (part: number) => (part >= 0 ? `branch ${part + 1}` : `merge ${-part}`);
  const sizes: number[] = [];
  const sizeOf = (part: number): number => (part >= 0 ? tree!.leaves[part]!.customers : sizes[-part - 1]!);
  const rows = (tree?.merges ?? []).map((merge, m) => {
    const customers = sizeOf(merge.left) + sizeOf(merge.right);
    sizes.push(customers);
    return { ...merge, m, customers };
  });
  return tableOfRows(rows, [
    ['merge', ({ m }) => m + 1],
    ['left', ({ left }) => name(left)],
    ['right', ({ right }) => name(right)],
    ['height', ({ height }) => height],
    ['customers', ({ customers }) => customers],
  ]);
}
