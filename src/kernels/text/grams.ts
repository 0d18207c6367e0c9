/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LETTERS = /[\p{L}\p{N}]/gu;
const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;

/**
 * What a text is made of, in small letters, each as often as it occurs: words and pairs of neighbouring words; of a text
 * with any Han, kana or Thai its letters and digits one by one, and pairs of them.
 */
export function gramsOf(text: string): string[] {
  const small = text.toLowerCase();
  const isUnspaced = UNSPACED.test(small);
  const units = small.match(isUnspaced ? LETTERS : WORDS) ?? [];
  const between = isUnspaced ? '' : ' ';
  const grams: string[] = [...units];
  for (let i = 1; i < units.length; i++) grams.push(units[i - 1]! + between + units[i]!);
  return grams;
}
