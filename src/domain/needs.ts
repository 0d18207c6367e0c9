import { MISSING_CODE } from '../core/column';
import { levelText } from '../core/levels';
import { categoryColumn, timeColumn } from '../core/table';
import { MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import { browsedIn } from './browsing';
import { oncePerWorkspace } from './memo';
import { ANONYMOUS, peopleOf, personOfRows } from './people';
import { hanCharacters, hanWords, inContext, phrasesIn, type HanWords, type PhraseAt } from './phrases';
import { productFactsOf } from './product-facts';

/** Who wrote what, or looked at what: person p has the cells `starts[p]` up to `starts[p + 1]`, each thing once. */
export interface Mentions {
  /** In an order of their own, whatever that of the rows. */
  readonly names: readonly string[];
  readonly starts: Uint32Array;
  /** By number of the name. */
  readonly items: Int32Array;
  /** 1 for each person who wrote or looked at anything. */
  readonly known: Uint8Array;
}

/** What fewer rows say cannot be said by five people. */
const LEAST_SAID = 5;

/** With more different texts than this a dictionary takes too long: Han is read by its characters. */
const MOST_BY_WORDS = 20_000;

interface Texts {
  /** Phrases in at least five rows, by their code units. */
  readonly names: readonly string[];
  /** Row by row where somebody known wrote something. */
  readonly rows: readonly Row[];
  /** Numbers of the phrases of each level that is used, each once. */
  readonly phrases: ReadonlyMap<number, Int32Array>;
  readonly words: HanWords;
}

interface Row {
  readonly person: number;
  readonly level: number;
  /** NaN where it has no date: then it counts on any day. */
  readonly time: number;
}

/** O(length of the different texts + rows). */
const textsOf = oncePerWorkspace((workspace): Texts | null => {
  const table = workspace.tables.get('feedback');
  const column = table && categoryColumn(table, 'text');
  if (!column) return null;
  const time = timeColumn(table, 'created_at')?.values;
  const rows: Row[] = [];
  const rowsOf = new Map<number, number>();
  personOfRows(workspace, 'feedback').forEach((person, i) => {
    const level = column.codes[i]!;
    if (person === ANONYMOUS || level === MISSING_CODE) return;
    rows.push({ person, level, time: time ? time[i]! : NaN });
    rowsOf.set(level, (rowsOf.get(level) ?? 0) + 1);
  });
  if (rows.length === 0) return null;
  const words = rowsOf.size > MOST_BY_WORDS ? hanCharacters : remembered(hanWords);
  const said = new Map<number, ReadonlySet<string>>();
  const counts = new Map<string, number>();
  for (const [level, times] of rowsOf) {
    const phrases = new Set(phrasesIn(levelText(column.levels, level), words).map(({ phrase }) => phrase));
    said.set(level, phrases);
    for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + times);
  }
  const names = [...counts].flatMap(([phrase, count]) => (count >= LEAST_SAID ? [phrase] : [])).sort();
  const numbers = new Map(names.map((name, i) => [name, i]));
  const phrases = new Map(
    Array.from(said, ([level, own]) => [
      level,
      Int32Array.from([...own].flatMap((phrase) => numbers.get(phrase) ?? [])),
    ]),
  );
  return { names, rows, phrases, words };
});

/** Many clauses are written again and again. */
function remembered(words: HanWords): HanWords {
  const known = new Map<string, readonly string[]>();
  return (run) => {
    let own = known.get(run);
    if (!own) known.set(run, (own = words(run)));
    return own;
  };
}

const isBefore = ({ time }: Row, asOf: number): boolean => !(time >= asOf * MS_PER_DAY);

/** The phrases that known people wrote in feedback before a day; null where no text has a known writer. O(rows log rows). */
export function saidBefore(workspace: Workspace, asOf: number): Mentions | null {
  const texts = textsOf(workspace);
  if (!texts) return null;
  const { names, rows, phrases } = texts;
  const known = new Uint8Array(peopleOf(workspace).count);
  const pairs: number[] = [];
  for (const row of rows) {
    if (!isBefore(row, asOf)) continue;
    known[row.person] = 1;
    for (const phrase of phrases.get(row.level)!) pairs.push(row.person * names.length + phrase);
  }
  return mentionsOf(names, pairs, known);
}

/**
 * Of each cell, groups × phrases, that is asked for: the phrase in context, from the shortest text of the group, equals by
 * their code units. O(rows).
 *
 * @param groupOf group of each person, −1 for none
 * @param isAsked by group and number of the phrase in `saidBefore`
 */
export function examplesOf(
  workspace: Workspace,
  asOf: number,
  groupOf: Int32Array,
  isAsked: (group: number, phrase: number) => boolean,
): ReadonlyMap<string, string> {
  const texts = textsOf(workspace);
  const examples = new Map<string, string>();
  if (!texts) return examples;
  const { levels } = categoryColumn(workspace.tables.get('feedback')!, 'text')!;
  const best = new Map<string, { readonly text: string; readonly phrase: number }>();
  for (const row of texts.rows) {
    const group = groupOf[row.person]!;
    if (group < 0 || !isBefore(row, asOf)) continue;
    for (const phrase of texts.phrases.get(row.level)!) {
      if (!isAsked(group, phrase)) continue;
      const key = cellKey(group, phrase);
      const text = levelText(levels, row.level);
      const known = best.get(key);
      if (!known || isSimpler(text, known.text)) best.set(key, { text, phrase });
    }
  }
  for (const [key, { text, phrase }] of best) {
    const isIt = (at: PhraseAt): boolean => at.phrase === texts.names[phrase];
    examples.set(key, inContext(text, phrasesIn(text, texts.words).find(isIt)!));
  }
  return examples;
}

export const cellKey = (group: number, phrase: number): string => `${group} ${phrase}`;

const isSimpler = (a: string, b: string): boolean => a.length < b.length || (a.length === b.length && a < b);

/** The categories, or without any the products, that known people looked at before a day; null where no events tell. */
export function viewedBefore(workspace: Workspace, asOf: number): Mentions | null {
  const browsed = browsedIn(workspace, { from: -Infinity, to: asOf });
  const facts = productFactsOf(workspace);
  if (!browsed || !facts) return null;
  const ofProduct = facts.categories.some((category) => category !== null) ? facts.categories : facts.names;
  const names = [...new Set(ofProduct.filter((name) => name !== null))].sort();
  const numbers = new Map(names.map((name, i) => [name, i]));
  const known = new Uint8Array(peopleOf(workspace).count);
  const pairs: number[] = [];
  browsed.person.forEach((person, k) => {
    const name = ofProduct[browsed.product[k]!] ?? null;
    if (name === null) return;
    known[person] = 1;
    pairs.push(person * names.length + numbers.get(name)!);
  });
  return pairs.length > 0 ? mentionsOf(names, pairs, known) : null;
}

/** @param pairs person × names + name, in any order and number */
function mentionsOf(names: readonly string[], pairs: readonly number[], known: Uint8Array): Mentions {
  const sorted = Float64Array.from(pairs).sort();
  const starts = new Uint32Array(known.length + 1);
  const items = new Int32Array(sorted.length);
  let used = 0;
  for (let k = 0; k < sorted.length; k++) {
    if (k > 0 && sorted[k] === sorted[k - 1]) continue;
    const person = Math.floor(sorted[k]! / names.length);
    starts[person + 1]!++;
    items[used++] = sorted[k]! - person * names.length;
  }
  for (let p = 1; p < starts.length; p++) starts[p]! += starts[p - 1]!;
  return { names, starts, items: items.slice(0, used), known };
}
