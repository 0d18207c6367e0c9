import { choice, date } from '../../core/params';
import { SERIES_UNITS } from '../../domain/period-series';
import { defineAnalysis, OWN_GROUP } from '../contract';

export const TREND_MEASURES = ['revenue', 'orders', 'customers', 'orderValue'] as const;

export const definition = defineAnalysis({
  id: 'trend',
  version: 2,
  needs: { orders: [['ordered_at']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    measure: choice(TREND_MEASURES, 'revenue'),
    unit: choice(SERIES_UNITS, 'month'),
  },
  display: {},
  tables: ['periods', 'season', 'weekdays'],
  references: [
    {
      text: 'Cleveland, R. B., Cleveland, W. S., McRae, J. E. & Terpenning, I. (1990). STL: A seasonal-trend decomposition procedure based on loess. Journal of Official Statistics 6, 3–73.',
    },
    {
      text: 'Sen, P. K. (1968). Estimates of the regression coefficient based on Kendall’s tau. JASA 63, 1379–1389.',
      doi: '10.1080/01621459.1968.10480934',
    },
    {
      text: 'Iglewicz, B. & Hoaglin, D. C. (1993). How to Detect and Handle Outliers. ASQC: modified z-score, 3.5.',
    },
  ],
});
