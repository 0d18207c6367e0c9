import fc from 'fast-check';
import type { ImportPlan } from '../../src/core/import-plan';
import { utf8 } from './builders';

const column = (index: number, role: string | null, type: 'category' | 'time' | 'number', format = {}) => ({
  index,
  header: role ?? `extra ${index}`,
  role,
  type,
  format,
  keep: true,
});

/** How the files made here are read. */
export const PLAN: ImportPlan = {
  kind: 'orders',
  dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', skippedLines: 0, hasHeader: true },
  columns: [
    column(0, 'order_id', 'category'),
    column(1, 'ordered_at', 'time', { dateOrder: 'ymd', dateForm: 'text' }),
    column(2, 'amount', 'number'),
    column(3, null, 'category'),
  ],
};
const id = fc.constantFrom('A1', 'A2', '007', '１２', ' a ', 'NULL', 'Total', '合计', '');
const moment = fc.constantFrom(
  '2023-01-05',
  '2023-1-5 8:05',
  '2023-01-05T10:00:00Z',
  '5-Jan-23',
  '2023-02-30',
  'N/A',
  '',
);
const amount = fc.constantFrom(
  '9.50',
  '-3',
  '1,234.50',
  '£5',
  '1.2万',
  '12%',
  'abc',
  '-',
  '',
  '0.1',
  '99999999999999999999',
);
const word = fc.constantFrom('tea', 'a, b', 'say "hi"', 'two\nlines', '客户', '😀', '\u3000', '');
const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const row = fc.tuple(id, moment, amount, word).map((cells) => cells.map(quoted).join(','));
export const rows = fc.array(row, { minLength: 1, maxLength: 30 });
/** The lines under their header. */
export const text = (lines: readonly string[]): Uint8Array =>
  utf8(`id,date,amount,note\n${lines.join('\n')}\n`);

const dirty = fc.constantFrom(
  '',
  ',,,',
  'A1,2023-01-05',
  'A1,,2023-01-05,9.50,tea',
  'A1;2023-01-05;9.50;tea',
  '"A1,2023-01-05,9.50,tea',
  'A1,2023-01-05,9.50,"tea" x',
  'A9,2023-01-05,9.50"tea"',
  'id,date,amount,note',
  'Total,,99,',
  '\0\0\0',
  'A1,2023-01-05,9.50,5" nail',
);
/** Rows of which some are not as they should be. */
export const mixed = fc.array(fc.oneof(row, dirty), { minLength: 1, maxLength: 30 });
