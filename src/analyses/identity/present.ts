import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import { NOBODY_KEY, type IdentityDecision } from '../../core/recipe';
import type { TableKind } from '../../core/table';
import { MS_PER_DAY } from '../../core/time';
import { MOST_ACCOUNTS } from '../../domain/identity/identity';
import { decisionKey } from '../../domain/identity/keys';
import type { Presentation, Say } from '../contract';
import type { definition } from './definition';
import { eventsView, type EventsView } from './events-view';
import {
  VIA,
  type DecisionResult,
  type FileCoverage,
  type IdentityCase,
  type IdentityResult,
  type Members,
} from './result';
import { nameOf, visitorName, visitorView, type VisitorView } from './visitor-view';

export interface IdentityView {
  readonly figures: readonly FigureView[];
  readonly cases: readonly CaseView[];
  /** Says that more are to come; '' where all are listed. */
  readonly caseCount: string;
  readonly joined: JoinedView;
  readonly files: readonly FileView[];
  readonly sharedKeys: readonly { readonly key: string; readonly accounts: string }[];
  readonly sharedCaption: string;
  /** Visitors seen with several people; none where there is none. */
  readonly visitors: readonly VisitorView[];
  /** Says that more are to come; '' where all are listed. */
  readonly visitorCount: string;
  /** Null without a file of events. */
  readonly events: EventsView | null;
  readonly decisions: readonly DecisionView[];
}

export interface FigureView {
  readonly what: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** Two people beside each other. */
export interface CaseView {
  readonly id: string;
  /** K1 and K2 share the phone 138… */
  readonly title: string;
  readonly why: string;
  /** What each is called. */
  readonly names: readonly [string, string];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly [string, string];
    readonly differs: boolean;
  }[];
  readonly accept: readonly IdentityDecision[];
  readonly refuse: readonly IdentityDecision[];
}

export interface JoinedView {
  readonly count: number;
  row(i: number): JoinedRow;
  /** The accounts of a person, each with what splits it off. */
  person(i: number): readonly AccountView[];
}

export interface JoinedRow {
  readonly key: string;
  readonly name: string;
  readonly ids: string;
  readonly via: string;
  readonly orders: string;
  readonly orderCount: number;
  readonly spend: string;
  readonly spent: number;
}

export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly orders: string;
  readonly spend: string;
  readonly last: string;
  readonly split: readonly IdentityDecision[];
}

export interface FileView {
  readonly table: TableKind;
  readonly rows: string;
  readonly named: string;
  readonly people: string;
  readonly elsewhere: string;
  readonly alone: string;
}

/** Decisions that were made at once. */
export interface DecisionView {
  readonly id: string;
  readonly text: string;
  /** Why it has no effect; '' where it has one. */
  readonly note: string;
  readonly decisions: readonly IdentityDecision[];
}

/** The view of a result. */
export function present(
  result: IdentityResult,
  { format, say }: Presentation<typeof definition>,
): IdentityView {
  const { totals, members, cases, visitors } = result;
  return {
    figures: figureViews(totals, visitors.ambiguous, format, say),
    cases: cases.map((each) => caseView(each, members, format, say)),
    caseCount:
      totals.openCases > cases.length
        ? say('cases.more', { shown: cases.length, cases: totals.openCases })
        : '',
    joined: joinedView(result, format, say),
    files: result.files.map((file) => fileView(file, format)),
    sharedKeys: result.sharedKeys.map(({ kind, text, accounts }) => ({
      key: say(`key.${kind}`, { key: text }),
      accounts: format.integer(accounts),
    })),
    sharedCaption: say('shared.caption', { most: MOST_ACCOUNTS }),
    visitors: visitors.listed.map((each) => visitorView(each, visitors.seen, format, say)),
    visitorCount:
      visitors.ambiguous > visitors.listed.length
        ? say('visitors.more', { shown: visitors.listed.length, visitors: visitors.ambiguous })
        : '',
    events: result.events && eventsView(result.events, format, say),
    decisions: decisionViews(result.decisions, say),
  };
}

function figureViews(
  totals: IdentityResult['totals'],
  visitors: number,
  format: Format,
  say: Say,
): FigureView[] {
  const figure = (what: string, value: number, note: string): FigureView => ({
    what,
    label: say(`figure.${what}`),
    value: format.integer(value),
    note,
  });
  const { accounts, people, joinedPeople, joinedAccounts, openCases, openAccounts, unmatched } = totals;
  return [
    figure('people', people, say('figure.people.note', { accounts })),
    figure('joined', joinedPeople, say('figure.joined.note', { joinedPeople, joinedAccounts })),
    figure(
      'ambiguous',
      openCases,
      say(`figure.ambiguous.${visitors > 0 ? 'visitors' : 'note'}`, { openCases, openAccounts, visitors }),
    ),
    figure(
      'unmatched',
      unmatched,
      say(unmatched === unmatched ? 'figure.unmatched.note' : 'figure.unmatched.none', { people }),
    ),
  ];
}

function caseView(
  { keys, reason, sides, accept, refuse }: IdentityCase,
  members: Members,
  format: Format,
  say: Say,
): CaseView {
  const one = sideOf(sides[0], members, format);
  const other = sideOf(sides[1], members, format);
  const row = (field: keyof Side) => ({
    label: say(`column.${field}`),
    cells: [one[field], other[field]] as const,
    differs: one[field] !== other[field],
  });
  const shared = keys.map(({ kind, text }) => say(`key.${kind}`, { key: text })).join(say('comma'));
  return {
    id: `${one.ids} ${other.ids}`,
    title: say('case.title', { one: one.called, other: other.called, shared }),
    why: say(`reason.${reason}`),
    names: [one.called, other.called],
    rows: (['ids', 'name', 'phone', 'email', 'orders', 'spend', 'first', 'last'] as const).map(row),
    accept,
    refuse,
  };
}

interface Side {
  readonly called: string;
  readonly ids: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly orders: string;
  readonly spend: string;
  readonly first: string;
  readonly last: string;
}

/** What the files say of one person. */
function sideOf(accounts: readonly number[], members: Members, format: Format): Side {
  const ids = accounts.map((m) => levelText(members.texts, m));
  const texts = (of: Members['names']): string =>
    [...new Set(accounts.flatMap((m) => levelText(of, m).split(' / ')))]
      .filter((text) => text !== '')
      .join(' / ');
  const days = (of: Float64Array) => accounts.map((m) => of[m]!).filter((day) => day === day);
  const sum = (of: ArrayLike<number>) => accounts.reduce((total, m) => total + of[m]!, 0);
  const day = (all: readonly number[], pick: (...days: number[]) => number): string =>
    format.day(all.length === 0 ? NaN : pick(...all) * MS_PER_DAY);
  const name = texts(members.names);
  return {
    called: name || ids[0]!,
    ids: ids.join(' / '),
    name: name || '—',
    phone: texts(members.phones) || '—',
    email: texts(members.emails) || '—',
    orders: format.integer(sum(members.orders)),
    spend: format.money(sum(members.spend)),
    first: day(days(members.firstDay), Math.min),
    last: day(days(members.lastDay), Math.max),
  };
}

function joinedView({ joined, members }: IdentityResult, format: Format, say: Say): JoinedView {
  const accountsOf = (i: number) =>
    Array.from(joined.members.subarray(joined.starts[i], joined.starts[i + 1]));
  return {
    count: joined.count,
    row(i) {
      const accounts = accountsOf(i);
      const side = sideOf(accounts, members, format);
      return {
        key: levelText(members.texts, joined.called[i]!),
        name: side.name,
        ids: side.ids,
        via: viaText(joined.via[i]!, levelText(joined.keys, i), say),
        orders: side.orders,
        orderCount: accounts.reduce((sum, m) => sum + members.orders[m]!, 0),
        spend: side.spend,
        spent: accounts.reduce((sum, m) => sum + members.spend[m]!, 0),
      };
    },
    person(i) {
      const accounts = accountsOf(i);
      const keys = accounts.map((m) => decisionKey(levelText(members.texts, m)));
      return accounts.map((m, k): AccountView => {
        const { name, phone, email, orders, spend, last } = sideOf([m], members, format);
        const others = keys.filter((_, other) => other !== k);
        return {
          id: levelText(members.texts, m),
          name,
          phone,
          email,
          orders,
          spend,
          last,
          split: others.map((other) => ({ decision: 'separate', keys: [keys[k]!, other] })),
        };
      });
    },
  };
}

function viaText(via: number, keys: string, say: Say): string {
  const parts = [];
  if ((via & VIA.phone) !== 0 || (via & VIA.email) !== 0) parts.push(say('via.keys', { keys }));
  if ((via & VIA.decision) !== 0) parts.push(say('via.decision'));
  return parts.join(say('comma'));
}

const fileView = (file: FileCoverage, format: Format): FileView => ({
  table: file.table,
  rows: format.integer(file.rows),
  named: format.integer(file.namedRows),
  people: format.integer(file.people),
  elsewhere: format.integer(file.alsoElsewhere),
  alone: format.integer(file.people - file.alsoElsewhere),
});

/** Decisions about one account that follow each other are one line. */
function decisionViews(decisions: readonly DecisionResult[], say: Say): DecisionView[] {
  const groups: DecisionResult[][] = [];
  for (const decision of decisions) {
    const last = groups.at(-1);
    const [before] = last ?? [];
    const isSame = before?.decision === decision.decision && before.keys[0] === decision.keys[0];
    if (last && isSame && decision.decision !== 'visitor') last.push(decision);
    else groups.push([decision]);
  }
  return groups.map((group, i) => {
    const [{ decision, keys }] = group as [DecisionResult];
    const others = group.map((each) => nameOf(each.keys[1])).join(say('comma'));
    const states = group.map(({ state }) => state);
    const state = states.includes('applied')
      ? 'applied'
      : states.includes('absent')
        ? 'absent'
        : 'overridden';
    return {
      id: `${i} ${keys[0]} ${others}`,
      text: say(`decision.${keys[1] === NOBODY_KEY ? 'nobody' : decision}`, {
        one: decision === 'visitor' ? visitorName(keys[0], say) : nameOf(keys[0]),
        others,
      }),
      note: state === 'applied' ? '' : say(`decision.${state}`),
      decisions: group.map((each) => ({ decision: each.decision, keys: each.keys })),
    };
  });
}
