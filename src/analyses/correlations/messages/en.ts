/** Every message of the correlations in English, the source of truth for the other languages. */
export const en = {
  title: 'What goes with what',
  nav: 'What goes with what',
  'method.summary':
    'every pair of what is known of your customers, each with the coefficient that fits it, its interval and a test corrected for the number of pairs',

  'finding.up':
    '<good>Customers high in “{first, name}” tend to be high in “{second, name}”</good>: of everything known of your customers, these two go together most (coefficient {estimate, number}, {customers, integer} customers).',
  'finding.down':
    '<good>Customers high in “{first, name}” tend to be low in “{second, name}”</good>: of everything known of your customers, these two go together most (coefficient {estimate, number}, {customers, integer} customers).',
  'finding.differs':
    '<good>“{first, name}” differs between the groups of “{second, name}”</good>: of everything known of your customers, these two go together most (coefficient {estimate, number}, {customers, integer} customers).',
  'finding.groups':
    '<good>“{first, name}” and “{second, name}” go together</good> most of everything known of your customers (coefficient {estimate, number}, {customers, integer} customers).',
  'finding.count':
    'Of {pairs, plural, one {# pair} other {# pairs}} that no formula ties together, {found, plural, one {# goes} other {# go}} together beyond chance: {strong} clearly (0.3 or more), {weak} only a little.',
  'finding.none':
    'Of {pairs, plural, one {the one pair} other {# pairs}} that no formula ties together, none goes together beyond chance. What is in the matrix may be luck: do not build on it, collect more orders or more columns in the customer list.',
  'finding.no-pairs':
    '{fields, plural, =0 {Nothing} one {Only one thing} other {# things}} known of your customers can be compared, and no pair of them without a formula that ties it together. Add a customer list with columns such as age, gender, city or channel.',
  'finding.few':
    'With {customers} customers only very strong pairs show, and these may not hold for the next customers; from {need} on it becomes worth reading.',
  'finding.too-few':
    '{customers, plural, one {One customer} other {# customers}} so far: a coefficient needs at least {need}. Until then, look at each of them in the customer list.',
  'finding.do': 'To use a pair, try it on a small group first: it says where to look, not what causes what.',

  'problem.correlations/no-orders':
    'There are no dated orders yet. Add an order file with a date and an amount on each line.',
  'problem.correlations/no-customers':
    'None of the {lines, plural, one {# order line} other {# order lines}} names a customer. Map the column with the customer, or export the orders with the member or customer number.',
  'problem.correlations/no-buyers': 'Nobody had ordered before {asOf, day}. Choose a later day.',
  'problem.correlations/untested':
    '{pairs, plural, one {One pair was} other {# pairs were}} not tested: fewer than ten customers of whom both are known, or no difference between them.',
  'problem.correlations/sparse':
    'In {pairs, plural, one {one pair} other {# pairs}} of groups many cells hold fewer than five customers; their test is rough.',
  'problem.correlations/anonymous':
    '{lines, plural, one {# order line} other {# order lines}} worth {revenue, money} name no customer and are not in these figures.',
  'problem.correlations/without-order':
    '{people, plural, one {One person} other {# people}} without an order that counts {people, plural, one {is} other {are}} not in these figures.',
  'problem.correlations/as-of': 'Only what happened before {asOf, day} counts.',
  'problem.correlations/undated':
    '{lines, plural, one {# order line has} other {# order lines have}} no date and {lines, plural, one {is} other {are}} left out.',

  'evidence.basis': '{buyers, plural, one {# buyer} other {# buyers}}, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of orders.',
  'evidence.missing.recent': 'No order in the last 30 days.',
  'evidence.missing.repeat': 'Nobody has ordered three times yet.',

  'param.asOf': 'As of',
  'param.asOf.hint': 'The day the figures stand for. Empty: the day after the last order.',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'param.first': 'First field',
  'param.first.hint': 'Its id; empty: that of the strongest pair. Easier: click a cell of the matrix.',
  'param.second': 'Second field',
  'param.second.hint': 'Its id; empty: that of the strongest pair. Easier: click a cell of the matrix.',
  'param.pairs': 'Pairs',
  'param.pairs.hint': 'Which pairs the list shows.',
  'option.pairs.found': 'Beyond chance',
  'option.pairs.tested': 'All tested',
  'option.pairs.formula': 'Tied by a formula',

  'caution.title': 'Going together is not causing',
  caution:
    'Ice cream and sunburn go together, and neither causes the other. Before you spend money on a pair, ask what third thing could be behind both, and try it on a small group beside one that is left alone.',
  caption: '{customers, plural, one {# customer} other {# customers}} with an order up to {to, day}.',
  name: '{name, name}',
  pair: '{first, name} and {second, name}',
  interval: '{lower} to {upper}',
  range: '{from} to {to}',
  cell: '{first, name} and {second, name}: {estimate} ({method}), {chance}',
  'legend.found': 'Deep colour: goes together strongly and beyond chance',
  'legend.negative': 'Amber line: the more of one, the less of the other',
  'legend.faint': 'Grey: may be chance',
  'legend.formula': 'Hatched: tied by a formula, no finding',

  'matrix.title': 'All pairs at a glance',
  'matrix.corner': 'Field',
  'pairs.title': 'Pairs, the strongest first',
  'pairs.none': 'No pair of this kind.',
  'chance.sure': 'beyond chance (q < 0.001)',
  'chance.found': 'beyond chance (q = {q})',
  'chance.open': 'may be chance (q = {q})',
  'chance.formula': 'tied by a formula',
  'method.pearson': 'Pearson r',
  'method.spearman': 'Spearman ρ',
  'method.cramer': 'Cramér’s V',
  'method.eta': 'Correlation ratio η',
  'method.rank-eta': 'Correlation ratio η of ranks',

  'reading.up': 'Customers high in “{first, name}” tend to be high in “{second, name}”.',
  'reading.down': 'Customers high in “{first, name}” tend to be low in “{second, name}”.',
  'reading.ends':
    'Of the fifth lowest in “{first, name}”, the middle customer has {least} in “{second, name}”; of the fifth highest, {most}.',
  'reading.differs': '“{first, name}” is not alike in all groups of “{second, name}”.',
  'reading.groups.ends': 'The middle customer has {least} in “{low, name}” and {most} in “{high, name}”.',
  'reading.groups':
    'Who is in one group of “{first, name}” is more often than by chance in certain groups of “{second, name}”; the table shows which.',
  'reading.chance':
    'What there is between “{first, name}” and “{second, name}” may be chance: a shop where the two have nothing to do with each other would often show as much.',
  'reading.untested':
    '{first, name} and {second, name} cannot be tested: fewer than ten customers of whom both are known, or no difference among them.',
  'reading.strength.none': 'The link is real but tiny: of no use for a single customer.',
  'reading.strength.weak': 'The link is weak: it shows in the crowd, hardly in a single customer.',
  'reading.strength.medium': 'The link is of medium strength.',
  'reading.strength.strong': 'The link is strong.',
  'reading.why.pearson': 'Pearson’s r, because both are numbers without a long tail.',
  'reading.why.spearman':
    'Spearman’s ρ compares ranks, because at least one of the two has a long tail, where a few customers would decide everything.',
  'reading.why.cramer': 'Cramér’s V, because both are groups; corrected for the size of the table.',
  'reading.why.eta':
    'The correlation ratio η, because one is a number and the other a grouping; corrected for the number of groups.',
  'reading.why.rank-eta':
    'The correlation ratio η of the ranks, because one is a grouping and the other a number with a long tail; corrected for the number of groups.',
  'reading.exact': 'Few customers in a cell: tested by Fisher’s exact test.',
  'reading.sparse': 'Many cells hold few customers: the test is rough.',
  'reading.formula':
    'The two share a part of their formulas, so they go together by the way they are counted. This is no finding about your customers.',
  'reading.cause': 'It does not say that one causes the other.',

  'scatter.title': '{first, name} and {second, name}, a point a customer',
  'scatter.caption': '{points, plural, one {# customer} other {# customers}}, at most 400, spread evenly.',
  'scatter.point': 'Customer',
  'bands.title': '{number, name} by {by, name}',
  'bands.series': 'Median',
  'groups.title': 'Of each group of {first, name}, the share in each group of {second, name}',
  'groups.people': '{people, plural, one {# customer} other {# customers}}',
  'groups.cell':
    '{row, name}, {column, name}: {people, plural, one {# customer} other {# customers}}, {share, share1} of the row',

  'table.pairs': 'Pairs',
  'table.matrix': 'Matrix',
  'table.pair': 'The chosen pair',
  'column.pair': 'Pair',
  'column.estimate': 'Coefficient',
  'column.interval': '95% interval',
  'column.method': 'Kind',
  'column.chance': 'Chance?',
  'column.customers': 'Customers',
  'column.lower': 'Lower quartile',
  'column.median': 'Median',
  'column.upper': 'Upper quartile',

  'what.matrix':
    'Each of {fields} fields beside each other one, over {customers, integer} customers. A number with a number: Pearson’s r, or Spearman’s ρ where the skewness of one is beyond 1. Two groupings: Cramér’s V. A number with a grouping: the correlation ratio η. r and ρ run from −1 to 1, the others from 0 to 1. {pairs} pairs are tested together: q = the share of false alarms if this pair and all surer ones are taken (Benjamini–Hochberg); {found} have q below 0.05. {formula} pairs share a part of their formulas, such as spend and orders; they are hatched and not counted.',
  'what.matrix.for': 'finding what is worth a closer look among many fields.',
  'what.matrix.not': 'saying what causes what, nor comparing a V with an r digit by digit.',
  'what.pairs':
    'The same pairs as a list. The interval holds the true coefficient in 95 of 100 such shops; q is corrected for all {pairs} pairs. From 0.1 on a coefficient is called weak, from 0.3 medium, from 0.5 strong (Cohen).',
  'what.pairs.for': 'taking the strongest pairs further, and seeing how sure each of them is.',
  'what.pairs.not': 'a single customer: most pairs only show in the crowd.',
  'what.pair':
    '{first, name} and {second, name}: what they say in words, the coefficient with its interval, and the picture. Of two numbers, the customers are cut into fifths by the first; of a number and a grouping, the median and quartiles of each group are shown; of two groupings, the shares within each row.',
  'what.pair.for': 'checking a coefficient with your own eyes.',
  'what.pair.not': 'deciding without a trial: a third thing may be behind both.',
};

export type CorrelationsMessages = Readonly<Record<keyof typeof en, string>>;
