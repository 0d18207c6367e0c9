import { date, text } from '../../core/params';
import { defineAnalysis } from '../contract';

export const definition = defineAnalysis({
  id: 'customer',
  version: 2,
  needs: { orders: [['customer_id'], ['ordered_at'], ['amount', 'unit_price']] },
  params: {
    /** Key of the customer. */
    person: text(),
    asOf: date(),
  },
  display: {},
  tables: ['profile', 'orders', 'lines', 'months'],
  references: [],
});
