/** Blanks of every kind, and the characters that cannot be seen at all. */
const UNSEEN = /[\s\u200b-\u200f\u2060\ufeff]+/g;

/** A text without what careless typing changes: width (NFKC), case, blanks. Equal folds are spellings of one thing. */
export const foldText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(UNSEEN, '');

/** A phone number as its digits, without signs and the country prefix of China. */
export const foldPhone = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^0-9a-z]/gi, '')
    .replace(/^(0086|86)(?=1\d{10}$)/, '');

/** Letters and digits that are taken for each other. */
const LOOKALIKES: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' };

/** A folded text in which letters that look like digits are those digits. */
export const foldLookalikes = (folded: string): string =>
  folded.replace(/[oil]/g, (letter) => LOOKALIKES[letter] ?? letter);

/** Whether two folded texts of one length differ only where a digit stands against the letter that looks like it. */
export function isLookalike(a: string, b: string): boolean {
  if (a.length !== b.length || foldLookalikes(a) !== foldLookalikes(b)) return false;
  for (let k = 0; k < a.length; k++) {
    if (a[k] !== b[k] && !/\d/.test(a[k]) && !/\d/.test(b[k])) return false;
  }
  return true;
}

/** Latin texts shorter than this differ in one letter without being the same word. */
const SHORTEST_TYPO = 5;

/**
 * Whether two different folded texts are one slip of the hand apart: a letter changed, added, left out, or two
 * neighbours swapped. Only in words of Latin letters: a digit makes another article, a Chinese character another word.
 */
export function isTypo(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_TYPO || Math.abs(a.length - b.length) > 1) return false;
  if (!/^[\p{Script=Latin}&'.-]+$/u.test(a) || !/^[\p{Script=Latin}&'.-]+$/u.test(b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
