import type { CustomersMessages } from './en';

export const zhCN = {
  title: '客户',
  nav: '客户名单',
  'method.summary': '文件里出现过的每一位客户及其订单和消费',

  'finding.all':
    '<b>{buyers, integer}</b> 位客户买过东西，其中 {repeaters, integer} 位（{share, share}）回来过。',
  'finding.no-buyers': '名单上有 {known, integer} 人，还没有人下过单。',
  'finding.found': '{known, integer} 人中有 {found, integer} 人符合“{query}”。',
  'finding.none': '{known, integer} 人中没有人符合“{query}”。试试姓名、会员号、手机号或邮箱的一部分。',

  'problem.customers/nobody': '还没有哪份文件带客户信息。请添加客户名单，或导出带会员号、买家账号的订单。',

  caption: '截至 {asOf, day} 的全部订单与消费，已扣除退货',
  tour: '共 {known, integer} 人，{buyers, integer} 位买过，{repeaters, integer} 位不止一次。名单可按任一列排序。',
  'tour.try': '搜一个姓氏，打开一位客户：每一笔订单，以及在所有客户中的位置。',

  'what.list':
    '订单或其他文件里出现过的每一个人：共 {known, integer} 位，买过的 {buyers, integer} 位，买过两次及以上的 {repeaters, integer} 位（{repeaters, integer} ÷ {buyers, integer} = {share, share}）。订单数是付了钱的不同订单，消费金额已扣退货。按订单相关的列排序时，没有下过单的人排在最后。',
  'what.list.for': '找某一位客户，或任意一种排序的前几名。',
  'what.list.not': '划分客户类型：那是 RFM 和聚类的事。',

  'finding.label': '{known, integer} 人中有 {found, integer} 人带有标签“{label}”。',
  'finding.label.none': '所列的人中没有人带有标签“{label}”。换一个标签，或清空查找。',
  'label.all': '不限标签',
  'param.label': '标签',
  'param.label.hint': '只列出带有此标签的人；有哪些标签见表格旁的列表。',
  'param.query': '查找',
  'param.query.hint': '会员号、姓名、手机号或邮箱的一部分。',
  'param.sort': '排序',
  'param.sort.hint': '数值相同的按客户编号排列。',
  'option.sort.spend': '累计消费',
  'option.sort.orders': '订单数',
  'option.sort.orderValue': '客单价',
  'option.sort.first': '首次下单',
  'option.sort.last': '最近下单',
  'option.sort.key': '客户编号',
  'param.descending': '从大到小、从近到远',
  'param.descending.hint': '关闭则反过来。',
  'param.show': '显示的列',
  'param.show.hint': '买了什么，或客户名单里写了什么。',
  'option.show.orders': '消费',
  'option.show.profile': '资料',
  'caption.profile': '每位客户一行，列出客户名单里的 {columns, plural, other {# 列}}',
  'flag.yes': '是',
  'flag.no': '否',
  'param.asOf': '截止日期',
  'param.asOf.hint': '统计这一天之前的订单。留空为最后一笔订单的次日。',

  'table.customers': '客户',
  'column.customer': '客户',
  'column.labels': '标签',
  'column.orders': '订单数',
  'column.spend': '累计消费',
  'column.orderValue': '客单价',
  'column.first': '首次下单',
  'column.last': '最近下单',
  'column.days': '距今',
} satisfies CustomersMessages;
