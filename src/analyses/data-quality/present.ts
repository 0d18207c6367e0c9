import type { ColumnKind } from '../../core/column';
import type { Format } from '../../core/format';
import type { ParamSpec } from '../../core/params';
import type { CleaningStep } from '../../core/recipe';
import type { TableKind } from '../../core/table';
import { MS_PER_DAY } from '../../core/time';
import { cleaningMethods } from '../../domain/cleaning/methods';
import { ORDER_VALUE } from '../../domain/cleaning/outliers';
import { readmitRow } from '../../domain/cleaning/readmit-row';
import type { Presentation, Say } from '../contract';
import { cellText } from './cell-text';
import { daysView, type DaysView } from './days-view';
import type { definition } from './definition';
import { effectText, logViews, type LogView } from './log-view';
import { modelView, type ModelView } from './model-view';
import { pictureOf, type PictureView } from './picture';
import { priceCounts } from './prices';
import { quarantineView, type QuarantineView } from './quarantine-view';
import { sampleView, type SampleView } from './sample-view';
import {
  FIGURES,
  SCORE_IDS,
  type DataQualityResult,
  type FigureId,
  type LinkRow,
  type ProposalResult,
  type ScoreId,
} from './result';

export interface DataQualityView {
  /** Which days the data cover, in a sentence. */
  readonly caption: string;
  readonly scores: readonly ScoreView[];
  readonly proposals: readonly ProposalView[];
  readonly log: readonly LogView[];
  readonly quarantine: QuarantineView;
  readonly days: DaysView;
  /** What of the cells that could not be read it shows; '' where all could. */
  readonly unread: string;
  readonly dictionary: readonly DictionaryView[];
  readonly links: readonly LinkView[];
  /** How the tables hang together, as a picture; null where there is but one. */
  readonly model: ModelView | null;
  /** Tables and the columns by their names, for a step by hand. */
  readonly tables: readonly { readonly table: TableKind; readonly columns: readonly ColumnRef[] }[];
  /** Every method of cleaning with its parameters. */
  readonly methods: readonly { readonly kind: string; readonly params: ParamSpec }[];
  /** What stands for a column where whole orders are judged. */
  readonly orderValue: string;
}

/** A column by its name in the table; the view shows the role in the reader's language, or the header. */
export interface ColumnRef {
  readonly name: string;
  readonly header: string;
  readonly type: ColumnKind;
}

export interface ScoreView {
  readonly id: ScoreId;
  readonly what: ScoreId;
  readonly name: string;
  /** 99.4 % or — */
  readonly value: string;
  /** What was counted: 12 of 24,012 … */
  readonly note: string;
}

export interface ProposalView {
  readonly id: string;
  readonly table: TableKind;
  readonly column: string;
  readonly header: string;
  /** 30 rows stand twice */
  readonly title: string;
  /** 30 of 24,012 rows, 0.1% */
  readonly share: string;
  /** Why it is safe or not, what the rule is. */
  readonly hint: string;
  readonly choices: readonly ChoiceView[];
  readonly ways: readonly WayView[];
  /** How much of it the look inside shows. */
  readonly caption: string;
  readonly sample: SampleView;
}

/** A choice among ways, e.g. the rule of an outlier. */
export interface ChoiceView {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface WayView {
  readonly choices: Readonly<Record<string, string>>;
  /** 30 rows removed, 12 cells changed */
  readonly effect: string;
  readonly figures: readonly FigureView[];
  readonly picture: PictureView | null;
  readonly step: Omit<CleaningStep, 'id'>;
}

export interface FigureView {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly moved: boolean;
}

export interface DictionaryView {
  readonly table: TableKind;
  readonly column: string;
  readonly header: string;
  readonly file: string;
  /** What it may be used for, and why not for more. */
  readonly use: string;
  readonly type: string;
  readonly filled: string;
  readonly filledShare: number;
  readonly distinct: string;
  readonly distinctCount: number;
  readonly min: string;
  readonly max: string;
}

export interface LinkView {
  readonly table: TableKind;
  readonly column: string;
  readonly target: TableKind;
  readonly rows: string;
  readonly matched: string;
  readonly unknownKeys: string;
  readonly unused: string;
}

/** The view of a result. */
export function present(
  result: DataQualityResult,
  { format, say }: Presentation<typeof definition>,
): DataQualityView {
  const headers = new Map(result.dictionary.map((row) => [`${row.table} ${row.column}`, row.header]));
  return {
    caption: captionOf(result, say),
    scores: SCORE_IDS.map((id) => scoreView(id, result, format, say)),
    proposals: result.proposals.map((proposal) =>
      proposalView(proposal, headers.get(`${proposal.table} ${proposal.column}`) ?? '', format, say),
    ),
    log: logViews(result, format, say),
    quarantine: quarantineView(result.quarantine, result.log, format, say),
    unread: unreadNote(result, say),
    days: daysView(result.days, format, say),
    dictionary: result.dictionary.map((row) => ({
      table: row.table,
      column: row.column,
      header: row.header,
      file: row.file,
      use: say(row.useNote === '' ? `use.${row.use}` : 'use.because', { why: row.useNote }),
      type: say(`type.${row.type}`),
      filled: row.rows === 0 ? format.share(NaN) : format.share(shareText(row.filled / row.rows), 1),
      filledShare: row.rows === 0 ? 0 : row.filled / row.rows,
      distinct: format.integer(row.distinct),
      distinctCount: row.distinct,
      min: cellText(row.type, row.min === row.min ? row.min : null, format, say),
      max: cellText(row.type, row.max === row.max ? row.max : null, format, say),
    })),
    links: result.links.map((link) => ({
      table: link.table,
      column: link.column,
      target: link.target,
      rows: format.integer(link.rows),
      matched: matchedText(link, format),
      unknownKeys: format.integer(link.unknownKeys),
      unused: say('links.unused', { unused: link.unused, of: link.targetRows }),
    })),
    model: modelView(result, format, (link) => matchedText(link, format)),
    tables: tablesOf(result),
    methods: cleaningMethods
      .filter(({ kind }) => kind !== readmitRow.kind) // that one starts from a row
      .map(({ kind, params }) => ({ kind, params })),
    orderValue: ORDER_VALUE,
  };
}

function unreadNote({ unread: { all, kept } }: DataQualityResult, say: Say): string {
  if (all === 0) return '';
  return kept < all ? say('quarantine.unread.some', { all, kept }) : say('quarantine.unread', { all });
}

/** A smaller share would be shown as 0.0%. */
const LEAST_SHARE = 0.0005;

/** A share just below 1 is not shown as the whole. */
const shareText = (share: number): number => (share < 1 && share > 0.999 ? 0.999 : share);

const matchedText = ({ rows, matched }: LinkRow, format: Format): string =>
  rows === 0 ? format.share(NaN) : format.share(shareText(matched / rows), 1);

function captionOf({ span, dictionary }: DataQualityResult, say: Say): string {
  if (span.table === null) return say('caption.undated', { columns: dictionary.length });
  return say('caption', {
    columns: dictionary.length,
    from: span.firstDay * MS_PER_DAY,
    to: span.lastDay * MS_PER_DAY,
    gap: span.longestGap,
  });
}

function scoreView(id: ScoreId, { scores, span }: DataQualityResult, format: Format, say: Say): ScoreView {
  const { value, bad, of } = scores[id];
  return {
    id,
    what: id,
    name: say(`score.${id}`),
    value: format.share(shareText(value), 1),
    note:
      of > 0
        ? say(`score.${id}.note`, { bad, of, lag: span.lagDays, gap: span.longestGap })
        : say('score.none'),
  };
}

function proposalView(proposal: ProposalResult, header: string, format: Format, say: Say): ProposalView {
  const { kind, table, column, rule, rows, orders, of, before, distribution, ways, sample, prices } =
    proposal;
  const isOrder = column === ORDER_VALUE;
  const key = isOrder ? 'proposal.order-value' : `proposal.${kind}${rule === '' ? '' : `.${rule}`}`;
  return {
    id: [table, kind, column, rule].join(' '),
    table,
    column: isOrder ? '' : column,
    header,
    title: say(key, { rows, orders: orders === orders ? orders : rows }),
    share: say(rows / of < LEAST_SHARE ? 'proposal.few' : 'proposal.share', { rows, share: rows / of, of }),
    hint: say(`hint.${kind}`, prices ? priceCounts(prices) : {}),
    choices: choiceViews(
      ways.map(({ choices }) => choices),
      say,
    ),
    ways: ways.map((way) => ({
      choices: way.choices,
      effect: effectText(way.removed, way.changed, say),
      figures: FIGURES.flatMap((id) => {
        const [from, to] = [before[id], way.after[id]];
        if (from === undefined && to === undefined) return [];
        return [
          {
            label: say(`figure.${id}`),
            before: figureText(id, from ?? NaN, table, format),
            after: figureText(id, to ?? NaN, table, format),
            moved: !Object.is(from, to),
          },
        ];
      }),
      picture:
        distribution &&
        pictureOf(
          { bins: distribution.bins, before: distribution.counts, after: way.counts, isMoney: isOrder },
          format,
          say,
        ),
      step: { kind, table, params: way.params },
    })),
    caption: prices
      ? say('sample.products', { shown: sample.cells.length, products: prices.products.length })
      : say('sample.caption', { shown: sample.cells.length, rows }),
    sample: sampleView(sample, format, say),
  };
}

function choiceViews(ways: readonly Readonly<Record<string, string>>[], say: Say): ChoiceView[] {
  const names = Object.keys(ways[0] ?? {});
  return names.map((name) => ({
    name,
    label: say(`choice.${name}`),
    options: [...new Set(ways.map((choices) => choices[name]))].map((value) => ({
      value,
      label: say(`choice.${name}.${value}`),
    })),
  }));
}

function figureText(id: FigureId, value: number, table: TableKind, format: Format): string {
  switch (id) {
    case 'rows':
    case 'orders':
    case 'spellings':
      return format.integer(value);
    case 'filled':
    case 'commonest':
      return format.share(value, 1);
    case 'revenue':
    case 'orderValue':
      return format.money(value);
    case 'greatest':
      return table === 'orders' ? format.money(value) : format.number(value);
    default:
      return format.number(value);
  }
}

function tablesOf({ dictionary }: DataQualityResult): DataQualityView['tables'] {
  const tables = [...new Set(dictionary.map(({ table }) => table))];
  return tables.map((table) => ({
    table,
    columns: dictionary
      .filter((row) => row.table === table)
      .map(({ column, header, type }) => ({ name: column, header, type })),
  }));
}
