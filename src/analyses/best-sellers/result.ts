import type { LargeOrder } from '../../domain/large-order';
import type { Levels } from '../../core/levels';
import type { SalesLevel, SalesMeasure } from '../../domain/item-sales';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type BestSellersParams = ParamsOf<typeof definition>;

export const CLASSES = ['a', 'b', 'c'] as const;
export type SalesClass = (typeof CLASSES)[number];

/** Products or categories by what they bring, the greatest first. Money in the unit of the file, days are day numbers. */
export interface BestSellersResult {
  /** What was asked for where the shop knows it, else what it has. */
  readonly level: SalesLevel;
  readonly measure: SalesMeasure;
  /** Upper ends of the classes A and B as shares of the whole. */
  readonly a: number;
  readonly b: number;
  readonly window: { readonly from: number; readonly to: number };
  readonly items: RankedItems;
  readonly classes: readonly ClassSummary[];
  /** Least number of items that bring the share of class A. */
  readonly vital: number;
  readonly blocks: { readonly from: number; readonly days: number; readonly count: number };
  /** Blocks on each side of the comparison; 0 where there are too few. */
  readonly compared: number;
  /** Items whose trend was tested; 0 where there are too few blocks. */
  readonly tested: number;
  readonly totals: Totals;
  readonly hasCosts: boolean;
  /** Of the whole period; null where no order stands out. */
  readonly largeOrder: LargeOrder | null;
}

/** Where the money of the period is: gaining, losing, nameless and charges sum to the revenue of the overview. */
export interface Totals {
  readonly revenue: number;
  /** Items with money left after returns, those with nothing or less, and lines that name no item. */
  readonly gaining: number;
  readonly losing: number;
  readonly nameless: number;
  /** Postage, fees and corrections: no products. */
  readonly charges: number;
  /** Items whose measure is not above 0: ranked last, without a share. */
  readonly losingItems: number;
  readonly namelessLines: number;
}

export interface ClassSummary {
  readonly id: SalesClass;
  readonly items: number;
  readonly value: number;
  readonly share: number;
}

/** One entry an item with a line in the period; NaN where a figure cannot be known. */
export interface RankedItems {
  readonly count: number;
  readonly keys: Levels;
  readonly names: Levels;
  /** What is ranked by: money, pieces or orders. */
  readonly value: Float64Array;
  /** Of the sum of the values above 0; 0 for the others. */
  readonly share: Float64Array;
  /** Up to and with the item: never falls, ends at 1. */
  readonly cumulative: Float64Array;
  /** Position in CLASSES. */
  readonly group: Uint8Array;
  readonly revenue: Float64Array;
  readonly pieces: Float64Array;
  readonly margin: Float64Array;
  readonly orders: Uint32Array;
  readonly buyers: Uint32Array;
  readonly repeaters: Uint32Array;
  readonly lines: Uint32Array;
  readonly returnLines: Uint32Array;
  /** The last blocks against those before, 0.1: 10 % more. */
  readonly change: Float64Array;
  /** Theil–Sen slope a block, of the mean of the blocks. */
  readonly slope: Float64Array;
  /** Mann–Kendall, after correction for all items tested; NaN where not tested. */
  readonly qValue: Float64Array;
  /** 1 and −1: clear at 5 %; 0: not. */
  readonly direction: Int8Array;
  /** `blocks.count` values an item. */
  readonly series: Float64Array;
}
