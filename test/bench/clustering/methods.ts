/** The other clustering kernels, one row each, with a figure that shows the work was done. CPU seconds, best of two. */
import { dbscan } from '../../../src/kernels/clustering/dbscan';
import { gaussianMixture } from '../../../src/kernels/clustering/gaussian-mixture';
import { hierarchy } from '../../../src/kernels/clustering/hierarchy';
import { kMeans } from '../../../src/kernels/clustering/kmeans';
import { silhouette } from '../../../src/kernels/clustering/silhouette';
import { syntheticClusters } from '../../kernels/clustering/synthetic';
import { cpuSeconds } from './measure';

export function main(): void {
  const ten = syntheticClusters(41, 10_000, 3, 5, 2.5);
  const labels = Int32Array.from(
    { length: 10_000 },
    (_, i) => (ten[3 * i] > 0 ? 2 : 0) + (ten[3 * i + 1] > 0 ? 1 : 0),
  );
  report(
    'silhouette 10,000 × 3, K 4',
    () => silhouette(ten, 3, labels, 4),
    (r) => `mean ${r.mean}`,
  );

  report(
    'Ward 10,000 × 3',
    () => hierarchy(ten, 3, 'ward'),
    (r) => `top ${r.heights[9998]}`,
  );
  report(
    'single 10,000 × 3',
    () => hierarchy(ten, 3, 'single'),
    (r) => `top ${r.heights[9998]}`,
  );
  const five = ten.subarray(0, 15_000);
  report(
    'average 5,000 × 3',
    () => hierarchy(five, 3, 'average'),
    (r) => `top ${r.heights[4998]}`,
  );

  const fifty = syntheticClusters(51, 50_000, 3, 6, 1.5);
  report(
    'DBSCAN 50,000 × 3, radius 0.5, 10',
    () => dbscan(fifty, 3, 0.5, 10),
    (r) => {
      const noise = r.labels.filter((label) => label < 0).length;
      return `${r.clusterCount} clusters, ${noise} noise`;
    },
  );

  const twenty = syntheticClusters(61, 20_000, 10, 5, 3);
  const start = { labels: Int32Array.from({ length: 20_000 }, (_, i) => i % 5), k: 5 };
  report(
    'mixture 20,000 × 10, K 5, full, 20 iterations',
    () => gaussianMixture(twenty, 10, start, { maxIterations: 20, tolerance: 0 }),
    (r) => `log-likelihood ${r.logLikelihood}`,
  );

  report(
    'k-means 4,000 × 3, K 5, 10 restarts with single moves',
    () => kMeans(ten.subarray(0, 12_000), 3, 5),
    (r) => `inertia ${r.inertia}`,
  );
}

function report<T>(name: string, run: () => T, proof: (result: T) => string): void {
  const { seconds, result } = cpuSeconds(2, run);
  console.log(`${name} · ${seconds.toFixed(2)} s · ${proof(result)}`);
}
