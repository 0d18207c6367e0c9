import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { BASES, NEGATIVE, NEUTRAL, POSITIVE, SENTIMENTS } from '../../domain/sentiment';
import type { Presentation, Say, TableIdOf } from '../contract';
import type { definition } from './definition';
import { openOf } from './explain';
import { presentDivision, type DivisionView } from './present-division';
import {
  distributionOf,
  intervalText,
  monthsChart,
  scoreText,
  trendChart,
  weeksChart,
  type ChartPart,
} from './present-charts';
import { presentList, type ListView, type Option } from './present-list';
import type { FeedbackResult, Phrase } from './result';
import { tabulate } from './tabulate';

export type TableId = TableIdOf<typeof definition>;

/** Everything the page shows below its headline, in the reader's words. */
export interface FeedbackView {
  readonly figures: readonly FigureView[];
  /** Null where no question has an answer. */
  readonly scales: {
    readonly options: readonly Option[];
    readonly value: string;
    readonly distribution: ChartPart;
    readonly months: ChartPart | null;
    /** What is missing for the months; '' where they are drawn. */
    readonly missing: string;
  } | null;
  /** Null where no row has a date. */
  readonly weeks: ChartPart | null;
  readonly trend: ChartPart | null;
  readonly sentiment: SentimentView;
  /** Null where the files tell neither kind, product nor topic. */
  readonly division: DivisionView | null;
  readonly divisions: readonly Option[];
  readonly phrases: readonly {
    readonly side: Phrase['side'];
    readonly title: string;
    readonly rows: readonly PhraseRow[];
  }[];
  readonly list: ListView;
  table(id: TableId): ExportTable;
}

export interface FigureView {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly what: string;
}

export interface SentimentView {
  readonly title: string;
  /** How texts were read, and how sure that is. */
  readonly how: string;
  readonly rows: readonly {
    readonly basis: string;
    readonly negative: string;
    readonly neutral: string;
    readonly positive: string;
  }[];
}

export interface PhraseRow {
  readonly phrase: string;
  readonly negative: string;
  readonly positive: string;
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: FeedbackResult,
  { display, format, say }: Presentation<typeof definition>,
): FeedbackView {
  const { scales, divisions, weeks, phrases } = result;
  const scale = scales.find((each) => each.scale === display.scale) ?? scales[0];
  const told = divisions.filter(({ parts }) => parts.some(({ name }) => name.kind === 'text'));
  const division = told.find(({ id }) => id === display.by) ?? told[0];
  const months = scale ? monthsChart(result, scale.scale, format, say) : null;
  return {
    figures: figuresOf(result, format, say),
    scales: scale
      ? {
          options: scales.map((each) => ({ value: each.scale, label: say(`option.scale.${each.scale}`) })),
          value: scale.scale,
          distribution: distributionOf(scale, format, say),
          months,
          missing: months ? '' : say('months.missing'),
        }
      : null,
    weeks: weeks.length > 0 ? weeksChart(result, format, say) : null,
    trend: trendChart(result, format, say),
    sentiment: sentimentView(result, format, say),
    division: division ? presentDivision(result, division, format, say) : null,
    divisions: told.map(({ id }) => ({ value: id, label: say(`division.${id}`) })),
    phrases: (['negative', 'positive'] as const).map((side) => ({
      side,
      title: say(`phrases.${side}`),
      rows: phrases.filter((each) => each.side === side).map((each) => phraseRow(each, format)),
    })),
    list: presentList(result, format, say),
    table: (id) => tabulate(result, id),
  };
}

const phraseRow = ({ phrase, negative, positive }: Phrase, format: Format): PhraseRow => ({
  phrase,
  negative: format.integer(negative),
  positive: format.integer(positive),
});

function figuresOf(result: FeedbackResult, format: Format, say: Say): FigureView[] {
  const { totals, scales, sentiment, complaints } = result;
  const share = (value: number): string => format.share(value);
  const figures: FigureView[] = [
    {
      label: say('kpi.count'),
      value: format.integer(totals.rows),
      note: Number.isNaN(totals.from)
        ? say('kpi.count.undated')
        : say('kpi.count.note', { from: totals.from, to: totals.to }),
      what: 'count',
    },
    {
      label: say('kpi.known'),
      value: format.share(totals.known / totals.rows),
      note: say('kpi.known.note', { people: totals.people, rows: totals.rows }),
      what: 'known',
    },
    ...scales.map(({ scale, answers, score }) => {
      const interval = intervalText(score, (value) => scoreText(scale, value, format), say);
      return {
        label: say(`kpi.${scale}`),
        value: scoreText(scale, score.value, format),
        note: say(interval === '' ? 'kpi.answers' : 'kpi.answers.interval', { answers, interval }),
        what: scale,
      };
    }),
  ];
  if (sentiment.known > 0) {
    figures.push({
      label: say('kpi.negative'),
      value: share(sentiment.negative.value),
      note: say('kpi.negative.note', {
        interval: intervalText(sentiment.negative, share, say),
        known: sentiment.known,
      }),
      what: 'negative',
    });
  }
  if (complaints) {
    const { count, answered, days } = complaints;
    const note = Number.isNaN(answered)
      ? 'kpi.answered.none'
      : Number.isNaN(days)
        ? 'kpi.answered.note'
        : 'kpi.answered.days';
    const daysRange = intervalText(
      { lower: complaints.daysLower, upper: complaints.daysUpper },
      (value) => format.number(value, 1),
      say,
    );
    figures.push({
      label: say('kpi.answered'),
      value: Number.isNaN(answered) ? '—' : share(answered / count),
      note: say(note, {
        complaints: count,
        open: openOf(complaints),
        days: Number.isNaN(days) ? 0 : days,
        range: daysRange === '' ? '' : say('range', { interval: daysRange }),
      }),
      what: 'answered',
    });
  }
  return figures;
}

function sentimentView({ sentiment, totals }: FeedbackResult, format: Format, say: Say): SentimentView {
  const { counts, learned, words, reading, texts, majority } = sentiment;
  const at = (of: number, basis: number): number => counts[of * BASES.length + basis]!;
  const isRead = BASES.some(
    (id, b) => (id === 'learned' || id === 'words') && SENTIMENTS.some((_, s) => at(s, b) > 0),
  );
  const trial = reading === 'learned' ? learned : words;
  const share = (value: number): string => format.share(value, 1);
  const how = !trial
    ? say('how.words.untried')
    : say(`how.${reading}`, {
        texts,
        right: trial.right / texts,
        interval: intervalText(trial, share, say),
        majority,
        other: reading === 'learned' ? (words?.right ?? 0) / texts : learned ? learned.right / texts : 0,
      });
  const bad =
    reading === 'words' && learned !== null
      ? ` ${say('how.learned.worse', { right: learned.right / learned.texts, majority })}`
      : '';
  return {
    title: say('sentiment.title', { known: sentiment.known, rows: totals.rows }),
    how: isRead || totals.texts > 0 ? how + bad : say('how.no-texts'),
    rows: BASES.flatMap((id, b) => {
      const [negative, neutral, positive] = [NEGATIVE, NEUTRAL, POSITIVE].map((of) => at(of, b)) as [
        number,
        number,
        number,
      ];
      return negative + neutral + positive === 0
        ? []
        : {
            basis: say(`basis.${id}`),
            negative: format.integer(negative),
            neutral: format.integer(neutral),
            positive: format.integer(positive),
          };
    }),
  };
}
