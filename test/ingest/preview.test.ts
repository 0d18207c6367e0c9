import { describe, expect, it } from 'vitest';
import { previewFile } from '../../src/ingest/preview';
import { file, imported, previewed, rolesOf, valuesOf } from './builders';

const ORDERS = 'order id,customer,date,amount\n1,ana,2023-01-05,9.50\n2,ben,2023-01-06,12.00\n';

describe('the table', () => {
  it('is cut at the delimiter that gives even rows', async () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      const preview = await previewed(ORDERS.replaceAll(',', delimiter));
      expect(preview.plan.dialect.delimiter).toBe(delimiter);
      expect(preview.rows[0]).toEqual(['1', 'ana', '2023-01-05', '9.50']);
    }
  });

  it('may have spaces between a comma and a quote', async () => {
    const preview = await previewed('name, "say", n\nx, "a, b", 1\ny, "c, ""d""", 2\n');
    expect(preview.plan.dialect.delimiter).toBe(', ');
    expect(preview.rows).toEqual([
      ['x', 'a, b', '1'],
      ['y', 'c, "d"', '2'],
    ]);
  });

  it('is cut where “sep=” says', async () => {
    const { plan } = await previewed(`sep=;\n${ORDERS.replaceAll(',', ';')}`);
    expect(plan.dialect).toMatchObject({ delimiter: ';', skippedLines: 1, hasHeader: true });
  });

  it('is asked about where two delimiters cut it as well', async () => {
    const preview = await previewed('a;b,c;d,e\n1;2,3;4,5\n6;7,8;9,0\n');
    expect(preview.notes.map((note) => note.code)).toContain('ingest/delimiter-unsure');
  });

  it('begins below titles and blank lines', async () => {
    const preview = await previewed(`Sales report,,,\nprinted 2023-02-01,,,\n\n${ORDERS}`);
    expect(preview.plan.dialect).toMatchObject({ skippedLines: 3, hasHeader: true });
    expect(preview.plan.columns.map((column) => column.header)).toEqual([
      'order id',
      'customer',
      'date',
      'amount',
    ]);
    expect(preview.notes).toMatchObject([{ code: 'ingest/lines-skipped', values: { count: 3 } }]);
  });

  const headersOf = async (text: string) => (await previewed(text)).plan.columns.map(({ header }) => header);

  it('may have a header over two rows: groups over their columns, units under a name', async () => {
    const grouped = 'Staff,Travel,,,Total\n,Air,Rail,Taxi,\nana,,£65.60,,£65.60\nben,£10.00,,£16.00,£26.00\n';
    expect(await headersOf(grouped)).toEqual(['Staff', 'Travel Air', 'Travel Rail', 'Travel Taxi', 'Total']);
    const { plan, notes, rows } = await previewed(grouped);
    expect(notes.map(({ code }) => code)).toEqual(['ingest/header-joined']);
    expect(rows[0]).toEqual(['ana', '', '£65.60', '', '£65.60']);
    expect((await imported(grouped, plan)).table.rowCount).toBe(2);
    expect(await headersOf('before,,after,\nX,Y,X,Y\n1,2,3,4\n5,6,7,8\n')).toEqual([
      'before X',
      'before Y',
      'after X',
      'after Y',
    ]);
    expect(await headersOf('item,weight,height\n,kg,cm\ncup,1,20\npot,2,30\n')).toEqual([
      'item',
      'weight kg',
      'height cm',
    ]);
  });

  it('takes the row above where only that tells columns apart', async () => {
    const text =
      'Sales,,,,\n,,,2022,2023\nshop,town,owner,Total,Total\nnorth,Bern,ana,1.5,2.5\nsouth,Rome,ben,3.5,4.5\n';
    expect(await headersOf(text)).toEqual(['shop', 'town', 'owner', '2022 Total', '2023 Total']);
  });

  it('a first row of words is data where words stand below it, too', async () => {
    const { rows } = await previewed('name,town,amount\nana,Bern,\nben,Rome,12\ncid,Oslo,7\n');
    expect(rows.length).toBe(3);
    expect((await previewed('name,amount\n,n/a\nben,12\ncid,7\n')).rows.length).toBe(3);
  });

  it('begins below a line of prose with more commas than it has columns', async () => {
    const text = 'Created as new, sample 22, Saturday\ncm-1,%T\n4000.00,98.78\n3999.00,98.79\n3998.00,98.8\n';
    expect(await headersOf(text)).toEqual(['cm-1', '%T']);
  });

  it('may have no header', async () => {
    const preview = await previewed(
      '1001,C17,2023-01-05,9.50\n1002,C18,2023-01-06,12.00\n1003,C17,2023-01-07,8.25\n',
    );
    expect(preview.plan.dialect.hasHeader).toBe(false);
    expect(preview.plan.columns.map((column) => column.header)).toEqual(['#1', '#2', '#3', '#4']);
    expect(rolesOf(preview)).toMatchObject({ '#3': 'ordered_at', '#4': 'amount' });
    expect(preview.evidence.map((evidence) => evidence.basis)).toEqual([
      'none',
      'none',
      'content',
      'content',
    ]);
  });

  it('tells columns of the same name apart', async () => {
    const { plan, notes } = await previewed('name,name,,amount\na,b,c,1\nd,e,f,2\n');
    expect(plan.columns.map((column) => column.header)).toEqual(['name', 'name (2)', '#3', 'amount']);
    expect(notes).toMatchObject([{ code: 'ingest/headers-renamed', values: { count: 2 } }]);
  });

  it('is estimated in rows where the file is longer than the sample', async () => {
    const rows = Array.from({ length: 80_000 }, (_, i) => `${i},c${i % 97},2023-01-05,9.50`).join('\n');
    const { estimatedRows } = await previewed(`order id,customer,date,amount\n${rows}\n`);
    expect(Math.abs(estimatedRows - 80_000)).toBeLessThan(2400); // 3 %: the digits of the number grow
  });
});

describe('what a person chooses comes before every guess', () => {
  it('another kind gives other roles', async () => {
    const preview = await previewed(ORDERS, { kind: 'spend' });
    expect(rolesOf(preview)).toMatchObject({ date: 'date' });
    expect(preview.missing).toEqual([['spend']]);
  });

  it('a role moves to the chosen column', async () => {
    const preview = await previewed(ORDERS, { columns: [{ index: 0, role: 'customer_id' }] });
    expect(rolesOf(preview)).toMatchObject({ 'order id': 'customer_id', customer: null });
    expect(preview.evidence[0]!.confidence).toBe(1);
  });

  it('a type and a format stand', async () => {
    const { plan } = await previewed(ORDERS, { columns: [{ index: 3, role: null, type: 'category' }] });
    expect(plan.columns[3]).toMatchObject({ role: null, type: 'category' });
  });

  it('a delimiter and “no header” stand', async () => {
    const { plan } = await previewed('a b;c\nd e;f\n', { delimiter: ';', hasHeader: false });
    expect(plan.dialect).toMatchObject({ delimiter: ';', hasHeader: false });
    expect(plan.columns).toHaveLength(2);
  });
});

describe('day and month', () => {
  const dates = (...cells: string[]): string =>
    `date,amount\n${cells.map((cell, i) => `${cell},${i}.50`).join('\n')}\n`;

  it('are told by a day above twelve anywhere in the column', async () => {
    const { plan, questions } = await previewed(dates('05/01/2023', '06/01/2023', '13/01/2023'));
    expect(plan.columns[0]!.format.dateOrder).toBe('dmy');
    expect(questions).toEqual([]);
    expect((await previewed(dates('01/05/2023', '01/13/2023'))).plan.columns[0]!.format.dateOrder).toBe(
      'mdy',
    );
  });

  it('are asked for where every date fits both', async () => {
    const { questions } = await previewed(dates('01/02/2025', '03/04/2025', '05/06/2025'));
    expect(questions).toEqual([
      {
        about: 'date-order',
        column: 0,
        header: 'date',
        sample: '01/02/2025',
        readings: [
          {
            order: 'dmy',
            example: Date.UTC(2025, 1, 1),
            from: Date.UTC(2025, 1, 1),
            to: Date.UTC(2025, 5, 5),
          },
          {
            order: 'mdy',
            example: Date.UTC(2025, 0, 2),
            from: Date.UTC(2025, 0, 2),
            to: Date.UTC(2025, 4, 6),
          },
        ],
      },
    ]);
  });

  it('are not asked for again once answered', async () => {
    const columns = [{ index: 0, format: { dateOrder: 'mdy' as const } }];
    const preview = await previewed(dates('01/02/2025', '03/04/2025'), { columns });
    expect(preview.questions).toEqual([]);
    expect(preview.plan.columns[0]!.format.dateOrder).toBe('mdy');
  });

  it('are remarked on where they are mixed', async () => {
    const { notes } = await previewed(dates('13/02/2025', '02/13/2025', '14/02/2025'));
    expect(notes.map((note) => note.code)).toContain('ingest/dates-mixed');
  });

  it('are decided by one date of the whole column, wherever it stands', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `${i},0${1 + (i % 9)}/01/2023,1.50`);
    rows[17_003] = '17003,25/01/2023,1.50';
    const { plan, questions } = await previewed(`order id,date,amount\n${rows.join('\n')}\n`);
    expect(plan.columns[1]!.format.dateOrder).toBe('dmy');
    expect(questions).toEqual([]);
  });

  it('are found by a date further on than the start of the file', async () => {
    const early = Array.from({ length: 60_000 }, (_, i) => `${i},05/01/2023,1.50`).join('\n');
    const late = Array.from({ length: 60_000 }, (_, i) => `${i},25/01/2023,1.50`).join('\n');
    const { plan, questions } = await previewed(`order id,date,amount\n${early}\n${late}\n`);
    expect(plan.columns[1]!.format.dateOrder).toBe('dmy');
    expect(questions).toEqual([]);
  });
});

describe('numbers and ids', () => {
  it('one decision a column on the decimal mark', async () => {
    const { plan } = await previewed('date;amount\n2023-01-05;"1.234,56"\n2023-01-06;99\n');
    expect(plan.columns[1]!.format.decimalMark).toBe(',');
  });

  it('an unclear column follows the clear ones, and says so', async () => {
    const { plan, notes } = await previewed(
      'date,amount,cost\n2023-01-05,"1.234,56","1.234"\n2023-01-06,"2,50","2.500"\n',
    );
    expect(plan.columns[2]!.format.decimalMark).toBe(',');
    expect(notes).toMatchObject([{ code: 'ingest/decimals-unsure', values: { header: 'cost', mark: ',' } }]);
  });

  it('is decided by one number further on than the sample', async () => {
    const early = Array.from({ length: 30_000 }, (_, i) => `${i},2023-01-05,"1,234"`);
    const rows = [...early.slice(0, 15_001), '15001,2023-01-05,"1,5"', ...early.slice(15_001)].join('\n');
    const { plan, questions } = await previewed(`order id,date,amount\n${rows}\n`);
    expect(plan.columns[2]!.format.decimalMark).toBe(',');
    expect(questions).toEqual([]);
  });

  it('is asked about where nothing in the file tells, with what each reading comes to', async () => {
    const content = 'order id,date,amount\n1,2023-01-05,"1,234"\n2,2023-01-06,"2,500"\n';
    const { questions, notes } = await previewed(content);
    expect(notes).toEqual([]);
    expect(questions).toEqual([
      {
        about: 'decimal-mark',
        column: 2,
        header: 'amount',
        sample: '1,234',
        readings: [
          { mark: '.', example: 1234, total: 3734 },
          { mark: ',', example: 1.234, total: 3.734 },
        ],
      },
    ]);
    const answered = await previewed(content, { columns: [{ index: 2, format: { decimalMark: '.' } }] });
    expect(answered.questions).toEqual([]);
  });

  const ORDER_TOTALS =
    'order id,date,product,amount\n1,2023-01-05,tea,60\n1,2023-01-05,pot,60\n2,2023-01-06,tea,25\n2,2023-01-06,cup,25\n' +
    '3,2023-01-07,pot,30\n3,2023-01-07,cup,30\n4,2023-01-08,pot,7\n';

  it('the same amount on every row of an order is asked about, and shared out where it is the order’s', async () => {
    const { questions } = await previewed(ORDER_TOTALS);
    expect(questions).toMatchObject([
      {
        about: 'order-amount',
        column: 3,
        readings: [
          { perOrder: true, total: 122 },
          { perOrder: false, total: 237 },
        ],
      },
    ]);
    const answered = await previewed(ORDER_TOTALS, { columns: [{ index: 3, format: { perOrder: true } }] });
    expect(answered.questions).toEqual([]);
    const { table } = await imported(ORDER_TOTALS, answered.plan);
    expect(valuesOf(table.columns.get('amount'))).toEqual([30, 30, 12.5, 12.5, 15, 15, 7]);
  });

  it('amounts that differ within an order, or that are price times quantity, are not asked about', async () => {
    const own = ORDER_TOTALS.replace('1,2023-01-05,tea,60', '1,2023-01-05,tea,30');
    expect((await previewed(own)).questions).toEqual([]);
    const priced = ORDER_TOTALS.replaceAll(/(\d+)$/gm, '$1,$1').replace('amount', 'unit price,amount');
    expect((await previewed(priced)).questions).toEqual([]);
  });

  it('with leading zeros or more digits than a number keeps stay text', async () => {
    const { plan } = await previewed(
      'date,amount,ref,long\n2023-01-05,1.5,00123,9007199254740993\n2023-01-06,2.5,00124,9007199254740995\n',
    );
    expect(plan.columns.slice(2).map((column) => column.type)).toEqual(['category', 'category']);
  });

  it('Unix times are told by their header and size, with a remark', async () => {
    const { plan, notes } = await previewed(
      'user id,event,timestamp\nu1,view,1672923909\nu1,cart,1672923999\n',
    );
    expect(plan.columns[2]).toMatchObject({ role: 'happened_at', format: { dateForm: 'unix-s' } });
    expect(notes.map((note) => note.code)).toEqual(['ingest/unix-time']);
  });

  it('Excel’s days are moments under a header that says so, and numbers elsewhere', async () => {
    const { plan } = await previewed('order date,amount\n44931.5,30000.5\n44932,31000.5\n');
    expect(plan.columns.map((column) => column.format.dateForm ?? column.type)).toEqual(['excel', 'number']);
  });
});

describe('what is no table is refused with its reason', () => {
  const bytes = (...values: number[]): Uint8Array =>
    Uint8Array.from([...values, ...Array<number>(600).fill(7)]);
  const cases: readonly [string, string | Uint8Array, string][] = [
    ['an empty file', '', 'ingest/empty'],
    ['spaces and line ends', ' \n\r\n \n', 'ingest/empty'],
    ['a byte order mark alone', '\ufeff', 'ingest/empty'],
    ['a header alone', 'order id,date,amount\n', 'ingest/header-only'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'ingest/binary'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'ingest/binary'],
    ['bytes without text', bytes(1, 2, 3), 'ingest/binary'],
    ['a web page', '<!DOCTYPE html><html><table><tr><td>1', 'ingest/markup'],
    ['JSON', '[{"a": 1}, {"a": 2}]', 'ingest/json'],
    ['too many columns', `${'a,'.repeat(16_400)}b\n`, 'ingest/too-many-columns'],
    [
      'lines of any length',
      'tea,milk\nbread\nbeer,crisps,nuts,oil\ncups,salt,rice\nham,jam,plum,eggs,corn\n',
      'ingest/no-table',
    ],
  ];
  it.each(cases)('%s', async (_, content, code) => {
    const answer = await previewFile(file(content, 'x.csv'));
    expect(answer).toMatchObject({ ok: false, problem: { code, values: { file: 'x.csv' } } });
  });

  it('a file of more than 1 GiB, before a byte is read', async () => {
    const source = { name: 'big.csv', size: 2 ** 30 + 1, slice: () => Promise.reject(new Error('read')) };
    expect(await previewFile(source)).toMatchObject({ problem: { code: 'ingest/too-large' } });
  });
});

describe('amounts of several currencies', () => {
  const notesOf = async (text: string) =>
    (await previewed(text)).notes.flatMap(({ code, values }) =>
      code.includes('mixed') ? [[code, values]] : [],
    );

  it('are told, by their signs or by a column that says so', async () => {
    const signs = 'order,day,amount\n1,2023-01-05,$12.00\n2,2023-01-16,€10.00\n3,2023-01-17,US$7.00\n';
    expect(await notesOf(signs)).toEqual([
      ['ingest/mixed-signs', { header: 'amount', currencies: 'USD, EUR' }],
    ]);
    const column = 'order,day,amount,币种\n1,2023-01-05,12.00,CNY\n2,2023-01-16,10.00,USD\n';
    expect(await notesOf(column)).toEqual([
      ['ingest/mixed-currencies', { header: '币种', currencies: 'CNY, USD' }],
    ]);
  });

  it('are no such thing where they are of one, however it is written', async () => {
    expect(await notesOf('order,day,amount\n1,2023-01-05,$12.00\n2,2023-01-16,US$10.00\n')).toEqual([]);
    expect(await notesOf('order,day,amount,currency\n1,2023-01-05,12,USD\n2,2023-01-16,9,USD\n')).toEqual([]);
  });
});

describe('what the rows go over', () => {
  it('are the days and the sum of a whole file; a total below the table counts for neither', async () => {
    const text =
      'order,day,amount\n1,05/01/2023,"1,200.50"\n2,16/01/2023,(0.50)\n3,9/2/2023,¥7\nTotal,,1207\n';
    expect((await previewed(text)).figures).toEqual({
      from: Date.UTC(2023, 0, 5),
      to: Date.UTC(2023, 1, 9),
      total: 1207,
      whole: true,
    });
    const priced = 'order,day,qty,unit price\n1,2023-01-05,2,4.5\n2,2023-01-16,,10\n3,2023-02-09,1,1\n';
    expect((await previewed(priced)).figures?.total).toBe(20);
  });

  it('are days alone where nothing was paid, or the file is longer than what was looked at', async () => {
    const events = 'customer,time,event\na,2023-01-05 10:00,view\nb,2023-01-06 11:00,pay\n';
    expect((await previewed(events)).figures).toMatchObject({ total: null, whole: true });
    const long = `order,day,amount\n${'1,2023-01-05,2.50\n'.repeat(90_000)}`;
    expect((await previewed(long)).figures).toEqual({
      ...{ from: Date.UTC(2023, 0, 5), to: Date.UTC(2023, 0, 5) },
      ...{ total: null, whole: false },
    });
    expect((await previewed('member id,name\nA1,Ana\nA2,Ben\n')).figures).toBeUndefined();
  });
});
