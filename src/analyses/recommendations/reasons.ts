import { TasteReasons } from '../../kernels/recommend/implicit-als';
import type { Neighbours } from '../../kernels/recommend/neighbours';
import { TASTE, type Learnt } from './models';
import type { Method, Single } from './result';
import type { PersonScores } from './scoring';

/** What speaks for an entry of a list; see `Lists`. */
export interface Reason {
  readonly reason: Single;
  readonly because: number;
  readonly strength: number;
}

/** Why an item stands in a person's list: the part of the mix that gives it most, and what that part goes by. */
export class Reasons {
  readonly #learnt: Learnt;
  readonly #scores: PersonScores;
  readonly #method: Method;
  readonly #taste: TasteReasons;
  readonly #isHeld: Uint8Array;
  #row = -1;

  constructor(learnt: Learnt, scores: PersonScores, method: Method) {
    this.#learnt = learnt;
    this.#scores = scores;
    this.#method = method;
    this.#taste = new TasteReasons(learnt.people, learnt.taste, TASTE);
    this.#isHeld = new Uint8Array(learnt.people.columns);
  }

  /** The reason for an item, for the person that the scores were last prepared for. */
  of(row: number, item: number): Reason {
    if (row !== this.#row) this.#hold(row);
    const own = this.#learnt;
    const reason = this.#strongest(item);
    switch (reason) {
      case 'item':
        return this.#nearestHeld(reason, own.nearItems, item);
      case 'content':
        return this.#nearestHeld(reason, own.nearTraits!, item);
      case 'user':
        return { reason, because: -1, strength: this.#likeMindedWith(row, item) };
      case 'rules': {
        const rule = own.ruleScorer.bestFor(this.#held(row), item);
        return { reason, because: rule, strength: own.rules.confidence[rule]! };
      }
      case 'taste':
        return this.#tasteFor(row, item);
      case 'recent':
        return { reason, because: -1, strength: own.recent[item]! };
      case 'popular':
        return { reason, because: -1, strength: own.buyers[item]! };
    }
  }

  /** The part with the greatest share in the score; where none says anything, the item is there as a best-seller. */
  #strongest(item: number): Single {
    const parts =
      this.#method === 'hybrid' ? this.#scores.mixed : [{ part: this.#method as Single, weight: 1 }];
    let best: Single = 'popular';
    let most = 0;
    for (const { part, weight } of parts) {
      const score = this.#scores.partOf(part, item) * weight;
      if (score > most) {
        best = part;
        most = score;
      }
    }
    return best;
  }

  #nearestHeld(reason: Single, { starts, ids, values }: Neighbours, item: number): Reason {
    for (let k = starts[item]!; k < starts[item + 1]!; k++) {
      if (this.#isHeld[ids[k]!]) return { reason, because: ids[k]!, strength: values[k]! };
    }
    return { reason: 'popular', because: -1, strength: this.#learnt.buyers[item]! };
  }

  /** How many of the nearest people have the item. */
  #likeMindedWith(row: number, item: number): number {
    const { nearPeople, items } = this.#learnt;
    const owners = items.indices.subarray(items.starts[item], items.starts[item + 1]);
    let count = 0;
    for (let k = nearPeople.starts[row]!; k < nearPeople.starts[row + 1]!; k++) {
      if (includesSorted(owners, nearPeople.ids[k]!)) count++;
    }
    return count;
  }

  /** What the person has that speaks most for the item, with its share of all that speaks for it. */
  #tasteFor(row: number, item: number): Reason {
    const parts = this.#taste.explain(row, item);
    const held = this.#held(row);
    let best = 0;
    let total = 0;
    parts.forEach((part, k) => {
      if (part > 0) total += part;
      if (part > parts[best]!) best = k;
    });
    return { reason: 'taste', because: held[best]!, strength: total > 0 ? parts[best]! / total : 0 };
  }

  #held(row: number): Int32Array {
    const { starts, indices } = this.#learnt.people;
    return indices.subarray(starts[row], starts[row + 1]);
  }

  #hold(row: number): void {
    if (this.#row >= 0) for (const item of this.#held(this.#row)) this.#isHeld[item] = 0;
    for (const item of this.#held(row)) this.#isHeld[item] = 1;
    this.#row = row;
  }
}

function includesSorted(values: Int32Array, wanted: number): boolean {
  let from = 0;
  let to = values.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (values[middle] === wanted) return true;
    if (values[middle]! < wanted) from = middle + 1;
    else to = middle;
  }
  return false;
}
