import { choice, date } from '../../core/params';
import { KPI_IDS, PERIODS } from '../../domain/kpis';
import { defineAnalysis } from '../contract';
import { LINE_CLASSES } from './result';

export const definition = defineAnalysis({
  id: 'lineage',
  version: 3,
  needs: { orders: [['ordered_at'], ['amount', 'unit_price']] },
  params: {
    /** The figure that is explained. */
    kpi: choice(KPI_IDS, 'revenue'),
    asOf: date(),
    /** Days of the period, as on Home, or all there is. */
    period: choice([...PERIODS, 'all'], 'auto'),
    /** The lines that are listed; automatic: the first class that has any. */
    lines: choice(['auto', ...LINE_CLASSES], 'auto'),
  },
  display: {},
  tables: ['classes', 'lines'],
  references: [
    {
      text: 'Cui, Y., Widom, J. & Wiener, J. L. (2000). Tracing the lineage of view data in a warehousing environment. ACM Transactions on Database Systems 25(2), 179–227.',
      doi: '10.1145/357775.357777',
    },
  ],
});
