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
  'finding.empty':
    'Nothing was sold in the {days, days} before {asOf, day}. Choose another day or a longer period.',
  'finding.lead.more.larger':
    '{orders, plural, one {# order} other {# orders}}, {orderChange, share} more than before; an average order of {orderValue, money}, {valueChange, share} more.',
  'finding.lead.more.smaller':
    '{orders, plural, one {# order} other {# orders}}, {orderChange, share} more than before; an average order of {orderValue, money}, {valueChange, share} less.',
  'finding.lead.fewer.larger':
    '{orders, plural, one {# order} other {# orders}}, {orderChange, share} fewer than before; an average order of {orderValue, money}, {valueChange, share} more.',
  'finding.lead.fewer.smaller':
    '{orders, plural, one {# order} other {# orders}}, {orderChange, share} fewer than before; an average order of {orderValue, money}, {valueChange, share} less.',

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
  'series.axis': 'From',
  'series.caption': 'A point is {block, days}.',
  'series.caption.repeatRate': 'A point is the rate of the {days, days} up to then, every {block, days}.',

  'what.figures':
    'Revenue is what was paid, net of returns. Orders are different orders with something paid for; customers are the people who placed them. The average order is revenue divided by orders. The repeat rate is the share of the customers of the period with at least two orders in it.',
  'what.comparison':
    'Each figure stands beside the same number of days before. A change of a share is said in percentage points. Where the data do not reach back far enough there is no comparison, rather than one with half a period.',

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
