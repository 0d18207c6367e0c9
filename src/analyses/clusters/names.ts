import type { Say } from '../contract';
import type { ClustersResult, ClusterSummary } from './result';

/** The name of the kept group that a cluster continues, else a proposed one from what most sets it apart; equal ones are numbered. */
export function namesOf({ clusters, kind, kept }: ClustersResult, say: Say): string[] {
  const names = clusters.map((cluster, j) => {
    if (kind !== 'groups') return say('name.all');
    return kept?.grouping.groups[kept.continues[j]!]?.name ?? nameOf(cluster, say);
  });
  return names.map((name, i) => {
    if (names.indexOf(name) === names.lastIndexOf(name)) return name;
    return say('name.numbered', { name, n: names.slice(0, i + 1).filter((each) => each === name).length });
  });
}

function nameOf({ traits, noise }: ClusterSummary, say: Say): string {
  if (noise) return say('name.noise');
  const [first = '', second = '', third = ''] = traits.map(({ feature, direction }) =>
    say(`trait.${feature}.${direction}`),
  );
  if (!first) return say('name.average');
  if (!second) return capital(first);
  return capital(third ? say('name.three', { first, second, third }) : say('name.two', { first, second }));
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
