import { beforeAll, describe, expect, it } from 'vitest';
import { categoryColumn, type Table } from '../../../src/core/table';
import type { Recipe } from '../../../src/core/recipe';
import { truthOf, type Truth } from '../../../src/demo/truth';
import { orderValues } from '../../../src/domain/cleaning/order-values';
import { proposalsOf, type ProposedStep } from '../../../src/domain/cleaning/propose';
import { cleanWorkspace } from '../../../src/domain/cleaning/replay';
import { demoWorkspace, type DemoWorkspace } from '../../builders/demo-workspace';
import { step } from './tables';

describe.each(['zh', 'en'] as const)('the demo shop, with %s headers', (headers) => {
  let shop: DemoWorkspace;
  let dirt: Truth['dirt'];
  let proposals: readonly ProposedStep[];
  let orders: Table;
  beforeAll(async () => {
    shop = await demoWorkspace(1200, headers);
    dirt = truthOf(shop.plan).dirt;
    proposals = proposalsOf(shop.workspace);
    orders = shop.workspace.tables.get('orders')!;
  }, 60_000);

  const found = (table: string, kind: string, column = '') =>
    proposals.find((each) => each.table === table && each.kind === kind && each.column === column)?.rows ??
    new Uint32Array(0);

  it('shows the lines that stand twice, exactly and but for blanks', () => {
    expect(found('orders', 'exact-duplicates').length).toBe(dirt.exactDuplicateLines);
    expect(found('orders', 'fuzzy-duplicates').length).toBe(dirt.fuzzyDuplicateLines);
    expect([dirt.exactDuplicateLines, dirt.fuzzyDuplicateLines]).toEqual([30, 12]);
  });

  it('shows the customers who are listed twice', () => {
    expect(found('customers', 'fuzzy-duplicates').length).toBe(dirt.fuzzyDuplicateCustomers);
  });

  it('shows the orders without a channel, and the missing ages (that of the burst account is one more)', () => {
    const ids = categoryColumn(orders, 'order_id')!.codes;
    const without = new Set(Array.from(found('orders', 'missing-values', 'channel'), (row) => ids[row]));
    expect(without.size).toBe(dirt.ordersWithoutChannel);
    const listedTwice = found('customers', 'fuzzy-duplicates').length; // some of them without an age
    const ages = found('customers', 'missing-values', 'age').length;
    expect(ages).toBeGreaterThanOrEqual(dirt.missingAges + 1);
    expect(ages).toBeLessThanOrEqual(dirt.missingAges + 1 + listedTwice);
  });

  it('shows the one order of a million and no other', () => {
    const rows = found('orders', 'outliers', 'order value');
    const { ofRow, values } = orderValues(orders);
    expect(Array.from(rows, (row) => values[ofRow[row]!])).toEqual([dirt.mistypedAmount]);
  });

  it('proposes nothing else on its orders but one spelling for the products that stand twice', () => {
    expect(
      proposals
        .filter(({ table }) => table === 'orders')
        .map(({ kind, column }) => `${kind} ${column}`.trim()),
    ).toEqual([
      'exact-duplicates',
      'fuzzy-duplicates',
      'unify-categories product_name',
      'outliers order value',
      'missing-values channel',
    ]);
  });

  it('has the mean order value of 200 again once its duplicates and the mistyped order are out', () => {
    const steps = proposals
      .filter(({ kind }) => kind === 'exact-duplicates' || kind === 'fuzzy-duplicates' || kind === 'outliers')
      .map(({ kind, params, table }) => step(kind, params, table));
    const recipe: Recipe = { format: 1, steps, identity: [] };
    const cleaned = cleanWorkspace({ ...shop.workspace, recipe });
    const after = cleaned.tables.get('orders')!;
    expect(after.rowCount).toBe(dirt.orderRows - 30 - 12 - 1);
    expect(cleaned.tables.get('customers')!.rowCount).toBe(dirt.customerRows - 12);
    const { counting, sales } = truthOf(shop.plan).orders;
    // What is left besides the planned sales: 42 orders of the burst, 1 to 6 yuan each.
    const { revenue } = orderValues(after);
    expect(revenue).toBeGreaterThan(sales);
    expect(revenue).toBeLessThan(sales + 42 * 7);
    expect(revenue / counting).toBeCloseTo(200, 0);
  });
});
