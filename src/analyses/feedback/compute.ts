import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { asOfDay } from '../../domain/as-of';
import { dayAfterFeedback, SCALE_IDS } from '../../domain/feedback';
import { ofOwnGroup } from '../../domain/own-shop';
import { BASES, NEGATIVE, POSITIVE, SENTIMENTS, UNKNOWN } from '../../domain/sentiment';
import type { Progress } from '../contract';
import { complaintsOf } from './complaints';
import { divisionsOf } from './divisions';
import { listOf, newestOf } from './list';
import { monthsOf, recentOf, weeksOf } from './periods';
import { phrasesOf } from './phrases';
import type { FeedbackParams, FeedbackResult, FeedbackTotals, SentimentSummary } from './result';
import { isKnown, rowsIn, type FeedbackRows } from './rows';
import { scaleSummary, shareScore } from './scales';

/**
 * What customers answer, write and complain of.
 *
 * Problems: `feedback/none`, `feedback/nothing` {asOf}. Notes: undated rows, answers off their scale, an earlier as-of
 * day, nobody known.
 */
export const compute = ofOwnGroup(computeShop, dayOfFeedback);

/** The day after the last order or feedback, whichever is later; NaN where neither has a date. */
function dayOfFeedback(workspace: Workspace, chosen: string): number {
  if (chosen !== '') return parseIsoDay(chosen);
  const days = [asOfDay(workspace, ''), dayAfterFeedback(workspace)].filter((day) => !Number.isNaN(day));
  return days.length > 0 ? Math.max(...days) : NaN;
}

function computeShop(
  workspace: Workspace,
  params: FeedbackParams,
  progress: Progress,
): Outcome<FeedbackResult> {
  const asOf = dayOfFeedback(workspace, params.asOf);
  const until = Number.isNaN(asOf) ? Infinity : asOf;
  const from = params.period === 'all' ? -Infinity : until - Number(params.period);
  const rows = rowsIn(workspace, from, until);
  if (!rows || rows.answers.rows === 0) return fail('feedback/none');
  if (rows.chosen.length === 0) {
    return Number.isNaN(asOf)
      ? fail('feedback/undated-only')
      : fail('feedback/nothing', { asOf: asOf * MS_PER_DAY });
  }
  progress(0.4);
  const scales = SCALE_IDS.flatMap((scale) => {
    const values = rows.answers.of[scale];
    const answers = rows.chosen.map((row) => values[row]!).filter((value) => !Number.isNaN(value));
    return scaleSummary(scale, answers) ?? [];
  });
  const divisions = divisionsOf(rows);
  progress(0.6);
  const shown = newestOf(rows);
  const phrases = phrasesOf(workspace, rows, shown);
  progress(0.9);
  const result: FeedbackResult = {
    asOf,
    period: params.period,
    totals: totalsOf(rows),
    scales,
    sentiment: sentimentOf(rows),
    months: monthsOf(rows, scales),
    weeks: weeksOf(rows),
    recent: recentOf(rows, until),
    divisions,
    complaints: complaintsOf(rows),
    phrases,
    list: listOf(workspace, rows, shown),
  };
  return ok(result, notesOf(workspace, result, rows));
}

function totalsOf(rows: FeedbackRows): FeedbackTotals {
  const { chosen, answers, person, text } = rows;
  const known = chosen.filter((row) => isKnown(rows, row));
  let [from, to, undated] = [Infinity, -Infinity, 0];
  for (const row of chosen) {
    const time = answers.time[row]!;
    if (Number.isNaN(time)) undated++;
    else [from, to] = [Math.min(from, time), Math.max(to, time)];
  }
  return {
    rows: chosen.length,
    known: known.length,
    people: new Set(known.map((row) => person[row]!)).size,
    texts: chosen.filter((row) => text[row]! >= 0).length,
    undated,
    from: from === Infinity ? NaN : from,
    to: to === -Infinity ? NaN : to,
  };
}

function sentimentOf({ chosen, sentiments }: FeedbackRows): SentimentSummary {
  const { of, by, reading, texts, majority, learned, words } = sentiments;
  const counts = new Uint32Array(SENTIMENTS.length * BASES.length);
  const bySentiment = SENTIMENTS.map(() => 0);
  for (const row of chosen) {
    if (of[row] === UNKNOWN) continue;
    counts[of[row]! * BASES.length + by[row]!]!++;
    bySentiment[of[row]!]!++;
  }
  const known = bySentiment.reduce((sum, count) => sum + count, 0);
  return {
    reading,
    texts,
    majority,
    // Remembered results are shared, and this one is moved to the page.
    learned: learned && { ...learned, table: learned.table.slice() },
    words: words && { ...words, table: words.table.slice() },
    counts,
    known,
    unknown: chosen.length - known,
    negative: shareScore(bySentiment[NEGATIVE]!, known),
    positive: shareScore(bySentiment[POSITIVE]!, known),
  };
}

function notesOf(
  workspace: Workspace,
  { totals, asOf, list }: FeedbackResult,
  rows: FeedbackRows,
): Problem[] {
  const notes: Problem[] = [];
  if (dayAfterFeedback(workspace) > asOf) notes.push(problem('feedback/as-of', { asOf: asOf * MS_PER_DAY }));
  if (totals.undated > 0) notes.push(problem('feedback/undated', { rows: totals.undated }));
  if (rows.answers.offScale > 0)
    notes.push(problem('feedback/off-scale', { answers: rows.answers.offScale }));
  if (list.count < totals.rows) notes.push(problem('feedback/listed', { listed: list.count }));
  return notes;
}
