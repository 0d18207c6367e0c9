/** Every message of the experiments in English, the source of truth for the other languages. */
export const en = {
  title: 'Experiments',
  nav: 'Experiments',
  'method.summary':
    'whom to try something on, how many it takes, a list with a control group to send to, and what came of earlier trials',

  'finding.top.contacts':
    '<good>Try it on “{group, name}” first</good>: {value, money} a customer in the last {days, days}, and about {rate, share1} of their messages were answered. Together {index, number1} × the shop.',
  'finding.top.contacts.unpriced':
    '<good>Try it on “{group, name}” first</good>: about {rate, share1} of their messages were answered, {index, number1} × the shop.',
  'finding.top.repeat':
    '<good>Try it on “{group, name}” first</good>: {value, money} a customer in the last {days, days}, and about {rate, share1} of the earlier customers ordered again in that time. Together {index, number1} × the shop.',
  'finding.top.repeat.unpriced':
    '<good>Try it on “{group, name}” first</good>: about {rate, share1} of the earlier customers ordered again within {days, days}, {index, number1} × the shop.',
  'finding.no-rank.contacts':
    'No group stands out: none of them both spent something in the last {days, days} and answered messages. Take a longer past, or group the customers differently.',
  'finding.no-rank.repeat':
    'No group stands out: none of them both spent something in the last {days, days} and ordered again in that time. Take a longer past, or group the customers differently.',
  'finding.no-groups':
    'Nothing divides your {customers, plural, one {customer} other {# customers}} into groups of five or more yet, so there is nobody to choose between.',
  'finding.enough':
    'To see a rise from {base, share1} to {goal, share1}, a trial takes {needed, plural, one {# person} other {# people}}; {reachable, integer} can be reached: enough.',
  'finding.too-few':
    'To see a rise from {base, share1} to {goal, share1}, a trial takes {needed, plural, one {# person} other {# people}}, and {reachable, integer} can be reached: they show a rise of {points, number1} points or more.',
  'finding.far-too-few':
    'To see a rise from {base, share1} to {goal, share1}, a trial takes {needed, plural, one {# person} other {# people}}, and {reachable, integer} can be reached: too few for a trial. Choose a larger group.',
  'finding.no-room':
    'From {base, share1} there is no room for the rise that is asked for. Choose a smaller one.',
  'finding.read.better':
    '“{campaign}” worked: {rate, share1} of “{arm}” converted against {other, share1} of “{reference}”, <good>{points, number1} points more</good> (95%: {lower, number1} to {upper, number1}), beyond chance.',
  'finding.read.worse':
    '“{campaign}” did harm: {rate, share1} of “{arm}” converted against {other, share1} of “{reference}”, <bad>{points, number1} points fewer</bad> (95%: {lower, number1} to {upper, number1}), beyond chance.',
  'finding.read.open':
    '“{campaign}” does not tell yet: {rate, share1} of “{arm}” converted against {other, share1} of “{reference}”. The truth may lie anywhere from {lower, number1} to {upper, number1} points.',
  'finding.read.refused':
    '“{campaign}” is not read: its {people, plural, one {# person} other {# people}} are not divided as planned (p {p}), so something went wrong on the way and no difference can be trusted.',
  'finding.read.weak':
    '“{campaign}” had no control group. Of its {people, plural, one {# person} other {# people}} {after, share1} ordered in the {days, days} after it, {before, share1} in the {days, days} before: weak evidence, the season may have done it.',
  'finding.read.unknown': '“{campaign}”: no file tells who converted, so it cannot be read.',
  'finding.do':
    'Save the list, send to everybody but the control group, fill in what happened, and bring the file back: this page then reads it.',

  'problem.experiments/no-orders':
    'There are no dated orders yet. Add an order file with a date on each line.',
  'problem.experiments/no-customers':
    'None of the {lines, plural, one {# order line} other {# order lines}} names a customer. Map the column with the customer, or export the orders with the member or customer number.',
  'problem.experiments/no-buyers': 'Nobody had ordered before {asOf, day}. Choose a later day.',
  'problem.experiments/no-contacts':
    'There is no contact file: how customers answer messages is not known, and their repeat rate stands in for it. A file with campaign, customer, arm and conversion would be read here.',
  'problem.experiments/no-answers':
    'The contact file tells no conversions: the repeat rate stands in for answers, and campaigns are read from the orders after them.',
  'problem.experiments/no-amounts':
    'The orders have no amounts: groups are ranked by their answers alone, and money is not compared.',
  'problem.experiments/anonymous':
    '{lines, plural, one {# order line} other {# order lines}} worth {revenue, money} name no customer and are not in these figures.',
  'problem.experiments/without-order':
    '{people, plural, one {One person} other {# people}} without an order that counts {people, plural, one {is} other {are}} in no group here.',
  'problem.experiments/as-of': 'Only what happened before {asOf, day} counts.',
  'problem.experiments/undated':
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
  'param.by': 'Groups by',
  'param.by.hint': 'Any segment, stage, tier, label or column of the customer list.',
  'param.target': 'Group of the trial',
  'param.target.hint': 'Empty: the one ranked first.',
  'param.horizonDays': 'Days looked back',
  'param.horizonDays.hint': 'For the money of a group, and its repeat rate where no message was answered.',
  'param.baseRate': 'Base rate, %',
  'param.baseRate.hint': 'Who converts without the trial. 0: as the group’s own past says.',
  'param.effect': 'Rise worth seeing, points',
  'param.effect.hint': 'Smaller ones are not worth the effort. 0: half of the base rate.',
  'param.alpha': 'False alarms accepted',
  'param.alpha.hint': 'α, two-sided: how often nothing would be taken for something.',
  'option.alpha.0.1': '10%',
  'option.alpha.0.05': '5%',
  'option.alpha.0.01': '1%',
  'param.power': 'Power',
  'param.power.hint': 'How often a rise of that size would be found.',
  'option.power.0.7': '70%',
  'option.power.0.8': '80%',
  'option.power.0.9': '90%',
  'param.heldBack': 'Held back, %',
  'param.heldBack.hint': 'Share of the trial that gets nothing: the control group.',
  'param.variants': 'Variants',
  'param.variants.hint': 'Messages or offers that are tried at once.',
  'param.include': 'Who takes part',
  'param.include.hint': 'All show smaller differences; only those needed leaves the rest free.',
  'option.include.needed': 'As many as needed',
  'option.include.all': 'Everybody who can be reached',
  'param.windowDays': 'Days to wait',
  'param.windowDays.hint': 'Orders so many days after the message count.',
  'param.start': 'Day of sending',
  'param.start.hint': 'Empty: the as-of day.',
  'param.campaign': 'Name of the trial',
  'param.campaign.hint': 'Empty: the day and “trial”.',
  'param.seed': 'Seed',
  'param.seed.hint': 'The same seed draws the same people into the same arms.',
  'param.fromOrders': 'Read campaigns from the orders',
  'param.fromOrders.hint': 'Even where the contact file has conversions of its own.',
  'param.plannedControl': 'Control group as planned, %',
  'param.plannedControl.hint':
    'To check the division of earlier campaigns. 0: as the file says, else equal arms.',
  'param.shown': 'Campaign',
  'param.shown.hint': 'The one that is read.',

  name: '{name, name}',
  points: '{points, number1} pp',
  'points.exact': '{points, number} pp',
  'points.interval': '{points, number1} pp ({lower, number1} to {upper, number1})',
  interval: '{estimate} ({lower} to {upper})',
  'interval.p': '{estimate} ({lower} to {upper}), p {p}',
  range: '{lower} to {upper}',
  times: '{index, number1} ×',
  z: '{z}, p {p}',
  perCost: '1 : {extra}',
  reference: 'compared with',
  arms: '{arms, plural, one {# arm} other {# arms}}',
  'arms.control': '{arms, plural, one {# arm} other {# arms}}, with control',

  'groups.title': 'Whom to try it on',
  'groups.caption.contacts':
    'Money a customer in the {days, days} up to {to, day} × answers a message. The highest first; choose one to plan for it.',
  'groups.caption.repeat':
    'Money a customer in the {days, days} up to {to, day} × share who ordered again, in place of answers. The highest first; choose one to plan for it.',
  'plan.title': 'The trial: “{name, name}”',
  'plan.more': 'More choices',
  'plan.more.summary': 'false alarms, power, who takes part, name, seed',
  'plan.save': 'Save the list',
  'plan.base.contacts':
    'Without the trial, about {base, share1} would convert: so many of the group’s messages did so far, pulled towards the whole.',
  'plan.base.repeat':
    'Without the trial, about {base, share1} would order: so many of the group did lately, pulled towards the whole.',
  'plan.base.typed': 'Without the trial, {base, share1} convert, as you said.',
  'plan.needed':
    'To tell {goal, share1} from {base, share1} in {power, share} of such trials, with {alpha, share} false alarms: {control, integer} in the control group and {variant, integer} in {variants, plural, one {the group that gets it} other {each of # groups}}, {needed, integer} together.',
  'plan.no-room': 'More than everybody cannot convert: choose a smaller rise.',
  'plan.enough': 'The {reachable, integer} who can be reached are enough.',
  'plan.short':
    'Only {reachable, integer} can be reached. They show a rise of {points, number1} points or more.',
  'plan.none': 'Only {reachable, integer} can be reached: too few to show anything.',
  'plan.larger':
    '“{name, name}” is the first of the groups above with enough people for a rise of that kind.',
  'plan.no-larger':
    'No group above has enough people for a rise of that kind: ask for a larger one, or group the customers more coarsely.',
  'plan.dates':
    'Sent on {start, day}, it can be read on {readOn, day}. Reading it earlier is fine with the p-value that is valid at any time.',
  'fact.perControl': 'Needed in the control group',
  'fact.perVariant': 'Needed in each other group',
  'fact.needed': 'Needed together',
  'fact.reachable': 'Can be reached',
  'fact.inControl': 'Drawn: control',
  'fact.inVariants': 'Drawn: gets it',
  'fact.detectable': 'Smallest rise they show',
  'fact.powerHere': 'Chance to find the rise asked for',

  'campaigns.title': 'What earlier campaigns say',
  'campaigns.none':
    'No campaign to read yet. Plan one above, or add a contact file with campaign, customer and arm.',
  'verdict.refused': 'not read: division',
  'verdict.better': 'works',
  'verdict.worse': 'does harm',
  'verdict.open': 'open',
  'verdict.weak': 'no control group',
  'verdict.unknown': 'nothing told',
  'reading.title': '“{campaign}”',
  'reading.no-control':
    'No arm is a control group: the arms are compared with the largest, which says which does better, not what messages do at all.',
  'reading.running':
    'It is still running: for some the days to wait are not over. Read the p-value that is valid at any time.',
  'reading.overlapping':
    '{people, plural, one {One person was} other {# people were}} in several arms and {people, plural, one {is} other {are}} left out.',
  'ratio.sound.equal': 'The arms are as large as an equal division makes them (p {p}).',
  'ratio.sound.file': 'The arms are as large as the file planned them (p {p}).',
  'ratio.sound.typed': 'The arms are as large as planned (p {p}).',
  'ratio.refused.equal':
    'An equal division hardly gives such arms (p {p}). If the control group was meant to have another size, say so below under “Control group as planned”.',
  'ratio.refused.file':
    'The division that the file planned hardly gives such arms (p {p}): people were lost or added in one of them.',
  'ratio.refused.typed':
    'The planned division hardly gives such arms (p {p}): people were lost or added in one of them.',
  'outcome.contacts': 'Conversions and money are those of the contact file.',
  'outcome.orders': 'Conversions and money are the orders in the {days, days} from the message on.',
  'fact.relative': 'Relative change',
  'fact.z': 'z of two shares',
  'fact.exact': 'p by Fisher’s exact test',
  'fact.corrected': 'p for all variants (Holm)',
  'fact.alwaysValid': 'p valid at any time',
  'fact.probability': 'Chance that it is better',
  'fact.loss': 'Lost if it is not',
  'fact.money': 'Money a person, difference',
  'fact.bootstrap': 'The same by resampling',
  'fact.adjusted': 'With the time before taken out',
  'fact.varianceLeft': 'Noise taken out by it',
  'fact.extra': 'Extra money altogether',
  'fact.perCost': 'Cost : extra money',
  'fact.before': 'Ordered before',
  'fact.after': 'Ordered after',
  'fact.moneyBefore': 'Money a person before',
  'fact.moneyAfter': 'Money a person after',
  'parts.title': '“{arm}” less “{reference}” by part of the people',

  'table.groups': 'Groups by potential',
  'table.assignment': 'List of the trial',
  'table.campaigns': 'Arms of all campaigns',
  'table.parts': 'Difference by part',
  'table.list': 'Campaigns',
  'table.arms': 'Arms of the campaign',
  'column.group': 'Group',
  'column.customers': 'Customers',
  'column.reachable': 'Can be reached',
  'column.value': 'Money each',
  'column.rate.contacts': 'Answered (95%)',
  'column.rate.repeat': 'Again (95%)',
  'column.shrunk': 'Towards the whole',
  'column.index': 'Value × response',
  'column.campaign': 'Campaign',
  'column.day': 'Sent from',
  'column.arms': 'Arms',
  'column.people': 'People',
  'column.verdict': 'Verdict',
  'column.arm': 'Arm',
  'column.planned': 'Planned',
  'column.converted': 'Converted',
  'column.share': 'Share',
  'column.perConversion': 'Money each conversion',
  'column.difference': 'Difference (95%)',
  'column.chance': 'p',
  'column.part': 'Part',
  'column.treated': 'Gets it',
  'column.control': 'Compared with',
  'column.shrunkDifference': 'Towards the whole',

  'what.groups':
    'Potential = money a customer × share who answer, each against the shop ({wholeValue, money} in {days, days}, {wholeRate, share1} = {answered, integer} of {asked, integer}). “{group, name}”: {index, number1} ×. The share of a group is pulled towards the whole, the more the fewer were asked. Answers are delivered messages that led to a conversion; without any, earlier customers who ordered again in these days. Those who refused marketing cannot be reached.',
  'what.groups.for': 'choosing whom a trial is worth most with.',
  'what.groups.not':
    'what a message does: the groups are those of today, and who answered may have moved into a better one since. The trial tells.',
  'what.plan':
    'People needed so that the two-sided z test of two shares (pooled error, no continuity correction) tells {goal, share1} from {base, share1}: α {alpha, number}, power {power, share}; {control, integer} in the control group, {variant, integer} in each other. With several variants each is held to α ÷ their number. {trial, integer} people are drawn with seed {seed, integer}, in fifths of their money, so that the arms are alike. To be read on {readOn, day}.',
  'what.plan.for': 'knowing before sending whether a trial can show anything.',
  'what.plan.not': 'a promise: the base rate may change with the season.',
  'what.campaigns':
    '{campaigns, integer} campaigns of the contact file, the latest first. A person counts once a campaign, also when nothing arrived; people of several arms are left out. An arm called control, hold-out, 对照 … is the control group.',
  'what.campaigns.for': 'finding what has been tried, and which of it had a control group.',
  'what.campaigns.not': 'campaigns whose file lacks the control group: they say little.',
  'what.reading':
    'First the division: χ² of {arms, integer} arms against the plan, p {ratio}; below .01 nothing is read. Then the difference of the shares with Newcombe’s interval, the z test, Fisher’s exact test where fewer than five are expected, Holm’s correction for several variants, money by Welch’s t test and up to 1,000 resamples, the same with the {window, days} before taken out (CUPED), the chance to be better with a flat prior and the share lost if it is not, and a p-value that may be looked at every day (mSPRT).',
  'what.reading.for': 'deciding whether to keep, change or stop something.',
  'what.reading.not':
    'campaigns without a control group: before and after is weaker evidence, and is called so.',
  'what.parts':
    'The difference in {parts, integer} parts of the people, as a column of the contact file divides them, with at least ten in each arm. Pulled towards the difference of all, the more the less is known of a part (DerSimonian and Laird).',
  'what.parts.for': 'ideas for the next trial.',
  'what.parts.not': 'a proof for one part: its interval is wide, and the greatest of several is partly luck.',
};

export type ExperimentsMessages = Readonly<Record<keyof typeof en, string>>;
