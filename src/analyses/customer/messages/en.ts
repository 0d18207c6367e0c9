import { choiceOf } from '../../../core/message-choice';
import { pointWordsEn } from '../../../core/point-words';
import { stepWordsEn } from '../../../core/step-words';

/** Every message of the page of one customer in English, the source of truth for the other languages. */
export const en = {
  ...pointWordsEn,
  title: 'One customer',
  nav: 'Customer',
  'method.summary': 'everything known of one person, and what to do next',

  'finding.person':
    '<b>{person}</b> has ordered {orders, plural, =1 {once} other {# times}} for {spend, money}, last {days, plural, =1 {yesterday} other {# days ago}}, on {day, day}.',
  'finding.person.orders':
    '<b>{person}</b> has ordered {orders, plural, =1 {once} other {# times}}, last {days, plural, =1 {yesterday} other {# days ago}}, on {day, day}. How much was paid is unknown.',
  'finding.no-orders': '<b>{person}</b> has not bought anything yet.',
  'finding.lead':
    'An order is {orderValue, money} on average. {behind, share} of {others, plural, one {the one other customer} other {the # other customers}} spent less.',

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
  'score.r.text':
    'Ordered more lately than {behind, share} of {others, plural, one {the one other customer} other {the # other customers}}',
  'score.f.text':
    'Ordered more often than {behind, share} of {others, plural, one {the one other customer} other {the # other customers}}',
  'score.m.text':
    'Spent more than {behind, share} of {others, plural, one {the one other customer} other {the # other customers}}',
  'score.alone': 'The only customer so far',
  'months.axis': 'Month',
  'month.text': '{month, month}: {spend, money} in {orders, plural, one {# order} other {# orders}}',
  'mark.return': 'return',
  'mark.unpaid': 'nothing paid',
  'line.unnamed': '—',
  'flag.yes': 'yes',
  'flag.no': 'no',

  'action.title': 'What to do next',
  'action.why': 'Why, and with what',
  'action.make-good': 'Put right what went wrong',
  'action.make-good.text': 'Answer the last complaint or low rating in person before anything else is sent.',
  'action.first-order': 'Give a reason for a first order',
  'action.first-order.text': 'Known to the shop, but nothing bought yet: show one thing that many buy first.',
  'action.call': 'Ask in person what is missing',
  'action.call.text':
    'One of your core customers has gone silent: a call or a note by hand is worth more than a coupon.',
  'action.win-back': 'Try once to win back',
  'action.win-back.text': 'One message with a strong reason; if nothing comes, leave in peace.',
  'action.remind': 'Remind before the habit breaks',
  'action.remind.text': 'It is later than usual. A short message now is cheaper than a win-back later.',
  'action.welcome-back': 'Welcome back',
  'action.welcome-back.text': 'Back after a long silence: say thank you, and make the next order easy.',
  'action.second-order': 'Win the second order',
  'action.second-order.text': 'The second order decides whether somebody stays: ask how the first one was.',
  'action.cross-sell': 'Show one more thing that fits',
  'action.cross-sell.text': 'Buys and comes again: offer what others with the same taste bought.',
  'action.thank': 'Thank, and leave the price alone',
  'action.thank.text': 'A loyal customer orders anyway: recognition, early access, a small surprise.',
  'action.wait': 'Wait for the next order',
  'action.wait.text': 'All is as usual, and nothing in the files suggests a certain product.',
  'action.because.feedback':
    'The last answer was low or a complaint, within 90 days, and is not marked as resolved.',
  'action.because.late.own': 'By their own rhythm the next order was usual until {to, day}.',
  'action.because.late.shop': 'By the rhythm of your customers the next order was usual until {to, day}.',
  'action.because.due':
    '{product}: bought {times, integer} times, about every {every, days}, last {days, days} ago.',
  'action.because.offer':
    '{product}: of the {buyers, integer} others who bought {because}, {both, integer} bought it too, {lift, number1} times as often as all customers.',
  'action.mind.price.more': 'Buys on offer more than others do: a discount may be what decides.',
  'action.mind.price.less': 'Seldom buys on offer: no discount is needed.',
  'action.mind.channel':
    'Write by {channel}: {answered, integer} of {sent, plural, one {# message} other {# messages}} {answered, plural, one {was} other {were}} opened or clicked.',
  'action.mind.hours': 'Best between {from}:00 and {to}:00.',
  'action.mind.birthday':
    'Birthday on {day, day}, {days, plural, =0 {today} =1 {tomorrow} other {in # days}}: a wish costs little.',
  'action.mind.refused':
    '<bad>Wants no marketing</bad>: serve well when they come or write, and send nothing.',

  'standing.title': 'Where they stand',
  'standing.stage': 'Life cycle',
  'standing.segment': 'RFM segment',
  'standing.tier': 'Value tier',
  'standing.labels': 'Labels',
  'standing.segment.why':
    'By the scores below, as on the RFM page with nothing changed there. Scores compare with the other customers, the stage counts days: the two can differ.',
  'standing.tier.why': 'By money among all buyers: the best 15% are core, the next 35% potential.',
  'standing.because.no-order': 'No order yet.',
  'standing.because.none-counts':
    'No order that counts: the file has only returns, or orders that nothing was paid for. Who gave something back bought before the file begins.',
  'standing.because.one-order':
    'One order, {days, days} ago: within the {active, days} in which customers are still there.',
  'standing.because.few-orders':
    'Last order {days, days} ago, within {active, days}; fewer than {orders, integer} orders, and not in the top third by money.',
  'standing.because.many-orders':
    'At least {orders, integer} orders, the last {days, days} ago: within {active, days}.',
  'standing.because.top-value':
    'In the top third by money, last order {days, days} ago: within {active, days}.',
  'standing.because.detractor':
    'In the top third by money, but would not recommend the shop; last order {days, days} ago.',
  'standing.because.quiet':
    'Silent for {days, days}: more than {active, days}, not yet more than {lost, days}.',
  'standing.because.gone': 'Silent for {days, days}: more than {lost, days}.',
  'standing.because.came-back':
    'Had been silent for more than {lost, days}, and ordered again {days, days} ago.',
  'standing.source.own': 'The limits come from the gaps between your customers’ orders.',
  'standing.source.fallback':
    'The limits are usual figures of the trade: too few customers came twice to measure them.',
  'standing.source.typed': 'The limits were typed.',
  'standing.source.template': 'The limits are usual figures of the trade.',

  'levels.title': 'Level and the way to the next',
  'levels.level': 'Level',
  'levels.place': '{number, integer} of {levels, integer}',
  'levels.points': 'Points',
  'levels.next': 'Points to next',
  'levels.next.note': '{next} begins at {from, number} points.',
  'levels.highest': 'the highest level',
  'levels.money': 'One order of',
  'levels.money.near':
    'brings {next}: no more than the shop’s usual order of {order, money}. Say so in the next message.',
  'levels.money.far': 'brings {next}. A usual order of the shop is {order, money}.',
  'future.title': 'Expected from now over twelve months',
  'future.value': 'Value',
  'future.value.revenue':
    'Revenue after returns, discounted by 10% a year. 95%: {lower, money} – {upper, money}.',
  'future.value.margin':
    'Margin after returns, discounted by 10% a year. 95%: {lower, money} – {upper, money}.',
  'future.alive': 'Still a customer',
  'future.alive.note': '95%: {lower, share1} – {upper, share1}. Each silent day lowers it.',
  'future.orders': 'Orders',
  'future.orders.note': 'Expected in {months, plural, one {# month} other {# months}}, days with an order.',
  'lives.title': 'Lives with the shop',
  'lives.caption':
    '{lives, integer} lives: stretches of orders with more than {lost, days} of silence between them.',
  'lives.line':
    '{away, plural, =0 {} other {After # days of silence: }}life {number}, {from, day} to {to, day}, {orders, plural, one {# order} other {# orders}}, {revenue, money}',

  'habits.title': 'Habits',
  'habit.next': 'Next order usual',
  'habit.past': 'Next order was usual',
  'habit.next.value': '{from, day} – {to, day}',
  'habit.next.own': 'Middle half of {gaps, integer} own gaps, which are {median, days} in the middle.',
  'habit.next.shop':
    '{gaps, plural, =0 {This customer has not ordered on a second day yet} one {There is only one pause between orders of this customer} other {There are only # pauses between orders of this customer}}, so this is the usual wait of all your customers (median to 80th percentile).',
  'habit.channel': 'Buys mostly through',
  'habit.channel.note': '{count, integer} of {orders, integer} orders.',
  'habit.weekday': 'Weekday',
  'habit.hours': 'Time of day',
  'habit.hours.value': '{from}:00 – {to}:00',
  'habit.time.note': '{count, integer} of {of, integer} orders and opened messages.',
  'habit.time.none': 'none stands out',
  'habit.time.why':
    '{of, plural, one {# moment tells} other {# moments tell}} no habit that chance would not show too.',
  'habit.price': 'Price',
  'habit.price.more': '{share, share} on offer: more than others',
  'habit.price.less': '{share, share} on offer: less than others',
  'habit.price.alike': '{share, share} on offer: like others, as far as one can tell',
  'habit.price.note':
    '{reduced, integer} of {lines, integer} order lines had a discount or coupon (could be {lower, share} to {upper, share}); all customers: {shop, share}.',
  'habit.birthday': 'Next birthday',
  'habit.birthday.note':
    '{days, plural, =0 {Today} =1 {Tomorrow} other {In # days}}: turns {turns, integer}.',
  'weekday.0': 'Monday',
  'weekday.1': 'Tuesday',
  'weekday.2': 'Wednesday',
  'weekday.3': 'Thursday',
  'weekday.4': 'Friday',
  'weekday.5': 'Saturday',
  'weekday.6': 'Sunday',

  'taste.product': 'Product',
  'taste.category': 'Category',
  'taste.brand': 'Brand',
  'taste.few': 'too few',

  'contact.unknown': 'not said',
  'feedback.title': 'Last words',
  'feedback.last': 'Said',
  'feedback.when': '{kind}, {day, day}',
  'feedback.count': '{count, plural, one {The only answer.} other {The last of # answers.}}',
  'feedback.open': 'Low or a complaint, and not marked as resolved.',
  'feedback.rating': 'Rating',
  'feedback.csat': 'Satisfaction',
  'feedback.nps': 'Would recommend',
  'feedback.of': '{value} of {of}',
  'feedback.text': 'Text',

  'timeline.caption':
    '{count, plural, one {# entry} other {# entries}} to {asOf, day}, online and offline, newest first',
  'timeline.filter': 'Show',
  'timeline.all': 'All ({count, integer})',
  'timeline.some': '{kind} ({count, integer})',
  'timeline.kind.order': 'Order',
  'timeline.kind.return': 'Return',
  'timeline.kind.event': 'Event',
  'timeline.kind.contact': 'Message',
  'timeline.kind.feedback': 'Feedback',
  'timeline.kind.life': 'Life',
  'timeline.step': choiceOf('step', 0, stepWordsEn, '{name}'),
  'timeline.order': 'ordered',
  'timeline.unpaid': 'nothing paid',
  'timeline.return': 'returned',
  'timeline.sent': 'sent',
  'timeline.undelivered': 'not delivered',
  'timeline.opened': 'opened',
  'timeline.clicked': 'clicked',
  'timeline.converted': 'converted',
  'timeline.life-end': 'a life ends: a long silence begins',
  'timeline.life-start': 'a new life begins',

  'missing.title': 'What would make this page say more',
  'missing.customers':
    'A customer list: age, city, member level, birthday and whatever else you keep about people.',
  'missing.birth-date': 'A date of birth in the customer list: the next birthday.',
  'missing.products':
    'A product or category column in the orders: favourites, due products, recommendations.',
  'missing.category': 'A category in the orders or the product list: favourite categories.',
  'missing.brand': 'A product list with a brand: favourite brands.',
  'missing.discount': 'A discount or coupon column in the orders: how much price matters.',
  'missing.channel': 'A channel or store column in the orders: where they buy.',
  'missing.clock': 'Order times with hour and minute: the preferred time of day.',
  'missing.events': 'An event file with customer numbers: visits, searches and carts on the timeline.',
  'missing.contacts': 'A contact file: what was sent, opened and clicked, and the best channel.',
  'missing.feedback': 'A feedback file with customer numbers: ratings, complaints and the last words.',
  'stage.potential': 'Potential',
  'stage.new': 'New',
  'stage.growing': 'Growing',
  'stage.loyal': 'Loyal',
  'stage.returned': 'Returned',
  'stage.at-risk': 'At risk',
  'stage.lost': 'Lost',
  'segment.champions': 'Champions',
  'segment.loyal': 'Loyal',
  'segment.potential-loyalist': 'Potential loyalist',
  'segment.new': 'New',
  'segment.promising': 'Promising',
  'segment.need-attention': 'Need attention',
  'segment.about-to-sleep': 'About to sleep',
  'segment.at-risk': 'At risk',
  'segment.cant-lose': "Can't lose them",
  'segment.hibernating': 'Hibernating',
  'segment.lost': 'Lost',
  'tier.core': 'Core',
  'tier.potential': 'Potential',
  'tier.marginal': 'Marginal',

  'role.customer_id': 'Ids',
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

  'what.action':
    'The first rule that applies: an open complaint; no order yet; lost (core customers in person, others by message); at risk; back after a silence; one order; later than their rhythm; loyal; then what fits. Due: bought at least three times, and between 0.8 and 2 of its usual waits have passed. To offer: bought by those who bought the same, by at least five of them and surely more often than by all.',
  'what.action.for': 'the one thing to do for this person this week.',
  'what.action.not': 'a promise that it works: only a test against a control group shows that.',
  'what.standing':
    'Stage, segment and tier are those of the pages Life cycle, RFM and Value tiers as they come, seen from {asOf, day}; the sentence beside the stage names the limit that decided.',
  'what.standing.for': 'treating a person by where they stand, not by the last impression.',
  'what.standing.not': 'a judgement for ever: it is another one after the next order.',
  'what.future':
    'What customers with this history bring from {asOf, day} over twelve months, by BG/NBD and order values of all {buyers, integer} buyers, as on the page Lifetime value: chance of still coming × orders × value of an order. The intervals hold what the shop’s orders leave open about the model.',
  'what.future.for': 'deciding how much care this customer is worth.',
  'what.future.not':
    'what this one person will do: single customers scatter far more than the intervals. Who came once counts as still coming.',
  'what.levels':
    'Points before {asOf, day}: {pointsPerMoney, number} for each unit of money net of returns, {pointsPerOrder, integer} for each order, {pointsPerMonth, integer} for each calendar month with one; {pointsLapse, plural, =0 {they never lapse} other {what is older than # days has lapsed}}. Here: {points, integer}. The rules are those of the page Value tiers as long as nothing else is set here.',
  'what.levels.for': 'telling somebody what is missing to their next level.',
  'what.levels.not':
    'the balance of a member system: gifts and points that were spent are not in these files. What came back takes its points, so they can be below 0.',
  'what.lives':
    'A life is a stretch of orders; a silence longer than the limit for “lost” ends it, and the next order begins another one.',
  'what.lives.for': 'seeing who comes back, and after how long.',
  'what.lives.not': 'saying why they left or came back.',
  'what.habits':
    'Next order: the last one plus the middle half of the person’s own gaps (from three gaps on; before that the median and 80th percentile of all your customers’ gaps). Weekday and the best three hours are named only from five moments on, when chance alone would not give them (95% interval, allowing for the choice of the best). Price: order lines with a discount or coupon, with its 95% interval (Wilson) beside the share of all customers.',
  'what.habits.for': 'writing at a time and with an offer that suit.',
  'what.habits.not': 'knowing what somebody will do: it is what they used to do.',
  'what.favourites':
    'The five most bought products, categories and brands, by order lines without returns. Index = own share ÷ share of all customers × 100; 100 is like everybody, 200 twice as much. It is shown from three lines on.',
  'what.favourites.for': 'choosing what to show first.',
  'what.favourites.not': 'few purchases: one more changes the order.',
  'what.contacts':
    'Messages sent to {asOf, day}, without those that were not delivered, and how many of them were opened, clicked and led to an order, by channel.',
  'what.contacts.for': 'choosing the channel that is answered.',
  'what.contacts.not': 'proof that a message caused the order.',
  'what.feedback': 'The last answer, review or complaint to {asOf, day}.',
  'what.feedback.for': 'knowing how they feel before you write.',
  'what.feedback.not': 'what all customers feel: most never say anything.',
  'what.timeline':
    'Orders, returns, events, messages (each at the moment it was sent, opened, clicked, converted), feedback, and the ends and beginnings of lives, in one list to {asOf, day}.',
  'what.timeline.for': 'retelling what happened between you and this person.',
  'what.timeline.not': 'what nobody wrote down: talks in the store are missing.',

  'param.person': 'Customer',
  'param.person.hint': 'Customer number as it stands in the files.',
  'param.asOf': 'As of',
  'param.asOf.hint': 'Counts what happened before this day. Empty: the day after the last order.',

  'table.profile': 'Profile',
  'table.orders': 'Orders',
  'table.lines': 'Order lines',
  'table.months': 'Spend by month',
  'table.standing': 'Where they stand',
  'table.timeline': 'Timeline',
  'table.favourites': 'Favourites',
  'table.action': 'Next action',
  'table.contacts': 'Messages',
  'column.when': 'When',
  'column.kind': 'Kind',
  'column.what': 'What',
  'column.where': 'Where',
  'column.detail': 'Detail',
  'column.name': 'Name',
  'column.lines': 'Order lines',
  'column.share': 'Share',
  'column.shopShare': 'All customers',
  'column.index': 'Index',
  'column.channel': 'Channel',
  'column.sent': 'Sent',
  'column.opened': 'Opened',
  'column.clicked': 'Clicked',
  'column.converted': 'Converted',
  'column.order': 'Order',
  'column.day': 'Date',
  'column.product': 'Product',
  'column.quantity': 'Quantity',
  'column.amount': 'Amount',
};

export type CustomerMessages = Readonly<Record<keyof typeof en, string>>;
