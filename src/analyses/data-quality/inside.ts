import type { Column } from '../../core/column';
import { levelTexts } from '../../core/levels';
import type { CleaningStep } from '../../core/recipe';
import type { Table } from '../../core/table';
import type { Workspace } from '../../core/workspace';
import { cellAt, type Cell } from '../../domain/cleaning/readmit-row';
import { listPrices } from '../../domain/cleaning/list-prices';
import { cleanTables, surroundingsOf } from '../../domain/cleaning/replay';
import { binsOf, countsIn } from './distribution';
import { pricesOf, pricesSample } from './prices';
import type { CellChange, StepInside } from './result';

/** Different changes shown of a step. */
export const CHANGES_SHOWN = 40;
/** What each applied step of the recipe did to its cells, by its position: the steps are replayed and watched. */
export function insidesOf({ imported, recipe, sources }: Workspace): Map<number, StepInside> {
  const insides = new Map<number, StepInside>();
  const steps = recipe?.steps ?? [];
  if (!imported || steps.length === 0) return insides;
  cleanTables(imported.tables, steps, surroundingsOf(sources), (position, before, after, tables) => {
    const inside = insideOf(steps[position], before, after);
    const { kind, params } = steps[position];
    const prices = kind === listPrices.kind ? pricesOf(before, tables, params) : null;
    insides.set(position, { ...inside, prices, sample: prices && pricesSample(prices) });
  });
  return insides;
}

function insideOf(
  { kind, params }: CleaningStep,
  before: Table,
  after: Table,
): Omit<StepInside, 'prices' | 'sample'> {
  const subject = String(params['column'] ?? '');
  const changed = [...after.columns].filter(([name, column]) => before.columns.get(name) !== column);
  const isMark = ([name, column]: (typeof changed)[number]) => column.kind === 'flag' && name !== subject;
  const changes = changed
    .filter((named) => kind !== 'change-unit' && kind !== listPrices.kind && !isMark(named))
    .flatMap(([name, column]) => changesOf(name, before.columns.get(name), column))
    .sort((a, b) => b.rows - a.rows || compareTexts(changeText(a), changeText(b)));
  const bins = binsOf(kind, subject, params, before);
  return {
    changes: changes.slice(0, CHANGES_SHOWN),
    others: Math.max(0, changes.length - CHANGES_SHOWN),
    marks: changed.filter(isMark).map(([name]) => name),
    distribution: bins && {
      bins,
      before: countsIn(bins, subject, before),
      after: countsIn(bins, subject, after),
    },
  };
}

/** Equal changes of a column's cells together; none for a column that is new. */
function changesOf(name: string, before: Column | undefined, after: Column): CellChange[] {
  if (!before || before.kind !== after.kind) return [];
  const [was, is] = [cellReader(before), cellReader(after)];
  const changes = new Map<string, { -readonly [K in keyof CellChange]: CellChange[K] }>();
  const rows = before.kind === 'category' ? before.codes.length : before.values.length;
  for (let row = 0; row < rows; row++) {
    const [from, to] = [was(row), is(row)];
    if (from === to) continue;
    const key = JSON.stringify([from, to]);
    const known = changes.get(key);
    if (known) known.rows++;
    else changes.set(key, { column: name, type: after.kind, from, to, rows: 1 });
  }
  return [...changes.values()];
}

/** `cellAt` of a column; each of its texts is made once. */
function cellReader(column: Column): (row: number) => Cell {
  if (column.kind !== 'category') return (row) => cellAt(column, row);
  const texts = levelTexts(column.levels);
  return (row) => texts[column.codes[row]] ?? null;
}

const changeText = ({ column, from, to }: CellChange): string => JSON.stringify([column, from, to]);
const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
