/** Every message of the cohorts in English, the source of truth for the other languages. */
export const en = {
  title: 'Cohorts: who comes back, by when they first came',
  nav: 'Cohorts',
  'method.summary': 'people grouped by their first order, followed period by period',

  'finding.retention.month':
    'Of the new customers, <b>{first, share}</b> order again in the next month and <b>{far, share}</b> in month {age}; {later, share} come in month {age} or later.',
  'finding.retention.week':
    'Of the new customers, <b>{first, share}</b> order again in the next week and <b>{far, share}</b> in week {age}; {later, share} come in week {age} or later.',
  'finding.retention.quarter':
    'Of the new customers, <b>{first, share}</b> order again in the next quarter and <b>{far, share}</b> in quarter {age}; {later, share} come in quarter {age} or later.',
  'finding.next.month': 'Of the new customers, <b>{first, share}</b> order again in the next month.',
  'finding.next.week': 'Of the new customers, <b>{first, share}</b> order again in the next week.',
  'finding.next.quarter': 'Of the new customers, <b>{first, share}</b> order again in the next quarter.',
  'finding.early.month':
    '{customers, plural, one {The one customer} other {All # customers}} came in the running month: whether they come back shows when the next one is over. Count by weeks to see more.',
  'finding.early.week':
    '{customers, plural, one {The one customer} other {All # customers}} came in the running week: whether they come back shows when the next one is over.',
  'finding.early.quarter':
    '{customers, plural, one {The one customer} other {All # customers}} came in the running quarter: whether they come back shows when the next one is over. Count by months to see more.',
  'finding.money.month':
    'A customer brings {first, money} in the first month and {sum, money} up to month {age}.',
  'finding.money.week':
    'A customer brings {first, money} in the first week and {sum, money} up to week {age}.',
  'finding.money.quarter':
    'A customer brings {first, money} in the first quarter and {sum, money} up to quarter {age}.',
  'finding.better.month':
    '<good>The later cohorts come back better</good>: {later, share} in the next month, against {earlier, share} of the earlier half. Chance alone would rarely do that.',
  'finding.better.week':
    '<good>The later cohorts come back better</good>: {later, share} in the next week, against {earlier, share} of the earlier half. Chance alone would rarely do that.',
  'finding.better.quarter':
    '<good>The later cohorts come back better</good>: {later, share} in the next quarter, against {earlier, share} of the earlier half. Chance alone would rarely do that.',
  'finding.worse.month':
    '<bad>The later cohorts come back less</bad>: {later, share} in the next month, against {earlier, share} of the earlier half. Look at what changed for new customers.',
  'finding.worse.week':
    '<bad>The later cohorts come back less</bad>: {later, share} in the next week, against {earlier, share} of the earlier half. Look at what changed for new customers.',
  'finding.worse.quarter':
    '<bad>The later cohorts come back less</bad>: {later, share} in the next quarter, against {earlier, share} of the earlier half. Look at what changed for new customers.',
  'finding.groups.month':
    'Those who begin with <good>{best}</good> come back best: {bestShare, share} in the next month ({bestLower, share} – {bestUpper, share}); with <bad>{worst}</bad> only {worstShare, share}.',
  'finding.groups.week':
    'Those who begin with <good>{best}</good> come back best: {bestShare, share} in the next week ({bestLower, share} – {bestUpper, share}); with <bad>{worst}</bad> only {worstShare, share}.',
  'finding.groups.quarter':
    'Those who begin with <good>{best}</good> come back best: {bestShare, share} in the next quarter ({bestLower, share} – {bestUpper, share}); with <bad>{worst}</bad> only {worstShare, share}.',
  'finding.few':
    'There {customers, plural, one {is # customer} other {are # customers}}: the shares describe them and say little about the next one. From {need} customers on the page compares cohorts.',
  'finding.one':
    'One customer so far: {person} first came on {first, day}, {days, days} ago, and has ordered {orders, plural, one {once} other {# times}}.',

  'problem.cohorts/no-orders':
    'There are no dated orders yet. Add an order file with a date and an amount on each line.',
  'problem.cohorts/no-customers':
    'None of the {lines, plural, one {# order line} other {# order lines}} names a customer. Map the column with the customer, or export the orders with the member or customer number.',
  'problem.cohorts/no-buyers': 'Nobody bought anything before {asOf, day}. Choose a later day.',
  'problem.cohorts/no-column-product':
    'The order file names no product, so everybody is in one group. Map the column with the product to compare.',
  'problem.cohorts/no-column-category':
    'Neither the order file nor the product list has a category, so everybody is in one group. Map such a column to compare.',
  'problem.cohorts/no-column-channel':
    'The order file has no channel, so everybody is in one group. Map the column with the channel to compare.',
  'problem.cohorts/no-column-store':
    'The order file has no store, so everybody is in one group. Map the column with the store to compare.',
  'problem.cohorts/no-column-coupon':
    'The order file has no coupon, so everybody is in one group. Map the column with the coupon to compare.',
  'problem.cohorts/no-column-campaign':
    'The order file has no campaign, so everybody is in one group. Map the column with the campaign to compare.',
  'problem.cohorts/no-column-region':
    'Neither the order file nor the customer list has a region, so everybody is in one group. Map such a column to compare.',
  'problem.cohorts/earlier':
    '{people, plural, one {# customer} other {# customers}} first came before the cohorts shown here. A higher number of cohorts shows them.',
  'problem.cohorts/first':
    'The first cohort, {people, plural, one {# customer} other {# customers}}, holds everybody who ordered in the first period of the file, old customers among them; it is in the mean, but not in the comparison of earlier and later cohorts.',
  'problem.cohorts/anonymous':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) {lines, plural, one {has} other {have}} no customer and {lines, plural, one {is} other {are}} not in here.',
  'problem.cohorts/without-order':
    '{people, plural, one {# person} other {# people}} never paid for an order and {people, plural, one {is} other {are}} not in here.',
  'problem.cohorts/no-cost':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) {lines, plural, one {has} other {have}} no known cost and {lines, plural, one {brings} other {bring}} no margin here. Add costs to the product list.',
  'problem.cohorts/as-of': 'Seen from {asOf, day}: nothing of that day or later is in these figures.',
  'problem.cohorts/undated':
    '{lines, plural, one {# line has} other {# lines have}} no date and could not be counted.',
  'problem.cohorts/unpriced':
    '{lines, plural, one {# line has} other {# lines have}} no amount and {lines, plural, one {counts} other {count}} as 0.',

  'evidence.basis': '{buyers, plural, one {# buyer} other {# buyers}}, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of orders.',
  'evidence.missing.recent': 'No order in the last 30 days.',
  'evidence.missing.repeat': 'Nobody has ordered three times yet.',
  caption: '{customers, plural, one {# customer} other {# customers}}, orders before {asOf, day}',

  'triangle.title.on': 'Share who order in a period',
  'triangle.title.later': 'Share who order in a period or later',
  'triangle.title.orders': 'Orders per customer in a period',
  'triangle.title.revenue': 'Revenue per customer in a period',
  'triangle.title.accumulated': 'Revenue per customer, accumulated',
  'triangle.title.margin': 'Margin per customer in a period',
  'triangle.title.accumulated-margin': 'Margin per customer, accumulated',
  'triangle.caption.time':
    'Rows: when they first came. Columns: periods since then. Darker = more. Choose a cell for its people, tick rows to compare them.',
  'triangle.caption.value':
    'Rows: what their first order tells. Columns: periods since then, counted for those who have reached them. Choose a cell for its people, tick rows to compare them.',
  'triangle.unfinished': 'period not over yet, not in the mean',
  'corner.week': 'First week',
  'corner.month': 'First month',
  'corner.quarter': 'First quarter',
  'age.week': 'Week {age}',
  'age.month': 'Month {age}',
  'age.quarter': 'Quarter {age}',
  'axis.week': 'Weeks since the first order',
  'axis.month': 'Months since the first order',
  'axis.quarter': 'Quarters since the first order',
  'cohort.mean': 'All cohorts',
  'cohort.week': 'Week of {day, day}',
  'cohort.quarter': 'Q{quarter} {year}',
  'cohort.others': '{groups, plural, one {# other} other {# others}}',
  'cohort.none.coupon': 'No coupon',
  'cohort.none.campaign': 'No campaign',
  'cohort.none.other': 'Not told',
  'cohort.people': '{people, plural, one {# customer} other {# customers}}',
  'cell.share.over':
    '{cohort}, period {age}: {figure}, {people, integer} of {eligible, plural, one {# customer} other {# customers}} (95% interval {lower, share} – {upper, share})',
  'cell.share.open':
    '{cohort}, period {age}: {figure} so far, {people, integer} of {eligible, plural, one {# customer} other {# customers}} (95% interval {lower, share} – {upper, share}); the period is not over',
  'cell.each.over':
    '{cohort}, period {age}: {figure} each, {sum} from {eligible, plural, one {# customer} other {# customers}}',
  'cell.each.open':
    '{cohort}, period {age}: {figure} each so far, {sum} from {eligible, plural, one {# customer} other {# customers}}; the period is not over',
  'compare.title.mean': 'The mean of all cohorts',
  'compare.title.chosen': '{cohorts, plural, one {One cohort} other {# cohorts}} beside the mean of all',
  'compare.caption': 'Each cohort weighs as much as it has people. Periods that are not over are left out.',
  'compare.chosen': 'Mean of the {cohorts, integer} chosen',
  'compare.clear': 'Compare none',
  'people.title': '{people, plural, one {# customer} other {# customers}}',
  'people.caption.all.week': 'Everybody in the table',
  'people.caption.all.month': 'Everybody in the table',
  'people.caption.all.quarter': 'Everybody in the table',
  'people.caption.cohort.week': '{cohort}',
  'people.caption.cohort.month': '{cohort}',
  'people.caption.cohort.quarter': '{cohort}',
  'people.caption.came.week': '{cohort}: ordered in week {age}',
  'people.caption.came.month': '{cohort}: ordered in month {age}',
  'people.caption.came.quarter': '{cohort}: ordered in quarter {age}',
  'people.caption.stayed-away.week': '{cohort}: no order in week {age}',
  'people.caption.stayed-away.month': '{cohort}: no order in month {age}',
  'people.caption.stayed-away.quarter': '{cohort}: no order in quarter {age}',
  'people.side': 'Who came, or who did not',
  'people.came': 'Came',
  'people.stayed-away': 'Stayed away',
  'people.all': 'Show everybody',

  tour: '{customers, integer} customers by when they first ordered, and how many come back in each period after. Of {eligible, integer} whose next period is over, {came, integer} ordered in it: {came, integer} ÷ {eligible, integer} = {share, share1}.',
  'tour.try': 'Press <b>?</b> beside the triangle, then choose one of its cells and see who they are.',

  'what.triangle':
    'A cohort is everybody whose first order lies in the same period, or begins with the same thing. Retention in a later period is the share of them who order in it: one period after the first, {came, integer} of {eligible, integer} customers did, {share, share}. The mean weighs each cohort by its people. Of a label or kept group, only who is in it on the as-of day is counted.',
  'what.triangle.for':
    'seeing whether customers of one time, product, channel or coupon come back better than others, without old and new customers mixed.',
  'what.triangle.not':
    'saying why. A label whose rule asks for later orders brings its people back by itself. Small cohorts jump about: look at the interval that each cell tells. The retention rate of a period, (customers at its end − new ones) / customers at its start, is another figure.',
  'what.curve':
    'The mean of all {cohorts, integer} cohorts by periods since the first order, with the cohorts you tick beside it. Up to period {age} a customer has brought {accumulated, money}.',
  'what.curve.for': 'comparing a few cohorts, and telling how soon what a new customer costs comes back.',
  'what.curve.not':
    'a forecast: later periods rest on older cohorts only, because the younger ones have not got there.',
  'what.people':
    'The people behind what you chose: everybody, or those of a cohort who ordered in one of its periods, or did not. Spend is net of returns up to {asOf, day}.',
  'what.people.for': 'a list to work through, or to take along as CSV.',
  'what.people.not': 'writing to everybody at once without asking who agreed to it.',

  'param.asOf': 'As of',
  'param.asOf.hint': 'Orders before this day count. Empty: the day after the last order.',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'param.unit': 'Periods',
  'param.unit.hint': 'Weeks begin on Monday.',
  'option.unit.week': 'Weeks',
  'option.unit.month': 'Months',
  'option.unit.quarter': 'Quarters',
  'param.by': 'Group customers by',
  'param.by.hint': 'What the first order tells; where it has several, the one with the most money.',
  'option.by.time': 'Time of the first order',
  'option.by.product': 'First product',
  'option.by.category': 'First category',
  'option.by.channel': 'First channel',
  'option.by.store': 'First store',
  'option.by.coupon': 'Coupon of the first order',
  'option.by.campaign': 'Campaign of the first order',
  'option.by.region': 'Region',
  'param.most': 'Cohorts at most',
  'param.most.hint': 'The latest periods, or the largest groups.',
  'param.measure': 'Show',
  'param.measure.hint': 'What each cell says, per customer of its cohort.',
  'option.measure.on': 'Share who order in the period',
  'option.measure.later': 'Share who order in it or later',
  'option.measure.orders': 'Orders',
  'option.measure.revenue': 'Revenue',
  'option.measure.accumulated': 'Revenue, accumulated',
  'option.measure.margin': 'Margin',
  'option.measure.accumulated-margin': 'Margin, accumulated',
  'param.peopleSort': 'Order of the list',
  'param.peopleSort.hint': 'Of the customers of a cohort or a cell.',
  'option.peopleSort.spend': 'Greatest spend',
  'option.peopleSort.orders': 'Most orders',
  'option.peopleSort.last': 'Latest order',
  'option.peopleSort.key': 'Customer number',

  'table.cells': 'All figures, a row a cell',
  'table.on': 'Retention',
  'table.later': 'Retention, in the period or later',
  'table.accumulated': 'Accumulated revenue',
  'table.means': 'Weighted means',
  'table.people': 'Customers with their cohort',
  'column.customer': 'Customer',
  'column.cohort': 'Cohort',
  'column.first': 'First order',
  'column.last': 'Last order',
  'column.orders': 'Orders',
  'column.spend': 'Spend',
};

export type CohortsMessages = Readonly<Record<keyof typeof en, string>>;
