export const en = {
  title: 'Repurchase',
  nav: 'Repurchase',
  'method.summary': 'Gaps between purchases, their median, who is due',

  'finding.due':
    '<b>{due, plural, one {# customer} other {# customers}}</b> should buy again by {asOf, day}, and <b>{coming, integer}</b> in the {horizon, plural, one {day} other {# days}} after it.',
  'finding.nobody':
    'Nobody is due by {asOf, day} or in the {horizon, plural, one {day} other {# days}} after it ({due, integer} and {coming, integer}).',
  'finding.none':
    'No purchase is repeated often enough to have a rhythm: {minGaps, plural, one {# gap is} other {# gaps are}} needed. {customers, plural, one {There is # customer} other {There are # customers}}; the method drawer can lower the limit.',
  'finding.rhythm.item':
    '<good>{item}</good> is bought again after {median, days} in the median (95% interval {lower, number} to {upper, number} days; {gaps, integer} gaps): {repeaters, integer} of {buyers, integer} customers bought it again.',
  'finding.rhythm.item.few':
    '<good>{item}</good> is bought again after {median, days} in the median of {gaps, integer} gaps, too few for an interval: {repeaters, integer} of {buyers, integer} customers bought it again.',
  'finding.rhythm.any':
    'Customers come back after {median, days} in the median (95% interval {lower, number} to {upper, number} days; {gaps, integer} gaps): {repeaters, integer} of {buyers, integer} came again.',
  'finding.rhythm.any.few':
    'Customers come back after {median, days} in the median of {gaps, integer} gaps, too few for an interval: {repeaters, integer} of {buyers, integer} came again.',
  'finding.passed':
    '{passed, plural, one {# more has} other {# more have}} waited longer than 95 in 100 gaps take: that is no delay any more, so they are in no list.',
  'finding.level.product':
    'Decided from the data: single products, as at least five have {minGaps, integer} gaps or more.',
  'finding.level.category':
    'Decided from the data: categories, as fewer than five products have {minGaps, integer} gaps.',
  'finding.level.any':
    'Decided from the data: any purchase, as hardly any product or category has {minGaps, integer} gaps.',

  'problem.repurchase/no-orders':
    'There are no order lines with a date yet. Add an orders file with a date, a customer and an amount in each line.',
  'problem.repurchase/nobody':
    'No known customer bought anything in this period before {asOf, day}. Map the customer column of the orders file, or choose a longer period.',
  'problem.repurchase/no-product': 'There is no column of products, so another level is shown.',
  'problem.repurchase/no-category': 'There is no column of categories, so another level is shown.',
  'problem.repurchase/rare':
    '{items, plural, one {# item has} other {# items have}} fewer than {minGaps, integer} gaps and {items, plural, one {is} other {are}} left out.',
  'problem.repurchase/charges':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) {lines, plural, one {is} other {are}} postage, fees or corrections ({names}), no products, and {lines, plural, one {is} other {are}} left out.',
  'problem.repurchase/nameless':
    '{lines, plural, one {# line says} other {# lines say}} nothing about what was bought and {lines, plural, one {is} other {are}} left out.',

  'evidence.basis': '{customers, plural, one {# customer} other {# customers}}, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of purchases.',
  'evidence.missing.recent': 'No purchase in the last 30 days.',
  'evidence.missing.repeat': 'Nobody with three purchases.',

  'kpi.due': 'Due now',
  'kpi.due.note': 'customers and what they buy',
  'kpi.coming': 'Coming, {horizon, plural, one {# day} other {# days}}',
  'kpi.coming.note': 'customers and what they buy',
  'kpi.rhythms': 'With a rhythm',
  'kpi.rhythms.note':
    '{rare, plural, =0 {none has too few gaps} one {# has too few gaps} other {# have too few gaps}}',
  'item.any': 'Any purchase',
  'gap.own': '{gap, days}, their own',
  'gap.item': '{gap, days}',
  'due.title': '{entries, plural, one {# purchase is} other {# purchases are}} due',
  'due.title.item': '{item}: {entries, plural, one {# customer is} other {# customers are}} due',
  'due.caption':
    'Expected by {asOf, day}: the last purchase plus the median gap. Who has just become due stands first.',
  'coming.title':
    '{entries, plural, one {# purchase comes} other {# purchases come}} in {horizon, plural, one {a day} other {# days}}',
  'coming.title.item':
    '{item}: {entries, plural, one {# customer comes} other {# customers come}} in {horizon, plural, one {a day} other {# days}}',
  'coming.caption':
    'Expected after {asOf, day}, within {horizon, plural, one {# day} other {# days}}; the soonest stands first.',
  'list.refused':
    '{refused, plural, one {# more} other {# more}} of both lists said no to marketing and {refused, plural, one {is} other {are}} left out.',
  'rhythms.title': 'How often it is bought again: {items, plural, one {# item} other {# items}}',
  'rhythms.caption':
    'With at least {minGaps, plural, one {# gap} other {# gaps}} between two purchases of one customer; those with most gaps first. Choose one to see who is due for it.',
  'action.all': 'Back to all',

  'what.due':
    '{due, integer} purchases are expected by the as-of day: the last purchase plus the median gap, of their own with {ownGaps, integer} gaps or more, else of all who bought the item again. Who waited longer than 95 in 100 gaps take is in no list.',
  'what.due.for': 'a friendly reminder at the right time.',
  'what.due.not': 'loss of a customer: somebody may have enough of one product and still buy others.',
  'what.coming':
    'The same for the {horizon, integer} days after the as-of day: {coming, integer} purchases are expected.',
  'what.coming.for': 'planning messages and stock of the week.',
  'what.coming.not': 'a forecast of sales: only who bought it before is in it.',
  'what.rhythms':
    'A gap is the number of days between two neighbouring purchase days of one customer with the same item. The median is the middle gap; its 95% interval comes from the ranks of the gaps, without any assumption on their shape. {items, integer} items have at least {minGaps, integer} gaps.',
  'what.rhythms.for':
    'knowing when a refill is due, and which goods have a rhythm at all: a narrow usual range.',
  'what.rhythms.not':
    'who never came back: a median of gaps speaks of repeat buyers only, and is rather too short where most purchases are recent.',

  'param.level': 'What is bought again',
  'param.level.hint': 'By default the finest level with rhythms enough.',
  'option.level.auto': 'Decide from the data',
  'option.level.product': 'The same product',
  'option.level.category': 'The same category',
  'option.level.any': 'Anything',
  'param.minGaps': 'Gaps needed for a rhythm',
  'param.minGaps.hint': 'Inclusive; below six there is no interval of the median.',
  'param.ownGaps': 'Gaps needed for an own rhythm',
  'param.ownGaps.hint': 'From here on a customer’s own median counts.',
  'param.who': 'Who can be due',
  'param.who.hint': 'Somebody who bought once may not want it again.',
  'option.who.again': 'Bought it at least twice',
  'option.who.once': 'Bought it at all',
  'param.horizonDays': 'Days to look ahead',
  'param.horizonDays.hint': 'For the list of what comes.',
  'param.from': 'From',
  'param.from.hint': 'First day; empty: from the first order on.',
  'param.asOf': 'As of',
  'param.asOf.hint': 'Orders before this day; empty: the day after the last one.',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'param.list': 'List',
  'param.list.hint': 'Who is due already, or who will be.',
  'option.list.due': 'Due now',
  'option.list.coming': 'Coming',

  'table.rhythms': 'Rhythms',
  'table.due': 'Due now',
  'table.coming': 'Coming',
  'table.test': 'Limits and totals',
  'column.item': 'Item',
  'column.buyers': 'Customers',
  'column.again': 'Bought again',
  'column.gaps': 'Gaps',
  'column.median': 'Median gap',
  'column.interval': '95%, days',
  'column.usual': 'Half lie within, days',
  'column.due': 'Due now',
  'column.coming': 'Coming',
  'column.customer': 'Customer',
  'column.last': 'Last bought',
  'column.times': 'Times',
  'column.gap': 'Every',
  'column.expected': 'Expected',
  'column.late': 'Late by',
  'column.spend': 'Spend',
};

export type RepurchaseMessages = Readonly<Record<keyof typeof en, string>>;
