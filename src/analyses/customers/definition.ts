import { choice, date, flag, text } from '../../core/params';
import { defineAnalysis } from '../contract';

export const definition = defineAnalysis({
  id: 'customers',
  version: 3,
  needs: { orders: [['customer_id'], ['ordered_at']] },
  params: {
    /** Part of a customer's id, name, phone or e-mail; empty: everybody. */
    query: text(),
    sort: choice(['spend', 'orders', 'orderValue', 'first', 'last', 'key'], 'spend'),
    descending: flag(true),
    /** Id of a label that those shown have; empty: everybody. */
    label: text(),
    /** What the columns tell: what they bought, or what the customer list says of them. */
    show: choice(['orders', 'profile'], 'orders'),
    asOf: date(),
  },
  display: {},
  tables: ['customers'],
  references: [],
});
