import type { Workspace } from '../core/workspace';

/**
 * The function, computed once a workspace: the answer is kept for as long as the workspace object is.
 * What it gives is shared and must not be changed, nor moved to another thread: results copy what they take.
 */
export function oncePerWorkspace<T>(derive: (workspace: Workspace) => T): (workspace: Workspace) => T {
  const known = new WeakMap<Workspace, { readonly value: T }>();
  return (workspace) => {
    let entry = known.get(workspace);
    if (!entry) known.set(workspace, (entry = { value: derive(workspace) }));
    return entry.value;
  };
}

/** The last few answers by key, at most `kept`, the one asked for longest ago forgotten first. */
export class Recent<Key, T> {
  readonly #known = new Map<Key, T>();
  readonly #kept: number;

  constructor(kept: number) {
    this.#kept = kept;
  }

  get(key: Key, derive: () => T): T {
    const found = this.#known.get(key) ?? derive();
    this.#known.delete(key);
    this.#known.set(key, found);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#kept && oldest !== undefined) this.#known.delete(oldest);
    return found;
  }
}
