import { SCALINGS } from '../../core/frame';
import { choice, date, int, number, numbers, text } from '../../core/params';
import { defineAnalysis } from '../contract';

/** The target that looks ahead of the table's day: whether somebody orders again. */
export const AGAIN = 'again';
/** Fewer people than this make correlations of chance. */
export const FEWEST_COMPARED = 10;

export const definition = defineAnalysis({
  id: 'features',
  version: 5,
  needs: { orders: [['customer_id'], ['ordered_at']] },
  params: {
    asOf: date(),
    /** Calendar months before the as-of day; 0: everything. */
    months: int({ default: 0, min: 0, max: 120 }),
    /** Limits from which a feature is left out: of equal values, of unknown ones, of a correlation, of variance inflation. */
    alike: number({ default: 0.95, min: 0.5, max: 1, step: 0.01 }),
    unknown: number({ default: 0.5, min: 0, max: 1, step: 0.05 }),
    related: number({ default: 0.9, min: 0.3, max: 1, step: 0.05 }),
    inflation: number({ default: 10, min: 1.5, max: 100, step: 0.5 }),
    /** The kept features as fewer numbers. */
    reduce: choice(['components', 'factors'], 'components'),
    /** 0: as many as are above chance. */
    dimensions: int({ default: 0, min: 0, max: 10 }),
    extraction: choice(['minres', 'likelihood'], 'minres'),
    rotation: choice(['varimax', 'none'], 'varimax'),
    /** Of the table for models: how texts become numbers. */
    encoding: choice(['one-hot', 'label', 'ordinal', 'target'], 'one-hot'),
    /** Texts from the lowest to the highest, separated by commas; empty: an order that is known. */
    order: text(),
    /** `again`, or the id of a number or a yes-or-no column of people. */
    target: text(AGAIN),
    againDays: int({ default: 90, min: 7, max: 730 }),
    priorWeight: number({ default: 10, min: 0, max: 1000, step: 1 }),
    folds: int({ default: 5, min: 2, max: 20 }),
    bins: choice(['none', 'width', 'count', 'limits'], 'none'),
    binCount: int({ default: 5, min: 2, max: 20 }),
    /** Feature that is put in bins; empty: each, or with typed limits the spend. */
    binned: text(),
    limits: numbers({ maxLength: 19 }),
    seed: int({ default: 1, min: 0, max: 1_000_000 }),
  },
  display: {
    /** Id of the number that is looked at. */
    feature: text('spend'),
    /** Of the table for models: how numbers are scaled. */
    scaling: choice(SCALINGS, 'standard'),
  },
  tables: [
    'statistics',
    'people',
    'distribution',
    'categories',
    'selection',
    'dimensions',
    'loadings',
    'scores',
    'encoding',
    'bins',
  ],
  references: [
    {
      text: 'Hyndman, R. J. & Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50, 361–365: quartiles of type 7',
      doi: '10.1080/00031305.1996.10473566',
    },
    {
      text: 'Joanes, D. N. & Gill, C. A. (1998). Comparing measures of sample skewness and kurtosis. The Statistician 47, 183–189: skewness and kurtosis of type 2',
      doi: '10.1111/1467-9884.00122',
    },
    {
      text: 'Efron, B. & Tibshirani, R. J. (1993). An Introduction to the Bootstrap. Chapman & Hall, chapter 11: the jackknife, for the intervals of skewness and kurtosis',
    },
    {
      text: 'Conover, W. J. (1999). Practical Nonparametric Statistics, 3rd ed. Wiley, section 3.2: the interval of the median',
    },
    {
      text: 'Kuhn, M. (2008). Building predictive models in R using the caret package. Journal of Statistical Software 28(5): of two related features, the one more related to the others goes',
      doi: '10.18637/jss.v028.i05',
    },
    {
      text: 'Marquardt, D. W. (1970). Generalized inverses, ridge regression and nonlinear estimation. Technometrics 12, 591–612: variance inflation',
      doi: '10.1080/00401706.1970.10488699',
    },
    {
      text: 'Horn, J. L. (1965). A rationale and test for the number of factors in factor analysis. Psychometrika 30, 179–185: parallel analysis',
      doi: '10.1007/BF02289447',
    },
    {
      text: 'Harman, H. H. & Jones, W. H. (1966). Factor analysis by minimizing residuals (minres). Psychometrika 31, 351–368',
      doi: '10.1007/BF02289468',
    },
    {
      text: 'Jöreskog, K. G. (1967). Some contributions to maximum likelihood factor analysis. Psychometrika 32, 443–482',
      doi: '10.1007/BF02289658',
    },
    {
      text: 'Kaiser, H. F. (1958). The varimax criterion for analytic rotation in factor analysis. Psychometrika 23, 187–200; (1970). A second generation Little Jiffy. 35, 401–415: the Kaiser–Meyer–Olkin measure',
      doi: '10.1007/BF02289233',
    },
    {
      text: 'Micci-Barreca, D. (2001). A preprocessing scheme for high-cardinality categorical attributes. SIGKDD Explorations 3, 27–32: categories as means of a target, drawn towards the mean of all',
      doi: '10.1145/507533.507538',
    },
    {
      text: 'Pargent, F. et al. (2022). Regularized target encoding outperforms traditional methods in supervised machine learning with high cardinality features. Computational Statistics 37, 2671–2692: out of fold',
      doi: '10.1007/s00180-022-01207-6',
    },
    {
      text: 'danfojs 1.2 with TensorFlow.js 4.22: encoding, scaling and description of the table for models',
    },
  ],
});
