import { betaGeometric, modifiedBetaGeometric } from './beta-geometric';
import { valueLogLikelihood, type ValueParams, type ValueSummary } from './gamma-gamma';
import { laplaceDraws } from './laplace';
import { curvature, maximise } from './maximise';
import { pareto } from './pareto';
import type { PurchaseGroups } from './purchase-groups';
import type { PurchaseModel, PurchaseParams } from './purchase-model';

export const PURCHASE_MODELS = ['bg-nbd', 'mbg-nbd', 'pareto-nbd'] as const;
export type PurchaseModelId = (typeof PURCHASE_MODELS)[number];

export const purchaseModel = (id: PurchaseModelId): PurchaseModel =>
  ({ 'bg-nbd': betaGeometric, 'mbg-nbd': modifiedBetaGeometric, 'pareto-nbd': pareto })[id];

/** Parameters of greatest likelihood. */
export interface Fit<Params> {
  readonly params: Params;
  readonly logLikelihood: number;
  /** False where the likelihood is flat towards an edge: some parameter is hardly determined. */
  readonly converged: boolean;
  /** Seeded draws of the parameters around it, as many as asked for. */
  readonly draws: (count: number, seed: number) => Params[];
}

/** ln of a parameter beyond which a gentle pull sets in, so that a flat likelihood has a greatest value. */
const FAR = 7;
const pulled = (logs: Float64Array): number =>
  logs.reduce((sum, each) => sum - Math.max(0, Math.abs(each) - FAR) ** 2, 0);

/** O(groups) an evaluation, some hundred evaluations. The order of customers has no effect. */
export function fitPurchases(id: PurchaseModelId, groups: PurchaseGroups): Fit<PurchaseParams> {
  const model = purchaseModel(id);
  const paramsOf = (logs: Float64Array): PurchaseParams =>
    [...logs].map(Math.exp) as unknown as PurchaseParams;
  let customers = 0;
  let time = 0;
  for (let g = 0; g < groups.count; g++) {
    customers += groups.weight[g]!;
    time += groups.weight[g]! * groups.age[g]!;
  }
  const usual = Math.log(Math.max(time / customers, Number.MIN_VALUE));
  // Shape and rate of buying a few times within the usual age; stopping seldom or soon.
  const starts = [
    [-1, usual - 2],
    [0, usual - 1],
    [0.5, usual],
  ].flatMap(([r, alpha]) =>
    id === 'pareto-nbd'
      ? [
          [r!, alpha!, -0.5, usual - 1],
          [r!, alpha!, 0, usual + 1],
        ]
      : [
          [r!, alpha!, -0.2, 0.9],
          [r!, alpha!, -1.5, 0.5],
        ],
  );
  const objective = (logs: Float64Array): number =>
    model.logLikelihood(groups, paramsOf(logs)) + pulled(logs);
  const { point, converged } = maximise(objective, starts);
  const params = paramsOf(point);
  return {
    params,
    logLikelihood: model.logLikelihood(groups, params),
    converged,
    draws: (count, seed) => laplaceDraws(point, curvature(objective, point), count, seed).map(paramsOf),
  };
}

/** The Gamma-Gamma model of order values; searched by ln p, ln(q − 1), ln v, so that the mean always exists. */
export function fitValues(summary: ValueSummary): Fit<ValueParams> {
  const paramsOf = ([p, q, v]: Float64Array): ValueParams => [Math.exp(p!), 1 + Math.exp(q!), Math.exp(v!)];
  let sum = 0;
  for (let i = 0; i < summary.mean.length; i++) sum += Math.log(summary.mean[i]!);
  // Values near 1, whatever the currency: v moves with the unit and nothing else does.
  const unit = Math.exp(sum / summary.mean.length);
  const scaled = {
    purchases: summary.purchases,
    mean: Float64Array.from(summary.mean, (each) => each / unit),
  };
  const objective = (logs: Float64Array): number => valueLogLikelihood(scaled, paramsOf(logs)) + pulled(logs);
  const { point, converged } = maximise(objective, [
    [1, 1, 0],
    [2, 1, -1],
    [0, 2, 2],
  ]);
  const inUnit = ([p, q, v]: ValueParams): ValueParams => [p, q, v * unit];
  const params = inUnit(paramsOf(point));
  return {
    params,
    logLikelihood: valueLogLikelihood(summary, params),
    converged,
    draws: (count, seed) =>
      laplaceDraws(point, curvature(objective, point), count, seed).map((logs) => inUnit(paramsOf(logs))),
  };
}
