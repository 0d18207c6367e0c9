import { toCsv, type ExportTable } from '../core/export-table';

/** Saves a table as CSV in the person's download folder. The name gets the ending and loses what file systems refuse. */
export const downloadCsv = (name: string, table: ExportTable): void =>
  downloadText(name, 'csv', 'text/csv', toCsv(table));

/** Saves JSON text likewise. */
export const downloadJson = (name: string, json: string): void =>
  downloadText(name, 'json', 'application/json', json);

const downloadText = (name: string, ending: string, type: string, content: string): void =>
  downloadBlob(name, ending, new Blob([content], { type: `${type};charset=utf-8` }));

/** Saves a file that was made elsewhere likewise. */
export function downloadBlob(name: string, ending: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replace(/[\\/:*?"<>|\s]+/g, '-')}.${ending}`;
  link.click();
  // The click has handed the blob over; the address is only freed.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
