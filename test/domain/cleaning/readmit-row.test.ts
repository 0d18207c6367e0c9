import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CleaningStep } from '../../../src/core/recipe';
import type { Table } from '../../../src/core/table';
import { cellAt, namedCells, type Cell } from '../../../src/domain/cleaning/readmit-row';
import { cleanTables, cleanWorkspace } from '../../../src/domain/cleaning/replay';
import { reordered, tableOf, workspaceOf } from '../../builders/workspace';
import { bitsOf } from '../../store/tables';
import { cellsOf, clean, rowsOf, step } from './tables';

const sales = tableOf('orders', {
  order_id: ['1', '2', '3', '3'],
  ordered_at: ['2024-01-03', '2024-01-04', '2024-01-05', '2024-01-05'],
  quantity: [1, 0, 2, 2],
  amount: [5, 6, 7, 7],
});
const cellsOfRow = (table: Table, row: number) =>
  [...table.columns].map(([name, column]) => [name, cellAt(column, row)] as const);
const readmit = (table: Table, row: number, cells: readonly (readonly [string, Cell])[] = [], copy = 1) =>
  step('readmit-row', { row: namedCells(cellsOfRow(table, row)), cells: namedCells(cells), copy });

const noZeros = step('impossible-values', { column: 'quantity', rule: 'zero' });
const onceEach = step('exact-duplicates');

describe('a row taken back in', () => {
  it('is put right and stays, and the log adds up', () => {
    const { table, entries } = clean(sales, [readmit(sales, 1, [['quantity', 3]]), noZeros]);
    expect(cellsOf(table, 'quantity')).toEqual([1, 3, 2, 2]);
    expect(entries.map(({ rowsIn, rowsOut, changedCells }) => [rowsIn, rowsOut, changedCells])).toEqual([
      [4, 4, 1],
      [4, 4, 0],
    ]);
  });

  it('stays as it was read where nothing is corrected, whatever later steps say', () => {
    const { table, entries } = clean(sales, [readmit(sales, 1), noZeros, onceEach]);
    expect(cellsOf(table, 'quantity')).toEqual([1, 0, 2]);
    expect(entries.map(({ rejected, duplicates }) => [rejected, duplicates])).toEqual([
      [0, 0],
      [0, 0],
      [0, 1],
    ]);
  });

  it('can be one of two equal rows, or both', () => {
    const both = [readmit(sales, 3), readmit(sales, 3, [], 2)];
    expect(clean(sales, [both[0]!, onceEach]).table.rowCount).toBe(4);
    const three = tableOf('orders', { order_id: ['1', '1', '1'], amount: [5, 5, 5] });
    const twice = [readmit(three, 0), readmit(three, 0, [], 2)];
    expect(clean(three, [twice[0]!, onceEach]).table.rowCount).toBe(2);
    expect(clean(three, [...twice, onceEach]).table.rowCount).toBe(3);
  });

  it('corrects one row of several equal ones', () => {
    const { table } = clean(sales, [readmit(sales, 3, [['order_id', '4']]), onceEach]);
    expect(cellsOf(table, 'order_id')).toEqual(['1', '2', '3', '4']);
  });

  it.each<[string, [string, Cell][]]>([
    ['text', [['order_id', 'new']]],
    ['missing text', [['order_id', null]]],
    ['time', [['ordered_at', Date.UTC(2024, 1, 1)]]],
    ['missing number', [['amount', null]]],
  ])('can be given another cell of %s', (_, cells) => {
    const { table } = clean(sales, [readmit(sales, 0, cells)]);
    expect(cellsOf(table, cells[0]![0])[0]).toBe(cells[0]![1]);
  });

  it.each<[string, CleaningStep, string]>([
    [
      'the row is not in the files',
      readmit(tableOf('orders', { order_id: ['9'], amount: [1] }), 0),
      'no-row',
    ],
    ['a column is not in the table', readmit(tableOf('orders', { store: ['9'] }), 0), 'no-column'],
    ['its text is none', step('readmit-row', { row: '[[1', cells: '[]' }), 'bad-params'],
    ['no row is named', step('readmit-row', {}), 'bad-params'],
    ['a number is to hold a text', readmit(sales, 0, [['amount', 'much']]), 'bad-params'],
    ['a text is to hold a number', readmit(sales, 0, [['order_id', 7]]), 'bad-params'],
  ])('is skipped and says so where %s', (_, wrong, reason) => {
    const { table, entries } = clean(sales, [wrong]);
    expect(entries[0]!.skipped).toBe(reason);
    expect(bitsOf(table)).toBe(bitsOf(sales));
  });
});

const line = fc.record({
  order_id: fc.constantFrom('1', '2', null),
  customer_id: fc.constantFrom('ana', 'Ana'),
  ordered_at: fc.constantFrom('2024-01-03', '2090-01-01', null),
  product_name: fc.constantFrom('tea', 'Tea'),
  quantity: fc.constantFrom(0, 1, null),
  amount: fc.constantFrom(5, 6, 9e5, null),
});
type Line = Record<string, string | number | null>;
const table = fc
  .array(line, { minLength: 1, maxLength: 25 })
  .map((rows) =>
    tableOf(
      'orders',
      Object.fromEntries(
        ['order_id', 'customer_id', 'ordered_at', 'product_name', 'quantity', 'amount'].map((name) => [
          name,
          rows.map((row) => (row as Line)[name]),
        ]),
      ),
    ),
  );
const removing = fc.subarray([
  onceEach,
  step('fuzzy-duplicates', { match: 'spelling' }),
  step('fuzzy-duplicates', { match: 'key' }),
  step('incomplete-rows'),
  noZeros,
  step('impossible-values', { column: 'ordered_at', rule: 'in-the-future', latest: '2024-06-01' }),
  step('outliers', { column: 'amount', action: 'drop', reach: 0.5 }),
]);

describe('taking rows back in', () => {
  it('keeps every count adding up, keeps the row, and undone gives every bit from before', () => {
    fc.assert(
      fc.property(table, removing, fc.nat(), (content, steps, pick) => {
        const before = clean(content, [onceEach, ...steps]);
        const gone = before.removed.flatMap(({ rows }) => [...rows]);
        fc.pre(gone.length > 0);
        const row = gone[pick % gone.length]!;
        const corrected = readmit(content, row, [['amount', 7]]);
        const after = clean(content, [corrected, onceEach, ...steps]);

        let rows = content.rowCount;
        for (const { rowsIn, rowsOut, rejected, duplicates } of after.entries) {
          expect(rowsIn).toBe(rows);
          expect(rowsIn).toBe(rowsOut + rejected + duplicates);
          rows = rowsOut;
        }
        const wanted = JSON.stringify(cellsOfRow(content, row));
        const equal = Array.from({ length: content.rowCount }, (_, i) => i).filter(
          (i) => JSON.stringify(cellsOfRow(content, i)) === wanted,
        );
        const kept = after.rows.get('orders') ?? Uint32Array.from({ length: rows }, (_, i) => i);
        const place = kept.indexOf(equal.at(-1)!);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(cellsOf(after.table, 'amount')[place]).toBe(7);

        const workspace = { ...workspaceOf({ orders: content }), version: 'x' };
        const undone = cleanWorkspace({
          ...workspace,
          recipe: { format: 1, steps: [onceEach, ...steps], identity: [] },
        });
        expect(bitsOf(undone.tables.get('orders')!)).toBe(bitsOf(before.table));
        expect(bitsOf(undone.imported!.tables.get('orders')!)).toBe(bitsOf(content));
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(table, removing, fc.nat(), (content, steps, pick) => {
        const all = [readmit(content, pick % content.rowCount, [['quantity', 4]]), onceEach, ...steps];
        const turned = reordered(workspaceOf({ orders: content }), (rows) =>
          Array.from({ length: rows }, (_, i) => rows - 1 - i),
        ).tables.get('orders')!;
        const [one, other] = [content, turned].map((each) => cleanTables(new Map([['orders', each]]), all));
        expect(rowsOf(one!.tables.get('orders')!)).toEqual(rowsOf(other!.tables.get('orders')!));
        expect(one!.entries).toEqual(other!.entries);
      }),
    );
  });
});
