import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import { NOBODY_KEY, type IdentityDecision } from '../../core/recipe';
import { MS_PER_DAY } from '../../core/time';
import { decisionKey } from '../../domain/identity/keys';
import type { Say } from '../contract';
import type { DaySpan, SeenPeople, VisitorCase } from './result';

/** A visitor and whom it may be. */
export interface VisitorView {
  readonly id: string;
  readonly name: string;
  /** What it did under no name, and on which days; '' where no event has one. */
  readonly events: string;
  readonly when: string;
  /** How many customers it was seen with. */
  readonly count: number;
  /** One of them, the one with the most events first. */
  candidate(i: number): CandidateView;
  readonly nobody: readonly IdentityDecision[];
}

export interface CandidateView {
  readonly id: string;
  readonly name: string;
  /** Why it may be them: how many events of this visitor name them, and when. */
  readonly events: string;
  readonly eventCount: number;
  readonly when: string;
  readonly decisions: readonly IdentityDecision[];
}

/** The view of one visitor. */
export function visitorView(
  { key, events, candidates, ...days }: VisitorCase,
  seen: SeenPeople,
  format: Format,
  say: Say,
): VisitorView {
  const decide = (owner: string): IdentityDecision[] => [{ decision: 'visitor', keys: [key, owner] }];
  const daysText = ({ firstDay, lastDay }: DaySpan): string => {
    if (firstDay !== firstDay) return '';
    if (firstDay === lastDay) return format.day(firstDay * MS_PER_DAY);
    return say('visitor.days', { from: firstDay * MS_PER_DAY, to: lastDay * MS_PER_DAY });
  };
  return {
    id: key,
    name: visitorName(key, say),
    events: say('visitor.unnamed', { events }),
    when: daysText(days),
    count: candidates.person.length,
    candidate(i) {
      const id = levelText(seen.keys, candidates.person[i]!);
      const name = levelText(seen.names, candidates.person[i]!);
      return {
        id,
        name: name === '' ? id : say('visitor.person', { name, id }),
        events: say('visitor.named', { events: candidates.events[i]! }),
        eventCount: candidates.events[i]!,
        when: daysText({ firstDay: candidates.firstDay[i]!, lastDay: candidates.lastDay[i]! }),
        decisions: decide(decisionKey(id)),
      };
    },
    nobody: decide(NOBODY_KEY),
  };
}

/** A key without what it is of. */
export const nameOf = (key: string): string => key.slice(key.indexOf(':') + 1);

/** Visitor v9, session s4. */
export const visitorName = (key: string, say: Say): string =>
  say(`visitor.name.${key.slice(0, key.indexOf(':'))}`, { visitor: nameOf(key) });
