import { MISSING_CODE, type CategoryColumn } from '../../core/column';
import { levelTexts } from '../../core/levels';
import { categoryColumn, type TableKind } from '../../core/table';
import type { Workspace } from '../../core/workspace';
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

/** How the tables hang together; only links of which both tables are there. */
export function linksOf({ tables }: Workspace): LinkRow[] {
  return LINKS.flatMap(([table, column, target]) => {
    const from = tables.get(table);
    const to = tables.get(target);
    const named = from && categoryColumn(from, column);
    const known = to && categoryColumn(to, column);
    if (!named || !known) return [];
    const names = new Set(levelTexts(named.levels));
    return [
      {
        table,
        column,
        target,
        ...coverageOf(named, new Set(levelTexts(known.levels))),
        unused: rowsOutside(known, names),
        targetRows: to.rowCount,
      },
    ];
  });
}

function coverageOf(
  { codes, levels }: CategoryColumn,
  known: ReadonlySet<string>,
): Pick<LinkRow, 'rows' | 'matched' | 'keys' | 'unknownKeys'> {
  const isKnown = levelTexts(levels).map((text) => known.has(text));
  let rows = 0;
  let matched = 0;
  for (const code of codes) {
    if (code === MISSING_CODE) continue;
    rows++;
    if (isKnown[code]) matched++;
  }
  return { rows, matched, keys: isKnown.length, unknownKeys: isKnown.filter((each) => !each).length };
}

function rowsOutside({ codes, levels }: CategoryColumn, names: ReadonlySet<string>): number {
  const isNamed = levelTexts(levels).map((text) => names.has(text));
  let rows = 0;
  for (const code of codes) if (code !== MISSING_CODE && !isNamed[code]) rows++;
  return rows;
}
