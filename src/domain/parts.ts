import type { TableKind } from '../core/table';
import type { Workspace } from '../core/workspace';

/**
 * Some people of a shop, taken for a shop of their own. What is counted is theirs alone; what people are measured by
 * (scores, tiers, limits of stages, labels, kept groups) stays that of the whole shop, so that everybody is on a page of
 * the part what they are on the page of all.
 */
export interface Part {
  readonly whole: Workspace;
  /** Of each person of the part the person of the whole, ascending. */
  readonly people: Uint32Array;
  /** Of each row of a table that names people the row of the whole. */
  readonly rows: ReadonlyMap<TableKind, Uint32Array>;
}

const parts = new WeakMap<Workspace, Part>();

/** What a shop is a part of; undefined for a whole one. */
export const partOf = (workspace: Workspace): Part | undefined => parts.get(workspace);

/** The tables of a part, told to be one. */
export function asPart(workspace: Workspace, part: Part): Workspace {
  parts.set(workspace, part);
  return workspace;
}

/** The entries of some people of an array with one entry a person. */
export function pickPeople<T extends Uint8Array | Int32Array | Float64Array>(all: T, people: Uint32Array): T {
  const own = new (all.constructor as new (length: number) => T)(people.length);
  for (let i = 0; i < people.length; i++) own[i] = all[people[i]!]!;
  return own;
}
