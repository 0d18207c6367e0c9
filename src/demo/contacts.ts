import { armOf100, segments } from './audiences';
import type { Arm, Segment } from './audiences';
import { dayNumber, secondsADay, timeText } from './calendar';
import { words } from './catalogue';
import type { Words } from './catalogue';
import { money } from './csv';
import { customerId } from './customer-file';
import type { ShopPlan } from './plan';
import { apportion, integer, shuffle, streamOf } from './random';
import type { Random } from './random';
import { secondOfDay } from './rhythm';

export const contactHeader: readonly Words[] = [
  words('活动', 'campaign_id'),
  words('客户编号', 'customer_id'),
  words('组别', 'arm'),
  words('人群', 'audience'),
  words('渠道', 'channel'),
  words('发送时间', 'sent_at'),
  words('是否送达', 'delivered'),
  words('打开时间', 'opened_at'),
  words('点击时间', 'clicked_at'),
  words('转化时间', 'converted_at'),
  words('转化金额', 'revenue'),
  words('成本', 'cost'),
  words('优惠', 'offer'),
];

/** Outcomes of a list of people: exact counts, revenue in yuan altogether, cost in fen a person. */
interface Outcome {
  readonly delivered: number;
  readonly opened: number;
  readonly clicked: number;
  readonly converted: number;
  readonly revenue: number;
  readonly cost: number;
}

/** The channel test of January, per hundred people. WeChat replies stand under "clicked". */
const channelRates: readonly { readonly channel: Words; readonly of100: Outcome }[] = [
  { channel: words('APP推送', 'app push'), of100: outcome(100, 35, 8, 4, 760, 2) },
  { channel: words('一对一微信', 'one-to-one WeChat'), of100: outcome(100, 70, 28, 10, 2000, 50) },
  { channel: words('小程序', 'mini-program'), of100: outcome(100, 40, 30, 22, 4400, 10) },
  { channel: words('邮件', 'e-mail'), of100: outcome(100, 12, 2, 1, 180, 1) },
  { channel: words('短信', 'SMS'), of100: outcome(98, 0, 3, 2, 360, 5) },
];

/**
 * The campaigns' arms, per hundred people (20 high-value, 25 lapsed, 55 others). Third quarter: hold-out 6 % and
 * regular 12 %; fourth: control 12 % and pilot 18 %. Mean revenue of a conversion 180, in the pilot 210. Cost of
 * 3.60 and 3.24 a person makes input : output (incremental revenue) 1 : 3 and 1 : 5.
 */
export const armRates: Readonly<
  Record<'holdOut' | 'regular' | 'control' | 'pilot', Readonly<Record<Segment, Outcome>>>
> = {
  holdOut: { high: unsent(4, 840), lost: unsent(1, 90), others: unsent(1, 150) },
  regular: {
    high: outcome(20, 12, 9, 7, 1540, 500),
    lost: outcome(25, 8, 4, 2, 160, 600),
    others: outcome(55, 16, 7, 3, 460, 200),
  },
  control: { high: unsent(7, 1540), lost: unsent(2, 160), others: unsent(3, 460) },
  pilot: {
    high: outcome(20, 14, 12, 9, 2700, 900),
    lost: outcome(25, 12, 8, 5, 450, 400),
    others: outcome(55, 20, 10, 4, 630, 80),
  },
};

/** Recommendations by rule, per fifty shown: 4 clicks, 8 %; hardest where buyers of toys were shown adult clothing. */
export const recommendationRules: readonly {
  readonly offer: Words;
  readonly shown: number;
  readonly clicked: number;
}[] = [
  { offer: words('运动鞋→运动袜', 'sports shoes → sports socks'), shown: 15, clicked: 2 },
  { offer: words('连衣裙→高跟鞋', 'dress → heels'), shown: 15, clicked: 2 },
  { offer: words('玩具→连衣裙', 'toy → dress'), shown: 20, clicked: 0 },
];

const segmentNames: Readonly<Record<Segment, Words>> = {
  high: words('高价值', 'high value'),
  lost: words('沉睡', 'lapsed'),
  others: words('成长与新客', 'growing and new'),
};
const control = words('对照组', 'control');
const treated = words('实验组', 'treatment');
const wholeList = words('全部', 'all');
const yes = words('是', 'yes');
const no = words('否', 'no');
const phone = words('电话', 'phone');
const sms = words('短信', 'SMS');

/** Every message of 2023, campaign by campaign in time; people of a hold-out or control arm have a row too, not delivered. */
export function* contactRecords(plan: ShopPlan): Iterable<string[]> {
  const { audiences } = plan;
  const writer = new ContactWriter(plan);

  for (let c = 0; c < channelRates.length; c++) {
    const { channel, of100 } = channelRates[c];
    const people = audiences.channelTest[c];
    yield* writer.rows(people, times(of100, people.length / 100), {
      campaign: '2023-01-channel-test',
      arm: channel,
      audience: wholeList,
      channel,
      offer: words('新年上新', 'new year arrivals'),
      firstDay: dayNumber(2023, 1, 10),
    });
  }

  let from = 0;
  for (const { offer, shown, clicked } of recommendationRules) {
    const fifties = audiences.recommendations.length / 50;
    const people = audiences.recommendations.subarray(from, from + shown * fifties);
    from += people.length;
    yield* writer.rows(people, outcome(people.length, people.length, clicked * fifties, 0, 0, 0), {
      campaign: '2023-01-recommendations',
      arm: wholeList,
      audience: wholeList,
      channel: words('站内推荐', 'on-site recommendation'),
      offer,
      firstDay: dayNumber(2023, 1, 20),
    });
  }

  yield* campaign(
    writer,
    '2023-Q3-regular',
    dayNumber(2023, 9, 5),
    control,
    audiences.autumn.holdOut,
    armRates.holdOut,
    undefined,
  );
  yield* campaign(
    writer,
    '2023-Q3-regular',
    dayNumber(2023, 9, 5),
    treated,
    audiences.autumn.regular,
    armRates.regular,
    {
      high: words('满减券', 'spend and save'),
      lost: words('满减券', 'spend and save'),
      others: words('满减券', 'spend and save'),
    },
  );
  yield* campaign(
    writer,
    '2023-Q4-pilot',
    dayNumber(2023, 11, 20),
    control,
    audiences.pilot.control,
    armRates.control,
    undefined,
  );
  yield* campaign(
    writer,
    '2023-Q4-pilot',
    dayNumber(2023, 11, 20),
    treated,
    audiences.pilot.pilot,
    armRates.pilot,
    {
      high: words('VIP加5个点 + 生日月刻字礼', 'VIP 5 points more + engraved birthday gift'),
      lost: words('100减30，7天有效', '30 off 100, valid 7 days'),
      others: words('满299减50', '50 off from 299'),
    },
  );
}

/** One arm of a campaign, segment by segment; without `offers` nobody gets a message. */
function* campaign(
  writer: ContactWriter,
  name: string,
  firstDay: number,
  arm: Words,
  people: Arm,
  rates: Readonly<Record<Segment, Outcome>>,
  offers: Readonly<Record<Segment, Words>> | undefined,
): Iterable<string[]> {
  for (const segment of segments) {
    yield* writer.rows(people[segment], times(rates[segment], people[segment].length / armOf100[segment]), {
      campaign: name,
      arm,
      audience: segmentNames[segment],
      channel: offers ? (segment === 'high' ? phone : sms) : undefined,
      offer: offers?.[segment],
      firstDay,
    });
  }
}

interface Message {
  readonly campaign: string;
  readonly arm: Words;
  readonly audience: Words;
  readonly channel: Words | undefined;
  readonly offer: Words | undefined;
  readonly firstDay: number;
}

class ContactWriter {
  readonly #plan: ShopPlan;
  readonly #random: Random;

  constructor(plan: ShopPlan) {
    this.#plan = plan;
    this.#random = streamOf(plan.seed, 'contacts');
  }

  /** The rows of one list: who converts has clicked, who clicked has opened (where opening is recorded), all by chance. */
  *rows(people: Uint32Array, outcome: Outcome, message: Message): Iterable<string[]> {
    const { headers } = this.#plan;
    const random = this.#random;
    const ranks = shuffle(
      Uint32Array.from(people, (_, k) => k),
      random,
    );
    const revenue = apportion(
      outcome.revenue,
      Array.from({ length: outcome.converted }, () => 0.7 + 0.6 * random()),
    );
    for (let k = 0; k < people.length; k++) {
      const rank = ranks[k];
      let second = (message.firstDay + integer(random, 0, 4)) * secondsADay + secondOfDay(random);
      const sentAt = timeText(second);
      const later = (isReached: boolean, most: number) => {
        if (!isReached) return '';
        second += integer(random, 30, most);
        return timeText(second);
      };
      yield [
        message.campaign,
        customerId(this.#plan, people[k]),
        message.arm[headers],
        message.audience[headers],
        message.channel?.[headers] ?? '',
        sentAt,
        (rank < outcome.delivered ? yes : no)[headers],
        later(rank < outcome.opened, 20_000),
        later(rank < outcome.clicked, 600),
        later(rank < outcome.converted, 5 * secondsADay),
        rank < outcome.converted ? money(revenue[rank]) : '',
        (outcome.cost / 100).toFixed(2),
        message.offer?.[headers] ?? '',
      ];
    }
  }
}

function outcome(
  delivered: number,
  opened: number,
  clicked: number,
  converted: number,
  revenue: number,
  cost: number,
): Outcome {
  return { delivered, opened, clicked, converted, revenue, cost };
}

/** What happens without a message. */
function unsent(converted: number, revenue: number): Outcome {
  return outcome(0, 0, 0, converted, revenue, 0);
}

/** Counts and revenue times n; the cost stays a person's. */
function times(each: Outcome, n: number): Outcome {
  return outcome(
    each.delivered * n,
    each.opened * n,
    each.clicked * n,
    each.converted * n,
    each.revenue * n,
    each.cost,
  );
}
