import { dateText, dayNumber, yearDays } from './calendar';
import { words } from './catalogue';
import type { Words } from './catalogue';
import { money } from './csv';
import type { ShopPlan } from './plan';
import { apportion, streamOf } from './random';
import { fresh } from './rhythm';
import { sources } from './vocabulary';

export const spendHeader: readonly Words[] = [
  words('日期', 'date'),
  words('渠道', 'channel'),
  words('活动', 'campaign_id'),
  words('花费', 'spend'),
  words('曝光量', 'impressions'),
  words('点击量', 'clicks'),
  words('访问量', 'visits'),
  words('新客数', 'new_customers'),
];

/** A paid channel: the source its customers carry, when it ran, and its planted rate. */
interface PaidChannel {
  readonly source: number;
  readonly firstDay: number;
  readonly campaign: string;
  /** new customers of a visit; for Moments the rate is clicks of impressions instead */
  readonly conversion: number | undefined;
  readonly costPerNew: number;
}

/** Xiaohongshu converts 18 % of its visits, Douyin 15 %; of Moments impressions 12 % are clicked. */
const paidChannels: readonly PaidChannel[] = [
  { source: 0, firstDay: dayNumber(2023, 10, 1), campaign: 'xhs-reviews', conversion: 0.18, costPerNew: 45 },
  { source: 1, firstDay: dayNumber(2023, 10, 1), campaign: 'douyin-video', conversion: 0.15, costPerNew: 60 },
  { source: 2, firstDay: 0, campaign: 'moments-ads', conversion: undefined, costPerNew: 80 },
];

/** Clicks of impressions in Moments. */
const momentsClickRate = 0.12;

/**
 * One row a day and channel. The new customers of a day are exactly the people of that source who joined on it
 * (in the customers file); visits and clicks follow, their yearly rates exact.
 */
export function* spendRecords(plan: ShopPlan): Iterable<string[]> {
  const { headers } = plan;
  for (const channel of paidChannels) {
    const { firstDay, campaign, conversion, costPerNew } = channel;
    const days = yearDays - firstDay;
    const random = streamOf(plan.seed, 'spend', channel.source);
    const newCustomers = joinersByDay(plan, channel.source, firstDay);
    const joiners = newCustomers.reduce((a, b) => a + b, 0);
    const weights = newCustomers.map((n) => n + 0.3 + 0.6 * random());

    const visits = conversion === undefined ? joiners * 8 + days : Math.round(joiners / conversion);
    const extraVisits = apportion(visits - joiners, weights);
    const impressions = conversion === undefined ? 25 * Math.ceil(visits / 3) : visits * 20;
    const byImpressions = apportion(impressions, weights);
    const clicks = conversion === undefined ? Math.round(impressions * momentsClickRate) : visits;
    const byClicks =
      conversion === undefined
        ? apportion(
            clicks,
            byImpressions.map((n) => n * (0.9 + 0.2 * random())),
          )
        : [];
    const spend = apportion(joiners * costPerNew, weights);
    for (let k = 0; k < days; k++) {
      const visited = newCustomers[k] + extraVisits[k];
      yield [
        dateText(firstDay + k),
        sources[channel.source][headers],
        campaign,
        money(spend[k]),
        String(byImpressions[k]),
        String(conversion === undefined ? byClicks[k] : visited),
        String(visited),
        String(newCustomers[k]),
      ];
    }
  }
}

/** New customers by day from `firstDay` to the end of the year: the fresh people of a source, by day of joining. */
function joinersByDay(plan: ShopPlan, source: number, firstDay: number): number[] {
  const { people } = plan;
  const result = Array<number>(yearDays - firstDay).fill(0);
  for (let i = 0; i < plan.size; i++) {
    if (people.group[i] === fresh && people.source[i] === source) result[people.joined[i] - firstDay]++;
  }
  return result;
}
