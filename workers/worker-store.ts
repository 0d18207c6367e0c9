import type { Outcome } from '../src/core/outcome';
import { openStore, type OpenedStore, type Store } from '../src/store/store';

/** The worker's store, opened when first asked for and again after a failure. */
export function lazyStore(
  open: () => Promise<Outcome<OpenedStore>> = openStore,
): () => Promise<Outcome<Store>> {
  let opening: Promise<Outcome<Store>> | undefined;
  return async () => {
    opening ??= open().then((opened) => (opened.ok ? { ...opened, value: opened.value.store } : opened));
    const opened = await opening;
    if (!opened.ok) opening = undefined;
    return opened;
  };
}
