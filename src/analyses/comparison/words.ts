import type { Format } from '../../core/format';
import type { EffectSize } from '../../kernels/statistics/effect-sizes';
import type { Say } from '../contract';
import { isFound, type MetricComparison } from './result';

/** A size with its interval. */
export const effectText = ({ estimate, lower, upper }: EffectSize, format: Format, say: Say): string =>
  say('interval', {
    estimate: format.number(estimate, 2),
    lower: format.number(lower, 2),
    upper: format.number(upper, 2),
  });

/** A p- or q-value with its sign. */
export const pText = (p: number): string => (p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`);

/** How sure, in words and with the corrected figure. */
export function chanceText(metric: MetricComparison, say: Say): string {
  if (!metric.tested) return say('chance.untested');
  if (metric.isFormula) return say('chance.formula');
  return say(isFound(metric) ? 'chance.found' : 'chance.open', { q: pText(metric.tested.qValue) });
}
