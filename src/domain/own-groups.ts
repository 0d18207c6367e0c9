import { groupingColumn } from '../core/grouping';
import { problem, type Problem } from '../core/outcome';
import { ownGroupsOf, type OwnGroup } from '../core/own-groups';
import type { Workspace } from '../core/workspace';
import { groupingsOf, savedGroupsAt } from './groupings';
import { personColumnsAt } from './person-columns';

/** What a page looks at of the shop's own groups. */
export interface OwnGroupChoice {
  /** Labels in their order, then the groups of each kept grouping. */
  readonly groups: readonly OwnGroup[];
  /** Id of the one that is looked at; empty: everybody. */
  readonly chosen: string;
  /** What it is called. */
  readonly name: string;
  /** Whether a person is looked at, as of the day; ANONYMOUS is only with everybody. */
  readonly includes: (person: number) => boolean;
  /** `people/only` {group, people}; `people/no-group` {group} where the shop has not what was asked for, and shows everybody. */
  readonly notes: readonly Problem[];
}

/** The choice of one of the shop's own groups by its id as of a day. */
export function ownGroupAt(workspace: Workspace, id: string, asOf: number): OwnGroupChoice {
  const groups = ownGroupsOf(workspace.recipe);
  const group = groups.find((each) => each.id === id);
  if (!group) {
    const notes = id === '' ? [] : [problem('people/no-group', { group: id })];
    return { groups, chosen: '', name: '', includes: () => true, notes };
  }
  const members = membersAt(workspace, id, asOf);
  const includes = (person: number) => members[person] === 1;
  const people = members.reduce((count, each) => count + Number(each === 1), 0);
  const only = problem('people/only', { group: group.name, people });
  return { groups, chosen: id, name: group.name, includes, notes: [only] };
}

/** 1 for each person of a group that the shop has. */
function membersAt(workspace: Workspace, id: string, asOf: number): Uint8Array {
  for (const grouping of groupingsOf(workspace)) {
    const group = grouping.groups.findIndex(({ name }) => id === `${groupingColumn(grouping.id)}=${name}`);
    if (group === -1) continue;
    return Uint8Array.from(savedGroupsAt(workspace, grouping, asOf), (at) => Number(at === group));
  }
  const values = personColumnsAt(workspace, asOf).find(id)?.values();
  return values?.kind === 'flag' ? values.values : new Uint8Array(0);
}
