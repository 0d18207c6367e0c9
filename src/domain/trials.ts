import { MISSING_CODE, type CategoryColumn } from '../core/column';
import { levelText } from '../core/levels';
import { attributeName, categoryColumn, numberColumn, timeColumn, type Table } from '../core/table';
import { dayOf, MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import { historyOf } from './history';
import { knowsAmounts, linesOf } from './lines';
import { ANONYMOUS, personOfRows } from './people';

/** Column of a contact file that tells how the people were meant to be divided: each row the share of its arm. */
export const PLANNED_SHARE = 'planned_share';

/** One arm of a campaign: its people in the order of their numbers, and what came of each. */
export interface TrialArm {
  /** As the file says it; '' where it says none. */
  readonly name: string;
  readonly isControl: boolean;
  readonly person: Int32Array;
  readonly converted: Uint8Array;
  /** Money that came of it, in the unit of the file; NaN where no file tells. */
  readonly money: Float64Array;
  /** Money of the same length of time before the first message; NaN where no file tells. */
  readonly before: Float64Array;
  /** Money of that length of time after the first message, from the orders. */
  readonly after: Float64Array;
  /** Whether the person ordered before and after it in that time. */
  readonly orderedBefore: Uint8Array;
  readonly orderedAfter: Uint8Array;
  /** First message in milliseconds; NaN where no row has a day. */
  readonly sentAt: Float64Array;
  /** Position in the trial's `parts`; −1 where it is not known. */
  readonly part: Int32Array;
  readonly cost: number;
  /** Share of all people that was planned; NaN where the file does not say. */
  readonly planned: number;
}

/** A campaign as an experiment, as seen from a day. People of more than one arm are in none. */
export interface Trial {
  readonly campaign: string;
  /** The control group first, else the largest arm; the others by name. */
  readonly arms: readonly TrialArm[];
  readonly hasControl: boolean;
  /** Days of the first and last message; NaN where no row has one. */
  readonly from: number;
  readonly to: number;
  /** Where conversions come from; null where neither the contacts nor the orders can tell. */
  readonly outcome: 'contacts' | 'orders' | null;
  readonly overlapping: number;
  /** Groups that the file divides the people by, in the order of their bytes; empty where it does not. */
  readonly parts: readonly string[];
}

export interface TrialChoices {
  /** From the orders even where the contacts tell conversions. */
  readonly fromOrders: boolean;
  /** Days after the message in which an order counts, and days before it that it is compared with. */
  readonly windowDays: number;
}

const CONTROL =
  /^(control|ctrl|hold-?\s?out|baseline|placebo|no[ _-](message|contact|treatment))|对照|控制组|空白|留白/;

/** Whether the name of an arm says that it got nothing. */
export const isControlName = (name: string): boolean =>
  CONTROL.test(name.normalize('NFKC').trim().toLowerCase());

/** What the rows of one person in one campaign say together. */
interface Contacted {
  arm: string;
  isMixed: boolean;
  sentAt: number;
  converted: boolean;
  /** Ten-thousandths, so that sums do not depend on the order of the rows. */
  money: number;
  cost: number;
  part: string | null;
  planned: number;
}

const GRID = 10_000;
const MOST_PARTS = 12;

/** The campaigns of the contacts before a day, the latest first. O(contacts + their people's orders). */
export function trialsAt(workspace: Workspace, asOf: number, choices: TrialChoices): readonly Trial[] {
  const table = workspace.tables.get('contacts');
  const campaigns = table && categoryColumn(table, 'campaign_id');
  if (!table || !campaigns) return [];
  const partsBy = partColumn(table);
  const contacted = contactedIn(workspace, table, campaigns, partsBy, asOf);
  return [...contacted]
    .map(([campaign, people]) => trialOf(workspace, table, campaign, people, asOf, choices))
    .sort((a, b) => (b.to || 0) - (a.to || 0) || (a.campaign < b.campaign ? -1 : 1));
}

function contactedIn(
  workspace: Workspace,
  table: Table,
  campaigns: CategoryColumn,
  partsBy: CategoryColumn | null,
  asOf: number,
): ReadonlyMap<string, ReadonlyMap<number, Contacted>> {
  const end = asOf * MS_PER_DAY;
  const person = personOfRows(workspace, 'contacts');
  const times = (name: string) => timeColumn(table, name)?.values;
  const numbers = (name: string) => numberColumn(table, name)?.values;
  const [sent, converted] = [times('sent_at'), times('converted_at')];
  const [money, cost] = [numbers('revenue'), numbers('cost')];
  const planned = numbers(attributeName(PLANNED_SHARE));
  const arms = categoryColumn(table, 'arm');
  const found = new Map<string, Map<number, Contacted>>();
  for (let row = 0; row < table.rowCount; row++) {
    const campaign = textAt(campaigns, row);
    const sentAt = sent?.[row] ?? NaN;
    if (campaign === null || person[row] === ANONYMOUS || sentAt >= end) continue;
    let people = found.get(campaign);
    if (!people) found.set(campaign, (people = new Map()));
    const arm = (arms && textAt(arms, row)) ?? '';
    const has = converted !== undefined && converted[row]! < end;
    const part = partsBy && textAt(partsBy, row);
    let known = people.get(person[row]!);
    if (!known) {
      known = { arm, isMixed: false, sentAt, converted: false, money: 0, cost: 0, part, planned: NaN };
      people.set(person[row]!, known);
    }
    if (arm !== known.arm) known.isMixed = true;
    if (sentAt < known.sentAt || Number.isNaN(known.sentAt)) known.sentAt = sentAt;
    if (part !== null && (known.part === null || part < known.part)) known.part = part;
    if (has) known.converted = true;
    if (has && money) known.money += Math.round((money[row] || 0) * GRID);
    if (cost) known.cost += Math.round((cost[row] || 0) * GRID);
    if (planned && !(known.planned < planned[row]!) && planned[row]! > 0) known.planned = planned[row]!;
  }
  return found;
}

const textAt = ({ codes, levels }: CategoryColumn, row: number): string | null =>
  codes[row] === MISSING_CODE ? null : levelText(levels, codes[row]!);

/** The first column without a role, by its name, that divides the contacts into a few groups. */
function partColumn(table: Table): CategoryColumn | null {
  const prefix = attributeName('');
  for (const name of [...table.columns.keys()].filter((each) => each.startsWith(prefix)).sort()) {
    const column = categoryColumn(table, name);
    const levels = new Set(column?.codes);
    levels.delete(MISSING_CODE);
    if (column && levels.size >= 2 && levels.size <= MOST_PARTS) return column;
  }
  return null;
}

function trialOf(
  workspace: Workspace,
  table: Table,
  campaign: string,
  contacted: ReadonlyMap<number, Contacted>,
  asOf: number,
  { fromOrders, windowDays }: TrialChoices,
): Trial {
  const all = [...contacted].sort(([a], [b]) => a - b);
  const people = all.filter(([, { isMixed }]) => !isMixed);
  const names = [...new Set(people.map(([, { arm }]) => arm))].sort();
  const sizes = new Map<string, number>();
  for (const [, { arm }] of people) sizes.set(arm, (sizes.get(arm) ?? 0) + 1);
  const control = names.find(isControlName);
  const first =
    control ?? names.reduce<string>((a, b) => (sizes.get(b)! > sizes.get(a)! ? b : a), names[0] ?? '');
  const parts = [...new Set(people.flatMap(([, { part }]) => part ?? []))].sort();
  const [from, to] = daysOf(people.map(([, { sentAt }]) => sentAt));

  const told = (name?: string): boolean =>
    people.some(([, { arm, converted }]) => converted && (name === undefined || arm === name));
  // A control group without a single conversion among messages that have some is one that nobody asked about.
  const contactsTell = told() && (control === undefined || names.length < 2 || told(control));
  const outcome = contactsTell && !fromOrders ? 'contacts' : Number.isNaN(from) ? null : 'orders';
  const orders = deedsAround(workspace, asOf, windowDays);
  const hasMoney = outcome === 'contacts' && numberColumn(table, 'revenue') !== undefined;

  const armOf = (name: string): TrialArm => {
    const own = people.filter(([, { arm }]) => arm === name);
    const around = own.map(([p, { sentAt }]) => orders(p, Number.isNaN(sentAt) ? from : dayOf(sentAt)));
    return {
      name,
      isControl: name === control,
      person: Int32Array.from(own, ([p]) => p),
      converted: Uint8Array.from(own, ([, { converted }], i) =>
        Number(outcome === 'contacts' ? converted : around[i]!.after > 0),
      ),
      money: Float64Array.from(own, ([, { money }], i) => (hasMoney ? money / GRID : around[i]!.moneyAfter)),
      before: Float64Array.from(around, ({ moneyBefore }) => moneyBefore),
      after: Float64Array.from(around, ({ moneyAfter }) => moneyAfter),
      orderedBefore: Uint8Array.from(around, ({ before }) => Number(before > 0)),
      orderedAfter: Uint8Array.from(around, ({ after }) => Number(after > 0)),
      sentAt: Float64Array.from(own, ([, { sentAt }]) => sentAt),
      part: Int32Array.from(own, ([, { part }]) => (part === null ? -1 : parts.indexOf(part))),
      cost: own.reduce((sum, [, { cost }]) => sum + cost, 0) / GRID,
      planned: own.find(([, { planned }]) => planned > 0)?.[1].planned ?? NaN,
    };
  };
  return {
    campaign,
    arms: [first, ...names.filter((name) => name !== first)].filter((name) => sizes.has(name)).map(armOf),
    hasControl: control !== undefined,
    from,
    to,
    outcome,
    overlapping: all.length - people.length,
    parts: parts.length >= 2 ? parts : [],
  };
}

function daysOf(moments: readonly number[]): [number, number] {
  let [from, to] = [Infinity, -Infinity];
  for (const moment of moments) {
    if (moment < from) from = moment;
    if (moment > to) to = moment;
  }
  return from <= to ? [dayOf(from), dayOf(to)] : [NaN, NaN];
}

/** Orders and money of a person in the days from a day on, and in as many days before it; nothing of the as-of day or later. */
function deedsAround(workspace: Workspace, asOf: number, windowDays: number) {
  const history = historyOf(workspace);
  const { grid } = linesOf(workspace);
  const isKnown = knowsAmounts(linesOf(workspace));
  return (p: number, day: number) => {
    if (Number.isNaN(day)) return { before: 0, after: 0, moneyBefore: NaN, moneyAfter: NaN };
    let [before, after, moneyBefore, moneyAfter] = [0, 0, 0, 0];
    for (let k = history.orderStarts[p]!; k < history.orderStarts[p + 1]!; k++) {
      const distance = history.orderDay[k]! - day;
      if (history.countsDay[k]! >= asOf || distance < -windowDays || distance >= windowDays) continue;
      if (distance < 0) before++;
      else after++;
    }
    for (let k = history.dayStarts[p]!; k < history.dayStarts[p + 1]!; k++) {
      const distance = history.day[k]! - day;
      if (history.day[k]! >= asOf || distance < -windowDays || distance >= windowDays) continue;
      if (distance < 0) moneyBefore += history.net[k]!;
      else moneyAfter += history.net[k]!;
    }
    const money = (units: number): number => (isKnown ? units / grid.scale : NaN);
    return { before, after, moneyBefore: money(moneyBefore), moneyAfter: money(moneyAfter) };
  };
}
