/** Every message of the page of one customer in English, the source of truth for the other languages. */
export const en = {
  title: 'One customer',
  nav: 'Customer',
  'method.summary': 'profile, orders and scores of one person',

  'finding.person':
    '<b>{person}</b> has ordered {orders, plural, =1 {once} other {# times}} for {spend, money}, last {days, plural, =1 {yesterday} other {# days ago}}, on {day, day}.',
  'finding.no-orders': '<b>{person}</b> has not bought anything yet.',
  'finding.lead':
    'An order is {orderValue, money} on average. {behind, share} of the {others, integer} other customers spent less.',

  'problem.customer/none-chosen': 'Choose a customer in the list.',
  'problem.customer/unknown':
    'There is no customer “{person}” in these files. Look in the list of customers.',

  caption: 'All orders to {asOf, day}, spend net of returns',
  'totals.title': 'In all',
  'scores.title': 'Beside the others',
  'total.orders': 'Orders',
  'total.spend': 'Spend',
  'total.orderValue': 'Average order',
  'total.returned': 'Returned',
  'total.first': 'First order',
  'total.last': 'Last order',
  'score.r': 'Recency',
  'score.f': 'Frequency',
  'score.m': 'Money',
  'score.of': '{score} of 5',
  'score.r.text': 'Ordered more lately than {behind, share} of the {others, integer} other customers',
  'score.f.text': 'Ordered more often than {behind, share} of the {others, integer} other customers',
  'score.m.text': 'Spent more than {behind, share} of the {others, integer} other customers',
  'score.alone': 'The only customer so far',
  'months.axis': 'Month',
  'month.text': '{month, month}: {spend, money} in {orders, plural, one {# order} other {# orders}}',
  'mark.return': 'return',
  'mark.unpaid': 'nothing paid',
  'line.unnamed': '—',
  'flag.yes': 'yes',
  'flag.no': 'no',

  'role.name': 'Name',
  'role.phone': 'Phone',
  'role.email': 'E-mail',
  'role.gender': 'Gender',
  'role.birth_date': 'Date of birth',
  'role.age': 'Age',
  'role.region': 'Region',
  'role.city': 'City',
  'role.city_tier': 'City tier',
  'role.occupation': 'Occupation',
  'role.income': 'Income',
  'role.has_children': 'Children',
  'role.household_size': 'Household',
  'role.member_level': 'Member level',
  'role.points': 'Points',
  'role.joined_at': 'Joined',
  'role.source_channel': 'Came through',
  'role.consent_marketing': 'May be written to',
  'role.preferred_channel': 'Prefers',
  'role.tags': 'Tags',

  'what.totals':
    'Spend is what was paid net of returns: {spend, money} in {orders, plural, one {# order} other {# orders}}. The average order is {spend, money} ÷ {orders, integer} = {orderValue, money}. Orders in which nothing was paid do not count.',
  'what.totals.for': 'knowing whom you talk to before you talk.',
  'what.totals.not': 'judging a person by one large order.',
  'what.scores':
    'Fifths among all {buyers, integer} customers who have bought, 5 best, as on the RFM page with nothing changed there; equal values have equal scores. Here: R {r}, F {f}, M {m}.',
  'what.scores.for': 'seeing where somebody stands among the others.',
  'what.scores.not': 'comparing with other shops: the fifths are your own.',
  'what.months':
    'Spend of each month from the first order on, net of returns; together {spend, money}. A month below zero had more returned than bought.',
  'what.months.for': 'seeing a habit form, pause or end.',
  'what.months.not': 'small numbers: one order more or less changes the picture.',
  'what.orders':
    'Every order to {asOf, day}, newest first, with its lines; returns stand with the order they belong to, or on their own.',
  'what.orders.for': 'answering a question about one purchase.',
  'what.orders.not': 'totals: cancelled orders are shown here but count nowhere.',
  'what.profile': 'What the files say about this person, as they say it; two values where files disagree.',
  'what.profile.for': 'checking what you hold about somebody.',
  'what.profile.not': 'guessing at what is not there.',

  'param.person': 'Customer',
  'param.person.hint': 'Customer number as it stands in the files.',
  'param.asOf': 'As of',
  'param.asOf.hint': 'Counts what happened before this day. Empty: the day after the last order.',

  'table.profile': 'Profile',
  'table.orders': 'Orders',
  'table.lines': 'Order lines',
  'table.months': 'Spend by month',
  'column.order': 'Order',
  'column.day': 'Date',
  'column.product': 'Product',
  'column.quantity': 'Quantity',
  'column.amount': 'Amount',
};

export type CustomerMessages = Readonly<Record<keyof typeof en, string>>;
