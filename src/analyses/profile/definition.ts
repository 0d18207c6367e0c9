import { choice, date, int, numbers, text } from '../../core/params';
import { STAGES } from '../../domain/life-cycle';
import { defineAnalysis, OWN_GROUP } from '../contract';
import { FEWEST, METRICS } from './metric-list';

export const definition = defineAnalysis({
  id: 'profile',
  version: 1,
  needs: { customers: [['customer_id']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    /** Days before the as-of day in which orders count. */
    period: choice(['all', '365', '90', '30'], 'all'),
    /** Everybody known, or those who bought in the period. */
    base: choice(['everyone', 'buyers'], 'everyone'),
    /** Stage of the life cycle at the as-of day. */
    group: choice(['all', ...STAGES], 'all'),
    /** Ages at which a band begins; empty: 18, 25, 35, 45, 55, 65. */
    ageBands: numbers({ maxLength: 12 }),
    /** People that a group needs for its figures to be shown. */
    fewest: int({ default: FEWEST, min: FEWEST, max: 200 }),
  },
  display: {
    /** Ids of the attributes shown in detail and compared; empty, or one that the shop has not: the first that fits. */
    attribute: text(),
    compared: text(),
    metric: choice(METRICS, 'spend'),
  },
  tables: ['groups', 'differences', 'totals'],
  references: [
    {
      text: 'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22(158), 209–212: the interval of a share.',
      doi: '10.1080/01621459.1927.10502953',
    },
    {
      text: 'Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions. Statistics in Medicine 17(8), 873–890.',
      doi: '10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I',
    },
    {
      text: 'Welch, B. L. (1947). The generalization of “Student’s” problem when several different population variances are involved. Biometrika 34(1–2), 28–35.',
      doi: '10.1093/biomet/34.1-2.28',
    },
    {
      text: 'Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B 57(1), 289–300.',
      doi: '10.1111/j.2517-6161.1995.tb02031.x',
    },
  ],
});
