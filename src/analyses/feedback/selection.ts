import { levelText } from '../../core/levels';
import { dayOf } from '../../core/time';
import { periodOf } from '../../domain/periods';
import type { Scale } from '../../domain/feedback';
import { SENTIMENTS } from '../../domain/sentiment';
import { personAt } from '../people';
import type { DivisionId, FeedbackList, Part } from './result';

/** Which rows are read: those behind a bar, a point or a line of a table. */
export type Selection =
  | { readonly kind: 'all' }
  /** With a text. */
  | { readonly kind: 'written' }
  | { readonly kind: 'open' }
  | { readonly kind: 'sentiment'; readonly sentiment: number }
  /** Answers from `from` up to below `to`. */
  | { readonly kind: 'answer'; readonly scale: Scale; readonly from: number; readonly to: number }
  /** Of the week or month of a day. */
  | { readonly kind: 'week' | 'month'; readonly from: number; readonly sentiment?: number }
  | { readonly kind: 'part'; readonly division: DivisionId; readonly name: Part['name'] };

const SIMPLE = ['all', 'written', 'open'] as const;

/** What the list's filter calls a selection; null for one that only a bar, a point or a line of a table makes. */
export function filterOf(selection: Selection): string | null {
  if (selection.kind === 'sentiment') return SENTIMENTS[selection.sentiment]!;
  return SIMPLE.find((kind) => kind === selection.kind) ?? null;
}

/** The selection that a filter stands for; null for any other word. */
export function selectionOf(filter: string): Selection | null {
  const sentiment = SENTIMENTS.findIndex((id) => id === filter);
  if (sentiment >= 0) return { kind: 'sentiment', sentiment };
  const kind = SIMPLE.find((id) => id === filter);
  return kind ? { kind } : null;
}

/** Places of the list that are selected and hold every word of the query, in their order. */
export function placesOf(list: FeedbackList, selection: Selection, query: string): number[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const isIn = selected(list, selection);
  const found: number[] = [];
  for (let i = 0; i < list.count; i++) {
    if (!isIn(i)) continue;
    if (words.length > 0) {
      const text = searched(list, i);
      if (!words.every((word) => text.includes(word))) continue;
    }
    found.push(i);
  }
  return found;
}

/** What a query is looked for in: the text, who wrote it, and what it is about. */
function searched(list: FeedbackList, i: number): string {
  const person = list.person[i]! < 0 ? [] : Object.values(personAt(list.people, list.person[i]!));
  const text = list.text[i]! < 0 ? '' : levelText(list.texts, list.text[i]!);
  const about = [list.kinds[list.kind[i]!], list.products[list.product[i]!], list.topics[list.topic[i]!]];
  return [text, ...person, ...about].join('\n').toLowerCase();
}

function selected(list: FeedbackList, selection: Selection): (i: number) => boolean {
  switch (selection.kind) {
    case 'all':
      return () => true;
    case 'written':
      return (i) => list.text[i]! >= 0;
    case 'open':
      return (i) => list.open[i] === 1;
    case 'sentiment':
      return (i) => list.sentiment[i] === selection.sentiment;
    case 'answer': {
      const values = list[selection.scale];
      return (i) => values[i]! >= selection.from && values[i]! < selection.to;
    }
    case 'week':
    case 'month': {
      const { kind, from, sentiment } = selection;
      const period = periodOf(from, kind);
      return (i) =>
        periodOf(dayOf(list.time[i]!), kind) === period &&
        (sentiment === undefined || list.sentiment[i] === sentiment);
    }
    case 'part':
      return inPart(list, selection.division, selection.name);
  }
}

function inPart(list: FeedbackList, division: DivisionId, name: Part['name']): (i: number) => boolean {
  const { of, texts } = {
    kind: { of: list.kind, texts: list.kinds },
    product: { of: list.product, texts: list.products },
    category: { of: list.category, texts: list.categories },
    topic: { of: list.topic, texts: list.topics },
  }[division];
  const place = name.kind === 'text' ? texts.indexOf(name.text) : -1;
  return (i) => (name.kind === 'text' ? place >= 0 : name.kind === 'none') && of[i] === place;
}
