import type { Levels } from '../../core/levels';
import type { Evidence } from '../../domain/evidence';
import type { LargeOrder } from '../../domain/large-order';
import type { LeftOut } from '../../domain/left-out';
import type { PurchaseModelId } from '../../domain/lifetime-value';
import type { Channels } from '../../domain/lifetime-value-channels';
import type { Interval } from '../../domain/lifetime-value-intervals';
import type { SimpleFigures, SumYear } from '../../domain/lifetime-value-simple';
import type { LifetimeTrial } from '../../domain/lifetime-value-trial';
import type { Worth } from '../../domain/lifetime-value-worth';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type LifetimeValueParams = ParamsOf<typeof definition>;

/** What customers are expected to bring. Money in the unit of the file; days are day numbers. */
export interface LifetimeValueResult {
  readonly asOf: number;
  readonly choices: Pick<LifetimeValueParams, 'model' | 'months' | 'discount' | 'margin'>;
  readonly worth: Worth;
  /** Customers with an order before the day, and what they have brought so far by `worth`. */
  readonly customers: number;
  readonly brought: number;
  /** Null where the evidence carries no model. */
  readonly model: ModelFigures | null;
  readonly people: ValuedPeople;
  readonly trial: LifetimeTrial | null;
  readonly simple: SimpleResult;
  /** Null where spend or channels are not told. */
  readonly channels: ChannelsResult | null;
  /** What the shop's files do not tell of channels. */
  readonly channelsMissing: 'spend' | 'channel' | null;
  /** Null where no order stands out. */
  readonly largeOrder: LargeOrder | null;
  readonly leftOut: LeftOut;
  readonly evidence: Evidence;
}

export interface ModelFigures {
  readonly id: PurchaseModelId;
  /** r, α, then a, b or s, β; in weeks. */
  readonly params: readonly number[];
  readonly converged: boolean;
  readonly logLikelihood: number;
  /** Of orders and their mean value. */
  readonly correlation: number;
  /** p, q, v of Gamma-Gamma; null where value and frequency go together too much for it. */
  readonly values: readonly number[] | null;
  readonly meanValue: number;
  /** Customers who came once, and those who came again. */
  readonly once: number;
  readonly repeaters: number;
  /** Sums over all customers. */
  readonly alive: number;
  readonly orders: number;
  readonly value: number;
  readonly total: Interval;
  /** The most valuable tenth: people, their part of the value, and how many stand there in at least 95 % of the draws. */
  readonly top: { readonly people: number; readonly value: number; readonly sure: number };
  /** Parameters drawn for the intervals. */
  readonly draws: number;
}

/** Every customer as of the day, by the bytes of their keys. NaN where there is no model. */
export interface ValuedPeople {
  readonly count: number;
  readonly keys: Levels;
  readonly names: Levels | null;
  /** From 1, the most valuable; 0 without a model. */
  readonly rank: Uint32Array;
  readonly alive: Float64Array;
  readonly orders: Float64Array;
  readonly orderValue: Float64Array;
  readonly value: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly inTopTenth: Float64Array;
  /** So far: days with an order, the last of them, and what they brought by `worth`. */
  readonly ordered: Uint32Array;
  readonly last: Int32Array;
  readonly brought: Float64Array;
}

/** How many stand in the most valuable tenth. */
export const topTenth = (customers: number): number => Math.ceil(customers / 10);

/** Both simple formulas with the shop's own numbers, and those typed instead. */
export interface SimpleResult extends SimpleFigures {
  /** As typed or as the shop's own; NaN where nobody tells. */
  readonly used: number;
  readonly isTyped: boolean;
  /** 1 / (1 − retention). */
  readonly expectedYears: number;
  /** Margin of one customer who stays, a year. */
  readonly yearly: number;
  /** (1) order value × orders a year × expected years × margin. */
  readonly product: number;
  /** (2) year by year. */
  readonly years: readonly SumYear[];
}

/** Channels with what their customers are worth. */
export interface ChannelsResult extends Pick<Channels, 'from' | 'withoutCustomers' | 'withoutSpend'> {
  readonly rows: readonly ChannelRow[];
}

export interface ChannelRow extends Omit<Channels['matched'][number], 'places'> {
  /** Spend / new customers. */
  readonly cac: number;
  /** What they brought and are expected to bring, a new customer, with 95 %; NaN without a model. */
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Value : cost. */
  readonly ratio: number;
  readonly ratioLower: number;
  readonly ratioUpper: number;
}
