import { numbersOf, rowsWhere, sumOf } from '../../core/table-figures';
import type { ExportTable } from '../../core/export-table';
import { isComplaint } from '../../domain/feedback';
import type { Scale } from '../../domain/feedback';
import type { Behind, Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { FeedbackResult } from './result';

type Own = Behind<TableIdOf<typeof definition>>;

/** Rows by kind, answers one by one, weeks and months: each adds up to the figure. */
export function behind(result: FeedbackResult): Behinds<TableIdOf<typeof definition>> {
  const { totals, scales, sentiment, weeks, complaints, phrases } = result;
  const dated = totals.rows - totals.undated;
  const count: Own = byKind(totals.rows, 'integer', (rows) => sumOf(rows, 'feedback'));
  const ofScale = (
    scale: Scale,
    as: Own['as'],
    again: (rows: ExportTable) => number,
  ): Record<string, Own> => {
    const own = scales.find((each) => each.scale === scale);
    if (!own) return {};
    const only = (rows: ExportTable) => rowsWhere(rows, 'question', (value) => value === scale);
    return { [scale]: { value: own.score.value, as, table: 'scales', only, again } };
  };
  return {
    headline: count,
    count,
    known: byKind(
      totals.known / totals.rows,
      'share1',
      (rows) => sumOf(rows, 'from_customers') / sumOf(rows, 'feedback'),
    ),
    ...ofScale('rating', 'number', (rows) => weighted(rows, (answer) => answer)),
    ...ofScale('nps', 'number', (rows) =>
      weighted(rows, (answer) => (answer >= 9 ? 100 : answer <= 6 ? -100 : 0)),
    ),
    ...ofScale('csat', 'share1', (rows) => weighted(rows, (answer) => (answer >= 4 ? 1 : 0))),
    negative: byKind(
      sentiment.negative.value,
      'share1',
      (rows) => sumOf(rows, 'negative') / sumOf(rows, 'sentiment_known'),
    ),
    ...(complaints && {
      answered: {
        ...byKind(
          complaints.answered / complaints.count,
          'share1',
          (rows) => sumOf(rows, 'answered_rows') / sumOf(rows, 'feedback'),
        ),
        only: (rows) =>
          rowsWhere(kindsOf(rows), 'value', (value) => typeof value === 'string' && isComplaint(value)),
      },
    }),
    distribution: {
      value: scales.reduce((sum, { answers }) => sum + answers, 0),
      as: 'integer',
      table: 'scales',
      again: (rows) => sumOf(rows, 'answers'),
    },
    months: { value: dated, as: 'integer', table: 'months', again: (rows) => sumOf(rows, 'feedback') },
    weeks: { value: dated, as: 'integer', table: 'weeks', again: (rows) => sumOf(rows, 'feedback') },
    trend: {
      value: weeks.reduce((sum, { negative }) => sum + negative, 0),
      as: 'integer',
      table: 'weeks',
      again: (rows) => sumOf(rows, 'negative'),
    },
    phrases: {
      value: phrases.length,
      as: 'integer',
      table: 'phrases',
      again: (rows) => numbersOf(rows, 'q_value').length,
    },
  };
}

const kindsOf = (rows: ExportTable): ExportTable =>
  rowsWhere(rows, 'divided_by', (value) => value === 'kind');

const byKind = (value: number, as: Own['as'], again: (rows: ExportTable) => number): Own => ({
  value,
  as,
  table: 'groups',
  only: kindsOf,
  again,
});

/** Mean of a figure of each answer. */
function weighted(rows: ExportTable, figure: (answer: number) => number): number {
  const answers = numbersOf(rows, 'answer');
  const counts = numbersOf(rows, 'answers');
  return answers.reduce((sum, answer, i) => sum + figure(answer) * counts[i]!, 0) / sumOf(rows, 'answers');
}
