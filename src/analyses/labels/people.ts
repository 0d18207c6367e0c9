import { YES } from '../../domain/labels/truth';
import { ascendingOrder } from '../../kernels/ascending-order';
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

/** Rows of the result's people, in the order asked for, equals by the bytes of their keys. */
export function peopleOf(
  result: LabelsResult,
  selection: LabelSelection,
  sort: PeopleSort,
  withRefused: boolean,
): Uint32Array {
  const { people } = result;
  const rows = rowsOf(result, selection).filter((i) => withRefused || people.refused[i] === 0);
  if (sort === 'key') return Uint32Array.from(rows);
  const values = { spend: people.spend, orders: people.orders, days: people.days }[sort];
  const sign = sort === 'days' ? 1 : -1;
  return ascendingOrder(rows.map((i) => sign * values[i]!)).map((k) => rows[k]!);
}

function rowsOf(result: LabelsResult, selection: LabelSelection): number[] {
  if (selection.kind === 'rows') return [...selection.rows];
  const all = Array.from({ length: result.people.count }, (_, i) => i);
  if (selection.kind === 'all') return all;
  if (selection.kind === 'draft') return all.filter((i) => result.draft?.truth[i] === YES);
  const label = result.labels.find((each) => each.label.id === selection.id);
  if (!label) return [];
  const { truth, truthBefore } = label;
  switch (selection.kind) {
    case 'label':
      return all.filter((i) => truth[i] === YES);
    case 'gained':
      return all.filter((i) => truth[i] === YES && truthBefore[i] !== YES);
    case 'lost':
      return all.filter((i) => truth[i] !== YES && truthBefore[i] === YES);
  }
}
