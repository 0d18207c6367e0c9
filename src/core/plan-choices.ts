import type { FilePreview, PlanChoices, PlannedColumn } from './import-plan';
import { plainHeader, sheetPattern } from './replay-plan';

/**
 * What a person has chosen of a file so far with one more change, a column's choices found by its `index`, or by its place
 * where it has none. Another kind, sheet, encoding, delimiter or header gives other columns or roles: the choices made
 * for the columns before would hit wrong ones, and are left out.
 */
export function changedChoices(before: PlanChoices, change: PlanChoices): PlanChoices {
  const { sheet, encoding, delimiter, hasHeader, tableRow, kind } = change;
  const newCut = sheet ?? encoding ?? delimiter ?? hasHeader ?? tableRow ?? kind;
  const columns = new Map<number, Partial<PlannedColumn>>();
  const take = (choices: PlanChoices): void =>
    choices.columns?.forEach((choice, place) => {
      const index = choice.index ?? place;
      columns.set(index, { ...columns.get(index), ...choice, index });
    });
  if (newCut === undefined) take(before);
  take(change);
  return { ...before, ...change, columns: [...columns.values()] };
}

/**
 * What files of one origin have in common, month after month: their headers in order. Of a workbook first the patterns of its
 * sheets' names, whichever is read; of a file with several tables the headers of all of them, whichever is read; then those of
 * the one that is. Empty where there is no header to go by.
 */
export function headerSignatures({ plan, tables = [], sheets = [] }: FilePreview): readonly string[] {
  if (!plan.dialect.hasHeader || plan.columns.length < 2) return [];
  return [
    ...(sheets.length < 2
      ? []
      : [`\n${[...new Set(sheets.map(({ name }) => sheetPattern(name)))].sort().join('\n')}`]),
    ...(tables.length === 0 ? [] : [tables.map(({ headers }) => signatureOf(headers)).join('\n\n')]),
    signatureOf(plan.columns.map(({ header }) => header)),
  ];
}

const signatureOf = (headers: readonly string[]): string => headers.map(plainHeader).join('\n');
