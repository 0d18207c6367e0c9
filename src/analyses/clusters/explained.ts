import type { Workspace } from '../../core/workspace';
import { activityIn } from '../../domain/activity';
import { FEATURE_IDS } from '../../domain/feature-list';
import { featureTable, type FeatureTable } from '../../domain/features';
import type { PersonColumns } from '../../domain/person-column';
import type { Division, DivisionChoice, Explained } from './beside';
import { divisionBy, divisionChoices } from './divisions';
import { preparedOf, type Prepared } from '../../domain/prepared-features';
import { rulesOf } from './rules';
import type { ClustersParams } from './result';

/** Whether somebody orders again within this many days of the last day that is early enough to tell. */
export const AGAIN_DAYS = 90;
export const AGAIN = 'again';

/** What can be told by rules beside the groups of the page. */
export const explainChoices = (columns: PersonColumns): DivisionChoice[] => [
  { id: AGAIN, name: { message: 'explain.again' } },
  ...divisionChoices(columns),
];

/** Rules for a division of the customers of a table; null where there is nothing to tell. */
export function explained(
  workspace: Workspace,
  table: FeatureTable,
  columns: PersonColumns,
  id: string,
  { treeDepth, seed }: Pick<ClustersParams, 'treeDepth' | 'seed'>,
): Explained | null {
  const asked = id === AGAIN ? againWithin(workspace, table) : byColumn(table, columns, id);
  if (!asked) return null;
  const prepared = wholeTable(asked.table);
  if (prepared.dimension === 0) return null;
  const { labels, groups, name } = asked.division;
  const rules = rulesOf(prepared, labels, groups.length, { maxDepth: treeDepth, seed });
  if (rules.rows.length === 0) return null;
  const people = labels.reduce((sum, label) => sum + (label >= 0 ? 1 : 0), 0);
  return { id, name, groups, people, day: asked.table.window.to, rules };
}

function byColumn(table: FeatureTable, columns: PersonColumns, id: string) {
  const column = columns.find(id);
  const division = column && divisionBy(column, table.person);
  return division ? { table, division } : null;
}

/** The customers of a day AGAIN_DAYS before the as-of day, by whether they ordered since. */
function againWithin(workspace: Workspace, { window }: FeatureTable) {
  const day = window.to - AGAIN_DAYS;
  const earlier = featureTable(workspace, { from: window.from, to: day });
  if (earlier.count < 2) return null;
  const { orders } = activityIn(workspace, { from: day, to: window.to }).people;
  const labels = Int32Array.from(earlier.person, (person) => (orders[person]! > 0 ? 0 : 1));
  if (!labels.includes(0) || !labels.includes(1)) return null;
  const division: Division = {
    name: { message: 'explain.again' },
    groups: [{ message: 'division.again' }, { message: 'division.not-again' }],
    labels,
  };
  return { table: earlier, division };
}

/** Every feature in its own unit; the scale plays no part in a tree. */
export const wholeTable = (table: FeatureTable): Prepared => preparedOf(table, FEATURE_IDS, 'none', 'zscore');
