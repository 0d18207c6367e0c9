import { armOf100, segments } from './audiences';
import { pairCounts } from './baskets';
import type { PairCounts } from './baskets';
import { secondsADay } from './calendar';
import { armRates, recommendationRules } from './contacts';
import { customerId } from './customer-file';
import { burstOrders, mistypedAmount } from './dirt';
import { feedbackCounts, waveProduct } from './feedback';
import { nextQuarterRhythm, overlapFrom } from './next-quarter';
import { cancelled, groupSales } from './orders';
import type { ShopPlan } from './plan';
import { arrival, groupNames, lost } from './rhythm';
import type { GroupName } from './rhythm';
import { shareOfLeavers, signals } from './signals';
import { funnelCounts } from './visits';
import { ageShares } from './vocabulary';
import { apportion } from './random';
import { products } from './catalogue';

type FourGroups = Exclude<GroupName, 'arrival'>;

/** One campaign arm as planned: people, conversions, revenue in yuan, cost in yuan; whole and by segment. */
export interface ArmTruth {
  readonly people: number;
  readonly converted: number;
  readonly revenue: number;
  readonly cost: number;
}

/**
 * What was planted, counted while planning and not from the files. For tests only: nothing that analyses the files
 * may read it. Money in yuan. All figures but `dirt` hold when the dirt has been cleaned away.
 */
export interface Truth {
  readonly asOf: string;
  readonly people: number;
  readonly groups: Readonly<Record<FourGroups, number>>;
  /** customer id → group; the split person under the first id */
  readonly groupOf: ReadonlyMap<string, FourGroups>;
  readonly demographics: {
    readonly female: number;
    readonly male: number;
    readonly ageKnown: number;
    /** among those whose age is known */
    readonly age19to24: number;
    readonly age25to35: number;
    readonly firstAndNewFirstTier: number;
    readonly whiteCollar: number;
    readonly freelance: number;
    readonly student: number;
    readonly otherOccupation: number;
  };
  readonly orders: {
    /** orders that count: the sales */
    readonly counting: number;
    readonly byGroup: Readonly<Record<FourGroups, number>>;
    /** net of what was sent back */
    readonly sales: number;
    readonly salesByGroup: Readonly<Record<FourGroups, number>>;
    readonly cancelled: number;
    readonly returnLines: number;
    /** lines of the sales, without return lines */
    readonly saleLines: number;
  };
  /** sports shoes → sports socks, dress → heels, toy → picture book; among `orders.counting` baskets */
  readonly rules: readonly PairCounts[];
  readonly funnel: {
    readonly view: number;
    readonly cart: number;
    readonly order: number;
    readonly pay: number;
  };
  readonly signals: readonly {
    readonly name: string;
    readonly riskRatio: number;
    readonly share: number;
    readonly shareOfLeavers: number;
  }[];
  readonly campaigns: Readonly<
    Record<keyof typeof armRates, ArmTruth & { readonly segments: Readonly<Record<string, ArmTruth>> }>
  >;
  readonly channelTestPeople: number;
  readonly recommendations: { readonly shown: number; readonly clicked: number };
  readonly satisfaction: {
    readonly before: number;
    readonly after: number;
    readonly reviewsAQuarter: number;
    readonly surveysAQuarter: number;
  };
  readonly dirt: {
    readonly exactDuplicateLines: number;
    readonly fuzzyDuplicateLines: number;
    readonly fuzzyDuplicateCustomers: number;
    readonly missingAges: number;
    readonly missingMails: number;
    readonly ordersWithoutChannel: number;
    readonly ordersInOtherDateStyle: number;
    readonly mistypedAmount: number;
    readonly splitPerson: readonly [string, string];
    readonly sharedPhone: readonly [string, string];
    readonly burstAccount: string;
    readonly burstOrders: number;
    readonly wave: { readonly product: string; readonly complaints: number };
    readonly orderRows: number;
    readonly customerRows: number;
  };
  readonly nextQuarter: {
    readonly newOrders: number;
    readonly ordersRepeated: number;
    readonly arrivals: number;
    readonly lostWhoReturned: number;
  };
}

/** The truth of a plan. */
export function truthOf(plan: ShopPlan): Truth {
  const { size, people, orders, dirt, audiences } = plan;
  const fourGroups = groupNames.slice(0, arrival) as FourGroups[];
  const byGroup = (values: readonly number[]) =>
    Object.fromEntries(fourGroups.map((name, code) => [name, values[code]])) as Record<FourGroups, number>;

  const groups = [0, 0, 0, 0];
  const orderCounts = [0, 0, 0, 0];
  const groupOf = new Map<string, FourGroups>();
  for (let i = 0; i < size; i++) {
    groups[people.group[i]]++;
    orderCounts[people.group[i]] += plan.rhythm.offset[i + 1] - plan.rhythm.offset[i];
    groupOf.set(customerId(plan, i), fourGroups[people.group[i]]);
  }
  const sales = groupSales(orderCounts);
  const counting = orderCounts.reduce((a, b) => a + b, 0);

  const known = tally(people.isAgeKnown, size, 1);
  const ages = apportion(known, ageShares);
  const gender = apportion(size, [38, 62]);
  const occupations = apportion(size, [45, 22, 18, 15]);
  const feedback = feedbackCounts(size);
  const fifties = audiences.recommendations.length / 50;
  const returnLines = tally(orders.isReturned, orders.isReturned.length, 1);
  const exact = tally(dirt.repeat, dirt.repeat.length, 1);
  const fuzzy = tally(dirt.repeat, dirt.repeat.length, 2);

  return {
    asOf: '2024-01-01',
    people: size,
    groups: byGroup(groups),
    groupOf,
    demographics: {
      female: gender[1],
      male: gender[0],
      ageKnown: known,
      age19to24: ages[1],
      age25to35: ages[2],
      firstAndNewFirstTier: tally(people.city, size, (city) => city < 12),
      whiteCollar: occupations[0],
      freelance: occupations[1],
      student: occupations[2],
      otherOccupation: occupations[3],
    },
    orders: {
      counting,
      byGroup: byGroup(orderCounts),
      sales: sales.reduce((a, b) => a + b, 0),
      salesByGroup: byGroup(sales),
      cancelled: tally(orders.kind, orders.kind.length, cancelled),
      returnLines,
      saleLines: orders.firstLine[counting],
    },
    rules: pairCounts(counting),
    funnel: funnelCounts(size),
    signals: signals.map((signal) => ({ ...signal, shareOfLeavers: shareOfLeavers(signal) })),
    campaigns: {
      holdOut: armTruth('holdOut', audiences.autumn.holdOut.high.length),
      regular: armTruth('regular', audiences.autumn.regular.high.length),
      control: armTruth('control', audiences.pilot.control.high.length),
      pilot: armTruth('pilot', audiences.pilot.pilot.high.length),
    },
    channelTestPeople: audiences.channelTest[0].length,
    recommendations: {
      shown: audiences.recommendations.length,
      clicked: fifties * recommendationRules.reduce((sum, rule) => sum + rule.clicked, 0),
    },
    satisfaction: {
      before: 4.2,
      after: 4.7,
      reviewsAQuarter: feedback.reviewsAQuarter,
      surveysAQuarter: feedback.surveysAQuarter,
    },
    dirt: {
      exactDuplicateLines: exact,
      fuzzyDuplicateLines: fuzzy,
      fuzzyDuplicateCustomers: dirt.listedTwice.length,
      missingAges: size - known,
      missingMails: tally(people.isMailKnown, size, 0),
      ordersWithoutChannel: tally(dirt.isChannelMissing, dirt.isChannelMissing.length, 1),
      ordersInOtherDateStyle: tally(dirt.dateStyle, dirt.dateStyle.length, (style) => style > 0),
      mistypedAmount,
      splitPerson: [customerId(plan, dirt.splitPerson), customerId(plan, dirt.splitPerson, true)],
      sharedPhone: [customerId(plan, dirt.sharedPhone[0]), customerId(plan, dirt.sharedPhone[1])],
      burstAccount: customerId(plan, -1),
      burstOrders,
      wave: { product: products[waveProduct].id, complaints: feedback.wave },
      orderRows: orders.product.length + returnLines + exact + fuzzy,
      customerRows: size + dirt.listedTwice.length + 2,
    },
    nextQuarter: nextQuarterTruth(plan),
  };
}

function armTruth(arm: keyof typeof armRates, peopleOfHigh: number): Truth['campaigns']['pilot'] {
  const hundreds = peopleOfHigh / armOf100.high;
  const each = segments.map((segment): [string, ArmTruth] => {
    const rates = armRates[arm][segment];
    const people = armOf100[segment] * hundreds;
    return [
      segment,
      {
        people,
        converted: rates.converted * hundreds,
        revenue: rates.revenue * hundreds,
        cost: (rates.cost * people) / 100,
      },
    ];
  });
  const sum = (key: keyof ArmTruth) => each.reduce((total, [, truth]) => total + truth[key], 0);
  return {
    people: sum('people'),
    converted: sum('converted'),
    revenue: sum('revenue'),
    cost: sum('cost'),
    segments: Object.fromEntries(each),
  };
}

function nextQuarterTruth(plan: ShopPlan): Truth['nextQuarter'] {
  const { people, orders } = plan;
  const rhythm = nextQuarterRhythm(plan);
  let lostWhoReturned = 0;
  for (let i = 0; i < plan.size; i++) {
    if (people.group[i] === lost && rhythm.offset[i + 1] > rhythm.offset[i]) lostWhoReturned++;
  }
  return {
    newOrders: rhythm.day.length,
    ordersRepeated: tally(
      orders.second,
      orders.second.length,
      (second) => second >= overlapFrom * secondsADay,
    ),
    arrivals: people.group.length - plan.size,
    lostWhoReturned,
  };
}

/** How many of the first `n` values are equal to `wanted`, or satisfy it. */
function tally(values: ArrayLike<number>, n: number, wanted: number | ((value: number) => boolean)): number {
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (typeof wanted === 'number' ? values[i] === wanted : wanted(values[i])) count++;
  }
  return count;
}
