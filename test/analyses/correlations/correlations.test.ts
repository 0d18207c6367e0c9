import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/correlations/compute';
import { definition } from '../../../src/analyses/correlations/definition';
import { explain } from '../../../src/analyses/correlations/explain';
import { present } from '../../../src/analyses/correlations/present';
import { isFound, type CorrelationsResult } from '../../../src/analyses/correlations/result';
import { zhCN } from '../../../src/analyses/correlations/messages/zh-CN';
import { tabulate } from '../../../src/analyses/correlations/tabulate';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import { defaultsOf } from '../../../src/core/params';
import type { Workspace } from '../../../src/core/workspace';
import { createFormat } from '../../../src/i18n/format';
import { formatMessage } from '../../../src/i18n/message';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { tableOf, workspaceOf } from '../../builders/workspace';

/**
 * Who is older spends more an order; the city is drawn apart from everything; the level is young or old. Numbers of
 * orders do not depend on age.
 */
function shop(people: number): Workspace {
  const random = mulberry32(11);
  const ids = Array.from({ length: people }, (_, i) => `c${i}`);
  const ages = ids.map(() => 20 + Math.floor(random() * 50));
  const lines = ids.flatMap((customer, i) =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, (_, k) => ({
      customer,
      order: `${customer}-${k}`,
      day: isoDay(parseIsoDay('2023-01-01') + Math.floor(random() * 300)),
      amount: 10 + ages[i]! + Math.round(random() * 30),
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
      age: ages,
      city: ids.map(() => ['Ulm', 'Hof', 'Jena'][Math.floor(random() * 3)]),
      club: ages.map((age) => (age < 45 ? 'young' : 'old')),
    }),
  });
}

function resultOf(
  workspace: Workspace,
  params: Partial<{ asOf: string; first: string; second: string }> = {},
) {
  const outcome = compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
const pairOf = ({ fields, pairs }: CorrelationsResult, a: string, b: string) => {
  const ids = [a, b].map((id) => fields.findIndex((field) => field.id === id)).sort((x, y) => x - y);
  return pairs.find(({ first, second }) => first === ids[0] && second === ids[1])!;
};

describe('what goes with what', () => {
  const result = resultOf(shop(300));

  it('finds what was planted, with the coefficient that fits the kinds of the two', () => {
    const value = pairOf(result, 'feature:age', 'feature:orderValue');
    expect(value).toMatchObject({ method: 'pearson', isFormula: false, n: 300 });
    expect(value.estimate).toBeGreaterThan(0.8);
    expect(isFound(value)).toBe(true);
    const club = pairOf(result, 'customers:attribute:club', 'feature:age');
    expect(club.method).toBe('eta');
    expect(club.estimate).toBeGreaterThan(0.8);
  });

  it('does not find what is not there', () => {
    for (const id of ['feature:age', 'feature:orderValue', 'customers:attribute:club', 'feature:orders']) {
      expect(isFound(pairOf(result, 'customers:city', id)), id).toBe(false);
    }
  });

  it('marks pairs that share a part of their formulas, and leaves them out of the correction', () => {
    const formula = pairOf(result, 'feature:spend', 'feature:orders');
    expect(formula).toMatchObject({ isFormula: true, qValue: NaN });
    const own = result.pairs.filter(({ isFormula }) => !isFormula);
    expect(own.every(({ qValue }) => qValue >= 0 && qValue <= 1)).toBe(true);
  });

  it('has q-values that rise with p and are never below it', () => {
    const own = result.pairs.filter(({ isFormula }) => !isFormula).toSorted((a, b) => a.pValue - b.pValue);
    own.forEach((pair, i) => {
      expect(pair.qValue).toBeGreaterThanOrEqual(pair.pValue);
      if (i > 0) expect(pair.qValue).toBeGreaterThanOrEqual(own[i - 1]!.qValue);
    });
  });

  it('shows the strongest pair that no formula ties, or the one that is asked for', () => {
    const { fields, shown } = result;
    expect([shown!.first, shown!.second].map((i) => fields[i]!.id)).toEqual([
      'feature:orderValue',
      'feature:age',
    ]);
    const asked = resultOf(shop(300), { first: 'feature:age', second: 'customers:city' }).shown!;
    expect(asked.kind).toBe('mixed');
    if (asked.kind !== 'mixed') return;
    expect(asked.bands.map(({ name }) => name)).toEqual(['Hof', 'Jena', 'Ulm']);
    expect(asked.bands.reduce((sum, { people }) => sum + people, 0)).toBe(300);
  });

  it('cuts a number into fifths that hold everybody once, equals never apart', () => {
    const asked = resultOf(shop(300), { first: 'feature:orders', second: 'feature:age' }).shown!;
    if (asked.kind !== 'numbers') throw new Error(asked.kind);
    expect(asked.bands.reduce((sum, { people }) => sum + people, 0)).toBe(300);
    asked.bands.forEach(({ from }, i) => i > 0 && expect(from).toBeGreaterThan(asked.bands[i - 1]!.to));
    expect(asked.x).toHaveLength(300);
  });

  it('says the names in the words of the reader, and the shop’s own as they are', () => {
    const [headline] = explain(result);
    const text = formatMessage(
      zhCN[headline!.key as keyof typeof zhCN],
      headline!.values,
      createFormat('zh-CN', 'CNY'),
    );
    expect(text).toContain('年龄');
    expect(formatMessage(zhCN.name, { name: 'club' }, createFormat('zh-CN', null))).toBe('club');
  });

  it('knows nothing of later orders on an earlier day', () => {
    const early = resultOf(shop(300), { asOf: '2023-06-01' });
    const cut = shop(300);
    const table = cut.tables.get('orders')!;
    const time = table.columns.get('ordered_at')!;
    if (time.kind !== 'time') throw new Error('no time');
    const rows = Array.from(time.values.keys()).filter(
      (row) => time.values[row]! < parseIsoDay('2023-06-01') * 86_400_000,
    );
    expect(early.buyers).toBeLessThan(300);
    expect(rows.length).toBeLessThan(table.rowCount);
    expect(early.buyers).toBe(
      new Set(
        rows.map((row) => {
          const column = table.columns.get('customer_id')!;
          return column.kind === 'category' ? column.codes[row] : -1;
        }),
      ).size,
    );
  });

  it.each([1, 5, 30, 80])('has a sentence and a view for %i customers', (people) => {
    const small = resultOf(shop(people));
    const findings = explain(small);
    expect(findings[0]!.key).toBe(people < 10 ? 'finding.too-few' : findings[0]!.key);
    const say = (key: string, values = {}) =>
      formatMessage(zhCN[key as keyof typeof zhCN] ?? key, values, createFormat('zh-CN', null));
    const view = present(small, {
      display: defaultsOf(definition.display),
      format: createFormat('zh-CN', null),
      say,
    });
    expect(view.matrix.rows.length).toBe(small.fields.length > 1 ? small.fields.length : 0);
    for (const table of definition.tables) expect(tabulate(small, table).columns.length).toBeGreaterThan(0);
  });
});
