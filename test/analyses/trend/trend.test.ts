import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/trend/compute';
import { growthOf, takeApart } from '../../../src/analyses/trend/decompose';
import { definition } from '../../../src/analyses/trend/definition';
import { explain } from '../../../src/analyses/trend/explain';
import { en } from '../../../src/analyses/trend/messages/en';
import { zhCN } from '../../../src/analyses/trend/messages/zh-CN';
import { present } from '../../../src/analyses/trend/present';
import type { TrendParams, TrendResult } from '../../../src/analyses/trend/result';
import { tabulate } from '../../../src/analyses/trend/tabulate';
import { weekdaysOf } from '../../../src/analyses/trend/weekdays';
import { defaultsOf } from '../../../src/core/params';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { createFormat } from '../../../src/i18n/format';
import { formatMessage } from '../../../src/i18n/message';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { orders, tableOf, workspaceOf } from '../../builders/workspace';
import { valueOf } from '../outcomes';

const outcomeOf = (workspace: Workspace, params: Partial<TrendParams> = {}) =>
  compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
const run = (workspace: Workspace, params: Partial<TrendParams> = {}): TrendResult =>
  valueOf(outcomeOf(workspace, params));
const english = createFormat('en', 'GBP');
const say = (key: string, values = {}) => formatMessage(en[key as keyof typeof en], values, english);
const viewOf = (result: TrendResult) => present(result, { display: {}, format: english, say });
const sentences = (result: TrendResult) => explain(result).map(({ key, values }) => say(key, values));

const FIRST = parseIsoDay('2021-01-01');
/** December sells half as much again, February three quarters; Saturday twice a Monday; months differ by 10 % for no reason. */
const MONTHS = [1, 0.75, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.5];
const WEEKDAYS = [0.8, 1, 1, 1, 1, 1.6, 0.6];

/** A shop of these days that grows by 2 % a month; one month was a strike. */
function madeUpShop(days: number, strike = ''): Workspace {
  const random = mulberry32(11);
  const luck = Array.from({ length: 48 }, () => 0.95 + 0.1 * random());
  const date = Array.from({ length: days }, (_, i) => isoDay(FIRST + i));
  const amount = date.map((text, i) => {
    const weekday = (FIRST + i + 3) % 7;
    const level = 1000 * 1.02 ** (i / 30.4) * MONTHS[Number(text.slice(5, 7)) - 1]! * WEEKDAYS[weekday]!;
    const month = 12 * (Number(text.slice(0, 4)) - 2021) + Number(text.slice(5, 7)) - 1;
    return Math.round(
      level * luck[month]! * (0.95 + 0.1 * random()) * (text.startsWith(strike || '-') ? 0.2 : 1),
    );
  });
  return workspaceOf({
    orders: tableOf('orders', { customer_id: date.map((_, i) => `c${i % 50}`), ordered_at: date, amount }),
  });
}
const threeYears = madeUpShop(3 * 365 + 10, '2022-08');

describe('three years of a made-up shop', () => {
  const result = run(threeYears);

  it('give back the growth, the season and the one strike', () => {
    const { direction, season, periods } = result;
    expect(direction.sign).toBe(1);
    expect(direction.lower).toBeLessThan(0.02);
    expect(direction.upper).toBeGreaterThan(0.02);
    const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const sold = MONTHS.map((factor, month) => factor * days[month]!);
    const mean = sold.reduce((sum, value) => sum + value, 0) / 12;
    // A mean of three months, each up to 5 % off.
    sold.forEach((value, month) =>
      expect(Math.abs(season!.index[month]! / (value / mean) - 1)).toBeLessThan(0.04),
    );
    const unusual = Array.from(periods.unusual.keys()).filter((i) => periods.unusual[i]);
    expect(unusual.map((i) => isoDay(periods.from[i]!))).toContain('2022-08-01');
    expect(unusual.length).toBeLessThanOrEqual(2);
  });

  it('have a growth on the year before whose interval holds the true one', () => {
    const last = result.periods.whole.lastIndexOf(1);
    expect(isoDay(result.periods.from[last]!)).toBe('2023-12-01');
    expect(result.periods.growthLower[last]).toBeLessThan(1.02 ** 12 - 1);
    expect(result.periods.growthUpper[last]).toBeGreaterThan(1.02 ** 12 - 1);
  });

  it('leave out the month that is not over and say so', () => {
    expect(result.whole).toBe(36);
    expect([...result.periods.whole].filter((whole) => whole === 0).length).toBe(1);
    const outcome = outcomeOf(threeYears);
    expect(outcome.ok && outcome.notes.map(({ code }) => code)).toContain('trend/unfinished.month');
  });

  it('speak of the season and what to do before it', () => {
    const text = sentences(result).join(' ');
    expect(text).toContain('December is the strongest month');
    expect(text).toContain('February the weakest');
    expect(text).toContain('the one from 1 Aug 2022');
    expect(text).toContain('Have stock and staff ready before December.');
  });

  it('know the weekdays, and day by day the rhythm of the week', () => {
    const mean = WEEKDAYS.reduce((sum, value) => sum + value, 0) / 7;
    // Medians of some 150 ratios with a noise of 3 % each.
    WEEKDAYS.forEach((factor, k) =>
      expect(Math.abs(result.weekdays!.index[k]! / (factor / mean) - 1)).toBeLessThan(0.02),
    );
    const days = run(threeYears, { unit: 'day' });
    expect(days.periods.count).toBe(731);
    WEEKDAYS.forEach((factor, k) =>
      expect(Math.abs(days.season!.index[k]! / (factor / mean) - 1)).toBeLessThan(0.05),
    );
    expect(sentences(days).join(' ')).toContain('Saturday is the strongest day of the week');
  });

  it('by weeks have a season too, named by its latest week', () => {
    const weeks = run(threeYears, { unit: 'week' });
    const high = weeks.season!.index.indexOf(Math.max(...weeks.season!.index));
    expect(isoDay(weeks.season!.example[high]!)).toMatch(/^\d{4}-12|-11-2/);
  });

  it('seen from an earlier day are a shop without the later days', () => {
    const asOf = '2022-06-16';
    const alone = run(madeUpShop(parseIsoDay(asOf) - FIRST, '2022-08'), { asOf });
    expect(run(threeYears, { asOf })).toEqual(alone);
  });
});

describe('a year', () => {
  const result = run(madeUpShop(365 + 31));

  it('has no season of the year, and says how many months are missing', () => {
    expect(result.season).toBeNull();
    expect(sentences(result).join(' ')).toContain('needs 24 whole months; so far there are 13, so 11 more');
    const view = viewOf(result);
    expect(view.season.missing).toContain('11 more');
    expect(view.weekdays.missing).toBe('');
  });

  it('has growth on the year before without an interval', () => {
    const last = result.periods.whole.lastIndexOf(1);
    expect(result.periods.growth[last]).toBeGreaterThan(0);
    expect(result.periods.growthLower[last]).toBeNaN();
    expect(explain(result).map(({ key }) => key)).toContain('finding.year.more');
  });
});

describe('a series taken apart', () => {
  it('with a zero is not logarithmic, and growth has no interval', () => {
    const values = Float64Array.from({ length: 36 }, (_, i) => (i === 3 ? 0 : 10 + (i % 12)));
    const { isRelative, index } = takeApart(values, 'month');
    expect(isRelative).toBe(false);
    expect(index!.reduce((sum, value) => sum + value, 0)).toBeCloseTo(12, 9);
    expect(growthOf(values, 'month', 0.1, isRelative).growthLower[20]).toBeNaN();
  });

  it('says nothing of a period without a value', () => {
    const values = Float64Array.from({ length: 20 }, (_, i) => 10 + i);
    values[7] = NaN;
    expect(takeApart(values, 'month').z[7]).toBeNaN();
  });

  it('calls nothing a direction that only goes to and fro', () => {
    const values = Float64Array.from({ length: 20 }, (_, i) => 10 + (i % 2));
    expect(takeApart(values, 'month').direction.sign).toBe(0);
  });

  it('draws no line through five periods, and calls nothing unusual below twelve', () => {
    expect(takeApart(Float64Array.of(1, 2, 3, 4, 5), 'month').direction.slope).toBeNaN();
    expect(takeApart(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 800), 'month').z.every(Number.isNaN)).toBe(true);
  });

  it('knows weekdays from four weeks on, Monday first', () => {
    const monday = parseIsoDay('2024-01-01');
    const days = Float64Array.from({ length: 30 }, (_, i) => ((i + 2) % 7 === 5 ? 20 : 10));
    expect(weekdaysOf(days.slice(0, 27), monday + 2)).toBeNull();
    const seldom = days.map((value, i) => (i % 20 === 0 ? value : 0));
    expect(weekdaysOf(seldom, monday + 2), 'few of many days have sales').toBeNull();
    const { index } = weekdaysOf(days, monday + 2)!;
    expect(index.indexOf(Math.max(...index))).toBe(5);
    expect(index.reduce((sum, value) => sum + value, 0)).toBeCloseTo(7, 9);
  });
});

it('without customers shows revenue and says which column is missing', () => {
  const outcome = outcomeOf(orders`- 2024-01-03 40 | - 2024-02-03 40`, { measure: 'customers' });
  expect(valueOf(outcome).measure).toBe('revenue');
  expect(outcome.ok && outcome.notes.map(({ code }) => code)).toContain('trend/no-customers');
});

it.each([1, 5, 30, 80])('a shop of %i customers has its page and claims no more than it can', (customers) => {
  const text = Array.from(
    { length: customers },
    (_, i) => `c${i} 2024-0${1 + (i % 3)}-0${1 + (i % 9)} ${10 + i}`,
  );
  const result = run(orders(Object.assign([text.join('|')], { raw: [''] })));
  expect(explain(result)[0]!.key).toBe('finding.short');
  expect(viewOf(result).periods.count).toBe(Math.min(3, customers));
});

describe('feasts and sales', () => {
  const result = run(madeUpShop(365));
  const eventsIn = (language: 'en' | 'zh-CN', currency: string | null) => {
    const messages = language === 'en' ? en : zhCN;
    const format = createFormat(language, currency);
    const view = present(result, {
      display: {},
      format,
      say: (key, values = {}) => formatMessage(messages[key as keyof typeof en], values, format),
    });
    return view.periods.hasEvents ? view.periods.row(1).events : null;
  };
  it('stand beside their months where money is yuan, or a Chinese reader’s file names none', () => {
    expect(eventsIn('en', 'CNY')).toBe('11.11');
    expect(eventsIn('zh-CN', 'CNY')).toBe('双11');
    expect(eventsIn('zh-CN', null)).toBe('双11');
    expect(eventsIn('en', 'GBP')).toBeNull();
    expect(eventsIn('zh-CN', 'GBP')).toBeNull();
    expect(eventsIn('en', 'JPY')).toBeNull();
    expect(eventsIn('zh-CN', 'JPY')).toBeNull();
  });
});

it('of an unusual month names the one order that makes it', () => {
  const plain = madeUpShop(365).tables.get('orders')!;
  const dates = Array.from({ length: 365 }, (_, i) => isoDay(FIRST + i));
  const amounts = plain.columns.get('amount') as { values: Float64Array };
  const workspace = workspaceOf({
    orders: tableOf('orders', {
      ordered_at: [...dates, '2021-06-10'],
      amount: [...amounts.values, 500_000],
    }),
  });
  const result = run(workspace);
  expect(result.largeOrder!.amount).toBe(500_000);
  expect(sentences(result).at(-1)).toMatch(/One order of £500,000 makes 9\d% of it: check it/);
  expect(run(madeUpShop(365)).largeOrder).toBeNull();
});

it('exports the periods, the season and the weekdays', () => {
  const result = run(threeYears);
  const rows = (table: Parameters<typeof tabulate>[1]) => {
    const { columns, rowCount } = tabulate(result, table);
    return Array.from({ length: rowCount }, (_, i) =>
      Object.fromEntries(columns.map(({ header, value }) => [header, value(i)])),
    );
  };
  expect(rows('periods')[0]).toMatchObject({
    from: '2021-01-01',
    whole: 'yes',
    unusual: 'no',
    growth_on_year: null,
  });
  expect(rows('periods').at(-1)).toMatchObject({ from: '2024-01-01', whole: 'no', trend: null });
  expect(rows('season').length).toBe(12);
  expect(rows('weekdays').map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
