import { choice, date, flag, int } from '../../core/params';
import { SALES_MEASURES } from '../../domain/item-sales';
import { defineAnalysis, OWN_GROUP } from '../contract';

export const definition = defineAnalysis({
  id: 'best-sellers',
  version: 2,
  needs: { orders: [['ordered_at'], ['product_id', 'product_name', 'category']] },
  params: {
    asOf: date(),
    own: OWN_GROUP,
    level: choice(['product', 'category'], 'product'),
    measure: choice(SALES_MEASURES, 'revenue'),
    /** Days before the as-of day; all: from the first order on. */
    period: choice(['all', '365', '90', '30'], '365'),
    /** Class A goes up to this percentage of the whole, class B so much further. */
    a: int({ default: 80, min: 50, max: 95 }),
    b: int({ default: 15, min: 1, max: 49 }),
  },
  display: {
    show: choice(['all', 'a', 'b', 'c', 'up', 'down'], 'all'),
    /** Every figure as a column of the table. */
    figures: flag(false),
  },
  tables: ['items', 'classes', 'totals', 'blocks'],
  references: [
    {
      text: 'Juran, J. M. (1954). Universals in management planning and controlling. The Management Review 43, 748–761: the vital few and the trivial many.',
    },
    {
      text: 'Dickie, H. F. (1951). ABC inventory analysis shoots for dollars, not pennies. Factory Management and Maintenance 109(7), 92–94.',
    },
    {
      text: 'Mann, H. B. (1945). Nonparametric tests against trend. Econometrica 13, 245–259.',
      doi: '10.2307/1907187',
    },
    {
      text: 'Sen, P. K. (1968). Estimates of the regression coefficient based on Kendall’s tau. JASA 63, 1379–1389.',
      doi: '10.1080/01621459.1968.10480934',
    },
    {
      text: 'Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. JRSS B 57, 289–300.',
      doi: '10.1111/j.2517-6161.1995.tb02031.x',
    },
  ],
});
