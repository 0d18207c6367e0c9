import { numberColumn, timeColumn } from '../core/table';
import { dayOf } from '../core/time';
import { oncePerWorkspace } from './memo';

/** A question of a scale, and the answers that it has. */
export const SCALES = {
  rating: { least: 1, most: 5 },
  nps: { least: 0, most: 10 },
  csat: { least: 1, most: 5 },
} as const;
export type Scale = keyof typeof SCALES;
export const SCALE_IDS: readonly Scale[] = ['rating', 'nps', 'csat'];

/** The answers of the rows of the feedback; NaN where there is none. */
export interface Answers {
  readonly rows: number;
  readonly of: Readonly<Record<Scale, Float64Array>>;
  /** Milliseconds. */
  readonly time: Float64Array;
  readonly resolved: Float64Array;
  readonly hasResolved: boolean;
  /** Answers off their scale, which count as none. */
  readonly offScale: number;
}

/** What the feedback answers, row by row; null without a feedback table. */
export const answersOf = oncePerWorkspace((workspace): Answers | null => {
  const table = workspace.tables.get('feedback');
  if (!table) return null;
  const rows = table.rowCount;
  const none = new Float64Array(rows).fill(NaN);
  let offScale = 0;
  const scaled = (scale: Scale): Float64Array => {
    const { least, most } = SCALES[scale];
    return (numberColumn(table, scale)?.values ?? none).map((value) => {
      if (value >= least && value <= most) return value;
      if (!Number.isNaN(value)) offScale++;
      return NaN;
    });
  };
  const resolved = timeColumn(table, 'resolved_at')?.values;
  return {
    rows,
    of: { rating: scaled('rating'), nps: scaled('nps'), csat: scaled('csat') },
    time: timeColumn(table, 'created_at')?.values ?? none,
    resolved: resolved ?? none,
    hasResolved: resolved !== undefined,
    offScale,
  };
});

/** The day after the last dated row of the feedback; NaN where there is none. */
export const dayAfterFeedback = oncePerWorkspace((workspace): number => {
  let last = NaN;
  for (const time of answersOf(workspace)?.time ?? []) if (!(time <= last) && time === time) last = time;
  return dayOf(last) + 1;
});

/** Whether a kind of feedback is a complaint. */
export const isComplaint = (kind: string | null): boolean => /complain|投诉|差评/i.test(kind ?? '');
