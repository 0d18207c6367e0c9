import type { Workspace } from '../../core/workspace';
import { oncePerWorkspace } from '../../domain/memo';
import { phrasesIn } from '../../domain/phrases';
import { NEGATIVE, POSITIVE } from '../../domain/sentiment';
import { benjaminiHochberg } from '../../kernels/statistics/benjamini-hochberg';
import { hypergeometricUpperTail } from '../../kernels/statistics/hypergeometric';
import { Q_LIMIT, type Phrase } from './result';
import type { FeedbackRows } from './rows';

/** A phrase of fewer rows is left out. */
const LEAST_ROWS = 5;
/** Of each side. */
const MOST_PHRASES = 12;

interface Counts {
  negative: number;
  positive: number;
}

/** The phrases of each text by its code: the dictionary takes its time, and another day reads most of them again. */
const known = oncePerWorkspace(() => new Map<number, readonly string[]>());

/**
 * Phrases that are more frequent in negative texts than in positive ones, or the other way round (Fisher's exact test).
 *
 * @param shown the rows that are looked at
 */
export function phrasesOf(workspace: Workspace, rows: FeedbackRows, shown: readonly number[]): Phrase[] {
  const said = new Map<number, Counts>();
  for (const row of shown) {
    const text = rows.text[row]!;
    if (text >= 0) addSide(said, text, rows.sentiments.of[row]!, 1);
  }
  const phrasesOfText = known(workspace);
  const counts = new Map<string, Counts>();
  const all: Counts = { negative: 0, positive: 0 };
  for (const [text, own] of said) {
    add(all, own);
    let phrases = phrasesOfText.get(text);
    if (!phrases) {
      phrases = [...new Set(phrasesIn(rows.textAt(text)).map(({ phrase }) => phrase))];
      phrasesOfText.set(text, phrases);
    }
    for (const phrase of phrases) {
      const before = counts.get(phrase);
      if (before) add(before, own);
      else counts.set(phrase, { ...own });
    }
  }
  return tested(counts, all);
}

function addSide(said: Map<number, Counts>, text: number, sentiment: number, times: number): void {
  if (sentiment !== NEGATIVE && sentiment !== POSITIVE) return;
  const own = said.get(text) ?? { negative: 0, positive: 0 };
  own[sentiment === NEGATIVE ? 'negative' : 'positive'] += times;
  said.set(text, own);
}

function add(to: Counts, more: Counts): void {
  to.negative += more.negative;
  to.positive += more.positive;
}

function tested(counts: ReadonlyMap<string, Counts>, all: Counts): Phrase[] {
  const total = all.negative + all.positive;
  const frequent = [...counts]
    .filter(([, { negative, positive }]) => negative + positive >= LEAST_ROWS)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const tails = frequent.map(([, { negative, positive }]) => {
    const rows = negative + positive;
    const up = hypergeometricUpperTail(negative, all.negative, rows, total);
    const down = hypergeometricUpperTail(positive, all.positive, rows, total);
    return {
      side: up <= down ? ('negative' as const) : ('positive' as const),
      p: Math.min(1, 2 * Math.min(up, down)),
    };
  });
  const q = benjaminiHochberg(Float64Array.from(tails, ({ p }) => p));
  const found = frequent
    .map(([phrase, own], k) => ({ phrase, side: tails[k]!.side, ...own, q: q[k]! }))
    .filter((each) => each.q < Q_LIMIT)
    .sort((a, b) => a.q - b.q || b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1));
  return (['negative', 'positive'] as const).flatMap((side) =>
    withoutEchoes(found.filter((each) => each.side === side)).slice(0, MOST_PHRASES),
  );
}

/** Without what stands in the same rows as a longer phrase that holds it, or that it holds. */
function withoutEchoes(phrases: readonly Phrase[]): Phrase[] {
  const kept: Phrase[] = [];
  for (const each of phrases) {
    const isEcho = kept.some(
      (other) =>
        other.negative === each.negative &&
        other.positive === each.positive &&
        shareWords(other.phrase, each.phrase),
    );
    if (!isEcho) kept.push(each);
  }
  return kept;
}

const shareWords = (a: string, b: string): boolean =>
  a.includes(b) || b.includes(a) || a.split(' ').some((word) => b.split(' ').includes(word));
