import type { Format } from '../../core/format';
import type { TableKind } from '../../core/table';
import { MS_PER_DAY } from '../../core/time';
import type { Say } from '../contract';
import { DAY_FATES, weekdayOf } from './days';
import type { TableDays } from './result';

/** Days with and without rows, table by table. */
export interface DaysView {
  readonly tables: readonly TableDaysView[];
  /** Every gap, those of one table after the other. */
  readonly gaps: readonly GapView[];
}

export interface TableDaysView {
  readonly table: TableKind;
  /** Rows on 340 of 365 days from … to …; last row … */
  readonly text: string;
  /** Usually closed on Sundays; 3 days missing: a sentence each. */
  readonly details: readonly string[];
  /** Weeks from left to right, Monday on top: an SVG path of unit squares for each kind of day. */
  readonly weeks: number;
  readonly paths: readonly { readonly fate: (typeof DAY_FATES)[number]; readonly d: string }[];
  /** What the picture goes over; '' where it is everything. */
  readonly note: string;
}

export interface GapView {
  readonly table: TableKind;
  readonly from: string;
  readonly to: string;
  readonly days: string;
  /** To sort by. */
  readonly firstDay: number;
  readonly missing: number;
}

/** The view of the days of all tables. */
export const daysView = (days: readonly TableDays[], format: Format, say: Say): DaysView => ({
  tables: days.map((each) => tableView(each, say)),
  gaps: days.flatMap(({ table, gaps }) =>
    gaps.map(({ firstDay, lastDay, missing }) => ({
      table,
      from: format.day(firstDay * MS_PER_DAY),
      to: format.day(lastDay * MS_PER_DAY),
      days: format.integer(missing),
      firstDay,
      missing,
    })),
  ),
});

function tableView(each: TableDays, say: Say): TableDaysView {
  const { table, firstDay, lastDay, days, present, closed, missing, closedWeekdays, gaps } = each;
  const weekdays = closedWeekdays.map((weekday) => say(`weekday.${weekday}`)).join(say('log.comma'));
  const details = [
    ...(closedWeekdays.length > 0 ? [say('days.closed', { weekdays, closed })] : []),
    ...(each.isDaily ? [] : [say('days.sparse', { gap: each.usualGap })]),
    say('days.missing', { missing, gaps: each.gapCount }),
    ...(gaps.length < each.gapCount ? [say('days.listed', { shown: gaps.length })] : []),
  ];
  return {
    table,
    text: say('days.text', {
      present,
      days,
      from: firstDay * MS_PER_DAY,
      to: lastDay * MS_PER_DAY,
    }),
    details,
    ...pictureOf(each),
    note: each.fates.length < days ? say('days.note', { from: each.picturedFrom * MS_PER_DAY }) : '',
  };
}

function pictureOf({ picturedFrom, fates }: TableDays): Pick<TableDaysView, 'weeks' | 'paths'> {
  const before = weekdayOf(picturedFrom);
  const squares: string[][] = DAY_FATES.map(() => []);
  fates.forEach((fate, i) => {
    const place = before + i;
    squares[fate]!.push(`M${Math.floor(place / 7)} ${place % 7}h.9v.9h-.9z`);
  });
  return {
    weeks: Math.ceil((before + fates.length) / 7),
    paths: DAY_FATES.map((fate, f) => ({ fate, d: squares[f]!.join('') })),
  };
}
