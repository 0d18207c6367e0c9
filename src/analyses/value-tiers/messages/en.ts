import { pointWordsEn } from '../../../core/point-words';

/** Every message of the value tiers in English, the source of truth for the other languages. */
export const en = {
  ...pointWordsEn,
  title: 'Value: who matters how much, and how that moves',
  nav: 'Value tiers',
  'method.summary': 'customers by money, margin or scores, as of any day',
  'finding.best.tiers':
    '<good>{people, plural, one {# core customer} other {# core customers}}</good>, {share, share} of all, {people, plural, one {brings} other {bring}} {revenueShare, share} of the money; the other {rest, integer} bring the rest.',
  'finding.best.segments':
    '<good>{people, plural, one {# Champion} other {# Champions}}</good>, {share, share} of all, {people, plural, one {brings} other {bring}} {revenueShare, share} of the money; the other {rest, integer} bring the rest.',
  'finding.no-core':
    'Nobody stands out as a core customer: the best {people, integer} ({share, share}) are too much alike and bring {revenueShare, share} of the money; there are {rest, integer} others.',
  'finding.no-champions':
    'There is no Champion on this day: the best segment has {people, plural, one {# customer} other {# customers}} ({share, share}) with {revenueShare, share} of the money; there are {rest, integer} others.',
  'finding.plain':
    '{customers, plural, one {# customer has} other {# customers have}} brought no money after returns: there is nothing to rank by.',
  'finding.moves':
    'Since {before, day}, {up, plural, one {# customer} other {# customers}} moved up, <bad>{down, integer} moved down</bad>, and {came, integer} came new.',
  'finding.difference':
    'The two measures agree on {same, plural, one {# customer} other {# customers}} and put {moved, integer} into another tier: look at those before treating them.',
  'finding.few':
    'With {customers, plural, one {# customer} other {# customers}} the groups describe people; from {need} on they begin to tell something about the next one.',
  'finding.one':
    'One customer so far: {person} ordered {orders, plural, one {once} other {# times}} and spent {spend, money}, last {days, days} ago.',
  'finding.upkeep.core':
    '<bad>Core customers cost more than they bring</bad>: {cost, money} of upkeep for {brought, money} of {margin, plural, =1 {margin} other {money}} in {days, days}. Look at what is spent on them before anything else.',
  'finding.upkeep.potential':
    '<bad>Potential customers cost more than they bring</bad>: {cost, money} of upkeep for {brought, money} of {margin, plural, =1 {margin} other {money}} in {days, days}. Keep the personal part for those near the core.',
  'finding.upkeep.marginal':
    '<bad>Marginal customers cost more than they bring</bad>: {cost, money} of upkeep for {brought, money} of {margin, plural, =1 {margin} other {money}} in {days, days}. Serve them for less: self-service and collective messages.',
  'finding.lead.down':
    'Look after the {people, integer} who left the core tier: they were your best not long ago.',
  'finding.lead.keep.tiers':
    'Nobody left the core tier. Thank its {people, integer}: they expect nothing and notice everything.',
  'finding.lead.keep.segments': 'Keep the best {people, integer} close, and look at who moved down.',
  'problem.value-tiers/no-orders':
    'There are no dated orders yet. Add an order file with a date and an amount on each line.',
  'problem.value-tiers/no-customers':
    'None of the {lines, plural, one {# order line} other {# order lines}} names a customer. Map the column with the customer, or export the orders with the member or customer number.',
  'problem.value-tiers/no-buyers': 'Nobody bought anything before {asOf, day}. Choose a later day.',
  'problem.value-tiers/no-cost':
    'No costs are known, so margin gives way to money. Add costs to the product list to rank by margin.',
  'problem.value-tiers/no-plus':
    'There are no events, opened messages or answers of known customers, so RFM+ is RFM. Add an event, contact or feedback file to score engagement and satisfaction.',
  'problem.value-tiers/no-clv':
    'Lifetime value needs 100 buyers, 20 of them with a second order, so customers are ranked by money.',
  'problem.value-tiers/no-clv-before':
    'On the earlier day there were too few orders to foresee anything: its tiers are by money.',
  'problem.value-tiers/anonymous':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) {lines, plural, one {has} other {have}} no customer and {lines, plural, one {is} other {are}} not in here.',
  'problem.value-tiers/without-order':
    '{people, plural, one {# person} other {# people}} never paid for an order and {people, plural, one {is} other {are}} not in here.',
  'problem.value-tiers/as-of': 'Seen from {asOf, day}: nothing of that day or later is in these figures.',
  'problem.value-tiers/undated':
    '{lines, plural, one {# line has} other {# lines have}} no date and could not be counted.',
  'evidence.basis': '{buyers, plural, one {# buyer} other {# buyers}}, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of orders.',
  'evidence.missing.recent': 'No order in the last 30 days.',
  'evidence.missing.repeat': 'Nobody has ordered three times yet.',
  'time.title': 'The shop on any day',
  'time.caption':
    'Everything on this page is what could be known on the chosen day. Move it to see the shop as it was.',
  'time.asOf.text': 'before {day, day}',
  'time.before.text': 'compared with {day, day}',
  'shop.customers': 'Customers',
  'shop.orders': 'Orders',
  'shop.revenue': 'Revenue',
  'shop.repeatRate': 'Ordered again',
  'shop.orderValue': 'Average order',
  'shop.perCustomer': 'Per customer',
  'shop.before': '{figure} on {day, day}',
  'control.cut': '{share, share}, {people, plural, one {# customer} other {# customers}}',
  'caption.tiers':
    '{customers, plural, one {# customer} other {# customers}} before {asOf, day}, net of returns; equal customers always stand in the same tier',
  'caption.segments':
    '{customers, plural, one {# customer} other {# customers}} before {asOf, day}, net of returns; the usual map of recency against frequency and money',
  'groups.title.tiers': 'Tiers',
  'groups.title.segments': 'Segments',
  'group.core': 'Core',
  'group.core.do':
    'A name and a direct line, first pick of what is new, thanks rather than discounts. Worth an hour of somebody’s time.',
  'group.potential': 'Potential',
  'group.potential.do':
    'Membership, the next product, a reason for one more order a quarter. Automatic, but personal.',
  'group.marginal': 'Marginal',
  'group.marginal.do': 'Good service at the least cost: self-service, collective messages, no extra upkeep.',
  'group.champions': 'Champions',
  'group.champions.do': 'Thank them, show them new things first, ask them for a review; no discount needed.',
  'group.loyal': 'Loyal',
  'group.loyal.do': 'Offer what goes with their last purchase, and a small thank-you at the right moment.',
  'group.potential-loyalist': 'Potential loyalist',
  'group.potential-loyalist.do': 'Invite them into the membership and suggest the next product.',
  'group.new': 'New',
  'group.new.do': 'Welcome them, help with what they bought, and make the second order easy.',
  'group.promising': 'Promising',
  'group.promising.do': 'Bring the shop to mind with the best sellers before they forget it.',
  'group.need-attention': 'Need attention',
  'group.need-attention.do': 'Make an offer with an end date on what they bought before.',
  'group.about-to-sleep': 'About to sleep',
  'group.about-to-sleep.do': 'One friendly reminder with something new; do not spend much on it.',
  'group.at-risk': 'At risk',
  'group.at-risk.do': 'Write personally, ask what happened, and offer a reason to return.',
  'group.cant-lose': "Can't lose them",
  'group.cant-lose.do': 'Call them. Nothing else brings back as much for an hour of work.',
  'group.hibernating': 'Hibernating',
  'group.hibernating.do': 'Include them in a cheap seasonal message; expect little.',
  'group.lost': 'Lost',
  'group.lost.do': 'Leave them in peace, or try one last low-cost offer.',
  'upkeep.title': 'Cost of upkeep',
  'upkeep.summary': 'what keeping one customer of a tier costs in a year, beside what the tier brings',
  'upkeep.caption':
    'Upkeep and what the tier brought ({margin, plural, =1 {margin} other {money net of returns; with costs in the product list it would be margin}}) are of the last {days, days}; the tiers are those of today.',
  'group.nobody': 'No customer yet',
  'change.more': '+{people, integer}',
  'change.fewer': '−{people, integer}',
  'change.none': '{people, integer}',
  'movement.title.time': 'How customers moved since {before, day}',
  'movement.title.measure': 'What the other measure changes on the same day ({before, day} is not looked at)',
  'movement.caption.time':
    'Rows: where they stood then. Columns: where they stand now. Darker = a greater share of the row. Choose a cell for its people.',
  'movement.caption.measure':
    'Rows: by the other measure. Columns: by the one chosen. Darker = a greater share of the row. Choose a cell for its people.',
  'movement.corner.time': 'Then ↓ · now →',
  'movement.corner.measure': 'Other ↓ · this →',
  'movement.went':
    '{people, plural, one {# customer} other {# customers}} from {from} to {to}, {share, share} of {from}',
  'movement.stayed':
    '{people, plural, one {# customer} other {# customers}} stayed in {from}, {share, share} of {to}',
  'levels.title': 'Levels by points',
  'levels.caption':
    '{pointsPerMoney, number} {pointsPerMoney, plural, one {point} other {points}} per unit of money net of returns, {pointsPerOrder, integer} per order, {pointsPerMonth, integer} per active month; {pointsLapse, plural, =0 {they never lapse} other {they lapse after # days}}. Choose a level for its people.',
  'levels.within': 'One usual order from the next level',
  'levels.within.note': 'an order of {order, money}',
  'levels.points': 'Points in all',
  'levels.points.note':
    '{days, plural, =0 {since the first order} other {of the last # days}}, less what came back',
  'levels.usual': 'Points of a usual order',
  'levels.usual.note': 'the median order, {order, money}',
  'levels.list.within': 'Those within reach ({people, integer})',
  'levels.list.all': 'All by level',
  'levels.rules': 'Rules of the points',
  'levels.rules.summary': 'what brings points, when they lapse, where levels begin and what they are called',
  'levels.do.nobody': 'Nobody stands here yet.',
  'levels.do.top': 'Thank them, and keep something for this level alone: they have no step left to work for.',
  'levels.do.near':
    'Write to the {within, plural, one {one} other {#}} whom an order of {order, money} takes to {next}: say what is missing and what it brings.',
  'levels.do.far':
    'Nobody here is one usual order from {next}. Points for a visit, a review or a second order this month make the step smaller.',
  'people.title': '{people, plural, one {# customer} other {# customers}}',
  'people.moved': 'From {from} to {to}',
  'people.all': 'Show everybody',
  'score.r': 'R',
  'score.f': 'F',
  'score.m': 'M',
  'score.e': 'E',
  'score.s': 'S',
  'what.time':
    'The shop as it was before {asOf, day}, beside {before, day}: orders, groups and scores are computed again from the rows before each day, so nothing that came later is in them.',
  'what.time.for': 'asking what could be known on a day, and checking afterwards what became of it.',
  'what.time.not': 'figures of the customer list itself: it carries no dates but the day of joining.',
  'what.shop':
    'Known customers with an order before {asOf, day}: {customers, integer} of them with {revenue, money}, net of returns, from the first row on. The note says the same as of {before, day}.',
  'what.shop.for': 'seeing how the shop grew between two days.',
  'what.shop.not': 'orders without a customer: they are left out here and stand on Home.',
  'behind.shop.customers':
    '{customers, plural, one {# known customer} other {# known customers}} with an order before {asOf, day}',
  'behind.shop.orders':
    '{orders, integer} different orders of these customers before {asOf, day} whose lines, without returns, add up to more than 0',
  'behind.shop.revenue':
    'What {customers, plural, one {# customer} other {# customers}} paid before {asOf, day}, less what they returned = {revenue, money}',
  'behind.shop.repeatRate':
    '{repeaters, integer} with two orders or more ÷ {customers, integer} customers = {repeatRate, share1}',
  'behind.shop.orderValue': '{revenue, money} revenue ÷ {orders, integer} orders = {orderValue, money}',
  'behind.shop.perCustomer':
    '{revenue, money} revenue ÷ {customers, integer} customers = {perCustomer, money}',
  'what.tiers':
    'Customers ranked from the top: the first {core, share} are core, the next {potential, share} potential, the rest marginal; {best, integer} of {customers, integer} are core. By money, by margin, by lifetime value (what a customer should bring in the next twelve months, as on the page of that name), by the mean of the scores 1–5 of recency, frequency and money, or by RFM+ with engagement and satisfaction, {dimensions, integer} scores in this shop. Upkeep, where you type it, is its cost a year × customers of the tier, for the last 365 days or since the first order; beside it stands what these customers brought in the same days.',
  'what.tiers.for': 'deciding how much service each customer is worth.',
  'what.tiers.not':
    'saying what a customer will bring: but for lifetime value it looks back. The newest stand low because they had no time yet.',
  'what.segments':
    'Eleven segments from the scores of the day, recency against frequency and money; {best, integer} of {customers, integer} stand in the first. The page RFM has other maps and editable cells.',
  'what.segments.for': 'following segments over time.',
  'what.segments.not':
    'absolute judgements: scores compare a shop’s customers with each other, so somebody always stands last.',
  'what.movement':
    'Everybody’s group on {before, day} or by another measure against the one on {asOf, day}. Rows add up to the first, columns to the second.',
  'what.movement.for': 'finding who rose and who fell, and whom a measure overlooks.',
  'what.movement.not':
    'proof that something you did moved them: a shop’s shares are fixed, so for one who rises another falls.',
  'what.people':
    'The people behind what you chose, with their scores and where they stood before. Spend is net of returns up to {asOf, day}.',
  'what.people.for': 'a list to work through, or to take along as CSV.',
  'what.people.not': 'writing to everybody at once without asking who agreed to it.',
  'what.levels':
    'Everybody’s points before {asOf, day}: {pointsPerMoney, number} for each unit of money net of returns, rounded down, {pointsPerOrder, integer} for each order and {pointsPerMonth, integer} for each calendar month with one; {pointsLapse, plural, =0 {they never lapse} other {what is older than # days has lapsed}}. The {levels, integer} levels begin where you say, else at about 2, 5, 12 and 30 usual orders; {within, integer} of {customers, integer} customers are one usual order of {usualOrder, money} ({usualPoints, integer} points) from the next.',
  'what.levels.for':
    'giving everybody a next step that they can see, and writing first to those who are nearly there.',
  'what.levels.not':
    'what your till or member system says: points that were spent or given by hand are not in these files. What came back takes its points on the day it came back, so points can be below 0.',
  'behind.levels.within':
    '{within, integer} of {customers, integer} customers lack at most the {usualPoints, integer} points of a usual order of {usualOrder, money}',
  'behind.levels.points':
    'The points of {customers, integer} customers before {asOf, day} = {points, integer}',
  'param.asOf': 'The shop as of',
  'param.asOf.hint': 'What happened before this day counts. Empty: the day after the last order.',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'param.before': 'Compare with',
  'param.before.hint': 'An earlier day. Empty: three months earlier.',
  'param.groups': 'Groups',
  'param.groups.hint': 'Tiers of value, or the segments of RFM.',
  'option.groups.tiers': 'Value tiers',
  'option.groups.segments': 'RFM segments',
  'param.measure': 'Rank by',
  'param.measure.hint': 'Used for tiers.',
  'option.measure.spend': 'Money',
  'option.versus.spend': 'The same day by money',
  'option.measure.margin': 'Margin',
  'option.versus.margin': 'The same day by margin',
  'option.measure.clv': 'Lifetime value',
  'option.versus.clv': 'The same day by lifetime value',
  'option.measure.rfm': 'RFM scores',
  'option.versus.rfm': 'The same day by RFM scores',
  'option.measure.rfm-plus': 'RFM+ scores',
  'option.versus.rfm-plus': 'The same day by RFM+ scores',
  'option.versus.before': 'The earlier day',
  'param.versus': 'Beside',
  'param.versus.hint': 'What the movement starts from.',
  'param.core': 'Core: top share (%)',
  'param.core.hint': 'Of the customers, from the top.',
  'param.potential': 'Potential: next share (%)',
  'param.potential.hint': 'Of the customers, after the core.',
  'param.upkeepCore': 'Upkeep of a core customer',
  'param.upkeepCore.hint': 'A year: service, gifts, messages. 0: not known.',
  'param.upkeepPotential': 'Upkeep of a potential customer',
  'param.upkeepPotential.hint': 'A year. 0: not known.',
  'param.upkeepMarginal': 'Upkeep of a marginal customer',
  'param.upkeepMarginal.hint': 'A year. 0: not known.',
  'param.peopleSort': 'Order of the list',
  'param.peopleSort.hint': 'Of the customers of a group or a move.',
  'option.peopleSort.spend': 'Greatest spend',
  'option.peopleSort.value': 'Highest rank',
  'option.peopleSort.orders': 'Most orders',
  'option.peopleSort.days': 'Most recent',
  'option.peopleSort.points': 'Most points',
  'option.peopleSort.missing': 'Nearest to the next level',
  'option.peopleSort.key': 'Customer number',
  'table.groups': 'Tiers or segments',
  'table.movement': 'Movement',
  'table.shop': 'The shop on both days',
  'table.levels': 'Levels by points',
  'table.people': 'Customers with their group',
  'column.group': 'Group',
  'column.people': 'Customers',
  'column.share': 'Share',
  'column.change': 'Change',
  'column.revenue': 'Revenue',
  'column.revenueShare': 'Of revenue',
  'column.margin': 'Margin',
  'column.days': 'Since last order',
  'column.from': 'From',
  'column.customer': 'Customer',
  'column.before': 'Before',
  'column.scores': 'Scores',
  'column.value': 'Ranked by',
  'column.orders': 'Orders',
  'column.spend': 'Spend',
  'column.cost': 'Upkeep',
  'column.brought': 'Brought meanwhile',
  'column.perCost': 'Per 1 of upkeep',
  'column.level': 'Level',
  'column.pointsFrom': 'From points',
  'column.within': 'One order from the next',
  'column.points': 'Points',
  'column.missing': 'Points to next',
  'column.missingMoney': 'Money to next',
};

export type ValueTiersMessages = Readonly<Record<keyof typeof en, string>>;
