import { choice, date, text } from '../../core/params';
import { STAGES } from '../../domain/life-cycle';
import { defineAnalysis, OWN_GROUP } from '../contract';

export const definition = defineAnalysis({
  id: 'habits',
  version: 2,
  needs: { orders: [['ordered_at']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    /** Days before the as-of day in which orders count. */
    period: choice(['all', '365', '90', '30'], 'all'),
    /** Stage of the life cycle at the as-of day; all: everybody, with orders of nobody known. */
    group: choice(['all', ...STAGES], 'all'),
  },
  display: {
    /** What the map, the weekdays and the months show. */
    measure: choice(['orders', 'revenue'], 'orders'),
    /** What orders are divided by; empty, or what the shop has not: the first that it has. */
    by: text(),
  },
  tables: ['hours', 'weekdays', 'months', 'parts', 'order-counts', 'order-values', 'gaps', 'gap-days'],
  references: [
    {
      text: 'Conover, W. J. (1999). Practical Nonparametric Statistics, 3rd ed. Wiley, section 3.2: the interval of a median.',
    },
    {
      text: 'Mann, H. B. & Whitney, D. R. (1947). On a test of whether one of two random variables is stochastically larger than the other. Annals of Mathematical Statistics 18(1), 50–60.',
      doi: '10.1214/aoms/1177730491',
    },
    {
      text: 'Hyndman, R. J. & Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50(4), 361–365: percentiles of type 7.',
      doi: '10.1080/00031305.1996.10473566',
    },
  ],
});
