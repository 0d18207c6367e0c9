import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/cohorts/compute';
import { definition } from '../../../src/analyses/cohorts/definition';
import { explain } from '../../../src/analyses/cohorts/explain';
import { peopleOf } from '../../../src/analyses/cohorts/people';
import { present } from '../../../src/analyses/cohorts/present';
import type { CohortsParams, CohortsResult } from '../../../src/analyses/cohorts/result';
import { tabulate } from '../../../src/analyses/cohorts/tabulate';
import { labelColumn, type LabelDefinition } from '../../../src/core/label';
import { levelText } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { EMPTY_RECIPE, withLabel } from '../../../src/core/recipe';
import type { Workspace } from '../../../src/core/workspace';
import { wilsonInterval } from '../../../src/kernels/statistics/wilson';
import { createFormat } from '../../../src/i18n/format';
import { formatMessage } from '../../../src/i18n/message';
import { en } from '../../../src/analyses/cohorts/messages/en';
import { orders } from '../../builders/workspace';
import { valueOf } from '../outcomes';

const nothing = () => {};
const run = (workspace: Workspace, params: Partial<CohortsParams> = {}): CohortsResult =>
  valueOf(compute(workspace, { ...defaultsOf(definition.params), ...params }, nothing));
const format = createFormat('en', 'GBP');
const say = (key: string, values = {}) => formatMessage(en[key as keyof typeof en], values, format);
const viewOf = (result: CohortsResult, display: Partial<Parameters<typeof present>[1]['display']> = {}) =>
  present(result, { display: { ...defaultsOf(definition.display), ...display }, format, say });

const shop = orders`ana 2024-01-03 40 | ana 2024-02-10 10 | ana 2024-04-01 5
  | ben 2024-01-20 20 | ben 2024-03-02 20 | cid 2024-02-28 7`;

describe('a label', () => {
  it('keeps the page to who has it on the as-of day', () => {
    const rule = { kind: 'column', column: 'feature:spend', test: { is: 'at-least', value: 40 } } as const;
    const spender: LabelDefinition = { name: 'Spender', scenario: '', owner: '', rule };
    const labelled = { ...shop, recipe: withLabel(EMPTY_RECIPE, 's', spender, '2024-05-01T00:00:00Z') };
    const result = run(labelled, { own: labelColumn('s') });
    expect(result.totals.customers).toBe(2);
    expect(result.evidence.buyers).toBe(2);
    expect(Array.from({ length: 2 }, (_, i) => levelText(result.people.keys, i))).toEqual(['ana', 'ben']);
    // Before March ben had spent 20.
    expect(run(labelled, { own: labelColumn('s'), asOf: '2024-03-01' }).totals.customers).toBe(1);
  });
});

describe('the page', () => {
  it('shows a row a cohort under the mean, and nothing where a period has not begun', () => {
    const { rows, columns } = viewOf(run(shop)).triangle;
    expect(columns.map(({ label, spoken }) => [label, spoken])[1]).toEqual(['1', 'Month 1']);
    expect(rows.map(({ label, note }) => [label, note])).toEqual([
      ['All cohorts', '3 customers'],
      ['Jan 2024', '2 customers'],
      ['Feb 2024', '1 customer'],
      ['Mar 2024', '0 customers'],
      ['Apr 2024', '0 customers'],
    ]);
    expect(rows[2]!.cells.map((cell) => cell?.text ?? null)).toEqual(['100%', '0%', '0%', null]);
    expect(rows[2]!.cells[2]!.unfinished).toBe(true);
  });

  it('tells each share with its counts and its interval', () => {
    const { rows } = viewOf(run(shop)).triangle;
    expect(rows[1]!.cells[1]!.spoken).toBe(
      'Jan 2024, period 1: 50%, 1 of 2 customers (95% interval 9% – 91%)',
    );
    expect(rows[1]!.cells[3]!.spoken).toContain('not over');
  });

  it('compares chosen cohorts with the mean, and takes theirs', () => {
    const view = viewOf(run(shop), { measure: 'accumulated' });
    expect(view.compare([]).series.map(({ kind }) => kind)).toEqual(['mean']);
    const { series, labels } = view.compare([0, 1]);
    expect(labels).toEqual(['0', '1', '2', '3']);
    expect(series.map(({ kind }) => kind)).toEqual(['mean', 'cohort', 'cohort', 'chosen-mean']);
    expect(series[1]!.values.slice(0, 3)).toEqual([30, 35, 45]);
    expect(series[1]!.values[3]).toBeNaN();
    expect(series[3]!.values[0]).toBeCloseTo(67 / 3, 12);
  });

  it('shows who came in a period, and who did not', () => {
    const result = run(shop);
    const keysOf = (came: boolean) =>
      Array.from(peopleOf(result, { kind: 'cell', cohort: 0, age: 1, came }, 'key'), (i) =>
        levelText(result.people.keys, i),
      );
    expect(keysOf(true)).toEqual(['ana']);
    expect(keysOf(false)).toEqual(['ben']);
  });

  it('takes accumulated revenue for margins that nobody knows, and offers none', () => {
    const view = viewOf(run(shop), { measure: 'margin' });
    expect(view.triangle.title).toBe('Revenue per customer, accumulated');
    expect(view.measures.map(({ value }) => value)).not.toContain('margin');
  });
});

it('with a column missing puts everybody into one group and says which column would tell', () => {
  const outcome = compute(shop, { ...defaultsOf(definition.params), by: 'channel' }, nothing);
  expect(outcome.ok && outcome.notes.map(({ code }) => code)).toContain('cohorts/no-column-channel');
  expect(valueOf(outcome).cohorts).toEqual([{ key: { kind: 'none' }, people: 3 }]);
});

it('with nobody before the day says so', () => {
  expect(compute(shop, { ...defaultsOf(definition.params), asOf: '2023-01-01' }, nothing)).toMatchObject({
    ok: false,
    problem: { code: 'cohorts/no-buyers' },
  });
});

describe.each([1, 5, 30, 80])('a shop of %i customers', (customers) => {
  const text = Array.from({ length: customers }, (_, i) => {
    const first = `c${i} 2024-0${1 + (i % 3)}-0${1 + (i % 7)} ${10 + i}`;
    return i % 2 === 0 ? `${first} | c${i} 2024-0${3 + (i % 3)}-12 ${5 + i}` : first;
  }).join(' | ');
  const result = run(orders(Object.assign([text], { raw: [text] })));

  it('has its evidence grade and a sentence that does not claim more', () => {
    expect(result.evidence.grade).toBe(customers < 30 ? 'D' : 'C');
    const keys = explain(result).map(({ key }) => key);
    if (customers === 1) expect(keys).toEqual(['finding.one']);
    else expect(keys.includes('finding.few')).toBe(customers < 30);
  });
});

it('leaves the first cohort of the file out where earlier and later ones are compared: it holds old customers', () => {
  // Of the first forty all come back in the next month; of the later cohorts, forty each, half.
  const text = Array.from({ length: 5 }, (_, month) =>
    Array.from({ length: 40 }, (_, i) => {
      const key = `m${month}c${i}`;
      const back = month === 0 || i % 2 === 0 ? ` | ${key} 2024-0${month + 2}-15 5` : '';
      return `${key} 2024-0${month + 1}-10 5${back}`;
    }).join(' | '),
  ).join(' | ');
  const workspace = orders(Object.assign([text], { raw: [text] }));
  const keysOf = (params: Partial<CohortsParams>) => explain(run(workspace, params)).map(({ key }) => key);
  expect(keysOf({ asOf: '2024-07-01' })).not.toContain('finding.worse.month');
  const outcome = compute(workspace, defaultsOf(definition.params), nothing);
  expect(outcome.ok && outcome.notes).toContainEqual({ code: 'cohorts/first', values: { people: 40 } });
});

describe('exports', () => {
  const result = run(shop);
  const read = (table: Parameters<typeof tabulate>[1]) => {
    const { columns, rowCount } = tabulate(result, table);
    return Array.from({ length: rowCount }, (_, i) =>
      Object.fromEntries(columns.map(({ header, value }) => [header, value(i)])),
    );
  };
  it('give every cell that has begun, with its counts', () => {
    expect(read('cells')).toHaveLength(4 + 3 + 0);
    expect(read('cells')[3]).toMatchObject({
      cohort: '2024-01-01',
      age: 3,
      customers: 2,
      period_over: 'no',
      customers_in_period: 1,
      retention: 0.5,
      accumulated_revenue_per_customer: 47.5,
      margin_per_customer: null,
    });
  });
  it('give the triangles as they stand on the page', () => {
    expect(read('on')[1]).toEqual({
      cohort: '2024-02-01',
      customers: 1,
      month_0: 1,
      month_1: 0,
      month_2: 0,
      month_3: null,
    });
    expect(read('means').map(({ mean_on }) => mean_on)).toEqual([1, 1 / 3, 0.5, null]);
  });
});

describe('Wilson’s interval', () => {
  it('is that of the published example and stays within [0, 1]', () => {
    // Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const figures = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [k, n, lower, upper] of figures) {
      const interval = wilsonInterval(k, n);
      expect(interval.lower).toBeCloseTo(lower, 4);
      expect(interval.upper).toBeCloseTo(upper, 4);
    }
    expect(wilsonInterval(29, 29).upper).toBe(1);
  });
});
