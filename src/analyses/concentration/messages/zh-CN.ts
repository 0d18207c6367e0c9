import type { ConcentrationMessages } from './en';

/** 客户集中度的全部文案。 */
export const zhCN = {
  title: '客户集中度：多少客户撑起了店铺',
  nav: '客户集中度',
  'method.summary': '销售额如何分布：头部占比、洛伦兹曲线、基尼系数',

  'finding.top.customers':
    '<good>最好的 {count, integer} 位客户</good>（{holders, integer} 位中的 {part, share1}）带来<good> {share, share} 的销售额</good>，其余 {rest, integer} 位带来剩下的部分。',
  'finding.top.products':
    '<good>前 {count, integer} 款商品</good>（{holders, integer} 款中的 {part, share1}）带来<good> {share, share} 的销售额</good>，其余 {rest, integer} 款带来剩下的部分。',
  'finding.once.customers':
    '{half, integer} 位客户就带来一半。{once, integer} 位（{part, share}）只买过一次，带来 {share, share1}。',
  'finding.once.products':
    '{half, integer} 款商品就带来一半。{once, integer} 款（{part, share}）只在一张订单里卖过，带来 {share, share}。',
  'finding.change.more':
    '更集中了：同样比例的头部，最近 {days, days}带来 {share, share}，之前 {days, days}为 {before, share}；两段基尼系数的区间互不重叠。',
  'finding.change.less':
    '更分散了：同样比例的头部，最近 {days, days}带来 {share, share}，之前 {days, days}为 {before, share}；两段基尼系数的区间互不重叠。',
  'finding.change.same':
    '同样比例的头部，最近 {days, days}带来 {share, share}，之前 {days, days}为 {before, share}；可能只是偶然，两段基尼系数的区间有重叠。',
  'finding.few': '一共只有 {holders, integer} 个，这只是描述；满 {need, integer} 个后才能说明店铺的情况。',
  'finding.one.customers': '目前只有一位客户 {name}，占全部的 {share, share}：先找到第二位。',
  'finding.one.products': '目前只有一款商品 {name}，占全部的 {share, share}。',
  'finding.nothing.customers': '{holders, integer} 位客户扣除退货后没有收入，无从分布。',
  'finding.nothing.products': '{holders, integer} 款商品扣除退货后没有收入，无从分布。',
  'finding.lead.customers':
    '这 {count, integer} 位（{least, money}起）都该叫得出名字：导出名单，逐一致谢，联系其中很久没来的。',
  'finding.lead.products': '这 {count, integer} 款（{least, money}起）绝不能断货。',
  'finding.lead.large.customers':
    '<bad>{name} 一位就占 {share, share1}</bad>：先核对金额有没有录错；没错就本周联系，再去找像这样的客户。',
  'finding.lead.large.products':
    '<bad>{name} 一款就占 {share, share1}</bad>：先核对金额有没有录错；没错就稳住货源，再培养第二款。',

  'problem.concentration/no-orders': '还没有带日期的订单。请添加一份订单文件，每行要有日期和金额。',
  'problem.concentration/nobody-known':
    '{lines, integer} 行订单都看不出谁买的、买了什么。请在字段对应里指定客户列或商品列。',
  'problem.concentration/no-customers':
    '订单里没有客户信息，这里改看商品。请指定客户列，或导出带会员号、买家账号的订单。',
  'problem.concentration/no-products':
    '订单里看不出卖了什么，这里改看客户。请指定商品编号、商品名称或品类列。',
  'problem.concentration/nobody': '{asOf, day}之前的这段时间没有人消费。请选晚一些的日期或更长的时段。',
  'problem.concentration/losing.customers':
    '{holders, integer} 位客户在这段时间退的不比买的少（合计 {revenue, money}）：按没有贡献的客户计。',
  'problem.concentration/losing.products':
    '{holders, integer} 款商品扣除退货后没有收入（合计 {revenue, money}）：按没有贡献的商品计。',
  'problem.concentration/without-order':
    '这段时间没有下单的客户另有 {revenue, money}的退货和更正，不在曲线里。',
  'problem.concentration/nameless.customers': '销售额中有 {revenue, money}没有客户信息，不在曲线里。',
  'problem.concentration/nameless.products':
    '销售额中有 {revenue, money}没有商品信息（含运费、手续费），不在曲线里。',
  'problem.concentration/as-of': '以 {asOf, day}为准：当天及以后的事都不在这些数字里。',
  'problem.concentration/undated': '{lines, integer} 行没有日期，无法统计。',

  'top.text.customers': '前 {part, share}：{count, integer} 位客户，占 {share, share1}',
  'top.text.products': '前 {part, share}：{count, integer} 款商品，占 {share, share1}',
  'kpi.top.customers': '前 {part, share} 的客户带来',
  'kpi.top.products': '前 {part, share} 的商品带来',
  'kpi.top.note.customers': '{holders, integer} 位客户中的 {count, integer} 位',
  'kpi.top.note.products': '{holders, integer} 款商品中的 {count, integer} 款',
  'kpi.half': '一半来自',
  'kpi.half.note.customers': '共 {holders, integer} 位客户',
  'kpi.half.note.products': '共 {holders, integer} 款商品',
  'kpi.gini': '基尼系数',
  'gini.interval': '95%：{lower} – {upper}；0 为平均，1 为集于一身',
  'gini.alone': '0 为平均，1 为集于一身',
  'kpi.once.customers': '只买过一次',
  'kpi.once.products': '只在一单里卖过',
  'kpi.once.note': '{count, integer} 个，占销售额 {share, share1}',

  'curve.title.customers': '最好的 {part, share} 客户带来 {share, share}',
  'curve.title.products': '前 {part, share} 的商品带来 {share, share}',
  'curve.caption': '从头部画起的洛伦兹曲线，{from, day}至 {to, day}，已扣除退货。离虚线越高，店铺越靠少数。',
  'curve.x.customers': '客户比例，从最好的开始',
  'curve.x.products': '商品比例，从最大的开始',
  'curve.line': '累计',
  'curve.equal': '假如都一样',

  'tenths.title.customers': '客户十等分',
  'tenths.title.products': '商品十等分',
  'tenth.name': '第 {n, integer} 组',
  'stretches.title': '变了吗？每段 {days, days}',
  'stretches.caption':
    '每行单独看：那 {days, days}里买过的客户，其中前 {part, share} 带来多少。基尼系数的区间重叠，就没有超出偶然的差别。',
  'stretches.caption.short': '要比较，数据至少要有两段 {days, days}（前 {part, share}）。请选短一些的时段。',
  'stretch.name': '{from, day}至 {to, day}',
  'people.title.customers': '头部名单：{count, integer} 位客户',
  'people.title.products': '头部名单：{count, integer} 款商品',
  'people.caption': '每个至少带来 {least, money}。',
  'people.caption.ties': '每个至少带来 {least, money}；另有 {ties, integer} 个与最后一名相同，也可以列入。',

  'what.top':
    '{holders, integer} 个中最大的 {top, share}，四舍五入为 {count, integer} 个，占 {gaining, money}的 {share, share1}。金额相同时，取谁都不影响结果。',
  'what.top.for': '决定亲自照顾多少人。',
  'what.top.not': '目标：集中还是分散只是事实，本身没有好坏。',
  'what.half': '带来 {gaining, money}一半所需的最少个数：{holders, integer} 个中的 {half, integer} 个。',
  'what.half.for': '感受店铺有多依赖少数。',
  'what.half.not': '可以失去的人数：另一半来自其他人。',
  'what.gini':
    '基尼系数：曲线与虚线之间面积的两倍，{gini, number}；逐一剔除法（jackknife，至少三个）得到的 95% 区间为 {lower, number} – {upper, number}。扣除退货后低于 0 的按 0 计。',
  'what.gini.for': '用一个数比较不同时段或两家店。',
  'what.gini.not': '比较长短不同的时段：时间越长，熟客与只来一次的人差距越大，数字自然升高。',
  'what.once': '{from, day}起、{to, day}之前只有一单的：{once, integer} 个，占 {onceShare, share}。',
  'what.once.for': '看看第二单值多少钱。',
  'what.once.not': '流失：上周才来的人还没来得及再来。',
  'what.curve':
    '全部 {holders, integer} 个从大到小排列，曲线给出每个比例合计带来多少；就是从头部看的洛伦兹曲线。',
  'what.curve.for': '读出任何“前百分之几带来百分之几”。',
  'what.curve.not': '他们是谁：请看名单。',
  'what.tenths':
    '全部 {holders, integer} 个从大到小分成数量相等的十组：每组带来多少、从多少钱起、有多少只有一单。占比合计 100%。',
  'what.tenths.for': '看钱和熟客在哪里。',
  'what.tenths.not': '同样对待的分群：十等分只是切一刀，不是一类人。',
  'what.stretches':
    '同样的数字分 {stretches, integer} 段看，每段 {days, days}，最近的在前；每段只算那段时间的客户或商品。',
  'what.stretches.for': '看店铺是不是比以前更依赖少数。',
  'what.stretches.not': '同一批人：这一段的头部未必是下一段的头部。',
  'what.people':
    '头部的 {count, integer} 个，各自扣除退货后带来多少，以及到每一行为止的合计。导出“钱在哪里”可从 {gaining, money}核对到销售额 {revenue, money}。',
  'what.people.for': '亲自致谢、打电话、邀请。',
  'what.people.not': '群发名单：先征得同意。',

  'param.asOf': '截至',
  'param.asOf.hint': '统计这一天之前的订单。留空为最后一笔订单的次日。',
  'param.own': '标签或保存的分组',
  'param.own.hint': '只看其中的客户：label:… 或 grouping:…=组名。留空为全部客户。',
  'param.of': '看谁',
  'param.of.hint': '客户，或商品。',
  'option.of.customers': '客户',
  'option.of.products': '商品',
  'param.period': '时段',
  'param.period.hint': '截至日之前的天数。',
  'option.period.all': '全部',
  'option.period.365': '最近 365 天',
  'option.period.180': '最近 180 天',
  'option.period.90': '最近 90 天',
  'param.top': '头部百分比',
  'param.top.hint': '占全部的百分比，从大到小。',

  'table.tenths': '十等分',
  'table.top': '头部名单',
  'table.holders': '全部名单（从高到低）',
  'table.curve': '曲线',
  'table.stretches': '各段',
  'table.totals': '钱在哪里',
  'column.tenth': '分组',
  'column.holders': '个数',
  'column.revenue': '销售额',
  'column.share': '占比',
  'column.cumulative': '累计',
  'column.least': '起点',
  'column.orders': '订单数',
  'column.once': '只有一单',
  'column.stretch': '时段',
  'column.top': '前 {part, share} 带来',
  'column.gini': '基尼系数',
  'column.interval': '95%',
  'column.name': '名称',
} satisfies ConcentrationMessages;
