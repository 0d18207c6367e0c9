import type { Rules } from './association-rules';
import { SetIndex, itemHash } from './set-index';

/**
 * Under which rule each redundant one is folded: a more general rule (same consequent, part of the antecedent) with at
 * least its confidence. -1 for a rule that stands on its own.
 *
 * @returns length rules; always a rule that stands on its own: of those that qualify the one with the shortest
 *          antecedent, then the highest confidence, then the first listed
 *
 * Confidences are compared as quotients of whole numbers.
 */
export function foldRedundantRules(rules: Rules): Int32Array {
  const folding = new Folding(rules);
  const size = rules.union.length;
  const byLength = new Uint32Array(size);
  for (let r = 0; r < size; r++) byLength[r] = r;
  byLength.sort((a, b) => folding.antecedentLength(a) - folding.antecedentLength(b) || a - b);
  for (const rule of byLength) folding.fold(rule);
  return folding.under;
}

/** Rules in the order of growing antecedents; a shorter one knows already whether it is folded. */
class Folding {
  readonly under: Int32Array;
  readonly #rules: Rules;
  readonly #index: SetIndex;
  /** consequent · sets + antecedent → rule, of the rules that stand on their own so far. */
  readonly #standing = new Map<number, number>();
  /** consequent → those rules. */
  readonly #byConsequent = new Map<number, number[]>();
  #flags = new Uint8Array(8);

  constructor(rules: Rules) {
    this.#rules = rules;
    this.#index = new SetIndex(rules.sets);
    this.under = new Int32Array(rules.union.length).fill(-1);
  }

  antecedentLength(rule: number): number {
    const { starts } = this.#rules.sets;
    const antecedent = this.#rules.antecedent[rule]!;
    return starts[antecedent + 1]! - starts[antecedent]!;
  }

  fold(rule: number): void {
    const { consequent, antecedent, sets } = this.#rules;
    const length = this.antecedentLength(rule);
    const own = consequent[rule]!;
    const candidates = this.#byConsequent.get(own);
    if (candidates) {
      // Either try every part of the antecedent or every shorter rule, whichever is less.
      if (length < 31 && 2 ** length < candidates.length) this.#tryParts(rule, length);
      else for (const other of candidates) if (this.#isMoreGeneral(other, rule)) this.#prefer(rule, other);
    }
    if (this.under[rule]! >= 0) return;
    this.#standing.set(own * sets.counts.length + antecedent[rule]!, rule);
    if (candidates) candidates.push(rule);
    else this.#byConsequent.set(own, [rule]);
  }

  #tryParts(rule: number, length: number): void {
    const { consequent, antecedent, sets } = this.#rules;
    const own = antecedent[rule]!;
    const first = sets.starts[own]!;
    if (this.#flags.length < length) this.#flags = new Uint8Array(length);
    for (let mask = 1; mask < 2 ** length - 1; mask++) {
      let hash = 0;
      for (let k = 0; k < length; k++) {
        this.#flags[k] = (mask >>> k) & 1;
        if (this.#flags[k]) hash = (hash + itemHash(sets.items[first + k]!)) | 0;
      }
      const part = this.#index.findPart(own, this.#flags, 1, hash);
      const other = this.#standing.get(consequent[rule]! * sets.counts.length + part);
      if (other !== undefined) this.#prefer(rule, other);
    }
  }

  #isMoreGeneral(other: number, rule: number): boolean {
    const { items, starts } = this.#rules.sets;
    const part = this.#rules.antecedent[other]!;
    const own = this.#rules.antecedent[rule]!;
    if (this.antecedentLength(other) >= this.antecedentLength(rule)) return false;
    let p = starts[part]!;
    for (let q = starts[own]!; q < starts[own + 1]! && p < starts[part + 1]!; q++)
      if (items[q] === items[p]) p++;
    return p === starts[part + 1]!;
  }

  #prefer(rule: number, other: number): void {
    if (this.#compareConfidence(other, rule) < 0) return;
    const present = this.under[rule]!;
    const isBetter =
      present < 0 ||
      (this.antecedentLength(present) - this.antecedentLength(other) ||
        this.#compareConfidence(other, present) ||
        present - other) > 0;
    if (isBetter) this.under[rule] = other;
  }

  #compareConfidence(a: number, b: number): number {
    const { union, antecedent, sets } = this.#rules;
    const bothA = sets.counts[union[a]!]!;
    const bothB = sets.counts[union[b]!]!;
    return bothA * sets.counts[antecedent[b]!]! - bothB * sets.counts[antecedent[a]!]!;
  }
}
