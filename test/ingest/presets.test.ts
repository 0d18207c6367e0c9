import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../src/core/roles';
import { en } from '../../src/i18n/messages/en';
import { PRESETS } from '../../src/ingest/presets/known-exports';
import { imported, previewed, rolesOf, tableOf } from './builders';

const folder = fileURLToPath(new URL('../fixtures/exports/', import.meta.url));
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`${folder}${name}`));

interface Expected {
  readonly preset: string;
  readonly currency: string | null;
  readonly order_id: readonly string[];
  readonly customer_id: readonly (string | null)[];
  readonly ordered_at: readonly (string | null)[];
  readonly product_name: readonly string[] | null;
  readonly amount: readonly number[];
  readonly status?: readonly (string | null)[];
}

const ANA = 'ana@example.com';
const BEN = 'ben@example.com';

/** Roles with their values, worked by hand from the files. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  'shopify-orders.csv': {
    preset: 'shopify-orders',
    currency: 'CAD',
    order_id: ['#1003', '#1003', '#1002', '#1002', '#1001'],
    customer_id: [ANA, ANA, BEN, BEN, ANA],
    ordered_at: [
      '2024-03-05 09:50:26',
      '2024-03-05 09:50:26',
      '2024-03-04 18:01:00',
      '2024-03-04 18:01:00',
      '2024-02-11 12:30:09',
    ],
    product_name: ['Green tea', 'Teapot', 'Green tea', 'Cup', 'Teapot'],
    // 60.00 was paid for goods of 30 and 30; 25.00 for goods of 10 and 15.
    amount: [30, 30, 10, 15, 30],
    status: ['paid', 'paid', 'refunded', 'refunded', 'paid'],
  },
  'woocommerce-orders.csv': {
    preset: 'woocommerce-orders',
    currency: 'USD',
    order_id: ['1201', '1200', '1199'],
    customer_id: ['Ana Lima', 'Ben Cole', 'Ana Lima'],
    ordered_at: ['2024-03-05 09:50:26', '2024-03-04 18:01:00', '2024-02-11 12:30:09'],
    product_name: null,
    amount: [54, 25, 1030],
    status: ['completed', 'refunded', 'completed'],
  },
  'woocommerce-order-lines.csv': {
    preset: 'woocommerce-order-lines',
    currency: null,
    order_id: ['1201', '1201', '1200', '1200', '1199'],
    customer_id: [ANA, ANA, BEN, BEN, ANA],
    ordered_at: [
      '2024-03-05 09:50:00',
      '2024-03-05 09:50:00',
      '2024-03-04 18:01:00',
      '2024-03-04 18:01:00',
      '2024-02-11 12:30:00',
    ],
    product_name: ['Green tea', 'Teapot', 'Green tea', 'Cup', 'Teapot'],
    amount: [30, 30, 10, 15, 30],
    status: ['Completed', 'Completed', 'Refunded', 'Refunded', 'Completed'],
  },
  'taobao-orders.csv': {
    preset: 'taobao-orders',
    currency: 'CNY',
    order_id: ['1930679858170647', '1930679858170648', '1930679858170649'],
    customer_id: ['山间茶客', '小满', '山间茶客'],
    // The second order was never paid.
    ordered_at: ['2024-03-05 22:03:40', null, '2024-02-11 12:31:00'],
    product_name: ['明前龙井 特级 250g，玻璃茶杯', '茉莉花茶 100g', '紫砂壶'],
    amount: [598, 0, 128.5],
    status: ['交易成功', '交易关闭', '交易成功'],
  },
  'taobao-items.csv': {
    preset: 'taobao-items',
    currency: null,
    order_id: ['1930679858170647', '1930679858170647', '1930679858170649'],
    customer_id: [],
    ordered_at: ['2024-03-05 22:03:40', '2024-03-05 22:03:40', '2024-02-11 12:31:00'],
    product_name: ['明前龙井 特级 250g', '玻璃茶杯', '紫砂壶'],
    amount: [568, 30, 128.5],
    status: ['交易成功', '交易成功', '交易关闭'],
  },
  'youzan-orders.csv': {
    preset: 'youzan-orders',
    currency: null,
    order_id: ['E20240305220543065300001', 'E20240304091500065300002', 'E20240211123009065300003'],
    customer_id: ['13800000001', '13800000002', '13800000001'],
    ordered_at: ['2024-03-05 22:05:57', '2024-03-04 09:16:10', '2024-02-11 12:31:00'],
    product_name: ['明前龙井 250g(1件)', '茉莉花茶 100g(2件)', '紫砂壶(1件),玻璃茶杯(2件)'],
    amount: [568, 76, 158.5],
    status: ['交易完成', '交易关闭', '交易完成'],
  },
  'jd-orders.csv': {
    preset: 'jd-orders',
    currency: null,
    order_id: ['290000000001', '290000000001', '290000000002', '290000000003'],
    customer_id: ['jd_shancha', 'jd_shancha', 'jd_xiaoman', 'jd_shancha'],
    ordered_at: ['2024-03-05 22:02:11', '2024-03-05 22:02:11', '2024-03-04 09:15:00', '2024-02-11 12:30:09'],
    product_name: ['明前龙井 特级 250g', '玻璃茶杯', '茉莉花茶 100g', '紫砂壶'],
    // 588 was paid for goods of 568 and 30: 588 × 568 / 598 = 558.50.
    amount: [558.5, 29.5, 76, 128.5],
    status: ['完成', '完成', '已取消', '完成'],
  },
  'square-items.csv': {
    preset: 'square-items',
    currency: 'USD',
    order_id: ['ABC123', 'ABC123', 'ABC124'],
    customer_id: ['CUST1', 'CUST1', null],
    ordered_at: ['2024-03-05 10:15:00', '2024-03-05 10:15:00', '2024-03-04 18:01:30'],
    product_name: ['Green tea', 'Teapot', 'Cup'],
    amount: [27, 1030, -7.5],
    status: ['Payment', 'Payment', 'Refund'],
  },
  'stripe-payments.csv': {
    preset: 'stripe-payments',
    currency: 'EUR',
    order_id: ['ch_3Oq1AAexample0001', 'ch_3Oq1AAexample0002', 'ch_3Oq1AAexample0003'],
    customer_id: ['cus_PA1example', 'cus_PB2example', 'cus_PA1example'],
    ordered_at: ['2024-03-05 14:50:00', '2024-03-04 23:01:00', '2024-02-11 17:30:00'],
    product_name: ['Green tea box', 'Cups', 'Teapot'],
    amount: [55.2, 25, 30],
    status: ['Paid', 'Refunded', 'Paid'],
  },
  'till-receipts.csv': {
    preset: 'till-receipts',
    currency: null,
    order_id: ['000123', '000123', '000124'],
    customer_id: ['0900017', '0900017', null],
    ordered_at: ['2024-03-05 10:15:00', '2024-03-05 10:15:00', '2024-03-25 18:01:00'],
    product_name: ['Green tea', 'Teapot', 'Cup'],
    amount: [27, 1030, -7.5],
  },
  'till-receipts-zh.csv': {
    preset: 'till-receipts',
    currency: null,
    order_id: ['000123', '000123', '000124'],
    customer_id: ['0900017', '0900017', null],
    ordered_at: ['2024-03-05 10:15:00', '2024-03-05 10:15:00', '2024-03-25 18:01:00'],
    product_name: ['明前龙井', '紫砂壶', '茶杯'],
    amount: [27, 1030, -7.5],
  },
};

describe('an export that is known', () => {
  it.each(Object.entries(EXPECTED))(
    '%s is read without a choice, money and moments right',
    async (name, expected) => {
      const bytes = bytesOf(name);
      const preview = await previewed(bytes);
      expect(preview.preset).toBe(expected.preset);
      expect(preview.plan.kind).toBe('orders');
      expect(preview.questions).toEqual([]);
      expect(preview.missing).toEqual([]);
      const read = await imported(bytes, preview.plan);
      const table = tableOf(read);
      const { preset: _, currency, product_name, customer_id, ...columns } = expected;
      expect(table).toMatchObject({
        ...columns,
        ...(product_name && { product_name }),
        ...(customer_id.length > 0 && { customer_id }),
      });
      if (customer_id.length === 0) expect(table['customer_id']).toBeUndefined();
      expect(read.currency).toBe(currency);
    },
  );

  it('says so as the reason of every role', async () => {
    const { plan, evidence } = await previewed(bytesOf('shopify-orders.csv'));
    plan.columns.forEach(({ role }, c) => expect(evidence[c]!.basis).toBe(role === null ? 'none' : 'preset'));
  });

  it('is read like any other file where the person calls it another kind', async () => {
    const preview = await previewed(bytesOf('shopify-orders.csv'), { kind: 'customers' });
    expect(preview.preset).toBeUndefined();
    expect(rolesOf(preview)).toMatchObject({ Email: 'email' });
  });

  it('has a file here, roles that exist, and a name', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(EXPECTED).sort());
    const shown = new Set(Object.values(EXPECTED).map(({ preset }) => preset));
    for (const { id, kind, roles } of PRESETS) {
      expect(shown).toContain(id);
      expect(en).toHaveProperty([`preset.${id}`]);
      const names = ROLES[kind].map(({ name }) => name);
      for (const role of Object.keys(roles)) expect(names, id).toContain(role);
    }
  });
});
