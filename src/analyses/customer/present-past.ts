import type { Format } from '../../core/format';
import { hasClock } from '../../domain/day-times';
import { STEPS, usualStep } from '../../domain/event-names';
import type { Say } from '../contract';
import type { FactView } from './present-standing';
import {
  TIMELINE_KINDS,
  type ContactChannel,
  type Favourite,
  type LastFeedback,
  type TimelineEntry,
  type TimelineKind,
} from './result';

export interface TimelineView {
  /** All, and each kind there is, with its number. */
  readonly kinds: readonly { readonly value: TimelineChoice; readonly label: string }[];
  rows(kind: TimelineChoice): readonly TimelineRow[];
}
export type TimelineChoice = TimelineKind | 'all';

export interface TimelineRow {
  readonly time: number;
  readonly day: string;
  readonly kind: string;
  readonly colour: number;
  readonly what: string;
  readonly where: string;
  readonly detail: string;
  readonly amount: string;
}

/** The same colour for the same kind of thing. */
const COLOUR: Readonly<Record<TimelineKind, number>> = {
  order: 1,
  return: 4,
  event: 5,
  contact: 6,
  feedback: 3,
  life: 8,
};

/** What happened, in one list that can be narrowed to a kind. */
export function timelineView(timeline: readonly TimelineEntry[], format: Format, say: Say): TimelineView {
  const rows = timeline.map((entry): TimelineRow => ({
    time: entry.time,
    day: hasClock(entry.time) && entry.kind !== 'life' ? format.moment(entry.time) : format.day(entry.time),
    kind: say(`timeline.kind.${entry.kind}`),
    colour: COLOUR[entry.kind],
    what: whatOf(entry, say),
    where: entry.where ?? '',
    detail: entry.detail ?? '',
    amount: Number.isNaN(entry.amount) ? '' : format.money(entry.amount),
  }));
  const counts = TIMELINE_KINDS.map((kind) => ({
    kind,
    count: timeline.filter((entry) => entry.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return {
    kinds: [
      { value: 'all', label: say('timeline.all', { count: rows.length }) },
      ...counts.map(({ kind, count }) => ({
        value: kind,
        label: say('timeline.some', { kind: say(`timeline.kind.${kind}`), count }),
      })),
    ],
    rows: (kind) => (kind === 'all' ? rows : rows.filter((_, i) => timeline[i]!.kind === kind)),
  };
}

/** An event by its usual name; it and feedback else by the file's own word. */
function whatOf({ kind, what }: TimelineEntry, say: Say): string {
  if (kind === 'feedback') return what;
  if (kind !== 'event') return say(`timeline.${what}`);
  const step = usualStep(what);
  return say('timeline.step', { step: step === null ? STEPS.length : STEPS.indexOf(step), name: what });
}

export interface FavouriteRow {
  readonly taste: string;
  readonly name: string;
  readonly lines: number;
  readonly share: string;
  readonly shopShare: string;
  readonly index: number;
  readonly indexText: string;
}

/** An index of very few purchases says nothing: it is shown from so many lines on. */
const LINES_FOR_INDEX = 3;

/** Favourites with their index where it tells something. */
export const favouriteRows = (favourites: readonly Favourite[], format: Format, say: Say): FavouriteRow[] =>
  favourites.map(({ taste, name, lines, share, shopShare, index }) => ({
    taste: say(`taste.${taste}`),
    name,
    lines,
    share: format.share(share),
    shopShare: format.share(shopShare, 1),
    index: lines >= LINES_FOR_INDEX ? index : 0,
    indexText: lines >= LINES_FOR_INDEX ? format.integer(index) : say('taste.few'),
  }));

export interface ContactRow extends Omit<ContactChannel, 'channel'> {
  readonly channel: string;
}

/** What was sent, by channel. */
export const contactRows = (contacts: readonly ContactChannel[], say: Say): ContactRow[] =>
  contacts.map((row) => ({ ...row, channel: row.channel ?? say('contact.unknown') }));

/** The last thing said, as far as it was answered. */
export function feedbackFacts(feedback: LastFeedback, say: Say): FactView[] {
  const { time, kind, rating, csat, nps, text, count, isOpen } = feedback;
  const facts: FactView[] = [
    {
      label: say('feedback.last'),
      value: say('feedback.when', { day: time, kind: kind ?? say('timeline.kind.feedback') }),
      note: say(isOpen ? 'feedback.open' : 'feedback.count', { count }),
    },
  ];
  for (const [id, value, of] of [
    ['rating', rating, 5],
    ['csat', csat, 5],
    ['nps', nps, 10],
  ] as const) {
    if (!Number.isNaN(value)) {
      facts.push({ label: say(`feedback.${id}`), value: say('feedback.of', { value, of }), note: '' });
    }
  }
  if (text !== null) facts.push({ label: say('feedback.text'), value: text, note: '' });
  return facts;
}
