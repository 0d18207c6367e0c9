import { choice, date, int } from '../../core/params';
import { defineAnalysis, OWN_GROUP } from '../contract';

export const definition = defineAnalysis({
  id: 'repurchase',
  version: 2,
  needs: { orders: [['ordered_at'], ['customer_id']] },
  params: {
    /** What is bought again: a product, anything of a category, or anything at all. */
    level: choice(['auto', 'product', 'category', 'any'], 'auto'),
    /** Gaps from which an item has a rhythm of its own, inclusive. */
    minGaps: int({ default: 20, min: 1, max: 100_000 }),
    /** Gaps of a person's own with an item from which they come before those of all. */
    ownGaps: int({ default: 3, min: 2, max: 50 }),
    /** Who can be due: whoever bought the item at least twice, or once is enough. */
    who: choice(['again', 'once'], 'again'),
    /** How far the list of what comes looks, in days from the as-of day. */
    horizonDays: int({ default: 7, min: 1, max: 90 }),
    from: date(),
    asOf: date(),
    own: OWN_GROUP,
  },
  display: {
    /** Who is due already, or in the days to come. */
    list: choice(['due', 'coming'], 'due'),
  },
  tables: ['rhythms', 'due', 'coming', 'test'],
  references: [
    {
      text: 'Conover, W. J. (1999). Practical Nonparametric Statistics, 3rd ed., section 3.2: intervals of a median without assumptions.',
    },
    {
      text: 'Ehrenberg, A. S. C. (1988). Repeat-Buying: Facts, Theory and Applications, 2nd ed.: intervals between purchases.',
    },
  ],
});
