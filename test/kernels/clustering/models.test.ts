import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growTree, leafRules, leavesOf } from '../../../src/kernels/clustering/classification-tree';
import { dbscan } from '../../../src/kernels/clustering/dbscan';
import { assignByDiscriminant, fitDiscriminant } from '../../../src/kernels/clustering/discriminant';
import { gaussianMixture } from '../../../src/kernels/clustering/gaussian-mixture';
import { buildKdTree, rowsWithin } from '../../../src/kernels/clustering/kd-tree';
import { componentScores, principalComponents } from '../../../src/kernels/clustering/principal-components';
import { symmetricEigen } from '../../../src/kernels/clustering/symmetric-eigen';
import { sharedFile } from '../../shared';
import { expectAllClose, expectClose } from '../statistics/close';
import { expected, iris } from './iris';
import { syntheticClusters } from './synthetic';

describe('the Gaussian mixture of iris', () => {
  const fits = expected.gmm_deterministic.fits as Record<string, never>[];

  it.each(fits)('with $k components, $covariance, from k-means labels', (golden) => {
    const k = golden['k'] as number;
    const labels = k === 1 ? new Int32Array(150) : Int32Array.from(expected.kmeans[k - 2].labels);
    const covariance = golden['covariance'] === 'diag' ? 'diagonal' : 'full';
    const result = gaussianMixture(iris, 4, { labels, k }, { covariance });
    // A flat optimum: two tools differ by 3e-6, 1e-4 is asked.
    expectClose(result.logLikelihood, golden['loglik'], 1e-6);
    expectAllClose(result.weights, golden['weights'], 1e-4);
    expectAllClose(result.means, (golden['means'] as number[][]).flat(), 1e-4);
    expect(result.parameterCount).toBe(golden['n_params']);
    expectClose(result.bic, golden['bic'], 1e-6);
    expectClose(result.aic, golden['aic'], 1e-6);
    expect([...result.labels]).toEqual(golden['labels']);
    expect(result.converged).toBe(true);
  });

  it('from given parameters goes where scikit-learn goes', () => {
    const golden = expected.gmm.em_from_first_3_rows;
    const identity = Float64Array.from({ length: 48 }, (_, q) => ((q % 16) % 5 === 0 ? 1 : 0));
    const start = {
      weights: Float64Array.of(1 / 3, 1 / 3, 1 / 3),
      means: iris.slice(0, 12),
      covariances: identity,
    };
    const result = gaussianMixture(iris, 4, start, { tolerance: 1e-13 });
    expectClose(result.logLikelihood, golden.loglik, 1e-7);
    expectAllClose(result.weights, golden.weights, 1e-4);
    expectAllClose(result.means, golden.means.flat(), 1e-4);
    expectAllClose(result.covariances, golden.covariances.flat(2), 1e-4);
    expect([...result.labels]).toEqual(golden.labels);
  });

  it('never loses likelihood from step to step, and the responsibilities sum to 1', () => {
    const start = { labels: Int32Array.from(expected.kmeans[2].labels), k: 4 };
    let last = -Infinity;
    for (let maxIterations = 1; maxIterations < 30; maxIterations++) {
      const fit = gaussianMixture(iris, 4, start, { maxIterations });
      expect(fit.logLikelihood).toBeGreaterThanOrEqual(last - 1e-9);
      last = fit.logLikelihood;
      for (let i = 0; i < 150; i++) {
        expectClose(
          fit.responsibilities.subarray(i * 4, i * 4 + 4).reduce((sum, share) => sum + share, 0),
          1,
          1e-12,
        );
      }
    }
  });
});

describe('density clusters', () => {
  it.each(expected.dbscan as Record<string, never>[])(
    'of iris at $eps are those of scikit-learn',
    (golden) => {
      const result = dbscan(iris, 4, golden['eps'], golden['min_samples_incl_self']);
      expect([...result.labels]).toEqual(golden['labels_raw_order_of_discovery']);
      expect(result.clusterCount).toBe(golden['n_clusters']);
      expect(result.core.reduce((sum, flag) => sum + flag, 0)).toBe(golden['n_core']);
    },
  );

  it('are the connected cores, each border point with the earliest cluster in reach', () => {
    const grid = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(
        grid,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 6 }),
        (rows, radius, least) => {
          const all = rows.map((_, i) => i);
          const near = (i: number): number[] =>
            all.filter((j) => Math.hypot(rows[i][0] - rows[j][0], rows[i][1] - rows[j][1]) <= radius);
          const core = all.map((i) => near(i).length >= least);
          const labels = all.map(() => -1);
          let clusters = 0;
          for (const seed of all) {
            if (!core[seed] || labels[seed] >= 0) continue;
            const queue = [seed];
            labels[seed] = clusters;
            for (const i of queue) {
              for (const j of core[i] ? near(i) : []) {
                if (labels[j] >= 0) continue;
                labels[j] = clusters;
                queue.push(j);
              }
            }
            clusters++;
          }
          const result = dbscan(Float64Array.from(rows.flat()), 2, radius, least);
          expect([...result.labels]).toEqual(labels);
          expect([...result.core]).toEqual(core.map(Number));
        },
      ),
    );
  });
});

describe('the k-d tree', () => {
  it('finds exactly the rows within a radius, duplicates and any dimension included', () => {
    const run = fc.record({
      d: fc.integer({ min: 1, max: 4 }),
      values: fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 4, maxLength: 800 }),
      radius: fc.integer({ min: 0, max: 8 }),
    });
    fc.assert(
      fc.property(run, ({ d, values, radius }) => {
        const n = Math.floor(values.length / d);
        const points = Float64Array.from(values.slice(0, n * d));
        const tree = buildKdTree(points, d);
        const found = new Int32Array(n);
        for (let i = 0; i < n; i += 7) {
          const count = rowsWithin(tree, points, i * d, radius, found);
          const naive = Array.from({ length: n }, (_, j) => j).filter((j) => {
            let square = 0;
            for (let t = 0; t < d; t++) square += (points[i * d + t] - points[j * d + t]) ** 2;
            return square <= radius * radius;
          });
          expect([...found.subarray(0, count)].sort((a, b) => a - b)).toEqual(naive);
        }
      }),
    );
  });
});

describe('principal components of iris', () => {
  it('have the loadings, variances and scores of R and scikit-learn', () => {
    const golden = expected.pca;
    const result = principalComponents(iris, 4);
    expectAllClose(result.components, golden.components_rows.flat());
    expectAllClose(result.variances, golden.explained_variance_ddof1);
    expectAllClose(result.shares, golden.explained_variance_ratio);
    const scores = componentScores(iris, 4, result, 4);
    expectAllClose(scores.subarray(0, 20), golden.scores_first5.flat());
  });
});

describe('eigenvectors of a symmetric matrix', () => {
  it('rebuild it and are orthonormal, the largest entry of each positive', () => {
    const square = fc
      .integer({ min: 1, max: 7 })
      .chain((d) =>
        fc
          .array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: d * d, maxLength: d * d })
          .map((values) => ({ d, values })),
      );
    fc.assert(
      fc.property(square, ({ d, values }) => {
        const matrix = Float64Array.from(values, (_, q) => {
          const [row, column] = [Math.floor(q / d), q % d];
          return (values[q] + values[column * d + row]) / 2;
        });
        const eigen = symmetricEigen(matrix, d);
        for (let i = 0; i < d; i++) {
          const row = eigen.vectors.subarray(i * d, (i + 1) * d);
          expect(Math.max(...row)).toBeGreaterThanOrEqual(Math.max(...row.map(Math.abs)) - 1e-12);
          for (let j = 0; j < d; j++) {
            let dot = 0;
            let rebuilt = 0;
            for (let t = 0; t < d; t++) {
              dot += row[t] * eigen.vectors[j * d + t];
              rebuilt += eigen.values[t] * eigen.vectors[t * d + i] * eigen.vectors[t * d + j];
            }
            expectClose(dot, i === j ? 1 : 0, 1e-11);
            expectClose(rebuilt, matrix[i * d + j], 1e-11);
          }
        }
      }),
    );
  });
});

const pima = sharedFile('golden/own/classification-pima/input.csv');
const pimaExpected = sharedFile('golden/own/classification-pima/expected.json');

describe.skipIf(!pima || !pimaExpected)('diabetes among 532 women', () => {
  const golden = pimaExpected ? JSON.parse(readFileSync(pimaExpected, 'utf8')) : {};
  const rows = pima
    ? readFileSync(pima, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.replaceAll('"', '').split(','))
    : [];
  const [header, ...records] = rows;
  const take = (test: boolean): { points: Float64Array; labels: Int32Array } => {
    const part = records.filter((_, i) => (i % 4 === 0) === test);
    const columns = golden.features.map((name: string) => header.indexOf(name));
    const target = header.indexOf(golden.target);
    return {
      points: Float64Array.from(part.flatMap((row) => columns.map((c: number) => Number(row[c])))),
      labels: Int32Array.from(part, (row) => (['1', 'Yes'].includes(row[target]) ? 1 : 0)),
    };
  };

  it('is told by the discriminant that R and scikit-learn fit', () => {
    const train = take(false);
    const model = fitDiscriminant(train.points, 7, train.labels, 2)!;
    const reference = golden.lda.pooled_cov_unbiased_n_minus_2;
    for (let t = 0; t < 7; t++) {
      expectClose(model.coefficients[7 + t] - model.coefficients[t], reference.coef[t]);
    }
    expectClose(model.intercepts[1] - model.intercepts[0], reference.intercept);
    const test = take(true);
    const { labels, posteriors } = assignByDiscriminant(model, test.points);
    for (let i = 0; i < 5; i++) expectClose(posteriors[2 * i + 1], reference.test_first5[i]);
    const hits = labels.filter((label, i) => label === test.labels[i]).length;
    expectClose(hits / labels.length, golden.lda.test_accuracy);
  });

  // The deeper reference tree has splits of equal gain, between which scikit-learn draws lots.
  it('is told by the tree of three questions that scikit-learn grows', () => {
    const [reference] = golden.tree;
    const train = take(false);
    const tree = growTree(train.points, 7, train.labels, 2, {
      maxDepth: reference.max_depth,
      minLeaf: reference.min_samples_leaf,
    });
    expect(tree.nodeCount).toBe(reference.nodes.length);
    for (const node of reference.nodes) {
      expect(tree.counts[2 * node.id] + tree.counts[2 * node.id + 1]).toBe(node.n);
      expect(tree.counts[2 * node.id + 1]).toBe(node.n_pos);
      expect(tree.column[node.id]).toBe(node.feature === null ? -1 : golden.features.indexOf(node.feature));
      // The reference holds its features in 4-byte numbers.
      if (node.feature !== null) expectClose(tree.threshold[node.id], node.threshold_le_goes_left, 1e-6);
      expect(tree.left[node.id]).toBe(node.left);
      expect(tree.right[node.id]).toBe(node.right);
    }
    const test = take(true);
    const leaves = leavesOf(tree, test.points, 7);
    const hits = leaves.filter((leaf, i) => {
      const yes = tree.counts[2 * leaf + 1] >= tree.counts[2 * leaf];
      return yes === (test.labels[i] === 1);
    }).length;
    expectClose(hits / leaves.length, reference.test['at_0.5'].accuracy);
  });
});

describe('the discriminant', () => {
  it('assigns iris by k-means labels nearly as k-means does, posteriors summing to 1', () => {
    const labels = Int32Array.from(expected.kmeans[1].labels);
    const model = fitDiscriminant(iris, 4, labels, 3)!;
    const result = assignByDiscriminant(model, iris);
    expect(result.labels.filter((label, i) => label === labels[i]).length).toBeGreaterThan(140);
    for (let i = 0; i < 150; i++) {
      expectClose(
        result.posteriors[3 * i] + result.posteriors[3 * i + 1] + result.posteriors[3 * i + 2],
        1,
        1e-12,
      );
    }
  });

  it('is not there when a column repeats another', () => {
    const points = Float64Array.from([1, 1, 2, 2, 4, 4, 5, 5]);
    expect(fitDiscriminant(points, 2, Int32Array.from([0, 0, 1, 1]), 2)).toBeUndefined();
  });
});

describe('the classification tree', () => {
  it('finds the best first question of all', () => {
    const rows = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(2)), { minLength: 6, maxLength: 30 });
    const impurity = (labels: number[]): number =>
      labels.length -
      [0, 1, 2].reduce((sum, c) => sum + labels.filter((l) => l === c).length ** 2, 0) / labels.length;
    fc.assert(
      fc.property(rows, (data) => {
        const points = Float64Array.from(data.flatMap(([x, y]) => [x, y]));
        const labels = Int32Array.from(data, ([, , label]) => label);
        const tree = growTree(points, 2, labels, 3, { maxDepth: 1, minLeaf: 2 });
        let best = impurity([...labels]);
        for (const column of [0, 1] as const) {
          for (let limit = 0.5; limit < 5; limit++) {
            const below = data.filter((row) => row[column] <= limit).map((row) => row[2]);
            const above = data.filter((row) => row[column] > limit).map((row) => row[2]);
            if (below.length >= 2 && above.length >= 2)
              best = Math.min(best, impurity(below) + impurity(above));
          }
        }
        const sides = tree.nodeCount === 1 ? [0] : [1, 2];
        const reached = sides.reduce((sum, node) => {
          const counts = [...tree.counts.subarray(3 * node, 3 * node + 3)];
          return sum + impurity(counts.flatMap((count, label) => Array<number>(count).fill(label)));
        }, 0);
        expectClose(reached, best, 1e-9);
      }),
    );
  });

  it('gives each leaf as bounds on columns that hold for its rows and no others', () => {
    const points = syntheticClusters(6, 400, 3, 4, 3);
    const labels = Int32Array.from(
      { length: 400 },
      (_, i) => (points[3 * i] > 0 ? 2 : 0) + (points[3 * i + 1] > 1 ? 1 : 0),
    );
    const tree = growTree(points, 3, labels, 4, { maxDepth: 4, minLeaf: 5 });
    const leaves = leavesOf(tree, points, 3);
    const rules = leafRules(tree);
    expect(rules.reduce((sum, rule) => sum + rule.size, 0)).toBe(400);
    // A leaf of 5 rows may cut across a corner.
    expect(rules.reduce((sum, rule) => sum + rule.hits, 0)).toBeGreaterThan(395);
    for (const rule of rules) {
      const columns = rule.bounds.map((bound) => bound.column);
      expect(new Set(columns).size).toBe(columns.length);
      for (let i = 0; i < 400; i++) {
        const holds = rule.bounds.every(
          ({ column, above, upTo }) => above < points[3 * i + column] && points[3 * i + column] <= upTo,
        );
        expect(holds).toBe(leaves[i] === rule.node);
      }
    }
  });

  it('asks nothing when nothing can be told apart', () => {
    const tree = growTree(Float64Array.from([1, 1, 1, 1]), 1, Int32Array.from([0, 1, 0, 1]), 2, {
      minLeaf: 1,
    });
    expect(tree.nodeCount).toBe(1);
    expect(leafRules(tree)).toEqual([{ node: 0, label: 0, size: 4, hits: 2, bounds: [] }]);
  });
});
