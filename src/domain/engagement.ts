import { numberColumn, timeColumn } from '../core/table';
import { MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import { knownSince } from './known-since';
import { oncePerWorkspace } from './memo';
import { ANONYMOUS, peopleOf, personOfRows } from './people';

const DAYS_PER_MONTH = 365.25 / 12;

/** Moments at which people did something, and who did; unordered. */
interface Signs {
  readonly person: Int32Array;
  readonly time: Float64Array;
  readonly first: number;
}

/** Visits and other events, opened and clicked messages of known people; null where the shop has none. */
const signsOf = oncePerWorkspace((workspace): Signs | null => {
  const persons: number[] = [];
  const times: number[] = [];
  let first = Infinity;
  for (const [kind, ...columns] of [
    ['events', 'happened_at'],
    ['contacts', 'opened_at', 'clicked_at'],
  ] as const) {
    const table = workspace.tables.get(kind);
    if (!table) continue;
    const person = personOfRows(workspace, kind);
    for (const column of columns) {
      timeColumn(table, column)?.values.forEach((moment, row) => {
        if (person[row] === ANONYMOUS || moment !== moment) return;
        persons.push(person[row]!);
        times.push(moment);
        if (moment < first) first = moment;
      });
    }
  }
  if (persons.length === 0) return null;
  return { person: Int32Array.from(persons), time: Float64Array.from(times), first };
});

/**
 * Events, opens and clicks a month of each person before a day, over the months since the person became known (or since
 * the shop began to keep such things), at least one; null where it keeps none.
 */
export function engagementAt(workspace: Workspace, asOf: number): Float64Array | null {
  const signs = signsOf(workspace);
  if (!signs) return null;
  const counts = new Float64Array(peopleOf(workspace).count);
  for (let k = 0; k < signs.person.length; k++) {
    if (signs.time[k]! < asOf * MS_PER_DAY) counts[signs.person[k]!]!++;
  }
  const since = knownSince(workspace).day;
  const start = Math.floor(signs.first / MS_PER_DAY);
  return counts.map((count, p) => count / Math.max(1, (asOf - Math.max(since[p]!, start)) / DAYS_PER_MONTH));
}

/**
 * Mean answer of each person before a day, NaN without one: of ratings where the shop has them, else of "would you
 * recommend us"; null where it asks neither. Whole answers, so the sums are exact.
 */
export function satisfactionAt(workspace: Workspace, asOf: number): Float64Array | null {
  const table = workspace.tables.get('feedback');
  const time = table && timeColumn(table, 'created_at')?.values;
  const answers = table && (numberColumn(table, 'rating') ?? numberColumn(table, 'nps'))?.values;
  if (!table || !time || !answers) return null;
  const sums = new Float64Array(peopleOf(workspace).count);
  const counts = new Float64Array(sums.length);
  personOfRows(workspace, 'feedback').forEach((person, row) => {
    const answer = answers[row]!;
    if (person === ANONYMOUS || answer !== answer || !(time[row]! < asOf * MS_PER_DAY)) return;
    sums[person]! += Math.round(answer * 100);
    counts[person]!++;
  });
  return sums.map((sum, p) => sum / 100 / counts[p]!);
}
