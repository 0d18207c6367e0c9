import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/core/time';
import { activityIn } from '../../src/domain/activity';
import { linesOf } from '../../src/domain/lines';
import { seriesBy, seriesStart, SERIES_UNITS } from '../../src/domain/period-series';
import { anyLines, FIRST_DAY, shopOf } from '../builders/any-shop';
import { orders } from '../builders/workspace';
import '../property-seed';

describe('the shop period by period', () => {
  it('sums to the shop, and counts the people of each period once', () => {
    fc.assert(
      fc.property(
        anyLines(),
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(...SERIES_UNITS),
        (lines, day, unit) => {
          const workspace = shopOf(lines);
          const asOf = FIRST_DAY + day;
          const series = seriesBy(workspace, asOf, unit);
          const { totals } = activityIn(workspace, { from: -Infinity, to: asOf });
          const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
          expect(sum(series.units)).toBe(totals.net);
          expect(sum(series.orders)).toBe(totals.orders);
          series.customers.forEach((customers, i) => {
            expect(customers).toBeLessThanOrEqual(series.orders[i]!);
            const window = {
              from: seriesStart(series.first + i, unit),
              to: Math.min(asOf, seriesStart(series.first + i + 1, unit)),
            };
            const lineSum = activityIn(workspace, window).totals.net;
            expect(series.units[i]).toBe(lineSum);
          });
          expect(series.wholeFrom).toBeLessThanOrEqual(series.wholeTo);
          for (let i = series.wholeFrom; i < series.wholeTo; i++) {
            expect(seriesStart(series.first + i, unit)).toBeGreaterThanOrEqual(linesOf(workspace).firstDay);
            expect(seriesStart(series.first + i + 1, unit)).toBeLessThanOrEqual(asOf);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves out the months that had begun before the first line or are not over', () => {
    const shop = orders`ana 2024-01-15 10 | ana 2024-02-03 20 | ben 2024-02-04 5 | ana 2024-04-02 7`;
    const {
      first,
      count,
      wholeFrom,
      wholeTo,
      orders: made,
      customers,
    } = seriesBy(shop, linesOf(shop).lastDay + 1, 'month');
    expect(isoDay(seriesStart(first, 'month'))).toBe('2024-01-01');
    expect([count, wholeFrom, wholeTo]).toEqual([4, 1, 3]);
    expect([...made]).toEqual([1, 2, 0, 1]);
    expect([...customers]).toEqual([1, 2, 0, 1]);
  });
});
