import { tableOfRows, type ExportTable } from '../../core/export-table';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { isFound, strongestFirst, type CorrelationsResult, type PairSummary } from './result';

/** The tables of the page; fields by their ids. */
export function tabulate(result: CorrelationsResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'pairs':
      return pairsTable(result, strongestFirst(result.pairs));
    case 'matrix':
      return matrixTable(result);
    case 'pair':
      return pairTable(result);
  }
}

/** One line a pair, in the order given. */
export function pairsTable({ fields }: CorrelationsResult, pairs: readonly PairSummary[]): ExportTable {
  return tableOfRows(pairs, [
    ['first', ({ first }) => fields[first]!.id],
    ['second', ({ second }) => fields[second]!.id],
    ['coefficient', ({ method }) => method],
    ['estimate', ({ estimate }) => estimate],
    ['lower_95', ({ lower }) => lower],
    ['upper_95', ({ upper }) => upper],
    ['customers', ({ n }) => n],
    ['p_value', ({ pValue }) => pValue],
    ['q_value', ({ qValue }) => qValue],
    ['beyond_chance', (pair) => (pair.isFormula ? null : isFound(pair) ? 'yes' : 'no')],
    ['by_formula', ({ isFormula }) => (isFormula ? 'yes' : 'no')],
    ['few_per_cell', ({ isSparse }) => (isSparse ? 'yes' : 'no')],
  ]);
}

/** A row and a column a field, both halves, 1 on the diagonal. */
function matrixTable({ fields, pairs }: CorrelationsResult): ExportTable {
  const estimates = new Map(
    pairs.flatMap(({ first, second, estimate }) => [
      [first * fields.length + second, estimate],
      [second * fields.length + first, estimate],
    ]),
  );
  return {
    rowCount: fields.length,
    columns: [
      { header: 'field', value: (i) => fields[i]!.id },
      ...fields.map((_, j) => ({
        header: `field_${j + 1}`,
        value: (i: number) => (i === j ? 1 : (estimates.get(i * fields.length + j) ?? null)),
      })),
    ],
  };
}

/** What the picture of the chosen pair rests on. */
export function pairTable({ fields, shown }: CorrelationsResult): ExportTable {
  if (shown?.kind === 'groups') {
    const { rows, columns, counts } = shown;
    const cells = Array.from(counts, (people, cell) => ({
      row: rows[Math.floor(cell / columns.length)]!,
      column: columns[cell % columns.length]!,
      people,
    }));
    return tableOfRows(cells, [
      ['first', ({ row }) => row],
      ['second', ({ column }) => column],
      ['customers', ({ people }) => people],
    ]);
  }
  const measured = shown && fields[shown.kind === 'mixed' ? shown.number : shown.second]!.id;
  return tableOfRows(shown?.bands ?? [], [
    ['group', ({ name }) => name || null],
    ['from', ({ from }) => from],
    ['to', ({ to }) => to],
    ['customers', ({ people }) => people],
    ['field', () => measured],
    ['lower_quartile', ({ lower }) => lower],
    ['median', ({ median }) => median],
    ['upper_quartile', ({ upper }) => upper],
  ]);
}
