import type { Format } from '../../core/format';
import { unitShort, unitText } from '../../domain/unit-text';
import type { Say } from '../contract';
import type { QuartilesView, RelationView, SharesView } from '../relation';
import { groupNames, mostDifferent, shareOf } from './explain';
import { FEWEST, isFound, type Compared, type ComparisonResult, type MetricComparison } from './result';
import { chanceText, effectText, pText } from './words';

/** One figure: what it says in words, and how it lies in every group; the two that are compared are marked. */
export interface MetricView extends RelationView {
  readonly id: string;
  readonly title: string;
}

/** The figure that is looked at. */
export function presentMetric(
  result: ComparisonResult,
  compared: Compared,
  metric: MetricComparison,
  format: Format,
  say: Say,
): MetricView {
  const { tested, overall } = metric;
  const names = groupNames(result, compared);
  return {
    id: metric.id,
    title: say('metric.title', { ...names, metric: metric.name }),
    reading: reading(metric, names, format, say),
    facts: tested
      ? [
          { label: say('column.test'), value: say(`test.${tested.test}`) },
          { label: say(`effect.${tested.test}`), value: effectText(tested.effect, format, say) },
          ...differenceFact(metric, format, say),
          { label: say('fact.p'), value: pText(tested.pValue) },
          { label: say('column.chance'), value: chanceText(metric, say) },
          ...(overall
            ? [
                {
                  label: say(`overall.${overall.test}`),
                  value: say('overall', { effect: overall.effect, p: pText(overall.pValue) }),
                },
              ]
            : []),
        ]
      : [],
    quartiles: numbersOf(result, compared, metric, format, say),
    shares: sharesOf(result, compared, metric, format, say),
  };
}

/** The difference in the figure's own unit, where the test knows it. */
function differenceFact({ figures, unit, tested }: MetricComparison, format: Format, say: Say) {
  if (!tested?.difference) return [];
  const inUnit = (value: number): string =>
    figures.kind === 'number' ? unitText(unit, value, format) : say('points', { points: value * 100 });
  const { estimate, lower, upper } = tested.difference;
  const value = say('interval', { estimate: inUnit(estimate), lower: inUnit(lower), upper: inUnit(upper) });
  return [{ label: say('column.difference'), value }];
}

/** What differs, how much, how sure, why this test, and what to keep in mind. */
function reading(
  metric: MetricComparison,
  names: { readonly a: string; readonly b: string },
  format: Format,
  say: Say,
): string[] {
  const { figures, tested, unit, isFormula } = metric;
  const said: string[] = [];
  if (figures.kind === 'number') {
    const means = tested?.test === 'welch';
    const which = means ? 'mean' : 'median';
    if (Math.min(figures.a.n, figures.b.n) > 0) {
      said.push(
        say(means ? 'reading.means' : 'reading.medians', {
          ...names,
          own: unitText(unit, figures.a[which], format),
          other: unitText(unit, figures.b[which], format),
        }),
      );
    }
  } else {
    const level = mostDifferent(figures.a, figures.b);
    said.push(
      say('reading.shares', {
        ...names,
        level: figures.levels[level]!,
        own: format.share(shareOf(figures.a, level), 1),
        other: format.share(shareOf(figures.b, level), 1),
      }),
    );
  }
  if (!tested) return [...said, say('reading.untested', { need: FEWEST })];
  if (tested.test === 'mann-whitney') {
    said.push(say('reading.superiority', { ...names, share: (tested.effect.estimate + 1) / 2 }));
  }
  if (!isFormula) said.push(say(isFound(metric) ? 'reading.found' : 'reading.open'));
  said.push(say(`why.${tested.test}`));
  said.push(say(isFormula ? 'reading.formula' : 'reading.cause'));
  return said;
}

function numbersOf(
  { divisions }: ComparisonResult,
  { by, a, b }: Compared,
  { figures, name, unit }: MetricComparison,
  format: Format,
  say: Say,
): QuartilesView | null {
  if (figures.kind !== 'number') return null;
  const division = divisions[by]!;
  const text = (value: number): string => unitText(unit, value, format);
  const filled = division.groups
    .map((group, g) => ({ group, g, of: figures.groups[g]! }))
    .filter(({ of }) => of.n > 0);
  return {
    title: say('numbers.title', { metric: name, by: division.name }),
    head: say('name', { name: division.name }),
    axis: {
      label: say('name', { name }),
      short: (value) => unitShort(unit, value, format),
      exact: text,
    },
    emphasis: filled.flatMap(({ g }, place) => (g === a || g === b ? place : [])),
    rows: filled.map(({ group, of }) => ({
      name: say('name', { name: group.name }),
      people: format.integer(of.n),
      mean: text(of.mean),
      lower: text(of.lower),
      median: text(of.median),
      upper: text(of.upper),
      value: of.median,
    })),
  };
}

function sharesOf(
  { divisions }: ComparisonResult,
  { by }: Compared,
  { figures, name }: MetricComparison,
  format: Format,
  say: Say,
): SharesView | null {
  if (figures.kind !== 'category') return null;
  const division = divisions[by]!;
  return {
    title: say('shares.title', { metric: name, by: division.name }),
    corner: say('name', { name: division.name }),
    columns: figures.levels.map((level) => ({ label: say('name', { name: level }) })),
    rows: division.groups.map((group, g) => {
      const counts = figures.groups[g]!;
      const people = counts.reduce((sum, count) => sum + count, 0);
      return {
        id: group.name,
        label: say('name', { name: group.name }),
        note: say('people', { people }),
        cells: Array.from(counts, (count, level) => ({
          text: people > 0 ? format.share(count / people) : '–',
          spoken: say('cell', {
            group: group.name,
            level: figures.levels[level]!,
            people: count,
            share: people > 0 ? count / people : 0,
          }),
          shade: people > 0 ? count / people : 0,
        })),
      };
    }),
  };
}
