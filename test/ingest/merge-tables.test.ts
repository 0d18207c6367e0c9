import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/core/outcome';
import type { Table, TableKind } from '../../src/core/table';
import { mergeTables, type MergedTable } from '../../src/ingest/merge-tables';
import { tableDigest } from '../../src/store/digest';
import { describeColumns } from '../../src/store/chunks';
import { tableOf, type Cells } from '../builders/workspace';
import { valuesOf } from './builders';

const valueOf = (outcome: Outcome<MergedTable>): MergedTable => {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};

const named = (table: Table, i = 0) => ({ name: `${i + 1}.csv`, table });

/** A table with newer files of its kind. */
const merge = (kind: TableKind, base: Table | null, ...files: Table[]): MergedTable =>
  valueOf(mergeTables(kind, base && { name: 'Shop', table: base }, files.map(named)));

const countsOf = ({ added, updated, unchanged }: MergedTable) => [added, updated, unchanged];

/** What the store's version is made of. */
const digestOf = async (kind: TableKind, table: Table): Promise<string> =>
  tableDigest({ kind, rowCount: table.rowCount, columns: await describeColumns(table, () => {}) });

/** Rows as text, cells in the order of the columns, `?` where missing. */
function rowsOf({ rowCount, columns }: Table): string[] {
  const cells = [...columns.values()].map(valuesOf);
  return Array.from({ length: rowCount }, (_, i) => cells.map((values) => values[i] ?? '?').join(' '));
}

/** Order lines `order day product amount`, `?` for what is missing. */
const lines = (text: string): Table => fromRows(text.split('|').map((row) => row.trim().split(' ')));

function fromRows(rows: readonly (readonly string[])[]): Table {
  const column = (c: number): Cells => rows.map((row) => (row[c] === '?' ? null : row[c]!));
  return tableOf('orders', {
    order_id: column(0),
    ordered_at: column(1).map((day) => day && `2024-01-${String(day).padStart(2, '0')}`),
    product_id: column(2),
    amount: column(3),
  });
}

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
