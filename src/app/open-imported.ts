import type { AnalysisId } from '../analyses/catalog';
import type { WorkspaceSummary } from '../core/workspace';
import { loadAnalysis } from '../state/analysis-modules';
import { warmAnalyses, type AnalysisCall } from '../state/analysis-run.svelte';
import { importSession, type EarlyAnswers, type ImportTarget } from '../state/import-session.svelte';
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

/** Gets ready, a little at a time, what answers first, while somebody looks at the files or they are being read. */
export function warm(): void {
  inTurn(warmAnalyses);
  inTurn(() => text.warm());
  for (const id of FIRST)
    inTurn(() => {
      void loadAnalysis(id);
      void loadView(id);
    });
}

/** Makes the demo shop, imports it and shows Home; false when it failed or was stopped. */
export async function openDemo({ size, headers }: DemoChoice): Promise<boolean> {
  warm();
  const target = { name: text.say('demo.name'), into: null, currency: DEMO_CURRENCY };
  return opened((early) => importSession.demo(target, size, headers, early), true);
}

/** Imports the files that wait, replays the recipe that waits for them, and shows Home. */
export async function importWaiting(target: ImportTarget): Promise<void> {
  await opened((early) => importSession.import(target, early), !recipeExchange.waiting);
}

/**
 * Shows Home of what is imported, if it may be so early as soon as it is on its way into the store. False when it failed
 * or was stopped; the import page shows why.
 */
async function opened(
  importing: (early: EarlyAnswers) => Promise<WorkspaceSummary | null>,
  mayBeEarly: boolean,
): Promise<boolean> {
  const isFirst = session.workspaces.length === 0;
  let isShown = false;
  const show = async (summary: WorkspaceSummary, stored: Promise<unknown>): Promise<void> => {
    isShown = true;
    await session.openEarly(summary, stored);
    router.go('');
  };
  // As a shop is looked at where nobody has chosen otherwise.
  const first = FIRST.map((id): AnalysisCall => [id, languageDefaults(id, preferences.language)]);
  const imported = await importing({ first, show: mayBeEarly ? show : null });
  if (!imported) {
    await session.refresh(); // a cancel in the last moment may find the workspace stored
    if (isShown) router.go(importSession.files.length > 0 ? 'import' : '');
    return false;
  }
  await session.open(imported.id);
  if (recipeExchange.waiting) await recipeExchange.replayWaiting();
  if (!isShown) router.go('');
  // Asked once there is something worth keeping.
  if (isFirst && !imported.demo) await session.persist();
  return true;
}
