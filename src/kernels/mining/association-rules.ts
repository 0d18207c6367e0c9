import { decimalFraction } from './fractions';
import type { Itemsets } from './itemset-sink';
import { SetIndex, itemHash } from './set-index';

/** Rules antecedent → consequent, each a pair of disjoint, non-empty sets out of a list. */
export interface Rules {
  /** Ids ascend within each set. */
  readonly sets: Itemsets;
  /** length rules; index into `sets` of antecedent and consequent together. */
  readonly union: Int32Array;
  /** length rules; index into `sets`. */
  readonly antecedent: Int32Array;
  /** length rules; index into `sets`. */
  readonly consequent: Int32Array;
  /** Whether all rules are here; false when the bound was reached. */
  readonly isComplete: boolean;
}

export interface RuleOptions {
  /** Least share of the antecedent's rows that hold the consequent, in [0, 1], inclusive; nine decimals count. */
  readonly minConfidence: number;
  /** Most items on each side; default no limit. A consequent of at most 1 gives single-consequent rules. */
  readonly maxAntecedent?: number;
  readonly maxConsequent?: number;
  /** Bound of the list; default 2 million rules. */
  readonly maxRules?: number;
  /** Called at most 32 times with the share of the sets done, in (0, 1]. */
  readonly progress?: (fraction: number) => void;
}

/**
 * Every split of the listed sets into antecedent and consequent whose confidence reaches the limit.
 *
 * @param sets all frequent sets up to some length, ids ascending within each (`sortItemsets`); throws when a subset
 *             of a listed set is missing, as it is from closed or maximal ones
 *
 * Counts are compared as whole numbers: count(union) · denominator ≥ count(antecedent) · numerator, so a rule at
 * exactly the limit stays. A consequent that fails is not grown: a larger one has a smaller antecedent, which has at
 * least the count. Agrawal & Srikant 1994 (VLDB), ap-genrules.
 */
export function findRules(sets: Itemsets, options: RuleOptions): Rules {
  const search = new RuleSearch(sets, options);
  const size = sets.counts.length;
  const step = Math.ceil(size / 32);
  for (let s = 0; s < size && search.isComplete; s++) {
    search.split(s);
    if ((s + 1) % step === 0 || s + 1 === size) options.progress?.((s + 1) / size);
  }
  return search.finish();
}

class RuleSearch {
  isComplete = true;
  readonly #sets: Itemsets;
  readonly #index: SetIndex;
  readonly #numerator: number;
  readonly #denominator: number;
  readonly #maxAntecedent: number;
  readonly #maxConsequent: number;
  readonly #maxRules: number;
  /** One per item of the present set: 1 = in the consequent. */
  readonly #flags: Uint8Array;
  readonly #union: number[] = [];
  readonly #antecedent: number[] = [];
  readonly #consequent: number[] = [];

  constructor(sets: Itemsets, options: RuleOptions) {
    const { numerator, denominator } = decimalFraction(options.minConfidence);
    this.#sets = sets;
    this.#index = new SetIndex(sets);
    this.#numerator = numerator;
    this.#denominator = denominator;
    this.#maxAntecedent = options.maxAntecedent ?? Infinity;
    this.#maxConsequent = options.maxConsequent ?? Infinity;
    this.#maxRules = options.maxRules ?? 2e6;
    let longest = 0;
    for (let s = 0; s < sets.counts.length; s++)
      longest = Math.max(longest, sets.starts[s + 1]! - sets.starts[s]!);
    this.#flags = new Uint8Array(longest);
  }

  split(s: number): void {
    const length = this.#sets.starts[s + 1]! - this.#sets.starts[s]!;
    if (length > 1) this.#grow(s, length, 0, 0, this.#index.hashes[s]!, 0);
  }

  finish(): Rules {
    return {
      sets: this.#sets,
      union: Int32Array.from(this.#union),
      antecedent: Int32Array.from(this.#antecedent),
      consequent: Int32Array.from(this.#consequent),
      isComplete: this.isComplete,
    };
  }

  /** Moves each item from `from` on into the consequent, in turn, and goes on from those that hold. */
  #grow(
    s: number,
    length: number,
    from: number,
    moved: number,
    antecedentHash: number,
    consequentHash: number,
  ) {
    const first = this.#sets.starts[s]!;
    for (let k = from; k < length && this.isComplete; k++) {
      const own = itemHash(this.#sets.items[first + k]!);
      const restHash = (antecedentHash - own) | 0;
      const movedHash = (consequentHash + own) | 0;
      this.#flags[k] = 1;
      const antecedent = this.#part(s, 0, restHash);
      if (this.#holds(s, antecedent)) {
        const size = moved + 1;
        if (length - size <= this.#maxAntecedent) this.#add(s, antecedent, this.#part(s, 1, movedHash));
        if (size < length - 1 && size < this.#maxConsequent) {
          this.#grow(s, length, k + 1, size, restHash, movedHash);
        }
      }
      this.#flags[k] = 0;
    }
  }

  #holds(s: number, antecedent: number): boolean {
    const { counts } = this.#sets;
    return counts[s]! * this.#denominator >= counts[antecedent]! * this.#numerator;
  }

  #add(s: number, antecedent: number, consequent: number): void {
    if (this.#union.length >= this.#maxRules) {
      this.isComplete = false;
      return;
    }
    this.#union.push(s);
    this.#antecedent.push(antecedent);
    this.#consequent.push(consequent);
  }

  #part(s: number, wanted: number, hash: number): number {
    const found = this.#index.findPart(s, this.#flags, wanted, hash);
    if (found < 0) throw new Error(`rules need all frequent sets; a subset of set ${s} is not among them`);
    return found;
  }
}
