import { pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import { evidenceAt } from '../../domain/evidence';
import { largeOrderOf, MANY_ORDERS } from '../../domain/large-order';
import { leftOutAt } from '../../domain/left-out';
import { lifetimeValuesAt, type LifetimeValues } from '../../domain/lifetime-value';
import { DRAWS, MOST_CORRELATION } from '../../domain/lifetime-value-fit';
import { lifetimeIntervals, type LifetimeIntervals } from '../../domain/lifetime-value-intervals';
import { discountedSum, expectedYears, simpleFiguresAt } from '../../domain/lifetime-value-simple';
import { buyerSummaryAt, type BuyerSummary } from '../../domain/lifetime-value-summary';
import { lifetimeTrialAt } from '../../domain/lifetime-value-trial';
import { broughtBefore, worthAt, type Worth } from '../../domain/lifetime-value-worth';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { ofOwnGroup } from '../../domain/own-shop';
import { partOf } from '../../domain/parts';
import { peopleOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
import { snapshotAt } from '../../domain/snapshot';
import { ascendingOrder } from '../../kernels/ascending-order';
import type { Progress } from '../contract';
import { channelsOf } from './channels';
import {
  topTenth,
  type LifetimeValueParams,
  type LifetimeValueResult,
  type ModelFigures,
  type SimpleResult,
  type ValuedPeople,
} from './result';

const SURE = 0.95;

/**
 * What every customer is expected to bring from the as-of day on, how sure that is, how well the same method foretold
 * the last third of the time, and what a new customer of each channel costs and brings.
 *
 * Problems: `lifetime-value/no-orders`, `amounts/none`, `lifetime-value/no-customers` {lines},
 * `lifetime-value/no-buyers` {asOf}. Notes: what the figures rest on and what is left out.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(
  workspace: Workspace,
  params: LifetimeValueParams,
  progress: Progress,
): Outcome<LifetimeValueResult> {
  const lines = linesOf(workspace);
  if (Number.isNaN(lines.lastDay)) return fail('lifetime-value/no-orders');
  if (!knowsAmounts(lines)) return fail('amounts/none');
  if (!peopleOf(workspace).ofLevel.get('orders')?.length) {
    return fail('lifetime-value/no-customers', { lines: lines.count });
  }
  const asOf = asOfDay(workspace, params.asOf);
  const summary = buyerSummaryAt(workspace, asOf);
  if (summary.person.length === 0) return fail('lifetime-value/no-buyers', { asOf: asOf * MS_PER_DAY });
  progress(0.2);

  const { model, months, discount, margin } = params;
  const choices = { model, months, discount, margin };
  const values = lifetimeValuesAt(workspace, asOf, choices);
  progress(0.4);
  const intervals = values && lifetimeIntervals(values, choices);
  progress(0.7);
  const worth = worthAt(workspace, asOf, margin);
  const channels = channelsOf(workspace, summary, worth, values, choices);
  const brought = broughtBefore(workspace, asOf, worth);
  const people = peopleIn(workspace, summary, values, intervals, brought);
  const result: LifetimeValueResult = {
    asOf,
    choices,
    worth,
    customers: people.count,
    brought: people.brought.reduce((sum, each) => sum + each, 0),
    model: values && intervals && modelOf(values, intervals, people),
    people,
    trial: lifetimeTrialAt(workspace, asOf, model),
    simple: simpleOf(workspace, asOf, params, worth),
    ...channels,
    largeOrder: largeOrderOf(workspace, activityIn(workspace, { from: -Infinity, to: asOf }), MANY_ORDERS),
    leftOut: leftOutAt(workspace, snapshotAt(workspace, asOf)),
    // The parameters are those of the whole shop, whoever is looked at.
    evidence: evidenceAt(snapshotAt(partOf(workspace)?.whole ?? workspace, asOf)),
  };
  return ok(result, notesOf(result));
}

function peopleIn(
  workspace: Workspace,
  { person, first, recency, frequency }: BuyerSummary,
  values: LifetimeValues | null,
  intervals: LifetimeIntervals | null,
  brought: Float64Array,
): ValuedPeople {
  const unknown = () => new Float64Array(person.length).fill(NaN);
  const rank = new Uint32Array(person.length);
  if (values)
    ascendingOrder(values.value.map((value) => -value)).forEach((i, place) => (rank[i] = place + 1));
  return {
    count: person.length,
    keys: pickLevels(peopleOf(workspace).keys, person),
    names: namesOf(workspace, peopleOf(workspace).count, person),
    rank,
    alive: values?.alive.slice() ?? unknown(),
    orders: values?.orders.slice() ?? unknown(),
    orderValue: values?.orderValue.slice() ?? unknown(),
    value: values?.value.slice() ?? unknown(),
    lower: intervals?.lower.slice() ?? unknown(),
    upper: intervals?.upper.slice() ?? unknown(),
    inTopTenth: intervals?.inTopTenth.slice() ?? unknown(),
    ordered: Uint32Array.from(frequency, (each) => each + 1),
    last: Int32Array.from(first, (day, i) => day + recency[i]!),
    brought: Float64Array.from(person, (p) => brought[p]!),
  };
}

function modelOf(
  { fit, summary, alive, orders, value }: LifetimeValues,
  { total, inTopTenth }: LifetimeIntervals,
  { rank }: ValuedPeople,
): ModelFigures {
  const sum = (values: Float64Array) => values.reduce((all, each) => all + each, 0);
  const people = topTenth(rank.length);
  const isTop = (i: number): boolean => rank[i]! <= people;
  const { params, logLikelihood, converged } = fit.purchases;
  const once = summary.frequency.reduce((count, each) => count + Number(each === 0), 0);
  return {
    id: fit.model,
    params: [...params],
    converged,
    logLikelihood,
    correlation: fit.correlation,
    values: fit.values && [...fit.values.params],
    meanValue: fit.meanValue,
    once,
    repeaters: rank.length - once,
    alive: sum(alive),
    orders: sum(orders),
    value: sum(value),
    total,
    top: {
      people,
      value: value.reduce((all, each, i) => all + (isTop(i) ? each : 0), 0),
      sure: inTopTenth.reduce((count, share, i) => count + Number(isTop(i) && share >= SURE), 0),
    },
    draws: DRAWS,
  };
}

function simpleOf(
  workspace: Workspace,
  asOf: number,
  { retention, years, discount }: LifetimeValueParams,
  worth: Worth,
): SimpleResult {
  const figures = simpleFiguresAt(workspace, asOf);
  const used = retention > 0 ? retention / 100 : figures.retention;
  const yearly = figures.orderValue * figures.ordersAYear * worth.margin;
  return {
    ...figures,
    used,
    isTyped: retention > 0,
    expectedYears: expectedYears(used),
    yearly,
    product: yearly * expectedYears(used),
    years: discountedSum(yearly, used, discount / 100, years),
  };
}

function notesOf({ model, worth, leftOut }: LifetimeValueResult): Problem[] {
  const notes: Problem[] = [];
  if (worth.basis === 'revenue') notes.push(problem('lifetime-value/no-cost'));
  if (model && !model.values) {
    notes.push(
      problem('lifetime-value/correlated', { correlation: model.correlation, most: MOST_CORRELATION }),
    );
  }
  const { anonymousLines: lines, anonymousRevenue: revenue, laterThan } = leftOut;
  if (lines > 0) notes.push(problem('lifetime-value/anonymous', { lines, revenue }));
  if (laterThan !== null) notes.push(problem('lifetime-value/as-of', { asOf: laterThan }));
  if (leftOut.undatedLines > 0)
    notes.push(problem('lifetime-value/undated', { lines: leftOut.undatedLines }));
  return notes;
}
