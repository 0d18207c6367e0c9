import type { Levels } from '../../core/levels';
import type { Scale } from '../../domain/feedback';
import type { Sentiments } from '../../domain/sentiment';
import type { ParamsOf } from '../contract';
import type { NamedPeople } from '../people';
import type { definition } from './definition';

export type FeedbackParams = ParamsOf<typeof definition>;

/** What customers answer, write and complain of. */
export interface FeedbackResult {
  /** NaN where no row has a date. */
  readonly asOf: number;
  readonly period: FeedbackParams['period'];
  readonly totals: FeedbackTotals;
  /** The questions that have an answer. */
  readonly scales: readonly ScaleSummary[];
  readonly sentiment: SentimentSummary;
  /** From the first to the last month with dated feedback, without gaps. */
  readonly months: readonly Month[];
  /** From the first to the last week with dated feedback, without gaps. */
  readonly weeks: readonly Week[];
  /** The last four weeks of the data against what came before; null where there is too little of either. */
  readonly recent: Recent | null;
  /** Always with `kind`; the others where the files tell them. */
  readonly divisions: readonly Division[];
  /** Null without a complaint. */
  readonly complaints: Complaints | null;
  readonly phrases: readonly Phrase[];
  readonly list: FeedbackList;
}

export interface FeedbackTotals {
  readonly rows: number;
  /** Rows of somebody known, and how many people they are. */
  readonly known: number;
  readonly people: number;
  /** Rows with a text. */
  readonly texts: number;
  readonly undated: number;
  /** First and last moment; NaN without dates. */
  readonly from: number;
  readonly to: number;
}

/** The answers to one question. */
export interface ScaleSummary {
  readonly scale: Scale;
  readonly answers: number;
  /** Different answers, ascending, and how many rows gave each. */
  readonly values: readonly number[];
  readonly counts: readonly number[];
  readonly score: Score;
}

/**
 * What is said of a question: the mean rating (1 to 5), the net promoter score (−100 to 100), or the share of the
 * satisfied (0 to 1), with its 95 % interval. NaN where it is not known.
 */
export interface Score {
  readonly answers: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

export interface SentimentSummary extends Pick<
  Sentiments,
  'reading' | 'texts' | 'majority' | 'learned' | 'words'
> {
  /** Rows by sentiment × basis, row-major. */
  readonly counts: Uint32Array;
  /** Rows with neither an answer nor a text. */
  readonly unknown: number;
  /** Rows whose sentiment is known, and shares of the negative and positive ones with their intervals. */
  readonly known: number;
  readonly negative: Score;
  readonly positive: Score;
}

export interface Month {
  /** First day. */
  readonly from: number;
  readonly rows: number;
  /** In the order of `scales`; unknown where fewer than `LEAST_ANSWERS` answered. */
  readonly scores: readonly Score[];
}

export interface Week {
  /** Its Monday. */
  readonly from: number;
  readonly rows: number;
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
  /** Interval of the negative among the three; NaN below `LEAST_A_WEEK`. */
  readonly lower: number;
  readonly upper: number;
}

/** Shares of negative feedback, each of `rows` whose sentiment is known. */
export interface Recent {
  readonly from: number;
  readonly share: number;
  readonly rows: number;
  readonly before: number;
  readonly rowsBefore: number;
  readonly p: number;
}

export interface Division {
  readonly id: DivisionId;
  /** The question that parts are compared by; null where none has an answer. */
  readonly scale: 'rating' | 'csat' | null;
  /** Parts that were compared. */
  readonly tested: number;
  /** Most rows first; the rest of them together, then what has none. */
  readonly parts: readonly Part[];
}
export const DIVISIONS = ['kind', 'product', 'category', 'topic'] as const;
export type DivisionId = (typeof DIVISIONS)[number];

export interface Part {
  readonly name:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'others'; readonly values: number }
    | { readonly kind: 'none' };
  readonly rows: number;
  /** Rows of somebody known. */
  readonly known: number;
  readonly negative: number;
  readonly positive: number;
  /** Rows whose sentiment is known. */
  readonly told: number;
  /** Mean of the question of the division. */
  readonly score: Score;
  /** Against all other rows (Mann–Whitney, Benjamini–Hochberg); NaN where not compared. */
  readonly q: number;
  /** −1 lower than the others, 1 higher, 0 no difference that would not be chance. */
  readonly apart: -1 | 0 | 1;
  /** Rows with a moment of answer before the as-of day; NaN where no file tells. */
  readonly answered: number;
}

export interface Complaints {
  readonly count: number;
  /** Answered before the as-of day: NaN where no file tells when. */
  readonly answered: number;
  /** 95 % interval of the share answered. */
  readonly lower: number;
  readonly upper: number;
  /** Days to the answer, of those answered: median, and its interval where there are enough. */
  readonly days: number;
  readonly daysLower: number;
  readonly daysUpper: number;
}

/** Words that are more frequent in negative or positive texts. */
export interface Phrase {
  readonly phrase: string;
  readonly side: 'negative' | 'positive';
  /** Rows with it. */
  readonly negative: number;
  readonly positive: number;
  readonly q: number;
}

/** Rows by their moment, the newest first; at most `MOST_LISTED`. */
export interface FeedbackList {
  readonly count: number;
  /** NaN without a date. */
  readonly time: Float64Array;
  /** Of somebody known their place in `people`, else −1. */
  readonly person: Int32Array;
  readonly rating: Float64Array;
  readonly nps: Float64Array;
  readonly csat: Float64Array;
  readonly sentiment: Uint8Array;
  readonly basis: Uint8Array;
  /** Places in the texts, kinds, products, categories and topics; −1 for none. */
  readonly text: Int32Array;
  readonly kind: Int32Array;
  readonly product: Int32Array;
  readonly category: Int32Array;
  readonly topic: Int32Array;
  /** 1 for complaints without an answer before the as-of day. */
  readonly open: Uint8Array;
  /** E-mail addresses and long numbers are dots. */
  readonly texts: Levels;
  readonly kinds: readonly string[];
  readonly products: readonly string[];
  readonly categories: readonly string[];
  readonly topics: readonly string[];
  readonly people: NamedPeople;
}

/** Fewer answers say nothing of a month or a part. */
export const LEAST_ANSWERS = 10;
export const LEAST_A_WEEK = 5;
/** So many rows can be read and searched. */
export const MOST_LISTED = 20_000;
/** A difference is named below this q. */
export const Q_LIMIT = 0.05;
