import type { Levels } from '../../core/levels';
import type { Grouping } from '../../domain/basket-groups';
import type { Evidence } from '../../domain/evidence';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type RecommendationParams = ParamsOf<typeof definition>;

/** What can be mixed, in the order of the weights. */
export const PARTS = ['item', 'user', 'taste', 'content', 'rules'] as const;
export type Part = (typeof PARTS)[number];

/**
 * Ways to a list: the mix, nearest products, nearest people, implicit factors, likeness of the products themselves,
 * rules of the baskets, best-sellers of the last 90 days, best-sellers of all time.
 */
export const METHODS = ['hybrid', ...PARTS, 'recent', 'popular'] as const;
export type Method = (typeof METHODS)[number];
export type Single = Exclude<Method, 'hybrid'>;

export const MEASURES = ['hit', 'precision', 'recall', 'map', 'ndcg'] as const;
export type Measure = (typeof MEASURES)[number];

/** Money is in the unit of the file, moments are milliseconds, days are numbers since 1970. */
export interface RecommendationsResult {
  readonly level: 'product' | 'category';
  /** Length of a list. */
  readonly top: number;
  /** Most people that are asked for what they have alike. */
  readonly neighbours: number;
  /** How the lists were made. */
  readonly method: Method;
  /** Why so: asked for, the surest in the trial, or because nothing personal was surely better. */
  readonly because: 'asked' | 'best' | 'none-better' | 'not-tried';
  readonly totals: Totals;
  /** Null where there are too few people to try the methods on. */
  readonly trial: Trial | null;
  readonly items: ItemColumns;
  readonly lists: Lists;
  /** Products like each product, nearest first: by buyers and by what the products are. */
  readonly alike: { readonly buyers: Alike; readonly content: Alike | null };
  readonly rules: RuleColumns;
  readonly first: FirstPurchases;
  /** Null without contacts that tell offers and clicks. */
  readonly clicks: ClickColumns | null;
  /** Null without events that name products and customers. */
  readonly browsed: BrowsedColumns | null;
  readonly arrivals: Arrivals;
  /** Null without prices within categories. */
  readonly upgrades: Upgrades | null;
  readonly evidence: Evidence;
}

export interface Totals {
  readonly buyers: number;
  readonly orders: number;
  /** Different pairs of a customer and an item bought. */
  readonly pairs: number;
  readonly from: number;
  readonly to: number;
  /** Day up to which everything counts. */
  readonly asOf: number;
}

/** The methods, learnt on the earlier orders and tried on the later ones. */
export interface Trial {
  /** Moment from which on orders were held back. */
  readonly cut: number;
  /** Customers tried on: known before, and bought something then that was new to them but not to the shop. */
  readonly people: number;
  /** How many of such customers there are; more than were tried where they were sampled. */
  readonly eligible: number;
  /** Mean number of such things. */
  readonly wanted: number;
  /** Which of the two best-seller lists did better: what the others are compared with. */
  readonly base: 'recent' | 'popular';
  readonly methods: readonly MethodTrial[];
  /** The mix without each of its parts. */
  readonly without: readonly WithoutPart[];
}

export interface Estimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

export interface MethodTrial {
  readonly method: Method;
  readonly measures: Readonly<Record<Measure, Estimate>>;
  /** Share of the items that stood in any list. */
  readonly coverage: number;
  /** Hit rate less that of the base, with an interval that holds for all methods together. */
  readonly gain: Estimate;
}

export interface WithoutPart {
  readonly part: Part;
  readonly weight: number;
  /** Hit rate of the mix without the part, and the mix's less that. */
  readonly hit: number;
  readonly gain: Estimate;
}

/** Every product, by its number; those never sold come last. */
export interface ItemColumns {
  readonly count: number;
  readonly keys: Levels;
  readonly names: Levels;
  /** '' where it is not known. */
  readonly categories: Levels;
  readonly brands: Levels;
  readonly price: Float64Array;
  readonly cost: Float64Array;
  readonly buyers: Int32Array;
  readonly ratings: Int32Array;
  /** Drawn towards the shop's mean; NaN without ratings. */
  readonly rating: Float64Array;
  /** 1: rated low, pushed down. */
  readonly isLow: Uint8Array;
  /** 1: sold out, left out. */
  readonly isOut: Uint8Array;
}

/** The list of each customer; customer p has the entries `starts[p] … starts[p + 1]`, best first. */
export interface Lists {
  /** Depth to which lists were kept: an audience looks that deep, a list shows `top`. */
  readonly depth: number;
  readonly keys: Levels;
  readonly names: Levels | null;
  readonly last: Float64Array;
  readonly spend: Float64Array;
  readonly orders: Uint32Array;
  /** 1: said no to marketing, so in no audience. */
  readonly refused: Uint8Array;
  /** Product last looked at, else last bought. */
  readonly lastSeen: Int32Array;
  readonly hasViewed: Uint8Array;
  /** What the customer bought: items ascending. */
  readonly bought: { readonly starts: Int32Array; readonly items: Int32Array };
  readonly starts: Int32Array;
  readonly items: Int32Array;
  /** Of the customer's best at 1. */
  readonly scores: Float64Array;
  /** Place in METHODS of the part that speaks most for it. */
  readonly reason: Uint8Array;
  /** The item that it is because of; for rules the number of the rule; −1 where there is none. */
  readonly because: Int32Array;
  /** People (user, recent, popular), confidence (rules), likeness (item, content), share of the liking (taste). */
  readonly strength: Float64Array;
}

export interface Alike {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly values: Float64Array;
}

/** Rules with one or two items before and one after; `second` is −1 where there is one. */
export interface RuleColumns {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly consequent: Int32Array;
  readonly count: Int32Array;
  readonly confidence: Float64Array;
  readonly lift: Float64Array;
}

/** First purchases that were followed by another order most often, by the lower end of the interval. */
export interface FirstPurchases {
  readonly followDays: number;
  /** First-time buyers that could be followed for so long, and how many of them came back in time. */
  readonly buyers: number;
  readonly returned: number;
  /** Items with enough first-time buyers. */
  readonly rows: readonly FirstPurchase[];
  readonly least: number;
  /** The best within the groups of each grouping that the shop's files know. */
  readonly by: readonly { readonly by: Grouping; readonly groups: readonly FirstPurchaseGroup[] }[];
}

/** The best first purchases of those whose first order is of a group. */
export interface FirstPurchaseGroup extends Pick<FirstPurchases, 'buyers' | 'returned' | 'rows'> {
  /** As `basketGroups` names it. */
  readonly name: string;
}

/** Offers that recommend something, most shown first. */
export interface ClickColumns {
  readonly offers: Levels;
  /** Contacts that arrived, and those of them that were clicked. */
  readonly shown: Int32Array;
  readonly clicked: Int32Array;
}

export interface FirstPurchase {
  readonly item: number;
  readonly buyers: number;
  readonly returned: number;
  readonly rate: Estimate;
  /** One-sided Fisher p that it is not above the others, Benjamini–Hochberg over all items here. */
  readonly q: number;
}

/** What was looked at and not bought since. */
export interface BrowsedColumns {
  readonly days: number;
  /** Place in `people`, and item. */
  readonly person: Int32Array;
  readonly item: Int32Array;
  readonly views: Int32Array;
  readonly carts: Int32Array;
  readonly last: Float64Array;
  /** 0 reminder, 1 time-limited price, 2 coupon. */
  readonly incentive: Uint8Array;
  /** Per cent off that leave half of the margin, at most 10; NaN where the cost is not known. */
  readonly percent: Float64Array;
  readonly people: { readonly keys: Levels; readonly names: Levels | null };
  /** People left out because they said no to marketing. */
  readonly refused: number;
}

/** Who is fond of what is new. */
export interface Arrivals {
  readonly days: number;
  /** False where nothing came in those days and the newest stand instead. */
  readonly isRecent: boolean;
  /** What told that a product is new. */
  readonly by: 'launch' | 'first-sale' | 'none';
  readonly rows: readonly Arrival[];
}

/** The category or the brand of the new product; where neither is known, what is most like it. */
export const FOND_OF = ['category', 'brand', 'alike'] as const;

export interface Arrival {
  readonly item: number;
  readonly day: number;
  /** Places in the lists, fondest first. */
  readonly people: Int32Array;
  /** How many times the shop's share of the brand or category the customer's own is. */
  readonly affinity: Float64Array;
  /** Place in FOND_OF: what the customer is fond of. */
  readonly of: Uint8Array;
  readonly refused: number;
}

/** Who could take the next step of a price ladder. */
export interface Upgrades {
  /** Place in the lists; the item they have, the one to offer, prices a step apart. */
  readonly person: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Step on the ladder they are on, 1 or 2 of 3. */
  readonly rung: Uint8Array;
  /** Whether such customers stepped up more often than others, seen on the later orders; null: too few. */
  readonly proof: { readonly ready: Share; readonly others: Share } | null;
  readonly refused: number;
}

export interface Share extends Estimate {
  readonly people: number;
  readonly stepped: number;
}
