import type { TimeColumn } from '../../core/column';
import { levelText } from '../../core/levels';
import { timeColumn } from '../../core/table';
import { dayOf } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { decisionKey, visitorKey } from '../../domain/identity/keys';
import { visitorColumn, type AmbiguousVisitor, type Visitors } from '../../domain/identity/visitors';
import { ANONYMOUS, peopleOf, personOfRows, visitorsOf } from '../../domain/people';
import { levelOfPeople } from '../../domain/person-names';
import { MOST_CASES } from './cases';
import type { DaySpan, SeenPerson, VisitorCase, VisitorsResult } from './result';

/** More customers than this seen with one visitor are counted, not proposed. */
export const MOST_PROPOSED = 5;

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
    listed: visitorCases(workspace, ambiguous.slice(0, MOST_CASES)),
  };
}

/** Events of one visitor under one name, or under none. */
interface Sightings {
  events: number;
  from: number;
  to: number;
}

function visitorCases(workspace: Workspace, listed: readonly AmbiguousVisitor[]): VisitorCase[] {
  const table = workspace.tables.get('events');
  const known = table && visitorColumn(table);
  if (!table || !known || listed.length === 0) return [];
  const seen = new Map(listed.map(({ level }) => [level, new Map<number, Sightings>()]));
  addSightings(seen, known.column.codes, personOfRows(workspace, 'events'), timeColumn(table, 'happened_at'));
  const { keys, count } = peopleOf(workspace);
  const called = (person: number): string => levelText(keys, person);
  const names = levelOfPeople(workspace, count, 'name');
  const nameOf = (person: number): string =>
    !names || names.ofPerson[person] === -1 ? '' : levelText(names.levels, names.ofPerson[person]!);
  return listed.map(({ visitor, level, people, events }) => {
    const ofPerson = seen.get(level)!;
    const first = people
      .toSorted((a, b) => ofPerson.get(b)!.events - ofPerson.get(a)!.events || a - b)
      .slice(0, MOST_PROPOSED);
    return {
      visitor,
      key: visitorKey(known.kind, visitor),
      events,
      ...daysOf(ofPerson.get(ANONYMOUS)!),
      people: people.map(called),
      proposed: first.map((person): SeenPerson => {
        const sightings = ofPerson.get(person)!;
        return {
          person: called(person),
          key: decisionKey(called(person)),
          name: nameOf(person),
          events: sightings.events,
          ...daysOf(sightings),
        };
      }),
    };
  });
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
