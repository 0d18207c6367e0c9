import { cellText, DOUBLED_QUOTE, type RecordBatch } from './record-batch';

const MOST = 24;
/** Share of its columns in which a repaired row must look like its neighbours. */
const ENOUGH = 0.75;

/** Well-formed rows of the same batch around one that is not. */
export interface Neighbours {
  /**
   * How far a row looks like them: the sum over the columns of the share whose cell has the same shape (empty, digits,
   * letters, both; which marks; long or short); 0 where that is too little to go by.
   */
  likeness(cells: readonly string[]): number;
  /** Length that all of them have in a column, or null where they differ. */
  usualLength(column: number): number | null;
}

export function neighboursOf(batch: RecordBatch, i: number): Neighbours | null {
  const rows: string[][] = [];
  for (let step = 1; step < batch.count && rows.length < MOST; step++) {
    for (const other of [i - step, i + step]) {
      if (other < 0 || other >= batch.count) continue;
      if (batch.cellCounts[other] !== batch.width || (batch.flags[other]! & ~DOUBLED_QUOTE) !== 0) continue;
      rows.push(Array.from({ length: batch.width }, (_, c) => cellText(batch, c, other)));
    }
  }
  if (rows.length === 0) return null;
  const shares = Array.from({ length: batch.width }, (_, c) => {
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
      return sum >= ENOUGH * batch.width ? sum : 0;
    },
    usualLength: (column) => {
      const length = rows[0]![column]!.length;
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
