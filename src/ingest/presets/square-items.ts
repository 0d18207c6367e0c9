import type { Preset } from './preset';

/** Square, Transactions → Export → Items detail: one row an item sold or given back, date and time apart. */
export const squareItems: Preset = {
  id: 'square-items',
  kind: 'orders',
  marks: ['Item', 'Qty', 'Price Point Name', 'Gross Sales', 'Net Sales', 'Transaction ID'],
  roles: {
    order_id: ['Transaction ID'],
    customer_id: ['Customer ID', 'Customer Reference ID', 'Customer Name'],
    ordered_at: ['Date'],
    product_id: ['SKU', 'Token'],
    product_name: ['Item'],
    category: ['Category'],
    quantity: ['Qty'],
    amount: ['Net Sales'],
    status: ['Event Type'],
    channel: ['Channel', 'Dining Option'],
    store: ['Location'],
  },
};
