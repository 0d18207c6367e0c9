import type { Preset } from './preset';

/** 淘宝、天猫，已卖出的宝贝 → 批量导出，订单报表：每行一个订单。 */
export const taobaoOrders: Preset = {
  id: 'taobao-orders',
  kind: 'orders',
  marks: ['订单编号', '买家会员名|买家支付宝账号', '买家实际支付金额|买家实付金额', '订单创建时间'],
  roles: {
    order_id: ['主订单编号', '订单编号'],
    customer_id: ['买家会员名', '买家支付宝账号', '联系手机'],
    ordered_at: ['订单付款时间', '订单创建时间'],
    product_name: ['宝贝标题', '商品标题'],
    quantity: ['宝贝总数量', '宝贝数量'],
    amount: ['买家实际支付金额', '买家实付金额'],
    status: ['订单状态'],
    store: ['店铺名称'],
    region: ['收货省份'],
  },
};

/** 淘宝、天猫，宝贝报表：每行一件宝贝（子订单）。 */
export const taobaoItems: Preset = {
  id: 'taobao-items',
  kind: 'orders',
  marks: [
    '主订单编号|订单编号',
    '标题|宝贝标题|商品标题',
    '价格',
    '购买数量',
    '买家应付货款|买家实际支付金额|买家实付金额',
  ],
  roles: {
    order_id: ['主订单编号', '订单编号'],
    customer_id: ['买家会员名', '买家昵称'],
    ordered_at: ['订单付款时间', '订单创建时间'],
    product_id: ['商家编码', '外部系统编号'],
    product_name: ['标题', '宝贝标题', '商品标题'],
    quantity: ['购买数量'],
    unit_price: ['价格'],
    amount: ['买家实际支付金额', '买家实付金额', '买家应付货款'],
    status: ['订单状态'],
    store: ['店铺名称'],
  },
};
