import { choice, choices, date, int, numbers, text } from '../../core/params';
import { defineAnalysis, OWN_GROUP } from '../contract';
import { CELL_SEGMENTS, DEFAULT_CELLS } from './segments';

export const definition = defineAnalysis({
  id: 'rfm',
  version: 3,
  needs: { orders: [['customer_id'], ['ordered_at'], ['amount', 'unit_price']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    /** Calendar months before the as-of day; 0: everything. */
    months: int({ default: 0, min: 0, max: 120 }),
    frequency: choice(['orders', 'days'], 'orders'),
    monetary: choice(['total', 'mean'], 'total'),
    returns: choice(['net', 'ignore'], 'net'),
    scoring: choice(['fifths', 'thirds', 'quarters', 'tenths', 'nested', 'typed'], 'fifths'),
    recencyCuts: numbers({ maxLength: 9 }),
    frequencyCuts: numbers({ maxLength: 9 }),
    monetaryCuts: numbers({ maxLength: 9 }),
    map: choice(['segments', 'eight', 'merchant', 'rules'], 'segments'),
    cells: choices(CELL_SEGMENTS, DEFAULT_CELLS),
    limits: choice(['mean', 'median', 'typed'], 'mean'),
    recencyLimit: numbers({ maxLength: 1 }),
    frequencyLimit: numbers({ maxLength: 1 }),
    monetaryLimit: numbers({ maxLength: 1 }),
  },
  display: {
    /** Role of the action whose people are shown at first, as Home's links name it; empty: the first action's. */
    action: text(),
    peopleSort: choice(['spend', 'orders', 'days', 'key'], 'spend'),
  },
  tables: ['segments', 'cells', 'people', 'totals', 'scores', 'actions'],
  references: [
    {
      text: 'Hughes, A. M. (1994). Strategic Database Marketing. Probus: recency, frequency, monetary in fifths.',
    },
    {
      text: 'Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). RFM and CLV: Using iso-value curves for customer base analysis. Journal of Marketing Research 42(4), 415–430.',
      doi: '10.1509/jmkr.2005.42.4.415',
    },
    {
      text: 'Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika 33(3), 239–251: the mid-rank.',
      doi: '10.1093/biomet/33.3.239',
    },
  ],
});
