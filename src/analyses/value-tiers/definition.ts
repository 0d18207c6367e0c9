import { choice, date, int, number } from '../../core/params';
import { POINT_PARAMS } from '../../domain/membership-levels';
import { USUAL_CUTS, VALUE_MEASURES } from '../../domain/value-tiers';
import { defineAnalysis, OWN_GROUP } from '../contract';

/** Cost of keeping one customer of the tier for a year; 0: not given. */
const upkeep = number({ default: 0, min: 0, max: 1_000_000_000 });
export const UPKEEP_PARAMS = { upkeepCore: upkeep, upkeepPotential: upkeep, upkeepMarginal: upkeep };

export const definition = defineAnalysis({
  id: 'value-tiers',
  version: 3,
  needs: { orders: [['customer_id'], ['ordered_at'], ['amount', 'unit_price']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    /** The day to compare with; empty: three months earlier. */
    before: date(),
    groups: choice(['tiers', 'segments'], 'tiers'),
    measure: choice(VALUE_MEASURES, 'spend'),
    /** Tiers by this measure now stand in the place of those of the earlier day. */
    versus: choice(['before', ...VALUE_MEASURES], 'before'),
    /** Whole percent of the customers, from the top. */
    core: int({ default: USUAL_CUTS.core, min: 1, max: 60 }),
    potential: int({ default: USUAL_CUTS.potential, min: 1, max: 39 }),
    ...UPKEEP_PARAMS,
    ...POINT_PARAMS,
  },
  display: { peopleSort: choice(['spend', 'value', 'orders', 'days', 'points', 'missing', 'key'], 'spend') },
  tables: ['groups', 'movement', 'shop', 'levels', 'people'],
  references: [
    {
      text: 'Zeithaml, V. A., Rust, R. T. & Lemon, K. N. (2001). The customer pyramid: Creating and serving profitable customers. California Management Review 43(4), 118–142.',
      doi: '10.2307/41166104',
    },
    {
      text: 'Hughes, A. M. (1994). Strategic Database Marketing. Probus: recency, frequency, monetary in fifths.',
    },
  ],
});
