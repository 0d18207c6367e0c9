import { choiceOf } from '../../../core/message-choice';

const weekday = choiceOf(
  'weekday',
  0,
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  'Sunday',
);
const ORDERS = '{orders, plural, one {# order} other {# orders}}';

export const en = {
  title: 'When and what they buy',
  nav: 'When and what they buy',
  'method.summary': 'Weekdays and hours, months, channels, order values, days between orders',
  weekday,
  'weekday.short': choiceOf('weekday', 0, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'], 'Sun'),
  month: choiceOf(
    'month',
    0,
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'],
    'Dec',
  ),

  'finding.window': `<good>${weekday}</good> is the strongest day, with {each, number1} orders against {mean, number1} on an average day, and <b>{share, share}</b> of its orders come between <b>{from, integer}:00 and {to, integer}:00</b>. Send messages on that day, shortly before {from, integer}:00.`,
  'finding.hours':
    'No weekday stands out, but <b>{share, share}</b> of all orders come between <b>{from, integer}:00 and {to, integer}:00</b>. Send messages shortly before {from, integer}:00, on any day you are open.',
  'finding.weekday': `<good>${weekday}</good> is the strongest day, with {each, number1} orders against {mean, number1} on an average day. Send messages the evening before. The file says nothing of hours.`,
  'finding.any-day':
    'Over {days, plural, one {# day} other {# days}} no weekday stands out from the others by more than chance: any day is as good for a message. The file says nothing of hours.',
  'finding.few': `${ORDERS} within {days, plural, one {# day} other {# days}} do not show yet when people like to buy. From {needOrders} orders and {needDays} days on the page names the best time for messages.`,
  'finding.gaps':
    'Half of the next orders come within <b>{median, days}</b> (95% interval {lower, number} to {upper, number}), four in five within {p80, days}: a reminder fits after about {median, days}, and who waits longer than {p80, days} needs a reason to come back.',
  'finding.gaps.few':
    'Half of the next orders came within {median, days}, four in five within {p80, days}; {gaps, plural, one {# gap is} other {# gaps are}} too few for an interval.',
  'finding.no-gaps':
    '{customers, plural, one {The one customer has} other {None of the # customers has}} {customers, plural, one {not ordered} other {ordered}} a second time in this period, so nothing is known of the days between orders.',
  'finding.value':
    'An order is worth {median, money} in the middle and {mean, money} on average, over {orders, plural, one {# order} other {# orders}}.',
  'finding.once':
    '<bad>{share, share}</bad> of the {customers, integer} customers ordered once only: the second order is the one to work on.',
  'finding.nobody':
    'There are no orders with these choices. Choose another group of customers or a longer period.',

  'problem.habits/no-orders':
    'There are no dated orders yet. Add an order file with a date and an amount on each line.',
  'problem.habits/no-clock':
    'Most orders have a date without a time of day, so the page shows weekdays only. Export the orders with their time to see hours.',
  'problem.habits/anonymous':
    '{orders, plural, one {# order has} other {# orders have}} no customer: in times, products and values, not in orders per customer and days between orders.',
  'problem.habits/returns-apart':
    'Returns with a number of their own ({revenue, moneyShort}) belong to no order: they lower the revenue of channels and products, not that of hours, weekdays and months.',
  'problem.habits/as-of': 'Seen from {asOf, day}: no order of that day or later is in these figures.',
  'problem.habits/undated':
    '{lines, plural, one {# line has} other {# lines have}} no date and could not be counted.',
  'problem.habits/unpriced':
    '{lines, plural, one {# line has} other {# lines have}} no amount and {lines, plural, one {counts} other {count}} as 0.',

  'evidence.basis': '{buyers, plural, one {# buyer} other {# buyers}}, {span, days}',
  'evidence.basis.orders':
    '{orders, plural, one {# order} other {# orders}} of unknown customers, {span, days}',
  'evidence.missing.customers': 'No order names its customer.',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of orders.',
  'evidence.missing.recent': 'No order in the last 30 days.',
  'evidence.missing.repeat': 'Nobody has ordered three times yet.',
  caption: `${ORDERS}, {revenue, moneyShort}, {from, day} to {to, day}`,
  interval: '{lower} to {upper}',

  'heat.title.orders': 'Orders by weekday and hour',
  'heat.title.revenue': 'Revenue by weekday and hour',
  'heat.caption': 'Each order in the hour of its first line. Darker = more; empty = no order.',
  'heat.corner': 'Hour from',
  'heat.all': 'All days',
  'heat.hour': '{from, integer}:00 to {to, integer}:00',
  'heat.cell':
    '{day}, {from, integer}:00 to {to, integer}:00: {figure}, {orders, plural, one {# order} other {# orders}}',

  'slots.title.weekday.orders': 'Orders a day, by weekday',
  'slots.title.weekday.revenue': 'Revenue a day, by weekday',
  'slots.title.month.orders': 'Orders a day, by month',
  'slots.title.month.revenue': 'Revenue a day, by month',
  'slots.caption.weekday': 'Per day, because a period does not have equally many of each.',
  'slots.caption.month': 'Per day of the month over all years, so that unfinished months compare.',
  'slots.unknown.weekday': '{slots, plural, one {# weekday is} other {# weekdays are}} not in the period.',
  'slots.unknown.month': '{slots, plural, one {# month is} other {# months are}} not in the period.',
  'slots.axis.weekday': 'Weekday',
  'slots.axis.month': 'Month',
  'slots.unit.orders': 'Orders a day',
  'slots.unit.revenue': 'Revenue a day',

  'parts.title.channel': 'Orders and revenue by channel',
  'parts.title.category': 'Orders and revenue by category',
  'parts.title.store': 'Orders and revenue by store',
  'parts.title.region': 'Orders and revenue by region',
  'parts.title.coupon': 'Orders and revenue by coupon',
  'parts.title.product': 'Orders and revenue by product',
  'parts.channel': 'Channel',
  'parts.category': 'Category',
  'parts.store': 'Store',
  'parts.region': 'Region',
  'parts.coupon': 'Coupon',
  'parts.product': 'Product',
  'parts.others': '{values, plural, one {# other} other {# others}}',
  'parts.none': 'Not told',
  'parts.none.coupon': 'No coupon',
  'parts.caption':
    'Revenue is net of returns and adds up to 100%. An order with several of them counts for each, so shares of orders can add up to more.',

  'orderCounts.title': 'Orders per customer: {customers, plural, one {# customer} other {# customers}}',
  'orderCounts.caption': '{once, integer} ordered once ({share, share1}).',
  'orderCounts.axis': 'Orders',
  'orderValues.title': 'What an order is worth: {orders, plural, one {# order} other {# orders}}',
  'orderValues.caption':
    'Median {median, money} (95% interval {medianInterval}), mean {mean, money} ({meanInterval}). The band of the median is in full colour.',
  'orderValues.caption.few':
    'Median {median, money}, mean {mean, money}; too few orders for an interval of the median.',
  'orderValues.none': 'No order yet.',
  'orderValues.axis': 'Order value, net of returns',
  'gapDays.title': 'Days until the next order: {gaps, plural, one {# gap} other {# gaps}}',
  'gapDays.caption':
    'Median {median, days} (95% interval {interval}); 80 in 100 come within {p80, days}, 95 within {p95, days}. The band of the median is in full colour.',
  'gapDays.caption.few':
    'Median {median, days}; 80 in 100 came within {p80, days}. Too few gaps for an interval.',
  'gapDays.none': 'Nobody has ordered twice in this period.',
  'gapDays.axis': 'Days between two orders of one customer',
  'band.all': 'All',
  'band.below': 'below {to}',
  'band.from': '{from}+',
  'band.between': '{from}–{to}',
  'gaps.title': 'Days between orders',
  'gaps.all': 'All orders',
  'gaps.caption': 'No category is known, so there is one row for all.',
  'gaps.caption.categories':
    'By the category of the earlier of the two orders (the one with most money in it). The interval is of the median.',

  'what.heat':
    '{orders, integer} orders, each in the hour of its first line that is no return. The window is the three hours in a row with most orders: {bestOrders, integer} of {bestOf, integer}, {bestShare, share}.',
  'what.heat.for': 'choosing the hour of a message, of the delivery, of extra staff.',
  'what.heat.not':
    'proof that a message works at that hour: people may order then because you always write then. Try two hours against each other.',
  'what.weekdays':
    'Orders of a weekday ÷ number of such days in the {days, integer} days. A weekday is named the strongest where its days beat those of the others (Mann–Whitney, p × 7 < 0.05).',
  'what.weekdays.for': 'planning stock, opening hours and the day of a message.',
  'what.weekdays.not': 'a comparison of shops: holidays and sales lie on certain weekdays.',
  'what.months':
    'Orders of a calendar month ÷ its days within the period, years put together: {orders, integer} orders over {days, integer} days.',
  'what.months.for': 'seeing which time of the year is strong.',
  'what.months.not': 'a season for certain: with one year of orders growth and season cannot be told apart.',
  'what.parts':
    'Each line counts for its channel, category, product …: revenue {revenue, money} in all, net of returns. Orders are those with at least one such line.',
  'what.parts.for': 'seeing where orders come from and what kind of goods brings the money.',
  'what.parts.not': 'profit: costs are not in it.',
  'what.orderCounts':
    'Counting orders of each of {customers, integer} customers in the period: {each, number} on average.',
  'what.orderCounts.for': 'seeing how many came once only, and how many are regulars.',
  'what.orderCounts.not': 'loyalty: who came last week has had no time for a second order.',
  'what.orderValues':
    'Net value of each order. The mean is revenue of the orders ÷ orders = {value, money}; half of the orders lie below the median, {middle, money}. A few large orders pull the mean up.',
  'what.orderValues.for': 'setting a limit for free delivery or a set price a little above the median.',
  'what.orderValues.not': 'what a customer is worth: that is orders × value over years.',
  'what.gapDays':
    'A gap is the number of whole days between two neighbouring orders of one customer, 0 on one day: {gaps, integer} gaps, median {median, days}, 80th percentile {p80, days}. The interval of the median comes from the ranks of the gaps.',
  'what.gapDays.for': 'choosing when to remind, and from when on silence is unusual.',
  'what.gapDays.not':
    'who never came back: only who ordered twice has a gap, and recent customers have short ones only, so the true times are rather longer.',

  'param.asOf': 'As of',
  'param.asOf.hint': 'Orders before this day count. Empty: the day after the last order.',
  'param.period': 'Orders of',
  'param.period.hint': 'Days before the as-of day.',
  'option.period.all': 'All time',
  'option.period.365': '365 days',
  'option.period.90': '90 days',
  'option.period.30': '30 days',
  'param.group': 'Customers',
  'param.group.hint': 'Stage of the life cycle at the as-of day, by the shop’s own gaps between orders.',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'option.group.all': 'Everybody',
  'option.group.potential': 'Potential: no order yet',
  'option.group.new': 'New',
  'option.group.growing': 'Growing',
  'option.group.loyal': 'Loyal',
  'option.group.returned': 'Returned',
  'option.group.at-risk': 'At risk',
  'option.group.lost': 'Lost',
  'param.measure': 'Show',
  'param.measure.hint': 'In the map, the weekdays and the months.',
  'option.measure.orders': 'Orders',
  'option.measure.revenue': 'Revenue',
  'param.by': 'Divide by',
  'param.by.hint': 'Empty: the first that the files tell.',

  'table.hours': 'Weekdays and hours',
  'table.weekdays': 'Weekdays',
  'table.months': 'Months',
  'table.parts': 'Channels, categories, stores, products',
  'table.order-counts': 'Orders per customer',
  'table.order-values': 'Order values',
  'table.gaps': 'Days between orders',
  'table.gap-days': 'Distribution of the gaps',
  'column.name': 'What',
  'column.customers': 'Customers',
  'column.orders': 'Orders',
  'column.orderShare': 'Of all orders',
  'column.revenue': 'Revenue',
  'column.revenueShare': 'Of all revenue',
  'column.category': 'Category',
  'column.gaps': 'Gaps',
  'column.median': 'Median',
  'column.interval': '95% interval',
  'column.p80': '80 in 100 within',
  'column.p95': '95 in 100 within',
  'unit.days': 'days',
};

export type HabitsMessages = Readonly<Record<keyof typeof en, string>>;
