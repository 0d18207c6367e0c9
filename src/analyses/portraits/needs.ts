import type { Workspace } from '../../core/workspace';
import { cellKey, examplesOf, saidBefore, viewedBefore, type Mentions } from '../../domain/needs';
import { peopleOf } from '../../domain/people';
import type { Grouped } from './groups';
import { LEAST, peopleIn, SAID, VIEWED, type Needs, type Trait } from './result';
import { compareCounts, traitsOf, type Comparison } from './traits';

/** More different phrases, or categories, are compared only in their commonest. */
const MOST = 300;

interface Compared {
  readonly trait: Omit<Trait, 'all' | 'of'>;
  readonly result: Comparison;
  /** Number of its name. */
  readonly item: number;
}

/**
 * What the feedback of each group says and what it looked at, against all customers of whom that is known. A phrase or
 * category counts once a person. O(mentions + groups · 300 + rows of the feedback).
 */
export function needsOf(workspace: Workspace, asOf: number, buyers: Uint32Array, grouped: Grouped): Needs {
  const said = saidBefore(workspace, asOf);
  const viewed = viewedBefore(workspace, asOf);
  const compared = [
    ...(said ? compareMentions(SAID, said, buyers, grouped) : []),
    ...(viewed ? compareMentions(VIEWED, viewed, buyers, grouped) : []),
  ];
  const width = compared.length;
  const traits = traitsOf(compared, grouped.heads.length);
  const knownOf = (mentions: Mentions | null): number | null =>
    mentions && buyers.reduce((sum, p) => sum + mentions.known[p]!, 0);

  const traitOf = new Map(
    compared.flatMap(({ trait, item }, t) => (trait.column === SAID ? [[item, t]] : [])),
  );
  const groupOf = new Int32Array(peopleOf(workspace).count).fill(-1);
  buyers.forEach((p, i) => (groupOf[p] = grouped.ofBuyer[i]!));
  const texts = examplesOf(
    workspace,
    asOf,
    groupOf,
    (group, phrase) => traitOf.has(phrase) && peopleIn(traits, group * width + traitOf.get(phrase)!) >= LEAST,
  );
  const examples = new Map<number, string>();
  for (let cell = 0; cell < traits.value.length; cell++) {
    const { trait, item } = compared[cell % width]!;
    const text = trait.column === SAID && texts.get(cellKey(Math.floor(cell / width), item));
    if (text) examples.set(cell, text);
  }
  return { ...traits, writers: knownOf(said), viewers: knownOf(viewed), examples };
}

/** What at least five customers said or looked at, the commonest first. */
function compareMentions(
  column: string,
  { names, starts, items, known }: Mentions,
  buyers: Uint32Array,
  { heads, ofBuyer }: Grouped,
): Compared[] {
  const having = names.map(() => new Uint32Array(heads.length));
  const ofGroup = new Uint32Array(heads.length);
  const counts = new Uint32Array(names.length);
  buyers.forEach((p, i) => {
    const group = ofBuyer[i]!;
    ofGroup[group]! += known[p]!;
    for (let k = starts[p]!; k < starts[p + 1]!; k++) {
      counts[items[k]!]!++;
      having[items[k]!]![group]!++;
    }
  });
  return Array.from(names.keys())
    .filter((item) => counts[item]! >= LEAST)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, MOST)
    .flatMap((item) => {
      const result = compareCounts(having[item]!, ofGroup);
      const name = { text: column };
      const level = names[item]!;
      const trait = {
        column,
        kind: 'share',
        name,
        unit: null,
        level,
        levelMessage: null,
        defines: false,
      } as const;
      return result ? [{ trait, result, item }] : [];
    });
}
