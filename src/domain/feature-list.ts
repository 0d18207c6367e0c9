/** What the values of a feature are measured in. */
export type FeatureUnit = 'days' | 'count' | 'perMonth' | 'money' | 'share' | 'ratio' | 'level' | 'years';

/**
 * Every statistic that is known of a customer, with its unit, in the order in which they are offered. The formula of
 * each is the message `feature.<id>.formula` of the page that shows it; here it stands in short.
 */
export const FEATURES = {
  /** Whole days from the last counting order to the as-of day. */
  recency: 'days',
  /** Counting orders. */
  orders: 'count',
  /** Orders a month (of 365.25 / 12 days) since the first order; at least one month. */
  frequency: 'perMonth',
  /** Net spend / orders. */
  orderValue: 'money',
  /** All lines, returns deducted. */
  spend: 'money',
  /** Whole days from the first counting order to the as-of day. */
  tenure: 'days',
  /** Days from the first to the last order / (orders − 1); unknown with one order. */
  meanGap: 'days',
  /** Standard deviation of the gaps / their mean: 0 like clockwork; unknown with fewer than three orders. */
  gapVariation: 'ratio',
  /** Orders a month in the last 90 days less those in the 90 days before. */
  trend: 'perMonth',
  /** Sale lines with a discount or a coupon / sale lines. */
  discountShare: 'share',
  /** Return lines / lines. */
  returnShare: 'share',
  /** Different channels. */
  channels: 'count',
  /** Sale lines in the channel used most / those with a known channel. */
  mainChannelShare: 'share',
  /** Different categories. */
  categories: 'count',
  /** Sale lines in the category bought most / those with a known category. */
  mainCategoryShare: 'share',
  /** Sale lines of products that cost at least 1.5 × the median of their category / those with a known price. */
  premiumShare: 'share',
  /** Sale lines of the brand bought most / those with a known brand. */
  brandShare: 'share',
  /** 1 for the lowest member level named in the customer list, rising. */
  memberLevel: 'level',
  /** Age in the customer list, else whole years since the birth date. */
  age: 'years',
} as const satisfies Readonly<Record<string, FeatureUnit>>;

export type FeatureId = keyof typeof FEATURES;
export const FEATURE_IDS = Object.keys(FEATURES) as readonly FeatureId[];
