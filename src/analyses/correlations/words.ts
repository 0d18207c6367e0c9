import type { Say } from '../contract';
import { isFound, MEDIUM, STRONG, WEAK, type PairSummary } from './result';

/** The interval of a coefficient. */
export const intervalText = (
  { lower, upper }: PairSummary,
  number: (value: number) => string,
  say: Say,
): string => say('interval', { lower: number(lower), upper: number(upper) });

/** How sure, in words and with the corrected figure. */
export function chanceText(pair: PairSummary, say: Say): string {
  if (pair.isFormula) return say('chance.formula');
  if (pair.qValue < 0.001) return say('chance.sure');
  return say(isFound(pair) ? 'chance.found' : 'chance.open', { q: pair.qValue.toFixed(3) });
}

/** Cohen's words for a coefficient. */
export function strengthOf(estimate: number): 'none' | 'weak' | 'medium' | 'strong' {
  const size = Math.abs(estimate);
  return size < WEAK ? 'none' : size < MEDIUM ? 'weak' : size < STRONG ? 'medium' : 'strong';
}
