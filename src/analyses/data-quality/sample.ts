import type { Column } from '../../core/column';
import { categoryColumn, type Table } from '../../core/table';
import type { ProposedStep } from '../../domain/cleaning/propose';
import { cellAt } from '../../domain/cleaning/readmit-row';
import { contentOrder } from '../../domain/cleaning/row-keys';
import { unifiedPairs, type Closeness } from '../../domain/cleaning/unify-categories';
import type { Sample } from './result';

/** Rows shown at most. */
export const SAMPLE_ROWS = 40;

/**
 * Rows of a proposal, by their content, so that the order of the file does not show; where they are duplicates that
 * differ, each after the one that stays. Of spellings the pairs: what changes, into what, in how many rows.
 */
export function sampleOf(proposal: ProposedStep, table: Table): Sample {
  const { kind, column, params, rows, twins } = proposal;
  const category = categoryColumn(table, column);
  if (kind === 'unify-categories' && category) {
    const pairs = unifiedPairs(category, params['closeness'] as Closeness).slice(0, SAMPLE_ROWS);
    return {
      columns: [
        { name: 'from', type: 'category' },
        { name: 'to', type: 'category' },
        { name: 'rows', type: 'number' },
      ],
      fates: pairs.map(() => 'changes'),
      cells: pairs.map(({ from, to, rows: count }) => [from, to, count]),
    };
  }
  const leaves =
    twins !== null || kind === 'incomplete-rows' || kind === 'outliers' || params['action'] === 'row';
  const inOrder = rowsInOrder(proposal, table);
  const shown =
    kind === 'fuzzy-duplicates' && twins
      ? inOrder.slice(0, SAMPLE_ROWS / 2).flatMap((k) => [
          { row: twins[k], fate: 'stays' as const },
          { row: rows[k], fate: 'goes' as const },
        ])
      : inOrder.slice(0, SAMPLE_ROWS).map((k) => ({
          row: rows[k],
          fate: leaves ? ('goes' as const) : ('changes' as const),
        }));
  const columns = shownColumns(table, column);
  return {
    columns: columns.map(([name, { kind: type }]) => ({ name, type })),
    fates: shown.map(({ fate }) => fate),
    cells: shown.map(({ row }) => columns.map(([, cells]) => cellAt(cells, row))),
  };
}

/** Positions in the proposal's rows; duplicates by the content of the row that stays. */
function rowsInOrder({ rows, twins }: ProposedStep, table: Table): number[] {
  const byContent = contentOrder(table);
  const order = Array.from(rows, (_, k) => k);
  return order.sort(
    (a, b) => (twins ? byContent(twins[a], twins[b]) : 0) || byContent(rows[a], rows[b]) || a - b,
  );
}

/** The column in question first. */
const shownColumns = (table: Table, column: string): [string, Column][] =>
  [...table.columns].sort(([a], [b]) => Number(b === column) - Number(a === column));
