import { personWordsEn } from '../../../core/person-words';
import { besideEn } from './beside.en';
import { featuresEn } from './features.en';
import { whatEn } from './what.en';

/** Every message of the clusters in English, the source of truth for the other languages. */
export const en = {
  ...personWordsEn,
  ...featuresEn,
  ...whatEn,
  ...besideEn,
  title: 'Clusters: customers who are alike',
  nav: 'Clusters',
  'method.summary': 'customers grouped by the features you choose, and how many groups there are',

  'finding.groups':
    'Your {customers, plural, one {# customer} other {# customers}} fall into {k} groups. <good>{people, plural, one {One customer} other {# of them}}, {share, share1} of all, {people, plural, one {brings} other {bring}} {revenueShare, share} of the money</good>: about {orders, number} orders of {orderValue, money} each.',
  'finding.groups.plain':
    'Your {customers, plural, one {# customer} other {# customers}} fall into {k} groups.',
  'finding.whole.found':
    'Your {customers, integer} customers are one crowd rather than groups: the measures find no dividing line in the chosen features.',
  'finding.whole.asked': 'All {customers, integer} customers stand in one group, as you asked.',
  'finding.whole.density':
    'Within a reach of {radius, number}, your {customers, integer} customers do not fall into dense groups. Try another reach, or k-means.',
  'finding.alike':
    'Nothing in the chosen features tells your {customers, plural, one {# customer} other {# customers}} apart. Choose other features below.',
  'finding.one':
    'One customer so far: {person} has spent {spend, money}. Groups need at least {need} customers.',
  'finding.few':
    '{customers} customers have spent {revenue, moneyShort} so far. Groups need at least {need} customers; until then, look at each of them below.',
  'finding.small':
    'With {customers} customers the groups describe these people and prove nothing about the next ones; from {need} customers on they are tested.',
  'finding.choice.most':
    'Most measures that find lasting groups name {k}: the elbow says {elbow}, the silhouette {silhouette}, the gap {gap, plural, =1 {no groups} other {#}}, stability {stability, plural, =1 {none} other {up to #}}.',
  'finding.choice.tie':
    'The measures disagree: the elbow says {elbow}, the silhouette {silhouette}, the gap {gap, plural, =1 {no groups} other {#}}, stability {stability, plural, =1 {none} other {up to #}}. Of those whose groups come back when the data is shaken, {k} are the most clearly separate.',
  'finding.choice.bic':
    'The mixture with {k} groups has the best BIC; the elbow says {elbow}, the silhouette {silhouette}, the gap {gap, plural, =1 {no groups} other {#}}, stability {stability, plural, =1 {none} other {up to #}}.',
  'finding.choice.none':
    'The gap sees no groups, and those that could be made are neither separate nor stable. You can still choose a number; read such groups as slices of one crowd.',
  'finding.choice.own':
    'You chose {chosen}; the measures would take {k} (elbow {elbow}, silhouette {silhouette}, gap {gap, plural, =1 {no groups} other {#}}, stability {stability, plural, =1 {none} other {up to #}}).',
  'finding.choice.density':
    'A group is a place where each customer has at least {minSamples, plural, one {# neighbour} other {# neighbours}} within reach; {nowhere, plural, one {# customer} other {# customers}} ({share, share1}) {nowhere, plural, one {stands} other {stand}} in none.',
  'finding.quiet':
    '<bad>{people, plural, one {# customer} other {# customers}}</bad> of one group {people, plural, one {has} other {have}} not ordered for about {days, days} and {people, plural, one {is} other {are}} worth {worth, moneyShort} so far: the ones to win back.',
  'finding.fence':
    '{people, plural, one {# customer} other {# customers}} ({share, share1}) could as well be in another group; the list shows which.',

  'problem.clusters/no-orders':
    'There are no dated orders yet. Add an order file with a date and an amount on each line.',
  'problem.clusters/no-customers':
    'None of the {lines, plural, one {# order line} other {# order lines}} names a customer. Map the column with the customer, or export the orders with the member or customer number.',
  'problem.clusters/no-buyers':
    'Nobody bought anything in this period before {asOf, day}. Choose a later day or a longer period.',
  'problem.clusters/absent':
    '{n, plural, one {One chosen feature is} other {# chosen features are}} not in your data and {n, plural, one {was} other {were}} left out.',
  'problem.clusters/alike':
    '{n, plural, one {One chosen feature is} other {# chosen features are}} the same for everybody and {n, plural, one {was} other {were}} left out.',
  'problem.clusters/filled':
    '{n, plural, one {One feature is} other {# features are}} not known of everybody ({people, plural, one {# customer} other {up to # customers}}); the median stands in for what is missing.',
  'problem.clusters/also-none':
    'The column chosen to compare by as well is not in your data, or hardly tells these customers apart; it was left out.',
  'problem.clusters/also-method':
    'Mixtures and dense groups compare by numbers only; the further column was left out. K-means and hierarchies take it.',
  'problem.clusters/simpler':
    'With fewer than {need} customers the groups come from Ward’s hierarchy, the simplest method that needs no chance.',
  'problem.clusters/diagonal':
    'With fewer than {need} customers the mixture’s groups lie along the axes (diagonal covariance).',
  'problem.clusters/limited':
    '{asked} groups were asked for; so few customers can be split into {most} at most.',
  'problem.clusters/sampled':
    'The measures were taken on a sample of {measured, integer} of the {people, integer} customers, drawn by the seed; everybody is in a group.',
  'problem.clusters/built':
    'The groups were built on a sample of {builtOn, integer} of the {people, integer} customers, because the method compares all pairs; the others joined the nearest group.',

  'evidence.basis': '{buyers, plural, one {# buyer} other {# buyers}}, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of orders.',
  'evidence.missing.recent': 'No order in the last 30 days.',
  'evidence.missing.repeat': 'Nobody has ordered three times yet.',
  'caption.all': 'All time to {asOf, day}; money net of returns',
  'caption.months': '{months, plural, one {One month} other {# months}} to {asOf, day}; money net of returns',

  'control.k': 'Number of groups',
  'control.k.auto': '{k, plural, one {One group} other {# groups}}, as the measures suggest',
  'control.k.own': '{k, plural, one {One group} other {# groups}}, your choice; suggested: {suggested}',
  'control.auto': 'As suggested',
  'control.method': 'Method',
  'control.features': 'Compared by',
  'control.features.hint': 'Choose one to ten.',

  'gauge.separation': 'Separation',
  'gauge.separation.strong': 'Mean silhouette: clearly separate',
  'gauge.separation.fair': 'Mean silhouette: separate, with soft borders',
  'gauge.separation.weak': 'Mean silhouette: hardly separate',
  'gauge.separation.unknown': 'Not measured here',
  'gauge.separation.error': '{value} ± {error}',
  'gauge.stability': 'Stability',
  'gauge.stability.strong': 'Least stable group: comes back nearly always',
  'gauge.stability.fair': 'Least stable group: comes back',
  'gauge.stability.weak': 'Least stable group: often falls apart',
  'gauge.stability.unknown': 'Not measured here',
  'gauge.rules': 'Told by rules',
  'gauge.rules.note': 'of the customers, with {rules, plural, one {# rule} other {# rules}}',
  'gauge.spread': 'Spread of spending',
  'gauge.spread.times': '{ratio} ×',
  'gauge.spread.note': 'Spend a head, highest group against lowest',
  'gauge.spread.unknown': 'A group has no spending above 0',

  'picture.title': '{k} groups on one map: who stands close is alike',
  'picture.title.whole': 'All customers on one map: who stands close is alike',
  'picture.caption':
    'The two directions in which customers differ most ({share, share} of all differences), for {people, plural, one {# customer} other {# customers}}. Choose a point for the person.',
  'picture.caption.some':
    'The two directions in which customers differ most ({share, share} of all differences); {drawn, integer} of {people, integer} customers are drawn, evenly by customer number. Choose a point for the person.',
  'picture.axis.two': '{share, share} · {first}, {second}',
  'picture.axis.one': '{share, share} · {first}',
  'picture.axis.none': 'No second direction',

  'name.all': 'All customers',
  'name.average': 'Average in everything',
  'name.noise': 'In no group',
  'name.two': '{first}, {second}',
  'name.three': '{first}, {second}, {third}',
  'name.numbered': '{name} ({n})',
  'unit.perMonth': '{value} a month',
  'unit.years': '{value} years',

  'profile.title': 'What the groups have in common',
  'profile.caption':
    'Typical value of each feature, below it the index (100 = average of all customers). Blue is above the average, orange below; the stronger, the more standard deviations apart.',
  'profile.formulas': 'How each feature is computed',
  'profile.feature': 'Feature',
  'profile.everybody': 'Everybody',
  'profile.others': 'Not compared by, for information',
  'profile.spoken': '{name}: {value}, index {index}, {effect} standard deviations from the average',

  'choice.title': 'How many groups',
  'choice.caption':
    'Taken on all {people, integer} customers; the gap on {gapPeople, integer} of them against {gapDraws} random shops, stability on {stabilityPeople, integer} with {stabilityDraws} resamples.',
  'choice.caption.sample':
    'Taken on a sample of {measured, integer} of {people, integer} customers (standard error of the silhouettes at most {error}), the gap on {gapPeople, integer} with {gapDraws} random shops, stability on {stabilityPeople, integer} with {stabilityDraws} resamples.',
  'choice.caption.few': 'With {people} customers the groups are not tested; only their shape is looked at.',
  'measure.groups': 'Groups',
  'measure.elbow.title': 'Elbow: {k} groups',
  'measure.elbow.none': 'Elbow: no bend',
  'measure.elbow.how': 'Where more groups stop shrinking the scatter within them.',
  'measure.elbow.axis': 'Scatter left within groups',
  'measure.silhouette.title': 'Silhouette: {k} groups',
  'measure.silhouette.none': 'Silhouette: no groups',
  'measure.silhouette.how': 'How much nearer people are to their own group than to the next.',
  'measure.silhouette.axis': 'Mean silhouette',
  'measure.gap.title': 'Gap: {k} groups',
  'measure.gap.none': 'Gap: no groups',
  'measure.gap.how': 'How much tighter than random shops; the first that reaches the next less its error.',
  'measure.gap.axis': 'Gap',
  'measure.gap.next': 'Next less its error',
  'measure.stability.title': 'Stability: up to {k} groups',
  'measure.stability.none': 'Stability: none lasts',
  'measure.stability.how':
    'How alike the least stable group comes back when the data is resampled; .75 is a group.',
  'measure.stability.axis': 'Least mean Jaccard',
  'measure.bic.title': 'BIC: {k} groups',
  'measure.bic.none': 'BIC: one group',
  'measure.bic.how': 'How much better than one group the mixture explains the data, its parameters paid for.',
  'measure.bic.axis': 'BIC gained',
  'density.radius': 'Reach',
  'density.caption.proposed':
    'Reach {radius}, proposed from the data: the most clearly separate groups of those tried; {minSamples} customers make a place dense.',
  'density.caption.given': 'Reach {radius}, as you chose; {minSamples} customers make a place dense.',
  'density.clusters.title': '{k, plural, one {One dense group} other {# dense groups}}',
  'density.clusters.how': 'How many groups each reach would make.',
  'density.clusters.axis': 'Groups',
  'density.noise.title': '{share, share1} in none',
  'density.noise.how': 'Who stands in no dense place at each reach.',
  'density.noise.axis': 'Share in no group',

  'tree.title': 'The tree, cut into {k} groups',
  'tree.caption':
    'The higher two branches meet, the less alike they are. The last {leaves} branches are drawn, with the number of customers; choose a line to cut there.',
  'tree.cut': 'Cut into {k} groups',
  'rules.title':
    '{rules, plural, one {One rule tells} other {# rules tell}} {accuracy, share1} of the customers',
  'rules.caption':
    'A decision tree on the features in their own units, counted on the same {people, integer} customers it was grown from. Checked on customers it had not seen ({checkedPeople, integer}, ten-fold) it is right for {checked, share1}; always guessing the largest group would be right for {commonest, share1}.',
  'rules.upTo': '{feature}: at most {limit}',
  'rules.above': '{feature}: more than {limit}',
  'rules.between': '{feature}: more than {from}, at most {to}',
  'preparation.title': 'How the features were prepared',
  'preparation.caption':
    'Skewness above 2 means a few very large values would decide everything; the logarithm tames them. Then all features are brought to one scale.',
  'preparation.logged': 'logarithm',
  'preparation.plain': 'as it is',
  'preparation.effects': 'What another preparation would change',
  'preparation.effects.caption': 'k-means with the same number of groups; agreement 1 means the same groups.',
  'preparation.name': '{scale} · {log}',
  'preparation.used': 'in use',
  'preparation.moved': '{moved, integer} ({share, share1})',
  'people.title': '{people, plural, one {# customer} other {# customers}}',
  'people.all': 'Everybody',
  'people.fence': 'Between two groups',

  tour: 'Without being told what to look for, the computer finds {k, plural, one {# group} other {# groups}} among {customers, integer} customers, from {lowest, money} to {highest, money} spent a head. Measures beside it say how far to trust them.',
  'tour.try': 'Ask for one group fewer and see which of them join, then let the data decide again.',

  'param.method': 'Method',
  'param.method.hint': 'How customers are put together.',
  'option.method.kmeans': 'k-means',
  'option.method.ward': 'Hierarchy, Ward',
  'option.method.average': 'Hierarchy, average',
  'option.method.complete': 'Hierarchy, complete',
  'option.method.mixture': 'Gaussian mixture',
  'option.method.density': 'Density (DBSCAN)',
  'param.k': 'Number of groups',
  'param.k.hint': '0: as the measures suggest.',
  'param.features': 'Compared by',
  'param.features.hint': 'Ten places, each with a feature or empty.',
  'option.features.none': '—',
  'param.log': 'Logarithms',
  'param.log.hint': 'Proposed where the skewness is above 2.',
  'option.log.auto': 'Of skewed features',
  'option.log.none': 'Of none',
  'option.log.all': 'Of all',
  'param.scale': 'Scale',
  'param.scale.hint': 'So that days and money count alike.',
  'option.scale.zscore': 'z-score',
  'option.scale.minmax': '0 to 1',
  'option.scale.robust': 'Median and quartiles',
  'param.asOf': 'As of',
  'param.asOf.hint': 'Counts what happened before this day. Empty: the day after the last order.',
  'param.months': 'Months back',
  'param.months.hint': '0 counts everything.',
  'param.covariance': 'Shape of mixture groups',
  'param.covariance.hint': 'Full: features may move together within a group.',
  'option.covariance.full': 'Full',
  'option.covariance.diagonal': 'Diagonal',
  'param.radius': 'Reach of density groups',
  'param.radius.hint': 'On the scale used; 0: proposed from the data.',
  'param.minSamples': 'Customers that make a place dense',
  'param.minSamples.hint': '0: twice the number of features.',
  'param.treeDepth': 'Questions to a rule',
  'param.treeDepth.hint': 'More questions fit better and read worse.',
  'param.restarts': 'Random starts',
  'param.restarts.hint': 'k-means keeps the best of them.',
  'param.seed': 'Seed',
  'param.seed.hint': 'The same seed gives the same groups.',
  'param.peopleSort': 'Order of the list',
  'param.peopleSort.hint': 'Of the customers of a group.',
  'option.peopleSort.spend': 'Most spent',
  'option.peopleSort.fence': 'Least sure of their group',
  'option.peopleSort.key': 'Customer number',

  'table.clusters': 'Groups',
  'table.people': 'All customers with groups',
  'table.centers': 'Centres',
  'table.choice': 'Number of groups',
  'table.rules': 'Rules',
  'table.features': 'Features',
  'table.preparations': 'Other preparations',
  'table.merges': 'Merges of the tree',
  'table.radii': 'Other reaches',
  'column.group': 'Group',
  'column.people': 'People',
  'column.share': 'Share',
  'column.revenue': 'Revenue',
  'column.revenueShare': 'of revenue',
  'column.silhouette': 'Separation',
  'column.stability': 'Stability',
  'column.fence': 'Between groups',
  'column.customer': 'Customer',
  'column.orders': 'Orders',
  'column.spend': 'Spend',
  'column.sure': 'Sure of it',
  'column.next': 'Could as well be',
  'column.rule': 'If',
  'column.purity': 'of the group',
  'column.feature': 'Feature',
  'column.skewness': 'Skewness',
  'column.afterLog': 'of logarithm',
  'column.logged': 'Used',
  'column.unknown': 'Not known',
  'column.preparation': 'Preparation',
  'column.agreement': 'Agreement',
  'column.moved': 'Would move',
};

export type ClustersMessages = Readonly<Record<keyof typeof en, string>>;
