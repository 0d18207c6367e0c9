/**
 * A matrix by its cells that are not zero: row r has them in columns `indices[starts[r] … starts[r + 1])`, ascending,
 * each once, with `values` at the same places.
 */
export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  /** length rows + 1 */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  /** > 0 */
  readonly values: Float64Array;
}

/** The same matrix by its columns: O(cells + columns). */
export function transposed({ rows, columns, starts, indices, values }: SparseRows): SparseRows {
  const cells = starts[rows];
  const turned = {
    rows: columns,
    columns: rows,
    starts: new Int32Array(columns + 1),
    indices: new Int32Array(cells),
    values: new Float64Array(cells),
  };
  for (let k = 0; k < cells; k++) turned.starts[indices[k] + 1]++;
  for (let c = 0; c < columns; c++) turned.starts[c + 1] += turned.starts[c];
  const next = turned.starts.slice(0, columns);
  for (let r = 0; r < rows; r++) {
    for (let k = starts[r]; k < starts[r + 1]; k++) {
      const at = next[indices[k]]++;
      turned.indices[at] = r;
      turned.values[at] = values[k];
    }
  }
  return turned;
}

/** Cells of each row. */
export function rowSizes({ rows, starts }: SparseRows): Int32Array {
  const sizes = new Int32Array(rows);
  for (let r = 0; r < rows; r++) sizes[r] = starts[r + 1] - starts[r];
  return sizes;
}
