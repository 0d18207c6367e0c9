import { date } from '../../core/params';
import { defineAnalysis } from '../contract';

export const definition = defineAnalysis({
  id: 'data-quality',
  version: 3,
  needs: {},
  params: {
    /** Day the data should reach; empty: the day of the import. */
    /** The day that the data should reach, which is no as-of day: quality is of the files as they are. */
    reachTo: date(),
  },
  display: {},
  tables: ['scores', 'proposals', 'log', 'quarantine', 'days', 'dictionary', 'links', 'prices'],
  references: [
    {
      text: 'Batini, C., Cappiello, C., Francalanci, C. & Maurino, A. (2009). Methodologies for data quality assessment and improvement. ACM Computing Surveys 41(3)',
      doi: '10.1145/1541880.1541883',
    },
    { text: 'Tukey, J. W. (1977). Exploratory Data Analysis. Addison-Wesley: fences at the quartiles' },
    {
      text: 'Iglewicz, B. & Hoaglin, D. C. (1993). How to Detect and Handle Outliers. ASQC: modified z-score by median and MAD',
    },
    {
      text: 'Liu, F. T., Ting, K. M. & Zhou, Z.-H. (2008). Isolation Forest. ICDM 2008',
      doi: '10.1109/ICDM.2008.17',
    },
    {
      text: 'Gower, J. C. (1971). A general coefficient of similarity and some of its properties. Biometrics 27: nearest rows',
      doi: '10.2307/2528823',
    },
  ],
});
