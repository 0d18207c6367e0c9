import type { Column } from '../../core/column';
import type { Workspace } from '../../core/workspace';
import { pickCells } from '../../domain/cleaning/pick-rows';
import type { QuarantinePart } from './result';

/** The rows that the recipe took out, as they were imported. */
export function quarantineOf({ imported }: Workspace): QuarantinePart[] {
  if (!imported) return [];
  return imported.removed.map(({ step, table, rows, reason, reasons, twins }) => ({
    step,
    table,
    rows,
    reason,
    reasons,
    twins,
    columns: [...imported.tables.get(table)!.columns].map(([name, column]) => ({
      name,
      column: ownCopy(pickCells(column, rows)),
    })),
  }));
}

/** Results move to the page, so what the workspace holds is copied. */
function ownCopy(column: Column): Column {
  if (column.kind !== 'category') return column;
  const { bytes, offsets } = column.levels;
  return { ...column, levels: { bytes: bytes.slice(), offsets: offsets.slice() } };
}
