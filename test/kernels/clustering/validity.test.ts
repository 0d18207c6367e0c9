import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elbow } from '../../../src/kernels/clustering/elbow';
import { gapStatistic } from '../../../src/kernels/clustering/gap-statistic';
import { kMeans } from '../../../src/kernels/clustering/kmeans';
import type { Partitioner } from '../../../src/kernels/clustering/partitioner';
import { sampledSilhouette, silhouette } from '../../../src/kernels/clustering/silhouette';
import { bootstrapStability } from '../../../src/kernels/clustering/stability';
import { calinskiHarabasz, daviesBouldin, dunn } from '../../../src/kernels/clustering/validity';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { expectAllClose, expectClose } from '../statistics/close';
import { expected, iris } from './iris';
import { syntheticClusters } from './synthetic';

const long = process.env['LONG'] === '1';
const byKMeans: Partitioner = (points, k, random) =>
  kMeans(points, 4, k, { seed: Math.floor(random() * 2 ** 32), restarts: long ? 25 : 5 }).labels;

describe('measures of iris partitions', () => {
  it.each(expected.kmeans as Record<string, never>[])(
    'agree with the references for $k clusters',
    (golden) => {
      const labels = Int32Array.from(golden['labels']);
      const k = golden['k'];
      const result = silhouette(iris, 4, labels, k);
      expectClose(result.mean, golden['silhouette']);
      expectAllClose(result.byCluster, golden['silhouette_by_cluster']);
      expectAllClose(result.values.subarray(0, 5), golden['silhouette_first5']);
      expectClose(calinskiHarabasz(iris, 4, labels, k), golden['calinski_harabasz']);
      expectClose(daviesBouldin(iris, 4, labels, k), golden['davies_bouldin']);
      expectClose(dunn(iris, 4, labels, k), golden['dunn_min_separation_over_max_diameter']);
    },
  );

  it('bend where the references say, which depends on where the curve starts', () => {
    const golden = expected.elbow;
    const fromOne = elbow(expected.inertia_k1_to_kmax);
    expect(fromOne.index + 1).toBe(golden.max_distance_to_chord_k1.k);
    expectAllClose(fromOne.distances, golden.max_distance_to_chord_k1.distances);
    const fromTwo = elbow(expected.inertia_k1_to_kmax.slice(1));
    expect(fromTwo.index + 2).toBe(golden.max_distance_to_chord_k2.k);
    expectAllClose(fromTwo.distances, golden.max_distance_to_chord_k2.distances);
  });
});

/** Silhouette as its definition reads. */
function naiveSilhouette(points: Float64Array, d: number, labels: Int32Array): number[] {
  const n = labels.length;
  const distance = (i: number, j: number): number =>
    Math.hypot(...Array.from({ length: d }, (_, t) => points[i * d + t] - points[j * d + t]));
  const all = Array.from({ length: n }, (_, i) => i);
  return all.map((i) => {
    const meanTo = (label: number): number => {
      const others = all.filter((j) => labels[j] === label && j !== i);
      return others.reduce((sum, j) => sum + distance(i, j), 0) / others.length;
    };
    if (all.filter((j) => labels[j] === labels[i]).length === 1) return 0;
    const inside = meanTo(labels[i]);
    const outside = Math.min(...[...new Set(labels)].filter((label) => label !== labels[i]).map(meanTo));
    return outside === Infinity || Math.max(inside, outside) === 0
      ? 0
      : (outside - inside) / Math.max(inside, outside);
  });
}

const labelled = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), fc.nat(3)),
  {
    minLength: 2,
    maxLength: 25,
  },
);

describe('silhouette', () => {
  it('is what the definition gives, empty clusters and single points included', () => {
    fc.assert(
      fc.property(labelled, (rows) => {
        const points = Float64Array.from(rows.flatMap(([x, y]) => [x, y]));
        const labels = Int32Array.from(rows, ([, , label]) => label);
        expectAllClose(silhouette(points, 2, labels, 4).values, naiveSilhouette(points, 2, labels), 1e-12);
      }),
    );
  });

  it('of the whole as a sample is the exact mean, without error', () => {
    const labels = Int32Array.from(expected.kmeans[1].labels);
    const sampled = sampledSilhouette(iris, 4, labels, 3, 150, mulberry32(1));
    expectClose(sampled.mean, expected.kmeans[1].silhouette);
    expect(sampled.standardError).toBe(0);
  });

  it('sampled lies within two standard errors of the exact mean about 19 times in 20', () => {
    const points = syntheticClusters(4, 1500, 3, 4, 4);
    const { labels } = kMeans(points, 3, 4);
    const exact = silhouette(points, 3, labels, 4).mean;
    let inside = 0;
    for (let seed = 0; seed < 200; seed++) {
      const { mean, standardError } = sampledSilhouette(points, 3, labels, 4, 100, mulberry32(seed));
      if (Math.abs(mean - exact) < 1.96 * standardError) inside++;
    }
    // 190 ± 3 binomial standard deviations, and a little for a mean of 100.
    expect(inside).toBeGreaterThan(178);
    expect(inside).toBeLessThan(200);
  });
});

describe('the elbow', () => {
  it('of a straight line is nowhere', () => {
    expect(elbow([4, 3, 2, 1]).index).toBe(0);
    expect(elbow([2, 2, 2]).index).toBe(0);
  });
});

describe('the gap statistic of iris', () => {
  const runs = expected.gap_statistic_R.runs as {
    spaceH0: string;
    d_power: string;
    k_Tibs2001SEmax: number;
    table: Record<string, number>[];
  }[];
  const draws = long ? 40 : 20;

  it.each(runs)('over $spaceH0 with $d_power lies in the band of R', (run) => {
    const maxK = long ? 8 : 4;
    const result = gapStatistic(iris, 4, byKMeans, mulberry32(1), {
      maxK,
      draws,
      power: run.d_power.startsWith('d.power=1') ? 1 : 2,
      reference: run.spaceH0 === 'scaledPCA' ? 'components' : 'columns',
    });
    for (let i = 0; i < maxK; i++) {
      const golden = run.table[i];
      // From 4 clusters on, which of several near-equal partitions is found decides the data's own dispersion.
      if (i < 3) expectClose(result.logDispersion[i], golden['logW']);
      // Four standard errors of a mean of so many draws, beside R's own of 300.
      const error = golden['SE.sim'] * Math.sqrt(1 / draws + 1 / 300);
      const gap = Math.abs(result.expectedLogDispersion[i] - golden['E.logW']);
      expect(gap).toBeLessThan(4 * error + 1e-3);
      expect(result.gap[i]).toBe(result.expectedLogDispersion[i] - result.logDispersion[i]);
    }
    // The standard deviation of n draws is known to about 1/√(2n).
    expect(result.standardError[0] / run.table[0]['SE.sim']).toBeGreaterThan(0.5);
    expect(result.standardError[0] / run.table[0]['SE.sim']).toBeLessThan(1.7);
  });

  it('chooses as R does along the components', () => {
    const result = gapStatistic(iris, 4, byKMeans, mulberry32(2), { maxK: 4, draws: 60 });
    expect(result.k).toBe(runs[1].k_Tibs2001SEmax);
  });

  it('finds one cluster in a single cloud', () => {
    const cloud = syntheticClusters(3, 200, 4, 1, 1);
    expect(gapStatistic(cloud, 4, byKMeans, mulberry32(3), { maxK: 4, draws: 40 }).k).toBe(1);
  });
});

describe('bootstrap stability of iris', () => {
  it.each([2, 3, 4, 5])('with %i clusters lies in the band of the reference', (k) => {
    const labels = Int32Array.from(expected.kmeans[k - 2].labels);
    const result = bootstrapStability(iris, 4, labels, k, byKMeans, mulberry32(1), {
      draws: long ? 200 : 60,
      keepRepeats: true,
    });
    // The reference allows 0.05; fewer draws widen it.
    expectAllClose(
      result.meanJaccard,
      expected.bootstrap_jaccard.kmeans[k].mean_jaccard_by_cluster,
      long ? 0.05 : 0.1,
    );
  });

  it("with each row once agrees with R's clusterboot", () => {
    const { labels } = kMeans(iris, 4, 3);
    const result = bootstrapStability(iris, 4, labels, 3, byKMeans, mulberry32(4));
    const sizes = [0, 1, 2].map((j) => labels.filter((label) => label === j).length);
    const golden = expected.clusterboot_R.res['3'];
    golden.sizes.forEach((size: number, j: number) => {
      expect(Math.abs(result.meanJaccard[sizes.indexOf(size)] - golden.bootmean[j])).toBeLessThan(0.06);
    });
  });

  it('is perfect for clusters far apart, all of them recovered', () => {
    const points = Float64Array.from([0, 1, 2, 3, 4, 100, 101, 102, 103, 104]);
    const labels = Int32Array.from([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    const partition: Partitioner = (sample) => Int32Array.from(sample, (x) => (x < 50 ? 0 : 1));
    const result = bootstrapStability(points, 1, labels, 2, partition, mulberry32(1), { draws: 50 });
    for (const value of [...result.meanJaccard, ...result.recovered]) expect(value).toBeCloseTo(1, 1);
  });
});
