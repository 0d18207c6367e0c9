import type { Preset } from './preset';

/** WooCommerce, Analytics → Orders → Download: one row an order. Its products are one text, so they are kept as an attribute. */
export const woocommerceReport: Preset = {
  id: 'woocommerce-orders',
  kind: 'orders',
  marks: ['Order #', 'Customer type', 'Product(s)', 'Items sold'],
  roles: {
    order_id: ['Order #'],
    customer_id: ['Customer'],
    ordered_at: ['Date'],
    quantity: ['Items sold'],
    amount: ['Net Sales', 'N. Revenue', 'N. Revenue (formatted)', 'Revenue (formatted)'],
    status: ['Status'],
    channel: ['Attribution'],
    coupon: ['Coupon(s)'],
  },
};

/** Advanced Order Export for WooCommerce: one row an order line, the order's cells repeated on each or on the first only. */
export const woocommerceLines: Preset = {
  id: 'woocommerce-order-lines',
  kind: 'orders',
  marks: ['Order Number', 'Order Status', 'Order Date', 'Item Name', 'Item Cost'],
  roles: {
    order_id: ['Order Number'],
    customer_id: ['Email (Billing)', 'Phone (Billing)'],
    ordered_at: ['Order Date'],
    product_id: ['SKU', 'Product Id'],
    product_name: ['Item Name'],
    category: ['Category'],
    quantity: ['Quantity (- Refund)', 'Quantity'],
    unit_price: ['Item Cost'],
    amount: ['Order Total Amount'],
    status: ['Order Status'],
    region: ['State Code (Billing)', 'Country Code (Billing)'],
    coupon: ['Coupon Code'],
  },
  amountPerOrder: true,
  carriedDown: ['customer_id', 'ordered_at', 'status', 'region', 'coupon'],
};
