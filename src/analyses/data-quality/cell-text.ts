import type { ColumnKind } from '../../core/column';
import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import type { Cell } from '../../domain/cleaning/readmit-row';
import type { Say } from '../contract';

/** A cell for reading, in the reader's language. */
export function cellText(type: ColumnKind, cell: Cell, format: Format, say: Say): string {
  if (cell === null) return '—';
  if (typeof cell === 'string') return cell;
  if (type === 'time') return format.moment(cell);
  return type === 'flag' ? say(cell === 1 ? 'flag.yes' : 'flag.no') : format.number(cell);
}

/** A cell for editing: `readCell` makes the same cell of it. Times as `2024-01-03` or `2024-01-03 10:15:00`. */
export function writeCell(type: ColumnKind, cell: Cell): string {
  if (cell === null) return '';
  if (type !== 'time' || typeof cell === 'string') return String(cell);
  if (Math.abs(cell) > 8.64e15) return String(cell); // beyond the calendar
  const iso = new Date(cell).toISOString().replace('T', ' ').replace('Z', '');
  const exact = iso.startsWith('+') || iso.startsWith('-') ? String(cell) : iso;
  return exact.replace(/\.000$/, '').replace(/ 00:00:00$/, cell % MS_PER_DAY === 0 ? '' : '$&');
}

/** The cell that a typed text means; undefined where a column of this type cannot hold it. Empty is a missing cell. */
export function readCell(type: ColumnKind, typed: string): Cell | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (type === 'category') return typed;
  if (type === 'flag') return text === '1' ? 1 : text === '0' ? 0 : undefined;
  if (type === 'number') return finite(Number(text.normalize('NFKC').replaceAll(/[,，\s]/g, '')));
  const moment = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?$/.exec(text);
  if (!moment) return /^[+-]?\d+$/.test(text) ? finite(Number(text)) : undefined;
  const ms = Date.parse(`${moment[1]}T${moment[2] ?? '00:00'}Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(moment[1]!) ? ms : undefined;
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);
