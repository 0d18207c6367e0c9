import { choiceOf } from '../../../core/message-choice';

/** The attribute by its number; without one, the header of its column. */
const attribute = (suffix = ''): string =>
  choiceOf(
    `attribute${suffix}`,
    1,
    [
      'gender',
      'age',
      'city tier',
      'region',
      'city',
      'region of the orders',
      'store',
      'occupation',
      'income',
      'children',
      'household size',
      'member level',
      'points',
      'time as a customer',
      'where they came from',
      'preferred channel',
      'marketing consent',
    ],
    `{header${suffix}}`,
  );

/** A value by its number; without one, its text. */
const value = (suffix = ''): string => {
  const [from, to] = [`{from${suffix}`, `{to${suffix}`];
  return choiceOf(
    `code${suffix}`,
    1,
    [
      'yes',
      'no',
      'women',
      'men',
      'other',
      `{from${suffix}, plural, one {# other} other {# others}}`,
      'unknown',
      `${from}, integer}–${to}, integer}`,
      `under ${to}, integer}`,
      `${from}, integer} and more`,
      `${from}, moneyShort}–${to}, moneyShort}`,
      `under ${to}, moneyShort}`,
      `${from}, moneyShort} and more`,
      `${from}, integer} to ${to}, integer} months`,
      `under ${to}, integer} months`,
      `${from}, integer} months and more`,
    ],
    `{text${suffix}}`,
  );
};

const CUSTOMERS = '{people, plural, one {# customer} other {# customers}}';

const largest = (suffix: string): string =>
  `<b>${value(suffix)}</b> by ${attribute(suffix)} ({share${suffix}, share} of the {known${suffix}, integer} known)`;

export const en = {
  title: 'Who they are',
  nav: 'Who they are',
  'method.summary': 'Shares of every group, what each brings, differences with their intervals',
  attribute: attribute(),
  value: value(),

  'finding.typical.1': `Of your ${CUSTOMERS} the largest group is ${largest('1')}.`,
  'finding.typical.2': `Of your ${CUSTOMERS} the largest groups are ${largest('1')} and ${largest('2')}.`,
  'finding.typical.3': `Of your ${CUSTOMERS} the largest groups are ${largest('1')}, ${largest('2')} and ${largest('3')}.`,
  'finding.unknown-people': `Hardly anything is known of ${CUSTOMERS}: fill in gender, birth date or city in the customer list, then this page says who they are.`,
  'finding.more': `By ${attribute()}, <good>${value()}</good> stand out: {own, money} per buyer, {by, money} more than the others ({least, money} to {most, money} more, 95% interval). Tell them first about what is new, and look for more people like them.`,
  'finding.less': `By ${attribute()}, <bad>${value()}</bad> stand back: {own, money} per buyer, {by, money} less than the others ({least, money} to {most, money} less, 95% interval). Ask a few of them what they miss.`,
  'finding.same':
    'By none of this does the revenue per buyer differ more than chance could explain: do not plan by it yet.',
  'finding.one-buyer':
    '<bad>One buyer makes {share, share} of the revenue</bad> ({amount, money}), so means of money per group say little. Compare the share who ordered again, or look at this buyer under Data.',
  'finding.ask': `For <bad>{share, share}</bad> this is not known: ${attribute()}. Ask for it where people sign up or pay.`,
  'finding.few': `With ${CUSTOMERS} the shares describe these people and say little about the next one. From {need} on the page looks for differences.`,
  'finding.nobody':
    'Nobody is left with these choices. Choose another group of customers, a longer period, or everybody known.',

  'problem.profile/no-people':
    'Nobody is known yet. Add a customer list, or an order file that names the customer on each line.',
  'problem.profile/no-list':
    'The orders name {people, plural, one {# customer} other {# customers}}, but nothing says who they are. Add a customer list with the customer number and columns such as gender, birth date, city or member level; a region or store on each order line helps too.',
  'problem.profile/no-columns':
    'There {people, plural, one {is # customer} other {are # customers}}, but no column says who they are. Add gender, birth date or age, region, city, occupation, member level or any other category to the customer list.',
  'problem.profile/orders-only':
    'There is no customer list, so only places told by the orders are known. A customer list with gender, birth date, city or member level shows who the people are.',
  'problem.profile/unlisted':
    '{people, plural, one {# person is} other {# people are}} not on the customer list: unknown in everything that only the list tells.',
  'problem.profile/anonymous':
    '{lines, plural, one {# order line} other {# order lines}} ({revenue, moneyShort}) {lines, plural, one {has} other {have}} no customer and {lines, plural, one {is} other {are}} not in here.',
  'problem.profile/as-of': 'Seen from {asOf, day}: no order of that day or later is in these figures.',
  'problem.profile/undated':
    '{lines, plural, one {# line has} other {# lines have}} no date and could not be counted.',

  'evidence.basis': '{buyers, plural, one {# buyer} other {# buyers}}, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of orders.',
  'evidence.missing.recent': 'No order in the last 30 days.',
  'evidence.missing.repeat': 'Nobody has ordered three times yet.',

  'shares.title': `${CUSTOMERS} by everything known of them`,
  'shares.caption':
    'Each list adds up to 100%, the unknown included. Choose a heading to see what its groups bring.',
  'shares.more': '{groups, plural, one {# smaller one} other {# smaller ones}}',
  'detail.title': `By ${attribute()}`,
  'detail.caption':
    'Buyers, orders and revenue (net of returns) of the period, up to {asOf, day}. The interval is of the share among those of whom it is known.',
  'detail.caption.undated': 'The interval is of the share among those of whom it is known.',
  'detail.few': 'A dash stands where fewer than {fewest, integer} people bought.',
  'differences.title.spend': `Revenue per buyer, by ${attribute()}`,
  'differences.title.bought': `Share who bought, by ${attribute()}`,
  'differences.title.orders': `Orders per buyer, by ${attribute()}`,
  'differences.title.orderValue': `Average order, by ${attribute()}`,
  'differences.title.again': `Share of buyers who ordered again, by ${attribute()}`,
  'differences.caption':
    'Each group beside all others of whom it is known. Full colour: the difference is more than chance, with all comparisons of this figure taken into account.',
  'differences.extremes': 'Highest: {high}, {highFigure}; lowest: {low}, {lowFigure}',
  'differences.hidden':
    '{groups, plural, one {# group} other {# groups}} with {people, plural, one {# person} other {# people}} in all {groups, plural, one {is} other {are}} not shown: fewer than {fewest, integer} people bought, or everybody else is too few.',
  'differences.none': 'No two groups have {fewest, integer} buyers each, so there is nothing to compare yet.',
  'differences.sure': 'yes',
  'differences.unsure': 'no',
  interval: '{lower} to {upper}',

  'what.shares': `Of {people, integer} people each has one value of an attribute, or none that is known; so the shares add up to 100%. By ${attribute()} the largest group has {largest, integer}: {largest, integer} ÷ {people, integer} = {share, share1}.`,
  'what.shares.for': 'knowing whom you talk to: words, pictures, goods and opening hours that fit them.',
  'what.shares.not':
    'the people of the town, or those who left without a trace: it is who is in your files. Where much is unknown, those who told may differ from those who did not.',
  'what.detail':
    'Buyers have an order in the period. Orders per buyer = orders ÷ buyers; average order = revenue ÷ orders, {value, money} over all; revenue share = revenue of the group ÷ that of all buyers. The share among the known has a 95% interval (Wilson).',
  'what.detail.for': 'seeing which groups are many and which bring much: the two are rarely the same.',
  'what.detail.not':
    'a reason. A group may spend more because it has been with you longer. Prices and terms must not depend on personal traits.',
  'what.differences':
    'Over all {buyers, integer} buyers it is {each, money} each. A group is compared with everybody else of whom the attribute is known: means by Welch, shares by Newcombe, the average order as a ratio. Groups with fewer than {fewest, integer} people are hidden.',
  'what.differences.for':
    'telling real differences between regions, stores or groups of people from the noise of small numbers.',
  'what.differences.not':
    'proof of a cause. A few very large buyers make intervals of money wide, and in small groups too optimistic. A person counts for the place where most of their orders were.',

  'param.asOf': 'As of',
  'param.asOf.hint': 'Orders before this day count. Empty: the day after the last order.',
  'param.period': 'Orders of',
  'param.period.hint': 'Days before the as-of day.',
  'option.period.all': 'All time',
  'option.period.365': '365 days',
  'option.period.90': '90 days',
  'option.period.30': '30 days',
  'param.base': 'Count',
  'param.base.hint': 'Everybody whom a file names, or who ordered in the period.',
  'option.base.everyone': 'Everybody known',
  'option.base.buyers': 'Buyers',
  'param.group': 'Customers',
  'param.group.hint': 'Stage of the life cycle at the as-of day, by the shop’s own gaps between orders.',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'option.group.all': 'All stages',
  'option.group.potential': 'Potential: no order yet',
  'option.group.new': 'New',
  'option.group.growing': 'Growing',
  'option.group.loyal': 'Loyal',
  'option.group.returned': 'Returned',
  'option.group.at-risk': 'At risk',
  'option.group.lost': 'Lost',
  'param.ageBands': 'Ages at which a band begins',
  'param.ageBands.hint': 'Ascending, such as 18, 30, 45, 60. Empty: 18, 25, 35, 45, 55, 65.',
  'param.fewest': 'People a group needs',
  'param.fewest.hint': 'Figures of smaller groups are hidden.',
  'param.attribute': 'In detail',
  'param.attribute.hint': 'Empty: the first one.',
  'param.compared': 'Compare by',
  'param.compared.hint': 'Empty: the region, or the first one.',
  'param.metric': 'Figure',
  'param.metric.hint': 'What the groups are compared by.',
  'option.metric.spend': 'Revenue per buyer',
  'option.metric.bought': 'Share who bought',
  'option.metric.orders': 'Orders per buyer',
  'option.metric.orderValue': 'Average order',
  'option.metric.again': 'Share who ordered again',

  'table.groups': 'Groups of every attribute',
  'table.differences': 'Differences between groups',
  'table.totals': 'Totals',
  'column.group': 'Group',
  'column.people': 'People',
  'column.share': 'Share',
  'column.known': 'Among known, 95%',
  'column.buyers': 'Buyers',
  'column.revenueShare': 'Revenue share',
  'column.orders': 'Orders per buyer',
  'column.orderValue': 'Average order',
  'column.size': 'People behind it',
  'column.rest': 'All others',
  'column.difference': 'Difference',
  'column.interval': '95% interval',
  'column.sure': 'More than chance',
};

export type ProfileMessages = Readonly<Record<keyof typeof en, string>>;
