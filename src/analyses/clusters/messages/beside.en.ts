/** The groups beside other divisions, kept groups, and rules for any division. */
export const besideEn = {
  'division.yes': 'Yes',
  'division.no': 'No',
  'division.again': 'Ordered again within 90 days',
  'division.not-again': 'Did not',

  'explain.label': 'What the rules tell',
  'explain.groups': 'These groups',
  'explain.again': 'Ordering again within 90 days',
  'explain.title':
    '{name}: {rules, plural, one {# rule is} other {# rules are}} right for {checked, share1} of other customers',
  'explain.caption':
    'A decision tree on everything known of {people, integer} customers before {day, day}, right for {accuracy, share1} of them. Checked on customers it had not seen ({checkedPeople, integer}, ten-fold) it is right for {checked, share1}; always guessing the largest group would be right for {commonest, share1}.',
  'explain.nothing': 'Nothing to tell by rules: fewer than two groups of customers, or more than 20.',

  'rules.label': '{group}, rule {n}',
  'rules.save': 'Save as a label',
  'rules.saved': 'Is a label',

  'compare.label': 'Compared with',
  'compare.number': '{k} groups',
  'compare.group': 'Group {n}',
  'compare.title': '{name}: agreement {agreement, number}',
  'compare.title.none': 'Compared with another division',
  'compare.caption.same':
    'Practically the same division: {away, plural, one {# customer} other {# customers}} of {people, integer} stand outside the groups that go together.',
  'compare.caption.alike':
    'Related, but not the same: {away, plural, one {# customer} other {# customers}} of {people, integer} stand outside the groups that go together. Choose a cell to see who.',
  'compare.caption.other':
    'Two different ways to look at the same customers: {away, integer} of {people, integer} stand outside the groups that go together. Choose a cell to see who.',
  'compare.caption.none': 'This division has fewer than two groups here, or more than 20.',
  'compare.caption.whole':
    'That solution cannot stand beside this one: its customers are one crowd, or the column tells nobody apart.',
  'compare.leaves': 'Leaves of the decision tree',
  'compare.leaf': '{group}, rule {n}',
  'compare.cell':
    '{group} and {other}: {people, plural, one {# customer} other {# customers}}, {share, share} of the group',
  'compare.away': 'Show the {away, integer} outside',

  'control.also': 'Also compared by',
  'control.also.none': 'Features only',
  'control.also.hint': 'A column such as the region; the groups with it then stand beside those without it.',
  'category.other': 'Others',
  'category.unknown': 'not known',
  'category.level': '{column}: {level}',
  'category.formula':
    'Share of the people with this value. Values beyond the eight most common, or with less than 2% of the people, stand together.',
  'side.with': 'With {column}',
  'side.without': 'Without {column}',
  'side.title': 'Side by side: with and without {column}',
  'side.caption':
    '{k} groups on this page, {other} beside them; agreement {agreement, number}. {away, plural, =0 {Nobody stands} one {One customer stands} other {# customers stand}} elsewhere, of {people, integer}. All other choices are the same.',
  'side.groups': 'Groups',
  'side.sizes': 'Sizes',
  'side.separation': 'Separation (mean silhouette)',
  'side.stability': 'Stability of the least stable group',
  'side.spread': 'Spread of spending',
  'column.measure': 'Measure',
  'table.beside': 'With and without a column',
  'table.besideProfile': 'Profiles with and without a column',

  'kept.title': 'Names, and groups kept for next time',
  'kept.caption.none':
    'Give the groups names and keep them: next month the same groups are found again under the same names, and you see who moved.',
  'kept.caption':
    'Kept as of {day, day}: of {stayed, integer} customers then, {movers, plural, =0 {nobody is} one {one ({share, share1}) is} other {# ({share, share1}) are}} in another group now; {newcomers, plural, one {# customer has} other {# customers have}} come since.',
  'kept.caption.same':
    'Kept as of {day, day}; looked at from there, nobody has moved and nobody is new. After the next import you see here who did.',
  'kept.check.discriminant':
    'Newcomers are put into the kept groups by a discriminant that is right for {accuracy, share1} of the customers then. Grouped anew, {agreement, share1} of everybody lands where it says.',
  'kept.check.center':
    'Newcomers are put into the kept group with the nearest centre. Grouped anew, {agreement, share1} of everybody lands there.',
  'kept.check.newcomers': 'Of the newcomers: {share, share1}.',
  'kept.label': 'Kept groups',
  'kept.none': 'Names as proposed',
  'kept.name': 'Name of this division',
  'kept.name.default': 'Groups of {day, day}',
  'kept.name.group': 'Name of group {n}',
  'kept.keep': 'Keep these groups',
  'kept.rename': 'Only rename',
  'kept.forget': 'Keep no longer',
  'kept.missing': 'Give every group a name of its own.',
  'kept.shape':
    'Groups of this shape are kept by their centres: {nearest, share1} of the customers are nearest to their own.',
  'kept.movers': 'Show who moved',
  'kept.newcomers': 'Show newcomers',
  'kept.group.gone': 'no longer found',
  'kept.group.new': '{name} (new)',
  'kept.matrix.title': 'Kept groups assigned today (rows) and groups found anew (columns)',
  'kept.cell':
    'Assigned to {group}, found in {other}: {people, plural, one {# customer} other {# customers}}',

  'finding.kept':
    'Against the groups kept as “{name}”, {movers, plural, one {# customer} other {# customers}} of {stayed, integer} moved to another group, and {newcomers, plural, one {# newcomer was} other {# newcomers were}} assigned to one.',

  'people.away': 'Outside the pairs',
  'people.overlap': '{group} and {other}',
  'people.movers': 'Moved since kept',
  'people.newcomers': 'Came since kept',
  'column.other': 'Other division',
  'column.then': 'Kept group then',
  'column.keptGroup': 'Kept group',
  'column.before': 'Then',
  'column.today': 'Now',
  'column.overlap': 'Overlap',
  'column.joined': 'Newcomers',
  'table.overlap': 'Overlap with another division',
  'table.kept': 'Kept groups',
  'table.assigned': 'Kept groups against groups found anew',
  'param.against': 'Compared with',
  'param.against.hint': 'The other division: chosen on the page.',
  'param.also': 'Also compared by',
  'param.also.hint': 'A column of customers, chosen on the page; for k-means and hierarchies.',
  'param.apart': 'How far it sets people apart',
  'param.apart.hint': 'Between two values of that column, on the scale used: 1 is one standard deviation.',
  'param.explain': 'Told by rules',
  'param.explain.hint': 'Empty: these groups; others are chosen on the page.',
  'param.kept': 'Names from',
  'param.kept.hint': 'Empty: the groups kept last; “none”: names as proposed.',

  'what.explain':
    'A few questions that lead from what is known of a customer to the group: right for {told, share1} of the customers they were made from, and, what counts, for {checked, share1} of customers they had not seen; always guessing the largest group would be right for {commonest, share1}.',
  'what.explain.for':
    'knowing what a segment really hangs on, and labels that say the same in one or two conditions.',
  'what.explain.not': 'causes, and rules that are hardly better than guessing.',
  'what.compare':
    'The same customers in two divisions: each cell counts who is in a group of both. The adjusted Rand index {agreement, number} says how much they agree beyond chance: 1 is the same division, 0 what chance would give. Groups that go together are paired so that they overlap most; {away, integer} customers are outside the pairs.',
  'what.compare.for': 'seeing what one division knows that the other does not, and who is concerned.',
  'what.compare.not': 'saying which of the two is better.',
  'what.beside':
    'The same customers, method and features, once with the column and once without it. Two people whose values of the column differ lie {apart, number} apart by that alone, on the scale of the features (1 is one standard deviation with z-scores); of whom it is not known lies {unknownApart, number} from everybody else. {away, integer} customers are outside the groups that go together; adjusted Rand index {agreement, number}.',
  'what.beside.for':
    'deciding whether habits alone, or habits and place, make the groups you want to work with.',
  'what.beside.not':
    'choosing by separation alone: the two solutions measure distance in different ways, so their silhouettes say little about which is better.',
  'what.kept':
    'A kept division is its scale, its centres and your names; nobody is named in it. The groups found today take the name of the kept group with which they share most members of that day (Jaccard overlap at least a third). {movers, integer} customers moved, {newcomers, integer} came since.',
  'what.kept.for': 'the same names month after month, and a list of who moved.',
  'what.kept.not':
    'groups that change their nature: where too few members stay, the group counts as new and gets a proposed name.',
};
