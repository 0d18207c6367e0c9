import {
  MISSING_CODE,
  MISSING_FLAG,
  type CategoryColumn,
  type Column,
  type ColumnKind,
} from '../core/column';
import { levelCount } from '../core/levels';
import { fail, ok, type Outcome } from '../core/outcome';
import type { Table } from '../core/table';
import { ByteDictionary } from './read/byte-dictionary';

/** A table and the file it came from. */
export interface NamedTable {
  readonly fileName: string;
  readonly table: Table;
}

/**
 * The rows of all tables in one, in their order; columns are matched by name, and where a file lacks a column its
 * rows have no value there. Problem: `import/columns-differ` {column, first, second}, files that read a column as
 * different types. Trusts that there is at least one table.
 */
export function concatTables(parts: readonly NamedTable[]): Outcome<Table> {
  if (parts.length === 1) return ok(parts[0]!.table);
  const rowCount = parts.reduce((sum, { table }) => sum + table.rowCount, 0);
  const firstWith = new Map<string, { kind: ColumnKind; fileName: string }>();
  for (const { fileName, table } of parts)
    for (const [column, { kind }] of table.columns) {
      const first = firstWith.get(column);
      if (!first) firstWith.set(column, { kind, fileName });
      else if (first.kind !== kind)
        return fail('import/columns-differ', { column, first: first.fileName, second: fileName });
    }

  const tables = parts.map(({ table }) => table);
  const columns = new Map<string, Column>();
  for (const [name, { kind }] of firstWith) columns.set(name, concatColumns(tables, name, kind, rowCount));
  return ok({ rowCount, columns });
}

function concatColumns(tables: readonly Table[], name: string, kind: ColumnKind, rowCount: number): Column {
  const columnsOf = <C extends Column>() => tables.map(({ columns }) => columns.get(name) as C | undefined);
  switch (kind) {
    case 'number':
    case 'time': {
      const values = new Float64Array(rowCount).fill(NaN);
      place(tables, columnsOf<{ kind: 'number'; values: Float64Array }>(), (column, row) =>
        values.set(column.values, row),
      );
      return { kind, values };
    }
    case 'flag': {
      const values = new Uint8Array(rowCount).fill(MISSING_FLAG);
      place(tables, columnsOf<{ kind: 'flag'; values: Uint8Array }>(), (column, row) =>
        values.set(column.values, row),
      );
      return { kind, values };
    }
    case 'category': {
      const codes = new Uint32Array(rowCount).fill(MISSING_CODE);
      const dictionary = new ByteDictionary();
      place(tables, columnsOf<CategoryColumn>(), (column, row) => {
        const newCodes = intern(column, dictionary);
        column.codes.forEach((code, i) => {
          if (code !== MISSING_CODE) codes[row + i] = newCodes[code]!;
        });
      });
      return { kind, codes, levels: dictionary.levels() };
    }
  }
}

/** Calls `write` for each table that has the column, with the row at which its part begins. */
function place<C>(
  tables: readonly Table[],
  columns: readonly (C | undefined)[],
  write: (column: C, row: number) => void,
): void {
  let row = 0;
  columns.forEach((column, i) => {
    if (column) write(column, row);
    row += tables[i]!.rowCount;
  });
}

/** Code in the dictionary of each level of the column. */
function intern({ levels }: CategoryColumn, dictionary: ByteDictionary): Uint32Array {
  const { bytes, offsets } = levels;
  const codes = new Uint32Array(levelCount(levels));
  for (let i = 0; i < codes.length; i++) codes[i] = dictionary.intern(bytes, offsets[i]!, offsets[i + 1]!);
  return codes;
}
