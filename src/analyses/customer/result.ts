import type { ColumnKind } from '../../core/column';
import type { Preference } from '../../domain/day-times';
import type { Limits, Reason, Rules, Stage } from '../../domain/life-cycle';
import type { MembershipLevel } from '../../domain/membership-levels';
import type { CellSegment } from '../../domain/rfm-cells';
import type { Taste } from '../../domain/tastes';
import type { LifetimeOfPerson } from '../../domain/lifetime-value-person';
import type { Tier } from '../../domain/value-tiers';

/** Everything the files say about one person before the as-of day. Money in the unit of the file, days as day numbers. */
export interface CustomerResult {
  readonly key: string;
  readonly asOf: number;
  readonly profile: readonly ProfileEntry[];
  /** Newest first; at the same moment by number. */
  readonly orders: readonly CustomerOrder[];
  readonly totals: CustomerTotals;
  /** Null for somebody without a counting order. */
  readonly scores: CustomerScores | null;
  readonly standing: Standing;
  /** Null for somebody without a counting order, and where money is unknown. */
  readonly level: PersonLevel | null;
  /** Null for somebody without a counting order, and where the shop's orders carry no model. */
  readonly future: PersonFuture | null;
  /** Calendar months from that of the first order to that of the as-of day. */
  readonly months: readonly MonthSpend[];
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
  readonly favourites: readonly Favourite[];
  /** Null for somebody without a counting order, and where nobody came twice. */
  readonly rhythm: Rhythm | null;
  /** Null where no column tells of discounts, and without a sale line. */
  readonly price: PriceSense | null;
  readonly habits: Habits;
  /** By channel, the most used first; empty where nobody sent anything. */
  readonly contacts: readonly ContactChannel[];
  readonly feedback: LastFeedback | null;
  readonly birthday: Birthday | null;
  readonly action: NextAction;
  /** What the shop's files do not tell, and which would: every part that is not there has its line. */
  readonly missing: readonly MissingPart[];
}

/** One column of the customer list; several values where several rows disagree, ascending. */
export interface ProfileEntry {
  /** Role, or `attribute:…` with the header of the file. */
  readonly column: string;
  readonly kind: ColumnKind;
  /** Text, number, milliseconds, or 1 and 0 for yes and no. */
  readonly values: readonly (string | number)[];
}

export interface CustomerOrder {
  /** Null where the file has no order ids. */
  readonly id: string | null;
  /** Milliseconds of its first line. */
  readonly time: number;
  readonly net: number;
  /** False for returns, and where nothing was paid. */
  readonly counts: boolean;
  readonly lines: readonly CustomerLine[];
}

export interface CustomerLine {
  /** Name of the product, else its id, else its category; null where the file has none of them. */
  readonly product: string | null;
  /** NaN where the file has none. */
  readonly quantity: number;
  readonly amount: number;
  readonly isReturn: boolean;
}

export interface CustomerTotals {
  readonly orders: number;
  /** Net of returns. */
  readonly spend: number;
  /** ≤ 0 */
  readonly returned: number;
  /** NaN without an order. */
  readonly orderValue: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** A share in whole percent, rounded down: whoever is not ahead of all is never said to be ahead of 100%. */
export const behindAtLeast = (share: number): number => Math.floor(share * 100) / 100;

/** Fifths among all buyers, 5 best, and the buyers behind in each: shares in [0, 1]. */
export interface CustomerScores {
  readonly buyers: number;
  readonly days: number;
  readonly r: number;
  readonly f: number;
  /** Null where nobody knows what was paid. */
  readonly m: number | null;
  readonly behindInRecency: number;
  readonly behindInFrequency: number;
  readonly behindInMoney: number;
}

/** Where a person stands, by the rules of the other pages with nothing changed there. */
export interface Standing {
  /** Null for whom the shop did not know yet. */
  readonly stage: Stage | null;
  readonly reason: Reason;
  /** Days since the last order; NaN without one. */
  readonly days: number;
  /** Those that held after the last order. */
  readonly limits: Limits;
  readonly source: Rules['source'];
  readonly loyalOrders: number;
  readonly tier: Tier | null;
  readonly segment: CellSegment | null;
  /** Names of the shop's labels that hold, in their order. */
  readonly labels: readonly string[];
  /** Of each grouping that the shop has kept, the group that the person is nearest to. */
  readonly groups: readonly { readonly grouping: string; readonly group: string }[];
  /** Stretches of orders between silences long enough to be lost; fewer than two: none. */
  readonly lives: readonly PersonLife[];
}

/** Level by points, and the way to the next one. */
export interface PersonLevel {
  readonly level: MembershipLevel['name'];
  /** From 1, of so many. */
  readonly number: number;
  readonly levels: number;
  readonly points: number;
  /** Median order of the shop; NaN without one. */
  readonly usualOrder: number;
  /** Null on the highest level. */
  readonly next: {
    readonly level: MembershipLevel['name'];
    /** Points at which it begins, and those that are missing. */
    readonly from: number;
    readonly points: number;
    /** The one order that brings them; NaN where money brings no points. */
    readonly money: number;
    /** Whether one usual order is enough. */
    readonly isWithin: boolean;
  } | null;
}

/** Expected from the as-of day on. */
export interface PersonFuture extends LifetimeOfPerson {
  readonly months: number;
}

export interface PersonLife {
  readonly from: number;
  readonly to: number;
  readonly orders: number;
  readonly revenue: number;
}

export interface MonthSpend {
  /** Day number of the first of the month. */
  readonly month: number;
  readonly spend: number;
  readonly orders: number;
}

export const TIMELINE_KINDS = ['order', 'return', 'event', 'contact', 'feedback', 'life'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One thing that happened. */
export interface TimelineEntry {
  readonly time: number;
  readonly kind: TimelineKind;
  /** What it was: the word of the file for an event or a feedback, else a word of `timeline.<what>`. */
  readonly what: string;
  /** Channel, store or device, as the file says. */
  readonly where: string | null;
  /** Products, campaign, answer, text. */
  readonly detail: string | null;
  /** NaN where it has none. */
  readonly amount: number;
}

/** Something bought more than once or more than by others; the most bought first within its taste. */
export interface Favourite {
  readonly taste: Taste;
  readonly name: string;
  readonly lines: number;
  /** Of the person's sale lines of this taste, and of all customers'. */
  readonly share: number;
  readonly shopShare: number;
  /** 100 · share / shopShare. */
  readonly index: number;
}

export interface Rhythm {
  /** Gaps between the person's days with an order. */
  readonly gaps: number;
  /** Of the own gaps; NaN without one. */
  readonly median: number;
  /** Whose gaps the window comes from: the own from three on, otherwise the shop's. */
  readonly basis: 'own' | 'shop';
  /** Day numbers between which the next order is usual: quartiles of the own gaps, or median and 80th percentile of the shop's. */
  readonly from: number;
  readonly to: number;
}

/** Sale lines with a discount or a coupon. */
export interface PriceSense {
  readonly reduced: number;
  readonly lines: number;
  /** 95 % interval of the person's share. */
  readonly lower: number;
  readonly upper: number;
  /** Of all known customers' sale lines. */
  readonly shopShare: number;
  /** Whether the interval lies above, below or around the shop's share. */
  readonly verdict: 'more' | 'less' | 'alike';
}

export interface Habits {
  /** Counting orders by channel (or store where no channel is known), the most used first. */
  readonly channels: readonly { readonly name: string; readonly orders: number }[];
  /** Of orders and of opened or clicked messages; null where there is none that stands out. */
  readonly weekday: Preference | null;
  readonly hours: Preference | null;
  /** Moments that tell a weekday, and those that tell the hour. */
  readonly moments: number;
  readonly clocked: number;
}

export interface ContactChannel {
  /** Null where the file does not say. */
  readonly channel: string | null;
  readonly sent: number;
  readonly opened: number;
  readonly clicked: number;
  readonly converted: number;
}

export interface LastFeedback {
  readonly time: number;
  readonly kind: string | null;
  /** NaN where not answered. */
  readonly rating: number;
  readonly nps: number;
  readonly csat: number;
  readonly text: string | null;
  /** Answers of the person in all. */
  readonly count: number;
  /** A low answer or a complaint of the last 90 days that nobody has resolved. */
  readonly isOpen: boolean;
}

export interface Birthday {
  readonly day: number;
  readonly inDays: number;
  /** Age turned on that day. */
  readonly turns: number;
}

/** What to do next, by rules that are shown; the first that applies. */
export const ACTIONS = [
  'make-good',
  'first-order',
  'call',
  'win-back',
  'remind',
  'welcome-back',
  'second-order',
  'cross-sell',
  'thank',
  'wait',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface NextAction {
  readonly action: Action;
  /** Bought at least three times, and expected again about now; the most overdue first. */
  readonly due: readonly DueProduct[];
  /** Not bought yet, and bought by those who bought the same. */
  readonly offers: readonly OfferedProduct[];
  /** Whether the person wants no marketing. */
  readonly refused: boolean;
}

export interface DueProduct {
  readonly name: string;
  readonly times: number;
  /** Mean days between two purchases of it. */
  readonly every: number;
  readonly lastDay: number;
}

export interface OfferedProduct {
  readonly name: string;
  /** The product that tells: bought by the person. */
  readonly because: string;
  /** Others who bought that one, those of them who bought the offered one too, and how much oftener than all customers. */
  readonly buyers: number;
  readonly both: number;
  readonly lift: number;
}

export const MISSING_PARTS = [
  'customers',
  'birth-date',
  'products',
  'category',
  'brand',
  'discount',
  'channel',
  'clock',
  'events',
  'contacts',
  'feedback',
] as const;
export type MissingPart = (typeof MISSING_PARTS)[number];
