import type { ParamValues } from '../../core/params';
import type { CleaningStep } from '../../core/recipe';
import type { TableKind } from '../../core/table';
import type { Workspace } from '../../core/workspace';
import type { Proposal } from './method';
import { cleaningMethods, type CleaningKind } from './methods';
import { surroundingsOf } from './replay';

/** A proposal, and the step it would be. */
export interface ProposedStep extends Proposal<ParamValues> {
  readonly kind: CleaningKind;
  readonly table: TableKind;
}

/**
 * What is worth cleaning in the tables as they are, by table and method. What was decided already (a step of this
 * kind on this column, by the same rule) is not proposed again.
 */
export function proposalsOf(workspace: Workspace): ProposedStep[] {
  const { tables } = workspace;
  const surroundings = surroundingsOf(workspace.sources);
  const decided = new Set(workspace.recipe?.steps.map(subjectOf));
  return [...tables].flatMap(([table, content]) =>
    cleaningMethods.flatMap((method) =>
      method
        .propose(content, { kind: table, surroundings, tables })
        .map((proposal): ProposedStep => ({ ...proposal, kind: method.kind, table }))
        .filter((proposal) => !decided.has(subjectOf(proposal))),
    ),
  );
}

/** What a step is about, whatever way of treating it was chosen. */
const subjectOf = ({ kind, table, params }: Pick<CleaningStep, 'kind' | 'table' | 'params'>): string =>
  JSON.stringify([kind, table, params['column'] ?? params['match'] ?? '', params['rule'] ?? '']);
