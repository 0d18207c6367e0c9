import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CleaningStep } from '../../../src/core/recipe';
import type { Table } from '../../../src/core/table';
import { cleaningMethods } from '../../../src/domain/cleaning/methods';
import { proposalsOf } from '../../../src/domain/cleaning/propose';
import { cleanTables, cleanWorkspace } from '../../../src/domain/cleaning/replay';
import { groupRows } from '../../../src/kernels/group-rows';
import { orders, reordered, tableOf, workspaceOf } from '../../builders/workspace';
import { bitsOf } from '../../store/tables';
import { clean, rowsOf, step } from './tables';

const maybe = <T>(values: readonly T[]) => fc.constantFrom(...values, null);
const line = fc.record({
  order_id: maybe(['1', '2', '3']),
  customer_id: maybe(['ana', 'Ana', 'ben']),
  ordered_at: maybe(['1969-05-01', '2024-01-03', '2024-01-04', '2090-01-01']),
  product_name: maybe(['tea pot', 'tea  pot', 'TEA POT', 'cup', 'c0p', 'cop']),
  channel: maybe(['Wechat', 'WeChat', 'store', 'stor3']),
  quantity: maybe([0, 1, 2, -1]),
  amount: maybe([5, 6, 7, 8, 900_000, -5]),
});
/** Rows that mostly say the same in other words. */
const similar = fc.record({
  order_id: fc.constant('1'),
  customer_id: maybe(['ana', 'Ana', 'ANA']),
  ordered_at: fc.constant('2024-01-03'),
  product_name: fc.constantFrom('tea pot', 'Tea pot', 'tea  pot'),
  channel: fc.constant('store'),
  quantity: maybe([1]),
  amount: fc.constantFrom(5, 6),
});
const table = fc
  .oneof(fc.array(line, { maxLength: 60 }), fc.array(similar, { maxLength: 20 }))
  .map((rows) => tableOf('orders', columnsOf(rows)));

function columnsOf<T extends object>(rows: readonly T[]) {
  const names = ['order_id', 'customer_id', 'ordered_at', 'product_name', 'channel', 'quantity', 'amount'];
  return Object.fromEntries(
    names.map((name) => [name, rows.map((row) => (row as Record<string, string | number | null>)[name])]),
  );
}

/** Steps of every method, the choices among them too. */
const someStep: fc.Arbitrary<CleaningStep> = fc.constantFrom(
  step('exact-duplicates'),
  step('fuzzy-duplicates', { match: 'spelling' }),
  step('fuzzy-duplicates', { match: 'key' }),
  step('incomplete-rows'),
  step('impossible-values', { column: 'quantity', rule: 'zero' }),
  step('impossible-values', { column: 'ordered_at', rule: 'in-the-future', latest: '2024-06-01' }),
  step('impossible-values', { column: 'ordered_at', rule: 'before-1970', action: 'cell' }),
  step('unify-categories', { column: 'channel', closeness: 'typo' }),
  step('unify-categories', { column: 'product_name', closeness: 'lookalike' }),
  step('change-unit', { column: 'amount', factor: 0.01 }),
  step('change-unit', { column: 'amount', factor: 7, where: 'channel', is: 'wechat' }),
  ...['iqr', 'mad', 'isolation'].flatMap((method) =>
    ['keep', 'cap', 'drop'].flatMap((action) =>
      ['order value', 'quantity'].map((column) =>
        step('outliers', { column, method, action, side: 'both', reach: 0.5, z: 1, score: 0.5 }),
      ),
    ),
  ),
  ...['mean', 'median', 'mode', 'interpolate', 'nearest'].map((method) =>
    step('missing-values', { column: 'quantity', method }),
  ),
  ...['leave', 'mode', 'nearest'].map((method) => step('missing-values', { column: 'channel', method })),
  step('missing-values', { column: 'channel', method: 'constant', value: 'none' }),
  step('missing-values', { column: 'gone', method: 'mode' }),
  step('no-such-method'),
);
const recipe = fc.array(someStep, { maxLength: 6 });
/** So many that each method meets rows that are nearly alike. */
const RUNS = 400;

describe('every step', () => {
  it('accounts for all its rows: in = kept + set aside + duplicates', () => {
    fc.assert(
      fc.property(table, recipe, (content, steps) => {
        const { entries, table: after, removed } = clean(content, [step('exact-duplicates'), ...steps]);
        let rows = content.rowCount;
        for (const entry of entries) {
          expect(entry.rowsIn).toBe(rows);
          expect(entry.rowsIn).toBe(entry.rowsOut + entry.rejected + entry.duplicates);
          rows = entry.rowsOut;
        }
        expect(after.rowCount).toBe(rows);
        expect(removed.reduce((sum, gone) => sum + gone.rows.length, rows)).toBe(content.rowCount);
      }),
    );
  });

  it('can say which imported row each row came from, and no row is in two places', () => {
    fc.assert(
      fc.property(table, recipe, (content, steps) => {
        const { rows, removed, table: after } = clean(content, [step('incomplete-rows'), ...steps]);
        const kept = rows.get('orders') ?? Uint32Array.from({ length: after.rowCount }, (_, i) => i);
        expect(kept.length).toBe(after.rowCount);
        const all = [...kept, ...removed.flatMap((gone) => [...gone.rows])].sort((a, b) => a - b);
        expect(all).toEqual(Array.from({ length: content.rowCount }, (_, i) => i));
      }),
    );
  });

  it('leaves its input as it was, and every column as long as the table', () => {
    fc.assert(
      fc.property(table, recipe, (content, steps) => {
        const before = bitsOf(content);
        const { tables } = cleanTables(new Map([['orders', content]]), steps);
        expect(bitsOf(content)).toBe(before);
        for (const column of tables.get('orders')!.columns.values())
          expect(column.kind === 'category' ? column.codes.length : column.values.length).toBe(
            tables.get('orders')!.rowCount,
          );
      }),
    );
  });

  it('lets the same content survive whatever the order of the rows', () => {
    fc.assert(
      fc.property(table, recipe, fc.nat(), (content, steps, turn) => {
        const turned = reordered(workspaceOf({ orders: content }), (rows) =>
          Array.from({ length: rows }, (_, i) => (i * 7 + turn) % rows).filter(
            (row, i, all) => all.indexOf(row) === i,
          ),
        ).tables.get('orders')!;
        fc.pre(turned.rowCount === content.rowCount);
        const [one, other] = [content, turned].map((each) =>
          clean(each, [step('exact-duplicates'), ...steps]),
        );
        expect(rowsOf(one!.table)).toEqual(rowsOf(other!.table));
        expect(one!.entries).toEqual(other!.entries);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a recipe', () => {
  it('without a step is the imported tables themselves', () => {
    fc.assert(
      fc.property(table, (content) => {
        const workspace = {
          ...workspaceOf({ orders: content }),
          recipe: { format: 1, steps: [], identity: [] },
        } as const;
        expect(cleanWorkspace(workspace).tables.get('orders')).toBe(content);
      }),
    );
  });

  it('keeps the imported tables beside the clean ones, so that undoing is leaving out a step', () => {
    fc.assert(
      fc.property(table, recipe, (content, steps) => {
        const workspace = {
          ...workspaceOf({ orders: content }),
          recipe: { format: 1, steps, identity: [] },
        } as const;
        const cleaned = cleanWorkspace(workspace);
        expect(bitsOf((cleaned.imported?.tables ?? cleaned.tables).get('orders')!)).toBe(bitsOf(content));
        const undone = cleanWorkspace({
          ...workspace,
          recipe: { ...workspace.recipe, steps: steps.slice(0, -1) },
        });
        expect(undone.cleaning ?? []).toEqual(cleanTables(workspace.tables, steps.slice(0, -1)).entries);
      }),
    );
  });

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(table, recipe, (content, steps) => {
        const once = clean(content, steps);
        const twice = clean(content, [...steps, ...steps.map((each) => ({ ...each, id: `${each.id}'` }))]);
        expect(bitsOf(twice.table)).toBe(bitsOf(once.table));
      }),
    );
  });
});

describe('a proposal', () => {
  it('concerns exactly the rows that its step takes out or the cells that it changes', () => {
    fc.assert(
      fc.property(table, (content: Table) => {
        for (const { kind, params, rows } of proposalsOf(workspaceOf({ orders: content }))) {
          const { entries } = clean(content, [step(kind, params)]);
          const { rejected, duplicates, changedCells } = entries[0]!;
          // Leaving the cells unknown is a decision that changes none of them.
          if (params['method'] === 'leave') continue;
          expect(rejected + duplicates + changedCells, kind).toBe(rows.length);
        }
      }),
    );
  });

  it('is not made again once it was decided', () => {
    const workspace = orders`ana 2024-01-03 40 | ana 2024-01-03 40 | ben 2024-01-03 ?`;
    const proposed = proposalsOf(workspace);
    expect(proposed.map(({ kind }) => kind)).toEqual(['exact-duplicates', 'incomplete-rows']);
    const steps = proposed.map(({ kind, params }) => step(kind, params));
    const cleaned = cleanWorkspace({ ...workspace, recipe: { format: 1, steps, identity: [] } });
    expect(proposalsOf(cleaned)).toEqual([]);
    expect(cleaned.cleaning!.map(({ duplicates, rejected }) => [duplicates, rejected])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

it('every method has a kind of its own', () => {
  expect(new Set(cleaningMethods.map(({ kind }) => kind)).size).toBe(cleaningMethods.length);
});

it('rows are grouped as comparing each with each other would', () => {
  const cell = fc.constantFrom(0, -0, 1, NaN, 2 ** 40, -3.5);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 40 }), (rows) => {
      const columns = [0, 1].map((c) => rows.map((row) => row[c]!));
      const same = (a: number, b: number) => a === b || (a !== a && b !== b);
      const groups = groupRows(columns, rows.length);
      rows.forEach((row, i) =>
        rows.forEach((other, j) =>
          expect(groups[i] === groups[j]).toBe(same(row[0], other[0]) && same(row[1], other[1])),
        ),
      );
    }),
  );
});
