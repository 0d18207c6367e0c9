/** Every message of lifetime value in English, the source of truth for the other languages. */
export const en = {
  title: 'Lifetime value: what customers will still bring',
  nav: 'Lifetime value',
  'method.summary': 'models of each customer’s orders, held against what came; cost and value by channel',
  'finding.value':
    '<b>{customers, integer} customers</b> should bring <good>{value, moneyShort}</good> {revenue, plural, =1 {of revenue} other {of margin}} in the next {months, plural, one {month} other {# months}} ({lower, moneyShort} – {upper, moneyShort}); about {alive, integer} of them still come.',
  'finding.top':
    'The most valuable tenth, {people, plural, one {# customer} other {# customers}}, holds {share, share} of it: look after them first. {sure, integer} of them stand there in at least 95% of the draws.',
  'finding.trial.better':
    'Held against the last {days, days}, the forecast missed by {error, number} orders a customer; “as before” missed by {naive, number}, the same number for all by {simple, number}.',
  'finding.trial.worse':
    'Held against the last {days, days}, the forecast missed by {error, number} orders a customer and did not beat the simplest ones ({naive, number} “as before”, {simple, number} the same for all): trust the order of the customers more than the sums.',
  'finding.no-trial': 'There are too few weeks of orders to hold the forecast against what came.',
  'finding.once':
    'BG/NBD holds each of the {once, integer} customers who came once ({share, share}) for still there. MBG/NBD lets the first order be the last: choose it where many never return.',
  'finding.flat':
    'The orders hardly tell how customers stop: chances to still come are rough, expected orders less so.',
  'finding.large-order':
    'One order of {amount, money} is {share, share} of all revenue: its customer weighs too much in these sums, and it lifts what an order is held to be worth.',
  'finding.channel':
    '{channel} brings <good>{ratio, number1} times</good> what a new customer costs there ({value, money} for {cac, money}).',
  'finding.channel.losing':
    '{channel} brings <bad>{ratio, number1} times</bad> what a new customer costs ({value, money} for {cac, money}), even at the upper end of its interval less than it costs: cut it, or make the first order larger.',
  'finding.so-far':
    '<b>{customers, plural, one {# customer has} other {# customers have}}</b> brought {brought, moneyShort} {revenue, plural, =1 {of revenue} other {of margin}} so far, {each, money} each.',
  'finding.describe':
    'With {customers, plural, one {# customer} other {# customers}} this page describes and foretells nothing: from 30 on it fills in the simple formulas, from 100 on it models each customer.',
  'finding.no-retention':
    'Nobody who ordered in the earlier {days, days} or everybody stayed, so the formulas have no rate of staying: set it below.',
  'finding.simple':
    'By the simple formula a customer is worth {product, money} {revenue, plural, =1 {of revenue} other {of margin}}: {orderValue, money} an order × {ordersAYear, number1} orders a year × {expectedYears, number1} years{revenue, plural, =1 {.} other { × {margin, share} margin.}}',
  'problem.lifetime-value/no-orders': 'No order has a date, so nobody can be followed.',
  'problem.lifetime-value/no-customers':
    'None of the {lines, plural, one {# line} other {# lines}} names a customer: lifetime value is about people.',
  'problem.lifetime-value/no-buyers': 'Nobody had ordered before {asOf, day}. Choose a later day.',
  'problem.lifetime-value/no-cost':
    'No margin is known, so value is revenue net of returns. Add a product file with costs, or set the margin.',
  'problem.lifetime-value/correlated':
    'Who orders more often orders for more or for less (r = {correlation, number}, at most ±{most, number} would do): the Gamma-Gamma model does not hold. Order values are the customers’ own means, drawn towards the mean of all; their uncertainty is not in the intervals.',
  'problem.lifetime-value/anonymous':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) {lines, plural, one {has} other {have}} no customer and {lines, plural, one {is} other {are}} not in here.',
  'problem.lifetime-value/as-of': 'Seen from {asOf, day}: nothing of that day or later is in these figures.',
  'problem.lifetime-value/undated':
    '{lines, plural, one {# line has} other {# lines have}} no date and could not be counted.',
  'evidence.basis': '{buyers, plural, one {# buyer} other {# buyers}}, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of orders.',
  'evidence.missing.recent': 'No order in the last 30 days.',
  'evidence.missing.repeat': 'Nobody has ordered three times yet.',
  caption:
    '{customers, plural, one {# customer} other {# customers}} before {asOf, day}, expected from then over {months, plural, one {# month} other {# months}}, {revenue, plural, =1 {revenue} other {margin}} after returns, discounted at {discount, share} a year',
  'text.months': '{months, plural, one {# month} other {# months}} from the chosen day',
  'text.discount': '{discount, share} a year: money later is worth less',
  'text.margin.typed': '{margin, share} of revenue, as set',
  'text.margin.costs': '{margin, share1} of revenue, from the costs of the product list',
  'text.margin.revenue': 'not known: value is revenue',
  'text.retention.typed': '{retention, share} stay each year, as set',
  'text.retention.own':
    '{retention, share1} a year: {stayed, integer} of {before, integer} customers of {days, days} ordered in the {days, days} after',
  'text.retention.unknown': 'not known from these orders',
  'text.years': '{years, plural, one {# year} other {# years}}',
  'totals.value': 'Expected in {months, plural, one {# month} other {# months}}',
  'totals.value.note': '95%: {lower, moneyShort} – {upper, moneyShort}',
  'totals.alive': 'Still customers',
  'totals.alive.note': '{share, share} of {customers, integer}, by their chances',
  'totals.orders': 'Orders in {months, plural, one {# month} other {# months}}',
  'totals.orders.note': '{each, number} a customer',
  'totals.top': 'The top tenth of it',
  'totals.top.note':
    '{people, plural, one {# customer} other {# customers}}, {share, share}; {sure, integer} beyond doubt',
  'model.none.few': 'Fewer than 30 customers: description only. Nothing is foretold of anybody.',
  'model.none.simple':
    'A model of each customer needs 100 buyers, 20 of them with a second order. Until then the simple formulas below hold for the shop as a whole.',
  'model.title': 'The model',
  'model.bg-nbd':
    'BG/NBD in weeks: r {first, number}, α {second, number}, a {third, number}, b {fourth, number}; log-likelihood {logLikelihood, number1}',
  'model.mbg-nbd':
    'MBG/NBD in weeks: r {first, number}, α {second, number}, a {third, number}, b {fourth, number}; log-likelihood {logLikelihood, number1}',
  'model.pareto-nbd':
    'Pareto/NBD in weeks: r {first, number}, α {second, number}, s {third, number}, β {fourth, number}; log-likelihood {logLikelihood, number1}',
  'model.values':
    'Gamma-Gamma for order values: p {p, number}, q {q, number}, v {v, number}; repeat orders and their mean value are correlated by r = {correlation, number}, near enough to none',
  'model.means':
    'Order values are means drawn towards {mean, money}: correlated by r = {correlation, number} with how often somebody orders, too much for Gamma-Gamma',
  'model.draws':
    'Intervals: {draws, integer} seeded draws of the parameters around the best ones (Laplace); they hold what the shop’s orders leave open about all customers, not the luck of a single one',
  'people.title.top':
    '{people, plural, one {The most valuable customer} other {The # most valuable customers}}',
  'people.title.all': '{people, plural, one {# customer} other {# customers}}',
  'people.caption':
    'From the chosen day on. The interval is of the mean of customers like this one: what a single one does scatters more.',
  'people.caption.none': 'What they have brought so far; nothing is foretold.',
  'people.which': 'Who is shown',
  'people.top': 'Top tenth',
  'people.all': 'Everybody',
  'place.top': 'Top tenth',
  'place.rest': 'The others',
  'trial.title': 'Held against what came',
  'trial.caption':
    'Fitted on {customers, plural, one {# customer} other {# customers}} before {from, day}; in the {days, days} after they ordered on {orders, integer} days for {money, moneyShort}, later returns not yet taken off',
  'trial.forecast': 'Forecast',
  'trial.error': 'Misses by, orders',
  'trial.square': 'Root mean square',
  'trial.orders': 'Expected orders',
  'trial.money': 'Expected money',
  'trial.moneyError': 'Misses by, money',
  'trial.expected': 'Expected',
  'trial.actual': 'Came',
  'forecast.model': 'This model',
  'forecast.naive': 'As in the {days, days} before',
  'forecast.simple': 'Simple formula, the same for all',
  'classes.title': 'Orders expected and orders that came, by repeat orders before',
  'classes.caption': 'Mean a customer in {days, days} from {from, day}',
  'classes.axis': 'Repeat orders before',
  'classes.y': 'Orders a customer',
  'weeks.title': 'Repeat orders over time: {off, share} off at the end',
  'weeks.caption': 'Added up by week; fitted on what came before {from, day}, foretold from there',
  'weeks.axis': 'Week',
  'weeks.y': 'Repeat orders so far',
  'simple.title': 'By hand: the simple formulas',
  'simple.caption': 'The shop as a whole, one number for every customer; nothing of who they are',
  'simple.product':
    '(1) {orderValue, money} an order × {ordersAYear, number} orders a year × {expectedYears, number} years (1 ÷ (1 − {retention, share1})) × {margin, share1} margin = {product, money}',
  'simple.product.unknown':
    'The formula needs a share of customers who stay: none of the last {days, days} can be compared with the time before, or all stayed. Set it with the slider.',
  'simple.sum':
    '(2) {yearly, money} a year from who stays, {retention, share1} of whom stay each year, discounted at {discount, share}, over {years, plural, one {# year} other {# years}} = {sum, money}',
  'simple.year': '{yearly, money} × {stays, share1} × {discount, number} = {value, money}',
  'sum.title': 'The sum, year by year',
  'sum.summary': 'margin × share that stays × discount, added up',
  'sum.year': 'Year',
  'sum.stays': 'Still there',
  'sum.discount': 'Discount',
  'sum.value': 'Value',
  'sum.sum': 'So far',
  'sum.formula': 'Written out',
  'channels.title': 'What a new customer costs and brings, by channel',
  'channels.caption.source':
    'Channel: the source in the customer list. Value: {revenue, plural, =1 {revenue} other {margin}} so far and expected over {months, plural, one {# month} other {# months}}, a new customer',
  'channels.caption.first-order':
    'Channel: that of the first order. Value: {revenue, plural, =1 {revenue} other {margin}} so far and expected over {months, plural, one {# month} other {# months}}, a new customer',
  'channels.missing.spend':
    'No spend file: one with date, channel and spend (and new customers, where you count them) shows here what a customer of each channel costs, brings, and when that is paid back.',
  'channels.missing.channel':
    'Neither the customer list names a source nor the orders a channel, so nobody knows where customers came from. A column “source channel” in the customer list shows it here.',
  'channels.missing.match': 'No channel of the spend file has the name of a channel of customers.',
  'channels.no-customers': '{name}: {spend, money} spent, no customer with this source',
  'channels.no-spend': '{name}: {buyers, plural, one {# buyer} other {# buyers}}, no spend under this name',
  'channel.channel': 'Channel',
  'channel.cac': 'Cost each',
  'channel.value': 'Value each',
  'channel.interval': '95%',
  'channel.ratio': 'Value : cost',
  'channel.ratioInterval': '95%',
  'channel.payback': 'Paid back',
  'channel.brought': 'Brought so far, each',
  'channel.newCustomers': 'New customers',
  'channel.spend': 'Spent',
  'channel.cohort': 'Came in',
  'channel.seen': 'Months seen',
  'payback.month': 'month {month, integer}',
  'payback.not-yet': 'not yet',
  'cohorts.title': 'By month of acquisition',
  'cohorts.summary': 'cost of the month, what its customers brought so far, and when it was paid back',
  'what.totals':
    'What {customers, integer} customers are expected to bring from {asOf, day} over {months, plural, one {# month} other {# months}}: for each, chance of still coming × orders × value of an order × margin, discounted from the day an order is expected; added up {value, money}, {alive, integer} customers still coming, {expected, integer} orders. Of what customers pay, {kept, share1} stays after later returns.',
  'what.totals.for': 'knowing what the customers you have are worth, and what may be spent on keeping them.',
  'what.totals.not':
    'a promise: season, prices and new customers are not in it. The interval holds the uncertainty of the model’s parameters only.',
  'behind.totals.value': 'Lifetime values of {customers, integer} customers = {value, money}',
  'behind.totals.alive': 'Chances of {customers, integer} customers to still come = {alive, number}',
  'behind.totals.orders': 'Expected orders of {customers, integer} customers = {expected, number}',
  'behind.totals.top':
    'Lifetime values of the {people, plural, one {most valuable customer} other {# most valuable customers}} = {topValue, money}',
  'what.people':
    'Each customer’s chance to still come, expected orders over {months, plural, one {# month} other {# months}}, value of an order and their discounted product, with 95% of {draws, integer} draws of the parameters. “In the top tenth” says in how many of the draws somebody stands there; {people, integer} do. Days with an order count as orders.',
  'what.people.for': 'a list to look after first, to be taken along as CSV with its uncertainty.',
  'what.people.not':
    'what one person will do: the interval is of the mean of customers with this history, single ones scatter far more.',
  'what.trial':
    'The last third of the time, {trialDays, days}, is held out: the model is fitted on {trialCustomers, integer} customers before it and foretells it; beside it “as many orders as in the same time before” and the simple formula. “Misses by” is the mean distance a customer.',
  'what.trial.for': 'judging how far to trust the forecast before using it.',
  'what.trial.not':
    'proof for the next months: a shop that changes its prices, range or season changes its customers.',
  'what.classes':
    '{trialCustomers, integer} customers by repeat orders before the held-out time: how many days with an order each had in it on average, and how many were expected.',
  'what.classes.for': 'seeing whether rare and frequent buyers are both met.',
  'what.classes.not': 'a test of single customers: these are means of classes, the last ones of few people.',
  'what.weeks':
    'Repeat orders added up, week after week, {actual, integer} at the end: what came, and what the model expects of customers who began when these did.',
  'what.weeks.for': 'seeing whether the sum drifts away from what came, and from when on.',
  'what.weeks.not': 'a view of season: the model knows none, so feasts show as steps beside its curve.',
  'what.simple':
    'Of the last {windowDays, days}: order value {orderValue, money}, {ordersAYear, number} orders a year and customer; {stayed, integer} of {before, integer} customers of the days before stayed. (1) multiplies them with the expected years and the margin; (2) adds up years, each with fewer customers ({retention, share1} stay) and at {discountRate, share} discount: Σ margin · rᵗ ÷ (1 + d)ᵗ.',
  'what.simple.for': 'a number that can be checked by hand, and for shops too small for a model.',
  'what.simple.not':
    'anything about single customers: loyal and lost ones get the same. In a short history orders a year are too high, because only who ordered in it is counted.',
  'what.channels':
    'Spend ÷ new customers is the cost of one. Value is what the buyers who first ordered in the months of the spend have brought and are expected to bring, a new customer; {channels, plural, one {# channel} other {# channels}}, first {channel}: {ratio, number} : 1. Paid back: the first month after the first order by which a customer had brought, on average, what one cost. The interval holds the parameters and that other customers might have come.',
  'what.channels.for': 'deciding where the next advertising money goes.',
  'what.channels.not':
    'proof that the money brought them: some would have come anyway, and some came from elsewhere first.',
  'what.model':
    'Purchases and dropping out are fitted by greatest likelihood on days since the first order, in weeks, of {customers, integer} customers, {repeaters, integer} with a second order; order values on their repeat orders.',
  'what.model.for': 'checking the figures with another tool: the parameters reproduce all of them.',
  'what.model.not': 'causes: the parameters describe how customers differ, not why.',
  'param.asOf': 'The shop as of',
  'param.asOf.hint': 'What happened before this day counts. Empty: the day after the last order.',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'param.model': 'Model',
  'param.model.hint': 'How customers stop coming.',
  'option.model.bg-nbd': 'BG/NBD: may stop after a repeat order',
  'option.model.mbg-nbd': 'MBG/NBD: may stop after any order',
  'option.model.pareto-nbd': 'Pareto/NBD: may stop at any time',
  'param.months': 'Horizon',
  'param.months.hint': 'Months from the chosen day.',
  'param.discount': 'Discount',
  'param.discount.hint': 'Percent a year.',
  'param.margin': 'Margin',
  'param.margin.hint': 'Percent of revenue; 0: from the costs of the product list.',
  'param.retention': 'Staying each year (r)',
  'param.retention.hint': 'Percent, for the simple formulas; 0: the shop’s own.',
  'param.years': 'Years (T)',
  'param.years.hint': 'Of the discounted sum.',
  'param.peopleSort': 'Order of the list',
  'param.peopleSort.hint': 'Of the customers.',
  'option.peopleSort.value': 'Greatest value',
  'option.peopleSort.orders': 'Most orders',
  'option.peopleSort.alive': 'Most likely to come',
  'option.peopleSort.days': 'Most recent',
  'option.peopleSort.key': 'Customer number',
  'table.people': 'Customers with their value',
  'table.top': 'The most valuable tenth',
  'table.errors': 'Forecasts held against what came',
  'table.classes': 'By repeat orders before',
  'table.weeks': 'Repeat orders over time',
  'table.sum': 'The discounted sum',
  'table.channels': 'Channels',
  'table.cohorts': 'Channels by month',
  'column.customer': 'Customer',
  'column.place': 'Place',
  'column.value': 'Value',
  'column.interval': '95%',
  'column.inTop': 'In top tenth',
  'column.alive': 'Still comes',
  'column.orders': 'Orders',
  'column.ordered': 'Orders so far',
  'column.last': 'Last order',
  'column.orderValue': 'An order',
  'column.days': 'Since last order',
  'column.brought': 'So far',
};

export type LifetimeValueMessages = Readonly<Record<keyof typeof en, string>>;
