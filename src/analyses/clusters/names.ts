import type { PersonColumnName } from '../../domain/person-column';
import type { Say } from '../contract';
import type { CategoryOfGroups } from './beside';
import type { ClustersResult } from './result';
import type { ClusterSummary } from './summary';

/** What a column, a level or a division is called. */
export function wordOf(name: PersonColumnName, say: Say): string {
  return 'text' in name ? name.text : say(name.message);
}

/** A level of this share of a group, and of at least so much more of it than of everybody, is in its name. */
const MOSTLY = 0.5;
const MORE = 1.25;

/** The name of the kept group that a cluster continues, else a proposed one from what most sets it apart; equal ones are numbered. */
export function namesOf({ clusters, kind, kept, category }: ClustersResult, say: Say): string[] {
  const names = clusters.map((cluster, j) => {
    if (kind !== 'groups') return say('name.all');
    const keptName = kept?.grouping.groups[kept.continues[j]!]?.name;
    return keptName ?? nameOf(cluster, category?.taken ? levelOf(category, category.counts, j) : null, say);
  });
  return numbered(names, say);
}

/** The same for the groups with or without a column of people; none without such. */
export function sideNames({ comparison, category }: ClustersResult, say: Say): string[] {
  const side = comparison?.side;
  if (!side) return [];
  const names = side.clusters.map((cluster, j) =>
    nameOf(cluster, category && !category.taken ? levelOf(category, side.counts, j) : null, say),
  );
  return numbered(names, say);
}

const numbered = (names: readonly string[], say: Say): string[] =>
  names.map((name, i) => {
    if (names.indexOf(name) === names.lastIndexOf(name)) return name;
    return say('name.numbered', { name, n: names.slice(0, i + 1).filter((each) => each === name).length });
  });

/** The level that most of a group are in, where it is more common there than elsewhere. */
function levelOf({ levels }: CategoryOfGroups, counts: Float64Array, j: number): PersonColumnName | null {
  const width = levels.length + 1;
  const own = counts.subarray(j * width, (j + 1) * width);
  const size = sumOf(own);
  const place = levels.findIndex((_, level) => {
    const all = counts.reduce((sum, count, cell) => sum + (cell % width === level ? count : 0), 0);
    return own[level]! >= MOSTLY * size && own[level]! / size >= (MORE * all) / sumOf(counts);
  });
  return levels[place] ?? null;
}

const sumOf = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);

function nameOf({ traits, noise }: ClusterSummary, level: PersonColumnName | null, say: Say): string {
  if (noise) return say('name.noise');
  const words = traits.map(({ feature, direction }) => say(`trait.${feature}.${direction}`));
  if (level) words.unshift(wordOf(level, say));
  const [first = '', second = '', third = ''] = words;
  if (!first) return say('name.average');
  if (!second) return capital(first);
  return capital(third ? say('name.three', { first, second, third }) : say('name.two', { first, second }));
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
