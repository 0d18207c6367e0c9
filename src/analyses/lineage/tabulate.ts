import { tableOfRows, type ExportTable } from '../../core/export-table';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import type { LineageResult } from './result';

/** The tables of the page. */
export function tabulate(
  { classes, listed }: LineageResult,
  table: TableIdOf<typeof definition>,
): ExportTable {
  switch (table) {
    case 'classes':
      return tableOfRows(classes, [
        ['class', ({ id }) => id],
        ['effect', ({ effect }) => effect],
        ['lines', ({ lines }) => lines],
        ['amount', ({ money }) => money],
      ]);
    case 'lines':
      return tableOfRows(listed.lines, [
        ['class', () => listed.of],
        ['order_id', ({ order }) => order || null],
        ['customer_id', ({ person }) => person || null],
        ['ordered_at', ({ time }) => (Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 19))],
        ['product', ({ product }) => product || null],
        ['quantity', ({ quantity }) => quantity],
        ['amount', ({ amount }) => amount],
      ]);
  }
}
