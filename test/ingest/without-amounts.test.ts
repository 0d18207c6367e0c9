import { describe, expect, it } from 'vitest';
import { previewed, rolesOf, tableOf, imported } from './builders';

const EN = `order id,customer id,order date,product,qty
1,ana,2023-01-05,tea,2
2,ben,2023-01-06,cup,1
3,ana,2023-02-07,pot,1
4,cid,2023-02-08,tea,1
5,ana,2023-03-09,cup,3
`;
const ZH = `订单编号,会员号,下单时间,商品名称
A01,h1,2023/1/5 10:00,茶
A02,h2,2023/1/6 11:30,杯
A03,h1,2023/2/7 09:15,壶
A04,h3,2023/2/8 18:20,茶
`;

it.each([
  ['English', EN, ['order_id', 'customer_id', 'ordered_at', 'product_name', 'quantity']],
  ['Chinese', ZH, ['order_id', 'customer_id', 'ordered_at', 'product_name']],
])('orders without an amount are orders and can come in, with a note (%s)', async (_, text, roles) => {
  const preview = await previewed(text);
  expect(preview.plan.kind).toBe('orders');
  expect(preview.missing).toEqual([]);
  expect(preview.notes.map(({ code }) => code)).toContain('ingest/no-amount');
  expect(Object.values(rolesOf(preview))).toEqual(roles);
  const table = tableOf(await imported(text));
  expect(table['amount']).toBeUndefined();
  expect(table['ordered_at']).toHaveLength(text.trimEnd().split('\n').length - 1);
});

describe('a customer and a day', () => {
  const rows = ['ana,2023-01-05', 'ben,2023-01-06', 'ana,2023-02-07', 'cid,2023-02-08'];
  const kindOf = async (header: string, more = '') =>
    (await previewed(`${header}\n${rows.map((row) => `${row}${more}`).join('\n')}\n`)).plan.kind;

  it('alone are a list of visits, be the header ever so plain, also where nobody came twice', async () => {
    for (const header of ['customer,date', '会员号,日期', 'user id,timestamp', 'email,date'])
      expect(await kindOf(header), header).toBe('orders');
    expect(await kindOf('customer,date,store', ',north')).toBe('orders');
    const once = Array.from({ length: 30 }, (_, i) => `m${i},2023-01-${10 + (i % 20)}`);
    expect((await previewed(`customer,date\n${once.join('\n')}\n`)).plan.kind).toBe('orders');
  });

  it('are messages where a header speaks of them, and customers where the day is that of joining', async () => {
    for (const header of ['customer,sent at', '会员号,发送时间'])
      expect(await kindOf(header), header).toBe('contacts');
    for (const header of ['customer,date,channel', 'customer,date,campaign', 'customer,date,opened'])
      expect(await kindOf(header, ',yes'), header).toBe('contacts');
    expect(await kindOf('会员号,注册时间,性别', ',女')).toBe('customers');
  });
});

it('the note goes once a column is said to be the unit price', async () => {
  const text = EN.replace('qty', 'w').replaceAll(/,(\d)$/gm, ',$1.5');
  expect((await previewed(text)).notes.map(({ code }) => code)).toContain('ingest/no-amount');
  const { notes } = await previewed(text, { columns: [{ index: 4, role: 'unit_price' }] });
  expect(notes.map(({ code }) => code)).not.toContain('ingest/no-amount');
});

it('orders without a date are still asked for it', async () => {
  const { missing } = await previewed('order id,customer id,qty\n1,ana,2\n2,ben,1\n3,ana,1\n', {
    kind: 'orders',
  });
  expect(missing).toEqual([['ordered_at']]);
});
