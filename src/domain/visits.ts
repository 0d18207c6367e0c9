import { MISSING_CODE } from '../core/column';
import { compareLevels, levelText } from '../core/levels';
import { categoryColumn, timeColumn, type Table } from '../core/table';
import { dayOf, MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import type { SequenceData } from '../kernels/mining/sequence-data';
import type { DayWindow } from './activity';
import { usualStep, type Step } from './event-names';
import { oncePerWorkspace, Recent } from './memo';
import { ANONYMOUS, personOfRows } from './people';

/** What is one visit: the session of the file, or what one person or visitor did on a day. */
export type VisitUnit = 'session' | 'day';
/** What an event is told apart by beside its name; what was searched for always is, but for `none`. */
export const STEP_DETAILS = ['query', 'category', 'page', 'none'] as const;
export type StepDetail = (typeof STEP_DETAILS)[number];

export interface VisitChoices {
  /** `auto`: sessions where the file has any. */
  readonly unit: 'auto' | VisitUnit;
  readonly detail: StepDetail;
  readonly window: DayWindow;
}

/** One kind of thing that visitors do. */
export interface VisitStep {
  /** null: an event without a usual name. */
  readonly step: Step | null;
  /** The usual name, else what the file calls it. */
  readonly name: string;
  /** What was searched for, the category or the page; '' where there is none. */
  readonly detail: string;
}

/**
 * Visits as sequences, numbered by their first moment, so that the last ones are the latest: an element is a moment,
 * an item is a number of `steps`. Equal moments go by the bytes of their session, visitor or person.
 */
export interface Visits extends SequenceData {
  readonly unit: VisitUnit;
  /** By the bytes of their names, then of their details. */
  readonly steps: readonly VisitStep[];
  readonly times: Float64Array;
  /** First moment of each visit, and who it was: ANONYMOUS where nobody is known. */
  readonly begins: Float64Array;
  readonly person: Int32Array;
  /** Events in the window, and those of them that no visit holds because nobody is named. */
  readonly events: number;
  readonly homeless: number;
}

const KEPT = 4;
const remembered = oncePerWorkspace(() => new Recent<string, Visits | null>(KEPT));

/** Day after the last dated event; NaN without one. */
export const dayAfterEvents = oncePerWorkspace((workspace): number => {
  const table = workspace.tables.get('events');
  const time = table && timeColumn(table, 'happened_at')?.values;
  let last = -Infinity;
  for (const moment of time ?? []) if (moment > last) last = moment;
  return Number.isFinite(last) ? dayOf(last) + 1 : NaN;
});

/**
 * The visits within a window of days; null where no event names a session, a visitor or a customer. O(events log
 * events). The last few are remembered and shared: never change or move them.
 */
export function visitsIn(workspace: Workspace, choices: VisitChoices): Visits | null {
  const { unit, detail, window } = choices;
  const key = `${unit} ${detail} ${window.from} ${window.to}`;
  return remembered(workspace).get(key, () => deriveVisits(workspace, choices));
}

function deriveVisits(workspace: Workspace, { unit: asked, detail, window }: VisitChoices): Visits | null {
  const table = workspace.tables.get('events');
  const time = table && timeColumn(table, 'happened_at')?.values;
  const event = table && categoryColumn(table, 'event');
  if (!table || !time || !event) return null;
  const session = categoryColumn(table, 'session_id');
  const visitor = categoryColumn(table, 'visitor_id');
  const hasSessions = session?.codes.some((code) => code !== MISSING_CODE) ?? false;
  const unit = asked === 'auto' ? (hasSessions ? 'session' : 'day') : asked;
  const persons = personOfRows(workspace, 'events');
  const visitorOf = (i: number): number => visitor?.codes[i] ?? MISSING_CODE;

  /** What the rows of one visit have in common, as a text; '' for a row without any. */
  const keyOf = (i: number): string => {
    if (unit === 'session') {
      const code = session?.codes[i] ?? MISSING_CODE;
      // Some systems number the sessions of each visitor anew.
      return code === MISSING_CODE ? '' : `${code} ${visitorOf(i)}`;
    }
    if (persons[i] !== ANONYMOUS) return `p${persons[i]} ${dayOf(time[i]!)}`;
    return visitorOf(i) === MISSING_CODE ? '' : `v${visitorOf(i)} ${dayOf(time[i]!)}`;
  };

  const rows: number[] = [];
  const visitOf = new Int32Array(table.rowCount);
  const visitOfKey = new Map<string, number>();
  const firstRow: number[] = [];
  let events = 0;
  for (let i = 0; i < table.rowCount; i++) {
    const moment = time[i]!;
    if (event.codes[i] === MISSING_CODE) continue;
    if (!(moment >= window.from * MS_PER_DAY && moment < window.to * MS_PER_DAY)) continue;
    events++;
    const key = keyOf(i);
    if (key === '') continue;
    let visit = visitOfKey.get(key);
    if (visit === undefined) visitOfKey.set(key, (visit = firstRow.push(i) - 1));
    visitOf[i] = visit;
    rows.push(i);
  }
  if (events > 0 && rows.length === 0) return null;

  const begins = new Float64Array(firstRow.length).fill(Infinity);
  const person = new Int32Array(firstRow.length).fill(ANONYMOUS);
  for (const i of rows) {
    const visit = visitOf[i]!;
    if (time[i]! < begins[visit]!) begins[visit] = time[i]!;
    // Of several people in one session the first by their keys.
    if (persons[i] !== ANONYMOUS && (person[visit] === ANONYMOUS || persons[i]! < person[visit]!))
      person[visit] = persons[i]!;
  }
  const compareKeys = (a: number, b: number): number => {
    const [i, k] = [firstRow[a]!, firstRow[b]!];
    if (unit === 'session' && session && session.codes[i] !== session.codes[k])
      return compareLevels(session.levels, session.codes[i]!, session.codes[k]!);
    if (unit === 'day' && persons[i] !== persons[k]) return persons[i]! - persons[k]!;
    if (!visitor || visitorOf(i) === visitorOf(k)) return 0;
    if (visitorOf(i) === MISSING_CODE || visitorOf(k) === MISSING_CODE)
      return visitorOf(i) === MISSING_CODE ? -1 : 1;
    return compareLevels(visitor.levels, visitorOf(i), visitorOf(k));
  };
  const order = Array.from(firstRow.keys()).sort((a, b) => begins[a]! - begins[b]! || compareKeys(a, b));
  const numberOf = new Int32Array(order.length);
  order.forEach((visit, number) => (numberOf[visit] = number));

  const { steps, stepOfRow } = stepsOf(table, rows, detail);
  const sorted = Array.from(rows.keys()).sort(
    (a, b) =>
      numberOf[visitOf[rows[a]!]!]! - numberOf[visitOf[rows[b]!]!]! || time[rows[a]!]! - time[rows[b]!]!,
  );
  const items = Int32Array.from(sorted, (r) => stepOfRow[r]!);
  const elementStarts: number[] = [];
  const sequenceStarts: number[] = [];
  const times: number[] = [];
  sorted.forEach((r, cell) => {
    const i = rows[r]!;
    const before = cell === 0 ? -1 : rows[sorted[cell - 1]!]!;
    const isNew = before === -1 || visitOf[i] !== visitOf[before];
    if (isNew) sequenceStarts.push(elementStarts.length);
    if (!isNew && time[i] === time[before]) return;
    elementStarts.push(cell);
    times.push(time[i]!);
  });
  return {
    unit,
    steps,
    items,
    elementStarts: Int32Array.from([...elementStarts, items.length]),
    sequenceStarts: Int32Array.from([...sequenceStarts, elementStarts.length]),
    times: Float64Array.from(times),
    begins: Float64Array.from(order, (visit) => begins[visit]!),
    person: Int32Array.from(order, (visit) => person[visit]!),
    events,
    homeless: events - rows.length,
  };
}

/** The kinds of events in these rows, and the number of each row's. */
function stepsOf(table: Table, rows: readonly number[], by: StepDetail) {
  const event = categoryColumn(table, 'event')!;
  const query = by === 'none' ? null : categoryColumn(table, 'query');
  const other = by === 'category' || by === 'page' ? categoryColumn(table, by) : null;
  const known = new Map<string, number>();
  const found = new Map<string, VisitStep & { place: number }>();
  const placeOf = rows.map((i) => {
    const asked = query?.codes[i] ?? MISSING_CODE;
    const column = asked === MISSING_CODE ? other : query;
    const code = column?.codes[i] ?? MISSING_CODE;
    const key = `${event.codes[i]} ${column === query} ${code}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const raw = levelText(event.levels, event.codes[i]!).trim();
    const step = usualStep(raw);
    const name = step ?? raw;
    const detail = code === MISSING_CODE ? '' : levelText(column!.levels, code).trim();
    const text = JSON.stringify([name, detail]);
    let entry = found.get(text);
    if (!entry) found.set(text, (entry = { step, name, detail, place: found.size }));
    known.set(key, entry.place);
    return entry.place;
  });
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.detail, b.detail));
  const numberOf = new Int32Array(sorted.length);
  sorted.forEach(({ place }, number) => (numberOf[place] = number));
  return {
    steps: sorted.map(({ step, name, detail }): VisitStep => ({ step, name, detail })),
    stepOfRow: Int32Array.from(placeOf, (place) => numberOf[place]!),
  };
}
