import type { Grouping, GroupingFeature } from '../../core/grouping';
import type { FeatureId } from '../../domain/feature-list';
import type { PersonColumnName } from '../../domain/person-column';
import type { ClusterSummary } from './summary';

export interface Rules {
  readonly rows: readonly Rule[];
  /** Share of the people whom the rules put into their own group. */
  readonly accuracy: number;
  /** The same of people whom the rules had not seen, by cross-validation over this many people. */
  readonly checked: number;
  readonly checkedPeople: number;
  /** Share of the largest group: what guessing it always would reach. */
  readonly commonest: number;
}

export interface Rule {
  /** Position of the group. */
  readonly cluster: number;
  readonly customers: number;
  /** Of them, members of the cluster. */
  readonly hits: number;
  /** All of: above < feature ≤ upTo; an open side is infinite. */
  readonly bounds: readonly { readonly feature: FeatureId; readonly above: number; readonly upTo: number }[];
}

/** The same people divided in another way. */
export interface Division {
  readonly name: PersonColumnName;
  readonly groups: readonly PersonColumnName[];
  /** Position in `groups` of each of the people asked for; −1 where it is not known. */
  readonly labels: Int32Array;
}

/** A division that can be asked for. */
export interface DivisionChoice {
  readonly id: string;
  readonly name: PersonColumnName;
}

/** A column of people, such as the region, that they can be compared by besides their features. */
export interface Category {
  readonly id: string;
  readonly name: PersonColumnName;
  /** Those kept apart in the order of the column, then the others together where there are several. */
  readonly levels: readonly PersonColumnName[];
  /** How many values of the column stand together in the last level. */
  readonly folded: number;
  /** Position in `levels` of each of the people; −1 where it is not known. */
  readonly labels: Int32Array;
}

/** A category as a result tells it. */
export interface CategoryOfGroups extends Omit<Category, 'labels'> {
  /** Whether the groups of the page were made by it. */
  readonly taken: boolean;
  /** Distance of two people who differ in it alone, on the scale of the features. */
  readonly apart: number;
  /** People: clusters × (levels, then not known), row-major. */
  readonly counts: Float64Array;
}

/** The groups of the page beside another division of the same people. */
export interface Comparison {
  readonly id: string;
  readonly name: PersonColumnName;
  readonly groups: readonly PersonColumnName[];
  /** People in both: clusters × groups, row-major. */
  readonly table: Float64Array;
  /** Who is in a group of both. */
  readonly people: number;
  /** Adjusted Rand index. */
  readonly agreement: number;
  /** The group that each cluster is paired with, one to one by Jaccard overlap; −1 where none is left. */
  readonly matched: Int32Array;
  /** People outside the pairs. */
  readonly away: number;
  /** Position in `groups` of everybody; −1 where it is not known. */
  readonly labels: Int32Array;
  /** What is known of a solution with or without a column of people; null for other divisions. */
  readonly side: Side | null;
}

/** Groups that the page would show with or without a column of people. */
export interface Side {
  readonly clusters: readonly ClusterSummary[];
  /** Mean silhouette; its standard error is 0 where everybody was measured. */
  readonly separation: { readonly mean: number; readonly error: number };
  /** People: clusters × (levels of the column, then not known), row-major. */
  readonly counts: Float64Array;
}

/** Another division of the people, told by rules on everything known of them. */
export interface Explained {
  readonly id: string;
  readonly name: PersonColumnName;
  readonly groups: readonly PersonColumnName[];
  /** Who is in one of them. */
  readonly people: number;
  /** The day whose statistics the rules look at. */
  readonly day: number;
  readonly rules: Rules;
}

/** What is needed to keep the groups of the page. */
export interface Solution {
  readonly features: readonly GroupingFeature[];
  /** Of each cluster but those in no group, on the scale of the features. */
  readonly centers: readonly (readonly number[])[];
  /** Share of the people whose own centre is the nearest: 1 for k-means, less for groups of other shapes. */
  readonly nearest: number;
}

/** The groups of the page beside groups that were kept. */
export interface Kept {
  readonly grouping: Grouping;
  /** The day they are looked at from: the day of saving, or the as-of day if that is earlier. */
  readonly day: number;
  /** Kept group that each cluster continues, of whose members then it holds the most; −1 for a new one. */
  readonly continues: Int32Array;
  /** Jaccard overlap of the two. */
  readonly overlap: Float64Array;
  /** Members of each kept group on that day. */
  readonly before: Float64Array;
  /** Customers of that day who are here today, and those of them who are now in another group. */
  readonly stayed: number;
  readonly movers: number;
  /** Customers who came since, and into which kept group each kept group's discriminant puts them. */
  readonly newcomers: number;
  readonly joined: Float64Array;
  /** Everybody today: kept group assigned × cluster found anew, row-major. */
  readonly table: Float64Array;
  /** Shares of everybody and of the newcomers for whom both say the same. */
  readonly agreement: number;
  readonly newAgreement: number;
  /** How newcomers are assigned: by discriminant, or by the nearest centre where there is none. */
  readonly by: 'discriminant' | 'center';
  /** Share of the customers of that day whom the discriminant puts into their own group; NaN without one. */
  readonly accuracy: number;
  /** Kept group of everybody of the page on that day, −1 for newcomers, and the one assigned today. */
  readonly then: Int32Array;
  readonly now: Int32Array;
}
