import type { Levels } from '../../core/levels';
import type { Evidence } from '../../domain/evidence';
import type { LeftOut } from '../../domain/left-out';
import type { MembershipLevel, PointRules } from '../../domain/membership-levels';
import type { CellSegment } from '../../domain/rfm-cells';
import type { Tier, ValueMeasure } from '../../domain/value-tiers';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type ValueTiersParams = ParamsOf<typeof definition>;
export type GroupId = Tier | CellSegment;

/** Customers by their value as of a day, and how they moved. Money in the unit of the file; days are day numbers. */
export interface ValueTiersResult {
  readonly choices: {
    readonly groups: ValueTiersParams['groups'];
    /** What was asked for where the shop knows it, else by money. */
    readonly measure: ValueMeasure;
    /** What the rows of the movement are: the earlier day, or another measure on this one. */
    readonly versus: ValueTiersParams['versus'];
    readonly core: number;
    readonly potential: number;
  };
  /** What the shop can rank its customers by. */
  readonly measures: readonly ValueMeasure[];
  /** False where tiers by lifetime value stand beside an earlier day on which only money could be told. */
  readonly isForeseenBefore: boolean;
  /** What RFM+ knows besides recency, frequency and money. */
  readonly plus: readonly ('engagement' | 'satisfaction')[];
  readonly asOf: number;
  readonly before: number;
  /** The first and the last day that can be chosen. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly shop: ShopFigures;
  readonly shopBefore: ShopFigures;
  /** Every tier or segment, empty ones too, best first. */
  readonly groups: readonly GroupSummary[];
  /** (groups + not a customer yet)², row-major. */
  readonly movement: Uint32Array;
  readonly people: TieredPeople;
  readonly growth: Growth;
  /** Null for segments, and where no cost is given. */
  readonly upkeep: Upkeep | null;
  readonly leftOut: LeftOut;
  readonly evidence: Evidence;
}

/** The shop's known customers from the beginning up to a day. */
export interface ShopFigures {
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
  /** Of the customers, in [0, 1]; NaN without any, as the means. */
  readonly repeatRate: number;
  readonly orderValue: number;
  readonly perCustomer: number;
}

export interface GroupSummary {
  readonly id: GroupId;
  readonly people: number;
  /** By the rows of the movement. */
  readonly before: number;
  readonly orders: number;
  readonly revenue: number;
  readonly share: number;
  /** NaN where the revenue is not above 0. */
  readonly revenueShare: number;
  /** null where no costs are known. */
  readonly margin: number | null;
  readonly meanDays: number;
  /** The least value that belongs to it; NaN for nobody and for segments. Money, or a mean score. */
  readonly from: number;
}

/** What the tiers cost to keep, and what they brought in the same days. */
export interface Upkeep {
  readonly days: number;
  /** Whether what they brought is margin; else money. */
  readonly isMargin: boolean;
  /** One for each of `groups`. */
  readonly tiers: readonly {
    readonly id: Tier;
    /** NaN where none is given. */
    readonly cost: number;
    readonly brought: number;
    /** NaN without a cost, and for nobody. */
    readonly perCost: number;
  }[];
}

/** Every customer as of the day, by the bytes of their keys. */
export interface TieredPeople {
  readonly count: number;
  readonly keys: Levels;
  readonly names: Levels | null;
  /** Positions in `groups`; `before` is their number where nobody was a customer yet. */
  readonly group: Uint8Array;
  readonly before: Uint8Array;
  /** What people are ranked by: money, or a mean score. */
  readonly value: Float64Array;
  readonly orders: Uint32Array;
  readonly spend: Float64Array;
  readonly last: Int32Array;
  /** Recency, frequency, monetary, engagement, satisfaction: five scores a person, 0 where one is not known. */
  readonly scores: Uint8Array;
}

/** Levels by points as of the day. */
export interface Growth {
  readonly rules: Omit<PointRules, 'levelsFrom' | 'levelNames'>;
  /** Median order of the shop, and what it brings; NaN and 0 where nobody has ordered. */
  readonly usualOrder: number;
  readonly usualPoints: number;
  /** Customers whom one usual order takes to their next level, and the points of all. */
  readonly within: number;
  readonly points: number;
  /** From the first to the highest. */
  readonly levels: readonly LevelSummary[];
  /** One entry for each of `TieredPeople`. */
  readonly people: {
    /** Position in `levels`. */
    readonly level: Uint8Array;
    readonly points: Float64Array;
    /** Points to the next level, and the one order that brings them; NaN on the highest. */
    readonly missing: Float64Array;
    readonly missingMoney: Float64Array;
    /** 1 where one usual order is enough. */
    readonly isWithin: Uint8Array;
  };
}

export interface LevelSummary extends MembershipLevel {
  readonly people: number;
  /** Of them, those whom one usual order takes to the next level. */
  readonly within: number;
  readonly points: number;
  readonly share: number;
  readonly revenue: number;
  /** NaN where the revenue is not above 0. */
  readonly revenueShare: number;
}
