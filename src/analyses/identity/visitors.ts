import type { TimeColumn } from '../../core/column';
import { levelsFrom, levelText, pickLevels } from '../../core/levels';
import { timeColumn } from '../../core/table';
import { dayOf } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { visitorKey } from '../../domain/identity/keys';
import { visitorColumn, type AmbiguousVisitor, type Visitors } from '../../domain/identity/visitors';
import { ANONYMOUS, peopleOf, personOfRows, visitorsOf } from '../../domain/people';
import { levelOfPeople } from '../../domain/person-names';
import { MOST_CASES } from './cases';
import type { DaySpan, SeenPeople, VisitorCase, VisitorsResult } from './result';

const NO_VISITORS: Pick<Visitors, 'joined' | 'joinedEvents' | 'ambiguous'> = {
  joined: 0,
  joinedEvents: 0,
  ambiguous: [],
};

/** How the visitors of the events stand, and those that only the shop can say who they are. O(events). */
export function visitorsResult(workspace: Workspace): VisitorsResult {
  const { joined, joinedEvents, ambiguous } = visitorsOf(workspace) ?? NO_VISITORS;
  return {
    joined,
    joinedEvents,
    ambiguous: ambiguous.length,
    ambiguousEvents: ambiguous.reduce((sum, { events }) => sum + events, 0),
    ...visitorCases(workspace, ambiguous.slice(0, MOST_CASES)),
  };
}

/** Events of one visitor under one name, or under none. */
interface Sightings {
  events: number;
  from: number;
  to: number;
}

/** Made anew each time: results move to the page with all their memory. */
const noCases = (): Pick<VisitorsResult, 'listed' | 'seen'> => ({
  listed: [],
  seen: { keys: levelsFrom([]), names: levelsFrom([]) },
});

function visitorCases(
  workspace: Workspace,
  listed: readonly AmbiguousVisitor[],
): Pick<VisitorsResult, 'listed' | 'seen'> {
  const table = workspace.tables.get('events');
  const known = table && visitorColumn(table);
  if (!table || !known || listed.length === 0) return noCases();
  const sightings = new Map(listed.map(({ level }) => [level, new Map<number, Sightings>()]));
  addSightings(
    sightings,
    known.column.codes,
    personOfRows(workspace, 'events'),
    timeColumn(table, 'happened_at'),
  );
  const seen = [...new Set(listed.flatMap(({ people }) => people))].sort((a, b) => a - b);
  const place = new Map(seen.map((person, i) => [person, i]));
  return {
    listed: listed.map(({ visitor, level, people, events }): VisitorCase => {
      const ofPerson = sightings.get(level)!;
      const days = people.map((person) => ({
        person,
        ...ofPerson.get(person)!,
        ...daysOf(ofPerson.get(person)!),
      }));
      days.sort((a, b) => b.events - a.events || a.person - b.person);
      return {
        visitor,
        key: visitorKey(known.kind, visitor),
        events,
        ...daysOf(ofPerson.get(ANONYMOUS)!),
        candidates: {
          person: Uint32Array.from(days, ({ person }) => place.get(person)!),
          events: Uint32Array.from(days, (each) => each.events),
          firstDay: Float64Array.from(days, ({ firstDay }) => firstDay),
          lastDay: Float64Array.from(days, ({ lastDay }) => lastDay),
        },
      };
    }),
    seen: seenPeople(workspace, seen),
  };
}

function seenPeople(workspace: Workspace, seen: readonly number[]): SeenPeople {
  const { keys, count } = peopleOf(workspace);
  const names = levelOfPeople(workspace, count, 'name');
  const nameOf = (person: number): string =>
    !names || names.ofPerson[person] === -1 ? '' : levelText(names.levels, names.ofPerson[person]!);
  return { keys: pickLevels(keys, seen), names: levelsFrom(seen.map(nameOf)) };
}

/** Adds to each of these visitors how often and when each person is named by its events. */
function addSightings(
  seen: ReadonlyMap<number, Map<number, Sightings>>,
  codes: Uint32Array,
  persons: Int32Array,
  time: TimeColumn | undefined,
): void {
  for (let row = 0; row < codes.length; row++) {
    const ofPerson = seen.get(codes[row]!);
    if (!ofPerson) continue;
    const person = persons[row]!;
    const sightings = ofPerson.get(person) ?? { events: 0, from: Infinity, to: -Infinity };
    ofPerson.set(person, sightings);
    sightings.events++;
    const moment = time?.values[row] ?? NaN;
    if (moment < sightings.from) sightings.from = moment;
    if (moment > sightings.to) sightings.to = moment;
  }
}

const daysOf = ({ from, to }: Sightings): DaySpan =>
  from <= to ? { firstDay: dayOf(from), lastDay: dayOf(to) } : { firstDay: NaN, lastDay: NaN };
