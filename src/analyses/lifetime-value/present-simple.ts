import type { Format } from '../../core/format';
import type { Say } from '../contract';
import type { LifetimeValueResult } from './result';

/** Both simple formulas, filled in, and the sum year by year. */
export interface SimpleView {
  readonly product: string;
  readonly sum: string;
  readonly years: readonly {
    readonly year: string;
    readonly stays: string;
    readonly discount: string;
    readonly value: string;
    readonly sum: string;
    /** Margin × share × factor = value, in words. */
    readonly formula: string;
  }[];
}

export function simpleView(
  { simple, worth, choices }: LifetimeValueResult,
  format: Format,
  say: Say,
): SimpleView {
  const values = {
    orderValue: simple.orderValue,
    ordersAYear: simple.ordersAYear,
    expectedYears: simple.expectedYears,
    margin: worth.margin,
    yearly: simple.yearly,
    product: simple.product,
    retention: simple.used,
    discount: choices.discount / 100,
    years: simple.years.length,
    sum: simple.years.at(-1)!.sum,
  };
  const isKnown = Number.isFinite(simple.product);
  return {
    product: say(isKnown ? 'simple.product' : 'simple.product.unknown', {
      ...(isKnown ? values : { days: simple.windowDays }),
    }),
    sum: Number.isFinite(values.sum) ? say('simple.sum', values) : '',
    years: !Number.isFinite(values.sum)
      ? []
      : simple.years.map((each) => ({
          year: format.integer(each.year),
          stays: format.share(each.stays, 1),
          discount: format.number(each.discount, 3),
          value: format.money(each.value),
          sum: format.money(each.sum),
          formula: say('simple.year', { ...each, yearly: simple.yearly }),
        })),
  };
}
