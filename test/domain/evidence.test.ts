import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/domain/evidence';

const plenty = { buyers: 500, spanDays: 180, quietDays: 30, mostOrders: 3 };

describe('the evidence grade', () => {
  it('is A from 500 buyers, 180 days, an order in the last 30 days and somebody with three', () => {
    expect(evidenceOf(plenty)).toEqual({ grade: 'A', buyers: 500, spanDays: 180, missing: [] });
  });

  it.each([
    [{ buyers: 499 }, 'B', 'buyers'],
    [{ spanDays: 179 }, 'B', 'span'],
    [{ quietDays: 31 }, 'B', 'recent'],
    [{ mostOrders: 2 }, 'B', 'repeat'],
    [{ buyers: 100 }, 'B', 'buyers'],
    [{ buyers: 99 }, 'C', 'buyers'],
    [{ buyers: 30 }, 'C', 'buyers'],
    [{ buyers: 29 }, 'D', 'buyers'],
  ] as const)('with %o is %s, and says that %s is missing', (change, grade, missing) => {
    expect(evidenceOf({ ...plenty, ...change })).toMatchObject({ grade, missing: [missing] });
  });
});
