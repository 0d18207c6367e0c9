import type { Workspace } from '../core/workspace';
import { purchaseModel } from '../kernels/lifetime-value/fit';
import { purchasesIfAlive } from '../kernels/lifetime-value/purchase-model';
import { aliveOf, horizonOf, worthOfPaid, type LifetimeChoices } from './lifetime-value';
import { DAYS_A_WEEK, lifetimeFitAt, orderValueOf } from './lifetime-value-fit';
import { intervalOf, type Interval } from './lifetime-value-intervals';
import { buyerSummaryAt } from './lifetime-value-summary';
import { worthAt, type Worth } from './lifetime-value-worth';

/** What one customer is expected to bring from a day on. */
export interface LifetimeOfPerson extends Interval {
  /** Probability of not having stopped for good, with its interval. */
  readonly alive: number;
  readonly aliveLower: number;
  readonly aliveUpper: number;
  readonly orders: number;
  /** Discounted; `lower` and `upper` are its interval. */
  readonly value: number;
  readonly basis: Worth['basis'];
}

/**
 * As `lifetimeValuesAt` has it, for one person and without working through the others: the fit of the day, remembered,
 * and 200 draws. Null for who has not bought, and where there is too little for a model.
 */
export function lifetimeOfPerson(
  workspace: Workspace,
  asOf: number,
  person: number,
  choices: LifetimeChoices,
): LifetimeOfPerson | null {
  const fit = lifetimeFitAt(workspace, asOf, choices.model);
  if (!fit) return null;
  const summary = buyerSummaryAt(workspace, asOf);
  const i = summary.person.indexOf(person);
  if (i < 0) return null;
  const worth = worthAt(workspace, asOf, choices.margin);
  const model = purchaseModel(fit.model);
  const { params } = fit.purchases;
  const { weeks, rate } = horizonOf(choices);
  const alive = aliveOf(fit.model, params, summary, i);
  const within = (discount: number): number =>
    purchasesIfAlive(model, params, summary.frequency[i]!, summary.age[i]! / DAYS_A_WEEK, weeks, discount);
  const ofOrder = orderValueOf(fit, fit.values?.params ?? null, summary.paidDays[i]!, summary.mean[i]!);
  const { value, alive: chance } = intervalOf({ fit, summary, worth }, choices, i);
  return {
    alive,
    aliveLower: chance.lower,
    aliveUpper: chance.upper,
    orders: alive * within(0),
    value: alive * within(rate) * ofOrder * worthOfPaid(worth),
    ...value,
    basis: worth.basis,
  };
}
