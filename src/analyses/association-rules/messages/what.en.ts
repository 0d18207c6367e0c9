/** "What is this?" of each figure and picture. */
export const whatEn = {
  'what.tested':
    'A candidate is a rule A → B in enough baskets: {tested, integer} of them were tested on {baskets, integer} baskets, each with Fisher’s exact test of whether A and B meet more often than chance would bring them together.',
  'what.tested.for': 'knowing how many chances there were to be fooled.',
  'what.tested.not': 'quality: many candidates mean a low support limit, not many findings.',
  'what.survived':
    'Among {tested, integer} candidates some look good by chance. Benjamini and Hochberg’s q is the share of false ones to accept so that a rule is still called one; {survived, integer} of the {found, integer} at your limits have q ≤ .05.',
  'what.survived.for': 'not chasing chance.',
  'what.survived.not': 'strength: with many baskets even a weak rule survives. Look at lift and leverage.',
  'what.held':
    'Each rule is looked at again on the last baskets, {late, integer} of {baskets, integer}; it held up where the whole 95% interval of its lift is above 1 in the earlier and in the later ones: {held, integer} of {survived, integer}.',
  'what.held.for': 'trusting that a rule is a habit, not a season.',
  'what.held.not': 'the future: it is still the past, only a later part.',
  'what.false':
    'The greatest q among the surviving rules × their number: that many of {survived, integer} are to be expected to be false, {falseExpected, number}.',
  'what.false.for': 'saying honestly how sure the list is.',
  'what.false.not': 'saying which ones are false.',
  'what.proposals':
    'The rules that explain most baskets, as proposals: who buys {antecedent} buys {consequent} in {count, integer} of {antecedentCount, integer} baskets, {confidence, share1}, which is {lift, number} times as often as usual.',
  'what.proposals.for': 'what to place beside it, bundle with it or ask at the till.',
  'what.proposals.not': 'claiming an effect: bought together is not bought because of. Prove it in a test.',
  'what.rules':
    'Support is the share of baskets with both: {count, integer} ÷ {baskets, integer} = {support, share1}. Confidence is the share of baskets with {antecedent} that also hold {consequent}: {count, integer} ÷ {antecedentCount, integer} = {confidence, share1}. Lift is how many times that is what is usual: {confidence, share1} ÷ {consequentSupport, share1} = {lift, number}. Leverage is the share of baskets beyond chance, {leverage, share1}; rules stand by it. A rule that a simpler one already says is folded.',
  'what.rules.for': 'finding what goes together, with how sure and how much.',
  'what.rules.not':
    'high confidence alone: it says little where everybody buys the second anyway. Returned lines are in no basket.',
  'what.links':
    'What leads to what: a line from A to B is a rule, the wider the surer (confidence), the deeper the higher its lift. The first is {antecedent} → {consequent}.',
  'what.links.for': 'seeing goods that many others lead to.',
  'what.links.not': 'exact numbers: they stand in the table.',
  'what.scatter':
    'Each point is a rule: support to the right, confidence upwards, the deeper the higher the lift. Your limits are support from {minSupport, share1} and confidence from {minConfidence, share}.',
  'what.scatter.for': 'finding rules that are both frequent and sure, at the upper right.',
  'what.scatter.not': 'judging a single rule: look at its interval and re-test.',
  'what.matrix':
    'Rules grouped by what their first part leads to before all: each cell is the median lift of the rules from the column to the row.',
  'what.matrix.for': 'seeing blocks of goods that belong together.',
  'what.matrix.not': 'all rules: it holds the groups that explain most baskets.',
  'what.sets':
    'A set is frequent where enough baskets hold all of its items; closed where no larger set is in as many baskets; maximal where no larger set is frequent. Every rule is a frequent set split in two.',
  'what.sets.for': 'seeing groups of three and more goods, and how the search works.',
  'what.sets.not':
    'judging strength: a set of best sellers is frequent by itself. Look at the lift of its rules.',
  'what.clicks':
    'Offers of the contacts that name a rule (“sports shoes → sports socks”): shown are those delivered, the rate is clicked ÷ shown with its 95% interval. Beside it what the baskets say of the rule, whatever your limits.',
  'what.clicks.for': 'switching off rules that nobody answers to.',
  'what.clicks.not': 'the rule alone: whom it was shown to and where counts as much.',
  'what.rule':
    'What can be said about the chosen rule: whether it held up in later baskets, whether chance could bring it, whether a simpler rule says as much, and where it turns round.',
  'what.rule.for': 'deciding whether to act on this one rule.',
  'what.rule.not': 'why people do it.',
  'what.parts':
    'The same rule counted within each part of the segment you chose (a column of your files, a value tier or RFM segment, a label or groups you kept); where the whole interval of the lift is below 1 it turns round: what holds for all does not hold there (Simpson’s paradox).',
  'what.parts.for': 'not proposing it where it does not fit.',
  'what.parts.not': 'small parts: wide intervals say nothing.',
  'what.bundle':
    'The goods of the rule at their mean paid price, less the saving you set; the margin takes their mean cost from it.',
  'what.bundle.for': 'a first draft of an offer that does not lose money.',
  'what.bundle.not': 'knowing how many will sell: that needs a test.',
  'what.audience':
    'Known customers who bought the first in the period but not the second, by what they spent; with a filter, those of them with a basket that passes it. People who said no to marketing are in no list.',
  'what.audience.for': 'whom to propose it to.',
  'what.audience.not': 'expecting the confidence of the rule from a mailing: it was measured in baskets.',
};
