import { describe, expect, it } from 'vitest';
import type { PlanChoices } from '../../src/core/import-plan';
import { ok } from '../../src/core/outcome';
import { readRecipe, writeRecipe } from '../../src/core/recipe-file';
import { replayPreview } from '../../src/core/replay-plan';
import { valueOf } from '../analyses/outcomes';
import { imported, previewed, tableOf } from './builders';

const ORDERS = `order id,customer,date,amount
1,ana,2023-01-05,9.5
2,ben,2023-01-06,12
3,ana,2023-01-08,7
`;
const PRODUCTS = `sku,product name,price
K1,tea,4.5
K2,cup,6
`;
const BOTH = `${ORDERS},,,\nPrice list,,,\n${PRODUCTS}`;

describe('two tables below each other', () => {
  it('are told apart: the larger one is read, and what was left is said', async () => {
    const { plan, notes, tables, estimatedRows } = await previewed(BOTH);
    expect(plan.kind).toBe('orders');
    expect(notes).toContainEqual({
      code: 'ingest/several-tables',
      values: { tables: 2, row: 1, rows: 3, left: 2 },
    });
    expect(tables).toEqual([
      { row: 1, headers: ['order id', 'customer', 'date', 'amount'], rows: 3, chosen: true },
      { row: 7, headers: ['sku', 'product name', 'price'], rows: 2, chosen: false },
    ]);
    expect(estimatedRows).toBe(3);
    const read = await imported(BOTH, plan);
    expect(tableOf(read)['amount']).toEqual([9.5, 12, 7]);
    expect(read.source.diagnostics).toMatchObject([{ code: 'row/other-table', count: 5 }]);
  });

  it('can be chosen: the other one by the row of its header', async () => {
    const { plan, tables } = await previewed(BOTH, { tableRow: 7 });
    expect(plan.kind).toBe('products');
    expect(tables!.map(({ chosen }) => chosen)).toEqual([false, true]);
    expect(tableOf(await imported(BOTH, plan))).toMatchObject({
      product_id: ['K1', 'K2'],
      price: [4.5, 6],
    });
  });

  it('are chosen by their headers when a recipe is replayed, wherever they stand by then', async () => {
    const look = (text: string) => async (choices: PlanChoices) => ok(await previewed(text, choices));
    const { plan } = await previewed(BOTH, { tableRow: 7, columns: [{ index: 1, role: 'category' }] });
    const march = [{ fileName: 'march.csv', rowCount: 2, plan }];
    const saved = {
      savedAt: '',
      shop: '',
      version: '',
      sources: march,
      steps: [],
      identity: [],
      parameters: {},
    };
    const sources = valueOf(readRecipe(writeRecipe(saved))).sources;
    expect(sources).toEqual(march);
    const april = `SKU, Product Name,price\nK3,pot,9\n\n${ORDERS}4,dora,2023-01-09,3\n`;
    const { preview } = await replayPreview(sources, look(april));
    expect(valueOf(preview).plan.kind).toBe('products');
    expect(tableOf(await imported(april, valueOf(preview).plan))).toMatchObject({
      product_id: ['K3'],
      category: ['pot'],
    });
    // Where that table is gone, and in a file with one table, the other is read as ever.
    const other = await replayPreview(sources, look(`${ORDERS}\nTills,,,\nstore,city,amount\nA,Rome,9\n`));
    expect(valueOf(other.preview).plan.kind).toBe('orders');
    expect(other.choices).toEqual({});
    expect((await replayPreview(sources, look(ORDERS))).choices).toEqual({});
  });

  it('with Chinese headers and the larger one below are told apart too', async () => {
    const text = `商品编码,商品名称,价格\nK1,茶,4.5\n\n订单编号,会员号,下单时间,实付金额\n1,甲,2023-01-05,9.5\n2,乙,2023-01-06,12\n`;
    const { plan } = await previewed(text);
    expect(plan).toMatchObject({ kind: 'orders', dialect: { skippedLines: 3 } });
    expect(tableOf(await imported(text, plan))['amount']).toEqual([9.5, 12]);
  });

  it('are not seen where a header is repeated, a title stands above, or words stand among the rows', async () => {
    const repeated = `${ORDERS}\n${ORDERS}`;
    expect((await previewed(repeated)).tables).toBeUndefined();
    expect((await imported(repeated)).table.rowCount).toBe(6);
    expect((await previewed(`Sales,,,\n\n${ORDERS}`)).tables).toBeUndefined();
    const words = 'product name,category,price\ntea,food,4\n,,\nProduct,Spring,\ncup,kitchen,6\n';
    expect((await previewed(words)).tables).toBeUndefined();
  });
});
