import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alwaysValid } from '../../../src/kernels/experiments/always-valid';
import { betterShare, flatPosterior } from '../../../src/kernels/experiments/better-share';
import { bootstrapDifference } from '../../../src/kernels/experiments/bootstrap-difference';
import { cuped } from '../../../src/kernels/experiments/cuped';
import { holm } from '../../../src/kernels/experiments/holm';
import { detectableShare, powerOfShares, sampleSizeOfShares } from '../../../src/kernels/experiments/power';
import { sampleRatio } from '../../../src/kernels/experiments/sample-ratio';
import { twoProportions } from '../../../src/kernels/experiments/two-proportions';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { normalDeviate } from '../../../src/kernels/random/deviates';
import { benjaminiHochberg } from '../../../src/kernels/statistics/benjamini-hochberg';
import { welchTest } from '../../../src/kernels/statistics/two-samples';
import { sharedFile } from '../../shared';
import { expectAllClose, expectClose, expectRelative } from '../statistics/close';

const folder = fileURLToPath(new URL('../../fixtures/golden/experiments-simulated/', import.meta.url));
const golden = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8'));
const rows = readFileSync(`${folder}input.csv`, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const arms = rows.map(([, variant]) => (variant === 'A' ? 0 : 1));
/** A column of the simulated experiment, of one arm. */
const ofArm = (column: number, arm: number): Float64Array =>
  Float64Array.from(
    rows.filter((_, i) => arms[i] === arm),
    (row) => Number(row[column]),
  );
const demand = { alpha: 0.05, power: 0.8 };

describe('people an experiment needs', () => {
  it.each([
    [0.12, 0.18, 555],
    [0.35, 0.45, 376],
    [0.08, 0.2, 131],
  ])('to see %d become %d are %i a group', (p1, p2, people) => {
    expect(Math.ceil(sampleSizeOfShares(p1, p2, demand))).toBe(people);
  });

  it('have the power that was asked for, and are what the power asks for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.6, noNaN: true }),
        fc.double({ min: 0.02, max: 0.3, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (p1, more, ratio) => {
          const n = sampleSizeOfShares(p1, p1 + more, demand, ratio);
          expectClose(powerOfShares(p1, p1 + more, n, n * ratio, demand.alpha), demand.power, 1e-9);
          // The quantile and the distribution function undo each other to about 1e-10.
          expectClose(detectableShare(p1, n, n * ratio, demand), p1 + more, 1e-8);
        },
      ),
    );
  });

  it('see nothing when not even everybody would be enough', () => {
    expect(detectableShare(0.5, 2, 2, demand)).toBeNaN();
  });
});

describe('two shares', () => {
  it('120 and 180 of 1,000: z 3.757, p .00017, +6.0 points, 2.88 to 9.12', () => {
    const { z, pValue, difference, lower, upper, exact } = twoProportions(120, 1000, 180, 1000);
    expect(z).toBeCloseTo(3.757, 3);
    expect(pValue).toBeCloseTo(0.00017, 5);
    expect(difference).toBeCloseTo(0.06, 12);
    expect(lower * 100).toBeCloseTo(2.88, 2);
    expect(upper * 100).toBeCloseTo(9.12, 2);
    expect(exact).toBeLessThan(0.001);
  });

  it('are tested as by R', () => {
    const { A, B, z_pooled, p_two_sided, ci95_newcombe, fisher, diff_B_minus_A } = golden.converted;
    const found = twoProportions(A.x, A.n, B.x, B.n);
    expectClose(found.z, z_pooled);
    expectRelative(found.pValue, p_two_sided);
    expectClose(found.difference, diff_B_minus_A);
    expectAllClose([found.lower, found.upper], ci95_newcombe);
    expectRelative(found.exact, fisher.p);
  });

  it('turn sign when they change places', () => {
    const one = twoProportions(7, 40, 15, 42);
    const other = twoProportions(15, 42, 7, 40);
    expect(other.z).toBeCloseTo(-one.z, 12);
    expectClose(other.lower, -one.upper);
    expectRelative(other.exact, one.exact);
  });
});

describe('the sample ratio', () => {
  it('of 5,200 and 4,800 is no even division: p .00006', () => {
    expect(sampleRatio([5200, 4800], [1, 1]).pValue).toBeCloseTo(0.00006, 5);
  });

  it('is tested as by R', () => {
    const { observed, ratio, chisq, df, p } = golden.srm;
    const found = sampleRatio(observed, ratio);
    expectClose(found.statistic, chisq);
    expect(found.degreesOfFreedom).toBe(df);
    expectRelative(found.pValue, p);
  });

  it('of one arm says nothing', () => {
    expect(sampleRatio([12], [1]).pValue).toBe(1);
  });
});

describe('which share is the better one', () => {
  it('is believed as by the closed sum', () => {
    const { A, B } = golden.converted;
    const found = betterShare(flatPosterior(A.x, A.n), flatPosterior(B.x, B.n));
    expectClose(found.probability, golden.bayes.p_B_gt_A_closed_sum);
    expectClose(found.lossOfSecond, golden.bayes.expected_loss_choose_B);
    expectClose(found.lossOfFirst, golden.bayes.expected_loss_choose_A);
  });

  const share = fc.record({
    successes: fc.integer({ min: 1, max: 400 }),
    failures: fc.integer({ min: 1, max: 4000 }),
  });
  it('is one of the two, and the losses differ by the means', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const found = betterShare(a, b);
        expectClose(found.probability + betterShare(b, a).probability, 1, 1e-10);
        const mean = ({ successes, failures }: typeof a) => successes / (successes + failures);
        expectClose(found.lossOfFirst - found.lossOfSecond, mean(b) - mean(a), 1e-10);
      }),
    );
  });
});

describe('what was known before', () => {
  it('is taken out as in R', () => {
    const { theta, variance_ratio_adj_over_raw, adjusted } = golden.cuped_revenue_on_pre;
    const side = (arm: number) => ({ outcome: ofArm(4, arm), before: ofArm(2, arm) });
    const found = cuped(side(0), side(1))!;
    expectClose(found.theta, theta);
    expectClose(found.varianceLeft, variance_ratio_adj_over_raw);
    expectClose(found.test.difference, adjusted.diff);
    expectClose(found.test.degreesOfFreedom, adjusted.df);
    expectRelative(found.test.pValue, adjusted.p);
    expectAllClose([found.test.lower, found.test.upper], adjusted.ci);
  });

  it('changes nothing when it was the same for all', () => {
    const same = { outcome: Float64Array.of(1, 2, 3), before: new Float64Array(3).fill(7) };
    expect(cuped(same, same)).toBeNull();
  });
});

describe('money in two groups', () => {
  it('is compared as by R', () => {
    const { welch, diff, bootstrap_percentile } = golden.revenue;
    const [a, b] = [ofArm(4, 0), ofArm(4, 1)];
    const found = welchTest(b, a);
    expectClose(found.difference, diff);
    expectRelative(found.pValue, welch.p);
    expectAllClose([found.lower, found.upper], welch.ci);
    const { lower, upper } = bootstrapDifference(a, b, 400, mulberry32(1));
    const [low, high] = bootstrap_percentile.ci95;
    // Four percent of the width is allowed with 2,000 draws; ends of 400 draws vary √5 times as much.
    const slack = 0.04 * Math.sqrt(5) * (high - low);
    expect(Math.abs(lower - low)).toBeLessThan(slack);
    expect(Math.abs(upper - high)).toBeLessThan(slack);
  });
});

describe('a difference looked at after every person', () => {
  const converted = rows.map((row) => Number(row[3]));
  it('has the p-values of the reference at each look', () => {
    const { tau2, at, lambda, always_valid_p, conf_seq_halfwidth_95, diff } = golden.msprt;
    at.forEach((rowCount: number, look: number) => {
      const found = alwaysValid(arms.slice(0, rowCount), converted.slice(0, rowCount), { tau2 });
      expectClose(found.ratio, lambda[look]);
      expectRelative(found.pValue, always_valid_p[look]);
      expectClose(found.halfWidth, conf_seq_halfwidth_95[look]);
      expectClose(found.difference, diff[look]);
    });
  });

  it('calls a difference where there is none in fewer than one of twenty experiments', () => {
    const random = mulberry32(7);
    let called = 0;
    for (let experiment = 0; experiment < 200; experiment++) {
      const arm = Uint8Array.from({ length: 600 }, () => Number(random() < 0.5));
      const yes = Uint8Array.from({ length: 600 }, () => Number(random() < 0.2));
      if (alwaysValid(arm, yes, { tau2: 0.003 }).pValue < 0.05) called++;
    }
    // 10 of 200 would be 5 %; two standard errors above are 16.
    expect(called).toBeLessThanOrEqual(16);
  });
});

describe('several variants at once', () => {
  const shared = sharedFile('golden/real/experiments-cookiecats-hillstrom/expected.json');
  const real = shared ? JSON.parse(readFileSync(shared, 'utf8')) : null;
  it.skipIf(!real)('are corrected as by R’s p.adjust', () => {
    const { p, holm: adjusted, BH } = real.p_adjust;
    expectAllClose(holm(p), adjusted);
    expectAllClose(benjaminiHochberg(Float64Array.from(p)), BH);
  });

  it('pass over what could not be tested', () => {
    expect([...holm([0.01, NaN, 0.04])]).toEqual([0.02, NaN, 0.04]);
  });

  it.skipIf(!real)('need the people, have the power and find the shares of R’s power.prop.test', () => {
    for (const each of real.power_prop) {
      const people = sampleSizeOfShares(each.p1, each.p2, demand);
      // R solves by uniroot, whose answer is right to about 1e-6 of the people.
      expectRelative(people, each['n_power.prop.test_80_05'], 1e-6);
      const strict = sampleSizeOfShares(each.p1, each.p2, { alpha: 0.01, power: 0.9 });
      expectRelative(strict, each['n_power.prop.test_90_01'], 1e-6);
      expectClose(powerOfShares(each.p1, each.p2, 2000, 2000, 0.05), each.power_at_n2000);
    }
    for (const { p1, n_per_arm, p2_detectable } of real.mde) {
      // By uniroot again.
      expectClose(detectableShare(p1, n_per_arm, n_per_arm, demand), p2_detectable, 1e-6);
    }
  });

  it.skipIf(!real)('divided as planned or not, and better or not, in the real experiment', () => {
    for (const { observed, ratio, chisq, p } of [real.full_srm, ...real.srm_examples]) {
      const found = sampleRatio(observed, ratio);
      expectClose(found.statistic, chisq);
      expectRelative(found.pValue, p);
    }
    const { A, B, z_pooled, p_two_sided, ci95_newcombe, fisher } = real.full_retention_7;
    const shares = twoProportions(A.x, A.n, B.x, B.n);
    expectClose(shares.z, z_pooled);
    expectRelative(shares.pValue, p_two_sided);
    expectAllClose([shares.lower, shares.upper], ci95_newcombe);
    expectRelative(shares.exact, fisher.p);
    const better = betterShare(flatPosterior(A.x, A.n), flatPosterior(B.x, B.n));
    expectClose(better.probability, real.full_bayes_r7.p_B_gt_A_closed_sum);
    expectClose(better.lossOfSecond, real.full_bayes_r7.expected_loss_choose_B);
    expectClose(better.lossOfFirst, real.full_bayes_r7.expected_loss_choose_A);
  });

  it('a bootstrap of two groups covers the true difference about as often as it says', () => {
    const random = mulberry32(11);
    const draw = () => Float64Array.from({ length: 40 }, () => normalDeviate(random));
    let covered = 0;
    for (let i = 0; i < 60; i++) {
      const { lower, upper } = bootstrapDifference(draw(), draw(), 200, random);
      if (lower <= 0 && 0 <= upper) covered++;
    }
    // 95 % of 60 is 57; three standard errors below are 52, and percentiles of small groups are a little short.
    expect(covered).toBeGreaterThanOrEqual(50);
  });
});
