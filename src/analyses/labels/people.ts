import { YES } from '../../domain/labels/truth';
import { selectPeople } from '../people';
import type { LabelsResult } from './result';

/** Which people: everybody, who matches the rule that is tried, who has a label, or some rows. */
export type LabelSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'label'; readonly id: string }
  /** Who came to a label or left it since the earlier day. */
  | { readonly kind: 'gained' | 'lost'; readonly id: string }
  | { readonly kind: 'rows'; readonly rows: readonly number[]; readonly title: string };

export type PeopleSort = 'spend' | 'orders' | 'days' | 'key';

/** Rows of the result's people, the greatest or most recent first, equals by the bytes of their keys. */
export function peopleOf(
  result: LabelsResult,
  selection: LabelSelection,
  sort: PeopleSort,
  withRefused: boolean,
): Uint32Array {
  const { count, refused, spend, orders, days } = result.people;
  const isSelected = selectionTest(result, selection);
  return selectPeople(count, (i) => (withRefused || refused[i] === 0) && isSelected(i), sort, {
    spend: (i) => -spend[i]!,
    orders: (i) => -orders[i]!,
    days: (i) => days[i]!,
  });
}

function selectionTest(result: LabelsResult, selection: LabelSelection): (i: number) => boolean {
  switch (selection.kind) {
    case 'all':
      return () => true;
    case 'draft':
      return (i) => result.draft?.truth[i] === YES;
    case 'rows': {
      const rows = new Set(selection.rows);
      return (i) => rows.has(i);
    }
  }
  const label = result.labels.find((each) => each.label.id === selection.id);
  if (!label) return () => false;
  const { truth, truthBefore } = label;
  switch (selection.kind) {
    case 'label':
      return (i) => truth[i] === YES;
    case 'gained':
      return (i) => truth[i] === YES && truthBefore[i] !== YES;
    case 'lost':
      return (i) => truth[i] !== YES && truthBefore[i] === YES;
  }
}
