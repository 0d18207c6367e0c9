import { vi } from 'vitest';

/** Changes to the database that can fail, in the order in which a save makes them. */
const CHANGES = ['put', 'delete', 'clear'] as const;

export type Fault = 'throws' | 'aborts';

/**
 * Makes the n-th change from now on fail (counted from 1), or that and all later ones: thrown at once, or by an
 * aborted transaction as a browser does when the disk is full. `restore` ends it.
 */
export function failWrites(n: number, { forEver = false, fault = 'throws' as Fault } = {}) {
  let count = 0;
  const spies = CHANGES.map((method) => {
    const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      count++;
      if (count < n || (count > n && !forEver)) return original.apply(this, args) as never;
      if (fault === 'throws') throw new DOMException('disk error', 'UnknownError');
      const request = original.apply(this, args);
      (this.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
      return request as never;
    });
  });
  return {
    /** Changes asked for so far. */
    changes: () => count,
    restore: () => spies.forEach((spy) => spy.mockRestore()),
  };
}

/** Lets `n` more writing transactions begin, then nothing any more: what a killed tab or browser looks like. */
export function killAfter(n: number) {
  let begun = 0;
  const original = IDBDatabase.prototype.transaction;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    stores,
    mode,
    options,
  ) {
    if (mode === 'readwrite') begun++;
    if (begun > n) throw new Error('killed');
    return original.call(this, stores, mode, options);
  });
  return { wasKilled: () => begun > n, restore: () => spy.mockRestore() };
}
