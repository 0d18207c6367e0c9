import { MISSING_CODE, MISSING_FLAG, type Column } from '../../core/column';
import { levelText } from '../../core/levels';
import { ROLES } from '../../core/roles';
import type { Workspace } from '../../core/workspace';
import { personOfRows } from '../../domain/people';
import type { ProfileEntry } from './result';

/** What the customer list says of a person: known columns in the order of their roles, then others by name. */
export function profileOf(workspace: Workspace, person: number): ProfileEntry[] {
  const table = workspace.tables.get('customers');
  if (!table) return [];
  const rows: number[] = [];
  personOfRows(workspace, 'customers').forEach((owner, row) => {
    if (owner === person) rows.push(row);
  });
  const known = ROLES.customers.map(({ name }) => name).filter((name) => name !== 'customer_id');
  const names = [...table.columns.keys()];
  const attributes = names.filter((name) => name !== 'customer_id' && !known.includes(name)).sort();
  return [...known, ...attributes].flatMap((name) => {
    const column = table.columns.get(name);
    if (!column) return [];
    const values = distinct(rows.flatMap((row) => valueAt(column, row) ?? []));
    return values.length > 0 ? [{ column: name, kind: column.kind, values }] : [];
  });
}

function valueAt(column: Column, row: number): string | number | null {
  switch (column.kind) {
    case 'category':
      return column.codes[row] === MISSING_CODE ? null : levelText(column.levels, column.codes[row]!);
    case 'flag':
      return column.values[row] === MISSING_FLAG ? null : column.values[row]!;
    default:
      return Number.isNaN(column.values[row]!) ? null : column.values[row]!;
  }
}

function distinct(values: readonly (string | number)[]): (string | number)[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
