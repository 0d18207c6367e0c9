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

/** What files of one origin have in common, month after month: their headers in order; null where there is no header to go by. */
export function headerSignature({ plan }: FilePreview): string | null {
  if (!plan.dialect.hasHeader || plan.columns.length < 2) return null;
  return plan.columns.map(({ header }) => plainHeader(header)).join('\n');
}
