import { countOf, numberAt, numbersOf, rowsAt, rowsWhere } from '../../core/table-figures';
import type { ExportTable } from '../../core/export-table';
import type { Behinds, TableIdOf } from '../contract';
import { Q_LIMIT } from './candidates';
import type { definition } from './definition';
import { bestRule } from './explain';
import { measured } from './sides';
import type { RulesResult } from './result';

const survivors = (rows: ExportTable): ExportTable =>
  rowsWhere(rows, 'q', (q) => typeof q === 'number' && q <= Q_LIMIT);

/** The rules that the figures count; pairs that were tested and are no rule are only counted. */
export function behind(result: RulesResult): Behinds<TableIdOf<typeof definition>> {
  const { test, baskets, rules } = result;
  const best = rules.count === 0 ? -1 : bestRule(result);
  return {
    headline: {
      value: best === -1 ? NaN : measured(rules, best, baskets.count).confidence,
      as: 'share1',
      table: 'rules',
      only: (rows) => rowsAt(rows, [best]),
      again: (rows) => numberAt(rows, 'baskets', 0) / numberAt(rows, 'antecedent_baskets', 0),
    },
    scatter: { value: rules.count, as: 'integer', table: 'rules', again: countOf },
    tested: { value: test.tested, as: 'integer', table: 'test', again: null },
    survived: { value: test.survived, as: 'integer', table: 'rules', only: survivors, again: countOf },
    held: {
      value: baskets.late === 0 ? NaN : test.held,
      as: 'integer',
      table: 'rules',
      only: (rows) => rowsWhere(survivors(rows), 'held_up', (verdict) => verdict === 'held up'),
      again: countOf,
    },
    false: {
      value: test.falseExpected,
      as: 'number',
      table: 'rules',
      only: survivors,
      again: (rows) => Math.max(0, ...numbersOf(rows, 'q')) * rows.rowCount,
    },
  };
}
