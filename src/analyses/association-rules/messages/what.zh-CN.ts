import type { whatEn } from './what.en';

export const whatZhCN = {
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
    '同一条规则在所选人群（文件里的列、价值层级、RFM 分群、标签或保存的分群）的每一部分里分别计算；提升度的整个区间小于 1 的地方就反转：总体成立，那里不成立（辛普森悖论）。',
  'what.parts.for': '不在不合适的地方推荐。',
  'what.parts.not': '很小的部分：区间太宽，说明不了什么。',
  'what.bundle': '规则里的商品按平均成交价相加，减去您设的优惠；毛利再减去平均成本。',
  'what.bundle.for': '起草一个不亏本的套装。',
  'what.bundle.not': '预知能卖多少：要靠试验。',
  'what.audience':
    '本期买过前者、没买过后者的已知客户，按消费排序；设了筛选条件时，只列出有符合条件的购物篮的客户。不接受营销的客户不进名单。',
  'what.audience.for': '决定向谁推荐。',
  'what.audience.not': '指望群发也有规则那样的置信度：它是在购物篮里量出来的。',
} satisfies Readonly<Record<keyof typeof whatEn, string>>;
