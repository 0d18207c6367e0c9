import { dayOf } from '../../core/time';
import { periodOf, periodStart, type PeriodUnit } from '../../domain/periods';
import { NEGATIVE, NEUTRAL, POSITIVE, UNKNOWN } from '../../domain/sentiment';
import { shareDifference } from '../../kernels/statistics/differences';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import { LEAST_A_WEEK, LEAST_ANSWERS, type Month, type Recent, type ScaleSummary, type Week } from './result';
import type { FeedbackRows } from './rows';
import { scoreOf } from './scales';

/** The dated rows by the period they lie in, from the first to the last, empty ones too. */
function byPeriod({ chosen, answers }: FeedbackRows, unit: PeriodUnit) {
  const dated = chosen.filter((row) => !Number.isNaN(answers.time[row]!));
  const numbers = dated.map((row) => periodOf(dayOf(answers.time[row]!), unit));
  if (numbers.length === 0) return [];
  const first = numbers.reduce((least, number) => Math.min(least, number));
  const last = numbers.reduce((most, number) => Math.max(most, number));
  const periods = Array.from({ length: last - first + 1 }, (_, k) => ({
    from: periodStart(first + k, unit),
    rows: [] as number[],
  }));
  dated.forEach((row, k) => periods[numbers[k]! - first]!.rows.push(row));
  return periods;
}

export function monthsOf(rows: FeedbackRows, scales: readonly ScaleSummary[]): Month[] {
  return byPeriod(rows, 'month').map(({ from, rows: own }) => ({
    from,
    rows: own.length,
    scores: scales.map(({ scale }) => {
      const values = rows.answers.of[scale];
      const answers = own.map((row) => values[row]!).filter((value) => !Number.isNaN(value));
      return scoreOf(scale, answers, LEAST_ANSWERS);
    }),
  }));
}

export function weeksOf(rows: FeedbackRows): Week[] {
  return byPeriod(rows, 'week').map(({ from, rows: own }) => {
    const [negative, neutral, positive] = [NEGATIVE, NEUTRAL, POSITIVE].map(
      (sentiment) => own.filter((row) => rows.sentiments.of[row] === sentiment).length,
    ) as [number, number, number];
    const told = negative + neutral + positive;
    const interval = told < LEAST_A_WEEK ? { lower: NaN, upper: NaN } : wilsonInterval(negative, told);
    return { from, rows: own.length, negative, neutral, positive, ...interval };
  });
}

const RECENT_DAYS = 28;
const LEAST_RECENT = 20;

/** Negative feedback of the last 28 days of the data against all before. */
export function recentOf({ chosen, answers, sentiments }: FeedbackRows, asOf: number): Recent | null {
  const from = asOf - RECENT_DAYS;
  const counts = { now: [0, 0], before: [0, 0] };
  for (const row of chosen) {
    const time = answers.time[row]!;
    if (Number.isNaN(time) || sentiments.of[row] === UNKNOWN) continue;
    const own = dayOf(time) >= from ? counts.now : counts.before;
    own[1]!++;
    if (sentiments.of[row] === NEGATIVE) own[0]!++;
  }
  const [[now, rows], [before, rowsBefore]] = [counts.now, counts.before] as [
    [number, number],
    [number, number],
  ];
  if (rows < LEAST_RECENT || rowsBefore < LEAST_RECENT) return null;
  const { pValue } = shareDifference(now, rows, before, rowsBefore);
  return { from, share: now / rows, rows, before: before / rowsBefore, rowsBefore, p: pValue };
}
