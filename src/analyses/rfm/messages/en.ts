/** Every message of RFM in English, the source of truth for the other languages. */
export const en = {
  title: 'RFM: who buys recently, often and much',
  nav: 'RFM',
  'method.summary': 'recency, frequency and money, scored and mapped to segments',

  'finding.both.segments':
    '<good>{best, plural, one {# Champion} other {# Champions}}</good>, {bestShare, share} of your customers, {best, plural, one {brings} other {bring}} {revenueShare, share} of the money. <bad>{quiet, plural, one {# good customer} other {# good customers}}</bad> {quiet, plural, one {has} other {have}} gone quiet, for {months, plural, =0 {{days, days}} one {# month} other {# months}} on average, and {quiet, plural, one {is} other {are}} worth {worth, moneyShort} so far.',
  'finding.both.eight':
    '<good>{best, plural, one {# key customer} other {# key customers}}</good> who {best, plural, one {buys} other {buy}} recently, often and much, {bestShare, share} of all, {best, plural, one {brings} other {bring}} {revenueShare, share} of the money. <bad>{quiet, plural, one {# other key customer} other {# other key customers}}</bad> {quiet, plural, one {has} other {have}} gone quiet, for {months, plural, =0 {{days, days}} one {# month} other {# months}} on average, and {quiet, plural, one {is} other {are}} worth {worth, moneyShort} so far.',
  'finding.both.merchant':
    '<good>{best, plural, one {# Champion} other {# Champions}}</good>, {bestShare, share} of your customers, {best, plural, one {brings} other {bring}} {revenueShare, share} of the money. <bad>{quiet, plural, one {# good customer} other {# good customers}}</bad> {quiet, plural, one {has} other {have}} gone quiet, for {months, plural, =0 {{days, days}} one {# month} other {# months}} on average, and {quiet, plural, one {is} other {are}} worth {worth, moneyShort} so far.',
  'finding.best.segments':
    '<good>{best, plural, one {# Champion} other {# Champions}}</good>, {bestShare, share} of your customers, {best, plural, one {brings} other {bring}} {revenueShare, share} of the money.',
  'finding.best.eight':
    '<good>{best, plural, one {# key customer} other {# key customers}}</good> who {best, plural, one {buys} other {buy}} recently, often and much, {bestShare, share} of all, {best, plural, one {brings} other {bring}} {revenueShare, share} of the money.',
  'finding.best.merchant':
    '<good>{best, plural, one {# Champion} other {# Champions}}</good>, {bestShare, share} of your customers, {best, plural, one {brings} other {bring}} {revenueShare, share} of the money.',
  'finding.best.rules':
    '<good>{best, plural, one {# high-value customer} other {# high-value customers}}</good>, {bestShare, share} of all, {best, plural, one {brings} other {bring}} {revenueShare, share} of the money.',
  'finding.quiet':
    '<bad>{quiet, plural, one {# good customer} other {# good customers}}</bad> {quiet, plural, one {has} other {have}} gone quiet, for {months, plural, =0 {{days, days}} one {# month} other {# months}} on average, and {quiet, plural, one {is} other {are}} worth {worth, moneyShort} so far.',
  'finding.plain':
    '{customers, plural, one {# customer has} other {# customers have}} placed {orders, plural, one {# order} other {# orders}} and spent {revenue, moneyShort} in all.',
  'finding.one-buyer':
    '<bad>{person} alone brings {share, share} of the money</bad> ({spend, money}). Check whether that is right, under Data, before you read the shares.',
  'finding.few':
    '<good>{customers} customers</good> have spent {revenue, moneyShort} so far; {person} alone brought {share, share} of it.',
  'finding.one':
    'One customer so far: {person} ordered {orders, plural, one {once} other {# times}} and spent {spend, money}, last on {day, day}.',
  'finding.lead.few':
    'Talk to each of them yourself. The segments below describe these {customers} people; with fewer than {need} customers they prove nothing about the next one.',
  'finding.lead.win-back':
    'Write to the {people, integer} first: they bought {meanOrders, plural, =1 {once} other {{meanOrders, number} times}} on average and spent {meanSpend, money} each. The longer they stay away, the fewer come back.',
  'finding.lead.wake':
    'Remind the {people, plural, one {# customer} other {# customers}} who {people, plural, one {is} other {are}} falling quiet: one more order from each would bring {stake, moneyShort}.',
  'finding.lead.second':
    'Win the next order of {people, plural, one {# customer} other {# customers}} who came lately but seldom: one more from each would bring {stake, moneyShort}.',
  'finding.lead.grow':
    'Give {people, plural, one {# customer} other {# customers}} who came lately a reason to come again: one more order from each would bring {stake, moneyShort}.',
  'finding.lead.reactivate':
    'One message to the {people, plural, one {# customer} other {# customers}} who stayed away longest costs little: one more order from each would bring {stake, moneyShort}.',
  'finding.lead.best':
    'Thank the {people, plural, one {# customer} other {# customers}} who carry the shop, and ask what they miss.',
  'finding.lead.keep':
    'Keep the {people, plural, one {# regular} other {# regulars}} close: they order anyway, so thank rather than discount.',
  'finding.lead.rest': 'No group stands out by these rules; try the map of eleven segments.',

  'problem.rfm/no-orders':
    'There are no dated orders yet. Add an order file with a date and an amount on each line.',
  'problem.rfm/no-customers':
    'None of the {lines, plural, one {# order line} other {# order lines}} names a customer. Map the column with the customer, or export the orders with the member or customer number.',
  'problem.rfm/no-buyers':
    'Nobody bought anything in this period before {asOf, day}. Choose a later day or a longer period.',
  'problem.rfm/anonymous':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) {lines, plural, one {has} other {have}} no customer and {lines, plural, one {is} other {are}} not in here.',
  'problem.rfm/only-returned':
    '{people, plural, one {# person} other {# people}} only ever returned goods and {people, plural, one {is} other {are}} not in here.',
  'problem.rfm/nothing-paid':
    '{people, plural, one {# person} other {# people}} never paid anything and {people, plural, one {is} other {are}} not in here.',
  'problem.rfm/ties-orders':
    'Frequency has many ties, so its scores are uneven: {people, plural, one {# person} other {# people}} ordered {value, plural, =1 {once} other {# times}}.',
  'problem.rfm/ties-days':
    'Frequency has many ties, so its scores are uneven: {people, plural, one {# person} other {# people}} ordered on {value, plural, one {one day} other {# days}}.',
  'problem.rfm/other-map':
    'This map is of this page only: the customer’s page, portraits, labels and lists call people by the eleven segments, which are a choice of map here.',
  'problem.rfm/undated':
    '{lines, plural, one {# line has} other {# lines have}} no date and could not be counted.',
  'problem.rfm/unpriced':
    '{lines, plural, one {# line has} other {# lines have}} no amount and {lines, plural, one {counts} other {count}} as 0.',

  'evidence.basis': '{buyers, plural, one {# buyer} other {# buyers}}, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of orders.',
  'evidence.missing.recent': 'No order in the last 30 days.',
  'evidence.missing.repeat': 'Nobody has ordered three times yet.',
  'caption.net.all': 'Net of returns, all time to {asOf, day}',
  'caption.ignore.all': 'Returns not deducted, all time to {asOf, day}',
  'caption.net.months': 'Net of returns, {months, plural, one {one month} other {# months}} to {asOf, day}',
  'caption.ignore.months':
    'Returns not deducted, {months, plural, one {one month} other {# months}} to {asOf, day}',

  'grid.title': 'Who is where: recency against frequency and money',
  'grid.caption':
    'Number of customers; darker = more of the revenue. Higher up: ordered more lately. Further right: more often and for more. Choose a cell for the people.',
  'axis.rows.scores': 'R',
  'axis.rows.halves': 'R',
  'axis.rows.high-low': 'Last order',
  'axis.columns.scores': 'F + M',
  'axis.columns.halves': 'F + M',
  'axis.columns.high-low': 'Orders and money',
  'axis.row.0': 'recent',
  'axis.row.1': 'long ago',
  'axis.column.0': 'few, little',
  'axis.column.1': 'many, little',
  'axis.column.2': 'few, much',
  'axis.column.3': 'many, much',
  'cell.scores.named':
    '{label}, R {row}, F+M {column}: {customers, plural, one {# customer} other {# customers}}, {share, share1} of the revenue',
  'cell.scores.plain':
    'R {row}, F+M {column}: {customers, plural, one {# customer} other {# customers}}, {share, share1} of the revenue',
  'cell.halves.named':
    '{label}, R {row}, F+M {column}: {customers, plural, one {# customer} other {# customers}}, {share, share1} of the revenue',
  'cell.high-low.named':
    '{label}, last order {row}, orders and money {column}: {customers, plural, one {# customer} other {# customers}}, {share, share1} of the revenue',
  'people.title': '{people, plural, one {# customer} other {# customers}}',
  'people.scores': 'R {r} · F {f} · M {m}',

  'segment.champions': 'Champions',
  'segment.champions.who': 'Buy often, lately, and spend most',
  'segment.champions.do':
    'Thank them, show them new things first, ask them for a review; no discount needed.',
  'segment.loyal': 'Loyal',
  'segment.loyal.who': 'Come again and again',
  'segment.loyal.do': 'Offer what goes with their last purchase, and a small thank-you at the right moment.',
  'segment.potential-loyalist': 'Potential loyalist',
  'segment.potential-loyalist.who': 'Came lately, more than once or for a fair sum',
  'segment.potential-loyalist.do': 'Invite them into the membership and suggest the next product.',
  'segment.new': 'New',
  'segment.new.who': 'Came just now, seldom and for little so far',
  'segment.new.do': 'Welcome them, help with what they bought, and make the next order easy.',
  'segment.promising': 'Promising',
  'segment.promising.who': 'Came not long ago, seldom and for little',
  'segment.promising.do': 'Bring the shop to mind with the best sellers before they forget it.',
  'segment.need-attention': 'Need attention',
  'segment.need-attention.who': 'Middling in everything and cooling down',
  'segment.need-attention.do': 'Make an offer with an end date on what they bought before.',
  'segment.about-to-sleep': 'About to sleep',
  'segment.about-to-sleep.who': 'Bought little and are drifting off',
  'segment.about-to-sleep.do': 'One friendly reminder with something new; do not spend much on it.',
  'segment.at-risk': 'At risk',
  'segment.at-risk.who': 'Used to buy well, not seen for long',
  'segment.at-risk.do': 'Write personally, ask what happened, and offer a reason to return.',
  'segment.cant-lose': "Can't lose them",
  'segment.cant-lose.who': 'Were among the best, gone for very long',
  'segment.cant-lose.do': 'Call them. Nothing else brings back as much for an hour of work.',
  'segment.hibernating': 'Hibernating',
  'segment.hibernating.who': 'Bought little, long ago',
  'segment.hibernating.do': 'Include them in a cheap seasonal message; expect little.',
  'segment.lost': 'Lost',
  'segment.lost.who': 'Bought least, longest ago',
  'segment.lost.do': 'Leave them in peace, or try one last low-cost offer.',
  'segment.key-value': 'Key: value',
  'segment.key-value.who': 'Recent, frequent, high spend',
  'segment.key-value.do': 'Give them the best service you have; they carry the shop.',
  'segment.key-keep': 'Key: keep',
  'segment.key-keep.who': 'Frequent and high spend, but not lately',
  'segment.key-keep.do': 'Get in touch yourself before they settle elsewhere.',
  'segment.key-develop': 'Key: develop',
  'segment.key-develop.who': 'Recent and high spend, but seldom',
  'segment.key-develop.do': 'Give them a reason to come more often: refills, sets, membership.',
  'segment.key-win-back': 'Key: win back',
  'segment.key-win-back.who': 'High spend, but seldom and long ago',
  'segment.key-win-back.do': 'Win them back with a personal offer on what they once bought.',
  'segment.general-value': 'General: value',
  'segment.general-value.who': 'Recent and frequent, small sums',
  'segment.general-value.do': 'Raise the basket: bundles, free shipping from a sum a little above theirs.',
  'segment.general-keep': 'General: keep',
  'segment.general-keep.who': 'Used to come often for small sums, not lately',
  'segment.general-keep.do': 'Remind them with what is new and a small coupon.',
  'segment.general-develop': 'General: develop',
  'segment.general-develop.who': 'Came lately, seldom, small sums: mostly new',
  'segment.general-develop.do': 'Welcome them and make the next order easy.',
  'segment.general-win-back': 'General: win back',
  'segment.general-win-back.who': 'Seldom, little, long ago',
  'segment.general-win-back.do': 'A cheap seasonal message is enough.',
  'segment.active': 'Active',
  'segment.active.who': 'Came lately and more than once',
  'segment.active.do': 'Suggest the next product and invite them into the membership.',
  'segment.previously-loyal': 'Previously loyal',
  'segment.previously-loyal.who': 'Were regulars, not seen for long',
  'segment.previously-loyal.do': 'Call or write personally; they know and liked the shop.',
  'segment.almost-lost': 'Almost lost',
  'segment.almost-lost.who': 'Bought little and not for long',
  'segment.almost-lost.do': 'Send a last reminder with a simple offer.',
  'segment.dormant': 'Dormant',
  'segment.dormant.who': 'Bought little, longest ago',
  'segment.dormant.do': 'Leave them in peace, or include them in a cheap seasonal message.',
  'segment.high-value': 'High value',
  'segment.high-value.who': 'Two or more orders a month of twice the usual sum',
  'segment.high-value.do': 'Best service, early access, a personal thank-you.',
  'segment.growth': 'Growth',
  'segment.growth.who': 'About one order a month of the usual sum',
  'segment.growth.do': 'Raise the basket: bundles and a small saving from a sum a little above theirs.',
  'segment.unclassified': 'Unclassified',
  'segment.unclassified.who': 'Fits none of the four rules',
  'segment.unclassified.do': 'Look at them in the map of eleven segments.',

  'action.best': 'Thank {people, plural, one {your best customer} other {your # best customers}}',
  'action.best.text':
    'They order anyway. Thank them, ask for a review, give them early access; keep discounts for others.',
  'action.keep': 'Keep {people, plural, one {# regular} other {# regulars}} close',
  'action.keep.text': 'They order anyway. Offer what goes with the last purchase rather than a discount.',
  'action.grow': 'Make {people, plural, one {# customer} other {# customers}} regulars',
  'action.grow.text':
    'They came lately. At {orderValue, money} an order, one more from each would bring {stake, moneyShort}; one in ten would bring {tenth, moneyShort}.',
  'action.second': 'Win the next order of {people, plural, one {# customer} other {# customers}}',
  'action.second.text':
    'They came lately, but ordered only {meanOrders, plural, =1 {once} other {{meanOrders, number} times}} on average. At {orderValue, money} an order, one more from each would bring {stake, moneyShort}; one in ten would bring {tenth, moneyShort}.',
  'action.wake': 'Remind {people, plural, one {# customer} other {# customers}}',
  'action.wake.text':
    'Last here {days, days} ago on average. At {orderValue, money} an order, one more from each would bring {stake, moneyShort}; one in ten would bring {tenth, moneyShort}.',
  'action.win-back': 'Plan a win-back for {people, plural, one {# person} other {# people}}',
  'action.win-back.text':
    'Good customers, last here {days, days} ago on average. At {orderValue, money} an order, one more from each would bring {stake, moneyShort}; one in ten would bring {tenth, moneyShort}.',
  'action.reactivate': 'Try one cheap message to {people, plural, one {# person} other {# people}}',
  'action.reactivate.text':
    'They bought little and long ago, so few will answer. At {orderValue, money} an order, one in ten would bring {tenth, moneyShort}.',
  'action.rest': 'Look at {people, plural, one {# unclassified customer} other {# unclassified customers}}',
  'action.rest.text': 'They fit none of the four rules; the map of eleven segments places everybody.',

  'numbers.counted': 'What is counted',
  'numbers.counted.text':
    '{lines, integer} order lines from {from, day} up to {asOf, day}; {anonymousLines, integer} of them without a customer are left out, {returnLines, integer} are returns. They make {orders, integer} orders of {customers, integer} customers. A return never counts as an order.',
  'numbers.recency': 'Recency',
  'numbers.recency.text':
    'Whole days from the last order to {asOf, day}. Half of your customers ordered within {median, days}. {person} last ordered on {day, day}, which is {personDays, days}: R {r}. R {top} goes up to {limit, days}; {topPeople, plural, one {# customer has} other {# customers have}} it.',
  'numbers.frequency': 'Frequency',
  'numbers.frequency.orders.text':
    'Different orders with something paid for. Half of your customers ordered at most {median, number} times. {person}: {personOrders, integer} orders, F {f}. F {top} begins at {limit, number}; {topPeople, plural, one {# customer has} other {# customers have}} it.',
  'numbers.frequency.days.text':
    'Different days with an order. Half of your customers ordered on at most {median, number} days. {person}: {personFrequency, integer} days, F {f}. F {top} begins at {limit, number}; {topPeople, plural, one {# customer has} other {# customers have}} it.',
  'numbers.monetary': 'Money',
  'numbers.monetary.total.net.text':
    'What a customer paid in all, less returns ({returned, money} in this period). Half of your customers spent at most {median, money}. {person}: {personSpend, money}, M {m}. M {top} begins at {limit, money}; {topPeople, plural, one {# customer has} other {# customers have}} it.',
  'numbers.monetary.total.ignore.text':
    'What a customer paid in all; returns are not deducted. Half of your customers spent at most {median, money}. {person}: {personSpend, money}, M {m}. M {top} begins at {limit, money}; {topPeople, plural, one {# customer has} other {# customers have}} it.',
  'numbers.monetary.mean.net.text':
    'What a customer paid for an order on average: the total less returns, divided by the orders. Half of your customers spent at most {median, money} an order. {person}: {personSpend, money} / {personOrders, integer} = {personMonetary, money}, M {m}. M {top} begins at {limit, money}; {topPeople, plural, one {# customer has} other {# customers have}} it.',
  'numbers.monetary.mean.ignore.text':
    'What a customer paid for an order on average; returns are not deducted. Half of your customers spent at most {median, money} an order. {person}: {personSpend, money} / {personOrders, integer} = {personMonetary, money}, M {m}. M {top} begins at {limit, money}; {topPeople, plural, one {# customer has} other {# customers have}} it.',
  'numbers.scores': 'Scores',
  'numbers.scores.fifths.text':
    'Score = ⌈5 × middle rank / customers⌉, for recency turned round so that 5 is always best. Equal values share a rank, so they always share a score: {ties, plural, one {# customer has} other {# customers have}} the frequency {tieValue, number}.',
  'numbers.scores.thirds.text':
    'Score = ⌈3 × middle rank / customers⌉, for recency turned round so that 3 is always best. For the map each score s becomes ⌈5 s / 3⌉. Equal values share a score: {ties, plural, one {# customer has} other {# customers have}} the frequency {tieValue, number}.',
  'numbers.scores.quarters.text':
    'Score = ⌈4 × middle rank / customers⌉, for recency turned round so that 4 is always best. For the map each score s becomes ⌈5 s / 4⌉. Equal values share a score: {ties, plural, one {# customer has} other {# customers have}} the frequency {tieValue, number}.',
  'numbers.scores.tenths.text':
    'Score = ⌈10 × middle rank / customers⌉, for recency turned round so that 10 is always best. For the map each score s becomes ⌈s / 2⌉. Equal values share a score: {ties, plural, one {# customer has} other {# customers have}} the frequency {tieValue, number}.',
  'numbers.scores.nested.text':
    'Fifths of recency; frequency in fifths within each recency score; money in fifths within each pair of those. So F 5 means often among customers who are equally recent.',
  'numbers.scores.typed.text':
    'By the limits you typed; a dimension without limits is scored in fifths. With b scores in a dimension, each score s becomes ⌈5 s / b⌉ for the map.',
  'numbers.segments': 'Segments',
  'numbers.segments.segments.text':
    'F and M together: (F + M) / 2, halves rounded up. {person}: ({f} + {m}) / 2 → {fm}. R {r} and {fm} is the cell of “{segment}”, with {members, plural, one {# customer} other {# customers}} in all its cells. Every cell belongs to exactly one segment.',
  'numbers.segments.eight.text':
    'Each dimension is high where it is better than the limit: fewer than {limitDays, number} days since the last order, a frequency above {limitFrequency, number}, money above {limitMonetary, money}; a limit that you typed counts as high itself. {person} is in “{segment}”, one of {members, integer}.',
  'numbers.segments.merchant.text':
    'F and M together: (F + M) / 2, not rounded. {person}: R {r} and ({f} + {m}) / 2 = {fmExact, number}, so “{segment}”, one of {members, integer}.',
  'numbers.segments.rules.text':
    'The first rule that fits: new = first order within 90 days; lost = none for 180 days and a mean order below the shop’s; high value = at least 2 orders a month over the last 90 days and a mean order of at least twice the shop’s; growth = 0.5 to under 2 a month and 0.7 to 1.5 times. {person} is in “{segment}”, one of {members, integer}.',

  tour: '{customers, integer} customers by how lately, how often and for how much they bought. The segment with most revenue is {topShare, share} of the people and brings {topRevenueShare, share} of {revenue, moneyShort}.',
  'tour.try': 'Choose a cell of the grid: the list below shows its people, ready to be saved.',

  'what.grid':
    'RFM asks three things of each of {customers, integer} customers: how long ago was the last order (recency), how often did they order (frequency), how much did they spend (monetary)? Each answer becomes a score among your own customers; equal values always get equal scores. {person}: last order {personDays, days} ago, R {r}; frequency {personFrequency, number}, F {f}; {personMonetary, money}, M {m}. The scores place everybody in a grid; the number is the people in a cell, the deeper the colour, the more revenue.',
  'what.grid.for': 'seeing who carries the shop and who is slipping away; choosing whom to write to.',
  'what.grid.not':
    'predicting: it describes what happened, relative to your own customers. A shop that sells sofas has other rhythms than one that sells bread: choose the period to fit.',
  'what.segments':
    'A segment is a part of the grid with a name; each cell belongs to one, and you can give any cell to another. Shares are of {customers, integer} customers and of {revenue, money} revenue: the segment with most revenue has {topPeople, integer} ÷ {customers, integer} = {topShare, share} of the people and {topRevenue, money} ÷ {revenue, money} = {topRevenueShare, share} of the revenue.',
  'what.segments.for': 'a handful of groups that each get their own treatment.',
  'what.segments.not':
    'sharp borders: somebody one day later or one order richer may stand in the next segment.',
  'what.people':
    'Everybody in the chosen part, with what the scores were made from: days since the last order, orders, spend. Choosing a row opens that customer’s page.',
  'what.people.for': 'a list to work through, or to take along as CSV.',
  'what.people.not': 'writing to everybody at once without asking who agreed to it.',
  'what.actions':
    'What to do follows from the segments: thank the best, win back good customers who went quiet, bring those who came lately to their next order. The stakes are people × their average order.',
  'what.actions.for': 'deciding what to start with this week.',
  'what.actions.not': 'a forecast of revenue: the stake is what is on the table, not what comes back.',

  'param.asOf': 'As of',
  'param.asOf.hint': 'Counts what happened before this day. Empty: the day after the last order.',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'param.months': 'Months back',
  'param.months.hint': '0 counts everything.',
  'param.frequency': 'Frequency counts',
  'param.frequency.hint': 'Several orders on one day can count once.',
  'option.frequency.orders': 'Orders',
  'option.frequency.days': 'Days with an order',
  'param.monetary': 'Money',
  'param.monetary.hint': 'The total favours those who order often; the mean does not.',
  'option.monetary.total': 'Total spend',
  'option.monetary.mean': 'Mean order value',
  'param.returns': 'Returns',
  'param.returns.hint': 'A return never counts as an order.',
  'option.returns.net': 'Deduct from money',
  'option.returns.ignore': 'Ignore',
  'param.scoring': 'Scores',
  'param.scoring.hint': 'How values become scores; the highest is best.',
  'option.scoring.fifths': '1 – 5 (fifths)',
  'option.scoring.thirds': '1 – 3 (thirds)',
  'option.scoring.quarters': '1 – 4 (quarters)',
  'option.scoring.tenths': '1 – 10 (tenths)',
  'option.scoring.nested': 'Nested fifths',
  'option.scoring.typed': 'Limits I type',
  'param.recencyCuts': 'Limits of recency, days',
  'param.recencyCuts.hint': 'For typed limits: 30, 90, 180, 365 gives 5 up to 30 days, 4 up to 90 …',
  'param.frequencyCuts': 'Limits of frequency',
  'param.frequencyCuts.hint': 'For typed limits: 2, 3, 5, 10 gives 2 from two orders, 3 from three …',
  'param.monetaryCuts': 'Limits of money',
  'param.monetaryCuts.hint': 'For typed limits: 50, 100, 250, 500 gives 2 from 50, 3 from 100 …',
  'param.map': 'Map',
  'param.map.hint': 'How scores become segments.',
  'option.map.segments': '11 segments',
  'option.map.eight': '8 classes (high or low)',
  'option.map.merchant': '10 platform groups',
  'option.map.rules': '4 groups by rules',
  'param.cells': 'Segment of each cell',
  'param.cells.hint': 'Rows from R 5 to R 1, columns from F+M 1 to 5.',
  'option.cells.champions': 'Champions',
  'option.cells.loyal': 'Loyal',
  'option.cells.potential-loyalist': 'Potential loyalist',
  'option.cells.new': 'New',
  'option.cells.promising': 'Promising',
  'option.cells.need-attention': 'Need attention',
  'option.cells.about-to-sleep': 'About to sleep',
  'option.cells.at-risk': 'At risk',
  'option.cells.cant-lose': "Can't lose them",
  'option.cells.hibernating': 'Hibernating',
  'option.cells.lost': 'Lost',
  'param.limits': 'High means',
  'param.limits.hint': 'For the 8 classes.',
  'option.limits.mean': 'Better than the mean',
  'option.limits.median': 'Better than the median',
  'option.limits.typed': 'At least what I type',
  'param.recencyLimit': 'Recent: at most … days',
  'param.recencyLimit.hint': 'For the 8 classes by typed limits; empty: the mean.',
  'param.frequencyLimit': 'Often: at least',
  'param.frequencyLimit.hint': 'For the 8 classes by typed limits; empty: the mean.',
  'param.monetaryLimit': 'Much: at least',
  'param.monetaryLimit.hint': 'For the 8 classes by typed limits; empty: the mean.',
  'param.action': 'People shown first',
  'param.action.hint': 'Those of the action that led here.',
  'param.peopleSort': 'Order of the list',
  'param.peopleSort.hint': 'Of the people of a segment or a cell.',
  'option.peopleSort.spend': 'Most spent',
  'option.peopleSort.orders': 'Most orders',
  'option.peopleSort.days': 'Most recent',
  'option.peopleSort.key': 'Customer number',

  'table.segments': 'Segments',
  'table.cells': 'Cells of the picture',
  'table.people': 'All customers with scores',
  'table.totals': 'Totals',
  'table.scores': 'What each score covers',
  'table.actions': 'Actions by money at stake',
  'column.segment': 'Segment',
  'column.people': 'People',
  'column.share': 'Share',
  'column.revenue': 'Revenue',
  'column.revenueShare': 'of revenue',
  'column.days': 'Last order',
  'column.orders': 'Orders each',
  'column.spend': 'Spend each',
  'column.orderValue': 'An order',
  'column.customer': 'Customer',
  'column.orderCount': 'Orders',
  'column.totalSpend': 'Spend',
  'column.scores': 'Scores',
};

export type RfmMessages = Readonly<Record<keyof typeof en, string>>;
