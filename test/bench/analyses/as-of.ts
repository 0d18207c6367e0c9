import { catalog } from '../../../src/analyses/catalog';
import type { ComputeModule, Definition } from '../../../src/analyses/contract';
import type { Grouping } from '../../../src/core/grouping';
import type { Condition, Label } from '../../../src/core/label';
import { readParams, type ParamValues } from '../../../src/core/params';
import { EMPTY_RECIPE, type Recipe } from '../../../src/core/recipe';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { linesOf } from '../../../src/domain/lines';
import { relabelled } from '../../../src/domain/memo';
import { readWorkspace } from '../../../scripts/read-workspace';
import { sharedFile } from '../../shared';

const ROUNDS = 12;
const computes = import.meta.glob<ComputeModule>('../../../src/analyses/*/compute.ts');

/**
 * What the slider of the time machine costs on stored columns, analysis by analysis, in a shop with ten labels and a kept
 * grouping: CPU milliseconds of the first answer in this order, then the median of twelve other days; the answer after an
 * eleventh label was saved, and that of a shop opened anew with it (its tables in memory). `REGULARS_ANALYSES` names some.
 */
export async function main(): Promise<number> {
  const retail = sharedFile('data/online_retail.csv');
  if (!retail) return 0;
  const read = await readWorkspace([{ path: retail, kind: 'orders' }]);
  if (!read.ok) throw new Error(read.problem.code);
  const recipe: Recipe = { ...EMPTY_RECIPE, labels: LABELS, groupings: [GROUPING] };
  const workspace: Workspace = { ...read.value.workspace, recipe };
  const wanted = process.env['REGULARS_ANALYSES']?.split(',') ?? null;
  const lastDay = linesOf(workspace).lastDay;
  process.stdout.write(
    `${'analysis'.padEnd(24)}${['first', 'median', 'saved', 'anew'].map((name) => name.padStart(9)).join('')}  CPU ms\n`,
  );
  for (const definition of catalog as readonly Definition[]) {
    const { id } = definition;
    if (!('asOf' in definition.params) || (wanted && !wanted.includes(id))) continue;
    const { compute } = await computes[`../../../src/analyses/${id}/compute.ts`]!();
    const asOf = (day: string, shop = workspace) => {
      const params = readParams(definition.params, { asOf: day } as ParamValues);
      if (!params.ok) throw new Error(params.problem.code);
      const start = process.cpuUsage();
      const outcome = compute(shop, params.value as never, () => {});
      const { user, system } = process.cpuUsage(start);
      return { ms: (user + system) / 1000, problem: outcome.ok ? '' : outcome.problem.code };
    };
    const first = asOf('');
    const later = Array.from({ length: ROUNDS }, (_, k) => asOf(isoDay(lastDay - 3 * k - 2)).ms);
    const median = later.toSorted((a, b) => a - b)[ROUNDS / 2]!;
    asOf(''); // the page that the label is saved on
    const more: Recipe = { ...recipe, labels: [...LABELS, { ...LABELS[0]!, id: 'more', name: 'More' }] };
    const saved = asOf('', relabelled(workspace, '2', more)).ms;
    const anew = asOf('', { ...workspace, recipe: more }).ms;
    const figures = [first.ms, median, saved, anew].map((ms) => ms.toFixed(1).padStart(9)).join('');
    process.stdout.write(`${id.padEnd(24)}${figures}  ${first.problem}\n`);
  }
  return 0;
}

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

const LABELS = RULES.map((rule, i): Label => ({
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
