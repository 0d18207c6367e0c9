import type { ColumnKind } from '../../core/column';

/** Everything the files say about one person. Money in the unit of the file. */
export interface CustomerResult {
  readonly key: string;
  readonly asOf: number;
  readonly profile: readonly ProfileEntry[];
  /** Newest first; at the same moment by number. */
  readonly orders: readonly CustomerOrder[];
  readonly totals: CustomerTotals;
  /** Null for somebody without a counting order. */
  readonly scores: CustomerScores | null;
  /** Calendar months from that of the first order to that of the as-of day. */
  readonly months: readonly MonthSpend[];
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

/** Fifths among all buyers, 5 best, and the buyers behind in each: shares in [0, 1]. */
export interface CustomerScores {
  readonly buyers: number;
  readonly days: number;
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly behindInRecency: number;
  readonly behindInFrequency: number;
  readonly behindInMoney: number;
}

export interface MonthSpend {
  /** Day number of the first of the month. */
  readonly month: number;
  readonly spend: number;
  readonly orders: number;
}
