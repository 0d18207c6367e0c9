import { inFallingOrder } from './loadings';

/** Sweeps at most; a dozen do in practice. */
const SWEEPS = 1000;
/** An angle (radians) that turns nothing any more. */
const STILL = 1e-12;

/**
 * The loadings turned so that each column loads on few factors: Kaiser's varimax with rows of equal length, by turning
 * pairs of factors by their best angle until none turns. The factors come in falling order of what they carry, the loading
 * of largest size of each positive. O(p k²) a sweep. Kaiser 1958, doi:10.1007/BF02289233
 *
 * @param loadings p × k, row-major; left as it is
 */
export function varimax(loadings: Float64Array, p: number, k: number): Float64Array {
  const turned = loadings.slice();
  const length = Float64Array.from({ length: p }, (_, i) => {
    let square = 0;
    for (let f = 0; f < k; f++) square += turned[i * k + f] ** 2;
    return Math.sqrt(square) || 1;
  });
  for (let i = 0; i < p; i++) for (let f = 0; f < k; f++) turned[i * k + f] /= length[i];
  for (let sweep = 0, most = Infinity; sweep < SWEEPS && most > STILL; sweep++) {
    most = 0;
    for (let a = 0; a < k; a++) {
      for (let b = a + 1; b < k; b++) {
        const angle = bestAngle(turned, p, k, a, b);
        most = Math.max(most, Math.abs(angle));
        turn(turned, p, k, a, b, angle);
      }
    }
  }
  for (let i = 0; i < p; i++) for (let f = 0; f < k; f++) turned[i * k + f] *= length[i];
  return inFallingOrder(turned, p, k);
}

/** Sum over the factors of the variance of the squared loadings, rows brought to equal length: what varimax makes greatest. */
export function varimaxCriterion(loadings: Float64Array, p: number, k: number): number {
  const sums = new Float64Array(k);
  const squares = new Float64Array(k);
  for (let i = 0; i < p; i++) {
    let length = 0;
    for (let f = 0; f < k; f++) length += loadings[i * k + f] ** 2;
    for (let f = 0; f < k; f++) {
      const share = length > 0 ? loadings[i * k + f] ** 2 / length : 0;
      sums[f] += share;
      squares[f] += share * share;
    }
  }
  return sums.reduce((total, sum, f) => total + squares[f] / p - (sum / p) ** 2, 0);
}

/** Kaiser's angle: a quarter of that of (Σ uv-terms, Σ squares-terms), u = x² − y², v = 2xy. */
function bestAngle(loadings: Float64Array, p: number, k: number, a: number, b: number): number {
  let [sumU, sumV, sumUV, sumDifference] = [0, 0, 0, 0];
  for (let i = 0; i < p; i++) {
    const [x, y] = [loadings[i * k + a], loadings[i * k + b]];
    const [u, v] = [x * x - y * y, 2 * x * y];
    sumU += u;
    sumV += v;
    sumUV += 2 * u * v;
    sumDifference += u * u - v * v;
  }
  return Math.atan2(sumUV - (2 * sumU * sumV) / p, sumDifference - (sumU * sumU - sumV * sumV) / p) / 4;
}

function turn(loadings: Float64Array, p: number, k: number, a: number, b: number, angle: number): void {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < p; i++) {
    const [x, y] = [loadings[i * k + a], loadings[i * k + b]];
    loadings[i * k + a] = cosine * x + sine * y;
    loadings[i * k + b] = cosine * y - sine * x;
  }
}
