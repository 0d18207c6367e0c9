import type { Recipe } from '../core/recipe';
import type { Workspace } from '../core/workspace';

/** For a workspace that differs from an earlier one in its names, labels, kept groups, marks and benchmarks only: that one. */
const firstOf = new WeakMap<Workspace, Workspace>();

/**
 * The workspace with other labels, kept groups, marks or benchmarks, which are all that its recipe may change: it shares
 * what was derived from the files, cleaning and identity.
 */
export function relabelled(workspace: Workspace, version: string, recipe: Recipe | undefined): Workspace {
  const { recipe: _, ...rest } = workspace;
  return sharing(workspace, { ...rest, version, ...(recipe && { recipe }) });
}

/** The workspace under the id and version that it is stored with, which nothing is derived from. */
export const named = (workspace: Workspace, id: string, version: string): Workspace =>
  sharing(workspace, { ...workspace, id, version });

function sharing(workspace: Workspace, next: Workspace): Workspace {
  firstOf.set(next, firstOf.get(workspace) ?? workspace);
  return next;
}

/**
 * The function, computed once a workspace: the answer is kept for as long as the workspace object is, and for all that
 * `relabelled` makes of it. It must not depend on labels or kept groups. What it gives is shared and must not be changed,
 * nor moved to another thread: results copy what they take.
 */
export function oncePerWorkspace<T>(derive: (workspace: Workspace) => T): (workspace: Workspace) => T {
  const once = oncePerLabels(derive);
  return (workspace) => once(firstOf.get(workspace) ?? workspace);
}

/** As `oncePerWorkspace`, for what depends on labels or kept groups. */
export function oncePerLabels<T>(derive: (workspace: Workspace) => T): (workspace: Workspace) => T {
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
    const found = this.#known.has(key) ? (this.#known.get(key) as T) : derive();
    this.#known.delete(key);
    this.#known.set(key, found);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#kept && oldest !== undefined) this.#known.delete(oldest);
    return found;
  }
}
