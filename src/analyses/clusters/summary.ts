import type { FeatureId } from '../../domain/feature-list';

/** One of the most over- or under-indexed features of a cluster. */
export interface Trait {
  readonly feature: FeatureId;
  readonly direction: 'high' | 'low';
}

/** What is told of one group, on the page and beside it. */
export interface ClusterSummary {
  readonly customers: number;
  readonly share: number;
  readonly revenue: number;
  /** Of the revenue of all customers here; NaN where that is not above 0. */
  readonly revenueShare: number;
  readonly spendEach: number;
  /** Up to three, by effect; none where the cluster is average in everything. */
  readonly traits: readonly Trait[];
  /** People of no dense place, together. */
  readonly noise: boolean;
  /** Mean silhouette of the members. */
  readonly silhouette: number;
  /** Mean Jaccard overlap over bootstrap samples; NaN where it was not measured. */
  readonly stability: number;
  readonly fence: number;
  /** One entry a feature: on the scale used but in the feature's unit; plain mean; median; effect; index. */
  readonly typical: Float64Array;
  readonly mean: Float64Array;
  readonly median: Float64Array;
  /** (mean of the cluster − mean of all) / standard deviation of all, on the scale used. */
  readonly effect: Float64Array;
  /** 100 · typical / typical of all; NaN where that is not above 0. */
  readonly index: Float64Array;
}
