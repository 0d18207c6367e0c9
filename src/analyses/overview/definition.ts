import { choice, date } from '../../core/params';
import { PERIODS } from '../../domain/kpis';
import { defineAnalysis } from '../contract';

export const definition = defineAnalysis({
  id: 'overview',
  version: 4,
  needs: { orders: [['ordered_at']] },
  params: {
    asOf: date(),
    /** Days of the period; auto: the longest of the three that fits twice into the data. */
    period: choice(PERIODS, 'auto'),
  },
  display: {},
  tables: ['kpis', 'series'],
  references: [
    {
      text: 'Farris, P. W., Bendle, N. T., Pfeifer, P. E. & Reibstein, D. J. (2010). Marketing Metrics. Pearson: revenue per order, repeat rate.',
    },
  ],
});
