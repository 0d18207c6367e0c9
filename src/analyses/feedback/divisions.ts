import { NEGATIVE, POSITIVE, UNKNOWN } from '../../domain/sentiment';
import { benjaminiHochberg } from '../../kernels/statistics/benjamini-hochberg';
import { rankSumPValue } from '../../kernels/statistics/rank-sum';
import { rank, tieSum } from '../../kernels/statistics/ranks';
import { DIVISIONS, LEAST_ANSWERS, Q_LIMIT, type Division, type DivisionId, type Part } from './result';
import { isKnown, type FeedbackRows } from './rows';
import { meanScore } from './scales';

/** Parts that a reader looks through; the rest are put together. */
const MOST_PARTS = 200;

/** The rows by kind, and by product, category and topic where the files tell them. */
export const divisionsOf = (rows: FeedbackRows): Division[] =>
  DIVISIONS.filter((id) => id === 'kind' || rows.chosen.some((row) => rows[id].of[row]! >= 0)).map((id) =>
    divisionBy(rows, id),
  );

function divisionBy(rows: FeedbackRows, id: DivisionId): Division {
  const { of, texts } = rows[id];
  const byPart: number[][] = texts.map(() => []);
  const none: number[] = [];
  for (const row of rows.chosen) (byPart[of[row]!] ?? none).push(row);
  const named = texts
    .map((text, i) => ({ text, rows: byPart[i]! }))
    .filter(({ rows: own }) => own.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length || (a.text < b.text ? -1 : 1));
  const scale = (['rating', 'csat'] as const).find((each) => {
    const values = rows.answers.of[each];
    return rows.chosen.some((row) => !Number.isNaN(values[row]!));
  });
  const compared = comparedBy(rows, scale, named);
  const shown = named.slice(0, MOST_PARTS);
  const rest = named.slice(MOST_PARTS);
  const part = (name: Part['name'], own: readonly number[], k = -1): Part => ({
    name,
    ...summaryOf(rows, own),
    score: meanScore(scale ? answersIn(rows, scale, own) : []),
    q: compared.q[k] ?? NaN,
    apart: compared.apart[k] ?? 0,
  });
  return {
    id,
    scale: scale ?? null,
    tested: compared.q.filter((q) => !Number.isNaN(q)).length,
    parts: [
      ...shown.map(({ text, rows: own }, k) => part({ kind: 'text', text }, own, k)),
      ...(rest.length > 0
        ? [
            part(
              { kind: 'others', values: rest.length },
              rest.flatMap((each) => each.rows),
            ),
          ]
        : []),
      ...(none.length > 0 ? [part({ kind: 'none' }, none)] : []),
    ],
  };
}

const answersIn = ({ answers }: FeedbackRows, scale: 'rating' | 'csat', rows: readonly number[]): number[] =>
  rows.map((row) => answers.of[scale][row]!).filter((value) => !Number.isNaN(value));

function summaryOf(rows: FeedbackRows, own: readonly number[]) {
  const { sentiments, answers } = rows;
  const count = (is: (row: number) => boolean): number => own.reduce((sum, row) => sum + Number(is(row)), 0);
  return {
    rows: own.length,
    known: count((row) => isKnown(rows, row)),
    negative: count((row) => sentiments.of[row] === NEGATIVE),
    positive: count((row) => sentiments.of[row] === POSITIVE),
    told: count((row) => sentiments.of[row] !== UNKNOWN),
    answered: answers.hasResolved ? count((row) => rows.isAnswered(row)) : NaN,
  };
}

/** Each part with enough answers against all others that answered: q-values, and the direction where it is no chance. */
function comparedBy(
  rows: FeedbackRows,
  scale: 'rating' | 'csat' | undefined,
  parts: readonly { readonly rows: readonly number[] }[],
): { readonly q: number[]; readonly apart: (-1 | 0 | 1)[] } {
  if (!scale) return { q: [], apart: [] };
  const values = rows.answers.of[scale];
  const answered = rows.chosen.filter((row) => !Number.isNaN(values[row]!));
  const { ranks, runs } = rank(answered.map((row) => values[row]!));
  const ties = tieSum(runs);
  const rankOf = new Map(answered.map((row, k) => [row, ranks[k]!]));
  const p = new Float64Array(parts.length).fill(NaN);
  const direction = parts.map(({ rows: own }, k) => {
    const ownRanks = own.flatMap((row) => rankOf.get(row) ?? []);
    const size = ownRanks.length;
    if (size < LEAST_ANSWERS || answered.length - size < LEAST_ANSWERS) return 0;
    const sum = ownRanks.reduce((total, own) => total + own, 0);
    p[k] = rankSumPValue(sum, size, answered.length, ties);
    return Math.sign(sum / size - (answered.length + 1) / 2);
  });
  const q = Array.from(benjaminiHochberg(p));
  return { q, apart: direction.map((sign, k) => (q[k]! < Q_LIMIT ? (sign as -1 | 0 | 1) : 0)) };
}
