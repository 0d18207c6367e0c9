import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/lifetime-value/compute';
import { definition } from '../../../src/analyses/lifetime-value/definition';
import { explain } from '../../../src/analyses/lifetime-value/explain';
import { en } from '../../../src/analyses/lifetime-value/messages/en';
import { present } from '../../../src/analyses/lifetime-value/present';
import type { LifetimeValueParams } from '../../../src/analyses/lifetime-value/result';
import { tabulate } from '../../../src/analyses/lifetime-value/tabulate';
import type { ExportTable } from '../../../src/core/export-table';
import { defaultsOf } from '../../../src/core/params';
import { numbersOf } from '../../../src/core/table-figures';
import type { Workspace } from '../../../src/core/workspace';
import { buyingLines, buyingShop } from '../../builders/buying-shop';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';

const shop = buyingShop(buyingLines(300));
const resultOf = (workspace: Workspace, params: Partial<LifetimeValueParams> = {}) =>
  valueOf(compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {}));
const keysOf = (result: ReturnType<typeof resultOf>) => explain(result).map(({ key }) => key);
const cells = (table: ExportTable, header: string) => {
  const column = table.columns.find((each) => each.header === header)!;
  return Array.from({ length: table.rowCount }, (_, i) => column.value(i));
};

describe('the page of lifetime value', () => {
  const result = resultOf(shop);
  const view = present(result, presentationOf(definition, en));

  it('opens with what the customers will bring and who brings most of it', () => {
    expect(keysOf(result).slice(0, 2)).toEqual(['finding.value', 'finding.top']);
    const { value, total, top } = result.model!;
    expect(total.lower).toBeLessThan(value);
    expect(total.upper).toBeGreaterThan(value);
    expect(top.people).toBe(30);
    expect(top.value).toBeGreaterThan(value / 10);
  });

  it('gives the most valuable tenth to take along, with its uncertainty', () => {
    const top = tabulate(result, 'top');
    expect(top.rowCount).toBe(30);
    expect(cells(top, 'rank')).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    const [value, lower, upper] = [
      'lifetime_value',
      'lifetime_value_lower_95',
      'lifetime_value_upper_95',
    ].map((header) => numbersOf(top, header)) as [number[], number[], number[]];
    value.forEach((each, i) => {
      expect(lower[i]!).toBeLessThan(each);
      expect(upper[i]!).toBeGreaterThan(each);
      if (i > 0) expect(each).toBeLessThanOrEqual(value[i - 1]!);
    });
    expect(view.people('top').table()).toMatchObject({ rowCount: 30 });
  });

  it('says which channel pays and which never will', () => {
    const { rows, withoutCustomers } = result.channels!;
    const [cheap, dear] = rows;
    expect(cheap!.ratioLower).toBeGreaterThan(1);
    expect(dear!.ratioUpper).toBeLessThan(1);
    expect(cheap!.ratio).toBeCloseTo(cheap!.value / cheap!.cac, 10);
    expect(withoutCustomers).toHaveLength(1);
    expect(keysOf(result)).toContain('finding.channel.losing');
    expect(view.channels.rows[1]!.payback).toBe('not yet');
  });

  it('shows the discounted sum year by year, and lets it be moved', () => {
    const moved = resultOf(shop, { retention: 80, discount: 10, years: 10, margin: 50 }).simple;
    const table = tabulate(resultOf(shop, { retention: 80, discount: 10, years: 10, margin: 50 }), 'sum');
    expect(table.rowCount).toBe(10);
    expect(cells(table, 'share_staying')[1]).toBeCloseTo(0.64, 12);
    expect(cells(table, 'discount_factor')[1]).toBeCloseTo(1 / 1.21, 12);
    // Of 100 a year the sum is 255.627361 (a reference computed apart).
    expect(cells(table, 'sum_so_far')[9]).toBeCloseTo(moved.yearly * 2.5562736120471925, 6);
    expect(moved.product).toBeCloseTo(5 * moved.yearly, 9);
  });

  it('holds the forecast against the time before and the simple formula', () => {
    const table = tabulate(result, 'errors');
    expect(cells(table, 'forecast')).toEqual(['model', 'naive', 'simple']);
    expect(keysOf(result).some((key) => key.startsWith('finding.trial'))).toBe(true);
    expect(view.trial!.classes.labels).toContain('7+');
  });

  it('warns of one-time buyers by BG/NBD and not by MBG/NBD', () => {
    const many = buyingLines(300).filter(
      ({ customer }, i, all) => customer % 2 === 0 || all[i - 1]?.customer !== customer,
    );
    const once = buyingShop(many);
    expect(keysOf(resultOf(once))).toContain('finding.once');
    expect(keysOf(resultOf(once, { model: 'mbg-nbd' }))).not.toContain('finding.once');
  });

  it('of fewer customers fills in the simple formula, or describes', () => {
    const ofFirst = (customers: number) => resultOf(buyingShop(buyingLines(customers)));
    const [some, few] = [ofFirst(60), ofFirst(12)];
    expect(some.model).toBeNull();
    expect(keysOf(some)).toEqual(['finding.so-far', 'finding.simple']);
    expect(keysOf(few)).toEqual(['finding.so-far', 'finding.describe']);
    expect(present(few, presentationOf(definition, en)).noModel).toMatch(/30 customers/);
  });
});
