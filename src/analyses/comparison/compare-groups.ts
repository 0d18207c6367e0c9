import type { GroupField } from '../../domain/person-fields';
import { association, crossTable, testOfTable } from '../../kernels/statistics/association';
import { cramersV } from '../../kernels/statistics/contingency';
import { shareDifference } from '../../kernels/statistics/differences';
import { FEWEST, type MetricComparison, type Overall, type Tested } from './result';

/**
 * A grouping in two groups and in all groups of the division: of two levels the difference of the shares, of more
 * Cramér's V; tested by χ², by Fisher's exact test where a 2 × 2 table expects fewer than five somewhere.
 *
 * @param side 0 in the one group, 1 in the other, −1 in neither
 */
export function compareGroups(
  field: GroupField,
  by: GroupField,
  side: Int32Array,
): Pick<MetricComparison, 'figures' | 'tested' | 'overall'> {
  const levels = field.groups.length;
  const variable = { kind: 'category', codes: field.codes, groups: levels } as const;
  const { counts } = crossTable({ kind: 'category', codes: side, groups: 2 }, variable);
  const all = crossTable({ kind: 'category', codes: by.codes, groups: by.groups.length }, variable).counts;
  return {
    figures: {
      kind: 'category',
      levels: field.groups.map(({ name }) => name),
      a: counts.slice(0, levels),
      b: counts.slice(levels),
      groups: by.groups.map((_, g) => all.slice(g * levels, (g + 1) * levels)),
    },
    tested: testOf(counts, levels),
    overall: by.groups.length > 2 ? overallOf(field, by) : null,
  };
}

function testOf(counts: Float64Array, levels: number): Tested | null {
  const sum = (values: Float64Array): number => values.reduce((total, count) => total + count, 0);
  const [a, b] = [sum(counts.subarray(0, levels)), sum(counts.subarray(levels))];
  if (Math.min(a, b) < FEWEST) return null;
  const { biasCorrected, lower, upper, test } = cramersV(counts, levels);
  if (test.degreesOfFreedom === 0) return null;
  const { pValue, isExact } = testOfTable(counts, levels);
  const effect = { estimate: biasCorrected, lower, upper };
  if (levels !== 2) {
    return { test: isExact ? 'fisher' : 'chi-squared', effect, difference: null, pValue, qValue: NaN };
  }
  const shares = shareDifference(counts[0]!, a, counts[2]!, b);
  return {
    test: isExact ? 'fisher' : 'shares',
    effect,
    difference: { estimate: shares.difference, lower: shares.lower, upper: shares.upper },
    pValue,
    qValue: NaN,
  };
}

function overallOf(field: GroupField, by: GroupField): Overall | null {
  const found = association(
    { kind: 'category', codes: field.codes, groups: field.groups.length },
    { kind: 'category', codes: by.codes, groups: by.groups.length },
  );
  return found && { test: 'chi-squared', effect: found.estimate, pValue: found.pValue };
}
