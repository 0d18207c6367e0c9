import { MISSING_CODE, type Column } from '../../core/column';
import { levelCount, pickLevels } from '../../core/levels';
import type { Table } from '../../core/table';

/** These rows of a table, in the order given; a text column keeps only the texts that still occur. */
export const pickRows = (table: Table, rows: Uint32Array): Table => ({
  rowCount: rows.length,
  columns: new Map([...table.columns].map(([name, column]) => [name, pickCells(column, rows)])),
});

/** These cells of a column, in the order given. */
export function pickCells(column: Column, rows: Uint32Array): Column {
  if (column.kind === 'flag') {
    const { values } = column;
    return { kind: 'flag', values: Uint8Array.from(rows, (row) => values[row]!) };
  }
  if (column.kind === 'category')
    return compacted({ kind: 'category', codes: pickedCodes(column.codes, rows), levels: column.levels });
  return { kind: column.kind, values: pickedNumbers(column.values, rows) };
}

function pickedCodes(codes: Uint32Array, rows: Uint32Array): Uint32Array<ArrayBuffer> {
  const out = new Uint32Array(rows.length);
  for (let k = 0; k < out.length; k++) out[k] = codes[rows[k]!]!;
  return out;
}

/** As `pickedCodes`, apart for its speed. */
function pickedNumbers(values: Float64Array, rows: Uint32Array): Float64Array<ArrayBuffer> {
  const out = new Float64Array(rows.length);
  for (let k = 0; k < out.length; k++) out[k] = values[rows[k]!]!;
  return out;
}

/** The column with the texts that occur, in their order; who is left out of the rows is left out of the people. */
export function compacted(column: Column & { kind: 'category' }): Column & { kind: 'category' } {
  const { codes, levels } = column;
  const newCode = new Uint32Array(levelCount(levels)).fill(MISSING_CODE);
  for (let i = 0; i < codes.length; i++) if (codes[i] !== MISSING_CODE) newCode[codes[i]] = 0;
  const picks: number[] = [];
  for (let code = 0; code < newCode.length; code++) {
    if (newCode[code] === MISSING_CODE) continue;
    newCode[code] = picks.length;
    picks.push(code);
  }
  if (picks.length === newCode.length) return column;
  return {
    kind: 'category',
    codes: codes.map((code) => (code === MISSING_CODE ? code : newCode[code])),
    levels: pickLevels(levels, picks),
  };
}
