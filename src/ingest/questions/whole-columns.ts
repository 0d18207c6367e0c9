import type { Dialect } from '../../core/import-plan';
import type { ByteSource } from '../byte-source';
import { cellText } from '../read/record-batch';
import { readRecords } from '../read/read-records';

/** Reads some columns of a whole file, cell by cell, rows above the data left out. A file that cannot be read ends the reading early. */
export async function readColumns(
  source: ByteSource,
  dialect: Dialect,
  width: number,
  columns: ReadonlyMap<number, { add(text: string): void }>,
): Promise<void> {
  const firstData = dialect.skippedLines + (dialect.hasHeader ? 2 : 1);
  await readRecords(
    source,
    dialect,
    width,
    (batch) => {
      for (let i = 0; i < batch.count; i++) {
        const number = batch.firstNumber + i;
        if (number < firstData || number >= (dialect.tableEnd ?? Infinity)) continue;
        for (const [column, facts] of columns) facts.add(cellText(batch, column, i));
      }
      return null;
    },
    () => undefined,
  );
}
