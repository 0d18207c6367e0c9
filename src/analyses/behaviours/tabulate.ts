import { tableOfRows, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { dayOf, isoDay } from '../../core/time';
import type { TableIdOf } from '../contract';
import { knownName } from '../people';
import type { definition } from './definition';
import { bestRule } from './explain';
import type { BehavioursResult } from './result';
import { measured, stepName } from './sides';

/** The tables of the page; `people` is the list of the headline's rule. */
export function tabulate(result: BehavioursResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'rules':
      return rulesTable(result);
    case 'people':
      return peopleTable(result, bestRule(result));
    case 'steps':
      return stepsTable(result);
    case 'test':
      return testTable(result);
  }
}

const VERDICT_NAMES = ['unknown', 'held up', 'not held up'];

function rulesTable(result: BehavioursResult): ExportTable {
  const { rules, visits } = result;
  const rows = Array.from(rules.both, (_, r) => ({ r, ...measured(rules, r, visits.count) }));
  const late = (r: number) => (visits.late === 0 ? null : measured(rules.late, r, visits.late).lift);
  return tableOfRows(rows, [
    ['first', ({ r }) => stepName(result, rules.first[r]!)],
    ['next', ({ r }) => stepName(result, rules.next[r]!)],
    ['visits', ({ both }) => both],
    ['visits_with_first', ({ r }) => rules.antecedent[r]!],
    ['visits_with_next', ({ r }) => rules.consequent[r]!],
    ['visits_the_other_way_round', ({ r }) => rules.reverse[r]!],
    ['support', ({ support }) => support],
    ['confidence', ({ confidence }) => confidence],
    ['lift', ({ lift }) => lift],
    ['lift_lower', ({ lower }) => lower],
    ['lift_upper', ({ upper }) => upper],
    ['fisher_p', ({ r }) => rules.p[r]!],
    ['q', ({ r }) => rules.q[r]!],
    ['first_70_lift', ({ r }) => measured(rules.early, r, visits.early).lift],
    ['last_30_lift', ({ r }) => late(r)],
    ['held_up', ({ r }) => VERDICT_NAMES[rules.verdict[r]!]!],
    ['step_of_a_purchase', ({ r }) => (rules.isPath[r] ? 'yes' : 'no')],
  ]);
}

/** Who did the first of a rule and never the next; nobody for −1. */
export function peopleTable({ rules, people }: BehavioursResult, rule: number): ExportTable {
  const from = rule === -1 ? 0 : rules.openFrom[rule]!;
  const to = rule === -1 ? 0 : rules.openFrom[rule + 1]!;
  const rows = Array.from({ length: to - from }, (_, k) => ({
    p: rules.open[from + k]!,
    at: rules.openAt[from + k]!,
  }));
  return tableOfRows(rows, [
    ['customer_id', ({ p }) => levelText(people.keys, p)],
    ['name', ({ p }) => knownName(people, p)],
    ['last_visit_with_first', ({ at }) => isoDay(dayOf(at))],
  ]);
}

function stepsTable(result: BehavioursResult): ExportTable {
  const { steps, visits } = result;
  return tableOfRows(
    Array.from(steps.counts, (count, s) => ({ s, count })),
    [
      ['step', ({ s }) => stepName(result, s)],
      ['visits', ({ count }) => count],
      ['share', ({ count }) => count / visits.count],
    ],
  );
}

function testTable({ limits, visits, test, evidence }: BehavioursResult): ExportTable {
  const rows: [string, string | number][] = [
    ['visit', limits.unit],
    ['from', isoDay(dayOf(visits.from))],
    ['to', isoDay(dayOf(visits.to))],
    ['visits', visits.count],
    ['visits_with_one_step', visits.single],
    ['events', visits.events],
    ['events_of_no_visit', visits.homeless],
    ['min_count', limits.minCount],
    ['min_support', limits.minSupport],
    ['min_confidence', limits.minConfidence],
    ['min_lift', limits.minLift],
    ['pairs_tested', test.tested],
    ['rules_found', test.found],
    ['q_at_most_05', test.survived],
    ['held_up', test.held],
    ['false_expected', test.falseExpected],
    ['first_70_visits', visits.early],
    ['last_30_visits', visits.late],
    ['evidence_grade', evidence.grade],
  ];
  return tableOfRows(rows, [
    ['figure', ([figure]) => figure],
    ['value', ([, value]) => value],
  ]);
}
