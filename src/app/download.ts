import { toCsv, type ExportTable } from '../core/export-table';

/** Saves a table as CSV in the person's download folder. The name gets the ending and loses what file systems refuse. */
export function downloadCsv(name: string, table: ExportTable): void {
  const blob = new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replace(/[\\/:*?"<>|\s]+/g, '-')}.csv`;
  link.click();
  // The click has handed the blob over; the address is only freed.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
