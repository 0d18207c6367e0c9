import type { Values } from '../../core/outcome';
import type { Finding } from '../contract';
import {
  FEWEST,
  isFound,
  strongestFirst,
  type Compared,
  type ComparisonResult,
  type MetricComparison,
} from './result';

/** Below this a group shows only great differences. */
const FEW = 30;

/** In what two groups differ most, how many figures differ, and what to do with it. */
export function explain(result: ComparisonResult): readonly Finding[] {
  const { compared, buyers } = result;
  if (!compared) return [{ key: 'finding.no-groups', values: { customers: buyers, need: FEWEST } }];
  const names = groupNames(result, compared);
  const { a, b } = compared.people;
  if (Math.min(a, b) < FEWEST) {
    const [name, have] = a < b ? [names.a, a] : [names.b, b];
    return [{ key: 'finding.too-small', values: { name, have, need: FEWEST } }];
  }
  const own = compared.metrics.filter(({ isFormula, tested }) => !isFormula && tested);
  if (own.length === 0) return [{ key: 'finding.no-figures', values: names }];
  const found = strongestFirst(own.filter(isFound));
  const [least, fewest] = a < b ? [names.a, a] : [names.b, b];
  const few: Finding[] =
    fewest < FEW ? [{ key: 'finding.few', values: { name: least, have: fewest, need: FEW } }] : [];
  if (found.length === 0) {
    return [{ key: 'finding.alike', values: { ...names, figures: own.length } }, ...few];
  }
  return [
    headline(found[0]!, names),
    { key: 'finding.count', values: { figures: own.length, found: found.length } },
    ...few,
    { key: 'finding.do', values: names },
  ];
}

export function groupNames(
  { divisions }: ComparisonResult,
  { by, a, b }: Compared,
): { a: string; b: string } {
  const { groups } = divisions[by]!;
  return { a: groups[a]!.name, b: b < 0 ? 'person.rest' : groups[b]!.name };
}

const STYLES = { money: 'money', days: 'days', share: 'share' } as const;

function headline({ name, unit, figures }: MetricComparison, names: Values): Finding {
  if (figures.kind === 'number') {
    const style = STYLES[unit as keyof typeof STYLES] ?? 'number';
    const values = { ...names, metric: name, own: figures.a.median, other: figures.b.median };
    return { key: `finding.differs.${style}`, values };
  }
  const level = mostDifferent(figures.a, figures.b);
  return {
    key: 'finding.differs.level',
    values: {
      ...names,
      metric: name,
      level: figures.levels[level]!,
      own: shareOf(figures.a, level),
      other: shareOf(figures.b, level),
    },
  };
}

/** Share of a level among the people of whom it is known. */
export function shareOf(counts: Float64Array, level: number): number {
  const sum = counts.reduce((total, count) => total + count, 0);
  return sum > 0 ? counts[level]! / sum : NaN;
}

/** The level whose shares lie furthest apart, the first of several; of two the first, whose difference is tested. */
export function mostDifferent(a: Float64Array, b: Float64Array): number {
  if (a.length === 2) return 0;
  let most = 0;
  const gap = (level: number): number => Math.abs(shareOf(a, level) - shareOf(b, level));
  for (let level = 1; level < a.length; level++) if (gap(level) > gap(most)) most = level;
  return most;
}

/** Numbers for "What is this?". */
export function figures(result: ComparisonResult): Values {
  const { compared } = result;
  const own = compared?.metrics.filter(({ isFormula }) => !isFormula) ?? [];
  return {
    ...(compared ? groupNames(result, compared) : { a: '–', b: '–' }),
    people: compared?.people.a ?? 0,
    others: compared?.people.b ?? 0,
    figures: own.length,
    formula: (compared?.metrics.length ?? 0) - own.length,
    found: own.filter(isFound).length,
    need: FEWEST,
  };
}
