import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Finding } from '../contract';
import type { LineageResult } from './result';

/** How the figure is made, what was left out of it, and what it would be without its largest order. */
export function explain(result: LineageResult): readonly Finding[] {
  const { kpi, withoutLargest } = result;
  const values = figures(result);
  const left: Finding = {
    key: values['left'] === 0 ? 'finding.nothing-left-out' : 'finding.left-out',
    values,
  };
  return [
    { key: `finding.${kpi}`, values },
    left,
    ...(withoutLargest ? [{ key: `finding.without.${kpi}`, values }] : []),
  ];
}

/** The numbers of "What is this?". */
export function figures(result: LineageResult): Values {
  const { values, asOf, periodDays, gross, returned, repeaters, withoutLargest, classes } = result;
  const out = classes.filter(({ effect }) => effect === 'out');
  return {
    ...values,
    asOf: asOf * MS_PER_DAY,
    from: (asOf - periodDays) * MS_PER_DAY,
    days: periodDays,
    gross,
    returned,
    repeaters,
    left: out.reduce((sum, { lines }) => sum + lines, 0),
    all: classes.reduce((sum, { lines }) => sum + lines, 0),
    largest: withoutLargest?.amount ?? NaN,
    without: withoutLargest?.value ?? NaN,
  };
}
