import { session } from '../state/session.svelte';
import { whenProtected } from './pwa';

/** Opens the stored data once the workers are bound by the policy: none starts with customer data before that. */
export async function prepare(): Promise<void> {
  await whenProtected();
  await session.start();
}
