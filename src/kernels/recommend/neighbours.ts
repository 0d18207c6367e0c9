import { rowSizes, transposed, type SparseRows } from './sparse-rows';

/**
 * How alike two things are by who has them, from the `common` holders and those of each:
 * cosine common / √(a · b), Jaccard common / (a + b − common), lift common · holders / (a · b).
 */
export type Likeness = 'cosine' | 'jaccard' | 'lift';

/** What rounding can take from a bound of a likeness. */
const NOT_BELOW = 1 + 1e-12;

/** The nearest of each thing: thing i has `ids[starts[i] … starts[i + 1])`, greatest value first, equals by id. */
export interface Neighbours {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  /** > 0 */
  readonly values: Float64Array;
}

export interface NeighbourOptions {
  readonly likeness: Likeness;
  /** At most so many of each; the memory is things · most. */
  readonly most: number;
  /** Least common holders, inclusive; default 1. */
  readonly minCommon?: number;
  /** Called at most 32 times with the share of the things done, in (0, 1]. */
  readonly progress?: (fraction: number) => void;
}

/**
 * For each thing the things most like it, by who holds them; how often does not count.
 *
 * @param things  a row a thing: its holders
 * @param holders the same matrix, a row a holder: what it holds
 *
 * Each pair is counted once, from the thing with the lower id: a holder's list is read from there on, so the work is
 * Σ size² / 2 over the holders. O(things · most) memory. Trusts its input.
 */
export function nearestByHolders(
  things: SparseRows,
  holders: SparseRows,
  options: NeighbourOptions,
): Neighbours {
  const { likeness, minCommon = 1, progress } = options;
  const count = things.rows;
  const sizes = rowSizes(things);
  // No likeness is above common · reach of the one · reach of the other: most pairs end there, without root and division.
  const lifted = likeness === 'lift' ? Math.sqrt(holders.rows) : 1;
  const reach = Float64Array.from(sizes, (size) =>
    size === 0 ? 0 : (NOT_BELOW * lifted) / (likeness === 'lift' ? size : Math.sqrt(size)),
  );
  const nearest = new NearestLists(count, Math.min(options.most, Math.max(count - 1, 0)));
  const { worst } = nearest;
  const { starts, indices } = things;
  const { starts: begins, indices: held } = holders;
  const after = begins.slice(0, holders.rows); // what lies before was the lower id of a pair already
  const common = new Int32Array(count);
  const step = Math.max(1, Math.ceil(count / 32));
  const judge = (i: number, j: number): void => {
    const both = common[j];
    if (both === 0) return;
    common[j] = 0;
    const most = both * reach[i] * reach[j];
    if (both < minCommon || (most < worst[i] && most < worst[j])) return;
    const a = sizes[i];
    const b = sizes[j];
    const value =
      likeness === 'cosine'
        ? both / Math.sqrt(a * b)
        : likeness === 'jaccard'
          ? both / (a + b - both)
          : (both * holders.rows) / (a * b);
    nearest.offer(i, j, value);
    nearest.offer(j, i, value);
  };
  for (let i = 0; i < count; i++) {
    let met = 0;
    for (let k = starts[i]; k < starts[i + 1]; k++) {
      const first = ++after[indices[k]];
      const end = begins[indices[k] + 1];
      countIn(common, held, first, end);
      met += end - first;
    }
    // Whoever was met is found by all the ids above, or by the lists again, whichever is shorter.
    if (met >= count - i) for (let j = i + 1; j < count; j++) judge(i, j);
    else {
      for (let k = starts[i]; k < starts[i + 1]; k++) {
        const end = begins[indices[k] + 1];
        for (let h = after[indices[k]]; h < end; h++) judge(i, held[h]);
      }
    }
    if (progress && ((i + 1) % step === 0 || i + 1 === count)) progress((i + 1) / count);
  }
  return nearest.finish();
}

/** Counts the ids of a part of a list; four at a time, which costs half as much. */
function countIn(common: Int32Array, ids: Int32Array, first: number, end: number): void {
  let h = first;
  for (; h + 4 <= end; h += 4) {
    const a = ids[h];
    const b = ids[h + 1];
    const c = ids[h + 2];
    const d = ids[h + 3];
    common[a]++;
    common[b]++;
    common[c]++;
    common[d]++;
  }
  for (; h < end; h++) common[ids[h]]++;
}

/**
 * For each row the rows with the greatest cosine of their values, e.g. of weighted words: Σ vᵢ vⱼ / (|vᵢ| |vⱼ|).
 *
 * @param rows    a row a thing: its traits with their weights
 * @param columns the same matrix, a row a trait
 *
 * Traits that a thing has alone cost nothing; the work is Σ size² / 2 over the traits.
 */
export function nearestByTraits(
  rows: SparseRows,
  columns: SparseRows,
  { most, progress }: Omit<NeighbourOptions, 'likeness' | 'minCommon'>,
): Neighbours {
  const count = rows.rows;
  const norms = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    for (let k = rows.starts[i]; k < rows.starts[i + 1]; k++) norms[i] += rows.values[k] ** 2;
    norms[i] = Math.sqrt(norms[i]);
  }
  const nearest = new NearestLists(count, Math.min(most, Math.max(count - 1, 0)));
  const after = columns.starts.slice(0, columns.rows);
  const sums = new Float64Array(count);
  const met = new Int32Array(count);
  const step = Math.max(1, Math.ceil(count / 32));
  for (let i = 0; i < count; i++) {
    let metCount = 0;
    for (let k = rows.starts[i]; k < rows.starts[i + 1]; k++) {
      const trait = rows.indices[k];
      const weight = rows.values[k];
      const end = columns.starts[trait + 1];
      for (let h = ++after[trait]; h < end; h++) {
        const j = columns.indices[h];
        if (sums[j] === 0) met[metCount++] = j;
        sums[j] += weight * columns.values[h];
      }
    }
    for (let m = 0; m < metCount; m++) {
      const j = met[m];
      const value = sums[j] / (norms[i] * norms[j]);
      sums[j] = 0;
      nearest.offer(i, j, value);
      nearest.offer(j, i, value);
    }
    if (progress && ((i + 1) % step === 0 || i + 1 === count)) progress((i + 1) / count);
  }
  return nearest.finish();
}

/** For each of `count` things a heap of its `most` best so far, the worst of them at the root. */
class NearestLists {
  readonly #most: number;
  readonly #size: Int32Array;
  readonly #ids: Int32Array;
  readonly #values: Float64Array;
  /** Value at the root of a full heap; −1 before. Less is not taken. */
  readonly worst: Float64Array;

  constructor(count: number, most: number) {
    this.#most = most;
    this.#size = new Int32Array(count);
    this.#ids = new Int32Array(count * most);
    this.#values = new Float64Array(count * most);
    this.worst = new Float64Array(count).fill(-1);
  }

  offer(thing: number, id: number, value: number): void {
    if (value < this.worst[thing]) return;
    const first = thing * this.#most;
    const size = this.#size[thing];
    if (size < this.#most) {
      this.#rise(first, size, id, value);
      this.#size[thing] = size + 1;
      if (size + 1 === this.#most) this.worst[thing] = this.#values[first];
    } else if (value > this.worst[thing] || id < this.#ids[first]) {
      this.#sink(first, size, id, value);
      this.worst[thing] = this.#values[first];
    }
  }

  finish(): Neighbours {
    const count = this.#size.length;
    const starts = new Int32Array(count + 1);
    for (let i = 0; i < count; i++) starts[i + 1] = starts[i] + this.#size[i];
    const ids = new Int32Array(starts[count]);
    const values = new Float64Array(starts[count]);
    for (let i = 0; i < count; i++) {
      const first = i * this.#most;
      // The root is the worst that is left: taken out, it goes to the end of what is free.
      for (let size = this.#size[i], at = starts[i + 1] - 1; size > 0; at--) {
        ids[at] = this.#ids[first];
        values[at] = this.#values[first];
        size--;
        if (size > 0) this.#sink(first, size, this.#ids[first + size], this.#values[first + size]);
      }
    }
    return { starts, ids, values };
  }

  #rise(first: number, size: number, id: number, value: number): void {
    let at = size;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isWorse(first + above, id, value)) {
        this.#ids[first + at] = this.#ids[first + above];
        this.#values[first + at] = this.#values[first + above];
        at = above;
      } else break;
    }
    this.#ids[first + at] = id;
    this.#values[first + at] = value;
  }

  #sink(first: number, size: number, id: number, value: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      const other = below + 1;
      if (
        other < size &&
        this.#isWorse(first + other, this.#ids[first + below], this.#values[first + below])
      ) {
        below = other;
      }
      if (!this.#isWorse(first + below, id, value)) break;
      this.#ids[first + at] = this.#ids[first + below];
      this.#values[first + at] = this.#values[first + below];
      at = below;
    }
    this.#ids[first + at] = id;
    this.#values[first + at] = value;
  }

  /** Whether what stands at a place comes after (id, value) in the list. */
  #isWorse(place: number, id: number, value: number): boolean {
    const own = this.#values[place];
    return own < value || (own === value && this.#ids[place] > id);
  }
}

/** The lists turned round: thing i has those that count it among their nearest, by id. */
export function turnedRound({ starts, ids, values }: Neighbours): Neighbours {
  const count = starts.length - 1;
  const turned = transposed({ rows: count, columns: count, starts, indices: ids, values });
  return { starts: turned.starts, ids: turned.indices, values: turned.values };
}

/**
 * Adds the likeness of each thing to what is held: Σ over the held ones that are among the *thing's* nearest.
 * The lists are those of `turnedRound`.
 */
export function addLikeness(
  { starts, ids, values }: Neighbours,
  held: Int32Array,
  scores: Float64Array,
): void {
  for (let h = 0; h < held.length; h++) {
    const thing = held[h];
    for (let k = starts[thing]; k < starts[thing + 1]; k++) scores[ids[k]] += values[k];
  }
}
