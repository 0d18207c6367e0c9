import { choiceOf } from '../../../core/message-choice';
import type { ProfileMessages } from './en';

const attribute = (suffix = ''): string =>
  choiceOf(
    `attribute${suffix}`,
    1,
    [
      '性别',
      '年龄',
      '城市等级',
      '地区',
      '城市',
      '订单地区',
      '门店',
      '职业',
      '收入',
      '有无孩子',
      '家庭人数',
      '会员等级',
      '积分',
      '成为客户的时间',
      '来源渠道',
      '偏好渠道',
      '营销同意',
    ],
    `{header${suffix}}`,
  );

const value = (suffix = ''): string => {
  const [from, to] = [`{from${suffix}`, `{to${suffix}`];
  return choiceOf(
    `code${suffix}`,
    1,
    [
      '是',
      '否',
      '女性',
      '男性',
      '其他',
      `{from${suffix}, plural, other {其余 # 种}}`,
      '未知',
      `${from}, integer}–${to}, integer}`,
      `不到 ${to}, integer}`,
      `${from}, integer} 及以上`,
      `${from}, moneyShort}–${to}, moneyShort}`,
      `不到 ${to}, moneyShort}`,
      `${from}, moneyShort} 及以上`,
      `${from}, integer} 至 ${to}, integer} 个月`,
      `不到 ${to}, integer} 个月`,
      `${from}, integer} 个月及以上`,
    ],
    `{text${suffix}}`,
  );
};

const largest = (suffix: string): string =>
  `${attribute(suffix)}以“<b>${value(suffix)}</b>”最多（占已知 {known${suffix}, integer} 人的 {share${suffix}, share}）`;

export const zhCN = {
  title: '客户概况',
  nav: '客户概况',
  'method.summary': '各组占比、各组带来多少、差异及其区间',
  attribute: attribute(),
  value: value(),

  'finding.typical.1': `共 {people, integer} 位客户：${largest('1')}。`,
  'finding.typical.2': `共 {people, integer} 位客户：${largest('1')}，${largest('2')}。`,
  'finding.typical.3': `共 {people, integer} 位客户：${largest('1')}，${largest('2')}，${largest('3')}。`,
  'finding.unknown-people':
    '对 {people, integer} 位客户几乎一无所知：在客户表里补上性别、生日或城市，这一页就能说出他们是谁。',
  'finding.more': `<good>${value()}</good>（${attribute()}）人均带来 {own, money}，比其他人多 {by, money}（95% 区间：多 {least, money} 至 {most, money}）。上新先告诉他们，也多找这样的人。`,
  'finding.less': `<bad>${value()}</bad>（${attribute()}）人均只带来 {own, money}，比其他人少 {by, money}（95% 区间：少 {least, money} 至 {most, money}）。找几位问问缺什么。`,
  'finding.same': '按这些来分，买家人均消费的差别都没有超出偶然：先不要据此安排。',
  'finding.one-buyer':
    '<bad>一位买家就占了销售额的 {share, share}</bad>（{amount, money}），各组金额的均值说明不了什么。请改看再买比例，或到“数据”里查看这位买家。',
  'finding.ask': `<bad>{share, share}</bad> 的客户这一项未知：${attribute()}。注册或结账时问一句。`,
  'finding.few':
    '只有 {people, integer} 位客户，这些占比只描述他们自己，说不准下一位。满 {need} 位后会比较各组差异。',
  'finding.nobody': '这样选下来没有人了。请换一类客户、放长时间，或选“所有已知的人”。',

  'problem.profile/no-people': '还不知道任何客户。请添加客户表，或每行写明客户的订单文件。',
  'problem.profile/no-list':
    '订单里有 {people, integer} 位客户，但没有资料说明他们是谁。请添加客户表，含客户编号以及性别、生日、城市或会员等级等列；订单里有地区或门店也行。',
  'problem.profile/no-columns':
    '有 {people, integer} 位客户，但没有一列说明他们是谁。请在客户表里加上性别、生日或年龄、地区、城市、职业、会员等级，或其他分类。',
  'problem.profile/orders-only':
    '没有客户表，只知道订单写明的地点。添加含性别、生日、城市或会员等级的客户表，就能看到客户是谁。',
  'problem.profile/unlisted': '有 {people, integer} 人不在客户表里：只有客户表才写明的各项，对他们都是未知。',
  'problem.profile/anonymous': '有 {lines, integer} 行订单（{revenue, moneyShort}）没有客户，未计入。',
  'problem.profile/as-of': '以{asOf, day}为准：当天及以后的订单不计入。',
  'problem.profile/undated': '有 {lines, integer} 行没有日期，无法计入。',

  'evidence.basis': '{buyers, integer} 位买家，跨 {span, days}',
  'evidence.missing.buyers': '买家不足 500 位。',
  'evidence.missing.span': '订单跨度不足 180 天。',
  'evidence.missing.recent': '最近 30 天没有订单。',
  'evidence.missing.repeat': '还没有人买过三次。',

  'shares.title': '{people, integer} 位客户的各项构成',
  'shares.caption': '每一项连同“未知”合计 100%。点标题看各组带来多少。',
  'shares.more': '其余 {groups, integer} 种',
  'detail.title': `按${attribute()}`,
  'detail.caption':
    '买家、订单和销售额（扣除退货）为所选时间内、{asOf, day}之前的。区间是在已知的人中占比的区间。',
  'detail.caption.undated': '区间是在已知的人中占比的区间。',
  'detail.few': '买家不足 {fewest, integer} 人处显示短横。',
  'differences.title.spend': `各${attribute()}的买家人均消费`,
  'differences.title.bought': `各${attribute()}的购买比例`,
  'differences.title.orders': `各${attribute()}的买家人均订单数`,
  'differences.title.orderValue': `各${attribute()}的客单价`,
  'differences.title.again': `各${attribute()}的买家再买比例`,
  'differences.caption': '每组与其余已知的人相比。深色：把这一项的所有比较都算上，差异仍超出偶然。',
  'differences.extremes': '最高：{high}，{highFigure}；最低：{low}，{lowFigure}',
  'differences.hidden':
    '另有 {groups, integer} 组共 {people, integer} 人未显示：买家不足 {fewest, integer} 人，或其余的人太少。',
  'differences.none': '没有两组各有 {fewest, integer} 位买家，暂时无从比较。',
  'differences.sure': '是',
  'differences.unsure': '否',
  interval: '{lower} 至 {upper}',

  'what.shares': `{people, integer} 人中，每人在每一项上只有一个值，或者未知，所以占比合计 100%。按${attribute()}，人数最多的一组有 {largest, integer} 人：{largest, integer} ÷ {people, integer} = {share, share1}。`,
  'what.shares.for': '知道在和谁说话：文案、图片、货品和营业时间怎样更合适。',
  'what.shares.not':
    '当地全部居民，也不是没留下记录就走的人：只是文件里的人。未知很多时，愿意填写的人可能与不填的不同。',
  'what.detail':
    '买家指所选时间内有订单的人。人均订单 = 订单数 ÷ 买家数；客单价 = 销售额 ÷ 订单数，总体为 {value, money}；销售额占比 = 该组销售额 ÷ 全部买家销售额。已知者占比附 95% 区间（Wilson）。',
  'what.detail.for': '看清哪些组人多、哪些组买得多：两者往往不是一回事。',
  'what.detail.not': '原因。某组花得多也许只是来得早。价格和条件不得因个人特征而不同。',
  'what.differences':
    '全部 {buyers, integer} 位买家人均 {each, money}。每组与其余已知的人相比：均值用 Welch，占比用 Newcombe，客单价按比值计算。不足 {fewest, integer} 人的组不显示。',
  'what.differences.for': '把地区、门店或人群之间的真差异，与小数目的偶然波动分开。',
  'what.differences.not':
    '因果的证明。少数大客户会让金额的区间很宽，在小组里区间又偏乐观。一个人算在他下单最多的地点。',

  'param.asOf': '截至',
  'param.asOf.hint': '只看这天之前的订单；留空：最后一笔订单的第二天。',
  'param.period': '订单时间',
  'param.period.hint': '截止日之前的天数。',
  'option.period.all': '全部',
  'option.period.365': '365 天',
  'option.period.90': '90 天',
  'option.period.30': '30 天',
  'param.base': '统计范围',
  'param.base.hint': '文件里出现过的所有人，或所选时间内下过单的人。',
  'option.base.everyone': '所有已知的人',
  'option.base.buyers': '买家',
  'param.group': '客户',
  'param.group.hint': '截止日所处的生命周期阶段，按本店自己的购买间隔划分。',
  'param.own': '标签或保存的分组',
  'param.own.hint': '只看其中的客户：label:… 或 grouping:…=组名。留空为全部客户。',
  'option.group.all': '所有阶段',
  'option.group.potential': '潜在：还没下单',
  'option.group.new': '新客',
  'option.group.growing': '成长',
  'option.group.loyal': '忠诚',
  'option.group.returned': '回归',
  'option.group.at-risk': '流失风险',
  'option.group.lost': '已流失',
  'param.ageBands': '年龄段起点',
  'param.ageBands.hint': '由小到大，例如 18、30、45、60。留空：18、25、35、45、55、65。',
  'param.fewest': '每组至少几人',
  'param.fewest.hint': '更小的组不显示数字。',
  'param.attribute': '细看',
  'param.attribute.hint': '留空：第一项。',
  'param.compared': '比较',
  'param.compared.hint': '留空：地区，没有则第一项。',
  'param.metric': '指标',
  'param.metric.hint': '用什么比较各组。',
  'option.metric.spend': '买家人均消费',
  'option.metric.bought': '购买比例',
  'option.metric.orders': '买家人均订单',
  'option.metric.orderValue': '客单价',
  'option.metric.again': '再买比例',

  'table.groups': '各项各组',
  'table.differences': '各组差异',
  'table.totals': '合计',
  'column.group': '组',
  'column.people': '人数',
  'column.share': '占比',
  'column.known': '已知者中，95%',
  'column.buyers': '买家',
  'column.revenueShare': '销售额占比',
  'column.orders': '人均订单',
  'column.orderValue': '客单价',
  'column.size': '依据人数',
  'column.rest': '其他人',
  'column.difference': '差异',
  'column.interval': '95% 区间',
  'column.sure': '超出偶然',
} satisfies ProfileMessages;
