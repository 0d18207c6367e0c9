import { MISSING_CODE } from '../core/column';
import { compareLevels, pickLevels, type Levels } from '../core/levels';
import { categoryColumn } from '../core/table';
import type { Workspace } from '../core/workspace';
import { ANONYMOUS, personOfRows } from './people';

/**
 * For each person the level of a text column of the customers table that tells about them, −1 where none does; null
 * without such a column. Where several rows disagree, the first text by its bytes, whatever the order of the rows.
 */
export function levelOfPeople(workspace: Workspace, people: number, role: string) {
  const table = workspace.tables.get('customers');
  const column = table && categoryColumn(table, role);
  if (!column) return null;
  const persons = personOfRows(workspace, 'customers');
  const ofPerson = new Int32Array(people).fill(-1);
  for (let i = 0; i < persons.length; i++) {
    const person = persons[i]!;
    const code = column.codes[i]!;
    if (person === ANONYMOUS || code === MISSING_CODE) continue;
    const known = ofPerson[person]!;
    if (known === -1 || compareLevels(column.levels, code, known) < 0) ofPerson[person] = code;
  }
  return { ofPerson, levels: column.levels };
}

/** The name of each of these people, '' where it is not known; null where the shop has no names. */
export function namesOf(workspace: Workspace, people: number, persons: ArrayLike<number>): Levels | null {
  const names = levelOfPeople(workspace, people, 'name');
  if (!names) return null;
  const { bytes, offsets } = names.levels;
  const empty = offsets.length - 1;
  const withEmpty = new Uint32Array(empty + 2);
  withEmpty.set(offsets);
  withEmpty[empty + 1] = offsets[empty]!;
  const picks = Uint32Array.from(persons, (p) => (names.ofPerson[p] === -1 ? empty : names.ofPerson[p]!));
  return pickLevels({ bytes, offsets: withEmpty }, picks);
}
