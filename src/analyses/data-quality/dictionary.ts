import { MISSING_CODE, type Column } from '../../core/column';
import { levelCount } from '../../core/levels';
import { marksIn } from '../../core/recipe';
import { ROLES } from '../../core/roles';
import type { TableKind } from '../../core/table';
import { markOf } from '../../core/use-mark';
import type { Source, Workspace } from '../../core/workspace';
import { isFilled } from '../../domain/cleaning/row-keys';
import type { DictionaryRow } from './result';

/** Every column of every table: where it comes from, what it may be used for, and what is in it. */
export function dictionaryOf({ tables, sources = [], recipe }: Workspace): DictionaryRow[] {
  return [...tables].flatMap(([table, { columns, rowCount }]) =>
    [...columns].map(([name, column]): DictionaryRow => {
      const mark = markOf(marksIn(recipe), table, name);
      const origins = originsOf(sources, table, name);
      return {
        table,
        column: name,
        header: [...new Set(origins.map(({ header }) => header))].join(', '),
        file: [...new Set(origins.map(({ file }) => file))].join(', '),
        isRole: ROLES[table].some((role) => role.name === name),
        use: mark ? 'not-for-targeting' : 'any',
        useNote: mark?.note ?? '',
        type: column.kind,
        rows: rowCount,
        filled: isFilled(column).reduce((sum, filled) => sum + filled, 0),
        ...rangeOf(column),
      };
    }),
  );
}

const originsOf = (sources: readonly Source[], table: TableKind, name: string) =>
  sources
    .filter(({ kind }) => kind === table)
    .flatMap(({ fileName, columns }) =>
      columns.filter((column) => column.name === name).map(({ header }) => ({ file: fileName, header })),
    );

function rangeOf(column: Column): Pick<DictionaryRow, 'distinct' | 'min' | 'max'> {
  if (column.kind === 'category') {
    const used = new Uint8Array(levelCount(column.levels));
    for (const code of column.codes) if (code !== MISSING_CODE) used[code] = 1;
    return { distinct: used.reduce((sum, mark) => sum + mark, 0), min: NaN, max: NaN };
  }
  if (column.kind === 'flag') {
    const distinct = Number(column.values.includes(0)) + Number(column.values.includes(1));
    return { distinct, min: NaN, max: NaN };
  }
  const ascending = column.values.filter((value) => value === value).sort();
  let distinct = 0;
  for (let i = 0; i < ascending.length; i++) if (i === 0 || ascending[i] !== ascending[i - 1]) distinct++;
  return { distinct, min: ascending[0] ?? NaN, max: ascending.at(-1) ?? NaN };
}
