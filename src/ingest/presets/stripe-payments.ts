import type { Preset } from './preset';

/** Stripe, Payments → Export: one row a payment. The converted amount is that of the account, whatever was paid in. */
export const stripePayments: Preset = {
  id: 'stripe-payments',
  kind: 'orders',
  marks: [
    'id',
    'Amount',
    'Amount Refunded',
    'Created (UTC)|Created date (UTC)',
    'Status',
    'Customer Email|Customer ID',
  ],
  roles: {
    order_id: ['id'],
    customer_id: ['Customer ID', 'Customer Email'],
    ordered_at: ['Created (UTC)', 'Created date (UTC)'],
    product_name: ['Description'],
    amount: ['Converted Amount', 'Amount'],
    status: ['Status'],
    region: ['Card Address Country', 'Card Issue Country'],
  },
};
