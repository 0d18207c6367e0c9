import { countOf, firstRows, numberAt, numbersOf, rowsWhere, sumOf } from '../../core/table-figures';
import { gini } from '../../kernels/statistics/gini';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { ConcentrationResult } from './result';

/** The point of the curve that is read: the first fifth, in percent. */
const FIFTH = 20;

/** Everybody by what they bring: the top group and those who bring half are the first of them. */
export function behind({
  top,
  half,
  holders,
  once,
  gini: measured,
  curve,
}: ConcentrationResult): Behinds<TableIdOf<typeof definition>> {
  return {
    top: {
      value: top.share,
      as: 'share1',
      table: 'top',
      again: (rows) => sumOf(rows, 'share'),
    },
    curve: {
      value: curve[FIFTH] ?? NaN,
      as: 'share1',
      table: 'curve',
      again: (rows) => numberAt(rows, 'share_of_revenue', FIFTH),
    },
    tenths: { value: holders, as: 'integer', table: 'tenths', again: (rows) => sumOf(rows, 'count') },
    half: {
      value: half > 0 ? half : NaN,
      as: 'integer',
      table: 'holders',
      only: (rows) =>
        firstRows(rows, numbersOf(rows, 'cumulative_share').findIndex((share) => share >= 0.5) + 1),
      again: countOf,
    },
    gini: {
      value: measured.gini,
      as: 'number',
      table: 'holders',
      again: (rows) =>
        gini(
          numbersOf(rows, 'net_revenue')
            .map((value) => Math.max(0, value))
            .reverse(),
        ).gini,
    },
    once: {
      value: once.count / holders,
      as: 'share1',
      table: 'holders',
      again: (rows) => rowsWhere(rows, 'orders', (orders) => orders === 1).rowCount / rows.rowCount,
    },
  };
}
