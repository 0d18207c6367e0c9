import { whatEn } from './what.en';

export const en = {
  title: 'Bought together',
  nav: 'Bought together',
  'method.summary': 'Support, confidence, lift; what a basket is; level, period, segment',

  'finding.best.order':
    'People who buy <good>{antecedent}</good> buy <good>{consequent}</good> {lift, number1} times as often as usual: {count, plural, one {# order} other {# orders}}, {confidence, share} of those with {antecedent}.',
  'finding.best.day':
    'People who buy <good>{antecedent}</good> buy <good>{consequent}</good> on the same day {lift, number1} times as often as usual: {count, plural, one {# day} other {# days}}, {confidence, share} of those with {antecedent}.',
  'finding.best.customer':
    'Whoever has bought <good>{antecedent}</good> has bought <good>{consequent}</good> {lift, number1} times as often as usual: {count, plural, one {# customer} other {# customers}}, {confidence, share} of those with {antecedent}.',
  'finding.one': 'There is one basket so far: what is bought together shows when there are more.',
  'finding.single.order':
    'Every order so far holds a single item ({baskets, plural, one {# order} other {# orders}}). Take all that a customer bought as one basket to see what goes together.',
  'finding.single.day':
    'Nobody has bought two things on one day ({baskets, integer} days). Take all that a customer bought as one basket to see what goes together.',
  'finding.single.customer':
    'No customer has bought two different things yet ({baskets, plural, one {# customer} other {# customers}}).',
  'finding.none':
    'Among {baskets, integer} baskets nothing goes together in {minCount, integer} or more with a confidence of {confidence, share}.',
  'finding.usual':
    'In {baskets, integer} baskets goods are together only as often as chance would bring them together.',
  'finding.part': 'Looked at are {baskets, integer} of the {all, integer} baskets of the period.',
  'finding.part.all':
    'Looked at are {baskets, integer} of the {all, integer} baskets of the period; in all of them this rule has a confidence of {confidence, share} and a lift of {lift, number1}.',
  'finding.few':
    'With {baskets, integer} baskets this only describes what happened; from about {need, integer} on, chance can be told from habit.',
  'finding.chance':
    'Of {candidates, plural, one {# candidate} other {# candidates}} tested {rules, plural, one {# rule reaches} other {# rules reach}} the limits, but none is more than chance would bring (false discovery rate 5%).',
  'finding.tested.again':
    '{candidates, plural, one {# candidate was} other {# candidates were}} tested. <b>{survived, plural, one {# rule} other {# rules}}</b> at these limits {survived, plural, one {survives} other {survive}} a false discovery rate of 5%, and <b>{held, integer}</b> held up on the last 30% of the baskets; of those that survive, {falseOnes, plural, =0 {fewer than one is} one {about # is} other {about # are}} to be expected by chance.',
  'finding.tested.once':
    '{candidates, plural, one {# candidate was} other {# candidates were}} tested. <b>{survived, plural, one {# rule} other {# rules}}</b> at these limits {survived, plural, one {survives} other {survive}} a false discovery rate of 5%; there are too few baskets, or only one moment, to look at them again on later ones ({held, integer} held up); of those that survive, {falseOnes, plural, =0 {fewer than one is} one {about # is} other {about # are}} to be expected by chance.',
  'finding.level.category':
    'Decided from the data: categories, because single products give fewer than three rules; in at least {support, share1} of the baskets ({minCount, integer}), confidence from {confidence, share}.',
  'finding.decided.product':
    'Decided from the data: single products in at least {support, share1} of the baskets ({minCount, integer}), confidence from {confidence, share}.',
  'finding.decided.category':
    'Decided from the data: categories in at least {support, share1} of the baskets ({minCount, integer}), confidence from {confidence, share}.',
  'finding.decided.both':
    'Decided from the data: products and categories in at least {support, share1} of the baskets ({minCount, integer}), confidence from {confidence, share}.',
  'finding.given.product':
    'Single products in at least {support, share1} of the baskets ({minCount, integer}), confidence from {confidence, share}.',
  'finding.given.category':
    'Categories in at least {support, share1} of the baskets ({minCount, integer}), confidence from {confidence, share}.',
  'finding.given.both':
    'Products and categories in at least {support, share1} of the baskets ({minCount, integer}), confidence from {confidence, share}.',
  'finding.top.product':
    'The best {top, integer} rules between single products, however rare; confidence from {confidence, share}.',
  'finding.top.category':
    'The best {top, integer} rules between categories, however rare; confidence from {confidence, share}.',
  'finding.top.both':
    'The best {top, integer} rules between products and categories, however rare; confidence from {confidence, share}.',

  'problem.association-rules/no-orders':
    'There are no order lines with a date yet. Add an orders file with a date, an order number and a product in each line.',
  'problem.association-rules/no-items':
    'No column says what was bought. Map the product or category column of the orders file, or add a file that has one.',
  'problem.association-rules/no-baskets':
    'Nobody bought anything in this period before {asOf, day}. Choose a later day or a longer period.',
  'problem.association-rules/no-value': 'No basket belongs to “{value}”. Choose one of: {known}.',
  'problem.association-rules/no-part':
    'In this period no basket passes every filter (segment “{part}”, channel “{channel}”). Take one of them away or choose a longer period.',
  'problem.association-rules/no-channel': 'No file has a column of channels, so the channel is left out.',
  'problem.association-rules/too-many':
    'From {asked, integer} baskets on there are more combinations than can be read: the search stopped at {found, integer}, which took {bytes, bytes}, and shows those from {count, integer} baskets on. Try a support from {percent, number}% on.',
  'problem.association-rules/cut':
    '{found, integer} rules reach the limits; shown are the {shown, integer} that explain most baskets. A higher support or confidence leaves fewer.',
  'problem.association-rules/no-categories':
    'There is no column of categories, so rules are between products.',
  'problem.association-rules/no-products': 'There is no column of products, so rules are between categories.',
  'problem.association-rules/no-own':
    'There is no label and no kept groups called “{own}”, so the segment is left out. Those there are: {known}.',
  'problem.association-rules/no-segment': 'No file has a column for the chosen segment, so it is left out.',
  'problem.association-rules/charges':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) {lines, plural, one {is} other {are}} postage, fees or corrections ({names}), no products, and {lines, plural, one {is} other {are}} left out.',
  'problem.association-rules/nameless':
    '{lines, plural, one {# line says} other {# lines say}} nothing about what was bought and {lines, plural, one {is} other {are}} left out.',
  'problem.association-rules/anonymous':
    '{lines, plural, one {# line} other {# lines}} of unknown customers {lines, plural, one {is} other {are}} left out where a basket is a customer.',

  'evidence.basis': '{baskets, integer} baskets, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of baskets.',
  'evidence.missing.recent': 'No basket in the last 30 days.',
  'evidence.missing.repeat': 'Fewer than three baskets.',

  'controls.title': 'Limits',
  'controls.support': 'At least in',
  'controls.support.value': '{support, share1} · {count, integer} baskets',
  'controls.confidence': 'Confidence from',
  'controls.level': 'What goes together',
  'controls.segment': 'Segment',
  'controls.only': 'Only in',
  'controls.channel': 'Channel',
  'controls.period': 'Period',
  'controls.all': 'All',
  'controls.label': 'Label: {name}',
  'controls.kept': 'Kept groups: {name}',
  'controls.part': '{part} · {count, integer}',
  'controls.period.all': 'The whole time',
  'controls.period.days': '{days, plural, =365 {The last year} other {The last # days}}',
  'controls.period.from': 'From {from, day}',
  'controls.whole': 'Back to all baskets',
  'controls.auto': 'Decide from the data',
  'controls.top': 'Show',
  'controls.top.value': '{top, plural, =0 {all at the limits} other {the best #}}',
  'kpi.tested': 'Candidates tested',
  'kpi.tested.note': 'at any confidence',
  'kpi.survived': 'Survive the test',
  'kpi.survived.note': 'q ≤ .05, of {found, integer} at the limits',
  'kpi.held': 'Held up',
  'kpi.held.note': 'on the last {late, integer} baskets, from {cut, day}',
  'kpi.held.none': 'no later baskets to look at',
  'kpi.false': 'By chance',
  'kpi.false.value': '{falseOnes, plural, =0 {under 1} other {about #}}',
  'kpi.false.note': 'to be expected among those that survive',

  'proposals.title': 'If they buy …, propose …',
  'proposals.caption': 'The rules that explain most baskets. Add what is in a basket to see what fits it.',
  'proposals.caption.basket': 'What fits a basket of {basket}, surest first.',
  'proposals.none': 'No rule fits this basket.',
  'proposals.add': 'Put into the basket',
  'proposals.pick': 'Choose …',
  'proposals.remove': 'Take out {item}',
  'proposals.clear': 'Empty the basket',
  'proposal.if': 'If they buy {antecedent}',
  'proposal.then': 'propose {consequent}',
  'proposal.text':
    '{confidence, share} of the baskets with the first hold the second: {lift, number1} times as often as usual ({count, integer} baskets).',
  'action.details': 'Whom, and as a bundle',

  'rules.title': '{rules, plural, one {# rule} other {# rules}}',
  'rules.caption': 'By the baskets they explain, {baskets, integer} baskets from {from, day} to {to, day}.',
  'rules.caption.folded':
    'By the baskets they explain, {baskets, integer} baskets from {from, day} to {to, day}. {folded, plural, one {# redundant rule is} other {# redundant rules are}} folded under a simpler one.',
  'rules.empty': 'No rule at these limits. Lower the support or the confidence.',
  'action.folded': 'Show redundant rules',
  'action.measures': 'All measures',
  'verdict.0': 'too few later',
  'verdict.1': 'held up',
  'verdict.2': 'not held up',
  'verdict.weak': 'few clicks',
  'verdict.chance': 'chance',

  'picture.scatter': 'Each rule by support and confidence',
  'picture.scatter.caption': 'The deeper the colour, the higher the lift. Choose a point to see its rule.',
  'picture.scatter.some':
    'The {shown, integer} rules that explain most baskets; the deeper the colour, the higher the lift. Choose a point to see its rule.',
  'picture.axis.support': 'Support (share of the baskets)',
  'picture.axis.confidence': 'Confidence',
  'picture.note': 'Lift {lift, number}',
  'picture.links': 'What leads to what',
  'picture.links.caption': 'The wider the line, the surer; the deeper, the higher the lift.',
  'picture.link': '{antecedent} → {consequent}: confidence {confidence, share}, lift {lift, number}',

  'picture.matrix': 'What leads to what, by groups',
  'picture.matrix.caption':
    'A column holds what leads to the same goods first; a figure is the median lift of its rules, the deeper the higher. Choose one to see its first rule.',
  'picture.matrix.corner': 'Proposed ↓ · bought →',
  'picture.matrix.group': '{first} and {more, integer} more',
  'picture.matrix.cell':
    '{antecedent} → {consequent}: {rules, plural, one {# rule} other {# rules}}, lift {lift, number}',

  'clicks.title': 'What came of recommended rules',
  'clicks.caption':
    '{clicked, integer} of {shown, integer} recommendations were clicked: {rate, share1}. Rules below {limit, number}% are flagged.',
  'clicks.weak': 'too few: switch off',
  'clicks.good': 'keep',
  'sets.title': 'Item sets behind the rules',
  'sets.caption.none':
    'Rules are made of sets of items that are often in one basket. List them, or follow how Apriori finds them.',
  'sets.list':
    '{total, plural, one {# {kind} set} other {# {kind} sets}} of two items or more in at least {minCount, integer} baskets.',
  'sets.list.some':
    '{total, plural, one {# {kind} set} other {# {kind} sets}} of two items or more in at least {minCount, integer} baskets; shown are the {shown, integer} in most baskets.',
  'sets.kind.frequent': 'frequent',
  'sets.kind.closed': 'closed',
  'sets.kind.maximal': 'maximal',
  'sets.levels':
    'Apriori goes level by level: a set can only be in {minCount, integer} baskets if each of its parts is. It found {total, plural, one {# set} other {# sets}}.',
  'sets.levels.stopped':
    'Apriori goes level by level: a set can only be in {minCount, integer} baskets if each of its parts is. Here it stopped after {total, plural, one {# set} other {# sets}}: the next level has more than 50,000 candidates. A higher support lets it go on; the rules above come from a faster search and are complete.',
  'sets.level': '{size, plural, one {Single items} other {Sets of # items}}',
  'sets.level.text':
    '{joined, integer} put together, {pruned, integer} left out because a part is not frequent, {counted, integer} counted, {frequent, integer} frequent.',
  'sets.level.examples': 'In most baskets: {examples}',

  'rule.title': '{antecedent} → {consequent}',
  'rule.counts':
    'Of {antecedentCount, integer} baskets with {antecedent}, {count, integer} also hold {consequent}: {confidence, share}, against {consequentSupport, share1} of all. Lift {lift, number} ({lower, number} to {upper, number}).',
  'rule.held':
    'In the first 70% of the baskets its lift is {early, number} ({earlyLower, number} to {earlyUpper, number}), in the last 30% {late, number} ({lateLower, number} to {lateUpper, number}): it held up.',
  'rule.failed':
    'In the first 70% of the baskets its lift is {early, number} ({earlyLower, number} to {earlyUpper, number}), in the last 30% {late, number} ({lateLower, number} to {lateUpper, number}): not surely above 1 in both, so it did not hold up.',
  'rule.unknown': 'Too few of the last baskets hold {antecedent} to say whether it held up.',
  'rule.chance': 'Chance would bring it too often to rely on it: q = {q, number}.',
  'rule.redundant': 'Redundant: {other} alone is at least as sure.',
  'rule.reversed': 'Turns round in {parts}: there the two are bought together less often than usual.',
  'rule.only':
    'Among all baskets of the period: confidence {confidence, share}, lift {lift, number}. In {name} alone: {ownConfidence, share} and {ownLift, number}.',
  'parts.caption': 'Choose a part to seek rules in it alone and compare them with all baskets.',
  'part.yes': 'With children',
  'part.no': 'Without children',
  'part.without': 'Without “{label}”',
  'part.core': 'Core',
  'part.potential': 'Potential',
  'part.marginal': 'Marginal',
  'part.champions': 'Champions',
  'part.loyal': 'Loyal',
  'part.potential-loyalist': 'Potential loyalists',
  'part.new': 'New',
  'part.promising': 'Promising',
  'part.need-attention': 'Need attention',
  'part.about-to-sleep': 'About to sleep',
  'part.at-risk': 'At risk',
  'part.cant-lose': 'Can’t lose them',
  'part.hibernating': 'Hibernating',
  'part.lost': 'Lost',
  'parts.title': 'Within the parts',

  'audience.title': '{people, plural, one {# customer} other {# customers}} to propose it to',
  'audience.caption': 'Known customers who bought {antecedent} in the period, but not {consequent}.',
  'audience.caption.within':
    'Known customers with a basket of {within} who bought {antecedent} in the period, but not {consequent}.',
  'audience.refused':
    '{refused, plural, one {# more} other {# more}} said no to marketing and {refused, plural, one {is} other {are}} left out.',
  'bundle.title': 'Draft of a bundle',
  'bundle.text': '{goods}: together {price, money} instead of {apart, money}, {saving, integer}% off.',
  'bundle.margin.good':
    'Costs {cost, money}; the margin falls from {marginApart, share} to {margin, share}, and {profit, money} stay a bundle.',
  'bundle.margin.bad': 'Costs {cost, money}: at this price each bundle loses {loss, money}.',
  'bundle.margin.unknown':
    'The costs of these goods are not known, so the margin cannot be checked. Add a product file with a cost column.',
  'bundle.unpriced': 'The prices of these goods are not known.',
  'bundle.saving': 'Saves, %',
  'bundle.csv': 'All bundles, CSV',

  'numbers.support': 'Support',
  'numbers.support.text':
    'Share of the baskets that hold both. {antecedent} and {consequent}: {count, integer} of {baskets, integer}, {count, integer} ÷ {baskets, integer} = {support, share1}.',
  'numbers.confidence': 'Confidence',
  'numbers.confidence.text':
    'Of the {antecedentCount, integer} baskets with {antecedent}, {count, integer} also hold {consequent}: {count, integer} ÷ {antecedentCount, integer} = {confidence, share1}.',
  'numbers.lift': 'Lift',
  'numbers.lift.text':
    '{consequent} is in {consequentSupport, share1} of all baskets ({consequentCount, integer}). {confidence, share1} ÷ {consequentSupport, share1} = {lift, number}: that many times as often as usual. 1 would be chance; the 95% interval is {lower, number} to {upper, number}.',
  'numbers.leverage': 'Leverage',
  'numbers.leverage.text':
    'By chance {expected, integer} baskets would hold both; {count, integer} do: {extra, integer} more, {leverage, share1} of all baskets. Rules are listed by it.',
  'numbers.test': 'Test',
  'numbers.test.text':
    'Fisher’s exact test asks how often chance alone would bring them together so often. With {tested, integer} candidates some look good by chance: q is the share of false ones to accept so that this rule is still called one. Up to .05 a rule survives; this one has {q}.',
  'numbers.again': 'Held up',
  'numbers.again.text':
    'The baskets before {cut, day} are {early, integer}, those from then on {late, integer}. A rule held up when the whole 95% interval of its lift is above 1 in the first and again in the last. The limits look at all baskets.',
  'q.tiny': 'less than 0.0001',

  tour: '{tested, integer} combinations were tested on {baskets, integer} baskets; {survived, integer} stand beyond chance. Who buys {antecedent} buys {consequent} in {confidence, share} of the cases, {lift, number1} times as often as usual.',
  'tour.try': 'Put {antecedent} into the basket at the top and see what to propose, and to whom.',

  ...whatEn,

  'param.level': 'Level',
  'param.level.hint': 'By default the finest level that has rules.',
  'option.level.auto': 'Decide from the data',
  'option.level.product': 'Products',
  'option.level.category': 'Categories',
  'option.level.both': 'Products and categories',
  'param.minSupport': 'Support from, %',
  'param.minSupport.hint': 'Share of the baskets, inclusive. 0: decided from the data.',
  'param.minCount': 'Support from, baskets',
  'param.minCount.hint': 'Number of baskets, inclusive. 0: by share alone.',
  'param.minConfidence': 'Confidence from, %',
  'param.minConfidence.hint': 'Inclusive.',
  'param.minLift': 'Lift from',
  'param.minLift.hint': 'Inclusive; 1: not less than chance.',
  'param.maxAntecedent': 'Most items before →',
  'param.maxAntecedent.hint': '1: rules between single items.',
  'param.maxConsequent': 'Most items after →',
  'param.maxConsequent.hint': '1: rules that propose a single item.',
  'param.top': 'Only the best',
  'param.top.hint': 'So many rules, without a support limit. 0: by the limits.',
  'param.topBy': 'Best by',
  'param.topBy.hint': 'For “Only the best”.',
  'option.topBy.leverage': 'Baskets explained (leverage)',
  'option.topBy.count': 'Baskets with both',
  'param.basket': 'A basket is',
  'param.basket.hint': 'Orders of unknown customers count, but not as customers.',
  'option.basket.order': 'An order',
  'option.basket.day': 'A customer’s day',
  'option.basket.customer': 'All that a customer bought',
  'param.from': 'From',
  'param.from.hint': 'First day; empty: from the first order on.',
  'param.asOf': 'As of',
  'param.asOf.hint': 'Orders before this day; empty: the day after the last one.',
  'param.segment': 'Segment',
  'param.segment.hint': 'Shows where a rule turns round.',
  'option.segment.none': 'None',
  'option.segment.tier': 'Value tier',
  'option.segment.rfm': 'RFM segment',
  'option.segment.channel': 'Channel',
  'option.segment.store': 'Store',
  'option.segment.region': 'Region',
  'option.segment.city': 'City',
  'option.segment.city_tier': 'City tier',
  'option.segment.gender': 'Gender',
  'option.segment.age': 'Age',
  'option.segment.has_children': 'Children',
  'option.segment.member_level': 'Member level',
  'option.segment.own': 'Label or kept groups',
  'param.own': 'Label or kept groups',
  'param.own.hint': 'Where the segment is one of the shop’s own: the column, label:… or grouping:….',
  'param.only': 'Only in',
  'param.only.hint': 'A value of the segment: rules are sought there and compared with all baskets.',
  'param.channel': 'Channel',
  'param.channel.hint': 'Rules are sought in its baskets only; adds to the segment and the period.',
  'param.sets': 'Item sets',
  'param.sets.hint': 'Listed below the rules, at the same support.',
  'option.sets.none': 'Not listed',
  'option.sets.frequent': 'All frequent sets',
  'option.sets.closed': 'Closed sets',
  'option.sets.maximal': 'Maximal sets',
  'option.sets.levels': 'Apriori, level by level',
  'param.clickLimit': 'Flag below, clicks in 100',
  'param.clickLimit.hint': 'Click rate of a recommended rule; from the contacts file.',
  'param.dropWeak': 'Propose no flagged rule',
  'param.dropWeak.hint': 'Leaves them out of the proposals.',
  'param.folded': 'Redundant rules',
  'param.folded.hint': 'Also show rules that a simpler one already says.',
  'param.measures': 'All measures',
  'param.measures.hint': 'Every measure as a column.',
  'param.saving': 'A bundle saves, %',
  'param.saving.hint': 'Of the prices of its goods.',

  'table.rules': 'Rules',
  'table.items': 'Items',
  'table.segments': 'Rules by part',
  'table.bundles': 'Bundles',
  'table.sets': 'Item sets',
  'table.levels': 'Levels of Apriori',
  'table.clicks': 'Recommended rules',
  'table.test': 'Test',
  'column.rule': 'Rule',
  'column.set': 'Item set',
  'column.size': 'Items',
  'column.shown': 'Shown',
  'column.clicked': 'Clicked',
  'column.rate': 'Click rate',
  'column.clicks': 'Verdict',
  'column.part': 'Part',
  'column.baskets': 'Baskets',
  'column.support': 'Support',
  'column.confidence': 'Confidence',
  'column.lift': 'Lift',
  'column.interval': '95%',
  'column.late': 'Lift, last 30%',
  'column.verdict': 'Re-test',
  'column.leverage': 'Leverage',
  'column.conviction': 'Conviction',
  'column.zhang': 'Zhang',
  'column.jaccard': 'Jaccard',
  'column.kulczynski': 'Kulczynski',
  'column.imbalance': 'Imbalance',
  'column.cosine': 'Cosine',
  'column.certainty': 'Certainty',
  'column.p': 'p',
  'column.q': 'q',
  'column.reversed': 'Turns round in',
  'column.customer': 'Customer',
  'column.orders': 'Orders',
  'column.spend': 'Spend',
  'column.last': 'Last order',
};

export type RuleMessages = Readonly<Record<keyof typeof en, string>>;
