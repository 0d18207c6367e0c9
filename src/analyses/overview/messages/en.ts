/** Every message of the overview in English, the source of truth for the other languages. */
export const en = {
  title: 'The shop at a glance',
  nav: 'Overview',
  'method.summary': 'five figures beside the period before',

  'finding.up':
    'The last {days, days} brought <good>{revenue, moneyShort}</good>, {change, share} more than the {days, days} before.',
  'finding.down':
    'The last {days, days} brought <bad>{revenue, moneyShort}</bad>, {change, share} less than the {days, days} before.',
  'finding.same':
    'The last {days, days} brought <b>{revenue, moneyShort}</b>, about as much as the {days, days} before.',
  'finding.alone':
    'The last {days, days} brought <b>{revenue, moneyShort}</b> from {orders, plural, one {# order} other {# orders}}.',
  'finding.orders.up':
    'The last {days, days} brought <good>{orders, plural, one {# order} other {# orders}}</good>, {change, share} more than the {days, days} before. How much money that was is unknown.',
  'finding.orders.down':
    'The last {days, days} brought <bad>{orders, plural, one {# order} other {# orders}}</bad>, {change, share} fewer than the {days, days} before. How much money that was is unknown.',
  'finding.orders.same':
    'The last {days, days} brought <b>{orders, plural, one {# order} other {# orders}}</b>, about as many as the {days, days} before. How much money that was is unknown.',
  'finding.orders.alone':
    'The last {days, days} brought <b>{orders, plural, one {# order} other {# orders}}</b>. How much money that was is unknown.',
  'finding.empty':
    'Nothing was sold in the {days, days} before {asOf, day}. Choose another day or a longer period.',
  'finding.lead.more.larger':
    '{orders, plural, one {# order} other {# orders}}, {orderPercent, plural, =0 {as many as} other {{orderChange, share} more than}} before; an average order of {orderValue, money}, {valuePercent, plural, =0 {the same} other {{valueChange, share} more}}.',
  'finding.lead.more.smaller':
    '{orders, plural, one {# order} other {# orders}}, {orderPercent, plural, =0 {as many as} other {{orderChange, share} more than}} before; an average order of {orderValue, money}, {valuePercent, plural, =0 {the same} other {{valueChange, share} less}}.',
  'finding.lead.fewer.larger':
    '{orders, plural, one {# order} other {# orders}}, {orderPercent, plural, =0 {as many as} other {{orderChange, share} fewer than}} before; an average order of {orderValue, money}, {valuePercent, plural, =0 {the same} other {{valueChange, share} more}}.',
  'finding.lead.fewer.smaller':
    '{orders, plural, one {# order} other {# orders}}, {orderPercent, plural, =0 {as many as} other {{orderChange, share} fewer than}} before; an average order of {orderValue, money}, {valuePercent, plural, =0 {the same} other {{valueChange, share} less}}.',

  'finding.large-order.current':
    '<bad>One order of {amount, money}</bad> makes {share, share} of the last {days, days}. Check whether it is right before you compare.',
  'finding.large-order.previous':
    '<bad>One order of {amount, money}</bad> makes {share, share} of the {days, days} before. Check whether it is right before you compare.',

  'problem.overview/no-orders':
    'There are no dated orders before this day. Add an order file with a date and an amount on each line, or choose a later day.',
  'problem.overview/no-customers':
    'No order line names a customer, so customers and repeat rate are not known. Export the orders with the member or customer number.',
  'problem.overview/anonymous':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) of the period {lines, plural, one {has} other {have}} no customer: in revenue and orders, not in customers and repeat rate.',
  'problem.overview/no-previous':
    'The data cover {have, days}, less than twice {days, days}, so there is nothing to compare with.',
  'problem.overview/short': 'The data cover only {have, days} of these {days, days}.',

  'caption.compared': 'The last {days, days} to {asOf, day}, beside the {days, days} before',
  'caption.alone': 'The last {days, days} to {asOf, day}',
  'kpi.revenue': 'Revenue',
  'kpi.orders': 'Orders',
  'kpi.customers': 'Customers',
  'kpi.orderValue': 'Average order',
  'kpi.repeatRate': 'Repeat rate',
  'kpi.spoken': '{name}: {value}, {change} on the period before',
  'kpi.spoken.alone': '{name}: {value}',
  'change.up.relative': '▲ {amount, share1}',
  'change.down.relative': '▼ {amount, share1}',
  'change.up.points': '▲ {amount, number} points',
  'change.down.points': '▼ {amount, number} points',
  'change.same': 'unchanged',
  'series.point': '{from, day} – {to, day}: {value}',
  'series.axis': 'First day of each point',
  'series.caption': 'A point is {block, days}.',
  'series.caption.repeatRate': 'A point is the rate of the {days, days} up to then, every {block, days}.',

  tour: 'The last {days, days} brought {revenue, moneyShort} from {orders, integer} orders of {customers, integer} customers. Each figure stands beside the one of the {days, days} before, and a single order that decides the comparison is named.',
  'tour.try': 'Press <b>?</b> beside the repeat rate: the formula is filled with the numbers on this screen.',

  'what.comparison':
    'The figures of the last {days, days} before {asOf, day} stand beside those of the {days, days} before. Revenue {revenue, money} against {before, money}: {revenue, money} ÷ {before, money} − 1 = {change, share1}. A change of a share is said in points. Where the data do not reach back far enough there is no comparison, rather than one with half a period.',
  'what.comparison.for': 'seeing at once whether business rises or falls, and which figure moved.',
  'what.comparison.not': 'saying why: season, prices and one large order all move it.',
  'what.revenue':
    '<b>Revenue</b> is what was paid, net of returns: {revenue, money} in {days, days}, from {orders, plural, one {# order} other {# orders}} of {orderValue, money} on average.',
  'what.revenue.for': 'the size of the business and its direction.',
  'what.revenue.not': 'profit: costs, freight and discounts given elsewhere are not in it.',
  'what.orders':
    '<b>Orders</b> are different orders with something paid for: {orders, integer} in {days, days}. Cancelled ones and those returned whole do not count.',
  'what.orders.for': 'how often the shop is bought from, whatever the price.',
  'what.orders.not': 'telling one keen customer from many: see customers.',
  'what.customers':
    '<b>Customers</b> are the people who placed these orders: {customers, integer}, each counted once. {orders, integer} ÷ {customers, integer} = {ordersEach, number1} orders each.',
  'what.customers.for': 'how many people the business rests on.',
  'what.customers.not': 'those without a number or name in the file: they are not counted.',
  'what.orderValue':
    '<b>The average order</b> is revenue ÷ orders: {revenue, money} ÷ {orders, integer} = {orderValue, money}.',
  'what.orderValue.for': 'setting a threshold for free freight or a bundle a little above it.',
  'what.orderValue.not': 'the typical order: a few large ones pull the average up.',
  'what.repeatRate':
    '<b>The repeat rate</b> is the share of the customers of the period with at least two orders in it: {repeaters, integer} ÷ {customers, integer} = {repeatRate, share1}.',
  'what.repeatRate.for': 'whether people come back, compared over periods of equal length.',
  'what.repeatRate.not':
    'comparing shops or periods of unequal length: a longer one always has more repeats.',
  'what.series':
    'Each point is a figure of {blockDays, days}, from the first whole block in the data to {asOf, day}; the repeat rate alone is that of the {days, days} up to then.',
  'what.series.for': 'seeing trend, season and single odd weeks.',
  'what.series.not': 'forecasting: a line says nothing of what comes next.',

  'param.asOf': 'As of',
  'param.asOf.hint': 'Counts what happened before this day. Empty: the day after the last order.',
  'param.period': 'Period',
  'param.period.hint': 'Automatic: the longest that fits twice into the data.',
  'option.period.auto': 'Automatic',
  'option.period.30': '30 days',
  'option.period.90': '90 days',
  'option.period.365': '365 days',

  'table.kpis': 'Figures',
  'table.series': 'Figures over time',
};

export type OverviewMessages = Readonly<Record<keyof typeof en, string>>;
