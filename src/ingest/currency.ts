import { MISSING_CODE } from '../core/column';
import type { ImportPlan } from '../core/import-plan';
import { levelCount, levelText } from '../core/levels';
import { ROLES } from '../core/roles';
import { attributeName, categoryColumn, type Table } from '../core/table';
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
    if (!CURRENCY_HEADER.test(column.header.toLowerCase().replace(/[\s_-]/g, ''))) continue;
    const words = categoryColumn(table, attributeName(column.header));
    if (words && levelCount(words.levels) === 1 && words.codes.some((code) => code !== MISSING_CODE)) {
      return isoCurrency(levelText(words.levels, 0));
    }
  }
  return null;
}
