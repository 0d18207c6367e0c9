import { secondsADay, yearDays } from './calendar';
import { products, words } from './catalogue';
import type { Words } from './catalogue';
import { deal, integer, permutation, pick, streamOf } from './random';
import type { Random } from './random';
import { lost, secondOfDay } from './rhythm';
import type { ShopPlan } from './plan';
import type { IsOn } from './signals';

/** How many visits reach each step: 60 %, 45 %, 85 % of the step before. For 1,200 customers 2,000, 1,200, 540, 459. */
export function funnelCounts(size: number): { view: number; cart: number; order: number; pay: number } {
  const view = Math.round((size * 5) / 3);
  const cart = Math.round(view * 0.6);
  const order = Math.round(cart * 0.45);
  return { view, cart, order, pay: Math.round(order * 0.85) };
}

/** Why a visit ended, by the step it ended after (view, cart, order), with shares in percent; the first is the main one. */
export const exitReasons: readonly (readonly (readonly [Words, number])[])[] = [
  [
    [words('没有尺码表', 'no size chart'), 45],
    [words('价格偏高', 'price too high'), 25],
    [words('图片不清楚', 'unclear pictures'), 15],
    [words('', ''), 15],
  ],
  [
    [words('运费（满199包邮）', 'freight (free from 199)'), 50],
    [words('再比较一下', 'still comparing'), 25],
    [words('缺货', 'out of stock'), 10],
    [words('', ''), 15],
  ],
  [
    [words('支付方式少', 'few ways to pay'), 55],
    [words('银行卡问题', 'card problem'), 25],
    [words('改变主意', 'changed my mind'), 20],
  ],
];

export const searches: readonly Words[] = [
  words('尺码表', 'size chart'),
  words('跑鞋', 'running shoes'),
  words('连衣裙', 'dress'),
  words('儿童玩具', 'toys'),
  words('包邮', 'free shipping'),
];

/** One visit: how many of the steps view, cart, order, pay it reaches (1–4), and with whom. */
export interface Visit {
  readonly steps: number;
  /** −1 for a visitor who is not known */
  readonly person: number;
  readonly product: number;
  /** second of the view */
  readonly second: number;
  readonly channel: number;
  /** index into `exitReasons[steps - 1]`; −1 for those who paid */
  readonly reason: number;
  readonly loadMilliseconds: number;
  /** index into `searches`, or −1 */
  readonly search: number;
  readonly isMobile: boolean;
}

/**
 * The visits of 2023. Each is another person or an unknown visitor. Those who pay are customers, at one of their
 * own orders; of those who only view or fill a cart some are customers (not the lost); whoever orders without paying
 * is unknown. A quarter of the pages load in more than 3 s, and of those visits 30 % fewer end with a payment.
 */
export function* planVisits(plan: ShopPlan, isAbandoning: IsOn): Iterable<Visit> {
  const { size, seed } = plan;
  const counts = funnelCounts(size);
  const random = streamOf(seed, 'visits');
  const buyers = payers(plan, isAbandoning, counts.pay, random);
  const isBuyer = new Set(buyers.map(({ person }) => person));
  const browsers = Array.from(permutation(size, random)).filter(
    (i) => !isBuyer.has(i) && plan.people.group[i] !== lost,
  );

  const slow = Math.round(counts.view / 4);
  const slowPayers = Math.round((counts.pay * 0.7) / 3.7);
  const isSlowPayer = deal(counts.pay, [counts.pay - slowPayers, slowPayers], random);
  const others = counts.view - counts.pay;
  const isSlowOther = deal(others, [others - slow + slowPayers, slow - slowPayers], random);

  for (let k = 0; k < buyers.length; k++) {
    const { person, order } = buyers[k];
    const { orders } = plan;
    yield {
      steps: 4,
      person,
      product: orders.product[orders.firstLine[order]],
      second: orders.second[order] - integer(random, 300, 900),
      channel: orders.channel[order],
      reason: -1,
      ...circumstances(random, isSlowPayer[k] === 1, 0.15),
    };
  }

  const ending = [counts.view - counts.cart, counts.cart - counts.order, counts.order - counts.pay];
  const known = [Math.round(size / 10), Math.round(size / 4), 0];
  let other = 0;
  for (let step = 0; step < ending.length; step++) {
    const reasons = deal(
      ending[step],
      exitReasons[step].map(([, share]) => share),
      random,
    );
    for (let k = 0; k < ending[step]; k++) {
      const person = k < known[step] ? (browsers.pop() ?? -1) : -1;
      const earliest = person < 0 ? 0 : Math.max(0, plan.people.joined[person] + 1);
      const day =
        step === 1 && k < 3 ? yearDays - 1 : integer(random, Math.min(earliest, yearDays - 1), yearDays - 1);
      yield {
        steps: step + 1,
        person,
        product: Math.floor(random() * products.length),
        second: day * secondsADay + secondOfDay(random),
        channel: pick(random, [0, 1, 1, 1, 3]),
        reason: reasons[k],
        ...circumstances(random, isSlowOther[other++] === 1, step === 0 ? 0.04 : 0.15),
      };
    }
  }
}

/** Customers and one sale each, on a day without a row of abandoned payments. */
function payers(
  plan: ShopPlan,
  isAbandoning: IsOn,
  count: number,
  random: Random,
): { person: number; order: number }[] {
  const { orders, rhythm } = plan;
  const found: { person: number; order: number }[] = [];
  for (const person of permutation(plan.size, random)) {
    if (found.length === count) break;
    const from = rhythm.offset[person];
    const order = from + Math.floor(random() * (rhythm.offset[person + 1] - from));
    const day = rhythm.day[order];
    if (orders.channel[order] === 2 || orders.channel[order] === 4) continue;
    if (isAbandoning(person, day) || isAbandoning(person, day + 1)) continue;
    found.push({ person, order });
  }
  if (found.length < count) throw new RangeError(`only ${found.length} of ${count} paying visitors found`);
  return found;
}

function circumstances(
  random: Random,
  isSlow: boolean,
  sizeChartShare: number,
): Pick<Visit, 'loadMilliseconds' | 'search' | 'isMobile'> {
  const draw = random();
  return {
    loadMilliseconds: isSlow ? integer(random, 3100, 6500) : integer(random, 600, 2900),
    search: draw < sizeChartShare ? 0 : draw < 0.4 ? integer(random, 1, searches.length - 1) : -1,
    isMobile: random() < 0.78,
  };
}
