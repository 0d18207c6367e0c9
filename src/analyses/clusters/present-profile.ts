import type { Format } from '../../core/format';
import type { Say } from '../contract';
import { colourOf } from './colours';
import { wordOf } from './names';
import type { ClustersResult } from './result';
import { featureText } from './units';

/** What the members of each group have in common, a line a feature. */
export interface ProfileView {
  readonly groups: readonly { readonly name: string; readonly colour: number }[];
  readonly rows: readonly ProfileRow[];
}

export interface ProfileRow {
  /** Of a feature, or of a level of the column of people. */
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  /** Whether people were compared by it. */
  readonly used: boolean;
  /** Of all customers. */
  readonly typical: string;
  /** One a group. */
  readonly cells: readonly ProfileCell[];
}

export interface ProfileCell {
  readonly value: string;
  /** 100 is the average; '' where there is no such figure. */
  readonly index: string;
  /** Strength of the difference from −3 (far below the average) to 3. */
  readonly tone: number;
  /** The cell as a sentence. */
  readonly spoken: string;
}

/** Effects from which a cell is tinted, more, and most. */
const STEPS = [0.2, 0.5, 1];

const toneOf = (effect: number): number =>
  Number.isNaN(effect) ? 0 : Math.sign(effect) * STEPS.filter((step) => Math.abs(effect) >= step).length;

/** Lines for the features compared by first. */
export function profileView(
  { features, usedFeatures, clusters, kind }: ClustersResult,
  names: readonly string[],
  format: Format,
  say: Say,
): ProfileView {
  const rows = features.map(({ id, typical }, t): ProfileRow => ({
    id,
    label: say(`option.features.${id}`),
    formula: say(`feature.${id}.formula`),
    used: t < usedFeatures,
    typical: featureText(id, typical, format, say),
    cells: clusters.map((cluster, j) => {
      const effect = cluster.effect[t]!;
      const value = featureText(id, cluster.typical[t]!, format, say);
      const index = cluster.index[t]!;
      return {
        value,
        index: Number.isNaN(index) || kind !== 'groups' ? '' : format.integer(index),
        tone: toneOf(effect),
        spoken: say('profile.spoken', {
          name: names[j]!,
          value,
          index: format.integer(index),
          effect: format.number(effect, 2),
        }),
      };
    }),
  }));
  return {
    groups: clusters.map(({ noise }, j) => ({ name: names[j]!, colour: noise ? 8 : colourOf(j) })),
    rows,
  };
}

/** A line a level of the column of people: its share of everybody and of each group; none without such a column. */
export function categoryRows(
  { category, clusters, kind }: ClustersResult,
  names: readonly string[],
  format: Format,
  say: Say,
): ProfileRow[] {
  if (!category) return [];
  const { counts, levels } = category;
  const width = levels.length + 1;
  const sizeOf = (level: number): number =>
    counts.reduce((sum, count, cell) => sum + (cell % width === level ? count : 0), 0);
  const people = counts.reduce((sum, count) => sum + count, 0);
  const words = [...levels.map((level) => wordOf(level, say)), say('category.unknown')];
  return words.flatMap((word, level): ProfileRow[] => {
    const all = sizeOf(level) / people;
    if (all === 0) return [];
    const label = say('category.level', { column: wordOf(category.name, say), level: word });
    return [
      {
        id: `level:${level}`,
        label,
        // Once for all levels.
        formula: level === 0 ? say('category.formula') : '',
        used: true,
        typical: format.share(all),
        cells: clusters.map(({ customers }, j) => {
          const own = counts[j * width + level]! / customers;
          const effect = all < 1 ? (own - all) / Math.sqrt(all * (1 - all)) : 0;
          const [value, index] = [format.share(own), format.integer((100 * own) / all)];
          return {
            value,
            index: kind === 'groups' ? index : '',
            tone: toneOf(effect),
            spoken: say('profile.spoken', {
              name: names[j]!,
              value,
              index,
              effect: format.number(effect, 2),
            }),
          };
        }),
      },
    ];
  });
}
