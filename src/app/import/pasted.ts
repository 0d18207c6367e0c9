/**
 * A table of text from the clipboard as a file, or null where the text is none: two lines at least, cut by tabs or commas.
 *
 * @param name without an ending
 */
export function pastedTable(text: string, name: string): File | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return null;
  const cutBy = (mark: string): boolean =>
    lines.slice(0, 20).filter((line) => line.includes(mark)).length >= 2;
  if (cutBy('\t')) return new File([text], `${name}.tsv`, { type: 'text/tab-separated-values' });
  return cutBy(',') || cutBy(';') ? new File([text], `${name}.csv`, { type: 'text/csv' }) : null;
}

/** What a paste anywhere on a page brings: a table of text first, for a spreadsheet's clipboard holds its picture too. */
export function pastedFiles(event: ClipboardEvent, name: string): File[] {
  const target = event.target;
  const isEditable =
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable);
  if (isEditable || !event.clipboardData) return [];
  const table = pastedTable(event.clipboardData.getData('text/plain'), name);
  return table ? [table] : [...event.clipboardData.files];
}
