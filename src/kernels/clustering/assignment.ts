/**
 * The cheapest one-to-one assignment of rows to columns (Hungarian method, shortest augmenting paths with
 * potentials). With more rows than columns the rows left over get −1. O(min² · max). Costs finite, of any sign.
 * Kuhn 1955, doi:10.1002/nav.3800020109; Jonker & Volgenant 1987, doi:10.1007/BF02278710
 *
 * @param cost rows × columns, row-major
 * @returns    for each row its column, or −1
 */
export function assignRows(cost: Float64Array, columns: number): Int32Array {
  const rows = columns === 0 ? 0 : cost.length / columns;
  if (rows <= columns) return assignAllRows(rows, columns, (row, column) => cost[row * columns + column]);
  const rowOf = assignAllRows(columns, rows, (column, row) => cost[row * columns + column]);
  const result = new Int32Array(rows).fill(-1);
  rowOf.forEach((row, column) => {
    result[row] = column;
  });
  return result;
}

/** Each row to a column, rows ≤ columns. Row and column 0 of the inner arrays stand for "none". */
function assignAllRows(
  rows: number,
  columns: number,
  cost: (row: number, column: number) => number,
): Int32Array {
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const visited = new Uint8Array(columns + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      visited[column] = 1;
      const current = rowOf[column];
      let step = Infinity;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (visited[j]) continue;
        const reduced = cost(current - 1, j - 1) - rowPotential[current] - columnPotential[j];
        if (reduced < slack[j]) {
          slack[j] = reduced;
          cameFrom[j] = column;
        }
        if (slack[j] < step) {
          step = slack[j];
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (visited[j]) {
          rowPotential[rowOf[j]] += step;
          columnPotential[j] -= step;
        } else slack[j] -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[cameFrom[column]];
      column = cameFrom[column];
    }
  }
  const result = new Int32Array(rows);
  for (let j = 1; j <= columns; j++) if (rowOf[j] > 0) result[rowOf[j] - 1] = j - 1;
  return result;
}
