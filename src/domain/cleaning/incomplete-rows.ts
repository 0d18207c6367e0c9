import { NEEDED_ROLES } from '../../core/roles';
import type { Table, TableKind } from '../../core/table';
import { defineMethod, marked, type Effect, NO_EFFECT } from './method';
import { isFilled } from './row-keys';

/**
 * Rows without what their table cannot do without (an order needs a day and an amount or price): set aside. A cell
 * whose text could not be read as its type is missing, so rows of a wrong type are among them.
 */
export const incompleteRows = defineMethod({
  kind: 'incomplete-rows',
  params: {},
  propose(table, { kind }) {
    const rows = marked(lacking(table, kind).fate);
    return rows.length === 0 ? [] : [{ params: {}, column: '', rows, twins: null }];
  },
  apply(table, _params, { kind }): Effect {
    const { fate, columns } = lacking(table, kind);
    const reasons = columns.map((column) => ({ code: 'incomplete', column, duplicate: false }));
    return { ...NO_EFFECT, fate, reasons };
  },
});

/** For each row 1 + the position of the first need it does not fill; what the table has no column for is not asked. */
function lacking(table: Table, kind: TableKind): { readonly fate: Uint8Array; readonly columns: string[] } {
  const needs = NEEDED_ROLES[kind]
    .map((options) => options.filter((name) => table.columns.has(name)))
    .filter((options) => options.length > 0);
  const fate = new Uint8Array(table.rowCount);
  needs.forEach((options, need) => {
    const filled = options.map((name) => isFilled(table.columns.get(name)!));
    for (let i = 0; i < fate.length; i++) {
      if (fate[i] === 0 && !filled.some((column) => column[i] === 1)) fate[i] = 1 + need;
    }
  });
  return { fate, columns: needs.map(([first]) => first!) };
}
