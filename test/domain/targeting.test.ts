import { expect, it } from 'vitest';
import { ok } from '../../src/core/outcome';
import { EMPTY_RECIPE, withMark, type CleaningStep, type Recipe } from '../../src/core/recipe';
import { numberColumn } from '../../src/core/table';
import type { Marked } from '../../src/core/use-mark';
import { cleanWorkspace } from '../../src/domain/cleaning/replay';
import { withMarkedNote, withoutMarked } from '../../src/domain/targeting';
import { tableOf, workspaceOf } from '../builders/workspace';

const files = workspaceOf({
  orders: tableOf('orders', {
    customer_id: ['ana', 'ben', 'ben'],
    ordered_at: ['2024-01-03', '2024-02-03', '2024-02-03'],
    product_id: ['tea', 'tea', 'tea'],
    amount: [40, null, null],
    Note: ['a', 'b', 'c'],
  }),
  products: tableOf('products', { product_id: ['tea'], price: [777] }),
  customers: tableOf('customers', { customer_id: ['ana', 'cid', 'dot'], city: ['Lund', 'Turku', 'Lund'] }),
});
const step = (kind: string, params: CleaningStep['params']): CleaningStep => ({
  id: kind,
  kind,
  table: 'orders',
  params,
});
const shopWith = (...marks: readonly Marked[]) =>
  cleanWorkspace({
    ...files,
    recipe: marks.reduce<Recipe>((recipe, mark) => withMark(recipe, { ...mark, note: '', savedAt: '' }), {
      ...EMPTY_RECIPE,
      steps: [step('list-prices', { by: 'id' }), step('exact-duplicates', {})],
    }),
  });
const amounts = (...marks: readonly Marked[]) => [
  ...numberColumn(withoutMarked(shopWith(...marks)).tables.get('orders')!, 'amount')!.values,
];

it('amounts that a marked product list filled in are not known without it', () => {
  expect(amounts()).toEqual([40, 777, 777]);
  expect(amounts({ table: 'products', column: '' })).toEqual([40, NaN, NaN]);
});

it('rows that differ in a marked column alone stay apart: the figures of the others stay as they are', () => {
  expect(amounts({ table: 'orders', column: 'attribute:Note' })).toEqual([40, 777, 777]);
});

it('what the shop was before cleaning is gone too, where all that is marked still stood', () => {
  const usable = withoutMarked(shopWith({ table: 'customers', column: '' }));
  expect(usable.imported).toBeUndefined();
  expect([...usable.tables.keys()]).toEqual(['orders', 'products']);
});

it('people whom only marked data know are counted, and nobody else is', () => {
  const notes = (...marks: readonly Marked[]) => {
    const outcome = withMarkedNote(ok(1), shopWith(...marks));
    return outcome.ok ? outcome.notes : null;
  };
  expect(notes({ table: 'customers', column: '' })).toEqual([
    { code: 'people/marked-only', values: { people: 2 } },
  ]);
  expect(notes({ table: 'customers', column: 'city' })).toEqual([]);
  expect(notes()).toEqual([]);
});
