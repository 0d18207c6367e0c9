import { MISSING_CODE, MISSING_FLAG, type CategoryColumn, type Column } from '../../core/column';
import { compareLevels, levelCount, levelText } from '../../core/levels';
import type { Table } from '../../core/table';
import { byteOrder } from '../../kernels/byte-order';
import { foldPhone, foldText } from './fold-text';
import { oncePer } from './once-per';

/** Cells of a column as numbers: equal for equal cells, ascending with them, and the same for every order of the rows. */
export const cellKeys = oncePer((column: Column): ArrayLike<number> => {
  return column.kind === 'category' ? keysOf(column, levelRanks(column)) : column.values;
});

/** Rank of each level by its bytes; equal texts have equal ranks. */
function levelRanks({ levels }: CategoryColumn): Uint32Array {
  const { bytes, offsets } = levels;
  const order = byteOrder(bytes, offsets);
  const ranks = new Uint32Array(order.length);
  for (let k = 1; k < order.length; k++) {
    const same = compareLevels(levels, order[k - 1], order[k]) === 0;
    ranks[order[k]] = ranks[order[k - 1]] + (same ? 0 : 1);
  }
  return ranks;
}

/** The number of each cell's level; MISSING_CODE where it has none. */
function keysOf({ codes }: CategoryColumn, ofLevel: Uint32Array): Uint32Array {
  const keys = new Uint32Array(codes.length);
  for (let i = 0; i < keys.length; i++)
    keys[i] = codes[i] === MISSING_CODE ? MISSING_CODE : ofLevel[codes[i]];
  return keys;
}

/** Cells as numbers like `cellKeys`, equal also for texts that differ in spacing, case or width only. */
export const foldedKeys = (name: string, column: Column): ArrayLike<number> =>
  column.kind === 'category' ? (name === 'phone' ? phoneKeys : textKeys)(column) : cellKeys(column);

const textKeys = oncePer((column: CategoryColumn) => keysOf(column, foldedLevels(column, foldText)));
const phoneKeys = oncePer((column: CategoryColumn) => keysOf(column, foldedLevels(column, foldPhone)));

/** A number for each level, equal for equal folds. */
function foldedLevels({ levels }: CategoryColumn, fold: (text: string) => string): Uint32Array {
  const numbers = new Map<string, number>();
  const ofLevel = new Uint32Array(levelCount(levels));
  for (let code = 0; code < ofLevel.length; code++) {
    const folded = fold(levelText(levels, code));
    let number = numbers.get(folded);
    if (number === undefined) numbers.set(folded, (number = numbers.size));
    ofLevel[code] = number;
  }
  return ofLevel;
}

/** 1 where a cell has a value. */
export const isFilled = oncePer((column: Column): Uint8Array => {
  const cells = column.kind === 'category' ? column.codes : column.values;
  const filled = new Uint8Array(cells.length);
  const missing = column.kind === 'category' ? MISSING_CODE : MISSING_FLAG;
  if (column.kind === 'category' || column.kind === 'flag') {
    for (let i = 0; i < filled.length; i++) filled[i] = Number(cells[i] !== missing);
  } else {
    for (let i = 0; i < filled.length; i++) filled[i] = Number(cells[i] === cells[i]);
  }
  return filled;
});

/** Orders rows of a table by their cells, column by column: the same for every order of the rows. */
export function contentOrder(table: Table): (i: number, j: number) => number {
  const columns = [...table.columns.values()].map(cellKeys);
  return (i, j) => {
    for (const column of columns) {
      const [a, b] = [column[i], column[j]];
      if (a === b || (a !== a && b !== b)) continue;
      if (a !== a) return 1;
      if (b !== b) return -1;
      return a - b;
    }
    return 0;
  };
}
