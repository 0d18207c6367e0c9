/** Every message of the comparison in English, the source of truth for the other languages. */
export const en = {
  title: 'Compare two groups',
  nav: 'Compare groups',
  'method.summary':
    'two groups of customers beside each other by everything known of them, each figure with the test that fits, the size of the difference and its interval',

  'finding.differs.money':
    '<good>“{a, name}” and “{b, name}” differ most in “{metric, name}”</good>: the middle customer has {own, money} against {other, money}.',
  'finding.differs.days':
    '<good>“{a, name}” and “{b, name}” differ most in “{metric, name}”</good>: the middle customer has {own, days} against {other, days}.',
  'finding.differs.share':
    '<good>“{a, name}” and “{b, name}” differ most in “{metric, name}”</good>: the middle customer has {own, share1} against {other, share1}.',
  'finding.differs.number':
    '<good>“{a, name}” and “{b, name}” differ most in “{metric, name}”</good>: the middle customer has {own, number} against {other, number}.',
  'finding.differs.level':
    '<good>“{a, name}” and “{b, name}” differ most in “{metric, name}”</good>: {own, share1} are “{level, name}” against {other, share1}.',
  'finding.count':
    'Of {figures, plural, one {the one figure} other {# figures}} that no formula ties to the groups, {found, plural, one {# differs} other {# differ}} beyond chance.',
  'finding.alike':
    '“{a, name}” and “{b, name}” are alike as far as {figures, plural, one {the one figure} other {# figures}} can tell: no difference beyond chance. One message may do for both.',
  'finding.no-figures':
    'All that is known of “{a, name}” and “{b, name}” is tied to the groups by a formula or the same for everybody. Add columns to the customer list to compare more.',
  'finding.no-groups':
    'Nothing divides your {customers, plural, one {customer} other {# customers}} into two groups of at least {need}. Add a customer list with columns such as gender, city or member level, or wait for more customers.',
  'finding.too-small':
    '“{name, name}” has only {have, plural, one {# customer} other {# customers}}; a comparison needs at least {need}. Choose another group.',
  'finding.few':
    '“{name, name}” has only {have, plural, one {# customer} other {# customers}}: below {need}, only great differences show.',
  'finding.do':
    'Before you treat “{a, name}” differently, try it on a part of them: the difference says how they are, not why.',

  'problem.comparison/no-orders':
    'There are no dated orders yet. Add an order file with a date and an amount on each line.',
  'problem.comparison/no-customers':
    'None of the {lines, plural, one {# order line} other {# order lines}} names a customer. Map the column with the customer, or export the orders with the member or customer number.',
  'problem.comparison/no-buyers': 'Nobody had ordered before {asOf, day}. Choose a later day.',
  'problem.comparison/untested':
    '{figures, plural, one {One figure was} other {# figures were}} not tested: known of fewer than five customers of a group, or the same for all of them.',
  'problem.comparison/anonymous':
    '{lines, plural, one {# order line} other {# order lines}} worth {revenue, money} name no customer and are not in these figures.',
  'problem.comparison/without-order':
    '{people, plural, one {One person} other {# people}} without an order that counts {people, plural, one {is} other {are}} not in these figures.',
  'problem.comparison/as-of': 'Only what happened before {asOf, day} counts.',
  'problem.comparison/undated':
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
  'param.by': 'Divide by',
  'param.by.hint':
    'The field whose groups are compared. Empty: the member level, the gender, or another of the customer list.',
  'param.a': 'Group',
  'param.a.hint': 'Empty: the largest.',
  'param.b': 'Beside',
  'param.b.hint': 'Empty: everybody else.',
  'param.metric': 'Figure',
  'param.metric.hint': 'The one that is looked at.',
  'option.rest': 'Everybody else',

  caption: '{customers, plural, one {# customer} other {# customers}} with an order up to {to, day}.',
  name: '{name, name}',
  head: '{name, name} ({people, integer})',
  people: '{people, plural, one {# customer} other {# customers}}',
  points: '{points, number1} pp',
  interval: '{estimate} ({lower} to {upper})',
  overall: '{effect, number}, p {p}',
  'row.mean': '{name, name}, mean',
  'row.median': '{name, name}, median',
  'row.level': '{name, name}: {level, name}',
  cell: '{group, name}, {level, name}: {people, plural, one {# customer} other {# customers}}, {share, share1} of the row',

  'chance.found': 'beyond chance (q {q})',
  'chance.open': 'may be chance (q {q})',
  'chance.formula': 'tied by a formula',
  'chance.untested': 'too few',
  'test.welch': 'Welch’s t',
  'test.mann-whitney': 'Mann–Whitney U',
  'test.shares': 'χ² of two shares',
  'test.fisher': 'Fisher’s exact',
  'test.chi-squared': 'χ²',
  'test.none': 'none',
  'effect.welch': 'Hedges’s g',
  'effect.mann-whitney': 'Rank-biserial correlation',
  'effect.shares': 'Cramér’s V',
  'effect.fisher': 'Cramér’s V',
  'effect.chi-squared': 'Cramér’s V',
  'overall.welch-anova': 'All groups: η, Welch’s ANOVA',
  'overall.kruskal-wallis': 'All groups: η of ranks, Kruskal–Wallis',
  'overall.chi-squared': 'All groups: Cramér’s V, χ²',
  'fact.p': 'p-value',

  'differences.title': 'All figures at once',
  'metric.title': '{metric, name}: “{a, name}” beside “{b, name}”',
  'numbers.title': '{metric, name} in the groups of {by, name}: the median',
  'numbers.series': 'Median',
  'shares.title': '{metric, name}: shares within each group of {by, name}',
  'reading.means': 'On average “{a, name}” has {own}, “{b, name}” {other}.',
  'reading.medians': 'The middle customer of “{a, name}” has {own}, of “{b, name}” {other}.',
  'reading.shares': '{own} of “{a, name}” are “{level, name}”, {other} of “{b, name}”.',
  'reading.superiority':
    'Take one customer of each at random: the one of “{a, name}” has the higher figure in {share, share} of the cases; 50% would be no difference.',
  'reading.found': 'The difference is beyond chance, also with all the other figures looked at.',
  'reading.open': 'The difference may be chance, with this many customers and this many figures looked at.',
  'reading.untested':
    'It cannot be tested: both groups need at least {need} customers of whom it is known, and some difference among them.',
  'reading.formula':
    'The groups are made from what this figure is made of, so they differ by their definition. This is no finding.',
  'reading.cause': 'It says how the groups are, not why.',
  'why.welch':
    'Welch’s t test compares the means, because neither group has a long tail; it does not ask for equal spread.',
  'why.mann-whitney':
    'Mann and Whitney’s test compares ranks, because a group is small or has a long tail, where a few customers would decide the mean.',
  'why.shares': 'Two shares are compared by χ²; the interval of their difference is Newcombe’s.',
  'why.fisher': 'Fisher’s exact test, because few customers are expected in a cell.',
  'why.chi-squared': 'χ² compares all shares at once.',

  'table.differences': 'All figures at once',
  'table.groups': 'Every figure in every group',
  'column.figure': 'Figure',
  'column.effect': 'Size of the effect (95%)',
  'column.difference': 'Difference (95%)',
  'column.chance': 'Chance?',
  'column.test': 'Test',
  'column.customers': 'Customers',
  'column.mean': 'Mean',
  'column.lower': 'Lower quartile',
  'column.median': 'Median',
  'column.upper': 'Upper quartile',

  'what.differences':
    '“{a, name}” ({people, integer} customers) beside “{b, name}” ({others, integer}), figure by figure. Numbers: means by Welch’s t where both groups have 15 customers and a skewness within ±1, with Hedges’s g = difference ÷ common standard deviation; else ranks by Mann–Whitney, with the rank-biserial correlation (−1 to 1). Groupings: χ² or Fisher, with Cramér’s V; of two values the difference of the shares in percentage points. {figures} figures are tested together, {found} have q below 0.05 (Benjamini–Hochberg). {formula} figures are made of what the groups are made of and are not counted.',
  'what.differences.for': 'seeing in one table what sets a group apart, and how sure that is.',
  'what.differences.not': 'why they differ: that takes a trial.',
  'what.metric':
    'One figure in words, with its test, and its quartiles or shares in every group of the division, not only the two. All groups at once are tested by Welch’s analysis of variance, by Kruskal–Wallis where the figure has a long tail, or by χ².',
  'what.metric.for': 'checking a difference with your own eyes.',
  'what.metric.not': 'groups below {need} customers: they are not tested.',
};

export type ComparisonMessages = Readonly<Record<keyof typeof en, string>>;
