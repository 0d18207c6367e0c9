import type { TableKind } from '../../core/table';
import type { Workspace } from '../../core/workspace';
import { ANONYMOUS, peopleOf, personOfRows } from '../../domain/people';
import type { FileCoverage } from './result';

/** How far the people of each kind of file are known to the others, and how many one kind alone names. O(rows). */
export function coverageOf(workspace: Workspace, kinds: readonly TableKind[]) {
  const { count } = peopleOf(workspace);
  const inKinds = new Uint8Array(count);
  const seen = kinds.map((table) => {
    const isNamed = new Uint8Array(count);
    let namedRows = 0;
    for (const person of personOfRows(workspace, table)) {
      if (person === ANONYMOUS) continue;
      namedRows++;
      isNamed[person] = 1;
    }
    isNamed.forEach((mark, person) => (inKinds[person]! += mark));
    return { table, isNamed, namedRows };
  });
  const files = seen.map(({ table, isNamed, namedRows }): FileCoverage => {
    let people = 0;
    let alsoElsewhere = 0;
    isNamed.forEach((mark, person) => {
      people += mark;
      if (mark && inKinds[person]! > 1) alsoElsewhere++;
    });
    return { table, rows: workspace.tables.get(table)!.rowCount, namedRows, people, alsoElsewhere };
  });
  const naming = files.filter(({ people }) => people > 0).length;
  const alone = inKinds.reduce((sum, number) => sum + Number(number === 1), 0);
  return { files, unmatched: naming > 1 ? alone : NaN };
}
