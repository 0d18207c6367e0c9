import { choiceOf } from '../../../core/message-choice';
import { stepWordsZh } from '../../../core/step-words';
import type { BehaviourMessages } from './en';

const step = (name: string): string =>
  `${choiceOf(name, 0, stepWordsZh, `{${name}Name}`)}{${name}Has, plural, =0 {} other {“{${name}Detail}”}}`;
const first = step('first');
const next = step('next');

export const zhCN = {
  title: '一次访问里，什么带动什么',
  nav: '行为关联',
  'method.summary': '怎样算一次访问、行为怎样区分、门槛、时间',

  'finding.best': `<good>${first}</good>之后，{confidence, share} 的访问会<good>${next}</good>（{antecedent, integer} 次里的 {both, integer} 次），是平常的 {lift, number1} 倍。`,
  'finding.weak': `<b>${first}</b>之后，{confidence, share} 的访问会<b>${next}</b>（{antecedent, integer} 次里的 {both, integer} 次），是平常的 {lift, number1} 倍；这也可能只是巧合。`,
  'finding.act': `可以试一件事：让${first}更方便，出现得更早、在更多页面上，再回来看${next}有没有跟着增加；发生在前不等于就是原因。`,
  'finding.none':
    '{visits, integer} 次访问里，除了每次购买都要经过的步骤，没有哪种行为在 {minCount, integer} 次以上的访问里先于另一种。',
  'finding.single.session':
    '目前 {visits, integer} 次访问都只有一种行为。可以把一位访客一天的行为算作一次访问，再看什么带动什么。',
  'finding.single.day': '目前 {visits, integer} 次访问里，还没有人在同一天做过两种事。',
  'finding.few':
    '只有 {visits, integer} 次访问，这里只是描述已经发生的事；到 {need, integer} 次左右，才分得清是习惯还是巧合。',
  'finding.chance':
    '检验了 {pairs, integer} 对先后行为，{rules, integer} 条规则达到门槛，但都可能只是巧合（错误发现率 5%）。',
  'finding.tested.again':
    '共检验 {pairs, integer} 对先后行为。达到门槛的规则中，<b>{survived, integer} 条</b>通过检验（错误发现率 5%），其中 <b>{held, integer} 条</b>在最后 30% 的访问里仍然成立；通过检验的规则里，预计纯属巧合的{falseOnes, plural, =0 {不到 1 条} other {约 # 条}}。',
  'finding.tested.once':
    '共检验 {pairs, integer} 对先后行为。达到门槛的规则中，<b>{survived, integer} 条</b>通过检验（错误发现率 5%）；访问太少，无法用后面的数据再验证（仍成立 {held, integer} 条）；通过检验的规则里，预计纯属巧合的{falseOnes, plural, =0 {不到 1 条} other {约 # 条}}。',
  'finding.limits.session':
    '按会话看：{visits, integer} 次访问里至少 {minCount, integer} 次（{support, share1}），置信度不低于 {confidence, share}。',
  'finding.limits.day':
    '把一位客户或访客一天的行为算作一次访问：{visits, integer} 次里至少 {minCount, integer} 次（{support, share1}），置信度不低于 {confidence, share}。',

  'problem.behaviours/no-events':
    '还没有带时间的行为记录。请添加一份用户行为文件，每行要有时间、行为（浏览、搜索、加购……）以及会话、访客或客户。',
  'problem.behaviours/nobody':
    '行为记录没有写明属于哪次访问。请在字段对应里指定会话、访客或客户列，或改为按访客的一天算一次访问。',
  'problem.behaviours/no-visits': '{asOf, day} 之前的这段时间里没有访问。请选晚一些的日期，或把时间放长。',
  'problem.behaviours/too-many':
    '从 {asked, integer} 次访问起，先后行为多得看不完：只列出 {count, integer} 次访问起的，占用 {bytes, bytes}。',
  'problem.behaviours/cut':
    '达到门槛的规则有 {found, integer} 条，这里列出超出平常访问数最多的 {shown, integer} 条。',
  'problem.behaviours/homeless-session':
    '{all, integer} 条行为里有 {events, integer} 条不属于任何会话，未计入。',
  'problem.behaviours/homeless-day':
    '{all, integer} 条行为里有 {events, integer} 条没有客户也没有访客，未计入。',

  'evidence.basis': '{visits, integer} 次访问，跨 {span, days}',
  'evidence.missing.buyers': '访客不足 500 位。',
  'evidence.missing.span': '访问跨度不足 180 天。',
  'evidence.missing.recent': '最近 30 天没有访问。',
  'evidence.missing.repeat': '访问不足三次。',

  'controls.detail': '行为怎样区分',
  'kpi.visits': '访问',
  'kpi.visits.note': '其中 {single, integer} 次只有一种行为',
  'kpi.tested': '检验的先后行为',
  'kpi.tested.note': '按先后，不论置信度',
  'kpi.survived': '通过检验',
  'kpi.survived.note': 'q ≤ .05，达到门槛的共 {found, integer} 条',
  'kpi.held': '再验证仍成立',
  'kpi.held.note': '在 {cut, day} 起的最后 {late, integer} 次访问里',
  'kpi.held.none': '没有更晚的访问可供验证',

  step: step('step'),
  'rules.title': '行为之间的 {rules, integer} 条规则',
  'rules.caption':
    '按超出平常的访问数排列；{from, day}至{to, day}共 {visits, integer} 次访问。{hidden, plural, =0 {} other {购买必经步骤之间的 # 条未列出。}}',
  'rules.empty': '这样的门槛下没有规则。可以降低置信度、改按品类或页面区分，或显示购买的必经步骤。',
  'rule.title': `${first} → ${next}`,
  'rule.confidence': `含${first}的 {antecedent, integer} 次访问里，{both, integer} 次后来${next}：{confidence, share1}；全部访问里是 {usual, share1}。提升度 {lift, number}（{lower, number} 至 {upper, number}）。`,
  'rule.order':
    '这个先后出现在 {both, integer} 次访问里；反过来{reverse, plural, =0 {没有，或少得不计} other {有 # 次}}。',
  'rule.chance': '巧合也常能造成这样的结果，不宜依赖：q = {q, number}。',
  'rule.held':
    '在前 70% 的访问里提升度为 {early, number}，在最后 30% 里为 {late, number}（{lateLower, number} 至 {lateUpper, number}）：仍然成立。',
  'rule.failed':
    '在前 70% 的访问里提升度为 {early, number}，在最后 30% 里为 {late, number}（{lateLower, number} 至 {lateUpper, number}）：不能确定两段都大于 1，未能成立。',
  'rule.unknown': '后来的访问太少，无法判断是否仍然成立。',
  'rule.path': '两者都是购买路上的步骤或终点，这是漏斗要看的，不是习惯。',
  'verdict.0': '后期太少',
  'verdict.1': '仍成立',
  'verdict.2': '未能成立',
  'verdict.chance': '或为巧合',
  'people.title': '可以联系的 {people, integer} 位客户',
  'people.caption': `这段时间有过${first}、但从未${next}的已知客户，最近的在前。`,
  'people.refused': '另有 {refused, integer} 人不接受营销，未列入。',
  'steps.title': '访客做什么',
  'steps.caption': '出现在足够多访问里的行为。',

  'what.visits':
    '一次访问是行为文件里的一个会话；没有会话时，是一位客户或访客一天的行为。共 {visits, integer} 次访问，其中 {single, integer} 次只有一种行为。',
  'what.visits.for': '知道规则是按什么计数的。',
  'what.visits.not': '数人：一个人可以有许多次访问。',
  'what.tested':
    '一对先后行为是同一次访问里的前一步和后一步，至少出现在 {minCount, integer} 次访问里：共 {tested, integer} 对，各用 Fisher 精确检验看含前者的访问是否比巧合更常含后者。检验之外还要求先后，所以偏严。',
  'what.tested.for': '知道有多少次“看走眼”的机会。',
  'what.tested.not': '看质量：检验得多只说明门槛低。',
  'what.survived':
    'Benjamini–Hochberg 的 q 是“仍把它算作规则”时要接受的错误比例；达到门槛的 {found, integer} 条中有 {survived, integer} 条 q ≤ 0.05。',
  'what.survived.for': '不被巧合牵着走。',
  'what.survived.not': '看强弱：访问多时弱规则也能通过，强弱看提升度。',
  'what.held':
    '每条规则在 {visits, integer} 次访问的最后 {late, integer} 次里再数一遍；前后两段提升度的 95% 区间都整个大于 1 才算成立：{held, integer} 条。',
  'what.held.for': '相信它是习惯而不是一时。',
  'what.held.not': '保证将来：它仍是过去，只是晚一些。',
  'what.rules': `置信度是含前一步的访问里后来有后一步的占比：${first} → ${next}是 {both, integer} ÷ {antecedent, integer} = {confidence, share1}。“平常”是全部访问里含后一步的占比 {usual, share1}；提升度是它为平常的多少倍：{lift, number}。`,
  'what.rules.for': '看站上什么行为走在购买、搜索或离开之前。',
  'what.rules.not': '看因果：找尺码的人本来就想买。改动一处，再做试验。',
  'what.rule': '关于所选规则能说的话：有多常见、先后如何、是否可能是巧合、在后来的访问里是否成立。',
  'what.rule.for': '决定要不要按这条规则行动。',
  'what.rule.not': '解释人们为什么这样做。',
  'what.people':
    '行为记录里有名有姓、这段时间做过前一步、任何一次访问都没做后一步的客户。不接受营销的客户不进名单。',
  'what.people.for': '温和地提醒他们当时在找什么。',
  'what.people.not': '联系匿名访客：无从联系。',
  'what.steps': '{visits, integer} 次访问里，每种行为至少出现一次的有多少次。常见行为的不同写法算作一种。',
  'what.steps.for': '看文件里的行为是怎样理解的。',
  'what.steps.not': '当漏斗看：这里不问先后。',

  'param.detail': '行为怎样区分',
  'param.detail.hint': '除“只看行为”外，搜索总按搜索词区分。',
  'option.detail.query': '搜索词',
  'option.detail.category': '品类',
  'option.detail.page': '页面',
  'option.detail.none': '只看行为',
  'param.visit': '一次访问是',
  'param.visit.hint': '默认：有会话就按会话。',
  'option.visit.auto': '由数据决定',
  'option.visit.session': '一个会话',
  'option.visit.day': '一位访客的一天',
  'param.minSupport': '支持度不低于（%）',
  'param.minSupport.hint': '占访问的比例，含界限。0 为由数据决定。',
  'param.minCount': '支持度不低于（次）',
  'param.minCount.hint': '访问次数，含界限。0 为只看比例。',
  'param.minConfidence': '置信度不低于（%）',
  'param.minConfidence.hint': '含界限。',
  'param.minLift': '提升度不低于',
  'param.minLift.hint': '含界限；1.1 表示比平常多一成。',
  'param.from': '开始日期',
  'param.from.hint': '第一天；留空为从第一条行为起。',
  'param.asOf': '截止日期',
  'param.asOf.hint': '统计这一天之前的行为。留空为最后一条的次日。',
  'param.path': '购买的必经步骤',
  'param.path.hint': '也显示每次购买都要经过的步骤之间的规则。',

  'table.rules': '规则',
  'table.people': '可以联系的客户',
  'table.steps': '行为',
  'table.test': '检验',
  'column.rule': '规则',
  'column.step': '行为',
  'column.both': '访问',
  'column.confidence': '置信度',
  'column.usual': '平常',
  'column.lift': '提升度',
  'column.interval': '95% 区间',
  'column.late': '最后 30% 提升度',
  'column.verdict': '再验证',
  'column.share': '占比',
  'column.customer': '客户',
  'column.last': '最近一次这样的访问',
} satisfies BehaviourMessages;
