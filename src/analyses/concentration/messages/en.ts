/** Every message of the concentration in English, the source of truth for the other languages. */
export const en = {
  title: 'Few or many: how few customers carry the shop',
  nav: 'Few or many',
  'method.summary': 'how the revenue is shared: top group, Lorenz curve, Gini coefficient',

  'finding.top.customers':
    '<good>{count, plural, one {The best customer} other {The best # customers}}</good> ({part, share1} of {holders, integer}) {count, plural, one {brings} other {bring}} <good>{share, share} of the revenue</good>; {rest, plural, one {the other one brings} other {the other # bring}} the rest.',
  'finding.top.products':
    '<good>{count, plural, one {The first product} other {The first # products}}</good> ({part, share1} of {holders, integer}) {count, plural, one {brings} other {bring}} <good>{share, share} of the revenue</good>; {rest, plural, one {the other one brings} other {the other # bring}} the rest.',
  'finding.once.customers':
    '{half, plural, one {One customer brings} other {# customers bring}} half of it. {once, plural, one {# customer} other {# customers}} ({part, share}) bought only once and {once, plural, one {brings} other {bring}} {share, share1}.',
  'finding.once.products':
    '{half, plural, one {One product brings} other {# products bring}} half of it. {once, plural, one {# product} other {# products}} ({part, share}) {once, plural, one {was} other {were}} sold in one order only and {once, plural, one {brings} other {bring}} {share, share}.',
  'finding.change.more':
    'It gets fewer: the same top part brought {share, share} in the last {days, days}, {before, share} in the {days, days} before; the intervals of the Gini coefficient are apart.',
  'finding.change.less':
    'It gets more even: the same top part brought {share, share} in the last {days, days}, {before, share} in the {days, days} before; the intervals of the Gini coefficient are apart.',
  'finding.change.same':
    'The same top part brought {share, share} in the last {days, days}, {before, share} in the {days, days} before; that may be chance, the intervals of the Gini coefficient overlap.',
  'finding.few':
    'With {holders, integer} in all this describes them; from {need, integer} on it begins to tell something about the shop.',
  'finding.one.customers':
    'One customer so far, {name}, brings {share, share} of it all: find the second one.',
  'finding.one.products': 'One product so far, {name}, brings {share, share} of it all.',
  'finding.nothing.customers':
    'After returns nothing is left of {holders, plural, one {# customer} other {# customers}}: there is nothing to share out.',
  'finding.nothing.products':
    'After returns nothing is left of {holders, plural, one {# product} other {# products}}: there is nothing to share out.',
  'finding.lead.customers':
    'Know these {count, integer} by name, from {least, money} on: export the list, thank them, and write to whoever has gone quiet.',
  'finding.lead.products': 'Never run out of these {count, integer}, from {least, money} on.',
  'finding.lead.large.customers':
    '<bad>{name} alone brings {share, share1}</bad>. Check their amounts for a typing error first; if they are right, call them this week, and look for others like them.',
  'finding.lead.large.products':
    '<bad>{name} alone brings {share, share1}</bad>. Check its amounts for a typing error first; if they are right, secure its supply, and build up a second one.',

  'problem.concentration/no-orders':
    'There are no dated orders yet. Add an order file with a date and an amount on each line.',
  'problem.concentration/nobody-known':
    'None of the {lines, plural, one {# order line} other {# order lines}} tells who bought or what. Map the column with the customer, or the one with the product.',
  'problem.concentration/no-customers':
    'No order names a customer, so these are products. Map the column with the customer, or export the orders with the member or customer number.',
  'problem.concentration/no-products':
    'No column tells what was sold, so these are customers. Map the column with the product number, product name or category.',
  'problem.concentration/nobody':
    'Nobody bought anything in the period before {asOf, day}. Choose a later day or a longer period.',
  'problem.concentration/losing.customers':
    '{holders, plural, one {# customer} other {# customers}} brought back as much as they bought in this period or more ({revenue, money} together): they count as customers with nothing.',
  'problem.concentration/losing.products':
    '{holders, plural, one {# product} other {# products}} brought nothing or less after returns ({revenue, money} together): they count as products with nothing.',
  'problem.concentration/without-order':
    'Customers without an order in the period have {revenue, money} of returns and corrections: not in the curve.',
  'problem.concentration/nameless.customers':
    '{revenue, money} of the revenue is of unknown customers and not in the curve.',
  'problem.concentration/nameless.products':
    '{revenue, money} of the revenue is of lines without a product, postage and fees among them, and not in the curve.',
  'problem.concentration/as-of': 'Seen from {asOf, day}: nothing of that day or later is in these figures.',
  'problem.concentration/undated':
    '{lines, plural, one {# line has} other {# lines have}} no date and could not be counted.',

  'top.text.customers':
    'top {part, share}: {count, plural, one {# customer} other {# customers}} with {share, share1}',
  'top.text.products':
    'top {part, share}: {count, plural, one {# product} other {# products}} with {share, share1}',
  'kpi.top.customers': 'Top {part, share} bring',
  'kpi.top.products': 'Top {part, share} bring',
  'kpi.top.note.customers': '{count, integer} of {holders, integer} customers',
  'kpi.top.note.products': '{count, integer} of {holders, integer} products',
  'kpi.half': 'Half comes from',
  'kpi.half.note.customers': 'of {holders, integer} customers',
  'kpi.half.note.products': 'of {holders, integer} products',
  'kpi.gini': 'Gini coefficient',
  'gini.interval': '95%: {lower} – {upper}; 0 is even, 1 is one alone',
  'gini.alone': '0 is even, 1 is one alone',
  'kpi.once.customers': 'Bought only once',
  'kpi.once.products': 'In one order only',
  'kpi.once.note': '{count, integer}, bringing {share, share1}',

  'curve.title.customers': 'The best {part, share} of the customers bring {share, share}',
  'curve.title.products': 'The first {part, share} of the products bring {share, share}',
  'curve.caption':
    'Lorenz curve drawn from the top, {from, day} – {to, day}, returns deducted. The higher above the dashed line, the fewer carry the shop.',
  'curve.x.customers': 'Part of the customers, the best first',
  'curve.x.products': 'Part of the products, the greatest first',
  'curve.line': 'Together',
  'curve.equal': 'If all were equal',

  'tenths.title.customers': 'Customers by tenths',
  'tenths.title.products': 'Products by tenths',
  'tenth.name': 'Tenth {n, integer}',
  'stretches.title': 'Has it changed? {days, days} at a time',
  'stretches.caption':
    'Each row is a shop of its own: whoever bought in those {days, days}, and what the top {part, share} of them brought. Ginis whose intervals overlap do not differ beyond chance.',
  'stretches.caption.short':
    'For a comparison the data must reach back two stretches of {days, days} (top {part, share}). Choose a shorter period.',
  'stretch.name': '{from, day} – {to, day}',
  'people.title.customers': 'The top group: {count, plural, one {# customer} other {# customers}}',
  'people.title.products': 'The top group: {count, plural, one {# product} other {# products}}',
  'people.caption': 'Each brings at least {least, money}.',
  'people.caption.ties':
    'Each brings at least {least, money}; {ties, plural, one {# more brings} other {# more bring}} exactly as much as the last and could stand here too.',

  'what.top':
    'The greatest {top, share} of {holders, integer}, rounded to {count, integer} whole ones, and their part of {gaining, money}: {share, share1}. Equal amounts do not change it, whichever of them is taken.',
  'what.top.for': 'deciding how many people deserve your own time.',
  'what.top.not': 'a target: few or many is a fact about the shop, not good or bad by itself.',
  'what.half':
    'The least number that brings half of {gaining, money}: {half, integer} of {holders, integer}.',
  'what.half.for': 'a feeling for how much hangs on how few.',
  'what.half.not': 'the number you can lose: the others bring the other half.',
  'what.gini':
    'Gini coefficient, twice the area between the curve and the dashed line: {gini, number} with a 95% interval of {lower, number} – {upper, number} by leaving out one after the other (jackknife; from three on). What is below 0 after returns counts as 0.',
  'what.gini.for': 'comparing periods, or two shops, in one number.',
  'what.gini.not':
    'comparing periods of different lengths: over a longer time regulars pull away from those who came once, and the number rises by itself.',
  'what.once':
    'With one order from {from, day} up to {to, day}: {once, integer}, bringing {onceShare, share}.',
  'what.once.for': 'seeing how much a second order would be worth.',
  'what.once.not': 'loss: who came last week has had no time to come again.',
  'what.curve':
    'All {holders, integer} in the order of what they bring, the greatest first: the curve says what each part of them brings together. It is the Lorenz curve looked at from the top.',
  'what.curve.for': 'reading any “top x percent bring y percent”.',
  'what.curve.not': 'who they are: see the list.',
  'what.tenths':
    'All {holders, integer} in ten groups of equal size, the greatest first: what each brings, where it begins, how many of it have one order only. The shares sum to 100%.',
  'what.tenths.for': 'seeing where the money and the regulars are.',
  'what.tenths.not': 'segments to treat alike: a tenth is a cut, not a kind of person.',
  'what.stretches':
    'The same figures for {stretches, integer} stretches of {days, days} each, the latest first, each with the customers or products of its own.',
  'what.stretches.for': 'seeing whether the shop leans on fewer than before.',
  'what.stretches.not': 'the same people: the top of one stretch need not be the top of the next.',
  'what.people':
    'The {count, integer} of the top group with what each brings after returns, and what they bring together up to each row. The export “Where the money is” leads from {gaining, money} to the revenue of {revenue, money}.',
  'what.people.for': 'a personal thank-you, a call, an invitation.',
  'what.people.not': 'a mailing list: ask for consent first.',

  'param.asOf': 'As of',
  'param.asOf.hint': 'Orders before this day; empty: the day after the last one.',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'param.of': 'Of whom',
  'param.of.hint': 'Customers, or products.',
  'option.of.customers': 'Customers',
  'option.of.products': 'Products',
  'param.period': 'Period',
  'param.period.hint': 'Days before the as-of day.',
  'option.period.all': 'All there is',
  'option.period.365': 'Last 365 days',
  'option.period.180': 'Last 180 days',
  'option.period.90': 'Last 90 days',
  'param.top': 'Top percent',
  'param.top.hint': 'Of all, the greatest first.',

  'table.tenths': 'Tenths',
  'table.top': 'Top group',
  'table.holders': 'Everybody, the greatest first',
  'table.curve': 'Curve',
  'table.stretches': 'Stretches',
  'table.totals': 'Where the money is',
  'column.tenth': 'Group',
  'column.holders': 'How many',
  'column.revenue': 'Revenue',
  'column.share': 'Share',
  'column.cumulative': 'Together',
  'column.least': 'From',
  'column.orders': 'Orders',
  'column.once': 'With one order',
  'column.stretch': 'Stretch',
  'column.top': 'Top {part, share} bring',
  'column.gini': 'Gini',
  'column.interval': '95%',
  'column.name': 'Name',
};

export type ConcentrationMessages = Readonly<Record<keyof typeof en, string>>;
