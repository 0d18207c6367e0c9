import { choice, date, int } from '../../core/params';
import { ORDER_ATTRIBUTES } from '../../domain/order-values';
import { PERIOD_UNITS } from '../../domain/periods';
import { defineAnalysis, OWN_GROUP } from '../contract';
import { MEASURES } from './measure-list';

export const definition = defineAnalysis({
  id: 'cohorts',
  version: 3,
  needs: { orders: [['customer_id'], ['ordered_at']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    unit: choice(PERIOD_UNITS, 'month'),
    /** By the period of the first order, or by what it tells. */
    by: choice(['time', ...ORDER_ATTRIBUTES], 'time'),
    /** Cohorts, and periods after the first order, at most. */
    most: int({ default: 24, min: 2, max: 60 }),
  },
  display: {
    measure: choice(MEASURES, 'on'),
    peopleSort: choice(['spend', 'orders', 'last', 'key'], 'spend'),
  },
  tables: ['cells', 'on', 'later', 'accumulated', 'means', 'people'],
  references: [
    {
      text: 'Fader, P. S. & Hardie, B. G. S. (2007). How to project customer retention. Journal of Interactive Marketing 21(1), 76–90: why the retention of a cohort levels off.',
      doi: '10.1002/dir.20074',
    },
    {
      text: 'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22(158), 209–212: the interval of a share.',
      doi: '10.1080/01621459.1927.10502953',
    },
  ],
});
