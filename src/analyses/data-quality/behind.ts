import type { ExportTable } from '../../core/export-table';
import { rowsWhere, sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import { SCORE_IDS, type DataQualityResult, type ScoreId } from './result';

type Tables = TableIdOf<typeof definition>;

/** What each score looks at; a row that two proposals are about counts once in it. */
const LOOKED_AT: Readonly<
  Record<ScoreId, readonly [table: Tables, only?: (rows: ExportTable) => ExportTable]>
> = {
  completeness: ['dictionary'],
  uniqueness: ['proposals', ofMethods('exact-duplicates', 'fuzzy-duplicates')],
  validity: ['proposals', ofMethods('incomplete-rows', 'impossible-values')],
  consistency: ['links'],
  timeliness: ['scores', (rows) => rowsWhere(rows, 'score', (score) => score === 'timeliness')],
};

function ofMethods(...methods: readonly string[]): (rows: ExportTable) => ExportTable {
  return (rows) => rowsWhere(rows, 'method', (method) => methods.includes(String(method)));
}

/** What the scores look at, and what was put aside. */
export function behind({ scores, quarantine, log }: DataQualityResult): Behinds<Tables> {
  return {
    ...Object.fromEntries(
      SCORE_IDS.map((id): [string, Behinds<Tables>[string]] => {
        const [table, only] = LOOKED_AT[id];
        return [id, { value: scores[id].value, as: 'share1', table, ...(only && { only }), again: null }];
      }),
    ),
    quarantine: {
      value: quarantine.reduce((sum, { rows }) => sum + rows.length, 0),
      as: 'integer',
      table: 'quarantine',
      again: (rows) => rows.rowCount,
    },
    log: {
      value: log.reduce((sum, { changedCells }) => sum + changedCells, 0),
      as: 'integer',
      table: 'log',
      again: (rows) => sumOf(rows, 'cells_changed'),
    },
  };
}
