import { calendarDay, secondsADay, styledTimeText, yearDays } from './calendar';
import { categories, products, words } from './catalogue';
import type { Words } from './catalogue';
import { money } from './csv';
import { customerId } from './customer-file';
import { isUnderSecondId, mistypedAmount } from './dirt';
import { burst, cancelled, lineAmount, mistyped } from './orders';
import type { Orders } from './orders';
import type { ShopPlan } from './plan';
import { arrival, fresh, growth, high, lost } from './rhythm';
import { cities, orderChannels } from './vocabulary';

export const orderHeader: readonly Words[] = [
  words('订单号', 'order_id'),
  words('客户编号', 'customer_id'),
  words('下单时间', 'ordered_at'),
  words('商品编码', 'product_id'),
  words('商品名称', 'product_name'),
  words('商品分类', 'category'),
  words('数量', 'quantity'),
  words('单价', 'unit_price'),
  words('优惠金额', 'discount'),
  words('实付金额', 'amount'),
  words('订单状态', 'status'),
  words('渠道', 'channel'),
  words('城市', 'city'),
  words('优惠券', 'coupon'),
];

const statuses = {
  completed: words('已完成', 'completed'),
  shipped: words('已发货', 'shipped'),
  cancelled: words('已取消', 'cancelled'),
  refunded: words('已退款', 'refunded'),
};

/** Coupons on discounted orders, by group; a fresh person's first one is the newcomer gift. */
const coupons: Record<number, Words> = {
  [high]: words('会员日', 'MEMBERDAY'),
  [growth]: words('满减券', 'SPENDSAVE'),
  [lost]: words('清仓特价', 'CLEARANCE'),
  [fresh]: words('次单券', 'NEXTORDER'),
};
const newcomerGift = words('新人礼', 'WELCOME');
const oneYuanTrial = words('新人1元购', 'ONEYUAN');

/** The order lines of 2023 by time, dirt included. */
export function orderRecords(plan: ShopPlan): Iterable<string[]> {
  return recordsOf(plan, plan.orders, { fromDay: 0, untilDay: yearDays, isDirty: true });
}

/** What an export holds. */
interface Export {
  readonly fromDay: number;
  /** the day after the last one; what was ordered in the four days before is still under way */
  readonly untilDay: number;
  /** with the dirt planned for the orders of 2023, or without */
  readonly isDirty: boolean;
}

/** The lines of `orders` by time. */
export function* recordsOf(plan: ShopPlan, orders: Orders, options: Export): Iterable<string[]> {
  const ids = orderIds(orders);
  const { dirt } = plan;
  const { isDirty } = options;
  for (const o of orders.byTime) {
    if (orders.second[o] < options.fromDay * secondsADay) continue;
    const lines = linesOf(plan, orders, o, ids[o], options);
    let k = 0;
    for (let line = orders.firstLine[o]; line < orders.firstLine[o + 1]; line++) {
      const record = lines[k++];
      yield record;
      if (orders.isReturned[line]) yield sentBack(plan, record);
      if (isDirty && dirt.repeat[line] === 1) yield record;
      if (isDirty && dirt.repeat[line] === 2) yield respaced(record);
    }
  }
}

/** Order numbers: the day and the order's place in the file; by order index. */
function orderIds(orders: Orders): string[] {
  const ids = Array<string>(orders.person.length);
  orders.byTime.forEach((o, place) => {
    const { year, month, date } = calendarDay(Math.floor(orders.second[o] / secondsADay));
    ids[o] = String(((year % 100) * 10_000 + month * 100 + date) * 10_000_000 + place + 1);
  });
  return ids;
}

function linesOf(
  plan: ShopPlan,
  orders: Orders,
  o: number,
  id: string,
  { untilDay, isDirty }: Export,
): string[][] {
  const { people, dirt, headers } = plan;
  const person = orders.person[o];
  const kind = orders.kind[o];
  const day = Math.floor(orders.second[o] / secondsADay);
  const status =
    kind === cancelled ? statuses.cancelled : day >= untilDay - 4 ? statuses.shipped : statuses.completed;
  const isSecondId = isDirty && isUnderSecondId(plan, person, o);
  const common = {
    customer: customerId(plan, person, isSecondId),
    time: styledTimeText(orders.second[o], isDirty ? dirt.dateStyle[o] : 0, headers),
    channel: isDirty && dirt.isChannelMissing[o] ? '' : orderChannels[orders.channel[o]][headers],
    city: person < 0 ? '' : cities[people.city[person]].name[headers],
  };
  const result: string[][] = [];
  for (let line = orders.firstLine[o]; line < orders.firstLine[o + 1]; line++) {
    const product = products[orders.product[line]];
    const price = kind === mistyped ? mistypedAmount : product.price;
    const amount = kind === cancelled ? 0 : kind === mistyped ? mistypedAmount : lineAmount(orders, line);
    const discount = orders.discount[line];
    result.push([
      id,
      common.customer,
      common.time,
      product.id,
      product.name[headers],
      categories[product.category].name[headers],
      String(orders.quantity[line]),
      money(price),
      money(discount),
      money(amount),
      status[headers],
      common.channel,
      common.city,
      discount > 0 ? couponOf(plan, orders, o)[headers] : '',
    ]);
  }
  return result;
}

function couponOf(plan: ShopPlan, orders: Orders, o: number): Words {
  if (orders.kind[o] === burst) return oneYuanTrial;
  const isFirst = o === 0 || orders.person[o - 1] !== orders.person[o];
  const group = plan.people.group[orders.person[o]];
  const isNewcomer = isFirst && (group === arrival || (group === fresh && orders === plan.orders));
  return isNewcomer ? newcomerGift : coupons[Math.min(group, fresh)];
}

/** The line again as a return: quantity and amount negative, nothing off. */
function sentBack(plan: ShopPlan, record: readonly string[]): string[] {
  const returned = record.slice();
  returned[6] = `-${record[6]}`;
  returned[9] = `-${record[9]}`;
  returned[10] = statuses.refunded[plan.headers];
  return returned;
}

/** The line again with its product name typed carelessly: a space more at the end, another inside. */
function respaced(record: readonly string[]): string[] {
  const again = record.slice();
  again[4] = `${record[4].replace(' ', '  ')} `;
  return again;
}
