import type { WorkspaceSummary } from '../core/workspace';
import { importSession } from '../state/import-session.svelte';
import { preferences } from '../state/preferences.svelte';
import { recipeExchange } from '../state/recipe-exchange.svelte';
import { router } from '../state/router.svelte';
import { session } from '../state/session.svelte';
import { text } from '../state/text.svelte';

/** The demo shop is in China. */
const DEMO_CURRENCY = 'CNY';

/** Makes the demo shop, imports it and shows Home. Files speak the reader's language. */
export async function openDemo(): Promise<void> {
  const headers = preferences.language === 'zh-CN' ? 'zh' : 'en';
  const imported = await importSession.demo(text.say('demo.name'), headers);
  if (imported) await session.describe(imported.id, { currency: DEMO_CURRENCY });
  await openImported(imported);
}

/**
 * Imports the files that wait, into a new shop of this name or into the shop `into`, replays the recipe that waits for
 * them, and shows Home. The currency is
 * for a new shop whose files tell none.
 */
export async function importWaiting(
  name: string,
  into: string | null,
  currency: string | null,
): Promise<void> {
  const imported = await importSession.import(name, into);
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
  // Asked once there is something worth keeping.
  if (first && !imported.demo) await session.persist();
  router.go('');
}
