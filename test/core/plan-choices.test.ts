import { describe, expect, it } from 'vitest';
import { changedChoices, headerSignatures } from '../../src/core/plan-choices';
import { previewed } from '../ingest/builders';

describe('choices on a file', () => {
  it('come together by column, whatever their order, the later one on top', () => {
    const changes = [
      { columns: [{ index: 3, role: 'amount' }] },
      { columns: Object.assign([], { 1: { role: 'customer_id' } }) as { role: string }[] }, // found by its place
      { columns: [{ index: 3, role: 'discount', keep: true }] },
    ];
    const choices = changes.reduce(changedChoices, {});
    expect(choices.columns).toEqual([
      { index: 3, role: 'discount', keep: true },
      { index: 1, role: 'customer_id' },
    ]);
  });

  it('on columns are left out when the file is cut otherwise', () => {
    const before = changedChoices({}, { columns: [{ index: 0, role: 'amount' }] });
    expect(changedChoices(before, { delimiter: ';' })).toEqual({ delimiter: ';', columns: [] });
  });
});

describe('the signature of a header', () => {
  it('is that of its names in order, whatever their case, width and blanks, and of nothing else', async () => {
    const of = async (text: string) => headerSignatures(await previewed(text));
    const march = await of('Order ID,Date,Amount\n1,2024-03-05,40\n2,2024-03-06,15\n');
    expect(await of('order id , DATE,Amount\n9,2024-04-01,7\n8,2024-04-02,9\n')).toEqual(march);
    expect(await of('Date,Order ID,Amount\n2024-03-05,1,40\n2024-03-06,2,15\n')).not.toEqual(march);
    expect(await of('1001,C17,2023-01-05,9.50\n1002,C18,2023-01-06,12.00\n')).toEqual([]);
  });

  it('of a file with several tables is that of all, whichever is read, and of the one that is', async () => {
    const text = 'Order ID,Date,Amount\n1,2024-03-05,40\n2,2024-03-06,15\n\nSKU,Price\nK1,4.5\n';
    const [orders, prices] = [await previewed(text), await previewed(text, { tableRow: 5 })].map(
      headerSignatures,
    );
    expect(orders).toEqual(['order id\ndate\namount\n\nsku\nprice', 'order id\ndate\namount']);
    expect(prices).toEqual([orders![0], 'sku\nprice']);
  });

  it('of a workbook is first that of its sheets’ names but for numbers and months, whichever is read', async () => {
    const text = 'Order ID,Date,Amount\n1,2024-03-05,40\n2,2024-03-06,15\n';
    const of = async (...names: string[]) => {
      const sheets = names.map((name) => ({ name, rows: 3, hidden: false }));
      return headerSignatures({ ...(await previewed(text)), sheets });
    };
    const march = await of('说明', '2024年3月');
    expect(march).toEqual(['\n#年#月\n说明', 'order id\ndate\namount']);
    expect(await of('2024年4月', '说明')).toEqual(march);
    expect(await of('2024年4月')).toEqual(march.slice(1));
  });
});
