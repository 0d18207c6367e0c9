import type { RfmSelection } from './people';
import type { CellView, SegmentRow } from './present';

/** Whether the selected people stand (also) in this cell: it was chosen itself, or its segment was. */
export function isSelected(
  cell: CellView,
  segments: readonly SegmentRow[],
  selection: RfmSelection,
): boolean {
  if (selection.kind === 'cell') return selection.cell === cell.cell;
  const row = segments.find(({ id }) => id === cell.segment);
  return row !== undefined && isRowSelected(row, selection);
}

/** Whether a segment is among the selected ones. */
export function isRowSelected(row: SegmentRow, selection: RfmSelection): boolean {
  if (selection.kind !== 'segments' || row.selection.kind !== 'segments') return false;
  return row.selection.segments.every((position) => selection.segments.includes(position));
}
