/** Every message of the lineage of a figure in English, the source of truth for the other languages. */
export const en = {
  title: 'Behind the number',
  nav: 'Behind the numbers',
  'method.summary': 'formula, filters, what was left out, and the lines themselves',

  'finding.revenue':
    'Revenue is <b>{revenue, money}</b>: {gross, money} sold less {returned, money} returned in {days, days}.',
  'finding.orders':
    '<b>{orders, plural, one {# order} other {# orders}}</b> had something paid for in {days, days}.',
  'finding.customers':
    '<b>{customers, plural, one {# customer} other {# customers}}</b> placed an order in {days, days}.',
  'finding.orderValue':
    'The average order is <b>{orderValue, money}</b>: {revenue, money} from {orders, plural, one {# order} other {# orders}} in {days, days}.',
  'finding.repeatRate':
    '<b>{repeatRate, share1}</b> came back: {repeaters, integer} of {customers, integer} customers ordered at least twice in {days, days}.',
  'finding.left-out':
    '{left, integer} of the {all, plural, one {# line} other {# lines}} in the file {left, plural, one {is} other {are}} not in it. The table says why, and lists {left, plural, one {it} other {them}}.',
  'finding.nothing-left-out': 'Every one of the {all, integer} lines in the file is in it.',
  'finding.without.revenue': 'Without the largest order ({largest, money}) it would be {without, money}.',
  'finding.without.orderValue': 'Without the largest order ({largest, money}) it would be {without, money}.',

  'problem.lineage/no-orders':
    'There are no dated orders before this day. Add an order file with a date and an amount on each line, or choose a later day.',
  'problem.lineage/no-customers':
    'No order line names a customer, so this figure is not known. Export the orders with the member or customer number.',
  'problem.lineage/cut': 'The list shows the {shown, integer} largest of {total, integer} lines.',

  'formula.title': 'How it is made: {name}',
  'formula.period': 'From {from, day}, {days, days}, up to the day before {asOf, day}',
  'formula.revenue': '{gross, money} sales − {returned, money} returns = {revenue, money}',
  'formula.orders': '{orders, integer} different orders whose lines, without returns, add up to more than 0',
  'formula.customers': '{customers, integer} different people with at least one such order',
  'formula.orderValue': '{revenue, money} revenue ÷ {orders, integer} orders = {orderValue, money}',
  'formula.repeatRate':
    '{repeaters, integer} with two orders or more ÷ {customers, integer} customers = {repeatRate, share1}',

  'classes.title': 'Every line of the order file, and what it does',
  'classes.caption': 'Choose a row to see its lines below.',
  'lines.title': '{name}: {n, plural, one {# line} other {# lines}}',
  'lines.cut': 'The {shown, integer} largest amounts.',

  'effect.in': 'counted',
  'effect.deducted': 'deducted',
  'effect.out': 'left out',
  'why.counted': 'Sold in the period to somebody who is known.',
  'why.anonymous': 'Sold in the period; nobody is named, so it can be no customer’s.',
  'why.unpaid': 'Of orders for which nothing was paid: gifts, samples, wholly free.',
  'why.returns': 'Negative, cancelled, refunded or never paid, or numbered as a cancellation.',
  'why.earlier': 'Before the period began.',
  'why.later': 'On the as-of day or later.',
  'why.undated': 'Without a date that could be read.',

  'column.class': 'Lines',
  'column.effect': 'In this figure',
  'column.lines': 'How many',
  'column.money': 'Amount',
  'column.why': 'Why',
  'column.order': 'Order',
  'column.day': 'Day',
  'column.person': 'Customer',
  'column.product': 'Product',
  'column.quantity': 'Pieces',
  'column.amount': 'Amount',

  'what.formula':
    'The figure of Home with its own numbers in its definition. Sales are {gross, money}, returns {returned, money}, orders {orders, integer}, customers {customers, integer}, of whom {repeaters, integer} with two orders or more.',
  'what.formula.for': 'checking a figure by hand, or against another system.',
  'what.formula.not': 'profit: costs, freight and discounts given elsewhere are in no figure here.',
  'what.classes':
    'Each of the {all, integer} lines in the file stands in exactly one row, so the rows add up to the file; {left, integer} of them are left out of this figure.',
  'what.classes.for':
    'finding out why a figure differs from another system’s: most often returns, lines without a customer, or another period.',
  'what.classes.not': 'lines that cleaning set aside before: they are listed under data quality.',
  'what.lines':
    'The lines themselves, the largest amounts first, as they count after cleaning: a return is negative.',
  'what.lines.for': 'going from a figure to the sales slips behind it.',
  'what.lines.not':
    'changing them: correct the file and import it again, or set lines aside under data quality.',

  'param.kpi': 'Figure',
  'param.kpi.hint': 'The figure of Home that is explained.',
  'param.asOf': 'As of',
  'param.asOf.hint': 'Counts what happened before this day. Empty: the day after the last order.',
  'param.period': 'Period',
  'param.period.hint': 'Automatic: the longest that fits twice into the data.',
  'param.lines': 'Lines listed',
  'param.lines.hint': 'The class of lines that is listed below the table.',
  'option.kpi.revenue': 'Revenue',
  'option.kpi.orders': 'Orders',
  'option.kpi.customers': 'Customers',
  'option.kpi.orderValue': 'Average order',
  'option.kpi.repeatRate': 'Repeat rate',
  'option.period.auto': 'Automatic',
  'option.period.30': '30 days',
  'option.period.90': '90 days',
  'option.period.365': '365 days',
  'option.period.all': 'All there is',
  'option.lines.auto': 'The first that has any',
  'option.lines.counted': 'Sales to known customers',
  'option.lines.anonymous': 'Sales without a customer',
  'option.lines.unpaid': 'Nothing paid',
  'option.lines.returns': 'Returns and cancellations',
  'option.lines.earlier': 'Before the period',
  'option.lines.later': 'After the as-of day',
  'option.lines.undated': 'Without a date',

  'table.classes': 'Lines by what they do',
  'table.lines': 'Lines',
};

export type LineageMessages = Readonly<Record<keyof typeof en, string>>;
