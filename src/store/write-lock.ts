/**
 * One writer at a time: a Web Lock across tabs and workers where the browser has them, a queue within this thread
 * where not. The lock of a closed tab or a terminated worker is free again.
 */
export interface WriteLock {
  /** Waits for its turn. */
  hold<T>(work: () => Promise<T>): Promise<T>;
  /** Does nothing when somebody else is writing. */
  holdIfFree(work: () => Promise<void>): Promise<void>;
}

/** The lock with this name: all locks with one name exclude each other. */
export function writeLock(name: string): WriteLock {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  return locks ? webLock(locks, name) : threadLock(name);
}

const webLock = (locks: LockManager, name: string): WriteLock => ({
  hold: (work) => locks.request(name, work),
  holdIfFree: (work) =>
    locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
    }),
});

/** By name, the last piece of work that was let in; it never rejects. */
const queues = new Map<string, Promise<void>>();

const threadLock = (name: string): WriteLock => ({
  hold<T>(work: () => Promise<T>): Promise<T> {
    const turn = (queues.get(name) ?? Promise.resolve()).then(work);
    const end = turn.then(
      () => {},
      () => {},
    );
    queues.set(name, end);
    void end.then(() => {
      if (queues.get(name) === end) queues.delete(name);
    });
    return turn;
  },
  async holdIfFree(work) {
    if (!queues.has(name)) await this.hold(work);
  },
});
