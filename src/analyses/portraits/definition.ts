import { date, text } from '../../core/params';
import { defineAnalysis, OWN_GROUP } from '../contract';

export const definition = defineAnalysis({
  id: 'portraits',
  version: 4,
  needs: { orders: [['customer_id'], ['ordered_at'], ['amount', 'unit_price']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    /** Id of the column of people that makes the groups. */
    by: text('rfm:segment'),
  },
  display: {},
  tables: ['groups', 'traits', 'needs'],
  references: [
    {
      text: 'Mann, H. B. & Whitney, D. R. (1947). On a test of whether one of two random variables is stochastically larger than the other. Annals of Mathematical Statistics 18, 50–60.',
      doi: '10.1214/aoms/1177730491',
    },
    {
      text: 'Fisher, R. A. (1922). On the interpretation of χ² from contingency tables, and the calculation of P. Journal of the Royal Statistical Society 85, 87–94.',
      doi: '10.2307/2340521',
    },
    {
      text: 'Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B 57, 289–300.',
      doi: '10.1111/j.2517-6161.1995.tb02031.x',
    },
    {
      text: 'Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences, 2nd ed. Erlbaum: 0.2 of a standard deviation is a small difference.',
    },
  ],
});
