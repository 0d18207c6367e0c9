import { groupingColumn } from '../core/grouping';
import { levelsFrom } from '../core/levels';
import type { Workspace } from '../core/workspace';
import { customerColumns, once } from './customer-columns';
import { groupingsOf, savedGroupsAt } from './groupings';
import { knownSince } from './known-since';
import { labelColumns } from './labels/label-columns';
import { oncePerLabels, oncePerWorkspace, Recent } from './memo';
import { partOf, pickPeople, type Part } from './parts';
import { peopleOf } from './people';
import { valuesOfPeople, type PersonColumn, type PersonColumns } from './person-column';
import { resultColumns } from './result-columns';

const DAYS_KEPT = 4;
const remembered = oncePerLabels(() => new Recent<number, PersonColumns>(DAYS_KEPT));
/** What labels and kept groups do not change. */
const rememberedParts = oncePerWorkspace(() => new Recent<number, Parts>(DAYS_KEPT));

interface Parts {
  readonly known: Uint8Array;
  readonly results: readonly PersonColumn[];
  readonly customers: readonly PersonColumn[];
}

const partsAt = (workspace: Workspace, asOf: number): Parts =>
  rememberedParts(workspace).get(asOf, () => ({
    known: Uint8Array.from(knownSince(workspace).day, (day) => (day < asOf ? 1 : 0)),
    results: resultColumns(workspace, asOf),
    customers: customerColumns(workspace, asOf),
  }));

/**
 * Everything known of people as of a day, in one list: the columns of the customer list, statistics, habits, what the
 * analyses say, and the shop's labels. Values are computed when they are first asked for; the last few days are remembered.
 */
export const personColumnsAt = (workspace: Workspace, asOf: number): PersonColumns =>
  remembered(workspace).get(asOf, () => {
    const part = partOf(workspace);
    if (part) return columnsOfPart(part, asOf);
    const parts = partsAt(workspace, asOf);
    const columns = columnsOf(asOf, peopleOf(workspace).count, parts.known, [
      ...parts.results,
      ...groupingColumns(workspace, asOf),
      ...parts.customers,
    ]);
    const { people, known, list } = columns;
    return columnsOf(asOf, people, known, [...list, ...labelColumns(workspace, columns)]);
  });

/** What is known of the people of a part: by the shop's own rulers. */
function columnsOfPart({ whole, people }: Part, asOf: number): PersonColumns {
  const { known, list } = personColumnsAt(whole, asOf);
  return columnsOf(
    asOf,
    people.length,
    pickPeople(known, people),
    list.map((column) => ({ ...column, values: once(() => valuesOfPeople(column, people)) })),
  );
}

/** The kept groups that everybody is nearest to. */
const groupingColumns = (workspace: Workspace, asOf: number): PersonColumn[] =>
  groupingsOf(workspace).map((grouping) => ({
    id: groupingColumn(grouping.id),
    source: 'saved-grouping',
    kind: 'category',
    unit: null,
    name: { text: grouping.name },
    levelMessage: null,
    values: once(() => ({
      kind: 'category',
      codes: savedGroupsAt(workspace, grouping, asOf),
      levels: levelsFrom(grouping.groups.map(({ name }) => name)),
    })),
  }));

function columnsOf(
  asOf: number,
  people: number,
  known: Uint8Array,
  list: readonly PersonColumn[],
): PersonColumns {
  const byId = new Map(list.map((column) => [column.id, column]));
  return { asOf, people, known, list, find: (id) => byId.get(id) };
}
