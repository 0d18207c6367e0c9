import { choice, date, flag, int, number, text } from '../../core/params';
import { GROUPINGS } from '../../domain/basket-groups';
import { defineAnalysis, OWN_GROUP } from '../contract';

export const definition = defineAnalysis({
  id: 'recommendations',
  version: 4,
  needs: {
    orders: [
      ['ordered_at'],
      ['amount', 'unit_price'],
      ['customer_id'],
      ['product_id', 'product_name', 'category'],
    ],
  },
  params: {
    /** Length of a customer's list, and where the measures are cut. */
    top: int({ default: 10, min: 1, max: 20 }),
    method: choice(
      ['auto', 'hybrid', 'item', 'user', 'taste', 'content', 'rules', 'recent', 'popular'],
      'auto',
    ),
    /** Parts of the mix; only their ratios count. */
    itemWeight: number({ default: 1, min: 0, max: 1, step: 0.1 }),
    userWeight: number({ default: 1, min: 0, max: 1, step: 0.1 }),
    tasteWeight: number({ default: 0.5, min: 0, max: 1, step: 0.1 }),
    contentWeight: number({ default: 0.5, min: 0, max: 1, step: 0.1 }),
    rulesWeight: number({ default: 0.5, min: 0, max: 1, step: 0.1 }),
    /** The nearest so many products or people count. */
    neighbours: int({ default: 30, min: 5, max: 200 }),
    factors: int({ default: 8, min: 2, max: 32 }),
    /** Per cent of the orders, the last ones, that the methods are tried on. */
    testShare: int({ default: 30, min: 10, max: 50 }),
    asOf: date(),
    /** Whose lists are made; what is proposed is learnt from everybody. */
    own: OWN_GROUP,
    /** Products rated below this mean are pushed down. */
    ratedBelow: number({ default: 3.5, min: 1, max: 5, step: 0.1 }),
    /** What is left of the score of a product rated low; 1: it stays, 0: it goes. */
    lowRatedKeeps: number({ default: 0.5, min: 0, max: 1, step: 0.1 }),
    /** Leave out what the product list says is sold out. */
    inStock: flag(true),
    /** A product is new for so many days. */
    newDays: int({ default: 60, min: 7, max: 365 }),
    /** What was looked at in the last so many days. */
    browseDays: int({ default: 90, min: 1, max: 365 }),
    /** A first purchase is followed for so many days; 0: the median time to a second order. */
    followDays: int({ default: 0, min: 0, max: 730 }),
    seed: int({ default: 1, min: 0, max: 1_000_000 }),
  },
  display: {
    /** Customer whose list is open, by id; empty: the first. */
    person: text(),
    /** Product whose audience is open, by id; empty: the one with the largest. */
    product: text(),
    /** Which measure the picture compares the methods by. */
    measure: choice(['hit', 'precision', 'recall', 'map', 'ndcg', 'coverage'], 'hit'),
    /** What first-time buyers are told apart by. */
    by: choice(['all', ...GROUPINGS], 'all'),
    /** Per cent of clicks that recommendations are to reach. */
    clickBaseline: number({ default: 8, min: 0.5, max: 50, step: 0.5 }),
  },
  tables: [
    'methods',
    'weights',
    'lists',
    'audiences',
    'browsed',
    'arrivals',
    'upgrades',
    'first-purchases',
    'first-by-group',
    'clicks',
    'low-rated',
  ],
  references: [
    {
      text: 'Hu, Y., Koren, Y. & Volinsky, C. (2008). Collaborative filtering for implicit feedback datasets. Proc. 8th IEEE ICDM, 263–272.',
      doi: '10.1109/ICDM.2008.22',
    },
    {
      text: 'Sarwar, B., Karypis, G., Konstan, J. & Riedl, J. (2001). Item-based collaborative filtering recommendation algorithms. Proc. 10th WWW, 285–295.',
      doi: '10.1145/371920.372071',
    },
    {
      text: 'Deshpande, M. & Karypis, G. (2004). Item-based top-N recommendation algorithms. ACM TOIS 22(1), 143–177.',
      doi: '10.1145/963770.963776',
    },
    {
      text: 'Ferrari Dacrema, M., Cremonesi, P. & Jannach, D. (2019). Are we really making much progress? Proc. 13th RecSys, 101–109: simple baselines, tuned and shown beside.',
      doi: '10.1145/3298689.3347058',
    },
    {
      text: 'Järvelin, K. & Kekäläinen, J. (2002). Cumulated gain-based evaluation of IR techniques. ACM TOIS 20(4), 422–446.',
      doi: '10.1145/582415.582418',
    },
    {
      text: 'Romano, J. P. & Wolf, M. (2005). Stepwise multiple testing as formalized data snooping. Econometrica 73(4), 1237–1282: intervals that hold for all methods together.',
      doi: '10.1111/j.1468-0262.2005.00615.x',
    },
    {
      text: 'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. JASA 22, 209–212.',
      doi: '10.1080/01621459.1927.10502953',
    },
  ],
});
