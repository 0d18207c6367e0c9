import type { FilePreview, PlanChoices, PlannedColumn } from './import-plan';
import { plainHeader } from './replay-plan';

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
 * What files of one origin have in common, month after month: their headers in order. Of a file with several tables first
 * the headers of all of them, whichever is read, then those of the one that is. Empty where there is no header to go by.
 */
export function headerSignatures({ plan, tables = [] }: FilePreview): readonly string[] {
  if (!plan.dialect.hasHeader || plan.columns.length < 2) return [];
  const own = signatureOf(plan.columns.map(({ header }) => header));
  return tables.length === 0 ? [own] : [tables.map(({ headers }) => signatureOf(headers)).join('\n\n'), own];
}

const signatureOf = (headers: readonly string[]): string => headers.map(plainHeader).join('\n');
