import { choice, date, int } from '../../core/params';
import { PURCHASE_MODELS, USUAL_LIFETIME } from '../../domain/lifetime-value';
import { defineAnalysis, OWN_GROUP } from '../contract';

export const definition = defineAnalysis({
  id: 'lifetime-value',
  version: 1,
  needs: { orders: [['customer_id'], ['ordered_at'], ['amount', 'unit_price']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    model: choice(PURCHASE_MODELS, USUAL_LIFETIME.model),
    /** How far it looks, from the as-of day. */
    months: int({ default: USUAL_LIFETIME.months, min: 1, max: 60 }),
    /** Percent a year. */
    discount: int({ default: USUAL_LIFETIME.discount, min: 0, max: 50 }),
    /** Percent of revenue; 0: from the costs of the product list. */
    margin: int({ default: USUAL_LIFETIME.margin, min: 0, max: 100 }),
    /** Percent a year, for the simple formulas; 0: the shop's own. */
    retention: int({ default: 0, min: 0, max: 99 }),
    years: int({ default: 5, min: 1, max: 15 }),
  },
  display: { peopleSort: choice(['value', 'orders', 'alive', 'days', 'key'], 'value') },
  tables: ['people', 'top', 'errors', 'classes', 'weeks', 'sum', 'channels', 'cohorts'],
  references: [
    {
      text: 'Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). “Counting your customers” the easy way: An alternative to the Pareto/NBD model. Marketing Science 24(2), 275–284: BG/NBD.',
      doi: '10.1287/mksc.1040.0098',
    },
    {
      text: 'Batislam, E. P., Denizel, M. & Filiztekin, A. (2007). Empirical validation and comparison of models for customer base analysis. International Journal of Research in Marketing 24(3), 201–209: MBG/NBD.',
      doi: '10.1016/j.ijresmar.2006.12.005',
    },
    {
      text: 'Schmittlein, D. C., Morrison, D. G. & Colombo, R. (1987). Counting your customers: Who are they and what will they do next? Management Science 33(1), 1–24: Pareto/NBD.',
      doi: '10.1287/mnsc.33.1.1',
    },
    {
      text: 'Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). RFM and CLV: Using iso-value curves for customer base analysis. Journal of Marketing Research 42(4), 415–430: Gamma-Gamma, discounted value.',
      doi: '10.1509/jmkr.2005.42.4.415',
    },
    {
      text: 'Fader, P. S. & Hardie, B. G. S. (2013). The Gamma-Gamma model of monetary value.',
      url: 'https://www.brucehardie.com/notes/025/',
    },
    {
      text: 'Gupta, S. & Lehmann, D. R. (2003). Customers as assets. Journal of Interactive Marketing 17(1), 9–24: the discounted sum.',
      doi: '10.1002/dir.10045',
    },
  ],
});
