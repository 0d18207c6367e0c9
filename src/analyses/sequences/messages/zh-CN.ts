import type { SequenceMessages } from './en';

export const zhCN = {
  title: '接着买',
  nav: '接着买',
  'method.summary': '购买序列、间隔天数、正处在中间的客户',

  'finding.best':
    '买过<good>{first}</good>的 {prefix, integer} 位客户里，{confidence, share} 接着买了<good>{next}</good>（{both, integer} 位），其中一半在 {wait, days}内。',
  'finding.either': '先后说明不了多少：两个方向合计，{inOrder, share} 是这个先后。',
  'finding.between':
    '现在有 <b>{between, integer} 位</b>正处在两者之间：买{first}不超过 {usualWait, days}（九成客户在这段时间内接着买），还没买{next}。',
  'finding.few':
    '只有 {customers, integer} 位客户，这里只是描述已经发生的事；到 {need, integer} 位左右，才分得清是习惯还是巧合。',
  'finding.single':
    '还没有客户在两个不同的日子买过东西（{customers, integer} 位客户），等他们再来，才看得出接着买什么。',
  'finding.none': '{customers, integer} 位客户里，没有哪种先后购买出现在 {minCount, integer} 位以上。',
  'finding.limits.decided.product':
    '由数据决定：按单品看，{customers, integer} 位客户里至少 {minCount, integer} 位（{support, share1}），置信度不低于 {confidence, share}。',
  'finding.limits.decided.category':
    '由数据决定：按品类看，{customers, integer} 位客户里至少 {minCount, integer} 位（{support, share1}），置信度不低于 {confidence, share}。',
  'finding.limits.given.product':
    '按单品看，{customers, integer} 位客户里至少 {minCount, integer} 位（{support, share1}），置信度不低于 {confidence, share}。',
  'finding.limits.given.category':
    '按品类看，{customers, integer} 位客户里至少 {minCount, integer} 位（{support, share1}），置信度不低于 {confidence, share}。',

  'problem.sequences/no-orders': '还没有带日期的订单。请添加一份订单文件，每行要有日期、客户和商品。',
  'problem.sequences/no-items':
    '没有一列写明买了什么。请在字段对应里指定商品列或品类列，或添加含有它的文件。',
  'problem.sequences/nobody':
    '{asOf, day} 之前的这段时间里没有已知客户购买。请指定订单文件的客户列，或把时间放长。',
  'problem.sequences/too-many':
    '从 {asked, integer} 位客户起，序列多得看不完：占用 {bytes, bytes} 内存时停下，只列出 {count, integer} 位客户起的序列。支持度可以试试 {percent, number}% 起，或减少序列里的购买次数。',
  'problem.sequences/cut': '共找到 {total, integer} 个序列，这里列出客户最多的 {shown, integer} 个。',
  'problem.sequences/cut-rules':
    '达到门槛的规则有 {total, integer} 条，这里列出超出平常人数最多的 {shown, integer} 条。提高支持度或置信度可以少一些。',
  'problem.sequences/no-product': '没有商品列，所以按品类看。',
  'problem.sequences/no-category': '没有品类列，所以按单品看。',
  'problem.sequences/charges':
    '{lines, integer} 行（{revenue, moneyShort}）是运费、手续费或账目调整（{names}），不是商品，未计入。',
  'problem.sequences/nameless': '{lines, integer} 行没有写明买了什么，未计入。',

  'evidence.basis': '{customers, integer} 位客户，跨 {span, days}',
  'evidence.missing.buyers': '买家不足 500 位。',
  'evidence.missing.span': '购买跨度不足 180 天。',
  'evidence.missing.recent': '最近 30 天没有购买。',
  'evidence.missing.repeat': '没有客户买过三次。',

  'controls.level': '看什么的先后',
  'controls.gap': '下一次在多久之内',
  'controls.gap.value': '{days, plural, =0 {不限} other {# 天}}',
  'kpi.customers': '买过两天以上',
  'kpi.customers.note': '共 {customers, integer} 位客户',
  'kpi.sequences': '序列',
  'kpi.sequences.note': '含两次以上购买',
  'kpi.rules': '规则',
  'kpi.rules.note': '达到门槛，含再买同样的',

  'rules.title': '接着买什么：{rules, integer} 条规则',
  'rules.caption':
    '按超出平常的人数排列；{customers, integer} 位客户，截至{asOf, day}。点一条规则看谁正处在中间。',
  'rules.empty': '按现在的门槛没有先后买不同商品的规则。可以降低支持度或置信度、放长时间，或显示再买同样的。',
  'rule.title': '先买{first}，再买{next}',
  'rule.confidence':
    '买过{first}的 {prefix, integer} 位客户里，{both, integer} 位接着买了{next}：{confidence, share1}（95% 区间 {lower, share1} 至 {upper, share1}）。',
  'rule.more': '全部客户里 {usual, share1} 买过{next}：买了{first}之后是它的 {lift, number} 倍。',
  'rule.less':
    '全部客户里 {usual, share1} 买过{next}：买了{first}之后并不比平常多（{lift, number} 倍），这只是先后，不是带动。',
  'rule.order': '两个方向合计，{inOrder, share} 是这个先后；50% 就说明先后没有意义。',
  'rule.passed': '{passed, integer} 位客户等得比九成客户还久，不在名单里。',
  'waits.title': '隔多久接着买',
  'waits.caption': '先买{first}再买{next}的客户，按间隔天数。',
  'waits.x': '间隔天数',
  'waits.y': '客户数',
  'waits.bar': '{from, integer}–{to, integer}',
  'between.title': '现在有 {people, integer} 位处在中间',
  'between.caption': '买{first}不超过 {usualWait, days}、还没买{next}；最近买的在前。',
  'between.refused': '另有 {refused, integer} 位不接受营销，未列入。',
  'patterns.title': '{sequences, integer} 个购买序列',
  'patterns.caption': '每个至少 {minCount, integer} 位客户，按人数排列。',
  'patterns.caption.closed': '每个至少 {minCount, integer} 位客户；被同样人数的更长序列包含的已省略。',

  'what.customers':
    '{customers, integer} 位客户共在 {purchases, integer} 个日子购买，其中 {single, integer} 位只买过一天，不构成序列。一个人同一天买的算一次购买。',
  'what.customers.for': '看这一页说的是多少客户。',
  'what.customers.not': '当复购率：复购率按订单算，这里按天算。',
  'what.patterns':
    '客户某天买了 A、之后某天买了 B，且相邻两次不超过允许的天数，就算有序列 A → B，中间买了什么不影响。至少 {minCount, integer} 位客户（{support, share1}）的两次以上序列共 {sequences, integer} 个。',
  'what.patterns.for': '找出客户通常的购买路线。',
  'what.patterns.not': '说明原因：后面发生的不一定由前面引起。',
  'what.rules':
    '置信度是做了前一步的客户里接着做下一步的比例；提升度是它除以全部客户里做过这一步的比例；顺序是两个方向合计中这个方向的比例；等待是天数的中位数。',
  'what.rules.for': '知道买完之后推荐什么、什么时候推荐。',
  'what.rules.not': '看最近几周：刚买第一步的客户还没来得及接着买，所以置信度偏低。',
  'what.rule': '所选规则的依据：多少人接着买（含区间）、是不是比平常多、先后有没有意义。',
  'what.rule.for': '决定要不要联系处在中间的客户。',
  'what.rule.not': '联系他们的效果：那要留一组不联系的客户做测试。',
  'what.waits': '接着买的每位客户，从第一步结束到下一步的天数。一半不超过中位数，九成不超过通常等待时间。',
  'what.waits.for': '选择发消息的时机。',
  'what.waits.not': '没有接着买的客户：图里没有他们。',
  'what.between':
    '做了第一步、此后还没做下一步，且经过的时间不超过九成客户所用时间的客户。预计日期是第一步加等待中位数。',
  'what.between.for': '现在就可以联系的名单。',
  'what.between.not': '保证：置信度低时，名单里大多数人不会接着买。',

  'param.level': '层级',
  'param.level.hint': '默认取有十个序列的最细层级。',
  'option.level.auto': '由数据决定',
  'option.level.product': '单品',
  'option.level.category': '品类',
  'param.minSupport': '支持度不低于，%',
  'param.minSupport.hint': '占客户的比例，含边界。0：由数据决定。',
  'param.minCount': '支持度不低于，人',
  'param.minCount.hint': '客户数，含边界。0：只看比例。',
  'param.minConfidence': '置信度不低于，%',
  'param.minConfidence.hint': '含边界。',
  'param.maxGapDays': '相邻两次最多隔几天',
  'param.maxGapDays.hint': '含边界。0：不限。',
  'param.maxSpanDays': '从头到尾最多几天',
  'param.maxSpanDays.hint': '含边界。0：不限。',
  'param.maxElements': '序列最多几次购买',
  'param.maxElements.hint': '2：从一次到下一次。',
  'param.maxItems': '序列最多几件商品',
  'param.maxItems.hint': '同一天的几件分别计数。',
  'param.from': '开始',
  'param.from.hint': '第一天；留空：从第一笔订单起。',
  'param.asOf': '截至',
  'param.asOf.hint': '只看这天之前的订单；留空：最后一笔的第二天。',
  'param.own': '标签或保存的分组',
  'param.own.hint': '只看其中的客户：label:… 或 grouping:…=组名。留空为全部客户。',
  'param.closed': '省略被更长序列包含的',
  'param.closed.hint': '闭序列：没有同样人数的更长序列。',
  'param.same': '显示再买同样的',
  'param.same.hint': '也列出下一步没有新商品的规则。',

  'table.rules': '规则',
  'table.patterns': '序列',
  'table.between': '处在中间的客户',
  'table.test': '门槛与合计',
  'column.rule': '先后',
  'column.sequence': '序列',
  'column.both': '客户数',
  'column.customers': '客户数',
  'column.prefix': '做过第一步',
  'column.support': '支持度',
  'column.confidence': '置信度',
  'column.interval': '95%',
  'column.lift': '提升度',
  'column.inOrder': '顺序',
  'column.wait': '等待中位数',
  'column.between': '正处在中间',
  'column.customer': '客户',
  'column.since': '购买日',
  'column.ago': '几天前',
  'column.expected': '预计',
  'column.spend': '消费',
} satisfies SequenceMessages;
