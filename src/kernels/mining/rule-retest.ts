import { liftInterval } from './rule-measures';

/** The last 30 % of the rows are the ones a rule is looked at again in. */
const EARLY_TENTHS = 7;
/** Fewer later rows, or fewer of them with the antecedent, tell nothing. */
const FEWEST_LATE = 10;
const FEWEST_ANTECEDENT = 5;

/** How a rule did when looked at in the first 70 % and the last 30 % of the rows apart. */
export const VERDICT = { unknown: 0, held: 1, failed: 2 } as const;

/** Rows with both sides, the antecedent, the consequent, out of all. */
export interface FourCounts {
  readonly both: number;
  readonly antecedent: number;
  readonly consequent: number;
  readonly total: number;
}

/**
 * How many rows come before the last 30 %, by time; all of them where that leaves too few, or where all are of one
 * moment and there is no later.
 *
 * @param time of each row, ascending
 */
export function cutOf(time: Float64Array): number {
  const count = time.length;
  const early = Math.floor((count * EARLY_TENTHS) / 10);
  return count - early < FEWEST_LATE || time[0] === time[count - 1] ? count : early;
}

/** Held: the whole 95 % interval of the lift is above 1 in the first rows, and again in the last. */
export function verdictOf(early: FourCounts, late: FourCounts): number {
  if (late.total === 0 || late.antecedent < FEWEST_ANTECEDENT) return VERDICT.unknown;
  return isAboveOne(early) && isAboveOne(late) ? VERDICT.held : VERDICT.failed;
}

const isAboveOne = ({ both, antecedent, consequent, total }: FourCounts): boolean =>
  liftInterval(both, antecedent, consequent, total).lower > 1;
