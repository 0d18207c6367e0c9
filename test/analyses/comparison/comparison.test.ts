import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/comparison/compute';
import { definition } from '../../../src/analyses/comparison/definition';
import { explain } from '../../../src/analyses/comparison/explain';
import { zhCN } from '../../../src/analyses/comparison/messages/zh-CN';
import { present } from '../../../src/analyses/comparison/present';
import {
  isFound,
  type ComparisonResult,
  type MetricComparison,
} from '../../../src/analyses/comparison/result';
import { defaultsOf } from '../../../src/core/params';
import type { Values } from '../../../src/core/outcome';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { createFormat } from '../../../src/i18n/format';
import { formatMessage } from '../../../src/i18n/message';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { shareDifference } from '../../../src/kernels/statistics/differences';
import { tableOf, workspaceOf } from '../../builders/workspace';

/** Women spend 20 more an order; the city says nothing; only some of the men have a dog. */
function shop(people: number): Workspace {
  const random = mulberry32(23);
  const ids = Array.from({ length: people }, (_, i) => `c${i}`);
  const isWoman = ids.map(() => random() < 0.4);
  const lines = ids.flatMap((customer, i) =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, (_, k) => ({
      customer,
      order: `${customer}-${k}`,
      day: isoDay(parseIsoDay('2023-01-01') + Math.floor(random() * 300)),
      amount: 50 + (isWoman[i] ? 20 : 0) + Math.round(random() * 30),
    })),
  );
  return workspaceOf({
    orders: tableOf('orders', {
      order_id: lines.map(({ order }) => order),
      customer_id: lines.map(({ customer }) => customer),
      ordered_at: lines.map(({ day }) => day),
      amount: lines.map(({ amount }) => amount),
    }),
    customers: tableOf('customers', {
      customer_id: ids,
      gender: isWoman.map((is) => (is ? 'f' : 'm')),
      city: ids.map(() => ['Ulm', 'Hof', 'Jena'][Math.floor(random() * 3)]),
      dog: isWoman.map((is) => (is || random() < 0.5 ? 'none' : 'dog')),
    }),
  });
}

function resultOf(workspace: Workspace, params: Partial<{ by: string; a: string; b: string }> = {}) {
  const outcome = compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
const metricOf = ({ compared }: ComparisonResult, id: string): MetricComparison =>
  compared!.metrics.find((metric) => metric.id === id)!;

describe('two groups beside each other', () => {
  const women = resultOf(shop(300), { by: 'customers:gender', a: 'f', b: 'm' });

  it('shows a planted difference of means by Welch’s test, with the truth in its interval', () => {
    const { tested, figures } = metricOf(women, 'feature:orderValue');
    expect(tested!.test).toBe('welch');
    expect(tested!.difference!.lower).toBeLessThan(20);
    expect(tested!.difference!.upper).toBeGreaterThan(20);
    expect(tested!.effect.estimate).toBeGreaterThan(1);
    expect(figures.kind === 'number' && figures.a.n + figures.b.n).toBe(300);
  });

  it('shows a planted difference of shares with Newcombe’s interval', () => {
    const { tested, figures } = metricOf(women, 'customers:attribute:dog');
    if (figures.kind !== 'category') throw new Error(figures.kind);
    expect(figures.levels).toEqual(['dog', 'none']);
    const [a, b] = [figures.a, figures.b];
    const { lower, upper } = shareDifference(a[0]!, a[0]! + a[1]!, b[0]!, b[0]! + b[1]!);
    expect(tested).toMatchObject({ test: 'shares', difference: { lower, upper } });
    expect(isFound(metricOf(women, 'customers:attribute:dog'))).toBe(true);
  });

  it('finds nothing where nothing was planted', () => {
    expect(isFound(metricOf(women, 'customers:city'))).toBe(false);
    const cities = resultOf(shop(300), { by: 'customers:city', a: 'Ulm', b: 'Hof' });
    expect(cities.compared!.metrics.filter(isFound)).toEqual([]);
    expect(explain(cities)[0]!.key).toBe('finding.alike');
  });

  it('turns the sign when the groups are exchanged, and changes nothing else', () => {
    const men = resultOf(shop(300), { by: 'customers:gender', a: 'm', b: 'f' });
    for (const metric of women.compared!.metrics) {
      const other = metricOf(men, metric.id).tested;
      expect(other === null).toBe(metric.tested === null);
      if (!other || !metric.tested) continue;
      expect(other.test).toBe(metric.tested.test);
      // Summed in another order.
      expect(other.pValue).toBeCloseTo(metric.tested.pValue, 9);
      expect(Math.abs(other.effect.estimate)).toBeCloseTo(Math.abs(metric.tested.effect.estimate), 9);
      if (metric.tested.difference) {
        expect(other.difference!.lower).toBeCloseTo(-metric.tested.difference.upper, 9);
      }
    }
  });

  it('takes all others where no second group is named, and the largest where none is', () => {
    const rest = resultOf(shop(300), { by: 'customers:city', a: 'Ulm' }).compared!;
    expect(rest.b).toBe(-1);
    expect(rest.people.a + rest.people.b).toBe(300);
    const first = resultOf(shop(300));
    const groups = first.divisions[first.compared!.by]!.groups;
    expect(first.compared!.people.a).toBe(Math.max(...groups.map(({ people }) => people)));
  });

  it('marks what the groups are made of, and leaves it out of the correction', () => {
    const tiers = resultOf(shop(300), { by: 'value:tier' });
    expect(metricOf(tiers, 'feature:spend')).toMatchObject({ isFormula: true, tested: { qValue: NaN } });
    expect(metricOf(tiers, 'customers:city').isFormula).toBe(false);
  });

  it('tests all groups at once where there are more than two', () => {
    const cities = resultOf(shop(300), { by: 'customers:city' });
    expect(metricOf(cities, 'feature:orderValue').overall!.test).toBe('welch-anova');
    expect(metricOf(cities, 'customers:gender').overall!.test).toBe('chi-squared');
    expect(metricOf(women, 'feature:orderValue').overall).toBeNull();
    for (const { overall } of cities.compared!.metrics) {
      if (overall) expect(overall.pValue).toBeGreaterThan(0.001);
    }
  });

  it.each([1, 5, 12, 30, 80])('has a sentence and a view for %i customers', (people) => {
    const small = resultOf(shop(people));
    const format = createFormat('zh-CN', 'CNY');
    const say = (key: string, values: Values = {}): string =>
      formatMessage(zhCN[key as keyof typeof zhCN], values, format);
    for (const { key, values } of explain(small)) expect(say(key, values)).not.toMatch(/NaN|undefined/);
    if (people < 10) expect(explain(small)[0]!.key).toBe('finding.no-groups');
    const view = present(small, { display: defaultsOf(definition.display), format, say });
    expect(view.rows.length).toBe(small.compared?.metrics.length ?? 0);
    expect(JSON.stringify(view)).not.toMatch(/NaN|undefined/);
  });
});
