import type { Preset } from './preset';

/** 有赞，订单查询 → 导出：每行一个订单，或每行一件商品而订单金额各行重复。 */
export const youzanOrders: Preset = {
  id: 'youzan-orders',
  kind: 'orders',
  marks: ['订单号', '订单实付金额', '全部商品名称|商品名称', '收货人手机号/提货人手机号|买家手机号|买家昵称'],
  roles: {
    order_id: ['订单号'],
    customer_id: ['买家手机号', '收货人手机号/提货人手机号', '买家昵称'],
    ordered_at: ['买家付款时间', '订单创建时间'],
    product_id: ['商品编码', '规格编码'],
    product_name: ['商品名称', '全部商品名称'],
    quantity: ['商品数量', '商品件数', '商品种类数'],
    unit_price: ['商品单价'],
    amount: ['订单实付金额'],
    status: ['订单状态'],
    channel: ['订单来源'],
    store: ['归属店铺', '下单网点'],
    region: ['收货人省份'],
    coupon: ['优惠券码名称'],
  },
  amountPerOrder: true,
};
