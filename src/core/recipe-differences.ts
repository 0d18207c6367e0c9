import type { ColumnKind } from './column';
import { columnsOfRule } from './label';
import {
  NOBODY_KEY,
  type CleaningEntry,
  type IdentityDecision,
  type RecipeFile,
  type SavedStep,
  type StepCounts,
} from './recipe';
import { plainHeader, recipeSource, sharedColumns } from './replay-plan';
import { TABLE_KINDS, type TableKind } from './table';
import type { Source } from './workspace';

/**
 * Something that is not as it was when a recipe was saved. `code` has the message `recipe.difference.<code>`; `step`
 * is a position in the recipe, −1 where none is meant; counts are NaN where there are none.
 */
export interface RecipeDifference {
  readonly code:
    | 'table-missing'
    | 'table-added'
    | 'stacked-missing'
    | 'rows'
    | 'column-missing'
    | 'column-added'
    | 'column-type'
    | 'column-role'
    | 'step-skipped'
    | 'step-idle'
    | 'step-removed'
    | 'step-changed'
    | 'label-column'
    | 'mark-table'
    | 'mark-column'
    | 'decision-join'
    | 'decision-separate'
    | 'decision-visitor'
    | 'decision-nobody';
  readonly table: TableKind;
  /** Header of a column, reason of a skipped step, a label and its column, a marked column, the keys of a decision, otherwise ''. */
  readonly detail: string;
  readonly step: number;
  readonly saved: number;
  readonly now: number;
}

/**
 * How a replay differs from what was saved: the files first, then the steps in their order. Empty: nothing does.
 *
 * @param absent decisions on who is the same person that find nobody in the present files
 */
export function recipeDifferences(
  file: RecipeFile,
  sources: readonly Source[],
  entries: readonly CleaningEntry[],
  absent: readonly IdentityDecision[],
): RecipeDifference[] {
  return [
    ...fileDifferences(file, sources),
    ...stepDifferences(file, entries),
    ...labelDifferences(file, sources),
    ...markDifferences(file, sources),
    ...decisionDifferences(file, absent),
  ];
}

type Differ = Partial<Omit<RecipeDifference, 'code' | 'table'>>;

const differ = (code: RecipeDifference['code'], table: TableKind, rest: Differ = {}): RecipeDifference => ({
  code,
  table,
  detail: '',
  step: -1,
  saved: NaN,
  now: NaN,
  ...rest,
});

function fileDifferences(file: RecipeFile, sources: readonly Source[]): RecipeDifference[] {
  const present = sources.map(recipeSource);
  return TABLE_KINDS.flatMap((kind) => {
    const saved = file.sources.filter(({ plan }) => plan.kind === kind);
    const now = present.filter(({ plan }) => plan.kind === kind);
    if (saved.length === 0)
      return now.length === 0 ? [] : [differ('table-added', kind, { now: rowsOf(now) })];
    if (now.length === 0) return [differ('table-missing', kind, { saved: rowsOf(saved) })];
    const rows = { saved: rowsOf(saved), now: rowsOf(now) };
    const moved = rows.saved === rows.now ? [] : [differ('rows', kind, rows)];
    return [
      ...stackedDifferences(kind, saved, now),
      ...moved,
      ...columnDifferences(kind, columnsOf(saved), columnsOf(now)),
    ];
  });
}

/** Tables that were read from among others in one file, and that no file has now. */
function stackedDifferences(kind: TableKind, saved: Sources, now: Sources): RecipeDifference[] {
  const headers = now.map(({ plan }) => new Set(plan.columns.map(({ header }) => plainHeader(header))));
  return saved
    .filter(({ plan }) => plan.dialect.amongTables && headers.every((has) => sharedColumns(plan, has) === 0))
    .map(({ fileName, rowCount, plan }) => {
      const names = plan.columns.map(({ header }) => header).join(' · ');
      return differ('stacked-missing', kind, { detail: `${fileName}: ${names}`, saved: rowCount });
    });
}

type Sources = RecipeFile['sources'];
interface Meaning {
  readonly header: string;
  readonly role: string | null;
  readonly type: ColumnKind;
}

const rowsOf = (sources: Sources): number => sources.reduce((sum, { rowCount }) => sum + rowCount, 0);

/** The columns that were read, by their plain headers; of files that read one differently the last counts. */
const columnsOf = (sources: Sources): ReadonlyMap<string, Meaning> =>
  new Map(
    sources.flatMap(({ plan }) =>
      plan.columns.filter(({ keep }) => keep).map((column) => [plainHeader(column.header), column] as const),
    ),
  );

function columnDifferences(
  kind: TableKind,
  saved: ReadonlyMap<string, Meaning>,
  now: ReadonlyMap<string, Meaning>,
): RecipeDifference[] {
  const missing = [...saved].flatMap(([key, { header, role, type }]) => {
    const found = now.get(key);
    if (!found) return [differ('column-missing', kind, { detail: header })];
    if (found.role !== role) return [differ('column-role', kind, { detail: header })];
    return found.type === type ? [] : [differ('column-type', kind, { detail: header })];
  });
  const added = [...now].flatMap(([key, { header }]) =>
    saved.has(key) ? [] : [differ('column-added', kind, { detail: header })],
  );
  return [...missing, ...added];
}

const CUSTOMER_COLUMN = 'customers:';

/** Labels whose rules look at a column of the customer list that is not there: such a comparison is known of nobody. */
function labelDifferences({ labels = [] }: RecipeFile, sources: readonly Source[]): RecipeDifference[] {
  const present = new Set(
    sources
      .filter(({ kind }) => kind === 'customers')
      .flatMap(({ columns }) => columns.map(({ name }) => `${CUSTOMER_COLUMN}${name}`)),
  );
  return labels.flatMap(({ name, rule }) =>
    columnsOfRule(rule)
      .filter((column) => column.startsWith(CUSTOMER_COLUMN) && !present.has(column))
      .map((column) =>
        differ('label-column', 'customers', {
          detail: `${name}: ${column.slice(CUSTOMER_COLUMN.length).replace(/^attribute:/, '')}`,
        }),
      ),
  );
}

/** Marks on a table or column that is in no file: they are kept, and hold for later files. */
function markDifferences({ marks = [] }: RecipeFile, sources: readonly Source[]): RecipeDifference[] {
  return marks.flatMap(({ table, column }) => {
    const files = sources.filter(({ kind }) => kind === table);
    if (files.length === 0) return [differ('mark-table', table)];
    if (column === '' || files.some(({ columns }) => columns.some(({ name }) => name === column))) return [];
    return [differ('mark-column', table, { detail: column.replace(/^attribute:/, '') })];
  });
}

/** The recipe's own decisions that find nobody; of two keys one may still be there. */
function decisionDifferences(
  { identity }: RecipeFile,
  absent: readonly IdentityDecision[],
): RecipeDifference[] {
  const textOf = ({ decision, keys }: IdentityDecision): string => [decision, ...keys].join('\n');
  const missing = new Set(absent.map(textOf));
  return identity
    .filter((each) => missing.has(textOf(each)))
    .map(({ decision, keys }) => {
      const detail = keys
        .filter((key) => key !== NOBODY_KEY)
        .map((key) => key.slice(key.indexOf(':') + 1))
        .join(' / ');
      if (decision !== 'visitor') return differ(`decision-${decision}`, 'customers', { detail });
      return differ(keys[1] === NOBODY_KEY ? 'decision-nobody' : 'decision-visitor', 'events', { detail });
    });
}

/** The recipe's own steps as they did now; what was added since or taken back is told by the log. */
function stepDifferences({ steps }: RecipeFile, entries: readonly CleaningEntry[]): RecipeDifference[] {
  const saved = new Map(steps.map((step) => [step.id, step]));
  return entries.flatMap((entry, step) => {
    const before = saved.get(entry.step.id);
    return before ? differencesOfStep(before, entry, step) : [];
  });
}

function differencesOfStep(
  { table, did }: SavedStep,
  entry: CleaningEntry,
  step: number,
): RecipeDifference[] {
  if (entry.skipped) return did ? [differ('step-skipped', table, { step, detail: entry.skipped })] : [];
  const now = effectOf(entry);
  if (!did) return [];
  const saved = effectOf(did);
  if (now.removed + now.changed === 0 && saved.removed + saved.changed > 0)
    return [differ('step-idle', table, { step, saved: saved.removed + saved.changed, now: 0 })];
  return [
    ...(saved.removed === now.removed
      ? []
      : [differ('step-removed', table, { step, saved: saved.removed, now: now.removed })]),
    ...(saved.changed === now.changed
      ? []
      : [differ('step-changed', table, { step, saved: saved.changed, now: now.changed })]),
  ];
}

const effectOf = ({ rejected, duplicates, changedCells }: StepCounts) => ({
  removed: rejected + duplicates,
  changed: changedCells,
});

/** The counts of a step for its recipe; null where it was skipped. */
export const countsOf = ({
  rowsIn,
  rowsOut,
  rejected,
  duplicates,
  changedCells,
  skipped,
}: CleaningEntry): StepCounts | null =>
  skipped ? null : { rowsIn, rowsOut, rejected, duplicates, changedCells };
