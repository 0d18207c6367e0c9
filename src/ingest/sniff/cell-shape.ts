import { readNumber } from '../values/number-text';
import { readTime } from '../values/time-text';

/** Whether a cell holds one thing that is plainly a number, a moment, an address or a short code: what well-cut cells do. */
export function isCleanCell(cell: string): boolean {
  const text = cell.trim();
  if (text === '' || isNumberCell(text) || isTimeCell(text)) return true;
  if (/^[\w.+-]+@[\w-]+\.[\w.]+$/.test(text) || /^https?:\/\/\S+$/.test(text)) return true;
  return /^[\p{L}\p{N}_.#/-]{1,40}$/u.test(text) || /^[\p{L}\p{N} _.&'()/#+-]{1,60}$/u.test(text);
}

export const isNumberCell = (text: string): boolean =>
  readNumber(text, '.') !== null || readNumber(text, ',') !== null;

export const isTimeCell = (text: string): boolean =>
  !Number.isNaN(readTime(text, 'dmy', 'text')) || !Number.isNaN(readTime(text, 'mdy', 'text'));
