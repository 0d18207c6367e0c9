import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TableKind } from '../../src/core/table';
import { previewFile } from '../../src/ingest/preview';
import { sharedFile } from '../shared';
import { file, previewed, rolesOf } from './builders';

describe('files of other people are understood without a choice', () => {
  const cases: readonly [string, TableKind, Record<string, string>][] = [
    [
      'data/online_retail.csv',
      'orders',
      {
        InvoiceNo: 'order_id',
        StockCode: 'product_id',
        Description: 'product_name',
        Quantity: 'quantity',
        InvoiceDate: 'ordered_at',
        UnitPrice: 'unit_price',
        CustomerID: 'customer_id',
        Country: 'region',
      },
    ],
    [
      'data/dunnhumby_transactions_sample.csv',
      'orders',
      {
        household_id: 'customer_id',
        store_id: 'store',
        basket_id: 'order_id',
        product_id: 'product_id',
        quantity: 'quantity',
        sales_value: 'amount',
        retail_disc: 'discount',
        transaction_timestamp: 'ordered_at',
      },
    ],
    [
      'data/groceries_dataset.csv',
      'orders',
      { Member_number: 'customer_id', Date: 'ordered_at', itemDescription: 'product_name' },
    ],
    [
      'golden/own/rfm-simulated/input.csv',
      'orders',
      { customer_id: 'customer_id', order_id: 'order_id', date: 'ordered_at', amount: 'amount' },
    ],
    [
      'golden/own/recommender-simulated/input.csv',
      'orders',
      { user: 'customer_id', order: 'order_id', ts: 'ordered_at', item: 'product_id', qty: 'quantity' },
    ],
    [
      'golden/real/rfm-cdnow/input.csv',
      'orders',
      {
        customer_id: 'customer_id',
        order_id: 'order_id',
        date: 'ordered_at',
        qty: 'quantity',
        amount: 'amount',
      },
    ],
    [
      'data/marketing_campaign.csv',
      'customers',
      { ID: 'customer_id', Income: 'income', Dt_Customer: 'joined_at' },
    ],
    ['data/telco_churn.csv', 'customers', { customerID: 'customer_id', gender: 'gender' }],
    [
      'golden/real/clustering-mall/input.csv',
      'customers',
      { customer_id: 'customer_id', gender: 'gender', age: 'age', annual_income_k: 'income' },
    ],
    ['data/cookie_cats.csv', 'contacts', { userid: 'customer_id', version: 'arm' }],
    ['data/waimai_10k.csv', 'feedback', { review: 'text' }],
    ['golden/own/survey/nps_input.csv', 'feedback', { nps: 'nps', csat: 'csat' }],
  ];
  for (const [path, kind, roles] of cases) {
    const found = sharedFile(path);
    it.skipIf(!found)(`${path} is ${kind}`, async () => {
      const preview = await previewed(readFileSync(found!));
      expect(preview.plan.kind).toBe(kind);
      expect(rolesOf(preview)).toMatchObject(roles);
      expect(preview.questions).toEqual([]);
    });
  }
});

describe('exports of shop platforms are understood without a choice', () => {
  const taobao =
    '订单编号,买家会员名,买家应付货款,买家实际支付金额,订单状态,收货地址,订单创建时间,订单付款时间,宝贝标题,宝贝数量,店铺名称\n' +
    '2023010500001,tb小王,"99.00","89.00",交易成功,浙江省杭州市,2023-01-05 13:05:09,2023-01-05 13:06:00,连衣裙,1,旗舰店\n' +
    '2023010500002,li四,"12.50","12.50",交易关闭,上海,2023-01-06 09:00:00,,袜子,3,旗舰店\n';
  const shopify =
    'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Source\n' +
    '#1001,ana@shop.test,paid,2023-01-05 10:00:00 +0800,fulfilled,USD,20.00,5.00,0.00,25.00,NEW10,2.00,2023-01-05 09:59:00 +0800,2,Mug,10.00,MUG-1,web\n' +
    '#1002,ben@shop.test,paid,2023-01-06 10:00:00 +0800,fulfilled,USD,8.00,5.00,0.00,13.00,,0.00,2023-01-06 09:59:00 +0800,1,Cup,8.00,CUP-1,web\n';
  const cases: readonly [string, string, TableKind, Record<string, string>][] = [
    [
      'Taobao',
      taobao,
      'orders',
      {
        订单编号: 'order_id',
        买家会员名: 'customer_id',
        买家实际支付金额: 'amount',
        订单状态: 'status',
        订单创建时间: 'ordered_at',
        宝贝标题: 'product_name',
        宝贝数量: 'quantity',
        店铺名称: 'store',
      },
    ],
    [
      'Shopify',
      shopify,
      'orders',
      {
        Name: 'order_id',
        Email: 'customer_id',
        'Created at': 'ordered_at',
        Total: 'amount',
        'Discount Code': 'coupon',
        'Discount Amount': 'discount',
        'Lineitem quantity': 'quantity',
        'Lineitem name': 'product_name',
        'Lineitem price': 'unit_price',
        'Lineitem sku': 'product_id',
        'Financial Status': 'status',
        Source: 'channel',
      },
    ],
    [
      'a till',
      '小票号;会员卡号;消费时间;商品名称;数量;单价;消费金额;门店\n1;0012;2023/1/5 13:05;茶;2;8,50;17,00;一店\n2;0013;2023/1/6 9:00;水;1;3,00;3,00;二店\n',
      'orders',
      {
        小票号: 'order_id',
        会员卡号: 'customer_id',
        消费时间: 'ordered_at',
        商品名称: 'product_name',
        数量: 'quantity',
        单价: 'unit_price',
        消费金额: 'amount',
        门店: 'store',
      },
    ],
    [
      'members',
      '会员编号,姓名,手机号,性别,生日,城市,会员等级,积分,注册时间,来源,是否同意营销\nM1,王一,13800000001,女,1990-05-01,杭州,金卡,1200,2021-03-04,小程序,是\nM2,李二,13800000002,男,1985-11-12,上海,银卡,80,2022-08-09,门店,否\n',
      'customers',
      {
        会员编号: 'customer_id',
        姓名: 'name',
        手机号: 'phone',
        性别: 'gender',
        生日: 'birth_date',
        城市: 'city',
        会员等级: 'member_level',
        积分: 'points',
        注册时间: 'joined_at',
        来源: 'source_channel',
        是否同意营销: 'consent_marketing',
      },
    ],
    [
      'behaviour',
      '用户ID,会话ID,行为类型,访问时间,商品ID,停留时长\nu1,s1,浏览,2023-01-05 13:05:09,p1,12\nu1,s1,加购,2023-01-05 13:06:09,p1,3\n',
      'events',
      {
        用户ID: 'customer_id',
        会话ID: 'session_id',
        行为类型: 'event',
        访问时间: 'happened_at',
        商品ID: 'product_id',
        停留时长: 'duration_s',
      },
    ],
    [
      'a campaign',
      '活动,用户ID,组别,渠道,发送时间,打开时间,点击时间,转化时间,成本\n双11,u1,实验组,短信,2023-11-01 09:00,2023-11-01 09:30,,,0.05\n双11,u2,对照组,短信,2023-11-01 09:00,,,,0\n',
      'contacts',
      {
        活动: 'campaign_id',
        用户ID: 'customer_id',
        组别: 'arm',
        渠道: 'channel',
        发送时间: 'sent_at',
        打开时间: 'opened_at',
        成本: 'cost',
      },
    ],
    [
      'reviews',
      '评价ID,用户ID,评价时间,评分,评论内容,商品ID\n1,u1,2023-01-05,5,质量很好，下次还会再来买的,p1\n2,u2,2023-01-06,2,物流太慢了，等了一个星期才到,p2\n',
      'feedback',
      {
        评价ID: 'feedback_id',
        用户ID: 'customer_id',
        评价时间: 'created_at',
        评分: 'rating',
        评论内容: 'text',
        商品ID: 'product_id',
      },
    ],
    [
      'a catalogue',
      '商品编码,商品名称,品牌,类目,售价,成本价,库存,上架时间\nP1,茶,好茶,饮品,18.00,7.50,120,2022-01-01\nP2,水,好水,饮品,3.00,1.00,80,2022-02-01\n',
      'products',
      {
        商品编码: 'product_id',
        商品名称: 'name',
        品牌: 'brand',
        类目: 'category',
        售价: 'price',
        成本价: 'cost',
        库存: 'stock',
        上架时间: 'launched_at',
      },
    ],
    [
      'advertising',
      '日期,渠道,花费,曝光,点击,新客数\n2023-01-05,抖音,500.00,20000,300,12\n2023-01-06,抖音,450.00,18000,260,9\n',
      'spend',
      {
        日期: 'date',
        渠道: 'channel',
        花费: 'spend',
        曝光: 'impressions',
        点击: 'clicks',
        新客数: 'new_customers',
      },
    ],
  ];
  it.each(cases)('%s', async (_, text, kind, roles) => {
    const preview = await previewed(text);
    expect(preview.plan.kind).toBe(kind);
    expect(rolesOf(preview)).toMatchObject(roles);
    expect(preview.missing).toEqual([]);
  });
});

const ORDERS = 'order id,customer,date,amount\n1,ana,2023-01-05,9.50\n2,ben,2023-01-06,12.00\n';

describe('the table', () => {
  it('is cut at the delimiter that gives even rows', async () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      const preview = await previewed(ORDERS.replaceAll(',', delimiter));
      expect(preview.plan.dialect.delimiter).toBe(delimiter);
      expect(preview.rows[0]).toEqual(['1', 'ana', '2023-01-05', '9.50']);
    }
  });

  it('may have spaces between a comma and a quote', async () => {
    const preview = await previewed('name, "say", n\nx, "a, b", 1\ny, "c, ""d""", 2\n');
    expect(preview.plan.dialect.delimiter).toBe(', ');
    expect(preview.rows).toEqual([
      ['x', 'a, b', '1'],
      ['y', 'c, "d"', '2'],
    ]);
  });

  it('is cut where “sep=” says', async () => {
    const { plan } = await previewed(`sep=;\n${ORDERS.replaceAll(',', ';')}`);
    expect(plan.dialect).toMatchObject({ delimiter: ';', skippedLines: 1, hasHeader: true });
  });

  it('is asked about where two delimiters cut it as well', async () => {
    const preview = await previewed('a;b,c;d,e\n1;2,3;4,5\n6;7,8;9,0\n');
    expect(preview.notes.map((note) => note.code)).toContain('ingest/delimiter-unsure');
  });

  it('begins below titles and blank lines', async () => {
    const preview = await previewed(`Sales report,,,\nprinted 2023-02-01,,,\n\n${ORDERS}`);
    expect(preview.plan.dialect).toMatchObject({ skippedLines: 3, hasHeader: true });
    expect(preview.plan.columns.map((column) => column.header)).toEqual([
      'order id',
      'customer',
      'date',
      'amount',
    ]);
    expect(preview.notes).toMatchObject([{ code: 'ingest/lines-skipped', values: { count: 3 } }]);
  });

  it('may have no header', async () => {
    const preview = await previewed(
      '1001,C17,2023-01-05,9.50\n1002,C18,2023-01-06,12.00\n1003,C17,2023-01-07,8.25\n',
    );
    expect(preview.plan.dialect.hasHeader).toBe(false);
    expect(preview.plan.columns.map((column) => column.header)).toEqual(['#1', '#2', '#3', '#4']);
    expect(rolesOf(preview)).toMatchObject({ '#3': 'ordered_at', '#4': 'amount' });
    expect(preview.evidence.map((evidence) => evidence.basis)).toEqual([
      'none',
      'none',
      'content',
      'content',
    ]);
  });

  it('tells columns of the same name apart', async () => {
    const { plan, notes } = await previewed('name,name,,amount\na,b,c,1\nd,e,f,2\n');
    expect(plan.columns.map((column) => column.header)).toEqual(['name', 'name (2)', '#3', 'amount']);
    expect(notes).toMatchObject([{ code: 'ingest/headers-renamed', values: { count: 2 } }]);
  });

  it('is estimated in rows where the file is longer than the sample', async () => {
    const rows = Array.from({ length: 80_000 }, (_, i) => `${i},c${i % 97},2023-01-05,9.50`).join('\n');
    const { estimatedRows } = await previewed(`order id,customer,date,amount\n${rows}\n`);
    expect(Math.abs(estimatedRows - 80_000)).toBeLessThan(2400); // 3 %: the digits of the number grow
  });
});

describe('what a person chooses comes before every guess', () => {
  it('another kind gives other roles', async () => {
    const preview = await previewed(ORDERS, { kind: 'spend' });
    expect(rolesOf(preview)).toMatchObject({ date: 'date' });
    expect(preview.missing).toEqual([['spend']]);
  });

  it('a role moves to the chosen column', async () => {
    const preview = await previewed(ORDERS, { columns: [{ index: 0, role: 'customer_id' }] });
    expect(rolesOf(preview)).toMatchObject({ 'order id': 'customer_id', customer: null });
    expect(preview.evidence[0]!.confidence).toBe(1);
  });

  it('a type and a format stand', async () => {
    const { plan } = await previewed(ORDERS, { columns: [{ index: 3, role: null, type: 'category' }] });
    expect(plan.columns[3]).toMatchObject({ role: null, type: 'category' });
  });

  it('a delimiter and “no header” stand', async () => {
    const { plan } = await previewed('a b;c\nd e;f\n', { delimiter: ';', hasHeader: false });
    expect(plan.dialect).toMatchObject({ delimiter: ';', hasHeader: false });
    expect(plan.columns).toHaveLength(2);
  });
});

describe('day and month', () => {
  const dates = (...cells: string[]): string =>
    `date,amount\n${cells.map((cell, i) => `${cell},${i}.50`).join('\n')}\n`;

  it('are told by a day above twelve anywhere in the column', async () => {
    const { plan, questions } = await previewed(dates('05/01/2023', '06/01/2023', '13/01/2023'));
    expect(plan.columns[0]!.format.dateOrder).toBe('dmy');
    expect(questions).toEqual([]);
    expect((await previewed(dates('01/05/2023', '01/13/2023'))).plan.columns[0]!.format.dateOrder).toBe(
      'mdy',
    );
  });

  it('are asked for where every date fits both', async () => {
    const { questions } = await previewed(dates('01/02/2025', '03/04/2025', '05/06/2025'));
    expect(questions).toEqual([
      {
        column: 0,
        header: 'date',
        sample: '01/02/2025',
        readings: [
          { order: 'dmy', from: Date.UTC(2025, 1, 1), to: Date.UTC(2025, 5, 5) },
          { order: 'mdy', from: Date.UTC(2025, 0, 2), to: Date.UTC(2025, 4, 6) },
        ],
      },
    ]);
  });

  it('are not asked for again once answered', async () => {
    const columns = [{ index: 0, format: { dateOrder: 'mdy' as const } }];
    const preview = await previewed(dates('01/02/2025', '03/04/2025'), { columns });
    expect(preview.questions).toEqual([]);
    expect(preview.plan.columns[0]!.format.dateOrder).toBe('mdy');
  });

  it('are remarked on where they are mixed', async () => {
    const { notes } = await previewed(dates('13/02/2025', '02/13/2025', '14/02/2025'));
    expect(notes.map((note) => note.code)).toContain('ingest/dates-mixed');
  });

  it('are found by a date further on than the start of the file', async () => {
    const early = Array.from({ length: 60_000 }, (_, i) => `${i},05/01/2023,1.50`).join('\n');
    const late = Array.from({ length: 60_000 }, (_, i) => `${i},25/01/2023,1.50`).join('\n');
    const { plan, questions } = await previewed(`order id,date,amount\n${early}\n${late}\n`);
    expect(plan.columns[1]!.format.dateOrder).toBe('dmy');
    expect(questions).toEqual([]);
  });
});

describe('numbers and ids', () => {
  it('one decision a column on the decimal mark', async () => {
    const { plan } = await previewed('date;amount\n2023-01-05;"1.234,56"\n2023-01-06;99\n');
    expect(plan.columns[1]!.format.decimalMark).toBe(',');
  });

  it('an unclear column follows the clear ones, and says so', async () => {
    const { plan, notes } = await previewed(
      'date,amount,cost\n2023-01-05,"1.234,56","1.234"\n2023-01-06,"2,50","2.500"\n',
    );
    expect(plan.columns[2]!.format.decimalMark).toBe(',');
    expect(notes).toMatchObject([{ code: 'ingest/decimals-unsure', values: { header: 'cost', mark: ',' } }]);
  });

  it('with leading zeros or more digits than a number keeps stay text', async () => {
    const { plan } = await previewed(
      'date,amount,ref,long\n2023-01-05,1.5,00123,9007199254740993\n2023-01-06,2.5,00124,9007199254740995\n',
    );
    expect(plan.columns.slice(2).map((column) => column.type)).toEqual(['category', 'category']);
  });

  it('Unix times are told by their header and size, with a remark', async () => {
    const { plan, notes } = await previewed(
      'user id,event,timestamp\nu1,view,1672923909\nu1,cart,1672923999\n',
    );
    expect(plan.columns[2]).toMatchObject({ role: 'happened_at', format: { dateForm: 'unix-s' } });
    expect(notes.map((note) => note.code)).toEqual(['ingest/unix-time']);
  });

  it('Excel’s days are moments under a header that says so, and numbers elsewhere', async () => {
    const { plan } = await previewed('order date,amount\n44931.5,30000.5\n44932,31000.5\n');
    expect(plan.columns.map((column) => column.format.dateForm ?? column.type)).toEqual(['excel', 'number']);
  });
});

describe('what is no table is refused with its reason', () => {
  const bytes = (...values: number[]): Uint8Array =>
    Uint8Array.from([...values, ...Array<number>(600).fill(7)]);
  const cases: readonly [string, string | Uint8Array, string][] = [
    ['an empty file', '', 'ingest/empty'],
    ['spaces and line ends', ' \n\r\n \n', 'ingest/empty'],
    ['a byte order mark alone', '\ufeff', 'ingest/empty'],
    ['a header alone', 'order id,date,amount\n', 'ingest/header-only'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'ingest/binary'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'ingest/binary'],
    ['bytes without text', bytes(1, 2, 3), 'ingest/binary'],
    ['a web page', '<!DOCTYPE html><html><table><tr><td>1', 'ingest/markup'],
    ['JSON', '[{"a": 1}, {"a": 2}]', 'ingest/json'],
    ['too many columns', `${'a,'.repeat(16_400)}b\n`, 'ingest/too-many-columns'],
    [
      'baskets of any length',
      'tea,milk\nbread\nbeer,crisps,nuts,tea\nmilk,tea,rice\nbread,jam,tea,milk,nuts\n',
      'ingest/no-table',
    ],
  ];
  it.each(cases)('%s', async (_, content, code) => {
    const answer = await previewFile(file(content, 'x.csv'));
    expect(answer).toMatchObject({ ok: false, problem: { code, values: { file: 'x.csv' } } });
  });

  it('a file of more than 1 GiB, before a byte is read', async () => {
    const source = { name: 'big.csv', size: 2 ** 30 + 1, slice: () => Promise.reject(new Error('read')) };
    expect(await previewFile(source)).toMatchObject({ problem: { code: 'ingest/too-large' } });
  });
});
