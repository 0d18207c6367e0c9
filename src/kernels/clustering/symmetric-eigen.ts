/** Eigenvalues in falling order with their vectors. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  /** d × d, row-major: row r is the unit vector of value r, its entry of largest size positive. */
  readonly vectors: Float64Array;
}

/**
 * All eigenvalues and vectors of a symmetric d × d matrix by cyclic Jacobi rotations, for the few dozen columns
 * at most that a table of features has. O(d³) a sweep, under ten sweeps. (Golub & Van Loan, § 8.5)
 */
export function symmetricEigen(matrix: Float64Array, d: number): SymmetricEigen {
  const a = matrix.slice();
  const v = new Float64Array(d * d);
  for (let i = 0; i < d; i++) v[i * d + i] = 1;
  for (let sweep = 0; sweep < 100 && !isDiagonal(a, d); sweep++) {
    for (let p = 0; p < d; p++) for (let q = p + 1; q < d; q++) rotate(a, v, d, p, q);
  }
  const order = Array.from({ length: d }, (_, i) => i).sort((i, j) => a[j * d + j] - a[i * d + i]);
  const vectors = new Float64Array(d * d);
  order.forEach((from, row) => {
    let largest = 0;
    for (let t = 0; t < d; t++) if (Math.abs(v[from * d + t]) > Math.abs(v[from * d + largest])) largest = t;
    const sign = v[from * d + largest] < 0 ? -1 : 1;
    for (let t = 0; t < d; t++) vectors[row * d + t] = sign * v[from * d + t];
  });
  return { values: Float64Array.from(order, (i) => a[i * d + i]), vectors };
}

/** Whether what is off the diagonal is below rounding. */
function isDiagonal(a: Float64Array, d: number): boolean {
  for (let p = 0; p < d; p++) {
    for (let q = p + 1; q < d; q++) {
      const scale = Math.sqrt(Math.abs(a[p * d + p] * a[q * d + q])) + Number.MIN_VALUE;
      if (Math.abs(a[p * d + q]) > 1e-17 * scale && Math.abs(a[p * d + q]) > 1e-300) return false;
    }
  }
  return true;
}

/** Turns the plane (p, q) so that a[p, q] vanishes; the rows of v follow. */
function rotate(a: Float64Array, v: Float64Array, d: number, p: number, q: number): void {
  const off = a[p * d + q];
  if (off === 0) return;
  const theta = (a[q * d + q] - a[p * d + p]) / (2 * off);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let t = 0; t < d; t++) {
    const tp = a[t * d + p];
    const tq = a[t * d + q];
    a[t * d + p] = cosine * tp - sine * tq;
    a[t * d + q] = sine * tp + cosine * tq;
  }
  for (let t = 0; t < d; t++) {
    const pt = a[p * d + t];
    const qt = a[q * d + t];
    a[p * d + t] = cosine * pt - sine * qt;
    a[q * d + t] = sine * pt + cosine * qt;
    const vp = v[p * d + t];
    const vq = v[q * d + t];
    v[p * d + t] = cosine * vp - sine * vq;
    v[q * d + t] = sine * vp + cosine * vq;
  }
  a[p * d + q] = 0;
  a[q * d + p] = 0;
}
