import { readFileSync } from 'node:fs';
import type { Workspace } from '../../src/core/workspace';
import { tableOf, workspaceOf, type Cells } from './workspace';

/** Which header of a file plays which role. */
export type RoleHeaders = Readonly<Record<string, string>>;

/**
 * Orders of a clean comma-separated file, read in the plainest way: the import has tests of its own, and the figures
 * of an analysis should not wait for it. Cells in quotes may hold commas and doubled quotes.
 */
export function readOrders(file: string, roles: RoleHeaders): Workspace {
  const [header, ...rows] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const names = cellsOf(header!);
  const columns: Record<string, (string | null)[]> = {};
  for (const role of Object.keys(roles)) columns[role] = [];
  for (const row of rows) {
    const cells = cellsOf(row);
    for (const [role, name] of Object.entries(roles)) {
      const cell = cells[names.indexOf(name)]!;
      columns[role]!.push(
        cell === '' ? null : role === 'ordered_at' ? cell.slice(0, 16).replace(' ', 'T') : cell,
      );
    }
  }
  return workspaceOf({ orders: tableOf('orders', columns as Record<string, Cells>) });
}

function cellsOf(row: string): string[] {
  if (!row.includes('"')) return row.split(',');
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
  );
}
