import { date, text } from '../../core/params';
import { defineAnalysis, OWN_GROUP } from '../contract';

export const definition = defineAnalysis({
  id: 'comparison',
  version: 2,
  needs: { orders: [['customer_id'], ['ordered_at']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    /** Id of the field whose groups are compared; empty: the first of the customer list. */
    by: text(),
    /** Names of its groups; empty: the largest one, beside all others. */
    a: text(),
    b: text(),
  },
  display: {
    /** Id of the figure that is looked at; empty: the one that differs most. */
    metric: text(),
  },
  tables: ['differences', 'groups'],
  references: [
    {
      text: 'Welch, B. L. (1947). The generalization of “Student’s” problem when several different population variances are involved. Biometrika 34(1–2), 28–35.',
      doi: '10.1093/biomet/34.1-2.28',
    },
    {
      text: 'Mann, H. B. & Whitney, D. R. (1947). On a test of whether one of two random variables is stochastically larger than the other. The Annals of Mathematical Statistics 18(1), 50–60.',
      doi: '10.1214/aoms/1177730491',
    },
    {
      text: 'Hedges, L. V. (1981). Distribution theory for Glass’s estimator of effect size and related estimators. Journal of Educational Statistics 6(2), 107–128.',
      doi: '10.3102/10769986006002107',
    },
    {
      text: 'Newcombe, R. G. (2006). Confidence intervals for an effect size measure based on the Mann–Whitney statistic. Part 2. Statistics in Medicine 25, 559–573: the interval of the rank-biserial correlation.',
      doi: '10.1002/sim.2324',
    },
    {
      text: 'Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions. Statistics in Medicine 17(8), 873–890.',
      doi: '10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I',
    },
    {
      text: 'Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B 57(1), 289–300.',
      doi: '10.1111/j.2517-6161.1995.tb02031.x',
    },
  ],
});
