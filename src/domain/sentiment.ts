import { MISSING_CODE } from '../core/column';
import { levelCount, levelText, levelTexts, type Levels } from '../core/levels';
import { categoryColumn } from '../core/table';
import { MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import { byteOrder } from '../kernels/byte-order';
import { wilsonInterval } from '../kernels/statistics/wilson';
import { gramsOf } from '../kernels/text/grams';
import { bayesClass, heldOutClasses, learnBayes, type Documents } from '../kernels/text/naive-bayes';
import { answersOf, isComplaint, type Answers } from './feedback';
import { oncePerWorkspace, Recent } from './memo';
import { partOf } from './parts';
import { polarityOf } from './sentiment-by-words';

export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];
export const NEGATIVE = 0;
export const NEUTRAL = 1;
export const POSITIVE = 2;
/** Neither an answer nor a text. */
export const UNKNOWN = 255;

/** What a sentiment was told by, the first that there is: answers, then that it is a complaint, then the text. */
export const BASES = ['rating', 'csat', 'nps', 'complaint', 'learned', 'words'] as const;
export type Basis = (typeof BASES)[number];

/** How often a way of reading texts agrees with the answers given beside them. */
export interface Trial {
  /** Different texts with an answer. */
  readonly texts: number;
  readonly right: number;
  /** 95 % interval of the share that is right, by Wilson. */
  readonly lower: number;
  readonly upper: number;
  /** answered × read, each in the order of SENTIMENTS, row-major. */
  readonly table: Uint32Array;
}

/** The sentiment of every row of the feedback before a day. */
export interface Sentiments {
  /** By row: NEGATIVE, NEUTRAL, POSITIVE or UNKNOWN. */
  readonly of: Uint8Array;
  /** By row: place in BASES, UNKNOWN where the sentiment is. */
  readonly by: Uint8Array;
  readonly reading: 'learned' | 'words';
  /** Different texts with an answer. */
  readonly texts: number;
  /** Share of the most frequent sentiment among them; NaN without any. */
  readonly majority: number;
  /** Each text read by what the others taught; null where there are too few. */
  readonly learned: Trial | null;
  /** Null without rated texts. */
  readonly words: Trial | null;
}

/** From so many different texts with an answer on their words are learnt; sentiments of fewer than the second are not. */
export const LEAST_TEXTS = 100;
export const LEAST_OF_SENTIMENT = 20;
/** More teach nothing more. */
const MOST_TEXTS = 20_000;
const FOLDS = 10;
const KEPT = 3;

const remembered = oncePerWorkspace(() => new Recent<number, Sentiments | null>(KEPT));

/**
 * What each row of the feedback before a day says of the shop; null without feedback. Its own answer decides (ratings and
 * satisfaction 4–5 positive, below 3 negative; recommendation 9–10 and 0–6), else that it is a complaint, else its text:
 * by naive Bayes learnt from the shop's own answered texts where that beats the most frequent sentiment (lower end of its
 * interval, each text read by the nine tenths it is not in) and the word list, else by the word list. Rows without a date
 * count on any day; rows of the day or later are UNKNOWN. Of a part: as in the whole. O(letters of the texts), once.
 */
export function sentimentsAt(workspace: Workspace, asOf: number): Sentiments | null {
  const part = partOf(workspace);
  if (!part) return remembered(workspace).get(asOf, () => derive(workspace, asOf));
  const whole = sentimentsAt(part.whole, asOf);
  const rows = part.rows.get('feedback');
  if (!whole || !rows) return whole;
  const pick = (values: Uint8Array) => Uint8Array.from(rows, (row) => values[row]!);
  return { ...whole, of: pick(whole.of), by: pick(whole.by) };
}

function derive(workspace: Workspace, asOf: number): Sentiments | null {
  const answers = answersOf(workspace);
  if (!answers) return null;
  const table = workspace.tables.get('feedback')!;
  const { rows, time } = answers;
  const isIn = (row: number): boolean => !(time[row]! >= asOf * MS_PER_DAY);
  const of = new Uint8Array(rows).fill(UNKNOWN);
  const by = new Uint8Array(rows).fill(UNKNOWN);
  const kinds = categoryColumn(table, 'kind');
  const complaints = kinds && levelTexts(kinds.levels).map(isComplaint);
  const texts = categoryColumn(table, 'text');
  const votes = new Uint32Array((texts ? levelCount(texts.levels) : 0) * SENTIMENTS.length);
  for (let row = 0; row < rows; row++) {
    if (!isIn(row)) continue;
    const basis = BASES.findIndex((id) => id in answers.of && answerOf(answers, id, row) !== UNKNOWN);
    const level = texts?.codes[row] ?? MISSING_CODE;
    if (basis >= 0) {
      of[row] = answerOf(answers, BASES[basis]!, row);
      by[row] = basis;
      if (level !== MISSING_CODE) votes[level * SENTIMENTS.length + of[row]!]!++;
    } else if (complaints?.[kinds!.codes[row]!]) {
      of[row] = NEGATIVE;
      by[row] = BASES.indexOf('complaint');
    }
  }
  const labels = labelsOf(votes);
  const rated = ratedTexts(texts?.levels ?? null, labels);
  const read = remember((level) => readByWords(levelText(texts!.levels, level)));
  const words = trialOf(labels, rated, read);
  const learned = texts ? learnedFrom(workspace, labels, rated) : null;
  const majority = majorityOf(labels, rated);
  const isLearned =
    learned !== null && learned.trial.lower > majority && learned.trial.right > (words?.right ?? 0);
  const reader = isLearned ? remember(learned.read) : read;
  const basis = BASES.indexOf(isLearned ? 'learned' : 'words');
  for (let row = 0; row < rows; row++) {
    const level = texts?.codes[row] ?? MISSING_CODE;
    if (by[row] !== UNKNOWN || level === MISSING_CODE || !isIn(row)) continue;
    of[row] = reader(level);
    by[row] = basis;
  }
  return {
    of,
    by,
    reading: isLearned ? 'learned' : 'words',
    texts: rated.length,
    majority,
    learned: learned?.trial ?? null,
    words,
  };
}

/** What the answer of a row to one question says; UNKNOWN where it has none. */
function answerOf({ of }: Answers, basis: Basis, row: number): number {
  const scale = basis as keyof Answers['of'];
  const value = of[scale][row]!;
  if (Number.isNaN(value)) return UNKNOWN;
  if (scale === 'nps') return value >= 9 ? POSITIVE : value <= 6 ? NEGATIVE : NEUTRAL;
  return value >= 4 ? POSITIVE : value < 3 ? NEGATIVE : NEUTRAL;
}

/** More words of praise than of blame, fewer, or as many. */
export function readByWords(text: string): number {
  const { praise, blame } = polarityOf(text);
  return praise > blame ? POSITIVE : praise < blame ? NEGATIVE : NEUTRAL;
}

function remember(read: (level: number) => number): (level: number) => number {
  const known = new Map<number, number>();
  return (level) => {
    let own = known.get(level);
    if (own === undefined) known.set(level, (own = read(level)));
    return own;
  };
}

/** The most frequent answer given beside each text, the worse of equals; −1 where none was. */
function labelsOf(votes: Uint32Array): Int8Array {
  const size = SENTIMENTS.length;
  return Int8Array.from({ length: votes.length / size }, (_, level) => {
    let best = -1;
    for (let s = 0; s < size; s++) {
      const own = votes[level * size + s]!;
      if (own > 0 && (best === -1 || own > votes[level * size + best]!)) best = s;
    }
    return best;
  });
}

/** The texts with an answer in the order of their bytes; of very many every so manieth. */
function ratedTexts(levels: Levels | null, labels: Int8Array): number[] {
  if (!levels) return [];
  const order = Array.from(byteOrder(levels.bytes, levels.offsets)).filter((level) => labels[level]! >= 0);
  const step = Math.max(1, order.length / MOST_TEXTS);
  return Array.from({ length: Math.floor(order.length / step) }, (_, k) => order[Math.floor(k * step)]!);
}

function majorityOf(labels: Int8Array, rated: readonly number[]): number {
  const counts = countsOf(labels, rated);
  return Math.max(...counts) / rated.length;
}

function countsOf(labels: Int8Array, rated: readonly number[]): number[] {
  const counts = SENTIMENTS.map(() => 0);
  for (const level of rated) counts[labels[level]!]!++;
  return counts;
}

function trialOf(
  labels: Int8Array,
  rated: readonly number[],
  read: (level: number, k: number) => number,
): Trial | null {
  if (rated.length === 0) return null;
  const size = SENTIMENTS.length;
  const table = new Uint32Array(size * size);
  rated.forEach((level, k) => table[labels[level]! * size + read(level, k)]!++);
  const right = SENTIMENTS.reduce((sum, _, s) => sum + table[s * size + s]!, 0);
  return { texts: rated.length, right, ...wilsonInterval(right, rated.length), table };
}

/** Every different text as the numbers of its grams. */
const documentsOf = oncePerWorkspace((workspace): Documents => {
  const { levels } = categoryColumn(workspace.tables.get('feedback')!, 'text')!;
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(levelCount(levels) + 1);
  const features: number[] = [];
  for (let level = 0; level < levelCount(levels); level++) {
    for (const gram of gramsOf(levelText(levels, level))) {
      let number = numbers.get(gram);
      if (number === undefined) numbers.set(gram, (number = numbers.size));
      features.push(number);
    }
    starts[level + 1] = features.length;
  }
  return { starts, features: Int32Array.from(features), vocabulary: numbers.size };
});

function learnedFrom(workspace: Workspace, labels: Int8Array, rated: readonly number[]) {
  const counts = countsOf(labels, rated);
  const isLearnt = counts.map((count) => count >= LEAST_OF_SENTIMENT);
  if (rated.length < LEAST_TEXTS || isLearnt.filter(Boolean).length < 2) return null;
  const documents = documentsOf(workspace);
  const taught = new Int8Array(labels.length).fill(-1);
  for (const level of rated) if (isLearnt[labels[level]!]) taught[level] = labels[level]!;
  const folds = new Uint8Array(labels.length);
  // Neighbours by their bytes are alike: each goes into another fold.
  rated.forEach((level, k) => (folds[level] = k % FOLDS));
  const held = heldOutClasses(documents, taught, SENTIMENTS.length, folds, FOLDS, rated);
  const model = learnBayes(documents, taught, SENTIMENTS.length);
  return {
    trial: trialOf(labels, rated, (level) => held[level]!)!,
    read: (level: number) => bayesClass(model, documents, level),
  };
}
