import { canonicalParams, defaultsOf, type ParamValue, type ParamValues } from '../core/params';
import { GAPS_NEEDED, TRADES, type Limits, type Template } from '../domain/life-cycle';
import type { FeatureId } from '../domain/feature-list';
import { definitionOf, type AnalysisId } from './catalog';

/** Kinds of shop that fill in settings to start from. */
export type Trade = Exclude<Template, 'own'>;
export const TRADE_IDS = Object.keys(TRADES) as readonly Trade[];

/** Pages that a trade fills in settings of. */
export const TRADE_PAGES = [
  'life-cycle',
  'rfm',
  'value-tiers',
  'clusters',
  'repurchase',
  'experiments',
  'correlations',
] as const satisfies readonly AnalysisId[];

/** What of the shop itself comes before the usual figures of its trade. */
export interface ShopFacts {
  /** Days between two orders of one person: how many, and percentiles; NaN of none. */
  readonly gaps: {
    readonly gaps: number;
    readonly median: number;
    readonly p80: number;
    readonly p95: number;
  };
  /** Id, as of `personColumnsAt`, of a column of balances or assets in the customer list; null without one. */
  readonly balance: string | null;
}

/** One setting of a page that a template fills in. */
export interface TradeSetting {
  readonly analysis: (typeof TRADE_PAGES)[number];
  readonly name: string;
  readonly value: ParamValue;
  /** The shop's own gaps or columns, or an assumption about the trade. */
  readonly basis: 'shop' | 'trade';
}

/** What differs from trade to trade beside the limits of the life cycle. Assumptions to start from (docs/decisions/0024). */
interface TradeHabits {
  /** What its customers differ in: the first places of the features that groups are looked for by. */
  readonly features: readonly FeatureId[];
  readonly scale: 'zscore' | 'robust';
  /** Calendar months that RFM looks back. */
  readonly months: number;
  readonly scoring: 'fifths' | 'thirds';
  /** Several tickets of a day are one visit, or orders are counted as they are. */
  readonly frequency: 'orders' | 'days';
  /** Percent of the customers in the two upper value tiers. */
  readonly core: number;
  readonly potential: number;
  /** Days that the list of coming repurchases looks ahead. */
  readonly ahead: number;
  /** Who can be due: whoever bought twice, or once. */
  readonly who: 'again' | 'once';
}

const HABITS: Readonly<Record<Trade, TradeHabits>> = {
  retail: {
    features: ['recency', 'orders', 'orderValue', 'categories', 'mainCategoryShare', 'discountShare'],
    scale: 'zscore',
    months: 24,
    scoring: 'fifths',
    frequency: 'orders',
    core: 15,
    potential: 35,
    ahead: 14,
    who: 'again',
  },
  food: {
    features: ['recency', 'frequency', 'gapVariation', 'orderValue', 'categories'],
    scale: 'zscore',
    months: 12,
    scoring: 'fifths',
    frequency: 'days',
    core: 20,
    potential: 30,
    ahead: 7,
    who: 'again',
  },
  beauty: {
    features: ['recency', 'orders', 'orderValue', 'discountShare', 'brandShare', 'categories'],
    scale: 'zscore',
    months: 12,
    scoring: 'fifths',
    frequency: 'orders',
    core: 15,
    potential: 35,
    ahead: 14,
    who: 'again',
  },
  durable: {
    features: ['recency', 'tenure', 'orderValue', 'premiumShare', 'discountShare'],
    scale: 'zscore',
    months: 60,
    scoring: 'thirds',
    frequency: 'orders',
    core: 20,
    potential: 30,
    ahead: 60,
    who: 'once',
  },
  // Assets: how much is moved, and in what sums. Risk: irregular, falling, taken back.
  finance: {
    features: ['spend', 'orderValue', 'recency', 'trend', 'gapVariation', 'returnShare'],
    scale: 'robust',
    months: 36,
    scoring: 'fifths',
    frequency: 'orders',
    core: 10,
    potential: 20,
    ahead: 30,
    who: 'once',
  },
};

const NO_FEATURE = 'none';
/** Periods that RFM may look back; the shortest that holds twice the time after which hardly anybody comes back. */
const PERIODS = [6, 12, 24, 36, 60];
const DAYS_PER_MONTH = 365.25 / 12;

/**
 * The settings that a trade fills in, page by page. Days come from the shop's own gaps where it has enough of them; what
 * kind of thing to look at comes from the trade.
 */
export function tradeSettings(trade: Trade, { gaps, balance }: ShopFacts): readonly TradeSetting[] {
  const habits = HABITS[trade];
  const isKnown = gaps.gaps >= GAPS_NEEDED;
  const limits: Limits = isKnown ? { active: gaps.p80, lost: gaps.p95 } : TRADES[trade];
  const days: TradeSetting['basis'] = isKnown ? 'shop' : 'trade';
  const settings: TradeSetting[] = [];
  const fill = (
    analysis: TradeSetting['analysis'],
    basis: TradeSetting['basis'],
    values: ParamValues,
  ): void => {
    for (const [name, value] of Object.entries(values)) settings.push({ analysis, name, value, basis });
  };

  fill('life-cycle', days, { template: isKnown ? 'own' : trade, activeDays: 0, lostDays: 0 });
  fill('life-cycle', 'trade', { loyalOrders: TRADES[trade].loyalOrders });
  fill('rfm', days, { months: isKnown ? periodFor(gaps.p95) : habits.months });
  fill('rfm', 'trade', { scoring: habits.scoring, frequency: habits.frequency });
  fill('value-tiers', 'trade', { core: habits.core, potential: habits.potential });
  fill('clusters', 'trade', { features: placesOf(habits.features), scale: habits.scale });
  fill('repurchase', days, { horizonDays: isKnown ? within(gaps.median / 4, 1, 90) : habits.ahead });
  fill('repurchase', 'trade', { who: habits.who });
  fill('experiments', days, {
    horizonDays: within(2 * limits.active, 7, 730),
    windowDays: within(limits.active, 1, 365),
  });
  if (trade === 'finance' && balance !== null) {
    fill('correlations', 'shop', { first: balance, second: 'feature:gapVariation' });
  }
  return settings;
}

const within = (days: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(days)));

const periodFor = (p95: number): number =>
  PERIODS.find((months) => months * DAYS_PER_MONTH >= 2 * p95) ?? PERIODS.at(-1)!;

/** The features in their places, the other places left empty. */
function placesOf(features: readonly FeatureId[]): readonly string[] {
  const places = defaultsOf(definitionOf('clusters').params)['features'] as readonly string[];
  return places.map((_, place) => features[place] ?? NO_FEATURE);
}

const HOLDINGS = /balance|assets?\b|deposit|holding|\baum\b|余额|资产|存款|持仓|额度/i;

/** Of columns of a customer list, by their names in the table, the person column of the first that names what is held. */
export function balanceColumn(names: readonly string[]): string | null {
  const name = names.find((each) => HOLDINGS.test(each));
  return name === undefined ? null : `customers:${name}`;
}

/** A choice that a page was left with, or how it comes. */
export const currentValue = (chosen: ParamValues, { analysis, name }: TradeSetting): ParamValue =>
  chosen[name] ?? definitionOf(analysis).params[name]!.default;

export const isSameValue = (a: ParamValue, b: ParamValue): boolean =>
  canonicalParams({ a }) === canonicalParams({ a: b });

/** Whether the setting comes so by itself. */
export const isDefault = (setting: TradeSetting): boolean =>
  isSameValue(currentValue({}, setting), setting.value);

/** What the pages were left with, by their ids. */
export type Chosen = Readonly<Partial<Record<TradeSetting['analysis'], ParamValues>>>;

/** What a trade filled in, and by `analysis.name` what had been chosen before: null where nothing was. */
export interface Filled {
  readonly format: 1;
  readonly trade: Trade;
  readonly settings: readonly TradeSetting[];
  readonly before: Readonly<Record<string, ParamValue | null>>;
}

/** A value for a setting; null: as it comes. */
export type SettingChange = readonly [setting: TradeSetting, value: ParamValue | null];

const keyOf = ({ analysis, name }: TradeSetting): string => `${analysis}.${name}`;
const inForce = (chosen: Chosen, setting: TradeSetting): boolean =>
  isSameValue(currentValue(chosen[setting.analysis] ?? {}, setting), setting.value);

/** What is to be written so that the settings of a trade are in force, and what there is to take back afterwards. */
export function fillIn(
  trade: Trade,
  settings: readonly TradeSetting[],
  chosen: Chosen,
  earlier: Filled | null,
): { readonly changes: readonly SettingChange[]; readonly filled: Filled } {
  const missing = settings.filter((setting) => !inForce(chosen, setting));
  const before: Record<string, ParamValue | null> = { ...earlier?.before };
  for (const setting of missing) {
    const key = keyOf(setting);
    // What an earlier template filled in is not what stood there before it.
    if (!Object.hasOwn(before, key)) before[key] = chosen[setting.analysis]?.[setting.name] ?? null;
  }
  const others = (earlier?.settings ?? []).filter(
    (each) => !missing.some((setting) => keyOf(setting) === keyOf(each)),
  );
  return {
    changes: missing.map((setting) => [setting, setting.value]),
    filled: { format: 1, trade, settings: [...others, ...missing], before },
  };
}

/** What is to be written so that all is as it was, but for what was changed by hand since. */
export const takeBack = ({ settings, before }: Filled, chosen: Chosen): readonly SettingChange[] =>
  settings
    .filter((setting) => inForce(chosen, setting))
    .map((setting) => [setting, before[keyOf(setting)] ?? null]);

/** What was kept, where this app can read it; settings that are no more are passed over. */
export function readFilled(kept: unknown): Filled | null {
  const filled = kept as Partial<Filled> | null;
  if (filled?.format !== 1 || !TRADE_IDS.includes(filled.trade as Trade)) return null;
  if (!Array.isArray(filled.settings) || typeof filled.before !== 'object') return null;
  const { trade, settings, before } = filled as Filled;
  const known = settings.filter(
    ({ analysis, name }) =>
      TRADE_PAGES.includes(analysis) && Object.hasOwn(definitionOf(analysis).params, name),
  );
  return { format: 1, trade, settings: known, before };
}
