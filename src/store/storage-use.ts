/** What the browser says about the space of this site; null where it does not say. */
export interface StorageUse {
  /** Bytes in use by everything the site stores. */
  readonly used: number | null;
  /** Bytes it may use altogether. */
  readonly quota: number | null;
  /** Whether the browser has promised not to clear it when space runs short. */
  readonly persisted: boolean;
}

export async function storageUse(): Promise<StorageUse> {
  const storage = globalThis.navigator?.storage as StorageManager | undefined;
  const estimate = await storage?.estimate?.();
  return {
    used: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    persisted: (await storage?.persisted?.()) ?? false,
  };
}

/** Bytes that can still be stored; infinite where the browser does not say. */
export async function freeSpace(): Promise<number> {
  const { used, quota } = await storageUse();
  return used === null || quota === null ? Infinity : quota - used;
}

/** Asks the browser to keep the data when space runs short. Only a page can ask; a worker gets `false`. */
export async function requestPersistence(): Promise<boolean> {
  const storage = globalThis.navigator?.storage as { persist?: () => Promise<boolean> } | undefined;
  return (await storage?.persist?.()) ?? false;
}
