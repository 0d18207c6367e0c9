import { decimalFraction } from './fractions';
import type { SequencePatterns } from './frequent-sequences';
import { PatternIndex } from './pattern-index';

/** Rules "who did the beginning does the last element later"; indices into the patterns. */
export interface SequenceRules {
  readonly patterns: SequencePatterns;
  /** length rules; the whole pattern, of at least two elements. */
  readonly whole: Int32Array;
  /** length rules; the pattern without its last element. */
  readonly prefix: Int32Array;
  /** length rules; the last element as a pattern of its own. */
  readonly last: Int32Array;
}

/**
 * A rule for each pattern of two elements or more whose confidence, count(whole) / count(prefix), reaches the limit.
 *
 * @param patterns      all frequent patterns (not only closed ones); throws where a beginning is missing
 * @param minConfidence in [0, 1], inclusive, compared as whole numbers; nine decimals count
 */
export function findSequenceRules(patterns: SequencePatterns, minConfidence: number): SequenceRules {
  const { cells, starts, counts } = patterns;
  const { numerator, denominator } = decimalFraction(minConfidence);
  const index = new PatternIndex(patterns);
  const part = (begin: number, end: number) => {
    const found = index.find(cells.subarray(begin, end));
    if (found < 0)
      throw new Error('sequence rules need all frequent patterns; a part of one is not among them');
    return found;
  };
  const rules = { whole: [] as number[], prefix: [] as number[], last: [] as number[] };
  for (let p = 0; p < counts.length; p++) {
    const begin = starts[p]!;
    const end = starts[p + 1]!;
    // The cell before the last is an item, so this is where the last element begins.
    const lastBegin = cells.lastIndexOf(-1, end - 2) + 1;
    if (lastBegin <= begin) continue;
    const prefix = part(begin, lastBegin);
    if (counts[p]! * denominator < counts[prefix]! * numerator) continue;
    rules.whole.push(p);
    rules.prefix.push(prefix);
    rules.last.push(part(lastBegin, end));
  }
  return {
    patterns,
    whole: Int32Array.from(rules.whole),
    prefix: Int32Array.from(rules.prefix),
    last: Int32Array.from(rules.last),
  };
}

/** Order of the rules: confidence and count descending, then beginning and last element by their ids. */
export function rankSequenceRules(rules: SequenceRules): Uint32Array {
  const { cells, starts, counts } = rules.patterns;
  const compareCells = (a: number, b: number) => {
    const length = Math.min(starts[a + 1]! - starts[a]!, starts[b + 1]! - starts[b]!);
    for (let k = 0; k < length; k++) {
      const difference = cells[starts[a]! + k]! - cells[starts[b]! + k]!;
      if (difference !== 0) return difference;
    }
    return starts[a + 1]! - starts[a]! - (starts[b + 1]! - starts[b]!);
  };
  const order = Uint32Array.from(rules.whole.keys());
  return order.sort((a, b) => {
    const countA = counts[rules.whole[a]!]!;
    const countB = counts[rules.whole[b]!]!;
    return (
      countB * counts[rules.prefix[a]!]! - countA * counts[rules.prefix[b]!]! ||
      countB - countA ||
      compareCells(rules.prefix[a]!, rules.prefix[b]!) ||
      compareCells(rules.last[a]!, rules.last[b]!)
    );
  });
}
