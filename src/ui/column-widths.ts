/** Rows looked at to guess how wide a column must be. */
const SAMPLED = 50;
const NARROWEST = 5;
const WIDEST = 32;

/**
 * Shares of a table's width for its columns, adding up to 1, after the longest of their texts in a sample: a long
 * virtual table keeps its columns still while its rows come and go.
 */
export function columnWidths(
  rowCount: number,
  columns: readonly { readonly label: string; readonly text: (i: number) => string }[],
): readonly number[] {
  const step = Math.max(1, Math.floor(rowCount / SAMPLED));
  const widest = columns.map(({ label }) => textWidth(label) + 2); // the sort mark
  // Row by row: the cells of a row share one making of it.
  for (let i = 0; i < rowCount; i += step) {
    columns.forEach(({ text }, c) => (widest[c] = Math.max(widest[c]!, textWidth(text(i)))));
  }
  const widths = widest.map((width) => Math.min(WIDEST, Math.max(NARROWEST, width)) + 2);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / total);
}

/** Width of a text in Latin letters; a Chinese character takes the room of two. */
function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char > '\u2e7f' ? 2 : 1;
  return width;
}
