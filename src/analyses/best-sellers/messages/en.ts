/** Every message of the best sellers in English, the source of truth for the other languages. */
export const en = {
  title: 'Best sellers: what carries the shop, and what rises or falls',
  nav: 'Best sellers',
  'method.summary': 'products by what they bring, in classes A, B and C, with honest trends',

  'finding.vital.product.revenue':
    '<good>{vital, plural, one {# product brings} other {# products bring}} {share, share} of the revenue</good>: {part, share} of the {items, integer} sold within {days, days}.',
  'finding.vital.product.units':
    '<good>{vital, plural, one {# product brings} other {# products bring}} {share, share} of the pieces</good>: {part, share} of the {items, integer} sold within {days, days}.',
  'finding.vital.product.orders':
    '<good>{vital, plural, one {# product makes} other {# products make}} {share, share} of what stands in the orders</good>: {part, share} of the {items, integer} sold within {days, days}.',
  'finding.vital.product.margin':
    '<good>{vital, plural, one {# product brings} other {# products bring}} {share, share} of the margin</good>: {part, share} of the {items, integer} sold within {days, days}.',
  'finding.vital.category.revenue':
    '<good>{vital, plural, one {# category brings} other {# categories bring}} {share, share} of the revenue</good>: {part, share} of the {items, integer} sold within {days, days}.',
  'finding.vital.category.units':
    '<good>{vital, plural, one {# category brings} other {# categories bring}} {share, share} of the pieces</good>: {part, share} of the {items, integer} sold within {days, days}.',
  'finding.vital.category.orders':
    '<good>{vital, plural, one {# category makes} other {# categories make}} {share, share} of what stands in the orders</good>: {part, share} of the {items, integer} sold within {days, days}.',
  'finding.vital.category.margin':
    '<good>{vital, plural, one {# category brings} other {# categories bring}} {share, share} of the margin</good>: {part, share} of the {items, integer} sold within {days, days}.',
  'finding.top.revenue': '“{item}” comes first with {share, share1} of the revenue.',
  'finding.top.units': '“{item}” comes first with {share, share1} of the pieces.',
  'finding.top.orders': '“{item}” comes first with {share, share1} of what stands in the orders.',
  'finding.top.margin': '“{item}” comes first with {share, share1} of the margin.',
  'finding.one.product': 'One product was sold within {days, days}: “{item}” has {share, share} of it all.',
  'finding.one.category': 'All was sold in one category within {days, days}: “{item}” has {share, share}.',
  'finding.nothing.product':
    'None of the {items, plural, one {# product} other {# products}} sold within {days, days} has brought anything after returns: there is nothing to rank.',
  'finding.nothing.category':
    'None of the {items, plural, one {# category} other {# categories}} sold within {days, days} has brought anything after returns: there is nothing to rank.',
  'finding.large-order':
    'One order of <b>{amount, money}</b> is {share, share} of the revenue: look at it before you trust the ranks.',
  'finding.trend.clear.product':
    'Over {days, days}, {rising, plural, one {# product clearly rises} other {# products clearly rise}} and {falling, plural, one {# clearly falls} other {# clearly fall}} among {tested, integer} tested; the ups and downs of the others may be chance.',
  'finding.trend.clear.category':
    'Over {days, days}, {rising, plural, one {# category clearly rises} other {# categories clearly rise}} and {falling, plural, one {# clearly falls} other {# clearly fall}} among {tested, integer} tested; the ups and downs of the others may be chance.',
  'finding.trend.none.product':
    'Over {days, days} no product rises or falls beyond chance ({tested, integer} tested, {rising, integer} up, {falling, integer} down): do not reorder because of one good month.',
  'finding.trend.none.category':
    'Over {days, days} no category rises or falls beyond chance ({tested, integer} tested, {rising, integer} up, {falling, integer} down).',
  'finding.trend.short':
    'Too early for trends: {have, plural, one {there is # block} other {there are # blocks}} of {block, days}; six are needed.',
  'finding.lead.falling':
    'Look first at “{item}”, number {rank, integer}: it belongs to class A and clearly falls. Is it out of stock, too dear, or out of fashion?',
  'finding.lead.small':
    'Never run out of the {vital, integer} of class A. Go through the {items, integer} of class C: together they bring {share, share}, and each takes a place on the shelf.',
  'finding.lead.keep.product':
    'Never run out of {vital, plural, one {this # product} other {these # products}}: check stock and photos first.',
  'finding.lead.keep.category':
    'Keep {vital, plural, one {this # category} other {these # categories}} complete first.',

  'problem.best-sellers/no-orders':
    'There are no dated orders yet. Add an order file with a date, an amount and the product on each line.',
  'problem.best-sellers/no-items':
    'The orders do not tell what was sold. Map the column with the product number, product name or category of the order file.',
  'problem.best-sellers/nothing':
    'Nothing was sold in the period before {asOf, day}. Choose a later day or a longer period.',
  'problem.best-sellers/no-product': 'No column names products, so these are categories.',
  'problem.best-sellers/no-category':
    'No column names categories, so these are products. Map one, or add a product list with categories.',
  'problem.best-sellers/no-cost':
    'No costs are known, so margin gives way to revenue. Add a product list with costs to rank by margin.',
  'problem.best-sellers/unknown-cost':
    '{lines, plural, one {# line has} other {# lines have}} a product without a known cost and {lines, plural, one {brings} other {bring}} no margin here.',
  'problem.best-sellers/losing':
    '{items, plural, one {# item brought} other {# items brought}} nothing or less than nothing after returns: ranked last, without a share.',
  'problem.best-sellers/nameless':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) {lines, plural, one {does} other {do}} not tell what was sold and {lines, plural, one {is} other {are}} not ranked.',
  'problem.best-sellers/charges':
    '{lines, plural, one {# line} other {# lines}} ({revenue, moneyShort}) {lines, plural, one {is} other {are}} postage, fees or corrections by {lines, plural, one {its name} other {their names}} ({names}), no products: in the revenue, but not ranked. A product list that names them makes them products.',
  'problem.best-sellers/as-of': 'Seen from {asOf, day}: nothing of that day or later is in these figures.',
  'problem.best-sellers/undated':
    '{lines, plural, one {# line has} other {# lines have}} no date and could not be counted.',

  'period.text': '{from, day} – {to, day}',
  'kpi.vital': 'Bring {share, share}',
  'kpi.vital.note': '{part, share} of {items, integer}',
  'kpi.top': 'Share of the first',
  'kpi.revenue': 'Revenue',
  'kpi.trend': 'Clearly rise, fall',
  'kpi.trend.note': 'of {tested, integer} over {days, days}',
  'kpi.trend.short': 'too few periods for {tested, integer} tests over {days, days}',
  'limit.a': 'class A: the first {share, share}',
  'limit.b': 'B: from {from, share} to {to, share}; C: the last {rest, share}',

  'classes.title': 'Classes A, B, C',
  'class.a': 'A',
  'class.a.do': 'Never out of stock, best places, best photos, checked every week.',
  'class.b': 'B',
  'class.b.do': 'Reorder by rule; the risers among them are tomorrow’s A.',
  'class.c': 'C',
  'class.c.do': 'Small stock or to order; drop what nobody misses.',

  'pareto.title.product': '{vital, plural, one {# product brings} other {# products bring}} {share, share}',
  'pareto.title.category':
    '{vital, plural, one {# category brings} other {# categories bring}} {share, share}',
  'pareto.title.nothing': 'Nothing is left after returns ({vital, integer} reach {share, share})',
  'pareto.caption.each':
    '{items, plural, one {# bar} other {# bars}}, {each, integer} a bar, the greatest first; the line is what they bring together so far. Class A is dark.',
  'pareto.caption.groups':
    'Each bar is {each, integer} of {items, integer}, the greatest first; the line is what they bring together so far. Class A is dark.',
  'pareto.x.product': 'Products by rank',
  'pareto.x.category': 'Categories by rank',
  'pareto.line': 'Together so far',

  'items.title.product': '{items, plural, one {# product} other {# products}}',
  'items.title.category': '{items, plural, one {# category} other {# categories}}',
  'items.caption':
    'Change: the last {recent, days} against the {recent, days} before. The line shows {blocks, integer} blocks of {block, days}; an arrow is only there where chance alone would hardly make it.',
  'items.caption.short':
    'The data are too short for a comparison ({recent, integer} of {blocks, integer} blocks of {block, days}).',
  'trend.up': '↑ rises',
  'trend.down': '↓ falls',
  'trend.flat': 'unclear',
  'trend.spoken.up': '{name}: rises over {blocks, integer} blocks of {block, days}',
  'trend.spoken.down': '{name}: falls over {blocks, integer} blocks of {block, days}',
  'trend.spoken.flat': '{name}: no clear trend over {blocks, integer} blocks of {block, days}',

  'what.vital':
    'The least number of items that reach {a, share} of the whole: {vital, integer} of {items, integer}. Items are ranked by what they bring after returns; what is left of nothing or less has no share.',
  'what.vital.for': 'knowing what must never be out of stock.',
  'what.vital.not': 'a law: it need not be 20% of the products that bring 80%.',
  'what.top': 'The greatest item’s share of the whole, {top, share1}.',
  'what.top.for': 'seeing how much hangs on one thing.',
  'what.top.not': 'profit: see margin where costs are known.',
  'what.revenue':
    'All lines from {from, day} up to {to, day}, returns deducted: {revenue, money}, the same figure as on Home for the same days. The export “Where the money is” splits it into items, items without revenue and lines without an item.',
  'what.revenue.for': 'checking that nothing is missing.',
  'what.revenue.not': 'profit.',
  'what.trend':
    'For {tested, integer} items: does the order of {blocks, integer} blocks of {block, days} rise or fall more than chance would (Mann–Kendall)? With so many items some would by luck, so the p-values are corrected (Benjamini–Hochberg, 5%): {rising, integer} rise, {falling, integer} fall.',
  'what.trend.for': 'telling a real trend from a lucky month before reordering.',
  'what.trend.not':
    'season: over less than two years a product of the winter rises into winter. And “unclear” is not “stable”; it says that the data cannot tell.',
  'what.pareto':
    'Pareto chart: bars are what the items bring, the greatest first, {items, integer} in all; the line adds them up to 100%. Class A ends where the line reaches {a, share}.',
  'what.pareto.for': 'seeing at a glance whether few or many carry the shop.',
  'what.pareto.not': 'a reason to drop what stands at the right: some of it is what brings people in.',
  'what.classes':
    'Class A: the items up to {a, share} of the whole ({inA, integer} of them), B from there up to {b, share}, C the rest ({inC, integer}). Items with equal values are in one class. Both limits can be moved.',
  'what.classes.for': 'giving time, stock and shelf to what earns it.',
  'what.classes.not': 'a judgement of new products: they had less time to sell.',
  'what.items':
    'Every one of {items, integer} items sold or returned in the period. Orders: with the item. Buyers: known customers. Bought again: buyers with two orders of it or more. Returned: return lines of all its lines. Change: the last {recent, days} against those before.',
  'what.items.for': 'orders to suppliers, photos, prices, one by one.',
  'what.items.not': 'demand: what was out of stock could not be sold.',

  'param.asOf': 'As of',
  'param.asOf.hint': 'Sales before this day; empty: the day after the last order.',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'param.level': 'What is ranked',
  'param.level.hint': 'Products, or their categories.',
  'option.level.product': 'Products',
  'option.level.category': 'Categories',
  'param.measure': 'Ranked by',
  'param.measure.hint': 'Margin needs costs in the product list.',
  'option.measure.revenue': 'Revenue',
  'option.measure.units': 'Pieces',
  'option.measure.orders': 'Orders',
  'option.measure.margin': 'Margin',
  'param.period': 'Period',
  'param.period.hint': 'Days before the as-of day.',
  'option.period.all': 'All there is',
  'option.period.365': 'Last 365 days',
  'option.period.90': 'Last 90 days',
  'option.period.30': 'Last 30 days',
  'param.a': 'Class A up to',
  'param.a.hint': 'Percent of the whole, the greatest first.',
  'param.b': 'Class B so much further',
  'param.b.hint': 'Percent of the whole, after class A.',
  'param.figures': 'All figures',
  'param.figures.hint': 'Pieces, margin, returns and the running total as columns, too.',
  'param.show': 'Show',
  'param.show.hint': 'Which items the table lists.',
  'option.show.all': 'All',
  'option.show.a': 'Class A',
  'option.show.b': 'Class B',
  'option.show.c': 'Class C',
  'option.show.up': 'Clearly rising',
  'option.show.down': 'Clearly falling',

  'table.items': 'Items',
  'table.classes': 'Classes',
  'table.totals': 'Where the money is',
  'table.blocks': 'Sales over time',
  'column.item': 'Item',
  'column.items': 'Items',
  'column.rank': 'Rank',
  'column.share': 'Share',
  'column.cumulative': 'Together',
  'column.class': 'Class',
  'column.advice': 'What to do',
  'column.revenue': 'Revenue',
  'column.margin': 'Margin',
  'column.pieces': 'Pieces',
  'column.orders': 'Orders',
  'column.buyers': 'Buyers',
  'column.again': 'Bought again',
  'column.returned': 'Returned',
  'column.change': 'Change',
  'column.trend': 'Trend',
};

export type BestSellersMessages = Readonly<Record<keyof typeof en, string>>;
