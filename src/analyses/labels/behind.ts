import { countOf, differentOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { LabelsResult } from './result';

/** The labels, and whom the rule that is tried holds for: who wants no marketing is counted and in no list. */
export function behind({ labels, draft }: LabelsResult): Behinds<TableIdOf<typeof definition>> {
  const tried = { table: 'tried' } as const;
  return {
    labels: { value: labels.length, as: 'integer', table: 'labels', again: countOf },
    people: {
      value: new Set(labels.map(({ label }) => label.id)).size,
      as: 'integer',
      table: 'history',
      again: (rows) => differentOf(rows, 'label_id'),
    },
    ...(draft && {
      'builder.size': {
        value: draft.members,
        as: 'integer',
        ...tried,
        again: (rows) => rows.rowCount + draft.refused,
      },
      'builder.value': { value: draft.spend, as: 'money', ...tried, again: null },
      'builder.reach': { value: draft.members - draft.refused, as: 'integer', ...tried, again: countOf },
      'builder.unknown': { value: draft.unknown, as: 'integer', ...tried, again: null },
    }),
  };
}
