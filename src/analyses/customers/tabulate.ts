import { cellOf, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { isoDay } from '../../core/time';
import { isKnownOf } from '../../domain/person-column';
import type { CustomersResult, ProfileColumn } from './result';

/** The people found, in their order. */
export function tabulate(result: CustomersResult, _table: 'customers'): ExportTable {
  const { found, keys, names, orders, spend, firstDay, lastDay, asOf, labels, profile } = result;
  const at = (header: string, value: (p: number) => string | number | null) => ({
    header,
    value: (row: number) => value(found[row]!),
  });
  const dayText = (day: number): string | null => (Number.isNaN(day) ? null : isoDay(day));
  return {
    rowCount: found.length,
    columns: [
      at('customer_id', (p) => levelText(keys, p)),
      ...(names ? [at('name', (p) => levelText(names, p) || null)] : []),
      ...profile.map((column) => ({
        header: column.name.startsWith('attribute:') ? column.name.slice(10) : `value_${column.name}`,
        value: (row: number) => profileCell(column, row),
      })),
      ...(labels.length > 0 ? [at('labels', (p) => labelsText(labels, p) || null)] : []),
      at('order_count', (p) => orders[p]!),
      at('total_spend', (p) => cellOf(spend[p]!)),
      at('average_order_value', (p) => (orders[p] === 0 ? null : cellOf(spend[p]! / orders[p]!))),
      at('first_order', (p) => dayText(firstDay[p]!)),
      at('last_order', (p) => dayText(lastDay[p]!)),
      at('days_since_last_order', (p) => (Number.isNaN(lastDay[p]!) ? null : asOf - lastDay[p]!)),
    ],
  };
}

/** The labels of a person. */
const labelsText = (labels: CustomersResult['labels'], p: number): string =>
  labels
    .filter(({ members }) => members[p] === 1)
    .map(({ name }) => name)
    .join('; ');

function profileCell({ values }: ProfileColumn, row: number): string | number | null {
  if (!isKnownOf(values, row)) return null;
  switch (values.kind) {
    case 'number':
      return values.values[row]!;
    case 'date':
      return isoDay(values.values[row]!);
    case 'flag':
      return values.values[row] === 1 ? 'yes' : 'no';
    default:
      return levelText(values.levels, values.codes[row]!);
  }
}
