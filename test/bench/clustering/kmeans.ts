/**
 * k-means from fixed starts to convergence, beside ml-kmeans in the same run. CPU seconds, the best of three (one for the
 * peer); a row fails when the peer's inertia is lower or it is not five times slower. The set on which the peer takes
 * minutes is compared where LONG=1.
 */
import { kmeans as peer } from 'ml-kmeans';
import { kMeansFrom } from '../../../src/kernels/clustering/kmeans';
import { spreadRows, syntheticClusters } from '../../kernels/clustering/synthetic';
import { cpuSeconds } from './measure';

/** How many times faster than the peer. */
const TO_REACH = 5;

/** [name, seed, n, d, k, sigma, whether the peer ends soon] of the generated sets. */
const sets = [
  ['100,000 × 10, K 10', 21, 100_000, 10, 10, 4, true],
  ['1,000,000 × 3, K 8', 11, 1_000_000, 3, 8, 2.5, false],
  ['1,000,000 × 10, K 10', 31, 1_000_000, 10, 10, 4, true],
] as const;

export function main(): number {
  let failures = 0;
  for (const [name, seed, n, d, k, sigma, soon] of sets) {
    const points = syntheticClusters(seed, n, d, k, sigma);
    const start = spreadRows(points, d, k);
    const ours = cpuSeconds(3, () => kMeansFrom(points, d, start));
    const refined = cpuSeconds(1, () => kMeansFrom(points, d, start, { refine: true }));
    const { inertia, iterations } = ours.result;
    const row = [
      name,
      `ours ${ours.seconds.toFixed(2)} s`,
      `with single moves ${refined.seconds.toFixed(2)} s`,
      `${iterations} passes, inertia ${inertia}`,
    ];
    if (soon || process.env['LONG'] === '1') {
      const data = toRows(points, d);
      const theirs = cpuSeconds(1, () =>
        peer(data, k, { initialization: toRows(start, d), maxIterations: 300, tolerance: 0 }),
      );
      const found = inertiaOf(points, d, k, theirs.result.clusters);
      const times = theirs.seconds / ours.seconds;
      if (inertia > found * (1 + 1e-9) || times < TO_REACH) failures++;
      row.push(
        `ml-kmeans ${theirs.seconds.toFixed(2)} s, ${times.toFixed(1)} times ours`,
        `its inertia ${found}`,
      );
    }
    console.log(row.join(' · '));
  }
  return failures;
}

function toRows(points: Float64Array, d: number): number[][] {
  return Array.from({ length: points.length / d }, (_, i) => [...points.subarray(i * d, (i + 1) * d)]);
}

function inertiaOf(points: Float64Array, d: number, k: number, labels: readonly number[]): number {
  const sums = new Float64Array(k * d);
  const sizes = new Float64Array(k);
  labels.forEach((label, i) => {
    sizes[label]++;
    for (let t = 0; t < d; t++) sums[label * d + t] += points[i * d + t];
  });
  let inertia = 0;
  labels.forEach((label, i) => {
    for (let t = 0; t < d; t++) inertia += (points[i * d + t] - sums[label * d + t] / sizes[label]) ** 2;
  });
  return inertia;
}
