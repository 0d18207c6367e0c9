import { MISSING_CODE, type CategoryColumn } from '../../core/column';
import { compareLevels, levelCount, levelText } from '../../core/levels';
import type { VisitorKind } from '../../core/recipe';
import { categoryColumn, type Table } from '../../core/table';
import { NOBODY } from './accounts';
import type { DecisionState } from './identity';
import { visitorKey } from './keys';

/** Whose the visitors of the events are, so that what they did before they said who they are counts for them. */
export interface Visitors {
  /** Person of each event: whom its row names, else whom its visitor was decided to be or is alone seen with; NOBODY elsewhere. */
  readonly ofRow: Int32Array;
  /** Visitors whose anonymous events were put down to a person, and those events. */
  readonly joined: number;
  readonly joinedEvents: number;
  /** Undecided visitors seen with several people: their anonymous events are nobody's. Most events first, equals by their bytes. */
  readonly ambiguous: readonly AmbiguousVisitor[];
  /** What became of each decision. */
  readonly decisions: readonly DecisionState[];
}

export interface AmbiguousVisitor {
  readonly visitor: string;
  /** Its level in the column of visitors. */
  readonly level: number;
  /** Ascending. */
  readonly people: readonly number[];
  /** Anonymous events of this visitor. */
  readonly events: number;
}

/** Whose the anonymous events of a visitor are: a person, NOBODY in particular, or null for somebody whom no file names. */
export interface VisitorDecision {
  readonly visitor: string;
  readonly owner: number | null;
}

const SEVERAL = -2;

/** The ids by which a table of events knows visitors: without visitor ids its session ids. */
export function visitorColumn(
  table: Table,
): { readonly kind: VisitorKind; readonly column: CategoryColumn } | null {
  const visitors = categoryColumn(table, 'visitor_id');
  if (visitors) return { kind: 'visitor', column: visitors };
  const sessions = categoryColumn(table, 'session_id');
  return sessions ? { kind: 'session', column: sessions } : null;
}

/**
 * A visitor id that stands in some rows beside exactly one person is that person in its other rows too; beside several
 * (a device in a family, a till) it is nobody. A decision comes before both, the last one before the others. O(rows).
 *
 * @param named     person whom each row itself names, NOBODY where it names none
 * @param decisions on visitors by their keys
 */
export function visitorsIn(
  table: Table,
  named: Int32Array,
  decisions: readonly VisitorDecision[] = [],
): Visitors {
  const known = visitorColumn(table);
  if (!known) {
    const absent = decisions.map(() => 'absent' as const);
    return { ofRow: named, joined: 0, joinedEvents: 0, ambiguous: [], decisions: absent };
  }
  const { codes, levels } = known.column;
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
  const { ofCode, states } = settled(known.kind, known.column, decisions);
  for (const [code, person] of ofCode) {
    owner[code] = person;
    owners.delete(code);
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
      level: code,
      people: [...owners.get(code)!].sort((a, b) => a - b),
      events: events[code]!,
    }));
  return { ofRow, joined, joinedEvents, ambiguous, decisions: states };
}

/** The owners that decisions give to visitors who are in the rows, by their codes, and what became of each decision. */
function settled(kind: VisitorKind, column: CategoryColumn, decisions: readonly VisitorDecision[]) {
  const codeOf = codesOfKeys(kind, column, new Set(decisions.map(({ visitor }) => visitor)));
  const ofCode = new Map<number, number>();
  const states = decisions.toReversed().map(({ visitor, owner }): DecisionState => {
    const code = codeOf.get(visitor);
    if (code === undefined || owner === null) return 'absent';
    if (!ofCode.has(code)) ofCode.set(code, owner);
    return ofCode.get(code) === owner ? 'applied' : 'overridden';
  });
  return { ofCode, states: states.reverse() };
}

/** The codes of these keys, of those that any row has. */
function codesOfKeys(
  kind: VisitorKind,
  { codes, levels }: CategoryColumn,
  keys: ReadonlySet<string>,
): Map<string, number> {
  const found = new Map<string, number>();
  if (keys.size === 0) return found;
  const isUsed = new Uint8Array(levelCount(levels));
  for (const code of codes) if (code !== MISSING_CODE) isUsed[code] = 1;
  isUsed.forEach((used, code) => {
    const key = used ? visitorKey(kind, levelText(levels, code)) : '';
    if (keys.has(key)) found.set(key, code);
  });
  return found;
}
