import { timeColumn, type TableKind } from '../../core/table';
import { dayOf } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { DATED, usualGapOf } from './scores';
import type { DayGap, TableDays } from './result';

/** Gaps listed of a table, the longest first. */
export const GAPS_LISTED = 200;
/** Weeks in the picture at most, the last ones. */
const WEEKS_SHOWN = 260;
/** A weekday with rows in fewer of its weeks than this is one on which the shop is usually closed. */
const CLOSED_SHARE = 0.1;
/** The other weekdays must have rows in as many, and there must be so many weeks to tell by. */
const OPEN_SHARE = 0.5;
const WEEKS_TO_TELL = 4;

/** What a day of the picture is. */
export const DAY_FATES = ['present', 'closed', 'missing'] as const;

/**
 * The days without a row of each table that has dates, between its first and its last: those of weekdays on which it is
 * usually without one, and the others, which are missing. A table with rows on fewer than half of the days is no diary: only
 * gaps longer than its usual one count as missing there.
 */
export const daysOf = ({ tables }: Workspace): TableDays[] =>
  DATED.flatMap(([table, column]) => {
    const content = tables.get(table);
    const values = content && timeColumn(content, column)?.values;
    const days = values ? ascendingDays(values) : [];
    return days.length === 0 ? [] : [tableDays(table, column, days)];
  });

function ascendingDays(values: Float64Array): number[] {
  const days = new Set<number>();
  for (const ms of values) if (ms === ms) days.add(dayOf(ms));
  return [...days].sort((a, b) => a - b);
}

/** 0 Monday … 6 Sunday; day 0 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

function tableDays(table: TableKind, column: string, present: readonly number[]): TableDays {
  const firstDay = present[0]!;
  const lastDay = present.at(-1)!;
  const days = lastDay - firstDay + 1;
  const isClosed = closedWeekdays(present, firstDay, days);
  const gaps: DayGap[] = [];
  let closed = 0;
  present.slice(1).forEach((day, i) => {
    let missing = 0;
    for (let d = present[i]! + 1; d < day; d++) {
      if (isClosed[weekdayOf(d)]) closed++;
      else missing++;
    }
    if (missing > 0) gaps.push({ firstDay: present[i]! + 1, lastDay: day - 1, missing });
  });
  const open = days - closed;
  const isDaily = present.length >= open / 2;
  const usualGap = usualGapOf(present);
  const counted = isDaily ? gaps : gaps.filter((gap) => gap.lastDay - gap.firstDay + 2 > usualGap);
  counted.sort((a, b) => b.missing - a.missing || b.firstDay - a.firstDay);
  return {
    table,
    column,
    firstDay,
    lastDay,
    days,
    present: present.length,
    closed: isDaily ? closed : 0,
    missing: counted.reduce((sum, { missing }) => sum + missing, 0),
    closedWeekdays: isDaily ? [...isClosed.keys()].filter((weekday) => isClosed[weekday]) : [],
    isDaily,
    usualGap,
    gapCount: counted.length,
    gaps: counted.slice(0, GAPS_LISTED),
    ...pictured(present, counted, lastDay, days),
  };
}

/** The weekdays on which there is hardly ever a row while there mostly is one on the others. */
function closedWeekdays(present: readonly number[], firstDay: number, days: number): boolean[] {
  const withRows = new Array<number>(7).fill(0);
  for (const day of present) withRows[weekdayOf(day)]!++;
  const shares = withRows.map((count, weekday) => {
    const first = firstDay + ((weekday - weekdayOf(firstDay) + 7) % 7);
    const weeks = Math.floor((firstDay + days - 1 - first) / 7) + 1;
    return weeks < WEEKS_TO_TELL ? NaN : count / weeks;
  });
  const open = shares.filter((share) => share >= CLOSED_SHARE);
  const isDiary = open.length > 0 && open.every((share) => share >= OPEN_SHARE);
  return shares.map((share) => isDiary && share < CLOSED_SHARE);
}

/** Of each of the last days what it is: a position in DAY_FATES. */
function pictured(
  present: readonly number[],
  gaps: readonly DayGap[],
  lastDay: number,
  days: number,
): Pick<TableDays, 'picturedFrom' | 'fates'> {
  const shown = Math.min(days, 7 * WEEKS_SHOWN);
  const picturedFrom = lastDay - shown + 1;
  const fates = new Uint8Array(shown).fill(DAY_FATES.indexOf('closed'));
  for (const { firstDay, lastDay: last } of gaps)
    for (let day = Math.max(firstDay, picturedFrom); day <= last; day++)
      fates[day - picturedFrom] = DAY_FATES.indexOf('missing');
  for (const day of present) if (day >= picturedFrom) fates[day - picturedFrom] = 0;
  return { picturedFrom, fates };
}
