/** Share of its columns in which a repaired row must look like the usual ones. */
const ENOUGH = 0.75;

/** How the well-formed rows at the start of a file look. */
export interface UsualRows {
  /**
   * How far a row looks like them: the sum over the columns of the share whose cell has the same shape (empty, digits,
   * letters, both; which marks; long or short); 0 where that is too little to go by.
   */
  likeness(cells: readonly string[]): number;
  /** Length that all of them have in a column, or null where they differ. */
  usualLength(column: number): number | null;
}

/** Null where there is no row to go by. Every row has one cell a column. */
export function usualRows(rows: readonly (readonly string[])[]): UsualRows | null {
  const first = rows[0];
  if (first === undefined) return null;
  const shares = first.map((_, c) => {
    const shapes = new Map<string, number>();
    for (const row of rows) {
      const shape = shapeOf(row[c]!);
      shapes.set(shape, (shapes.get(shape) ?? 0) + 1 / rows.length);
    }
    return shapes;
  });
  return {
    likeness: (cells) => {
      const sum = cells.reduce((total, cell, c) => total + (shares[c]!.get(shapeOf(cell.trim())) ?? 0), 0);
      return sum >= ENOUGH * first.length ? sum : 0;
    },
    usualLength: (column) => {
      const length = first[column]!.length;
      return rows.every((row) => row[column]!.length === length) ? length : null;
    },
  };
}

function shapeOf(cell: string): string {
  if (cell === '') return '';
  if (cell.length > 40) return 'long';
  const digits = /\d/.test(cell);
  const letters = /\p{L}/u.test(cell);
  const marks = [...new Set(cell.match(/[:/.@$£€¥-]/g) ?? [])].sort().join('');
  return `${digits ? '9' : ''}${letters ? 'a' : ''}${letters && !digits ? '' : marks}`;
}
