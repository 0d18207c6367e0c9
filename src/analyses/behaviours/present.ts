import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { VERDICT } from '../../kernels/mining/rule-retest';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import { personAt } from '../people';
import type { definition } from './definition';
import { bestRule } from './explain';
import { Q_LIMIT } from './pairs';
import type { BehavioursResult } from './result';
import { measured, sideValues, stepText } from './sides';
import { peopleTable, tabulate } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface BehavioursView {
  readonly evidence: EvidenceView;
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly note: string;
    readonly what: string;
  }[];
  readonly rules: RulesView;
  readonly steps: StepsView;
  /** The rule that is shown in full at first; −1: there is none. */
  readonly first: number;
  detail(rule: number): RuleDetail;
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
  readonly confidence: string;
  readonly usual: string;
  readonly lift: string;
  readonly interval: string;
  readonly late: string;
  readonly verdict: string;
  readonly tone: 'good' | 'warning' | 'plain';
  /** What the row is sorted by; NaN where it has no such figure. */
  value(of: RuleValue): number;
}
export type RuleValue = 'both' | 'confidence' | 'usual' | 'lift' | 'late';

export interface StepsView {
  readonly count: number;
  row(i: number): {
    readonly text: string;
    readonly visits: string;
    readonly share: string;
    readonly count: number;
  };
  table(): ExportTable;
}

/** One rule in full, and who did the first and never the next. */
export interface RuleDetail {
  readonly rule: number;
  readonly title: string;
  readonly remarks: readonly string[];
  readonly people: {
    readonly title: string;
    readonly caption: string;
    readonly refused: string;
    readonly count: number;
    row(i: number): { readonly key: string; readonly name: string; readonly last: string };
    table(): ExportTable;
  };
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: BehavioursResult,
  { format, say, display }: Presentation<typeof definition>,
): BehavioursView {
  const { evidence, visits, steps } = result;
  return {
    evidence: evidenceView(evidence, say, { visits: visits.count }),
    figures: figuresOf(result, format, say),
    rules: rulesOf(result, display.path, format, say),
    steps: {
      count: steps.counts.length,
      row(i) {
        const count = steps.counts[i]!;
        return {
          text: stepText(result, i, say),
          visits: format.integer(count),
          share: format.share(count / visits.count, 1),
          count,
        };
      },
      table: () => tabulate(result, 'steps'),
    },
    first: bestRule(result),
    detail: (rule) => detailOf(result, rule, format, say),
  };
}

function figuresOf({ test, visits }: BehavioursResult, format: Format, say: Say) {
  const figure = (what: string, value: string, note: string) => ({
    what,
    label: say(`kpi.${what}`),
    value,
    note,
  });
  return [
    figure('visits', format.integer(visits.count), say('kpi.visits.note', { single: visits.single })),
    figure('tested', format.integer(test.tested), say('kpi.tested.note')),
    figure('survived', format.integer(test.survived), say('kpi.survived.note', { found: test.found })),
    visits.late === 0
      ? figure('held', '—', say('kpi.held.none'))
      : figure(
          'held',
          format.integer(test.held),
          say('kpi.held.note', { late: visits.late, cut: visits.cut }),
        ),
  ];
}

function rulesOf(result: BehavioursResult, path: boolean, format: Format, say: Say): RulesView {
  const { rules, visits } = result;
  const shown = Array.from(rules.both, (_, r) => r).filter((r) => path || rules.isPath[r] === 0);
  const { from, to } = visits;
  return {
    count: shown.length,
    title: say('rules.title', { rules: shown.length }),
    caption: say('rules.caption', { visits: visits.count, from, to, hidden: rules.count - shown.length }),
    row: (i) => rowOf(result, shown[i]!, format, say),
    rowOf: (rule) => shown.indexOf(rule),
    table: () => tabulate(result, 'rules'),
  };
}

function rowOf(result: BehavioursResult, r: number, format: Format, say: Say): RuleRow {
  const { rules, visits } = result;
  const m = measured(rules, r, visits.count);
  const late = visits.late === 0 ? NaN : measured(rules.late, r, visits.late).lift;
  const isChance = rules.q[r]! > Q_LIMIT;
  const verdict = rules.verdict[r]!;
  return {
    rule: r,
    text: say('rule.title', sideValues(result, r)),
    both: format.integer(m.both),
    confidence: format.share(m.confidence, 1),
    usual: format.share(m.usual, 1),
    lift: format.number(m.lift),
    interval: `${format.number(m.lower)} – ${format.number(m.upper)}`,
    late: format.number(late),
    verdict: say(isChance ? 'verdict.chance' : `verdict.${verdict}`),
    tone: isChance || verdict === VERDICT.failed ? 'warning' : verdict === VERDICT.held ? 'good' : 'plain',
    value: (of) => ({ ...m, late })[of],
  };
}

function detailOf(result: BehavioursResult, r: number, format: Format, say: Say): RuleDetail {
  const { rules, people } = result;
  const sides = sideValues(result, r);
  const from = rules.openFrom[r]!;
  const count = rules.openFrom[r + 1]! - from;
  const refused = rules.refused[r]!;
  return {
    rule: r,
    title: say('rule.title', sides),
    remarks: remarksOf(result, r, say),
    people: {
      title: say('people.title', { people: count }),
      caption: say('people.caption', sides),
      refused: refused === 0 ? '' : say('people.refused', { refused }),
      count,
      row(i) {
        const p = rules.open[from + i]!;
        return {
          ...personAt(people, p),
          last: format.day(rules.openAt[from + i]!),
        };
      },
      table: () => peopleTable(result, r),
    },
  };
}

function remarksOf(result: BehavioursResult, r: number, say: Say): string[] {
  const { rules, visits } = result;
  const sides = sideValues(result, r);
  const m = measured(rules, r, visits.count);
  const remarks = [
    say('rule.confidence', { ...sides, ...m, antecedent: rules.antecedent[r]! }),
    say('rule.order', { ...sides, both: m.both, reverse: rules.reverse[r]! }),
  ];
  if (rules.q[r]! > Q_LIMIT) remarks.push(say('rule.chance', { q: rules.q[r]! }));
  if (visits.late > 0 && rules.verdict[r] !== VERDICT.unknown) {
    const early = measured(rules.early, r, visits.early);
    const late = measured(rules.late, r, visits.late);
    remarks.push(
      say(rules.verdict[r] === VERDICT.held ? 'rule.held' : 'rule.failed', {
        early: early.lift,
        late: late.lift,
        lateLower: late.lower,
        lateUpper: late.upper,
      }),
    );
  } else remarks.push(say('rule.unknown'));
  if (rules.isPath[r] === 1) remarks.push(say('rule.path'));
  return remarks;
}
