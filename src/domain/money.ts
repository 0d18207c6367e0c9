/**
 * Money as whole numbers of a grid unit (10^−decimals), held in doubles below 2⁵³, so that sums are exact and do not
 * depend on the order of the rows. See docs/decisions/0003-money-on-a-grid.md.
 */
export interface MoneyGrid {
  readonly decimals: number;
  /** 10^decimals: units of the grid in one of the file's. */
  readonly scale: number;
}

/** Of amounts that nobody knows: whatever their units are, the money is unknown (NaN). */
export const NO_MONEY: MoneyGrid = { decimals: 0, scale: NaN };

const MOST_DECIMALS = 6;

/**
 * The finest grid on which amounts can be summed exactly: the greatest number of decimals ≤ 6 with
 * bound · 10^decimals < 2⁵³.
 *
 * @param bound Σ⌈|amount|⌉: rounding up makes the sum, and so the choice, independent of the order of the amounts
 */
export function moneyGridOf(bound: number): MoneyGrid {
  let decimals = MOST_DECIMALS;
  while (bound * 10 ** decimals >= 2 ** 53 && decimals > -300) decimals--;
  return { decimals, scale: 10 ** decimals };
}

/** Adding and taking away 1.5 · 2⁵² leaves the nearest whole number, for what is smaller than 2⁵¹. */
const ROUNDER = 1.5 * 2 ** 52;

/**
 * Amounts in grid units, in place: each to the nearest, and x and −x always to opposites, so that a return cancels
 * its sale. NaN becomes 0.
 */
export function toGridUnits({ scale }: MoneyGrid, amounts: Float64Array): void {
  for (let i = 0; i < amounts.length; i++) {
    const scaled = amounts[i]! * scale;
    // Math.round costs four times as much, and this runs over every line.
    if (Math.abs(scaled) < 2 ** 51) amounts[i] = scaled + ROUNDER - ROUNDER;
    else amounts[i] = Math.sign(scaled) * Math.round(Math.abs(scaled)) || 0;
  }
}

/** An amount that somebody typed, in grid units. */
export const unitsOf = (grid: MoneyGrid, amount: number): number => Math.round(amount * grid.scale);

/** Grid units as money: one correctly rounded division. Multiplying by the reciprocal would not be. */
export const moneyOf = (grid: MoneyGrid, units: number): number => units / grid.scale;
