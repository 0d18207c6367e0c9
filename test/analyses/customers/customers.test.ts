import { describe, expect, it } from 'vitest';
import type { ParamsOf } from '../../../src/analyses/contract';
import { compute } from '../../../src/analyses/customers/compute';
import { definition } from '../../../src/analyses/customers/definition';
import { explain } from '../../../src/analyses/customers/explain';
import { en } from '../../../src/analyses/customers/messages/en';
import { present } from '../../../src/analyses/customers/present';
import type { CustomersResult } from '../../../src/analyses/customers/result';
import { tabulate } from '../../../src/analyses/customers/tabulate';
import { toCsv } from '../../../src/core/export-table';
import { levelText } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { EMPTY_RECIPE, withLabel } from '../../../src/core/recipe';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';

const shop = workspaceOf({
  orders: tableOf('orders', {
    customer_id: ['m1', 'm1', 'm2', 'm3', 'm3', null],
    ordered_at: ['2024-01-03', '2024-02-03', '2024-01-20', '2024-01-10', '2024-03-01', '2024-03-01'],
    amount: [40, 20, 60, 5, 5, 99],
  }),
  customers: tableOf('customers', {
    customer_id: ['m1', 'm2', 'm2', 'm4'],
    name: ['Ana Lund', '王芳', '王小芳', 'Zoe'],
    phone: ['13800001111', '13900002222', null, null],
    email: ['Ana@Example.com', null, 'fang@example.cn', null],
  }),
});
const run = (change: Partial<ParamsOf<typeof definition>>): CustomersResult =>
  valueOf(compute(shop, { ...defaultsOf(definition.params), ...change }, () => {}));
const keys = (change: Partial<ParamsOf<typeof definition>>): string => {
  const result = run(change);
  return Array.from(result.found, (p) => levelText(result.keys, p)).join(' ');
};

describe('the list of customers', () => {
  it('has everybody whom a file names, the greatest spenders first, equals by key', () => {
    expect(keys({})).toBe('m1 m2 m3 m4');
    expect(run({})).toMatchObject({ known: 4, buyers: 3, repeaters: 2 });
  });

  it.each([
    ['spend', false, 'm4 m3 m1 m2'],
    ['orders', true, 'm1 m3 m2 m4'],
    ['orderValue', true, 'm2 m1 m3 m4'],
    ['first', false, 'm1 m3 m2 m4'],
    ['last', true, 'm3 m1 m2 m4'],
    ['last', false, 'm2 m1 m3 m4'],
    ['key', true, 'm4 m3 m2 m1'],
  ] as const)('sorts by %s (descending: %s); who has none stands at the end', (sort, descending, order) => {
    expect(keys({ sort, descending })).toBe(order);
  });

  it('shows one row per customer with the columns of the customer list when asked for', () => {
    const result = run({ show: 'profile', sort: 'key', descending: false, query: '' });
    const { profile, count, caption } = present(result, presentationOf(definition, en));
    expect(
      profile.map(({ name, text }) => [name, ...Array.from({ length: count }, (_, i) => text(i))]),
    ).toEqual([
      ['phone', '13800001111', '13900002222', '—', '—'],
      ['email', 'Ana@Example.com', 'fang@example.cn', '—', '—'],
    ]);
    expect(caption).toBe('One row per customer with 2 columns of your customer list');
    expect(toCsv(tabulate(result, 'customers')).split('\r\n')[1]).toBe(
      'm1,Ana Lund,13800001111,Ana@Example.com,2,60,30,2024-01-03,2024-02-03,28',
    );
    expect(run({}).profile).toEqual([]);
  });

  it.each([
    ['M3', 'm3'],
    ['lund', 'm1'],
    ['EXAMPLE', 'm1 m2'],
    ['小芳', 'm2'],
    ['1380000', 'm1'],
    ['ｍ４', 'm4'],
    [' zoe ', 'm4'],
    ['nobody', ''],
  ])('finds "%s" in id, name, phone or e-mail', (query, found) => {
    expect(keys({ query })).toBe(found);
  });

  it('shows a name where one is known, the first by its bytes where rows disagree, and no days without an order', () => {
    const view = present(run({}), presentationOf(definition, en));
    expect([0, 1, 2, 3].map((i) => view.row(i).name)).toEqual(['Ana Lund', '王小芳', 'm3', 'Zoe']);
    expect(view.row(2)).toMatchObject({ spend: '£10.00', orders: '2', last: '1 Mar 2024', days: '1 day' });
    expect(view.row(3)).toMatchObject({ orders: '0', first: '—', days: '—', orderValue: '—' });
  });

  it('says how many there are, how many came back, and how many were found', () => {
    const { say } = presentationOf(definition, en);
    const told = (query: string) => explain(run({ query })).map(({ key, values }) => say(key, values))[0];
    expect(told('')).toBe('3 customers have bought from you; 2 of them, 67%, came back at least once.');
    expect(told('zoe')).toBe('1 person of 4 matches “zoe”.');
    expect(told('nobody')).toMatch(/^Nobody of 4 matches “nobody”\./);
  });
});

describe('the list with labels', () => {
  const rule = { kind: 'column', column: 'feature:spend', test: { is: 'at-least', value: 60 } } as const;
  const recipe = withLabel(EMPTY_RECIPE, 'l1', { name: 'Spends', scenario: '', owner: '', rule }, '');
  const labelled = { ...shop, recipe };
  const listed = (label: string) =>
    valueOf(compute(labelled, { ...defaultsOf(definition.params), label }, () => {}));

  it('shows who has one, or everybody with theirs', () => {
    const members = listed('l1');
    expect(Array.from(members.found, (p) => levelText(members.keys, p))).toEqual(['m1', 'm2']);
    expect(explain(members)[0]).toEqual({
      key: 'finding.label',
      values: { label: 'Spends', found: 2, known: 4 },
    });
    const all = listed('');
    const view = present(all, presentationOf(definition, en));
    expect(Array.from({ length: 4 }, (_, i) => view.row(i).labels)).toEqual(['Spends', 'Spends', '', '']);
    expect(view.labels.map(({ label }) => label)).toEqual(['With any label or none', 'Spends']);
  });

  it('shows everybody when the label is there no more', () => {
    expect(listed('gone').found.length).toBe(4);
  });
});
