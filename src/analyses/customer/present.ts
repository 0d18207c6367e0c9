import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import type { Presentation, Say } from '../contract';
import type { definition } from './definition';
import {
  contactRows,
  favouriteRows,
  feedbackFacts,
  timelineView,
  type ContactRow,
  type FavouriteRow,
  type TimelineView,
} from './present-past';
import {
  actionView,
  habitFacts,
  futureFacts,
  levelFacts,
  livesView,
  standingFacts,
  type ActionView,
  type FactView,
  type LivesView,
} from './present-standing';
import {
  behindAtLeast,
  type CustomerOrder,
  type CustomerResult,
  type CustomerScores,
  type ProfileEntry,
} from './result';

export interface CustomerView {
  readonly key: string;
  readonly caption: string;
  readonly profile: readonly FactView[];
  readonly totals: readonly FactView[];
  readonly action: ActionView;
  readonly standing: readonly FactView[];
  /** Empty for somebody who has not bought, and where money is unknown. */
  readonly level: readonly FactView[];
  /** Empty where nothing can be foreseen. */
  readonly future: readonly FactView[];
  /** Null for who never was lost and came back. */
  readonly lives: LivesView | null;
  readonly habits: readonly FactView[];
  readonly favourites: readonly FavouriteRow[];
  readonly contacts: readonly ContactRow[];
  /** Empty for who never said anything. */
  readonly feedback: readonly FactView[];
  readonly timeline: TimelineView;
  readonly timelineCaption: string;
  /** Which file would add what is not there. */
  readonly missing: readonly string[];
  /** Recency, frequency, money; empty for somebody who has not bought. */
  readonly scores: readonly ScoreView[];
  /** Newest first. */
  readonly orders: readonly OrderView[];
  readonly months: readonly MonthView[];
}

export interface ScoreView {
  /** R, F or M. */
  readonly dimension: string;
  readonly name: string;
  /** 5 of 5 */
  readonly score: string;
  /** 1 … 5, for a drawing. */
  readonly points: number;
  /** Better than 92% of the other customers */
  readonly text: string;
}

export interface OrderView {
  readonly id: string;
  readonly day: string;
  readonly net: string;
  /** Says that it is a return, or that nothing was paid; '' for an order. */
  readonly mark: string;
  readonly lines: readonly {
    readonly product: string;
    readonly quantity: string;
    readonly amount: string;
    /** Says that it is a return; '' otherwise. */
    readonly mark: string;
  }[];
}

export interface MonthView {
  readonly month: string;
  /** For the bars. */
  readonly spend: number;
  /** Mar 2011: £120 in 2 orders */
  readonly text: string;
}

/** The view of a result. */
export function present(
  result: CustomerResult,
  { format, say }: Presentation<typeof definition>,
): CustomerView {
  const { key, asOf, profile, totals, scores, orders, months } = result;
  const figure = (id: string, value: string) => ({ label: say(`total.${id}`), value, note: '' });
  return {
    key,
    caption: say('caption', { asOf: asOf * MS_PER_DAY }),
    profile: profile.map((entry) => ({
      label: entry.column.startsWith('attribute:') ? entry.column.slice(10) : say(`role.${entry.column}`),
      value: profileText(entry, format, say),
      note: '',
    })),
    totals: [
      figure('orders', format.integer(totals.orders)),
      figure('spend', format.money(totals.spend)),
      figure('orderValue', format.money(totals.orderValue)),
      ...(totals.returned < 0 ? [figure('returned', format.money(totals.returned))] : []),
      figure('first', format.day(totals.firstDay * MS_PER_DAY)),
      figure('last', format.day(totals.lastDay * MS_PER_DAY)),
    ],
    scores: scores ? scoreViews(scores, say) : [],
    action: actionView(result, say),
    standing: standingFacts(result.standing, say),
    level: result.level ? levelFacts(result.level, format, say) : [],
    future: result.future ? futureFacts(result.future, format, say) : [],
    lives: livesView(result, format, say),
    habits: habitFacts(result, format, say),
    favourites: favouriteRows(result.favourites, format, say),
    contacts: contactRows(result.contacts, say),
    feedback: result.feedback ? feedbackFacts(result.feedback, say) : [],
    timeline: timelineView(result.timeline, format, say),
    timelineCaption: say('timeline.caption', { count: result.timeline.length, asOf: asOf * MS_PER_DAY }),
    missing: result.missing.map((part) => say(`missing.${part}`)),
    orders: orders.map((order) => orderView(order, format, say)),
    months: months.map(({ month, spend, orders: count }) => ({
      month: format.month(month * MS_PER_DAY),
      spend,
      text: say('month.text', { month: month * MS_PER_DAY, spend, orders: count }),
    })),
  };
}

function profileText({ column, kind, values }: ProfileEntry, format: Format, say: Say): string {
  const texts = values.map((value) => {
    if (typeof value === 'string') return value;
    if (kind === 'time') return format.day(value);
    if (kind === 'flag') return say(value === 1 ? 'flag.yes' : 'flag.no');
    return column === 'income' ? format.money(value) : format.number(value);
  });
  return texts.join(' / ');
}

function scoreViews(scores: CustomerScores, say: Say): ScoreView[] {
  const view = (dimension: 'r' | 'f' | 'm', points: number, behind: number): ScoreView => ({
    dimension: dimension.toUpperCase(),
    name: say(`score.${dimension}`),
    score: say('score.of', { score: points }),
    points,
    text:
      scores.buyers > 1
        ? say(`score.${dimension}.text`, { behind: behindAtLeast(behind), others: scores.buyers - 1 })
        : say('score.alone'),
  });
  return [
    view('r', scores.r, scores.behindInRecency),
    view('f', scores.f, scores.behindInFrequency),
    ...(scores.m === null ? [] : [view('m', scores.m, scores.behindInMoney)]),
  ];
}

function orderView(order: CustomerOrder, format: Format, say: Say): OrderView {
  const mark = order.counts
    ? ''
    : say(order.lines.some(({ isReturn }) => isReturn) ? 'mark.return' : 'mark.unpaid');
  return {
    id: order.id ?? '',
    day: format.day(order.time),
    net: format.money(order.net),
    mark,
    lines: order.lines.map((line) => ({
      product: line.product ?? say('line.unnamed'),
      quantity: format.number(line.quantity),
      amount: format.money(line.amount),
      mark: line.isReturn ? say('mark.return') : '',
    })),
  };
}
