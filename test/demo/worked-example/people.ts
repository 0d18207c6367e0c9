import { MISSING_CODE } from '../../../src/core/column';
import { categoryColumn, type TableKind } from '../../../src/core/table';
import type { Workspace } from '../../../src/core/workspace';
import { ANONYMOUS, peopleOf } from '../../../src/domain/people';

/** Person of a row, ANONYMOUS where the row names nobody. */
export function personOfRow(workspace: Workspace, kind: TableKind): (row: number) => number {
  const { codes } = categoryColumn(workspace.tables.get(kind)!, 'customer_id')!;
  const ofLevel = peopleOf(workspace).ofLevel.get(kind)!;
  return (row) => (codes[row] === MISSING_CODE ? ANONYMOUS : ofLevel[codes[row]!]!);
}
