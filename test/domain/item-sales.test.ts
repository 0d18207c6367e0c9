import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelTexts } from '../../src/core/levels';
import { activityIn } from '../../src/domain/activity';
import { itemSales, PIECES, salesBy, salesInBlocks, SALES_MEASURES } from '../../src/domain/item-sales';
import { linesOf } from '../../src/domain/lines';
import { anyLines, FIRST_DAY, shopOf } from '../builders/any-shop';
import { orders } from '../builders/workspace';
import '../property-seed';

const window = { from: FIRST_DAY + 30, to: FIRST_DAY + 150 };

describe('sales of items', () => {
  it('are those counted line by line', () => {
    fc.assert(
      fc.property(anyLines(), (lines) => {
        const workspace = shopOf(lines);
        const sales = itemSales(workspace, 'product', window)!;
        const within = lines.filter(({ day }) => day >= 30 && day < 150);
        const { scale } = linesOf(workspace).grid;
        levelTexts(sales.list.keys).forEach((product, item) => {
          const own = within.filter((line) => line.product === product);
          const sold = own.filter(({ cents }) => cents >= 0);
          const orderOf = ({ order, person }: (typeof own)[number]) => `o${order}-${person ?? 'x'}`;
          const bought = sold.filter((line) =>
            within.some((other) => orderOf(other) === orderOf(line) && other.cents > 0),
          );
          const buyers = [...new Set(bought.map(({ person }) => person))].filter((person) => person !== null);
          const ordersIn = (some: typeof own) => new Set(some.map(orderOf)).size;
          expect(sales.units[item]! / scale).toBeCloseTo(
            own.reduce((sum, { cents }) => sum + cents, 0) / 100,
            9,
          );
          expect(sales.pieces[item]).toBe(PIECES * (2 * sold.length - own.length));
          expect(sales.lines[item]).toBe(own.length);
          expect(sales.returnLines[item]).toBe(own.length - sold.length);
          expect(sales.orders[item]).toBe(ordersIn(bought));
          expect(sales.buyers[item]).toBe(buyers.length);
          expect(sales.repeaters[item]).toBe(
            buyers.filter((own) => ordersIn(bought.filter(({ person }) => person === own)) > 1).length,
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  it('sum to the shop’s revenue, and block by block to the period', () => {
    fc.assert(
      fc.property(anyLines(), (lines) => {
        const workspace = shopOf(lines);
        const sales = itemSales(workspace, 'product', window)!;
        const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
        expect(sum(sales.units) + sales.namelessUnits).toBe(activityIn(workspace, window).totals.net);
        const blocks = { from: window.from, days: 30, count: 4 };
        for (const measure of SALES_MEASURES) {
          const inBlocks = salesInBlocks(workspace, 'product', measure, blocks);
          salesBy(sales, measure)?.forEach((value, item) =>
            expect(sum(inBlocks.subarray(item * 4, item * 4 + 4)), measure).toBe(value),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('take returned pieces away, and count a sale refunded in its own row as nothing', () => {
    const workspace = orders`ana 2024-01-03 40 x4 @tea | ana 2024-01-05 -10 x-1 @tea | ben 2024-01-05 10 x1 @tea !refunded`;
    const sales = itemSales(workspace, 'product', { from: -Infinity, to: Infinity })!;
    expect([sales.pieces[0], sales.returnLines[0], sales.orders[0]]).toEqual([3 * PIECES, 2, 1]);
  });

  it('are nothing where no column tells what was sold', () => {
    expect(itemSales(orders`ana 2024-01-03 40`, 'product', window)).toBeNull();
  });
});
