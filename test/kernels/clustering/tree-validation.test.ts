import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growTree, leafRules, leavesOf } from '../../../src/kernels/clustering/classification-tree';
import { crossValidatedAccuracy } from '../../../src/kernels/clustering/tree-validation';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';

const options = { maxDepth: 2, minLeaf: 1 };

/** Each row classified by a tree of all others. */
function leaveOneOut(points: number[], d: number, labels: number[], k: number): number {
  const hits = labels.filter((label, out) => {
    const others = points.filter((_, o) => Math.floor(o / d) !== out);
    const tree = growTree(
      Float64Array.from(others),
      d,
      Int32Array.from(labels.filter((_, i) => i !== out)),
      k,
      options,
    );
    const [leaf] = leavesOf(tree, Float64Array.from(points.slice(out * d, (out + 1) * d)), d);
    return leafRules(tree).find(({ node }) => node === leaf)!.label === label;
  });
  return hits.length / labels.length;
}

describe('cross-validation of a tree', () => {
  it('with as many folds as rows leaves each row out once, whatever the order drawn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.nat(2)), {
          minLength: 3,
          maxLength: 14,
        }),
        fc.nat(1000),
        (rows, seed) => {
          const points = rows.flatMap(([x, y]) => [x, y]);
          const labels = rows.map(([, , label]) => label);
          const found = crossValidatedAccuracy(
            Float64Array.from(points),
            2,
            Int32Array.from(labels),
            3,
            options,
            labels.length,
            mulberry32(seed),
          );
          expect(found).toBeCloseTo(leaveOneOut(points, 2, labels, 3), 12);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is right for everybody where one question tells the classes apart', () => {
    const points = Float64Array.from({ length: 40 }, (_, i) => (i < 20 ? i : 100 + i));
    const labels = Int32Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 1));
    expect(crossValidatedAccuracy(points, 1, labels, 2, options, 10, mulberry32(1))).toBe(1);
  });

  it('is no better than guessing where nothing tells them apart', () => {
    const points = new Float64Array(50);
    const labels = Int32Array.from({ length: 50 }, (_, i) => (i < 30 ? 0 : 1));
    // 30 of 50 are of the larger class, in every nine tenths as well.
    expect(crossValidatedAccuracy(points, 1, labels, 2, options, 10, mulberry32(1))).toBe(0.6);
  });
});
