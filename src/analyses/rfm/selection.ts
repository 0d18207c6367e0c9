import type { RfmSelection } from './people';
import type { ActionView, CellView, SegmentRow } from './present';

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

/** The two actions that stand under the headline: the one it calls for, and thanks to those who carry the shop. */
export function callsOf(actions: readonly ActionView[]): readonly ActionView[] {
  const first = actions.find(({ role }) => role === 'win-back') ?? actions[0];
  const rest = actions.filter((action) => action !== first);
  const second = rest.find(({ role }) => role === 'best') ?? rest[0];
  return [first, second].filter((action) => action !== undefined);
}
