import { choice, date, int } from '../../core/params';
import { defineAnalysis, OWN_GROUP } from '../contract';

export const definition = defineAnalysis({
  id: 'concentration',
  version: 3,
  needs: {
    orders: [
      ['ordered_at'],
      ['amount', 'unit_price'],
      ['customer_id', 'product_id', 'product_name', 'category'],
    ],
  },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    of: choice(['customers', 'products'], 'customers'),
    /** Days before the as-of day; all: from the first order on. */
    period: choice(['all', '365', '180', '90'], 'all'),
    /** The top group, in percent of all, the greatest first. */
    top: int({ default: 15, min: 1, max: 100 }),
  },
  display: {},
  tables: ['tenths', 'top', 'holders', 'curve', 'stretches', 'totals'],
  references: [
    {
      text: 'Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. Publications of the American Statistical Association 9, 209–219.',
      doi: '10.2307/2276207',
    },
    { text: 'Gini, C. (1912). Variabilità e mutabilità. Bologna: Cuppini.' },
    {
      text: 'Karagiannis, E. & Kovačević, M. (2000). A method to calculate the jackknife variance estimator for the Gini coefficient. Oxford Bulletin of Economics and Statistics 62, 119–122.',
      doi: '10.1111/1468-0084.00163',
    },
  ],
});
