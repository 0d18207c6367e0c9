import type { Workspace } from '../core/workspace';
import { purchaseModel } from '../kernels/lifetime-value/fit';
import { expectedPurchases, purchasesIfAlive } from '../kernels/lifetime-value/purchase-model';
import { aliveOf, historiesOf, type PurchaseModelId } from './lifetime-value';
import { DAYS_A_WEEK, lifetimeFitAt, orderValueOf } from './lifetime-value-fit';
import { simpleFiguresAt } from './lifetime-value-simple';
import { buyerSummaryAt, orderDaysOf } from './lifetime-value-summary';
import { linesOf } from './lines';
import { oncePerWorkspace, Recent } from './memo';
import { moneyOf } from './money';

/** The model, everybody as in as many days before, and the same number for all by the simple formula. */
export const FORECASTS = ['model', 'naive', 'simple'] as const;
export type Forecast = (typeof FORECASTS)[number];

export interface ForecastErrors {
  readonly forecast: Forecast;
  /** Expected of all together. */
  readonly orders: number;
  readonly money: number;
  /** Mean over the customers of |expected − actual|, and the root of the mean square. */
  readonly orderError: number;
  readonly orderSquareError: number;
  readonly moneyError: number;
}

/** Fitted on what was known before a day, judged on what came from it to the as-of day. */
export interface LifetimeTrial {
  readonly from: number;
  readonly days: number;
  readonly customers: number;
  /** Days with an order, and what was paid on them. */
  readonly orders: number;
  readonly money: number;
  readonly errors: readonly ForecastErrors[];
  /** Means a customer by repeat orders before; the last class is open. */
  readonly classes: readonly {
    readonly frequency: number;
    readonly customers: number;
    readonly actual: number;
    readonly expected: number;
  }[];
  /** Repeat orders of these customers since the beginning, week after week. */
  readonly weeks: readonly { readonly day: number; readonly actual: number; readonly expected: number }[];
}

const LEAST_DAYS = 28;
const CLASSES = 8;
const KEPT = 4;
const trials = oncePerWorkspace(() => new Recent<string, LifetimeTrial | null>(KEPT));

/**
 * The last third of the time held out; null where that is shorter than four weeks or what lies before tells no model.
 * Remembered by day and model.
 */
export const lifetimeTrialAt = (
  workspace: Workspace,
  asOf: number,
  model: PurchaseModelId,
): LifetimeTrial | null => trials(workspace).get(`${asOf} ${model}`, () => hold(workspace, asOf, model));

function hold(workspace: Workspace, asOf: number, id: PurchaseModelId): LifetimeTrial | null {
  const all = buyerSummaryAt(workspace, asOf);
  const begin = all.first.reduce((min, each) => Math.min(min, each), asOf);
  const days = Math.floor((asOf - begin) / 3);
  const from = asOf - days;
  const fit = days >= LEAST_DAYS ? lifetimeFitAt(workspace, from, id) : null;
  const summary = buyerSummaryAt(workspace, from);
  const customers = summary.person.length;
  if (!fit || customers === 0) return null;
  const { grid } = linesOf(workspace);
  const { params } = fit.purchases;
  const model = purchaseModel(id);
  const histories = historiesOf(summary);
  const ifAlive = histories.map((x, age) => purchasesIfAlive(model, params, x, age, days / DAYS_A_WEEK));
  const simple = simpleFiguresAt(workspace, from);
  const simpleOrders =
    simple.ordersAYear * (days / 365) * (simple.retention >= 0 ? simple.retention ** (days / 365) : 1);

  const judged = FORECASTS.map(judge);
  const classes = Array.from({ length: CLASSES }, () => ({ customers: 0, actual: 0, expected: 0 }));
  let orders = 0;
  let money = 0;
  for (let i = 0; i < customers; i++) {
    const p = summary.person[i]!;
    let [actual, paid, recent, recentPaid] = [0, 0, 0, 0];
    for (const { day, units } of orderDaysOf(workspace, p, asOf)) {
      if (day >= from) {
        actual++;
        paid += moneyOf(grid, units);
      } else if (day >= from - days) {
        recent++;
        recentPaid += moneyOf(grid, units);
      }
    }
    const expected = aliveOf(id, params, summary, i) * ifAlive[histories.of[i]!]!;
    const value = orderValueOf(fit, fit.values?.params ?? null, summary.paidDays[i]!, summary.mean[i]!);
    judged[0]!.add(expected, expected * value, actual, paid);
    judged[1]!.add(recent, recentPaid, actual, paid);
    judged[2]!.add(simpleOrders, simpleOrders * simple.orderValue, actual, paid);
    orders += actual;
    money += paid;
    const own = classes[Math.min(CLASSES - 1, summary.frequency[i]!)]!;
    own.customers++;
    own.actual += actual;
    own.expected += expected;
  }
  return {
    from,
    days,
    customers,
    orders,
    money,
    errors: judged.map(({ result }) => result(customers)),
    classes: classes.map((each, frequency) => ({
      frequency,
      customers: each.customers,
      actual: each.actual / each.customers,
      expected: each.expected / each.customers,
    })),
    weeks: weeksOf(workspace, asOf, begin, summary, (weeks) =>
      expectedPurchases(model, params, 0, 0, 0, weeks),
    ),
  };
}

function judge(forecast: Forecast) {
  const sums = { orders: 0, money: 0, order: 0, square: 0, paid: 0 };
  return {
    add(orders: number, money: number, actual: number, paid: number): void {
      sums.orders += orders;
      sums.money += money;
      sums.order += Math.abs(orders - actual);
      sums.square += (orders - actual) ** 2;
      sums.paid += Math.abs(money - paid);
    },
    result: (customers: number): ForecastErrors => ({
      forecast,
      orders: sums.orders,
      money: sums.money,
      orderError: sums.order / customers,
      orderSquareError: Math.sqrt(sums.square / customers),
      moneyError: sums.paid / customers,
    }),
  };
}

/** Repeat orders so far at the end of each week, and as the model expects them of customers who began when these did. */
function weeksOf(
  workspace: Workspace,
  asOf: number,
  begin: number,
  { person, first }: ReturnType<typeof buyerSummaryAt>,
  expectedOf: (weeks: number) => number,
): LifetimeTrial['weeks'] {
  const span = asOf - begin;
  const started = new Float64Array(span);
  const repeats = new Float64Array(span);
  person.forEach((p, i) => {
    started[first[i]! - begin]!++;
    for (const { day } of orderDaysOf(workspace, p, asOf).slice(1)) repeats[day - begin]!++;
  });
  const curve = Float64Array.from({ length: span }, (_, days) => expectedOf(days / DAYS_A_WEEK));
  let actual = 0;
  return Array.from(repeats, (each, k) => ({ k, actual: (actual += each) }))
    .filter(({ k }) => k % DAYS_A_WEEK === DAYS_A_WEEK - 1)
    .map(({ k, actual }) => {
      let expected = 0;
      for (let d = 0; d <= k; d++) expected += started[d]! * curve[k - d]!;
      return { day: begin + k, actual, expected };
    });
}
