import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/analyses/catalog';
import { takesOwnGroup, type ComputeModule, type Definition } from '../../src/analyses/contract';
import type { Grouping } from '../../src/core/grouping';
import type { Condition } from '../../src/core/label';
import { readParams, type ParamValues } from '../../src/core/params';
import { EMPTY_RECIPE, withLabel, type Recipe } from '../../src/core/recipe';
import type { Workspace } from '../../src/core/workspace';
import { relabelled } from '../../src/domain/memo';
import { smallShop } from './small-shop';

const computes = import.meta.glob<ComputeModule>('../../src/analyses/*/compute.ts');
/** They take a second each, and remember nothing that looks at labels or kept groups. */
const SLOW = ['recommendations', 'clusters'];
/** What makes an analysis look at a label or at kept groups. */
const ASKED: Readonly<Record<string, ParamValues>> = {
  'association-rules': { segment: 'own', own: 'label:a' },
};

const atLeast = (column: string, value: number): Condition => ({
  kind: 'column',
  column,
  test: { is: 'at-least', value },
});
const labelled = (recipe: Recipe, rule: Condition): Recipe =>
  withLabel(recipe, 'a', { name: 'A', scenario: '', owner: '', rule }, '2024-01-01T00:00:00.000Z');
const grouping = (name: string, limit: number): Grouping => ({
  id: 'g',
  name: 'Kept',
  savedAt: '2024-01-01T00:00:00.000Z',
  asOf: '2024-01-01',
  months: 0,
  method: 'kmeans',
  features: [{ id: 'recency', logged: false, center: limit, spread: 50, fill: 60 }],
  groups: [
    { name, center: [-1], customers: 100 },
    { name: 'Gone', center: [1], customers: 200 },
  ],
});

const before = labelled({ ...EMPTY_RECIPE, groupings: [grouping('Here', 60)] }, atLeast('feature:orders', 2));
const after = labelled(
  { ...EMPTY_RECIPE, groupings: [grouping('There', 120)] },
  atLeast('feature:orders', 4),
);

describe('a saved label', () => {
  it('gives every analysis the same answer as a shop that was opened with it', async () => {
    const workspace = smallShop(80);
    const fresh: Workspace = { ...workspace, version: '2', recipe: after };
    const used: Workspace = { ...workspace, recipe: before };
    const saved = relabelled(used, '2', after);
    const changed: string[] = [];
    for (const { id, params } of catalog as readonly Definition[]) {
      if (SLOW.includes(id)) continue;
      const { compute } = await computes[`../../src/analyses/${id}/compute.ts`]!();
      const values = readParams(params, ASKED[id] ?? (takesOwnGroup({ params }) ? { own: 'label:a' } : {}));
      if (!values.ok) throw new Error(values.problem.code);
      const answer = (of: Workspace) => compute(of, values.value as never, () => {});
      const [was, is] = [answer(used), answer(saved)];
      expect(isDeepStrictEqual(is, answer(fresh)), id).toBe(true);
      if (JSON.stringify(was) !== JSON.stringify(is)) changed.push(id);
    }
    // The labels did change something: what was equal above was not equal by itself.
    expect(changed).toEqual(
      expect.arrayContaining(['cohorts', 'labels', 'association-rules', 'habits', 'profile']),
    );
  });
});
