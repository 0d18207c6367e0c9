import type { Marked } from '../core/use-mark';
import { text } from '../state/text.svelte';

const ATTRIBUTE = 'attribute:';

/** What a column of a table is called. */
export const columnName = (column: string): string =>
  column.startsWith(ATTRIBUTE) ? column.slice(ATTRIBUTE.length) : text.sayName('role', column);

/** What a mark is on: the kind of table, and the column where it is on one. */
export const markedName = ({ table, column }: Marked): string =>
  [text.sayName('kind', table), ...(column === '' ? [] : [columnName(column)])].join(' · ');
