import type { ColumnKind } from '../core/column';
import type {
  ColumnEvidence,
  ColumnQuestion,
  PlanChoices,
  PlannedColumn,
  ValueFormat,
} from '../core/import-plan';
import { problem, type Problem } from '../core/outcome';
import { ROLES, unmetNeeds, type Role } from '../core/roles';
import type { TableKind } from '../core/table';
import { currencyNotes } from './currency';
import { presetRoles } from './presets/preset-roles';
import { knownExport } from './presets/known-exports';
import { assignRoles, type AssignedRole, type ProfiledColumn } from './roles/assign';
import { contentScore } from './roles/content-score';
import { plainHeader } from './roles/match-header';
import { recogniseKind } from './roles/recognise-kind';
import type { ColumnProfile } from './sniff/profile';
import { DateOrderFacts } from './questions/date-order';
import { DecimalMarkFacts } from './questions/decimal-mark';
import { readClock, readTime } from './values/time-text';

export interface ColumnPlan {
  readonly kind: TableKind;
  readonly kindConfidence: number;
  readonly columns: readonly PlannedColumn[];
  readonly evidence: readonly ColumnEvidence[];
  readonly questions: readonly ColumnQuestion[];
  /** Name of the known export this is, or null. */
  readonly preset: string | null;
  readonly missing: readonly (readonly string[])[];
  readonly notes: readonly Problem[];
}

/** Share of its cells that must be readable before a column without a role is more than text. */
const TYPED_ATTRIBUTE = 0.95;
/** Ends of headers of ids, whose digits are names and not amounts. */
const ID_HEADER =
  /(?:^|[^\p{L}])(?:id|no|code|zip|phone)$|[a-z](?:Id|ID|Code)$|(?:编号|编码|号码?|代码|电话|邮编)$/u;

/** What each column of a table is and plays; what the person chose stands, the rest is guessed around it. */
export function planColumns(
  columns: readonly ProfiledColumn[],
  choices: PlanChoices,
  delimiter: string,
): ColumnPlan {
  const preset = knownExport(columns.map(({ header }) => header));
  const recognised = preset
    ? { assignment: presetRoles(preset, columns), confidence: 1 }
    : recogniseKind(columns);
  const kind = choices.kind ?? recognised.assignment.kind;
  const asRecognised = kind === recognised.assignment.kind;
  const { roles } = asRecognised ? recognised.assignment : assignRoles(kind, columns);
  const chosen = choicesByColumn(choices, columns.length);
  const takenByChoice = new Set(chosen.flatMap((choice) => choice?.role ?? []));
  const usualMark = decidedMark(columns, delimiter);

  const guessed = columns.map((column, index): PlannedColumn => {
    const choice = chosen[index] ?? {};
    const guess = roles[index] ?? null;
    const role =
      choice.role !== undefined
        ? choice.role
        : takenByChoice.has(guess?.role.name ?? '')
          ? null
          : (guess?.role.name ?? null);
    const asRole = ROLES[kind].find((other) => other.name === role) ?? null;
    const type = choice.type ?? asRole?.type ?? attributeType(column);
    const format = { ...formatFor(type, asRole, guess, column.profile), ...choice.format };
    return {
      index,
      header: choice.header ?? column.header,
      role: asRole === null ? null : role,
      type,
      format: {
        ...withUsualMark(format, type, column.profile, choice, usualMark ?? '.'),
        ...(type === 'time' && shortYears(column, asRole)),
      },
      keep: choice.keep ?? true,
    };
  });
  const planned = withClockColumn(guessed, columns, chosen);
  const playing = new Set(planned.filter((column) => column.keep).map((column) => column.role));
  const questions = planned.flatMap((column, c) =>
    columnQuestion(column, columns[c]!.profile, chosen[c], usualMark),
  );
  const { missing, lacking } = unmetNeeds(kind, playing);
  const asked = new Set(questions.map(({ column }) => column));
  return {
    kind,
    kindConfidence: choices.kind ? 1 : recognised.confidence,
    preset: asRecognised && preset ? preset.id : null,
    columns: planned,
    evidence: planned.map((column, c) =>
      evidenceOf(columns[c]!.profile, roles[c] ?? null, column, chosen[c]),
    ),
    questions,
    missing,
    notes: [
      ...(lacking.length > 0 ? [problem('ingest/no-amount')] : []),
      ...currencyNotes(planned, columns),
      ...planned.flatMap((column, c) =>
        asked.has(column.index) ? [] : columnNotes(column, columns[c]!.profile, chosen[c]),
      ),
    ],
  };
}

const BIRTH_HEADER = /birth|\bdob\b|生日|出生/i;

/** What a shop writes down has happened: where years have two digits, those beyond the next one are of the last century. */
function shortYears(
  { header, profile }: ProfiledColumn,
  role: Role | null,
): Pick<ValueFormat, 'centuryPivot'> {
  if (role === null && !BIRTH_HEADER.test(header)) return {};
  const { dateOrder = 'ymd', dateForm = 'text' } = profile.time.format;
  const read = (cell: string, pivot: number): number => readTime(cell, dateOrder, dateForm, pivot);
  const isShort = profile.cells.some(
    (cell) => read(cell, 0) !== read(cell, 100) && !Number.isNaN(read(cell, 0)),
  );
  return isShort ? { centuryPivot: (new Date().getFullYear() + 2) % 100 } : {};
}

type ColumnChoice = Partial<PlannedColumn>;

/** Where the one column of moments has days alone, and one other column holds times of day alone, the two belong together. */
function withClockColumn(
  planned: readonly PlannedColumn[],
  columns: readonly ProfiledColumn[],
  chosen: readonly (ColumnChoice | undefined)[],
): readonly PlannedColumn[] {
  const days = planned.filter(({ role, type, keep }) => keep && role !== null && type === 'time');
  const clocks = planned.filter(({ role, type, keep }, c) => {
    const open = keep && role === null && type === 'category';
    return open && columns[c]!.profile.cells.length > 0 && columns[c]!.profile.cells.every(isClock);
  });
  const [day] = days;
  const [clock] = clocks;
  if (!day || days.length > 1 || !clock || clocks.length > 1) return planned;
  const { time, cells } = columns[day.index]!.profile;
  if (time.share < TYPED_ATTRIBUTE || cells.some((cell) => /:\d\d/.test(cell))) return planned;
  if (chosen[day.index]?.format?.clockColumn !== undefined) return planned;
  return planned.map((column) =>
    column === day ? { ...column, format: { ...column.format, clockColumn: clock.index } } : column,
  );
}

const isClock = (cell: string): boolean => /\d/.test(cell) && !Number.isNaN(readClock(cell));

/** Each column's choice, found by its `index`, or by its place where it has none. */
function choicesByColumn(choices: PlanChoices, count: number): readonly (ColumnChoice | undefined)[] {
  const chosen = Array<ColumnChoice | undefined>(count).fill(undefined);
  choices.columns?.forEach((choice, place) => {
    const at = choice.index ?? place;
    if (at < count) chosen[at] = choice;
  });
  return chosen;
}

function attributeType({ header, profile }: ProfiledColumn): ColumnKind {
  if (profile.cells.length === 0) return 'category';
  if (profile.time.share >= TYPED_ATTRIBUTE && !profile.idLike) return 'time';
  const isNumber = profile.number.share >= TYPED_ATTRIBUTE && !profile.idLike && !ID_HEADER.test(header);
  return isNumber ? 'number' : 'category';
}

function formatFor(
  type: ColumnKind,
  role: Role | null,
  guess: AssignedRole | null,
  profile: ColumnProfile,
): ValueFormat {
  if (role !== null && guess?.role === role) return guess.format;
  if (role !== null && role.type === type && type === 'time') {
    const content = contentScore(role, profile, true);
    if (content.fit > 0) return content.format;
  }
  if (type === 'time') return profile.time.format;
  return type === 'number' ? profile.number.format : {};
}

/** The decimal mark that the clear columns of the file use; with semicolons between cells it is the comma. Null where nothing tells. */
function decidedMark(columns: readonly ProfiledColumn[], delimiter: string): '.' | ',' | null {
  for (const { profile } of columns) {
    if (
      profile.number.share >= TYPED_ATTRIBUTE &&
      !profile.number.unclear &&
      profile.number.format.decimalMark
    ) {
      return profile.number.format.decimalMark;
    }
  }
  return delimiter === ';' ? ',' : null;
}

function withUsualMark(
  format: ValueFormat,
  type: ColumnKind,
  profile: ColumnProfile,
  choice: ColumnChoice,
  mark: '.' | ',',
): ValueFormat {
  const open = type === 'number' && profile.number.unclear && choice.format?.decimalMark === undefined;
  return open ? { ...format, decimalMark: mark } : format;
}

function evidenceOf(
  profile: ColumnProfile,
  guess: AssignedRole | null,
  column: PlannedColumn,
  choice: ColumnChoice | undefined,
): ColumnEvidence {
  const byPerson = choice?.role !== undefined && choice.role !== (guess?.role.name ?? null);
  const guessed = guess !== null && guess.role.name === column.role;
  return {
    confidence: byPerson ? 1 : guessed ? guess.confidence : 0,
    basis: byPerson ? 'chosen' : guessed ? guess.basis : 'none',
    samples: profile.cells.slice(0, 5),
    filled: profile.filled,
  };
}

/** What both readings of a column fit, by the cells that were looked at. */
function columnQuestion(
  column: PlannedColumn,
  profile: ColumnProfile,
  choice: ColumnChoice | undefined,
  mark: '.' | ',' | null,
): ColumnQuestion[] {
  const facts = openFacts(column, profile, choice, mark);
  for (const cell of facts ? profile.cells : []) facts!.add(cell);
  const question = facts?.question(column.index, column.header);
  return question ? [question] : [];
}

/** An empty collection of facts on what is open in a column, null where nothing is. */
function openFacts(
  column: PlannedColumn,
  profile: ColumnProfile,
  choice: ColumnChoice | undefined,
  mark: '.' | ',' | null,
): DateOrderFacts | DecimalMarkFacts | null {
  if (!column.keep) return null;
  if (column.type === 'time' && column.format.dateForm === 'text') {
    return profile.time.ambiguous && choice?.format?.dateOrder === undefined
      ? new DateOrderFacts(column.format.centuryPivot)
      : null;
  }
  const open = column.type === 'number' && column.role !== null && profile.number.unclear;
  return open && mark === null && choice?.format?.decimalMark === undefined ? new DecimalMarkFacts() : null;
}

function columnNotes(
  column: PlannedColumn,
  profile: ColumnProfile,
  choice: ColumnChoice | undefined,
): Problem[] {
  if (!column.keep) return [];
  const values = { header: column.header, sample: profile.cells[0] ?? '' };
  const notes: Problem[] = [];
  if (column.type === 'time') {
    if (profile.time.mixed && column.format.dateForm === 'text')
      notes.push(problem('ingest/dates-mixed', values));
    if (column.format.dateForm?.startsWith('unix')) notes.push(problem('ingest/unix-time', values));
  }
  if (column.type === 'number' && profile.number.unclear && choice?.format?.decimalMark === undefined) {
    notes.push(problem('ingest/decimals-unsure', { ...values, mark: column.format.decimalMark ?? '.' }));
  }
  return notes;
}

/** Headers that tell columns apart: an empty one becomes `#3`, a repeated one `name (2)`. */
export function distinctHeaders(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((text, c) => {
    const header = text.trim() === '' ? `#${c + 1}` : text.trim();
    let name = header;
    for (let k = 2; taken.has(plainHeader(name) || name); k++) name = `${header} (${k})`;
    taken.add(plainHeader(name) || name);
    return name;
  });
}
