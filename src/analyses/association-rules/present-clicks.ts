import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { Say } from '../contract';
import type { RulesResult } from './result';
import { measured } from './sides';
import { tabulate } from './tabulate';

/** What came of rules that were recommended. */
export interface ClicksView {
  readonly caption: string;
  readonly count: number;
  row(i: number): ClickRow;
  table(): ExportTable;
}

export interface ClickRow {
  readonly text: string;
  readonly shown: string;
  readonly clicked: string;
  readonly rate: string;
  readonly interval: string;
  /** What the baskets say of it, whatever the limits; an em dash where they do not hold its goods. */
  readonly lift: string;
  readonly verdict: string;
  readonly tone: 'good' | 'warning';
  value(of: 'shown' | 'clicked' | 'rate' | 'lift'): number;
}

/** @param limit clicks in a hundred below which a rule is flagged */
export function clicksView(result: RulesResult, limit: number, format: Format, say: Say): ClicksView {
  const { clicks, baskets } = result;
  const count = clicks.shown.length;
  const sum = (of: Int32Array) => of.reduce((total, each) => total + each, 0);
  const shown = sum(clicks.shown);
  return {
    caption:
      count === 0
        ? ''
        : say('clicks.caption', {
            shown,
            clicked: sum(clicks.clicked),
            rate: sum(clicks.clicked) / shown,
            limit,
          }),
    count,
    row(i) {
      const clicked = clicks.clicked[i]!;
      const rate = clicked / clicks.shown[i]!;
      const { lower, upper } = wilsonInterval(clicked, clicks.shown[i]!);
      const isKnown = clicks.antecedent[i]! > 0 && clicks.consequent[i]! > 0;
      const lift = isKnown ? measured(clicks, i, baskets.count).lift : NaN;
      const isWeak = rate * 100 < limit;
      return {
        text: say('rule.title', {
          antecedent: levelText(clicks.antecedents, i),
          consequent: levelText(clicks.consequents, i),
        }),
        shown: format.integer(clicks.shown[i]!),
        clicked: format.integer(clicked),
        rate: format.share(rate, 1),
        interval: `${format.share(lower, 1)} – ${format.share(upper, 1)}`,
        lift: format.number(lift),
        verdict: say(isWeak ? 'clicks.weak' : 'clicks.good'),
        tone: isWeak ? 'warning' : 'good',
        value: (of) => ({ shown: clicks.shown[i]!, clicked, rate, lift })[of],
      };
    },
    table: () => tabulate(result, 'clicks'),
  };
}
