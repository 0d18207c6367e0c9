import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import { MS_PER_DAY } from '../../core/time';
import { SCALES } from '../../domain/feedback';
import { BASES, SENTIMENTS } from '../../domain/sentiment';
import type { Say } from '../contract';
import { personAt } from '../people';
import { openOf } from './explain';
import type { FeedbackResult } from './result';
import { placesOf, type Selection } from './selection';
import { tabulate } from './tabulate';

/** The rows to read and to search. */
export interface ListView {
  readonly filters: readonly Option[];
  /** What is shown before anything is chosen: what can be read. */
  readonly first: Selection;
  read(selection: Selection, query: string): ReadView;
  /** What rows are shown: the week of …, answer 1, product …; '' for all. */
  captionOf(selection: Selection): string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Rows to read. */
export interface ReadView {
  readonly count: number;
  readonly title: string;
  row(k: number): ReadRow;
  table(): ExportTable;
}

export interface ReadRow {
  readonly date: string;
  /** Id for the page of the customer; '' for nobody known. */
  readonly key: string;
  readonly name: string;
  /** Kind, product, topic. */
  readonly about: string;
  /** ★ 4, NPS 9 */
  readonly answers: string;
  readonly sentiment: (typeof SENTIMENTS)[number] | 'unknown';
  readonly sentimentText: string;
  /** By what the sentiment was told; '' where by an answer, which stands there. */
  readonly basis: string;
  readonly text: string;
  readonly isOpen: boolean;
}

/** A text is cut in the list beyond this; the exported table has it whole. */
const LONGEST = 600;

export function presentList(result: FeedbackResult, format: Format, say: Say): ListView {
  const { list, complaints, totals } = result;
  const filters = [
    ...(totals.texts > 0 ? ['written'] : []),
    'all',
    ...SENTIMENTS,
    ...(openOf(complaints) > 0 ? ['open'] : []),
  ];
  return {
    filters: filters.map((value) => ({ value, label: say(`filter.${value}`) })),
    first: { kind: totals.texts > 0 ? 'written' : 'all' },
    captionOf: (selection) => captionOf(selection, say),
    read(selection, query) {
      const places = placesOf(list, selection, query);
      return {
        count: places.length,
        title: say('list.title', { found: places.length, all: list.count }),
        row: (k) => rowAt(places[k]!),
        table: () => tabulate(result, 'texts', places),
      };
    },
  };

  function rowAt(i: number): ReadRow {
    const person = list.person[i]!;
    const named = person < 0 ? null : personAt(list.people, person);
    const sentiment = SENTIMENTS[list.sentiment[i]!] ?? 'unknown';
    const basis = BASES[list.basis[i]!];
    const text = list.text[i]! < 0 ? '' : levelText(list.texts, list.text[i]!);
    const answers = (['rating', 'nps', 'csat'] as const).flatMap((scale) =>
      Number.isNaN(list[scale][i]!) ? [] : say(`answer.${scale}`, { answer: list[scale][i]! }),
    );
    const about = [list.kinds[list.kind[i]!], list.products[list.product[i]!], list.topics[list.topic[i]!]];
    return {
      date: Number.isNaN(list.time[i]!) ? say('list.undated') : format.day(list.time[i]!),
      key: named?.key ?? '',
      name: named?.name ?? say('list.nobody'),
      about: about.filter((each) => each !== undefined).join(' · '),
      answers: answers.join(' · '),
      sentiment,
      sentimentText: say(`sentiment.${sentiment}`),
      basis: basis && !(basis in SCALES) ? say(`basis.${basis}`) : '',
      text: text.length > LONGEST ? `${Array.from(text).slice(0, LONGEST).join('')}…` : text,
      isOpen: list.open[i] === 1,
    };
  }
}

function captionOf(selection: Selection, say: Say): string {
  switch (selection.kind) {
    case 'all':
    case 'written':
      return '';
    case 'open':
      return say('filter.open');
    case 'sentiment':
      return say(`filter.${SENTIMENTS[selection.sentiment]!}`);
    case 'answer':
      return say('selected.answer', {
        scale: say(`option.scale.${selection.scale}`),
        answer: selection.from,
      });
    case 'week':
    case 'month': {
      const { kind, from, sentiment } = selection;
      const period =
        kind === 'week'
          ? say('selected.week', { from: from * MS_PER_DAY })
          : say('selected.month', { from: from * MS_PER_DAY });
      return sentiment === undefined
        ? period
        : say('selected.both', { period, sentiment: say(`filter.${SENTIMENTS[sentiment]!}`) });
    }
    case 'part':
      return say('selected.part', {
        division: say(`division.${selection.division}`),
        name: selection.name.kind === 'text' ? selection.name.text : say('part.none'),
      });
  }
}
