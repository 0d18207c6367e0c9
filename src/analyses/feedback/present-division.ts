import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import type { Say } from '../contract';
import { intervalText } from './present-charts';
import type { Division, FeedbackResult, Part } from './result';
import type { Selection } from './selection';
import { tabulate } from './tabulate';

/** The feedback divided by kind, product, category or topic. */
export interface DivisionView {
  readonly id: Division['id'];
  readonly title: string;
  readonly caption: string;
  readonly hasScale: boolean;
  /** Of kinds, where a file tells when they were answered. */
  readonly hasAnswered: boolean;
  readonly hasSentiment: boolean;
  readonly rows: readonly DivisionRow[];
  table(): ExportTable;
}

export interface DivisionRow {
  readonly name: string;
  readonly rows: Figure;
  readonly answers: Figure;
  readonly mean: Figure;
  readonly interval: string;
  readonly negative: Figure;
  readonly answered: Figure;
  /** Lower or higher than the others; '' for no difference. */
  readonly apart: string;
  readonly tone: 'good' | 'bad' | 'plain';
  /** Null where its rows are several parts. */
  readonly selection: Selection | null;
}

/** A figure to read, and to sort by. */
export interface Figure {
  readonly text: string;
  readonly value: number;
}

const figure = (value: number, text: (value: number) => string): Figure =>
  Number.isFinite(value) ? { value, text: text(value) } : { value: -1, text: '—' };

export function presentDivision(
  result: FeedbackResult,
  { id, scale, tested, parts }: Division,
  format: Format,
  say: Say,
): DivisionView {
  const share = (value: number): string => format.share(value);
  const number = (value: number): string => format.number(value, 2);
  const row = (part: Part): DivisionRow => ({
    name: partName(part.name, say),
    rows: figure(part.rows, format.integer),
    answers: figure(part.score.answers, format.integer),
    mean: figure(part.score.value, number),
    interval: intervalText(part.score, number, say) || '—',
    negative: figure(part.told > 0 ? part.negative / part.told : NaN, share),
    answered: figure(part.answered > 0 ? part.answered / part.rows : NaN, share),
    apart: part.apart === 0 ? '' : say(part.apart < 0 ? 'apart.lower' : 'apart.higher'),
    tone: part.apart < 0 ? 'bad' : part.apart > 0 ? 'good' : 'plain',
    selection: part.name.kind === 'others' ? null : { kind: 'part', division: id, name: part.name },
  });
  return {
    id,
    title: say(`division.title.${id}`),
    caption: say(
      scale ? (tested > 0 ? 'division.caption.tested' : 'division.caption.few') : 'division.caption',
      {
        tested,
      },
    ),
    hasScale: scale !== null,
    hasAnswered: id === 'kind' && parts.some(({ answered }) => answered > 0),
    hasSentiment: parts.some(({ told }) => told > 0),
    rows: parts.map(row),
    table: () => tabulate(result, 'groups', id),
  };
}

function partName(name: Part['name'], say: Say): string {
  if (name.kind === 'text') return name.text;
  return name.kind === 'others' ? say('part.others', { values: name.values }) : say('part.none');
}
