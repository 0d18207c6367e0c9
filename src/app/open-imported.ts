import type { AnalysisId } from '../analyses/catalog';
import type { WorkspaceSummary } from '../core/workspace';
import { loadAnalysis } from '../state/analysis-modules';
import { warmAnalyses, type AnalysisCall } from '../state/analysis-run.svelte';
import { importSession } from '../state/import-session.svelte';
import { preferences } from '../state/preferences.svelte';
import { recipeExchange } from '../state/recipe-exchange.svelte';
import { router } from '../state/router.svelte';
import { session } from '../state/session.svelte';
import { text } from '../state/text.svelte';
import { inTurn } from '../ui/turns';
import { languageDefaults } from './analysis-defaults';
import type { DemoChoice } from './demo/demo-choices';
import { loadView } from './load-view';

/** The demo shop is in China. */
const DEMO_CURRENCY = 'CNY';

/** What is looked at first. */
const FIRST: readonly AnalysisId[] = ['overview', 'rfm'];
/** How it is looked at in a shop where nobody has chosen otherwise. */
const firstCalls = (): readonly AnalysisCall[] =>
  FIRST.map((id) => [id, languageDefaults(id, preferences.language)]);

/** Gets ready, a little at a time, what answers first, while somebody looks at the files or they are being read. */
export function warm(): void {
  inTurn(warmAnalyses);
  for (const id of FIRST)
    inTurn(() => {
      void loadAnalysis(id);
      void loadView(id);
    });
}

/** Makes the demo shop, imports it and shows Home; false when it failed or was stopped. */
export async function openDemo({ size, headers }: DemoChoice): Promise<boolean> {
  warm();
  const imported = await importSession.demo(text.say('demo.name'), size, headers, firstCalls());
  if (imported) await session.describe(imported.id, { currency: DEMO_CURRENCY });
  await openImported(imported);
  return imported !== null;
}

/**
 * Imports the files that wait, into a new shop of this name or into the shop `into`, replays the recipe that waits for
 * them, and shows Home. The currency is for a new shop whose files tell none.
 */
export async function importWaiting(
  name: string,
  into: string | null,
  currency: string | null,
): Promise<void> {
  const imported = await importSession.import(name, into, firstCalls());
  if (imported && recipeExchange.waiting) {
    await session.open(imported.id);
    await recipeExchange.replayWaiting();
  }
  if (imported && into === null && imported.currency === null && currency !== null)
    await session.describe(imported.id, { currency });
  await openImported(imported);
}

async function openImported(imported: WorkspaceSummary | null): Promise<void> {
  if (!imported) {
    // The import page shows why. A cancel in the last moment may find the workspace stored.
    await session.refresh();
    return;
  }
  const first = session.workspaces.length === 0;
  await session.open(imported.id);
  router.go('');
  // Asked once there is something worth keeping.
  if (first && !imported.demo) await session.persist();
}
