import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imported, previewed, valuesOf } from './builders';

interface Line {
  readonly order: number;
  readonly price: number;
  readonly quantity: number;
}

const lines = fc.array(
  fc.record({ order: fc.nat(5), price: fc.nat(9999), quantity: fc.integer({ min: 0, max: 5 }) }),
  { minLength: 1, maxLength: 20 },
);

/** A file whose amount is the whole order's, in cents, and the plan that says so. */
async function sharedAmounts(rows: readonly Line[], totals: readonly number[]): Promise<(number | null)[]> {
  const text = rows.map(
    ({ order, price, quantity }) => `${order},2024-01-05,${price / 100},${quantity},${totals[order]! / 100}`,
  );
  const content = `order id,date,unit price,quantity,amount\n${text.join('\n')}\n`;
  const { plan } = await previewed(content, {
    kind: 'orders',
    columns: [
      { index: 2, role: 'unit_price', type: 'number', format: { decimalMark: '.' } },
      { index: 3, role: 'quantity', type: 'number' },
      { index: 4, role: 'amount', type: 'number', format: { perOrder: true, decimalMark: '.' } },
    ],
  });
  const { table } = await imported(content, plan);
  return valuesOf(table.columns.get('amount')) as (number | null)[];
}

describe('an amount of the whole order', () => {
  it('its shares add up to it to the cent, and none has another sign', async () => {
    const totals = fc.array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(lines, totals, async (rows, cents) => {
        const shares = await sharedAmounts(rows, cents);
        const sums = new Map<number, number>();
        rows.forEach(({ order }, row) => {
          const share = Math.round(shares[row]! * 100);
          expect(Math.abs(share - shares[row]! * 100)).toBeLessThan(1e-6); // a cent is the smallest share
          expect(share * Math.sign(cents[order]!)).toBeGreaterThanOrEqual(0);
          sums.set(order, (sums.get(order) ?? 0) + share);
        });
        for (const [order, sum] of sums) expect(sum).toBe(cents[order]);
      }),
      { numRuns: 60 },
    );
  });

  it('is shared by price times quantity, evenly where the prices say nothing', async () => {
    const row = (price: number, quantity: number): Line => ({ order: 0, price, quantity });
    expect(await sharedAmounts([row(1000, 3), row(1000, 1)], [3000])).toEqual([22.5, 7.5]);
    expect(await sharedAmounts([row(0, 1), row(0, 1), row(0, 1)], [100])).toEqual([0.33, 0.34, 0.33]);
  });
});

describe('a time of day in a column of its own', () => {
  const content =
    'order id,date,time,amount\n1,2024-01-05,8:26,9.5\n2,2024-01-06,下午3:05,12\n3,2024-01-07,,7\n';

  it('is added to the day; a row without one stays at midnight', async () => {
    const { table } = await imported(content);
    expect(valuesOf(table.columns.get('ordered_at'))).toEqual([
      '2024-01-05 08:26:00',
      '2024-01-06 15:05:00',
      '2024-01-07 00:00:00',
    ]);
  });

  it('is left alone where the dates have times themselves', async () => {
    const { plan } = await previewed(content.replaceAll(/(2024-01-0\d)/g, '$1 10:00'));
    expect(plan.columns[1]!.format.clockColumn).toBeUndefined();
  });
});
