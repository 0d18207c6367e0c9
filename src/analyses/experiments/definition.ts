import { choice, date, flag, int, number, text } from '../../core/params';
import { defineAnalysis, OWN_GROUP } from '../contract';

/** Parameters of the plan, in the order of the form. */
export const PLAN_PARAMS = {
  /** Percent of the group who answer by themselves; 0: as the group's own past says. */
  baseRate: number({ default: 0, min: 0, max: 95, step: 0.1 }),
  /** Percentage points; 0: half of the base rate. */
  effect: number({ default: 0, min: 0, max: 90, step: 0.1 }),
  alpha: choice(['0.1', '0.05', '0.01'], '0.05'),
  power: choice(['0.7', '0.8', '0.9'], '0.8'),
  /** Percent of those in the trial who get nothing. */
  heldBack: int({ default: 50, min: 5, max: 90 }),
  variants: int({ default: 1, min: 1, max: 4 }),
  include: choice(['needed', 'all'], 'needed'),
  windowDays: int({ default: 30, min: 1, max: 365 }),
  start: date(),
  campaign: text(),
  seed: int({ default: 1, min: 1, max: 999_999 }),
};

export const definition = defineAnalysis({
  id: 'experiments',
  version: 1,
  needs: { orders: [['customer_id'], ['ordered_at']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    /** Id of the field that divides the customers; empty: RFM segments, life-cycle stages or value tiers. */
    by: text(),
    /** Name of the group that is planned for; empty: the one ranked first. */
    target: text(),
    /** Days of the past that a group's money and answers are told from. */
    horizonDays: int({ default: 90, min: 7, max: 730 }),
    ...PLAN_PARAMS,
    /** Conversions from the orders even where the contact file has its own. */
    fromOrders: flag(false),
    /** Percent of the people who were meant for the control group; 0: as the file says, else equal arms. */
    plannedControl: int({ default: 0, min: 0, max: 95 }),
  },
  display: {
    /** Name of the campaign that is read; empty: the latest with a control group. */
    shown: text(),
  },
  tables: ['groups', 'assignment', 'campaigns', 'parts'],
  references: [
    {
      text: 'Fleiss, J. L., Levin, B. & Paik, M. C. (2003). Statistical Methods for Rates and Proportions, 3rd ed., section 4.2: people needed, the formula of R’s power.prop.test.',
      doi: '10.1002/0471445428',
    },
    {
      text: 'Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions. Statistics in Medicine 17(8), 873–890.',
      doi: '10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I',
    },
    {
      text: 'Fabijan, A. et al. (2019). Diagnosing sample ratio mismatch in online controlled experiments. KDD ’19.',
      doi: '10.1145/3292500.3330722',
    },
    {
      text: 'Deng, A., Xu, Y., Kohavi, R. & Walker, T. (2013). Improving the sensitivity of online controlled experiments by utilizing pre-experiment data. WSDM ’13: CUPED.',
      doi: '10.1145/2433396.2433413',
    },
    {
      text: 'Johari, R., Koomen, P., Pekelis, L. & Walsh, D. (2022). Always valid inference. Operations Research 70(3), 1806–1821.',
      doi: '10.1287/opre.2021.2135',
    },
    {
      text: 'Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6(2), 65–70.',
      url: 'https://www.jstor.org/stable/4615733',
    },
    {
      text: 'DerSimonian, R. & Laird, N. (1986). Meta-analysis in clinical trials. Controlled Clinical Trials 7(3), 177–188: groups pulled towards the whole.',
      doi: '10.1016/0197-2456(86)90046-2',
    },
  ],
});
