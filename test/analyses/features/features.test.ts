import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/features/compute';
import { definition } from '../../../src/analyses/features/definition';
import { frameOf, filledCells, preparedTable } from '../../../src/analyses/features/frame';
import { en } from '../../../src/analyses/features/messages/en';
import { present } from '../../../src/analyses/features/present';
import type { FeaturesResult } from '../../../src/analyses/features/result';
import { tabulate } from '../../../src/analyses/features/tabulate';
import type { ExportTable } from '../../../src/core/export-table';
import { levelTexts } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { FEATURE_IDS } from '../../../src/domain/feature-list';
import { demoWorkspace } from '../../builders/demo-workspace';
import { presentationOf } from '../../builders/words';
import { orders, reordered, tableOf, workspaceOf } from '../../builders/workspace';
import { expected, numbers } from '../../kernels/statistics/cars';
import { valueOf } from '../outcomes';

const run = (workspace: Workspace, params = {}): FeaturesResult =>
  valueOf(compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {}));
const feature = (result: FeaturesResult, id: string) => result.features.find((each) => each.id === id)!;
const rowsOf = ({ rowCount, columns }: ExportTable) =>
  Array.from({ length: rowCount }, (_, i) =>
    Object.fromEntries(columns.map(({ header, value }) => [header, value(i)])),
  );

const shop = workspaceOf({
  orders: tableOf('orders', {
    order_id: ['1', '2', '3', '4'],
    customer_id: ['ana', 'ana', 'ana', 'ben'],
    ordered_at: ['2024-01-01', '2024-01-11', '2024-01-31', '2024-01-31'],
    amount: [10, 20, 30, 100],
  }),
  customers: tableOf('customers', {
    customer_id: ['ana', 'ben', 'zoe'],
    name: ['Ana', null, 'Zoe'],
    region: ['North', null, 'South'],
    gender: ['f', 'm', 'f'],
  }),
});

describe('the features of a small shop', () => {
  const result = run(shop);

  it('have one value each customer who ordered, by their formulas', () => {
    expect(levelTexts(result.people.keys)).toEqual(['ana', 'ben']);
    expect([...feature(result, 'spend').values]).toEqual([60, 100]);
    expect([...feature(result, 'recency').values]).toEqual([1, 1]);
    expect([...feature(result, 'meanGap').values]).toEqual([15, NaN]); // 30 days between 3 orders
  });

  it('take every order and every number of the customer list as well', () => {
    const { others } = run(shop);
    const value = others.find(({ id }) => id === 'order.value')!;
    expect(value).toMatchObject({ of: 'orders', total: 4 });
    expect(value.statistics).toMatchObject({ mean: 40, median: 25, min: 10, max: 100 });
    const listed = workspaceOf({
      orders: shop.tables.get('orders')!,
      customers: tableOf('customers', { customer_id: ['ana', 'ben'], income: [10, null], club: [3, 5] }),
    });
    expect(
      run(listed)
        .others.filter(({ of }) => of === 'customers')
        .map(({ id, statistics }) => [id, statistics.known]),
    ).toEqual([
      ['habit:weekendShare', 2],
      ['customers:income', 1],
      ['customers:attribute:club', 2],
    ]);
  });

  it('count statistics over those of whom the feature is known', () => {
    const { statistics } = feature(result, 'meanGap');
    expect(statistics).toMatchObject({ known: 1, mean: 15, median: 15, deviation: NaN, skewness: NaN });
    // 60 and 100: mean 80, deviation √(2 · 20² / 1), quartiles a quarter of the way in.
    expect(feature(result, 'spend').statistics).toMatchObject({ mean: 80, lower: 70, median: 80, upper: 90 });
    expect(feature(result, 'spend').statistics.deviation).toBeCloseTo(Math.sqrt(800), 12);
  });

  it('leave out what is known of nobody, and whoever did not order', () => {
    expect(result.features.map(({ id }) => id)).not.toContain('channels');
    expect(result.texts).toEqual([
      { role: 'gender', codes: Int32Array.of(0, 1), levels: ['f', 'm'], counts: [1, 1] },
      { role: 'region', codes: Int32Array.of(0, -1), levels: ['North'], counts: [1] },
    ]);
  });

  it('look at the months asked for, as of the day asked for', () => {
    const january = run(shop, { asOf: '2024-02-10', months: 1 });
    expect(isoDay(january.from)).toBe('2024-01-10');
    expect([...feature(january, 'orders').values]).toEqual([2, 1]);
    expect([...feature(january, 'recency').values]).toEqual([10, 10]);
  });

  it('say what is missing where there is nobody', () => {
    const problemOf = (workspace: Workspace, params = {}) => {
      const outcome = compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
      return outcome.ok ? null : outcome.problem.code;
    };
    expect(problemOf(workspaceOf({}))).toBe('features/no-orders');
    expect(problemOf(orders`- 2024-01-03 40`)).toBe('features/no-customers');
    expect(problemOf(shop, { asOf: '2023-01-01' })).toBe('features/no-buyers');
  });
});

describe('the statistics', () => {
  it('are those of R for 93 cars, each bought by somebody', () => {
    const prices = [...numbers('price')];
    const result = run(
      workspaceOf({
        orders: tableOf('orders', {
          order_id: prices.map((_, i) => `o${i}`),
          customer_id: prices.map((_, i) => `c${i}`),
          ordered_at: prices.map(() => '2024-01-03'),
          amount: prices,
        }),
      }),
    );
    const { statistics, counts } = feature(result, 'spend');
    const golden = expected.describe.price;
    // Tolerance of the golden figures: 1e-10 relative.
    expect(statistics.mean / golden.mean).toBeCloseTo(1, 10);
    expect(statistics.deviation / golden.sd).toBeCloseTo(1, 10);
    expect(statistics.median).toBeCloseTo(golden.median, 10);
    expect(statistics.skewness / golden.skewness.type2_G1_excel_sas).toBeCloseTo(1, 10);
    expect(statistics.upper - statistics.lower).toBeCloseTo(golden.iqr_type7, 10);
    expect(statistics.kurtosis / golden.kurtosis_excess.type2_G2_excel_sas).toBeCloseTo(1, 10);
    expect(statistics.intervals.mean.lower / golden.ci95_mean[0]).toBeCloseTo(1, 10);
    expect(statistics.intervals.mean.upper / golden.ci95_mean[1]).toBeCloseTo(1, 10);
    const type7 = golden.quantiles.type7;
    expect([statistics.p5, statistics.p10, statistics.p90, statistics.p95]).toEqual(
      [0, 1, 5, 6].map((i) => expect.closeTo(type7[i], 10)),
    );
    expect([statistics.min, statistics.max]).toEqual([golden.min, golden.max]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(93);
  });
});

describe('the table for models', () => {
  const result = run(shop);

  it('has no missing cell: numbers get the median, texts are unknown, and it is said of how many', () => {
    const frame = frameOf(result);
    expect([...frame.numbers.find(({ name }) => name === 'mean_gap')!.values]).toEqual([15, 15]);
    expect(frame.texts.find(({ name }) => name === 'region')!.values).toEqual(['North', 'unknown']);
    for (const { values } of frame.numbers) expect(values.some(Number.isNaN)).toBe(false);
    const gaps = result.features.reduce((sum, { statistics }) => sum + 2 - statistics.known, 0);
    expect(filledCells(result)).toBe(gaps + 1);
  });

  it('leaves with the key of each customer', () => {
    const columns = [
      { name: 'x', values: Float64Array.of(1, 2), mean: 0, deviation: 0, min: 0, median: 0, max: 0 },
    ];
    expect(rowsOf(preparedTable(result, { columns }))).toEqual([
      { customer_id: 'ana', x: 1 },
      { customer_id: 'ben', x: 2 },
    ]);
  });
});

describe('the exports', () => {
  it('have everything as it is, unknown cells empty', () => {
    expect(rowsOf(tabulate(run(shop), 'people'))[1]).toMatchObject({
      customer_id: 'ben',
      name: null,
      spend: 100,
      mean_gap: null,
      region: null,
      gender: 'm',
    });
  });
});

describe('the page', () => {
  it('shows the first feature where the chosen one is not known', () => {
    const presentation = presentationOf(definition, en);
    const view = present(run(shop), {
      ...presentation,
      display: { ...presentation.display, feature: 'brandShare' },
    });
    expect(view.chosen.id).toBe('recency');
    expect(view.chosen.labels).toEqual([]); // both ordered on the last day
  });

  it('has a name and a formula for every feature there is', () => {
    for (const id of FEATURE_IDS) {
      expect(en).toHaveProperty([`option.feature.${id}`]);
      expect(en).toHaveProperty([`feature.${id}.formula`]);
    }
  });
});

describe('the demo shop', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    ({ workspace } = await demoWorkspace(300, 'zh'));
  });

  it('tells the same whatever the order of its rows', () => {
    const turned = reordered(workspace, (rows) => Array.from({ length: rows }, (_, i) => rows - 1 - i));
    expect(run(turned)).toEqual(run(workspace));
  });

  it('counts everybody once in each distribution, and has its quartiles in order', () => {
    const once = run(workspace);
    for (const { statistics, counts, values } of once.features) {
      const known = [...values].filter((value) => !Number.isNaN(value));
      expect(statistics.known).toBe(known.length);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(counts.length === 0 ? 0 : known.length);
      expect(statistics.min <= statistics.lower && statistics.lower <= statistics.median).toBe(true);
      expect(statistics.median <= statistics.upper && statistics.upper <= statistics.max).toBe(true);
    }
  });
});
