import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { planShop } from '../../src/demo/plan';
import { nextQuarterFiles, shopFiles } from '../../src/demo/shop-files';
import { truthOf } from '../../src/demo/truth';
import { dayOf, readCsv, rowsOf, textOf } from './reading';

const kinds = ['orders', 'customers', 'events', 'contacts', 'feedback', 'products', 'spend'] as const;

describe('the files', () => {
  it.each(['zh', 'en'] as const)('are strict CSV of all seven kinds with %s headers', (headers) => {
    const files = shopFiles(planShop({ size: 1200, headers }));
    expect(files.map((file) => file.kind)).toEqual(kinds);
    for (const kind of kinds) {
      const [header, ...records] = readCsv(textOf(files, kind));
      expect(new Set(header).size).toBe(header.length);
      expect(header.every((name) => /[\u4e00-\u9fff]/.test(name))).toBe(headers === 'zh');
      expect(records.length).toBeGreaterThan(80);
      expect(records.flat().some((value) => /NaN|undefined|Infinity/.test(value))).toBe(false);
    }
  });

  it('hold the same figures in either language', () => {
    const figures = (headers: 'zh' | 'en') =>
      readCsv(textOf(shopFiles(planShop({ size: 1200, headers })), 'orders'))
        .slice(1)
        .map((record) => [record[0], record[1], record[3], ...record.slice(6, 10)].join());
    expect(figures('zh')).toEqual(figures('en'));
  });

  it('come byte for byte again from the same seed, also read twice, and otherwise from another', () => {
    const text = (seed: number) => {
      const files = shopFiles(planShop({ size: 1200, seed }));
      return kinds.map((kind) => textOf(files, kind));
    };
    const files = shopFiles(planShop({ size: 1200, seed: 5 }));
    expect(text(5)).toEqual(text(5));
    expect(textOf(files, 'events')).toBe(textOf(files, 'events'));
    const other = text(6);
    text(5).forEach((each, k) => expect(each).not.toBe(other[k]));
  });

  it('come in pieces of about 64 KiB, so that no file need be one string', () => {
    const pieces = [...shopFiles(planShop({ size: 1200 }))[0].chunks()];
    expect(pieces.length).toBeGreaterThan(20);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(70_000);
  });

  it('plan 300 customers, the least, and any odd size; other sizes are refused', () => {
    for (const size of [300, 777]) {
      const plan = planShop({ size });
      for (const file of shopFiles(plan))
        expect(readCsv([...file.chunks()].join('')).length).toBeGreaterThan(1);
      const [, , toys] = truthOf(plan).rules;
      expect(toys.both * 10).toBeGreaterThanOrEqual(truthOf(plan).orders.counting);
    }
    for (const size of [299, 1200.5, 400_001]) expect(() => planShop({ size })).toThrow(RangeError);
  });
});

describe('the next quarter', () => {
  const plan = planShop({ size: 1200, headers: 'en' });
  const truth = truthOf(plan);
  const before = {
    orders: rowsOf(shopFiles(plan), 'orders'),
    customers: rowsOf(shopFiles(plan), 'customers'),
  };
  const next = {
    orders: rowsOf(nextQuarterFiles(plan), 'orders'),
    customers: rowsOf(nextQuarterFiles(plan), 'customers'),
  };
  const ids = (rows: readonly Record<string, string>[], key: string) => new Set(rows.map((row) => row[key]));

  it('repeats the last week of 2023, the shipped orders now completed, and adds new orders until March 2024', () => {
    const known = ids(before.orders, 'order_id');
    const all = ids(next.orders, 'order_id');
    const repeated = [...all].filter((id) => known.has(id));
    expect(repeated).toHaveLength(truth.nextQuarter.ordersRepeated);
    expect(all.size - repeated.length).toBe(truth.nextQuarter.newOrders);
    const plain = (rows: readonly Record<string, string>[]) =>
      rows
        .filter((row) => known.has(row.order_id) && dayOf(row.ordered_at) >= 358)
        .map((row) => JSON.stringify({ ...row, status: row.status.replace('shipped', 'completed') }));
    expect(plain(next.orders)).toEqual(plain(before.orders));
    expect(Math.max(...next.orders.map((row) => Math.floor(dayOf(row.ordered_at))))).toBe(455);
  });

  it('lists everybody of 2023 and 180 arrivals once, with some of the growing risen a level and some of the lost back', () => {
    expect(next.customers).toHaveLength(1380);
    expect(truth.nextQuarter.arrivals).toBe(180);
    const level = new Map(before.customers.map((row) => [row.customer_id, row.member_level]));
    const risen = next.customers.filter(
      (row) => level.has(row.customer_id) && level.get(row.customer_id) !== row.member_level,
    );
    expect(risen.length).toBeGreaterThan(15);
    expect(risen.every((row) => truth.groupOf.get(row.customer_id) === 'growth')).toBe(true);
    const back = ids(
      next.orders.filter((row) => truth.groupOf.get(row.customer_id) === 'lost'),
      'customer_id',
    );
    expect(back.size).toBe(truth.nextQuarter.lostWhoReturned);
    expect(back.size).toBeGreaterThan(10);
  });
});

describe('the command', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, ['scripts/demo-files.mjs', ...argv], { cwd: root, encoding: 'utf8' });

  it('writes the files of a size, language and seed into a folder, and those of the next quarter', () => {
    const folder = mkdtempSync(join(tmpdir(), 'demo-'));
    try {
      const shop = ['--size', '300', '--out', folder, '--headers', 'en', '--seed', '9'];
      expect(run(...shop).status).toBe(0);
      expect(run(...shop, '--quarter', 'next').status).toBe(0);
      const names = [...kinds.map((kind) => `${kind}.csv`), 'customers-2024Q1.csv', 'orders-2024Q1.csv'];
      expect(readdirSync(folder).sort()).toEqual(names.sort());
      const files = shopFiles(planShop({ size: 300, headers: 'en', seed: 9 }));
      expect(readFileSync(join(folder, 'orders.csv'), 'utf8')).toBe(textOf(files, 'orders'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['--out is missing', []],
    ['--size is 300 to 400000', ['--out', 'x', '--size', '12']],
    ['--headers is zh or en', ['--out', 'x', '--headers', 'fr']],
    ['--quarter is next', ['--out', 'x', '--quarter', '3']],
    ['--nonsense', ['--nonsense']],
  ])('says "%s" and ends with code 2 on arguments it does not understand', (reason, argv) => {
    const { status, stderr } = run(...argv);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(stderr).toContain('demo-files --size CUSTOMERS --out FOLDER');
  });
});
