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
