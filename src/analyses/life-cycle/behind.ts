import { countOf, rowsAt, rowsWhere, sumOf } from '../../core/table-figures';
import { STAGES } from '../../domain/life-cycle';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { LifeCycleResult } from './result';

/** Everybody known with their stage. */
export function behind({
  stages,
  known,
  lives,
  course,
  goals,
}: LifeCycleResult): Behinds<TableIdOf<typeof definition>> {
  const loyal = stages.find(({ id }) => id === 'loyal')!;
  return {
    headline: {
      value: loyal.people,
      as: 'integer',
      table: 'people',
      only: (rows) => rowsWhere(rows, 'stage', (stage) => stage === 'loyal'),
      again: countOf,
    },
    stages: { value: known, as: 'integer', table: 'people', again: countOf },
    course: {
      value: course.counts.reduce((sum, counts) => sum + counts.at(-1)!, 0),
      as: 'integer',
      table: 'course',
      only: (rows) => rowsAt(rows, [rows.rowCount - 1]),
      again: (rows) => STAGES.reduce((sum, stage) => sum + sumOf(rows, stage.replaceAll('-', '_')), 0),
    },
    goals: {
      value: goals.periods.length > 0 ? goals.counts[STAGES.indexOf('loyal')]!.at(-1)!.reached : NaN,
      as: 'integer',
      table: 'goals',
      only: (rows) => {
        const loyal = rowsWhere(rows, 'stage', (stage) => stage === 'loyal');
        return rowsAt(loyal, [loyal.rowCount - 1]);
      },
      again: (rows) => sumOf(rows, 'reached_goal'),
    },
    models: {
      value: known,
      as: 'integer',
      table: 'models',
      only: (rows) => rowsWhere(rows, 'model', (model) => model === 'value'),
      again: (rows) => sumOf(rows, 'customers'),
    },
    lives: { value: lives.person.length, as: 'integer', table: 'lives', again: countOf },
  };
}
