/** Every message of the life cycle in English, the source of truth for the other languages. */
export const en = {
  title: 'Life cycle: where each customer stands',
  nav: 'Life cycle',
  'method.summary': 'stages from orders and silence, limits from the shop’s own rhythm',

  'finding.stages':
    '<good>{loyal, plural, one {# loyal customer} other {# loyal customers}}</good> {loyal, plural, one {brings} other {bring}} {loyalShare, share} of the money. <bad>{risk, integer} {risk, plural, one {is} other {are}} at risk</bad>, silent for more than {active, days} and worth {riskRevenue, moneyShort} so far; {lost, plural, =0 {nobody is lost} other {# ({lostShare, share}) {lost, plural, one {is} other {are}} lost}}, silent for more than {lostDays, days}.',
  'finding.calm':
    '<good>{loyal, plural, one {# loyal customer} other {# loyal customers}}</good> {loyal, plural, one {brings} other {bring}} {loyalShare, share} of the money, and nobody is at risk just now; {lost, plural, =0 {nobody is lost} other {# ({lostShare, share}) {lost, plural, one {is} other {are}} lost}}, silent for more than {lostDays, days}.',
  'finding.by-orders':
    '{loyal, plural, =0 {Nobody is loyal yet} one {<good># customer is loyal</good>} other {<good># customers are loyal</good>}}; {risk, plural, =0 {nobody is at risk, silent for more than {active, days}} one {<bad># is at risk</bad>, silent for more than {active, days}} other {<bad># are at risk</bad>, silent for more than {active, days}}}; {lost, plural, =0 {nobody is lost} other {# ({lostShare, share}) {lost, plural, one {is} other {are}} lost}}, silent for more than {lostDays, days}. What they paid is unknown.',
  'finding.no-loyal':
    '{risk, plural, =0 {Nobody is at risk, silent for more than {active, days}} other {<bad># {risk, plural, one {customer is} other {customers are}} at risk</bad>, silent for more than {active, days} and worth {riskRevenue, moneyShort} so far}}; {lost, plural, =0 {nobody is lost} other {# ({lostShare, share}) {lost, plural, one {is} other {are}} lost}}, silent for more than {lostDays, days}. Nobody is loyal yet.',
  'finding.moves':
    'Since {before, day}, {slipped, plural, one {# customer} other {# customers}} slipped away, {back, integer} came back and {came, integer} came new.',
  'finding.few':
    'There {people, plural, one {is # person} other {are # people}}: the stages describe them. From {need} on, limits from the shop’s own gaps begin to mean something.',
  'finding.one.potential': 'One person so far: {person}, without an order ({days, days}).',
  'finding.one.new': 'One customer so far: {person} ordered once, {days, days} ago, and is new.',
  'finding.one.growing': 'One customer so far: {person} last ordered {days, days} ago and is growing.',
  'finding.one.loyal': 'One customer so far: {person} last ordered {days, days} ago and is loyal.',
  'finding.one.returned': 'One customer so far: {person} last ordered {days, days} ago and has come back.',
  'finding.one.at-risk': 'One customer so far: {person} last ordered {days, days} ago and is at risk.',
  'finding.one.lost': 'One customer so far: {person} last ordered {days, days} ago and counts as lost.',
  'finding.lead.fresh':
    'Write first to the {people, plural, one {one who stood well and has} other {# who stood well and have}} just fallen silent: they still remember you.',
  'finding.lead.risk':
    'Write first to the {people, integer} at risk: the longer the silence, the fewer come back.',
  'finding.lead.new': 'Win the second order of the {people, integer} who are new.',
  'finding.lead.lost': 'One last low-cost message to the {people, integer} who are lost; expect little.',

  'problem.life-cycle/no-orders':
    'There are no dated orders yet. Add an order file with a date and an amount on each line.',
  'problem.life-cycle/no-customers':
    'None of the {lines, plural, one {# order line} other {# order lines}} names a customer. Map the column with the customer, or export the orders with the member or customer number.',
  'problem.life-cycle/nobody': 'The shop knew nobody before {asOf, day}. Choose a later day.',
  'problem.life-cycle/few-gaps':
    'Only {gaps, plural, one {# gap} other {# gaps}} between orders so far, too few for limits of your own: {active, days} and {lost, days} are usual figures of retail. Choose your trade, or set them yourself.',
  'problem.life-cycle/template':
    '{active, days} and {lost, days} are a starting point for this trade, not measured in your shop.',
  'problem.life-cycle/limits-before':
    'On the earlier day the limits were {active, days} and {lost, days}, because only the gaps up to it were known. Setting the limits yourself keeps them equal.',
  'problem.life-cycle/undated-people':
    '{people, plural, one {# person} other {# people}} on the customer list {people, plural, one {has} other {have}} no day of joining and {people, plural, one {counts} other {count}} as known from the beginning.',
  'problem.life-cycle/anonymous':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) {lines, plural, one {has} other {have}} no customer and {lines, plural, one {is} other {are}} not in here.',
  'problem.life-cycle/as-of': 'Seen from {asOf, day}: nothing of that day or later is in these figures.',
  'problem.life-cycle/undated':
    '{lines, plural, one {# line has} other {# lines have}} no date and could not be counted.',

  'evidence.basis': '{buyers, plural, one {# buyer} other {# buyers}}, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of orders.',
  'evidence.missing.recent': 'No order in the last 30 days.',
  'evidence.missing.repeat': 'Nobody has ordered three times yet.',
  caption: '{people, plural, one {# person} other {# people}} known before {asOf, day}, each in one stage',

  'control.active.text': 'there up to {days, days} after the last order',
  'control.lost.text': 'at risk after {from} days, lost after {days, days}',
  'control.loyal.text': 'loyal from {orders, plural, one {# order} other {# orders}}',
  'control.reset': 'Back to the proposal',
  'source.own': 'The 80th and 95th percentile of your own gaps between orders',
  'source.template': 'A starting point for: {template}',
  'source.fallback': 'Too few gaps of your own: usual figures of retail',
  'source.typed': 'Set by hand',

  'stage.potential': 'Potential',
  'stage.potential.who': 'Known, without an order.',
  'stage.potential.goal': 'They need a reason to try; the aim is a first order.',
  'stage.new': 'New',
  'stage.new.who': 'One order, within the last {active, days}.',
  'stage.new.goal': 'They need to feel that it was right; the aim is a second order soon.',
  'stage.growing': 'Growing',
  'stage.growing.who': 'Several orders but fewer than {loyal}, the last within {active, days}.',
  'stage.growing.goal': 'They need to find more that suits them; the aim is another category and a habit.',
  'stage.loyal': 'Loyal',
  'stage.loyal.who': '{loyal} orders or more, or in the top third by money, the last within {active, days}.',
  'stage.loyal.goal': 'They need recognition, no discounts; the aim is to keep them and be recommended.',
  'stage.returned': 'Returned',
  'stage.returned.who': 'Ordered again within {active, days} after having been lost.',
  'stage.returned.goal': 'They need to find that something is better; the aim is that they stay this time.',
  'stage.at-risk': 'At risk',
  'stage.at-risk.who': 'Silent for more than {active, days}, up to {lost, days}.',
  'stage.at-risk.goal': 'They need to be asked what is missing; the aim is an order before they are gone.',
  'stage.lost': 'Lost',
  'stage.lost.who': 'Silent for more than {lost, days}.',
  'stage.lost.goal': 'They need a strong reason; the aim is a cheap last try, or peace.',
  'stage.introduction': 'Introduction',
  'stage.introduction.who': 'Without an order, or with one in the last {active, days}.',
  'stage.introduction.goal': 'The aim is to acquire and to win the second order.',
  'stage.growth': 'Growth',
  'stage.growth.who': 'Some orders, or back after having been lost.',
  'stage.growth.goal': 'The aim is to develop: more often, more categories.',
  'stage.maturity': 'Maturity',
  'stage.maturity.who': 'The loyal: {loyal} orders or more, or in the top third by money.',
  'stage.maturity.goal': 'The aim is to maintain, and to be recommended.',
  'stage.decline': 'Decline',
  'stage.decline.who': 'Silent for more than {active, days}; lost after {lost, days}.',
  'stage.decline.goal': 'The aim is to stop the loss, and to win back who is worth it.',
  'stage.unknown': 'Not known yet',
  'change.more': '+{people, integer}',
  'change.fewer': '−{people, integer}',
  'change.none': '{people, integer}',

  'movement.title': 'How customers moved since {before, day}',
  'movement.caption':
    'Rows: the stage then. Columns: the stage now. Darker = a greater share of the row. Choose a cell for its people.',
  'movement.corner': 'Then ↓ · now →',
  'movement.went':
    '{people, plural, one {# customer} other {# customers}} from {from} to {to}, {share, share} of {from}',
  'movement.stayed':
    '{people, plural, one {# customer} other {# customers}} stayed in {from}, {share, share} of {to}',
  'course.title': 'The stages over time',
  'course.caption.week':
    'Customers in each stage at the beginning of the week, as it could be known then; not in the first {lost, days} of the file, which show too few gaps.',
  'course.caption.month':
    'Customers in each stage at the beginning of the month, as it could be known then; not in the first {lost, days} of the file, which show too few gaps.',
  'course.caption.quarter':
    'Customers in each stage at the beginning of the quarter, as it could be known then; not in the first {lost, days} of the file, which show too few gaps.',
  'course.x': 'As of',
  'course.y': 'Customers',
  'models.title': 'The same customers by another model: {model}',
  'models.caption':
    'Rows: the stage. Columns: the label of the model. {people, plural, one {# person stands} other {# people stand}} once in the table. Darker = a greater share of the row. Choose a cell for its people.',
  'models.corner': 'Stage ↓ · label →',
  'models.everybody': 'Everybody',
  'models.all-bought':
    'Everybody the shop knows has bought, so AIDA tells nobody apart; the other models do. People without an order come from a customer list, visits or messages.',
  'models.cell':
    '{people, plural, one {# person} other {# people}}: {stage} and {label}, {share, share} of {stage}',
  'untold.events':
    'No file tells before {asOf, day} what known customers looked at, so interest and desire cannot be told: who has not bought stands at attention.',
  'untold.interest':
    'No search and no look at a product is on record before {asOf, day}, so interest cannot be told.',
  'untold.desire':
    'No cart, no favourite and no product that was looked at is on record before {asOf, day}, so desire cannot be told.',
  'untold.signs':
    'No visit, no opened message and no answer of a known customer is on record before {asOf, day}: only a return or an unpaid order tells a prospect from a lead.',
  'untold.amounts':
    'What customers paid is unknown, so nobody’s value can be told: those who bought are kept apart from those who did not, and no further.',
  'untold.earlier':
    'Nobody had ordered before {before, day}: everybody who has since counts as risen. Choose a later day to compare with.',
  'label.aida.attention': 'Attention',
  'label.aida.attention.who': 'Known, by the customer list, a visit or a message, and nothing more was seen.',
  'label.aida.interest': 'Interest',
  'label.aida.interest.who': 'Looked at a product or searched, not bought.',
  'label.aida.desire': 'Desire',
  'label.aida.desire.who':
    'Put something into the cart or among the favourites, went to the till, or looked at the same product on two days or more; not bought.',
  'label.aida.action': 'Action',
  'label.aida.action.who': 'Has bought at least once, however long ago.',
  'label.crm.lead': 'Lead',
  'label.crm.lead.who': 'Known, without an order and without a sign.',
  'label.crm.prospect': 'Prospect',
  'label.crm.prospect.who':
    'Without an order, but visited, opened or clicked a message, answered, or has an order that does not count.',
  'label.crm.first-time': 'First-time buyer',
  'label.crm.first-time.who': 'One order, silent for at most {lost, days}.',
  'label.crm.repeat': 'Repeat buyer',
  'label.crm.repeat.who': 'Several orders but fewer than {loyal}, silent for at most {lost, days}.',
  'label.crm.loyal': 'Loyal buyer',
  'label.crm.loyal.who': '{loyal} orders or more, silent for at most {lost, days}.',
  'label.crm.lapsed': 'Lapsed',
  'label.crm.lapsed.who': 'Silent for more than {lost, days}, however many the orders.',
  'label.value.none': 'No order',
  'label.value.none.who': 'Known, without an order: no value yet.',
  'label.value.low-falling': 'Low, falling',
  'label.value.low-falling.who': 'In the lower half by money; in a higher tier before {before, day}.',
  'label.value.low-steady': 'Low, steady',
  'label.value.low-steady.who': 'In the lower half by money, and before {before, day} as well.',
  'label.value.low-rising': 'Low, rising',
  'label.value.low-rising.who': 'In the lower half by money; no order before {before, day}.',
  'label.value.middle-falling': 'Middle, falling',
  'label.value.middle-falling.who': 'Among the next 35% by money; among the top 15% before {before, day}.',
  'label.value.middle-steady': 'Middle, steady',
  'label.value.middle-steady.who': 'Among the next 35% by money, and before {before, day} as well.',
  'label.value.middle-rising': 'Middle, rising',
  'label.value.middle-rising.who':
    'Among the next 35% by money; lower or without an order before {before, day}.',
  'label.value.core-steady': 'Core, steady',
  'label.value.core-steady.who': 'Among the top 15% by money, and before {before, day} as well.',
  'label.value.core-rising': 'Core, rising',
  'label.value.core-rising.who':
    'Among the top 15% by money; lower or without an order before {before, day}.',
  'label.value.untold': 'Value unknown',
  'label.value.untold.who': 'Has bought; what was paid is unknown.',
  'lives.title':
    '{people, plural, one {# customer has} other {# customers have}} come back after having been lost',
  'lives.caption':
    'The {shown, integer} of them who spent most; a bar is a stretch of orders without a silence of more than {lost, days}.',
  'lives.life': '{orders, plural, one {# order} other {# orders}}, {revenue, money}',
  'lives.away': 'away for {days, days}',
  'lives.bar': '{from, day} – {to, day}: {orders, plural, one {# order} other {# orders}}, {revenue, money}',
  'limits.all': 'Whole shop',
  'limits.own': 'there up to {active, days}, lost after {lost, days}',
  'limits.shop': 'those of the whole shop',
  'people.title': '{people, plural, one {# person} other {# people}}',
  'people.moved': 'From {from} to {to}',
  'people.labelled': '{stage}: {label}',
  'people.all': 'Show everybody',
  'reason.no-order': 'no order yet',
  'reason.one-order': 'one order',
  'reason.few-orders': 'fewer than {orders} orders',
  'reason.many-orders': '{orders} orders or more',
  'reason.top-value': 'top third by money',
  'reason.detractor': 'would not recommend the shop',
  'reason.quiet': 'silent for long',
  'reason.gone': 'silent for very long',
  'reason.came-back': 'back after being lost',
  'reason.none-counts': 'only returns, or nothing paid',

  'what.stages':
    'Every person the shop knows is in exactly one stage, told by the number of orders and by the days since the last one. Half of the {gaps, integer} gaps between orders in this shop are up to {median, number} days long; after {active, days} of silence a customer is at risk, after {lost, days} lost. {loyalOrders} orders, or the top third by money with at least two, make somebody loyal.',
  'what.stages.for': 'seeing how many customers stand where, and what each of them needs next.',
  'what.stages.not':
    'a forecast: at risk means that the silence is long for this shop, not that the customer has left.',
  'what.movement':
    'Everybody’s stage on {before, day} against the one on {asOf, day}. Both days are seen with what was known then: limits come from the gaps up to each day, and nothing later is looked at.',
  'what.movement.for': 'telling where customers are won and lost, and finding those who have just slipped.',
  'what.movement.not': 'saying why they moved, or that a measure in between was the cause.',
  'what.course':
    'How many customers stood in each stage at the last turns of the calendar and on {asOf, day}, each with what could be known then.',
  'what.course.for': 'seeing whether the loyal grow and the lost pile up.',
  'what.course.not':
    'judging a shop that has only just begun: the first points know fewer gaps and fewer customers.',
  'what.models':
    'The same {known, integer} people by a second model, beside their stage as of {asOf, day}: AIDA by what was seen of them on the way to a first purchase, CRM by their number of orders (loyal from {loyalOrders}) and whether they have been silent for more than {lost, days}, value by the tier of their money so far against the one before {before, day}. Each person has one label of each model, so every row adds up to its stage and the last one to everybody.',
  'what.models.for':
    'working with the words your team already uses, and finding people whom one model treats alike and the other does not.',
  'what.models.not':
    'a second measurement: all models read the same files, and what a file does not record no model knows. AIDA says nothing about what comes after the first purchase.',
  'what.lives':
    'A silence of more than {lost, days} ends a life; an order after it begins the next one. {returned, integer} customers have had more than one.',
  'what.lives.for':
    'learning who comes back, after how long, and whether the second life is worth the effort.',
  'what.lives.not': 'proof that a message brought them back: that takes a control group.',
  'what.limits':
    'The days between the orders of one person, {gaps, integer} of them: by default a customer is at risk beyond the 80th percentile and lost beyond the 95th. A category with at least 200 gaps after its orders has limits of its own.',
  'what.limits.for': 'fitting the stages to how often such goods are bought.',
  'what.limits.not':
    'shops that are young: whoever has not ordered again yet is in no gap, so the limits begin too short.',
  'what.people':
    'The people behind what you chose, with what put each into the stage and the stage on {before, day}. Spend is net of returns.',
  'what.people.for': 'a list to work through, or to take along as CSV.',
  'what.people.not': 'writing to everybody at once without asking who agreed to it.',

  'param.asOf': 'As of',
  'param.asOf.hint': 'What happened before this day counts. Empty: the day after the last order.',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'param.before': 'Compare with',
  'param.before.hint': 'An earlier day. Empty: three months earlier.',
  'param.template': 'Limits from',
  'param.template.hint': 'A trade fills in usual figures; they are assumptions to start from.',
  'option.template.own': 'The shop’s own gaps',
  'option.template.retail': 'Retail in general',
  'option.template.food': 'Food and daily goods',
  'option.template.beauty': 'Beauty and care',
  'option.template.durable': 'Durable goods',
  'param.byCategory': 'Limits of each category',
  'param.byCategory.hint': 'A customer is judged by the category of the last order, where it has 200 gaps.',
  'param.activeDays': 'At risk after (days)',
  'param.activeDays.hint': '0: as proposed.',
  'param.lostDays': 'Lost after (days)',
  'param.lostDays.hint': '0: as proposed.',
  'param.loyalOrders': 'Loyal from (orders)',
  'param.loyalOrders.hint': '0: as proposed.',
  'param.unit': 'Steps over time',
  'param.unit.hint': 'Of the curve of the stages.',
  'option.unit.week': 'Weeks',
  'option.unit.month': 'Months',
  'option.unit.quarter': 'Quarters',
  'param.stages': 'Stages',
  'param.stages.hint': 'Seven stages, or four that put them together.',
  'option.stages.all': 'Seven stages',
  'option.stages.four': 'Four stages',
  'param.model': 'Model beside the stages',
  'param.model.hint': 'Labels everybody once more; the table shows how they lie over the stages.',
  'option.model.aida': 'AIDA',
  'option.model.crm': 'CRM status',
  'option.model.value': 'Value progress',
  'param.peopleSort': 'Order of the list',
  'param.peopleSort.hint': 'Of the customers of a stage or a move.',
  'option.peopleSort.spend': 'Greatest spend',
  'option.peopleSort.orders': 'Most orders',
  'option.peopleSort.days': 'Most recent',
  'option.peopleSort.key': 'Customer number',

  'table.stages': 'Stages',
  'table.movement': 'Movement between stages',
  'table.course': 'Stages over time',
  'table.models': 'Stages by another model',
  'table.limits': 'Gaps between orders',
  'table.lives': 'Lives of who came back',
  'table.people': 'Everybody with their stage',
  'column.stage': 'Stage',
  'column.people': 'Customers',
  'column.share': 'Share',
  'column.change': 'Change',
  'column.revenue': 'Revenue',
  'column.revenueShare': 'Of revenue',
  'column.days': 'Since last order',
  'column.customer': 'Customer',
  'column.reason': 'Because of',
  'column.before': 'Before',
  'column.orders': 'Orders',
  'column.spend': 'Spend',
  'column.category': 'After an order of',
  'column.gaps': 'Gaps',
  'column.median': 'Median (days)',
  'column.p80': '80% (days)',
  'column.p95': '95% (days)',
  'column.limits': 'Limits',
};

export type LifeCycleMessages = Readonly<Record<keyof typeof en, string>>;
