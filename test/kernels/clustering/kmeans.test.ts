import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kMeans, kMeansFrom, type KMeans } from '../../../src/kernels/clustering/kmeans';
import { sharedFile } from '../../shared';
import { expectClose } from '../statistics/close';
import { canonical, expected, iris, standardised, standardisedColumns } from './iris';
import { spreadRows, syntheticClusters } from './synthetic';

/** Lloyd's iteration as its definition reads. */
function naiveLloyd(
  points: Float64Array,
  d: number,
  start: Float64Array,
): { labels: number[]; passes: number; emptied: boolean } {
  const n = points.length / d;
  const k = start.length / d;
  const centers = start.slice();
  let labels: number[] = [];
  let emptied = false;
  for (let passes = 1; ; passes++) {
    const next = Array.from({ length: n }, (_, i) => {
      const squares = Array.from({ length: k }, (_, j) => {
        let sum = 0;
        for (let t = 0; t < d; t++) sum += (points[i * d + t] - centers[j * d + t]) ** 2;
        return sum;
      });
      return squares.indexOf(Math.min(...squares));
    });
    if (next.join() === labels.join()) return { labels, passes, emptied };
    labels = next;
    emptied ||= new Set(labels).size < k;
    for (let j = 0; j < k; j++) {
      const members = labels.flatMap((label, i) => (label === j ? [i] : []));
      for (let t = 0; t < d && members.length > 0; t++) {
        centers[j * d + t] = members.reduce((sum, i) => sum + points[i * d + t], 0) / members.length;
      }
    }
  }
}

/** Sum of squares around the means of the labelled groups. */
function inertiaOf(points: Float64Array, d: number, k: number, labels: ArrayLike<number>): number {
  let total = 0;
  for (let j = 0; j < k; j++) {
    const members = Array.from(labels).flatMap((label, i) => (label === j ? [i] : []));
    for (let t = 0; t < d; t++) {
      const mean = members.reduce((sum, i) => sum + points[i * d + t], 0) / members.length;
      total += members.reduce((sum, i) => sum + (points[i * d + t] - mean) ** 2, 0);
    }
  }
  return total;
}

/** Compares sizes and centres in ascending order of the first coordinate. */
function expectClusters(result: KMeans, d: number, golden: Record<string, never>): void {
  expectClose(result.inertia, golden['inertia']);
  expect(result.iterations).toBe(golden['n_iter']);
  const order = [...result.sizes.keys()].sort((a, b) => result.centers[a * d] - result.centers[b * d]);
  expect(order.map((j) => result.sizes[j])).toEqual(golden['sizes_sorted_by_center_x0']);
  order.forEach((j, position) => {
    for (let t = 0; t < d; t++) {
      expectClose(result.centers[j * d + t], golden['centers_sorted_by_x0'][position][t], 1e-9);
    }
  });
}

const mall = sharedFile('golden/real/clustering-mall/input.csv');
const mallExpected = sharedFile('golden/real/clustering-mall/expected.json');
const sets: [string, Float64Array, typeof expected][] = [['iris', iris, expected]];
if (mall && mallExpected) {
  const golden = JSON.parse(readFileSync(mallExpected, 'utf8'));
  sets.push(['the mall', standardisedColumns(readFileSync(mall, 'utf8'), golden.parameters.columns), golden]);
}

describe.each(sets)('k-means of %s', (_, points, golden) => {
  const d = golden.p;

  it.each(golden.lloyd_from_first_k_rows as { k: number }[])('by hand from the first $k rows', (run) => {
    const result = kMeansFrom(points, d, points.slice(0, run.k * d));
    const reference = run as unknown as Record<string, never>;
    expect([...result.labels]).toEqual(reference['final_labels']);
    expect(result.iterations).toBe(reference['iterations_until_unchanged']);
    expectClose(result.inertia, reference['final_inertia']);
    expect(result.converged).toBe(true);
  });

  it.each(golden.kmeans as { k: number; inertia: number; labels: number[] }[])(
    'is as good as the best known partition into $k',
    ({ k, inertia, labels }) => {
      // From 5 clusters on the best partition takes hundreds of starts to find for certain: within 0.1 %.
      const result = kMeans(points, d, k, { seed: 1, restarts: k <= 4 ? 10 : 200 });
      expect(result.inertia).toBeLessThanOrEqual(inertia * (k <= 4 ? 1 + 1e-9 : 1.001));
      if (k <= 3) expect(canonical(result.labels)).toEqual(labels);
    },
  );
});

describe('k-means from fixed starts', () => {
  const kmeansJson = sharedFile('golden/real/mining/kmeans.json');
  const rfm = sharedFile('data/online_retail_rfm.csv');
  const golden = kmeansJson ? JSON.parse(readFileSync(kmeansJson, 'utf8')) : {};
  const long = process.env['LONG'] === '1';

  it.skipIf(!kmeansJson || !rfm)(
    'finds the reference clusters of 4,338 customers, plain and after log1p',
    () => {
      const [, ...rows] = readFileSync(rfm!, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(','));
      const raw = Float64Array.from(rows.flatMap((row) => row.slice(1, 4).map(Number)));
      const plain = standardised(raw, 3);
      expectClusters(kMeansFrom(plain, 3, spreadRows(plain, 3, 4)), 3, golden['rfm_z@K4']);
      const logged = standardised(raw.map(Math.log1p), 3);
      expectClusters(kMeansFrom(logged, 3, spreadRows(logged, 3, 4)), 3, golden['rfm_logz@K4']);
    },
  );

  it.skipIf(!kmeansJson)('finds the reference clusters of 100,000 points in 10 dimensions', () => {
    const points = syntheticClusters(21, 100_000, 10, 10, 4);
    expectClusters(kMeansFrom(points, 10, spreadRows(points, 10, 10)), 10, golden['s100k10@K10']);
  });

  it.skipIf(!kmeansJson || !long)('finds the reference clusters of 1,000,000 points in 3 dimensions', () => {
    const points = syntheticClusters(11, 1_000_000, 3, 8, 2.5);
    expectClusters(kMeansFrom(points, 3, spreadRows(points, 3, 8)), 3, golden['s1m3@K8']);
  });
});

const grid = fc.record({
  d: fc.integer({ min: 1, max: 6 }),
  k: fc.integer({ min: 1, max: 7 }),
  values: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 60, maxLength: 200 }),
});

describe('k-means', () => {
  it('with bounds gives the labels and passes of plain Lloyd, ties on a grid included', () => {
    fc.assert(
      fc.property(grid, ({ d, k, values }) => {
        const points = Float64Array.from(values.slice(0, Math.floor(values.length / d) * d));
        const start = points.slice(0, k * d);
        const naive = naiveLloyd(points, d, start);
        // An emptied cluster is given a point here, which the plain form does not do.
        fc.pre(!naive.emptied);
        const result = kMeansFrom(points, d, start);
        expect([...result.labels]).toEqual(naive.labels);
        expect(result.iterations).toBe(naive.passes);
        expectClose(result.inertia, inertiaOf(points, d, k, naive.labels));
      }),
      { numRuns: 300 },
    );
  });

  it('with bounds gives plain Lloyd on uneven numbers too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 2, max: 9 }), (seed, k) => {
        const points = syntheticClusters(seed, 300, 3, k, 5);
        const start = spreadRows(points, 3, k);
        const naive = naiveLloyd(points, 3, start);
        fc.pre(!naive.emptied);
        expect([...kMeansFrom(points, 3, start).labels]).toEqual(naive.labels);
      }),
      { numRuns: 40 },
    );
  });

  it('refined never has a higher inertia, and no single move would lower it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 2, max: 5 }), (seed, k) => {
        const points = syntheticClusters(seed, 60, 2, k, 6);
        const start = spreadRows(points, 2, k);
        const plain = kMeansFrom(points, 2, start);
        const refined = kMeansFrom(points, 2, start, { refine: true });
        expect(refined.inertia).toBeLessThanOrEqual(plain.inertia * (1 + 1e-12));
        for (let i = 0; i < 60; i++) {
          if (refined.sizes[refined.labels[i]] === 1) continue;
          for (let j = 0; j < k; j++) {
            const moved = refined.labels.slice();
            moved[i] = j;
            // A move must be worth 1e-10 of its cost; smaller gains are left alone.
            expect(inertiaOf(points, 2, k, moved)).toBeGreaterThan(refined.inertia * (1 - 1e-9));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives an emptied cluster the farthest point', () => {
    // Both starts lie on the left; the second never wins a tie and would stay empty.
    const result = kMeansFrom(Float64Array.from([0, 1, 2, 50]), 1, Float64Array.from([0, 0]));
    expect([...result.labels]).toEqual([0, 0, 0, 1]);
    expect([...result.centers]).toEqual([1, 50]);
  });

  it('leaves clusters empty when there are fewer different points', () => {
    const result = kMeans(Float64Array.from([1, 1, 1, 2, 2]), 1, 4);
    expect(result.inertia).toBe(0);
    expect([...result.sizes].sort()).toEqual([0, 0, 2, 3]);
    expect([...result.centers].every(Number.isFinite)).toBe(true);
  });

  it('of one cluster is the mean', () => {
    expect(kMeans(Float64Array.from([1, 2, 6]), 1, 1)).toMatchObject({
      inertia: 14,
      centers: Float64Array.from([3]),
    });
  });

  it('moves and scales with the points', () => {
    const moved = iris.map((x) => 8 * x + 1024);
    const plain = kMeans(iris, 4, 4, { seed: 5 });
    const result = kMeans(moved, 4, 4, { seed: 5 });
    expect(canonical(result.labels)).toEqual(canonical(plain.labels));
    expectClose(result.inertia / 64, plain.inertia);
  });

  it('gives the same bits for the same seed, however the restarts are shared out', () => {
    const whole = kMeans(iris, 4, 6, { seed: 3, restarts: 6 });
    const halves = [0, 3].map((firstRestart) => kMeans(iris, 4, 6, { seed: 3, restarts: 3, firstRestart }));
    const best = halves[1].inertia < halves[0].inertia ? halves[1] : halves[0];
    expect(best).toEqual(whole);
  });

  it('reports rising progress up to 1 and leaves its input alone', () => {
    const points = iris.slice();
    const seen: number[] = [];
    kMeans(points, 4, 3, { restarts: 4, progress: (fraction) => seen.push(fraction) });
    expect(seen).toEqual([0.25, 0.5, 0.75, 1]);
    expect(points).toEqual(iris);
  });
});
