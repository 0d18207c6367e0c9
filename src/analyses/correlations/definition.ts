import { choice, date, text } from '../../core/params';
import { defineAnalysis, OWN_GROUP } from '../contract';

export const definition = defineAnalysis({
  id: 'correlations',
  version: 2,
  needs: { orders: [['customer_id'], ['ordered_at']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    /** Ids of the two fields that are looked at; empty: those that go together most. */
    first: text(),
    second: text(),
  },
  display: {
    /** Pairs that hold beyond chance, all that were tested, or those that go together by their formula. */
    pairs: choice(['found', 'tested', 'formula'], 'found'),
  },
  tables: ['pairs', 'matrix', 'pair'],
  references: [
    {
      text: 'Bonett, D. G. & Wright, T. A. (2000). Sample size requirements for estimating Pearson, Kendall and Spearman correlations. Psychometrika 65, 23–28: the interval of Spearman’s coefficient.',
      doi: '10.1007/BF02294183',
    },
    {
      text: 'Bergsma, W. (2013). A bias-correction for Cramér’s V and Tschuprow’s T. Journal of the Korean Statistical Society 42, 323–328.',
      doi: '10.1016/j.jkss.2012.10.002',
    },
    {
      text: 'Kelley, T. L. (1935). An unbiased correlation ratio measure. Proceedings of the National Academy of Sciences 21, 554–559.',
      doi: '10.1073/pnas.21.9.554',
    },
    {
      text: 'Steiger, J. H. (2004). Beyond the F test: effect size confidence intervals. Psychological Methods 9, 164–182: the intervals of V and of the correlation ratio.',
      doi: '10.1037/1082-989X.9.2.164',
    },
    {
      text: 'Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B 57(1), 289–300.',
      doi: '10.1111/j.2517-6161.1995.tb02031.x',
    },
    {
      text: 'Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences, 2nd ed. Erlbaum: what is called weak, medium and strong.',
    },
  ],
});
