import type { ExportTable } from '../../core/export-table';
import { MS_PER_DAY } from '../../core/time';
import type { Presentation, Say } from '../contract';
import { personAt } from '../people';
import type { definition } from './definition';
import type { SequencesResult } from './result';
import { measuredRule, patternText, waitsOf } from './sides';
import { betweenTable } from './tabulate';

/** One rule in full: what speaks for it, how long people wait, and who stands between now. */
export interface SequenceDetail {
  readonly rule: number;
  readonly title: string;
  readonly remarks: readonly string[];
  readonly waits: WaitsView;
  readonly between: BetweenView;
}

/** Waiting times as bars of equal width. */
export interface WaitsView {
  readonly title: string;
  readonly caption: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly labels: readonly string[];
  readonly values: readonly number[];
}

export interface BetweenView {
  readonly title: string;
  readonly caption: string;
  /** Who is left out, and why; '' where nobody is. */
  readonly leftOut: string;
  readonly count: number;
  row(i: number): BetweenRow;
  table(): ExportTable;
}

export interface BetweenRow {
  readonly key: string;
  readonly name: string;
  readonly since: string;
  readonly ago: string;
  readonly expected: string;
  readonly spend: string;
  value(of: 'ago' | 'spend'): number;
}

/** Most bars of a picture. */
const MOST_BARS = 15;
const WIDTHS = [1, 2, 7, 14, 30, 60, 90, 180];

export function detailOf(
  result: SequencesResult,
  rule: number,
  { format, say }: Presentation<typeof definition>,
): SequenceDetail {
  const names = {
    first: patternText(result, result.rules.prefixes, rule),
    next: patternText(result, result.rules.lasts, rule),
  };
  const m = measuredRule(result, rule);
  const { people, rules, customers } = result;
  const from = rules.betweenFrom[rule]!;
  return {
    rule,
    title: say('rule.title', names),
    remarks: remarksOf(result, rule, names, say),
    waits: waitsView(result, rule, names, say),
    between: {
      title: say('between.title', { people: m.between }),
      caption: say('between.caption', { ...names, usualWait: m.usualWait }),
      leftOut: leftOutOf(result, rule, say),
      count: m.between,
      row(i) {
        const p = rules.between[from + i]!;
        const since = rules.sinceDay[from + i]!;
        return {
          ...personAt(people, p),
          since: format.day(since * MS_PER_DAY),
          ago: format.integer(customers.asOf - since),
          expected: format.day(Math.round(since + m.wait) * MS_PER_DAY),
          spend: format.money(people.spend[p]!),
          value: (of) => (of === 'ago' ? customers.asOf - since : people.spend[p]!),
        };
      },
      table: () => betweenTable(result, rule),
    },
  };
}

function remarksOf(
  result: SequencesResult,
  rule: number,
  names: { readonly first: string; readonly next: string },
  say: Say,
): string[] {
  const m = measuredRule(result, rule);
  const remarks = [
    say('rule.confidence', {
      ...names,
      both: m.both,
      prefix: m.prefix,
      confidence: m.confidence,
      lower: m.lower,
      upper: m.upper,
    }),
  ];
  if (!Number.isNaN(m.lift)) {
    remarks.push(say(m.lift > 1 ? 'rule.more' : 'rule.less', { ...names, usual: m.usual, lift: m.lift }));
  }
  if (!Number.isNaN(m.inOrder)) remarks.push(say('rule.order', { ...names, inOrder: m.inOrder }));
  if (result.rules.passed[rule]! > 0)
    remarks.push(say('rule.passed', { ...names, passed: result.rules.passed[rule]! }));
  return remarks;
}

function waitsView(
  { rules }: SequencesResult,
  rule: number,
  names: { readonly first: string; readonly next: string },
  say: Say,
): WaitsView {
  const waits = waitsOf(rules, rule);
  const longest = waits.at(-1) ?? 0;
  const width = WIDTHS.find((each) => longest < each * MOST_BARS) ?? Math.ceil((longest + 1) / MOST_BARS);
  const values = Array.from({ length: Math.floor(longest / width) + 1 }, () => 0);
  for (const wait of waits) values[Math.floor(wait / width)]!++;
  return {
    title: say('waits.title'),
    caption: say('waits.caption', names),
    xLabel: say('waits.x'),
    yLabel: say('waits.y'),
    labels: values.map((_, bar) =>
      width === 1 ? `${bar}` : say('waits.bar', { from: bar * width, to: (bar + 1) * width - 1 }),
    ),
    values,
  };
}

function leftOutOf({ rules }: SequencesResult, rule: number, say: Say): string {
  const refused = rules.refused[rule]!;
  return refused === 0 ? '' : say('between.refused', { refused });
}
