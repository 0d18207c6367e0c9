/**
 * k-means from fixed starts to convergence, beside ml-kmeans where a folder that has it is named in PEERS.
 * CPU seconds, the best of three (one for the peer); every row checks that both found the same inertia.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kMeansFrom } from '../../../src/kernels/clustering/kmeans';
import { spreadRows, syntheticClusters } from '../../kernels/clustering/synthetic';
import { cpuSeconds } from './measure';

type PeerKMeans = (
  data: number[][],
  k: number,
  options: { initialization: number[][]; maxIterations: number; tolerance: number },
) => { clusters: number[]; iterations: number };

/** [name, seed, n, d, k, sigma] of the generated sets. */
const sets = [
  ['100,000 × 10, K 10', 21, 100_000, 10, 10, 4],
  ['1,000,000 × 3, K 8', 11, 1_000_000, 3, 8, 2.5],
  ['1,000,000 × 10, K 10', 31, 1_000_000, 10, 10, 4],
] as const;

export async function main(): Promise<number> {
  const peer = await loadPeer();
  let failures = 0;
  for (const [name, seed, n, d, k, sigma] of sets) {
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
    if (peer) {
      const data = toRows(points, d);
      const theirs = cpuSeconds(1, () =>
        peer(data, k, { initialization: toRows(start, d), maxIterations: 300, tolerance: 0 }),
      );
      const found = inertiaOf(points, d, k, theirs.result.clusters);
      const same = Math.abs(found - inertia) < 1e-9 * inertia;
      if (!same) failures++;
      row.push(
        `ml-kmeans ${theirs.seconds.toFixed(2)} s, ${(theirs.seconds / ours.seconds).toFixed(1)} times ours`,
        same ? 'same inertia' : `inertia ${found}`,
      );
    }
    console.log(row.join(' · '));
  }
  return failures;
}

async function loadPeer(): Promise<PeerKMeans | undefined> {
  const folder = process.env['PEERS'];
  if (!folder) return undefined;
  const file = createRequire(join(folder, 'index.js')).resolve('ml-kmeans');
  return ((await import(pathToFileURL(file).href)) as { kmeans: PeerKMeans }).kmeans;
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
