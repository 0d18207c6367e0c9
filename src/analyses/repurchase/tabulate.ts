import { tableOfRows, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { isoDay } from '../../core/time';
import type { TableIdOf } from '../contract';
import { knownName } from '../people';
import type { definition } from './definition';
import { expectedDay } from './due';
import type { DueColumns, RepurchaseResult } from './result';

export function tabulate(result: RepurchaseResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'rhythms':
      return rhythmsTable(result);
    case 'due':
      return dueTable(result, result.due, null);
    case 'coming':
      return dueTable(result, result.coming, null);
    case 'test':
      return testTable(result);
  }
}

function rhythmsTable({ rhythms }: RepurchaseResult): ExportTable {
  const rows = Array.from(rhythms.gaps, (gaps, i) => ({ i, gaps }));
  return tableOfRows(rows, [
    ['item', ({ i }) => levelText(rhythms.names, i) || 'anything'],
    ['item_id', ({ i }) => levelText(rhythms.keys, i) || null],
    ['customers', ({ i }) => rhythms.buyers[i]!],
    ['customers_who_bought_again', ({ i }) => rhythms.repeaters[i]!],
    ['gaps', ({ gaps }) => gaps],
    ['median_gap_days', ({ i }) => rhythms.median[i]!],
    ['median_lower', ({ i }) => rhythms.lower[i]!],
    ['median_upper', ({ i }) => rhythms.upper[i]!],
    ['first_quartile', ({ i }) => rhythms.firstQuartile[i]!],
    ['third_quartile', ({ i }) => rhythms.thirdQuartile[i]!],
    ['late_from_days', ({ i }) => rhythms.late[i]!],
    ['due_now', ({ i }) => rhythms.due[i]!],
    ['coming', ({ i }) => rhythms.coming[i]!],
    ['waited_too_long', ({ i }) => rhythms.passed[i]!],
    ['refused_marketing', ({ i }) => rhythms.refused[i]!],
  ]);
}

/** A list, all of it or one item's; one row a person and item. */
export function dueTable(
  { rhythms, people, asOf }: RepurchaseResult,
  list: DueColumns,
  item: number | null,
): ExportTable {
  const rows = Array.from(list.people, (p, k) => ({ p, k })).filter(
    ({ k }) => item === null || list.items[k] === item,
  );
  const expected = (k: number) => expectedDay(list.lastDay[k]!, list.gap[k]!);
  return tableOfRows(rows, [
    ['customer_id', ({ p }) => levelText(people.keys, p)],
    ['name', ({ p }) => knownName(people, p)],
    ['item', ({ k }) => levelText(rhythms.names, list.items[k]!) || 'anything'],
    ['item_id', ({ k }) => levelText(rhythms.keys, list.items[k]!) || null],
    ['last_bought', ({ k }) => isoDay(list.lastDay[k]!)],
    ['times_bought', ({ k }) => list.times[k]!],
    ['gap_days', ({ k }) => list.gap[k]!],
    ['rhythm_of', ({ k }) => (list.isOwn[k] ? 'customer' : 'item')],
    ['expected_on', ({ k }) => isoDay(expected(k))],
    ['late_by_days', ({ k }) => asOf - expected(k)],
    ['total_spend', ({ p }) => people.spend[p]!],
  ]);
}

function testTable(result: RepurchaseResult): ExportTable {
  const rows: [string, string | number][] = [
    ['level', result.level],
    ['customers', result.customers],
    ['first_day', isoDay(result.firstDay)],
    ['as_of', isoDay(result.asOf)],
    ['min_gaps', result.minGaps],
    ['own_gaps', result.ownGaps],
    ['who', result.who],
    ['horizon_days', result.horizonDays],
    ['items_with_a_rhythm', result.rhythms.count],
    ['items_with_fewer_gaps', result.rhythms.rare],
    ['due_now', result.due.people.length],
    ['coming', result.coming.people.length],
    ['evidence_grade', result.evidence.grade],
  ];
  return tableOfRows(rows, [
    ['figure', ([figure]) => figure],
    ['value', ([, value]) => value],
  ]);
}
