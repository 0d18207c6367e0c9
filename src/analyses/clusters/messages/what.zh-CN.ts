/** “What is this?” of the clusters. */
export const whatZhCN = {
  'what.separation':
    '轮廓系数比较一位客户到本群与到最近的别群的距离，从 −1（更靠近别群）到 1。全体平均为 {separation, number}；0.5 以上界线清楚，0.25 以下几乎分不开。',
  'what.separation.for': '判断到底有没有群。',
  'what.separation.not': '形状特别或大小悬殊的群：会被低估。',
  'what.stability':
    '把数据有放回地重抽很多次、重新分群；Jaccard 重合度表示一个群有多少能重现，从 0 到 1。最不稳定的群平均重现 {weakest, number}；0.85 以上可靠，低于 0.6 只是偶然。',
  'what.stability.for': '判断一个群值不值得起名、做计划。',
  'what.stability.not': '判断有没有用：稳定的群也可能没有意义。',
  'what.rules':
    '用少数几条简单规则说明谁在哪个群：{rules, integer} 条规则能把 {customers, integer} 位客户中的 {accuracy, share1} 归到自己的群。',
  'what.rules.for': '向人解释各群，或在别的系统里找出这些人。',
  'what.rules.not': '代替分群：其余的人会被归错。',
  'what.spread': '人均消费最高的群与最低的群之比：{highest, money} ÷ {lowest, money} = {ratio, number1}。',
  'what.spread.for': '看区别对待各群是否划算。',
  'what.spread.not': '解释为什么花得多。',
  'what.picture':
    '客户按 {features, integer} 个特征比较；图把差别最大的两个方向摊平（主成分），保留了 {kept, share} 的差别；点越近越相似。',
  'what.picture.for': '看人群、边界和个别特殊的人。',
  'what.picture.not': '单凭它判断分群：在看不见的 {hidden, share} 里相距很远的人，图上可能重叠。',
  'what.groups':
    '系统按您选的特征，把各方面都接近的客户归在一起，不预设标准：{customers, integer} 位客户分成 {k, integer} 群。名称取自该群与平均差别最大的特征；各群按销售额排序。种子和数据相同，结果总是相同。',
  'what.groups.for': '发现事先没想到的客户类型。',
  'what.groups.not': '预测，或当作唯一答案：特征不同结果不同，一笔录错的订单可能自成一群，请先清洗数据。',
  'what.tree':
    '开始时每位客户自成一群，每次把最接近的两群合并，直到只剩一群。合并处越高，两边差别越大。横切一刀，碰到几根枝就是几群：这里是 {k, integer} 群。',
  'what.tree.for': '看哪些群是近亲，决定分多细。',
  'what.tree.not': '客户特别多的时候：树只建在抽出的 {builtOn, integer} 位客户上。',
  'what.profile':
    '每格是该群的典型值；指数 = 100 × 该值 ÷ 全体的典型值，颜色表示与平均相差几个标准差。100 为一般水平，200 是两倍。',
  'what.profile.for': '看一个群的特点，想该给他们什么。',
  'what.profile.not': '找原因：消费高和订单多可能是同一回事。',
  'what.choice':
    '每个指标对“分几群”各有标准，综合建议是 {suggested, integer}。重抽样后会散开的分法（平均 Jaccard 低于 0.6），只要有更稳的就不推荐。“不分群”也是一种结论。',
  'what.choice.for': '明明白白地选分几群。',
  'what.choice.not': '找唯一正确的数：用得起来的分法，胜过分数略高的分法。',
  'what.elbow':
    '惯量是到各自中心距离的平方和，以只有一群时为 100%。群越多它越小；拐点（这里是 {elbow, integer}）之后再多分就不划算了。',
  'what.elbow.for': '先看个大概。',
  'what.elbow.not': '单独拿来决定：平滑的曲线没有拐点。',
  'what.silhouette': '不同群数下的平均轮廓系数；{silhouette, integer} 群时最高。',
  'what.silhouette.for': '界线清楚的群。',
  'what.silhouette.not': '判断“不该分群”：一群时它没有定义。',
  'what.gap':
    'Gap 统计量把群的紧密程度与“本来没有群的数据”相比；取第一个不被下一个明显超过的数：{gap, integer}。',
  'what.gap.for': '发现其实没有群。',
  'what.gap.not': '细长的形状：会被当成结构。',
  'what.bootstrap':
    '重抽样后最不稳定的群的平均 Jaccard 重合度；取仍然站得住的最大群数：{stability, integer}。',
  'what.bootstrap.for': '下个月还能重现的群。',
  'what.bootstrap.not': '小店：几百人以下，什么数都不稳。',
  'what.bic': '贝叶斯信息准则在拟合好坏与参数多少之间权衡；{bic, integer} 群时最好。',
  'what.bic.for': '可以重叠的高斯混合。',
  'what.bic.not': '其他方法：它衡量的不是它们的拟合。',
  'what.radius':
    '半径 {radius, number} 之内至少有 {minSamples, integer} 位客户的地方算密集；相连的密集处成一群。半径越小，群越多越小。',
  'what.radius.for': '任意形状的群，并把零散的人分出来。',
  'what.radius.not': '疏密悬殊的群：一个半径照顾不了两头。',
  'what.noise': '不同半径下不在任何密集处的客户占比；这里是 {nowhere, share}。',
  'what.noise.for': '选一个既不漏太多、也不全连在一起的半径。',
  'what.noise.not': '认为他们没有价值：特别的客户常常是最好的。',
  'what.people':
    '所选群里的每一位客户；“把握”是轮廓系数，高斯混合时是概率。{customers, integer} 位里有 {fence, integer} 位在边界上，也可以归到最后一列的群。',
  'what.people.for': '逐个跟进，或导出 CSV。',
  'what.people.not': '把边界上的人当典型。',
  'what.preparation':
    '比较之前先把各特征放到同一尺度，免得数值大的占便宜；偏斜的可以取对数。表中列出换一种处理会有多少人换群。',
  'what.preparation.for': '检查分群是否只靠某一个选择。',
  'what.preparation.not': '挑一个让图最好看的处理。',
};
