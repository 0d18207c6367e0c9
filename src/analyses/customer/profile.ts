import { MISSING_CODE, MISSING_FLAG, type Column } from '../../core/column';
import { levelText } from '../../core/levels';
import { ROLES } from '../../core/roles';
import type { Workspace } from '../../core/workspace';
import { peopleOf, personOfRows } from '../../domain/people';
import type { ProfileEntry } from './result';

/**
 * Who a person is: their ids where there are several, then what the customer list says, known columns in the order of
 * their roles, then others by name.
 */
export function profileOf(workspace: Workspace, person: number): ProfileEntry[] {
  return [...idsOf(workspace, person), ...listedOf(workspace, person)];
}

function idsOf(workspace: Workspace, person: number): ProfileEntry[] {
  const { accounts, ofAccount } = peopleOf(workspace);
  const ids: string[] = [];
  ofAccount.forEach((owner, account) => {
    if (owner === person) ids.push(levelText(accounts, account));
  });
  return ids.length > 1 ? [{ column: 'customer_id', kind: 'category', values: ids }] : [];
}

function listedOf(workspace: Workspace, person: number): ProfileEntry[] {
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
