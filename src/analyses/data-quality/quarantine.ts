import type { Column } from '../../core/column';
import { UNREADABLE } from '../../core/diagnostics';
import type { Workspace } from '../../core/workspace';
import { pickCells } from '../../domain/cleaning/pick-rows';
import { unreadTexts } from '../../domain/cleaning/unread-cells';
import type { DataQualityResult, QuarantinePart } from './result';

/** The rows that the recipe took out, as they were imported. */
export function quarantineOf({ imported, sources }: Workspace): QuarantinePart[] {
  if (!imported) return [];
  return imported.removed.map(({ step, table, rows, reason, reasons, twins }) => ({
    step,
    table,
    rows,
    reason,
    reasons,
    twins,
    unread: unreadTexts(imported.tables.get(table)!, table, rows, sources),
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

/** Cells that no file could be read at, and how many of them the quarantine can show. */
export function unreadCount({ sources = [] }: Workspace): DataQualityResult['unread'] {
  const groups = sources.flatMap(({ diagnostics }) => diagnostics);
  return {
    all: groups.reduce((sum, { code, count }) => sum + (UNREADABLE.has(code) ? count : 0), 0),
    kept: sources.reduce((sum, { unread }) => sum + (unread?.length ?? 0), 0),
  };
}
