import type { CorrelationsMessages } from './en';

export const zhCN = {
  title: '相关分析：什么与什么有关',
  nav: '相关分析',
  'method.summary': '把客户的所有已知信息两两配对，各用合适的系数，给出区间，并按对数校正检验',

  'finding.up':
    '<good>“{first, name}”高的客户，“{second, name}”往往也高</good>：在已知的所有客户信息中，这一对关系最强（系数 {estimate, number}，{customers, integer} 位客户）。',
  'finding.down':
    '<good>“{first, name}”高的客户，“{second, name}”往往低</good>：在已知的所有客户信息中，这一对关系最强（系数 {estimate, number}，{customers, integer} 位客户）。',
  'finding.differs':
    '<good>“{second, name}”不同的客户，“{first, name}”也不同</good>：在已知的所有客户信息中，这一对关系最强（系数 {estimate, number}，{customers, integer} 位客户）。',
  'finding.groups':
    '<good>“{first, name}”与“{second, name}”有关</good>，在已知的所有客户信息中关系最强（系数 {estimate, number}，{customers, integer} 位客户）。',
  'finding.count':
    '在 {pairs, integer} 对没有公式牵连的信息中，{found, integer} 对的关系超出偶然：{strong} 对明显（系数达 0.3），{weak} 对很弱。',
  'finding.none':
    '在 {pairs, integer} 对没有公式牵连的信息中，没有一对超出偶然。矩阵里的数字可能只是运气，先不要据此行动；请积累更多订单，或在客户资料中补充更多列。',
  'finding.no-pairs':
    '客户信息中只有 {fields, integer} 项可以比较，而且两两之间都有公式牵连。请补充客户资料，例如年龄、性别、城市或渠道。',
  'finding.few':
    '只有 {customers} 位客户，只看得出很强的关系，而且对以后的客户未必成立；达到 {need} 位后更值得看。',
  'finding.too-few':
    '目前有 {customers, integer} 位客户，计算系数至少需要 {need} 位。在此之前，请在客户列表中逐一了解他们。',
  'finding.do': '要利用某一对关系，先在小范围试一试：它只说明该往哪里看，并不说明谁导致了谁。',

  'problem.correlations/no-orders': '还没有带日期的订单。请添加每行都有日期和金额的订单文件。',
  'problem.correlations/no-customers':
    '{lines, integer} 行订单都没有写明客户。请指定客户所在的列，或在导出订单时带上会员号或客户号。',
  'problem.correlations/no-buyers': '{asOf, day} 之前没有人下单。请选择更晚的日期。',
  'problem.correlations/untested':
    '有 {pairs, integer} 对没有检验：两项都已知的客户不足十位，或他们之间没有差别。',
  'problem.correlations/sparse': '有 {pairs, integer} 对分组的许多格子不足五位客户，检验较粗略。',
  'problem.correlations/anonymous': '{lines, integer} 行订单（共 {revenue, money}）没有客户，未计入。',
  'problem.correlations/without-order': '{people, integer} 人没有有效订单，未计入。',
  'problem.correlations/as-of': '只计算 {asOf, day} 之前发生的事。',
  'problem.correlations/undated': '{lines, integer} 行订单没有日期，未计入。',

  'evidence.basis': '{buyers, integer} 位买家，{span, days}',
  'evidence.missing.buyers': '买家不足 500 位。',
  'evidence.missing.span': '订单不足 180 天。',
  'evidence.missing.recent': '最近 30 天没有订单。',
  'evidence.missing.repeat': '还没有人下过三次单。',

  'param.asOf': '截至日期',
  'param.asOf.hint': '数字代表哪一天的情况。留空：最后一笔订单的次日。',
  'param.own': '标签或保存的分组',
  'param.own.hint': '只看其中的客户：label:… 或 grouping:…=组名。留空为全部客户。',
  'param.first': '第一项',
  'param.first.hint': '字段编号；留空取关系最强的一对。更方便的做法：点击矩阵中的格子。',
  'param.second': '第二项',
  'param.second.hint': '字段编号；留空取关系最强的一对。更方便的做法：点击矩阵中的格子。',
  'param.pairs': '配对',
  'param.pairs.hint': '列表显示哪些配对。',
  'option.pairs.found': '超出偶然',
  'option.pairs.tested': '全部已检验',
  'option.pairs.formula': '公式牵连',

  'caution.title': '相关不等于因果',
  caution:
    '冰淇淋卖得好时晒伤的人也多，但谁也不是谁的原因。为某一对关系花钱之前，先想想背后会不会有第三个因素，再拿一小组客户试，并留一组不动作对照。',
  caption: '{customers, integer} 位客户，截至 {to, day} 有过订单。',
  name: '{name, name}',
  pair: '{first, name}与{second, name}',
  interval: '{lower} 至 {upper}',
  range: '{from} 至 {to}',
  cell: '{first, name}与{second, name}：{estimate}（{method}），{chance}',
  'legend.found': '颜色越深：关系越强，且超出偶然',
  'legend.negative': '琥珀色线：此多彼少',
  'legend.faint': '灰色：可能只是偶然',
  'legend.formula': '斜纹：公式牵连，不算发现',

  'matrix.title': '所有配对一览',
  'matrix.corner': '字段',
  'pairs.title': '配对，从强到弱',
  'pairs.none': '没有这样的配对。',
  'chance.sure': '超出偶然（q < 0.001）',
  'chance.found': '超出偶然（q = {q}）',
  'chance.open': '可能只是偶然（q = {q}）',
  'chance.formula': '公式牵连',
  'method.pearson': '皮尔逊 r',
  'method.spearman': '斯皮尔曼 ρ',
  'method.cramer': '克拉默 V',
  'method.eta': '相关比 η',
  'method.rank-eta': '秩相关比 η',

  'reading.up': '“{first, name}”高的客户，“{second, name}”往往也高。',
  'reading.down': '“{first, name}”高的客户，“{second, name}”往往低。',
  'reading.ends':
    '按“{first, name}”排序，最低的五分之一客户中，居中者的“{second, name}”为 {least}；最高的五分之一中为 {most}。',
  'reading.differs': '按{second, name}分组，各组的{first, name}并不一样。',
  'reading.groups.ends': '居中的客户在“{low, name}”中为 {least}，在“{high, name}”中为 {most}。',
  'reading.groups': '{first, name}的某些组，落在{second, name}某些组里的人比偶然应有的多；详见表格。',
  'reading.chance':
    '{first, name}与{second, name}之间的关系可能只是偶然：两者毫无关系的店铺，也常常会出现这样的数字。',
  'reading.untested': '{first, name}与{second, name}无法检验：两项都已知的客户不足十位，或他们之间没有差别。',
  'reading.strength.none': '关系真实但极小，对单个客户没有用处。',
  'reading.strength.weak': '关系较弱：在人群中看得出，在单个客户身上几乎看不出。',
  'reading.strength.medium': '关系中等。',
  'reading.strength.strong': '关系很强。',
  'reading.why.pearson': '用皮尔逊 r：两项都是数字，且没有长尾。',
  'reading.why.spearman': '用斯皮尔曼 ρ（比较名次）：至少一项有长尾，否则少数客户会左右结果。',
  'reading.why.cramer': '用克拉默 V：两项都是分组；已按表格大小校正。',
  'reading.why.eta': '用相关比 η：一项是数字，一项是分组；已按组数校正。',
  'reading.why.rank-eta': '用秩的相关比 η：一项是分组，一项是有长尾的数字；已按组数校正。',
  'reading.exact': '有格子人数很少，用费希尔精确检验。',
  'reading.sparse': '许多格子人数很少，检验较粗略。',
  'reading.formula': '两者的公式有共同部分，按计算方式就会一起变动，不是关于客户的发现。',
  'reading.cause': '这并不说明谁导致了谁。',

  'scatter.title': '{first, name}与{second, name}，一点一位客户',
  'scatter.caption': '{points, integer} 位客户，最多 400 位，均匀抽取。',
  'scatter.point': '客户',
  'bands.title': '{number, name}，按{by, name}',
  'bands.series': '中位数',
  'groups.title': '{first, name}各组中，{second, name}各组所占的比例',
  'groups.people': '{people, integer} 位客户',
  'groups.cell': '{row, name}，{column, name}：{people, integer} 位客户，占本行 {share, share1}',

  'table.pairs': '配对',
  'table.matrix': '矩阵',
  'table.pair': '所选配对',
  'column.pair': '配对',
  'column.estimate': '系数',
  'column.interval': '95% 区间',
  'column.method': '类型',
  'column.chance': '是否偶然',
  'column.customers': '客户数',
  'column.lower': '下四分位',
  'column.median': '中位数',
  'column.upper': '上四分位',

  'what.matrix':
    '{fields} 个字段两两配对，共 {customers, integer} 位客户。数字与数字：皮尔逊 r；若一项偏度超过 1，用斯皮尔曼 ρ。两个分组：克拉默 V。数字与分组：相关比 η。r 和 ρ 在 −1 到 1 之间，其余在 0 到 1 之间。{pairs} 对一起检验：q 是采纳这一对及所有更可靠的配对时误报的比例（Benjamini–Hochberg），其中 {found} 对的 q 小于 0.05。另有 {formula} 对公式有共同部分（如消费与订单数），以斜纹标出，不计入。',
  'what.matrix.for': '在许多字段中找出值得细看的关系。',
  'what.matrix.not': '说明谁导致了谁；也不要逐位比较 V 与 r。',
  'what.pairs':
    '同样的配对，列成清单。100 家这样的店铺中有 95 家，真实系数落在区间内；q 已按全部 {pairs} 对校正。系数达 0.1 为弱，0.3 为中等，0.5 为强（Cohen）。',
  'what.pairs.for': '进一步研究最强的几对，并看清各有多可靠。',
  'what.pairs.not': '判断单个客户：大多数关系只在人群中看得出。',
  'what.pair':
    '{first, name}与{second, name}：用文字说明，给出系数及区间，并画图。两个数字：按第一项把客户分成五等份；数字与分组：各组的中位数和四分位数；两个分组：每行内的比例。',
  'what.pair.for': '亲眼核对一个系数。',
  'what.pair.not': '不经试验就下决定：背后可能另有原因。',
} satisfies CorrelationsMessages;
