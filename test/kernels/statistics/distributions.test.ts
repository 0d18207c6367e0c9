import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as d from '../../../src/kernels/statistics/distributions';
import { noncentralChiSquaredCdf, noncentralFCdf } from '../../../src/kernels/statistics/noncentral';
import { normalCdf, normalQuantile, normalSurvival } from '../../../src/kernels/statistics/normal';
import { expectRelative } from './close';

// Reference figures: scipy 1.17.1. 1e-8 relative is asked of p-values; most figures here reach 1e-12.
describe('the normal distribution', () => {
  it.each([
    [0.3, 0.3820885778110474],
    [1.2, 0.11506967022170822],
    [2.5, 0.006209665325776132],
    [6, 9.865876450376946e-10],
    [15, 3.6709661993126986e-51],
    [37, 5.7255712225239266e-300],
  ])('has P(Z > %f) = %e', (z, p) => {
    expectRelative(normalSurvival(z), p, 1e-12);
    expectRelative(normalCdf(-z), p, 1e-12);
  });

  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798409],
    [1e-5, -4.264890793922825],
    [0.02, -2.053748910631823],
    [0.3, -0.5244005127080409],
    [0.7, 0.5244005127080407],
    [0.975, 1.959963984540054],
  ])('has its %f quantile at %f', (p, z) => {
    expectRelative(normalQuantile(p), z, 1e-13);
  });

  it('ends at infinity', () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect(normalCdf(-50)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
  });

  it('rises across the place where the series hands over to the fraction', () => {
    expect(normalSurvival(2 - 1e-9)).toBeGreaterThan(normalSurvival(2));
    expectRelative(normalSurvival(2 - 1e-12), normalSurvival(2), 1e-11);
  });
});

describe("Student's t", () => {
  it.each([
    [0.5, 1, 0.35241638234956674],
    [2.1, 3.7, 0.05463235254111237],
    [12, 91, 9.471982206494595e-21],
    [-1.3, 10, 0.8886170913965777],
    [3, 1e6, 0.0013499312707109],
    [40, 5, 9.205981085886477e-8],
  ])('has P(T > %f) with %f degrees of freedom', (t, df, p) => {
    expectRelative(d.studentSurvival(t, df), p, 1e-9);
    expectRelative(d.studentCdf(-t, df), p, 1e-9);
  });

  it.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 5877.28895719707, 1.9603676998516146],
    [1e-6, 4, -41.577854150450975],
    [0.6, 2.5, 0.2814595127485477],
  ])('has its %f quantile with %f degrees of freedom', (p, df, t) => {
    expectRelative(d.studentQuantile(p, df), t, 1e-10);
  });
});

describe('chi-squared', () => {
  it.each([
    [0.01, 1, 0.07965567455405799, 0.920344325445942],
    [3.84, 1, 0.9499564787512949, 0.05004352124870519],
    [14.0798539712602, 5, 0.9848899489623254, 0.0151100510376746],
    [80, 3, 1, 3.0692774861724164e-17],
    [500, 600, 0.0011623936310546142, 0.9988376063689454],
  ])('has both tails at %f with %f degrees of freedom', (x, df, lower, upper) => {
    expectRelative(d.chiSquaredCdf(x, df), lower, 1e-11);
    expectRelative(d.chiSquaredSurvival(x, df), upper, 1e-11);
  });

  it.each([
    [0.95, 1, 3.841458820694124],
    [1e-8, 3, 1.122333097304999e-5],
    [0.5, 200, 199.33372983863097],
    [0.999, 0.5, 8.752888515773373],
  ])('has its %f quantile with %f degrees of freedom', (p, df, x) => {
    expectRelative(d.chiSquaredQuantile(p, df), x, 1e-10);
  });
});

describe("Fisher's F", () => {
  it.each([
    [0.1, 2, 9, 0.0941713150106001, 0.9058286849894],
    [11.5316178469359, 5, 87, 0.9999999852300097, 1.4769990356644595e-8],
    [1.02, 300, 4000.5, 0.6021089010487801, 0.3978910989512198],
    [60, 1, 8, 0.9999449549283531, 5.504507164710963e-5],
  ])('has both tails at %f with %f and %f degrees of freedom', (x, df1, df2, lower, upper) => {
    expectRelative(d.fCdf(x, df1, df2), lower, 1e-11);
    expectRelative(d.fSurvival(x, df1, df2), upper, 1e-11);
  });

  it.each([
    [0.95, 3, 20, 3.098391212140781],
    [1e-5, 4, 6, 0.0019406686771080933],
    [0.999, 1, 1, 405284.0679028482],
  ])('has its %f quantile with %f and %f degrees of freedom', (p, df1, df2, x) => {
    expectRelative(d.fQuantile(p, df1, df2), x, 1e-10);
  });
});

describe('noncentral distributions', () => {
  it('agree with scipy', () => {
    expectRelative(noncentralChiSquaredCdf(14, 5, 9), 0.5550935140815485, 1e-11);
    expectRelative(noncentralChiSquaredCdf(3, 1, 0.2), 0.8859193961384378, 1e-11);
    expectRelative(noncentralChiSquaredCdf(200, 10, 150), 0.9397632053163504, 1e-11);
    expectRelative(noncentralFCdf(3, 5, 87, 9), 0.6005733778244472, 1e-11);
    expectRelative(noncentralFCdf(11.5, 5, 87, 60), 0.3491363901738031, 1e-11);
    expectRelative(noncentralFCdf(0.4, 2, 12, 1.5), 0.1766895274006589, 1e-11);
  });
});

describe('laws', () => {
  const degrees = fc.double({ min: 0.5, max: 300, noNaN: true });
  const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

  it('the quantile undoes the distribution function', () => {
    fc.assert(
      fc.property(share, degrees, degrees, (p, df1, df2) => {
        expectRelative(normalCdf(normalQuantile(p)), p, 1e-9);
        expectRelative(d.studentCdf(d.studentQuantile(p, df1), df1), p, 1e-9);
        expectRelative(d.chiSquaredCdf(d.chiSquaredQuantile(p, df1), df1), p, 1e-9);
        expectRelative(d.fCdf(d.fQuantile(p, df1, df2), df1, df2), p, 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('t² is F with one degree of freedom, and z² is chi-squared with one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 8, noNaN: true }), degrees, (t, df) => {
        expectRelative(2 * d.studentSurvival(t, df), d.fSurvival(t * t, 1, df), 1e-11);
        expectRelative(2 * normalSurvival(t), d.chiSquaredSurvival(t * t, 1), 1e-11);
      }),
    );
  });

  it('a quantile of what is not a number is none', () => {
    expect(d.studentQuantile(NaN, 5)).toBeNaN();
    expect(d.chiSquaredQuantile(0.9, NaN)).toBeNaN();
    expect(d.fQuantile(0.9, 3, NaN)).toBeNaN();
  });
});
