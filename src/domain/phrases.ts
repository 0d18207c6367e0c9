/**
 * The words and short phrases of what people write: words between stop words and marks, and two of them in a row. Words
 * of other scripts than Han are told apart by spaces, lower-cased and brought to the singular in the English way; Han by
 * `Intl.Segmenter`, or character by character where the platform has none, so that two characters in a row remain.
 */

/** Where a phrase stands in its text. */
export interface PhraseAt {
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a run of Han characters, in order and without gaps. */
export type HanWords = (run: string) => readonly string[];

/** Each character for itself. */
export const hanCharacters: HanWords = (run) => Array.from(run);

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/** Words by the platform's dictionary where it has one. */
export const hanWords: HanWords = segmenter
  ? (run) => Array.from(segmenter.segment(run), ({ segment }) => segment)
  : hanCharacters;

const HAN = /^\p{Script=Han}/u;
/** 一个, 两次, 第二天 */
const HAN_NUMBER = /^第?[一二三四五六七八九十百千两几]+[个只件条双次天年月日号]?$/;
/** A run of Han, a word or number of any other script, or a mark; hyphens join as spaces do. */
const TOKEN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’]\p{L}+)*|[^\s-]/gu;

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words without a matter of their own. */
const STOPS = listOf(
  'a about again all also although am an and another any are as at be because been before being both ' +
    'but by can could day days did do does doing done during each even ever every everyone everything few ' +
    'for from further get gets got had has have having he her here hers him his how i if in into is it ' +
    'its just like me mine month months more most much my of off on once one only or other our ours out ' +
    'own please quite rather really same say says she should since so some still such than that the their ' +
    'theirs them then there these they thing things this those though through to two until up upon us ' +
    'very was we week weeks were what when where which while who whom whose why will with would year ' +
    'years yet you your yours ' +
    '的 了 是 我 你 您 他 她 它 们 我们 你们 他们 大家 自己 在 和 与 也 就 都 还 很 着 个 吗 呢 吧 啊 呀 哦 嗯 哈 哈哈 ' +
    '这 那 这个 那个 这样 那样 这么 那么 一个 一下 一点 有点 一些 非常 特别 真的 真是 比较 但 但是 因为 所以 如果 而且 不过 ' +
    '到 到了 从 把 被 给 让 可以 就是 还是 已经 觉得 感觉 什么 怎么 以及 等等',
);
/** Words that turn the next one round or make it too much: together they are a phrase, the next one alone is none. */
const TURNS = listOf('no not never without too cannot 不 没 没有 无 未 别 太 不是 不够 不太');

/** The phrases of a text in their order, each as often as it occurs. */
export function phrasesIn(text: string, words: HanWords = hanWords): PhraseAt[] {
  const found: PhraseAt[] = [];
  let before: PhraseAt | null = null;
  for (const token of tokensIn(text, words)) {
    const word = wordOf(token.phrase);
    if (word === '' || STOPS.has(word)) {
      before = null;
      continue;
    }
    const isTurn = TURNS.has(word);
    if (before && !isTurn && belong(before.phrase, word))
      found.push(joined(before, { ...token, phrase: word }));
    if (!isTurn && saysAlone(word) && !(before && TURNS.has(before.phrase)))
      found.push({ ...token, phrase: word });
    before = { ...token, phrase: word };
  }
  return found;
}

/** Raw words and marks with their places. */
function* tokensIn(text: string, words: HanWords): Iterable<PhraseAt> {
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (!HAN.test(token)) {
      yield { phrase: token, from: index, to: index + token.length };
      continue;
    }
    let from = index;
    for (const phrase of words(token)) yield { phrase, from, to: (from += phrase.length) };
  }
}

/** A token as it is counted; '' for marks, numbers and single letters. */
function wordOf(token: string): string {
  if (HAN.test(token)) return HAN_NUMBER.test(token) ? '' : token;
  const word = token.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  if (word.endsWith("n't")) return 'not';
  const whole = word.replace(/'.*$/, '');
  if (whole.length < 2 || !/^\p{L}/u.test(whole)) return '';
  return STOPS.has(whole) ? whole : singular(whole);
}

/** dresses → dress, batteries → battery, shoes → shoe; glass, bus and this stay. */
function singular(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** A dictionary tells names and new words as single characters: two of them are a word, one beside a word is the rest of another. */
const belong = (a: string, b: string): boolean =>
  TURNS.has(a) || !HAN.test(a) || !HAN.test(b) || (a.length === 1) === (b.length === 1);

const saysAlone = (word: string): boolean => word.length >= (HAN.test(word) ? 2 : 3);

const joined = (a: PhraseAt, b: PhraseAt): PhraseAt => ({
  phrase: a.phrase + (HAN.test(a.phrase) && HAN.test(b.phrase) ? '' : ' ') + b.phrase,
  from: a.from,
  to: b.to,
});

/** What two phrases can have in common: words, of Han single characters. */
export const partsOf = (phrase: string): string[] =>
  phrase.split(' ').flatMap((word) => (HAN.test(word) ? Array.from(word) : [word]));

const AROUND = 40;
/** What could name somebody: addresses and long numbers. */
const NAMING = /\S+@\S+|\+?\d[\d ()-]{4,}\d/g;

const withDots = (text: string): string => text.replace(NAMING, (name) => '•'.repeat(name.length));

/** A text without e-mail addresses and long numbers. */
export const withoutNaming = (text: string): string => withDots(text).replace(/•+/g, '•••');

/** A phrase with what stands around it, without e-mail addresses and long numbers. */
export function inContext(text: string, { from, to }: PhraseAt): string {
  const hidden = withDots(text);
  const start = from > AROUND ? from - AROUND : 0;
  const end = to + AROUND < text.length ? to + AROUND : text.length;
  return ((start > 0 ? '…' : '') + hidden.slice(start, end) + (end < text.length ? '…' : ''))
    .replace(/•+/g, '•••')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
