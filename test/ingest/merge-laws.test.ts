import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/core/table';
import { tableOf } from '../builders/workspace';
import { countsOf, digestOf, fromRows, merge, rowsOf } from './merge-builders';

/** Order lines of few orders, days, products and amounts, so that keys meet; some miss the parts of a key. */
const line = fc.tuple(
  fc.constantFrom('A', 'B', '熟', '?'),
  fc.constantFrom('1', '2', '?'),
  fc.constantFrom('tea', 'cup', '?'),
  fc.constantFrom('1', '2', '?'),
);
const file = fc.array(line, { minLength: 1, maxLength: 12 });
type Rows = [string, string, string, string][];

/** The definition, row by row: the k-th row of a key takes the place of the k-th before. */
function naive(before: Rows, after: Rows) {
  const merged = new Map<string, string>();
  const counts = { added: 0, updated: 0, unchanged: 0 };
  for (const [rows, count] of [[before, false] as const, [after, true] as const]) {
    const seen = new Map<string, number>();
    for (const [order, day, product, amount] of rows) {
      const known = order !== '?' && day !== '?';
      const key = known ? `${order} ${day} ${product}` : `whole ${order} ${day} ${product} ${amount}`;
      const place = seen.get(key) ?? 0;
      seen.set(key, place + 1);
      const earlier = merged.get(`${key} ${place}`);
      if (count) counts[earlier === undefined ? 'added' : earlier === amount ? 'unchanged' : 'updated']++;
      merged.set(`${key} ${place}`, amount);
    }
  }
  return {
    counts,
    rows: [...merged].map(([key, amount]) =>
      [
        ...key
          .split(' ')
          .filter((p) => p !== 'whole')
          .slice(0, 3),
        amount,
      ].join(' '),
    ),
  };
}

const asWritten = (table: Table): string[] =>
  rowsOf(table)
    .map((row) => row.replace(/2024-01-0(\d) 00:00:00/, '$1'))
    .sort();

describe('merging', () => {
  it('is what its definition says, row by row', () => {
    fc.assert(
      fc.property(file, file, (before, after) => {
        const merged = merge('orders', fromRows(before), fromRows(after));
        const expected = naive(before, after);
        expect(merged).toMatchObject(expected.counts);
        expect(asWritten(merged.table)).toEqual(expected.rows.sort());
      }),
    );
  });

  it('is associative', async () => {
    await fc.assert(
      fc.asyncProperty(file, file, file, async (...rows) => {
        const [a, b, c] = rows.map(fromRows);
        const one = merge('orders', merge('orders', a!, b!).table, c!).table;
        const other = merge('orders', a!, merge('orders', null, b!, c!).table).table;
        const together = merge('orders', null, a!, b!, c!).table;
        const digest = await digestOf('orders', one);
        expect([await digestOf('orders', other), await digestOf('orders', together)]).toEqual([
          digest,
          digest,
        ]);
      }),
    );
  });

  it('with whole orders that are there already gives the same table', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.constantFrom('A', 'B', '熟', '?'), async (rows, order) => {
        const all = fromRows(rows);
        const some = rows.filter(([id]) => id === order);
        if (some.length === 0) return;
        const merged = merge('orders', all, fromRows(some));
        expect(countsOf(merged)).toEqual([0, 0, some.length]);
        expect(merged.table).toBe(all);
      }),
    );
  });

  it('counts every row of the files once', () => {
    fc.assert(
      fc.property(file, fc.array(file, { minLength: 1, maxLength: 5 }), (base, files) => {
        const merged = merge('orders', fromRows(base), ...files.map(fromRows));
        const counted = countsOf(merged).reduce((sum, n) => sum + n, 0);
        expect(counted).toBe(files.reduce((sum, rows) => sum + rows.length, 0));
      }),
    );
  });

  it('of monthly files in any order gives the table of the yearly file, bit for bit', async () => {
    const row = fc.record({
      month: fc.nat(11),
      order: fc.nat(20),
      product: fc.constantFrom('tea', 'cup', '杯', null),
      customer: fc.constantFrom('ana', 'ben', null),
      amount: fc.option(fc.integer({ min: -5, max: 5 }), { freq: 6 }),
    });
    const rows = fc.array(row, { minLength: 1, maxLength: 60 });
    const tableFrom = (
      part: {
        month: number;
        order: number;
        product: string | null;
        customer: string | null;
        amount: number | null;
      }[],
    ) =>
      tableOf('orders', {
        order_id: part.map(({ order }) => (order === 0 ? null : `SO${order}`)),
        customer_id: part.map(({ customer }) => customer),
        ordered_at: part.map(
          ({ month, order }) =>
            `2024-${String(month + 1).padStart(2, '0')}-${String(order + 1).padStart(2, '0')}`,
        ),
        product_id: part.map(({ product }) => product),
        amount: part.map(({ amount }) => amount),
      });
    const order = fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, order, fc.nat(11), async (all, months, split) => {
        const files = months.flatMap((month) => {
          const part = all.filter((each) => each.month === month);
          return part.length > 0 ? [tableFrom(part)] : [];
        });
        const yearly = await digestOf('orders', merge('orders', null, tableFrom(all)).table);
        const first = files.slice(0, split + 1);
        const rest = files.slice(split + 1);
        const start = merge('orders', null, ...first).table;
        const monthly = rest.length > 0 ? merge('orders', start, ...rest).table : start;
        expect(await digestOf('orders', monthly)).toBe(yearly);
      }),
    );
  });

  it('of files that add different columns depends only on what they say', async () => {
    const id = { order_id: ['A1'], ordered_at: ['2024-01-01'], amount: [1] };
    const files = [
      tableOf('orders', { ...id, store: ['north'] }),
      tableOf('orders', { ...id, order_id: ['A2'], note: ['gift'] }),
      tableOf('orders', { ...id, order_id: ['A3'], channel: ['web'], note: ['x'] }),
    ];
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [2, 0, 1],
    ];
    const digests = orders.map((order) =>
      digestOf('orders', merge('orders', null, ...order.map((i) => files[i]!)).table),
    );
    expect(new Set(await Promise.all(digests)).size).toBe(1);
  });

  it('gives levels that are all used, in the order of their bytes', () => {
    const merged = merge(
      'customers',
      tableOf('customers', { customer_id: ['b'], city: ['Rome'] }),
      tableOf('customers', { customer_id: ['b', 'a'], city: ['Bern', 'Cham'] }),
    );
    const city = merged.table.columns.get('city');
    expect(city?.kind === 'category' && new TextDecoder().decode(city.levels.bytes)).toBe('BernCham');
  });
});
