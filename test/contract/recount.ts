import type { Behind, Behinds } from '../../src/analyses/contract';
import type { ExportTable } from '../../src/core/export-table';
import { agree } from '../../src/core/table-figures';
import type { Analysis } from './modules';

/** The rows behind a figure, as the page shows them. */
export const rowsBehind = (analysis: Analysis, result: unknown, { table, only }: Behind): ExportTable => {
  const whole = analysis.tabulate(result, table);
  return only ? only(whole) : whole;
};

/** What does not agree: figures that their rows give another value for. */
export function disagreements(analysis: Analysis, result: unknown): string[] {
  const behinds: Behinds = analysis.behind(result);
  return Object.entries(behinds).flatMap(([figure, behind]) => {
    const { value, table, again } = behind;
    if (!analysis.definition.tables.includes(table)) return [`${figure}: no table ${table}`];
    const rows = rowsBehind(analysis, result, behind);
    if (again === null || Number.isNaN(value)) return [];
    const recounted = again(rows);
    return agree(value, recounted)
      ? []
      : [`${figure}: ${value} on the page, ${recounted} from ${rows.rowCount} rows`];
  });
}
