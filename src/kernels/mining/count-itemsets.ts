import type { Itemsets } from './itemset-sink';

/**
 * In how many rows each listed set is, whatever its count elsewhere: to look at sets in rows they were not found in.
 *
 * @param items  ids ≥ 0 of all rows, in any order, repeats allowed
 * @param starts length rows + 1
 * @returns      length sets
 *
 * The rows of the rarest item are taken and those of the others struck out. Trusts its input.
 */
export function countItemsets(items: Int32Array, starts: Int32Array, sets: Itemsets): Int32Array {
  const index = rowsById(items, starts);
  const counts = new Int32Array(sets.counts.length);
  const rowCount = (id: number) => (id + 1 < index.from.length ? index.from[id + 1]! - index.from[id]! : 0);
  for (let s = 0; s < counts.length; s++) {
    const ids = sets.items
      .slice(sets.starts[s], sets.starts[s + 1])
      .sort((a, b) => rowCount(a) - rowCount(b));
    if (ids.length === 0 || rowCount(ids[0]!) === 0) continue;
    let rows: Int32Array = index.rows.slice(index.from[ids[0]!], index.from[ids[0]! + 1]);
    for (let k = 1; k < ids.length && rows.length > 0; k++) {
      rows = common(rows, index.rows, index.from[ids[k]!]!, index.from[ids[k]! + 1]!);
    }
    counts[s] = rows.length;
  }
  return counts;
}

/** Ascending rows of each id: those of id are `rows[from[id] … from[id + 1])`. */
function rowsById(items: Int32Array, starts: Int32Array): { rows: Int32Array; from: Int32Array } {
  const rowTotal = starts.length - 1;
  let idLimit = 0;
  for (const id of items) if (id >= idLimit) idLimit = id + 1;
  const from = new Int32Array(idLimit + 1);
  const next = new Int32Array(idLimit);
  const seenIn = new Int32Array(idLimit).fill(-1);
  const eachOnce = (visit: (id: number, row: number) => void) => {
    seenIn.fill(-1);
    for (let r = 0; r < rowTotal; r++) {
      for (let p = starts[r]!; p < starts[r + 1]!; p++) {
        const id = items[p]!;
        if (seenIn[id] === r) continue;
        seenIn[id] = r;
        visit(id, r);
      }
    }
  };
  eachOnce((id) => from[id + 1]!++);
  for (let id = 0; id < idLimit; id++) {
    next[id] = from[id]!;
    from[id + 1]! += from[id]!;
  }
  const rows = new Int32Array(from[idLimit]!);
  eachOnce((id, row) => (rows[next[id]!++] = row));
  return { rows, from };
}

/** Values of the ascending `few` that are also in the ascending stretch begin … end, each looked up by halving. */
function common(few: Int32Array, many: Int32Array, begin: number, end: number): Int32Array {
  const kept = new Int32Array(few.length);
  let size = 0;
  let low = begin;
  for (const value of few) {
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (many[middle]! < value) low = middle + 1;
      else high = middle;
    }
    if (low < end && many[low] === value) kept[size++] = value;
  }
  return kept.subarray(0, size);
}
