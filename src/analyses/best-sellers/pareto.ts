import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import type { Say } from '../contract';
import type { BestSellersResult } from './result';

/** Bars of the items, or of equal numbers of them, the greatest first, and what they bring together so far; what lies below 0 has no height. */
export interface ParetoView {
  readonly title: string;
  readonly caption: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly barLabel: string;
  readonly lineLabel: string;
  readonly labels: readonly string[];
  readonly ticks: readonly string[];
  readonly bars: readonly number[];
  readonly line: readonly number[];
  /** Bars that belong to class A for the greater part. */
  readonly vital: readonly number[];
  short(value: number): string;
  exact(value: number): string;
  share(value: number): string;
}

/** Up to here each item has a bar of its own. */
const MOST_BARS = 30;

export function paretoOf(result: BestSellersResult, format: Format, say: Say): ParetoView {
  const { items, measure, level, vital, a } = result;
  const each = Math.ceil(items.count / MOST_BARS);
  const count = Math.ceil(items.count / each);
  const bars = new Array<number>(count).fill(0);
  items.value.forEach((value, rank) => (bars[Math.floor(rank / each)]! += Math.max(0, value)));
  const last = (bar: number): number => Math.min(items.count, (bar + 1) * each) - 1;
  const places = bars.map((_, bar) => bar);
  const ranks = (bar: number): string =>
    each === 1
      ? format.integer(bar + 1)
      : `${format.integer(bar * each + 1)}–${format.integer(last(bar) + 1)}`;
  const isMoney = measure === 'revenue' || measure === 'margin';
  return {
    title: say(vital > 0 ? `pareto.title.${level}` : 'pareto.title.nothing', { vital, share: a }),
    caption: say(each === 1 ? 'pareto.caption.each' : 'pareto.caption.groups', { each, items: items.count }),
    xLabel: say(`pareto.x.${level}`),
    yLabel: say(`option.measure.${measure}`),
    barLabel: say(`option.measure.${measure}`),
    lineLabel: say('pareto.line'),
    labels: places.map((bar) => (each === 1 ? `${ranks(bar)}. ${levelText(items.names, bar)}` : ranks(bar))),
    ticks: places.map(ranks),
    bars,
    line: places.map((bar) => items.cumulative[last(bar)]!),
    vital: places.filter((bar) => items.group[Math.floor((bar * each + last(bar)) / 2)] === 0),
    short: isMoney ? format.moneyShort : format.short,
    exact: isMoney ? format.money : (value) => format.number(value, 1),
    share: (value) => format.share(value, Math.round(value * 1000) % 10 === 0 ? 0 : 1),
  };
}
