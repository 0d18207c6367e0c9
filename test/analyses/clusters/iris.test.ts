import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupsOf, openSession } from '../../../src/analyses/clusters/groups';
import { prepare } from '../../../src/domain/prepared-features';
import type { CountedMethod } from '../../../src/analyses/clusters/result';
import type { FeatureId } from '../../../src/domain/feature-list';

/** Figures of R and scikit-learn for Fisher's flowers, through the road that customers take. */
const folder = new URL('../../fixtures/golden/clustering-iris/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
const rows = readFileSync(new URL('input.csv', folder), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number));
/** Four features lend their names to the four measurements. */
const ids: readonly FeatureId[] = ['recency', 'orders', 'orderValue', 'tenure'];
const columns = new Map(ids.map((id, t) => [id, Float64Array.from(rows, (row) => row[t])]));
const prepared = prepare({ count: rows.length, columns }, ids, 'none', 'zscore');
const sessionFor = (method: CountedMethod) =>
  openSession(prepared, { method, seed: 1, restarts: 50, covariance: 'full' }, 10, () => {});

/** Labels renumbered by first appearance. */
function canonical(labels: ArrayLike<number>): number[] {
  const names = [...new Set(Array.from(labels))];
  return Array.from(labels, (label) => names.indexOf(label));
}

describe('the flowers by k-means', () => {
  const session = sessionFor('kmeans');
  const { choice } = session.measured(() => {});

  it('have the least inertia that thousands of starts in R and scikit-learn found, or nearly from 6 groups on', () => {
    for (const { k, inertia } of expected.kmeans) {
      const above = choice.rows[k - 1].inertia / inertia - 1;
      // Two sums of 600 squares in another order; 50 starts do not always meet the best of many groups.
      expect(Math.abs(above), `k = ${k}`).toBeLessThan(k < 6 ? 1e-10 : 0.01);
    }
  });

  it('have the same groups and silhouettes', () => {
    for (const k of [2, 3]) {
      const groups = groupsOf(session, k, () => {});
      const golden = expected.kmeans.find((each: { k: number }) => each.k === k);
      expect(canonical(groups.labels)).toEqual(golden.labels);
      expect(groups.separation.mean).toBeCloseTo(golden.silhouette, 10);
    }
  });

  it('are 3 by the elbow, 2 by the silhouette and 3 by the gap, as in R', () => {
    const vote = Object.fromEntries(choice.votes.map(({ measure, k }) => [measure, k]));
    expect(vote).toMatchObject({ elbow: 3, silhouette: 2, gap: 3 });
  });

  it('are as stable as fpc::clusterboot says', () => {
    const mine = [...session.measured(() => {}).stabilities.get(3)!].sort();
    const golden = [...expected.clusterboot_R.res['3'].bootmean].sort();
    // Twenty resamples here, 200 there: four standard errors of a mean whose draws spread by about .08.
    mine.forEach((jaccard, j) => expect(Math.abs(jaccard - golden[j])).toBeLessThan(0.08));
  });
});

it.each(['ward', 'average', 'complete'] as const)('the flowers by %s linkage are cut as in R', (method) => {
  const session = sessionFor(method);
  for (const k of [2, 3, 4]) {
    const groups = groupsOf(session, k, () => {});
    expect(canonical(groups.labels)).toEqual(expected.hierarchical[method].cuts[k]);
    expect(groups.separation.mean).toBeCloseTo(expected.hierarchical[method].silhouette_by_k[k], 10);
  }
});

it('the flowers as a mixture are two by BIC, as in mclust', () => {
  const { choice } = sessionFor('mixture').measured(() => {});
  expect(choice.votes.find(({ measure }) => measure === 'bic')?.k).toBe(2);
});
