import { choice, date, text } from '../../core/params';
import { defineAnalysis, OWN_GROUP } from '../contract';

export const definition = defineAnalysis({
  id: 'feedback',
  version: 1,
  needs: { feedback: [['rating', 'nps', 'csat', 'text', 'kind']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    /** Days before the as-of day in which feedback counts. */
    period: choice(['all', '365', '90'], 'all'),
  },
  display: {
    /** The question that is drawn; one the files do not have: the first that they have. */
    scale: choice(['rating', 'nps', 'csat'], 'rating'),
    /** What feedback is divided by; empty, or what the files do not tell: the first that they tell. */
    by: text(),
  },
  tables: ['scales', 'months', 'weeks', 'groups', 'phrases', 'trials', 'texts'],
  references: [
    {
      text: 'Rocks, B. (2016). Interval estimation for the “net promoter score”. The American Statistician 70(4), 365–372: the adjusted Wald interval.',
      url: 'https://arxiv.org/abs/1601.07235',
    },
    {
      text: 'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22(158), 209–212: intervals of shares.',
      doi: '10.1080/01621459.1927.10502953',
    },
    {
      text: 'Manning, C. D., Raghavan, P. & Schütze, H. (2008). Introduction to Information Retrieval. Cambridge University Press, section 13.2: naive Bayes for texts.',
    },
    {
      text: 'Mann, H. B. & Whitney, D. R. (1947). On a test of whether one of two random variables is stochastically larger than the other. Annals of Mathematical Statistics 18(1), 50–60.',
      doi: '10.1214/aoms/1177730491',
    },
    {
      text: 'Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B 57(1), 289–300.',
      doi: '10.1111/j.2517-6161.1995.tb02031.x',
    },
  ],
});
