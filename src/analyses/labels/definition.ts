import { choice, date, text } from '../../core/params';
import { defineAnalysis } from '../contract';

export const definition = defineAnalysis({
  id: 'labels',
  version: 3,
  needs: { orders: [['customer_id'], ['ordered_at']] },
  params: {
    asOf: date(),
    /** The day to compare with; empty: three months earlier. */
    before: date(),
    /** The rule that is tried, as the text of `core/label-text`; empty: none. */
    draft: text(),
  },
  display: { peopleSort: choice(['spend', 'orders', 'days', 'key'], 'spend') },
  tables: ['labels', 'members', 'changes', 'history', 'tried', 'proposals'],
  references: [
    {
      text: 'Kleene, S. C. (1952). Introduction to Metamathematics. North-Holland, § 64: the logic of three values, so that what is unknown is never taken for a match.',
    },
    {
      text: 'Lichtenstein, D. R., Ridgway, N. M. & Netemeyer, R. G. (1993). Price perceptions and consumer shopping behavior. Journal of Marketing Research 30(2), 234–245: price sensitivity; here the share of purchases at a discount.',
      doi: '10.1177/002224379303000208',
    },
  ],
});
