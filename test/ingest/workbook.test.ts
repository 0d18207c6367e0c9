import { describe, expect, it } from 'vitest';
import { found, imported, previewed, refusal, rolesOf, tableOf } from './builders';
import { day, workbook, zip, type Cell } from './workbook-builders';

const HEADER: readonly Cell[] = ['订单编号', '客户编号', '下单时间', '金额'];
const ORDERS: readonly (readonly Cell[])[] = [
  HEADER,
  ['A1', '00123', day('2023-01-05 08:26'), 12.5],
  ['A2', '00124', day('2023-02-28 23:59'), 0.1 + 0.2],
  ['A3', '00123', day('2024-02-29 00:00'), -7],
];
const READ = {
  order_id: ['A1', 'A2', 'A3'],
  customer_id: ['00123', '00124', '00123'],
  ordered_at: ['2023-01-05 08:26:00', '2023-02-28 23:59:00', '2024-02-29 00:00:00'],
  amount: [12.5, 0.1 + 0.2, -7],
};

describe('a sheet is read like the same table as text', () => {
  it.each(['xlsx', 'xlsm', 'xlsb', 'biff8', 'ods'] as const)('%s', async (type) => {
    const bytes = workbook([{ rows: ORDERS }], type);
    expect(tableOf(await imported(bytes))).toEqual(READ);
  });

  it('with dates of the 1904 system', async () => {
    const since1904 = ORDERS.map((row) =>
      row.map((cell) =>
        typeof cell === 'object' && cell !== null ? { ...cell, v: Number(cell.v) - 1462 } : cell,
      ),
    );
    for (const type of ['xlsx', 'biff8', 'xlsb'] as const) {
      expect(tableOf(await imported(workbook([{ rows: since1904 }], type, true))), type).toEqual(READ);
    }
  });

  it('with titles above, blank rows, a total below, and numbers of rows as the sheet shows them', async () => {
    const rows = [
      ['一月订单'],
      [],
      ...ORDERS,
      [],
      ['A4', '00125', 'soon', 3],
      ['合计', null, null, { v: 8.8, z: '0.00' }],
    ];
    const read = await imported(workbook([{ rows, merges: ['A1:D1'] }]));
    expect(read.table.rowCount).toBe(4);
    expect(found(read)).toEqual([
      'row/blank ×1 @7',
      'row/total ×1 @9',
      'cell/not-a-date 下单时间 ×1 @8',
      'row/without-needed 下单时间 ×1 @8',
    ]);
  });

  it('with ids as they are shown, and the currency of the format', async () => {
    const rows: Cell[][] = [
      ['Customer ID', 'Order Date', 'Amount'],
      [{ v: 42, z: '00000' }, day('2023-01-05', 'm/d/yy'), { v: 1234.125, z: '"£"#,##0.00' }],
      [{ v: 7, z: '00000' }, day('2023-01-06', '[$-804]yyyy"年"m"月"d"日"'), { v: 2, z: '"£"#,##0.00' }],
    ];
    const read = await imported(workbook([{ rows }]));
    expect(tableOf(read)).toEqual({
      customer_id: ['00042', '00007'],
      ordered_at: ['2023-01-05 00:00:00', '2023-01-06 00:00:00'],
      amount: [1234.125, 2],
    });
    expect(read.currency).toBe('GBP');
  });

  it('with numbers that as text could be read in two ways, and no question about them', async () => {
    const rows = [
      ['customer', 'order date', 'amount'],
      ...[1.125, 2.375, 123.456].map((amount, k): Cell[] => [`c${k}`, day(`2023-03-1${k}`), amount]),
    ];
    const preview = await previewed(workbook([{ rows }]));
    expect(preview.notes).toEqual([]);
    expect(tableOf(await imported(workbook([{ rows }])))['amount']).toEqual([1.125, 2.375, 123.456]);
  });

  it('with errors of formulas as missing', async () => {
    const rows: Cell[][] = [...ORDERS.map((row) => [...row]), ['A4', '00125', day('2024-03-01'), '#N/A']];
    const read = await imported(workbook([{ rows }]));
    expect(tableOf(read)['amount']).toEqual([...READ.amount, null]);
    expect(found(read)).toEqual(['cell/placeholder 金额 ×1 @5', 'row/without-needed 金额 ×1 @5']);
  });

  it('with cells of commas, quotes and line ends', async () => {
    const notes = ['a,b', 'say "hi"', 'two\nlines', '=1+1'];
    const rows = [
      ['customer', 'order date', 'amount', 'note'],
      ...notes.map((note, k): Cell[] => [`c${k}`, day('2023-03-10'), k, note]),
    ];
    expect(tableOf(await imported(workbook([{ rows }])))['attribute:note']).toEqual(notes);
  });
});

describe('merged cells', () => {
  it('of a header over two rows are names of their columns', async () => {
    const rows: Cell[][] = [
      ['Customer ID', 'Order', null, null],
      [null, 'Order ID', 'Order Date', 'Amount'],
      ['c1', 'o1', day('2023-01-05'), 3],
      ['c2', 'o2', day('2023-01-06'), 4],
    ];
    const preview = await previewed(workbook([{ rows, merges: ['A1:A2', 'B1:D1'] }]));
    expect(rolesOf(preview)).toEqual({
      'Customer ID': 'customer_id',
      'Order ID': 'order_id',
      'Order Date': 'ordered_at',
      Amount: 'amount',
    });
    expect(preview.plan.dialect.skippedLines).toBe(1);
    expect(preview.estimatedRows).toBe(2);
  });

  it('of the header row name every column they cover', async () => {
    const rows: Cell[][] = [
      ['customer', 'name', null, 'order date', 'amount'],
      ['c1', 'Ann', 'Lee', day('2023-01-05'), 3],
      ['c2', 'Bo', 'Ek', day('2023-01-06'), 4],
    ];
    const preview = await previewed(workbook([{ rows, merges: ['B1:C1'] }]));
    expect(preview.plan.columns.map(({ header }) => header)).toEqual([
      'customer',
      'name',
      'name (2)',
      'order date',
      'amount',
    ]);
  });

  it('over rows repeat their text and say so; their numbers count once', async () => {
    const rows: Cell[][] = [
      ['order id', 'customer', 'order date', 'product', 'amount'],
      ['o1', 'c1', day('2023-01-05'), 'tea', 10],
      [null, null, null, 'milk', null],
      ['o2', 'c2', day('2023-01-06'), 'tea', 4],
    ];
    const bytes = workbook([{ rows, merges: ['A2:A3', 'B2:B3', 'C2:C3', 'E2:E3'] }]);
    const { table } = await imported(bytes);
    expect(tableOf(await imported(bytes))).toMatchObject({
      order_id: ['o1', 'o1', 'o2'],
      customer_id: ['c1', 'c1', 'c2'],
      ordered_at: ['2023-01-05 00:00:00', '2023-01-05 00:00:00', '2023-01-06 00:00:00'],
    });
    expect([...(table.columns.get('amount') as { values: Float64Array }).values]).toEqual([10, NaN, 4]);
    expect((await previewed(bytes)).notes).toEqual([
      { code: 'ingest/workbook-merged', values: { count: 3 } },
    ]);
  });
});

describe('sheets', () => {
  const book = workbook([
    { name: '说明', rows: [['本文件由系统导出']] },
    { name: '隐藏', rows: [...ORDERS, ...ORDERS.slice(1)], hidden: true },
    { name: '空', rows: [] },
    { name: '订单', rows: ORDERS },
    {
      name: '客户',
      rows: [
        ['客户编号', '姓名', '注册时间'],
        ['00123', '王芳', day('2022-01-05')],
      ],
    },
  ]);

  it('with anything in them are offered, hidden ones last, and the fullest visible one is taken', async () => {
    const preview = await previewed(book);
    expect(preview.sheets).toEqual([
      { name: '说明', rows: 1, hidden: false },
      { name: '订单', rows: 4, hidden: false },
      { name: '客户', rows: 2, hidden: false },
      { name: '隐藏', rows: 7, hidden: true },
    ]);
    expect(preview.plan.dialect.sheet).toBe('订单');
    expect(preview.byteSize).toBe(book.length);
  });

  it('another one is read where it is chosen, and the source says which', async () => {
    const { plan } = await previewed(book, { sheet: '客户' });
    expect(plan.kind).toBe('customers');
    const read = await imported(book, plan);
    expect(read.source.sheet).toBe('客户');
    expect(tableOf(read)['customer_id']).toEqual(['00123']);
  });

  it('a plan for a sheet that is gone is refused', async () => {
    const { plan } = await previewed(book);
    const gone = { ...plan, dialect: { ...plan.dialect, sheet: 'Sheet9' } };
    await expect(imported(book, gone)).rejects.toThrow('ingest/workbook-no-sheet');
  });

  it('named like parts of every object are sheets', async () => {
    const preview = await previewed(workbook([{ name: '__proto__', rows: ORDERS }]));
    expect(preview.plan.dialect.sheet).toBe('__proto__');
  });
});

describe('what is no readable workbook is refused with its reason', () => {
  const SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

  it('an archive of other things', async () => {
    expect(await refusal(zip({ 'photo.jpg': 'x' }))).toBe('ingest/binary');
    expect(await refusal(zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }))).toBe(
      'ingest/binary',
    );
  });

  it('a document type declaration, in UTF-16 and behind comments too', async () => {
    const bombs = ['<!DOCTYPE x [<!ENTITY a "b">]><x/>', '<?xml version="1.0"?><!-- > --> <!doctype x><x/>'];
    const wide = [...bombs[0]!].join('\0');
    for (const text of [...bombs, wide]) {
      expect(await refusal(zip({ 'xl/workbook.xml': text }))).toBe('ingest/workbook-doctype');
    }
  });

  it('sizes beyond the limits, before anything is unpacked', async () => {
    const parts = { 'xl/workbook.xml': SHEET };
    expect(await refusal(zip(parts, () => 513 * 1024 ** 2))).toBe('ingest/workbook-inflates');
    expect(await refusal(zip(parts, () => 65 * 1024 ** 2))).toBe('ingest/workbook-inflates');
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, k) => [`xl/${k}.xml`, '']));
    expect(await refusal(zip(many))).toBe('ingest/workbook-entries');
  });

  it('parts that are not as the directory says', async () => {
    const good = workbook([{ rows: ORDERS }]);
    expect(await refusal(zip({ 'xl/workbook.xml': SHEET }, (size) => size - 1))).toBe(
      'ingest/workbook-damaged',
    );
    expect(await refusal(good.subarray(0, good.length / 2))).toBe('ingest/workbook-damaged');
    for (let at = 60; at < good.length; at += 997) {
      const flipped = good.slice();
      flipped[at]! ^= 0x10;
      const answer = await refusal(flipped);
      if (answer === null) expect(tableOf(await imported(flipped)), `byte ${at}`).toEqual(READ);
      else expect(answer, `byte ${at}`).toMatch(/^ingest\/(?:workbook-|binary)/);
    }
  });

  it('an old workbook that is cut off', async () => {
    const old = workbook([{ rows: ORDERS }], 'biff8');
    expect(await refusal(old.subarray(0, 600))).toBe('ingest/workbook-damaged');
  });

  it('a workbook without cells', async () => {
    expect(await refusal(workbook([{ rows: [] }]))).toBe('ingest/workbook-empty');
  });
});
