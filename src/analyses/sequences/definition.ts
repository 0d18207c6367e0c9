import { choice, date, flag, int, number } from '../../core/params';
import { defineAnalysis, OWN_GROUP } from '../contract';

export const definition = defineAnalysis({
  id: 'sequences',
  version: 2,
  needs: {
    orders: [
      ['ordered_at'],
      ['amount', 'unit_price'],
      ['customer_id'],
      ['product_id', 'product_name', 'category'],
    ],
  },
  params: {
    level: choice(['auto', 'product', 'category'], 'auto'),
    /** Per cent of the customers, inclusive; 0: decided from the data, unless `minCount` says it. */
    minSupport: number({ default: 0, min: 0, max: 100, step: 0.1 }),
    /** Customers, inclusive; 0: by share alone. Where both are given, both hold. */
    minCount: int({ default: 0, min: 0, max: 10_000_000 }),
    /** Per cent, inclusive. */
    minConfidence: number({ default: 10, min: 0, max: 100, step: 1 }),
    /** Most days between neighbouring purchases of a sequence, inclusive; 0: no limit. */
    maxGapDays: int({ default: 90, min: 0, max: 3650 }),
    /** Most days from its first to its last purchase, inclusive; 0: no limit. */
    maxSpanDays: int({ default: 0, min: 0, max: 3650 }),
    /** Most purchases of a sequence. */
    maxElements: int({ default: 3, min: 2, max: 6 }),
    /** Most items of a sequence. */
    maxItems: int({ default: 4, min: 2, max: 10 }),
    from: date(),
    asOf: date(),
    own: OWN_GROUP,
  },
  display: {
    /** Leaves out a sequence that a longer one with as many customers holds. */
    closed: flag(true),
    /** Also "buys the same again", which the repurchase page is about. */
    same: flag(false),
  },
  tables: ['rules', 'patterns', 'between', 'test'],
  references: [
    {
      text: 'Pei, J. et al. (2001). PrefixSpan: mining sequential patterns efficiently by prefix-projected pattern growth. Proc. 17th ICDE, 215–224.',
      doi: '10.1109/ICDE.2001.914830',
    },
    {
      text: 'Srikant, R. & Agrawal, R. (1996). Mining sequential patterns: generalizations and performance improvements. Proc. EDBT, 3–17: gaps and windows.',
      doi: '10.1007/BFb0014140',
    },
    {
      text: 'Yan, X., Han, J. & Afshar, R. (2003). CloSpan: mining closed sequential patterns in large datasets. Proc. SDM, 166–177.',
      doi: '10.1137/1.9781611972733.15',
    },
    {
      text: 'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. JASA 22, 209–212: intervals of the confidence.',
      doi: '10.1080/01621459.1927.10502953',
    },
  ],
});
