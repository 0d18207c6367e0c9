import { fail, ok, type Outcome, type Problem } from '../core/outcome';
import type { Table, TableKind } from '../core/table';
import { isoDay } from '../core/time';
import type { Workspace } from '../core/workspace';
import { asOfDay } from './as-of';
import { pickRows } from './cleaning/pick-rows';
import { oncePerLabels, Recent } from './memo';
import { ownGroupAt } from './own-groups';
import { asPart } from './parts';
import { ANONYMOUS, peopleOf, personOfRows } from './people';

/** Tables whose rows are about nobody: every part has them whole. */
const OF_NOBODY: readonly TableKind[] = ['products', 'spend'];
const SHOPS_KEPT = 2;
const remembered = oncePerLabels(() => new Recent<string, Workspace>(SHOPS_KEPT));

type Compute<P, R> = (workspace: Workspace, params: P, progress: (fraction: number) => void) => Outcome<R>;

/**
 * An analysis that can look at one of the shop's own groups only: it is given the group as a shop of its own, as of the
 * day of the whole one. Problem: `people/too-little` {group} where the group alone gives no answer. Notes: `people/only`
 * {group}, `people/no-group` {group}.
 *
 * @param dayOf the as-of day of a choice
 */
export const ofOwnGroup =
  <P extends { readonly own: string; readonly asOf: string }, R>(
    compute: Compute<P, R>,
    dayOf: typeof asOfDay = asOfDay,
  ): Compute<P, R> =>
  (workspace, params, progress) => {
    if (params.own === '') return compute(workspace, params, progress);
    const asOf = dayOf(workspace, params.asOf);
    const own = ownGroupAt(workspace, params.own, asOf);
    if (own.chosen === '') return withNotes(compute(workspace, params, progress), own.notes);
    const shop = remembered(workspace).get(`${asOf} ${own.chosen}`, () =>
      shopOf(
        workspace,
        Uint8Array.from({ length: peopleOf(workspace).count }, (_, p) => Number(own.includes(p))),
      ),
    );
    const day = Number.isNaN(asOf) ? params.asOf : isoDay(asOf);
    const outcome = compute(shop, { ...params, asOf: day }, progress);
    return outcome.ok ? withNotes(outcome, own.notes) : fail('people/too-little', { group: own.name });
  };

const withNotes = <R>(outcome: Outcome<R>, notes: readonly Problem[]): Outcome<R> =>
  outcome.ok ? ok(outcome.value, [...notes, ...outcome.notes]) : outcome;

/** The rows that name people who are 1 in `included`, and what is about nobody. O(rows). */
export function shopOf(workspace: Workspace, included: Uint8Array): Workspace {
  const tables = new Map<TableKind, Table>();
  const rows = new Map<TableKind, Uint32Array>();
  for (const [kind, table] of workspace.tables) {
    if (OF_NOBODY.includes(kind)) {
      tables.set(kind, table);
      continue;
    }
    const person = personOfRows(workspace, kind);
    const kept = new Uint32Array(person.length);
    let count = 0;
    for (let row = 0; row < person.length; row++) {
      if (person[row] !== ANONYMOUS && included[person[row]!] === 1) kept[count++] = row;
    }
    const own = kept.slice(0, count);
    rows.set(kind, own);
    tables.set(kind, pickRows(table, own));
  }
  const people: number[] = [];
  for (let p = 0; p < included.length; p++) if (included[p] === 1) people.push(p);
  const { imported: _, cleaning: __, ...rest } = workspace;
  return asPart({ ...rest, tables }, { whole: workspace, people: Uint32Array.from(people), rows });
}
