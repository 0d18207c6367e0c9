import { purchaseModel } from '../kernels/lifetime-value/fit';
import { gaussLegendre } from '../kernels/lifetime-value/gauss-legendre';
import { purchasesIfAlive } from '../kernels/lifetime-value/purchase-model';
import { quantileSorted } from '../kernels/statistics/quantile';
import {
  aliveOf,
  historiesOf,
  horizonOf,
  worthOfPaid,
  type Histories,
  type LifetimeChoices,
  type LifetimeValues,
} from './lifetime-value';
import { DAYS_A_WEEK, orderValueOf } from './lifetime-value-fit';

/** The middle 95 %. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * How far the value of each buyer depends on parameters that nobody knows exactly: 95 % of 200 draws of them. It holds
 * nothing of what one customer's own luck adds, which is more.
 */
export interface LifetimeIntervals {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Share of the draws in which the buyer is in the most valuable tenth. */
  readonly inTopTenth: Float64Array;
  /** Of the sum over all. */
  readonly total: Interval;
}

/** Enough for draws, whose spread is a thousand times the error. */
const COARSE = gaussLegendre(8);
/** The most valuable tenth is told from so many buyers at most. */
const MOST_RANKED = 10_000;
const TOP = 0.9;

/** The value of every buyer under each draw of the parameters. */
interface DrawnValues {
  readonly count: number;
  valueOf(draw: number, buyer: number): number;
}

const drawn = new WeakMap<LifetimeValues, DrawnValues>();

/** @param choices those of the values. O(draws × different histories) once; then a value costs three logarithms. */
function drawnValues(values: LifetimeValues, choices: LifetimeChoices): DrawnValues {
  let known = drawn.get(values);
  if (!known) drawn.set(values, (known = derive(values, choices)));
  return known;
}

function derive({ fit, summary, worth }: LifetimeValues, choices: LifetimeChoices): DrawnValues {
  const model = purchaseModel(fit.model);
  const { weeks, rate } = horizonOf(choices);
  const histories = historiesOf(summary);
  const draws = fit.draws();
  const ifAlive = draws.map(({ purchases }) =>
    smooth(histories, model.scale(purchases, 0), (x, age) =>
      purchasesIfAlive(model, purchases, x, age, weeks, rate, COARSE),
    ),
  );
  const { paidDays, mean } = summary;
  return {
    count: draws.length,
    valueOf: (draw, i) => {
      const { purchases, values } = draws[draw]!;
      return (
        aliveOf(fit.model, purchases, summary, i) *
        ifAlive[draw]![histories.of[i]!]! *
        orderValueOf(fit, values, paidDays[i]!, mean[i]!) *
        worthOfPaid(worth)
      );
    },
  };
}

/**
 * As `histories.map` for what changes smoothly with the age: the logarithm at seven Chebyshev points of ln(scale + age)
 * and the polynomial through them where a frequency has more ages. Right to 1e-6, a hundredth of what draws differ by.
 */
function smooth(
  { byFrequency, age }: Histories,
  scale: number,
  each: (x: number, age: number) => number,
): Float64Array {
  const values = new Float64Array(age.length);
  for (const [x, places] of byFrequency) {
    if (places.length <= POINTS.length) {
      for (const place of places) values[place] = each(x, age[place]!);
      continue;
    }
    const at = (weeks: number): number => Math.log(scale + weeks);
    const [from, to] = [least(places, age), -least(places, age, -1)].map(at) as [number, number];
    const logs = POINTS.map((point) => {
      const weeks = Math.exp((from + to + (to - from) * point) / 2) - scale;
      return Math.log(each(x, weeks));
    });
    for (const place of places) {
      values[place] = Math.exp(polynomial(logs, (2 * at(age[place]!) - from - to) / (to - from)));
    }
  }
  return values;
}

const least = (places: readonly number[], of: Float64Array, sign: 1 | -1 = 1): number =>
  places.reduce((min, place) => Math.min(min, sign * of[place]!), Infinity);

/** Chebyshev's points of the second kind on [−1, 1], with both ends. */
const POINTS = Array.from({ length: 7 }, (_, k) => Math.cos((Math.PI * k) / 6));

/** The polynomial through values at POINTS, by the barycentric formula. doi:10.1137/S0036144502417715 */
function polynomial(values: readonly number[], at: number): number {
  let top = 0;
  let bottom = 0;
  for (let k = 0; k < POINTS.length; k++) {
    const gap = at - POINTS[k]!;
    if (gap === 0) return values[k]!;
    const weight = ((k % 2 === 0 ? 1 : -1) * (k === 0 || k === POINTS.length - 1 ? 0.5 : 1)) / gap;
    top += weight * values[k]!;
    bottom += weight;
  }
  return top / bottom;
}

const middle = (sorted: Float64Array): Interval => ({
  lower: quantileSorted(sorted, 0.025),
  upper: quantileSorted(sorted, 0.975),
});

const known = new WeakMap<LifetimeValues, LifetimeIntervals>();

/** O(draws × buyers) once; shared: never change or move what it gives. @param choices those of the values */
export function lifetimeIntervals(values: LifetimeValues, choices: LifetimeChoices): LifetimeIntervals {
  let intervals = known.get(values);
  if (!intervals) known.set(values, (intervals = deriveIntervals(values, choices)));
  return intervals;
}

function deriveIntervals(values: LifetimeValues, choices: LifetimeChoices): LifetimeIntervals {
  const { count: draws, valueOf } = drawnValues(values, choices);
  const buyers = values.value.length;
  const step = Math.ceil(buyers / MOST_RANKED);
  const lower = new Float64Array(buyers);
  const upper = new Float64Array(buyers);
  const inTopTenth = new Float64Array(buyers);
  const totals = new Float64Array(draws);
  const ranked = new Float64Array(draws * Math.ceil(buyers / step)); // of every step-th buyer, draw after draw
  const width = ranked.length / draws;
  const own = new Float64Array(draws);
  for (let i = 0; i < buyers; i++) {
    for (let k = 0; k < draws; k++) {
      const value = valueOf(k, i);
      own[k] = value;
      totals[k]! += value;
      if (i % step === 0) ranked[k * width + i / step] = value;
    }
    ({ lower: lower[i], upper: upper[i] } = middle(own.sort()));
  }
  const from = Float64Array.from({ length: draws }, (_, k) =>
    quantileSorted(ranked.slice(k * width, (k + 1) * width).sort(), TOP),
  );
  for (let i = 0; i < buyers; i++) {
    let top = 0;
    for (let k = 0; k < draws; k++) {
      const value = step === 1 ? ranked[k * width + i]! : valueOf(k, i);
      if (value >= from[k]!) top++;
    }
    inTopTenth[i] = top / draws;
  }
  return { lower, upper, inTopTenth, total: middle(totals.sort()) };
}

/** Sums of the values of groups of buyers under each draw: draws × groups, row-major. @param groupOf −1 for none */
export function drawnSums(
  values: LifetimeValues,
  choices: LifetimeChoices,
  groupOf: ArrayLike<number>,
  groups: number,
): Float64Array {
  const { count: draws, valueOf } = drawnValues(values, choices);
  const sums = new Float64Array(draws * groups);
  for (let i = 0; i < groupOf.length; i++) {
    const group = groupOf[i]!;
    if (group < 0) continue;
    for (let k = 0; k < draws; k++) sums[k * groups + group]! += valueOf(k, i);
  }
  return sums;
}

/** The intervals of the value of one buyer and of the chance of still being there. */
export function intervalOf(
  { fit, summary, worth }: Pick<LifetimeValues, 'fit' | 'summary' | 'worth'>,
  choices: LifetimeChoices,
  i: number,
): { readonly value: Interval; readonly alive: Interval } {
  const model = purchaseModel(fit.model);
  const { weeks, rate } = horizonOf(choices);
  const [x, age] = [summary.frequency[i]!, summary.age[i]! / DAYS_A_WEEK];
  const draws = fit.draws();
  const alive = Float64Array.from(draws, ({ purchases }) => aliveOf(fit.model, purchases, summary, i));
  const value = Float64Array.from(
    draws,
    ({ purchases, values }, k) =>
      alive[k]! *
      purchasesIfAlive(model, purchases, x, age, weeks, rate, COARSE) *
      orderValueOf(fit, values, summary.paidDays[i]!, summary.mean[i]!) *
      worthOfPaid(worth),
  );
  return { value: middle(value.sort()), alive: middle(alive.sort()) };
}
