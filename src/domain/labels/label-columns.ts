import { MISSING_FLAG } from '../../core/column';
import { labelColumn, type Label } from '../../core/label';
import { labelsIn } from '../../core/recipe';
import type { Workspace } from '../../core/workspace';
import { once } from '../customer-columns';
import type { PersonColumn, PersonColumns } from '../person-column';
import { truthOf } from './evaluate';
import { UNKNOWN } from './truth';

/**
 * A column for each label of the workspace, in their order: yes, no, or unknown. Each is given what stands before it,
 * so that no label can be asked for what it depends on itself.
 */
export function labelColumns(workspace: Workspace, before: PersonColumns): PersonColumn[] {
  const { asOf, people, known } = before;
  const columns: PersonColumn[] = [];
  labelsIn(workspace.recipe).forEach(({ id, name, rule }, place) => {
    const find = (wanted: string): PersonColumn | undefined =>
      before.find(wanted) ?? columns.slice(0, place).find((column) => column.id === wanted);
    columns.push({
      id: labelColumn(id),
      source: 'label',
      kind: 'flag',
      unit: null,
      name: { text: name },
      levelMessage: null,
      values: once(() => {
        const truth = truthOf(rule, { workspace, asOf, people, find });
        const values = truth.map((value, p) => (known[p] === 0 || value === UNKNOWN ? MISSING_FLAG : value));
        return { kind: 'flag', values };
      }),
    });
  });
  return columns;
}

/** The labels of one person as of the day of the columns, in their order. */
export function labelsOfPerson(
  workspace: Workspace,
  columns: PersonColumns,
  person: number,
): readonly Label[] {
  return labelsIn(workspace.recipe).filter(({ id }) => {
    const values = columns.find(labelColumn(id))?.values();
    return values?.kind === 'flag' && values.values[person] === 1;
  });
}
