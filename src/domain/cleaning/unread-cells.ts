import type { UnreadCell } from '../../core/diagnostics';
import type { Table, TableKind } from '../../core/table';
import type { Source } from '../../core/workspace';
import { cellAt, namedCells } from './readmit-row';
import { isFilled } from './row-keys';

/**
 * A short text that rows with other cells in these columns do not share (FNV-1a, twice 32 bits): how a row of a file is
 * found again in a table that was merged and sorted, without keeping what it says.
 */
export function rowMark(table: Table, names: readonly string[], row: number): string {
  const text = namedCells(names.map((name) => [name, cellAt(table.columns.get(name)!, row)] as const));
  return hash(text, 0x811c9dc5) + hash(text, 0x9747b28c);
}

/** Fowler, Noll & Vo: FNV-1a over UTF-16 units, from an offset basis; 8 hexadecimal digits. */
function hash(text: string, basis: number): string {
  let h = basis;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(16).padStart(8, '0');
}

/** What stood in a missing cell of some rows: `at` is a position in the rows given. */
export interface UnreadText {
  readonly at: number;
  readonly column: string;
  readonly text: string;
}

/**
 * What the files say of the missing cells of these rows of an imported table, where it could not be read and was kept. Of rows
 * that are equal in all else each takes the next text. O(rows × columns) for rows that lack such a cell.
 */
export function unreadTexts(
  table: Table,
  kind: TableKind,
  rows: Uint32Array,
  sources: readonly Source[] = [],
): UnreadText[] {
  const found: UnreadText[] = [];
  for (const source of sources) {
    const names = source.columns.flatMap(({ name }) => name ?? []);
    if (source.kind !== kind || !source.unread || !names.every((name) => table.columns.has(name))) continue;
    const waiting = new Map<string, UnreadCell[]>();
    for (const cell of source.unread) waiting.set(cell.mark, [...(waiting.get(cell.mark) ?? []), cell]);
    const gaps = [...new Set(source.unread.map(({ column }) => column))].map((column) => ({
      column,
      filled: isFilled(table.columns.get(column)!),
    }));
    rows.forEach((row, at) => {
      const missing = gaps.filter(({ filled }) => filled[row] === 0);
      if (missing.length === 0) return;
      const texts = waiting.get(rowMark(table, names, row)) ?? [];
      for (const { column } of missing) {
        const next = texts.findIndex((cell) => cell.column === column);
        if (next >= 0) found.push({ at, column, text: (texts.splice(next, 1) as [UnreadCell])[0].text });
      }
    });
  }
  return found;
}
