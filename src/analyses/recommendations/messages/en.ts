import { personWordsEn } from '../../../core/person-words';
import { tablesEn } from './en-tables';

export const en = {
  ...tablesEn,
  ...personWordsEn,
  title: 'Recommendations',
  nav: 'Recommendations',
  'method.summary': 'How the lists are made; weights of the mix; ratings, stock, what is new',
  'finding.best.hybrid':
    'Proposing the mix of all methods beats the best-sellers: <good>{hit, share}</good> of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers: {gain, number1} points more (95%: {lower, number1} to {upper, number1}).',
  'finding.unsure.hybrid':
    'The lists go by the mix of all methods, as you chose: {hit, share} of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers. The difference of {gain, number1} points (95%: {lower, number1} to {upper, number1}) is not surely a gain.',
  'finding.best.item':
    'Proposing what is bought with what they have beats the best-sellers: <good>{hit, share}</good> of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers: {gain, number1} points more (95%: {lower, number1} to {upper, number1}).',
  'finding.unsure.item':
    'The lists go by what is bought with what they have, as you chose: {hit, share} of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers. The difference of {gain, number1} points (95%: {lower, number1} to {upper, number1}) is not surely a gain.',
  'finding.best.user':
    'Proposing what customers with the same taste bought beats the best-sellers: <good>{hit, share}</good> of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers: {gain, number1} points more (95%: {lower, number1} to {upper, number1}).',
  'finding.unsure.user':
    'The lists go by what customers with the same taste bought, as you chose: {hit, share} of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers. The difference of {gain, number1} points (95%: {lower, number1} to {upper, number1}) is not surely a gain.',
  'finding.best.taste':
    'Proposing learnt tastes (matrix factors) beats the best-sellers: <good>{hit, share}</good> of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers: {gain, number1} points more (95%: {lower, number1} to {upper, number1}).',
  'finding.unsure.taste':
    'The lists go by learnt tastes (matrix factors), as you chose: {hit, share} of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers. The difference of {gain, number1} points (95%: {lower, number1} to {upper, number1}) is not surely a gain.',
  'finding.best.content':
    'Proposing likeness of the products beats the best-sellers: <good>{hit, share}</good> of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers: {gain, number1} points more (95%: {lower, number1} to {upper, number1}).',
  'finding.unsure.content':
    'The lists go by likeness of the products, as you chose: {hit, share} of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers. The difference of {gain, number1} points (95%: {lower, number1} to {upper, number1}) is not surely a gain.',
  'finding.best.rules':
    'Proposing basket rules beats the best-sellers: <good>{hit, share}</good> of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers: {gain, number1} points more (95%: {lower, number1} to {upper, number1}).',
  'finding.unsure.rules':
    'The lists go by basket rules, as you chose: {hit, share} of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers. The difference of {gain, number1} points (95%: {lower, number1} to {upper, number1}) is not surely a gain.',
  'finding.unsure.recent':
    'The lists go by the best-sellers of the last 90 days, as you chose: {hit, share} of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers. The difference of {gain, number1} points (95%: {lower, number1} to {upper, number1}) is not surely a gain.',
  'finding.unsure.popular':
    'The lists go by the best-sellers of all time, as you chose: {hit, share} of {people, integer} returning customers bought at least one of their {top, plural, one {# proposal} other {# proposals}}, against {base, share} with the best-sellers. The difference of {gain, number1} points (95%: {lower, number1} to {upper, number1}) is not surely a gain.',
  'finding.none.recent':
    'No method surely proposes better than the best-sellers of the last 90 days, so the lists are those, without what each customer has: {hit, share} of {people, integer} returning customers bought at least one of {top, integer}; the best of the others reached {best, share}.',
  'finding.none.popular':
    'No method surely proposes better than the best-sellers of all time, so the lists are those, without what each customer has: {hit, share} of {people, integer} returning customers bought at least one of {top, integer}; the best of the others reached {best, share}.',
  'finding.untried':
    'Too few customers came back and bought something new to compare methods: the lists are the best-sellers that each of the {buyers, plural, one {# customer} other {# customers}} does not have yet, up to {top, integer}.',
  'finding.trial':
    'Learnt on the orders before {cut, day} and tried on those since: {people, integer} customers, who bought {wanted, number1} things new to them on average.',
  'finding.browsed':
    '<b>{people, plural, one {# customer} other {# customers}}</b> looked at something in the last {days, integer} days and did not buy it ({items, plural, one {# product} other {# cases}}): start there.',
  'finding.arrivals':
    '{items, plural, one {# product is} other {# products are}} new; up to <b>{people, integer}</b> customers are fond of what one of them is: tell them first.',
  'finding.upgrades':
    '<b>{people, plural, one {# customer} other {# customers}}</b> could take the next step of a price ladder.',
  'finding.lists':
    '{people, plural, one {# customer has} other {# customers have}} a list: open one, or choose a product to see whom to tell.',
  'problem.recommendations/no-orders':
    'There are no order lines with a date yet. Add an orders file with a date, a customer and a product in each line.',
  'problem.recommendations/no-items':
    'No column says what was bought. Map the product or category column of the orders file, or add a file that has one.',
  'problem.recommendations/no-customers':
    'No order says who bought, so nothing can be proposed to anybody. Map the customer column of the orders file.',
  'problem.recommendations/no-baskets': 'Nobody bought anything before {asOf, day}. Choose a later day.',
  'problem.recommendations/categories-only':
    'The orders name no products, so categories are recommended. A product column gives lists of products.',
  'problem.recommendations/people-cut':
    'Lists are made for the {shown, integer} customers who bought last, of {all, integer}: so many fit into memory.',
  'problem.recommendations/sampled':
    'The methods were tried on a sample of {tried, integer} of {eligible, integer} customers; the intervals allow for it.',
  'problem.recommendations/no-traits':
    'No two products have a word, category or brand in common, so likeness of products says nothing.',
  'problem.recommendations/no-events':
    'Add an events file (views and carts, with customer and product) to see what was looked at and not bought.',
  'problem.recommendations/no-clicks':
    'Add a contacts file (offer, delivered, time of the click) to see how often recommendations are clicked.',
  'problem.recommendations/no-ladders':
    'Price ladders need categories with at least three prices: add a product file with category and price.',
  'problem.recommendations/no-brands':
    'No file tells category or brand; what is like a new product goes by its name alone.',
  'problem.recommendations/sold-out':
    '{items, plural, one {# product is} other {# products are}} sold out by the product file and left out.',
  'problem.recommendations/charges':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) {lines, plural, one {is} other {are}} postage, fees or corrections ({names}), no products, and {lines, plural, one {is} other {are}} left out.',
  'problem.recommendations/nameless':
    '{lines, plural, one {# line says} other {# lines say}} nothing about what was bought and {lines, plural, one {is} other {are}} left out.',
  'evidence.basis': '{buyers, plural, one {# buyer} other {# buyers}}, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 buyers.',
  'evidence.missing.span': 'Less than 180 days of orders.',
  'evidence.missing.recent': 'No order in the last 30 days.',
  'evidence.missing.repeat': 'Nobody ordered three times.',
  'kpi.hit': 'Hit rate',
  'kpi.hit.note': 'bought at least one of {top, integer} proposals later',
  'kpi.base': 'With best-sellers',
  'kpi.base.note': 'the same customers, the better of two lists',
  'kpi.coverage': 'Assortment shown',
  'kpi.coverage.note': 'of what was sold stood in some list',
  'kpi.people': 'Customers with a list',
  'trial.title.hit': 'Customers who bought at least one of {top, integer} proposals',
  'trial.title.precision': 'Share of the {top, integer} proposals that were bought',
  'trial.title.recall': 'Share of what was bought new that stood among {top, integer} proposals',
  'trial.title.map': 'Mean average precision of {top, integer} proposals',
  'trial.title.ndcg': 'How high up the bought ones stood among {top, integer} (NDCG)',
  'trial.title.coverage': 'Share of the assortment that stood in any list of {top, integer}',
  'trial.caption':
    '{people, integer} customers; learnt before {cut, day}, tried since. What they had already was never proposed.',
  'trial.base': 'compared with',
  'trial.untried':
    'Fewer than 30 customers came back later and bought something new to them: there is nothing to compare the methods on yet.',
  'trial.measure': 'Measure',
  'points.more': '+{points, number1} ({lower, number1} to {upper, number1})',
  'points.fewer': '−{points, number1} ({lower, number1} to {upper, number1})',
  'weights.title': 'What each part of the mix adds',
  'weights.caption':
    'Hit rate of the mix: {hit, share1} of {people, integer} customers. Change a weight: the trial and the lists follow.',
  'people.title': 'What to propose to whom',
  'people.caption':
    'The first of up to {top, integer} proposals, as of {asOf, day}. Choose a customer to see the list.',
  'people.nothing': 'has everything that is for sale',
  'person.title': 'For {name}',
  'person.caption':
    '{bought, plural, one {# product} other {# products}} bought in {orders, plural, one {# order} other {# orders}}, the last on {last, day}. The cards name products only, never another customer.',
  'person.alike.viewed': 'Like {item}, looked at last',
  'person.alike.bought': 'Like {item}, bought last',
  'person.empty': 'There is nothing left to propose: this customer has all that is for sale.',
  'session.title': 'In the cart or looked at right now',
  'session.add': 'Add what they look at',
  'session.pick': 'Choose …',
  'session.remove': 'Take out {item}',
  'session.caption':
    'Add a product: the list above ranks anew at once, and the rules say what goes with the cart.',
  'cart.title': 'Goes with the cart',
  'cart.none': 'No rule adds to this cart.',
  'cart.reason': 'in {confidence, share} of such baskets',
  'cart.margin': 'expected margin {expected, money}',
  'cart.margin.unknown': 'margin not known: the product file has no cost',
  'reason.item': 'Often bought together with {item}',
  'reason.user': '{count, integer} of the {of, integer} customers who buy most alike have it',
  'reason.user.few': 'Customers who buy alike have it',
  'reason.taste': 'Fits the taste shown, above all, by {item}',
  'reason.content': 'Like {item}',
  'reason.content.brand': 'Like {item}, of the same brand',
  'reason.content.category': 'Like {item}, of the same category',
  'reason.rules': '{confidence, share} of the baskets with {item} hold it',
  'reason.recent': 'Best-seller of the last 90 days',
  'reason.popular': 'Best-seller',
  'reason.session': 'Goes with {item}, looked at right now',
  'products.title': 'Whom to tell about what',
  'products.caption':
    'Audience: customers with the product among the {depth, integer} best of their list. Choose a product.',
  'audience.title': '{item}: {people, plural, one {# customer} other {# customers}} to tell',
  'audience.caption.list':
    'It stands among the {depth, integer} best of their list, and they do not have it.',
  'audience.caption.category':
    'New: they buy its category at least 1.5 times as often as usual, and it is not among what they have. Lists look {depth, integer} deep.',
  'audience.caption.brand':
    'New: they buy its brand or category at least 1.5 times as often as usual, and it is not among what they have. Lists look {depth, integer} deep.',
  'audience.caption.alike':
    'New: they buy what is most like it at least 1.5 times as often as usual, and it is not among what they have. Lists look {depth, integer} deep.',
  'audience.refused':
    '{refused, plural, one {# more} other {# more}} said no to marketing and {refused, plural, one {is} other {are}} left out.',
  'audience.none': 'Nobody: no list has it near its top.',
  'browsed.title': 'Looked at, not bought',
  'browsed.caption':
    'In the last {days, integer} days, and not bought on that day or later. A price may take at most half of the margin; known by what was done, never by who somebody is.',
  'browsed.seen':
    '{views, plural, =0 {not opened} one {# view} other {# views}}, {carts, plural, =0 {not in the cart} one {once in the cart} other {# times in the cart}}',
  'browsed.none': 'Nobody looked at a product without buying it.',
  'incentive.reminder': 'Reminder, no price',
  'incentive.limited': 'Price for 48 hours, up to {percent, integer}% off',
  'incentive.limited.open': 'Price for 48 hours; cost not known',
  'incentive.coupon': 'Coupon, up to {percent, integer}% off',
  'incentive.coupon.open': 'Coupon; cost not known',
  'arrivals.title': 'New arrivals',
  'arrivals.caption.launch':
    'On sale for at most {days, integer} days. Fans buy its brand or category at least 1.5 times as often as usual.',
  'arrivals.caption.first-sale':
    'First sold within the last {days, integer} days. Fans buy what is like it at least 1.5 times as often as usual.',
  'arrivals.caption.newest': 'Nothing came on sale in the last {days, integer} days; these are the newest.',
  'arrivals.caption.none':
    'Nothing is known to be new in the last {days, integer} days. A product file with a launch date tells.',
  'upgrades.title': 'Ready for the next step up',
  'upgrades.caption':
    'They buy the cheaper thirds of a category, but stand higher on average in others. The offer is the best-seller of the next third.',
  'upgrades.proof.good':
    'Proof: of {people, integer} such customers who bought in the category again, {ready, share} stepped up (95%: {lower, share} to {upper, share}), of the others {others, share}.',
  'upgrades.proof.unsure':
    'Not proven: of {people, integer} such customers who bought in the category again, {ready, share} stepped up (95%: {lower, share} to {upper, share}), of the others {others, share}. Try it on a few first.',
  'upgrades.proof.few':
    'Too few bought in such a category again in the last orders to say whether such customers step up more often: try it on a few first.',
  'upgrades.priced': '{item} · {price, money}',
  'upgrades.step': '{from, integer} → {to, integer} of 3',
  'upgrades.none': 'Nobody stands ready for a next step.',
  'first.title': 'First purchases that bring people back',
  'first.caption.sure':
    'Of {buyers, integer} first-time buyers {share, share} ordered again within {days, integer} days. By the lower end of the interval; items with at least {least, integer} first-time buyers.',
  'first.caption.chance':
    'Of {buyers, integer} first-time buyers {share, share} ordered again within {days, integer} days. None of these items is surely above that; at least {least, integer} first-time buyers each.',
  'first.caption.few':
    'No item has {least, integer} first-time buyers who could be followed for {days, integer} days ({buyers, integer} altogether, {share, share} came back).',
  'first.caption.groups':
    'Of {buyers, integer} first-time buyers {share, share} ordered again within {days, integer} days. The best five of each group by the lower end of the interval; products with fewer than {least, integer} first-time buyers in a group are not shown.',
  'first.caption.groups.none':
    'No product has {least, integer} first-time buyers in any of these groups ({buyers, integer} altogether could be followed for {days, integer} days).',
  'first.caption.worked-out':
    'These groups are of today, and whoever came back stands higher by that alone: compare products within a group, not groups.',
  'first.by': 'By group',
  'first.group': '{group} ({buyers, integer})',
  'first.children.yes': 'With children',
  'first.children.no': 'Without children',
  'first.of': '{returned, integer} of {buyers, integer}',
  'first.surely': 'surely above the rest',
  'first.chance': 'may be chance',
  'clicks.title': 'How often recommendations are clicked',
  'clicks.baseline': 'To reach, %',
  'clicks.caption.above':
    '{clicked, integer} of {shown, integer} recommendations that arrived were clicked: {rate, share1} (95%: {lower, share1} to {upper, share1}), surely above the {baseline, number}% to reach.',
  'clicks.caption.below':
    '{clicked, integer} of {shown, integer} recommendations that arrived were clicked: {rate, share1} (95%: {lower, share1} to {upper, share1}), surely below the {baseline, number}% to reach: stop the weakest below.',
  'clicks.caption.unsure':
    '{clicked, integer} of {shown, integer} recommendations that arrived were clicked: {rate, share1} (95%: {lower, share1} to {upper, share1}). Too few to say whether that is above or below the {baseline, number}% to reach.',
  'clicks.none': 'No offer of the contacts names a product, a category or a rule like “a → b”.',
  'clicks.above': 'surely above',
  'clicks.below': 'surely below',
  'clicks.unsure': 'may be either',
  'low.text':
    '{items, plural, one {# product is} other {# products are}} rated low and pushed down in every list.',
  'action.person': 'Open the customer’s page',
  tour: 'A list of up to {top, integer} proposals for each customer. Whether it is any good was tried on what {people, integer} customers bought later: {hit, share} bought at least one of theirs, {base, share} with the better list of best-sellers.',
  'tour.try': 'Open the list of one customer and read why each product stands in it.',

  'what.trial':
    'Each method learns from the orders before {cut, day} and proposes {top, integer} things to {people, integer} customers. Then we look at what they bought new to them since: hit rate is the share who bought at least one ({hit, share} against {base, share} with best-sellers); precision the share of proposals bought ({precision, share1}); recall the share of what they bought that was proposed; MAP and NDCG also count how high up it stood; coverage the share of the assortment in any list ({coverage, share}).',
  'what.trial.for': 'choosing how lists are made, and knowing what they are worth before you show them.',
  'what.trial.not':
    'proof that a proposal makes people buy: they might have bought it anyway. Only an experiment tells. Ratings and stock are not part of the trial.',
  'behind.trial.hit':
    'Of {people, integer} customers tried on, {hit, share1} bought at least one of {top, integer} proposed things after {cut, day} that was new to them.',
  'behind.trial.base':
    'The same for the better of the two best-seller lists: {base, share1} of {people, integer} customers.',
  'behind.trial.coverage':
    'Of the products sold before {cut, day}, {coverage, share1} stood in the list of at least one customer of the trial.',
  'what.weights':
    'The mix adds the scores of its parts, each divided by the customer’s best, times its weight. The table takes one part out at a time and says how many points of hit rate ({hit, share} as chosen, {people, integer} customers) it adds, with an interval that holds for all parts together.',
  'what.weights.for': 'dropping a part that adds nothing, or leaning on one that does.',
  'what.weights.not': 'fine tuning: where the interval includes zero the part may add nothing.',
  'what.lists':
    'For each of {buyers, integer} customers up to {top, integer} products that they do not have, best first, with what speaks most for each: the purchase it goes with, the rule, the likeness.',
  'what.lists.for': 'a mail, a call, a page that greets a customer with something fitting.',
  'what.lists.not':
    'things bought again and again: what somebody has is left out. Reasons name products only; fewer than five like-minded customers are never counted in words.',
  'what.reasons':
    'The cards say what the customer may see: up to {top, integer} products and why. The reason is the part of the method that gives a product most: a purchase it goes with, a rule of the baskets, what it is like.',
  'what.reasons.for': 'showing or reading it out as it stands: it names products only.',
  'what.reasons.not': 'a full account: the other parts of the mix speak for a product as well.',
  'what.audience':
    'Turned round: for a product, the customers who have it among the {depth, integer} best of their list; for a new one, those who buy its brand or category at least 1.5 times as often as usual and at least twice.',
  'what.audience.for': 'telling few people about what fits them, instead of everybody about everything.',
  'what.audience.not': 'a forecast of sales. Who said no to marketing is left out.',
  'what.browsed':
    'What known customers opened or put into the cart and did not buy on that day or later. In the cart: a coupon; opened again: a price for a short time; opened once: a reminder. The most it may cost is half of the margin, and never more than 10%.',
  'what.browsed.for': 'winning back interest that is days old.',
  'what.browsed.not': 'visitors without a customer id: they cannot be written to.',
  'what.arrivals':
    'Affinity is a customer’s share of purchases in the brand or category, drawn towards the shop’s by five purchases, over the shop’s share. From 1.5 on, with two purchases, they are fans.',
  'what.arrivals.for': 'sizing the first audience of something nobody has bought yet.',
  'what.arrivals.not': 'products without brand and category: then only what is like them by name counts.',
  'what.upgrades':
    'Each category with three prices or more is a ladder of three steps, the thirds of its products by price. Ready is who never bought above a step there, but stands higher on average on other ladders. The sentence below says whether such customers stepped up more often than others in the last orders.',
  'what.upgrades.for': 'offering the better one to those who pay for better elsewhere.',
  'what.upgrades.not':
    'different prices for different people: everybody pays the same price, only the proposal differs.',
  'what.first':
    'For each product in a first order: how many of its buyers ordered again within {days, integer} days, with a 95% interval, for those who could be followed so long. Over all first-time buyers it is {returned, share}. Ranked by the lower end, so that few buyers cannot lead.',
  'what.first.for': 'a list for newcomers: what to show somebody who never bought.',
  'what.first.not': 'cause and effect: who chooses a product may differ in more than that.',
  'what.clicks':
    'Offers of the contacts that name a product, a category or a rule (“sports shoes → sports socks”), sent before the as-of day: clicked ÷ arrived, with its 95% interval (Wilson). It is above or below the baseline only where the whole interval is.',
  'what.clicks.for': 'seeing which recommendation people answer to, and which to stop.',
  'what.clicks.not': 'the product alone: whom it was sent to, where and when count as much.',
  'param.top': 'Length of a list',
  'param.top.hint': 'Also where the measures are cut.',
  'param.method': 'Lists by',
  'param.method.hint': 'By default the method that hit most often, if it surely beats the best-sellers.',
  'param.itemWeight': 'Weight: bought together',
  'param.itemWeight.hint': 'Products with the same buyers. Only ratios of the weights count.',
  'param.userWeight': 'Weight: like-minded customers',
  'param.userWeight.hint': 'What the customers who buy most alike have.',
  'param.tasteWeight': 'Weight: learnt tastes',
  'param.tasteWeight.hint': 'Implicit matrix factors.',
  'param.contentWeight': 'Weight: likeness of products',
  'param.contentWeight.hint': 'Category, brand, attributes, words of the name, price.',
  'param.rulesWeight': 'Weight: basket rules',
  'param.rulesWeight.hint': 'One or two items in the basket, then another.',
  'param.neighbours': 'Neighbours',
  'param.neighbours.hint': 'The nearest so many products or customers count.',
  'param.factors': 'Tastes',
  'param.factors.hint': 'Length of the vectors of the factorisation.',
  'param.testShare': 'Held back, %',
  'param.testShare.hint': 'The last orders, which the methods are tried on.',
  'param.asOf': 'As of',
  'param.asOf.hint': 'Orders before this day; empty: the day after the last one.',
  'param.own': 'Label or kept group',
  'param.own.hint':
    'Lists for its people only, learnt from everybody: label:… or grouping:…=name. Empty: everybody.',
  'param.ratedBelow': 'Rated low below',
  'param.ratedBelow.hint': 'Mean rating of 5, drawn towards the shop’s mean by five ratings.',
  'param.lowRatedKeeps': 'A low-rated product keeps',
  'param.lowRatedKeeps.hint': 'Share of its score; 1: no effect, 0: left out.',
  'param.inStock': 'Only what is in stock',
  'param.inStock.hint': 'By the stock column of the product file.',
  'param.newDays': 'New for, days',
  'param.newDays.hint': 'By launch date, else by first sale.',
  'param.browseDays': 'Looked at in the last, days',
  'param.browseDays.hint': 'For “looked at, not bought”.',
  'param.followDays': 'Follow a first purchase, days',
  'param.followDays.hint': '0: the median time to a second order.',
  'param.seed': 'Seed',
  'param.seed.hint': 'Start of the factorisation and resamples of the trial.',
  'param.person': 'Customer',
  'param.person.hint': 'Whose list is open.',
  'param.product': 'Product',
  'param.product.hint': 'Whose audience is open.',
  'param.measure': 'Measure',
  'param.measure.hint': 'What the picture compares the methods by.',
  'param.by': 'First-time buyers by',
  'param.by.hint': 'Group of the first order or of the customer.',
  'param.clickBaseline': 'Click rate to reach, %',
  'param.clickBaseline.hint': 'Baseline of recommended products and rules.',
  'option.by.all': 'All',
  'option.by.tier': 'Value tier',
  'option.by.rfm': 'RFM segment',
  'option.by.channel': 'Channel',
  'option.by.store': 'Store',
  'option.by.region': 'Region',
  'option.by.city': 'City',
  'option.by.city_tier': 'City tier',
  'option.by.gender': 'Gender',
  'option.by.age': 'Age',
  'option.by.has_children': 'Children',
  'option.by.member_level': 'Member level',
  'option.method.auto': 'Decide from the trial',
  'option.method.hybrid': 'Mix',
  'option.method.item': 'Bought together',
  'option.method.user': 'Like-minded',
  'option.method.taste': 'Learnt tastes',
  'option.method.content': 'Likeness',
  'option.method.rules': 'Basket rules',
  'option.method.recent': 'Best of 90 days',
  'option.method.popular': 'Best of all time',
  'option.measure.hit': 'Hit rate',
  'option.measure.precision': 'Precision',
  'option.measure.recall': 'Recall',
  'option.measure.map': 'MAP',
  'option.measure.ndcg': 'NDCG',
  'option.measure.coverage': 'Coverage',
};

export type RecommendationMessages = Readonly<Record<keyof typeof en, string>>;
