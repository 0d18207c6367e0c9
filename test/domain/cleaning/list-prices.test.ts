import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/core/outcome';
import type { Workspace } from '../../../src/core/workspace';
import {
  LIST_PRICE_MARK,
  listPricedLines,
  withListPriceNote,
  type NamedBy,
} from '../../../src/domain/cleaning/list-prices';
import { proposalsOf } from '../../../src/domain/cleaning/propose';
import { cleanWorkspace } from '../../../src/domain/cleaning/replay';
import { linesOf } from '../../../src/domain/lines';
import { moneyOf } from '../../../src/domain/money';
import { reordered, tableOf, workspaceOf, type Cells } from '../../builders/workspace';
import { bitsOf } from '../../store/tables';
import { cellsOf, rowsOf, step } from './tables';

interface Line {
  readonly product: string | null;
  readonly quantity: number | null;
  readonly amount?: number | null;
}
interface Listed {
  readonly product: string | null;
  readonly price: number | null;
}

/** Orders on one day each, with an amount only where a line says so, and a product list. */
function shop(lines: readonly Line[], list: readonly Listed[], by: NamedBy = 'id'): Workspace {
  const orders: Record<string, Cells> = {
    ordered_at: lines.map(() => '2024-01-03'),
    customer_id: lines.map((_, i) => `c${i % 3}`),
    [by === 'id' ? 'product_id' : 'product_name']: lines.map(({ product }) => product),
    quantity: lines.map(({ quantity }) => quantity),
  };
  if (lines.some(({ amount }) => amount !== undefined)) orders['amount'] = lines.map(({ amount }) => amount);
  return workspaceOf({
    orders: tableOf('orders', orders),
    products: tableOf('products', {
      [by === 'id' ? 'product_id' : 'name']: list.map(({ product }) => product),
      price: list.map(({ price }) => price),
    }),
  });
}

const priced = (workspace: Workspace, by: NamedBy = 'id'): Workspace =>
  cleanWorkspace({ ...workspace, recipe: { format: 1, steps: [step('list-prices', { by })], identity: [] } });

const ordersOf = ({ tables }: Workspace) => tables.get('orders')!;
const revenueOf = (workspace: Workspace): number => {
  const { grid, units } = linesOf(workspace);
  return moneyOf(
    grid,
    units.reduce((sum, unit) => sum + unit, 0),
  );
};

describe('amounts by the product list', () => {
  const list = [
    { product: 'tea', price: 4.5 },
    { product: 'cup', price: 10 },
    { product: 'cup', price: 12 },
    { product: 'pot', price: null },
    { product: 'tea', price: 4.5 },
  ];
  const lines = [
    { product: 'tea', quantity: 2 },
    { product: 'tea', quantity: null },
    { product: 'cup', quantity: 1 },
    { product: 'pot', quantity: 1 },
    { product: 'jar', quantity: 1 },
    { product: null, quantity: 5 },
    { product: 'tea', quantity: -1 },
  ];

  it('are quantity × its one price; no price, several prices and no product leave a line unknown', () => {
    const found = listPricedLines(
      ordersOf(shop(lines, list)),
      { kind: 'orders', tables: shop(lines, list).tables },
      'id',
    );
    expect(found).toMatchObject({ lines: 3, nameless: 1 });
    expect(found!.products).toEqual([
      { key: 'tea', prices: 1, price: 4.5, lines: 3, amount: 9 },
      { key: 'cup', prices: 2, price: NaN, lines: 1, amount: NaN },
      { key: 'jar', prices: 0, price: NaN, lines: 1, amount: NaN },
      { key: 'pot', prices: 0, price: NaN, lines: 1, amount: NaN },
    ]);
    const cleaned = ordersOf(priced(shop(lines, list)));
    expect(cellsOf(cleaned, 'amount')).toEqual([9, 4.5, null, null, null, null, -4.5]);
    expect(cellsOf(cleaned, LIST_PRICE_MARK)).toEqual([1, 1, 0, 0, 0, 0, 1]);
  });

  it('are proposed once, with the lines that get one, and make money known', () => {
    const before = shop(lines, list);
    expect(revenueOf(before)).toBeNaN();
    const [proposal, ...others] = proposalsOf(before).filter(({ kind }) => kind === 'list-prices');
    expect(others).toEqual([]);
    expect([...proposal!.rows]).toEqual([0, 1, 6]);
    const after = priced(before);
    expect(revenueOf(after)).toBe(9);
    expect(proposalsOf(after).filter(({ kind }) => kind === 'list-prices')).toEqual([]);
  });

  it('leave what the file says was paid, and take off the discount of a line', () => {
    const paid = shop(
      [
        { product: 'tea', quantity: 2, amount: 7 },
        { product: 'tea', quantity: 2, amount: null },
      ],
      list,
    );
    expect(cellsOf(ordersOf(priced(paid)), 'amount')).toEqual([7, 9]);
    const orders = ordersOf(paid);
    const discount = { kind: 'number', values: Float64Array.of(1, 1.5) } as const;
    const reduced = {
      ...paid,
      tables: new Map([
        ...paid.tables,
        ['orders' as const, { ...orders, columns: new Map([...orders.columns, ['discount', discount]]) }],
      ]),
    };
    expect(cellsOf(ordersOf(priced(reduced)), 'amount')).toEqual([7, 7.5]);
  });

  it('find a product by its name where the orders have no id, whatever its case and blanks', () => {
    const named = shop(
      [{ product: 'Green  tea', quantity: 1 }],
      [{ product: 'green tea', price: 3 }],
      'name',
    );
    expect(proposalsOf(named).find(({ kind }) => kind === 'list-prices')?.params).toEqual({ by: 'name' });
    expect(cellsOf(ordersOf(priced(named, 'name')), 'amount')).toEqual([3]);
  });

  it('are said to be no record of what was paid', () => {
    const note = (workspace: Workspace) => {
      const outcome = withListPriceNote(ok(1), workspace);
      return outcome.ok ? outcome.notes : [];
    };
    expect(note(shop(lines, list))).toEqual([]);
    expect(note(priced(shop(lines, list)))).toEqual([
      { code: 'amounts/list-price', values: { lines: 3, of: 7 } },
    ]);
  });

  it('are not taken from a list in another currency, or without a list or its prices', () => {
    const source = (kind: 'orders' | 'products', currency: string) =>
      ({ kind, currency, importedAt: 0 }) as NonNullable<Workspace['sources']>[number];
    const given = shop(
      [
        { product: 'tea', quantity: 2, amount: 7 },
        { product: 'tea', quantity: 2, amount: null },
      ],
      list,
    );
    const skippedOf = (workspace: Workspace) => priced(workspace).cleaning![0]!.skipped;
    const mixed = { ...given, sources: [source('orders', 'CNY'), source('products', 'USD')] };
    expect(proposalsOf(mixed).some(({ kind }) => kind === 'list-prices')).toBe(false);
    expect(skippedOf(mixed)).toBe('other-currency');
    const one = { ...given, sources: [source('orders', 'CNY'), source('products', 'CNY')] };
    expect(skippedOf(one)).toBeUndefined();
    expect(skippedOf(workspaceOf({ orders: ordersOf(given) }))).toBe('no-table');
    const bare = tableOf('products', { product_id: ['tea'] });
    expect(skippedOf(workspaceOf({ orders: ordersOf(given), products: bare }))).toBe('no-column');
  });
});

describe('whatever the orders and the list', () => {
  const product = fc.constantFrom('tea', 'cup', 'pot', 'jar', null);
  const lines = fc.array(
    fc.record({
      product,
      quantity: fc.constantFrom(1, 2, 0.5, -1, null),
      amount: fc.constantFrom(null, null, 7.25),
    }),
    { minLength: 1, maxLength: 30 },
  );
  const list = fc.array(fc.record({ product, price: fc.constantFrom(0.1, 0.2, 3, null) }), { maxLength: 8 });

  it('the amounts are those of asking the list line by line, and the lines add up', () => {
    fc.assert(
      fc.property(lines, list, (given, prices) => {
        const workspace = shop(given, prices);
        const told = given.map(({ product: name, quantity, amount }) => {
          if (amount !== null) return amount;
          const own = prices.filter((each) => name !== null && each.product === name && each.price !== null);
          return new Set(own.map(({ price }) => price)).size === 1 ? (quantity ?? 1) * own[0]!.price! : null;
        });
        const cleaned = priced(workspace);
        expect(cellsOf(ordersOf(cleaned), 'amount')).toEqual(told);
        const found = listPricedLines(
          ordersOf(workspace),
          { kind: 'orders', tables: workspace.tables },
          'id',
        )!;
        const open = given.filter(({ amount }) => amount === null).length;
        expect(found.products.reduce((sum, each) => sum + each.lines, found.nameless)).toBe(open);
        expect(cleaned.cleaning![0]).toMatchObject({
          rowsIn: given.length,
          rowsOut: given.length,
          changedCells: found.lines,
        });
        const filled = told.filter((amount, i) => amount !== null && given[i]!.amount === null);
        // Sums of decimals in another order may differ in the last bits.
        expect(found.products.reduce((sum, { amount }) => sum + (amount || 0), 0)).toBeCloseTo(
          filled.reduce<number>((sum, amount) => sum + amount!, 0),
          9,
        );
      }),
    );
  });

  it('the order of the rows has no effect, and undoing gives the tables as they were imported', () => {
    fc.assert(
      fc.property(lines, list, (given, prices) => {
        const workspace = shop(given, prices);
        const before = bitsOf(ordersOf(workspace));
        const cleaned = priced(workspace);
        const turned = reordered(workspace, (rows) => Array.from({ length: rows }, (_, i) => rows - 1 - i));
        expect(rowsOf(ordersOf(priced(turned)))).toEqual(rowsOf(ordersOf(cleaned)));
        expect(bitsOf(cleaned.imported!.tables.get('orders')!)).toBe(before);
        expect(bitsOf(ordersOf(cleanWorkspace(workspace)))).toBe(before);
      }),
    );
  });
});
