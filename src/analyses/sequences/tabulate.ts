import { tableOfRows, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { isoDay } from '../../core/time';
import type { TableIdOf } from '../contract';
import { knownName } from '../people';
import type { definition } from './definition';
import { bestRule } from './explain';
import type { SequencesResult } from './result';
import { measuredRule, patternText } from './sides';

/** The tables of the page; `between` is the list of the headline's rule. */
export function tabulate(result: SequencesResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'rules':
      return rulesTable(result);
    case 'patterns':
      return patternsTable(result, false);
    case 'between':
      return betweenTable(result, bestRule(result));
    case 'test':
      return testTable(result);
  }
}

function rulesTable(result: SequencesResult): ExportTable {
  const { rules } = result;
  const rows = Array.from(rules.both, (_, r) => ({ r, ...measuredRule(result, r) }));
  return tableOfRows(rows, [
    ['first', ({ r }) => patternText(result, rules.prefixes, r)],
    ['next', ({ r }) => patternText(result, rules.lasts, r)],
    ['customers', ({ both }) => both],
    ['customers_with_first', ({ prefix }) => prefix],
    ['customers_with_next', ({ r }) => rules.last[r]!],
    ['support', ({ support }) => support],
    ['confidence', ({ confidence }) => confidence],
    ['confidence_lower', ({ lower }) => lower],
    ['confidence_upper', ({ upper }) => upper],
    ['lift', ({ lift }) => lift],
    ['share_in_this_order', ({ inOrder }) => inOrder],
    ['median_wait_days', ({ wait }) => wait],
    ['wait_days_of_nine_in_ten', ({ usualWait }) => usualWait],
    ['between_now', ({ between }) => between],
    ['waited_longer', ({ r }) => rules.passed[r]!],
    ['refused_marketing', ({ r }) => rules.refused[r]!],
  ]);
}

/** Sequences, all or only those that no longer one with as many customers holds. */
export function patternsTable(result: SequencesResult, closed: boolean): ExportTable {
  const { patterns, customers } = result;
  const rows = Array.from(patterns.counts, (count, p) => ({ p, count })).filter(
    ({ p }) => !closed || patterns.isClosed[p] === 1,
  );
  return tableOfRows(rows, [
    ['sequence', ({ p }) => patternText(result, patterns, p)],
    ['customers', ({ count }) => count],
    ['support', ({ count }) => count / customers.count],
    ['closed', ({ p }) => (patterns.isClosed[p] ? 'yes' : 'no')],
  ]);
}

/** Who stands between the two parts of a rule; nobody for −1. */
export function betweenTable(result: SequencesResult, rule: number): ExportTable {
  const { rules, people, customers } = result;
  const wait = rule === -1 ? NaN : measuredRule(result, rule).wait;
  const rows =
    rule === -1
      ? []
      : Array.from(rules.between.subarray(rules.betweenFrom[rule], rules.betweenFrom[rule + 1]), (p, k) => ({
          p,
          since: rules.sinceDay[rules.betweenFrom[rule]! + k]!,
        }));
  return tableOfRows(rows, [
    ['customer_id', ({ p }) => levelText(people.keys, p)],
    ['name', ({ p }) => knownName(people, p)],
    ['bought_first_on', ({ since }) => isoDay(since)],
    ['days_ago', ({ since }) => customers.asOf - since],
    ['expected_on', ({ since }) => isoDay(Math.round(since + wait))],
    ['order_count', ({ p }) => people.orders[p]!],
    ['total_spend', ({ p }) => people.spend[p]!],
  ]);
}

function testTable({ limits, customers, patterns, rules, evidence }: SequencesResult): ExportTable {
  const rows: [string, string | number][] = [
    ['level', limits.level],
    ['customers', customers.count],
    ['customers_with_one_purchase', customers.single],
    ['purchases', customers.purchases],
    ['first_day', isoDay(customers.firstDay)],
    ['as_of', isoDay(customers.asOf)],
    ['min_count', limits.minCount],
    ['min_support', limits.minSupport],
    ['min_confidence', limits.minConfidence],
    ['max_gap_days', limits.maxGapDays],
    ['max_span_days', limits.maxSpanDays],
    ['sequences', patterns.total],
    ['rules', rules.found],
    ['evidence_grade', evidence.grade],
  ];
  return tableOfRows(rows, [
    ['figure', ([figure]) => figure],
    ['value', ([, value]) => value],
  ]);
}
