import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import type { LifetimeTrial } from '../../domain/lifetime-value-trial';
import type { Say } from '../contract';

/** The forecast held against what came. */
export interface TrialView {
  readonly caption: string;
  readonly errors: readonly {
    readonly forecast: string;
    readonly orders: string;
    readonly error: string;
    readonly square: string;
    readonly money: string;
    readonly moneyError: string;
  }[];
  readonly classes: TrialChart;
  readonly weeks: TrialChart;
  /** An order count on the axis, and in full. */
  readonly short: (value: number) => string;
  readonly exact: (value: number) => string;
}

export interface TrialChart {
  readonly title: string;
  readonly caption: string;
  readonly labels: readonly string[];
  readonly actual: readonly number[];
  readonly expected: readonly number[];
}

export function trialView(trial: LifetimeTrial, format: Format, say: Say): TrialView {
  const { from, days, customers, orders, money, errors, classes, weeks } = trial;
  const values = { from: from * MS_PER_DAY, days, customers, orders, money };
  const filled = classes.filter((each) => each.customers > 0);
  const last = classes.length - 1;
  return {
    caption: say('trial.caption', values),
    errors: errors.map((each) => ({
      forecast: say(`forecast.${each.forecast}`, { days }),
      orders: format.integer(each.orders),
      error: format.number(each.orderError, 2),
      square: format.number(each.orderSquareError, 2),
      money: format.moneyShort(each.money),
      moneyError: format.money(each.moneyError),
    })),
    classes: {
      title: say('classes.title'),
      caption: say('classes.caption', values),
      labels: filled.map(({ frequency }) =>
        frequency === last ? `${frequency}+` : format.integer(frequency),
      ),
      actual: filled.map(({ actual }) => actual),
      expected: filled.map(({ expected }) => expected),
    },
    weeks: {
      title: say('weeks.title', { off: weeks.length > 0 ? offOf(weeks.at(-1)!) : 0 }),
      caption: say('weeks.caption', values),
      labels: weeks.map(({ day }) => format.day(day * MS_PER_DAY)),
      actual: weeks.map(({ actual }) => actual),
      expected: weeks.map(({ expected }) => expected),
    },
    short: (value) => format.short(value),
    exact: (value) => format.number(value, 2),
  };
}

/** |expected − actual| / actual; 0 where nothing came and nothing was expected. */
const offOf = ({ actual, expected }: LifetimeTrial['weeks'][number]): number =>
  actual > 0 ? Math.abs(expected - actual) / actual : Number(expected > 0.5);
