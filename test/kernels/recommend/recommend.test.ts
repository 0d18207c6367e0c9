import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import {
  bootstrapMeans,
  differencesTo,
  percentileInterval,
} from '../../../src/kernels/recommend/bootstrap-means';
import {
  alsLoss,
  fitImplicitAls,
  tasteScores,
  TasteReasons,
} from '../../../src/kernels/recommend/implicit-als';
import {
  addLikeness,
  nearestByHolders,
  nearestByTraits,
  turnedRound,
  type Likeness,
  type Neighbours,
} from '../../../src/kernels/recommend/neighbours';
import { measureRanking, pickBest } from '../../../src/kernels/recommend/ranking';
import { transposed, type SparseRows } from '../../../src/kernels/recommend/sparse-rows';
import { sparse } from './reference';

const COLUMNS = 7;
/** Up to eight people with up to seven things each, taken one to three times. */
const matrices = fc
  .array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: COLUMNS, maxLength: COLUMNS }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((cells) => ({ cells, matrix: fromCells(cells) }));

function fromCells(cells: readonly (readonly number[])[]): SparseRows {
  return sparse(
    cells.map((row) => row.flatMap((count, item) => (count > 0 ? [{ item, count }] : []))),
    COLUMNS,
  );
}

const listOf = ({ starts, ids, values }: Neighbours, i: number) =>
  Array.from(ids.subarray(starts[i], starts[i + 1]), (id, k) => ({ id, value: values[starts[i] + k] }));

/** Every other thing with at least so many common holders, by value and id: counted cell by cell. */
function nearestByHand(
  cells: readonly (readonly number[])[],
  i: number,
  likeness: Likeness,
  minCommon: number,
): { id: number; value: number }[] {
  const holds = (thing: number) => cells.map((row) => row[thing]! > 0);
  const own = holds(i);
  const a = own.filter(Boolean).length;
  return Array.from({ length: COLUMNS }, (_, id) => {
    const other = holds(id);
    const b = other.filter(Boolean).length;
    const both = own.filter((held, row) => held && other[row]).length;
    const values = {
      cosine: both / Math.sqrt(a * b),
      jaccard: both / (a + b - both),
      lift: (both * cells.length) / (a * b),
    };
    return { id, both, value: values[likeness] };
  })
    .filter(({ id, both }) => id !== i && both >= minCommon)
    .sort((x, y) => y.value - x.value || x.id - y.id)
    .map(({ id, value }) => ({ id, value }));
}

describe('nearest things', () => {
  it('are those that a count of every cell gives, the best first, equals by id', () => {
    fc.assert(
      fc.property(
        matrices,
        fc.constantFrom<Likeness>('cosine', 'jaccard', 'lift'),
        fc.integer({ min: 1, max: COLUMNS }),
        fc.integer({ min: 1, max: 3 }),
        ({ cells, matrix }, likeness, most, minCommon) => {
          const nearest = nearestByHolders(transposed(matrix), matrix, { likeness, most, minCommon });
          for (let i = 0; i < COLUMNS; i++) {
            expect(listOf(nearest, i)).toEqual(nearestByHand(cells, i, likeness, minCommon).slice(0, most));
          }
        },
      ),
    );
  });

  it('by weighted traits have the cosine of their whole vectors', () => {
    fc.assert(
      fc.property(matrices, ({ cells, matrix }) => {
        const nearest = nearestByTraits(matrix, transposed(matrix), { most: Infinity });
        const dot = (a: readonly number[], b: readonly number[]) =>
          a.reduce((sum, value, k) => sum + value * b[k]!, 0);
        cells.forEach((row, i) => {
          const found = new Map(listOf(nearest, i).map(({ id, value }) => [id, value]));
          cells.forEach((other, j) => {
            if (i === j) return;
            const expected = dot(row, other) / Math.sqrt(dot(row, row) * dot(other, other));
            // The same sum in another order: a few units in the last place.
            if (dot(row, other) > 0) expect(found.get(j)).toBeCloseTo(expected, 12);
            else expect(found.has(j)).toBe(false);
          });
        });
      }),
    );
  });

  it('give a thing the sum of its likeness to what is held, counting only its own nearest', () => {
    fc.assert(
      fc.property(matrices, fc.integer({ min: 1, max: 4 }), ({ matrix }, most) => {
        const nearest = nearestByHolders(transposed(matrix), matrix, { likeness: 'cosine', most });
        const held = matrix.indices.subarray(0, matrix.starts[1]);
        const scores = new Float64Array(COLUMNS);
        addLikeness(turnedRound(nearest), held, scores);
        for (let thing = 0; thing < COLUMNS; thing++) {
          const expected = listOf(nearest, thing)
            .filter(({ id }) => held.includes(id))
            .reduce((sum, { value }) => sum + value, 0);
          expect(scores[thing]).toBeCloseTo(expected, 12);
        }
      }),
    );
  });
});

describe('factors of an implicit matrix', () => {
  const options = { factors: 3, regularisation: 0.5, alpha: 4 };
  const fit = (matrix: SparseRows, sweeps: number, seed = 1) =>
    fitImplicitAls(matrix, transposed(matrix), { ...options, sweeps, random: mulberry32(seed) });

  it('have the loss that a sum over every cell gives', () => {
    fc.assert(
      fc.property(matrices, ({ cells, matrix }) => {
        const fitted = fit(matrix, 2);
        let loss = 0;
        cells.forEach((row, r) => {
          const scores = new Float64Array(COLUMNS);
          tasteScores(fitted, r, scores);
          row.forEach((count, c) => (loss += (1 + 4 * count) * (Number(count > 0) - scores[c]) ** 2));
        });
        for (const value of [...fitted.rows, ...fitted.columns]) loss += 0.5 * value ** 2;
        // Sums of up to 56 terms in another order.
        expect(alsLoss(matrix, fitted, options)).toBeCloseTo(loss, 9);
      }),
    );
  });

  it('never get worse by a further sweep', () => {
    fc.assert(
      fc.property(matrices, fc.integer(), ({ matrix }, seed) => {
        const losses = [1, 2, 3, 5].map((sweeps) => alsLoss(matrix, fit(matrix, sweeps, seed), options));
        for (let k = 1; k < losses.length; k++) {
          expect(losses[k]).toBeLessThanOrEqual(losses[k - 1]! * (1 + 1e-12) + 1e-12);
        }
      }),
    );
  });

  it('are explained by parts of what a person has that add up to the liking', () => {
    fc.assert(
      fc.property(matrices, ({ matrix }) => {
        // One more step for the rows than `fit` takes: the parts explain a row solved against the final columns.
        const fitted = fit(matrix, 3);
        const reasons = new TasteReasons(matrix, fitted, options);
        const again = fitImplicitAls(matrix, transposed(matrix), {
          ...options,
          sweeps: 1,
          random: replay(fitted.columns),
        });
        for (let r = 0; r < matrix.rows; r++) {
          const scores = new Float64Array(COLUMNS);
          tasteScores({ ...again, columns: fitted.columns }, r, scores);
          for (let c = 0; c < COLUMNS; c++) {
            const sum = reasons.explain(r, c).reduce((total, part) => total + part, 0);
            expect(sum).toBeCloseTo(scores[c], 9);
          }
        }
      }),
    );
  });

  /** Starts the columns where they are: the start is .1 · random(). */
  function replay(columns: Float64Array): () => number {
    let k = 0;
    return () => columns[k++] / 0.1;
  }
});

describe('a ranked list', () => {
  it('holds the greatest scores, equals in nine decimals by index, and nothing that was left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(-Infinity, -1, 0, 0.1 + 0.2, 0.3, 0.3 + 1e-8, 1, 2), { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (scores, n) => {
          const best = new Int32Array(n);
          const count = pickBest(Float64Array.from(scores), best);
          const expected = scores
            .map((score, i) => ({ i, score: Math.round(score * 1e9) }))
            .filter(({ score }) => score > -Infinity)
            .sort((a, b) => b.score - a.score || a.i - b.i)
            .slice(0, n)
            .map(({ i }) => i);
          expect([...best.subarray(0, count)]).toEqual(expected);
        },
      ),
    );
  });

  it('counts empty places as misses and divides recall by all that was wanted', () => {
    const wanted = new Set([4, 9, 11]);
    expect(measureRanking([7, 4], 2, 4, (i) => wanted.has(i), 3)).toEqual({
      hit: 1,
      precision: 1 / 4,
      recall: 1 / 3,
      averagePrecision: 1 / 2 / 3,
      ndcg: 1 / Math.log2(3) / (1 + 1 / Math.log2(3) + 1 / 2),
      reciprocalRank: 1 / 2,
    });
    expect(measureRanking([7, 8], 2, 2, () => false, 1).ndcg).toBe(0);
  });
});

describe('means over resamples of the people', () => {
  const random = () => mulberry32(5);
  const up = Float64Array.from({ length: 400 }, (_, i) => Number(i % 4 === 0));
  const same = up.slice();
  const better = Float64Array.from({ length: 400 }, (_, i) => Number(i % 2 === 0));

  it('have an interval close to the exact one for a share', () => {
    const { means, draws } = bootstrapMeans([up], 1000, random());
    const { lower, upper } = percentileInterval(draws[0]);
    expect(means[0]).toBe(0.25);
    // 0.25 ± 1.96 √(.25 · .75 / 400) = ± .0424; 1,000 draws know a limit to about ± .004.
    expect(Math.abs(lower - 0.2076)).toBeLessThan(0.008);
    expect(Math.abs(upper - 0.2924)).toBeLessThan(0.008);
  });

  it('are paired: equal figures never differ, and a better one is surely better', () => {
    const differences = differencesTo(bootstrapMeans([up, same, better], 500, random()), 0);
    expect(differences[1]).toEqual({ difference: 0, lower: 0, upper: 0 });
    expect(differences[2]!.difference).toBe(0.25);
    expect(differences[2]!.lower).toBeGreaterThan(0.15);
  });

  it('hold all together: in few of 40 families of six equal figures is one taken for different', () => {
    const noise = mulberry32(9);
    let taken = 0;
    for (let family = 0; family < 40; family++) {
      const series = Array.from({ length: 6 }, () => Float64Array.from({ length: 100 }, () => noise()));
      const differences = differencesTo(bootstrapMeans(series, 200, mulberry32(family)), 0);
      if (differences.some(({ lower, upper }) => lower > 0 || upper < 0)) taken++;
    }
    // 5 % of 40 is 2; more than 6 would come by chance in 1 of 300 draws. Five separate intervals give about 7.
    expect(taken).toBeLessThanOrEqual(6);
  });
});
