import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalDeviate, randomInteger } from '../../../src/kernels/random/deviates';
import { mulberry32, streamSeed } from '../../../src/kernels/random/mulberry32';
import {
  permutation,
  sampleWithoutReplacement,
  sampleWithReplacement,
  shuffle,
} from '../../../src/kernels/random/sample';

/** The published counter form, written out. */
function counterForm(seed: number, i: number): number {
  const a = Number((BigInt(seed) + BigInt(i) * 0x6d2b79f5n) & 0xffffffffn);
  let t = Math.imul(a ^ (a >>> 15), a | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

describe('mulberry32', () => {
  it('gives the i-th number of the counter form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 50 }), (seed, i) => {
        const random = mulberry32(seed);
        let last = NaN;
        for (let call = 0; call < i; call++) last = random();
        expect(last).toBe(counterForm(seed, i));
      }),
    );
  });

  it('fills 100 equal cells evenly', () => {
    const random = mulberry32(7);
    const cells = new Float64Array(100);
    for (let i = 0; i < 100_000; i++) cells[Math.floor(random() * 100)]++;
    const chiSquared = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 99 degrees of freedom: 60 and 150 lie beyond the 0.1 % tails.
    expect(chiSquared).toBeGreaterThan(60);
    expect(chiSquared).toBeLessThan(150);
  });

  it('derives different seeds for the streams of a run, and for the runs of a stream', () => {
    const seeds = new Set<number>();
    for (let seed = 0; seed < 40; seed++)
      for (let index = 0; index < 40; index++) seeds.add(streamSeed(seed, index));
    expect(seeds.size).toBe(1600);
  });
});

describe('deviates', () => {
  it('are normal: mean 0, variance 1, fourth moment 3', () => {
    const random = mulberry32(11);
    const n = 200_000;
    let sum = 0;
    let squares = 0;
    let fourth = 0;
    for (let i = 0; i < n; i++) {
      const g = normalDeviate(random);
      sum += g;
      squares += g * g;
      fourth += g ** 4;
    }
    // Four standard errors: 1/√n, √2/√n, √96/√n.
    expect(Math.abs(sum / n)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(squares / n - 1)).toBeLessThan((4 * Math.SQRT2) / Math.sqrt(n));
    expect(Math.abs(fourth / n - 3)).toBeLessThan((4 * Math.sqrt(96)) / Math.sqrt(n));
  });

  it('gives integers from 0 to bound − 1, all of them', () => {
    const random = mulberry32(3);
    const seen = new Set(Array.from({ length: 200 }, () => randomInteger(random, 6)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('sampling', () => {
  it('shuffles to each of the six orders of three equally often', () => {
    const random = mulberry32(5);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = shuffle([0, 1, 2], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(1000));
  });

  it('permutes: every index once', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(), (n, seed) => {
        expect([...permutation(n, mulberry32(seed))].sort((a, b) => a - b)).toEqual(
          Array.from({ length: n }, (_, i) => i),
        );
      }),
    );
  });

  it('draws without replacement ascending, different and in range', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(), (a, b, seed) => {
        const n = Math.max(a, b);
        const size = Math.min(a, b);
        const drawn = sampleWithoutReplacement(n, size, mulberry32(seed));
        expect(drawn.length).toBe(size);
        for (let i = 0; i < size; i++) {
          expect(drawn[i]).toBeGreaterThan(i === 0 ? -1 : drawn[i - 1]);
          expect(drawn[i]).toBeLessThan(n);
        }
      }),
    );
  });

  it('draws each pair of five equally often', () => {
    const random = mulberry32(8);
    const counts = new Map<string, number>();
    for (let i = 0; i < 10_000; i++) {
      const pair = sampleWithoutReplacement(5, 2, random).join();
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    expect(counts.size).toBe(10);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(1000));
  });

  it('draws with replacement from the whole range', () => {
    const drawn = sampleWithReplacement(10, 1000, mulberry32(1));
    expect(new Set(drawn).size).toBe(10);
    expect(Math.max(...drawn)).toBe(9);
  });
});
