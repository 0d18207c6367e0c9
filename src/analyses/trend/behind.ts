import { countOf, numberAt, numbersOf, rowsAt, rowsWhere } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import { YEAR_BACK } from './decompose';
import type { definition } from './definition';
import { lastWhole } from './explain';
import type { TrendResult } from './result';

/** The periods; a slope and a season are made of all of them together, by a method that the rows alone do not tell. */
export function behind(result: TrendResult): Behinds<TableIdOf<typeof definition>> {
  const { direction, periods, season, weekdays, unit, measure } = result;
  const last = lastWhole(result);
  const greatest = (index: ArrayLike<number> | undefined, table: 'season' | 'weekdays') =>
    ({
      value: index ? Math.max(...Array.from(index)) : NaN,
      as: 'share1',
      table,
      again: (rows) => Math.max(...numbersOf(rows, 'index')),
    }) satisfies Behinds[string];
  return {
    line: {
      value: periods.value[last] ?? NaN,
      as: measure === 'revenue' || measure === 'orderValue' ? 'money' : 'integer',
      table: 'periods',
      again: (rows) => numberAt(rows, 'value', last),
    },
    index: greatest(season?.index, 'season'),
    weekdays: greatest(weekdays?.index, 'weekdays'),
    direction: {
      value: direction.slope,
      as: 'share1',
      table: 'periods',
      only: (rows) => rowsWhere(rows, 'whole', (whole) => whole === 'yes'),
      again: null,
    },
    year: {
      value: periods.growth[last] ?? NaN,
      as: 'share1',
      table: 'periods',
      only: (rows) => rowsAt(rows, [last - YEAR_BACK[unit], last]),
      again: (rows) => numberAt(rows, 'value', 1) / numberAt(rows, 'value', 0) - 1,
    },
    season: greatest(season?.index, 'season'),
    unusual: {
      value: periods.unusual.reduce((count, is) => count + is, 0),
      as: 'integer',
      table: 'periods',
      only: (rows) => rowsWhere(rows, 'unusual', (is) => is === 'yes'),
      again: countOf,
    },
  };
}
