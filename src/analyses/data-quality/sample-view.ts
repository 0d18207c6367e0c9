import type { Format } from '../../core/format';
import type { Say } from '../contract';
import { cellText } from './cell-text';
import type { Sample } from './result';

/** Rows to look at, as text. */
export interface SampleView {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly { readonly fate: string; readonly cells: readonly string[] }[];
}

export const sampleView = ({ columns, fates, cells }: Sample, format: Format, say: Say): SampleView => ({
  columns: columns.map(({ name, type }) => ({ name, isNumber: type === 'number' })),
  rows: cells.map((row, i) => ({
    fate: say(`fate.${fates[i]}`),
    cells: row.map((cell, c) => cellText(columns[c].type, cell, format, say)),
  })),
});
