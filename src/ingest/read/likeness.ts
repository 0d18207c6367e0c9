import { cellText, type RecordBatch } from './record-batch';
import type { Likeness } from './repair-row';

const NEIGHBOURS = 24;
/** Share of its columns in which a repaired row must look like its neighbours. */
const ENOUGH = 0.75;

/**
 * How far a row looks like the well-formed rows of the same batch: per column, the share of them whose cell has the same
 * shape (empty, digits, letters, both; long or short). −1 where it looks unlike them, or there is nobody to ask.
 */
export function likenessTo(batch: RecordBatch, i: number): Likeness {
  const shares = Array.from({ length: batch.width }, () => new Map<string, number>());
  let neighbours = 0;
  for (let step = 1; step < batch.count && neighbours < NEIGHBOURS; step++) {
    for (const other of [i - step, i + step]) {
      if (other < 0 || other >= batch.count || batch.cellCounts[other] !== batch.width) continue;
      if (batch.flags[other] !== 0) continue;
      neighbours++;
      shares.forEach((shapes, c) => {
        const shape = shapeOf(cellText(batch, c, other));
        shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
      });
    }
  }
  return (cells) => {
    if (neighbours === 0) return -1;
    let sum = 0;
    cells.forEach((cell, c) => (sum += shares[c]!.get(shapeOf(cell.trim())) ?? 0));
    const likeness = sum / neighbours;
    return likeness >= ENOUGH * batch.width ? likeness : -1;
  };
}

function shapeOf(cell: string): string {
  if (cell === '') return '';
  const digits = /\d/.test(cell);
  const letters = /\p{L}/u.test(cell);
  const marks = [...new Set(cell.match(/[:/.@$£€¥-]/g) ?? [])].sort().join('');
  if (cell.length > 40) return 'long';
  return `${digits ? '9' : ''}${letters ? 'a' : ''}${letters && !digits ? '' : marks}`;
}
