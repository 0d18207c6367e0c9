import type { Format } from '../../core/format';
import type { Say } from '../contract';
import { sideNames, wordOf } from './names';
import { categoryRows, profileView, type ProfileRow, type ProfileView } from './present-profile';
import type { ClustersResult } from './result';

/** The groups of the page and those with or without a column of people, side by side. */
export interface SideView {
  readonly title: string;
  readonly caption: string;
  /** What the two amount to: a line a measure. */
  readonly measures: readonly { readonly label: string; readonly shown: string; readonly beside: string }[];
  /** What each of the two is called, and what its groups have in common. */
  readonly solutions: readonly { readonly name: string; readonly profile: ProfileView }[];
}

/** Null where no solution stands beside the groups. */
export function sideView(
  result: ClustersResult,
  names: readonly string[],
  format: Format,
  say: Say,
): SideView | null {
  const { comparison, category, clusters } = result;
  const side = comparison?.side;
  if (!side || !category) return null;
  const column = wordOf(category.name, say);
  const nameOf = (isWith: boolean) => say(isWith ? 'side.with' : 'side.without', { column });
  const beside: ClustersResult = { ...result, clusters: side.clusters, separation: side.separation };
  const measuresOf = (of: ClustersResult): string[] => {
    const dense = of.clusters.filter(({ noise }) => !noise);
    const spends = dense.map(({ spendEach }) => spendEach);
    const least = Math.min(...spends);
    return [
      format.integer(dense.length),
      dense.map(({ share }) => format.share(share)).join(' · '),
      format.number(of.separation.mean, 2),
      format.number(Math.min(...dense.map(({ stability }) => stability)), 2),
      least > 0
        ? say('gauge.spread.times', { ratio: format.number(Math.max(...spends) / least, 1) })
        : format.number(NaN),
    ];
  };
  const [here, there] = [measuresOf(result), measuresOf(beside)];
  const labels = ['groups', 'sizes', 'separation', 'stability', 'spread'];
  const profileOf = (of: ClustersResult, own: readonly string[], counts: Float64Array): ProfileView => {
    const { groups, rows } = profileView(of, own, format, say);
    return {
      groups,
      rows: [
        sizesOf(of, own, format, say),
        ...rows.filter(({ id }) => isUsed(of, id)),
        ...categoryRows({ ...of, category: { ...category, counts } }, own, format, say),
      ],
    };
  };
  const { agreement, away, people } = comparison;
  return {
    title: say('side.title', { column }),
    caption: say('side.caption', {
      column,
      k: clusters.length,
      other: side.clusters.length,
      agreement,
      away,
      people,
    }),
    measures: labels.map((id, i) => ({ label: say(`side.${id}`), shown: here[i]!, beside: there[i]! })),
    solutions: [
      { name: nameOf(category.taken), profile: profileOf(result, names, category.counts) },
      { name: nameOf(!category.taken), profile: profileOf(beside, sideNames(result, say), side.counts) },
    ],
  };
}

const isUsed = ({ features, usedFeatures }: ClustersResult, id: string): boolean =>
  features.slice(0, usedFeatures).some((feature) => feature.id === id);

function sizesOf(
  { clusters, people }: ClustersResult,
  names: readonly string[],
  format: Format,
  say: Say,
): ProfileRow {
  return {
    id: 'customers',
    label: say('column.people'),
    formula: '',
    used: true,
    typical: format.integer(people.count),
    cells: clusters.map(({ customers, share }, j) => {
      const value = format.integer(customers);
      const index = format.share(share);
      return { value, index, tone: 0, spoken: `${names[j]!}: ${value}, ${index}` };
    }),
  };
}
