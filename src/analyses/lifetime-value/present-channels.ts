import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import { periodStart } from '../../domain/periods';
import type { Say } from '../contract';
import type { LifetimeValueResult } from './result';

/** What channels cost and bring; without rows the sentence says what file would show it. */
export interface ChannelsView {
  readonly caption: string;
  readonly missing: string;
  readonly rows: readonly ChannelRowView[];
  readonly cohorts: readonly CohortRowView[];
  /** Names that are on one side only. */
  readonly unmatched: readonly string[];
}

export interface ChannelRowView {
  readonly channel: string;
  readonly spend: string;
  readonly newCustomers: string;
  readonly cac: string;
  readonly brought: string;
  readonly value: string;
  readonly interval: string;
  readonly ratio: string;
  readonly ratioInterval: string;
  readonly payback: string;
}

export interface CohortRowView {
  readonly channel: string;
  readonly cohort: string;
  readonly newCustomers: string;
  readonly cac: string;
  readonly brought: string;
  readonly seen: string;
  readonly payback: string;
}

export function channelsView(
  { channels, channelsMissing, choices, worth }: LifetimeValueResult,
  format: Format,
  say: Say,
): ChannelsView {
  if (!channels) {
    const missing = say(`channels.missing.${channelsMissing ?? 'spend'}`);
    return { caption: '', missing, rows: [], cohorts: [], unmatched: [] };
  }
  const known = (value: number, write: (value: number) => string) =>
    Number.isFinite(value) ? write(value) : '—';
  const between = (from: number, to: number, write: (value: number) => string) =>
    known(from, (lower) => `${write(lower)} – ${write(to)}`);
  const payback = (month: number): string =>
    Number.isNaN(month) ? say('payback.not-yet') : say('payback.month', { month });
  const ratio = (value: number): string => format.number(value, 1);
  return {
    caption: say(`channels.caption.${channels.from}`, {
      months: choices.months,
      revenue: Number(worth.basis === 'revenue'),
    }),
    missing: channels.rows.length > 0 ? '' : say('channels.missing.match'),
    rows: channels.rows.map((row) => ({
      channel: row.channel,
      spend: format.money(row.spend),
      newCustomers: format.integer(row.newCustomers),
      cac: known(row.cac, format.money),
      brought: known(row.brought / row.newCustomers, format.money),
      value: known(row.value, format.money),
      interval: between(row.lower, row.upper, format.money),
      ratio: known(row.ratio, ratio),
      ratioInterval: between(row.ratioLower, row.ratioUpper, ratio),
      payback: payback(row.paybackMonth),
    })),
    cohorts: channels.rows.flatMap(({ channel, cohorts }) =>
      cohorts.map((cohort) => ({
        channel,
        cohort: format.month(periodStart(cohort.month, 'month') * MS_PER_DAY),
        newCustomers: format.integer(cohort.newCustomers),
        cac: known(cohort.spend / cohort.newCustomers, format.money),
        brought: known(cohort.brought / cohort.newCustomers, format.money),
        seen: format.integer(cohort.monthsSeen),
        payback: payback(cohort.paybackMonth),
      })),
    ),
    unmatched: [
      ...channels.withoutCustomers.map(({ name, spend }) => say('channels.no-customers', { name, spend })),
      ...channels.withoutSpend.map(({ name, buyers }) => say('channels.no-spend', { name, buyers })),
    ],
  };
}
