import { tableOfRows, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { isoDay, MS_PER_DAY } from '../../core/time';
import { BASES, SENTIMENTS } from '../../domain/sentiment';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { TableIdOf } from '../contract';
import { knownName } from '../people';
import type { definition } from './definition';
import type { FeedbackResult, Part, Score } from './result';

/** The tables of the page; of `groups` one division, of `texts` some places of the list. */
export function tabulate(
  result: FeedbackResult,
  table: TableIdOf<typeof definition>,
  only?: string | readonly number[],
): ExportTable {
  switch (table) {
    case 'scales':
      return tableOfRows(
        result.scales.flatMap(({ scale, values, counts, answers }) =>
          values.map((value, i) => ({ scale, value, count: counts[i]!, share: counts[i]! / answers })),
        ),
        [
          ['question', ({ scale }) => scale],
          ['answer', ({ value }) => value],
          ['answers', ({ count }) => count],
          ['share', ({ share }) => share],
        ],
      );
    case 'months':
      return monthsTable(result);
    case 'weeks':
      return tableOfRows(result.weeks, [
        ['week_from', ({ from }) => isoDay(from)],
        ['feedback', ({ rows }) => rows],
        ['negative', ({ negative }) => negative],
        ['neutral', ({ neutral }) => neutral],
        ['positive', ({ positive }) => positive],
        ['negative_share', (week) => week.negative / (week.negative + week.neutral + week.positive)],
        ['negative_lower_95', ({ lower }) => lower],
        ['negative_upper_95', ({ upper }) => upper],
      ]);
    case 'groups':
      return groupsTable(result, only);
    case 'phrases':
      return tableOfRows(result.phrases, [
        ['phrase', ({ phrase }) => phrase],
        ['more_frequent_in', ({ side }) => side],
        ['negative', ({ negative }) => negative],
        ['positive', ({ positive }) => positive],
        ['q_value', ({ q }) => q],
      ]);
    case 'trials':
      return trialsTable(result);
    case 'texts':
      return textsTable(result, typeof only === 'string' ? undefined : only);
  }
}

function monthsTable({ months, scales }: FeedbackResult): ExportTable {
  const at = (id: string) => scales.findIndex(({ scale }) => scale === id);
  return tableOfRows(months, [
    ['month_from', ({ from }) => isoDay(from)],
    ['feedback', ({ rows }) => rows],
    ...(['rating', 'nps', 'csat'] as const).flatMap((id) => {
      const figure =
        (name: keyof Score) =>
        ({ scores }: (typeof months)[number]): number =>
          scores[at(id)]?.[name] ?? NaN;
      return [
        [`${id}_answers`, figure('answers')],
        [id, figure('value')],
        [`${id}_lower_95`, figure('lower')],
        [`${id}_upper_95`, figure('upper')],
      ] as const;
    }),
  ]);
}

function groupsTable({ divisions }: FeedbackResult, only?: string | readonly number[]): ExportTable {
  const rows = divisions
    .filter(({ id }) => only === undefined || id === only)
    .flatMap(({ id, scale, parts }) =>
      parts.map((part) => ({
        id,
        scale,
        ...part,
        interval: part.told > 0 ? wilsonInterval(part.negative, part.told) : { lower: NaN, upper: NaN },
      })),
    );
  return tableOfRows(rows, [
    ['divided_by', ({ id }) => id],
    ['value', ({ name }) => plainName(name)],
    ['feedback', (row) => row.rows],
    ['from_customers', ({ known }) => known],
    ['answered_rows', ({ answered }) => answered],
    ['sentiment_known', ({ told }) => told],
    ['negative', ({ negative }) => negative],
    ['positive', ({ positive }) => positive],
    ['negative_share', ({ negative, told }) => negative / told],
    ['negative_lower_95', ({ interval }) => interval.lower],
    ['negative_upper_95', ({ interval }) => interval.upper],
    ['question', ({ scale }) => scale],
    ['answers', ({ score }) => score.answers],
    ['mean', ({ score }) => score.value],
    ['lower_95', ({ score }) => score.lower],
    ['upper_95', ({ score }) => score.upper],
    ['q_value', ({ q }) => q],
    ['against_others', ({ apart, q }) => (Number.isNaN(q) ? null : APART[apart + 1]!)],
  ]);
}

const APART = ['lower', 'no difference', 'higher'];

function plainName(name: Part['name']): string {
  if (name.kind === 'text') return name.text;
  return name.kind === 'others' ? `(${name.values} others)` : '(none)';
}

function trialsTable({ sentiment }: FeedbackResult): ExportTable {
  const rows = (['learned', 'words'] as const).flatMap((reading) =>
    Array.from(sentiment[reading]?.table ?? [], (texts, cell) => ({
      reading,
      answered: SENTIMENTS[Math.floor(cell / SENTIMENTS.length)]!,
      read: SENTIMENTS[cell % SENTIMENTS.length]!,
      texts,
    })),
  );
  return tableOfRows(rows, [
    ['reading', ({ reading }) => reading],
    ['in_use', ({ reading }) => (reading === sentiment.reading ? 'yes' : 'no')],
    ['answer_says', ({ answered }) => answered],
    ['text_read_as', ({ read }) => read],
    ['texts', ({ texts }) => texts],
  ]);
}

function textsTable({ list }: FeedbackResult, places?: readonly number[]): ExportTable {
  const rows = places ?? Array.from({ length: list.count }, (_, i) => i);
  const { people } = list;
  const person = (i: number): number => list.person[i]!;
  const text = (texts: readonly string[], at: number): string | null => texts[at] ?? null;
  return tableOfRows(rows, [
    ['date', (i) => (Number.isNaN(list.time[i]!) ? null : isoDay(Math.floor(list.time[i]! / MS_PER_DAY)))],
    ['customer_id', (i) => (person(i) < 0 ? null : levelText(people.keys, person(i)))],
    ['name', (i) => (person(i) < 0 ? null : knownName(people, person(i)))],
    ['kind', (i) => text(list.kinds, list.kind[i]!)],
    ['product', (i) => text(list.products, list.product[i]!)],
    ['topic', (i) => text(list.topics, list.topic[i]!)],
    ['rating', (i) => list.rating[i]!],
    ['nps', (i) => list.nps[i]!],
    ['csat', (i) => list.csat[i]!],
    ['sentiment', (i) => SENTIMENTS[list.sentiment[i]!] ?? null],
    ['told_by', (i) => BASES[list.basis[i]!] ?? null],
    ['open_complaint', (i) => (list.open[i] === 1 ? 'yes' : 'no')],
    ['text', (i) => (list.text[i]! < 0 ? null : levelText(list.texts, list.text[i]!))],
  ]);
}
