import { isoDay, parseIsoDay } from '../../src/core/time';
import type { TableKind } from '../../src/core/table';
import type { Workspace } from '../../src/core/workspace';
import { mulberry32 } from '../../src/kernels/random/mulberry32';
import { tableOf, workspaceOf, type Cells } from '../builders/workspace';

type Row = Readonly<Record<string, Cells[number]>>;
const PRODUCTS = ['tea', 'cup', 'pot', 'honey', 'spoon', 'biscuits'];
const DAYS = 300;

/** A shop of so many customers that keeps all seven kinds of file: what is missing is customers, nothing else. */
export function smallShop(customers: number): Workspace {
  const random = mulberry32(customers);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const start = parseIsoDay('2024-01-01');
  const day = (after: number) => isoDay(start + after);
  const people = Array.from({ length: customers }, (_, i) => `p${String(i).padStart(2, '0')}`);
  const orders: Row[] = [];
  for (const person of people) {
    const count = 1 + Math.floor(random() * 6);
    const first = Math.floor(random() * (DAYS - 20 * count));
    for (let k = 0; k < count; k++) {
      const basket = [...new Set([pick(PRODUCTS), pick(PRODUCTS), 'tea'])].slice(
        0,
        1 + Math.floor(random() * 3),
      );
      for (const product of basket) {
        orders.push({
          order_id: `${person}-${k}`,
          customer_id: person,
          ordered_at: `${day(first + 20 * k + Math.floor(random() * 15))}T${10 + Math.floor(random() * 9)}:15`,
          product_id: product,
          category: product === 'honey' || product === 'biscuits' ? 'food' : 'kitchen',
          quantity: 1,
          amount: 5 + PRODUCTS.indexOf(product),
          discount: random() < 0.2 ? 1 : null,
          channel: pick(['web', 'shop']),
        });
      }
    }
  }
  const rows: Partial<Record<TableKind, readonly Row[]>> = {
    orders,
    customers: people.map((id, i) => ({
      customer_id: id,
      name: `Name ${id}`,
      gender: i % 3 === 0 ? null : pick(['female', 'male']),
      birth_date: i % 4 === 0 ? null : `19${70 + (i % 30)}-05-01`,
      city: pick(['Lund', 'Turku']),
      consent_marketing: i % 5 !== 0,
    })),
    events: people.flatMap((id) => [
      {
        customer_id: id,
        happened_at: `${day(pick([40, 90, 200]))}T09:00`,
        event: 'view',
        product_id: pick(PRODUCTS),
      },
    ]),
    contacts: people.map((id) => ({
      customer_id: id,
      campaign_id: 'spring',
      channel: pick(['mail', 'sms']),
      sent_at: `${day(100)}T10:00`,
      delivered: true,
      opened_at: random() < 0.5 ? `${day(101)}T20:00` : null,
    })),
    feedback: people.map((id) => ({
      customer_id: id,
      created_at: day(150),
      rating: 1 + Math.floor(random() * 5),
      nps: Math.floor(random() * 11),
    })),
    products: PRODUCTS.map((id, i) => ({
      product_id: id,
      name: id,
      category: i > 2 ? 'food' : 'kitchen',
      brand: i % 2 === 0 ? 'North' : 'South',
      price: 5 + i,
      cost: 2 + i,
    })),
    spend: [0, 100, 200].map((after) => ({ date: day(after), channel: 'mail', spend: 10, new_customers: 1 })),
  };
  return workspaceOf(
    Object.fromEntries(
      Object.entries(rows).map(([kind, list]) => {
        const names = [...new Set(list.flatMap((row) => Object.keys(row)))];
        const cells = names.map((name) => [name, list.map((row) => row[name] ?? null)] as const);
        return [kind, tableOf(kind as TableKind, Object.fromEntries(cells))];
      }),
    ),
  );
}

/** The same shop where no order line says what was paid, nor any file what was spent. */
export function withoutAmounts(shop: Workspace): Workspace {
  const orders = shop.tables.get('orders')!;
  const columns = new Map([...orders.columns].filter(([name]) => name !== 'amount' && name !== 'unit_price'));
  const tables = new Map([...shop.tables, ['orders', { ...orders, columns }] as const]);
  tables.delete('spend');
  return { ...shop, tables };
}
