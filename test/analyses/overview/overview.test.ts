import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../src/analyses/overview/change';
import { compute } from '../../../src/analyses/overview/compute';
import { definition } from '../../../src/analyses/overview/definition';
import { explain } from '../../../src/analyses/overview/explain';
import { en } from '../../../src/analyses/overview/messages/en';
import { present } from '../../../src/analyses/overview/present';
import type { OverviewResult } from '../../../src/analyses/overview/result';
import type { ParamsOf } from '../../../src/analyses/contract';
import { defaultsOf } from '../../../src/core/params';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { orders, tableOf, workspaceOf } from '../../builders/workspace';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';

type Params = ParamsOf<typeof definition>;
const outcomeOf = (workspace: Workspace, change: Partial<Params> = {}) =>
  compute(workspace, { ...defaultsOf(definition.params), ...change }, () => {});
const overview = (workspace: Workspace, change: Partial<Params> = {}): OverviewResult =>
  valueOf(outcomeOf(workspace, change));
const words = presentationOf(definition, en);
const told = (result: OverviewResult): string[] =>
  explain(result).map(({ key, values }) => words.say(key, values));

/** One order a day of each of these customers in turn, over this many days. */
const daily = (
  days: number,
  customers: readonly (string | null)[],
  amountOn: (day: number) => number,
): Workspace => {
  const all = Array.from({ length: days }, (_, day) => day);
  return workspaceOf({
    orders: tableOf('orders', {
      customer_id: all.map((day) => customers[day % customers.length]),
      ordered_at: all.map((day) => isoDay(19_000 + day)),
      amount: all.map(amountOn),
    }),
  });
};

describe('the figures of a period', () => {
  const shop = orders`ana 2024-01-01 10 #1 | ana 2024-02-20 40 #2 | ana 2024-02-25 20 #3 | ben 2024-02-26 30 #4 | - 2024-02-27 50 #5 | ben 2024-02-29 -10 #6`;

  it('are revenue net of returns, orders, customers, average order and repeat rate', () => {
    expect(overview(shop, { period: '30' }).current).toEqual({
      revenue: 130,
      orders: 4,
      customers: 2,
      orderValue: 32.5,
      repeatRate: 0.5,
    });
  });

  it('name the lines without a customer', () => {
    expect(outcomeOf(shop, { period: '30' })).toMatchObject({
      notes: [
        { code: 'overview/anonymous', values: { lines: 1, revenue: 50 } },
        { code: 'overview/no-previous', values: { days: 30, have: 60 } },
      ].slice(0, 1),
    });
  });

  it('leave customers and repeat rate open where the file has none', () => {
    const anonymous = workspaceOf({
      orders: tableOf('orders', { ordered_at: ['2024-01-03'], amount: [40] }),
    });
    const { current } = overview(anonymous);
    expect(current).toEqual({ revenue: 40, orders: 1, customers: NaN, orderValue: 40, repeatRate: NaN });
    expect(present(overview(anonymous), words).kpis.map(({ value }) => value)).toEqual([
      '£40.00',
      '1',
      '—',
      '£40.00',
      '—',
    ]);
  });
});

describe('the period', () => {
  it.each([
    [59, 30],
    [60, 30],
    [179, 30],
    [180, 90],
    [729, 90],
    [730, 365],
  ])('over %i days of data is, unset, %i days', (days, period) => {
    expect(overview(daily(days, ['a'], () => 1)).periodDays).toBe(period);
  });

  it('stands beside the one before only where the data reach back that far', () => {
    expect(overview(daily(60, ['a'], () => 1)).previous?.orders).toBe(30);
    expect(overview(daily(59, ['a'], () => 1)).previous).toBeNull();
    expect(outcomeOf(daily(59, ['a'], () => 1))).toMatchObject({ notes: [{ code: 'overview/no-previous' }] });
    expect(outcomeOf(daily(20, ['a'], () => 1))).toMatchObject({ notes: [{ code: 'overview/short' }] });
  });
});

describe('a change', () => {
  it('is relative for amounts and in points for a share', () => {
    expect(changeOf('revenue', 120, 100)).toMatchObject({ unit: 'relative', direction: 'up' });
    expect(changeOf('revenue', 120, 100).amount).toBeCloseTo(0.2, 15);
    expect(changeOf('repeatRate', 0.25, 0.3)).toMatchObject({ unit: 'points', direction: 'down' });
    expect(changeOf('orders', 100, 100).direction).toBe('same');
  });

  it('is none where there was nothing before', () => {
    expect(changeOf('revenue', 120, 0).direction).toBe('none');
    expect(changeOf('repeatRate', 0.2, NaN).direction).toBe('none');
  });
});

describe('what the overview says', () => {
  it('compares the period with the one before and tells orders from their value', () => {
    expect(told(overview(daily(60, ['a', 'b'], (day) => (day < 30 ? 10 : 12))))).toEqual([
      'The last 30 days brought £360, 20% more than the 30 days before.',
      '30 orders, as many as before; an average order of £12.00, 20% more.',
    ]);
  });

  it('does not compare where it cannot, and says where nothing was sold', () => {
    expect(told(overview(orders`ana 2024-01-03 40`))).toEqual([
      'The last 30 days brought £40.00 from 1 order.',
    ]);
    expect(told(overview(orders`ana 2024-01-03 40`, { asOf: '2024-06-01' }))[0]).toMatch(
      /^Nothing was sold in the 30 days before 1 Jun 2024/,
    );
  });
});

describe('the series', () => {
  it('is of whole weeks that end at the as-of day, within the data', () => {
    const { series, asOf } = overview(daily(60, ['a', 'b', null], () => 10));
    expect(series.blockDays).toBe(7);
    expect(series.from).toHaveLength(8);
    expect(series.from.at(-1)).toBe(asOf - 7);
    expect(series.values.revenue).toEqual(Array(8).fill(70));
    expect(series.values.orders).toEqual(Array(8).fill(7));
    expect(series.values.customers).toEqual(Array(8).fill(2));
  });

  it('has the repeat rate of a whole period, where the data reach back one', () => {
    const { series, current } = overview(daily(60, ['a', 'b'], () => 10));
    expect(series.values.repeatRate.slice(0, 3)).toEqual([NaN, NaN, NaN]);
    expect(series.values.repeatRate.at(-1)).toBe(current.repeatRate);
  });

  it('is of thirty days where the period is a year, twelve at most, and adds up to the period’s', () => {
    const { series } = overview(daily(800, ['a'], (day) => day % 5));
    expect([series.blockDays, series.from.length]).toEqual([30, 12]);
    const last360 = Array.from({ length: 360 }, (_, k) => (440 + k) % 5).reduce(
      (sum, amount) => sum + amount,
      0,
    );
    expect(series.values.revenue.reduce((sum, amount) => sum + amount, 0)).toBe(last360);
  });
});

describe('a single order that makes a fifth or more of its period', () => {
  it('is named, so that nobody reads the comparison as a trend', () => {
    const shop = daily(60, ['ana', 'ben'], (day) => (day === 7 ? 1000 : 10));
    const result = overview(shop, { period: '30' });
    expect(result.outlier).toEqual({ period: 'previous', amount: 1000, share: 1000 / 1290 });
    expect(told(result).at(-1)).toContain('78%');
  });

  it('is named where there is no period before, too', () => {
    const shop = daily(40, ['ana', 'ben'], (day) => (day === 20 ? 1000 : 10));
    const result = overview(shop, { period: '30' });
    expect(result.previous).toBeNull();
    expect(result.outlier).toEqual({ period: 'current', amount: 1000, share: 1000 / 1290 });
    expect(told(result).at(-1)).toContain('78%');
  });

  it('is not named among few orders, or where it is no larger than the others', () => {
    expect(
      overview(
        daily(60, ['ana'], () => 10),
        { period: '30' },
      ).outlier,
    ).toBeNull();
    expect(
      overview(orders`ana 2023-12-01 10 #1 | ana 2024-02-20 900 #2`, { period: '30' }).outlier,
    ).toBeNull();
  });
});
