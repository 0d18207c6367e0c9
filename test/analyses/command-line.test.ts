import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../../src/analyses/catalog';
import { sharedFile } from '../shared';

const script = fileURLToPath(new URL('../../scripts/analyse.mjs', import.meta.url));
let folder: string;
let orders: string;
let customers: string;

/** The first run makes the bundle. */
const FIRST_RUN_MS = 180_000;

function analyse(...args: string[]) {
  // Without the mark of the test runner, which would make a missing message an error of another kind.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-'));
  orders = join(folder, 'orders.csv');
  customers = join(folder, 'customers.csv');
  writeFileSync(
    orders,
    '订单编号,会员号,下单时间,实付金额\n1,m1,2024-01-03 10:15,¥40.00\n2,m2,2024-01-20 09:00,¥60.00\n3,m1,2024-02-03 12:30,¥20.00\n',
  );
  writeFileSync(customers, 'customer id,name\nm1,Ana\nm2,"Ben, the baker"\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run analyse', () => {
  it(
    'gives the first table as CSV and the sentences beside it',
    () => {
      const { status, stdout, stderr } = analyse('customers', '--orders', orders, '--customers', customers);
      expect(stdout).toBe(
        [
          'customer_id,name,order_count,total_spend,average_order_value,first_order,last_order,days_since_last_order',
          'm1,Ana,2,60,30,2024-01-03,2024-02-03,1',
          'm2,"Ben, the baker",1,60,60,2024-01-20,2024-01-20,15',
          '',
        ].join('\r\n'),
      );
      expect(stderr).toContain('2 customers have bought from you; 1 of them, 50%, came back at least once.');
      expect(status).toBe(0);
    },
    FIRST_RUN_MS,
  );

  it('takes parameters, a table and a language', () => {
    const { stdout, stderr } = analyse(
      ...['rfm', '--orders', orders, '--table', 'people', '--language', 'zh-CN'],
      ...['--param', 'asOf=2024-02-01', '--param', 'scoring=thirds'],
    );
    // Of two, the more recent has R ⌈3 · 2 / 2⌉ turned round, the tie in orders ⌈3 · 1.5 / 2⌉, the greater spend 3.
    expect(stdout.split('\r\n')[1]).toBe('m2,champions,12,2024-01-20,1,60,2,3,3');
    expect(stderr).toContain('目前 2 位客户累计消费 ¥100');
  });

  it('gives everything as JSON', () => {
    const { stdout } = analyse('overview', '--orders', orders, '--json');
    const all = JSON.parse(stdout) as {
      params: unknown;
      findings: { text: string }[];
      tables: Record<string, Record<string, unknown>[]>;
    };
    expect(all.params).toEqual({ asOf: '', period: 'auto' });
    expect(all.findings[0]!.text).toContain('The last 30 days brought ¥80.00');
    expect(all.tables['kpis']![0]).toMatchObject({ kpi: 'revenue', value: 80, previous: null });
  });

  it('lists every analysis with its parameters and tables', () => {
    const { stdout, status } = analyse('--list');
    expect(status).toBe(0);
    for (const { id, params, tables } of catalog) {
      expect(stdout).toContain(`\n${id}  `.slice(stdout.startsWith(id) ? 1 : 0));
      for (const name of [...Object.keys(params), ...tables]) expect(stdout).toContain(name);
    }
  });

  it.each([
    ['an unknown analysis', ['rfmm', '--orders', 'x'], 2, 'There is no analysis "rfmm". Known: overview, '],
    ['no file', ['rfm'], 2, 'Give at least one file'],
    ['an unknown table', ['rfm', '--orders', 'x', '--table', 'y'], 2, 'rfm has no table "y"'],
    ['an unknown option', ['rfm', '--order', 'x'], 2, '--order'],
    [
      'a parameter that is none',
      ['rfm', '--orders', 'x', '--param', 'bins=5'],
      2,
      'There is no setting called bins',
    ],
    ['a value out of range', ['rfm', '--orders', 'x', '--param', 'months=900'], 2, '900'],
    ['a file that is not there', ['rfm', '--orders', 'not-there.csv'], 1, 'not-there.csv cannot be opened'],
  ])('refuses %s with a sentence and no output', (_, args, code, sentence) => {
    const { status, stdout, stderr } = analyse(...args);
    expect(stderr).toContain(sentence);
    expect([status, stdout]).toEqual([code, '']);
  });

  it('names the column that a table cannot do without', () => {
    const file = join(folder, 'nothing.csv');
    writeFileSync(file, 'colour,shape\nred,round\nblue,square\ngreen,round\n');
    const { status, stderr } = analyse('rfm', '--orders', file, '--language', 'en');
    expect(status).toBe(1);
    expect(stderr).toMatch(/no column was recognised as Order time/);
  });

  it('says the problem of an analysis in the language asked for', () => {
    const { status, stderr } = analyse(
      'customer',
      '--orders',
      orders,
      '--param',
      'person=zoe',
      '--language',
      'zh-CN',
    );
    expect([status, stderr]).toEqual([1, '这些文件里没有客户“zoe”。请到客户名单里查找。\n']);
  });
});

describe('npm run analyse with a recipe', () => {
  const lines = [
    'Vorgang,Kunde,Tag,Betrag,Notiz',
    '1,m1,03/04/2024,40,a',
    '1,m1,03/04/2024,40,a',
    '2,m2,05/04/2024,60,b',
  ];
  const saved = {
    regulars: 'recipe',
    format: 1,
    savedAt: '2024-04-30T08:00:00.000Z',
    shop: 'Shop',
    version: 'x',
    sources: [
      {
        fileName: 'april.csv',
        rowCount: 9,
        plan: {
          kind: 'orders',
          dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', skippedLines: 0, hasHeader: true },
          columns: [
            ['Vorgang', 'order_id', 'category'],
            ['Kunde', 'customer_id', 'category'],
            ['Tag', 'ordered_at', 'time'],
            ['Betrag', 'amount', 'number'],
            ['Notiz', null, 'category'],
            ['Filiale', 'store', 'category'],
          ].map(([header, role, type], index) => ({
            ...{ index, header, role, type, keep: header !== 'Notiz' },
            format: header === 'Tag' ? { dateOrder: 'dmy' } : {},
          })),
        },
      },
    ],
    steps: [
      {
        ...{ id: 'a', kind: 'exact-duplicates', table: 'orders', params: {} },
        did: { rowsIn: 9, rowsOut: 4, rejected: 0, duplicates: 5, changedCells: 0 },
      },
      {
        ...{ id: 'b', kind: 'unify-categories', table: 'orders', params: { column: 'store' } },
        did: { rowsIn: 4, rowsOut: 4, rejected: 0, duplicates: 0, changedCells: 1 },
      },
    ],
    identity: [{ decision: 'visitor', keys: ['visitor:v9', 'nobody:'] }],
    parameters: {
      overview: { version: 1, values: { period: '30' } },
      horoscope: { version: 1, values: {} },
    },
  };
  let recipe: string;
  let april: string;
  beforeAll(() => {
    recipe = join(folder, 'recipe.json');
    april = join(folder, 'april.csv');
    writeFileSync(recipe, JSON.stringify(saved));
    writeFileSync(april, `${lines.join('\n')}\n`);
  });

  it('reads, cleans and computes as it says, and tells what is different', () => {
    const { stdout, stderr, status } = analyse('overview', '--orders', april, '--recipe', recipe, '--json');
    expect(status).toBe(0);
    const all = JSON.parse(stdout) as { params: unknown; tables: Record<string, Record<string, unknown>[]> };
    expect(all.params).toMatchObject({ period: '30' });
    expect(all.tables['kpis']![0]).toMatchObject({ kpi: 'revenue', value: 100 }); // 40 + 60: the repeat is gone
    expect(stderr.split('\n')).toEqual(
      expect.arrayContaining([
        'Orders: 9 rows then, 3 now.',
        'Orders: the column “Filiale” is missing.',
        'Your decision that visitor v9 is nobody in particular finds no such visitor in these files. It is kept for later ones.',
        'Step 1, Orders: takes out 1 row, 5 then.',
        'Step 2, Orders: not applied, because the column is not there or holds another type.',
      ]),
    );
    expect(stderr).not.toMatch(/two ways|horoscope|Notiz/); // the date is answered; other pages are not run
  });

  it('makes lists of people without what it marks not for targeting', () => {
    const marks = [{ table: 'customers', column: 'name', note: '', savedAt: '2024-04-30T08:00:00.000Z' }];
    const marked = join(folder, 'marked.json');
    writeFileSync(marked, JSON.stringify({ ...saved, format: 3, marks }));
    const { stdout, status } = analyse(
      ...['customers', '--orders', orders, '--customers', customers, '--recipe', marked],
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^customer_id,order_count/);
    expect(stdout).not.toMatch(/Ana|Ben/);
  });

  it('lets a parameter that is given come first', () => {
    const { stdout } = analyse(
      ...['overview', '--orders', april, '--recipe', recipe, '--json', '--param', 'period=90'],
    );
    expect((JSON.parse(stdout) as { params: unknown }).params).toMatchObject({ period: '90' });
  });

  it.each([
    ['is not there', 'none.json', null, 'none.json cannot be opened'],
    ['is a table', 'table.json', 'a,b\n1,2\n', 'not written in JSON'],
    ['is of a newer app', 'newer.json', JSON.stringify({ ...saved, format: 9 }), 'format 9; known here: 3'],
    ['is damaged', 'damaged.json', JSON.stringify({ ...saved, steps: [{}] }), 'damaged at “steps[0].id”'],
  ])('refuses a recipe that %s, and says what to do', (_, name, content, sentence) => {
    const file = join(folder, name);
    if (content !== null) writeFileSync(file, content);
    const { status, stdout, stderr } = analyse('overview', '--orders', april, '--recipe', file);
    expect(stderr).toContain(sentence);
    expect([status, stdout]).toEqual([1, '']);
  });
});

const retail = sharedFile('data/online_retail.csv');
const expectedFile = sharedFile('golden/real/rfm-online-retail/expected.json');
it.skipIf(!retail || !expectedFile)('reads 541,909 lines of a real shop into the segments of pandas', () => {
  const { stdout, status } = analyse('rfm', '--orders', retail!, '--json');
  expect(status).toBe(0);
  const { findings, tables } = JSON.parse(stdout) as {
    findings: { text: string }[];
    tables: Record<string, Record<string, number | string>[]>;
  };
  const expected = JSON.parse(readFileSync(expectedFile!, 'utf8')) as {
    segments: Record<string, { customers: number; netSpend: number }>;
  };
  const byCustomers = (a: { customers: number }, b: { customers: number }) => a.customers - b.customers;
  const ours = tables['segments']!.map((row) => ({
    customers: Number(row['customers']),
    money: Number(row['revenue']),
  }));
  const theirs = Object.values(expected.segments).map(({ customers, netSpend }) => ({
    customers,
    money: netSpend,
  }));
  ours.sort(byCustomers).forEach(({ customers, money }, i) => {
    expect(customers).toBe(theirs.sort(byCustomers)[i]!.customers);
    // Sums of two tools: 1e-10 relative, as in the golden figures.
    expect(Math.abs(money / theirs[i]!.money - 1)).toBeLessThan(1e-10);
  });
  expect(tables['people']).toHaveLength(4338);
  expect(findings[0]!.text).toContain('1,163 Champions, 27% of your customers, bring 70% of the money.');
});
