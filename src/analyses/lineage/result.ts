import type { KpiId, KpiValues } from '../../domain/kpis';

/**
 * Every line of the order file is in exactly one: in the period the sales of known customers, those of unknown ones,
 * lines of orders for which nothing was paid, and returns; lines before the period, those of the as-of day and later,
 * and those without a date.
 */
export const LINE_CLASSES = [
  'counted',
  'anonymous',
  'unpaid',
  'returns',
  'earlier',
  'later',
  'undated',
] as const;
export type LineClass = (typeof LINE_CLASSES)[number];

/** What a class does to a figure: it is counted, deducted, or left out. */
export type Effect = 'in' | 'deducted' | 'out';

export interface ClassSums {
  readonly id: LineClass;
  readonly effect: Effect;
  readonly lines: number;
  /** Of the lines together, in the unit of the file. */
  readonly money: number;
}

/** One line of the order file; '' and NaN where it does not say. */
export interface ListedLine {
  readonly order: string;
  /** What its person is called; '' where nobody is named. */
  readonly person: string;
  readonly product: string;
  /** Shop-local milliseconds. */
  readonly time: number;
  readonly quantity: number;
  /** As it counts, in the unit of the file: a return is negative. */
  readonly amount: number;
}

/** Beyond this the list is cut, and says so. */
export const LINES_LISTED = 10_000;

export interface LineageResult {
  readonly kpi: KpiId;
  readonly values: KpiValues;
  readonly asOf: number;
  readonly periodDays: number;
  /** Sales of the period, and what came back in it as a positive sum: revenue is the one less the other. */
  readonly gross: number;
  readonly returned: number;
  /** Customers of the period with two orders or more. */
  readonly repeaters: number;
  /** The largest order of the period that was not taken back whole, and the figure without it; null where there is none, and for counts and shares. */
  readonly withoutLargest: { readonly amount: number; readonly value: number } | null;
  readonly classes: readonly ClassSums[];
  /** Lines of the class that was asked for, the largest amounts first; at most LINES_LISTED. */
  readonly listed: { readonly of: LineClass; readonly total: number; readonly lines: readonly ListedLine[] };
}
