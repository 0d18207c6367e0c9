import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/lineage/compute';
import { definition } from '../../../src/analyses/lineage/definition';
import { explain } from '../../../src/analyses/lineage/explain';
import { LINE_CLASSES, type LineageResult, type LineClass } from '../../../src/analyses/lineage/result';
import { compute as overview } from '../../../src/analyses/overview/compute';
import { definition as overviewDefinition } from '../../../src/analyses/overview/definition';
import { defaultsOf } from '../../../src/core/params';
import type { Workspace } from '../../../src/core/workspace';
import { KPI_IDS, type KpiId } from '../../../src/domain/kpis';
import { anyLines, shopOf } from '../../builders/any-shop';
import { orders, tableOf, workspaceOf } from '../../builders/workspace';
import '../../property-seed';
import { valueOf } from '../outcomes';

interface Choice {
  readonly kpi?: KpiId;
  readonly asOf?: string;
  readonly period?: 'auto' | '30' | '90' | '365' | 'all';
  readonly lines?: 'auto' | LineClass;
}
const outcomeOf = (workspace: Workspace, choice: Choice = {}) =>
  compute(workspace, { ...defaultsOf(definition.params), ...choice }, () => {});
const run = (workspace: Workspace, choice: Choice = {}): LineageResult =>
  valueOf(outcomeOf(workspace, choice));
const classOf = (result: LineageResult, id: LineClass) => result.classes.find((each) => each.id === id)!;

/** 30 days to 1 March: ana twice, ben once with a return, somebody unknown, a gift; one line before and one without a date. */
const shop = orders`ana 2024-02-05 40 | ana 2024-02-20 60 | ben 2024-02-21 100 | ben 2024-02-25 -30
  | - 2024-02-26 25 | cid 2024-02-28 0 | dan 2024-01-03 500 | eve ? 70 | ana 2024-02-29 10`;

describe('a figure', () => {
  it('is made of classes of lines that add up to it and to the file', () => {
    const result = run(shop, { period: '30' });
    expect(result.values.revenue).toBe(40 + 60 + 100 - 30 + 25 + 0 + 10);
    expect(Object.fromEntries(result.classes.map(({ id, lines, money }) => [id, [lines, money]]))).toEqual({
      counted: [4, 210],
      anonymous: [1, 25],
      unpaid: [1, 0],
      returns: [1, -30],
      earlier: [1, 500],
      later: [0, 0],
      undated: [1, 70],
    });
    expect(result).toMatchObject({ gross: 235, returned: 30, repeaters: 1 });
    expect(result.withoutLargest).toEqual({ amount: 100, value: 105 });
  });

  it('without its largest order leaves out one that was not taken back whole', () => {
    const regretted = orders`ana 2024-02-05 40 | ben 2024-02-21 900 | ben 2024-02-21 -900 | cid 2024-02-25 100
      | dan 2024-02-26 60`;
    expect(run(regretted, { period: '30' }).withoutLargest).toEqual({ amount: 100, value: 100 });
  });

  it('about customers leaves out the lines of nobody, and returns', () => {
    const effects = (kpi: KpiId) =>
      Object.fromEntries(run(shop, { period: '30', kpi }).classes.map(({ id, effect }) => [id, effect]));
    expect(effects('repeatRate')).toMatchObject({ counted: 'in', anonymous: 'out', returns: 'out' });
    expect(effects('orderValue')).toMatchObject({ counted: 'in', anonymous: 'in', returns: 'deducted' });
    expect(effects('orders')).toMatchObject({
      anonymous: 'in',
      unpaid: 'out',
      returns: 'out',
      earlier: 'out',
    });
  });

  it('is said with what was left out of it', () => {
    const [headline, left] = explain(run(shop, { period: '30', kpi: 'repeatRate' }));
    expect(headline).toMatchObject({ key: 'finding.repeatRate', values: { repeaters: 1, customers: 2 } });
    expect(left).toMatchObject({ key: 'finding.left-out', values: { left: 5, all: 9 } });
    const whole = orders`ana 2024-02-05 40 | ben 2024-02-20 60`;
    expect(explain(run(whole))[1]!.key).toBe('finding.nothing-left-out');
  });

  it('as of an earlier day sees the later lines as such', () => {
    const result = run(shop, { asOf: '2024-02-21', period: '30' });
    expect(classOf(result, 'later').lines).toBe(5);
    expect(result.values.revenue).toBe(100);
  });

  it('that needs customers says so where the file names none', () => {
    const nobody = orders`- 2024-01-03 40 | - 2024-01-04 15`;
    expect(outcomeOf(orders``)).toMatchObject({ problem: { code: 'lineage/no-orders' } });
    const nameless = workspaceOf({
      orders: tableOf('orders', { ordered_at: ['2024-01-03', '2024-02-03'], amount: [40, 15] }),
    });
    expect(outcomeOf(nameless, { kpi: 'customers' })).toMatchObject({
      problem: { code: 'lineage/no-customers' },
    });
    expect(run(nobody).values.revenue).toBe(55);
    expect(run(nobody, { kpi: 'orders' }).values.orders).toBe(2);
  });
});

describe('the lines of a class', () => {
  it('come with the largest amounts first, and say what the file says', () => {
    const { listed } = run(shop, { period: '30' });
    expect(listed.lines.map(({ person, amount }) => [person, amount])).toEqual([
      ['ben', 100],
      ['ana', 60],
      ['ana', 40],
      ['ana', 10],
    ]);
    expect(run(shop, { period: '30', lines: 'undated' }).listed.lines[0]).toMatchObject({
      person: 'eve',
      time: NaN,
      amount: 70,
    });
  });
});

describe('the page at first', () => {
  it('lists the first class that has lines', () => {
    expect(run(shop, { period: '30' }).listed.of).toBe('counted');
    expect(run(orders`- 2024-01-03 40 | - 2024-01-04 15`).listed).toMatchObject({
      of: 'anonymous',
      total: 2,
    });
    expect(run(shop, { period: '30', lines: 'later' }).listed).toMatchObject({ of: 'later', total: 0 });
  });

  it('can look at all there is, so that nothing lies before the period', () => {
    const result = run(shop, { period: 'all' });
    expect(classOf(result, 'earlier').lines).toBe(0);
    expect(result.values.revenue).toBe(705);
  });
});

describe('whatever the lines', () => {
  it('every figure is that of Home, every line is in one class, and the listed ones add up to it', () => {
    fc.assert(
      fc.property(
        anyLines(),
        fc.constantFrom(...KPI_IDS),
        fc.constantFrom(...LINE_CLASSES),
        (lines, kpi, of) => {
          const workspace = shopOf(lines);
          const outcome = outcomeOf(workspace, { kpi, lines: of });
          const home = overview(workspace, defaultsOf(overviewDefinition.params), () => {});
          if (!outcome.ok) return;
          const { classes, listed, values, periodDays } = outcome.value;
          expect([values, periodDays]).toEqual([valueOf(home).current, valueOf(home).periodDays]);
          expect(classes.reduce((sum, each) => sum + each.lines, 0)).toBe(lines.length);
          const revenue = outcomeOf(workspace, { kpi: 'revenue' });
          const counted = valueOf(revenue).classes.filter(({ effect }) => effect !== 'out');
          expect(counted.reduce((sum, { money }) => sum + money, 0)).toBeCloseTo(values.revenue, 6);
          const own = classes.find(({ id }) => id === of)!;
          expect(listed.total).toBe(own.lines);
          expect(listed.lines.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(own.money, 6);
        },
      ),
      { numRuns: 100 },
    );
  });
});
