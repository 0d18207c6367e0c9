import type { Table } from '../../core/table';
import { groupRows } from '../../kernels/group-rows';
import { defineMethod, marked, removing } from './method';
import { oncePer } from './once-per';
import { cellKeys } from './row-keys';

/**
 * Rows that are equal in every column: one of them stays. Which one makes no difference to any figure; it is the
 * first in the file.
 */
export const exactDuplicates = defineMethod({
  kind: 'exact-duplicates',
  params: {},
  propose(table) {
    const { repeats, twins } = repeatedRows(table);
    const rows = marked(repeats);
    if (rows.length === 0) return [];
    return [{ params: {}, column: '', rows, twins: rows.map((row) => twins[row]) }];
  },
  apply(table) {
    const { repeats, twins } = repeatedRows(table);
    return removing(repeats, { code: 'same-row', column: '', duplicate: true }, twins);
  },
});

/** 1 for each row that an earlier one equals, and that earlier row. */
const repeatedRows = oncePer(
  (table: Table): { readonly repeats: Uint8Array; readonly twins: Uint32Array } => {
    const groups = exactGroups(table);
    const first = new Int32Array(table.rowCount).fill(-1);
    const repeats = new Uint8Array(table.rowCount);
    const twins = new Uint32Array(table.rowCount);
    for (let i = 0; i < groups.length; i++) {
      if (first[groups[i]] < 0) first[groups[i]] = i;
      else repeats[i] = 1;
      twins[i] = first[groups[i]];
    }
    return { repeats, twins };
  },
);

/** Group of each row, equal for rows that are equal in every column. */
export const exactGroups = oncePer((table: Table): Uint32Array =>
  groupRows([...table.columns.values()].map(cellKeys), table.rowCount),
);
