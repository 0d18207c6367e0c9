import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING_CODE, MISSING_FLAG, type Column } from '../../src/core/column';
import { levelsFrom, levelText } from '../../src/core/levels';
import type { Table } from '../../src/core/table';
import { concatTables } from '../../src/ingest/concat-tables';

const table = (rowCount: number, columns: Record<string, Column>): Table => ({
  rowCount,
  columns: new Map(Object.entries(columns)),
});
const numbers = (...values: number[]): Column => ({ kind: 'number', values: Float64Array.from(values) });
const times = (...values: number[]): Column => ({ kind: 'time', values: Float64Array.from(values) });
const flags = (...values: number[]): Column => ({ kind: 'flag', values: Uint8Array.from(values) });
const texts = (...values: (string | null)[]): Column => {
  const levels = [...new Set(values.filter((value) => value !== null))];
  return {
    kind: 'category',
    codes: Uint32Array.from(values, (value) => (value === null ? MISSING_CODE : levels.indexOf(value))),
    levels: levelsFrom(levels),
  };
};

/** The table as rows of plain values, null where there is none. */
function rowsOf({ rowCount, columns }: Table): Record<string, string | number | null>[] {
  const valueOf = (column: Column, i: number) => {
    if (column.kind === 'category')
      return column.codes[i] === MISSING_CODE ? null : levelText(column.levels, column.codes[i]!);
    const value = column.values[i]!;
    return Number.isNaN(value) || (column.kind === 'flag' && value === MISSING_FLAG) ? null : value;
  };
  return Array.from({ length: rowCount }, (_, i) =>
    Object.fromEntries([...columns].map(([name, column]) => [name, valueOf(column, i)])),
  );
}

const concat = (...tables: Table[]) =>
  concatTables(tables.map((part, i) => ({ fileName: `${i + 1}.csv`, table: part })));

describe('tables of several files', () => {
  it('become one with their rows in order', () => {
    const all = concat(
      table(2, { id: texts('ana', 'ben'), at: times(1, NaN), paid: flags(1, 0) }),
      table(1, { id: texts('ana'), at: times(3), paid: flags(MISSING_FLAG) }),
    );
    expect(all.ok && rowsOf(all.value)).toEqual([
      { id: 'ana', at: 1, paid: 1 },
      { id: 'ben', at: null, paid: 0 },
      { id: 'ana', at: 3, paid: null },
    ]);
  });

  it('have one level for one text', () => {
    const all = concat(table(2, { id: texts('ana', 'ben') }), table(2, { id: texts('ben', '熟客') }));
    const column = all.ok ? all.value.columns.get('id') : undefined;
    expect(column?.kind === 'category' && column.levels.offsets.length - 1).toBe(3);
  });

  it('have no value in a column that a file lacks', () => {
    const all = concat(
      table(1, { a: numbers(1), t: texts('x') }),
      table(1, { a: numbers(2), f: flags(1) }),
      table(1, { t: texts('y') }),
    );
    expect(all.ok && rowsOf(all.value)).toEqual([
      { a: 1, t: 'x', f: null },
      { a: 2, t: null, f: 1 },
      { a: null, t: 'y', f: null },
    ]);
  });

  it('are refused with both file names where they read a column differently', () => {
    expect(
      concat(table(1, { a: numbers(1) }), table(1, { b: flags(1) }), table(1, { a: texts('1') })),
    ).toEqual({
      ok: false,
      problem: { code: 'import/columns-differ', values: { column: 'a', first: '1.csv', second: '3.csv' } },
    });
  });

  it('are the table itself where there is one', () => {
    const only = table(1, { a: numbers(1) });
    const all = concat(only);
    expect(all.ok && all.value).toBe(only);
  });

  it('hold the rows of all, whatever they are', () => {
    const text = fc.option(fc.constantFrom('', 'ana', 'ben', '熟客'));
    const part = fc
      .array(fc.tuple(text, fc.integer()))
      .map((rows) =>
        table(rows.length, { id: texts(...rows.map(([id]) => id)), n: numbers(...rows.map(([, n]) => n)) }),
      );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const all = concat(...parts);
        expect(all.ok && rowsOf(all.value)).toEqual(parts.flatMap(rowsOf));
      }),
    );
  });
});
