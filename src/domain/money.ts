/**
 * Money as whole numbers of a grid unit (10^−decimals), held in doubles below 2⁵³, so that sums are exact and do not
 * depend on the order of the rows. See docs/decisions/0002-money-on-a-grid.md.
 */
export interface MoneyGrid {
  readonly decimals: number;
}

const MOST_DECIMALS = 6;

/**
 * The finest grid on which these amounts can be summed exactly: the greatest number of decimals ≤ 6 with
 * Σ⌈|amount|⌉ · 10^decimals < 2⁵³. Rounding up makes the test itself independent of the order. NaN counts for nothing.
 */
export function moneyGridOf(amounts: Float64Array): MoneyGrid {
  let bound = 0;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!;
    if (amount === amount) bound += Math.ceil(Math.abs(amount));
  }
  let decimals = MOST_DECIMALS;
  while (bound * 10 ** decimals >= 2 ** 53 && decimals > -300) decimals--;
  return { decimals };
}

/**
 * Amounts in grid units, in place: each rounded to the nearest, halves away from zero so that a return cancels its
 * sale; NaN becomes 0.
 */
export function toGridUnits(grid: MoneyGrid, amounts: Float64Array): void {
  const scale = 10 ** grid.decimals;
  for (let i = 0; i < amounts.length; i++) {
    const scaled = amounts[i]! * scale;
    amounts[i] = scaled >= 0 ? Math.round(scaled) : scaled < 0 ? -Math.round(-scaled) : 0;
  }
}

/** An amount that somebody typed, in grid units. */
export const unitsOf = (grid: MoneyGrid, amount: number): number => Math.round(amount * 10 ** grid.decimals);

/** Grid units as money: one correctly rounded division. */
export function moneyOf(grid: MoneyGrid, units: number): number {
  // Dividing by a whole power of ten is exact to the last bit; multiplying by its reciprocal would not be.
  return grid.decimals >= 0 ? units / 10 ** grid.decimals : units * 10 ** -grid.decimals;
}
