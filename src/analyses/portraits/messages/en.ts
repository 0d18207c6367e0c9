/** Every message of the group portraits in English, the source of truth for the other languages. */
export const en = {
  title: 'Group portraits',
  nav: 'Portraits',
  'method.summary': 'groups of customers as cards, with what sets each apart',

  'finding.best':
    '<good>{group, name}</good>: {people, plural, one {# customer} other {# customers}}, {share, share} of all, bring {revenueShare, share} of the money, {times, number1} times their share.',
  'finding.even':
    'No group brings much more than its share: <good>{group, name}</good>, {people, plural, one {# customer} other {# customers}}, {share, share} of all, bring {revenueShare, share} of the money.',
  'finding.plain':
    '{group, name}: {people, plural, one {# customer} other {# customers}}, {share, share} of all; after returns nobody brought money.',
  'finding.one-group':
    'All {customers, plural, one {# customer is} other {# customers are}} in one group: there is nothing to compare. Choose another grouping.',
  'finding.none':
    'None of the groups has {least} customers ({customers, plural, one {# customer} other {# customers}} in all): too few to describe without describing persons.',
  'finding.none.each': 'Look at each of them in the customer list: you know them by name.',
  'finding.none.coarser': 'Choose a grouping of fewer groups, the value tiers for example.',
  'finding.few':
    'With {customers, plural, one {# customer} other {# customers}} the cards describe people; from {need} on they begin to tell something about the next one.',
  'finding.apart':
    '{apart, integer} of {shown, plural, one {# group} other {# groups}} differ from the rest in something that chance does not explain ({tests, integer} comparisons).',
  'finding.alike':
    'In {tests, integer} comparisons nothing sets {shown, plural, one {the group} other {the # groups}} apart beyond chance: treat them alike, or choose another grouping.',
  'finding.large-order':
    'One order of <b>{amount, money}</b> is {share, share} of the revenue: the group that its buyer is in looks worth more than its people are.',
  'finding.lead': 'Begin with {group, name}: they buy mostly through {channel}.',
  'finding.lead.hours':
    'Begin with {group, name}: reach them through {channel}, between {from}:00 and {to}:00.',

  'problem.portraits/no-orders':
    'There are no dated orders yet. Add an order file with a date and an amount on each line.',
  'problem.portraits/no-customers':
    'None of the {lines, plural, one {# order line} other {# order lines}} names a customer. Map the column with the customer, or export the orders with the member or customer number.',
  'problem.portraits/no-buyers': 'Nobody bought anything before {asOf, day}. Choose a later day.',
  'problem.portraits/no-column':
    'The files no longer have what the groups were made of ({column}), so another grouping is shown.',
  'problem.portraits/small':
    '{groups, plural, one {# group has} other {# groups have}} fewer than {least} customers: counted, not described.',
  'problem.portraits/anonymous':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) {lines, plural, one {has} other {have}} no customer and {lines, plural, one {is} other {are}} not in here.',
  'problem.portraits/without-order':
    '{people, plural, one {# person} other {# people}} never paid for an order and {people, plural, one {is} other {are}} not in here.',
  'problem.portraits/as-of': 'Seen from {asOf, day}: nothing of that day or later is in these figures.',
  'problem.portraits/undated':
    '{lines, plural, one {# line has} other {# lines have}} no date and could not be counted.',
  'evidence.basis': '{buyers, plural, one {# buyer} other {# buyers}}, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of orders.',
  'evidence.missing.recent': 'No order in the last 30 days.',
  'evidence.missing.repeat': 'Nobody has ordered three times yet.',

  caption: '{customers, plural, one {# customer} other {# customers}} who bought before {asOf, day}',
  name: '{name, name}',
  'cards.title': 'Groups',
  'card.size': '{people, plural, one {# customer} other {# customers}}, {share, share1} of all',
  'card.suggested': 'Suggested name:',
  'card.small': 'Fewer than {least} customers: counted, not described.',
  'card.alike': 'Nothing sets them apart beyond chance.',
  'card.customers': 'of customers',
  'card.revenue': 'of revenue',
  'card.traits': 'What sets them apart (index, 100 = everybody)',
  'fact.basket': 'Typical basket',
  'fact.basket.value': '{value, money}, {lines, number1} lines',
  'fact.future': 'Next twelve months',
  'fact.future.value': '{value, money} each, {alive, share} still customers (how sure: page Lifetime value)',
  'fact.channel': 'Buy through',
  'fact.channel.value': '{channel} ({share, share} of orders)',
  'fact.hours': 'Best hours',
  'fact.hours.value': '{from}:00 – {to}:00 ({share, share} of orders)',
  'trait.text': '{own}, all {all}',
  'trait.more':
    '{label}: {own} against {all} of all; known of {known, integer} here and {of, integer} in all. More than others.',
  'trait.less':
    '{label}: {own} against {all} of all; known of {known, integer} here and {of, integer} in all. Less than others.',
  'trait.bought': 'Bought {level, name}',
  'trait.level': '{name, name}: {level, name}',
  'needs.title': 'What they say and look at',
  'needs.caption':
    '{told, plural, one {# phrase or category is} other {# phrases and categories are}} more than everybody’s, beyond chance ({tests, integer} comparisons).',
  'needs.said': 'They say',
  'needs.viewed': 'They look at',
  'needs.bought': 'They buy',
  'needs.count': '{people, integer} of {known, integer}',
  'needs.text': '{people, integer} of {known, integer}: {own, share}, all {all, share}',
  'needs.more': 'yes',
  'needs.alike': 'no',
  'needs.none': 'No group has {least} people who said or looked at the same thing.',
  'needs.missing.said':
    'What they say is not known: add a file of reviews, survey answers or complaints with the text and the customer.',
  'needs.missing.viewed':
    'What they look at is not known: add a file of visits (events) with the product and the customer.',
  'compare.title': 'Two groups side by side',
  'compare.first': 'First',
  'compare.second': 'Second',
  'compare.all': 'All',
  'compare.cell': '{own} · {index}',
  'compare.caption': 'What either has beyond chance; the number after the dot is the index, 100 = everybody.',

  'word.age.more': 'older',
  'word.age.less': 'young',
  'word.has_children.more': 'with children',
  'word.has_children.less': 'without children',
  'word.income.more': 'high income',
  'word.income.less': 'low income',
  'word.recency.more': 'long silent',
  'word.recency.less': 'recent',
  'word.orders.more': 'many orders',
  'word.orders.less': 'few orders',
  'word.frequency.more': 'frequent',
  'word.frequency.less': 'seldom',
  'word.orderValue.more': 'large orders',
  'word.orderValue.less': 'small orders',
  'word.spend.more': 'big spenders',
  'word.spend.less': 'small spenders',
  'word.tenure.more': 'long with you',
  'word.tenure.less': 'newly come',
  'word.trend.more': 'rising',
  'word.trend.less': 'falling',
  'word.discountShare.more': 'bargain hunters',
  'word.discountShare.less': 'full price',
  'word.returnShare.more': 'return much',
  'word.returnShare.less': 'return little',
  'word.channels.more': 'many channels',
  'word.channels.less': 'one channel',
  'word.categories.more': 'wide taste',
  'word.categories.less': 'narrow taste',
  'word.premiumShare.more': 'premium',
  'word.premiumShare.less': 'value for money',
  'word.memberLevel.more': 'high level',
  'word.memberLevel.less': 'low level',
  'word.weekendShare.more': 'weekend buyers',
  'word.weekendShare.less': 'weekday buyers',
  'word.engagement.more': 'engaged',
  'word.engagement.less': 'hard to reach',
  'word.satisfaction.more': 'satisfied',
  'word.satisfaction.less': 'critical',

  'what.groups':
    'The {customers, integer} customers who bought before {asOf, day}, each in one of {groups, integer} groups; the shares add up to all of them and to {revenue, money}. Index = figure of the group ÷ figure of all × 100: 100 is like everybody. A trait is named where the group differs by at least 0.2 standard deviations and the difference is told from chance: Mann–Whitney for numbers, Fisher’s exact test for shares, each group against the others, with Benjamini–Hochberg over all {tests, integer} comparisons (5%). What the groups are made of is not among them. Groups of fewer than {least} are counted only.',
  'what.groups.for': 'giving a group a face: who they are, what they like, where and when to reach them.',
  'what.groups.not': 'saying why they are so, or that everybody in a group is alike: it is about averages.',
  'what.figures':
    'The same figures of all groups in one table; the shares of customers and of revenue add up to 100%.',
  'what.figures.for': 'comparing groups by one figure.',
  'what.figures.not': 'ranking groups of a few customers.',
  'what.needs':
    'Words and short phrases in the feedback of {writers, plural, one {# customer} other {# customers}}, and categories that {viewers, plural, one {# customer} other {# customers}} looked at, before {asOf, day}. Each counts once a person. Share of a group = its people who say it ÷ its people who wrote anything; index = that share ÷ the share of all who wrote × 100; likewise for what was looked at. Each group is tested against the others by Fisher’s exact test, with Benjamini–Hochberg over all {needTests, integer} comparisons (5%): {needsTold, integer} are more than everybody’s, from 0.2 standard deviations and {least} people of the group on. On the cards ▲ marks them; what stands there without it is merely common.',
  'what.needs.for':
    'speaking to a group in its own words; what stands behind the number shows each phrase in context.',
  'what.needs.not':
    'what people think who never write, or whether a word was meant well: it is counted, not understood.',
  'what.compare':
    'Two groups side by side with all customers: figures first, then what sets either of them apart.',
  'what.compare.for': 'deciding whether two groups need two treatments.',
  'what.compare.not': 'a test of one against the other: each was tested against all others.',

  'param.asOf': 'As of',
  'param.asOf.hint': 'Counts what happened before this day. Empty: the day after the last order.',
  'param.by': 'Groups by',
  'param.by.hint': 'The column of the customers that makes the groups; choose it above the cards.',
  'table.groups': 'Figures of the groups',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'table.traits': 'All comparisons',
  'table.needs': 'What they say and look at',
  'column.group': 'Group',
  'column.people': 'Customers',
  'column.share': 'Of customers',
  'column.revenue': 'Revenue',
  'column.revenueShare': 'Of revenue',
  'column.orders': 'Orders',
  'column.orderValue': 'Average order',
  'column.orderLines': 'Lines an order',
  'column.days': 'Days since last order',
  'column.figure': 'Figure',
  'column.source': 'Source',
  'column.need': 'Phrase or category',
  'column.need.people': 'Customers',
  'column.index': 'Index',
  'column.more': 'Beyond chance',
};

export type PortraitsMessages = Readonly<Record<keyof typeof en, string>>;
