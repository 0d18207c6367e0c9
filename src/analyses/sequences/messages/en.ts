export const en = {
  title: 'Bought next',
  nav: 'Bought next',
  'method.summary': 'Sequences of purchases, gaps in days, who stands between',

  'finding.best':
    'Of the {prefix, plural, one {# customer} other {# customers}} who bought <good>{first}</good>, {confidence, share} go on to buy <good>{next}</good> ({both, integer}), half of them within {wait, days}.',
  'finding.either':
    'The order says little: of the cases in either direction {inOrder, share} are this way round.',
  'finding.between':
    '<b>{between, plural, one {# customer stands} other {# customers stand}}</b> between the two now: they bought {first} no more than {usualWait, days} ago, the time in which nine in ten went on, and not yet {next}.',
  'finding.few':
    'With {customers, plural, one {# customer} other {# customers}} this only describes what happened; from about {need, integer} on, a habit can be told from chance.',
  'finding.single':
    'Nobody has bought on two different days yet ({customers, plural, one {# customer} other {# customers}}): what comes next shows when they come back.',
  'finding.none':
    'Among {customers, plural, one {# customer} other {# customers}} no purchase is followed by another one often enough: no sequence is found with {minCount, integer} or more.',
  'finding.limits.decided.product':
    'Decided from the data: single products, sequences of at least {minCount, integer} of {customers, integer} customers ({support, share1}), confidence from {confidence, share}.',
  'finding.limits.decided.category':
    'Decided from the data: categories, sequences of at least {minCount, integer} of {customers, integer} customers ({support, share1}), confidence from {confidence, share}.',
  'finding.limits.given.product':
    'Single products, sequences of at least {minCount, integer} of {customers, integer} customers ({support, share1}), confidence from {confidence, share}.',
  'finding.limits.given.category':
    'Categories, sequences of at least {minCount, integer} of {customers, integer} customers ({support, share1}), confidence from {confidence, share}.',

  'problem.sequences/no-orders':
    'There are no order lines with a date yet. Add an orders file with a date, a customer and a product in each line.',
  'problem.sequences/no-items':
    'No column says what was bought. Map the product or category column of the orders file, or add a file that has one.',
  'problem.sequences/nobody':
    'No known customer bought anything in this period before {asOf, day}. Map the customer column of the orders file, or choose a longer period.',
  'problem.sequences/too-many':
    'From {asked, integer} customers on there are more sequences than can be read: the search stopped at {bytes, bytes} of memory and shows those of {count, integer} customers or more. Try a support from {percent, number}% on, or fewer purchases in a sequence.',
  'problem.sequences/cut':
    '{total, integer} sequences were found; listed are the {shown, integer} of most customers.',
  'problem.sequences/cut-rules':
    '{total, integer} rules reach the limits; listed are the {shown, integer} with most customers beyond what is usual. A higher support or confidence leaves fewer.',
  'problem.sequences/no-product': 'There is no column of products, so sequences are of categories.',
  'problem.sequences/no-category': 'There is no column of categories, so sequences are of products.',
  'problem.sequences/charges':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) {lines, plural, one {is} other {are}} postage, fees or corrections ({names}), no products, and {lines, plural, one {is} other {are}} left out.',
  'problem.sequences/nameless':
    '{lines, plural, one {# line says} other {# lines say}} nothing about what was bought and {lines, plural, one {is} other {are}} left out.',

  'evidence.basis': '{customers, plural, one {# customer} other {# customers}}, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of purchases.',
  'evidence.missing.recent': 'No purchase in the last 30 days.',
  'evidence.missing.repeat': 'Nobody with three purchases.',

  'controls.level': 'What follows what',
  'controls.gap': 'Next one within',
  'controls.gap.value': '{days, plural, =0 {any time} one {# day} other {# days}}',
  'kpi.customers': 'Bought on two days or more',
  'kpi.customers.note': 'of {customers, plural, one {# customer} other {# customers}}',
  'kpi.sequences': 'Sequences',
  'kpi.sequences.note': 'of two purchases or more',
  'kpi.rules': 'Rules',
  'kpi.rules.note': 'at your limits, buying the same again included',

  'rules.title': '{rules, plural, one {# rule} other {# rules}}: what comes next',
  'rules.caption':
    'By the customers beyond what is usual; {customers, plural, one {# customer} other {# customers}}, as of {asOf, day}. Choose a rule to see who stands between.',
  'rules.empty':
    'No rule of two different purchases at these limits. Lower the support or the confidence, allow a longer time, or show buying the same again.',
  'rule.title': '{first}, then {next}',
  'rule.confidence':
    '{both, integer} of {prefix, plural, one {# customer} other {# customers}} who bought {first} went on to buy {next}: {confidence, share1} (95% interval {lower, share1} to {upper, share1}).',
  'rule.more':
    'Of all customers {usual, share1} ever buy {next}: after {first} it is {lift, number} times as many.',
  'rule.less':
    'Of all customers {usual, share1} ever buy {next}: after {first} it is no more than usual ({lift, number} times), so this is an order of things, not a lead.',
  'rule.order':
    'Counting both directions, {inOrder, share} of the cases are in this order; 50% would mean that the order says nothing.',
  'rule.passed':
    '{passed, plural, one {# customer has} other {# customers have}} waited longer than nine in ten did, and are in no list.',
  'waits.title': 'How long until the next',
  'waits.caption': 'Customers who bought {first} and then {next}, by the days between.',
  'waits.x': 'Days between',
  'waits.y': 'Customers',
  'waits.bar': '{from, integer}–{to, integer}',
  'between.title': '{people, plural, one {# customer stands} other {# customers stand}} between now',
  'between.caption':
    'They bought {first} no more than {usualWait, days} ago and not yet {next}; who bought last stands first.',
  'between.refused':
    '{refused, plural, one {# more} other {# more}} said no to marketing and {refused, plural, one {is} other {are}} left out.',
  'patterns.title': '{sequences, plural, one {# sequence} other {# sequences}} of purchases',
  'patterns.caption': 'At least {minCount, integer} customers each; by how many.',
  'patterns.caption.closed':
    'At least {minCount, integer} customers each; one that a longer sequence with as many customers holds is left out.',

  'what.customers':
    '{customers, plural, one {# customer} other {# customers}} bought on {purchases, integer} days; {single, integer} of them on one day only, so they are in no sequence. All that a person buys on one day is one purchase.',
  'what.customers.for': 'seeing how many customers this page can speak of.',
  'what.customers.not': 'a repeat rate: that counts orders, this counts days.',
  'what.patterns':
    'A sequence A → B is found with a customer who bought A on one day and B on a later one, with no more days between two neighbours than allowed; what else was bought between does not matter. {sequences, integer} of two purchases or more are found with at least {minCount, integer} customers, {support, share1}.',
  'what.patterns.for': 'finding the usual course of a customer.',
  'what.patterns.not': 'why: what comes after is not caused by what came before.',
  'what.rules':
    'Confidence: of those who did the first part, the share who did the next one later; lift: how many times the share of all customers who ever do it. In order: of the cases in either direction, the share in this one. The wait is the median of days.',
  'what.rules.for': 'knowing what to propose after a purchase, and when.',
  'what.rules.not':
    'the last weeks: who bought the first part only now has not had the time to go on, so a confidence is rather too low.',
  'what.rule':
    'What speaks for the chosen rule: how many went on, with its interval, whether that is more than usual, and whether the order matters.',
  'what.rule.for': 'deciding whether to write to those who stand between.',
  'what.rule.not': 'an effect of writing to them: that needs a test with a group that gets nothing.',
  'what.waits':
    'Days from the end of the first part to the next purchase, one a customer who went on. Half of them took no longer than the median, nine in ten no longer than the usual waiting time.',
  'what.waits.for': 'choosing the moment of a message.',
  'what.waits.not': 'who never went on: they are not in it.',
  'what.between':
    'Who did the first part and, since they last did it, not the next one, while no more time has passed than nine in ten took. The expected day is the first part plus the median wait.',
  'what.between.for': 'a list of people to write to now.',
  'what.between.not': 'a promise: most of a list with a low confidence will not go on.',

  'param.level': 'Level',
  'param.level.hint': 'By default the finest level with ten sequences.',
  'option.level.auto': 'Decide from the data',
  'option.level.product': 'Products',
  'option.level.category': 'Categories',
  'param.minSupport': 'Support from, %',
  'param.minSupport.hint': 'Share of the customers, inclusive. 0: decided from the data.',
  'param.minCount': 'Support from, customers',
  'param.minCount.hint': 'Number of customers, inclusive. 0: by share alone.',
  'param.minConfidence': 'Confidence from, %',
  'param.minConfidence.hint': 'Inclusive.',
  'param.maxGapDays': 'Most days between two purchases',
  'param.maxGapDays.hint': 'Inclusive. 0: no limit.',
  'param.maxSpanDays': 'Most days from first to last',
  'param.maxSpanDays.hint': 'Inclusive. 0: no limit.',
  'param.maxElements': 'Most purchases in a sequence',
  'param.maxElements.hint': '2: from one purchase to the next.',
  'param.maxItems': 'Most items in a sequence',
  'param.maxItems.hint': 'Several items of one day count each.',
  'param.from': 'From',
  'param.from.hint': 'First day; empty: from the first order on.',
  'param.asOf': 'As of',
  'param.asOf.hint': 'Orders before this day; empty: the day after the last one.',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'param.closed': 'Leave out parts of longer ones',
  'param.closed.hint': 'Closed sequences: no longer one has as many customers.',
  'param.same': 'Show buying the same again',
  'param.same.hint': 'Also rules whose next purchase has nothing new.',

  'table.rules': 'Rules',
  'table.patterns': 'Sequences',
  'table.between': 'Who stands between',
  'table.test': 'Limits and totals',
  'column.rule': 'First, then',
  'column.sequence': 'Sequence',
  'column.both': 'Customers',
  'column.customers': 'Customers',
  'column.prefix': 'With the first',
  'column.support': 'Support',
  'column.confidence': 'Confidence',
  'column.interval': '95%',
  'column.lift': 'Lift',
  'column.inOrder': 'In order',
  'column.wait': 'Median wait',
  'column.between': 'Between now',
  'column.customer': 'Customer',
  'column.since': 'Bought',
  'column.ago': 'Days ago',
  'column.expected': 'Expected',
  'column.spend': 'Spend',
};

export type SequenceMessages = Readonly<Record<keyof typeof en, string>>;
