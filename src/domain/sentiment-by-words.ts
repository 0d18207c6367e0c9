import {
  CHINESE_BLAME,
  CHINESE_DEGREES,
  CHINESE_NEITHER,
  CHINESE_PRAISE,
  CHINESE_TURNS,
  ENGLISH_BLAME,
  ENGLISH_PRAISE,
  ENGLISH_TURNS,
} from './sentiment-words';

/** How many words of praise and of blame a text has; turned-round ones count as the other. */
export interface Polarity {
  readonly praise: number;
  readonly blame: number;
}

/** A run of Han; a word; a smiley or the end of a clause. */
const TOKEN =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’-]\p{L}+)*|<\/?3|[:;]['-]?[()D/]|\p{Extended_Pictographic}|[.,;:!?。，；！？…]/gu;
const HAN = /^\p{Script=Han}/u;
const CLAUSE_END = /^[.,;:!?。，；！？…]$/;
/** A turn reaches so many words on. */
const REACH = 3;

/**
 * The words of praise and blame of a text by the lists written here, in English and Chinese. A word is turned round by a
 * "not" up to three words before it in its clause, in Chinese by one directly before it or with words of degree between.
 */
export function polarityOf(text: string): Polarity {
  const found = { praise: 0, blame: 0 };
  const add = (isPraise: boolean): void => void found[isPraise ? 'praise' : 'blame']++;
  let turnedFor = 0;
  for (const [token] of text.normalize('NFC').matchAll(TOKEN)) {
    if (HAN.test(token)) {
      addHan(token, add);
      continue;
    }
    const word = token.toLowerCase().replaceAll('’', "'");
    if (CLAUSE_END.test(word)) turnedFor = 0;
    else if (CHINESE_PRAISE.has(word) || CHINESE_BLAME.has(word)) add(CHINESE_PRAISE.has(word));
    else if (ENGLISH_PRAISE.has(word)) add(turnedFor === 0);
    else if (ENGLISH_BLAME.has(word)) add(turnedFor > 0);
    if (ENGLISH_TURNS.has(word) || word.endsWith("n't")) turnedFor = REACH;
    else if (turnedFor > 0) turnedFor--;
  }
  return found;
}

type Sense = 'praise' | 'blame' | 'turn' | 'degree' | 'neither';

/** The Chinese words by their first letter, the longest first. */
const hanWords = new Map<string, { readonly word: string; readonly sense: Sense }[]>();
const LISTS: readonly (readonly [Sense, ReadonlySet<string>])[] = [
  ['praise', CHINESE_PRAISE],
  ['blame', CHINESE_BLAME],
  ['turn', CHINESE_TURNS],
  ['degree', CHINESE_DEGREES],
  ['neither', CHINESE_NEITHER],
];
for (const [sense, list] of LISTS) {
  for (const word of list) {
    const first = word[0]!;
    const known = hanWords.get(first);
    if (known) known.push({ word, sense });
    else hanWords.set(first, [{ word, sense }]);
  }
}
for (const words of hanWords.values()) words.sort((a, b) => b.word.length - a.word.length);

/** From left to right the longest word of any list at each place. */
function addHan(run: string, add: (isPraise: boolean) => void): void {
  let isTurned = false;
  for (let i = 0; i < run.length;) {
    const found = hanWords.get(run[i]!)?.find(({ word }) => run.startsWith(word, i));
    i += found?.word.length ?? 1;
    if (found?.sense === 'degree') continue;
    if (found?.sense === 'praise' || found?.sense === 'blame') add((found.sense === 'praise') !== isTurned);
    isTurned = found?.sense === 'turn' && !isTurned;
  }
}
