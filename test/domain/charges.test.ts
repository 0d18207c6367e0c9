import { describe, expect, it } from 'vitest';
import { levelTexts } from '../../src/core/levels';
import { isChargeName } from '../../src/domain/charge-names';
import { chargesIn, chargesNote, itemsAndCharges } from '../../src/domain/charges';
import { itemSales } from '../../src/domain/item-sales';
import { itemsOf } from '../../src/domain/items';
import { linesOf } from '../../src/domain/lines';
import { tableOf, workspaceOf } from '../builders/workspace';

const rows = {
  order_id: ['1', '1', '2', '2', '3'],
  customer_id: ['ana', 'ana', 'ben', 'ben', 'ana'],
  ordered_at: ['2024-01-03', '2024-01-03', '2024-01-04', '2024-01-04', '2024-01-05'],
  amount: [10, 4, 12, 5, -3],
  product_id: ['T', 'POST', 'T', 'POST', 'D'],
  product_name: ['Tea', 'POSTAGE', 'Tea', 'POSTAGE', 'Discount'],
  category: ['drink', 'other', 'drink', 'other', 'other'],
};
const shop = () => workspaceOf({ orders: tableOf('orders', rows) });
const whole = { from: -Infinity, to: Infinity };

describe('the name of a charge', () => {
  it.each(
    (
      'POSTAGE|DOTCOM POSTAGE|Postage & Packing|CARRIAGE|Shipping|Standard shipping|Shipping fee|Delivery charge|Next day delivery|' +
      'Bank Charges|AMAZON FEE|AMAZONFEE|Manual|Discount|Adjust bad debt|Service charge|运费|邮费补差价|快递费|配送费|手续费|补差价|差价专拍|包装费'
    ).split('|'),
  )('%s is one', (name) => {
    expect(isChargeName(name)).toBe(true);
  });

  it.each(
    (
      'Postage stamp album|Shipping container toy|Delivery van, red|Baby carriage|Coffee|Toffee|Manual coffee grinder|Portrait commission|' +
      'Membership fee|Discount bundle of socks|Adjustable lamp|Gift voucher 20|Samples|运费险玩具|折扣店同款包|手动咖啡机|礼品卡'
    ).split('|'),
  )('%s is a product', (name) => {
    expect(isChargeName(name)).toBe(false);
  });
});

describe('charges of a shop', () => {
  it('are neither products nor categories, but counted, so that all adds up to the revenue', () => {
    const { products, categories, charges } = itemsOf(shop());
    expect([products, categories, charges].map((list) => levelTexts(list!.names))).toEqual([
      ['Tea'],
      ['drink', 'other'],
      ['Discount', 'POSTAGE'],
    ]);
    expect([...products!.ofLine]).toEqual([0, -1, 0, -1, -1]);
    expect([...categories!.ofLine]).toEqual([0, -1, 0, -1, -1]);
    expect([...charges!.ofLine]).toEqual([-1, 1, -1, 1, 0]);
    const sales = itemSales(shop(), 'product', whole)!;
    const { scale } = linesOf(shop()).grid;
    expect([...sales.units].map((units) => units / scale)).toEqual([22]);
    expect([sales.chargeUnits / scale, sales.namelessLines]).toEqual([6, 0]);
  });

  it('are told with those that stand most often first, within the days asked for', () => {
    expect(chargesIn(shop(), whole)).toMatchObject({ lines: 3, names: ['POSTAGE', 'Discount'] });
    const first = { from: -Infinity, to: Date.UTC(2024, 0, 4) / 86_400_000 };
    expect(chargesNote(shop(), 'x', first)).toEqual([
      { code: 'x/charges', values: { lines: 1, revenue: 4, names: 'POSTAGE' } },
    ]);
    expect(chargesNote(shop(), 'x', { from: 0, to: 1 })).toEqual([]);
  });

  it('keep their names where lines are listed', () => {
    const { names, ofLine } = itemsAndCharges(shop(), 'products')!;
    expect([...ofLine].map((item) => names[item])).toEqual(rows.product_name);
  });

  it('are products where the product list names them, or where the shop sells nothing else', () => {
    const listed = tableOf('products', { product_id: ['POST'], category: ['service'] });
    const known = workspaceOf({ orders: tableOf('orders', rows), products: listed });
    expect(levelTexts(itemsOf(known).products!.keys)).toEqual(['POST', 'T']);
    const courier = tableOf('orders', {
      ...rows,
      product_id: Array(5).fill('S'),
      product_name: Array(5).fill('Shipping'),
    });
    expect(itemsOf(workspaceOf({ orders: courier }))).toMatchObject({
      products: { count: 1 },
      charges: null,
    });
  });
});
