import { viewOf } from './byte-dictionary';
import { newBatch, type RecordBatch } from './record-batch';

const encoder = new TextEncoder();

/** Records that were cut as strings, in the form the column builders take. */
export function batchOfRows(
  rows: readonly (readonly string[])[],
  width: number,
  firstNumber: number,
  delimiter: string,
): RecordBatch {
  const between = encoder.encode(delimiter);
  const batch = newBatch(width, rows.length);
  let length = 1;
  for (const row of rows) for (const cell of row) length += cell.length * 3 + between.length;
  const bytes = new Uint8Array(length);
  let at = 0;
  rows.forEach((row, i) => {
    batch.recordStarts[i] = at;
    for (let c = 0; c < Math.max(width, row.length); c++) {
      if (c > 0 && c < row.length) {
        bytes.set(between, at);
        at += between.length;
      }
      const start = at;
      if (c < row.length) at += encoder.encodeInto(row[c]!, bytes.subarray(at)).written;
      if (c >= width) continue;
      batch.starts[c * batch.capacity + i] = start;
      batch.ends[c * batch.capacity + i] = at;
    }
    batch.recordEnds[i] = at;
    batch.cellCounts[i] = row.length;
  });
  batch.bytes = bytes;
  batch.view = viewOf(bytes);
  batch.firstNumber = firstNumber;
  batch.count = rows.length;
  return batch;
}
