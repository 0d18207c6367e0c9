import { canonicalParams, readParams } from '../../core/params';
import type { CleaningEntry, CleaningStep, RemovedRows, SkipReason } from '../../core/recipe';
import type { Table, TableKind } from '../../core/table';
import { isoDay, dayOf } from '../../core/time';
import type { ImportedTables, Source, Workspace } from '../../core/workspace';
import { marked, unmarked, type Effect } from './method';
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
  const cleaned = cleanTables(tables, recipe.steps, importDay(workspace.sources));
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

/**
 * Applies the steps one after the other. A step that cannot be applied is skipped and said; one that equals an
 * earlier one in all but its id is applied once, so the same recipe twice is the same as once.
 */
export function cleanTables(
  tables: ReadonlyMap<TableKind, Table>,
  steps: readonly CleaningStep[],
  today = '',
): Cleaned {
  const current = new Map(tables);
  const rows = new Map<TableKind, Uint32Array>();
  const entries: CleaningEntry[] = [];
  const removed: RemovedRows[] = [];
  const seen = new Set<string>();
  steps.forEach((step, position) => {
    const table = current.get(step.table);
    const effect = effectOf(step, table, today, seen);
    if (!table || typeof effect === 'string') {
      entries.push(entryOf(step, table, effect as SkipReason));
      return;
    }
    const changed = { rowCount: table.rowCount, columns: new Map([...table.columns, ...effect.columns]) };
    const origin = rows.get(step.table) ?? null;
    const gone = goneOf(effect, position, step.table, origin);
    if (gone.rows.length === 0) {
      current.set(step.table, effect.columns.size === 0 ? table : changed);
    } else {
      const kept = unmarked(effect.fate!);
      current.set(step.table, pickRows(changed, kept));
      rows.set(step.table, origin ? kept.map((row) => origin[row]) : kept);
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
  today: string,
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
  return method.apply(table, values.value, { kind: name, today }) ?? 'no-column';
}

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
