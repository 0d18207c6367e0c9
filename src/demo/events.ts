import { secondsADay, timeText, yearDays } from './calendar';
import { categories, products, words } from './catalogue';
import type { Words } from './catalogue';
import { customerId } from './customer-file';
import { GrowingInts } from './growing';
import { inTimeOrder } from './orders';
import type { ShopPlan } from './plan';
import { integer, streamOf } from './random';
import { lost, secondOfDay } from './rhythm';
import { activeDays, planSignal, quietDays, signals, stretches } from './signals';
import type { IsOn, Stretch } from './signals';
import { exitReasons, planVisits, searches } from './visits';
import type { Visit } from './visits';
import { orderChannels } from './vocabulary';

export const eventHeader: readonly Words[] = [
  words('客户编号', 'customer_id'),
  words('访客ID', 'visitor_id'),
  words('会话', 'session_id'),
  words('访问时间', 'happened_at'),
  words('行为类型', 'event'),
  words('商品编码', 'product_id'),
  words('商品分类', 'category'),
  words('页面', 'page'),
  words('搜索词', 'query'),
  words('渠道', 'channel'),
  words('设备', 'device'),
  words('停留时长', 'duration_s'),
  words('加载时间', 'load_ms'),
  words('原因', 'reason'),
];

const kinds = [
  'view',
  'search',
  'cart_add',
  'order',
  'pay',
  'pay_abandoned',
  'exit',
  'login',
  'sms_click',
] as const;
type Kind = (typeof kinds)[number];

const desktop = words('电脑', 'desktop');
const mobile = words('手机', 'mobile');

/** The log of 2023 by time: visits of the funnel, and log-ins, payments and clicks on promotions of the customers. */
export function* eventRecords(plan: ShopPlan): Iterable<string[]> {
  const { size, seed, people, rhythm, headers } = plan;
  const [noLogin, abandonedTwice, noClick] = signals.map((signal) =>
    planSignal(seed, people, rhythm, signal),
  );
  const visits: Visit[] = [...planVisits(plan, abandonedTwice)];
  const log = new Log();
  visits.forEach((visit, v) => logVisit(log, visit, v, streamOf(seed, 'visit', v)));
  for (let i = 0; i < size; i++) {
    const lives = lifetime(plan, i);
    const random = streamOf(seed, 'signals', i);
    for (const day of quietDays(lives(noLogin), random))
      log.add('login', day * secondsADay + secondOfDay(random), i);
    for (const day of quietDays(lives(noClick), random))
      log.add('sms_click', day * secondsADay + secondOfDay(random), i);
    logPayments(log, lives(abandonedTwice), i, random);
  }

  const { second, kind, person, visit } = log.columns();
  const blank = eventHeader.map(() => '');
  for (const e of inTimeOrder(second)) {
    const record = blank.slice();
    if (person[e] >= 0) record[0] = customerId(plan, person[e]);
    record[3] = timeText(second[e]);
    record[4] = kinds[kind[e]];
    if (visit[e] >= 0) describe(record, visits[visit[e]], visit[e], kinds[kind[e]], headers);
    yield record;
  }
}

/** The stretches of a signal while a person uses the shop: from joining to the end of the year, or until 42 days after a lost person's last order. */
function lifetime(plan: ShopPlan, person: number): (isOn: IsOn) => Stretch[] {
  const { people, rhythm } = plan;
  const from = Math.max(0, people.joined[person]);
  const last = rhythm.day[rhythm.offset[person + 1] - 1];
  const until = people.group[person] === lost ? last + activeDays + 1 : yearDays;
  return (isOn) => stretches(isOn, person, from, until);
}

function logVisit(log: Log, visit: Visit, v: number, random: () => number): void {
  let { second } = visit;
  if (visit.search >= 0) log.add('search', second - integer(random, 10, 60), visit.person, v);
  const steps: readonly Kind[] = ['view', 'cart_add', 'order', 'pay'];
  for (const step of steps.slice(0, visit.steps)) {
    log.add(step, second, visit.person, v);
    second += integer(random, 20, 90);
  }
  if (visit.steps < 4) log.add(visit.steps === 3 ? 'pay_abandoned' : 'exit', second, visit.person, v);
}

/**
 * Payments in the own app: while the signal is on, two abandoned in a row just before it begins, every 22 days,
 * and for the last time 31 days before it ends; one paid the day before it ends. While it is off, one paid every few weeks, now and
 * then after a single abandoned attempt.
 */
function logPayments(log: Log, all: readonly Stretch[], person: number, random: () => number): void {
  all.forEach((stretch, k) => {
    const isLast = k === all.length - 1;
    if (stretch.isOn) {
      const end = isLast ? stretch.until - 1 : Math.max(stretch.from - 1, stretch.until - 31);
      let day = Math.max(0, stretch.from - 1);
      while (day <= end) {
        const second = day * secondsADay + secondOfDay(random);
        log.add('pay_abandoned', second, person);
        log.add('pay_abandoned', second + integer(random, 120, 900), person);
        day = day < end ? Math.min(day + 22, end) : end + 1;
      }
      if (!isLast) log.add('pay', (stretch.until - 1) * secondsADay + secondOfDay(random), person);
      return;
    }
    const end = isLast ? stretch.until - 1 : stretch.until - 2;
    for (let day = stretch.from + integer(random, 0, 40); day <= end; day += integer(random, 30, 60)) {
      const second = day * secondsADay + secondOfDay(random);
      if (random() < 0.2) log.add('pay_abandoned', second - 400, person);
      log.add('pay', second, person);
    }
  });
}

function describe(record: string[], visit: Visit, v: number, kind: Kind, headers: 'zh' | 'en'): void {
  const product = products[visit.product];
  record[1] = `V${100_001 + v}`;
  record[2] = `S${100_001 + v}`;
  record[5] = product.id;
  record[6] = categories[product.category].name[headers];
  record[7] = kind === 'search' ? '/search' : `/p/${product.id}`;
  record[8] = kind === 'search' ? searches[visit.search][headers] : '';
  record[9] = orderChannels[visit.channel][headers];
  record[10] = (visit.isMobile ? mobile : desktop)[headers];
  if (kind === 'view') {
    record[11] = String(20 + ((v * 37) % 160));
    record[12] = String(visit.loadMilliseconds);
  }
  if (kind === 'exit' || kind === 'pay_abandoned')
    record[13] = exitReasons[visit.steps - 1][visit.reason][0][headers];
}

/** Events as columns, in the order they were added. */
class Log {
  readonly #second = new GrowingInts();
  readonly #kind = new GrowingInts();
  readonly #person = new GrowingInts();
  readonly #visit = new GrowingInts();

  add(kind: Kind, second: number, person: number, visit = -1): void {
    this.#second.push(second);
    this.#kind.push(kinds.indexOf(kind));
    this.#person.push(person);
    this.#visit.push(visit);
  }

  columns(): { second: Int32Array; kind: Int32Array; person: Int32Array; visit: Int32Array } {
    return {
      second: this.#second.view(),
      kind: this.#kind.view(),
      person: this.#person.view(),
      visit: this.#visit.view(),
    };
  }
}
