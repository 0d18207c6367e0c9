import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_RECIPE,
  withDecisions,
  withoutDecisions,
  type CleaningStep,
  type IdentityDecision,
  type Recipe,
} from '../../src/core/recipe';
import { readRecipe, recipeFrom, writeRecipe } from '../../src/core/recipe-file';
import { cleanWorkspace } from '../../src/domain/cleaning/replay';
import { codeOf, freshName, holds, opened, raw, valueOf } from './databases';
import { bitsOf, draftOf, twoOrders } from './tables';

const step: CleaningStep = { id: 'a', kind: 'exact-duplicates', table: 'orders', params: {} };
const recipe: Recipe = { ...EMPTY_RECIPE, steps: [step] };

async function shop() {
  const name = freshName();
  const store = await opened(name);
  const saved = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })));
  return { name, store, saved };
}

describe('a recipe', () => {
  it('is stored with the workspace, and the tables stay as they were imported', async () => {
    const { store, saved } = await shop();
    const changed = valueOf(await store.saveRecipe(saved.id, recipe, saved.version));
    expect(changed.recipe).toEqual(recipe);
    expect(await store.listWorkspaces()).toEqual([changed]);
    const workspace = valueOf(await store.loadWorkspace(saved.id));
    expect(workspace).toMatchObject({ version: changed.version, recipe });
    expect(await holds(store, saved, twoOrders())).toBe(true);
  });

  it('makes another version, and the first one again when every step and decision is left out', async () => {
    const { store, saved } = await shop();
    const first = valueOf(await store.saveRecipe(saved.id, recipe, saved.version));
    const other = { ...recipe, steps: [{ ...step, params: { column: 'amount' } }] };
    const second = valueOf(await store.saveRecipe(saved.id, other, first.version));
    expect(new Set([saved.version, first.version, second.version]).size).toBe(3);
    const visitor: IdentityDecision = { decision: 'visitor', keys: ['visitor:v9', 'nobody:'] };
    const third = valueOf(
      await store.saveRecipe(saved.id, withDecisions(EMPTY_RECIPE, [visitor]), second.version),
    );
    expect(third.version).not.toBe(saved.version);
    const left = withoutDecisions(third.recipe!, [visitor]);
    const undone = valueOf(await store.saveRecipe(saved.id, left, third.version));
    expect(undone.version).toBe(saved.version);
    expect(undone.savedAt).toBeGreaterThan(second.savedAt);
  });

  it('stays when newer files are imported into the workspace', async () => {
    const { store, saved } = await shop();
    const decided = valueOf(await store.saveRecipe(saved.id, recipe, saved.version));
    const again = valueOf(
      await store.saveWorkspace(
        draftOf({ orders: twoOrders(7) }, { id: saved.id, baseVersion: decided.version }),
      ),
    );
    expect(again.recipe).toEqual(recipe);
    expect(again.version).not.toBe(decided.version);
    expect(valueOf(await store.loadWorkspace(saved.id)).recipe).toEqual(recipe);
  });

  it('is refused where another tab has decided since, or the workspace is gone', async () => {
    const { store, saved } = await shop();
    valueOf(await store.saveRecipe(saved.id, recipe, saved.version));
    expect(codeOf(await store.saveRecipe(saved.id, EMPTY_RECIPE, saved.version))).toBe(
      'store/changed-elsewhere',
    );
    expect(codeOf(await store.saveRecipe('x', recipe, saved.version))).toBe('store/not-found');
  });

  it('that was damaged on disk is noticed', async () => {
    const { name, store, saved } = await shop();
    valueOf(await store.saveRecipe(saved.id, recipe, saved.version));
    await raw(name, async (database) => {
      const record = (await database.get('workspaces', saved.id)) as { summary: object };
      await database.put('workspaces', { ...record, summary: { ...record.summary, recipe: EMPTY_RECIPE } });
    });
    expect(codeOf(await store.loadWorkspace(saved.id))).toBe('store/damaged-record');
  });

  it('written to a file and replayed on the same files gives the same version and the same tables', async () => {
    const { store, saved } = await shop();
    const decided = valueOf(await store.saveRecipe(saved.id, recipe, saved.version));
    const file = valueOf(
      readRecipe(
        writeRecipe({
          ...{ savedAt: '', shop: decided.name, version: decided.version, sources: [], parameters: {} },
          steps: recipe.steps.map((each) => ({ ...each, did: null })),
          identity: recipe.identity,
        }),
      ),
    );
    const elsewhere = await opened(freshName());
    const again = valueOf(await elsewhere.saveWorkspace(draftOf({ orders: twoOrders() })));
    const replayed = valueOf(await elsewhere.saveRecipe(again.id, recipeFrom(file), again.version));
    expect(replayed.version).toBe(file.version);
    const [one, other] = await Promise.all(
      [store.loadWorkspace(saved.id), elsewhere.loadWorkspace(again.id)].map(async (loaded) =>
        bitsOf(cleanWorkspace(valueOf(await loaded)).tables.get('orders')!),
      ),
    );
    expect(other).toBe(one);
  });
});
