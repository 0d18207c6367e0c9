import type { WorkspaceSummary } from '../core/workspace';
import { importSession } from '../state/import-session.svelte';
import { preferences } from '../state/preferences.svelte';
import { router } from '../state/router.svelte';
import { session } from '../state/session.svelte';
import { text } from '../state/text.svelte';

/** Makes the demo shop, imports it and shows Home. Files speak the reader's language. */
export async function openDemo(): Promise<void> {
  const headers = preferences.language === 'zh-CN' ? 'zh' : 'en';
  await openImported(await importSession.demo(text.say('demo.name'), headers));
}

/** Imports the files that wait, into a new shop of this name or into the shop `into`, and shows Home. */
export async function importWaiting(name: string, into: string | null): Promise<void> {
  await openImported(await importSession.import(name, into));
}

async function openImported(imported: WorkspaceSummary | null): Promise<void> {
  if (!imported) return; // the import page shows why
  const first = session.workspaces.length === 0;
  await session.open(imported.id);
  // Asked once there is something worth keeping.
  if (first && !imported.demo) await session.persist();
  router.go('');
}
