import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../src/core/import-plan';
import type { ByteSource } from '../../src/ingest/byte-source';
import { readTable } from '../../src/ingest/read-table';
import { file, found, imported, previewed, refusal, tableOf } from './builders';

const HEADER = 'order id,customer,date,amount\n';
const orders = (...lines: string[]): string => `${HEADER}${lines.join('\n')}\n`;
const GOOD = [
  '1,ana,2023-01-05,9.50',
  '2,ben,2023-01-06,12.00',
  '3,ana,2023-01-07,8.25',
  '4,eve,2023-01-08,7.00',
];
const plan = async (): Promise<ImportPlan> => (await previewed(orders(...GOOD))).plan;

describe('a table', () => {
  it('has its roles and attributes as typed columns', async () => {
    const text =
      'order id,customer,date,amount,note\n1,ana,2023-01-05 10:00,"1,234.50",x\n2,,2023-01-06 11:00,-5,\n';
    expect(tableOf(await imported(text))).toEqual({
      order_id: ['1', '2'],
      customer_id: ['ana', null],
      ordered_at: ['2023-01-05 10:00:00', '2023-01-06 11:00:00'],
      amount: [1234.5, -5],
      'attribute:note': ['x', null],
    });
  });

  it('says of each column where it went and how far it is filled', async () => {
    const { source } = await imported(
      'order id,customer,date,amount\n1,ana,2023-01-05,1.5\n2,,2023-01-06,2.5\n',
    );
    expect(source).toMatchObject({
      fileName: 'shop.csv',
      kind: 'orders',
      rowCount: 2,
      encoding: 'utf-8',
      delimiter: ',',
    });
    expect(source.columns.map(({ name, filled }) => [name, filled])).toEqual([
      ['order_id', 2],
      ['customer_id', 1],
      ['ordered_at', 2],
      ['amount', 2],
    ]);
  });

  it('leaves out a column that is not wanted', async () => {
    const wanted = await plan();
    const columns = wanted.columns.map((column) => ({ ...column, keep: column.role !== 'customer_id' }));
    const read = await imported(orders(...GOOD), { ...wanted, columns });
    expect([...read.table.columns.keys()]).toEqual(['order_id', 'ordered_at', 'amount']);
    expect(read.source.columns[1]).toMatchObject({ name: null, filled: 0 });
  });

  it('takes headers such as __proto__ for plain names', async () => {
    const read = await imported(
      '__proto__,constructor,date,amount\na,b,2023-01-05,1.5\nc,d,2023-01-06,2.5\n',
    );
    expect([...read.table.columns.keys()]).toContain('attribute:__proto__');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('reports progress up to the end of the file', async () => {
    const text = orders(...Array.from({ length: 100_000 }, (_, i) => `${i},c${i % 99},2023-01-05,9.50,`));
    const steps: [number, number][] = [];
    await readTable(file(text), (await previewed(text)).plan, (fraction, rows) =>
      steps.push([fraction, rows]),
    );
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.at(-1)![0]).toBe(1);
    expect(steps.map(([fraction]) => fraction)).toEqual(
      [...steps.map(([fraction]) => fraction)].sort((a, b) => a - b),
    );
  });
});

describe('ids and words', () => {
  it('keep their leading zeros and their digits', async () => {
    const read = await imported(
      'order id,customer,date,amount\n00123,9007199254740993,2023-01-05,1.5\n00124,9007199254740995,2023-01-06,2\n',
    );
    expect(tableOf(read)).toMatchObject({
      order_id: ['00123', '00124'],
      customer_id: ['9007199254740993', '9007199254740995'],
    });
  });

  it('of keys are compared in their normal form, of other columns kept as they stand', async () => {
    const read = await imported(
      'order id,customer,date,amount,note\n１,ＡＮＡ,2023-01-05,1.5,Ａ\n1,ANA\u00a0,2023-01-06,2,A\n',
    );
    expect(tableOf(read)).toMatchObject({
      order_id: ['1', '1'],
      customer_id: ['ANA', 'ANA'],
      'attribute:note': ['Ａ', 'A'],
    });
  });

  it('are trimmed of spaces of every kind', async () => {
    const read = await imported(
      'order id,customer,date,amount,note\n1,a,2023-01-05,1.5,\u3000tea \n2,a,2023-01-05,1.5,"  tea"\n',
    );
    expect(tableOf(read)['attribute:note']).toEqual(['tea', 'tea']);
  });

  it('of keys that say NULL or N/A are missing, and told', async () => {
    const read = await imported(orders(...GOOD, '5,NULL,2023-01-09,1.5', '6,N/A,2023-01-10,1.5'));
    expect(tableOf(read)['customer_id']!.slice(4)).toEqual([null, null]);
    expect(found(read)).toEqual(['cell/placeholder customer ×2 @6']);
  });

  it('lose NUL characters, and that is told', async () => {
    const read = await imported(orders(...GOOD, '5,a\0b,2023-01-09,1.5'));
    expect(tableOf(read)['customer_id']!.at(-1)).toBe('ab');
    expect(found(read)).toEqual(['cell/control-characters customer ×1 @6']);
  });
});

describe('what cannot be read', () => {
  it('in a typed column is missing, counted, with its row and its text', async () => {
    const read = await imported(orders(...GOOD, '5,eve,2023-02-30,abc', '6,eve,soon,1.2.3'), await plan());
    expect(tableOf(read)).toMatchObject({ amount: [9.5, 12, 8.25, 7, null, null] });
    expect(read.source.diagnostics).toMatchObject([
      {
        code: 'cell/not-a-date',
        column: 2,
        header: 'date',
        count: 2,
        examples: [
          { row: 6, sample: '2023-02-30' },
          { row: 7, sample: 'soon' },
        ],
      },
      { code: 'row/without-needed', column: 2, count: 2 },
      {
        code: 'cell/not-a-number',
        column: 3,
        count: 2,
        examples: [
          { row: 6, sample: 'abc' },
          { row: 7, sample: '1.2.3' },
        ],
      },
      { code: 'row/without-needed', column: 3, count: 2 },
    ]);
  });

  it('is counted exactly and shown twenty times', async () => {
    const bad = Array.from({ length: 45 }, (_, i) => `${i},eve,2023-01-09,x${i}`);
    const read = await imported(orders(...GOOD, ...bad), await plan());
    const group = read.source.diagnostics.find(({ code }) => code === 'cell/not-a-number')!;
    expect([group.count, group.examples.length, group.examples[19]!.row]).toEqual([45, 20, 25]);
  });

  it('because it says N/A is told apart from what is wrong', async () => {
    const read = await imported(orders(...GOOD, '5,eve,2023-01-09,N/A', '6,eve,2023-01-10,-'), await plan());
    expect(found(read)).toEqual(['cell/placeholder amount ×2 @6', 'row/without-needed amount ×2 @6']);
  });

  it('a blank cell is missing without a word', async () => {
    const read = await imported('customer id,city,income\nM1,,1000\nM2,Rome,\nM3,Oslo,900\n');
    expect(tableOf(read)).toMatchObject({ city: [null, 'Rome', 'Oslo'], income: [1000, null, 900] });
    expect(found(read)).toEqual([]);
  });
});

describe('rows that are no data', () => {
  it('blank ones are left out and counted, and the numbering goes on', async () => {
    const read = await imported(orders(GOOD[0]!, '', ',,,', GOOD[1]!, '5,eve,never,1.5'), await plan());
    expect(read.table.rowCount).toBe(3);
    expect(found(read)).toEqual([
      'row/blank ×2 @3',
      'cell/not-a-date date ×1 @6',
      'row/without-needed date ×1 @6',
    ]);
  });

  it.each(['Total,,,36.75', '合计,,,36.75', ',,,\n,总计,,36.75', 'Grand total:,4,,36.75', '"小计",,,36.75'])(
    'a row of totals (%s) is left out and told',
    async (total) => {
      const read = await imported(orders(...GOOD, total));
      expect(read.table.rowCount).toBe(4);
      expect(found(read).at(-1)).toMatch(/^row\/total ×1/);
    },
  );

  it('a customer called Total with an order is no total', async () => {
    const read = await imported(orders(...GOOD, 'Total,total,2023-01-09,5.00'));
    expect(read.table.rowCount).toBe(5);
    expect(found(read)).toEqual([]);
  });

  it('a repeated header is left out and told', async () => {
    const read = await imported(orders(...GOOD, HEADER.trim(), '5,eve,2023-01-09,1.50'));
    expect(read.table.rowCount).toBe(5);
    expect(found(read)).toEqual(['row/repeated-header ×1 @6']);
  });

  it('zero bytes of a file that was cut off are told', async () => {
    const read = await imported(`${orders(...GOOD)}${'\0'.repeat(4096)}`);
    expect(read.table.rowCount).toBe(4);
    expect(found(read)).toEqual(['row/nul-bytes ×1 @6']);
  });
});

describe('rows of the wrong length', () => {
  it('are padded or cut, and told', async () => {
    const read = await imported(orders('1,ana', '2,ben,2023-01-06,12.00,x,y'), await plan());
    expect(tableOf(read)).toMatchObject({ customer_id: ['ana', 'ben'], amount: [null, 12] });
    expect(found(read).slice(0, 2)).toEqual(['row/too-few-cells ×1 @2', 'row/too-many-cells ×1 @3']);
  });

  it('lose one empty cell where the rest then fits its neighbours', async () => {
    const read = await imported(orders(...GOOD, '5,eve,,2023-01-09,1.50'), await plan());
    expect(tableOf(read)['amount']!.at(-1)).toBe(1.5);
    expect(found(read)).toEqual(['row/extra-cell-removed ×1 @6']);
  });

  it('get back a text that its own commas cut', async () => {
    const text = [
      'date,product,amount',
      '2023-01-05,tea,1.50',
      '2023-01-06,milk,2.50',
      '2023-01-07,salt,3.50',
      '2023-01-08,"ham",4.50',
      '2023-01-09,oil, cold,5.50',
    ].join('\n');
    const read = await imported(text);
    expect(tableOf(read)).toMatchObject({
      product_name: ['tea', 'milk', 'salt', 'ham', 'oil, cold'],
      amount: [1.5, 2.5, 3.5, 4.5, 5.5],
    });
    expect(found(read)).toEqual(['row/cells-joined ×1 @6']);
  });

  it('are cut by another delimiter where they were pasted in from another file', async () => {
    const read = await imported(orders(...GOOD, '5;eve;2023-01-09;1.50'), await plan());
    expect(tableOf(read)).toMatchObject({ customer_id: ['ana', 'ben', 'ana', 'eve', 'eve'] });
    expect(found(read)).toEqual(['row/other-delimiter ×1 @6']);
  });

  it('with only empty cells beyond the table are as good as any', async () => {
    const read = await imported(orders(...GOOD.map((line) => `${line},`)), await plan());
    expect([read.table.rowCount, found(read)]).toEqual([4, []]);
  });

  it('half a row at the end of a cut-off file is read as far as it goes, and told', async () => {
    const read = await imported(`${orders(...GOOD)}5,"ev`, await plan());
    expect(tableOf(read)['order_id']!.at(-1)).toBe('5');
    expect(found(read).slice(0, 2)).toEqual(['row/too-few-cells ×1 @6', 'row/unclosed-quote ×1 @6']);
  });
});

describe('the currency', () => {
  it.each([
    ['date,amount\n2023-01-05,£9.50\n2023-01-06,£12.00\n', 'GBP'],
    ['date,Amount (EUR)\n2023-01-05,9.50\n2023-01-06,12.00\n', 'EUR'],
    ['日期,金额(元)\n2023-01-05,9.50\n2023-01-06,12.00\n', 'CNY'],
    ['date,amount,currency\n2023-01-05,9.50,USD\n2023-01-06,12.00,USD\n', 'USD'],
    ['date,amount,currency\n2023-01-05,9.50,USD\n2023-01-06,12.00,EUR\n', null],
    ['date,amount\n2023-01-05,9.50\n2023-01-06,12.00\n', null],
  ])('of %j is %s', async (text, currency) => expect((await imported(text)).currency).toBe(currency));
});

describe('limits', () => {
  it('a cell of more than 5 MB is refused with its row', async () => {
    const long = 'x'.repeat(11_000_000);
    expect(await refusal(`${orders(...GOOD)}5,${long},2023-01-09,1.50\n`)).toBe('ingest/cell-too-large');
  });

  it('more than ten million rows are refused', async () => {
    const chunk = new TextEncoder().encode('a\n'.repeat(1 << 20));
    const size = 10_500_000 * 2;
    const source: ByteSource = {
      name: 'many.csv',
      size,
      slice: (from, to) => Promise.resolve(chunk.subarray(0, Math.min(to, size) - from)),
    };
    const column = { index: 0, header: '#1', role: null, type: 'category', format: {}, keep: true } as const;
    const dialect = { encoding: 'utf-8', delimiter: ',', quote: '"', skippedLines: 0, hasHeader: false };
    const read = await readTable(source, { kind: 'orders', dialect, columns: [column] }, () => undefined);
    expect(read).toMatchObject({
      ok: false,
      problem: { code: 'ingest/too-many-rows', values: { file: 'many.csv' } },
    });
  });
});
