import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/data-quality/compute';
import { definition } from '../../../src/analyses/data-quality/definition';
import { explain } from '../../../src/analyses/data-quality/explain';
import { en } from '../../../src/analyses/data-quality/messages/en';
import { present } from '../../../src/analyses/data-quality/present';
import { priceCounts } from '../../../src/analyses/data-quality/prices';
import { tabulate } from '../../../src/analyses/data-quality/tabulate';
import type { CleaningStep } from '../../../src/core/recipe';
import { defaultsOf } from '../../../src/core/params';
import { cleanWorkspace } from '../../../src/domain/cleaning/replay';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';

const unpriced = workspaceOf({
  orders: tableOf('orders', {
    order_id: ['1', '2', '3', '4', '5', '6'],
    customer_id: ['ana', 'ben', 'ana', 'cid', 'ben', 'ana'],
    ordered_at: ['2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06', '2024-01-07', '2024-01-08'],
    product_id: ['tea', 'tea', 'cup', 'pot', 'jar', null],
    quantity: [1, 3, 2, 1, 1, 1],
  }),
  products: tableOf('products', { product_id: ['tea', 'cup', 'pot', 'pot'], price: [5, 8, 20, 30] }),
});
const run = (steps: readonly CleaningStep[] = []) =>
  valueOf(
    compute(
      cleanWorkspace({ ...unpriced, recipe: { format: 1, steps, identity: [] } }),
      defaultsOf(definition.params),
      () => {},
    ),
  );
const step: CleaningStep = { id: 'a', kind: 'list-prices', table: 'orders', params: { by: 'id' } };

describe('orders without an amount beside a product list', () => {
  it('lead with what the list tells, and say what stays unknown', () => {
    const result = run();
    const [proposal] = result.proposals;
    expect(proposal).toMatchObject({ kind: 'list-prices', rows: 3, of: 6, weight: 1 });
    expect(proposal!.before).toEqual({ filled: 0, revenue: NaN, orders: 6 });
    expect(proposal!.ways[0]!.after).toEqual({ filled: 0.5, revenue: 5 + 15 + 16, orders: 3 });
    expect(priceCounts(proposal!.prices!)).toEqual({
      ...{ lines: 3, nameless: 1, priced: 2, unknown: 3 },
      ...{ without: 1, linesWithout: 1, several: 1, linesSeveral: 1 },
    });
    expect(explain(result)[0]).toEqual({
      key: 'finding.top.list-prices',
      values: { rows: 3, share: 0.5, unknown: 3 },
    });
  });

  it('show each product before and after, and which column marks the amounts', () => {
    const view = present(run([step]), presentationOf(definition, en));
    const before = present(run(), presentationOf(definition, en)).proposals[0]!;
    const cells = (rows: (typeof before)['sample']['rows']) => rows.map((row) => [row.fate, ...row.cells]);
    expect(cells(before.sample.rows)).toEqual([
      ['stays', 'jar', '0', '—', '1', '—'],
      ['stays', 'pot', '2', '—', '1', '—'],
      ['changes', 'tea', '1', '5', '2', '20'],
      ['changes', 'cup', '1', '8', '1', '16'],
    ]);
    expect(view.log[0]).toMatchObject({
      title: 'Amounts by the product list (by product id)',
      effect: '3 cells change',
      marks: ['attribute:amount by list price'],
      changes: [],
    });
    expect(view.log[0]!.sample).toEqual(before.sample);
  });

  it('export every product, and the lines add up', () => {
    for (const result of [run(), run([step])]) {
      const { rowCount, columns } = tabulate(result, 'prices');
      const sum = (header: string) => {
        const { value } = columns.find((column) => column.header === header)!;
        return Array.from({ length: rowCount }, (_, i) => Number(value(i)) || 0).reduce((a, b) => a + b, 0);
      };
      expect([sum('lines_without_amount'), sum('lines_priced'), sum('amount')]).toEqual([6, 3, 36]);
    }
  });
});
