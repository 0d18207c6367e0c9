/** Milliseconds of shop-local wall-clock time, counted as if UTC. */
export const MS_PER_DAY = 86_400_000;

/** Whole days since 1970-01-01 of a moment: the calendar day it lies on. */
export const dayOf = (ms: number): number => Math.floor(ms / MS_PER_DAY);

/** `YYYY-MM-DD` of a day number. */
export const isoDay = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** Day number of `YYYY-MM-DD`; NaN when it is no such date. */
export function parseIsoDay(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return NaN;
  const ms = Date.parse(`${text}T00:00:00Z`);
  const day = ms / MS_PER_DAY;
  return Number.isFinite(day) && isoDay(day) === text ? day : NaN;
}

/** What a clock on the wall shows at a moment, as if it were UTC: what formats of moments take. */
export const wallClock = (ms: number): number => ms - new Date(ms).getTimezoneOffset() * 60_000;
