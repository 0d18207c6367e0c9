import { MISSING_CODE, type Column } from '../../src/core/column';
import { levelsFrom } from '../../src/core/levels';
import { attributeName, type Table, type TableKind } from '../../src/core/table';
import { ROLES } from '../../src/core/roles';
import type { Workspace } from '../../src/core/workspace';

/** Cells as written in a test; undefined or null is missing. */
export type Cells = readonly (string | number | boolean | null | undefined)[];

/** A workspace of these tables; each gets a version of its own, so nothing is remembered from another. */
export function workspaceOf(tables: Partial<Record<TableKind, Table>>): Workspace {
  const entries = Object.entries(tables) as [TableKind, Table][];
  return { id: 'test', version: '1', tables: new Map(entries) };
}

/**
 * A table from columns of cells, each under its role or, for any other name, as an attribute. Times are written
 * `2024-01-03` or `2024-01-03T14:05`.
 */
export function tableOf(kind: TableKind, cells: Readonly<Record<string, Cells>>): Table {
  const columns = new Map<string, Column>();
  for (const [name, values] of Object.entries(cells)) {
    const role = ROLES[kind].find((each) => each.name === name);
    const type = role?.type ?? (values.some((value) => typeof value === 'number') ? 'number' : 'category');
    columns.set(role ? name : attributeName(name), columnOf(type, values));
  }
  return { rowCount: Object.values(cells)[0]?.length ?? 0, columns };
}

function columnOf(type: Column['kind'], values: Cells): Column {
  switch (type) {
    case 'number':
      return {
        kind: 'number',
        values: Float64Array.from(values, (value) => (value == null ? NaN : Number(value))),
      };
    case 'time':
      return {
        kind: 'time',
        values: Float64Array.from(values, (value) => (value == null ? NaN : momentOf(String(value)))),
      };
    case 'flag':
      return {
        kind: 'flag',
        values: Uint8Array.from(values, (value) => (value == null ? 255 : Number(value))),
      };
    case 'category': {
      const texts = [...new Set(values.flatMap((value) => (value == null ? [] : [String(value)])))];
      const codes = new Map(texts.map((text, code) => [text, code]));
      return {
        kind: 'category',
        codes: Uint32Array.from(values, (value) =>
          value == null ? MISSING_CODE : codes.get(String(value))!,
        ),
        levels: levelsFrom(texts),
      };
    }
  }
}

/** Shop-local milliseconds of `2024-01-03` or `2024-01-03T14:05`. */
export const momentOf = (text: string): number =>
  Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text}:00Z`);

/**
 * Orders written as text: customer, day and amount of each line, then in any order `#id`, `x3` for the quantity,
 * `@product` and `!status`. `-` is a customer that is not known, `?` a value that is missing.
 *
 *     orders`ana 2024-01-03 40 | ben 2024-02-01 15 #A7 x2 @tea !refunded`
 */
export function orders(text: TemplateStringsArray): Workspace {
  const rows = text
    .join('')
    .split('|')
    .map((row) => row.trim().split(/\s+/))
    .filter((row) => row[0] !== '');
  const marked = (mark: string): Cells =>
    rows.map((row) =>
      row
        .slice(3)
        .find((part) => part.startsWith(mark))
        ?.slice(1),
    );
  const given = (value: string | undefined): string | null =>
    value === undefined || value === '?' || value === '-' ? null : value;
  const optional = {
    order_id: marked('#'),
    quantity: marked('x'),
    product_id: marked('@'),
    status: marked('!'),
  };
  return workspaceOf({
    orders: tableOf('orders', {
      customer_id: rows.map((row) => given(row[0])),
      ordered_at: rows.map((row) => given(row[1])),
      amount: rows.map((row) => given(row[2])),
      ...Object.fromEntries(
        Object.entries(optional).filter(([, cells]) => cells.some((cell) => cell !== undefined)),
      ),
    }),
  });
}

/** The same rows in another order, and the levels of each text column in another order too. */
export function reordered(workspace: Workspace, order: (rowCount: number) => number[]): Workspace {
  const tables = new Map<TableKind, Table>();
  for (const [kind, table] of workspace.tables) {
    const rows = order(table.rowCount);
    const columns = new Map([...table.columns].map(([name, column]) => [name, pickRows(column, rows)]));
    tables.set(kind, { rowCount: rows.length, columns });
  }
  return { ...workspace, tables };
}

function pickRows(column: Column, rows: readonly number[]): Column {
  if (column.kind === 'number' || column.kind === 'time') {
    return { kind: column.kind, values: Float64Array.from(rows, (row) => column.values[row]!) };
  }
  if (column.kind === 'flag')
    return { kind: 'flag', values: Uint8Array.from(rows, (row) => column.values[row]!) };
  const { bytes, offsets } = column.levels;
  const last = offsets.length - 2;
  const decoder = new TextDecoder();
  const texts = Array.from({ length: last + 1 }, (_, i) =>
    decoder.decode(bytes.subarray(offsets[last - i], offsets[last - i + 1])),
  );
  const codes = Uint32Array.from(rows, (row) => {
    const code = column.codes[row]!;
    return code === MISSING_CODE ? MISSING_CODE : last - code;
  });
  return { kind: 'category', codes, levels: levelsFrom(texts) };
}
