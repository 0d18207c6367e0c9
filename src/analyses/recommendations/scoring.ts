import { scorersOf, type Learnt, type Scorer } from './models';
import { PARTS, type Method, type Part, type RecommendationParams, type Single } from './result';

/** Ties, and what a method says nothing about, go by the number of buyers. */
const FILLER = 1e-6;

/** The weight of each part of the mix. */
export const weightsOf = (params: RecommendationParams): Readonly<Record<Part, number>> => ({
  item: params.itemWeight,
  user: params.userWeight,
  taste: params.tasteWeight,
  content: params.contentWeight,
  rules: params.rulesWeight,
});

/** Score of what a person has, or what is not for sale: below whatever a method gives. */
const EXCLUDED = -1e6;
/** Only scores above this are of something that can be proposed. */
export const PROPOSABLE = EXCLUDED / 2;

/**
 * Scores of all items for one person after the other. Each method's scores are divided by the person's best, so that
 * they can be mixed; what the person has and what is blocked is below PROPOSABLE. What a method says nothing about,
 * and ties, go by the number of buyers.
 */
export class PersonScores {
  readonly methods: readonly Method[];
  /** The parts that the mix has, with their weights. */
  readonly mixed: readonly { readonly part: Part; readonly weight: number }[];
  readonly #learnt: Learnt;
  readonly #blocked: Int32Array;
  /** Scores as each method gives them, ≥ 0; their scale makes the person's best 1. */
  readonly #own: ReadonlyMap<Single, Scored>;
  readonly #mix: Float64Array;
  readonly #ranked: Float64Array;
  readonly #filler: Float64Array;
  /** Stands for a part that is not there. */
  readonly #nothing: Scored;
  #row = -1;

  constructor(learnt: Learnt, params: RecommendationParams, isBlocked: Uint8Array) {
    const count = learnt.people.columns;
    const weights = weightsOf(params);
    const scorers = scorersOf(learnt);
    this.#learnt = learnt;
    this.#blocked = Int32Array.from(isBlocked.keys()).filter((item) => isBlocked[item] === 1);
    this.#own = new Map(
      Array.from(scorers, ([method, write]) => [
        method,
        { write, scores: new Float64Array(count), scale: 0 },
      ]),
    );
    this.#nothing = { write: () => {}, scores: new Float64Array(count), scale: 0 };
    this.mixed = PARTS.filter((part) => scorers.has(part) && weights[part] > 0).map((part) => ({
      part,
      weight: weights[part],
    }));
    this.methods = [...(this.mixed.length > 1 ? (['hybrid'] as const) : []), ...scorers.keys()];
    this.#mix = new Float64Array(count);
    this.#ranked = new Float64Array(count);
    const most = learnt.buyers.reduce((a, b) => Math.max(a, b), 1);
    this.#filler = Float64Array.from(learnt.buyers, (buyers) => (FILLER * buyers) / most);
  }

  /** Scores of a row of what was learnt, by these methods and what they are mixed from. */
  prepare(row: number, methods: readonly Method[]): void {
    const needed = new Set(
      methods.flatMap((method): readonly Single[] =>
        method === 'hybrid' ? this.mixed.map(({ part }) => part) : [method],
      ),
    );
    this.#row = row;
    for (const method of needed) {
      const own = this.#own.get(method)!;
      own.write(row, own.scores);
      this.#exclude(own.scores, 0);
      const best = greatest(own.scores);
      own.scale = best > 0 ? 1 / best : 0;
    }
    if (methods.includes('hybrid')) this.#mixInto(this.#mix, this.mixed);
  }

  /** What a prepared part says of an item, in [0, 1]; 0: nothing. */
  partOf(part: Single, item: number): number {
    const { scores, scale } = this.#own.get(part)!;
    return scores[item]! * scale;
  }

  /** Scores to rank by, after `prepare` for the method; the array is used again by the next call. */
  of(method: Method): Float64Array {
    if (method === 'hybrid') return this.#mix;
    const ranked = this.#ranked;
    const filler = this.#filler;
    const { scores, scale } = this.#own.get(method)!;
    for (let i = 0; i < ranked.length; i++) ranked[i] = scores[i]! * scale + filler[i]!;
    this.#exclude(ranked, EXCLUDED);
    return ranked;
  }

  /** Scores of the mix without a part, after `prepare` for the mix; the array is used again by the next call. */
  without(part: Part): Float64Array {
    this.#mixInto(
      this.#ranked,
      this.mixed.filter((each) => each.part !== part),
    );
    return this.#ranked;
  }

  /** All parts in one pass: most of the work of a list is here. */
  #mixInto(mix: Float64Array, parts: PersonScores['mixed']): void {
    const total = parts.reduce((sum, { weight }) => sum + weight, 0);
    const [a, b, c, d, e] = PARTS.map((_, k) => this.#weighed(parts[k], total));
    const filler = this.#filler;
    const [inA, inB, inC, inD, inE] = [a!.scores, b!.scores, c!.scores, d!.scores, e!.scores];
    const [byA, byB, byC, byD, byE] = [a!.share, b!.share, c!.share, d!.share, e!.share];
    for (let i = 0; i < mix.length; i++) {
      mix[i] = filler[i]! + byA * inA[i]! + byB * inB[i]! + byC * inC[i]! + byD * inD[i]! + byE * inE[i]!;
    }
    this.#exclude(mix, EXCLUDED);
  }

  #weighed(
    each: PersonScores['mixed'][number] | undefined,
    total: number,
  ): { readonly scores: Float64Array; readonly share: number } {
    const { scores, scale } = each ? this.#own.get(each.part)! : this.#nothing;
    return { scores, share: each ? (each.weight / total) * scale : 0 };
  }

  /** Sets what the person has and what is blocked. */
  #exclude(scores: Float64Array, value: number): void {
    const { starts, indices } = this.#learnt.people;
    for (let k = starts[this.#row]!; k < starts[this.#row + 1]!; k++) scores[indices[k]!] = value;
    for (const item of this.#blocked) scores[item] = value;
  }
}

/** What a method says of the present person: what writes it, the scores ≥ 0, and what makes the best of them 1. */
interface Scored {
  readonly write: Scorer;
  readonly scores: Float64Array;
  scale: number;
}

function greatest(scores: Float64Array): number {
  let best = 0;
  for (let i = 0; i < scores.length; i++) if (scores[i]! > best) best = scores[i]!;
  return best;
}
