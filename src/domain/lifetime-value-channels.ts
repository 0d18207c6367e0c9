import { MISSING_CODE } from '../core/column';
import { levelText } from '../core/levels';
import { categoryColumn, numberColumn, timeColumn } from '../core/table';
import { dayOf } from '../core/time';
import type { Workspace } from '../core/workspace';
import { historyOf } from './history';
import type { BuyerSummary } from './lifetime-value-summary';
import { broughtByEntry, type Worth } from './lifetime-value-worth';
import { linesOf } from './lines';
import { oncePerWorkspace } from './memo';
import { moneyOf } from './money';
import { orderValues } from './order-values';
import { levelOfPeople } from './person-names';
import { periodOf } from './periods';

/** Days of a month of being a customer. */
export const MONTH_DAYS = 365.25 / 12;

/** Where people came from: the source of the customer list, else the channel of their first order. */
export interface PersonChannels {
  readonly from: 'source' | 'first-order';
  readonly names: readonly string[];
  /** −1 where it is not known. */
  readonly ofPerson: Int32Array;
}

/** One name for what is written alike but for letters and spaces. */
const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Null where no column tells. O(people + orders). */
export const personChannels = oncePerWorkspace((workspace): PersonChannels | null => {
  const { people, orderStarts, order } = historyOf(workspace);
  const sources = levelOfPeople(workspace, people, 'source_channel');
  if (sources) {
    return numbered('source', people, (p) =>
      sources.ofPerson[p]! < 0 ? null : levelText(sources.levels, sources.ofPerson[p]!),
    );
  }
  const channels = orderValues(workspace, 'channel');
  if (!channels) return null;
  return numbered('first-order', people, (p) => {
    const first = orderStarts[p]! < orderStarts[p + 1]! ? channels.ofOrder[order[orderStarts[p]!]!]! : -1;
    return channels.names[first] ?? null;
  });
});

function numbered(
  from: PersonChannels['from'],
  people: number,
  nameOf: (p: number) => string | null,
): PersonChannels {
  const all = Array.from({ length: people }, (_, p) => nameOf(p));
  const spelled = new Map<string, string>();
  for (const name of all.filter((each) => each !== null).sort()) {
    if (!spelled.has(plain(name))) spelled.set(plain(name), name);
  }
  const keys = [...spelled.keys()].sort();
  const places = new Map(keys.map((key, i) => [key, i]));
  return {
    from,
    names: keys.map((key) => spelled.get(key)!),
    ofPerson: Int32Array.from(all, (name) => (name === null ? -1 : places.get(plain(name))!)),
  };
}

/** Money spent on a channel before a day. */
export interface ChannelSpend {
  readonly name: string;
  readonly spend: number;
  /** As the spend file counts them; NaN where it does not. */
  readonly newCustomers: number;
  /** First and last day with a row. */
  readonly from: number;
  readonly to: number;
  readonly byMonth: ReadonlyMap<number, { readonly spend: number; readonly newCustomers: number }>;
}

/** Spend by channel before a day, by name; null without a spend file. Rows without a day, money or channel are left out. */
export function channelSpend(workspace: Workspace, asOf: number): readonly ChannelSpend[] | null {
  const table = workspace.tables.get('spend');
  const channel = table && categoryColumn(table, 'channel');
  const date = table && timeColumn(table, 'date')?.values;
  const spend = table && numberColumn(table, 'spend')?.values;
  if (!channel || !date || !spend) return null;
  const told = numberColumn(table, 'new_customers')?.values;
  const rows = Array.from(channel.codes, (code, row) => ({ code, row }))
    .filter(({ code, row }) => {
      const day = dayOf(date[row]!);
      return code !== MISSING_CODE && day < asOf && spend[row]! === spend[row];
    })
    .map(({ code, row }) => ({
      name: levelText(channel.levels, code),
      day: dayOf(date[row]!),
      spend: spend[row]!,
      newCustomers: told ? told[row]! || 0 : NaN,
    }))
    // Sums of fractions depend on their order: days and money, not rows.
    .sort((a, b) => a.day - b.day || a.spend - b.spend);
  const sums = new Map<string, Mutable>();
  for (const row of rows) {
    const key = plain(row.name);
    const month = periodOf(row.day, 'month');
    const sum = sums.get(key) ?? {
      name: row.name,
      spend: 0,
      newCustomers: 0,
      from: row.day,
      to: row.day,
      byMonth: new Map(),
    };
    sums.set(key, sum);
    if (row.name < sum.name) sum.name = row.name;
    sum.spend += row.spend;
    sum.newCustomers += row.newCustomers;
    sum.to = row.day;
    const own = sum.byMonth.get(month) ?? { spend: 0, newCustomers: 0 };
    own.spend += row.spend;
    own.newCustomers += row.newCustomers;
    sum.byMonth.set(month, own);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

interface Mutable {
  name: string;
  spend: number;
  newCustomers: number;
  readonly from: number;
  to: number;
  readonly byMonth: Map<number, { spend: number; newCustomers: number }>;
}

/** What the customers whom a channel's money brought have brought so far. */
export interface ChannelCustomers {
  readonly channel: string;
  readonly spend: number;
  /** Days of the spend: who first ordered in the months of them counts. */
  readonly from: number;
  readonly to: number;
  /** Customers by the spend file where it counts them, else buyers; the denominator of all that is said of one. */
  readonly newCustomers: number;
  readonly buyers: number;
  /** Position in the buyer summary of each of them. */
  readonly places: Uint32Array;
  readonly brought: number;
  /** First month in which a customer has brought what one cost; NaN: not yet. */
  readonly paybackMonth: number;
  readonly cohorts: readonly ChannelCohort[];
}

/** Customers of one calendar month of acquisition. */
export interface ChannelCohort {
  readonly month: number;
  readonly spend: number;
  readonly newCustomers: number;
  readonly buyers: number;
  readonly brought: number;
  /** Months that all of them have been seen for. */
  readonly monthsSeen: number;
  readonly paybackMonth: number;
}

export interface Channels {
  readonly from: PersonChannels['from'];
  readonly matched: readonly ChannelCustomers[];
  /** Channels with spend and no customer of that name, and the other way round with their buyers. */
  readonly withoutCustomers: readonly { readonly name: string; readonly spend: number }[];
  readonly withoutSpend: readonly { readonly name: string; readonly buyers: number }[];
}

/** Spend and customers of each channel, joined by name; null where one of the two is not told. */
export function channelsAt(workspace: Workspace, summary: BuyerSummary, worth: Worth): Channels | null {
  const spends = channelSpend(workspace, summary.asOf);
  const people = personChannels(workspace);
  if (!spends || !people) return null;
  const brought = broughtByEntry(workspace, worth);
  const byName = new Map(people.names.map((name, i) => [plain(name), i]));
  const buyersOf = people.names.map((_, channel) =>
    Array.from(summary.person.keys()).filter((i) => people.ofPerson[summary.person[i]!] === channel),
  );
  const matched: ChannelCustomers[] = [];
  const withoutCustomers: { name: string; spend: number }[] = [];
  const used = new Set<number>();
  for (const spend of spends) {
    const channel = byName.get(plain(spend.name));
    if (channel === undefined) {
      withoutCustomers.push({ name: spend.name, spend: spend.spend });
      continue;
    }
    used.add(channel);
    matched.push(customersOf(workspace, summary, brought, spend, buyersOf[channel]!));
  }
  const withoutSpend = people.names.flatMap((name, channel) =>
    used.has(channel) || buyersOf[channel]!.length === 0 ? [] : [{ name, buyers: buyersOf[channel]!.length }],
  );
  return { from: people.from, matched, withoutCustomers, withoutSpend };
}

function customersOf(
  workspace: Workspace,
  summary: BuyerSummary,
  brought: Float64Array,
  spend: ChannelSpend,
  buyers: readonly number[],
): ChannelCustomers {
  const monthOf = (i: number): number => periodOf(summary.first[i]!, 'month');
  const own = buyers.filter((i) => spend.byMonth.has(monthOf(i)));
  const monthly = (places: readonly number[]) => curveOf(workspace, summary, brought, places);
  const count = (told: number, among: readonly number[]): number => (told > 0 ? told : among.length);
  const cohorts = [...spend.byMonth].map(([month, { spend: cost, newCustomers: told }]): ChannelCohort => {
    const among = own.filter((i) => monthOf(i) === month);
    const newCustomers = count(told, among);
    const { sums, total, shortest } = monthly(among);
    return {
      month,
      spend: cost,
      newCustomers,
      buyers: among.length,
      brought: total,
      monthsSeen: shortest,
      paybackMonth: firstAtLeast(sums.slice(0, shortest), cost),
    };
  });
  const newCustomers = count(spend.newCustomers, own);
  const { means, total } = monthly(own);
  return {
    channel: spend.name,
    spend: spend.spend,
    from: spend.from,
    to: spend.to,
    newCustomers,
    buyers: own.length,
    places: Uint32Array.from(own),
    brought: total,
    paybackMonth: firstAtLeast(
      means.map((mean) => mean * own.length),
      spend.spend,
    ),
    cohorts,
  };
}

/** Fewer customers seen for so long tell nothing of a month. */
const LEAST_SEEN = 5;

/**
 * What customers brought up to each month after their first order: the mean over those seen for so long, adding up what
 * each month brought on average; the sum over all; and the shortest time seen, in months.
 */
function curveOf(
  workspace: Workspace,
  summary: BuyerSummary,
  brought: Float64Array,
  places: readonly number[],
) {
  const { dayStarts, day } = historyOf(workspace);
  const { grid } = linesOf(workspace);
  const monthsOf = (i: number): number => Math.floor((summary.asOf - summary.first[i]!) / MONTH_DAYS);
  const longest = places.reduce((max, i) => Math.max(max, monthsOf(i)), 0);
  const shortest = places.reduce((min, i) => Math.min(min, monthsOf(i)), longest);
  const months = new Float64Array(longest + 1); // of those who were seen for the whole month
  const seen = new Float64Array(longest + 1);
  const all = new Float64Array(longest + 1);
  let total = 0;
  for (const i of places) {
    const p = summary.person[i]!;
    const own = monthsOf(i);
    for (let m = 0; m < own; m++) seen[m]!++;
    for (let k = dayStarts[p]!; k < dayStarts[p + 1]! && day[k]! < summary.asOf; k++) {
      const month = Math.max(0, Math.floor((day[k]! - summary.first[i]!) / MONTH_DAYS));
      if (month < own) months[month]! += brought[k]!;
      all[month]! += brought[k]!;
      total += brought[k]!;
    }
  }
  const accumulated = (values: Float64Array) => {
    let sum = 0;
    return Array.from(values, (each) => (sum += each));
  };
  const enough = seen.findIndex((count) => count < LEAST_SEEN);
  return {
    means: accumulated(months.map((sum, m) => moneyOf(grid, sum / seen[m]!))).slice(
      0,
      enough === -1 ? longest : enough,
    ),
    sums: accumulated(all).map((sum) => moneyOf(grid, sum)),
    total: moneyOf(grid, total),
    shortest,
  };
}

/** The first month, from 1, by whose end so much has come; NaN: none. */
function firstAtLeast(accumulated: readonly number[], cost: number): number {
  const month = accumulated.findIndex((sum) => sum >= cost);
  return month === -1 ? NaN : month + 1;
}
