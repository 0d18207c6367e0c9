import { choice, date, flag, int, number, text } from '../../core/params';
import { GROUPINGS } from '../../domain/basket-groups';
import { defineAnalysis } from '../contract';

export const definition = defineAnalysis({
  id: 'association-rules',
  version: 6,
  needs: {
    orders: [['ordered_at'], ['amount', 'unit_price'], ['product_id', 'product_name', 'category']],
  },
  params: {
    level: choice(['auto', 'product', 'category', 'both'], 'auto'),
    /** Per cent of the baskets, inclusive; 0: decided from the data, unless `minCount` says it. */
    minSupport: number({ default: 0, min: 0, max: 100, step: 0.1 }),
    /** Baskets, inclusive; 0: by share alone. Where both are given, both hold. */
    minCount: int({ default: 0, min: 0, max: 10_000_000 }),
    /** Per cent, inclusive. */
    minConfidence: number({ default: 50, min: 0, max: 100, step: 1 }),
    /** Inclusive. */
    minLift: number({ default: 1, min: 0, max: 1000, step: 0.1 }),
    maxAntecedent: int({ default: 2, min: 1, max: 5 }),
    /** 1: rules with a single consequent. */
    maxConsequent: int({ default: 1, min: 1, max: 5 }),
    /** The best so many rules without a support limit; 0: by the limits. */
    top: int({ default: 0, min: 0, max: 1000 }),
    topBy: choice(['leverage', 'count'], 'leverage'),
    basket: choice(['order', 'day', 'customer'], 'order'),
    from: date(),
    asOf: date(),
    /** `own`: by a label or kept groups of the shop. */
    segment: choice(['none', ...GROUPINGS, 'own'], 'none'),
    /** Column of the label or of the kept groups, where the segment is `own`: `label:…`, `grouping:…`. */
    own: text(),
    /** A value of the segment: rules are sought among its baskets and compared with all; empty: among all. */
    only: text(),
    /** A channel: rules are sought among its baskets, those of the part where one is given; empty: in every channel. */
    channel: text(),
    /** Item sets to list beside the rules, or how Apriori finds them level by level. */
    sets: choice(['none', 'frequent', 'closed', 'maximal', 'levels'], 'none'),
  },
  display: {
    /** Also rules that a more general one makes redundant. */
    folded: flag(false),
    /** Every measure as a column of the table. */
    measures: flag(false),
    /** Recommended rules with fewer clicks in a hundred are flagged. */
    clickLimit: number({ default: 5, min: 0, max: 100, step: 0.5 }),
    /** Leaves flagged rules out of the proposals. */
    dropWeak: flag(true),
    /** What a bundle saves, in per cent of its price. */
    saving: number({ default: 10, min: 0, max: 90, step: 1 }),
  },
  tables: ['rules', 'items', 'segments', 'bundles', 'sets', 'levels', 'clicks', 'test'],
  references: [
    {
      text: 'Agrawal, R. & Srikant, R. (1994). Fast algorithms for mining association rules. Proc. 20th VLDB, 487–499.',
    },
    {
      text: 'Han, J., Pei, J. & Yin, Y. (2000). Mining frequent patterns without candidate generation. Proc. SIGMOD, 1–12.',
      doi: '10.1145/342009.335372',
    },
    {
      text: 'Brin, S., Motwani, R., Ullman, J. D. & Tsur, S. (1997). Dynamic itemset counting and implication rules: lift and conviction. Proc. SIGMOD, 255–264.',
      doi: '10.1145/253260.253325',
    },
    {
      text: 'Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B 57(1), 289–300.',
      doi: '10.1111/j.2517-6161.1995.tb02031.x',
    },
    {
      text: 'Webb, G. I. (2007). Discovering significant patterns. Machine Learning 68, 1–33: tests and holdout for rules.',
      doi: '10.1007/s10994-007-5006-x',
    },
    {
      text: 'Srikant, R. & Agrawal, R. (1995). Mining generalized association rules. Proc. 21st VLDB, 407–419: items and their categories.',
    },
  ],
});
