import type { Workspace } from '../core/workspace';
import { customerColumns } from './customer-columns';
import { knownSince } from './known-since';
import { oncePerWorkspace, Recent } from './memo';
import { peopleOf } from './people';
import type { PersonColumn, PersonColumns } from './person-column';
import { resultColumns } from './result-columns';

const DAYS_KEPT = 4;
const remembered = oncePerWorkspace(() => new Recent<number, PersonColumns>(DAYS_KEPT));

/**
 * Everything known of people as of a day, in one list: the columns of the customer list, statistics, habits, and what
 * the analyses say. Values are computed when they are first asked for; the last few days are remembered.
 */
export const personColumnsAt = (workspace: Workspace, asOf: number): PersonColumns =>
  remembered(workspace).get(asOf, () => {
    const since = knownSince(workspace).day;
    const list: readonly PersonColumn[] = [
      ...resultColumns(workspace, asOf),
      ...customerColumns(workspace, asOf),
    ];
    const byId = new Map(list.map((column) => [column.id, column]));
    return {
      asOf,
      people: peopleOf(workspace).count,
      known: Uint8Array.from(since, (day) => (day < asOf ? 1 : 0)),
      list,
      find: (id) => byId.get(id),
    };
  });
