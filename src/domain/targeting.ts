import { levelTexts } from '../core/levels';
import { problem, type Outcome } from '../core/outcome';
import { marksIn } from '../core/recipe';
import type { TableKind } from '../core/table';
import { markOf } from '../core/use-mark';
import type { Workspace } from '../core/workspace';
import { cleanWorkspace } from './cleaning/replay';
import { keepRefusals } from './consent';
import { oncePerLabels } from './memo';
import { peopleOf } from './people';

/**
 * The shop as if it had never had what is marked not for targeting, which is what lists of people may be made of: marked
 * tables are taken away before cleaning, so that nothing of them gets into another table, marked columns after it, so
 * that rows that differ in them alone stay apart. Whoever only they know is not there; a rule that looks at them tells of
 * nobody. Who refuses marketing refuses all the same, wherever that is told. The workspace itself where nothing is marked.
 */
export const withoutMarked = oncePerLabels((workspace: Workspace): Workspace => {
  const marks = marksIn(workspace.recipe);
  if (marks.length === 0) return workspace;
  const isWhole = (table: TableKind): boolean =>
    marks.some((mark) => mark.table === table && mark.column === '');
  const sources = workspace.sources?.filter(({ kind }) => !isWhole(kind));
  const before = workspace.imported?.tables ?? workspace.tables;
  const { tables } = [...before.keys()].some(isWhole)
    ? cleanWorkspace({
        ...bare(workspace),
        tables: new Map([...before].filter(([kind]) => !isWhole(kind))),
        ...(sources && { sources }),
      })
    : workspace;
  const usable = [...tables].map(([kind, table]) => {
    const columns = [...table.columns].filter(([name]) => !markOf(marks, kind, name));
    return [kind, { rowCount: table.rowCount, columns: new Map(columns) }] as const;
  });
  const made: Workspace = { ...bare(workspace), tables: new Map(usable), ...(sources && { sources }) };
  keepRefusals(made, workspace);
  return made;
});

/** Without what it was before cleaning, in which all that is marked still stands. */
function bare({ id, version, tables, recipe }: Workspace): Workspace {
  return { id, version, tables, ...(recipe && { recipe }) };
}

/** People of the shop whom nothing but what is marked knows. */
const knownFromMarkedOnly = oncePerLabels((workspace: Workspace): number => {
  const usable = withoutMarked(workspace);
  if (usable === workspace) return 0;
  const all = peopleOf(workspace);
  const stillNamed = new Set(levelTexts(peopleOf(usable).accounts));
  const isKnown = new Uint8Array(all.count);
  levelTexts(all.accounts).forEach((account, i) => {
    if (stillNamed.has(account)) isKnown[all.ofAccount[i]!] = 1;
  });
  return all.count - isKnown.reduce((sum, known) => sum + known, 0);
});

/** An answer about the shop without what is marked, with a note of whom it leaves out: `people/marked-only` {people}. */
export function withMarkedNote<T>(outcome: Outcome<T>, whole: Workspace): Outcome<T> {
  const people = outcome.ok ? knownFromMarkedOnly(whole) : 0;
  if (!outcome.ok || people === 0) return outcome;
  return { ...outcome, notes: [...outcome.notes, problem('people/marked-only', { people })] };
}
