import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import type { definition } from './definition';
import { detailOf, type SequenceDetail } from './detail';
import { bestRule } from './explain';
import type { SequencesResult } from './result';
import { measuredRule, patternText } from './sides';
import { patternsTable, tabulate } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface SequencesView {
  readonly evidence: EvidenceView;
  readonly gaps: readonly { readonly value: string; readonly label: string }[];
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly note: string;
    readonly what: string;
  }[];
  readonly rules: RulesView;
  readonly patterns: PatternsView;
  /** The rule that is shown in full at first; −1: there is none. */
  readonly first: number;
  detail(rule: number): SequenceDetail;
}

export interface RulesView {
  readonly count: number;
  readonly title: string;
  readonly caption: string;
  row(i: number): RuleRow;
  /** Row of a rule; −1 where it is not shown. */
  rowOf(rule: number): number;
  table(): ExportTable;
}

export interface RuleRow {
  readonly rule: number;
  readonly text: string;
  readonly both: string;
  readonly prefix: string;
  readonly confidence: string;
  readonly interval: string;
  readonly lift: string;
  readonly inOrder: string;
  readonly wait: string;
  readonly between: string;
  value(of: RuleValue): number;
}
export type RuleValue = 'both' | 'prefix' | 'confidence' | 'lift' | 'inOrder' | 'wait' | 'between';

export interface PatternsView {
  readonly count: number;
  readonly title: string;
  readonly caption: string;
  row(i: number): {
    readonly text: string;
    readonly customers: string;
    readonly support: string;
    readonly count: number;
  };
  table(): ExportTable;
}

/** Waiting times that are offered, in days; 0: no limit. */
const GAPS = [14, 30, 60, 90, 180, 365, 0];

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: SequencesResult,
  presentation: Presentation<typeof definition>,
): SequencesView {
  const { format, say, display } = presentation;
  const { evidence, customers, limits } = result;
  return {
    evidence: evidenceView(evidence, say, { customers: customers.count }),
    gaps: [...new Set([...GAPS, limits.maxGapDays])].map((days) => ({
      value: String(days),
      label: say('controls.gap.value', { days }),
    })),
    figures: figuresOf(result, format, say),
    rules: rulesOf(result, display.same, format, say),
    patterns: patternsOf(result, display.closed, format, say),
    first: bestRule(result),
    detail: (rule) => detailOf(result, rule, presentation),
  };
}

function figuresOf({ customers, patterns, rules }: SequencesResult, format: Format, say: Say) {
  const repeat = customers.count - customers.single;
  return [
    {
      label: say('kpi.customers'),
      value: format.integer(repeat),
      note: say('kpi.customers.note', { customers: customers.count }),
      what: 'customers',
    },
    {
      label: say('kpi.sequences'),
      value: format.integer(patterns.total),
      note: say('kpi.sequences.note'),
      what: 'patterns',
    },
    {
      label: say('kpi.rules'),
      value: format.integer(rules.found),
      note: say('kpi.rules.note'),
      what: 'rules',
    },
  ];
}

function rulesOf(result: SequencesResult, same: boolean, format: Format, say: Say): RulesView {
  const { rules, customers } = result;
  const shown = Array.from(rules.both, (_, r) => r).filter((r) => same || rules.isSame[r] === 0);
  return {
    count: shown.length,
    title: say('rules.title', { rules: shown.length }),
    caption: say('rules.caption', { customers: customers.count, asOf: customers.asOf * 86_400_000 }),
    row: (i) => rowOf(result, shown[i]!, format, say),
    rowOf: (rule) => shown.indexOf(rule),
    table: () => tabulate(result, 'rules'),
  };
}

function rowOf(result: SequencesResult, rule: number, format: Format, say: Say): RuleRow {
  const m = measuredRule(result, rule);
  return {
    rule,
    text: ruleText(result, rule, say),
    both: format.integer(m.both),
    prefix: format.integer(m.prefix),
    confidence: format.share(m.confidence, 1),
    interval: `${format.share(m.lower)} – ${format.share(m.upper)}`,
    lift: format.number(m.lift),
    inOrder: format.share(m.inOrder),
    wait: format.days(m.wait),
    between: format.integer(m.between),
    value: (of) => m[of],
  };
}

/** Sports shoes, then sports socks */
export const ruleText = (result: SequencesResult, rule: number, say: Say): string =>
  say('rule.title', {
    first: patternText(result, result.rules.prefixes, rule),
    next: patternText(result, result.rules.lasts, rule),
  });

function patternsOf(result: SequencesResult, closed: boolean, format: Format, say: Say): PatternsView {
  const { patterns, customers, limits } = result;
  const shown = Array.from(patterns.counts, (_, p) => p).filter((p) => !closed || patterns.isClosed[p] === 1);
  return {
    count: shown.length,
    title: say('patterns.title', { sequences: shown.length }),
    caption: say(closed ? 'patterns.caption.closed' : 'patterns.caption', { minCount: limits.minCount }),
    row(i) {
      const p = shown[i]!;
      const count = patterns.counts[p]!;
      return {
        text: patternText(result, patterns, p),
        customers: format.integer(count),
        support: format.share(count / customers.count, 1),
        count,
      };
    },
    table: () => patternsTable(result, closed),
  };
}
