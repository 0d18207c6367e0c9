import type { BestSellersMessages } from './en';

/** 畅销商品的全部文案。 */
export const zhCN = {
  title: '畅销商品：谁撑起了店铺，谁在涨、谁在跌',
  nav: '畅销商品',
  'method.summary': '按贡献给商品排名，分 A、B、C 类，并给出经得起检验的趋势',

  'finding.vital.product.revenue':
    '<good>{vital, integer} 款商品带来 {share, share} 的销售额</good>，占这 {days, days}里卖过的 {items, integer} 款的 {part, share}。',
  'finding.vital.product.units':
    '<good>{vital, integer} 款商品卖出 {share, share} 的件数</good>，占这 {days, days}里卖过的 {items, integer} 款的 {part, share}。',
  'finding.vital.product.orders':
    '<good>{vital, integer} 款商品占下单款次的 {share, share}</good>，是这 {days, days}里卖过的 {items, integer} 款的 {part, share}。',
  'finding.vital.product.margin':
    '<good>{vital, integer} 款商品带来 {share, share} 的毛利</good>，占这 {days, days}里卖过的 {items, integer} 款的 {part, share}。',
  'finding.vital.category.revenue':
    '<good>{vital, integer} 个品类带来 {share, share} 的销售额</good>，占这 {days, days}里卖过的 {items, integer} 个的 {part, share}。',
  'finding.vital.category.units':
    '<good>{vital, integer} 个品类卖出 {share, share} 的件数</good>，占这 {days, days}里卖过的 {items, integer} 个的 {part, share}。',
  'finding.vital.category.orders':
    '<good>{vital, integer} 个品类占下单类次的 {share, share}</good>，是这 {days, days}里卖过的 {items, integer} 个的 {part, share}。',
  'finding.vital.category.margin':
    '<good>{vital, integer} 个品类带来 {share, share} 的毛利</good>，占这 {days, days}里卖过的 {items, integer} 个的 {part, share}。',
  'finding.top.revenue': '排在第一的是“{item}”，占销售额的 {share, share1}。',
  'finding.top.units': '排在第一的是“{item}”，占件数的 {share, share1}。',
  'finding.top.orders': '排在第一的是“{item}”，占下单次数的 {share, share1}。',
  'finding.top.margin': '排在第一的是“{item}”，占毛利的 {share, share1}。',
  'finding.one.product': '这 {days, days}里只卖了一款商品：“{item}”，占 {share, share}。',
  'finding.one.category': '这 {days, days}里只卖了一个品类：“{item}”，占 {share, share}。',
  'finding.nothing.product': '这 {days, days}里的 {items, integer} 款商品，扣除退货后都没有收入，无从排名。',
  'finding.nothing.category': '这 {days, days}里的 {items, integer} 个品类，扣除退货后都没有收入，无从排名。',
  'finding.large-order':
    '单笔 <b>{amount, money}</b>的订单就占销售额的 {share, share}：看排名之前，请先核对这一笔。',
  'finding.trend.clear.product':
    '{days, days}里检验了 {tested, integer} 款商品：{rising, integer} 款确实在涨，{falling, integer} 款确实在跌；其余的起伏可能只是偶然。',
  'finding.trend.clear.category':
    '{days, days}里检验了 {tested, integer} 个品类：{rising, integer} 个确实在涨，{falling, integer} 个确实在跌；其余的起伏可能只是偶然。',
  'finding.trend.none.product':
    '{days, days}里检验了 {tested, integer} 款商品，没有一款的涨跌超出偶然（涨 {rising, integer}，跌 {falling, integer}）：别因为一个月卖得好就加单。',
  'finding.trend.none.category':
    '{days, days}里检验了 {tested, integer} 个品类，没有一个的涨跌超出偶然（涨 {rising, integer}，跌 {falling, integer}）。',
  'finding.trend.short': '现在看趋势还太早：只有 {have, integer} 段（每段 {block, days}），至少要六段。',
  'finding.lead.falling':
    '先看第 {rank, integer} 名“{item}”：它是 A 类，却确实在跌。是缺货、太贵，还是过时了？',
  'finding.lead.small':
    'A 类的 {vital, integer} 款绝不能断货；再过一遍 C 类的 {items, integer} 款：它们合计只带来 {share, share}，却都占着货位。',
  'finding.lead.keep.product': '先保证这 {vital, integer} 款不断货，再检查它们的图片和库存。',
  'finding.lead.keep.category': '先把这 {vital, integer} 个品类的货配齐。',

  'problem.best-sellers/no-orders': '还没有带日期的订单。请添加一份订单文件，每行要有日期、金额和商品。',
  'problem.best-sellers/no-items': '订单里看不出卖了什么。请在字段对应里指定商品编号、商品名称或品类列。',
  'problem.best-sellers/nothing': '{asOf, day}之前的这段时间没有卖出东西。请选晚一些的日期或更长的时段。',
  'problem.best-sellers/no-product': '没有商品列，这里按品类排名。',
  'problem.best-sellers/no-category': '没有品类列，这里按商品排名。请指定品类列，或添加带品类的商品资料。',
  'problem.best-sellers/no-cost': '没有成本，毛利改为按销售额计算。请在商品资料里补上成本。',
  'problem.best-sellers/unknown-cost': '{lines, integer} 行商品的成本未知，在这里不计毛利。',
  'problem.best-sellers/losing': '{items, integer} 款扣除退货后没有收入甚至为负：排在最后，不计占比。',
  'problem.best-sellers/nameless':
    '{lines, integer} 行（{revenue, moneyShort}）看不出卖了什么，没有参与排名。',
  'problem.best-sellers/charges':
    '{lines, integer} 行（{revenue, moneyShort}）按名称是运费、手续费或账目调整（{names}），不是商品：计入销售额，但不参与排名。若商品资料里列有它们，就按商品处理。',
  'problem.best-sellers/as-of': '以 {asOf, day}为准：当天及以后的事都不在这些数字里。',
  'problem.best-sellers/undated': '{lines, integer} 行没有日期，无法统计。',

  'period.text': '{from, day}至 {to, day}',
  'kpi.vital': '撑起 {share, share} 的款数',
  'kpi.vital.note': '{items, integer} 款中的 {part, share}',
  'kpi.top': '第一名占比',
  'kpi.revenue': '销售额',
  'kpi.trend': '确实在涨、在跌',
  'kpi.trend.note': '{days, days}内检验 {tested, integer} 款',
  'kpi.trend.short': '时段太少（{days, days}），检验了 {tested, integer} 款',
  'limit.a': 'A 类：前 {share, share}',
  'limit.b': 'B 类：{from, share} 到 {to, share}；C 类：最后 {rest, share}',

  'classes.title': 'A、B、C 类',
  'class.a': 'A',
  'class.a.do': '绝不断货，最好的位置和图片，每周检查。',
  'class.b': 'B',
  'class.b.do': '按规则补货；其中在涨的，就是明天的 A 类。',
  'class.c': 'C',
  'class.c.do': '少备货或按单采购；没人惦记的就下架。',

  'pareto.title.product': '{vital, integer} 款商品带来 {share, share}',
  'pareto.title.category': '{vital, integer} 个品类带来 {share, share}',
  'pareto.title.nothing': '扣除退货后没有收入（{vital, integer} 款达到 {share, share}）',
  'pareto.caption.each':
    '每根柱子是 {items, integer} 款中的 {each, integer} 款，从大到小；曲线是到此为止的合计占比。深色为 A 类。',
  'pareto.caption.groups':
    '每根柱子是 {items, integer} 款中的 {each, integer} 款，从大到小；曲线是到此为止的合计占比。深色为 A 类。',
  'pareto.x.product': '商品名次',
  'pareto.x.category': '品类名次',
  'pareto.line': '累计占比',

  'items.title.product': '{items, integer} 款商品',
  'items.title.category': '{items, integer} 个品类',
  'items.caption':
    '变化：最近 {recent, days}与之前 {recent, days}相比。小图为 {blocks, integer} 段，每段 {block, days}；只有偶然难以解释时才给箭头。',
  'items.caption.short':
    '数据太短，无法比较（{blocks, integer} 段中可比 {recent, integer} 段，每段 {block, days}）。',
  'trend.up': '↑ 上涨',
  'trend.down': '↓ 下跌',
  'trend.flat': '不明显',
  'trend.spoken.up': '{name}：{blocks, integer} 段（每段 {block, days}）里上涨',
  'trend.spoken.down': '{name}：{blocks, integer} 段（每段 {block, days}）里下跌',
  'trend.spoken.flat': '{name}：{blocks, integer} 段（每段 {block, days}）里没有明显趋势',

  'what.vital':
    '达到总量 {a, share} 所需的最少款数：{items, integer} 款中的 {vital, integer} 款。按扣除退货后的贡献排名，没有收入的不计占比。',
  'what.vital.for': '知道哪些绝不能断货。',
  'what.vital.not': '定律：不一定是 20% 的商品带来 80%。',
  'what.top': '第一名占总量的比例，{top, share1}。',
  'what.top.for': '看店铺有多依赖一款商品。',
  'what.top.not': '利润：有成本时请看毛利。',
  'what.revenue':
    '{from, day}起、{to, day}之前的全部订单行，扣除退货：{revenue, money}，与首页同一时段的数字一致。导出“钱在哪里”可看商品、没有收入的商品、没有商品信息的行各占多少。',
  'what.revenue.for': '核对有没有遗漏。',
  'what.revenue.not': '利润。',
  'what.trend':
    '对 {tested, integer} 款逐一检验：{blocks, integer} 段（每段 {block, days}）的先后涨跌是否超出偶然（Mann–Kendall）。检验多了总有碰巧的，所以 p 值经过校正（Benjamini–Hochberg，5%）：{rising, integer} 款上涨，{falling, integer} 款下跌。',
  'what.trend.for': '加单之前，分清真趋势和碰巧的好月份。',
  'what.trend.not': '季节：不满两年时，冬季商品入冬自然会涨。“不明显”也不等于“稳定”，只是数据还看不出来。',
  'what.pareto':
    '帕累托图：柱子是各款的贡献，从大到小，共 {items, integer} 款；曲线累加到 100%。曲线到 {a, share} 处为 A 类的终点。',
  'what.pareto.for': '一眼看出店铺靠少数还是多数商品。',
  'what.pareto.not': '下架右侧商品的理由：有些正是吸引人进店的。',
  'what.classes':
    'A 类：累计到 {a, share} 为止（{inA, integer} 款）；B 类：再到 {b, share}；C 类：其余（{inC, integer} 款）。数值相同的商品在同一类。两个界限都可以移动。',
  'what.classes.for': '把时间、库存和货位给值得的商品。',
  'what.classes.not': '对新品的评价：它们卖的时间还短。',
  'what.items':
    '时段内卖出或退回的全部 {items, integer} 款。订单：含有该商品的订单；买家：已知客户；再次购买：至少两单买过它的买家；退货：退货行占该商品全部行的比例；变化：最近 {recent, days}与之前相比。',
  'what.items.for': '逐款决定采购、图片和价格。',
  'what.items.not': '需求：缺货的东西本来就卖不出去。',

  'param.asOf': '截至',
  'param.asOf.hint': '统计这一天之前的销售。留空为最后一笔订单的次日。',
  'param.own': '标签或保存的分组',
  'param.own.hint': '只看其中的客户：label:… 或 grouping:…=组名。留空为全部客户。',
  'param.level': '排名对象',
  'param.level.hint': '商品，或商品的品类。',
  'option.level.product': '商品',
  'option.level.category': '品类',
  'param.measure': '排名标准',
  'param.measure.hint': '毛利需要商品资料里的成本。',
  'option.measure.revenue': '销售额',
  'option.measure.units': '件数',
  'option.measure.orders': '订单数',
  'option.measure.margin': '毛利',
  'param.period': '时段',
  'param.period.hint': '截至日之前的天数。',
  'option.period.all': '全部',
  'option.period.365': '最近 365 天',
  'option.period.90': '最近 90 天',
  'option.period.30': '最近 30 天',
  'param.a': 'A 类到',
  'param.a.hint': '占总量的百分比，从大到小。',
  'param.b': 'B 类再加',
  'param.b.hint': '占总量的百分比，接在 A 类之后。',
  'param.figures': '全部指标',
  'param.figures.hint': '件数、毛利、退货和累计占比也各占一列。',
  'param.show': '显示',
  'param.show.hint': '表里列出哪些商品。',
  'option.show.all': '全部',
  'option.show.a': 'A 类',
  'option.show.b': 'B 类',
  'option.show.c': 'C 类',
  'option.show.up': '确实在涨',
  'option.show.down': '确实在跌',

  'table.items': '商品',
  'table.classes': '分类',
  'table.totals': '钱在哪里',
  'table.blocks': '各段销售',
  'column.item': '商品',
  'column.items': '款数',
  'column.rank': '名次',
  'column.share': '占比',
  'column.cumulative': '累计',
  'column.class': '类别',
  'column.advice': '怎么做',
  'column.revenue': '销售额',
  'column.margin': '毛利',
  'column.pieces': '件数',
  'column.orders': '订单数',
  'column.buyers': '买家',
  'column.again': '再次购买',
  'column.returned': '退货',
  'column.change': '变化',
  'column.trend': '趋势',
} satisfies BestSellersMessages;
