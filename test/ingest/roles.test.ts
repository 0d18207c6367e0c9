import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TableKind } from '../../src/core/table';
import { sharedFile } from '../shared';
import { previewed, rolesOf } from './builders';

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
        订单付款时间: 'ordered_at',
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
      'orders with a phone beside the member',
      '手机号,会员卡号,单号,下单时间,实付金额,电子邮箱\n13800138001,V001,1,2023-01-05 10:00,10.00,a@x.cn\n13900139002,V002,2,2023-01-06 11:00,20.00,b@x.cn\n13800138001,V001,3,2023-01-07 11:00,20.00,a@x.cn\n',
      'orders',
      {
        手机号: 'phone',
        会员卡号: 'customer_id',
        单号: 'order_id',
        下单时间: 'ordered_at',
        实付金额: 'amount',
        电子邮箱: 'email',
      },
    ],
    [
      'orders of whom a phone is all that is known',
      'phone,order no,date,amount\n13800138001,1,2023-01-05,10.00\n13900139002,2,2023-01-06,20.00\n',
      'orders',
      { phone: 'customer_id', 'order no': 'order_id', date: 'ordered_at', amount: 'amount' },
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

describe('a column of one value over and over', () => {
  const of = (member: string): string =>
    `order,member,day,amount\n${Array.from({ length: 30 }, (_, i) => `A-${i},${member},2024-01-05,${i}.50\n`).join('')}`;
  it('is the one customer of the shop where it looks like an id', async () => {
    expect(rolesOf(await previewed(of('13117')))['member']).toBe('customer_id');
  });
  it('is no customer where it says yes or no', async () => {
    for (const cell of ['yes', '1', '是'])
      expect(rolesOf(await previewed(of(cell)))['member']).not.toBe('customer_id');
  });
  it('is the one campaign of a contact file, whatever its name', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `spring,c${i},${i % 2 ? 'control' : 'treatment'}\n`);
    const roles = rolesOf(await previewed(`campaign_id,customer_id,arm\n${rows.join('')}`));
    expect(roles).toMatchObject({ campaign_id: 'campaign_id', customer_id: 'customer_id', arm: 'arm' });
  });
});

describe('questions of a survey', () => {
  const answers = '2023-01-05,9,4,4,nice shop\n2023-01-06,3,2,5,too slow\n2023-01-07,10,5,3,great tea\n';
  it.each([
    'submitted at,How likely are you to recommend us?,How satisfied were you (1-5)?,Delivery (1-5),comments',
    '提交时间,您向朋友推荐我们的可能性（0-10分）,您对服务满意吗,物流（1~5）,评论内容',
  ])('are the recommendation from 0 to 10 and the satisfaction from 1 to 5: %s', async (header) => {
    const preview = await previewed(`${header}\n${answers}`);
    expect(preview.plan.kind).toBe('feedback');
    expect(Object.values(rolesOf(preview))).toEqual(['created_at', 'nps', 'csat', null, 'text']);
  });

  it('on another scale are no such score, and the scale tells where no word does', async () => {
    const roles = async (first: string, second: string) =>
      rolesOf(await previewed(`submitted at,${first},${second},x,comments\n${answers}`));
    expect(Object.values(await roles('Would you recommend us (1-5)', 'Mood'))).not.toContain('nps');
    expect(await roles('Our shop (0–10)', 'Our staff (1 to 5)')).toMatchObject({
      'Our shop (0–10)': 'nps',
      'Our staff (1 to 5)': 'csat',
    });
  });
});
