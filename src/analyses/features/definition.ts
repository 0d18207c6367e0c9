import { ENCODINGS, SCALINGS } from '../../core/frame';
import { choice, date, int, text } from '../../core/params';
import { defineAnalysis } from '../contract';

export const definition = defineAnalysis({
  id: 'features',
  version: 4,
  needs: { orders: [['customer_id'], ['ordered_at']] },
  params: {
    asOf: date(),
    /** Calendar months before the as-of day; 0: everything. */
    months: int({ default: 0, min: 0, max: 120 }),
  },
  display: {
    /** Id of the number that is looked at. */
    feature: text('spend'),
    /** Of the table for models: how texts become numbers, and how numbers are scaled. */
    encoding: choice(ENCODINGS, 'one-hot'),
    scaling: choice(SCALINGS, 'standard'),
  },
  tables: ['statistics', 'people', 'distribution', 'categories'],
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
      text: 'danfojs 1.2 with TensorFlow.js 4.22: encoding, scaling and description of the table for models',
    },
  ],
});
