import type { LineageMessages } from './en';

export const zhCN: LineageMessages = {
  title: '这个数怎么来的',
  nav: '数字从哪来',
  'method.summary': '公式、筛选、没算进去的，以及每一行明细',

  'finding.revenue':
    '销售额 <b>{revenue, money}</b>：{days, days}内卖出 {gross, money}，扣除退货 {returned, money}。',
  'finding.orders': '{days, days}内有 <b>{orders, integer} 笔订单</b>付了款。',
  'finding.customers': '{days, days}内有 <b>{customers, integer} 位客户</b>下过单。',
  'finding.orderValue':
    '客单价 <b>{orderValue, money}</b>：{days, days}内 {orders, integer} 笔订单，共 {revenue, money}。',
  'finding.repeatRate':
    '复购率 <b>{repeatRate, share1}</b>：{days, days}内 {customers, integer} 位客户中有 {repeaters, integer} 位下单两次以上。',
  'finding.left-out':
    '文件共 {all, integer} 行，其中 {left, integer} 行没有算进这个数。下表说明原因，并可逐行查看。',
  'finding.nothing-left-out': '文件里的 {all, integer} 行全部算进了这个数。',
  'finding.without.revenue': '如果去掉最大的一笔订单（{largest, money}），会是 {without, money}。',
  'finding.without.orderValue': '如果去掉最大的一笔订单（{largest, money}），会是 {without, money}。',

  'problem.lineage/no-orders':
    '这一天之前没有带日期的订单。请添加每行都有日期和金额的订单文件，或选择更晚的日期。',
  'problem.lineage/no-customers':
    '订单里没有一行写明客户，所以算不出这个数。导出订单时请带上会员号或客户编号。',
  'problem.lineage/cut': '共 {total, integer} 行，列表显示金额最大的 {shown, integer} 行。',

  'formula.title': '怎么算的：{name}',
  'formula.period': '从 {from, day} 起 {days, days}，截至 {asOf, day} 前一天',
  'formula.revenue': '销售 {gross, money} − 退货 {returned, money} = {revenue, money}',
  'formula.orders': '不计退货、各行合计大于 0 的不同订单：{orders, integer} 笔',
  'formula.customers': '至少有一笔这样的订单的不同客户：{customers, integer} 位',
  'formula.orderValue': '销售额 {revenue, money} ÷ 订单 {orders, integer} 笔 = {orderValue, money}',
  'formula.repeatRate':
    '下单两次以上 {repeaters, integer} 位 ÷ 客户 {customers, integer} 位 = {repeatRate, share1}',

  'classes.title': '订单文件的每一行，各起什么作用',
  'classes.caption': '点选一行，在下方查看对应的明细。',
  'lines.title': '{name}：{n, integer} 行',
  'lines.cut': '金额最大的 {shown, integer} 行。',

  'effect.in': '计入',
  'effect.deducted': '扣除',
  'effect.out': '不计',
  'why.counted': '本期内卖给已知客户的。',
  'why.anonymous': '本期内卖出，但没写明客户，无法归到任何人。',
  'why.unpaid': '整单没有付款的：赠品、试用装、全免订单。',
  'why.returns': '金额或数量为负、状态为已取消、已退款或未付款，或单号是取消单号。',
  'why.earlier': '在本期开始之前。',
  'why.later': '在截止日当天或之后。',
  'why.undated': '没有可识别的日期。',

  'column.class': '明细类别',
  'column.effect': '对这个数',
  'column.lines': '行数',
  'column.money': '金额',
  'column.why': '原因',
  'column.order': '订单',
  'column.day': '日期',
  'column.person': '客户',
  'column.product': '商品',
  'column.quantity': '件数',
  'column.amount': '金额',

  'what.formula':
    '把首页的数字代入它的定义。销售 {gross, money}，退货 {returned, money}，订单 {orders, integer} 笔，客户 {customers, integer} 位，其中 {repeaters, integer} 位下单两次以上。',
  'what.formula.for': '手工核对一个数，或与别的系统对账。',
  'what.formula.not': '利润：成本、运费和别处给的优惠都不在这些数里。',
  'what.classes':
    '文件的 {all, integer} 行每行恰好归入一类，各类相加就是整个文件；其中 {left, integer} 行没有算进这个数。',
  'what.classes.for': '找出与别的系统对不上的原因：多半是退货、没写客户的行，或统计期不同。',
  'what.classes.not': '清洗时已隔离的行：请到数据质量页查看。',
  'what.lines': '逐行明细，金额大的在前，按清洗后实际计入的金额显示：退货为负。',
  'what.lines.for': '从一个数字追到背后的每张小票。',
  'what.lines.not': '修改明细：请改正文件后重新导入，或在数据质量页把它们隔离。',

  'param.kpi': '数字',
  'param.kpi.hint': '要解释首页的哪个数字。',
  'param.asOf': '截至',
  'param.asOf.hint': '只统计这一天之前的。留空为最后一笔订单的次日。',
  'param.period': '统计期',
  'param.period.hint': '自动：数据里能放下两段的最长一档。',
  'param.lines': '列出哪类明细',
  'param.lines.hint': '在表格下方列出的一类明细。',
  'option.kpi.revenue': '销售额',
  'option.kpi.orders': '订单数',
  'option.kpi.customers': '客户数',
  'option.kpi.orderValue': '客单价',
  'option.kpi.repeatRate': '复购率',
  'option.period.auto': '自动',
  'option.period.30': '30 天',
  'option.period.90': '90 天',
  'option.period.365': '365 天',
  'option.period.all': '全部数据',
  'option.lines.auto': '有明细的第一类',
  'option.lines.counted': '已知客户的销售',
  'option.lines.anonymous': '没写客户的销售',
  'option.lines.unpaid': '没有付款',
  'option.lines.returns': '退货与取消',
  'option.lines.earlier': '统计期之前',
  'option.lines.later': '截止日之后',
  'option.lines.undated': '没有日期',

  'table.classes': '明细类别',
  'table.lines': '明细',
};
