import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyGridOf, moneyOf, toGridUnits, unitsOf } from '../../src/domain/money';

const gridded = (amounts: readonly number[]) => {
  const units = Float64Array.from(amounts);
  const grid = moneyGridOf(units.reduce((sum, amount) => sum + Math.ceil(Math.abs(amount || 0)), 0));
  toGridUnits(grid, units);
  return { grid, units };
};

describe('money on a grid', () => {
  it('adds 0.1 and 0.2 to 0.3', () => {
    const { grid, units } = gridded([0.1, 0.2]);
    expect(moneyOf(grid, units[0]! + units[1]!)).toBe(0.3);
  });

  it('has six decimals up to nine billion and one less for each factor of ten above', () => {
    expect(gridded([9e9]).grid.decimals).toBe(6);
    expect(gridded([9.1e9]).grid.decimals).toBe(5);
    expect(gridded([9e9, 9e9]).grid.decimals).toBe(5);
    expect(gridded([3e15]).grid.decimals).toBe(0);
    expect(gridded([3e17]).grid.decimals).toBe(-2);
  });

  it('takes a missing amount as nothing', () => {
    expect([...gridded([NaN, 5]).units]).toEqual([0, 5e6]);
  });

  it('rounds x and −x to opposites, so that a return cancels its sale', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (amount) => {
        const { units } = gridded([amount, -amount]);
        expect(units[0]! + units[1]!).toBe(0);
      }),
    );
  });

  it('gives back every amount of up to six decimals as it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 6 }),
        (whole, decimals) => {
          const amount = whole / 10 ** decimals / 1e3;
          const { grid, units } = gridded([Math.round(amount * 1e6) / 1e6]);
          expect(moneyOf(grid, units[0]!) + 0).toBe(Math.round(amount * 1e6) / 1e6 + 0);
        },
      ),
    );
  });

  it('gives the same sum and the same grid in every order', () => {
    const amounts = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { maxLength: 50 });
    fc.assert(
      fc.property(amounts, (list) => {
        const sum = (order: readonly number[]) => {
          const { grid, units } = gridded(order);
          return moneyOf(
            grid,
            units.reduce((total, value) => total + value, 0),
          );
        };
        expect(sum([...list].reverse())).toBe(sum(list));
        expect(sum([...list].sort((a, b) => a - b))).toBe(sum(list));
      }),
    );
  });

  it('turns a typed amount into whole units', () => {
    expect(unitsOf(gridded([1]).grid, 19.9)).toBe(19_900_000);
  });
});
