/** A share as a quotient of whole numbers, so that a limit can be compared with counts exactly. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The decimal number a share was written as: .8 is 8/10, not the nearest binary number.
 * @param share in [0, 1]; digits after the ninth are dropped, so products with counts below 9 million stay exact
 */
export function decimalFraction(share: number): Fraction {
  const [, fraction = ''] = share.toFixed(9).split('.');
  const digits = fraction.replace(/0+$/, '');
  const denominator = 10 ** digits.length;
  return { numerator: Math.floor(share) * denominator + Number(digits), denominator };
}

/** Least whole number ≥ share · total, at least 1: a set at exactly the limit stays. */
export function leastCount(share: number, total: number): number {
  const { numerator, denominator } = decimalFraction(share);
  const product = numerator * total;
  return Math.max(1, (product - (product % denominator)) / denominator + (product % denominator > 0 ? 1 : 0));
}
