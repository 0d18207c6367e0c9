import { scorersOf, type Learnt } from './models';
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
  readonly #scorers: ReturnType<typeof scorersOf>;
  /** Scores as each method gives them, ≥ 0, and what makes the person's best 1. */
  readonly #own = new Map<Single, Float64Array>();
  readonly #scale = new Map<Single, number>();
  readonly #totalWeight: number;
  readonly #mix: Float64Array;
  readonly #ranked: Float64Array;
  readonly #filler: Float64Array;
  #row = -1;

  constructor(learnt: Learnt, params: RecommendationParams, isBlocked: Uint8Array) {
    const count = learnt.people.columns;
    const weights = weightsOf(params);
    this.#learnt = learnt;
    this.#blocked = Int32Array.from(isBlocked.keys()).filter((item) => isBlocked[item] === 1);
    this.#scorers = scorersOf(learnt);
    this.mixed = PARTS.filter((part) => this.#scorers.has(part) && weights[part] > 0).map((part) => ({
      part,
      weight: weights[part],
    }));
    this.#totalWeight = this.mixed.reduce((sum, { weight }) => sum + weight, 0);
    this.methods = [...(this.mixed.length > 1 ? (['hybrid'] as const) : []), ...this.#scorers.keys()];
    for (const method of this.#scorers.keys()) this.#own.set(method, new Float64Array(count));
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
      const scores = this.#own.get(method)!;
      this.#scorers.get(method)!(row, scores);
      this.#exclude(scores, 0);
      let best = 0;
      for (let i = 0; i < scores.length; i++) if (scores[i]! > best) best = scores[i]!;
      this.#scale.set(method, best > 0 ? 1 / best : 0);
    }
    if (methods.includes('hybrid')) this.#mixAll();
  }

  /** What a prepared part says of an item, in [0, 1]; 0: nothing. */
  partOf(part: Single, item: number): number {
    return this.#own.get(part)![item]! * this.#scale.get(part)!;
  }

  /** Scores to rank by, after `prepare` for the method; the array is used again by the next call. */
  of(method: Method): Float64Array {
    if (method === 'hybrid') return this.#mix;
    const ranked = this.#ranked;
    const own = this.#own.get(method)!;
    const scale = this.#scale.get(method)!;
    const filler = this.#filler;
    for (let i = 0; i < ranked.length; i++) ranked[i] = own[i]! * scale + filler[i]!;
    this.#exclude(ranked, EXCLUDED);
    return ranked;
  }

  /** Scores of the mix without a part, after `prepare` for the mix. */
  without(part: Part, scores: Float64Array): void {
    const own = this.#own.get(part)!;
    const mix = this.#mix;
    const weight = this.mixed.find((each) => each.part === part)!.weight;
    const total = this.#totalWeight;
    const share = weight * this.#scale.get(part)!;
    const rest = total - weight;
    for (let i = 0; i < scores.length; i++) scores[i] = (mix[i]! * total - own[i]! * share) / rest;
  }

  #mixAll(): void {
    const mix = this.#mix;
    mix.set(this.#filler);
    for (const { part, weight } of this.mixed) {
      const own = this.#own.get(part)!;
      const share = (weight / this.#totalWeight) * this.#scale.get(part)!;
      for (let i = 0; i < mix.length; i++) mix[i]! += share * own[i]!;
    }
    this.#exclude(mix, EXCLUDED);
  }

  /** Sets what the person has and what is blocked. */
  #exclude(scores: Float64Array, value: number): void {
    const { starts, indices } = this.#learnt.people;
    for (let k = starts[this.#row]!; k < starts[this.#row + 1]!; k++) scores[indices[k]!] = value;
    for (const item of this.#blocked) scores[item] = value;
  }
}
