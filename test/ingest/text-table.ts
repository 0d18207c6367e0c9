import type { DiagnosticGroup } from '../../src/core/diagnostics';
import type { ImportPlan } from '../../src/core/import-plan';
import type { Problem } from '../../src/core/outcome';
import { bytesSource } from '../../src/ingest/byte-source';
import { previewFile } from '../../src/ingest/preview';
import { readTable } from '../../src/ingest/read-table';
import { valuesOf } from './builders';

export interface TextTable {
  readonly plan: ImportPlan;
  /** Header (where there is one) and rows as text, empty where there is none. */
  readonly rows: readonly (readonly string[])[];
  /** What the person is told. */
  readonly told: readonly (Problem | DiagnosticGroup)[];
}

/** A file read as it is understood, but with every cell kept as text: what a reference table can be compared with. */
export async function textTable(bytes: Uint8Array, name: string): Promise<TextTable | Problem> {
  const source = bytesSource(name, bytes);
  const preview = await previewFile(source);
  if (!preview.ok) return preview.problem;
  const columns = preview.value.plan.columns.map((column) => ({
    ...column,
    role: null,
    type: 'category' as const,
    format: {},
  }));
  const plan = { ...preview.value.plan, columns };
  const read = await readTable(source, plan, () => undefined);
  if (!read.ok) return { ...read.problem };
  const cells = read.value.source.columns.map((column) =>
    valuesOf(read.value.table.columns.get(column.name!)),
  );
  const body = Array.from({ length: read.value.table.rowCount }, (_, i) =>
    cells.map((column) => String(column[i] ?? '')),
  );
  const header = columns.map((column) => column.header.replace(/^#\d+$/, '').replace(/ \(\d+\)$/, ''));
  return {
    plan,
    rows: plan.dialect.hasHeader ? [header, ...body] : body,
    told: [...preview.value.notes, ...read.value.source.diagnostics],
  };
}

/** Rows made comparable: cells trimmed, line ends alike, padded to one width, blank rows and blank last columns left out. */
export function comparable(rows: readonly (readonly string[])[]): string[][] {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim().replace(/\r\n?/g, '\n')));
  const filled = trimmed.filter((row) => row.some((cell) => cell !== ''));
  const lastFilled = (row: readonly string[]): number => row.findLastIndex((cell) => cell !== '') + 1;
  const width = Math.max(0, ...filled.map(lastFilled));
  return filled.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
}
