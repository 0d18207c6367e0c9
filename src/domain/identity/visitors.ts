import { MISSING_CODE } from '../../core/column';
import { compareLevels, levelCount, levelText } from '../../core/levels';
import { categoryColumn, type Table } from '../../core/table';
import { NOBODY } from './accounts';

/** Whose the visitors of the events are, so that what they did before they said who they are counts for them. */
export interface Visitors {
  /** Person of each event: whom its row names, else the one person whom its visitor is ever seen with; NOBODY elsewhere. */
  readonly ofRow: Int32Array;
  /** Visitors whose anonymous events were put down to a person, and those events. */
  readonly joined: number;
  readonly joinedEvents: number;
  /** Visitors seen with several people: their anonymous events are nobody's. Most events first, equals by their bytes. */
  readonly ambiguous: readonly AmbiguousVisitor[];
}

export interface AmbiguousVisitor {
  readonly visitor: string;
  /** Ascending. */
  readonly people: readonly number[];
  /** Anonymous events of this visitor. */
  readonly events: number;
}

const SEVERAL = -2;

/**
 * A visitor id that stands in some rows beside exactly one person is that person in its other rows too; beside several
 * (a device in a family, a till) it is nobody. Where the file has no visitor ids, its session ids do the same. O(rows).
 *
 * @param named person whom each row itself names, NOBODY where it names none
 */
export function visitorsIn(table: Table, named: Int32Array): Visitors {
  const column = categoryColumn(table, 'visitor_id') ?? categoryColumn(table, 'session_id');
  if (!column) return { ofRow: named, joined: 0, joinedEvents: 0, ambiguous: [] };
  const { codes, levels } = column;
  const owner = new Int32Array(levelCount(levels)).fill(NOBODY);
  const owners = new Map<number, Set<number>>();
  for (let row = 0; row < named.length; row++) {
    const [code, person] = [codes[row]!, named[row]!];
    if (code === MISSING_CODE || person === NOBODY || owner[code] === person) continue;
    if (owner[code] === NOBODY) owner[code] = person;
    else if (owner[code] === SEVERAL) owners.get(code)!.add(person);
    else {
      owners.set(code, new Set([owner[code]!, person]));
      owner[code] = SEVERAL;
    }
  }
  const ofRow = named.slice();
  const events = new Uint32Array(owner.length);
  for (let row = 0; row < named.length; row++) {
    const code = codes[row]!;
    if (code === MISSING_CODE || named[row] !== NOBODY || owner[code] === NOBODY) continue;
    events[code]!++;
    if (owner[code] !== SEVERAL) ofRow[row] = owner[code]!;
  }
  let [joined, joinedEvents] = [0, 0];
  events.forEach((count, code) => {
    if (count === 0 || owner[code] === SEVERAL) return;
    joined++;
    joinedEvents += count;
  });
  const ambiguous = [...owners.keys()]
    .filter((code) => events[code]! > 0)
    .sort((a, b) => events[b]! - events[a]! || compareLevels(levels, a, b))
    .map((code) => ({
      visitor: levelText(levels, code),
      people: [...owners.get(code)!].sort((a, b) => a - b),
      events: events[code]!,
    }));
  return { ofRow, joined, joinedEvents, ambiguous };
}
