import { dayStart, type DateOrder } from '../values/time-text';

const ZERO = 48;
const COLON = 58;
const DASH = 45;
const SLASH = 47;
const DOT = 46;
const SPACE = 32;
const LETTER_T = 84;

/**
 * Shop-local milliseconds of `2010-12-01 08:26:00`, `1/12/2010 8:26` and their like, straight from the digits: three
 * numbers apart by - / or . (a year of four digits first, or last where the order is known), then nothing or hours,
 * minutes and perhaps seconds. NaN for any other form, which `readTime` then decides; where both read, they agree.
 */
export function readDigitalTime(bytes: Uint8Array, from: number, to: number, order: DateOrder): number {
  let p = from;
  let a = 0;
  for (; p < to && isDigit(bytes[p]!); p++) a = a * 10 + bytes[p]! - ZERO;
  const firstDigits = p - from;
  const separator = bytes[p]!;
  if (separator !== DASH && separator !== SLASH && separator !== DOT) return NaN;
  const second = ++p;
  let b = 0;
  for (; p < to && isDigit(bytes[p]!); p++) b = b * 10 + bytes[p]! - ZERO;
  if (p === second || p - second > 2 || bytes[p] !== separator) return NaN;
  const third = ++p;
  let c = 0;
  for (; p < to && isDigit(bytes[p]!); p++) c = c * 10 + bytes[p]! - ZERO;
  const thirdDigits = p - third;

  let day: number;
  if (firstDigits === 4 && (thirdDigits === 1 || thirdDigits === 2)) day = dayStart(a, b, c);
  else if (thirdDigits === 4 && (firstDigits === 1 || firstDigits === 2) && order !== 'ymd') {
    day = order === 'dmy' ? dayStart(c, b, a) : dayStart(c, a, b);
  } else return NaN;
  if (p >= to) return day;

  if (bytes[p] !== SPACE && bytes[p] !== LETTER_T) return NaN;
  const hourAt = ++p;
  let hour = 0;
  for (; p < to && isDigit(bytes[p]!); p++) hour = hour * 10 + bytes[p]! - ZERO;
  if (p === hourAt || p - hourAt > 2 || hour > 23 || bytes[p] !== COLON || p + 3 > to) return NaN;
  const minute = twoDigits(bytes, p + 1);
  p += 3;
  let seconds = 0;
  if (p < to) {
    if (bytes[p] !== COLON || p + 3 !== to) return NaN;
    seconds = twoDigits(bytes, p + 1);
  }
  if (!(minute <= 59 && seconds <= 59)) return NaN;
  return day + ((hour * 60 + minute) * 60 + seconds) * 1000;
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= 57;

const twoDigits = (bytes: Uint8Array, at: number): number =>
  isDigit(bytes[at]!) && isDigit(bytes[at + 1]!) ? (bytes[at]! - ZERO) * 10 + bytes[at + 1]! - ZERO : NaN;
