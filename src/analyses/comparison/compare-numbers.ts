import type { GroupField, NumberField } from '../../domain/person-fields';
import { association, isSkewed } from '../../kernels/statistics/association';
import { hedgesG, rankBiserial } from '../../kernels/statistics/effect-sizes';
import { welchAnova } from '../../kernels/statistics/groups';
import { quartilesOf } from '../../kernels/statistics/quartiles';
import { mannWhitneyTest, welchTest } from '../../kernels/statistics/two-samples';
import { FEWEST, type MetricComparison, type Overall, type Tested } from './result';

/** With fewer a side, means are not trusted to be near normal. */
const FEWEST_FOR_MEANS = 15;

/**
 * A number in two groups and in all groups of the division. Means are compared by Welch's t test where both sides have
 * 15 people and a skewness within ±1, else ranks by Mann and Whitney's.
 *
 * @param side 0 in the one group, 1 in the other, −1 in neither
 */
export function compareNumbers(
  { values }: NumberField,
  by: GroupField,
  side: Int32Array,
): Pick<MetricComparison, 'figures' | 'tested' | 'overall'> {
  const of = (codes: Int32Array, code: number): Float64Array =>
    values.filter((value, i) => codes[i] === code && Number.isFinite(value));
  const [a, b] = [of(side, 0), of(side, 1)];
  const groups = by.groups.map((_, g) => of(by.codes, g));
  return {
    figures: { kind: 'number', a: quartilesOf(a), b: quartilesOf(b), groups: groups.map(quartilesOf) },
    tested: testOf(a, b),
    overall: by.groups.length > 2 ? overallOf(values, by, groups) : null,
  };
}

function testOf(a: Float64Array, b: Float64Array): Tested | null {
  if (Math.min(a.length, b.length) < FEWEST) return null;
  const asMeans =
    Math.min(a.length, b.length) >= FEWEST_FOR_MEANS &&
    !isSkewed(a) &&
    !isSkewed(b) &&
    (varies(a) || varies(b));
  if (asMeans) {
    const { difference, lower, upper, pValue } = welchTest(a, b);
    return {
      test: 'welch',
      effect: hedgesG(a, b),
      difference: { estimate: difference, lower, upper },
      pValue,
      qValue: NaN,
    };
  }
  const { superiority, pValue } = mannWhitneyTest(a, b);
  if (Number.isNaN(pValue)) return null;
  const effect = rankBiserial(superiority, a.length, b.length);
  return { test: 'mann-whitney', effect, difference: null, pValue, qValue: NaN };
}

function overallOf(values: Float64Array, by: GroupField, groups: readonly Float64Array[]): Overall | null {
  const skewed = isSkewed(values);
  const found = association(
    { kind: 'number', values, isSkewed: skewed },
    { kind: 'category', codes: by.codes, groups: by.groups.length },
  );
  if (!found) return null;
  const canWelch = !skewed && groups.every((group) => group.length >= 2 && varies(group));
  if (!canWelch) {
    // η of the ranks belongs to Kruskal and Wallis; a group without any spread asks for ranks, too.
    const ranked = skewed
      ? found
      : association(
          { kind: 'number', values, isSkewed: true },
          { kind: 'category', codes: by.codes, groups: by.groups.length },
        )!;
    return { test: 'kruskal-wallis', effect: ranked.estimate, pValue: ranked.pValue };
  }
  const codes = by.codes.filter((code, i) => code >= 0 && Number.isFinite(values[i]!));
  const known = values.filter((value, i) => by.codes[i]! >= 0 && Number.isFinite(value));
  return {
    test: 'welch-anova',
    effect: found.estimate,
    pValue: welchAnova(known, codes, by.groups.length).pValue,
  };
}

const varies = (values: Float64Array): boolean => values.some((value) => value !== values[0]);
