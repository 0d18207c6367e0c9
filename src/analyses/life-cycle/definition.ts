import { choice, date, flag, int } from '../../core/params';
import { STAGES, TEMPLATES } from '../../domain/life-cycle';
import { MODELS } from '../../domain/life-cycle-models';
import { PERIOD_UNITS } from '../../domain/periods';
import { defineAnalysis, OWN_GROUP } from '../contract';

const PERCENT = int({ default: 0, min: 0, max: 100 });

export const definition = defineAnalysis({
  id: 'life-cycle',
  version: 6,
  needs: { orders: [['customer_id'], ['ordered_at']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    /** The day to compare with; empty: three months earlier. */
    before: date(),
    template: choice(TEMPLATES, 'own'),
    byCategory: flag(true),
    /** Days; 0: as the template or the shop's own gaps say. */
    activeDays: int({ default: 0, min: 0, max: 1095 }),
    lostDays: int({ default: 0, min: 0, max: 2190 }),
    /** Orders; 0: as the template says. */
    loyalOrders: int({ default: 0, min: 0, max: 50 }),
    /** Steps of the course over time. */
    unit: choice(PERIOD_UNITS, 'month'),
    /** Targets of the goals of the stages, percent; 0: none. */
    targetPotential: PERCENT,
    targetNew: PERCENT,
    targetGrowing: PERCENT,
    targetLoyal: PERCENT,
    targetReturned: PERCENT,
    targetAtRisk: PERCENT,
    targetLost: PERCENT,
  },
  display: {
    stages: choice(['all', 'four'], 'all'),
    /** Beside which other model the stages stand. */
    model: choice(MODELS, 'value'),
    /** Whose goal is drawn. */
    goal: choice(STAGES, 'loyal'),
    peopleSort: choice(['spend', 'orders', 'days', 'key'], 'spend'),
  },
  tables: ['stages', 'movement', 'course', 'goals', 'models', 'limits', 'lives', 'people'],
  references: [
    {
      text: 'Dwyer, F. R., Schurr, P. H. & Oh, S. (1987). Developing buyer–seller relationships. Journal of Marketing 51(2), 11–27: the phases of a relationship.',
      doi: '10.1177/002224298705100202',
    },
    {
      text: 'Lavidge, R. J. & Steiner, G. A. (1961). A model for predictive measurements of advertising effectiveness. Journal of Marketing 25(6), 59–62: steps from attention to action.',
      doi: '10.1177/002224296102500611',
    },
    {
      text: 'Hyndman, R. J. & Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50(4), 361–365: percentiles of type 7.',
      doi: '10.1080/00031305.1996.10473566',
    },
  ],
});
