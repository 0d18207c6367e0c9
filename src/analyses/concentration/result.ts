import type { Levels } from '../../core/levels';
import type { ShareHolders } from '../../domain/concentration';
import type { Gini } from '../../kernels/statistics/gini';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type ConcentrationParams = ParamsOf<typeof definition>;

/** How few bring how much. Money in the unit of the file, days are day numbers; NaN where a figure cannot be known. */
export interface ConcentrationResult {
  readonly of: ShareHolders;
  readonly window: { readonly from: number; readonly to: number };
  readonly holders: number;
  readonly top: TopGroup;
  /** Least number who bring half. */
  readonly half: number;
  readonly gini: Gini;
  /** With one order in the period: how many, and what they bring of all. */
  readonly once: { readonly count: number; readonly share: number };
  /** What the first 0, 1 … 100 % bring: 101 shares. */
  readonly curve: Float64Array;
  /** Tenths of the holders, the greatest first; fewer groups where there are fewer holders. */
  readonly tenths: readonly Tenth[];
  /** Stretches of equal length, the latest first; whole ones only. */
  readonly stretches: readonly Stretch[];
  readonly stretchDays: number;
  readonly totals: Totals;
  readonly people: RankedHolders;
}

export interface TopGroup {
  /** Of the holders, as asked for. */
  readonly part: number;
  readonly count: number;
  /** What they bring of all. */
  readonly share: number;
  /** The least that one of them brings. */
  readonly least: number;
  /** Others who bring as much as the least of them. */
  readonly ties: number;
}

export interface Tenth {
  readonly holders: number;
  readonly revenue: number;
  readonly share: number;
  readonly cumulative: number;
  readonly least: number;
  readonly orders: number;
  /** Of the holders, those with one order. */
  readonly once: number;
}

export interface Stretch {
  readonly from: number;
  readonly holders: number;
  readonly revenue: number;
  readonly topCount: number;
  readonly topShare: number;
  readonly gini: Gini;
}

/** gaining + losing + withoutOrder + nameless = revenue, the same as the overview's. */
export interface Totals {
  readonly gaining: number;
  readonly losing: number;
  readonly losers: number;
  readonly withoutOrder: number;
  readonly nameless: number;
  readonly revenue: number;
}

/** Every holder, the greatest first: the top group are the first of them. */
export interface RankedHolders {
  readonly count: number;
  readonly keys: Levels;
  readonly names: Levels | null;
  readonly value: Float64Array;
  readonly share: Float64Array;
  readonly cumulative: Float64Array;
  readonly orders: Uint32Array;
}
