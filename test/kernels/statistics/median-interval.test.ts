import { expect, it } from 'vitest';
import { medianRanks } from '../../../src/kernels/statistics/median-interval';

it('the ranks around a median are those of the binomial table at 95 %', () => {
  // Conover 1999, tables of the binomial distribution with p = ½.
  const table = [
    [6, 1],
    [8, 1],
    [9, 2],
    [10, 2],
    [12, 3],
    [20, 6],
    [25, 8],
    [50, 18],
    [100, 40],
  ] as const;
  for (const [n, lower] of table) expect(medianRanks(n)).toEqual({ lower, upper: n + 1 - lower });
});

it('fewer than six values cannot say where their median lies', () => {
  for (const n of [0, 1, 2, 3, 4, 5]) expect(medianRanks(n)).toBeNull();
});

it('the interval of a million values is as narrow as the normal approximation says', () => {
  const { lower, upper } = medianRanks(1_000_000)!;
  expect(upper - lower).toBeCloseTo(1.959964 * 1000, -1);
});
