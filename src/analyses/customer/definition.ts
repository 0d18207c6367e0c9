import { date, text } from '../../core/params';
import { POINT_PARAMS } from '../../domain/membership-levels';
import { defineAnalysis } from '../contract';

export const definition = defineAnalysis({
  id: 'customer',
  version: 7,
  needs: { orders: [['customer_id'], ['ordered_at']] },
  params: {
    /** Key of the customer. */
    person: text(),
    asOf: date(),
    ...POINT_PARAMS,
  },
  display: {},
  tables: [
    'profile',
    'standing',
    'orders',
    'lines',
    'months',
    'timeline',
    'favourites',
    'action',
    'contacts',
  ],
  references: [
    {
      text: 'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212: intervals of shares.',
      doi: '10.1080/01621459.1927.10502953',
    },
  ],
});
