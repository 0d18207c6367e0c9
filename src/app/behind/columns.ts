import type { Say } from '../../analyses/contract';
import type { ExportTable } from '../../core/export-table';
import type { Language } from '../../i18n/language';
import { headerText } from '../../i18n/table-headers';
import type { TableColumn } from '../../ui/table-column';
import type { Words } from '../../ui/words';

/** Columns of a table that is exported, for the page: headers in words, figures in the reader's notation. */
export function columnsOf(table: ExportTable, say: Say, words: Words): TableColumn[] {
  return table.columns.map(({ header, value }) => {
    // One of its cells tells whether a column holds figures; an empty one is either.
    let isNumber = false;
    for (let i = 0; i < table.rowCount && !isNumber; i++) {
      const cell = value(i);
      if (typeof cell === 'string') break;
      isNumber = cell !== null;
    }
    return {
      id: header,
      label: headerText(header, words.format.language as Language),
      align: isNumber ? 'end' : 'start',
      text: (i) => cellText(header, value(i), say, words),
      value: isNumber ? (i) => Number(value(i) ?? NaN) : (i) => String(value(i) ?? ''),
    };
  });
}

const UNKNOWN = '—';

function cellText(header: string, cell: string | number | null, say: Say, words: Words): string {
  if (cell === null) return UNKNOWN;
  if (typeof cell === 'number') return words.format.number(cell, Math.abs(cell) < 1 ? 4 : 2);
  if (cell === 'yes' || cell === 'no') return words.say(`behind.${cell}`);
  // Groups, stages and the like have a name on their page.
  const of = header.replace(/_before$/, '');
  for (const key of [`${of}.${cell}`, `option.${of}.${cell}`]) if (say(key) !== key) return say(key);
  return cell;
}
