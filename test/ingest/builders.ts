import type { Column } from '../../src/core/column';
import { MISSING_CODE } from '../../src/core/column';
import type { FilePreview, ImportPlan, PlanChoices } from '../../src/core/import-plan';
import { levelText } from '../../src/core/levels';
import { bytesSource, type ByteSource } from '../../src/ingest/byte-source';
import { previewFile } from '../../src/ingest/preview';
import { readTable, type ReadTable } from '../../src/ingest/read-table';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file in memory from a text (as UTF-8) or bytes. */
export const file = (content: string | Uint8Array, name = 'shop.csv'): ByteSource =>
  bytesSource(name, typeof content === 'string' ? utf8(content) : content);

/** The preview of a file that must be readable. */
export async function previewed(content: string | Uint8Array, choices?: PlanChoices): Promise<FilePreview> {
  const preview = await previewFile(file(content), choices);
  if (!preview.ok) throw new Error(`refused: ${JSON.stringify(preview.problem)}`);
  return preview.value;
}

/** The code of the problem a file is refused with, on preview or on reading. */
export async function refusal(content: string | Uint8Array): Promise<string | null> {
  const source = file(content);
  const preview = await previewFile(source);
  if (!preview.ok) return preview.problem.code;
  const read = await readTable(source, preview.value.plan, () => undefined);
  return read.ok ? null : read.problem.code;
}

/** A file read as it was understood, or by a given plan. */
export async function imported(content: string | Uint8Array, plan?: ImportPlan): Promise<ReadTable> {
  const source = file(content);
  const read = await readTable(source, plan ?? (await previewed(content)).plan, () => undefined);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.problem)}`);
  return read.value;
}

/** Values of a column as a person would write them: text, number, `YYYY-MM-DD HH:MM:SS`, true or false; null is missing. */
export function valuesOf(column: Column | undefined): (string | number | boolean | null)[] {
  if (!column) throw new Error('no such column');
  if (column.kind === 'category') {
    return Array.from(column.codes, (code) =>
      code === MISSING_CODE ? null : levelText(column.levels, code),
    );
  }
  if (column.kind === 'flag') return Array.from(column.values, (v) => (v === 255 ? null : v === 1));
  return Array.from(column.values, (value) => {
    if (Number.isNaN(value)) return null;
    return column.kind === 'number' ? value : new Date(value).toISOString().slice(0, 19).replace('T', ' ');
  });
}

/** Every column by its name. */
export const tableOf = ({ table }: ReadTable): Record<string, (string | number | boolean | null)[]> =>
  Object.fromEntries([...table.columns].map(([name, column]) => [name, valuesOf(column)]));

/** Role of each header. */
export const rolesOf = ({ plan }: FilePreview): Record<string, string | null> =>
  Object.fromEntries(plan.columns.map((column) => [column.header, column.role]));

/** `code column ×count @first row` of everything that was found. */
export const found = ({ source }: ReadTable): string[] =>
  source.diagnostics.map((group) =>
    [group.code, group.header, `×${group.count}`, `@${group.examples[0]!.row}`]
      .filter((part) => part !== '')
      .join(' '),
  );
