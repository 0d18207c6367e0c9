import type { FilePreview, ImportPlan, PlannedColumn } from '../core/import-plan';
import { ROLES } from '../core/roles';
import { readNumber } from './values/number-text';
import { readTime } from './values/time-text';

type Figures = NonNullable<FilePreview['figures']>;

/**
 * From which day to which the rows go, and what they come to, as the plan reads them; null without a date. Rows without
 * one, such as a total below the table, count for neither.
 *
 * @param whole whether these are all rows of the file: of a part no sum is told
 */
export function previewFigures(
  { kind, columns }: Pick<ImportPlan, 'kind' | 'columns'>,
  rows: readonly (readonly string[])[],
  whole: boolean,
): Figures | null {
  const playing = (name: string) => columns.find(({ role, keep }) => keep && role === name);
  const day = ROLES[kind].flatMap(({ name, type }) => (type === 'time' ? (playing(name) ?? []) : []))[0];
  if (!day) return null;
  const { dateOrder = 'ymd', dateForm = 'text', centuryPivot } = day.format;
  const price = playing('unit_price');
  const amount = playing(kind === 'spend' ? 'spend' : 'amount');
  const quantity = playing('quantity');
  const isSummed = whole && (amount ?? price) !== undefined && amount?.format.perOrder !== true;
  let from = Infinity;
  let to = -Infinity;
  let total = 0;
  for (const row of rows) {
    const moment = readTime((row[day.index] ?? '').trim(), dateOrder, dateForm, centuryPivot);
    if (Number.isNaN(moment)) continue;
    from = Math.min(from, moment);
    to = Math.max(to, moment);
    const priced = (numberIn(row, price) ?? 0) * (numberIn(row, quantity) ?? 1);
    total += numberIn(row, amount) ?? priced;
  }
  return from > to ? null : { from, to, total: isSummed ? total : null, whole };
}

function numberIn(row: readonly string[], column: PlannedColumn | undefined): number | null {
  if (!column) return null;
  return readNumber((row[column.index] ?? '').trim(), column.format.decimalMark ?? '.')?.value ?? null;
}
