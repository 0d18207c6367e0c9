import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import type { Say } from '../contract';
import { clickRate } from './clicks';
import type { RecommendationsResult } from './result';
import { tabulate } from './tabulate';

/** What came of recommendations that were sent, against the click rate they are to reach. */
export interface ClicksView {
  readonly caption: string;
  readonly baseline: string;
  readonly count: number;
  row(i: number): {
    readonly offer: string;
    readonly shown: string;
    readonly rate: string;
    readonly interval: string;
    readonly verdict: string;
  };
  value(i: number, of: 'shown' | 'rate'): number;
  table(): ExportTable;
}

/** @param baseline in per cent */
export function presentClicks(
  result: RecommendationsResult,
  baseline: number,
  format: Format,
  say: Say,
): ClicksView | null {
  const { clicks } = result;
  if (!clicks) return null;
  const sum = (values: Int32Array) => values.reduce((a, b) => a + b, 0);
  const [shown, clicked] = [sum(clicks.shown), sum(clicks.clicked)];
  const all = clickRate(clicked, shown, baseline / 100);
  const of = (i: number) => clickRate(clicks.clicked[i]!, clicks.shown[i]!, baseline / 100);
  return {
    caption:
      shown === 0
        ? say('clicks.none')
        : say(`clicks.caption.${all.verdict}`, {
            shown,
            clicked,
            rate: all.rate.value,
            lower: all.rate.lower,
            upper: all.rate.upper,
            baseline,
          }),
    baseline: format.share(baseline / 100, 1),
    count: clicks.shown.length,
    row(i) {
      const { rate, verdict } = of(i);
      return {
        offer: levelText(clicks.offers, i),
        shown: format.integer(clicks.shown[i]!),
        rate: format.share(rate.value, 1),
        interval: `${format.share(rate.lower, 1)} – ${format.share(rate.upper, 1)}`,
        verdict: say(`clicks.${verdict}`),
      };
    },
    value: (i, what) => (what === 'shown' ? clicks.shown[i]! : of(i).rate.value),
    table: () => tabulate(result, 'clicks'),
  };
}
