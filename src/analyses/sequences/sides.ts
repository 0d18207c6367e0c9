import { levelText } from '../../core/levels';
import { quantileSorted } from '../../kernels/statistics/quantile';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { PatternCells, SequencesResult } from './result';
import { usualOf } from './waiting';

/** Each purchase of a pattern as people read it: its items with a plus between them. */
export function purchasesOf(
  { items }: Pick<SequencesResult, 'items'>,
  { cells, starts }: PatternCells,
  p: number,
): string[] {
  const purchases: string[][] = [[]];
  for (const cell of cells.subarray(starts[p], starts[p + 1])) {
    if (cell < 0) purchases.push([]);
    else purchases.at(-1)!.push(levelText(items.names, cell));
  }
  return purchases.slice(0, -1).map((purchase) => purchase.join(' + '));
}

/** A pattern in one line: purchases with an arrow between them. */
export const patternText = (
  result: Pick<SequencesResult, 'items'>,
  patterns: PatternCells,
  p: number,
): string => purchasesOf(result, patterns, p).join(' → ');

export interface MeasuredRule {
  readonly both: number;
  readonly prefix: number;
  readonly support: number;
  readonly confidence: number;
  /** 95 % interval of the confidence. */
  readonly lower: number;
  readonly upper: number;
  /** Share of all customers who ever do the last part. */
  readonly usual: number;
  /** confidence / usual; NaN for buying the same again, of which only its buyers are asked. */
  readonly lift: number;
  /** Of those who did both, the share who did this one first; NaN where it is not known. */
  readonly inOrder: number;
  /** The lower end of its 95 % interval. */
  readonly inOrderLower: number;
  /** Median days, and the time within which nine in ten went on; NaN where nobody did. */
  readonly wait: number;
  readonly usualWait: number;
  readonly between: number;
}

export function measuredRule({ rules, customers }: SequencesResult, r: number): MeasuredRule {
  const both = rules.both[r]!;
  const prefix = rules.prefix[r]!;
  const confidence = both / prefix;
  const usual = rules.last[r]! / customers.count;
  const reverse = rules.reverse[r]!;
  const isTurnable = reverse >= 0 && rules.isSame[r] === 0;
  const waits = waitsOf(rules, r);
  return {
    both,
    prefix,
    support: both / customers.count,
    confidence,
    ...wilsonInterval(both, prefix),
    usual,
    lift: rules.isSame[r] === 1 ? NaN : confidence / usual,
    inOrder: isTurnable ? both / (both + reverse) : NaN,
    inOrderLower: isTurnable ? wilsonInterval(both, both + reverse).lower : NaN,
    wait: waits.length === 0 ? NaN : quantileSorted(waits, 0.5),
    usualWait: usualOf(waits),
    between: rules.betweenFrom[r + 1]! - rules.betweenFrom[r]!,
  };
}

/** Days each customer took who went on, ascending. */
export const waitsOf = ({ waits, waitFrom }: SequencesResult['rules'], r: number): Int32Array =>
  waits.subarray(waitFrom[r], waitFrom[r + 1]);
