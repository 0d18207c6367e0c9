import type { OverviewMessages } from './en';

export const zhCN = {
  title: '经营概览',
  nav: '概览',
  'method.summary': '五项指标，与上一期对比',

  'finding.up':
    '近 {days, days}销售额 <good>{revenue, moneyShort}</good>，比之前 {days, days}增长 {change, share}。',
  'finding.down':
    '近 {days, days}销售额 <bad>{revenue, moneyShort}</bad>，比之前 {days, days}下降 {change, share}。',
  'finding.same': '近 {days, days}销售额 <b>{revenue, moneyShort}</b>，与之前 {days, days}基本持平。',
  'finding.alone': '近 {days, days}销售额 <b>{revenue, moneyShort}</b>，共 {orders, integer} 笔订单。',
  'finding.empty': '{asOf, day} 之前的 {days, days}里没有销售。请换一个日期，或把时间放长。',
  'finding.lead.more.larger':
    '订单 {orders, integer} 笔，增加 {orderChange, share}；客单价 {orderValue, money}，上升 {valueChange, share}。',
  'finding.lead.more.smaller':
    '订单 {orders, integer} 笔，增加 {orderChange, share}；客单价 {orderValue, money}，下降 {valueChange, share}。',
  'finding.lead.fewer.larger':
    '订单 {orders, integer} 笔，减少 {orderChange, share}；客单价 {orderValue, money}，上升 {valueChange, share}。',
  'finding.lead.fewer.smaller':
    '订单 {orders, integer} 笔，减少 {orderChange, share}；客单价 {orderValue, money}，下降 {valueChange, share}。',

  'finding.large-order.current':
    '有<bad>一笔 {amount, money} 的订单</bad>，占近 {days, days}销售额的 {share, share}。先核对它是否属实，再看对比。',
  'finding.large-order.previous':
    '有<bad>一笔 {amount, money} 的订单</bad>，占之前 {days, days}销售额的 {share, share}。先核对它是否属实，再看对比。',

  'problem.overview/no-orders':
    '这一天之前没有带日期的订单。请添加一份每行都有日期和金额的订单文件，或选晚一些的日期。',
  'problem.overview/no-customers':
    '订单里没有客户信息，所以客户数和复购率无从得知。请导出带会员号、买家账号的订单。',
  'problem.overview/anonymous':
    '本期有 {lines, integer} 行（{revenue, moneyShort}）没有客户信息：计入销售额和订单数，不计入客户数和复购率。',
  'problem.overview/no-previous': '数据只有 {have, days}，不足 {days, days}的两倍，所以没有可比的上一期。',
  'problem.overview/short': '这 {days, days}里只有 {have, days}有数据。',

  'caption.compared': '截至 {asOf, day} 的近 {days, days}，与之前 {days, days}对比',
  'caption.alone': '截至 {asOf, day} 的近 {days, days}',
  'kpi.revenue': '销售额',
  'kpi.orders': '订单数',
  'kpi.customers': '客户数',
  'kpi.orderValue': '客单价',
  'kpi.repeatRate': '复购率',
  'kpi.spoken': '{name}：{value}，与上一期相比 {change}',
  'kpi.spoken.alone': '{name}：{value}',
  'change.up.relative': '▲ {amount, share1}',
  'change.down.relative': '▼ {amount, share1}',
  'change.up.points': '▲ {amount, number} 个百分点',
  'change.down.points': '▼ {amount, number} 个百分点',
  'change.same': '持平',
  'series.point': '{from, day} 至 {to, day}：{value}',
  'series.axis': '起始日',
  'series.caption': '每个点为 {block, days}。',
  'series.caption.repeatRate': '每隔 {block, days}一个点，为截至当时的 {days, days}复购率。',

  'what.figures':
    '销售额是实付金额，已扣退货。订单数是付了钱的不同订单，客户数是下这些订单的人。客单价 = 销售额 ÷ 订单数。复购率 = 本期下过两单及以上的客户 ÷ 本期下过单的客户。',
  'what.comparison':
    '每项指标都与之前同样长的一段时间比较；比率的变化用百分点表示。数据不够长时不做比较，不拿半期来凑。',

  'param.asOf': '截止日期',
  'param.asOf.hint': '统计这一天之前的订单。留空为最后一笔订单的次日。',
  'param.period': '时间范围',
  'param.period.hint': '自动：数据里放得下两期的最长范围。',
  'option.period.auto': '自动',
  'option.period.30': '30 天',
  'option.period.90': '90 天',
  'option.period.365': '365 天',

  'table.kpis': '指标',
  'table.series': '指标走势',
} satisfies OverviewMessages;
