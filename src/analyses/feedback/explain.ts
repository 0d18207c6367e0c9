import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Finding } from '../contract';
import {
  LEAST_A_WEEK,
  LEAST_ANSWERS,
  Q_LIMIT,
  type Complaints,
  type Division,
  type FeedbackResult,
  type Part,
  type ScaleSummary,
} from './result';

/** Fewer rows are read one by one. */
const FEW = 10;
/** A difference that is worth a sentence. */
const P_LIMIT = 0.05;

/** What to do first, how satisfied customers are, and how it is known. */
export function explain(result: FeedbackResult): readonly Finding[] {
  const { totals, scales } = result;
  const { from, to } = totals;
  if (totals.rows < FEW) return [{ key: 'finding.few', values: { rows: totals.rows } }, ...sentiment(result)];
  const todo = [...open(result), ...lowest(result), ...recent(result)];
  // The other questions stand below as figures.
  const main = ORDER.flatMap((id) => scales.find(({ scale }) => scale === id) ?? [])[0];
  const state = main ? [score(main)] : sentiment(result);
  const count: Finding = Number.isNaN(from)
    ? { key: 'finding.count.undated', values: { rows: totals.rows } }
    : {
        key: 'finding.count',
        values: { rows: totals.rows, from, to, share: totals.known / totals.rows, people: totals.people },
      };
  return [...todo, ...state, ...(Number.isNaN(from) || todo.length + state.length === 0 ? [count] : [])];
}

const ORDER: readonly ScaleSummary['scale'][] = ['nps', 'csat', 'rating'];

/** Complaints without an answer. */
export const openOf = (complaints: Complaints | null): number =>
  complaints ? complaints.count - complaints.answered || 0 : 0;

function open({ complaints }: FeedbackResult): Finding[] {
  const waiting = openOf(complaints);
  if (!complaints || waiting === 0) return [];
  const values = { open: waiting, complaints: complaints.count };
  return [
    Number.isNaN(complaints.days)
      ? { key: 'finding.open', values }
      : { key: 'finding.open.days', values: { ...values, days: complaints.days } },
  ];
}

/** The part of a division that is told to be lower than the others, the lowest of them. */
export function lowestOf({ divisions }: FeedbackResult): { division: Division; part: Part } | null {
  for (const id of ['product', 'category', 'topic'] as const) {
    const division = divisions.find((each) => each.id === id);
    const low = division?.parts.filter(({ apart }) => apart === -1) ?? [];
    if (low.length === 0) continue;
    return { division: division!, part: low.reduce((a, b) => (b.score.value < a.score.value ? b : a)) };
  }
  return null;
}

function lowest(result: FeedbackResult): Finding[] {
  const found = lowestOf(result);
  if (!found || found.part.name.kind !== 'text') return [];
  const { score, name } = found.part;
  const { scale } = found.division;
  const all = result.scales.find((each) => each.scale === scale)!;
  const mean = all.values.reduce((sum, value, i) => sum + value * all.counts[i]!, 0) / all.answers;
  const values = { name: name.text, mean: score.value, answers: score.answers, all: mean };
  return [{ key: `finding.low.${found.division.id}`, values }];
}

function recent({ recent: own }: FeedbackResult): Finding[] {
  if (!own || !(own.p < P_LIMIT)) return [];
  const { share, before, rows } = own;
  return [{ key: share > before ? 'finding.worse' : 'finding.better', values: { share, before, rows } }];
}

function score({ scale, answers, score: own }: ScaleSummary): Finding {
  const { value, lower, upper } = own;
  return Number.isNaN(lower)
    ? { key: `finding.${scale}.few`, values: { value, answers } }
    : { key: `finding.${scale}`, values: { value, lower, upper, answers } };
}

function sentiment({ sentiment: own }: FeedbackResult): Finding[] {
  if (own.known === 0) return [];
  const { negative, positive } = own;
  return [
    {
      key: 'finding.sentiment',
      values: {
        negative: negative.value,
        lower: negative.lower,
        upper: negative.upper,
        positive: positive.value,
        known: own.known,
      },
    },
  ];
}

/** Numbers for "What is this?". */
export function figures(result: FeedbackResult): Values {
  const { totals, scales, sentiment: own, complaints, divisions, list, asOf } = result;
  const of = (scale: ScaleSummary['scale']) => scales.find((each) => each.scale === scale);
  const share = (k: number, n: number): number => (n > 0 ? k / n : 0);
  const countAt = (scale: ScaleSummary['scale'], is: (value: number) => boolean): number =>
    (of(scale)?.values ?? []).reduce((sum, value, i) => sum + (is(value) ? of(scale)!.counts[i]! : 0), 0);
  const trial = own.reading === 'learned' ? own.learned : own.words;
  return {
    ...totals,
    from: totals.from || 0,
    to: totals.to || 0,
    asOf: (asOf || 0) * MS_PER_DAY,
    knownShare: share(totals.known, totals.rows),
    ratings: of('rating')?.answers ?? 0,
    rating: of('rating')?.score.value ?? 0,
    npsAnswers: of('nps')?.answers ?? 0,
    nps: of('nps')?.score.value ?? 0,
    promoters: countAt('nps', (value) => value >= 9),
    detractors: countAt('nps', (value) => value <= 6),
    csatAnswers: of('csat')?.answers ?? 0,
    csat: of('csat')?.score.value ?? 0,
    satisfied: countAt('csat', (value) => value >= 4),
    told: own.known,
    negative: Math.round((own.negative.value || 0) * own.known),
    negativeShare: own.negative.value || 0,
    complaints: complaints?.count ?? 0,
    answered: complaints?.answered || 0,
    answeredShare: share(complaints?.answered || 0, complaints?.count ?? 0),
    tested: divisions.reduce((sum, { tested }) => sum + tested, 0),
    rated: own.texts,
    right: trial?.right ?? 0,
    rightShare: share(trial?.right ?? 0, own.texts),
    majority: own.majority || 0,
    phrases: result.phrases.length,
    weeks: result.weeks.length,
    months: result.months.length,
    listed: list.count,
    least: LEAST_ANSWERS,
    leastAWeek: LEAST_A_WEEK,
    q: Q_LIMIT,
  };
}
