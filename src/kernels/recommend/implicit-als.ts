import type { Random } from '../random/mulberry32';
import type { SparseRows } from './sparse-rows';

export interface AlsOptions {
  /** Length of a vector of tastes, ≥ 1. */
  readonly factors: number;
  /** Weight of the vectors' squared lengths, > 0; not scaled by the number of cells. */
  readonly regularisation: number;
  /** Confidence of a cell is 1 + alpha · value; of an empty one 1. */
  readonly alpha: number;
  /** Passes over both sides, rows first. */
  readonly sweeps: number;
  /** The columns start at .1 · random(), row-major. */
  readonly random: Random;
  /** Called after each sweep with the share done, in (0, 1]. */
  readonly progress?: (fraction: number) => void;
}

/** Vectors of tastes: row r has `rows[r · factors …]`, column c `columns[c · factors …]`; their product is the liking. */
export interface TasteFactors {
  readonly factors: number;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

/**
 * Factors of an implicit matrix (who took what how often): the least of
 * Σ c (p − x · y)² + λ (Σ|x|² + Σ|y|²) over *all* cells, p = 1 where there is a value, c = 1 + alpha · value.
 *
 * @param matrix  a row a person
 * @param columns the same matrix, transposed
 *
 * Alternating least squares: each vector is the exact solution of its normal equations (Cholesky), those of the empty
 * cells coming from one product of all vectors. O(sweeps · (cells · factors² + (rows + columns) · factors³)).
 * Hu, Koren & Volinsky 2008, doi:10.1109/ICDM.2008.22
 */
export function fitImplicitAls(matrix: SparseRows, columns: SparseRows, options: AlsOptions): TasteFactors {
  const { factors, sweeps, random, progress } = options;
  const fitted = {
    factors,
    rows: new Float64Array(matrix.rows * factors),
    columns: Float64Array.from({ length: matrix.columns * factors }, () => 0.1 * random()),
  };
  for (let sweep = 1; sweep <= sweeps; sweep++) {
    solveSide(matrix, fitted.columns, fitted.rows, options);
    solveSide(columns, fitted.rows, fitted.columns, options);
    progress?.(sweep / sweeps);
  }
  return fitted;
}

type Solving = Pick<AlsOptions, 'factors' | 'regularisation' | 'alpha'>;

/** Each row's vector, the other side's held fixed. */
function solveSide(
  matrix: SparseRows,
  others: Float64Array,
  solved: Float64Array,
  { factors: f, regularisation, alpha }: Solving,
): void {
  const gram = gramOf(others, f);
  for (let d = 0; d < f; d++) gram[d * f + d] += regularisation;
  const system = new Float64Array(f * f);
  const right = new Float64Array(f);
  for (let r = 0; r < matrix.rows; r++) {
    normalMatrix(system, gram, matrix, r, others, alpha);
    right.fill(0);
    for (let k = matrix.starts[r]; k < matrix.starts[r + 1]; k++) {
      const confidence = 1 + alpha * matrix.values[k];
      const first = matrix.indices[k] * f;
      for (let d = 0; d < f; d++) right[d] += confidence * others[first + d];
    }
    factorise(system, f);
    substitute(system, right, f);
    solved.set(right, r * f);
  }
}

/** gram + Σ alpha · value · y yᵀ over the cells of a row, lower triangle. */
function normalMatrix(
  system: Float64Array,
  gram: Float64Array,
  matrix: SparseRows,
  row: number,
  others: Float64Array,
  alpha: number,
): void {
  const f = Math.sqrt(gram.length);
  const { indices, values, starts } = matrix;
  system.set(gram);
  const end = starts[row + 1];
  let k = starts[row];
  // Four cells at a time, so that the triangle is read and written a quarter as often; else as in the loop below it.
  for (; k + 4 <= end; k += 4) {
    const a = indices[k] * f;
    const b = indices[k + 1] * f;
    const c = indices[k + 2] * f;
    const d = indices[k + 3] * f;
    for (let i = 0; i < f; i++) {
      const scaledA = alpha * values[k] * others[a + i];
      const scaledB = alpha * values[k + 1] * others[b + i];
      const scaledC = alpha * values[k + 2] * others[c + i];
      const scaledD = alpha * values[k + 3] * others[d + i];
      const line = i * f;
      for (let j = 0; j <= i; j++) {
        system[line + j] +=
          scaledA * others[a + j] +
          scaledB * others[b + j] +
          scaledC * others[c + j] +
          scaledD * others[d + j];
      }
    }
  }
  for (; k < end; k++) {
    const extra = alpha * values[k];
    const first = indices[k] * f;
    for (let i = 0; i < f; i++) {
      const scaled = extra * others[first + i];
      for (let j = 0; j <= i; j++) system[i * f + j] += scaled * others[first + j];
    }
  }
}

/** Lower triangle of Σ v vᵀ over all vectors. */
function gramOf(vectors: Float64Array, f: number): Float64Array {
  const gram = new Float64Array(f * f);
  for (let first = 0; first < vectors.length; first += f) {
    for (let i = 0; i < f; i++) {
      const own = vectors[first + i];
      for (let j = 0; j <= i; j++) gram[i * f + j] += own * vectors[first + j];
    }
  }
  return gram;
}

/** Cholesky's factor in place of the lower triangle; the regularisation keeps it positive definite. */
function factorise(matrix: Float64Array, f: number): void {
  for (let i = 0; i < f; i++) {
    const row = i * f;
    for (let j = 0; j <= i; j++) {
      let sum = matrix[row + j];
      const other = j * f;
      for (let t = 0; t < j; t++) sum -= matrix[row + t] * matrix[other + t];
      matrix[row + j] = i === j ? Math.sqrt(sum) : sum / matrix[other + j];
    }
  }
}

/** Solves L Lᵀ x = right in place. */
function substitute(lower: Float64Array, right: Float64Array, f: number): void {
  for (let i = 0; i < f; i++) {
    let sum = right[i];
    for (let t = 0; t < i; t++) sum -= lower[i * f + t] * right[t];
    right[i] = sum / lower[i * f + i];
  }
  for (let i = f - 1; i >= 0; i--) {
    let sum = right[i];
    for (let t = i + 1; t < f; t++) sum -= lower[t * f + i] * right[t];
    right[i] = sum / lower[i * f + i];
  }
}

/** The loss that `fitImplicitAls` lessens, over all cells: O(cells · factors + (rows + columns) · factors²). */
export function alsLoss(
  matrix: SparseRows,
  { factors: f, rows, columns }: TasteFactors,
  { regularisation, alpha }: Pick<AlsOptions, 'regularisation' | 'alpha'>,
): number {
  const rowGram = gramOf(rows, f);
  const columnGram = gramOf(columns, f);
  let loss = 0;
  for (let i = 0; i < f; i++) {
    loss += regularisation * (rowGram[i * f + i] + columnGram[i * f + i]);
    for (let j = 0; j <= i; j++) loss += (i === j ? 1 : 2) * rowGram[i * f + j] * columnGram[i * f + j];
  }
  for (let r = 0; r < matrix.rows; r++) {
    for (let k = matrix.starts[r]; k < matrix.starts[r + 1]; k++) {
      const liking = product(rows, r * f, columns, matrix.indices[k] * f, f);
      loss += (1 + alpha * matrix.values[k]) * (1 - liking) ** 2 - liking ** 2;
    }
  }
  return loss;
}

/** Liking of a row for every column, written to `scores`. */
export function tasteScores(
  { factors, rows, columns }: TasteFactors,
  row: number,
  scores: Float64Array,
): void {
  const own = rows.subarray(row * factors, (row + 1) * factors);
  let d = 0;
  scores.fill(0);
  // Four factors at a time: a product of two vectors by itself waits for each of its sums.
  for (; d + 4 <= factors; d += 4) {
    const first = own[d];
    const second = own[d + 1];
    const third = own[d + 2];
    const fourth = own[d + 3];
    for (let c = 0, at = d; c < scores.length; c++, at += factors) {
      scores[c] +=
        first * columns[at] + second * columns[at + 1] + (third * columns[at + 2] + fourth * columns[at + 3]);
    }
  }
  for (; d < factors; d++) {
    for (let c = 0, at = d; c < scores.length; c++, at += factors) scores[c] += own[d] * columns[at];
  }
}

function product(a: Float64Array, firstA: number, b: Float64Array, firstB: number, length: number): number {
  let sum = 0;
  for (let d = 0; d < length; d++) sum += a[firstA + d] * b[firstB + d];
  return sum;
}

/**
 * Why a row likes columns: the liking for column c is the sum, over what the row has, of
 * yᶜᵀ W y (1 + alpha · value), W the inverse of the row's normal matrix (the paper's section 5). `explain` gives for a
 * column the part of each cell of the row, in their order.
 */
export class TasteReasons {
  readonly #matrix: SparseRows;
  readonly #fitted: TasteFactors;
  readonly #alpha: number;
  readonly #gram: Float64Array;
  readonly #system: Float64Array;
  readonly #turned: Float64Array;
  #row = -1;

  constructor(
    matrix: SparseRows,
    fitted: TasteFactors,
    { alpha, regularisation }: Pick<AlsOptions, 'alpha' | 'regularisation'>,
  ) {
    const f = fitted.factors;
    this.#matrix = matrix;
    this.#fitted = fitted;
    this.#alpha = alpha;
    this.#gram = gramOf(fitted.columns, f);
    for (let d = 0; d < f; d++) this.#gram[d * f + d] += regularisation;
    this.#system = new Float64Array(f * f);
    this.#turned = new Float64Array(f);
  }

  /** The parts of `row`'s cells in its liking for a column; calls for one row should follow each other. */
  explain(row: number, column: number): Float64Array {
    const { factors: f, columns } = this.#fitted;
    const { starts, indices, values } = this.#matrix;
    if (row !== this.#row) this.#prepare(row);
    this.#turned.set(columns.subarray(column * f, (column + 1) * f));
    substitute(this.#system, this.#turned, f);
    const parts = new Float64Array(starts[row + 1] - starts[row]);
    for (let k = 0; k < parts.length; k++) {
      const cell = starts[row] + k;
      const weight = 1 + this.#alpha * values[cell];
      parts[k] = weight * product(columns, indices[cell] * f, this.#turned, 0, f);
    }
    return parts;
  }

  #prepare(row: number): void {
    const { factors, columns } = this.#fitted;
    this.#row = row;
    normalMatrix(this.#system, this.#gram, this.#matrix, row, columns, this.#alpha);
    factorise(this.#system, factors);
  }
}
