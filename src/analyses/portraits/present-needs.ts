import type { Format } from '../../core/format';
import { partsOf } from '../../domain/phrases';
import type { Say } from '../contract';
import {
  BOUGHT,
  describesGroup,
  groupKey,
  indexOf,
  isMore,
  LEAST,
  moreOf,
  peopleIn,
  SAID,
  VIEWED,
  type PortraitsResult,
  type Traits,
} from './result';

/** What a card lists of what its people say, look at or buy. */
export interface NeedList {
  readonly title: string;
  readonly rows: readonly NeedView[];
}

export interface NeedView {
  readonly label: string;
  /** More than everybody, beyond chance. */
  readonly isMore: boolean;
  /** 209 */
  readonly index: string;
  /** 12 of 40 */
  readonly count: string;
  /** 12 of 40: 30%, all 14% */
  readonly text: string;
}

/** The table of all groups. */
export interface NeedsView {
  readonly caption: string;
  /** Which file would tell what is not known. */
  readonly missing: readonly string[];
  readonly rows: readonly NeedRow[];
}

export interface NeedRow extends NeedView {
  readonly group: number;
  readonly name: string;
  readonly source: string;
  readonly people: number;
  readonly indexValue: number;
}

const LISTED = 3;

/** Up to three things of each kind that at least five people of the group say, look at or buy: first what is more than chance, then the commonest. */
export function needLists(result: PortraitsResult, group: number, format: Format, say: Say): NeedList[] {
  const kinds: readonly (readonly [Traits, string])[] = [
    [result.needs, SAID],
    [result.needs, VIEWED],
    [result, BOUGHT],
  ];
  return kinds.flatMap(([all, column]) => {
    const cells = listedCells(all, column, group);
    return cells.length === 0
      ? []
      : [{ title: say(`needs.${column}`), rows: cells.map((cell) => needView(all, cell, format, say)) }];
  });
}

function listedCells(all: Traits, column: string, group: number): number[] {
  const width = all.traits.length;
  const textOf = (cell: number): string => all.traits[cell % width]!.level!;
  const used = new Set<string>();
  return cellsOf(all, column, group)
    .sort(
      (a, b) =>
        Number(isMore(all, b)) - Number(isMore(all, a)) ||
        (isMore(all, a) ? all.effect[b]! - all.effect[a]! : peopleIn(all, b) - peopleIn(all, a)) ||
        textOf(b).length - textOf(a).length ||
        a - b,
    )
    .filter((cell) => {
      // Of "size chart", "size" and "chart" the first says it all.
      const parts = column === SAID ? partsOf(textOf(cell)) : [textOf(cell)];
      if (parts.some((part) => used.has(part))) return false;
      for (const part of parts) used.add(part);
      return true;
    })
    .slice(0, LISTED);
}

/** What at least five people of a group say, look at or buy. */
function cellsOf(all: Traits, column: string, group: number): number[] {
  const width = all.traits.length;
  return all.traits.flatMap((trait, t) => {
    const cell = group * width + t;
    return trait.column === column && peopleIn(all, cell) >= LEAST ? [cell] : [];
  });
}

function needView(all: Traits, cell: number, format: Format, say: Say): NeedView {
  const trait = all.traits[cell % all.traits.length]!;
  const people = peopleIn(all, cell);
  const known = all.known[cell]!;
  return {
    label: say('name', { name: trait.level! }),
    isMore: isMore(all, cell),
    index: format.integer(indexOf(all.value[cell]!, trait)),
    count: say('needs.count', { people, known }),
    text: say('needs.text', { people, known, own: all.value[cell]!, all: trait.all }),
  };
}

/** Everything that at least five people of a group say or look at, what is beyond chance first. */
export function needsView(result: PortraitsResult, format: Format, say: Say): NeedsView {
  const { needs, groups } = result;
  const { writers, viewers, tests } = needs;
  const described = Array.from(groups.keys()).filter((g) => describesGroup(groups[g]!));
  const cells = [SAID, VIEWED].flatMap((column) => described.flatMap((g) => cellsOf(needs, column, g)));
  cells.sort((a, b) => Number(isMore(needs, b)) - Number(isMore(needs, a)));
  return {
    caption: say('needs.caption', { told: moreOf(needs), tests }),
    missing: [
      ...(writers === null ? [say('needs.missing.said')] : []),
      ...(viewers === null ? [say('needs.missing.viewed')] : []),
      ...(cells.length === 0 && (writers !== null || viewers !== null)
        ? [say('needs.none', { least: LEAST })]
        : []),
    ],
    rows: cells.map((cell) => {
      const trait = needs.traits[cell % needs.traits.length]!;
      const group = Math.floor(cell / needs.traits.length);
      return {
        ...needView(needs, cell, format, say),
        group,
        name: say('name', { name: groupKey(groups[group]!) }),
        source: say(`needs.${trait.column}`),
        people: peopleIn(needs, cell),
        indexValue: indexOf(needs.value[cell]!, trait),
      };
    }),
  };
}
