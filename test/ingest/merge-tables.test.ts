import { describe, expect, it } from 'vitest';
import type { TableKind } from '../../src/core/table';
import { mergeTables } from '../../src/ingest/merge-tables';
import { tableOf, type Cells } from '../builders/workspace';
import { countsOf, lines, merge, named, rowsOf } from './merge-builders';

describe('a newer file of order lines', () => {
  it('adds what is new, replaces what differs, and leaves the rest', () => {
    const merged = merge(
      'orders',
      lines('A1 1 tea 10 | A2 2 tea 10'),
      lines('A2 2 tea 12 | A1 1 tea 10 | A3 3 cup 5'),
    );
    expect(countsOf(merged)).toEqual([1, 1, 1]);
    expect(rowsOf(merged.table)).toEqual([
      'A1 2024-01-01 00:00:00 tea 10',
      'A2 2024-01-02 00:00:00 tea 12',
      'A3 2024-01-03 00:00:00 cup 5',
    ]);
  });

  it('that is the same file again changes nothing: the table is the one before', () => {
    const base = lines('A2 2 tea 10 | A1 1 tea 10');
    const merged = merge('orders', base, lines('A2 2 tea 10 | A1 1 tea 10'));
    expect(countsOf(merged)).toEqual([0, 0, 2]);
    expect(merged.table).toBe(base);
  });

  it('that repeats whole orders does not double their lines', () => {
    const merged = merge(
      'orders',
      lines('A1 1 tea 1 | A2 2 tea 2 | A2 2 cup 3'),
      lines('A2 2 tea 2 | A2 2 cup 3 | A3 3 tea 4'),
    );
    expect(countsOf(merged)).toEqual([1, 0, 2]);
    expect(merged.table.rowCount).toBe(4);
  });

  it('keeps lines that stand twice in one file, told apart by their place', () => {
    const twice = lines('A1 1 tea 10 | A1 1 tea 10');
    expect(countsOf(merge('orders', twice, twice))).toEqual([0, 0, 2]);
    const merged = merge('orders', twice, lines('A1 1 tea 10 | A1 1 tea 12 | A1 1 tea 10'));
    expect(countsOf(merged)).toEqual([1, 1, 1]);
    expect(rowsOf(merged.table).map((row) => row.split(' ').at(-1))).toEqual(['10', '12', '10']);
  });

  it('with a receipt number that is used again on another day adds a line', () => {
    expect(countsOf(merge('orders', lines('7 1 tea 10'), lines('7 2 tea 10')))).toEqual([1, 0, 0]);
  });

  it('empties a cell that is empty in it, and keeps what it has no column for', () => {
    const base = tableOf('orders', {
      order_id: ['A1', 'A2'],
      ordered_at: ['2024-01-01', '2024-01-02'],
      amount: [1, 2],
      coupon: ['x', 'y'],
      channel: ['web', 'app'],
    });
    const newer = tableOf('orders', {
      order_id: ['A1', 'A3'],
      ordered_at: ['2024-01-01', '2024-01-03'],
      amount: [1, 3],
      coupon: [null, 'z'],
    });
    expect(rowsOf(merge('orders', base, newer).table)).toEqual([
      'A1 2024-01-01 00:00:00 1 web ?',
      'A2 2024-01-02 00:00:00 2 app y',
      'A3 2024-01-03 00:00:00 3 ? z',
    ]);
  });

  it('with another type of a column is refused with the names of both and of the column', () => {
    const base = tableOf('orders', { ordered_at: ['2024-01-01'], amount: [1], table: [7] });
    const newer = tableOf('orders', { ordered_at: ['2024-01-01'], amount: [1], table: ['window'] });
    expect(mergeTables('orders', { name: 'Shop', table: base }, [named(newer)])).toEqual({
      ok: false,
      problem: {
        code: 'import/columns-differ',
        values: { column: 'attribute:table', first: 'Shop', second: '1.csv' },
      },
    });
  });
});

describe('the natural key', () => {
  it.each<[TableKind, string, Record<string, Cells>, Record<string, Cells>, number[]]>([
    [
      'orders',
      'without an order id is customer, moment and product',
      {
        customer_id: ['ana', 'ana'],
        ordered_at: ['2024-01-01', '2024-01-01'],
        product_id: ['tea', 'cup'],
        amount: [1, 2],
      },
      {
        customer_id: ['ana', 'ben'],
        ordered_at: ['2024-01-01', '2024-01-01'],
        product_id: ['cup', 'cup'],
        amount: [3, 2],
      },
      [1, 1, 0],
    ],
    [
      'orders',
      'without order id and customer is the whole row',
      { ordered_at: ['2024-01-01', '2024-01-01'], amount: [1, 1] },
      { ordered_at: ['2024-01-01', '2024-01-01'], amount: [1, 2] },
      [1, 0, 1],
    ],
    [
      'customers',
      'of a customer is the id',
      { customer_id: ['ana', 'ben'], points: [1, 2] },
      { customer_id: ['ben', 'eve'], points: [5, 1] },
      [1, 1, 0],
    ],
    [
      'customers',
      'of a customer without id is the whole row',
      { customer_id: [null], points: [1] },
      { customer_id: [null, null], points: [1, 2] },
      [1, 0, 1],
    ],
    [
      'products',
      'of a product is the id',
      { product_id: ['tea'], price: [1] },
      { product_id: ['tea'], price: [2] },
      [0, 1, 0],
    ],
    [
      'events',
      'of an event is person, moment, event and product',
      { customer_id: ['ana'], happened_at: ['2024-01-01T10:00'], event: ['view'], page: ['a'] },
      {
        customer_id: ['ana', 'ana'],
        happened_at: ['2024-01-01T10:00', '2024-01-01T10:00'],
        event: ['view', 'pay'],
        page: ['b', 'b'],
      },
      [1, 1, 0],
    ],
    [
      'events',
      'of an event of a stranger is the visitor',
      { customer_id: [null], visitor_id: ['v1'], happened_at: ['2024-01-01'], event: ['view'], value: [1] },
      {
        customer_id: [null, null],
        visitor_id: ['v1', 'v2'],
        happened_at: ['2024-01-01', '2024-01-01'],
        event: ['view', 'view'],
        value: [2, 1],
      },
      [1, 1, 0],
    ],
    [
      'contacts',
      'of a message is campaign, customer and moment',
      { campaign_id: ['c1'], customer_id: ['ana'], sent_at: ['2024-01-01'], delivered: [null] },
      {
        campaign_id: ['c1', 'c2'],
        customer_id: ['ana', 'ana'],
        sent_at: ['2024-01-01', '2024-01-01'],
        delivered: [true, true],
      },
      [1, 1, 0],
    ],
    [
      'contacts',
      'of a message without a moment is campaign and customer',
      { campaign_id: ['c1'], customer_id: ['ana'], cost: [1] },
      { campaign_id: ['c1', 'c2'], customer_id: ['ana', 'ana'], cost: [2, 1] },
      [1, 1, 0],
    ],
    [
      'feedback',
      'of feedback is its id, whenever it was given',
      { feedback_id: ['f1'], created_at: ['2024-01-01'], rating: [1] },
      { feedback_id: ['f1'], created_at: ['2024-01-02'], rating: [1] },
      [0, 1, 0],
    ],
    [
      'feedback',
      'of feedback without id is customer, moment and text',
      { customer_id: ['ana'], created_at: ['2024-01-01'], text: ['good'], rating: [5] },
      {
        customer_id: ['ana', 'ana'],
        created_at: ['2024-01-01', '2024-01-01'],
        text: ['good', 'bad'],
        rating: [4, 1],
      },
      [1, 1, 0],
    ],
    [
      'spend',
      'of spend is day, channel and campaign',
      { date: ['2024-01-01'], channel: ['web'], spend: [1] },
      { date: ['2024-01-01', '2024-01-01'], channel: ['web', 'app'], spend: [2, 1] },
      [1, 1, 0],
    ],
  ])('of %s %s', (kind, _, before, after, expected) => {
    expect(countsOf(merge(kind, tableOf(kind, before), tableOf(kind, after)))).toEqual(expected);
  });
});
