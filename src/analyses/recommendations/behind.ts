import { countOf, differentOf, rowsWhere } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import { trialOf, withList } from './explain';
import type { definition } from './definition';
import type { RecommendationsResult } from './result';

/** Each method's row of the trial, whose people are not kept one by one, and the lists. */
export function behind(result: RecommendationsResult): Behinds<TableIdOf<typeof definition>> {
  const { trial, method, lists } = result;
  const own = trial && trialOf(trial, method);
  const base = trial && trialOf(trial, trial.base);
  const trialFigure = (value: number | undefined, name: string | undefined) =>
    ({
      value: value ?? NaN,
      as: 'share1',
      table: 'methods',
      only: (rows) => rowsWhere(rows, 'method', (each) => each === name),
      again: null,
    }) satisfies Behinds<TableIdOf<typeof definition>>[string];
  return {
    trial: { value: trial ? trial.methods.length : NaN, as: 'integer', table: 'methods', again: countOf },
    'trial.hit': trialFigure(own?.measures.hit.value, method),
    'trial.base': trialFigure(base?.measures.hit.value, trial?.base),
    'trial.coverage': trialFigure(own?.coverage, method),
    lists: {
      value: withList(lists),
      as: 'integer',
      table: 'lists',
      again: (rows) => differentOf(rows, 'customer_id'),
    },
  };
}
