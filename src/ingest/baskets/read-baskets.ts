import type { Dialect } from '../../core/import-plan';
import type { Problem } from '../../core/outcome';
import type { ByteSource } from '../byte-source';
import { recordText } from '../read/record-batch';
import { byteDialect, readRecords, type PieceProgress, type TakeBatch } from '../read/read-records';
import { batchOfRows } from '../read/string-batch';
import { BASKET_WIDTH, basketRows } from './basket-rows';

/** Reads a list of baskets as order lines, one an item, and hands them on like records of a table. */
export function readBaskets(
  source: ByteSource,
  dialect: Dialect & { readonly basketsOn: number },
  take: TakeBatch,
  onPiece: PieceProgress,
): Promise<Problem | null> {
  const { delimiter, quote, basketsOn } = dialect;
  const cutsBytes = byteDialect(dialect) !== null;
  let rowsBefore = 0;
  return readRecords(
    source,
    dialect,
    1,
    (batch, split) => {
      const rows: (readonly string[])[] = [];
      for (let i = 0; i < batch.count; i++) {
        const text = recordText(batch, i);
        const plain = cutsBytes && (quote === '' || !text.includes(quote));
        const items = plain ? text.split(delimiter).map((item) => item.trim()) : split(batch, i);
        rows.push(...basketRows(source.name, batch.firstNumber + i, items, basketsOn));
      }
      if (rows.length === 0) return null;
      const lines = batchOfRows(rows, BASKET_WIDTH, rowsBefore + 1, ',');
      rowsBefore += rows.length;
      return take(lines, (_, i) => [...rows[i]!]);
    },
    onPiece,
  );
}
