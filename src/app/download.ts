import { toCsv, type ExportTable } from '../core/export-table';

/** Saves a table as CSV in the person's download folder. The name gets the ending and loses what file systems refuse. */
export const downloadCsv = (name: string, table: ExportTable): void =>
  download(`${fileName(name)}.csv`, 'text/csv', toCsv(table));

/** Saves JSON text likewise. */
export const downloadJson = (name: string, json: string): void =>
  download(`${fileName(name)}.json`, 'application/json', json);

const fileName = (name: string): string => name.replace(/[\\/:*?"<>|\s]+/g, '-');

function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The click has handed the blob over; the address is only freed.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
