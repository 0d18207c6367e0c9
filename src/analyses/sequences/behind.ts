import { countOf, numberAt, numberBeside, rowsAt } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import { bestRule } from './explain';
import type { SequencesResult } from './result';
import { measuredRule } from './sides';

/** Rules and sequences as they are listed; where there are more than can be listed they are only counted. */
export function behind(result: SequencesResult): Behinds<TableIdOf<typeof definition>> {
  const { customers, patterns, rules } = result;
  const best = bestRule(result);
  return {
    headline: {
      value: best === -1 ? NaN : measuredRule(result, best).confidence,
      as: 'share1',
      table: 'rules',
      only: (rows) => rowsAt(rows, [best]),
      again: (rows) => numberAt(rows, 'customers', 0) / numberAt(rows, 'customers_with_first', 0),
    },
    customers: {
      value: customers.count - customers.single,
      as: 'integer',
      table: 'test',
      again: (rows) =>
        numberBeside(rows, ['figure', 'customers'], 'value') -
        numberBeside(rows, ['figure', 'customers_with_one_purchase'], 'value'),
    },
    patterns: {
      value: patterns.total,
      as: 'integer',
      table: 'patterns',
      again: patterns.counts.length === patterns.total ? countOf : null,
    },
    rules: {
      value: rules.found,
      as: 'integer',
      table: 'rules',
      again: rules.both.length === rules.found ? countOf : null,
    },
  };
}
