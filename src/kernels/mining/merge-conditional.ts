import type { ConditionalRows } from './bit-search';
import { rowHash } from './rows';

/** Merges equal rows of a conditional database in place, adding their weights; the first of them keeps its place. */
export function mergeConditional(rows: ConditionalRows): void {
  const { cells, used } = rows;
  let slots = 4;
  while (slots < rows.rowCount * 2) slots *= 2;
  const table = new Int32Array(slots).fill(-1);
  let kept = 0;
  let rowCount = 0;
  for (let p = 0; p < used;) {
    const first = p + 1;
    const weight = cells[p]!;
    p = first;
    while (cells[p++]! >= 0);
    // The closing -1 is part of the comparison, so that no row equals the beginning of a longer one.
    const length = p - first;
    let slot = rowHash(cells, first, length) & (slots - 1);
    let same = -1;
    while ((same = table[slot]!) >= 0) {
      let k = 0;
      while (k < length && cells[same + 1 + k] === cells[first + k]) k++;
      if (k === length) break;
      slot = (slot + 1) & (slots - 1);
    }
    if (same >= 0) {
      cells[same]! += weight;
      continue;
    }
    table[slot] = kept;
    cells[kept++] = weight;
    for (let k = 0; k < length; k++) cells[kept++] = cells[first + k]!;
    rowCount++;
  }
  rows.used = kept;
  rows.rowCount = rowCount;
}
