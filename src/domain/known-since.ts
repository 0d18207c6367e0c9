import { timeColumn, type TableKind } from '../core/table';
import { dayOf } from '../core/time';
import { oncePerWorkspace } from './memo';
import { ANONYMOUS, peopleOf, personOfRows } from './people';

/** The column of each table that dates its rows. */
const MOMENT: readonly (readonly [table: TableKind, column: string])[] = [
  ['orders', 'ordered_at'],
  ['customers', 'joined_at'],
  ['events', 'happened_at'],
  ['contacts', 'sent_at'],
  ['feedback', 'created_at'],
];

export interface KnownSince {
  /** Day of each person's first trace in any table; −Infinity for those of whom some list says no day; Infinity for nobody's. */
  readonly day: Float64Array;
  /** People on the customer list without a day of joining. */
  readonly undated: number;
}

/**
 * Since when the shop knows each person: the first of their dated rows, and the day of joining. Who stands on the
 * customer list without such a day counts as known from the beginning, because nothing says since when. O(rows).
 */
export const knownSince = oncePerWorkspace((workspace): KnownSince => {
  const day = new Float64Array(peopleOf(workspace).count).fill(Infinity);
  for (const [kind, column] of MOMENT) {
    const table = workspace.tables.get(kind);
    if (!table) continue;
    const time = timeColumn(table, column)?.values;
    personOfRows(workspace, kind).forEach((person, row) => {
      if (person === ANONYMOUS) return;
      const moment = time?.[row] ?? NaN;
      if (moment === moment) day[person] = Math.min(day[person]!, dayOf(moment));
      else if (kind === 'customers') day[person] = -Infinity;
    });
  }
  return { day, undated: day.reduce((count, since) => count + (since === -Infinity ? 1 : 0), 0) };
});
