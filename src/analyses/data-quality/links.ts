import { MISSING_CODE, type CategoryColumn } from '../../core/column';
import { levelTexts } from '../../core/levels';
import { categoryColumn, type TableKind } from '../../core/table';
import type { Workspace } from '../../core/workspace';
import { peopleOf } from '../../domain/people';
import type { LinkRow } from './result';

/** Columns that name rows of another table, and the column that has their names there. */
const LINKS: readonly (readonly [table: TableKind, column: string, target: TableKind])[] = [
  ['orders', 'customer_id', 'customers'],
  ['orders', 'product_id', 'products'],
  ['events', 'customer_id', 'customers'],
  ['events', 'product_id', 'products'],
  ['contacts', 'customer_id', 'customers'],
  ['feedback', 'customer_id', 'customers'],
  ['feedback', 'product_id', 'products'],
];

/** How the tables hang together; only links of which both tables are there. Ids of one person are one name. */
export function linksOf(workspace: Workspace): LinkRow[] {
  const { tables } = workspace;
  return LINKS.flatMap(([table, column, target]) => {
    const from = tables.get(table);
    const to = tables.get(target);
    const named = from && categoryColumn(from, column);
    const known = to && categoryColumn(to, column);
    if (!named || !known) return [];
    const names = namesOf(workspace, table, column, named);
    const targetNames = namesOf(workspace, target, column, known);
    return [
      {
        table,
        column,
        target,
        ...coverageOf(named, names, new Set(targetNames)),
        unused: rowsOutside(known, targetNames, new Set(names)),
        targetRows: to.rowCount,
      },
    ];
  });
}

type Name = string | number;

/** What each level of a column names: a person by their number, anything else by its text. */
function namesOf(
  workspace: Workspace,
  table: TableKind,
  column: string,
  { levels }: CategoryColumn,
): readonly Name[] {
  const persons = column === 'customer_id' ? peopleOf(workspace).ofLevel.get(table) : undefined;
  return persons ? Array.from(persons) : levelTexts(levels);
}

function coverageOf(
  { codes }: CategoryColumn,
  names: readonly Name[],
  known: ReadonlySet<Name>,
): Pick<LinkRow, 'rows' | 'matched' | 'keys' | 'unknownKeys'> {
  const isKnown = names.map((name) => known.has(name));
  let rows = 0;
  let matched = 0;
  for (const code of codes) {
    if (code === MISSING_CODE) continue;
    rows++;
    if (isKnown[code]) matched++;
  }
  return { rows, matched, keys: isKnown.length, unknownKeys: isKnown.filter((each) => !each).length };
}

function rowsOutside({ codes }: CategoryColumn, own: readonly Name[], names: ReadonlySet<Name>): number {
  const isNamed = own.map((name) => names.has(name));
  let rows = 0;
  for (const code of codes) if (code !== MISSING_CODE && !isNamed[code]) rows++;
  return rows;
}
