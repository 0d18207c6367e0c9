import { contactHeader, contactRecords } from './contacts';
import { csvChunks } from './csv';
import { eventHeader, eventRecords } from './events';
import { feedbackHeader, feedbackRecords } from './feedback';
import { nextQuarterCustomers, nextQuarterOrders } from './next-quarter';
import type { ShopPlan } from './plan';
import { customerHeader, customerRecords } from './customer-file';
import { orderHeader, orderRecords } from './order-file';
import { productHeader, productRecords } from './product-file';
import { spendHeader, spendRecords } from './spend';
import { words } from './catalogue';
import type { Words } from './catalogue';

/** The seven kinds of source file. */
export type FileKind = 'orders' | 'customers' | 'events' | 'contacts' | 'feedback' | 'products' | 'spend';

/** One source file: CSV text (RFC 4180, CRLF) that begins with a byte-order mark; to be encoded as UTF-8. */
export interface DemoFile {
  readonly kind: FileKind;
  readonly fileName: string;
  /** The text in pieces; each call starts from the beginning and gives the same text. */
  chunks(): Iterable<string>;
}

/** The files of 2023, one of each kind. Their records are made while the pieces are read. */
export function shopFiles(plan: ShopPlan): DemoFile[] {
  return [
    file(plan, 'orders', words('订单', 'orders'), orderHeader, () => orderRecords(plan)),
    file(plan, 'customers', words('客户', 'customers'), customerHeader, () => customerRecords(plan)),
    file(plan, 'events', words('行为日志', 'events'), eventHeader, () => eventRecords(plan)),
    file(plan, 'contacts', words('营销触达', 'contacts'), contactHeader, () => contactRecords(plan)),
    file(plan, 'feedback', words('评价反馈', 'feedback'), feedbackHeader, () => feedbackRecords(plan)),
    file(plan, 'products', words('商品', 'products'), productHeader, () => productRecords(plan)),
    file(plan, 'spend', words('推广花费', 'spend'), spendHeader, () => spendRecords(plan)),
  ];
}

/**
 * The orders and customers files of January to March 2024. The orders begin with those of the last week of 2023
 * again, unchanged; the customers are all of 2023, some at a higher level, and the arrivals.
 */
export function nextQuarterFiles(plan: ShopPlan): DemoFile[] {
  return [
    file(plan, 'orders', words('订单-2024Q1', 'orders-2024Q1'), orderHeader, () => nextQuarterOrders(plan)),
    file(plan, 'customers', words('客户-2024Q1', 'customers-2024Q1'), customerHeader, () =>
      nextQuarterCustomers(plan),
    ),
  ];
}

function file(
  plan: ShopPlan,
  kind: FileKind,
  name: Words,
  header: readonly Words[],
  records: () => Iterable<readonly string[]>,
): DemoFile {
  const text = csvChunks(
    header.map((words) => words[plan.headers]),
    records,
  );
  return { kind, fileName: `${name[plan.headers]}.csv`, chunks: () => text };
}
