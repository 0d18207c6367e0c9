import { levelText } from '../../core/levels';
import type { Values } from '../../core/outcome';
import { liftInterval } from '../../kernels/mining/rule-measures';
import type { Say } from '../contract';
import type { BehavioursResult, RuleCounts } from './result';

/** A step as messages take it: `<name>` its number, `<name>Name` the file's word, `<name>Detail` and whether it has one. */
export function stepValues({ steps }: BehavioursResult, step: number, name: string): Values {
  const detail = levelText(steps.details, step);
  return {
    [name]: steps.usual[step]!,
    [`${name}Name`]: levelText(steps.names, step),
    [`${name}Has`]: detail === '' ? 0 : 1,
    [`${name}Detail`]: detail,
  };
}

/** Both steps of a rule as messages take them. */
export const sideValues = (result: BehavioursResult, r: number): Values => ({
  ...stepValues(result, result.rules.first[r]!, 'first'),
  ...stepValues(result, result.rules.next[r]!, 'next'),
});

/** A step in the reader's words: searching: size chart. */
export const stepText = (result: BehavioursResult, step: number, say: Say): string =>
  say('step', stepValues(result, step, 'step'));

/** A step as exports name it: `search: size chart`. */
export function stepName({ steps }: BehavioursResult, step: number): string {
  const detail = levelText(steps.details, step);
  return `${levelText(steps.names, step)}${detail === '' ? '' : `: ${detail}`}`;
}

export interface MeasuredRule {
  readonly both: number;
  readonly support: number;
  readonly confidence: number;
  /** Share of all visits with the next step. */
  readonly usual: number;
  readonly lift: number;
  readonly lower: number;
  readonly upper: number;
}

/** What is known of a rule in some visits; NaN for lift and confidence where a step is in none of them. */
export function measured(counts: RuleCounts, r: number, total: number): MeasuredRule {
  const both = counts.both[r]!;
  const antecedent = counts.antecedent[r]!;
  const consequent = counts.consequent[r]!;
  return {
    both,
    support: both / total,
    confidence: both / antecedent,
    usual: consequent / total,
    lift: (both * total) / (antecedent * consequent),
    ...liftInterval(both, antecedent, consequent, total),
  };
}
