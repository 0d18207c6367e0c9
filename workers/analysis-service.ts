import type { ComputeModule, Definition } from '../src/analyses/contract';
import { fail, ok, type Outcome } from '../src/core/outcome';
import { readParams } from '../src/core/params';
import type { Workspace } from '../src/core/workspace';
import { withListPriceNote } from '../src/domain/cleaning/list-prices';
import { cleanWorkspace } from '../src/domain/cleaning/replay';
import { named, relabelled } from '../src/domain/memo';
import { withMarkedNote, withoutMarked } from '../src/domain/targeting';
import type { Decisions } from '../src/store/load-workspace';
import type { Store } from '../src/store/store';
import type { AnalysisApi } from './api';
import { answer, throttled } from './door';

/** Where the computations are found. */
export interface AnalysisCatalog {
  /** Derives what nearly every analysis of a workspace needs. */
  prepare(workspace: Workspace): void;
  definition(id: string): Definition | undefined;
  load(id: string): Promise<ComputeModule>;
}

/**
 * The workspace as other decisions leave it. Labels, kept groups, marks and benchmarks change nothing of what was derived
 * from the files; for anything else it is cleaned anew from the tables as they were imported.
 */
function decided(workspace: Workspace, decisions: Decisions): Workspace {
  const cleaning = (of: Pick<Workspace, 'recipe' | 'sources'>) =>
    JSON.stringify([of.recipe?.steps ?? [], of.recipe?.identity ?? [], of.sources ?? []]);
  if (cleaning(workspace) === cleaning(decisions))
    return relabelled(workspace, decisions.version, decisions.recipe);
  const tables = workspace.imported?.tables ?? workspace.tables;
  return cleanWorkspace({ id: workspace.id, tables, ...decisions });
}

/**
 * Computes analyses on stored workspaces as their recipes leave them. The workspace of the last run is kept as one
 * object, so that it is cleaned once and what the domain derives from it is derived once, also where labels are saved meanwhile.
 */
export function analysisService(
  openStore: () => Promise<Outcome<Store>>,
  catalog: AnalysisCatalog,
): AnalysisApi {
  let kept: Workspace | undefined;

  async function workspaceAt(id: string, version: string): Promise<Outcome<Workspace>> {
    if (kept?.id === id && kept.version === version) return ok(kept);
    const store = await openStore();
    if (!store.ok) return store;
    if (kept?.id === id) {
      const decisions = await store.value.readDecisions(kept);
      if (!decisions.ok) return decisions;
      if (decisions.value?.version === version) return ok((kept = decided(kept, decisions.value)));
    }
    kept = undefined; // never two of them in memory
    const loaded = await store.value.loadWorkspace(id);
    if (!loaded.ok) return loaded;
    if (loaded.value.version !== version) return fail('engine/stale');
    kept = cleanWorkspace(loaded.value);
    return ok(kept);
  }

  return {
    cleaning: (workspaceId, version) =>
      answer(async () => {
        const workspace = await workspaceAt(workspaceId, version);
        return workspace.ok ? ok(workspace.value.cleaning ?? []) : workspace;
      }),

    takeOver: (workspace) =>
      answer(async () => {
        kept = cleanWorkspace(workspace);
        catalog.prepare(kept);
        return ok(null);
      }),

    named: (workspaceId, version) =>
      answer(() => {
        if (kept?.id === '') kept = named(kept, workspaceId, version);
        return Promise.resolve(ok(null));
      }),

    run: ({ workspaceId, version, analysisId, params, forTargeting = false }, onProgress) =>
      answer(async () => {
        const definition = catalog.definition(analysisId);
        if (!definition) return fail('engine/unknown-analysis', { id: analysisId });
        const values = readParams(definition.params, params);
        if (!values.ok) return values;
        const [loaded, { compute }] = await Promise.all([
          workspaceAt(workspaceId, version),
          catalog.load(analysisId),
        ]);
        if (!loaded.ok) return loaded;
        const progress = throttled(onProgress, (fraction) => fraction >= 1);
        const workspace = forTargeting ? withoutMarked(loaded.value) : loaded.value;
        const outcome = withListPriceNote(compute(workspace, values.value as never, progress), workspace);
        return forTargeting ? withMarkedNote(outcome, loaded.value) : outcome;
      }),
  };
}
