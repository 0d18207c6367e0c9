import { isoDay, MS_PER_DAY } from '../core/time';
import type { Say } from './contract';

/** The days that can be chosen, as numbers for a slider, and the text of a chosen one for a parameter. */
export interface TimeView {
  readonly first: number;
  readonly last: number;
  readonly asOf: number;
  readonly before: number;
  readonly asOfText: string;
  readonly beforeText: string;
  dayText(day: number): string;
}

/** Of a result that looks at the shop on a day and on an earlier one. */
export const timeView = (
  {
    firstDay,
    lastDay,
    asOf,
    before,
  }: {
    readonly firstDay: number;
    readonly lastDay: number;
    readonly asOf: number;
    readonly before: number;
  },
  say: Say,
): TimeView => ({
  first: Math.min(firstDay, asOf, before),
  last: Math.max(lastDay, asOf),
  asOf,
  before,
  asOfText: say('time.asOf.text', { day: asOf * MS_PER_DAY }),
  beforeText: say('time.before.text', { day: before * MS_PER_DAY }),
  dayText: isoDay,
});
