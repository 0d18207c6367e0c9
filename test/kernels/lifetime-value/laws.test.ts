import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPurchases, PURCHASE_MODELS, purchaseModel } from '../../../src/kernels/lifetime-value/fit';
import { gaussHypergeometric } from '../../../src/kernels/lifetime-value/gauss-hypergeometric';
import { gaussLegendre } from '../../../src/kernels/lifetime-value/gauss-legendre';
import { groupPurchases } from '../../../src/kernels/lifetime-value/purchase-groups';
import {
  expectedPurchases,
  purchasesIfAlive,
  type PurchaseParams,
} from '../../../src/kernels/lifetime-value/purchase-model';
import { permutation } from '../../../src/kernels/random/sample';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { logGamma } from '../../../src/kernels/statistics/log-gamma';

const RULE = gaussLegendre(60);
const integral = (of: (at: number) => number, from: number, to: number): number =>
  RULE.nodes.reduce((sum, node, k) => sum + RULE.weights[k]! * of(from + (to - from) * node), 0) *
  (to - from);

const positive = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const params = fc.tuple(
  positive(0.1, 5),
  positive(1, 60),
  positive(0.2, 4),
  positive(0.3, 40),
) as fc.Arbitrary<PurchaseParams>;
/** Repeat purchases, the last one, and the age. */
const customer = fc
  .tuple(fc.integer({ min: 0, max: 40 }), positive(0.02, 1), positive(1, 200))
  .map(([x, share, age]) => [x, x === 0 ? 0 : share * age, age] as const);

describe('Gauss’s hypergeometric function', () => {
  it('is Euler’s integral', () => {
    // b, c − b ≥ 2 keep the integrand smooth at both ends.
    fc.assert(
      fc.property(positive(-4, 6), positive(2, 8), positive(2, 8), positive(0, 0.8), (a, b, rest, z) => {
        const c = b + rest;
        const beta = Math.exp(logGamma(b) + logGamma(rest) - logGamma(c));
        const byIntegral =
          integral((t) => t ** (b - 1) * (1 - t) ** (rest - 1) * (1 - z * t) ** -a, 0, 1) / beta;
        expect(gaussHypergeometric(a, b, c, z) / byIntegral).toBeCloseTo(1, 5);
      }),
      { numRuns: 60 },
    );
  });

  it('is −ln(1 − z) / z for 1, 1, 2', () => {
    for (const z of [0.1, 0.5, 0.9, 0.99]) {
      expect(gaussHypergeometric(1, 1, 2, z)).toBeCloseTo(-Math.log(1 - z) / z, 12);
    }
  });
});

describe.each(PURCHASE_MODELS)('%s', (id) => {
  const model = purchaseModel(id);

  it('gives a chance of being alive that falls with every silent day', () => {
    fc.assert(
      fc.property(params, customer, positive(0, 100), (at, [x, recency, age], silent) => {
        const now = model.alive(at, x, recency, age);
        const later = model.alive(at, x, recency, age + silent);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(later).toBeLessThanOrEqual(now + 1e-12);
      }),
    );
  });

  it('expects in two spans what it expects in each of them', () => {
    fc.assert(
      fc.property(params, customer, positive(1, 60), positive(1, 60), (at, [x, , age], first, second) => {
        const both = purchasesIfAlive(model, at, x, age, first + second);
        const rest = integral((s) => model.rate(at, x, age, s), first, first + second);
        // 60 nodes on an even scale: good to 1e-6 where the rate bends within a week.
        expect((purchasesIfAlive(model, at, x, age, first) + rest) / both).toBeCloseTo(1, 5);
      }),
    );
  });

  it('expects more within a longer time, and less of it the dearer the waiting', () => {
    fc.assert(
      fc.property(params, customer, positive(1, 100), (at, [x, recency, age], horizon) => {
        const expected = expectedPurchases(model, at, x, recency, age, horizon);
        const longer = expectedPurchases(model, at, x, recency, age, 2 * horizon);
        expect(longer).toBeGreaterThanOrEqual(expected);
        expect(expectedPurchases(model, at, x, recency, age, horizon, 0.01)).toBeLessThanOrEqual(expected);
      }),
    );
  });

  it('fits the same whatever the order of the customers', () => {
    const random = mulberry32(5);
    const people = Array.from({ length: 60 }, () => {
      const x = Math.floor(6 * random() ** 2);
      const age = 20 + Math.floor(30 * random());
      return { x, recency: x === 0 ? 0 : Math.ceil(age * random()), age };
    });
    const fitOf = (of: typeof people) =>
      fitPurchases(
        id,
        groupPurchases({
          frequency: of.map(({ x }) => x),
          recency: of.map(({ recency }) => recency),
          age: of.map(({ age }) => age),
        }),
      );
    const fit = fitOf(people);
    const shuffled = fitOf(Array.from(permutation(people.length, random), (i) => people[i]!));
    expect(shuffled.params).toEqual(fit.params);
    expect(shuffled.draws(3, 1)).toEqual(fit.draws(3, 1));
    expect(fit.draws(3, 2)).not.toEqual(fit.draws(3, 1));
  });
});

describe('Pareto/NBD', () => {
  it('has the likelihood of the integral over the moment of stopping', () => {
    const model = purchaseModel('pareto-nbd');
    fc.assert(
      fc.property(params, customer, (at, [x, recency, age]) => {
        const [r, alpha, s, beta] = at;
        // Stopped at τ, or not at all: Schmittlein, Morrison & Colombo (1987), relative to not at all.
        const stopped = integral(
          (tau) =>
            (s * ((alpha + age) / (alpha + tau)) ** (r + x) * ((beta + age) / (beta + tau)) ** s) /
            (beta + tau),
          recency,
          age,
        );
        const alive = 1 / (1 + stopped);
        // 60 nodes: good to 1e-7 unless the integrand falls by many powers of e.
        fc.pre(
          (r + x) * Math.log((alpha + age) / (alpha + recency)) < 20 && (beta + age) / (beta + recency) < 50,
        );
        expect(model.alive(at, x, recency, age)).toBeCloseTo(alive, 6);
      }),
    );
  });
});
