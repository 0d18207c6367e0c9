/** "What is this?" of the page. */
export const whatEn = {
  'what.sent':
    'Every row of the messages is one message to one person; those of a control group that nothing reached were held out and not sent. {sent, integer} messages of {campaigns, plural, one {# campaign} other {# campaigns}} went to {people, plural, one {# known person} other {# known people}}; {heldOut, plural, =0 {nobody was held out} one {# was held out} other {# were held out}}.',
  'what.sent.for': 'knowing how many times the shop spoke to its customers, and to how many of them.',
  'what.sent.not': 'reach: a message that was sent need not have arrived.',
  'what.converted':
    'A message converted where the file gives the moment, before the as-of day, or revenue without a moment. Conversion rate = converted of those it reached ÷ reached (delivered, or sent where delivery is not told) = {convertedCount, integer} ÷ {convertedOf, integer} = {convertedShare, share1}.',
  'what.converted.for': 'comparing campaigns that aim at the same thing.',
  'what.converted.not':
    'what the messages caused: some of these people would have bought anyway. Only a control group tells.',
  'what.earned':
    'Revenue of the messages ÷ their cost (also called ROAS) = {revenue, money} ÷ {cost, money} = {earned, number1}. Rows without a cost count as nothing.',
  'what.earned.for': 'seeing at a glance what was cheap and what was dear for what came after it.',
  'what.earned.not':
    'profit, or revenue because of the message. Beside a control the page shows cost : incremental revenue, and ROI where the margin is known.',
  'what.familiar':
    'Messages to somebody who is on the customer list or has an order ÷ messages sent = {familiar, integer} ÷ {sent, integer}.',
  'what.familiar.for': 'knowing for how many messages the other pages can say who got them.',
  'what.familiar.not':
    'quality of the addresses: somebody unknown may be a real person the files do not name.',
  'what.refused':
    'Messages to people of whom any row of the customer list says that they want no marketing: {refused, integer}. The list says what they want today, not what they wanted on the day of the message.',
  'what.refused.for': 'taking these people off the next list.',
  'what.refused.not': 'proof of a fault: they may have said no after the message.',
  'what.rates':
    'Each dot is a rate, the bar around it its 95% interval (Wilson): the true rate lies in it 95 times in 100. Over all: opened {openedCount, integer} of {openedOf, integer} = {openedShare, share1}, clicked {clickedCount, integer} of {clickedOf, integer} = {clickedShare, share1}, converted {convertedCount, integer} of {convertedOf, integer} = {convertedShare, share1}.',
  'what.rates.for':
    'seeing which differences may be chance: where two bars overlap widely, nobody knows which is better.',
  'what.rates.not':
    'a fair race: campaigns reach different people. By the number of a message, people who get many are other people than those who get one.',
  'what.campaigns':
    'One row a campaign. Open rate = opened ÷ delivered where opening is recorded; click rate = clicked ÷ delivered; conversion rate = converted ÷ delivered; sent stands for delivered where the file does not tell it. People held out are in none of them.',
  'what.campaigns.for': 'finding the campaign to repeat, and the one to stop.',
  'what.campaigns.not': 'what they caused: see the arms of a campaign that has a control group.',
  'what.funnel':
    'How far the messages came, each step as a share of the one that is named beside it. A blank moment means that it did not happen; what was opened or clicked was delivered. A channel with clicks and no open at all does not record opening: it is left out of the open rate.',
  'what.funnel.for': 'seeing where most are lost; choose a step to see its people.',
  'what.funnel.not': 'complete: many mail programs hide opening, or open by themselves.',
  'what.arms':
    'People instead of messages: of the known people of each arm, how many converted at least once. The difference to the control is in percentage points with its 95% interval (Newcombe). Incremental revenue = revenue − revenue of as many people of the control; ROI = (incremental revenue × margin − cost) ÷ cost, at a margin of {margin, share}.',
  'what.arms.for': 'knowing what a campaign caused, if chance alone decided who was held out.',
  'what.arms.not':
    'a full test: whether the arms were fair, how large a sample is needed and when to stop stands on the page of experiments.',
  'what.parts':
    'The campaign by arm and channel; the rows add up to the campaign. Intervals of their rates are in the picture above.',
  'what.parts.for': 'seeing which channel carried the campaign.',
  'what.parts.not': 'a comparison of channels on the same people, unless chance shared the people out.',
  'what.people':
    'Everybody known who is behind these figures, one row a person and arm of a campaign, with the furthest of their steps. Messages to nobody known are in no list.',
  'what.people.for': 'looking at single people, or saving the list.',
  'what.people.not': 'a list to write to: it also holds people who want no marketing.',
  'what.sends': 'Messages sent, by the day of sending, and how many of those converted later.',
  'what.sends.for': 'seeing when the shop was loud and when it was silent.',
  'what.sends.not': 'conversions by the day they happened: they stand at the day of their message.',
  'what.spent': 'The sum of the spending file before the as-of day: {spend, money}.',
  'what.spent.for': 'knowing what bringing people cost in all.',
  'what.spent.not': 'the cost of the messages above, which stands in their own file.',
  'what.cac':
    'Cost of a new customer (CAC) = money spent ÷ new customers that the spending file tells of = {spend, money} ÷ {newCustomers, integer} = {cac, money}.',
  'what.cac.for': 'comparing channels, and with what a customer brings.',
  'what.cac.not': 'the cost of people who came by themselves: they are not in the file.',
  'what.spend':
    'Click rate = clicks ÷ impressions, cost of a click = money ÷ clicks = {spend, money} ÷ {clicks, integer} = {cpc, money}; new per visit = new customers ÷ visits; ROAS = revenue ÷ money spent. Revenue by channel is all that the people brought so far whom the customer list says to come from it and who came while money was spent; by campaign it is that of the orders that name it.',
  'what.spend.for': 'moving money from a dear channel to a cheap one.',
  'what.spend.not': 'the last word: a cheap channel may bring people who never come back.',
  'what.spendSteps':
    'From impressions to new customers over everything spent: {impressions, integer} impressions, {clicks, integer} clicks, {visits, integer} visits, {newCustomers, integer} new customers.',
  'what.spendSteps.for': 'seeing the step at which most are lost.',
  'what.spendSteps.not':
    'exact where channels tell different figures: each sum holds only those that tell it.',
  'what.spendTime': 'The money spent, by the day of the spending file.',
  'what.spendTime.for': 'seeing when money was spent and what it brought in the same period.',
  'what.spendTime.not': 'revenue in time: what new customers bring comes later.',
};
