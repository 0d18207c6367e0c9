import type { BenchmarkUnit } from './benchmark';
import type { ParamValues } from './params';

/** A figure of the shop that others publish too: a rate or a mean, which does not grow with the size of a shop. */
export interface Metric {
  readonly id: string;
  readonly unit: BenchmarkUnit;
  /** How far from a benchmark: in points of a hundred, or as a share of the benchmark. */
  readonly difference: 'points' | 'share';
  /** Names it goes by, in small letters without blanks and marks (`plainName`). */
  readonly names: readonly string[];
  /** The cards that show it: the analysis, the figure, and the choices under which it is this metric. */
  readonly cards: readonly MetricCard[];
}

export interface MetricCard {
  readonly analysis: string;
  readonly figure: string;
  readonly when?: ParamValues;
}

const card = (analysis: string, figure: string, when?: ParamValues): MetricCard => ({
  analysis,
  figure,
  ...(when && { when }),
});

/** Every metric with a card, in the order in which they are offered. Its name is the message `metric.<id>`. */
export const METRICS: readonly Metric[] = [
  {
    id: 'repeatRate',
    unit: 'share',
    difference: 'points',
    names: [
      ...[
        'repeatrate',
        'repeatpurchaserate',
        'repurchaserate',
        'repeatcustomerrate',
        'returningcustomerrate',
      ],
      ...['复购率', '重复购买率', '回购率', '客户复购率', '老客复购率'],
    ],
    cards: [card('overview', 'repeatRate'), card('value-tiers', 'shop.repeatRate')],
  },
  {
    id: 'orderValue',
    unit: 'money',
    difference: 'share',
    names: [
      ...['aov', 'averageordervalue', 'averageorder', 'avgordervalue', 'ordervalue', 'revenueperorder'],
      ...['averagebasket', 'basketvalue', 'averagetransactionvalue'],
      ...['客单价', '笔单价', '单均价', '平均订单金额', '订单均价', '平均客单价'],
    ],
    cards: [card('overview', 'orderValue'), card('value-tiers', 'shop.orderValue')],
  },
  {
    id: 'perCustomer',
    unit: 'money',
    difference: 'share',
    names: [
      ...['revenuepercustomer', 'spendpercustomer', 'averagespendpercustomer', 'arpu', 'arpc'],
      ...['人均消费', '客均消费', '每客收入', '人均消费额', '客均收入'],
    ],
    cards: [card('value-tiers', 'shop.perCustomer')],
  },
  {
    id: 'gini',
    unit: 'number',
    difference: 'share',
    names: ['gini', 'ginicoefficient', 'giniindex', 'customergini', '基尼系数', '基尼'],
    cards: [card('concentration', 'gini', { of: 'customers' })],
  },
  {
    id: 'onceShare',
    unit: 'share',
    difference: 'points',
    names: [
      ...['onetimebuyers', 'onetimebuyershare', 'onetimecustomers', 'onetimebuyerrate', 'singlepurchaserate'],
      ...['一次性客户占比', '只买一次占比', '单次购买占比', '一次客占比'],
    ],
    cards: [card('concentration', 'once', { of: 'customers' })],
  },
  {
    id: 'nps',
    unit: 'number',
    difference: 'points',
    names: ['nps', 'netpromoterscore', '净推荐值', '净推荐得分', '推荐净值'],
    cards: [card('feedback', 'nps')],
  },
  {
    id: 'csat',
    unit: 'share',
    difference: 'points',
    names: ['csat', 'customersatisfaction', 'satisfactionrate', '客户满意度', '满意度', '满意率'],
    cards: [card('feedback', 'csat')],
  },
  {
    id: 'rating',
    unit: 'number',
    difference: 'share',
    names: ['rating', 'averagerating', 'starrating', 'reviewscore', '平均评分', '评分', '评价星级'],
    cards: [card('feedback', 'rating')],
  },
  {
    id: 'negativeShare',
    unit: 'share',
    difference: 'points',
    names: ['negativereviewrate', 'negativefeedbackshare', 'negativerate', '差评率', '负面评价占比'],
    cards: [card('feedback', 'negative')],
  },
  {
    id: 'cac',
    unit: 'money',
    difference: 'share',
    names: [
      ...['cac', 'customeracquisitioncost', 'acquisitioncost', 'costpernewcustomer', 'costperacquisition'],
      ...['cpa', '获客成本', '拉新成本', '新客成本', '单客获取成本', '客户获取成本'],
    ],
    cards: [card('campaigns', 'cac')],
  },
];

/** A name as names are compared: `Repeat rate (%)` and `repeat-rate` are one, `复购率（%）` and `复购率` too. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The metric of a name in either language; its id is a name too. Undefined where none is meant for sure. */
export function metricNamed(name: string): Metric | undefined {
  // `客单价 (AOV)`: what stands in brackets may be the name that is known.
  const inBrackets = [...name.normalize('NFKC').matchAll(/\(([^)]*)\)/g)].map(([, inside]) => inside!);
  const asked = [name, ...inBrackets].map(plainName);
  return asked
    .map((each) => METRICS.find(({ id, names }) => names.includes(each) || id.toLowerCase() === each))
    .find((metric) => metric !== undefined);
}

/** The metric that a figure of a page is, under the choices in force. */
export const metricOfCard = (analysis: string, figure: string, params: ParamValues): Metric | undefined =>
  METRICS.find(({ cards }) =>
    cards.some(
      (each) =>
        each.analysis === analysis &&
        each.figure === figure &&
        Object.entries(each.when ?? {}).every(([name, value]) => params[name] === value),
    ),
  );
