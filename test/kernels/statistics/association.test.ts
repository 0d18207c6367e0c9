import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquaredTest, cramersV } from '../../../src/kernels/statistics/contingency';
import { kendall, pearson, spearman } from '../../../src/kernels/statistics/correlation';
import {
  correlationRatio,
  kruskalWallisTest,
  oneWayAnova,
  welchAnova,
} from '../../../src/kernels/statistics/groups';
import { mannWhitneyTest, welchTest } from '../../../src/kernels/statistics/two-samples';
import { sharedFile } from '../../shared';
import { codes, expected, numbers } from './cars';
import { expectClose, expectRelative } from './close';

describe('correlation of 93 cars', () => {
  const golden = expected.correlations;
  const columns: Float64Array[] = golden.names.map(numbers);
  const pairs = columns.flatMap((_, i) => columns.map((_, j) => [i, j])).filter(([i, j]) => i < j);

  it.each(pairs)('gives what R gives for columns %i and %i', (i, j) => {
    const [x, y] = [columns[i], columns[j]];
    expectClose(pearson(x, y).estimate, golden.pearson[i][j]);
    expectClose(pearson(x, y).statistic, golden.pearson_stat[i][j]);
    expectRelative(pearson(x, y).pValue, golden.pearson_p[i][j]);
    expectClose(spearman(x, y).estimate, golden.spearman[i][j]);
    expectRelative(spearman(x, y).pValue, golden.spearman_p[i][j]);
    expectClose(kendall(x, y).estimate, golden.kendall[i][j]);
    expectClose(kendall(x, y).statistic, golden.kendall_stat[i][j]);
    expectRelative(kendall(x, y).pValue, golden.kendall_p[i][j]);
  });

  it("has Fisher's interval", () => {
    const { lower, upper } = pearson(columns[0], columns[1]);
    expectClose(lower, golden.fisher_ci_1_2[0]);
    expectClose(upper, golden.fisher_ci_1_2[1]);
  });
});

const pairedColumns = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
    minLength: 5,
    maxLength: 40,
  })
  .map((rows) => [rows.map(([x]) => x), rows.map(([, y]) => y)] as const);

describe('correlation', () => {
  it("Kendall's count equals that of looking at every pair", () => {
    fc.assert(
      fc.property(pairedColumns, ([x, y]) => {
        let score = 0;
        let [untiedX, untiedY] = [0, 0];
        for (let i = 0; i < x.length; i++) {
          for (let j = 0; j < i; j++) {
            score += Math.sign(x[i] - x[j]) * Math.sign(y[i] - y[j]);
            untiedX += x[i] === x[j] ? 0 : 1;
            untiedY += y[i] === y[j] ? 0 : 1;
          }
        }
        const naive = score / Math.sqrt(untiedX * untiedY);
        const { estimate } = kendall(x, y);
        if (Number.isNaN(naive)) expect(estimate).toBeNaN();
        else expectClose(estimate, naive, 1e-14);
      }),
    );
  });

  it('is 1 with interval [1, 1] on a rising line, and the ranks do not see a bend', () => {
    const x = [1, 2, 3, 4, 5];
    expect(pearson(x, [2, 4, 6, 8, 10])).toMatchObject({ estimate: 1, lower: 1, upper: 1, pValue: 0 });
    expect(spearman(x, [1, 4, 9, 16, 250]).estimate).toBe(1);
    expect(kendall(x, [1, 4, 9, 16, 250]).estimate).toBe(1);
  });

  it('has no estimate for a constant column', () => {
    expect(pearson([1, 1, 1, 1], [1, 2, 3, 4]).estimate).toBeNaN();
  });
});

describe('contingency tables of 93 cars', () => {
  it.each(['type_origin', 'airbags_drive'])('gives what R gives for %s', (name) => {
    const golden = expected.cramers[name];
    const result = cramersV(golden.table.flat(), golden.cols.length);
    expectClose(result.test.statistic, golden.chi2);
    expect(result.test.degreesOfFreedom).toBe(golden.df);
    expectRelative(result.test.pValue, golden.p);
    expectClose(Math.min(...result.test.expected), golden.expected_min);
    expectClose(result.estimate, golden.cramers_v);
    expectClose(result.biasCorrected, golden.cramers_v_bias_corrected_bergsma);
  });

  it('has the interval of the noncentral chi-squared (scipy 1.17.1, root by brentq)', () => {
    const { lower, upper } = cramersV(expected.cramers.type_origin.table.flat(), 2);
    expectClose(lower, 0.07371893358077355, 1e-9);
    expectClose(upper, 0.5454245287018118, 1e-9);
  });
});

describe('contingency tables', () => {
  it('are not changed by an empty row or column', () => {
    const plain = cramersV([10, 20, 30, 5], 2);
    const padded = cramersV([10, 0, 20, 0, 0, 0, 30, 0, 5], 3);
    expect(padded.estimate).toBe(plain.estimate);
    expect(padded.biasCorrected).toBe(plain.biasCorrected);
    expect(padded.test.pValue).toBe(plain.test.pValue);
  });

  it('of one row say nothing: V 0, p 1', () => {
    expect(cramersV([3, 4, 5], 3)).toMatchObject({ estimate: 0, lower: 0, upper: 0 });
    expect(chiSquaredTest([3, 4, 5], 3).pValue).toBe(1);
  });

  it('reach V = 1 on a diagonal', () => {
    expectClose(cramersV([7, 0, 0, 0, 9, 0, 0, 0, 4], 3).estimate, 1, 1e-14);
  });
});

describe('groups of 93 cars', () => {
  it.each([
    ['price_by_type', 'price', 'type'],
    ['hp_by_airbags', 'hp', 'airbags'],
  ])('gives what R gives for %s', (name, measure, grouping) => {
    const golden = expected.eta[name];
    const values = numbers(measure);
    const { codes: groups, levels } = codes(grouping);
    const eta = correlationRatio(values, groups, levels.length);
    expectClose(eta.etaSquared, golden.eta_squared);
    expectClose(eta.estimate, golden.correlation_ratio_eta);
    expectClose(eta.omegaSquared, golden.omega_squared);
    expectClose(oneWayAnova(values, groups, levels.length).statistic, golden.F);
    expectRelative(eta.test.pValue, golden.p);
    const kruskal = kruskalWallisTest(values, groups, levels.length);
    expectClose(kruskal.statistic, golden.kruskal_H);
    expectRelative(kruskal.pValue, golden.kruskal_p);
  });

  it("has Welch's analysis and the noncentral F interval (scipy 1.17.1)", () => {
    const { codes: groups, levels } = codes('type');
    const welch = welchAnova(numbers('price'), groups, levels.length);
    expectClose(welch.statistic, 39.757792949482514);
    expectRelative(welch.pValue, 3.5585378980619687e-13);
    const { lower, upper } = correlationRatio(numbers('price'), groups, levels.length);
    expectClose(lower, 0.4586419980289728, 1e-9);
    expectClose(upper, 0.7058991535446274, 1e-9);
  });
});

describe('tests of two groups are their tests of many', () => {
  const two = fc.tuple(
    fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 20 }),
    fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 20 }),
  );
  const spread = (values: number[]): boolean => new Set(values).size > 1;

  it("Welch's F is the square of Welch's t, with the same p", () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        fc.pre(spread(a) && spread(b) && a.join() !== b.join());
        const t = welchTest(a, b);
        const f = welchAnova([...a, ...b], [...a.map(() => 0), ...b.map(() => 1)], 2);
        expectClose(f.statistic, t.statistic ** 2, 1e-9);
        expectClose(f.pValue, t.pValue, 1e-9);
      }),
    );
  });

  it("Kruskal's H is the square of Mann and Whitney's z without continuity", () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        fc.pre(spread([...a, ...b]));
        const z = mannWhitneyTest(a, b, { continuity: false });
        const h = kruskalWallisTest([...a, ...b], [...a.map(() => 0), ...b.map(() => 1)], 2);
        expectClose(h.statistic, z.z ** 2, 1e-9);
        expectClose(h.pValue, z.pValue, 1e-9);
      }),
    );
  });

  it('U counts the pairs that a wins, ties half', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const wins = a.flatMap((x) => b.map((y) => (x > y ? 1 : x === y ? 0.5 : 0) as number));
        expect(mannWhitneyTest(a, b).u).toBe(wins.reduce((sum, win) => sum + win, 0));
      }),
    );
  });

  it('a test against itself finds nothing', () => {
    expect(mannWhitneyTest([1, 2, 3], [1, 2, 3])).toMatchObject({ u: 4.5, superiority: 0.5, pValue: 1 });
    expect(welchTest([1, 2, 3], [1, 2, 3])).toMatchObject({ difference: 0, pValue: 1 });
  });
});

describe('6,000 simulated visitors', () => {
  const file = sharedFile('golden/own/experiments-simulated/expected.json');
  const input = sharedFile('golden/own/experiments-simulated/input.csv');

  it.skipIf(!file || !input)('give what R gives for Welch and Mann–Whitney', () => {
    const golden = JSON.parse(readFileSync(file!, 'utf8')).revenue;
    const [header, ...rows] = readFileSync(input!, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.replaceAll('"', '').split(','));
    const variant = header.findIndex((_, column) => rows[0][column] === 'A' || rows[0][column] === 'B');
    const of = (name: string): number[] =>
      rows.filter((row) => row[variant] === name).map((row) => Number(row[header.indexOf('revenue')]));
    const welch = welchTest(of('B'), of('A'));
    expectClose(welch.statistic, golden.welch.t);
    expectClose(welch.degreesOfFreedom, golden.welch.df);
    expectRelative(welch.pValue, golden.welch.p);
    expectClose(welch.lower, golden.welch.ci[0]);
    expectClose(welch.upper, golden.welch.ci[1]);
    const rankTest = mannWhitneyTest(of('B'), of('A'));
    expect(rankTest.u).toBe(golden.mann_whitney.U_B);
    expectClose(rankTest.superiority, golden.mann_whitney.prob_superiority);
    expectRelative(rankTest.pValue, golden.mann_whitney.p_continuity);
    expectRelative(
      mannWhitneyTest(of('B'), of('A'), { continuity: false }).pValue,
      golden.mann_whitney.p_no_continuity,
    );
  });
});
