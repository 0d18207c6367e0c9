import type { Preset } from './preset';

/** A plain till: one row an article of a receipt, date and time apart. */
export const tillReceipts: Preset = {
  id: 'till-receipts',
  kind: 'orders',
  marks: [
    'Receipt No|Receipt Number|Receipt',
    'Date',
    'Time',
    'Article|Item|Product',
    'Qty|Quantity',
    'Amount|Total',
  ],
  roles: {
    order_id: ['Receipt No', 'Receipt Number', 'Receipt'],
    customer_id: ['Card No', 'Customer No', 'Member No', 'Customer'],
    ordered_at: ['Date'],
    product_id: ['PLU', 'Barcode', 'Article No', 'EAN'],
    product_name: ['Article', 'Item', 'Product'],
    category: ['Department', 'Group'],
    quantity: ['Qty', 'Quantity'],
    unit_price: ['Price', 'Unit Price'],
    amount: ['Amount', 'Total'],
    discount: ['Discount'],
    store: ['Store', 'Till'],
  },
};

/** 收银小票明细：每行一件商品，日期和时间分开。 */
export const tillReceiptsZh: Preset = {
  id: 'till-receipts',
  kind: 'orders',
  marks: ['小票号|流水号', '日期|销售日期', '时间|销售时间', '品名|商品名称', '数量', '金额|实收金额'],
  roles: {
    order_id: ['小票号', '流水号'],
    customer_id: ['会员卡号', '会员号', '卡号'],
    ordered_at: ['日期', '销售日期'],
    product_id: ['条码', '货号', '商品编码'],
    product_name: ['品名', '商品名称'],
    category: ['大类', '类别'],
    quantity: ['数量'],
    unit_price: ['单价', '售价'],
    amount: ['实收金额', '金额'],
    discount: ['优惠', '优惠金额', '折扣'],
    store: ['门店', '收银台'],
  },
};
