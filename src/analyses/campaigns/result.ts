import type { Levels } from '../../core/levels';
import type { SeriesUnit } from '../../domain/period-series';
import type { Evidence } from '../../domain/evidence';
import type { Difference } from '../../kernels/statistics/differences';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type CampaignsParams = ParamsOf<typeof definition>;

/** Every campaign with what it reached, cost and brought, and the money spent by channel. NaN: not known. */
export interface CampaignsResult {
  /** Day number; NaN where nothing has a date. */
  readonly asOf: number;
  /** Null without a file of messages, or none before the day. */
  readonly contacts: ContactsResult | null;
  readonly spend: SpendResult | null;
  /** Margin of a sale as a share; NaN where neither a param nor the product list tells it. */
  readonly margin: number;
}

/** Columns of the messages; what has none is not known anywhere. */
export const KNOWN = [
  ...(['campaign_id', 'arm', 'channel', 'sent_at', 'delivered'] as const),
  ...(['opened_at', 'clicked_at', 'converted_at', 'revenue', 'cost'] as const),
] as const;
export type Known = (typeof KNOWN)[number];

/** A person's messages are told apart up to this one; it holds all later ones too. */
export const LAST_NTH = 6;

export interface ContactsResult {
  readonly known: Readonly<Record<Known | 'consent', boolean>>;
  readonly totals: Counts;
  /** The latest first. */
  readonly campaigns: readonly Campaign[];
  /** By campaign, arm and channel; they add up to the campaigns. */
  readonly parts: readonly Part[];
  /** By campaign and arm, people instead of messages; of known people only. */
  readonly arms: readonly Arm[];
  /** Over all campaigns, those of most messages first. */
  readonly channels: readonly Channel[];
  /** A person's first message, second …; the last one holds all later ones. Empty where no message has a date. */
  readonly nth: readonly Counts[];
  readonly sends: Readonly<Record<PeriodUnit, readonly Period[]>>;
  readonly people: PeopleColumns;
  readonly evidence: Evidence;
}

export type PeriodUnit = Extract<SeriesUnit, 'month' | 'week'>;

/** Messages of a slice. All but `heldOut` are of messages sent; money in the unit of the file. */
export interface Counts {
  /** Rows of people who were held out: nothing was sent to them. */
  readonly heldOut: number;
  readonly sent: number;
  /** NaN where the file does not say; then sent stands for reached. */
  readonly delivered: number;
  /** Delivered, or sent where that is not known: what clicks and conversions are shares of. */
  readonly reached: number;
  /** Of the reached, those where opening is recorded: a channel with clicks and no open records none. */
  readonly openable: number;
  /** NaN where nothing is openable. */
  readonly opened: number;
  readonly clicked: number;
  readonly converted: number;
  /** Of the converted, those who were reached. */
  readonly reachedConverted: number;
  readonly revenue: number;
  readonly cost: number;
  /** Messages to people of whom the customer list says that they want none; NaN where it does not say. */
  readonly refused: number;
  /** Messages to somebody who is on the customer list or has an order. */
  readonly familiar: number;
}

export interface Campaign extends Counts {
  /** '' where the file names none. */
  readonly name: string;
  /** Moments of the first and the last message, milliseconds; NaN without a date. */
  readonly from: number;
  readonly to: number;
}
export interface Channel extends Counts {
  readonly name: string;
}
export interface Part extends Counts {
  /** Place among `campaigns`. */
  readonly campaign: number;
  readonly arm: string;
  readonly channel: string;
}
export interface Period extends Counts {
  /** First day. */
  readonly start: number;
}

export interface Arm {
  readonly campaign: number;
  readonly name: string;
  /** By its name what the others are compared with; `heldOut`: and nothing reached it. */
  readonly isControl: boolean;
  readonly heldOut: boolean;
  /** Known people, and those of them who converted at least once; revenue and cost of their rows. */
  readonly people: number;
  readonly converted: number;
  readonly revenue: number;
  readonly cost: number;
  /** Beside the control of the campaign; null where there is none, or its conversions are not known. */
  readonly against: Against | null;
}

export interface Against extends Difference {
  readonly people: number;
  readonly converted: number;
  /** Revenue beyond what as many people of the control brought. */
  readonly incremental: number;
  /** Of its margin after cost, by the cost. */
  readonly roi: number;
}

/** How far a message came; a person of an arm stands at the furthest of theirs. */
export const STEPS = ['heldOut', 'sent', 'delivered', 'opened', 'clicked', 'converted'] as const;

/** One entry a known person and arm, by the person's key. */
export interface PeopleColumns {
  readonly keys: Levels;
  readonly names: Levels | null;
  /** Place among keys, and among `arms`. */
  readonly person: Int32Array;
  readonly arm: Int32Array;
  readonly messages: Int32Array;
  /** Place in `STEPS`. */
  readonly step: Uint8Array;
  /** Bits of what happened: 1 delivered, 2 opened, 4 clicked, 8 converted. */
  readonly marks: Uint8Array;
  /** Moment of the last message; NaN without a date. */
  readonly last: Float64Array;
  readonly revenue: Float64Array;
  /** 1: wants no marketing. */
  readonly refused: Uint8Array;
}

/** What was spent to bring people, as the file of spending says; NaN where a column is missing or empty. */
export interface SpendFigures {
  readonly spend: number;
  readonly impressions: number;
  readonly clicks: number;
  readonly visits: number;
  readonly newCustomers: number;
}
export const SPEND_FIGURES = ['spend', 'impressions', 'clicks', 'visits', 'newCustomers'] as const;

export interface SpendGroup extends SpendFigures {
  /** '' where the file names none. */
  readonly name: string;
  /** First and last day with money spent; NaN without a date. */
  readonly from: number;
  readonly to: number;
  /** Of the customers it brought, or of the orders that name it, up to the as-of day. */
  readonly revenue: number;
}

export interface SpendPeriod extends SpendFigures {
  readonly start: number;
  /** Place among the channels. */
  readonly channel: number;
}

export interface SpendResult {
  readonly totals: SpendFigures;
  /** The dearest first. One nameless where the file has no channels, or campaigns. */
  readonly channels: readonly SpendGroup[];
  readonly campaigns: readonly SpendGroup[];
  /** A row a period and channel with one; without the rows that have no date. */
  readonly periods: Readonly<Record<PeriodUnit, readonly SpendPeriod[]>>;
  readonly undated: number;
}
