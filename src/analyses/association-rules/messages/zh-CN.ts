import type { RuleMessages } from './en';

export const zhCN = {
  title: '搭配购买',
  nav: '搭配购买',
  'method.summary': '支持度、置信度、提升度；怎样算一个购物篮；层级、时间、人群',

  'finding.best.order':
    '买<good>{antecedent}</good>的订单里，同时买<good>{consequent}</good>的是平常的 {lift, number1} 倍：共 {count, integer} 单，占买{antecedent}订单的 {confidence, share}。',
  'finding.best.day':
    '买<good>{antecedent}</good>的当天也买<good>{consequent}</good>的，是平常的 {lift, number1} 倍：共 {count, integer} 人次，占买{antecedent}人次的 {confidence, share}。',
  'finding.best.customer':
    '买过<good>{antecedent}</good>的客户，也买过<good>{consequent}</good>的是平常的 {lift, number1} 倍：共 {count, integer} 人，占买过{antecedent}客户的 {confidence, share}。',
  'finding.one': '目前只有一个购物篮，多一些订单才看得出哪些商品常一起买。',
  'finding.single.order':
    '目前 {baskets, integer} 笔订单都只有一种商品。可以把一位客户买过的全部商品算作一个购物篮，再看搭配。',
  'finding.single.day':
    '目前 {baskets, integer} 人次都只买了一种商品。可以把一位客户买过的全部商品算作一个购物篮，再看搭配。',
  'finding.single.customer': '目前 {baskets, integer} 位客户都只买过一种商品。',
  'finding.none':
    '{baskets, integer} 个购物篮里，没有哪组商品一起出现至少 {minCount, integer} 次且置信度达到 {confidence, share}。',
  'finding.usual': '{baskets, integer} 个购物篮里，商品一起出现的次数并不比巧合多。',
  'finding.few':
    '只有 {baskets, integer} 个购物篮，这里只是描述已经发生的事；到 {need, integer} 个左右，才分得清是习惯还是巧合。',
  'finding.chance':
    '检验了 {candidates, integer} 个组合，{rules, integer} 条规则达到门槛，但都可能只是巧合（错误发现率 5%）。',
  'finding.tested.again':
    '共检验 {candidates, integer} 个组合。达到门槛的规则中，<b>{survived, integer} 条</b>通过检验（错误发现率 5%），其中 <b>{held, integer} 条</b>在最后 30% 的购物篮里仍然成立；通过检验的规则里，预计纯属巧合的{falseOnes, plural, =0 {不到 1 条} other {约 # 条}}。',
  'finding.tested.once':
    '共检验 {candidates, integer} 个组合。达到门槛的规则中，<b>{survived, integer} 条</b>通过检验（错误发现率 5%）；购物篮太少或都在同一时刻，无法用后面的数据再验证（仍成立 {held, integer} 条）；通过检验的规则里，预计纯属巧合的{falseOnes, plural, =0 {不到 1 条} other {约 # 条}}。',
  'finding.level.category':
    '由数据决定：按品类看，因为按单品得不到三条规则；至少出现在 {support, share1} 的购物篮（{minCount, integer} 个），置信度不低于 {confidence, share}。',
  'finding.decided.product':
    '由数据决定：按单品看，至少出现在 {support, share1} 的购物篮（{minCount, integer} 个），置信度不低于 {confidence, share}。',
  'finding.decided.category':
    '由数据决定：按品类看，至少出现在 {support, share1} 的购物篮（{minCount, integer} 个），置信度不低于 {confidence, share}。',
  'finding.decided.both':
    '由数据决定：单品与品类一起看，至少出现在 {support, share1} 的购物篮（{minCount, integer} 个），置信度不低于 {confidence, share}。',
  'finding.given.product':
    '按单品看，至少出现在 {support, share1} 的购物篮（{minCount, integer} 个），置信度不低于 {confidence, share}。',
  'finding.given.category':
    '按品类看，至少出现在 {support, share1} 的购物篮（{minCount, integer} 个），置信度不低于 {confidence, share}。',
  'finding.given.both':
    '单品与品类一起看，至少出现在 {support, share1} 的购物篮（{minCount, integer} 个），置信度不低于 {confidence, share}。',
  'finding.top.product':
    '单品之间最强的 {top, integer} 条规则，不限支持度；置信度不低于 {confidence, share}。',
  'finding.top.category':
    '品类之间最强的 {top, integer} 条规则，不限支持度；置信度不低于 {confidence, share}。',
  'finding.top.both':
    '单品与品类之间最强的 {top, integer} 条规则，不限支持度；置信度不低于 {confidence, share}。',

  'problem.association-rules/no-orders':
    '还没有带日期的订单。请添加一份订单文件，每行要有日期、订单号和商品。',
  'problem.association-rules/no-items':
    '没有一列写明买了什么。请在字段对应里指定商品列或品类列，或添加含有它的文件。',
  'problem.association-rules/no-baskets':
    '{asOf, day} 之前的这段时间里没有人购买。请选晚一些的日期，或把时间放长。',
  'problem.association-rules/no-value': '没有购物篮属于“{value}”。可以选：{known}。',
  'problem.association-rules/too-many':
    '从 {asked, integer} 个购物篮起，组合多得看不完：找到 {found, integer} 个、占用 {bytes, bytes} 内存时停下，只列出 {count, integer} 个购物篮起的规则。支持度可以试试 {percent, number}% 起。',
  'problem.association-rules/cut':
    '达到门槛的规则有 {found, integer} 条，这里列出影响购物篮最多的 {shown, integer} 条。提高支持度或置信度可以少一些。',
  'problem.association-rules/no-categories': '没有品类列，所以按单品看。',
  'problem.association-rules/no-products': '没有商品列，所以按品类看。',
  'problem.association-rules/no-segment': '没有文件含有所选人群的那一列，所以没有区分人群。',
  'problem.association-rules/nameless': '{lines, integer} 行没有写明买了什么，未计入。',
  'problem.association-rules/anonymous': '按客户算购物篮时，没有客户信息的 {lines, integer} 行未计入。',

  'evidence.basis': '{baskets, integer} 个购物篮，跨 {span, days}',
  'evidence.missing.buyers': '买家不足 500 位。',
  'evidence.missing.span': '购物篮跨度不足 180 天。',
  'evidence.missing.recent': '最近 30 天没有购物篮。',
  'evidence.missing.repeat': '购物篮不足三个。',

  'controls.title': '门槛',
  'controls.support': '至少出现在',
  'controls.support.value': '{support, share1} · {count, integer} 个购物篮',
  'controls.confidence': '置信度不低于',
  'controls.level': '看什么的搭配',
  'controls.segment': '人群',
  'controls.only': '只看{part}：回到全部购物篮',
  'controls.auto': '由数据决定',
  'controls.top': '显示',
  'controls.top.value': '{top, plural, =0 {达到门槛的全部} other {最强的 # 条}}',
  'kpi.tested': '检验的组合',
  'kpi.tested.note': '不论置信度',
  'kpi.survived': '通过检验',
  'kpi.survived.note': 'q ≤ .05，达到门槛的共 {found, integer} 条',
  'kpi.held': '再验证仍成立',
  'kpi.held.note': '在 {cut, day} 起的最后 {late, integer} 个购物篮里',
  'kpi.held.none': '没有更晚的购物篮可供验证',
  'kpi.false': '纯属巧合',
  'kpi.false.value': '{falseOnes, plural, =0 {不到 1 条} other {约 # 条}}',
  'kpi.false.note': '在通过检验的规则里预计',

  'proposals.title': '买了……，推荐……',
  'proposals.caption': '影响购物篮最多的规则。放入购物篮里的商品，看看配什么合适。',
  'proposals.caption.basket': '购物篮里有{basket}时适合推荐的，把握大的在前。',
  'proposals.none': '没有适合这个购物篮的规则。',
  'proposals.add': '放入购物篮',
  'proposals.pick': '请选择……',
  'proposals.remove': '取出{item}',
  'proposals.clear': '清空购物篮',
  'proposal.if': '买了{antecedent}',
  'proposal.then': '推荐{consequent}',
  'proposal.text':
    '含前者的购物篮有 {confidence, share} 也含后者，是平常的 {lift, number1} 倍（{count, integer} 个购物篮）。',
  'action.details': '推荐给谁、怎样组套装',

  'rules.title': '{rules, integer} 条规则',
  'rules.caption': '按影响的购物篮数排列；{from, day}至{to, day}共 {baskets, integer} 个购物篮。',
  'rules.caption.folded':
    '按影响的购物篮数排列；{from, day}至{to, day}共 {baskets, integer} 个购物篮。{folded, integer} 条多余的规则已收进更简单的规则。',
  'rules.empty': '这样的门槛下没有规则。请降低支持度或置信度。',
  'action.folded': '显示多余的规则',
  'action.measures': '全部指标',
  'verdict.0': '后期太少',
  'verdict.1': '仍成立',
  'verdict.2': '未能成立',
  'verdict.weak': '点击太少',
  'verdict.chance': '或为巧合',

  'picture.scatter': '每条规则的支持度与置信度',
  'picture.scatter.caption': '颜色越深，提升度越高。点选一个点查看规则。',
  'picture.scatter.some':
    '影响购物篮最多的 {shown, integer} 条规则；颜色越深，提升度越高。点选一个点查看规则。',
  'picture.axis.support': '支持度（占购物篮）',
  'picture.axis.confidence': '置信度',
  'picture.note': '提升度 {lift, number}',
  'picture.links': '买了什么，会配什么',
  'picture.links.caption': '线越宽，把握越大；颜色越深，提升度越高。',
  'picture.link': '{antecedent} → {consequent}：置信度 {confidence, share}，提升度 {lift, number}',

  'picture.matrix': '分组矩阵：什么带动什么',
  'picture.matrix.caption':
    '每列是首先带动同一商品的一组；数字是该格规则提升度的中位数，颜色越深越高。点一格看它的第一条规则。',
  'picture.matrix.corner': '推荐 ↓ · 已买 →',
  'picture.matrix.group': '{first}等 {more, integer} 组',
  'picture.matrix.cell': '{antecedent} → {consequent}：{rules, integer} 条规则，提升度 {lift, number}',

  'clicks.title': '推荐过的规则效果如何',
  'clicks.caption':
    '{shown, integer} 次推荐里 {clicked, integer} 次被点击：{rate, share1}。低于 {limit, number}% 的规则会标出来。',
  'clicks.weak': '太少，建议停用',
  'clicks.good': '保留',
  'sets.title': '规则背后的商品组合',
  'sets.caption.none':
    '规则来自常出现在同一购物篮里的商品组合。可以列出这些组合，也可以逐层看 Apriori 怎样找到它们。',
  'sets.list': '至少出现在 {minCount, integer} 个购物篮、含两件以上商品的{kind}共 {total, integer} 个。',
  'sets.list.some':
    '至少出现在 {minCount, integer} 个购物篮、含两件以上商品的{kind}共 {total, integer} 个，这里列出最常见的 {shown, integer} 个。',
  'sets.kind.frequent': '频繁项集',
  'sets.kind.closed': '闭项集',
  'sets.kind.maximal': '最大项集',
  'sets.levels':
    'Apriori 逐层推进：一个组合要出现在 {minCount, integer} 个购物篮里，它的每一部分也必须如此。共找到 {total, integer} 个组合。',
  'sets.levels.stopped':
    'Apriori 逐层推进：一个组合要出现在 {minCount, integer} 个购物篮里，它的每一部分也必须如此。找到 {total, integer} 个组合后停下：下一层的候选超过 5 万个。提高支持度可以继续；上面的规则用的是更快的算法，是完整的。',
  'sets.level': '{size, plural, =1 {单件商品} other {# 件商品的组合}}',
  'sets.level.text':
    '拼出 {joined, integer} 个，其中 {pruned, integer} 个因某一部分不频繁而剔除，计数 {counted, integer} 个，频繁的有 {frequent, integer} 个。',
  'sets.level.examples': '最常见：{examples}',

  'rule.title': '{antecedent} → {consequent}',
  'rule.held':
    '在前 70% 的购物篮里提升度为 {early, number}（{earlyLower, number} 至 {earlyUpper, number}），在最后 30% 里为 {late, number}（{lateLower, number} 至 {lateUpper, number}）：仍然成立。',
  'rule.failed':
    '在前 70% 的购物篮里提升度为 {early, number}（{earlyLower, number} 至 {earlyUpper, number}），在最后 30% 里为 {late, number}（{lateLower, number} 至 {lateUpper, number}）：不能确定两段都大于 1，未能成立。',
  'rule.unknown': '最后的购物篮里含{antecedent}的太少，无法判断是否仍然成立。',
  'rule.chance': '巧合也常能造成这样的结果，不宜依赖：q = {q, number}。',
  'rule.redundant': '这条规则多余：只看{other}，把握不会更小。',
  'rule.reversed': '在{parts}里相反：那里两者一起买的比平常还少。',
  'rule.only':
    '在全部购物篮里：置信度 {confidence, share}，提升度 {lift, number}。只看{name}：{ownConfidence, share}，{ownLift, number}。',
  'parts.caption': '点选一个人群，只在其中找规则，并与全部购物篮比较。',
  'part.yes': '有孩子',
  'part.no': '没有孩子',
  'parts.title': '分人群看',

  'audience.title': '可以推荐给 {people, integer} 位客户',
  'audience.caption': '这段时间买过{antecedent}、没买过{consequent}的客户。',
  'audience.refused': '另有 {refused, integer} 人不接受营销，未列入。',
  'bundle.title': '套装草案',
  'bundle.text': '{goods}：合买 {price, money}，分开买 {apart, money}，优惠 {saving, integer}%。',
  'bundle.margin.good':
    '成本 {cost, money}；毛利率从 {marginApart, share} 降到 {margin, share}，每套还赚 {profit, money}。',
  'bundle.margin.bad': '成本 {cost, money}：按这个价格，每套亏 {loss, money}。',
  'bundle.margin.unknown': '不知道这些商品的成本，无法核对毛利。请添加含成本列的商品文件。',
  'bundle.unpriced': '不知道这些商品的价格。',
  'bundle.saving': '优惠 %',
  'bundle.csv': '全部套装 CSV',

  'numbers.support': '支持度',
  'numbers.support.text':
    '同时含有两者的购物篮占比。{antecedent}与{consequent}：{baskets, integer} 个里有 {count, integer} 个，{count, integer} ÷ {baskets, integer} = {support, share1}。',
  'numbers.confidence': '置信度',
  'numbers.confidence.text':
    '含{antecedent}的 {antecedentCount, integer} 个购物篮里，{count, integer} 个也含{consequent}：{count, integer} ÷ {antecedentCount, integer} = {confidence, share1}。',
  'numbers.lift': '提升度',
  'numbers.lift.text':
    '全部购物篮里含{consequent}的占 {consequentSupport, share1}（{consequentCount, integer} 个）。{confidence, share1} ÷ {consequentSupport, share1} = {lift, number}，即平常的这么多倍。1 表示纯属巧合；95% 区间为 {lower, number} 至 {upper, number}。',
  'numbers.leverage': '杠杆率',
  'numbers.leverage.text':
    '若全凭巧合，应有 {expected, integer} 个购物篮同时含两者；实际有 {count, integer} 个，多出 {extra, integer} 个，占全部的 {leverage, share1}。规则按它排列。',
  'numbers.test': '检验',
  'numbers.test.text':
    '费希尔精确检验问：单凭巧合，这样频繁地一起出现有多大可能？检验 {tested, integer} 个组合，总有一些碰巧好看：q 是要承认这条规则所须容忍的错误比例。不超过 .05 算通过；这条为 {q}。',
  'numbers.again': '再验证',
  'numbers.again.text':
    '{cut, day} 之前有 {early, integer} 个购物篮，之后有 {late, integer} 个。提升度的 95% 区间在前段全部大于 1，在后段也全部大于 1，才算仍然成立。门槛按全部购物篮计算。',
  'q.tiny': '小于 0.0001',

  tour: '在 {baskets, integer} 个购物篮上检验了 {tested, integer} 个组合，{survived, integer} 条不是巧合。买 {antecedent} 的有 {confidence, share} 也买 {consequent}，是平常的 {lift, number1} 倍。',
  'tour.try': '把 {antecedent} 放进上面的购物篮，看该推荐什么、推荐给谁。',

  'what.tested':
    '候选规则 A → B 是出现在足够多购物篮里的组合：在 {baskets, integer} 个购物篮上共检验 {tested, integer} 条，各用 Fisher 精确检验看 A 和 B 同时出现是否多于巧合。',
  'what.tested.for': '知道有多少次“看走眼”的机会。',
  'what.tested.not': '看质量：候选多只说明支持度门槛低。',
  'what.survived':
    '{tested, integer} 条候选里总有一些碰巧好看。Benjamini–Hochberg 的 q 是“仍把它算作规则”时要接受的错误比例；达到门槛的 {found, integer} 条中有 {survived, integer} 条 q ≤ 0.05。',
  'what.survived.for': '不被巧合牵着走。',
  'what.survived.not': '看强弱：购物篮多时弱规则也能通过，强弱看提升度和杠杆度。',
  'what.held':
    '每条规则再用最后的购物篮验证：{baskets, integer} 个中的 {late, integer} 个。前后两段提升度的 95% 区间都整个大于 1 才算成立：{survived, integer} 条中的 {held, integer} 条。',
  'what.held.for': '相信它是习惯而不是一时。',
  'what.held.not': '保证将来：它仍是过去，只是晚一些。',
  'what.false':
    '通过检验的规则中最大的 q × 条数：{survived, integer} 条里预计有 {falseExpected, number} 条是假的。',
  'what.false.for': '如实说明这份名单有多可靠。',
  'what.false.not': '指出哪几条是假的。',
  'what.proposals':
    '解释购物篮最多的规则，写成推荐：买 {antecedent} 的 {antecedentCount, integer} 个购物篮里有 {count, integer} 个也买 {consequent}，占 {confidence, share1}，是平常的 {lift, number} 倍。',
  'what.proposals.for': '陈列、组套装、收银台顺口一问。',
  'what.proposals.not': '宣称有效果：一起买不等于因为它才买，要靠试验证明。',
  'what.rules':
    '支持度是同时含两者的购物篮占比：{count, integer} ÷ {baskets, integer} = {support, share1}。置信度是含 {antecedent} 的购物篮里也含 {consequent} 的占比：{count, integer} ÷ {antecedentCount, integer} = {confidence, share1}。提升度是它为平常的多少倍：{confidence, share1} ÷ {consequentSupport, share1} = {lift, number}。杠杆度是超出巧合的购物篮占比 {leverage, share1}，规则按它排序。更简单的规则已经说明的，收在它下面。',
  'what.rules.for': '找出什么和什么一起买、多有把握、有多少。',
  'what.rules.not': '只看置信度：人人都买后者时它说明不了什么。退货不算在购物篮里。',
  'what.links':
    '从 A 到 B 的一条线是一条规则：越宽越有把握（置信度），颜色越深提升度越高。第一条是 {antecedent} → {consequent}。',
  'what.links.for': '看哪些商品被许多商品带动。',
  'what.links.not': '看精确数值：在表里。',
  'what.scatter':
    '每个点是一条规则：往右支持度高，往上置信度高，颜色越深提升度越高。门槛是支持度 {minSupport, share1}、置信度 {minConfidence, share} 起。',
  'what.scatter.for': '找右上角既常见又有把握的规则。',
  'what.scatter.not': '判断单条规则：要看它的区间和再验证。',
  'what.matrix': '规则按前项首先带动的商品分组：每一格是从该列到该行的规则提升度的中位数。',
  'what.matrix.for': '看出成块搭配的商品。',
  'what.matrix.not': '查看全部规则：这里只有影响购物篮最多的几组。',
  'what.sets':
    '足够多的购物篮同时含有全部商品，就是频繁项集；没有更大的组合同样多，就是闭项集；没有更大的频繁组合，就是最大项集。每条规则都是把一个频繁项集拆成两半。',
  'what.sets.for': '看三件以上的搭配，也看懂搜索怎样进行。',
  'what.sets.not': '判断强弱：畅销品凑在一起自然常见，要看规则的提升度。',
  'what.clicks':
    '联系记录里写成规则的优惠（如“运动鞋→运动袜”）：展示数是送达的次数，点击率是点击 ÷ 展示，附 95% 区间。旁边是购物篮对这条规则的说法，不受门槛限制。',
  'what.clicks.for': '停用没人理会的规则。',
  'what.clicks.not': '只怪规则：推荐给谁、放在哪里同样重要。',
  'what.rule':
    '关于所选规则能说的话：在后来的购物篮里是否成立、是否可能是巧合、更简单的规则是否已经说明、在哪里反转。',
  'what.rule.for': '决定要不要按这条规则行动。',
  'what.rule.not': '解释人们为什么这样买。',
  'what.parts':
    '同一条规则在所选细分的每一部分里分别计算；提升度的整个区间小于 1 的地方就反转：总体成立，那里不成立（辛普森悖论）。',
  'what.parts.for': '不在不合适的地方推荐。',
  'what.parts.not': '很小的部分：区间太宽，说明不了什么。',
  'what.bundle': '规则里的商品按平均成交价相加，减去您设的优惠；毛利再减去平均成本。',
  'what.bundle.for': '起草一个不亏本的套装。',
  'what.bundle.not': '预知能卖多少：要靠试验。',
  'what.audience': '本期买过前者、没买过后者的已知客户，按消费排序。不接受营销的客户不进名单。',
  'what.audience.for': '决定向谁推荐。',
  'what.audience.not': '指望群发也有规则那样的置信度：它是在购物篮里量出来的。',

  'param.level': '层级',
  'param.level.hint': '默认取有规则的最细层级。',
  'option.level.auto': '由数据决定',
  'option.level.product': '单品',
  'option.level.category': '品类',
  'option.level.both': '单品与品类',
  'param.minSupport': '支持度不低于（%）',
  'param.minSupport.hint': '占购物篮的比例，含界限。0 为由数据决定。',
  'param.minCount': '支持度不低于（个）',
  'param.minCount.hint': '购物篮数，含界限。0 为只看比例。',
  'param.minConfidence': '置信度不低于（%）',
  'param.minConfidence.hint': '含界限。',
  'param.minLift': '提升度不低于',
  'param.minLift.hint': '含界限；1 表示不低于巧合。',
  'param.maxAntecedent': '→ 之前最多几项',
  'param.maxAntecedent.hint': '1 表示只看两两之间。',
  'param.maxConsequent': '→ 之后最多几项',
  'param.maxConsequent.hint': '1 表示每次只推荐一项。',
  'param.top': '只看最强的',
  'param.top.hint': '规则条数，不限支持度。0 为按门槛。',
  'param.topBy': '强弱按',
  'param.topBy.hint': '用于“只看最强的”。',
  'option.topBy.leverage': '影响的购物篮（杠杆率）',
  'option.topBy.count': '同时含两者的购物篮',
  'param.basket': '一个购物篮是',
  'param.basket.hint': '没有客户信息的订单也算，但按客户时不算。',
  'option.basket.order': '一笔订单',
  'option.basket.day': '一位客户的一天',
  'option.basket.customer': '一位客户买过的全部',
  'param.from': '开始日期',
  'param.from.hint': '第一天；留空为从第一笔订单起。',
  'param.asOf': '截止日期',
  'param.asOf.hint': '统计这一天之前的订单。留空为最后一笔订单的次日。',
  'param.segment': '人群',
  'param.segment.hint': '看规则在哪些人群里相反。',
  'option.segment.none': '不区分',
  'option.segment.channel': '渠道',
  'option.segment.store': '门店',
  'option.segment.region': '地区',
  'option.segment.city': '城市',
  'option.segment.city_tier': '城市级别',
  'option.segment.gender': '性别',
  'option.segment.age': '年龄',
  'option.segment.has_children': '有无孩子',
  'option.segment.member_level': '会员等级',
  'param.only': '只看',
  'param.only.hint': '人群中的一个值：只在其中找规则，并与全部购物篮比较。',
  'param.sets': '商品组合',
  'param.sets.hint': '列在规则下方，支持度相同。',
  'option.sets.none': '不列出',
  'option.sets.frequent': '全部频繁项集',
  'option.sets.closed': '闭项集',
  'option.sets.maximal': '最大项集',
  'option.sets.levels': 'Apriori 逐层演示',
  'param.clickLimit': '点击率低于多少标出，%',
  'param.clickLimit.hint': '推荐过的规则的点击率，来自联系记录文件。',
  'param.dropWeak': '不推荐标出的规则',
  'param.dropWeak.hint': '它们不再出现在推荐里。',
  'param.folded': '多余的规则',
  'param.folded.hint': '也显示更简单的规则已经说明的。',
  'param.measures': '全部指标',
  'param.measures.hint': '每个指标一列。',
  'param.saving': '套装优惠（%）',
  'param.saving.hint': '相对于各商品价格之和。',

  'table.rules': '规则',
  'table.items': '商品',
  'table.segments': '分人群的规则',
  'table.bundles': '套装',
  'table.sets': '商品组合',
  'table.levels': 'Apriori 各层',
  'table.clicks': '推荐过的规则',
  'table.test': '检验',
  'column.rule': '规则',
  'column.set': '商品组合',
  'column.size': '件数',
  'column.shown': '展示',
  'column.clicked': '点击',
  'column.rate': '点击率',
  'column.clicks': '结论',
  'column.part': '人群',
  'column.baskets': '购物篮',
  'column.support': '支持度',
  'column.confidence': '置信度',
  'column.lift': '提升度',
  'column.interval': '95% 区间',
  'column.late': '最后 30% 提升度',
  'column.verdict': '再验证',
  'column.leverage': '杠杆率',
  'column.conviction': '确信度',
  'column.zhang': 'Zhang 指标',
  'column.jaccard': 'Jaccard',
  'column.kulczynski': 'Kulczynski',
  'column.imbalance': '不平衡度',
  'column.cosine': '余弦',
  'column.certainty': '确定性',
  'column.p': 'p',
  'column.q': 'q',
  'column.reversed': '相反的人群',
  'column.customer': '客户',
  'column.orders': '订单',
  'column.spend': '累计消费',
  'column.last': '最近下单',
} satisfies RuleMessages;
