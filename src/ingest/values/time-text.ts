import type { ValueFormat } from '../../core/import-plan';

export type DateOrder = NonNullable<ValueFormat['dateOrder']>;
export type DateForm = NonNullable<ValueFormat['dateForm']>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
]; // prettier-ignore
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?!\d)/;
const YEAR_LAST = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const COMPACT_TIME = /^(\d{4})(\d{2})(\d{2})[T ]?(\d{2})(\d{2})(\d{2})?Z?$/;
const DAY_NAME = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[-\\s/.,]*([a-z]{3,9})[-\\s/.,']*(\\d{4}|\\d{2})(?!\\d)`,
  'i',
);
const NAME_DAY = new RegExp(
  `^${WEEKDAY}([a-z]{3,9})[-\\s/.]*(\\d{1,2})(?:st|nd|rd|th)?,?[-\\s/]+'?(\\d{4}|\\d{2})(?![\\d:])`,
  'i',
);
const YEAR_NAME = /^(\d{4})[-\s/]([a-z]{3,9})[-\s/](\d{1,2})(?!\d)/i;
/** Day, Chinese month, year, as Chinese editions of business software write `05-1月-23`. */
const DAY_HAN = /^(\d{1,2})[-\s/]+(\d{1,2})月[-\s/]*(\d{4}|\d{2})(?!\d)/;
const YEAR_MONTH_HAN = /^(\d{4})\s*年\s*(\d{1,2})\s*月$/;

const CLOCK =
  /^(?:\s*[T,]?\s*(?:周|星期)[一二三四五六日天])?(?:\s*[T,]\s*|\s*)(上午|下午|晚上|早上|中午|凌晨|am|pm)?\s*(\d{1,2})(?::|时|点|h)(\d{1,2})(?:(?::|分)(?:(\d{1,2})(?:[.,](\d{1,9}))?秒?)?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(?:Z|(?:UTC|GMT)?\s*[+-]\d{2}:?(?:\d{2})?|UTC|GMT)?$/i;
const WEEKDAY_AFTER = /^\s*\(?(?:周|星期)[一二三四五六日天]\)?$/;

/** Two-digit years from this one on belong to the last century. */
const CENTURY_PIVOT = 69;

/**
 * Shop-local milliseconds of a written moment, NaN where it is none. A four-digit year in front is read as such
 * whatever the order; a clock's zone is left aside, because the wall clock of the shop is what counts.
 * A two-digit year below `pivot` is of this century, any other of the last; a Chinese month without a day begins on its
 * first. Years outside 1900–2100 (other calendars, typing errors) and days that do not exist are no moments.
 */
export function readTime(text: string, order: DateOrder, form: DateForm, pivot = CENTURY_PIVOT): number {
  const plain = text.normalize('NFKC').trim();
  if (plain.length > 48) return NaN;
  if (form === 'text') return writtenTime(withDigits(plain), order, pivot);
  if (form === 'compact') return compactTime(plain);
  if (!/^\d+(\.\d+)?$/.test(plain)) return NaN;
  const value = Number(plain);
  if (form === 'excel') return checked(Math.round((value - 25_569) * 86_400_000));
  return checked(form === 'unix-s' ? Math.round(value * 1000) : Math.round(value));
}

function writtenTime(text: string, order: DateOrder, pivot: number): number {
  const fullYear = (digits: string): number =>
    digits.length === 4 ? +digits : +digits + (+digits < pivot ? 2000 : 1900);
  let match = YEAR_FIRST.exec(text);
  if (match) return moment(+match[1]!, +match[2]!, +match[3]!, text.slice(match[0].length));
  match = YEAR_LAST.exec(text);
  if (match) {
    const [a, b, c] = [match[1]!, match[2]!, match[3]!];
    const rest = text.slice(match[0].length);
    if (order === 'dmy') return moment(fullYear(c), +b, +a, rest);
    if (order === 'mdy') return moment(fullYear(c), +a, +b, rest);
    return a.length === 2 && c.length === 2 ? moment(fullYear(a), +b, +c, rest) : NaN;
  }
  match = DAY_NAME.exec(text);
  if (match)
    return moment(fullYear(match[3]!), monthNumber(match[2]!), +match[1]!, text.slice(match[0].length));
  match = NAME_DAY.exec(text);
  if (match)
    return moment(fullYear(match[3]!), monthNumber(match[1]!), +match[2]!, text.slice(match[0].length));
  match = YEAR_NAME.exec(text);
  if (match) return moment(+match[1]!, monthNumber(match[2]!), +match[3]!, text.slice(match[0].length));
  match = DAY_HAN.exec(text);
  if (match) return moment(fullYear(match[3]!), +match[2]!, +match[1]!, text.slice(match[0].length));
  match = YEAR_MONTH_HAN.exec(text);
  return match ? moment(+match[1]!, +match[2]!, 1, '') : NaN;
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** Chinese numerals before 年, 月, 日 and 号 as digits: `二〇二三年十二月五日` becomes `2023年12月5日`. Others as they are. */
function withDigits(text: string): string {
  if (!/[〇零○一二三四五六七八九十廿卅][年月日号]/.test(text)) return text;
  return text
    .replace(/[零○]/g, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/, (year) =>
      [...year].map((digit) => HAN_DIGITS.indexOf(digit)).join(''),
    )
    .replace(/[一二三四五六七八九十廿卅]{1,3}(?=[月日号])/g, (number) => String(hanNumber(number)));
}

/** 1 … 99 of a numeral such as 五, 十二, 二十, 三十一 or 廿一. */
function hanNumber(numeral: string): number {
  const spelt = numeral.replace('廿', '二十').replace('卅', '三十');
  const [tens, ones] = spelt.includes('十') ? spelt.split('十') : ['〇', spelt];
  const digit = (text: string, empty: number): number => (text === '' ? empty : HAN_DIGITS.indexOf(text));
  return 10 * digit(tens!, 1) + digit(ones!, 0);
}

function compactTime(text: string): number {
  const clock = COMPACT_TIME.exec(text);
  if (clock) {
    const [, year, month, day, hour, minute, second = '0'] = clock;
    return +hour! > 23 || +minute! > 59 || +second > 59
      ? NaN
      : dayStart(+year!, +month!, +day!) + ((+hour! * 60 + +minute!) * 60 + +second) * 1000;
  }
  const date = COMPACT.exec(text);
  return date ? moment(+date[1]!, +date[2]!, +date[3]!, text.slice(date[0].length)) : NaN;
}

/** 1 … 12 of an English month name or its three-letter form (also Sept); NaN otherwise. */
function monthNumber(name: string): number {
  const word = name.toLowerCase();
  const index = MONTHS.indexOf(word.slice(0, 3));
  return index >= 0 && (MONTH_NAMES[index]!.startsWith(word) || word === 'sept') ? index + 1 : NaN;
}

function moment(year: number, month: number, day: number, rest: string): number {
  return dayStart(year, month, day) + clockMs(rest);
}

/** Milliseconds of the start of a day; NaN where the calendar has no such day or the year is implausible. */
export function dayStart(year: number, month: number, day: number): number {
  if (!(year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return NaN;
  if (day > 28 && day > daysInMonth(year, month)) return NaN;
  return Date.UTC(year, month - 1, day);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function clockMs(rest: string): number {
  if (rest === '' || WEEKDAY_AFTER.test(rest)) return 0;
  const match = CLOCK.exec(rest);
  if (!match) return NaN;
  let hour = +match[2]!;
  const minute = +match[3]!;
  const second = +(match[4] ?? 0);
  const half = (match[1] ?? match[6] ?? '').toLowerCase().replaceAll('.', '');
  if ((half === 'pm' || half === '下午' || half === '晚上') && hour < 12) hour += 12;
  if ((half === 'am' || half === '上午' || half === '凌晨') && hour === 12) hour = 0;
  if (minute > 59 || second > 59 || hour > 24 || (hour === 24 && minute + second > 0)) return NaN;
  const fraction = match[5] === undefined ? 0 : +match[5].padEnd(3, '0').slice(0, 3);
  return ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
}

/** Milliseconds since midnight of a time of day alone (`8:26`, `10:15:00 PM`, `下午3点05`), NaN where it is none. */
export function readClock(text: string): number {
  const plain = text.normalize('NFKC').trim();
  return plain === '' || plain.length > 24 || WEEKDAY_AFTER.test(plain) ? NaN : clockMs(plain);
}

const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2101, 0, 1);
const checked = (ms: number): number => (ms >= EARLIEST && ms < LATEST ? ms : NaN);
