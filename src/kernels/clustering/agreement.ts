import { assignRows } from './assignment';

/**
 * How two partitions of the same points overlap: counts, rows × columns, row-major.
 *
 * @param rowLabels    length n, 0 … rows − 1
 * @param columnLabels length n, 0 … columns − 1
 */
export function overlapTable(
  rowLabels: Int32Array,
  rows: number,
  columnLabels: Int32Array,
  columns: number,
): Float64Array {
  const table = new Float64Array(rows * columns);
  for (let i = 0; i < rowLabels.length; i++) table[rowLabels[i] * columns + columnLabels[i]]++;
  return table;
}

/**
 * The Rand index corrected for chance: 1 for the same partition, 0 expected of unrelated ones. 1 when both are a
 * single cluster or both all single points. Hubert & Arabie 1985, doi:10.1007/BF01908075
 *
 * @param table of overlaps, row-major
 */
export function adjustedRandIndex(table: Float64Array, columns: number): number {
  const { rowSums, columnSums } = margins(table, columns);
  const together = pairs(table);
  const inRows = pairs(rowSums);
  const inColumns = pairs(columnSums);
  const n = rowSums.reduce((sum, count) => sum + count, 0);
  const byChance = n < 2 ? 0 : (inRows * inColumns) / ((n * (n - 1)) / 2);
  const most = (inRows + inColumns) / 2;
  return most === byChance ? 1 : (together - byChance) / (most - byChance);
}

/** Jaccard overlap of each row cluster with each column cluster; 0 where both are empty. */
export function jaccardTable(table: Float64Array, columns: number): Float64Array {
  const { rowSums, columnSums } = margins(table, columns);
  return table.map((both, cell) => {
    const either = rowSums[Math.floor(cell / columns)] + columnSums[cell % columns] - both;
    return either === 0 ? 0 : both / either;
  });
}

/** Which old cluster a new one continues. */
export interface ClusterMatch {
  /** For each row cluster the column cluster it is matched to, or −1: it overlaps none or there are too few. */
  readonly matched: Int32Array;
  /** Jaccard overlap of each matched pair, 0 where there is none. */
  readonly overlap: Float64Array;
}

/** Pairs row clusters with column clusters one to one so that the sum of Jaccard overlaps is largest. */
export function matchClusters(table: Float64Array, columns: number): ClusterMatch {
  const jaccard = jaccardTable(table, columns);
  const matched = assignRows(
    jaccard.map((overlap) => -overlap),
    columns,
  );
  const overlap = Float64Array.from(matched, (column, row) =>
    column < 0 ? 0 : jaccard[row * columns + column],
  );
  return { matched: matched.map((column, row) => (overlap[row] > 0 ? column : -1)), overlap };
}

function margins(table: Float64Array, columns: number): { rowSums: Float64Array; columnSums: Float64Array } {
  const rowSums = new Float64Array(table.length / columns);
  const columnSums = new Float64Array(columns);
  table.forEach((count, cell) => {
    rowSums[Math.floor(cell / columns)] += count;
    columnSums[cell % columns] += count;
  });
  return { rowSums, columnSums };
}

function pairs(counts: Float64Array): number {
  let sum = 0;
  for (const count of counts) sum += (count * (count - 1)) / 2;
  return sum;
}
