/** Rows of item codes as a miner wants them: unique, sorted, recoded by rarity, equal rows merged. */
export interface PreparedRows {
  /** Codes of all rows, one row after the other; within a row unique and descending (most frequent first). */
  readonly items: Int32Array;
  /** length rows + 1; row r is `items[starts[r] … starts[r + 1])`. No row is empty. */
  readonly starts: Int32Array;
  /** length rows; how many input rows are equal to this one after infrequent items were dropped. */
  readonly weights: Int32Array;
  /** code → input id; codes ascend by count, then by id. */
  readonly ids: Int32Array;
  /** code → number of input rows that contain it, ≥ the minimum count. */
  readonly counts: Int32Array;
  /** Input rows, empty ones included. */
  readonly rowTotal: number;
}

/**
 * Drops infrequent items, recodes the rest by ascending frequency, sorts each row, keeps an item once per row and
 * merges equal rows.
 *
 * @param items    ids ≥ 0 of all rows, in any order, repeats allowed
 * @param starts   length rows + 1; row r is `items[starts[r] … starts[r + 1])`
 * @param minCount an item stays when at least this many rows contain it (inclusive, ≥ 1)
 *
 * Memory is proportional to the largest id. O(cells + m log m) for m frequent items. Trusts its input.
 */
export function prepareRows(items: Int32Array, starts: Int32Array, minCount: number): PreparedRows {
  const rowTotal = starts.length - 1;
  const cellEnd = starts[rowTotal]!;
  let idLimit = 0;
  for (let p = starts[0]!; p < cellEnd; p++) if (items[p]! >= idLimit) idLimit = items[p]! + 1;

  // A row's stamp instead of a set: an item that was seen in this row already does not count again.
  const seenIn = new Int32Array(idLimit).fill(-1);
  const idCounts = new Int32Array(idLimit);
  for (let r = 0; r < rowTotal; r++) {
    for (let p = starts[r]!, end = starts[r + 1]!; p < end; p++) {
      const id = items[p]!;
      if (seenIn[id] !== r) {
        seenIn[id] = r;
        idCounts[id]!++;
      }
    }
  }
  const ids = frequentByRarity(idCounts, minCount);
  const counts = ids.map((id) => idCounts[id]!);
  const sorted = sortRows(items, starts, ids, counts, seenIn);
  return { ...mergeEqualRows(sorted.items, sorted.starts), ids, counts, rowTotal };
}

/** Ids with at least `minCount`, ascending by count, then by id. */
function frequentByRarity(idCounts: Int32Array, minCount: number): Int32Array {
  const idLimit = idCounts.length;
  const keys = new Float64Array(idLimit);
  let size = 0;
  // count · idLimit + id orders by both at once and is exact below 2^53.
  for (let id = 0; id < idLimit; id++) {
    if (idCounts[id]! >= minCount && idCounts[id]! > 0) keys[size++] = idCounts[id]! * idLimit + id;
  }
  const frequent = keys.subarray(0, size).sort();
  return Int32Array.from(frequent, (key) => key % idLimit);
}

/** Rows with descending codes, by transposing twice: no row is ever sorted by comparing. */
function sortRows(
  items: Int32Array,
  starts: Int32Array,
  ids: Int32Array,
  counts: Int32Array,
  seenIn: Int32Array,
): { items: Int32Array; starts: Int32Array } {
  const rowTotal = starts.length - 1;
  const codes = new Int32Array(seenIn.length).fill(-1);
  const next = new Int32Array(ids.length);
  let cells = 0;
  for (let code = 0; code < ids.length; code++) {
    codes[ids[code]!] = code;
    next[code] = cells;
    cells += counts[code]!;
  }
  const rowsOfCode = new Int32Array(cells);
  const sortedStarts = new Int32Array(rowTotal + 1);
  seenIn.fill(-1);
  for (let r = 0, used = 0; r < rowTotal; r++) {
    for (let p = starts[r]!, end = starts[r + 1]!; p < end; p++) {
      const id = items[p]!;
      const code = codes[id]!;
      if (code >= 0 && seenIn[id] !== r) {
        seenIn[id] = r;
        rowsOfCode[next[code]!++] = r;
        used++;
      }
    }
    sortedStarts[r + 1] = used;
  }
  const sortedItems = new Int32Array(cells);
  const end = sortedStarts.slice(0, rowTotal);
  for (let code = ids.length - 1, p = cells; code >= 0; code--) {
    for (const first = p - counts[code]!; p > first;) sortedItems[end[rowsOfCode[--p]!]!++] = code;
  }
  return { items: sortedItems, starts: sortedStarts };
}

/**
 * Rows without repeats, with how often each occurs; empty rows are left out. The first occurrence keeps its place.
 * @param items overwritten: the result's `items` is its beginning
 */
export function mergeEqualRows(
  items: Int32Array,
  starts: Int32Array,
): { items: Int32Array; starts: Int32Array; weights: Int32Array } {
  const rowTotal = starts.length - 1;
  let slots = 4;
  while (slots < rowTotal * 2) slots *= 2;
  const table = new Int32Array(slots).fill(-1);
  const keptStarts = new Int32Array(rowTotal + 1);
  const weights = new Int32Array(rowTotal);
  let kept = 0;
  let used = 0;
  for (let r = 0; r < rowTotal; r++) {
    const first = starts[r]!;
    const length = starts[r + 1]! - first;
    if (length === 0) continue;
    let slot = rowHash(items, first, length) & (slots - 1);
    let same = -1;
    while ((same = table[slot]!) >= 0) {
      const start = keptStarts[same]!;
      if (keptStarts[same + 1]! - start === length) {
        let k = 0;
        while (k < length && items[start + k] === items[first + k]) k++;
        if (k === length) break;
      }
      slot = (slot + 1) & (slots - 1);
    }
    if (same >= 0) {
      weights[same]!++;
      continue;
    }
    table[slot] = kept;
    if (used !== first) for (let k = 0; k < length; k++) items[used + k] = items[first + k]!;
    used += length;
    weights[kept++] = 1;
    keptStarts[kept] = used;
  }
  return {
    items: items.subarray(0, used),
    starts: keptStarts.slice(0, kept + 1),
    weights: weights.slice(0, kept),
  };
}

/** Murmur-like mixing of a stretch of integers; 32 bits. */
export function rowHash(items: Int32Array, first: number, length: number): number {
  let hash = length;
  for (let p = first; p < first + length; p++) {
    hash = Math.imul(hash ^ items[p]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

/**
 * Cuts the codes 0 … m into ranges of about equal work, for miners that run side by side.
 * The work of a code is the number of more frequent items beside it, over all rows.
 *
 * @returns ascending borders, length ≤ parts + 1, from 0 to m; neighbours make one range each
 */
export function splitCodes(rows: PreparedRows, parts: number): Int32Array {
  const work = workByCode(rows);
  let total = 0;
  for (const share of work) total += share;
  const borders = [0];
  let done = 0;
  for (let code = 0; code < work.length; code++) {
    done += work[code]!;
    if (done >= (total * borders.length) / parts && code + 1 < work.length) borders.push(code + 1);
  }
  borders.push(work.length);
  return Int32Array.from(borders);
}

/** code → cells a miner reads for it as first item, at least 1. */
export function workByCode(rows: PreparedRows): Float64Array {
  const work = new Float64Array(rows.ids.length).fill(1);
  for (let r = 0; r < rows.weights.length; r++) {
    const first = rows.starts[r]!;
    for (let p = first + 1, end = rows.starts[r + 1]!; p < end; p++) work[rows.items[p]!]! += p - first;
  }
  return work;
}
