import type { Recipe } from '../../../src/core/recipe';
import type { Table, TableKind } from '../../../src/core/table';
import type { Workspace } from '../../../src/core/workspace';
import { compute as computeQuality } from '../../../src/analyses/data-quality/compute';
import { definition as qualityDefinition } from '../../../src/analyses/data-quality/definition';
import type { DataQualityResult } from '../../../src/analyses/data-quality/result';
import { defaultsOf } from '../../../src/core/params';
import { cleanWorkspace } from '../../../src/domain/cleaning/replay';
import { ORDER_VALUE } from '../../../src/domain/cleaning/outliers';
import type { ByteSource } from '../../../src/ingest/byte-source';
import { mergeTables } from '../../../src/ingest/merge-tables';
import { previewFile } from '../../../src/ingest/preview';
import { readTable } from '../../../src/ingest/read-table';
import { pickRows } from '../../../src/domain/cleaning/pick-rows';
import { valueOf } from '../../analyses/outcomes';
import { Cells } from './reading';

export interface Imported {
  readonly workspace: Workspace;
  /** Kind that each file was recognised as, in the order of the files. */
  readonly kinds: readonly TableKind[];
  /** What was found wrong in cells and rows, by code. */
  readonly diagnostics: readonly string[];
}

/** Files as somebody drops them: nothing is said about what they hold. */
export async function importFiles(sources: readonly ByteSource[]): Promise<Imported> {
  const tables = new Map<TableKind, Table>();
  const kinds: TableKind[] = [];
  const diagnostics: string[] = [];
  for (const source of sources) {
    const { plan } = valueOf(await previewFile(source, {}));
    const read = valueOf(await readTable(source, plan, () => {}));
    kinds.push(plan.kind);
    diagnostics.push(...read.source.diagnostics.map(({ code, header }) => `${header}: ${code}`));
    tables.set(
      plan.kind,
      valueOf(mergeTables(plan.kind, null, [{ name: source.name, table: read.table }])).table,
    );
  }
  return { workspace: { id: 'demo', version: '1', tables }, kinds, diagnostics };
}

export const qualityOf = (workspace: Workspace): DataQualityResult =>
  valueOf(computeQuality(workspace, { ...defaultsOf(qualityDefinition.params) }, () => {}));

/** The shop cleaned as its page proposes: duplicates and the mistyped order taken out. */
export function cleaned(workspace: Workspace, { proposals }: DataQualityResult): Workspace {
  const steps = proposals
    .filter(({ kind, column }) => /duplicates/.test(kind) || column === ORDER_VALUE)
    .map(({ kind, table, ways }, i) => ({ id: String(i), kind, table, params: ways[0]!.params }));
  const recipe: Recipe = { format: 1, steps, identity: [] };
  return cleanWorkspace({ ...workspace, recipe });
}

/** So many orders within an hour are no customer's. */
const BURST = 20;
const HOUR = 1 / 24;

/**
 * Without the order lines of accounts that ordered twenty times within an hour, which no step of cleaning takes out;
 * how many orders those were, by account.
 */
export function withoutBursts(workspace: Workspace): { workspace: Workspace; bursts: number[] } {
  const cells = new Cells(workspace, 'orders');
  const [order, customer, day] = [cells.text('order_id'), cells.text('customer_id'), cells.day('ordered_at')];
  const times = new Map<string, Map<string, number>>();
  for (let row = 0; row < cells.rows; row++) {
    const known = times.get(customer(row)) ?? new Map<string, number>();
    times.set(customer(row), known.set(order(row), day(row)));
  }
  const bursts = [...times].filter(([, orders]) => {
    const days = [...orders.values()].sort((a, b) => a - b);
    return days.some((each, i) => each - days[i - BURST + 1]! < HOUR);
  });
  const accounts = new Set(bursts.map(([account]) => account));
  const kept = Uint32Array.from(cells.filter((row) => !accounts.has(customer(row))));
  const tables = new Map(workspace.tables).set('orders', pickRows(workspace.tables.get('orders')!, kept));
  return { workspace: { ...workspace, tables }, bursts: bursts.map(([, orders]) => orders.size) };
}
