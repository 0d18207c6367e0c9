import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/data-quality/compute';
import { definition } from '../../../src/analyses/data-quality/definition';
import { explain } from '../../../src/analyses/data-quality/explain';
import { en } from '../../../src/analyses/data-quality/messages/en';
import { zhCN } from '../../../src/analyses/data-quality/messages/zh-CN';
import { present } from '../../../src/analyses/data-quality/present';
import type { DataQualityResult } from '../../../src/analyses/data-quality/result';
import { tabulate } from '../../../src/analyses/data-quality/tabulate';
import type { ExportTable } from '../../../src/core/export-table';
import { defaultsOf, type Param } from '../../../src/core/params';
import { EMPTY_RECIPE, type CleaningStep } from '../../../src/core/recipe';
import { MS_PER_DAY, parseIsoDay } from '../../../src/core/time';
import type { UseMark } from '../../../src/core/use-mark';
import type { Source, Workspace } from '../../../src/core/workspace';
import { truthOf, type Truth } from '../../../src/demo/truth';
import { cleaningMethods } from '../../../src/domain/cleaning/methods';
import { cleanWorkspace } from '../../../src/domain/cleaning/replay';
import { demoWorkspace, type DemoWorkspace } from '../../builders/demo-workspace';
import { orders, tableOf, workspaceOf } from '../../builders/workspace';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';

const run = (workspace: Workspace, reachTo = ''): DataQualityResult =>
  valueOf(compute(workspace, { ...defaultsOf(definition.params), reachTo }, () => {}));

const withSteps = (workspace: Workspace, steps: readonly CleaningStep[]): Workspace =>
  cleanWorkspace({ ...workspace, recipe: { format: 1, steps, identity: [] } });

const rowsOf = ({ rowCount, columns }: ExportTable) =>
  Array.from({ length: rowCount }, (_, i) =>
    Object.fromEntries(columns.map(({ header, value }) => [header, value(i)])),
  );

/** A source of the orders, imported on this day. */
const importedOn = (day: string): Source => ({
  id: 's',
  fileName: 'till.csv',
  byteSize: 1,
  importedAt: parseIsoDay(day) * MS_PER_DAY + 1,
  kind: 'orders',
  rowCount: 1,
  encoding: 'utf-8',
  delimiter: ',',
  columns: [{ header: 'Paid', name: 'amount', type: 'number', filled: 1 }],
  diagnostics: [],
});

describe('the scores', () => {
  it('count empty cells of the columns a table should have', () => {
    const { scores } = run(
      workspaceOf({
        orders: tableOf('orders', {
          ordered_at: ['2024-01-03', '2024-01-04'],
          amount: [1, null],
          coupon: [null, null],
        }),
      }),
    );
    expect(scores.completeness).toEqual({ value: 0.75, bad: 1, of: 4 });
  });

  it('count rows that repeat another, and rows that cannot be', () => {
    const shop = orders`ana 2024-01-03 40 x1 | ana 2024-01-03 40 x1 | Ana 2024-01-03 40 x1 | ben 2024-01-03 ? x0`;
    const { scores } = run(shop);
    expect(scores.uniqueness).toEqual({ value: 0.5, bad: 2, of: 4 });
    expect(scores.validity).toEqual({ value: 0.75, bad: 1, of: 4 });
  });

  it('count spellings that most rows write differently, and names that nobody has', () => {
    const { scores, links } = run(
      workspaceOf({
        orders: tableOf('orders', {
          customer_id: ['a', 'a', 'b', null],
          ordered_at: ['2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06'],
          channel: ['store', 'store', 'Store', null],
        }),
        customers: tableOf('customers', { customer_id: ['a', 'c'] }),
      }),
    );
    // 3 channels, 3 + 2 customer ids of few values, 3 rows that name a customer; one spelling and b are bad.
    expect(scores.consistency).toEqual({ value: 1 - 2 / 11, bad: 2, of: 11 });
    expect(links).toEqual([
      {
        table: 'orders',
        column: 'customer_id',
        target: 'customers',
        rows: 3,
        matched: 2,
        keys: 2,
        unknownKeys: 1,
        unused: 1,
        targetRows: 2,
      },
    ]);
  });

  it('have a picture of the tables: rows of each, and how much of one the other knows', () => {
    const rows = (n: number) => Array.from({ length: n }, (_, i) => `k${i}`);
    const shop = workspaceOf({
      orders: tableOf('orders', {
        customer_id: ['k0', 'k1', 'k9', null],
        product_id: ['k0', 'k1', 'k2', 'k3'],
        ordered_at: rows(4).map(() => '2024-01-03'),
      }),
      customers: tableOf('customers', { customer_id: rows(2) }),
      spend: tableOf('spend', { date: ['2024-01-03'], spend: [5] }),
      products: tableOf('products', { product_id: rows(3) }),
    });
    const words = presentationOf(definition, en);
    expect(present(run(shop), words).model).toEqual({
      customers: { table: 'customers', rows: '2' },
      products: { table: 'products', rows: '3' },
      facts: [
        { table: 'orders', rows: '4', customers: '66.7%', products: '75.0%' },
        { table: 'spend', rows: '1', customers: '', products: '' },
      ],
    });
    expect(present(run(orders`ana 2024-01-03 40`), words).model).toBeNull();
  });

  it('count days without an entry beyond a quiet week', () => {
    const shop = { ...orders`ana 2024-01-01 1 | ana 2024-01-02 1`, sources: [importedOn('2024-01-20')] };
    const { scores, span } = run(shop);
    expect(span).toMatchObject({ lagDays: 18, usualGap: 7, archiveDays: 0 });
    expect(scores.timeliness).toEqual({ value: 1 - 11 / 20, bad: 11, of: 20 });
    expect(explain(run(shop)).at(-1)).toMatchObject({ key: 'finding.late', values: { days: 18 } });
    expect(run(shop, '2024-01-03').scores.timeliness.value).toBe(1);
  });

  it('judge an archive at its own end', () => {
    const shop = { ...orders`ana 2011-01-01 1 | ana 2011-01-02 1`, sources: [importedOn('2024-01-20')] };
    expect(run(shop).scores.timeliness.value).toBe(1);
    expect(explain(run(shop)).at(-1)!.key).toBe('finding.archive');
  });
});

describe('the dictionary', () => {
  it('says of each column where it comes from and what is in it', () => {
    const shop = { ...orders`ana 2024-01-03 40 | ben 2024-01-03 7`, sources: [importedOn('2024-01-20')] };
    expect(run(shop).dictionary.find(({ column }) => column === 'amount')).toEqual({
      table: 'orders',
      column: 'amount',
      header: 'Paid',
      file: 'till.csv',
      isRole: true,
      use: 'any',
      useNote: '',
      type: 'number',
      rows: 2,
      filled: 2,
      distinct: 2,
      min: 7,
      max: 40,
    });
  });

  it('says of a column that is marked, or whose table is, that it is not for targeting, and why', () => {
    const mark = { table: 'orders', column: 'amount', note: 'service mails only', savedAt: '' } as const;
    const shop = orders`ana 2024-01-03 40`;
    const usesOf = (...marks: readonly UseMark[]) =>
      run({ ...shop, recipe: { ...EMPTY_RECIPE, marks } }).dictionary.map(({ column, use, useNote }) => [
        column,
        use,
        useNote,
      ]);
    expect(usesOf(mark)).toEqual([
      ['customer_id', 'any', ''],
      ['ordered_at', 'any', ''],
      ['amount', 'not-for-targeting', 'service mails only'],
    ]);
    expect(usesOf({ ...mark, column: '' }).every(([, use]) => use === 'not-for-targeting')).toBe(true);
  });
});

describe('the messages', () => {
  // A row is taken back in from the quarantine: nobody fills in a form for it, and nothing proposes it.
  const chosen = cleaningMethods.filter(({ kind }) => kind !== 'readmit-row');
  const optionKeys = chosen.flatMap(({ params }) =>
    Object.entries<Param>(params).flatMap(([name, param]) => [
      `param.${name}`,
      ...('options' in param
        ? param.options.map((option) =>
            name === 'rule'
              ? `reason.${option}`
              : ['scale', 'side'].includes(name)
                ? `option.${name}.${option}`
                : `choice.${name}.${option}`,
          )
        : []),
    ]),
  );
  it('name every method, its parameters and its choices', () => {
    const keys = [
      ...cleaningMethods.map(({ kind }) => `method.${kind}`),
      ...chosen.map(({ kind }) => `hint.${kind}`),
      ...optionKeys,
    ];
    expect(keys.filter((key) => !(key in en && key in zhCN))).toEqual([]);
  });
});

describe('the demo shop', () => {
  let shop: DemoWorkspace;
  let dirt: Truth['dirt'];
  let before: DataQualityResult;
  beforeAll(async () => {
    shop = await demoWorkspace(1200, 'en');
    dirt = truthOf(shop.plan).dirt;
    before = run(shop.workspace);
  }, 60_000);
  const proposal = (result: DataQualityResult, table: string, kind: string, column = '') =>
    result.proposals.find((each) => each.table === table && each.kind === kind && each.column === column)!;

  it('leads with the order of a million, which lifts the average order from 200 to about 287', () => {
    const [headline] = explain(before);
    expect(headline).toMatchObject({
      key: 'finding.top.order-value',
      values: { orders: 1, greatest: dirt.mistypedAmount },
    });
    expect(headline!.values['before']).toBeGreaterThan(280);
    expect(headline!.values['after']).toBeLessThan(205);
  });

  it('shows its planted dirt with the planted counts', () => {
    expect(proposal(before, 'orders', 'exact-duplicates').rows).toBe(dirt.exactDuplicateLines);
    expect(proposal(before, 'orders', 'fuzzy-duplicates').rows).toBe(dirt.fuzzyDuplicateLines);
    expect(proposal(before, 'customers', 'fuzzy-duplicates').rows).toBe(dirt.fuzzyDuplicateCustomers);
    expect(proposal(before, 'orders', 'missing-values', 'channel').orders).toBe(dirt.ordersWithoutChannel);
  });

  it('shows each duplicate after the row that stays', () => {
    const { fates, cells } = proposal(before, 'customers', 'fuzzy-duplicates').sample;
    expect(fates).toEqual(Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 'stays' : 'goes')));
    for (let i = 0; i < cells.length; i += 2) expect(cells[i]![0]).toBe(cells[i + 1]![0]);
  });

  it('tries out each way of treating a proposal', () => {
    const { ways, before: now } = proposal(before, 'customers', 'missing-values', 'age');
    expect(ways.map(({ choices }) => choices['method'])).toEqual([
      'median',
      'leave',
      'mean',
      'mode',
      'interpolate',
      'nearest',
    ]);
    expect(now.filled).toBeLessThan(1);
    expect(ways.filter(({ after }) => after.filled === 1)).toHaveLength(5);
    const outliers = proposal(before, 'orders', 'outliers', 'order value').ways;
    expect(outliers.map(({ choices }) => `${choices['method']} ${choices['action']}`)).toHaveLength(9);
    expect(outliers.every(({ removed, choices }) => removed === (choices['action'] === 'drop' ? 1 : 0))).toBe(
      true,
    );
  });

  it('has its rows in quarantine and in the log once the proposals are applied, and is then at peace', () => {
    const steps = before.proposals.map(({ kind, table, ways }, i): CleaningStep => ({
      id: String(i),
      kind,
      table,
      params: ways[0]!.params,
    }));
    const cleaned = withSteps(shop.workspace, steps);
    const after = run(cleaned);
    expect(after.proposals).toEqual([]);
    expect(explain(after).map(({ key }) => key)).toEqual(['finding.nothing', 'finding.cleaned']);
    const removed = after.log.reduce((sum, { rejected, duplicates }) => sum + rejected + duplicates, 0);
    expect(removed).toBe(30 + 12 + 12 + 1);
    const quarantine = rowsOf(tabulate(after, 'quarantine'));
    expect(quarantine).toHaveLength(removed);
    expect(quarantine.filter(({ reason }) => reason === 'outlier')).toMatchObject([
      { from_table: 'orders', about_column: 'order value', value_amount: 1_000_000 },
    ]);
    const view = present(after, presentationOf(definition, en));
    expect(view.quarantine.count).toBe(removed);
    const reasons = Array.from({ length: removed }, (_, i) => view.quarantine.row(i).reason);
    expect(reasons.filter((reason) => reason === 'stands twice')).toHaveLength(30);
  });
});
