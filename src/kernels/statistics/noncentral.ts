import { chiSquaredCdf, firstBeyond } from './distributions';
import { incompleteBeta } from './incomplete-beta';
import { logGamma } from './log-gamma';

/** P(X ≤ x) of chi-squared with `df` degrees of freedom and noncentrality `lambda` ≥ 0. */
export function noncentralChiSquaredCdf(x: number, df: number, lambda: number): number {
  if (x <= 0) return 0;
  const shape = df / 2;
  return poissonMixture(lambda / 2, (j) => ({
    part: chiSquaredCdf(x, df + 2 * j),
    // P(shape + j) − P(shape + j + 1) of the incomplete gamma function.
    step: Math.exp((shape + j) * Math.log(x / 2) - x / 2 - logGamma(shape + j + 1)),
    growth: (at) => x / 2 / (shape + at + 1),
  }));
}

/** P(X ≤ x) of F with df1, df2 degrees of freedom and noncentrality `lambda` ≥ 0 in the numerator. */
export function noncentralFCdf(x: number, df1: number, df2: number, lambda: number): number {
  if (x <= 0) return 0;
  const scaled = df1 * x;
  const share = scaled / (scaled + df2);
  const rest = df2 / (scaled + df2);
  const [a, b] = [df1 / 2, df2 / 2];
  return poissonMixture(lambda / 2, (j) => ({
    part: incompleteBeta(a + j, b, share, rest).lower,
    // I(a + j, b) − I(a + j + 1, b) of the incomplete beta function.
    step: Math.exp(
      (a + j) * Math.log(share) +
        b * Math.log(rest) +
        logGamma(a + j + b) -
        logGamma(a + j + 1) -
        logGamma(b),
    ),
    growth: (at) => ((a + at + b) * share) / (a + at + 1),
  }));
}

/** Of the ends of an interval: far below what any use of it can tell apart. */
const PRECISION = 1e-11;

/**
 * The interval of noncentralities that an observed statistic is compatible with: those λ at which the observed
 * value is neither in the upper nor in the lower (1 − level) / 2. An end that no λ reaches is 0.
 *
 * @param cdf P(X ≤ observed) as a falling function of λ
 */
export function noncentralityInterval(
  cdf: (lambda: number) => number,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const tail = (1 - level) / 2;
  const values = new Map<number, number>();
  const known = (lambda: number): number => {
    let value = values.get(lambda);
    if (value === undefined) values.set(lambda, (value = cdf(lambda)));
    return value;
  };
  const central = known(0);
  return {
    lower: central <= 1 - tail ? 0 : firstBelow(known, 1 - tail),
    upper: central <= tail ? 0 : firstBelow(known, tail),
  };
}

/** Where a falling function comes below a height: what bisection finds, most of whose questions a secant has answered. */
function firstBelow(f: (x: number) => number, height: number): number {
  const found = { low: 0, high: Infinity };
  const isBelow = (x: number): boolean => {
    const below = f(x) < height;
    if (below) found.high = Math.min(found.high, x);
    else found.low = Math.max(found.low, x);
    return below;
  };
  let isNarrow = false;
  return firstBeyond((x) => {
    if (!isNarrow && found.high < Infinity) {
      isNarrow = true;
      narrow(f, height, found.low, found.high, isBelow);
    }
    return x >= found.high || (x > found.low && isBelow(x));
  }, PRECISION);
}

/** Far more than rounding makes of a crossing, and far less than what is left to bisect. */
const BESIDE = { relative: 1e-10, absolute: 1e-9 };
const MOST_STEPS = 30;

/**
 * Asks `isBelow` close to the crossing and on both sides of it, beyond what rounding blurs: false position with the
 * Illinois rule (Dowell & Jarratt 1971, doi:10.1007/BF01934364).
 */
function narrow(
  f: (x: number) => number,
  height: number,
  from: number,
  to: number,
  isBelow: (x: number) => boolean,
): void {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a) - height, f(b) - height];
  let side = 0;
  for (let step = 0, before = NaN; step < MOST_STEPS; step++) {
    const x = b - (fb * (b - a)) / (fb - fa);
    const beside = Math.max(BESIDE.relative * x, BESIDE.absolute);
    if (Math.abs(x - before) < beside / 4 || !(x > a && x < b)) {
      isBelow(Math.max(from, x - beside));
      isBelow(Math.min(to, x + beside));
      return;
    }
    before = x;
    const fx = f(x) - height;
    if (fx < 0) {
      [b, fb] = [x, fx];
      if (side === 1) fa /= 2;
      side = 1;
    } else {
      [a, fa] = [x, fx];
      if (side === -1) fb /= 2;
      side = -1;
    }
  }
}

/** The parts of a mixture around one of them. */
interface Parts {
  readonly part: number;
  /** This part less the next one. */
  readonly step: number;
  /** The step of `at` + 1 / the step of `at`. */
  readonly growth: (at: number) => number;
}

/**
 * Σ Poisson(j; rate) · part(j), outwards from the most likely j until the weights vanish. Only that one part is
 * computed; its neighbours follow by their steps, which loses about 1e-15 of 1 a step.
 */
function poissonMixture(rate: number, partsAt: (j: number) => Parts): number {
  const mode = Math.floor(rate);
  const peak = rate === 0 ? 1 : Math.exp(mode * Math.log(rate) - rate - logGamma(mode + 1));
  const { part, step, growth } = partsAt(mode);
  let sum = 0;
  for (let j = mode, weight = peak, here = part, next = step; weight > 1e-17; j++) {
    sum += weight * here;
    weight *= rate / (j + 1);
    here = Math.max(0, here - next);
    next *= growth(j);
  }
  for (let j = mode, weight = peak, here = part, below = step; j > 0;) {
    weight *= j / rate;
    if (weight <= 1e-17) break;
    j--;
    below /= growth(j);
    here = Math.min(1, here + below);
    sum += weight * here;
  }
  return sum;
}
