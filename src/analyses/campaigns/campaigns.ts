import type { Workspace } from '../../core/workspace';
import { dayOf } from '../../core/time';
import { refusalsOf } from '../../domain/consent';
import { isControlName } from '../../domain/trials';
import { evidenceOf } from '../../domain/evidence';
import { ANONYMOUS, peopleOf, personOfLines, personOfRows } from '../../domain/people';
import { seriesPeriod, seriesStart } from '../../domain/period-series';
import { armsOf } from './arms';
import { CLICKED, CONVERTED, DELIVERED, OPENED, type Messages } from './messages-before';
import {
  LAST_NTH,
  type Campaign,
  type Channel,
  type ContactsResult,
  type Part,
  type Period,
  type PeriodUnit,
} from './result';
import { Tally, type Knowledge } from './tally';

/** Every figure of the messages. Two passes over the rows, sums exact. */
export function contactsResult(
  workspace: Workspace,
  messages: Messages,
  margin: number,
  asOf: number,
): ContactsResult {
  const { slices, slice, rows, marks, at, person } = messages;
  const consent = workspace.tables.get('customers')?.columns.get('consent_marketing')?.kind === 'flag';
  const knowledge: Knowledge = {
    known: { ...messages.known, consent },
    revenue: messages.revenue,
    cost: messages.cost,
  };
  const { heldOut, openable } = standingOf(messages);
  const refusals = refusalsOf(workspace);
  const familiar = familiarPeople(workspace);

  const bySlice = slices.map(() => new Tally());
  const from = new Float64Array(slices.length).fill(Infinity);
  const to = new Float64Array(slices.length).fill(-Infinity);
  const nth = nthOf(messages, heldOut, peopleOf(workspace).count);
  const byNth = Array.from({ length: LAST_NTH }, () => new Tally());
  const byDay = new Map<number, Tally>();
  const facts = { marks: 0, heldOut: false, openable: false, refused: false, familiar: false };
  for (let row = 0; row < rows; row++) {
    const s = slice[row]!;
    if (s === -1) continue;
    const p = person[row]!;
    const moment = at[row]!;
    facts.marks = marks[row]!;
    facts.heldOut = heldOut[s] === 1;
    facts.openable = openable[s] === 1;
    facts.refused = p !== ANONYMOUS && refusals[p] === 1;
    facts.familiar = p !== ANONYMOUS && familiar[p] === 1;
    const tally = bySlice[s]!;
    tally.add(facts);
    if (moment < from[s]!) from[s] = moment;
    if (moment > to[s]!) to[s] = moment;
    if (facts.heldOut) continue;
    tally.addMoney(row, knowledge);
    const n = nth[row]!;
    if (n > 0) {
      byNth[n - 1]!.add(facts);
      byNth[n - 1]!.addMoney(row, knowledge);
    }
    if (moment !== moment) continue;
    const day = tallyAt(byDay, dayOf(moment));
    day.add(facts);
    day.addMoney(row, knowledge);
  }

  const { campaigns, placeOf } = campaignsOf(messages, bySlice, { from, to }, knowledge);
  const isAlive = Uint8Array.from(bySlice, ({ sent, heldOut: held }) => Number(sent + held > 0));
  const parts = slices
    .map(({ campaign, arm, channel }, s): Part => ({
      campaign: placeOf.get(campaign)!,
      arm,
      channel,
      ...bySlice[s]!.counts(knowledge),
    }))
    .filter(({ sent, heldOut: held }) => sent + held > 0)
    .sort((a, b) => a.campaign - b.campaign || byText(a.arm, b.arm) || byText(a.channel, b.channel));
  const { arms, people } = armsOf(workspace, messages, { isAlive, heldOut, placeOf, refusals, margin });
  const totals = new Tally();
  for (const tally of bySlice) totals.merge(tally);
  const sends = (unit: PeriodUnit) => periodsOf(byDay, unit, knowledge);
  const first = campaigns.reduce((least, each) => (each.from < least ? each.from : least), Infinity);
  const last = campaigns[0]?.to ?? NaN;
  return {
    known: knowledge.known,
    totals: totals.counts(knowledge),
    campaigns,
    parts,
    arms,
    channels: channelsOf(messages, bySlice, knowledge),
    nth: byNth
      .slice(0, byNth.findLastIndex(({ sent }) => sent > 0) + 1)
      .map((tally) => tally.counts(knowledge)),
    sends: { month: sends('month'), week: sends('week') },
    people,
    evidence: evidenceOf({
      buyers: people.keys.offsets.length - 1,
      spanDays: Number.isFinite(first) ? dayOf(last) - dayOf(first) : 0,
      quietDays: asOf - dayOf(last),
      mostOrders: people.messages.reduce((most, each) => Math.max(most, each), 0),
    }),
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function tallyAt(of: Map<number, Tally>, key: number): Tally {
  let tally = of.get(key);
  if (!tally) of.set(key, (tally = new Tally()));
  return tally;
}

/**
 * By slice: whether it is of a control that nothing reached, and whether opening is recorded: a channel of a campaign
 * with clicks or conversions and no open records none.
 */
function standingOf({ slices, slice, marks, rows, known }: Messages) {
  const ofArm = new Map<string, { reached: number }>();
  const ofChannel = new Map<string, { opened: number; followed: number }>();
  const arms = slices.map(({ campaign, arm }) => entry(ofArm, `${campaign}\n${arm}`, () => ({ reached: 0 })));
  const channels = slices.map(({ campaign, channel }) =>
    entry(ofChannel, `${campaign}\n${channel}`, () => ({ opened: 0, followed: 0 })),
  );
  // Where delivery is not told, only opens and clicks show that something arrived.
  const arrived = known.delivered ? DELIVERED : OPENED | CLICKED;
  for (let row = 0; row < rows; row++) {
    const s = slice[row]!;
    if (s === -1) continue;
    const mark = marks[row]!;
    if (mark & arrived) arms[s]!.reached++;
    if (mark & OPENED) channels[s]!.opened++;
    if (mark & (CLICKED | CONVERTED) && mark & DELIVERED) channels[s]!.followed++;
  }
  return {
    heldOut: Uint8Array.from(slices, ({ arm }, s) => Number(isControlName(arm) && arms[s]!.reached === 0)),
    openable: Uint8Array.from(slices, (_, s) =>
      Number(channels[s]!.opened > 0 || channels[s]!.followed === 0),
    ),
  };
}

function entry<T>(of: Map<string, T>, key: string, make: () => T): T {
  let found = of.get(key);
  if (!found) of.set(key, (found = make()));
  return found;
}

/** 1 for each person who is on the customer list or has an order line. */
function familiarPeople(workspace: Workspace): Uint8Array {
  const familiar = new Uint8Array(peopleOf(workspace).count);
  for (const persons of [personOfRows(workspace, 'customers'), personOfLines(workspace)]) {
    for (const person of persons) if (person !== ANONYMOUS) familiar[person] = 1;
  }
  return familiar;
}

/**
 * Which of a person's messages each row is, from 1, at most `LAST_NTH`; 0 for a row without a moment or known person, or
 * held out. Messages of one moment have the same number.
 */
function nthOf(
  { slice, at, person, rows, known }: Messages,
  heldOut: Uint8Array,
  people: number,
): Uint8Array {
  const nth = new Uint8Array(rows);
  if (!known.sent_at) return nth;
  const isNumbered = (row: number): boolean => {
    const s = slice[row]!;
    return s !== -1 && heldOut[s] === 0 && person[row] !== ANONYMOUS && at[row] === at[row];
  };
  // Rows by person: their counts, then where those of the next person begin.
  const ends = new Uint32Array(people + 1);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (!isNumbered(row)) continue;
    ends[person[row]! + 1]!++;
    count++;
  }
  for (let p = 0; p < people; p++) ends[p + 1]! += ends[p]!;
  const byPerson = new Uint32Array(count);
  for (let row = 0; row < rows; row++) if (isNumbered(row)) byPerson[ends[person[row]!]!++] = row;
  let from = 0;
  for (let p = 0; p < people; p++) {
    const to = ends[p]!;
    const own = byPerson.subarray(from, to);
    if (own.length > 1) own.sort((a, b) => at[a]! - at[b]!);
    let number = 1;
    for (let k = 0; k < own.length; k++) {
      if (k > 0 && at[own[k]!] !== at[own[k - 1]!]) number = k + 1;
      nth[own[k]!] = Math.min(LAST_NTH, number);
    }
    from = to;
  }
  return nth;
}

/** The campaigns, the latest first, and the place of each by its name. */
function campaignsOf(
  { slices }: Messages,
  bySlice: readonly Tally[],
  { from, to }: { readonly from: Float64Array; readonly to: Float64Array },
  knowledge: Knowledge,
): { readonly campaigns: readonly Campaign[]; readonly placeOf: ReadonlyMap<string, number> } {
  const found = new Map<string, { tally: Tally; from: number; to: number }>();
  slices.forEach(({ campaign }, s) => {
    const own = entry(found, campaign, () => ({ tally: new Tally(), from: Infinity, to: -Infinity }));
    own.tally.merge(bySlice[s]!);
    own.from = Math.min(own.from, from[s]!);
    own.to = Math.max(own.to, to[s]!);
  });
  const sorted = [...found]
    .filter(([, { tally }]) => tally.sent + tally.heldOut > 0)
    .sort(([a, x], [b, y]) => y.to - x.to || byText(a, b));
  const known = (moment: number): number => (Number.isFinite(moment) ? moment : NaN);
  return {
    campaigns: sorted.map(([name, own]) => ({
      name,
      from: known(own.from),
      to: known(own.to),
      ...own.tally.counts(knowledge),
    })),
    placeOf: new Map(sorted.map(([name], place) => [name, place])),
  };
}

function channelsOf({ slices }: Messages, bySlice: readonly Tally[], knowledge: Knowledge): Channel[] {
  const found = new Map<string, Tally>();
  slices.forEach(({ channel }, s) => entry(found, channel, () => new Tally()).merge(bySlice[s]!));
  return [...found]
    .filter(([, { sent }]) => sent > 0)
    .sort(([a, x], [b, y]) => y.sent - x.sent || byText(a, b))
    .map(([name, tally]) => ({ name, ...tally.counts(knowledge) }));
}

/** One period after the other, with those without a message between them. */
function periodsOf(byDay: ReadonlyMap<number, Tally>, unit: PeriodUnit, knowledge: Knowledge): Period[] {
  if (byDay.size === 0) return [];
  const found = new Map<number, Tally>();
  for (const [day, tally] of byDay) tallyAt(found, seriesPeriod(day, unit)).merge(tally);
  const last = [...found.keys()].reduce((a, b) => Math.max(a, b));
  const first = Math.max(
    [...found.keys()].reduce((a, b) => Math.min(a, b)),
    last - MOST_PERIODS + 1,
  );
  const none = new Tally();
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    start: seriesStart(first + i, unit),
    ...(found.get(first + i) ?? none).counts(knowledge),
  }));
}

/** As many periods as can be looked at; earlier ones are in the figures and not in the course of time. */
const MOST_PERIODS = 240;
