import type { Format } from '../../core/format';
import type { Say } from '../contract';
import { rateOf, ratio } from './rates';
import type { Counts } from './result';

/** A campaign or a slice of it. */
export interface CountsRow {
  readonly sent: string;
  readonly delivered: string;
  readonly opened: string;
  readonly clicked: string;
  readonly converted: string;
  readonly cost: string;
  readonly revenue: string;
  readonly earned: string;
  readonly openRate: string;
  readonly clickRate: string;
  readonly conversionRate: string;
  readonly refused: string;
  /** What a column is sorted by; NaN where it is not known. */
  value(of: CountsValue): number;
}
export type CountsValue = Exclude<keyof CountsRow, 'value'>;

/** A name, or what stands where the file gives none. */
export const nameText = (name: string, of: 'campaign' | 'arm' | 'channel', say: Say): string =>
  name === '' ? say(`unnamed.${of}`) : name;

export function countsRow(counts: Counts, format: Format): CountsRow {
  const values: Readonly<Record<CountsValue, number>> = {
    sent: counts.sent,
    delivered: counts.delivered,
    opened: counts.opened,
    clicked: counts.clicked,
    converted: counts.converted,
    cost: counts.cost,
    revenue: counts.revenue,
    earned: ratio(counts.revenue, counts.cost),
    openRate: rateOf(counts, 'opened').share,
    clickRate: rateOf(counts, 'clicked').share,
    conversionRate: rateOf(counts, 'converted').share,
    refused: counts.refused,
  };
  return {
    sent: format.integer(values.sent),
    delivered: format.integer(values.delivered),
    opened: format.integer(values.opened),
    clicked: format.integer(values.clicked),
    converted: format.integer(values.converted),
    cost: format.money(values.cost),
    revenue: format.money(values.revenue),
    earned: format.number(values.earned, 1),
    openRate: format.share(values.openRate, 1),
    clickRate: format.share(values.clickRate, 1),
    conversionRate: format.share(values.conversionRate, 1),
    refused: format.integer(values.refused),
    value: (of) => values[of],
  };
}
