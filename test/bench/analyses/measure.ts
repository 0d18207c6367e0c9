import type { Grouping } from '../../../src/core/grouping';
import type { Condition, Label } from '../../../src/core/label';
import { EMPTY_RECIPE, type Recipe } from '../../../src/core/recipe';

const atLeast = (column: string, value: number): Condition => ({
  kind: 'column',
  column,
  test: { is: 'at-least', value },
});
const oneOf = (column: string, ...values: string[]): Condition => ({
  kind: 'column',
  column,
  test: { is: 'one-of', values },
});
const orders = (days: number | null, value: number, contains = ''): Condition => ({
  kind: 'deed',
  deed: 'orders',
  where: contains === '' ? [] : [{ column: 'product', contains }],
  within: days === null ? { kind: 'always' } : { kind: 'last', days },
  is: 'at-least',
  value,
});

/** A shop's ten: by statistics, segments, habits, what was bought and when, and by one another. */
const RULES: readonly Condition[] = [
  { kind: 'all', of: [oneOf('rfm:segment', 'champions', 'loyal'), atLeast('feature:spend', 1000)] },
  { kind: 'all', of: [oneOf('life-cycle:stage', 'at-risk'), atLeast('feature:orders', 2)] },
  atLeast('feature:orderValue', 500),
  { kind: 'all', of: [atLeast('habit:weekendShare', 0.6), atLeast('feature:orders', 3)] },
  { kind: 'all', of: [oneOf('value:tier', 'core'), { kind: 'not', of: orders(90, 1) }] },
  orders(180, 2, 'heart'),
  { kind: 'all', of: [orders(null, 1, 'christmas'), { kind: 'not', of: orders(365, 1, 'christmas') }] },
  {
    kind: 'deed',
    deed: 'spend',
    where: [],
    within: { kind: 'last', days: 365 },
    is: 'at-least',
    value: 2000,
  },
  { kind: 'all', of: [atLeast('feature:returnShare', 0.1), atLeast('feature:meanGap', 30)] },
  {
    kind: 'any',
    of: ['label:l1', 'label:l5'].map((column) => ({ kind: 'column', column, test: { is: 'yes' } })),
  },
];

export const LABELS = RULES.map((rule, i): Label => ({
  id: `l${i}`,
  name: `Label ${i}`,
  scenario: '',
  owner: '',
  rule,
  savedAt: '2026-11-20T09:00:00.000Z',
  earlier: [],
}));

const GROUPING: Grouping = {
  id: 'g',
  name: 'Kept',
  savedAt: '2026-11-20T09:00:00.000Z',
  asOf: '2011-12-10',
  months: 0,
  method: 'kmeans',
  features: [
    { id: 'recency', logged: false, center: 92.5, spread: 100, fill: 51 },
    { id: 'spend', logged: true, center: 6.5, spread: 1.2, fill: 600 },
  ],
  groups: [
    { name: 'Here', center: [-0.5, 0.6], customers: 2400 },
    { name: 'Gone', center: [1, -0.6], customers: 1900 },
  ],
};

/** What the person of the shop that is measured has kept. */
export const RECIPE: Recipe = { ...EMPTY_RECIPE, labels: LABELS, groupings: [GROUPING] };
