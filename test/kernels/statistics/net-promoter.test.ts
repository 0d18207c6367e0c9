import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { netPromoter } from '../../../src/kernels/statistics/net-promoter';
import { wilsonInterval } from '../../../src/kernels/statistics/wilson';

const folder = fileURLToPath(new URL('../../fixtures/golden/survey', import.meta.url));
const { nps: expected } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
const rows = readFileSync(`${folder}/nps_input.csv`, 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
  .map(([group, nps, csat]) => ({ group: group!, nps: Number(nps), csat: Number(csat) }));

describe('the survey of the reference figures', () => {
  it.each(['all', 'A', 'B'])('has the net promoter score and both intervals of %s', (group) => {
    const own = rows.filter((row) => group === 'all' || row.group === group);
    const promoters = own.filter(({ nps }) => nps >= 9).length;
    const detractors = own.filter(({ nps }) => nps <= 6).length;
    const { score, standardError, wald, adjusted } = netPromoter(promoters, detractors, own.length);
    const wanted = expected[group];
    expect([own.length, promoters, detractors]).toEqual([wanted.n, wanted.promoters, wanted.detractors]);
    // The closed-form tolerance of the reference, in points of a hundred.
    expect(score * 100).toBeCloseTo(wanted.nps, 9);
    expect(standardError * 100).toBeCloseTo(wanted.se, 9);
    expect([wald.lower * 100, wald.upper * 100].map((value) => value.toFixed(8))).toEqual(
      wanted.ci95_wald.map((value: number) => value.toFixed(8)),
    );
    expect([adjusted.lower * 100, adjusted.upper * 100].map((value) => value.toFixed(8))).toEqual(
      wanted.ci95_adjusted_wald_add3.map((value: number) => value.toFixed(8)),
    );
  });

  it('has the share of the satisfied with its Wilson interval', () => {
    const satisfied = rows.filter(({ csat }) => csat >= 4).length;
    expect(satisfied).toBe(expected.csat_top2.satisfied);
    const { lower, upper } = wilsonInterval(satisfied, rows.length);
    expect(lower).toBeCloseTo(expected.csat_top2.wilson95[0], 10);
    expect(upper).toBeCloseTo(expected.csat_top2.wilson95[1], 10);
  });
});

describe('the net promoter score', () => {
  it('lies within its adjusted interval, which is never a point, and turns round with the answers', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), (up, between, down) => {
        const n = up + between + down;
        if (n === 0) return;
        const { score, adjusted } = netPromoter(up, down, n);
        const turned = netPromoter(down, up, n);
        expect(turned.score).toBeCloseTo(-score, 12);
        expect(turned.adjusted.lower).toBeCloseTo(-adjusted.upper, 12);
        expect(adjusted.upper).toBeGreaterThan(adjusted.lower);
        expect(adjusted.lower).toBeLessThanOrEqual(score + 1e-12);
        expect(adjusted.upper).toBeGreaterThanOrEqual(score - 1e-12);
      }),
    );
  });

  it('is not known without answers', () => {
    expect(netPromoter(0, 0, 0)).toMatchObject({ score: NaN, adjusted: { lower: NaN, upper: NaN } });
  });
});
