import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/core/table';
import { foldPhone, foldText, isLookalike, isTypo } from '../../../src/domain/cleaning/fold-text';
import { orderValues } from '../../../src/domain/cleaning/order-values';
import { judge } from '../../../src/domain/cleaning/outliers';
import { unifiedPairs } from '../../../src/domain/cleaning/unify-categories';
import { categoryColumn } from '../../../src/core/table';
import { tableOf, type Cells } from '../../builders/workspace';
import { cellsOf, clean, step } from './tables';

const products = (cells: Readonly<Record<string, Cells>>): Table => tableOf('orders', cells);

describe('duplicates', () => {
  it('that are equal in every cell leave one row; those spelt differently stay for the other method', () => {
    const table = products({ product_name: ['tea pot', 'tea pot', 'tea  pot', 'cup'], amount: [5, 5, 5, 5] });
    const exact = clean(table, [step('exact-duplicates')]);
    expect(cellsOf(exact.table, 'product_name')).toEqual(['tea pot', 'tea  pot', 'cup']);
    const both = clean(table, [step('fuzzy-duplicates'), step('exact-duplicates')]);
    expect(cellsOf(both.table, 'product_name')).toEqual(['tea pot', 'cup']);
    expect(both.entries.map(({ duplicates }) => duplicates)).toEqual([1, 1]);
  });

  it('leave the row that says most, then the tidiest, whatever comes first in the file', () => {
    const table = tableOf('customers', {
      customer_id: ['a', 'a', 'b', 'b'],
      name: ['ANA ', 'Ana', null, 'Ben'],
      phone: ['13800000000', '13800000000', '+86 139-0000-0000', '13900000000'],
    });
    const spelling = clean(table, [step('fuzzy-duplicates', { match: 'spelling' }, 'customers')]);
    expect(cellsOf(spelling.table, 'name')).toEqual(['Ana', null, 'Ben']);
    const key = clean(table, [step('fuzzy-duplicates', { match: 'key' }, 'customers')]);
    expect(cellsOf(key.table, 'name')).toEqual(['Ana', 'Ben']);
    expect(key.removed[0]).toMatchObject({ rows: Uint32Array.of(0, 2), twins: Uint32Array.of(1, 3) });
  });

  it('by key are one order, product and time; a return is another line than its sale', () => {
    const table = products({
      order_id: ['1', '1', '1', null],
      product_id: ['x', 'x', 'x', 'x'],
      ordered_at: ['2024-01-03', '2024-01-03', '2024-01-03', '2024-01-03'],
      quantity: [1, 2, -1, 1],
    });
    const { table: kept } = clean(table, [step('fuzzy-duplicates', { match: 'key' })]);
    expect(cellsOf(kept, 'quantity')).toEqual([1, -1, 1]);
  });

  it('fold width, case and blanks, and the country prefix of a phone', () => {
    expect(foldText('Ｔｅａ　Pot ')).toBe('teapot');
    expect(foldPhone('+86 138-0013-8000')).toBe('13800138000');
    expect(foldPhone('8613-5')).toBe('86135');
  });
});

describe('missing values', () => {
  const table = products({
    ordered_at: ['2024-01-03', '2024-01-01', '2024-01-02', '2024-01-09', null],
    amount: [30, 10, null, null, null],
    channel: ['a', 'b', null, 'b', 'a'],
  });
  const filled = (column: string, method: string, more = {}) =>
    cellsOf(clean(table, [step('missing-values', { column, method, ...more })]).table, column);

  it('lie on the straight line between their neighbours in time; beyond the end the nearest counts', () => {
    expect(filled('amount', 'interpolate')).toEqual([30, 10, 20, 30, null]);
  });

  it('take the mean, the median, the commonest or a given value', () => {
    expect(filled('amount', 'mean')).toEqual([30, 10, 20, 20, 20]);
    expect(filled('amount', 'constant', { value: '7' })).toEqual([30, 10, 7, 7, 7]);
    expect(filled('channel', 'mode')).toEqual(['a', 'b', 'a', 'b', 'a']);
    expect(filled('channel', 'constant', { value: 'none' })).toEqual(['a', 'b', 'none', 'b', 'a']);
    expect(filled('amount', 'leave')).toEqual([30, 10, null, null, null]);
  });

  it('are marked in a column of their own, which a second treatment completes', () => {
    const { table: after, entries } = clean(table, [
      step('missing-values', { column: 'amount', method: 'interpolate' }),
      step('missing-values', { column: 'amount', method: 'mean' }),
    ]);
    expect(cellsOf(after, 'attribute:amount imputed')).toEqual([0, 0, 1, 1, 1]);
    expect(entries.map(({ changedCells }) => changedCells)).toEqual([2, 1]);
  });

  it('come from the most similar rows, all that are equally near', () => {
    const people = tableOf('customers', {
      customer_id: ['a', 'b', 'c', 'd'],
      city: ['X', 'X', 'Y', 'X'],
      income: [100, 300, 900, null],
    });
    const near = clean(people, [
      step('missing-values', { column: 'income', method: 'nearest', neighbours: 1 }, 'customers'),
    ]);
    expect(cellsOf(near.table, 'income')).toEqual([100, 300, 900, 200]);
  });

  it('are never made up for times and identities', () => {
    const { entries } = clean(table, [step('missing-values', { column: 'ordered_at', method: 'mode' })]);
    expect(entries[0]).toMatchObject({ skipped: 'no-column', changedCells: 0 });
  });
});

describe('impossible values', () => {
  it('are days after the import and before 1970, negative prices, no pieces, ages beyond 0 to 120', () => {
    const table = products({
      ordered_at: ['2024-01-04', '2024-01-05', '1969-12-31', null],
      quantity: [0, 1, 2, null],
      unit_price: [-1, 1, 1, 1],
    });
    const rule = (column: string, name: string, more = {}) =>
      clean(table, [step('impossible-values', { column, rule: name, ...more })]).removed[0]?.rows;
    expect(rule('ordered_at', 'in-the-future', { latest: '2024-01-04' })).toEqual(Uint32Array.of(1));
    expect(rule('ordered_at', 'in-the-future')).toBeUndefined();
    expect(rule('ordered_at', 'before-1970')).toEqual(Uint32Array.of(2));
    expect(rule('quantity', 'zero')).toEqual(Uint32Array.of(0));
    expect(rule('unit_price', 'negative')).toEqual(Uint32Array.of(0));
  });

  it('may be taken out alone, so that the rest of the row stays', () => {
    const people = tableOf('customers', {
      customer_id: ['a', 'b', 'c'],
      age: [34, 340, -2],
      email: ['a@b.cn', 'none', null],
    });
    const { table } = clean(people, [
      step('impossible-values', { column: 'age', rule: 'no-age', action: 'cell' }, 'customers'),
      step('impossible-values', { column: 'email', rule: 'no-email', action: 'cell' }, 'customers'),
    ]);
    expect(cellsOf(table, 'age')).toEqual([34, null, null]);
    expect(cellsOf(table, 'email')).toEqual(['a@b.cn', null, null]);
  });
});

describe('outliers', () => {
  /** 99 orders of about 200 and one of a million, on two lines. */
  const table = products({
    order_id: Array.from({ length: 101 }, (_, i) => String(Math.min(i, 99))),
    ordered_at: Array.from({ length: 101 }, () => '2024-01-03'),
    amount: Array.from({ length: 101 }, (_, i) => (i < 99 ? 150 + i : 500_000)),
  });
  const outlier = (action: string, method = 'iqr') => clean(table, [step('outliers', { action, method })]);

  it.each(['iqr', 'mad', 'isolation'])('by %s are the order of a million alone', (method) => {
    expect(outlier('drop', method).removed[0]!.rows).toEqual(Uint32Array.of(99, 100));
  });

  it('are capped at the greatest usual value, the lines in proportion', () => {
    const { table: capped, entries } = outlier('cap');
    expect(cellsOf(capped, 'amount').slice(-3)).toEqual([248, 124, 124]);
    expect(Math.max(...orderValues(capped).values)).toBe(248);
    expect(entries[0]).toMatchObject({ changedCells: 2, rejected: 0 });
  });

  it('that are kept are marked', () => {
    const flags = cellsOf(outlier('keep').table, 'attribute:order value outlier');
    expect(flags.filter((flag) => flag === 1)).toHaveLength(2);
  });

  it('on the logarithm are judged above 0 only, and low ones where both sides are', () => {
    const values = Float64Array.from({ length: 50 }, (_, i) => (i === 0 ? 1e-9 : i === 1 ? -5 : 100 + i));
    const rule = { method: 'iqr', scale: 'log', reach: 3, z: 5, score: 0.8 } as const;
    expect(judge(values, { ...rule, side: 'upper' }).flags.indexOf(1)).toBe(-1);
    expect(judge(values, { ...rule, side: 'both' })).toMatchObject({ lower: 102, upper: 149 });
    expect(
      [...judge(values, { ...rule, side: 'both' }).flags].flatMap((flag, i) => (flag ? [i] : [])),
    ).toEqual([0]);
  });
});

describe('categories', () => {
  const table = products({
    channel: [
      'WeChat',
      'WeChat',
      'wechat',
      'ＷｅＣｈａｔ',
      'V10',
      'V1O',
      'V11',
      ...Array<string>(20).fill('express'),
      'expres',
      'tea',
      'sea',
    ],
  });

  it('that are one in spelling become the spelling of most rows', () => {
    const { table: after, entries } = clean(table, [
      step('unify-categories', { column: 'channel', closeness: 'spelling' }),
    ]);
    expect(cellsOf(after, 'channel').slice(0, 7)).toEqual([
      'WeChat',
      'WeChat',
      'WeChat',
      'WeChat',
      'V10',
      'V1O',
      'V11',
    ]);
    expect(entries[0]!.changedCells).toBe(2);
  });

  it('with a letter O for a digit 0 and with a slip of the hand are joined where that is asked for', () => {
    const pairs = unifiedPairs(categoryColumn(table, 'channel')!, 'typo');
    expect(pairs.map(({ from, to }) => `${from} → ${to}`).sort()).toEqual(
      ['V1O → V10', 'expres → express', 'wechat → WeChat', 'ＷｅＣｈａｔ → WeChat'].sort(),
    );
  });

  it('that are other words stay: digits make articles, Chinese characters words', () => {
    expect(isTypo('运动鞋运动鞋', '运动袜运动鞋')).toBe(false);
    expect(isTypo('model1a', 'model2a')).toBe(false);
    expect(isTypo('expresso', 'espresso')).toBe(true);
    expect(isTypo('recieve', 'receive')).toBe(true);
    expect(isTypo('red', 'bed')).toBe(false);
    expect(isLookalike('lo', 'io')).toBe(false);
    expect(isLookalike('v1o', 'v10')).toBe(true);
  });
});

describe('units', () => {
  it('change by a factor, where a text says so or everywhere', () => {
    const table = products({ amount: [100, 200, null], channel: ['分', '元', '分'] });
    const factor = { column: 'amount', factor: 0.01 };
    expect(cellsOf(clean(table, [step('change-unit', factor)]).table, 'amount')).toEqual([1, 2, null]);
    const some = clean(table, [step('change-unit', { ...factor, where: 'channel', is: ' 分' })]);
    expect(cellsOf(some.table, 'amount')).toEqual([1, 200, null]);
  });
});

it('a step on what is not in the files is skipped and says why', () => {
  const table = products({ amount: [1] });
  const { entries } = clean(table, [
    step('change-unit', { column: 'gone' }),
    step('no-such-method'),
    step('change-unit', { factor: -1 }),
    step('exact-duplicates'),
    step('exact-duplicates'),
  ]);
  expect(entries.map(({ skipped }) => skipped ?? null)).toEqual([
    'no-column',
    'unknown-kind',
    'bad-params',
    null,
    'repeated',
  ]);
});
