import { levelTexts } from '../../core/levels';
import { numberColumn, timeColumn, type Table } from '../../core/table';
import { dayOf, MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn } from '../../domain/activity';
import { knownSince } from '../../domain/known-since';
import { linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { seriesPeriod, seriesStart } from '../../domain/period-series';
import { peopleOf } from '../../domain/people';
import { levelOfPeople } from '../../domain/person-names';
import { namesIn } from './messages-before';
import { exactColumn, type Exact } from './money';
import {
  SPEND_FIGURES,
  type PeriodUnit,
  type SpendFigures,
  type SpendGroup,
  type SpendPeriod,
  type SpendResult,
} from './result';

const COLUMNS = {
  spend: 'spend',
  impressions: 'impressions',
  clicks: 'clicks',
  visits: 'visits',
  newCustomers: 'new_customers',
} as const;

/** Sums of the rows of a group; a figure that no row tells is not known. */
class Sums {
  readonly units = new Float64Array(SPEND_FIGURES.length);
  readonly told = new Uint32Array(SPEND_FIGURES.length);
  from = Infinity;
  to = -Infinity;

  add(row: number, columns: readonly (Exact | null)[]): void {
    columns.forEach((column, f) => {
      if (!column || column.values[row] !== column.values[row]) return;
      this.units[f]! += column.units[row]!;
      this.told[f]!++;
    });
  }

  figures(columns: readonly (Exact | null)[]): SpendFigures {
    return Object.fromEntries(
      SPEND_FIGURES.map((figure, f) => [figure, this.told[f]! > 0 ? columns[f]!.money(this.units[f]!) : NaN]),
    ) as unknown as SpendFigures;
  }
}

/** What was spent before a day, by channel, campaign and time; null without such rows. O(rows). */
export function spendResult(workspace: Workspace, asOf: number): SpendResult | null {
  const table = workspace.tables.get('spend');
  if (!table) return null;
  const time = timeColumn(table, 'date')?.values;
  const columns = SPEND_FIGURES.map((figure) => {
    const values = numberColumn(table, COLUMNS[figure])?.values;
    return values ? exactColumn(values) : null;
  });
  const names = { channel: namesIn(table, 'channel'), campaign: namesIn(table, 'campaign_id') };
  const totals = new Sums();
  const groups = { channel: new Map<number, Sums>(), campaign: new Map<number, Sums>() };
  const periods = { month: new Map<string, Sums>(), week: new Map<string, Sums>() };
  let rows = 0;
  let undated = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const moment = time?.[row] ?? NaN;
    if (moment >= asOf * MS_PER_DAY) continue;
    rows++;
    totals.add(row, columns);
    const day = dayOf(moment);
    const channel = names.channel.ofRow(row);
    for (const sums of [
      sumsAt(groups.channel, channel),
      sumsAt(groups.campaign, names.campaign.ofRow(row)),
    ]) {
      sums.add(row, columns);
      if (day < sums.from) sums.from = day;
      if (day > sums.to) sums.to = day;
    }
    if (moment !== moment) {
      undated++;
      continue;
    }
    for (const unit of ['month', 'week'] as const) {
      sumsAt(periods[unit], `${seriesPeriod(day, unit)} ${channel}`).add(row, columns);
    }
  }
  if (rows === 0) return null;
  const listed = (of: 'channel' | 'campaign') =>
    [...groups[of]]
      .map(([place, sums]) => ({
        place,
        group: {
          name: names[of].names[place]!,
          from: Number.isFinite(sums.from) ? sums.from : NaN,
          to: Number.isFinite(sums.to) ? sums.to : NaN,
          ...sums.figures(columns),
        },
      }))
      .sort(({ group: a }, { group: b }) => (b.spend || 0) - (a.spend || 0) || (a.name < b.name ? -1 : 1));
  const channels = listed('channel');
  const campaigns = listed('campaign');
  const placeOf = new Map(channels.map(({ place }, i) => [place, i]));
  const inTime = (unit: PeriodUnit): SpendPeriod[] =>
    [...periods[unit]]
      .map(([key, sums]) => {
        const [period, channel] = key.split(' ').map(Number) as [number, number];
        return {
          start: seriesStart(period, unit),
          channel: placeOf.get(channel)!,
          ...sums.figures(columns),
        };
      })
      .sort((a, b) => a.start - b.start || a.channel - b.channel);
  const bySource = revenueBySource(workspace, asOf);
  const byCampaign = revenueByCampaign(workspace, asOf);
  return {
    totals: totals.figures(columns),
    channels: channels.map(({ group }): SpendGroup => ({ ...group, revenue: bySource(group) })),
    campaigns: campaigns.map(({ group }): SpendGroup => ({ ...group, revenue: byCampaign(group) })),
    periods: { month: inTime('month'), week: inTime('week') },
    undated,
  };
}

function sumsAt<Key>(of: Map<Key, Sums>, key: Key): Sums {
  let sums = of.get(key);
  if (!sums) of.set(key, (sums = new Sums()));
  return sums;
}

type Brought = (group: Omit<SpendGroup, 'revenue'>) => number;

/**
 * What the people brought up to the day whom the customer list says to have come by a channel, while money was spent on
 * it; NaN where no list says so, or nobody's amounts are known.
 */
function revenueBySource(workspace: Workspace, asOf: number): Brought {
  const { count } = peopleOf(workspace);
  const { grid, count: lines } = linesOf(workspace);
  const source = lines > 0 ? levelOfPeople(workspace, count, 'source_channel') : null;
  if (!source) return () => NaN;
  const texts = levelTexts(source.levels);
  const { day } = knownSince(workspace);
  const { net } = activityIn(workspace, { from: -Infinity, to: asOf }).people;
  return ({ name, from, to }) => {
    let units = 0;
    let people = 0;
    for (let p = 0; p < count; p++) {
      const level = source.ofPerson[p]!;
      if (level === -1 || texts[level] !== name || !(day[p]! >= from && day[p]! <= to)) continue;
      people++;
      units += net[p]!;
    }
    return name !== '' && people > 0 ? moneyOf(grid, units) : NaN;
  };
}

/** What the order lines before the day bring that name a campaign; NaN where none names it. */
function revenueByCampaign(workspace: Workspace, asOf: number): Brought {
  const orders: Table | undefined = workspace.tables.get('orders');
  if (!orders?.columns.has('campaign_id')) return () => NaN;
  const { count, time, units, grid } = linesOf(workspace);
  const named = namesIn(orders, 'campaign_id');
  const sums = new Map<number, number>();
  for (let line = 0; line < count; line++) {
    const place = named.ofRow(line);
    if (place > 0 && time[line]! < asOf * MS_PER_DAY) sums.set(place, (sums.get(place) ?? 0) + units[line]!);
  }
  const ofName = new Map([...sums].map(([place, sum]) => [named.names[place], moneyOf(grid, sum)]));
  return ({ name }) => ofName.get(name) ?? NaN;
}
