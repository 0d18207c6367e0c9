import type { Preset } from './preset';

/** 京东商家后台，订单导出：每行一件商品，订单金额和应付金额各行重复。 */
export const jdOrders: Preset = {
  id: 'jd-orders',
  kind: 'orders',
  marks: ['订单号', '下单帐号|下单账号', '下单时间', '应付金额', '订购数量'],
  roles: {
    order_id: ['订单号'],
    customer_id: ['下单帐号', '下单账号', '联系电话'],
    ordered_at: ['下单时间', '付款确认时间'],
    product_id: ['商品ID', '货号'],
    product_name: ['商品名称'],
    quantity: ['订购数量'],
    unit_price: ['京东价'],
    amount: ['应付金额', '订单金额'],
    status: ['订单状态'],
    channel: ['订单渠道', '订单来源'],
    store: ['店铺名称'],
  },
  amountPerOrder: true,
};
