/** 与其他划分、保存的分群的对照，以及对任意划分的规则。 */
export const besideZhCN = {
  'division.yes': '是',
  'division.no': '否',
  'division.again': '90 天内再次下单',
  'division.not-again': '没有再下单',

  'explain.label': '用规则说明',
  'explain.groups': '当前各群',
  'explain.again': '90 天内是否再次下单',
  'explain.title': '{name}：{rules} 条规则对其他客户的准确率为 {checked, share1}',
  'explain.caption':
    '决策树使用 {day, day} 之前对 {people, integer} 位客户的全部了解，对他们的准确率为 {accuracy, share1}。用没见过的客户检验（{checkedPeople, integer} 位，十折），准确率为 {checked, share1}；一律猜最大的一组为 {commonest, share1}。',
  'explain.nothing': '没有可说明的规则：客户不足两组，或超过 20 组。',

  'rules.label': '{group}，规则 {n}',
  'rules.save': '存为标签',
  'rules.saved': '已是标签',

  'compare.label': '对照',
  'compare.number': '分成 {k} 群',
  'compare.group': '第 {n} 群',
  'compare.title': '与“{name}”对照：一致度 {agreement, number}',
  'compare.title.none': '与另一种划分对照',
  'compare.caption.same':
    '几乎是同一种划分：{people, integer} 位客户中只有 {away, integer} 位不在相互对应的群里。',
  'compare.caption.alike':
    '有关联，但不相同：{people, integer} 位客户中有 {away, integer} 位不在相互对应的群里。点选单元格可查看是谁。',
  'compare.caption.other':
    '看待同一批客户的两种角度：{people, integer} 位客户中有 {away, integer} 位不在相互对应的群里。点选单元格可查看是谁。',
  'compare.caption.none': '这种划分在这里不足两组，或超过 20 组。',
  'compare.cell': '{group} 与 {other}：{people, integer} 位客户，占该群 {share, share}',
  'compare.away': '查看对应之外的 {away, integer} 位',

  'kept.title': '命名并保存分群，下次沿用',
  'kept.caption.none': '给各群起名并保存：下个月会用同样的名字找到同样的群，并告诉您谁换了群。',
  'kept.caption':
    '保存的是 {day, day} 的分群：当时的 {stayed, integer} 位客户中，{movers, plural, =0 {没有人} other {# 位（{share, share1}）}}现在换了群；此后新来 {newcomers, integer} 位客户。',
  'kept.caption.same':
    '保存的是 {day, day} 的分群；从那天到现在没有人换群，也没有新客户。下次导入后，这里会告诉您谁换了群。',
  'kept.check.discriminant':
    '新客户按判别分析归入保存的群，它对当时客户的准确率为 {accuracy, share1}。重新分群后，全体客户中有 {agreement, share1} 与之相符。',
  'kept.check.center': '新客户归入中心最近的群。重新分群后，全体客户中有 {agreement, share1} 与之相符。',
  'kept.check.newcomers': '其中新客户为 {share, share1}。',
  'kept.label': '保存的分群',
  'kept.none': '使用建议的名称',
  'kept.name': '这种分群的名称',
  'kept.name.default': '{day, day} 的分群',
  'kept.name.group': '第 {n} 群的名称',
  'kept.keep': '保存这些群',
  'kept.rename': '只改名',
  'kept.forget': '不再保存',
  'kept.missing': '请给每个群起一个不重复的名字。',
  'kept.shape': '这种形状的群按中心保存：{nearest, share1} 的客户离自己群的中心最近。',
  'kept.movers': '查看谁换了群',
  'kept.newcomers': '查看新客户',
  'kept.group.gone': '已找不到',
  'kept.group.new': '{name}（新）',
  'kept.matrix.title': '行：今天按保存的群归入；列：重新分出的群',
  'kept.cell': '归入 {group}、重新分到 {other}：{people, integer} 位客户',

  'finding.kept':
    '与保存的“{name}”相比，{stayed, integer} 位老客户中有 {movers, integer} 位换了群，{newcomers, integer} 位新客户已归入各群。',

  'people.away': '对应之外',
  'people.overlap': '{group} 与 {other}',
  'people.movers': '保存后换了群',
  'people.newcomers': '保存后新来',
  'column.other': '另一种划分',
  'column.then': '保存时的群',
  'column.keptGroup': '保存的群',
  'column.before': '当时',
  'column.today': '现在',
  'column.overlap': '重合度',
  'column.joined': '新客户',
  'table.overlap': '与另一种划分的重合',
  'table.kept': '保存的群',
  'table.assigned': '保存的群与重新分群的对照',
  'param.against': '对照',
  'param.against.hint': '另一种划分，在页面上选择。',
  'param.explain': '用规则说明',
  'param.explain.hint': '留空：当前各群；其他在页面上选择。',
  'param.kept': '名称取自',
  'param.kept.hint': '留空：最近保存的分群；“none”：使用建议的名称。',

  'what.explain':
    '从对客户的了解到所属的组，只需几个问题：对生成规则的客户准确率为 {told, share1}；更要紧的是，对没见过的客户准确率为 {checked, share1}；一律猜最大的一组为 {commonest, share1}。',
  'what.explain.for': '看清一个分组究竟取决于什么，并用一两个条件做成标签。',
  'what.explain.not': '推断因果；比猜好不了多少的规则也不要用。',
  'what.compare':
    '同一批客户的两种划分：每个单元格是同时属于两边的人数。调整兰德指数 {agreement, number} 表示两者超出偶然的一致程度：1 是同一种划分，0 与偶然无异。把重合最多的群一一对应，有 {away, integer} 位客户在对应之外。',
  'what.compare.for': '看一种划分知道而另一种不知道的事，以及涉及哪些人。',
  'what.compare.not': '判断哪一种更好。',
  'what.kept':
    '保存的分群包括尺度、中心和您起的名字，不含任何客户。今天分出的群，沿用当时成员重合最多（Jaccard 重合度至少三分之一）的群的名字。{movers, integer} 位客户换了群，{newcomers, integer} 位是新来的。',
  'what.kept.for': '逐月沿用同样的名字，并列出谁换了群。',
  'what.kept.not': '性质已变的群：老成员太少时算作新群，使用建议的名字。',
};
