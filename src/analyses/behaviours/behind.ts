import type { ExportTable } from '../../core/export-table';
import { countOf, numberAt, rowsAt, rowsWhere } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import { bestRule } from './explain';
import { Q_LIMIT } from './pairs';
import type { BehavioursResult } from './result';
import { measured } from './sides';

const survivors = (rows: ExportTable): ExportTable =>
  rowsWhere(rows, 'q', (q) => typeof q === 'number' && q <= Q_LIMIT);

/** The rules that the figures count; visits and tested pairs are only counted. */
export function behind(result: BehavioursResult): Behinds<TableIdOf<typeof definition>> {
  const { test, visits, rules } = result;
  const best = bestRule(result);
  return {
    headline: {
      value: best === -1 ? NaN : measured(rules, best, visits.count).confidence,
      as: 'share1',
      table: 'rules',
      only: (rows) => rowsAt(rows, [best]),
      again: (rows) => numberAt(rows, 'visits', 0) / numberAt(rows, 'visits_with_first', 0),
    },
    visits: { value: visits.count, as: 'integer', table: 'test', again: null },
    tested: { value: test.tested, as: 'integer', table: 'test', again: null },
    survived: { value: test.survived, as: 'integer', table: 'rules', only: survivors, again: countOf },
    held: {
      value: visits.late === 0 ? NaN : test.held,
      as: 'integer',
      table: 'rules',
      only: (rows) => rowsWhere(survivors(rows), 'held_up', (verdict) => verdict === 'held up'),
      again: countOf,
    },
  };
}
