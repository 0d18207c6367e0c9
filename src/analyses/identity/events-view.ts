import type { Format } from '../../core/format';
import { levelCount, levelText } from '../../core/levels';
import type { Say } from '../contract';
import type { EventTypes } from './result';

/** What happened and how much of it is of somebody. */
export interface EventsView {
  /** How many events of how many kinds, and whose they are. */
  readonly caption: string;
  readonly count: number;
  row(i: number): {
    readonly event: string;
    readonly rows: string;
    readonly share: string;
    readonly tied: string;
    readonly tiedShare: string;
    /** To sort by: events, and those of customers of them. */
    readonly sizes: readonly [events: number, tied: number];
  };
}

/** The view of what happened. */
export function eventsView(
  { names, rows, tied, byVisitor }: EventTypes,
  format: Format,
  say: Say,
): EventsView {
  const all = rows.reduce((sum, count) => sum + count, 0);
  const allTied = tied.reduce((sum, count) => sum + count, 0);
  const types = levelCount(names);
  return {
    caption: say('events.caption', { events: all, types, tied: allTied, share: allTied / all, byVisitor }),
    count: rows.length,
    row: (i) => ({
      event: i < types ? levelText(names, i) : say('events.unnamed'),
      rows: format.integer(rows[i]!),
      share: format.share(rows[i]! / all, 1),
      tied: format.integer(tied[i]!),
      tiedShare: format.share(tied[i]! / rows[i]!, 1),
      sizes: [rows[i]!, tied[i]!],
    }),
  };
}
