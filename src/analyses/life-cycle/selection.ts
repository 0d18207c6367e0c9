import type { Say } from '../contract';
import type { LifeCycleSelection } from './people';
import type { LifeCycleView } from './present';

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** Whether two choices are of the same people. */
export function sameSelection(a: LifeCycleSelection, b: LifeCycleSelection): boolean {
  if (a.kind === 'stages' && b.kind === 'stages') return same(a.to, b.to);
  if (a.kind === 'labelled' && b.kind === 'labelled')
    return a.model === b.model && a.label === b.label && same(a.to, b.to);
  if (a.kind === 'moved' && b.kind === 'moved') return same(a.from, b.from) && same(a.to, b.to);
  return a.kind === b.kind && (a.kind === 'all' || a.kind === 'came-back');
}

/** What was chosen, in words; '' for everybody and for what another view of the stages does not show. */
export function captionOf(view: LifeCycleView, selection: LifeCycleSelection, say: Say): string {
  const stage = view.stages.find((row) => sameSelection(row.selection, selection));
  if (stage) return stage.name;
  for (const row of view.models.rows) {
    const cell = row.cells.findIndex((each) => sameSelection(each.selection, selection));
    if (cell >= 0)
      return say('people.labelled', { stage: row.label, label: view.models.columns[cell]!.label });
  }
  for (const [from, row] of view.movement.cells.entries()) {
    const to = row.findIndex((cell) => sameSelection(cell.selection, selection));
    if (to < 0) continue;
    const { nodes } = view.movement;
    return say('people.moved', { from: nodes[from]!.label, to: nodes[to]!.label });
  }
  return '';
}
