import { MISSING_CODE } from '../../core/column';
import { compareLevels, levelCount, pickLevels } from '../../core/levels';
import { categoryColumn } from '../../core/table';
import type { Workspace } from '../../core/workspace';
import { ANONYMOUS, personOfRows, visitorsOf } from '../../domain/people';
import type { EventTypes } from './result';

/** What happened, by the file's own names, and how much of it is of a known customer; null without events. O(events). */
export function eventTypesOf(workspace: Workspace): EventTypes | null {
  const table = workspace.tables.get('events');
  const column = table && categoryColumn(table, 'event');
  if (!table || !column || table.rowCount === 0) return null;
  const { codes, levels } = column;
  /** Rows without a name for what happened stand behind the levels. */
  const unnamed = levelCount(levels);
  const rows = new Uint32Array(unnamed + 1);
  const tied = new Uint32Array(unnamed + 1);
  const persons = personOfRows(workspace, 'events');
  for (let row = 0; row < codes.length; row++) {
    const type = codes[row] === MISSING_CODE ? unnamed : codes[row]!;
    rows[type]!++;
    if (persons[row] !== ANONYMOUS) tied[type]!++;
  }
  const order = [...rows.keys()].filter((type) => rows[type]! > 0 && type !== unnamed);
  order.sort((a, b) => rows[b]! - rows[a]! || compareLevels(levels, a, b));
  const withUnnamed = rows[unnamed]! > 0 ? [...order, unnamed] : order;
  return {
    names: pickLevels(levels, order),
    rows: Uint32Array.from(withUnnamed, (type) => rows[type]!),
    tied: Uint32Array.from(withUnnamed, (type) => tied[type]!),
    byVisitor: visitorsOf(workspace)?.joinedEvents ?? 0,
  };
}
