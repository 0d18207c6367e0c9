import { MISSING_CODE } from '../core/column';
import type { ImportPlan, PlannedColumn } from '../core/import-plan';
import { problem, type Problem } from '../core/outcome';
import { levelCount, levelText } from '../core/levels';
import { ROLES } from '../core/roles';
import { attributeName, categoryColumn, type Table } from '../core/table';
import type { ProfiledColumn } from './roles/assign';
import { currencyOfHeader, isoCurrency } from './values/number-text';

const CURRENCY_HEADER = /^(?:(?:converted)?currency(?:code)?|币种|货币|币别)$/;

/**
 * ISO 4217 code of the money of a table: from the signs in its money columns, their headers, or a column that says
 * the same currency in every row. Null where nothing tells it, or two things disagree.
 */
export function currencyOf(table: Table, plan: ImportPlan): string | null {
  const money = new Set(ROLES[plan.kind].filter((role) => role.money).map((role) => role.name));
  const told = new Set<string>();
  for (const column of plan.columns) {
    if (column.role === null ? !column.format.currency : !money.has(column.role)) continue;
    const sign = column.format.currency;
    const code = (sign === undefined ? null : isoCurrency(sign)) ?? currencyOfHeader(column.header);
    if (code) told.add(code);
  }
  if (told.size > 0) return told.size === 1 ? [...told][0]! : null;
  for (const column of plan.columns) {
    if (!namesCurrency(column.header)) continue;
    const words = categoryColumn(table, attributeName(column.header));
    if (words && levelCount(words.levels) === 1 && words.codes.some((code) => code !== MISSING_CODE)) {
      return isoCurrency(levelText(words.levels, 0));
    }
  }
  return null;
}

const namesCurrency = (header: string): boolean =>
  CURRENCY_HEADER.test(header.toLowerCase().replace(/[\s_-]/g, ''));

/**
 * Amounts that are not of one currency are added up as they stand, which a person must know: `ingest/mixed-signs` where
 * the signs stand beside the numbers, `ingest/mixed-currencies` where a column of its own tells them. Both {header,
 * currencies}.
 */
export function currencyNotes(
  planned: readonly PlannedColumn[],
  columns: readonly ProfiledColumn[],
): Problem[] {
  return planned.flatMap(({ header, type, keep }, c) => {
    const { number, cells } = columns[c]!.profile;
    if (!keep) return [];
    const told = (code: string, currencies: readonly string[]) =>
      currencies.length > 1 ? [problem(code, { header, currencies: currencies.join(', ') })] : [];
    if (type === 'number') return told('ingest/mixed-signs', number.currencies);
    if (type !== 'category' || !namesCurrency(header)) return [];
    return told('ingest/mixed-currencies', [...new Set(cells.flatMap((cell) => isoCurrency(cell) ?? []))]);
  });
}
