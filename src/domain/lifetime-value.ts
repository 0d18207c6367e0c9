import type { Workspace } from '../core/workspace';
import type { PurchaseModelId } from '../kernels/lifetime-value/fit';
import { purchaseModel } from '../kernels/lifetime-value/fit';
import { purchasesIfAlive, type PurchaseParams } from '../kernels/lifetime-value/purchase-model';
import { DAYS_A_WEEK, lifetimeFitAt, orderValueOf, type LifetimeFit } from './lifetime-value-fit';
import { buyerSummaryAt, type BuyerSummary } from './lifetime-value-summary';
import { worthAt, type Worth } from './lifetime-value-worth';
import { oncePerWorkspace, Recent } from './memo';

export { PURCHASE_MODELS, type PurchaseModelId } from '../kernels/lifetime-value/fit';

export interface LifetimeChoices {
  readonly model: PurchaseModelId;
  /** From the as-of day. */
  readonly months: number;
  /** Percent a year. */
  readonly discount: number;
  /** Percent of revenue; 0: by the costs of the product list, or without them revenue itself. */
  readonly margin: number;
}

/** What other pages say of a customer unless somebody asks for something else. */
export const USUAL_LIFETIME: LifetimeChoices = { model: 'bg-nbd', months: 12, discount: 10, margin: 0 };

/** What each buyer is expected to bring from the as-of day on; one entry a buyer, as in the summary. */
export interface LifetimeValues {
  readonly summary: BuyerSummary;
  readonly fit: LifetimeFit;
  readonly worth: Worth;
  /** Probability of not having stopped for good. */
  readonly alive: Float64Array;
  /** Days with an order within the horizon. */
  readonly orders: Float64Array;
  /** Money of one of them, what comes back on later days not taken off. */
  readonly orderValue: Float64Array;
  /** Discounted worth of all of them. */
  readonly value: Float64Array;
}

const WEEKS_A_YEAR = 365.25 / DAYS_A_WEEK;

/** Weeks of the horizon, and the continuous rate a week of the discount. */
export const horizonOf = ({ months, discount }: LifetimeChoices) => ({
  weeks: (months / 12) * WEEKS_A_YEAR,
  rate: Math.log1p(discount / 100) / WEEKS_A_YEAR,
});

/** What a unit of money paid is worth. */
export const worthOfPaid = ({ margin, kept }: Worth): number => margin * kept;
const KEPT = 4;
const known = oncePerWorkspace(() => new Recent<string, LifetimeValues | null>(KEPT));
const keyOf = (asOf: number, choices: LifetimeChoices): string =>
  `${asOf} ${choices.model} ${choices.months} ${choices.discount} ${choices.margin}`;

/** O(buyers) once the day is fitted. Null where the shop has too little for a model. */
export const lifetimeValuesAt = (
  workspace: Workspace,
  asOf: number,
  choices: LifetimeChoices,
): LifetimeValues | null =>
  known(workspace).get(keyOf(asOf, choices), () => derive(workspace, asOf, choices));

function derive(workspace: Workspace, asOf: number, choices: LifetimeChoices): LifetimeValues | null {
  const fit = lifetimeFitAt(workspace, asOf, choices.model);
  if (!fit) return null;
  const summary = buyerSummaryAt(workspace, asOf);
  const worth = worthAt(workspace, asOf, choices.margin);
  const model = purchaseModel(fit.model);
  const { params } = fit.purchases;
  const histories = historiesOf(summary);
  const { weeks, rate } = horizonOf(choices);
  const plain = histories.map((x, age) => purchasesIfAlive(model, params, x, age, weeks));
  const discounted = histories.map((x, age) => purchasesIfAlive(model, params, x, age, weeks, rate));
  const count = summary.person.length;
  const alive = new Float64Array(count);
  const orders = new Float64Array(count);
  const orderValue = new Float64Array(count);
  const value = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    alive[i] = aliveOf(fit.model, params, summary, i);
    orders[i] = alive[i]! * plain[histories.of[i]!]!;
    orderValue[i] = orderValueOf(fit, fit.values?.params ?? null, summary.paidDays[i]!, summary.mean[i]!);
    value[i] = alive[i]! * discounted[histories.of[i]!]! * orderValue[i]! * worthOfPaid(worth);
  }
  return { summary, fit, worth, alive, orders, orderValue, value };
}

/** The probability that buyer i has not stopped for good. */
export const aliveOf = (
  id: PurchaseModelId,
  params: PurchaseParams,
  { frequency, recency, age }: BuyerSummary,
  i: number,
): number => purchaseModel(id).alive(params, frequency[i]!, recency[i]! / DAYS_A_WEEK, age[i]! / DAYS_A_WEEK);

/** Different pairs of frequency and age: who has the same expects the same as long as they are there. */
export interface Histories {
  /** Of each buyer its pair. */
  readonly of: Uint32Array;
  /** A value for each pair; age in weeks. */
  map(each: (x: number, age: number) => number): Float64Array;
  /** Places of the pairs of each frequency. */
  readonly byFrequency: ReadonlyMap<number, readonly number[]>;
  /** Weeks of each pair. */
  readonly age: Float64Array;
}

export function historiesOf({ frequency, age }: BuyerSummary): Histories {
  const places = new Map<number, number>();
  const byFrequency = new Map<number, number[]>();
  const x: number[] = [];
  const weeks: number[] = [];
  const most = age.reduce((max, each) => Math.max(max, each), 0) + 1;
  const of = Uint32Array.from(frequency, (each, i) => {
    const key = each * most + age[i]!;
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, (place = x.length));
      x.push(each);
      weeks.push(age[i]! / DAYS_A_WEEK);
      const same = byFrequency.get(each);
      if (same) same.push(place);
      else byFrequency.set(each, [place]);
    }
    return place;
  });
  return {
    of,
    map: (each) => Float64Array.from(x, (frequencyOf, k) => each(frequencyOf, weeks[k]!)),
    byFrequency,
    age: Float64Array.from(weeks),
  };
}
