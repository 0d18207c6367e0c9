import type { TableKind } from '../../core/table';
import { hasClock } from '../../domain/day-times';
import { itemsOf } from '../../domain/items';
import { linesOf } from '../../domain/lines';
import { oncePerWorkspace } from '../../domain/memo';
import { tasteList } from '../../domain/tastes';
import { MISSING_PARTS, type MissingPart } from './result';

/** What the files of the shop do not tell, so that a part of the page is not there. */
export const missingParts = oncePerWorkspace((workspace): readonly MissingPart[] => {
  const has = (table: TableKind, ...columns: readonly string[]): boolean =>
    columns.some((column) => workspace.tables.get(table)?.columns.has(column));
  const { products, categories } = itemsOf(workspace);
  const isThere: Readonly<Record<MissingPart, boolean>> = {
    customers: workspace.tables.has('customers'),
    // One line at a time: without the list there is no sense in asking for its columns.
    'birth-date': !workspace.tables.has('customers') || has('customers', 'birth_date'),
    products: products !== null || categories !== null,
    category: products === null || categories !== null,
    brand: products === null || tasteList(workspace, 'brand') !== null,
    discount: has('orders', 'discount', 'coupon'),
    channel: has('orders', 'channel', 'store'),
    clock: linesOf(workspace).time.some((moment) => moment === moment && hasClock(moment)),
    events: has('events', 'customer_id'),
    contacts: workspace.tables.has('contacts'),
    feedback: has('feedback', 'customer_id'),
  };
  return MISSING_PARTS.filter((part) => !isThere[part]);
});
