import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTree, hierarchy, PAIRWISE_LIMIT, type Linkage } from '../../../src/kernels/clustering/hierarchy';
import { sharedFile } from '../../shared';
import { expectAllClose, expectClose } from '../statistics/close';
import { expected, iris, standardisedColumns } from './iris';

const linkages: Linkage[] = ['ward', 'average', 'complete', 'single'];
const mall = sharedFile('golden/real/clustering-mall/input.csv');
const mallExpected = sharedFile('golden/real/clustering-mall/expected.json');
const sets: [string, Float64Array, typeof expected][] = [['iris', iris, expected]];
if (mall && mallExpected) {
  const golden = JSON.parse(readFileSync(mallExpected, 'utf8'));
  sets.push(['the mall', standardisedColumns(readFileSync(mall, 'utf8'), golden.parameters.columns), golden]);
}

describe.each(sets)('the hierarchy of %s', (_, points, golden) => {
  it.each(linkages)('by %s linkage has the heights and cuts of R and scipy', (linkage) => {
    const tree = hierarchy(points, golden.p, linkage);
    expectAllClose(tree.heights, golden.hierarchical[linkage].merge_heights);
    for (const [k, labels] of Object.entries(golden.hierarchical[linkage].cuts)) {
      expect([...cutTree(tree, Number(k))]).toEqual(labels);
    }
  });
});

/** The distance between two groups of rows, straight from the definition of the linkage. */
function distanceBetween(
  points: Float64Array,
  d: number,
  linkage: Linkage,
  a: number[],
  b: number[],
): number {
  const distance = (i: number, j: number): number =>
    Math.hypot(...Array.from({ length: d }, (_, t) => points[i * d + t] - points[j * d + t]));
  const meanOf = (rows: number[], t: number): number =>
    rows.reduce((sum, row) => sum + points[row * d + t], 0) / rows.length;
  const all = a.flatMap((i) => b.map((j) => distance(i, j)));
  if (linkage === 'single') return Math.min(...all);
  if (linkage === 'complete') return Math.max(...all);
  if (linkage === 'average') return all.reduce((sum, x) => sum + x, 0) / all.length;
  const gap = Math.hypot(...Array.from({ length: d }, (_, t) => meanOf(a, t) - meanOf(b, t)));
  return Math.sqrt((2 * a.length * b.length) / (a.length + b.length)) * gap;
}

/**
 * That each merge joins two of the clusters then left, at their distance, and that no other two are nearer. Points at
 * equal distances have several right hierarchies, which go different ways from there: any of them passes.
 */
function expectNearestMerged(points: Float64Array, d: number, linkage: Linkage): void {
  const { merges, heights } = hierarchy(points, d, linkage);
  const clusters = new Map(Array.from({ length: points.length / d }, (_, row) => [-(row + 1), [row]]));
  heights.forEach((height, step) => {
    const names = [...clusters.keys()];
    const nearest = Math.min(
      ...names.flatMap((a, at) =>
        names
          .slice(0, at)
          .map((b) => distanceBetween(points, d, linkage, clusters.get(a)!, clusters.get(b)!)),
      ),
    );
    const [left, right] = [clusters.get(merges[2 * step])!, clusters.get(merges[2 * step + 1])!];
    expectClose(height, distanceBetween(points, d, linkage, left, right), 1e-9);
    expectClose(height, nearest, 1e-9);
    clusters.delete(merges[2 * step]);
    clusters.delete(merges[2 * step + 1]);
    clusters.set(step + 1, [...left, ...right]);
  });
  expect(clusters.size).toBe(1);
}

const cloud = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 2,
    maxLength: 14,
  })
  .map((rows) => Float64Array.from(rows.flat()));

describe('a hierarchy', () => {
  it.each(linkages)('by %s linkage merges the nearest two again and again', (linkage) => {
    fc.assert(fc.property(cloud, (points) => expectNearestMerged(points, 2, linkage)));
  });

  it.each(linkages)('by %s linkage names every part once, in R’s order, with rising heights', (linkage) => {
    fc.assert(
      fc.property(cloud, (points) => {
        const n = points.length / 2;
        const { merges, heights, order } = hierarchy(points, 2, linkage);
        const parts = [...merges].sort((a, b) => a - b);
        const all = Array.from({ length: 2 * n - 2 }, (_, i) => (i < n ? i - n : i - n + 1));
        expect(parts).toEqual(all);
        for (let step = 0; step < n - 1; step++) {
          const [a, b] = [merges[2 * step], merges[2 * step + 1]];
          expect(Math.max(a, b)).toBeLessThanOrEqual(step);
          if (a > 0 || b > 0) expect(a).toBeLessThan(b);
          else expect(a).toBeGreaterThan(b);
          if (step > 0) expect(heights[step]).toBeGreaterThanOrEqual(heights[step - 1]);
        }
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      }),
    );
  });

  it.each(linkages)('by %s linkage is cut into k clusters, each cut within the one above', (linkage) => {
    fc.assert(
      fc.property(cloud, (points) => {
        const n = points.length / 2;
        const tree = hierarchy(points, 2, linkage);
        for (let k = 1; k <= n; k++) {
          const labels = cutTree(tree, k);
          expect(new Set(labels).size).toBe(k);
          expect(labels[0]).toBe(0);
          if (k === 1) continue;
          const coarser = cutTree(tree, k - 1);
          expect(new Set([...labels].map((label, i) => `${label} in ${coarser[i]}`)).size).toBe(k);
        }
      }),
    );
  });

  it.each(linkages)('by %s linkage may break a tie that only rounding decides either way', (linkage) => {
    const low = 0.9999999999999981;
    const points = [0, 0, 0, 0, 0, 0, 0.9999999999999992, 0, 0.9999999999999988, 0, 0, 0.9999999999999997];
    expectNearestMerged(Float64Array.from([...points, 0.9999999999999988, 0, 0, low]), 2, linkage);
  });

  it('reads like the figure: 0 and 1 merge, then 5 and 7, then all', () => {
    const tree = hierarchy(Float64Array.from([5, 0, 7, 1]), 1, 'single');
    expect([...tree.merges]).toEqual([-2, -4, -1, -3, 1, 2]);
    expect([...tree.heights]).toEqual([1, 2, 4]);
    expect([...tree.order]).toEqual([1, 3, 0, 2]);
    expect([...cutTree(tree, 2)]).toEqual([0, 1, 0, 1]);
  });

  it('of one point has no merges', () => {
    const tree = hierarchy(Float64Array.from([1, 2]), 2, 'ward');
    expect(tree.heights.length).toBe(0);
    expect([...tree.order]).toEqual([0]);
    expect([...cutTree(tree, 1)]).toEqual([0]);
  });

  it.each(linkages)('by %s linkage tells its progress about fifty times, rising to 1', (linkage) => {
    const seen: number[] = [];
    hierarchy(iris, 4, linkage, (fraction) => seen.push(fraction));
    expect(seen.length).toBeGreaterThan(40);
    expect(seen.length).toBeLessThan(60);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    expect(seen.at(-1)).toBe(1);
  });

  it('of equal points merges all at height 0', () => {
    for (const linkage of linkages) {
      expect([...hierarchy(new Float64Array(12), 2, linkage).heights]).toEqual([0, 0, 0, 0, 0]);
    }
  });

  it('refuses more distances than it can hold', () => {
    expect(() => hierarchy(new Float64Array(PAIRWISE_LIMIT + 1), 1, 'average')).toThrow(RangeError);
  });
});
