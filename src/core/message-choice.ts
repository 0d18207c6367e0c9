/**
 * Part of a message that says one of several words by a number: the first of `words` for `from`, the next for the one
 * after, `other` for any other number.
 */
export const choiceOf = (name: string, from: number, words: readonly string[], other: string): string =>
  `{${name}, plural, ${words.map((word, i) => `=${i + from} {${word}}`).join(' ')} other {${other}}}`;
