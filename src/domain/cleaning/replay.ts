import { canonicalParams, readParams } from '../../core/params';
import type { CleaningEntry, CleaningStep, RemovedRows, SkipReason } from '../../core/recipe';
import type { Table, TableKind } from '../../core/table';
import { isoDay, dayOf } from '../../core/time';
import type { ImportedTables, Source, Workspace } from '../../core/workspace';
import {
  marked,
  UNKNOWN_SURROUNDINGS,
  unmarked,
  type CleaningContext,
  type Effect,
  type Surroundings,
} from './method';
import { methodOf } from './methods';
import { pickRows } from './pick-rows';

/** Tables after the steps of a recipe, and what each step did. */
export interface Cleaned {
  readonly tables: ReadonlyMap<TableKind, Table>;
  readonly entries: readonly CleaningEntry[];
  readonly rows: ImportedTables['rows'];
  readonly removed: readonly RemovedRows[];
}

/**
 * The workspace as its recipe leaves it: what analyses see. Pure; the imported tables are shared, not copied, and
 * stay as they are, so leaving out a step undoes it.
 */
export function cleanWorkspace(workspace: Workspace): Workspace {
  const { recipe, tables } = workspace;
  if (!recipe || recipe.steps.length === 0) return workspace;
  const cleaned = cleanTables(tables, recipe.steps, surroundingsOf(workspace.sources));
  return {
    ...workspace,
    tables: cleaned.tables,
    cleaning: cleaned.entries,
    imported: { tables, rows: cleaned.rows, removed: cleaned.removed },
  };
}

/** Day of the latest import, `YYYY-MM-DD`; '' where no source is known. */
export const importDay = (sources: readonly Source[] = []): string =>
  sources.length === 0 ? '' : isoDay(dayOf(Math.max(...sources.map(({ importedAt }) => importedAt))));

/** What the files of a workspace say of themselves. */
export function surroundingsOf(sources: readonly Source[] = []): Surroundings {
  const currencies = new Map<TableKind, Set<string>>();
  for (const { kind, currency } of sources) {
    if (currency !== undefined) currencies.set(kind, (currencies.get(kind) ?? new Set()).add(currency));
  }
  return { today: importDay(sources), currencies };
}

/** Told of each step that was applied: its table before and after it, rows that it takes out still in both, and the other tables. */
export type CleaningObserver = (
  position: number,
  before: Table,
  after: Table,
  tables: ReadonlyMap<TableKind, Table>,
) => void;

/**
 * Applies the steps one after the other. A step that cannot be applied is skipped and said; one that equals an
 * earlier one in all but its id is applied once, so the same recipe twice is the same as once.
 */
export function cleanTables(
  tables: ReadonlyMap<TableKind, Table>,
  steps: readonly CleaningStep[],
  surroundings: Surroundings = UNKNOWN_SURROUNDINGS,
  observe: CleaningObserver = () => {},
): Cleaned {
  const current = new Map(tables);
  const rows = new Map<TableKind, Uint32Array>();
  const kept = new Map<TableKind, Uint8Array>();
  const entries: CleaningEntry[] = [];
  const removed: RemovedRows[] = [];
  const seen = new Set<string>();
  steps.forEach((step, position) => {
    const name = step.table;
    const table = current.get(name);
    const effect = effectOf(
      step,
      table,
      { kind: name, surroundings, tables: current, kept: kept.get(name) },
      seen,
    );
    if (!table || typeof effect === 'string') {
      entries.push(entryOf(step, table, effect as SkipReason));
      return;
    }
    const changed = { rowCount: table.rowCount, columns: new Map([...table.columns, ...effect.columns]) };
    observe(position, table, changed, current);
    const spared = united(kept.get(name), effect.kept);
    if (spared) kept.set(name, spared);
    const origin = rows.get(name) ?? null;
    const fate = fateOf(effect, spared);
    const gone = goneOf({ ...effect, fate }, position, name, origin);
    if (gone.rows.length === 0) {
      current.set(name, effect.columns.size === 0 ? table : changed);
    } else {
      const staying = unmarked(fate!);
      current.set(name, pickRows(changed, staying));
      rows.set(name, origin ? staying.map((row) => origin[row]) : staying);
      if (spared)
        kept.set(
          name,
          Uint8Array.from(staying, (row) => spared[row]),
        );
      removed.push(gone);
    }
    const duplicates = gone.reason.reduce((sum, code) => sum + Number(gone.reasons[code].duplicate), 0);
    entries.push({
      step,
      rowsIn: table.rowCount,
      rowsOut: table.rowCount - gone.rows.length,
      rejected: gone.rows.length - duplicates,
      duplicates,
      changedCells: effect.changedCells,
    });
  });
  return { tables: current, entries, rows, removed };
}

/** What a step does to its table, or why it does nothing; remembers in `seen` what was applied. */
function effectOf(
  { kind, table: name, params }: CleaningStep,
  table: Table | undefined,
  context: CleaningContext,
  seen: Set<string>,
): Effect | SkipReason {
  const method = methodOf(kind);
  if (!method) return 'unknown-kind';
  const values = readParams(method.params, params);
  if (!values.ok) return 'bad-params';
  if (!table) return 'no-table';
  const key = JSON.stringify([kind, name, canonicalParams(values.value)]);
  if (seen.has(key)) return 'repeated';
  seen.add(key);
  return method.apply(table, values.value, context) ?? 'no-column';
}

/** Marks of either; the one that is there, where the other is not. */
function united(a: Uint8Array | undefined, b: Uint8Array | undefined): Uint8Array | undefined {
  return a && b ? a.map((mark, i) => mark | b[i]) : (a ?? b);
}

/** What becomes of the rows when those that were kept in by hand are spared. */
const fateOf = ({ fate }: Effect, spared: Uint8Array | undefined): Uint8Array | null =>
  fate && spared ? fate.map((code, i) => (spared[i] ? 0 : code)) : fate;

const entryOf = (step: CleaningStep, table: Table | undefined, skipped: SkipReason): CleaningEntry => ({
  step,
  rowsIn: table?.rowCount ?? 0,
  rowsOut: table?.rowCount ?? 0,
  rejected: 0,
  duplicates: 0,
  changedCells: 0,
  skipped,
});

/** The rows that leave, by their numbers in the imported table. */
function goneOf(effect: Effect, step: number, table: TableKind, origin: Uint32Array | null): RemovedRows {
  const { fate, twins, reasons } = effect;
  const gone = fate ? marked(fate) : new Uint32Array(0);
  const imported = (row: number) => (origin ? origin[row] : row);
  return {
    step,
    table,
    rows: gone.map(imported),
    reason: Uint8Array.from(gone, (row) => fate![row] - 1),
    reasons,
    twins: twins && gone.map((row) => imported(twins[row])),
  };
}
