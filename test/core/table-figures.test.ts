import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../src/core/export-table';
import {
  differentOf,
  firstRows,
  numberAt,
  numberBeside,
  numbersOf,
  rowsAt,
  rowsWhere,
  sumOf,
} from '../../src/core/table-figures';

const table = tableOfRows(
  [
    { name: 'ana', spend: 40 },
    { name: 'ben', spend: NaN },
    { name: 'ana', spend: 2 },
  ],
  [
    ['name', ({ name }) => name],
    ['spend', ({ spend }) => spend],
  ],
);

describe('figures of the rows of a table', () => {
  it('pass over cells that hold none', () => {
    expect(numbersOf(table, 'spend')).toEqual([40, 2]);
    expect(sumOf(table, 'spend')).toBe(42);
    expect(differentOf(table, 'name')).toBe(2);
    expect(differentOf(table, 'spend')).toBe(2);
  });

  it('are those of the rows picked, in their order', () => {
    const ana = rowsWhere(table, 'name', (name) => name === 'ana');
    expect(numbersOf(ana, 'spend')).toEqual([40, 2]);
    expect(numbersOf(rowsAt(table, [2, -1, 0, 7]), 'spend')).toEqual([2, 40]);
    expect(firstRows(table, 9).rowCount).toBe(3);
    expect(
      sumOf(
        rowsWhere(firstRows(table, 2), 'name', (name) => name === 'ana'),
        'spend',
      ),
    ).toBe(40);
  });

  it('are not known where there is no such row or no number in it', () => {
    expect([numberAt(table, 'spend', 0), numberAt(table, 'spend', 1), numberAt(table, 'spend', 3)]).toEqual([
      40,
      NaN,
      NaN,
    ]);
    expect(numberBeside(table, ['name', 'ana'], 'spend')).toBe(40);
    expect(numberBeside(table, ['name', 'cid'], 'spend')).toBeNaN();
  });

  it('cannot be asked of a column that is not there', () => {
    expect(() => sumOf(table, 'amount')).toThrow('no column amount among name, spend');
  });
});
