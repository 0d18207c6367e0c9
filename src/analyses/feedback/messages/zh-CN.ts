import type { FeedbackMessages } from './en';
import { tablesZhCN } from './zh-CN-tables';

/** 客户反馈的全部文案。 */
export const zhCN = {
  ...tablesZhCN,
  title: '客户反馈：评分、口碑与原话',
  nav: '客户反馈',
  'method.summary': '评分、推荐意愿与满意度、投诉、原文与情感',

  'finding.open':
    '{complaints, integer} 条投诉中<bad>还有 {open, integer} 条没有处理</bad>。先处理这些：在下方选“未处理的投诉”。',
  'finding.open.days':
    '{complaints, integer} 条投诉中<bad>还有 {open, integer} 条没有处理</bad>；已处理的有一半在 {days, number1} 天之内答复。先处理这些：在下方选“未处理的投诉”。',
  'finding.low.product':
    '<bad>{name}</bad>的平均分只有 {mean, number}（{answers, integer} 个回答），全部反馈是 {all, number}，差距超出偶然：补货之前先看看买家怎么说。',
  'finding.low.category':
    '<bad>{name}</bad>的平均分只有 {mean, number}（{answers, integer} 个回答），全部反馈是 {all, number}，差距超出偶然：先看看买家怎么说。',
  'finding.low.topic':
    '与<bad>{name}</bad>有关的反馈平均只有 {mean, number} 分（{answers, integer} 个回答），全部反馈是 {all, number}，差距超出偶然：从这里改起。',
  'finding.worse':
    '<bad>最近 28 天有 {share, share} 的反馈是负面的</bad>（共 {rows, integer} 条），此前是 {before, share}：先读这几周的负面反馈。',
  'finding.better':
    '<good>最近 28 天只有 {share, share} 的反馈是负面的</good>（共 {rows, integer} 条），此前是 {before, share}：有效的做法继续保持。',
  'finding.nps':
    '净推荐值 <b>{value, number1}</b>（95% 区间 {lower, number1} 至 {upper, number1}），来自 {answers, integer} 个回答。',
  'finding.nps.few': '净推荐值 <b>{value, number1}</b>，来自 {answers, integer} 个回答。',
  'finding.csat':
    '<b>{value, share}</b> 表示满意（5 分制的 4–5 分；95% 区间 {lower, share} 至 {upper, share}），共 {answers, integer} 个回答。',
  'finding.csat.few': '<b>{value, share}</b> 表示满意（5 分制的 4–5 分），共 {answers, integer} 个回答。',
  'finding.rating':
    '平均评分 <b>{value, number}</b>，满分 5 分（95% 区间 {lower, number} 至 {upper, number}），共 {answers, integer} 个评分。',
  'finding.rating.few':
    '平均评分 <b>{value, number}</b>，满分 5 分，共 {answers, integer} 个评分：不同的评分太少，给不出区间。',
  'finding.sentiment':
    '能判断情感的 {known, integer} 条反馈中，<b>{negative, share}</b> 是负面的（95% 区间 {lower, share} 至 {upper, share}），{positive, share} 是正面的。',
  'finding.count':
    '{from, day}至{to, day}共 {rows, integer} 条反馈，其中 {share, share} 能对应到已知客户（{people, integer} 人）。',
  'finding.count.undated': '共 {rows, integer} 条反馈，都没有日期：有了日期，这里就能看出变化。',
  'finding.few':
    '目前只有 {rows, integer} 条反馈：请直接阅读下方原文，并多请一些客户评价。满 10 条后这里会给出结论。',

  'problem.feedback/none':
    '还没有反馈数据。请添加评价、问卷或投诉文件（每行有日期，以及文字、评分或 0–10 分的推荐意愿），这里会显示评分、净推荐值、满意度和每周的情感变化。',
  'problem.feedback/nothing': '{asOf, day}之前的这段时间没有反馈。请选更长的时段或晚一些的日期。',
  'problem.feedback/undated-only': '反馈都没有日期，无法按时段查看。请选“全部时间”。',
  'problem.feedback/as-of': '以{asOf, day}为准：当天及以后的反馈不计入。',
  'problem.feedback/undated': '{rows, integer} 条反馈没有日期：计入总数，不计入按周和按月的图。',
  'problem.feedback/off-scale':
    '{answers, integer} 个回答超出量表范围（评分和满意度 1–5，推荐意愿 0–10），不计入。',
  'problem.feedback/listed': '列表和词语只看最新的 {listed, integer} 条；其余数字都按全部反馈计算。',

  interval: '{lower} 至 {upper}',
  range: '（{interval}）',
  'kpi.count': '反馈',
  'kpi.count.note': '{from, day}至{to, day}',
  'kpi.count.undated': '没有日期',
  'kpi.known': '对应到已知客户',
  'kpi.known.note': '{people, integer} 人，共 {rows, integer} 条',
  'kpi.rating': '平均评分',
  'kpi.nps': '净推荐值（NPS）',
  'kpi.csat': '满意（5 分制 4–5 分）',
  'kpi.answers': '{answers, integer} 个回答',
  'kpi.answers.interval': '95%：{interval}；{answers, integer} 个回答',
  'kpi.negative': '负面',
  'kpi.negative.note': '95%：{interval}；共 {known, integer} 条',
  'kpi.answered': '投诉已处理',
  'kpi.answered.none': '{complaints, integer} 条投诉；文件里没有处理时间',
  'kpi.answered.note': '{complaints, integer} 条投诉，{open, integer} 条未处理',
  'kpi.answered.days':
    '{complaints, integer} 条投诉，{open, integer} 条未处理；答复用时中位数 {days, number1} 天{range}',

  'sentiment.negative': '负面',
  'sentiment.neutral': '中性',
  'sentiment.positive': '正面',
  'sentiment.unknown': '无法判断',
  'sentiment.title': '情感是怎么判断的：{rows, integer} 条中的 {known, integer} 条',
  'basis.rating': '按评分',
  'basis.csat': '按满意度',
  'basis.nps': '按推荐意愿',
  'basis.complaint': '属于投诉',
  'basis.learned': '按文字：从本店有评分的评价中学到',
  'basis.words': '按文字：褒贬词表',
  'how.learned':
    '没有评分的文字，按本店有评分的评价学到的规律判断。用 {texts, integer} 条有评分的文字检验（每条都由其余的来判断）：{right, share1} 与评分一致（95%：{interval}）；一律猜最常见的情感只能对 {majority, share1}，褒贬词表能对 {other, share1}。',
  'how.words':
    '没有评分的文字，按褒贬词表判断。在本店 {texts, integer} 条有评分的文字上，与评分一致的占 {right, share1}（95%：{interval}）；一律猜最常见的情感能对 {majority, share1}。没有词表中任何词的文字算中性。',
  'how.learned.worse': '从本店评价中学习能对 {right, share1}，不能确定胜过 {majority, share1}，所以不采用。',
  'how.words.untried':
    '文字按褒贬词表判断；这里没有带评分的文字可以检验。在 11,987 条中文外卖评价上，它对 80% 给出了判断，其中 88% 正确。没有词表中任何词的文字算中性。',
  'how.no-texts': '没有文字内容：情感全部来自客户的回答。',

  'option.scale.rating': '评分',
  'option.scale.nps': '推荐意愿',
  'option.scale.csat': '满意度',
  'distribution.title.rating': '评分分布：{answers, integer} 个回答',
  'distribution.title.nps': '您愿意推荐我们吗？{answers, integer} 个回答',
  'distribution.title.csat': '您满意吗？{answers, integer} 个回答',
  'distribution.caption.rating': '5 分最好。点击柱子可以阅读这些客户写了什么。',
  'distribution.caption.nps': '9–10 分是推荐者，0–6 分是贬损者。点击柱子可以看到是哪些人。',
  'distribution.caption.csat': '4 分和 5 分算满意。点击柱子可以看到是哪些人。',
  'months.title.rating': '每月平均评分',
  'months.title.nps': '每月净推荐值',
  'months.title.csat': '每月满意比例',
  'months.caption':
    '虚线：95% 区间。{hidden, plural, =0 {每个月都至少有 10 个回答。} other {有 # 个月不足 10 个回答，没有画出。}}',
  'months.missing': '至少要有两个月各满 10 个带日期的回答，才能画出每月变化。',
  'axis.month': '月份',
  'axis.week': '周（起始日）',
  'axis.share': '占当周反馈的比例',
  'axis.rating': '平均评分，1 至 5',
  'axis.nps': '净推荐值，−100 至 100',
  'axis.csat': '满意比例',
  'line.lower': '下限',
  'line.upper': '上限',
  'weeks.title': '每周反馈：{weeks, integer} 周平均 {mean, number1} 条',
  'weeks.caption': '评价、问卷、投诉和提及，按写下的日期计。第一周和最后一周可能不完整。',
  'weeks.caption.last': '最近 {last, integer} 周；保存的表格有全部各周。最后一周可能不完整。',
  'trend.title': '每周情感',
  'trend.caption':
    '虚线：负面比例的 95% 区间。{hidden, plural, =0 {每周都至少有 5 条。} other {有 # 周不足 5 条，没有画出。}}点击某一周可以阅读那周的负面反馈。',
  'trend.missing': '至少要有两周各满 5 条带日期的反馈，才能画出每周情感。',

  'division.kind': '类型',
  'division.product': '商品',
  'division.category': '品类',
  'division.topic': '主题',
  'division.title.kind': '按类型',
  'division.title.product': '按商品',
  'division.title.category': '按品类',
  'division.title.topic': '按主题',
  'division.caption': '点击一行可以阅读。',
  'division.caption.few': '没有可比的：两边都要有 10 个回答。点击一行可以阅读。',
  'division.caption.tested':
    '回答满 10 个的有 {tested, integer} 项，各与其余全部比较（q < 0.05，已按比较次数校正）。点击一行可以阅读。',
  'part.others': '另外 {values, integer} 项',
  'part.none': '未注明',
  'apart.lower': '低于其他',
  'apart.higher': '高于其他',

  'phrases.title': '差别最大的词语',
  'phrases.caption': '在负面或正面文字中明显更常出现、超出偶然的词和词组（至少 5 条）。点击可以阅读原文。',
  'phrases.negative': '多见于负面',
  'phrases.positive': '多见于正面',
  'phrases.none': '没有突出的词语。',

  'list.title': '{all, integer} 条中的 {found, integer} 条',
  'list.search': '搜索原文、客户、商品',
  'list.show': '显示',
  'list.all': '显示全部',
  'list.more': '再显示 {more, integer} 条',
  'list.none': '没有符合的反馈。',
  'list.undated': '没有日期',
  'list.nobody': '未知客户',
  'list.no-text': '没有文字',
  'list.open': '等待处理',
  'filter.written': '有文字的',
  'filter.all': '全部反馈',
  'filter.negative': '负面',
  'filter.neutral': '中性',
  'filter.positive': '正面',
  'filter.open': '未处理的投诉',
  'answer.rating': '评分 {answer, number1}',
  'answer.nps': '推荐意愿 {answer, number1}',
  'answer.csat': '满意度 {answer, number1}',
  'selected.answer': '{scale} {answer, integer} 分',
  'selected.week': '{from, day}起的一周',
  'selected.month': '{from, month}',
  'selected.both': '{period}：{sentiment}',
  'selected.part': '{division}：{name}',

  'what.count':
    '截止日之前反馈文件的行数：{rows, integer} 条，其中 {texts, integer} 条有文字，{undated, integer} 条没有日期。',
  'what.count.for': '了解有多少客户愿意开口。',
  'what.count.not': '不满意的人数：多数不满意的客户不说话，直接离开。',
  'what.known':
    '能对应到任何文件中客户的条数 ÷ 全部 = {known, integer} ÷ {rows, integer} = {knownShare, share1}；共 {people, integer} 人。',
  'what.known.for': '看反馈能在多大程度上与订单、分群和客户页联系起来。',
  'what.known.not': '质量的高低：公开评价不署名，同样值得一读。',
  'what.rating':
    '1 至 5 分评分的平均值：{ratings, integer} 个回答，平均 {rating, number}。区间按 t 分布；评分全部相同时没有区间。',
  'what.rating.for': '在回答足够多时比较商品和月份。',
  'what.rating.not': '全体买家的看法：写评价的多是特别满意和特别生气的人。',
  'what.nps':
    '9–10 分的占比减去 0–6 分的占比，乘以 100：（{promoters, integer} − {detractors, integer}）÷ {npsAnswers, integer} × 100 = {nps, number1}。区间用多项分布的方差，先补 3 个回答再算（校正 Wald 法），回答少时也可靠。',
  'what.nps.for': '在区间之内，逐月跟踪同一个问题。',
  'what.nps.not': '不同店铺、不同问法之间的比较；没有上千个回答，两三分的涨跌不说明问题。',
  'what.csat':
    '4 分和 5 分的回答 ÷ 全部回答 = {satisfied, integer} ÷ {csatAnswers, integer} = {csat, share1}，区间为 Wilson 区间。',
  'what.csat.for': '看一次服务或配送做得好不好。',
  'what.csat.not': '忠诚度：满意的客户也会离开。',
  'what.negative':
    '负面条数 ÷ 能判断情感的条数 = {negative, integer} ÷ {told, integer} = {negativeShare, share1}。先看回答（评分、满意度低于 3 分，推荐意愿 0–6 分），再看是不是投诉，最后看文字。',
  'what.negative.for': '看问题是不是比平时多；没有客户信息的提及文件也适用。',
  'what.negative.not': '靠文字判断时的精确数字：“情感是怎么判断的”写明了对的比例。',
  'what.answered':
    '截止日之前有处理时间的投诉 ÷ 全部投诉 = {answered, integer} ÷ {complaints, integer} = {answeredShare, share1}。中位数只算已处理的。',
  'what.answered.for': '确保没有投诉的客户在等待。',
  'what.answered.not': '答复是否有用；中位数也不含仍在等待的人。',
  'what.distribution':
    '每一档有多少条回答：评分 {ratings, integer} 个，推荐意愿 {npsAnswers, integer} 个，满意度 {csatAnswers, integer} 个。柱子加起来就是这些。',
  'what.distribution.for': '看平均数背后是不是两极分化。',
  'what.distribution.not': '没有回答的人的看法。',
  'what.months':
    '每个月的回答算出的同一个数字，共 {months, integer} 个月，至少 {least, integer} 个回答才画出。',
  'what.months.for': '看店里的改变有没有效果。',
  'what.months.not': '区间互相重叠时的趋势。',
  'what.weeks': '带日期的反馈按周一至周日计：共 {weeks, integer} 周。柱子加起来就是全部带日期的反馈。',
  'what.weeks.for': '看大家什么时候谈论你：上新、促销，还是一批次品。',
  'what.weeks.not': '好坏本身：请对照每周情感。',
  'what.trend':
    '一周中负面、中性、正面的条数 ÷ 当周能判断情感的条数，至少 {leastAWeek, integer} 条才画出；负面比例的区间为 Wilson 区间。',
  'what.trend.for': '几天之内就发现出了问题。',
  'what.trend.not': '条数少的周里的定论：看看区间有多宽。',
  'what.sentiment':
    '每条反馈的情感依据什么判断。文字用朴素贝叶斯（中文按单字和相邻两字，其他文字按单词和词对），从 {rated, integer} 条不同的、带回答的文字学来，只有确定胜过瞎猜（{majority, share1}）时才采用；否则按褒贬词表，遇“不”字反转。检验中正确：{rightShare, share1}。',
  'what.sentiment.for': '知道上面的比例有多可信。',
  'what.sentiment.not': '懂得反话，或明白文字在说什么。',
  'what.division':
    '按类型、商品、品类或主题看反馈。回答够多的各与其余全部按秩比较（Mann–Whitney），共 {tested, integer} 次比较；q 值已按次数校正（Benjamini–Hochberg）。',
  'what.division.for': '找出最该先改的商品或问题。',
  'what.division.not': '原因：买某种商品的人也许本来就更挑剔。',
  'what.phrases':
    '最新 {listed, integer} 条反馈中 q < {q, number} 的词和词组，共 {phrases, integer} 个：用 Fisher 精确检验看含有它的文字是否更常为负面或正面，并按词数校正。',
  'what.phrases.for': '一眼看出什么让人烦、什么让人喜欢。',
  'what.phrases.not': '与判断方法无关的证据：按词表判断时，词表里的词会再次出现在这里。',
  'what.list': '最新的 {listed, integer} 条反馈，附回答、客户和情感。文字中的邮箱和长号码已隐藏。',
  'what.list.for': '阅读一根柱子背后的原话，并作出答复。',
  'what.list.not': '给店外的人看：文字里可能以别的方式提到个人。',

  'param.asOf': '截止日',
  'param.asOf.hint': '只算这一天之前的反馈。留空：最后一条订单或反馈的次日。',
  'param.own': '标签或保留的组',
  'param.own.hint': '只看其中的人：label:… 或 grouping:…=名称。留空：所有人，包括未知客户的反馈。',
  'param.period': '反馈时段',
  'param.period.hint': '截止日之前的天数。',
  'option.period.all': '全部时间',
  'option.period.365': '365 天',
  'option.period.90': '90 天',
  'param.scale': '问题',
  'param.scale.hint': '柱子和按月的图显示哪个问题。',
  'param.by': '划分方式',
  'param.by.hint': '留空：按类型。',
} satisfies FeedbackMessages;
