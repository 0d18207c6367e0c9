/** Days are counted from 1 January 2023 (day 0); seconds likewise. All times are the shop's wall clock. */
export const yearDays = 365;

/** Days of the following quarter, January to March 2024. */
export const quarterDays = 91;

export const secondsADay = 86_400;

const dayZero = Date.UTC(2023, 0, 1) / 86_400_000;
const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly date: number;
}

const known = new Map<number, CalendarDay>();
const knownTexts = new Map<number, string>();
const twoDigits = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

/** The calendar day of a day number; negative numbers are days of 2022 and before. */
export function calendarDay(day: number): CalendarDay {
  const found = known.get(day);
  if (found) return found;
  const moment = new Date((dayZero + day) * 86_400_000);
  const made = { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, date: moment.getUTCDate() };
  known.set(day, made);
  return made;
}

/** The day number of a calendar day. */
export function dayNumber(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / 86_400_000 - dayZero;
}

/** `2023-03-05` */
export function dateText(day: number): string {
  const found = knownTexts.get(day);
  if (found) return found;
  const { year, month, date } = calendarDay(day);
  const made = `${year}-${two(month)}-${two(date)}`;
  knownTexts.set(day, made);
  return made;
}

/** `2023-03-05 14:05:09` */
export function timeText(second: number): string {
  const day = Math.floor(second / secondsADay);
  return `${dateText(day)} ${clockText(second - day * secondsADay)}`;
}

/**
 * The same moment as other exports write it: 1 `2023/3/5 14:05`, 2 `5-Mar-23`, 3 `2023年3月5日` (Chinese
 * headers) or `2023-03-05T14:05:09`; 0 is the file's own `2023-03-05 14:05:09`. Styles 2 and Chinese 3 have no time.
 */
export function styledTimeText(second: number, style: number, headers: 'zh' | 'en'): string {
  if (style === 0) return timeText(second);
  const day = Math.floor(second / secondsADay);
  const { year, month, date } = calendarDay(day);
  const clock = clockText(second - day * secondsADay);
  if (style === 1) return `${year}/${month}/${date} ${clock.slice(0, 5)}`;
  if (style === 2) return `${date}-${english[month - 1]}-${String(year).slice(2)}`;
  return headers === 'zh' ? `${year}年${month}月${date}日` : `${dateText(day)}T${clock}`;
}

function clockText(second: number): string {
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

function two(value: number): string {
  return twoDigits[value];
}
