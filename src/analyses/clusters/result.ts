import type { Levels } from '../../core/levels';
import type { Evidence } from '../../domain/evidence';
import type { FeatureId } from '../../domain/feature-list';
import type { ParamsOf } from '../contract';
import type {
  CategoryOfGroups,
  Comparison,
  DivisionChoice,
  Explained,
  Kept,
  Rules,
  Solution,
} from './beside';
import type { definition } from './definition';
import type { ClusterSummary } from './summary';

export type ClustersParams = ParamsOf<typeof definition>;
export type Method = ClustersParams['method'];
/** Methods that are told how many groups to make. */
export type CountedMethod = Exclude<Method, 'density'>;

/**
 * What became of the question: groups; `whole` where the customers are one crowd (or one group was asked for);
 * `alike` where nothing chosen tells them apart; `few` where there are too few people to group.
 */
export type Kind = 'groups' | 'whole' | 'alike' | 'few';

/** What a clustering run found. Money in the unit of the file; NaN where a figure is not known. */
export interface ClustersResult {
  readonly kind: Kind;
  readonly choices: Pick<
    ClustersParams,
    'method' | 'k' | 'log' | 'scale' | 'seed' | 'restarts' | 'also' | 'against' | 'explain' | 'kept'
  >;
  /** The method used: the one asked for, or the simpler one that so few customers can carry. */
  readonly method: Method;
  readonly asOf: number;
  readonly from: number;
  readonly months: number;
  /** Every feature that the shop's data tells: those compared by first, in the order chosen. */
  readonly features: readonly FeatureSummary[];
  /** How many of them, from the first, were compared by. */
  readonly usedFeatures: number;
  /** The column of people that these groups or those beside them are made by; null without one. */
  readonly category: CategoryOfGroups | null;
  /** Columns of people that could be compared by; empty where the method takes none. */
  readonly categories: readonly DivisionChoice[];
  readonly people: ClusterPeople;
  /** By revenue, greatest first; the unassigned of a density clustering last. */
  readonly clusters: readonly ClusterSummary[];
  /** Null where nothing was to be chosen. */
  readonly choice: KChoice | null;
  readonly rules: Rules;
  /** Another division told by rules, null where none is asked for or there is nothing to tell. */
  readonly explained: Explained | null;
  readonly explainable: readonly DivisionChoice[];
  /** The groups beside another division; null without groups or without such a division. */
  readonly comparison: Comparison | null;
  readonly comparable: readonly DivisionChoice[];
  /** What is needed to keep the groups; null where there are none. */
  readonly solution: Solution | null;
  /** Kept groupings, the oldest first. */
  readonly groupings: readonly { readonly id: string; readonly name: string }[];
  /** The groups beside kept ones; null where none are kept. */
  readonly kept: Kept | null;
  /** Null but for hierarchies. */
  readonly tree: TreeTop | null;
  /** Null but for density. */
  readonly density: Density | null;
  readonly picture: Picture;
  /** What k-means with the same number of groups makes of other preparations; empty without groups. */
  readonly preparations: readonly PreparationEffect[];
  /** Mean silhouette of the groups; its standard error is 0 where everybody was measured. */
  readonly separation: { readonly mean: number; readonly error: number };
  /** Customers a hierarchy or density was built on; the others were given to the nearest group. */
  readonly builtOn: number;
  readonly evidence: Evidence;
  readonly revenue: number;
}

export interface FeatureSummary {
  readonly id: FeatureId;
  readonly unknown: number;
  readonly skewness: number;
  readonly logSkewness: number;
  readonly logged: boolean;
  readonly mean: number;
  readonly median: number;
  readonly deviation: number;
  /** The mean on the scale used, in the feature's own unit: the mean, or for logarithms about the geometric mean. */
  readonly typical: number;
}

/** Everybody with a counting order, by the bytes of their keys; all arrays are of length `count`. */
export interface ClusterPeople {
  readonly count: number;
  readonly keys: Levels;
  /** Names from the customer list, '' where it has none; null without such a list. */
  readonly names: Levels | null;
  /** Position in `clusters`. */
  readonly cluster: Int32Array;
  /** Next likely cluster, −1 where there is none. */
  readonly next: Int32Array;
  /** Silhouette in [−1, 1]: exact, or by distances to the centres where there are many people. */
  readonly silhouette: Float64Array;
  /** Probability of the own cluster; empty but for mixtures. */
  readonly probability: Float64Array;
  /** 1 for who could as well be in the next cluster. */
  readonly fence: Uint8Array;
  readonly spend: Float64Array;
  /** Of each entry of `features`, NaN where unknown. */
  readonly values: readonly Float64Array[];
}

/** The measures that name a number of groups. */
export type Measure = 'elbow' | 'silhouette' | 'gap' | 'stability' | 'bic';

export interface KChoice {
  /** One entry for each number of groups from 1. NaN where a measure says nothing. */
  readonly rows: readonly KRow[];
  /** What each measure that was taken would choose; 1 of gap and stability means: no groups. */
  readonly votes: readonly { readonly measure: Measure; readonly k: number }[];
  readonly suggested: number;
  /** How the suggestion came about. */
  readonly reason: 'most' | 'tie' | 'none' | 'few' | 'bic';
  /** People measured, of how many. */
  readonly measured: number;
  readonly people: number;
  readonly gapDraws: number;
  /** People the gap was measured on. */
  readonly gapPeople: number;
  readonly stabilityDraws: number;
  /** People a stability sample was drawn from. */
  readonly stabilityPeople: number;
}

export interface KRow {
  readonly k: number;
  readonly inertia: number;
  readonly silhouette: number;
  /** Standard error of the mean silhouette for having measured a sample; 0 for everybody. */
  readonly silhouetteError: number;
  readonly gap: number;
  readonly gapError: number;
  /** Mean Jaccard overlap over the clusters, and of the least stable one. */
  readonly stability: number;
  readonly weakest: number;
  readonly bic: number;
}

/** The last merges of a hierarchy, from the top: a binary tree over at most 30 branches. */
export interface TreeTop {
  /** Branches left to right, with the people in each and the cluster they are in (of the cut shown). */
  readonly leaves: readonly { readonly customers: number; readonly cluster: number }[];
  /** Merges from the lowest: parts are leaves (≥ 0, by position) or earlier merges (−1 the first, −2 the second …). */
  readonly merges: readonly { readonly left: number; readonly right: number; readonly height: number }[];
}

export interface Density {
  readonly radius: number;
  readonly minSamples: number;
  /** Whether the radius came from the data. */
  readonly proposed: boolean;
  readonly scan: readonly { readonly radius: number; readonly clusters: number; readonly noise: number }[];
}

/** People along the two directions of largest variance. */
export interface Picture {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Share of the variance along each. */
  readonly shares: readonly [number, number];
  /** Loadings of the used features on each, the greatest first. */
  readonly loadings: readonly [readonly Loading[], readonly Loading[]];
}

export interface Loading {
  /** Null for the column of people. */
  readonly feature: FeatureId | null;
  readonly loading: number;
}

export interface PreparationEffect {
  readonly log: ClustersParams['log'];
  readonly scale: ClustersParams['scale'];
  /** Whether it is the one in use. */
  readonly used: boolean;
  readonly silhouette: number;
  /** Adjusted Rand index against the one in use. */
  readonly agreement: number;
  /** People who would stand in another group, and how many were compared. */
  readonly moved: number;
  readonly compared: number;
}
