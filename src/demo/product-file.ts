import { dateText } from './calendar';
import { categories, products, tiers, words } from './catalogue';
import type { Words } from './catalogue';
import { money } from './csv';
import type { ShopPlan } from './plan';
import { integer, streamOf } from './random';

export const productHeader: readonly Words[] = [
  words('商品编码', 'product_id'),
  words('商品名称', 'name'),
  words('商品分类', 'category'),
  words('大类', 'department'),
  words('品牌', 'brand'),
  words('价格带', 'price_band'),
  words('售价', 'price'),
  words('成本', 'cost'),
  words('上市日期', 'launched_at'),
  words('库存', 'stock'),
  words('竞品价格', 'competitor_price'),
];

/** One row a product. Stock lies around a month of sales. */
export function* productRecords(plan: ShopPlan): Iterable<string[]> {
  const { headers } = plan;
  const sold = new Float64Array(products.length);
  plan.orders.product.forEach((product, line) => (sold[product] += plan.orders.quantity[line]));
  for (let p = 0; p < products.length; p++) {
    const random = streamOf(plan.seed, 'product', p);
    const product = products[p];
    const category = categories[product.category];
    yield [
      product.id,
      product.name[headers],
      category.name[headers],
      category.department[headers],
      product.brand[headers],
      tiers[product.tier][headers],
      money(product.price),
      money(product.cost),
      dateText(-integer(random, 30, 700)),
      String(Math.round((sold[p] / 12) * (0.4 + 1.2 * random()))),
      money(product.competitorPrice),
    ];
  }
}
