import { levelText } from '../../core/levels';
import { timeColumn } from '../../core/table';
import { dayOf } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { decisionKey, visitorKey } from '../../domain/identity/keys';
import { visitorColumn, type AmbiguousVisitor, type Visitors } from '../../domain/identity/visitors';
import { ANONYMOUS, peopleOf, visitorsOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
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
  const { codes } = known.column;
  const time = timeColumn(table, 'happened_at')?.values;
  const persons = visitorsOf(workspace)!.ofRow;
  const seen = new Map(listed.map(({ level }) => [level, new Map<number, Sightings>()]));
  for (let row = 0; row < codes.length; row++) {
    const ofPerson = seen.get(codes[row]!);
    if (!ofPerson) continue;
    const person = persons[row]!;
    const sightings = ofPerson.get(person) ?? { events: 0, from: Infinity, to: -Infinity };
    ofPerson.set(person, sightings);
    sightings.events++;
    const moment = time?.[row] ?? NaN;
    if (moment < sightings.from) sightings.from = moment;
    if (moment > sightings.to) sightings.to = moment;
  }
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
      people: people.map((person) => levelText(peopleOf(workspace).keys, person)),
      proposed: seenPeople(workspace, first, ofPerson),
    };
  });
}

function seenPeople(
  workspace: Workspace,
  persons: readonly number[],
  ofPerson: ReadonlyMap<number, Sightings>,
): SeenPerson[] {
  const { keys, count } = peopleOf(workspace);
  const names = namesOf(workspace, count, persons);
  return persons.map((person, i) => {
    const called = levelText(keys, person);
    const sightings = ofPerson.get(person)!;
    return {
      person: called,
      key: decisionKey(called),
      name: names ? levelText(names, i) : '',
      events: sightings.events,
      ...daysOf(sightings),
    };
  });
}

const daysOf = ({ from, to }: Sightings): DaySpan =>
  from <= to ? { firstDay: dayOf(from), lastDay: dayOf(to) } : { firstDay: NaN, lastDay: NaN };
