import { cellText, DOUBLED_QUOTE, singleQuotes, type RecordBatch } from './record-batch';
import { RecordReader, type ByteDialect } from './record-reader';

/** All cells of one record as strings, however many there are. Trusts that the bytes hold one record. */
export function splitRecord(bytes: Uint8Array, dialect: ByteDialect, cellCount: number): string[] {
  let cells: string[] = [];
  const collect = (batch: RecordBatch): void => {
    if (cells.length > 0) return;
    if (batch.flags[0]! & DOUBLED_QUOTE) singleQuotes(batch, 0, dialect.quote);
    cells = Array.from({ length: cellCount }, (_, c) => cellText(batch, c, 0));
  };
  const reader = new RecordReader(dialect, cellCount, collect, 1);
  reader.push(bytes);
  reader.finish();
  return cells;
}
