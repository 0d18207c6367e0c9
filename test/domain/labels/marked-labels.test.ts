import { expect, it } from 'vitest';
import type { Condition } from '../../../src/core/label';
import { EMPTY_RECIPE, withLabel, withMark, type Recipe } from '../../../src/core/recipe';
import type { Marked } from '../../../src/core/use-mark';
import { asOfDay } from '../../../src/domain/as-of';
import { markedLabels } from '../../../src/domain/labels/marked-labels';
import { tableOf, workspaceOf } from '../../builders/workspace';

const shop = workspaceOf({
  orders: tableOf('orders', {
    customer_id: ['ana', 'ben'],
    ordered_at: ['2024-01-03', '2024-02-03'],
    amount: [40, 15],
    channel: ['web', 'shop'],
  }),
  customers: tableOf('customers', { customer_id: ['ana', 'ben'], city: ['Lund', 'Turku'] }),
  events: tableOf('events', { customer_id: ['ana'], happened_at: ['2024-01-02'], event: ['view'] }),
});
const inLund: Condition = {
  kind: 'column',
  column: 'customers:city',
  test: { is: 'one-of', values: ['Lund'] },
};
const visited = (where: 'anything' | 'view'): Condition => ({
  kind: 'deed',
  deed: 'events',
  where: where === 'view' ? [{ column: 'event', values: ['view'] }] : [],
  within: { kind: 'always' },
  is: 'at-least',
  value: 1,
});
const rules: Readonly<Record<string, Condition>> = {
  lund: inLund,
  'not lund': { kind: 'not', of: { kind: 'column', column: 'label:lund', test: { is: 'yes' } } },
  visitors: visited('anything'),
  viewers: visited('view'),
  spenders: { kind: 'column', column: 'feature:spend', test: { is: 'at-least', value: 20 } },
};
const labelled = Object.entries(rules).reduce<Recipe>(
  (recipe, [id, rule]) => withLabel(recipe, id, { name: id, scenario: '', owner: '', rule }, ''),
  EMPTY_RECIPE,
);
const markedBy = (...marks: readonly Marked[]) => {
  const recipe = marks.reduce((all, mark) => withMark(all, { ...mark, note: '', savedAt: '' }), labelled);
  return markedLabels({ ...shop, recipe }, asOfDay(shop, '')).map(({ id }) => id);
};

it.each([
  ['nothing', [], []],
  ['a column, also through another label', [['customers', 'city']], ['lund', 'not lund']],
  ['a column that a rule filters by', [['events', 'event']], ['viewers']],
  ['a table whose rows are counted', [['events', '']], ['visitors', 'viewers']],
  ['the orders, and with them every figure', [['orders', '']], ['spenders']],
  ['a column that no rule looks at', [['orders', 'channel']], []],
] as const)('labels that look at what is marked are found: %s', (_, marks, found) => {
  expect(markedBy(...marks.map(([table, column]) => ({ table, column })))).toEqual(found);
});
