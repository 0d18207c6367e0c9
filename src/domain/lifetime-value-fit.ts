import type { Workspace } from '../core/workspace';
import { fitPurchases, fitValues, type Fit, type PurchaseModelId } from '../kernels/lifetime-value/fit';
import { expectedValue, type ValueParams } from '../kernels/lifetime-value/gamma-gamma';
import { groupPurchases } from '../kernels/lifetime-value/purchase-groups';
import type { PurchaseParams } from '../kernels/lifetime-value/purchase-model';
import { buyerSummaryAt, type BuyerSummary } from './lifetime-value-summary';
import { evidenceAt } from './evidence';
import { oncePerWorkspace, Recent } from './memo';
import { partOf } from './parts';
import { snapshotAt } from './snapshot';

export const DAYS_A_WEEK = 7;
/** Fewer customers who came back do not tell four parameters. */
export const LEAST_REPEATERS = 20;
/** Value and frequency correlated beyond this are not held for independent, as the Gamma-Gamma model would have it. */
export const MOST_CORRELATION = 0.3;
export const DRAWS = 200;
const SEED = 20_050_401;

/** How often, for how long and for how much customers buy, as the orders before a day tell. Times in weeks. */
export interface LifetimeFit {
  readonly model: PurchaseModelId;
  readonly purchases: Fit<PurchaseParams>;
  /** Pearson's r of repeat orders and their mean value, of customers who have both; NaN where they are too few. */
  readonly correlation: number;
  /** Null where order values are not told by the Gamma-Gamma model: then own means are drawn towards the mean of all. */
  readonly values: Fit<ValueParams> | null;
  /** Mean of all repeat orders, and how many of a customer's own weigh as much; in money. */
  readonly meanValue: number;
  readonly credibility: number;
  /** Parameters that could as well be true: seeded draws. */
  readonly draws: () => readonly ParameterDraw[];
}

export interface ParameterDraw {
  readonly purchases: PurchaseParams;
  readonly values: ValueParams | null;
}

const KEPT = 8;
const fits = oncePerWorkspace(() => new Recent<string, LifetimeFit | null>(KEPT));

/**
 * The fit of the shop as of a day, remembered by day and model; of a part that of its whole. Null where the evidence is
 * below B or fewer than 20 customers came back.
 */
export function lifetimeFitAt(
  workspace: Workspace,
  asOf: number,
  model: PurchaseModelId,
): LifetimeFit | null {
  const shop = partOf(workspace)?.whole ?? workspace;
  return fits(shop).get(`${asOf} ${model}`, () => deriveFit(shop, asOf, model));
}

/** Whether the orders before a day are enough to try: evidence of A or B, 20 customers with a second order. O(people). */
export function carriesModel(workspace: Workspace, asOf: number): boolean {
  const snapshot = snapshotAt(partOf(workspace)?.whole ?? workspace, asOf);
  const { grade } = evidenceAt(snapshot);
  const repeaters = snapshot.orders.reduce((count, orders) => count + Number(orders > 1), 0);
  return (grade === 'A' || grade === 'B') && repeaters >= LEAST_REPEATERS;
}

function deriveFit(workspace: Workspace, asOf: number, model: PurchaseModelId): LifetimeFit | null {
  if (!carriesModel(workspace, asOf)) return null;
  const summary = buyerSummaryAt(workspace, asOf);
  const repeaters = summary.frequency.reduce((count, each) => count + Number(each > 0), 0);
  if (repeaters < LEAST_REPEATERS) return null;
  const weeks = (days: Float64Array) => days.map((each) => each / DAYS_A_WEEK);
  const groups = groupPurchases({
    frequency: summary.frequency,
    recency: weeks(summary.recency),
    age: weeks(summary.age),
  });
  const purchases = fitPurchases(model, groups);
  const paid = paidOf(summary);
  const correlation = pearson(paid.purchases, paid.mean);
  const isIndependent = paid.mean.length >= LEAST_REPEATERS && !(Math.abs(correlation) > MOST_CORRELATION);
  const values = isIndependent ? fitValues(paid) : null;
  let drawn: readonly ParameterDraw[] | null = null;
  return {
    model,
    purchases,
    correlation,
    values,
    ...credibilityOf(paid),
    draws: () => (drawn ??= drawsOf(purchases, values)),
  };
}

function drawsOf(purchases: Fit<PurchaseParams>, values: Fit<ValueParams> | null): ParameterDraw[] {
  const ofValues = values?.draws(DRAWS, SEED + 1);
  return purchases.draws(DRAWS, SEED).map((each, k) => ({ purchases: each, values: ofValues?.[k] ?? null }));
}

interface Paid {
  readonly purchases: Float64Array;
  readonly mean: Float64Array;
  readonly within: Float64Array;
}

/** Customers with a paid repeat order, by figures and not by their numbers, so that sums do not depend on who they are. */
function paidOf({ paidDays, mean, within }: BuyerSummary): Paid {
  const places = Array.from(paidDays.keys())
    .filter((i) => paidDays[i]! > 0)
    .sort((i, j) => paidDays[i]! - paidDays[j]! || mean[i]! - mean[j]! || within[i]! - within[j]!);
  const pick = (values: Float64Array) => Float64Array.from(places, (i) => values[i]!);
  return { purchases: pick(paidDays), mean: pick(mean), within: pick(within) };
}

function pearson(a: Float64Array, b: Float64Array): number {
  const meanOf = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [ma, mb] = [meanOf(a), meanOf(b)];
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += (a[i]! - ma) * (b[i]! - mb);
    aa += (a[i]! - ma) ** 2;
    bb += (b[i]! - mb) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

/** Bühlmann & Straub's weights by moments: k orders of one's own weigh as much as the mean of all. doi:10.1017/S0515036100008953 */
function credibilityOf({ purchases, mean, within }: Paid): Pick<LifetimeFit, 'meanValue' | 'credibility'> {
  let n = 0;
  let sum = 0;
  let squares = 0;
  let inside = 0;
  for (let i = 0; i < mean.length; i++) {
    n += purchases[i]!;
    sum += purchases[i]! * mean[i]!;
    squares += purchases[i]! ** 2;
    inside += within[i]!;
  }
  const meanValue = sum / n;
  const variance = inside / (n - mean.length);
  let between = 0;
  for (let i = 0; i < mean.length; i++) between += purchases[i]! * (mean[i]! - meanValue) ** 2;
  const spread = (between - (mean.length - 1) * variance) / (n - squares / n);
  return { meanValue, credibility: spread > 0 ? variance / spread : Infinity };
}

/** Expected money of one order of a buyer with so many paid repeat orders of this mean; what comes back on later days is not taken off. */
export function orderValueOf(
  { meanValue, credibility }: LifetimeFit,
  params: ValueParams | null,
  paidDays: number,
  mean: number,
): number {
  if (params) return expectedValue(params, paidDays, mean);
  if (paidDays === 0 || credibility === Infinity) return meanValue;
  return meanValue + (paidDays / (paidDays + credibility)) * (mean - meanValue);
}
