import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Finding } from '../contract';
import type { ChannelRow, LifetimeValueResult, ModelFigures } from './result';

/** What the customers will bring, whom to look after, how far to trust it, and where new ones pay. */
export function explain(result: LifetimeValueResult): readonly Finding[] {
  const { model, customers, brought, worth, simple } = result;
  const isRevenue = Number(worth.basis === 'revenue');
  if (!model) {
    const each = brought / customers;
    const headline: Finding = {
      key: 'finding.so-far',
      values: { customers, each, brought, revenue: isRevenue },
    };
    if (result.evidence.grade === 'D') return [headline, { key: 'finding.describe', values: { customers } }];
    if (!(simple.product > 0) || !Number.isFinite(simple.product)) {
      return [headline, { key: 'finding.no-retention', values: { days: simple.windowDays } }];
    }
    return [headline, { key: 'finding.simple', values: { ...simpleValues(result), revenue: isRevenue } }];
  }
  return [
    {
      key: 'finding.value',
      values: {
        customers,
        value: model.value,
        ...model.total,
        months: result.choices.months,
        alive: model.alive,
        revenue: isRevenue,
      },
    },
    ...(model.value > 0
      ? [
          {
            key: 'finding.top',
            values: { people: model.top.people, share: model.top.value / model.value, sure: model.top.sure },
          },
        ]
      : []),
    ...trialFindings(result),
    ...(result.largeOrder ? [{ key: 'finding.large-order', values: { ...result.largeOrder } }] : []),
    ...cautions(model),
    ...channelFindings(result),
  ];
}

function trialFindings({ trial }: LifetimeValueResult): Finding[] {
  if (!trial) return [{ key: 'finding.no-trial', values: {} }];
  const [model, naive, simple] = trial.errors.map(({ orderError }) => orderError) as [number, number, number];
  const best = Math.min(naive, simple);
  const values = {
    days: trial.days,
    error: model,
    naive,
    simple,
    expected: trial.errors[0]!.orders,
    orders: trial.orders,
  };
  return [{ key: model < best ? 'finding.trial.better' : 'finding.trial.worse', values }];
}

/** From this share of one-time buyers on it matters that BG/NBD holds each of them for alive. */
const MANY_ONCE = 0.3;

function cautions({ id, once, repeaters, converged }: ModelFigures): Finding[] {
  const all: Finding[] = [];
  if (id === 'bg-nbd' && once > MANY_ONCE * (once + repeaters)) {
    all.push({ key: 'finding.once', values: { once, share: once / (once + repeaters) } });
  }
  if (!converged) all.push({ key: 'finding.flat', values: {} });
  return all;
}

function channelFindings({ channels }: LifetimeValueResult): Finding[] {
  const known = (channels?.rows ?? []).filter(({ ratio }) => Number.isFinite(ratio));
  if (known.length === 0) return [];
  const best = known.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  const losing = known.filter(({ ratioUpper }) => ratioUpper < 1);
  const valuesOf = ({ channel, ratio, cac, value }: ChannelRow) => ({ channel, ratio, cac, value });
  return [
    { key: 'finding.channel', values: valuesOf(best) },
    ...losing.map((row) => ({ key: 'finding.channel.losing', values: valuesOf(row) })),
  ];
}

const simpleValues = ({ simple, worth, choices }: LifetimeValueResult): Values => ({
  orderValue: simple.orderValue,
  ordersAYear: simple.ordersAYear,
  expectedYears: simple.expectedYears,
  margin: worth.margin,
  product: simple.product,
  retention: simple.used,
  yearly: simple.yearly,
  discountRate: choices.discount / 100,
  years: simple.years.length,
  sum: simple.years.at(-1)!.sum,
});

/** Numbers of "What is this?". */
export function figures(result: LifetimeValueResult): Values {
  const { model, trial, customers, choices, worth, simple, channels } = result;
  return {
    asOf: result.asOf * MS_PER_DAY,
    customers,
    months: choices.months,
    ...simpleValues(result),
    kept: worth.kept,
    windowDays: simple.windowDays,
    stayed: simple.stayed,
    before: simple.before,
    draws: model?.draws ?? 0,
    people: model?.top.people ?? 0,
    value: model?.value ?? NaN,
    alive: model?.alive ?? NaN,
    expected: model?.orders ?? NaN,
    topValue: model?.top.value ?? NaN,
    repeaters: model?.repeaters ?? 0,
    correlation: model?.correlation ?? NaN,
    trialDays: trial?.days ?? 0,
    trialCustomers: trial?.customers ?? 0,
    actual: trial?.weeks.at(-1)?.actual ?? 0,
    channels: channels?.rows.length ?? 0,
    channel: channels?.rows[0]?.channel ?? '',
    ratio: channels?.rows[0]?.ratio ?? NaN,
    cac: channels?.rows[0]?.cac ?? NaN,
  };
}
