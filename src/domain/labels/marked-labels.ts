import type { Condition, Label } from '../../core/label';
import { labelColumn } from '../../core/label';
import { labelsIn } from '../../core/recipe';
import type { Workspace } from '../../core/workspace';
import { personColumnsAt } from '../person-columns';
import { withoutMarked } from '../targeting';
import { rowColumnsOf, tellsDeed } from './deeds';

/**
 * The labels whose rules look at something that the shop tells and that is marked not for targeting, be it through
 * another label: a list of their people is made without it, and what they say of it is then known of nobody.
 */
export function markedLabels(workspace: Workspace, asOf: number): Label[] {
  const usable = withoutMarked(workspace);
  if (usable === workspace) return [];
  const [all, left] = [personColumnsAt(workspace, asOf), personColumnsAt(usable, asOf)];
  const marked = new Set<string>();
  const looksAt = (rule: Condition): boolean => {
    switch (rule.kind) {
      case 'all':
      case 'any':
        return rule.of.some(looksAt);
      case 'not':
        return looksAt(rule.of);
      case 'column':
        return marked.has(rule.column) || (all.find(rule.column) !== undefined && !left.find(rule.column));
      case 'deed':
        return (
          (tellsDeed(workspace, rule.deed) && !tellsDeed(usable, rule.deed)) ||
          rule.where.some((row) => isTaken(row.column, rule.deed))
        );
    }
  };
  const isTaken = (column: string, deed: Parameters<typeof rowColumnsOf>[1]): boolean => {
    const has = (shop: Workspace) => rowColumnsOf(shop, deed).some(({ id }) => id === column);
    return has(workspace) && !has(usable);
  };
  return labelsIn(workspace.recipe).filter(({ id, rule }) => {
    const isMarked = looksAt(rule);
    if (isMarked) marked.add(labelColumn(id));
    return isMarked;
  });
}
