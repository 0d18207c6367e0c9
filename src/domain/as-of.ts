import { parseIsoDay } from '../core/time';
import type { Workspace } from '../core/workspace';
import { linesOf } from './lines';

/**
 * The as-of day T of a choice (`YYYY-MM-DD`, empty: the day after the last order line); NaN where there is no dated
 * line. Figures count what happened before T: nothing on T or after it.
 */
export function asOfDay(workspace: Workspace, chosen: string): number {
  const { lastDay } = linesOf(workspace);
  return chosen === '' || Number.isNaN(lastDay) ? lastDay + 1 : parseIsoDay(chosen);
}

/** The day that many calendar months before a day; the last of its month where that is shorter. */
export function monthsBefore(day: number, months: number): number {
  const date = new Date(day * 86_400_000);
  const monthIndex = date.getUTCFullYear() * 12 + date.getUTCMonth() - months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / 86_400_000;
}
