/**
 * Sets of the numbers 0 … n − 1 that can be joined, and of which some may be kept apart for good (union–find with bars).
 *
 * Joining and finding take almost constant time; a bar costs the number of bars of the smaller side at each join.
 * Tarjan 1975, doi:10.1145/321879.321884
 */
export class DisjointSets {
  readonly #parent: Int32Array;
  readonly #size: Int32Array;
  /** Of a root: roots it may never be joined with. */
  readonly #bars = new Map<number, Set<number>>();

  constructor(n: number) {
    this.#parent = new Int32Array(n);
    for (let i = 0; i < n; i++) this.#parent[i] = i;
    this.#size = new Int32Array(n).fill(1);
  }

  /** A number of the set of i: the same for all its members until the next join. */
  find(i: number): number {
    const parent = this.#parent;
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  }

  /** Makes the sets of i and j one; false where they are to be kept apart. */
  join(i: number, j: number): boolean {
    let into = this.find(i);
    let from = this.find(j);
    if (into === from) return true;
    if (this.#bars.get(into)?.has(from)) return false;
    if (this.#size[into]! < this.#size[from]!) [into, from] = [from, into];
    this.#parent[from] = into;
    this.#size[into]! += this.#size[from]!;
    this.#moveBars(from, into);
    return true;
  }

  /** Keeps the sets of i and j apart from now on; false where they are one already. */
  bar(i: number, j: number): boolean {
    const a = this.find(i);
    const b = this.find(j);
    if (a === b) return false;
    this.#barsOf(a).add(b);
    this.#barsOf(b).add(a);
    return true;
  }

  /** Whether the sets of i and j are kept apart. */
  barred(i: number, j: number): boolean {
    return this.#bars.size > 0 && (this.#bars.get(this.find(i))?.has(this.find(j)) ?? false);
  }

  #barsOf(root: number): Set<number> {
    let bars = this.#bars.get(root);
    if (!bars) this.#bars.set(root, (bars = new Set()));
    return bars;
  }

  #moveBars(from: number, into: number): void {
    const moving = this.#bars.get(from);
    if (!moving) return;
    this.#bars.delete(from);
    for (const other of moving) {
      this.#barsOf(other).delete(from);
      this.#barsOf(other).add(into);
      this.#barsOf(into).add(other);
    }
  }
}
