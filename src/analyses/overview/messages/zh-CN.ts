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
  'finding.orders.up':
    '近 {days, days}有 <good>{orders, integer} 笔订单</good>，比之前 {days, days}增加 {change, share}。金额未知。',
  'finding.orders.down':
    '近 {days, days}有 <bad>{orders, integer} 笔订单</bad>，比之前 {days, days}减少 {change, share}。金额未知。',
  'finding.orders.same':
    '近 {days, days}有 <b>{orders, integer} 笔订单</b>，与之前 {days, days}基本持平。金额未知。',
  'finding.orders.alone': '近 {days, days}有 <b>{orders, integer} 笔订单</b>。金额未知。',
  'finding.empty': '{asOf, day} 之前的 {days, days}里没有销售。请换一个日期，或把时间放长。',
  'finding.lead.more.larger':
    '订单 {orders, integer} 笔，{orderPercent, plural, =0 {持平} other {增加 {orderChange, share}}}；客单价 {orderValue, money}，{valuePercent, plural, =0 {持平} other {上升 {valueChange, share}}}。',
  'finding.lead.more.smaller':
    '订单 {orders, integer} 笔，{orderPercent, plural, =0 {持平} other {增加 {orderChange, share}}}；客单价 {orderValue, money}，{valuePercent, plural, =0 {持平} other {下降 {valueChange, share}}}。',
  'finding.lead.fewer.larger':
    '订单 {orders, integer} 笔，{orderPercent, plural, =0 {持平} other {减少 {orderChange, share}}}；客单价 {orderValue, money}，{valuePercent, plural, =0 {持平} other {上升 {valueChange, share}}}。',
  'finding.lead.fewer.smaller':
    '订单 {orders, integer} 笔，{orderPercent, plural, =0 {持平} other {减少 {orderChange, share}}}；客单价 {orderValue, money}，{valuePercent, plural, =0 {持平} other {下降 {valueChange, share}}}。',

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
  'series.axis': '每个点的首日',
  'series.caption': '每个点为 {block, days}。',
  'series.caption.repeatRate': '每隔 {block, days}一个点，为截至当时的 {days, days}复购率。',

  tour: '近 {days, days}销售额 {revenue, moneyShort}，来自 {customers, integer} 位客户的 {orders, integer} 笔订单。每项指标都与之前 {days, days}对照；如果一笔大单左右了对比，会直接指出来。',
  'tour.try': '按复购率旁边的<b>？</b>：公式里填的就是屏幕上的数。',

  'what.comparison':
    '{asOf, day} 之前 {days, days}的指标，与再往前 {days, days}相比。销售额 {revenue, money} 对 {before, money}：{revenue, money} ÷ {before, money} − 1 = {change, share1}。比率的变化用百分点表示。数据不够长时不做比较，不拿半期来凑。',
  'what.comparison.for': '一眼看出生意在涨还是在跌、是哪个指标在动。',
  'what.comparison.not': '解释原因：季节、价格、一笔大单都会影响它。',
  'what.revenue':
    '<b>销售额</b>是实付金额减退货：{days, days}共 {revenue, money}，即 {orders, integer} 笔订单，平均每笔 {orderValue, money}。',
  'what.revenue.for': '看生意规模和走向。',
  'what.revenue.not': '看利润：成本、运费和另外给的优惠不在其中。',
  'what.orders':
    '<b>订单数</b>是付了钱的不同订单：{days, days}共 {orders, integer} 笔。取消的和全部退货的不算。',
  'what.orders.for': '不论价格，看成交了多少次。',
  'what.orders.not': '区分“一位常客”和“很多人”：那要看客户数。',
  'what.customers':
    '<b>客户数</b>是下这些订单的人，每人只算一次：{customers, integer} 位。{orders, integer} ÷ {customers, integer} = 人均 {ordersEach, number1} 单。',
  'what.customers.for': '看生意靠多少人支撑。',
  'what.customers.not': '文件里没有会员号或姓名的人：不计在内。',
  'what.orderValue':
    '<b>客单价</b> = 销售额 ÷ 订单数：{revenue, money} ÷ {orders, integer} = {orderValue, money}。',
  'what.orderValue.for': '定包邮门槛或套装价：比它高一点。',
  'what.orderValue.not': '代表“一般的一单”：少数大单会把平均值拉高。',
  'what.repeatRate':
    '<b>复购率</b> = 本期下过两单及以上的客户 ÷ 本期下过单的客户：{repeaters, integer} ÷ {customers, integer} = {repeatRate, share1}。',
  'what.repeatRate.for': '同样长的时间相比，看客户回不回头。',
  'what.repeatRate.not': '时间长短不同的比较：时间越长，复购率天然越高。',
  'what.series':
    '每个点是 {blockDays, days}的数，从数据里第一个完整时段到 {asOf, day}；只有复购率是截至当时 {days, days}的。',
  'what.series.for': '看趋势、季节和个别反常的时段。',
  'what.series.not': '预测：过去的线不说明以后。',

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
