import { dayOf } from './reading';
import type { Row } from './reading';

/** An order that counts, after cleaning: netted amount in yuan, items of the lines that were not returns. */
export interface CleanOrder {
  readonly id: string;
  readonly customer: string;
  readonly day: number;
  readonly amount: number;
  readonly categories: ReadonlySet<string>;
  readonly products: readonly string[];
}

/** What the plain cleaning of English order lines took out. */
export interface Cleaned {
  readonly orders: CleanOrder[];
  readonly exactDuplicates: number;
  readonly fuzzyDuplicates: number;
}

/**
 * Cleans order lines as a careful person would, knowing nothing of the plan: drops lines that stand twice, exactly
 * or but for blanks; drops lines above 100,000; drops customers with 20 or more orders within an hour; nets returns;
 * leaves out orders that are cancelled; joins ids by `sameAs`.
 */
export function clean(lines: readonly Row[], sameAs: ReadonlyMap<string, string> = new Map()): Cleaned {
  const seen = new Set<string>();
  const seenLoosely = new Set<string>();
  let exactDuplicates = 0;
  let fuzzyDuplicates = 0;
  const byOrder = new Map<string, Row[]>();
  for (const line of lines) {
    const key = JSON.stringify(line);
    const loose = JSON.stringify({ ...line, product_name: line.product_name.replace(/\s+/g, '') });
    if (seen.has(key)) exactDuplicates++;
    else if (seenLoosely.has(loose)) fuzzyDuplicates++;
    else if (Number(line.amount) < 100_000)
      byOrder.set(line.order_id, [...(byOrder.get(line.order_id) ?? []), line]);
    seen.add(key);
    seenLoosely.add(loose);
  }

  const orders: CleanOrder[] = [];
  for (const [id, all] of byOrder) {
    const kept = all.filter((line) => Number(line.quantity) > 0 && line.status !== 'cancelled');
    if (kept.length === 0) continue;
    const customer = all[0].customer_id;
    orders.push({
      id,
      customer: sameAs.get(customer) ?? customer,
      day: dayOf(all[0].ordered_at),
      amount: all.reduce((sum, line) => sum + Number(line.amount), 0),
      categories: new Set(kept.map((line) => line.category)),
      products: kept.map((line) => line.product_id),
    });
  }
  const abusive = burstCustomers(orders);
  return { orders: orders.filter((order) => !abusive.has(order.customer)), exactDuplicates, fuzzyDuplicates };
}

/** The orders of each customer, by time. */
export function byCustomer(orders: readonly CleanOrder[]): Map<string, CleanOrder[]> {
  const result = new Map<string, CleanOrder[]>();
  for (const order of orders) {
    const known = result.get(order.customer);
    if (known) known.push(order);
    else result.set(order.customer, [order]);
  }
  for (const list of result.values()) list.sort((a, b) => a.day - b.day);
  return result;
}

/** Customers with 20 or more orders within an hour. */
export function burstCustomers(orders: readonly CleanOrder[]): Set<string> {
  const found = new Set<string>();
  for (const [customer, list] of byCustomer(orders)) {
    for (let k = 19; k < list.length; k++) if (list[k].day - list[k - 19].day < 1 / 24) found.add(customer);
  }
  return found;
}
