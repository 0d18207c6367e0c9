import { levelText } from '../core/levels';
import type { Workspace } from '../core/workspace';
import { oncePerWorkspace } from './memo';
import { ANONYMOUS, peopleOf, personOfRows } from './people';
import { partOf, pickPeople } from './parts';

/** Of a shop that lacks some of its data the shop with all of it. */
const completeOf = new WeakMap<Workspace, Workspace>();

/** Has everybody who refuses in the complete shop refuse in one that lacks some of its data too. */
export const keepRefusals = (workspace: Workspace, complete: Workspace): void =>
  void completeOf.set(workspace, complete);

/** 1 for each person of whom any row of the customer list says that they want no marketing: they are in no audience. */
export const refusalsOf = oncePerWorkspace((workspace): Uint8Array => {
  const part = partOf(workspace);
  if (part) return pickPeople(refusalsOf(part.whole), part.people);
  const refused = new Uint8Array(peopleOf(workspace).count);
  const complete = completeOf.get(workspace);
  if (complete) markRefusers(refused, workspace, complete);
  const column = workspace.tables.get('customers')?.columns.get('consent_marketing');
  if (column?.kind !== 'flag') return refused;
  personOfRows(workspace, 'customers').forEach((person, row) => {
    if (person !== ANONYMOUS && column.values[row] === 0) refused[person] = 1;
  });
  return refused;
});

/** Marks whoever has an id, e-mail or phone of somebody who refuses in the complete shop. */
function markRefusers(refused: Uint8Array, workspace: Workspace, complete: Workspace): void {
  const all = peopleOf(complete);
  const refusals = refusalsOf(complete);
  const accounts = new Set<string>();
  all.ofAccount.forEach((person, account) => {
    if (refusals[person] === 1) accounts.add(levelText(all.accounts, account));
  });
  const own = peopleOf(workspace);
  own.ofAccount.forEach((person, account) => {
    if (accounts.has(levelText(own.accounts, account))) refused[person] = 1;
  });
}
