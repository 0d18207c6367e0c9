import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { alsLoss, fitImplicitAls, tasteScores } from '../../../src/kernels/recommend/implicit-als';
import {
  addLikeness,
  nearestByHolders,
  turnedRound,
  type Likeness,
  type Neighbours,
} from '../../../src/kernels/recommend/neighbours';
import { measureRanking, pickBest } from '../../../src/kernels/recommend/ranking';
import { rowSizes, transposed } from '../../../src/kernels/recommend/sparse-rows';
import { sharedFile } from '../../shared';
import { readHeldOut, type HeldOut } from './reference';

interface Evaluation {
  readonly [measure: string]: number | boolean | Readonly<Record<string, readonly string[]>>;
  readonly first8_users_top10: Readonly<Record<string, readonly string[]>>;
}
type Listed = readonly { readonly item: string; readonly value: number }[];
interface Expected {
  readonly n_users: number;
  readonly n_items: number;
  readonly n_test_users: number;
  readonly train_nonzeros: number;
  readonly evaluation: Readonly<Record<string, Evaluation>>;
  readonly als_loss_per_sweep: readonly number[];
  readonly als_first_user_factors: readonly number[];
  readonly als_first_item_factors: readonly number[];
  readonly item_neighbours_top10_popular: readonly ({ readonly item: string } & Readonly<
    Record<'cosine' | 'jaccard' | 'lift_min3', Listed>
  >)[];
  readonly metric_example: Readonly<Record<string, number | readonly string[]>>;
}

const sets = [
  {
    name: 'recommender-simulated',
    folder: fileURLToPath(new URL('../../fixtures/golden/recommender-simulated', import.meta.url)),
  },
  { name: 'recommender-germany', folder: sharedFile('golden/real/recommender-germany') },
];

/** |a − b| / max(1, |b|) ≤ 1e-10: closed forms, summed in another order than the reference. */
const near = (value: number, expected: number, tolerance = 1e-10): void =>
  expect(Math.abs(value - expected) / Math.max(1, Math.abs(expected))).toBeLessThanOrEqual(tolerance);

/** Columns start at .1 · ((k · 2246822519 + 374761393) mod 2³²) / 2³². */
function statedStart(): () => number {
  let k = 0;
  return () => ((Math.imul(k++, 2246822519 | 0) + 374761393) >>> 0) / 2 ** 32;
}
const ALS = { factors: 8, regularisation: 0.1, alpha: 40 };

describe.each(sets)('$name', ({ folder }) => {
  let data: HeldOut;
  let expected: Expected;
  let items: ReturnType<typeof transposed>;
  beforeAll(() => {
    if (!folder) return;
    data = readHeldOut(`${folder}/input.csv`);
    expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected;
    items = transposed(data.train);
  });
  const check = it.skipIf(!folder);

  const neighbours = (likeness: Likeness, most = Infinity, minCommon = 1): Neighbours =>
    nearestByHolders(items, data.train, { likeness, most, minCommon });
  const sumOver = (nearest: Neighbours) => {
    const turned = turnedRound(nearest);
    return (u: number, scores: Float64Array) => {
      const { starts, indices } = data.train;
      scores.fill(0);
      addLikeness(turned, indices.subarray(starts[u], starts[u + 1]), scores);
    };
  };
  const fit = (sweeps: number) =>
    fitImplicitAls(data.train, items, { ...ALS, sweeps, random: statedStart() });

  const methods: Readonly<Record<string, () => (u: number, scores: Float64Array) => void>> = {
    popularity: () => {
      const buyers = rowSizes(items);
      return (_, scores) => scores.set(buyers);
    },
    cosine_sum: () => sumOver(neighbours('cosine')),
    jaccard_sum: () => sumOver(neighbours('jaccard')),
    lift_sum_min3: () => sumOver(neighbours('lift', Infinity, 3)),
    cosine_top20_neighbours: () => sumOver(neighbours('cosine', 20)),
    als_implicit: () => {
      const fitted = fit(15);
      return (u, scores) => tasteScores(fitted, u, scores);
    },
  };

  check('has the people, items and cells that the reference had', () => {
    expect([data.users.length, data.items.length]).toEqual([expected.n_users, expected.n_items]);
    expect(data.train.indices.length).toBe(expected.train_nonzeros);
    expect(data.wanted.filter((item) => item >= 0).length).toBe(expected.n_test_users);
  });

  check.each(Object.keys(methods))('ranks and measures as the reference does: %s', (name) => {
    const scoreOf = methods[name]!();
    const reference = expected.evaluation[name]!;
    const { starts, indices } = data.train;
    const scores = new Float64Array(data.items.length);
    const sums: Record<string, number> = {};
    const covered = new Set<number>();
    let tested = 0;
    data.users.forEach((user, u) => {
      if (data.wanted[u] < 0) return;
      tested++;
      scoreOf(u, scores);
      for (let k = starts[u]; k < starts[u + 1]; k++) scores[indices[k]] = -Infinity;
      const best = new Int32Array(20);
      const count = pickBest(scores, best);
      for (let k = 0; k < Math.min(10, count); k++) covered.add(best[k]);
      const listed = reference.first8_users_top10[user];
      if (listed) expect(Array.from(best.subarray(0, 10), (i) => data.items[i])).toEqual(listed);
      const at = (n: number) => measureRanking(best, count, n, (i) => i === data.wanted[u], 1);
      for (const n of [1, 5, 10, 20]) add(`hit_rate@${n}`, at(n).hit);
      const ten = at(10);
      add('precision@10', ten.precision);
      add('recall@10', ten.recall);
      add('mrr@10_equals_map@10_for_one_relevant', ten.averagePrecision);
      add('ndcg@10', ten.ndcg);
      expect(ten.reciprocalRank).toBe(ten.averagePrecision);
    });
    function add(measure: string, value: number): void {
      sums[measure] = (sums[measure] ?? 0) + value;
    }
    for (const [measure, sum] of Object.entries(sums)) near(sum / tested, reference[measure] as number);
    near(covered.size / data.items.length, reference['catalogue_coverage@10'] as number);
  });

  check('reaches the loss of the reference in each sweep of the factorisation, and its factors', () => {
    expected.als_loss_per_sweep.forEach((loss, sweep) => {
      // 1e-8: rounding grows through fifteen sweeps of solved systems.
      near(alsLoss(data.train, fit(sweep + 1), ALS), loss, 1e-8);
    });
    const fitted = fit(15);
    expected.als_first_user_factors.forEach((value, d) => near(fitted.rows[d], value, 1e-7));
    expected.als_first_item_factors.forEach((value, d) => near(fitted.columns[d], value, 1e-7));
  });

  check('has the likenesses of the most bought items and their nearest', () => {
    for (const { item, ...lists } of expected.item_neighbours_top10_popular) {
      const i = data.items.indexOf(item);
      for (const [name, listed] of Object.entries(lists) as [string, Listed][]) {
        if (!Array.isArray(listed)) continue;
        const [likeness, minCommon] = name === 'lift_min3' ? ['lift' as const, 3] : [name as Likeness, 1];
        const { starts, ids, values } = neighbours(likeness, Infinity, minCommon);
        const own = ids.subarray(starts[i], starts[i + 1]);
        listed.forEach(({ item: other, value }, place) => {
          // Among equal lifts the reference lists by what rounding left of them: places are compared by value.
          near(values[starts[i] + place], value);
          near(values[starts[i] + own.indexOf(data.items.indexOf(other))], value);
        });
      }
    }
  });

  check('measures the example list as the reference does', () => {
    const { recommended, relevant, ...measures } = expected.metric_example;
    const list = recommended as readonly string[];
    const wanted = relevant as readonly string[];
    const own = measureRanking(
      list.map((_, i) => i),
      list.length,
      5,
      (i) => wanted.includes(list[i]),
      wanted.length,
    );
    near(own.precision, measures['precision@5'] as number);
    near(own.recall, measures['recall@5'] as number);
    near(own.averagePrecision, measures['ap@5_div_min(rel,k)'] as number);
    near(own.ndcg, measures['ndcg@5'] as number);
    near(own.reciprocalRank, measures['mrr'] as number);
    expect(own.hit).toBe(measures['hit']);
  });
});
