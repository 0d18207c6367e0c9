import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import type { DisplayOf, Say } from '../contract';
import type { definition } from './definition';
import { nameText } from './counts-row';
import { ratio, shareOf } from './rates';
import {
  SPEND_FIGURES,
  type CampaignsResult,
  type SpendFigures,
  type SpendPeriod,
  type SpendResult,
} from './result';
import type { StepRow } from './present-campaign';
import { tabulate } from './tabulate';

/** Money spent to bring people, by channel or campaign and in time. */
export interface SpendView {
  readonly title: string;
  readonly caption: string;
  readonly groups: readonly SpendRow[];
  /** Impressions → clicks → visits → new customers. */
  readonly steps: readonly StepRow[];
  table(): ExportTable;
  /** Of a channel by its place; null: all together. */
  course(channel: number | null): CourseView;
}

/** Figures as texts; each has what it is sorted by. */
export interface SpendRow {
  readonly name: string;
  readonly spend: string;
  readonly impressions: string;
  readonly clicks: string;
  readonly clickRate: string;
  readonly visits: string;
  readonly newCustomers: string;
  readonly perVisit: string;
  readonly cpc: string;
  readonly cac: string;
  readonly revenue: string;
  readonly roas: string;
  value(of: SpendValue): number;
}
export type SpendValue = Exclude<keyof SpendRow, 'name' | 'value'>;

export interface CourseView {
  readonly title: string;
  readonly tableTitle: string;
  readonly xLabel: string;
  readonly labels: readonly string[];
  /** Money spent; null where it is not known. */
  readonly spend: readonly (number | null)[];
  readonly rows: readonly SpendRow[];
  table(): ExportTable;
}

export function spendView(
  result: CampaignsResult,
  spend: SpendResult,
  { spendBy, unit }: DisplayOf<typeof definition>,
  format: Format,
  say: Say,
): SpendView {
  const groups = spendBy === 'channel' ? spend.channels : spend.campaigns;
  return {
    title: say(`spend.title.${spendBy}`),
    caption: say(
      groups.some(({ revenue }) => !Number.isNaN(revenue))
        ? `spend.caption.${spendBy}`
        : 'spend.caption.unknown',
    ),
    groups: groups.map((group) => spendRow(nameText(group.name, spendBy, say), group, group.revenue, format)),
    steps: stepsOf(spend.totals, format, say),
    table: () => tabulate(result, 'spend'),
    course: (channel) => courseView(result, spend, { unit, channel }, format, say),
  };
}

function spendRow(name: string, figures: SpendFigures, revenue: number, format: Format): SpendRow {
  const values: Readonly<Record<SpendValue, number>> = {
    ...figures,
    clickRate: shareOf(figures.clicks, figures.impressions).share,
    perVisit: shareOf(figures.newCustomers, figures.visits).share,
    cpc: ratio(figures.spend, figures.clicks),
    cac: ratio(figures.spend, figures.newCustomers),
    revenue,
    roas: ratio(revenue, figures.spend),
  };
  return {
    name,
    spend: format.money(values.spend),
    impressions: format.integer(values.impressions),
    clicks: format.integer(values.clicks),
    clickRate: format.share(values.clickRate, 1),
    visits: format.integer(values.visits),
    newCustomers: format.integer(values.newCustomers),
    perVisit: format.share(values.perVisit, 1),
    cpc: format.money(values.cpc),
    cac: format.money(values.cac),
    revenue: format.money(revenue),
    roas: format.number(values.roas, 1),
    value: (of) => values[of],
  };
}

function stepsOf(totals: SpendFigures, format: Format, say: Say): SpendView['steps'] {
  const ids = ['impressions', 'clicks', 'visits', 'newCustomers'] as const;
  const first = ids.map((id) => totals[id]).find((count) => count > 0) ?? NaN;
  return ids.map((id, i) => {
    const count = totals[id];
    const isKnown = !Number.isNaN(count);
    const { share, lower, upper } = i === 0 ? shareOf(NaN, NaN) : shareOf(count, totals[ids[i - 1]!]);
    return {
      id,
      name: say(`spend.step.${id}`),
      count: format.integer(count),
      share: Number.isNaN(share)
        ? isKnown
          ? ''
          : say('spend.step.unknown')
        : say(`spend.step.of.${ids[i - 1]!}`, {
            share: format.share(share, 1),
            lower: format.share(lower, 1),
            upper: format.share(upper, 1),
          }),
      bar: isKnown && first > 0 ? Math.min(1, count / first) : 0,
      isKnown,
    };
  });
}

function courseView(
  result: CampaignsResult,
  { periods, channels }: SpendResult,
  { unit, channel }: { readonly unit: 'month' | 'week'; readonly channel: number | null },
  format: Format,
  say: Say,
): CourseView {
  const sums = new Map<number, SpendFigures>();
  for (const period of periods[unit]) {
    if (channel !== null && period.channel !== channel) continue;
    sums.set(period.start, together(sums.get(period.start), period));
  }
  const labelOf = (start: number): string =>
    unit === 'month' ? format.month(start * MS_PER_DAY) : format.day(start * MS_PER_DAY);
  const titled = (key: string): string =>
    channel === null
      ? say(key)
      : say(`${key}.channel`, { channel: nameText(channels[channel]!.name, 'channel', say) });
  const shown = [...sums];
  return {
    title: titled('course.title'),
    tableTitle: titled('course.table'),
    xLabel: say(`sends.axis.${unit}`),
    labels: shown.map(([start]) => labelOf(start)),
    spend: shown.map(([, { spend }]) => (Number.isNaN(spend) ? null : spend)),
    rows: shown.map(([start, figures]) => spendRow(labelOf(start), figures, NaN, format)),
    table: () => tabulate(result, 'spendPeriods'),
  };
}

/** Two groups together; what neither knows is not known. */
function together(a: SpendFigures | undefined, b: SpendPeriod): SpendFigures {
  const sum = (x: number, y: number): number => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : x + y);
  return Object.fromEntries(
    SPEND_FIGURES.map((figure) => [figure, sum(a?.[figure] ?? NaN, b[figure])]),
  ) as unknown as SpendFigures;
}
