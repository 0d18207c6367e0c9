import { choice, date, number } from '../../core/params';
import { defineAnalysis, OWN_GROUP } from '../contract';

export const definition = defineAnalysis({
  id: 'campaigns',
  version: 1,
  // Messages or money spent: either alone has an answer, and without both it says what they would show.
  needs: {},
  params: {
    /** Per cent of a sale that is left after the cost of the goods; 0: from the costs of the product list. */
    margin: number({ default: 0, min: 0, max: 100, step: 1 }),
    asOf: date(),
    own: OWN_GROUP,
  },
  display: {
    /** What the picture compares; `auto`: conversions where they are known, else clicks, else opens. */
    rate: choice(['auto', 'converted', 'clicked', 'opened'], 'auto'),
    /** What stands beside each other in it. */
    compare: choice(['campaigns', 'channels', 'parts', 'nth'], 'campaigns'),
    unit: choice(['month', 'week'], 'month'),
    spendBy: choice(['channel', 'campaign'], 'channel'),
    peopleSort: choice(['step', 'revenue', 'messages', 'last', 'key'], 'step'),
  },
  tables: ['campaigns', 'parts', 'arms', 'channels', 'nth', 'sends', 'spend', 'spendPeriods', 'people'],
  references: [
    {
      text: 'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22: intervals of shares.',
      doi: '10.1080/01621459.1927.10502953',
    },
    {
      text: 'Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions. Statistics in Medicine 17: method 10.',
      doi: '10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I',
    },
    {
      text: 'Lewis, R. A. & Rao, J. M. (2015). The unfavorable economics of measuring the returns to advertising. Quarterly Journal of Economics 130: why revenue after a message is not revenue because of it.',
      doi: '10.1093/qje/qjv023',
    },
  ],
});
