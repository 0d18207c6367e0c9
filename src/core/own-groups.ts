import { groupingColumn } from './grouping';
import { labelColumn } from './label';
import { labelsIn, type Recipe } from './recipe';

/** People whom the shop has named itself: by a label, or as one of the groups that it keeps. */
export interface OwnGroup {
  /** `label:…`, or `grouping:…=name of the group`. */
  readonly id: string;
  readonly name: string;
}

/** The groups that a shop with such a recipe has named itself. */
export const ownGroupsOf = (recipe: Recipe | undefined): OwnGroup[] => [
  ...labelsIn(recipe).map(({ id, name }) => ({ id: labelColumn(id), name })),
  ...(recipe?.groupings ?? []).flatMap((grouping) =>
    grouping.groups.map(({ name }) => ({
      id: `${groupingColumn(grouping.id)}=${name}`,
      name: `${grouping.name}: ${name}`,
    })),
  ),
];
