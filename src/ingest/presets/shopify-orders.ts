import type { Preset } from './preset';

/** Shopify, Orders → Export: one row an order line, most cells of the order on its first row only. */
export const shopifyOrders: Preset = {
  id: 'shopify-orders',
  kind: 'orders',
  marks: ['Name', 'Financial Status', 'Lineitem name', 'Lineitem price'],
  roles: {
    order_id: ['Name'],
    customer_id: ['Email', 'Phone', 'Billing Name'],
    ordered_at: ['Created at', 'Paid at'],
    product_id: ['Lineitem sku'],
    product_name: ['Lineitem name'],
    quantity: ['Lineitem quantity'],
    unit_price: ['Lineitem price'],
    amount: ['Total', 'Subtotal'],
    discount: ['Lineitem discount'],
    status: ['Financial Status'],
    channel: ['Source'],
    store: ['Location'],
    region: ['Shipping Province', 'Billing Province', 'Shipping Country'],
    coupon: ['Discount Code'],
  },
  amountPerOrder: true,
  carriedDown: ['customer_id', 'ordered_at', 'status', 'channel', 'store', 'region', 'coupon'],
};
