import type { GroupingDraft } from '../../core/grouping';
import type { Format } from '../../core/format';
import { isoDay, MS_PER_DAY } from '../../core/time';
import type { PersonColumnName } from '../../domain/person-column';
import type { Say } from '../contract';
import { colourOf } from './colours';
import { ALSO, LEAVES } from './definition';
import { sideNames, wordOf } from './names';
import type { ClusterSelection } from './people';
import type { ClustersResult } from './result';

/** A choice of a list. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A table shaded by its counts: rows are groups of one division, columns of another. */
export interface CrossTable {
  readonly corner: string;
  readonly columns: readonly { readonly label: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly cells: readonly { readonly text: string; readonly spoken: string; readonly shade: number }[];
  }[];
}

export interface ComparisonView {
  readonly options: readonly Option[];
  readonly value: string;
  readonly title: string;
  readonly caption: string;
  /** Null where there is no such division. */
  readonly table: CrossTable | null;
  /** Who is outside the pairs; '' where nobody is. */
  readonly away: string;
}

export interface KeptView {
  readonly options: readonly Option[];
  readonly value: string;
  readonly caption: string;
  readonly notes: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly colour: number;
    readonly before: string;
    readonly now: string;
    readonly overlap: string;
    readonly joined: string;
  }[];
  readonly table: CrossTable | null;
  readonly movers: boolean;
  readonly newcomers: boolean;
  /** What is proposed in the fields. */
  readonly name: string;
  readonly names: readonly string[];
  /** The groups of the page under these names; as the kept one where it has its name. */
  keep(name: string, names: readonly string[]): GroupingDraft;
  /** The kept groups under other names, where the page shows kept ones. */
  readonly rename: ((name: string, names: readonly string[]) => GroupingDraft) | null;
  readonly id: string | null;
}

const NUMBER = /^k:(\d+)$/;

/** A division by its id and name; numbers of groups, a further column and groups without names are put into words. */
export function divisionWord(id: string, name: PersonColumnName, say: Say): string {
  const number = NUMBER.exec(id)?.[1];
  if (number !== undefined) return say('compare.number', { k: Number(number) });
  const word = wordOf(name, say);
  if (!id.startsWith(ALSO)) return word;
  return say(id === ALSO ? 'side.without' : 'side.with', { column: word });
}
export const groupWord = (id: string, name: PersonColumnName, say: Say): string =>
  /^(k|method):/.test(id) ? say('compare.group', { n: wordOf(name, say) }) : wordOf(name, say);

/** The groups of the other division; those of a tree by the group that each rule tells. */
export function otherNames(result: ClustersResult, names: readonly string[], say: Say): string[] {
  const { comparison, explained, rules } = result;
  if (!comparison) return [];
  const { id, groups, side } = comparison;
  if (side) return sideNames(result, say);
  if (id !== LEAVES) return groups.map((group) => groupWord(id, group, say));
  const told = (group: number): string =>
    explained ? groupWord(explained.id, explained.groups[group]!, say) : names[group]!;
  return (explained?.rules ?? rules).rows.map(({ cluster }, i) =>
    say('compare.leaf', { group: told(cluster), n: i + 1 }),
  );
}

/** From these agreements on two divisions are called the same, and related. */
const SAME = 0.9;
const ALIKE = 0.3;

export function comparisonView(
  result: ClustersResult,
  names: readonly string[],
  format: Format,
  say: Say,
): ComparisonView | null {
  const { comparison, comparable, choices, clusters } = result;
  if (comparable.length === 0) return null;
  const options = comparable.map(({ id, name }) => ({ value: id, label: divisionWord(id, name, say) }));
  const base = { options, value: choices.against };
  if (!comparison) {
    const why = choices.against.startsWith(ALSO) ? 'whole' : 'none';
    const [title, caption] = [say('compare.title.none'), say(`compare.caption.${why}`)];
    return { ...base, title, caption, table: null, away: '' };
  }
  const { id, name, table, agreement, away, people } = comparison;
  const grade = agreement >= SAME ? 'same' : agreement >= ALIKE ? 'alike' : 'other';
  const others = otherNames(result, names, say);
  return {
    ...base,
    title: say('compare.title', { name: divisionWord(id, name, say), agreement }),
    caption: say(`compare.caption.${grade}`, { away, people }),
    away: away > 0 ? say('compare.away', { away }) : '',
    table: crossTable(names, others, table, say('column.group'), format, (row, column, count) =>
      say('compare.cell', {
        group: names[row]!,
        other: others[column]!,
        people: count,
        share: clusters[row]!.customers > 0 ? count / clusters[row]!.customers : 0,
      }),
    ),
  };
}

function crossTable(
  rows: readonly string[],
  columns: readonly string[],
  table: Float64Array,
  corner: string,
  format: Format,
  spoken: (row: number, column: number, count: number) => string,
): CrossTable {
  const sums = rows.map((_, r) => columns.reduce((sum, __, c) => sum + table[r * columns.length + c]!, 0));
  return {
    corner,
    columns: columns.map((label) => ({ label })),
    rows: rows.map((label, r) => ({
      id: String(r),
      label,
      cells: columns.map((_, c) => {
        const count = table[r * columns.length + c]!;
        return {
          text: format.integer(count),
          spoken: spoken(r, c, count),
          shade: sums[r]! > 0 ? count / sums[r]! : 0,
        };
      }),
    })),
  };
}

export function keptView(
  result: ClustersResult,
  names: readonly string[],
  format: Format,
  say: Say,
): KeptView | null {
  const { solution, groupings, kept, clusters, asOf, months, method } = result;
  if (!solution) return null;
  const dense = names.slice(0, solution.centers.length);
  const grouping = kept?.grouping ?? null;
  const keep = (name: string, chosen: readonly string[]): GroupingDraft => ({
    // The same name again is the same division, made anew.
    ...(grouping && grouping.name === name && { id: grouping.id }),
    name,
    asOf: isoDay(asOf),
    months,
    method,
    features: solution.features,
    groups: solution.centers.map((center, j) => ({
      name: chosen[j]!,
      center,
      customers: clusters[j]!.customers,
    })),
  });
  const options = groupings.map(({ id, name }) => ({ value: id, label: name }));
  const notes = solution.nearest < 1 ? [say('kept.shape', { nearest: solution.nearest })] : [];
  const base = {
    options: groupings.length > 0 ? [...options, { value: 'none', label: say('kept.none') }] : [],
    names: dense,
    keep,
  };
  if (!kept || !grouping) {
    return {
      ...base,
      value: 'none',
      caption: say('kept.caption.none'),
      notes,
      rows: [],
      table: null,
      movers: false,
      newcomers: false,
      name: say('kept.name.default', { day: asOf * MS_PER_DAY }),
      rename: null,
      id: null,
    };
  }
  const { movers, stayed, newcomers, day, agreement, accuracy, newAgreement, by } = kept;
  const moved = movers + newcomers > 0;
  const values = { day: day * MS_PER_DAY, stayed, movers, share: movers / stayed, newcomers };
  const groupNames = grouping.groups.map(({ name }) => name);
  const continuing = (group: number): number => kept.continues.indexOf(group);
  return {
    ...base,
    value: grouping.id,
    caption: say(moved ? 'kept.caption' : 'kept.caption.same', values),
    notes: [
      ...(moved ? [say(`kept.check.${by}`, { accuracy, agreement })] : []),
      ...(newcomers > 0 ? [say('kept.check.newcomers', { share: newAgreement })] : []),
      ...notes,
    ],
    rows: groupNames.map((name, group) => {
      const cluster = continuing(group);
      return {
        name,
        colour: cluster < 0 ? 8 : colourOf(cluster),
        before: format.integer(kept.before[group]!),
        now: cluster < 0 ? say('kept.group.gone') : format.integer(clusters[cluster]!.customers),
        overlap: format.number(cluster < 0 ? NaN : kept.overlap[cluster]!, 2),
        joined: format.integer(kept.joined[group]!),
      };
    }),
    table: crossTable(groupNames, names, kept.table, say('column.keptGroup'), format, (row, column, count) =>
      say('kept.cell', { group: groupNames[row]!, other: names[column]!, people: count }),
    ),
    movers: movers > 0,
    newcomers: newcomers > 0,
    name: grouping.name,
    rename: (name, chosen) => {
      const { savedAt: _, ...draft } = grouping;
      const renamed = (group: number): string => {
        const cluster = continuing(group);
        return cluster < 0 ? groupNames[group]! : chosen[cluster]!;
      };
      return { ...draft, name, groups: grouping.groups.map((each, g) => ({ ...each, name: renamed(g) })) };
    },
    id: grouping.id,
  };
}

/** What a selection of people by two divisions is called. */
export const selectionOfCell = (row: number, column: number): ClusterSelection => ({
  kind: 'overlap',
  cluster: row,
  other: column,
});
