import type { TrendMessages } from './en';

/** 趋势与季节的全部文案。 */
export const zhCN = {
  title: '趋势与季节：走向哪里、何时旺、哪里反常',
  nav: '趋势与季节',
  'method.summary': '销售额、订单、客户和客单价的趋势、季节与反常月份',

  'finding.up':
    '<good>{what, plural, =1 {销售额} =2 {订单数} =3 {客户数} other {客单价}}在上升</good>：每{unit, plural, =1 {月} =2 {周} other {天}}约 {slope, share1}（95%：{least, share1} 到 {most, share1}），依据 {whole, integer} 个完整的{unit, plural, =1 {月} =2 {周} other {日}}。',
  'finding.down':
    '<bad>{what, plural, =1 {销售额} =2 {订单数} =3 {客户数} other {客单价}}在下降</bad>：每{unit, plural, =1 {月} =2 {周} other {天}}约 {slope, share1}（95%：{least, share1} 到 {most, share1}），依据 {whole, integer} 个完整的{unit, plural, =1 {月} =2 {周} other {日}}。',
  'finding.flat':
    '{whole, integer} 个完整的{unit, plural, =1 {月} =2 {周} other {日}}里，{what, plural, =1 {销售额} =2 {订单数} =3 {客户数} other {客单价}}的涨跌没有超出偶然。',
  'finding.short':
    '现在看{what, plural, =1 {销售额} =2 {订单数} =3 {客户数} other {客单价}}的趋势还太早：只有 {whole, integer} 个完整的{unit, plural, =1 {月} =2 {周} other {日}}，至少要 {need, integer} 个。',
  'finding.year.more':
    '最近一个完整的{unit, plural, =1 {月} =2 {周} other {日}}（{from, day}起）比去年同期高 {growth, share}；要知道有多可靠，需要两年数据。',
  'finding.year.less':
    '最近一个完整的{unit, plural, =1 {月} =2 {周} other {日}}（{from, day}起）比去年同期低 {growth, share}；要知道有多可靠，需要两年数据。',
  'finding.year.more.sure':
    '最近一个完整的{unit, plural, =1 {月} =2 {周} other {日}}（{from, day}起）<good>比去年同期高 {growth, share}</good>（95%：{lower, share} 到 {upper, share}）。',
  'finding.year.less.sure':
    '最近一个完整的{unit, plural, =1 {月} =2 {周} other {日}}（{from, day}起）<bad>比去年同期低 {growth, share}</bad>（95%：{lower, share} 到 {upper, share}）。',
  'finding.year.unclear':
    '最近一个完整的{unit, plural, =1 {月} =2 {周} other {日}}（{from, day}起）与去年同期相差 {growth, share}，可能只是偶然（95%：{lower, share} 到 {upper, share}）。',
  'finding.season.missing':
    '{what, plural, =1 {销售额} =2 {订单数} =3 {客户数} other {客单价}}的{unit, plural, =1 {年内季节} =2 {年内季节} other {一周节奏}}还看不出来：需要 {need, integer} 个完整的{unit, plural, =1 {月} =2 {周} other {日}}，现有 {whole, integer} 个，还差 {more, integer} 个。',
  'finding.season.month':
    '{high, integer} 月最旺，比平均高 {best, share}；{low, integer} 月最淡，比平均低 {worst, share}。',
  'finding.season.week':
    '一年里最旺的是 {high, day}那一周，比平均高 {best, share}；最淡的是 {low, day}那一周，比平均低 {worst, share}。',
  'finding.season.day':
    '一周里{high, name}最旺，比平均高 {best, share}；{low, name}最淡，比平均低 {worst, share}。',
  'finding.unusual.none': '{whole, integer} 个{unit, plural, =1 {月} =2 {周} other {日}}里没有反常的。',
  'finding.unusual.more':
    '{whole, integer} 个{unit, plural, =1 {月} =2 {周} other {日}}里有 {count, integer} 个反常，最突出的从 {from, day}开始：比预期高 {apart, share}。',
  'finding.unusual.times':
    '{whole, integer} 个{unit, plural, =1 {月} =2 {周} other {日}}里有 {count, integer} 个反常，最突出的从 {from, day}开始：是预期的 {times, number1} 倍。',
  'finding.unusual.less':
    '{whole, integer} 个{unit, plural, =1 {月} =2 {周} other {日}}里有 {count, integer} 个反常，最突出的从 {from, day}开始：比预期低 {apart, share}。',
  'finding.unusual.odd':
    '{whole, integer} 个{unit, plural, =1 {月} =2 {周} other {日}}里有 {count, integer} 个反常，最突出的从 {from, day}开始。',
  'finding.lead.season': '{high, integer} 月之前备好货、排好人手。',
  'finding.lead.weekday':
    '上新、发帖和排班放在{high, name}：比平均一天高 {best, share}；{low, name}低 {worst, share}，适合做安静的活。',
  'finding.lead.weekday.closed':
    '上新、发帖和排班放在{high, name}：比平均一天高 {best, share}；{low, name}几乎没有销售：若是店休，网店不必跟着休。',
  'finding.lead.unusual': '查一查那时发生了什么：好事就再来一次，坏事就提前防住。',
  'finding.lead.large-order':
    '其中一笔 {amount, money}的订单就占 {share, share}：先到“数据”里的数据质量页核对有没有录错。',
  'finding.lead.wait': '这里暂时没有要做的事，数据多了再来看。',

  'problem.trend/no-orders': '还没有带日期的订单。请添加一份订单文件，每行要有日期和金额。',
  'problem.trend/nothing': '{asOf, day}之前没有订单。请选晚一些的日期。',
  'problem.trend/no-customers': '订单里没有客户信息，这里改看销售额。指定客户列后才能数客户。',
  'problem.trend/unfinished.month': '{from, day}开始的这个月还没过完：图上有，但不参与计算。',
  'problem.trend/unfinished.week': '{from, day}开始的这一周还没过完：图上有，但不参与计算。',
  'problem.trend/unfinished.day': '{from, day}这一天还没过完：图上有，但不参与计算。',
  'problem.trend/late-start.month': '数据从第一个月的中间开始，那个月也不参与计算。',
  'problem.trend/late-start.week': '数据从第一周的中间开始，那一周也不参与计算。',
  'problem.trend/late-start.day': '数据从第一天的中间开始，那一天也不参与计算。',
  'problem.trend/many-days': '按天只看最近 {days, integer} 天；要看更久，请选周或月。',
  'problem.trend/as-of': '以 {asOf, day}为准：当天及以后的事都不在这些数字里。',
  'problem.trend/undated': '{lines, integer} 行没有日期，无法统计。',

  'per.month': '逐月',
  'per.week': '逐周',
  'per.day': '逐日',
  'kpi.direction.month': '每月变化',
  'kpi.direction.week': '每周变化',
  'kpi.direction.day': '每天变化',
  'kpi.direction.short': '只有 {whole, integer} 个，太少',
  'kpi.year': '比去年同期',
  'kpi.year.note': '{period}；{interval}',
  'kpi.year.none': '还没有去年',
  'kpi.season': '最旺的季节',
  'kpi.season.note': '比平均高 {index, share}',
  'kpi.season.missing.month': '还差 {more, integer} 个月',
  'kpi.season.missing.week': '还差 {more, integer} 周',
  'kpi.season.missing.day': '还差 {more, integer} 天',
  'kpi.unusual': '反常',
  'kpi.unusual.note': '共 {whole, integer} 个',
  interval: '95%：{lower} 到 {upper}',
  'interval.none': '暂无区间',

  'chart.title': '{measure}，{unit}',
  'chart.caption.season': '虚线是去掉季节后的趋势；圆点为反常或未过完的时段。',
  'chart.caption.line': '虚线从所有点的中间穿过；圆点为反常或未过完的时段。',
  'line.trend': '趋势',
  'line.unusual': '反常',
  'line.open': '未过完',

  'season.title.month': '一年的季节',
  'season.title.week': '一年的季节',
  'season.title.day': '一周的节奏',
  'season.caption.month': '去掉趋势后，每个月相当于平均月的多少。',
  'season.caption.week': '去掉趋势后，每一周相当于平均周的多少；以最近的同一周命名。',
  'season.caption.day': '去掉趋势后，每个星期几相当于平均一天的多少。',
  'season.x.month': '月份',
  'season.x.week': '周',
  'season.x.day': '星期',
  'season.missing.month':
    '要看一年的季节，需要 {need, integer} 个完整的月，让每个月都出现两次。现有 {whole, integer} 个，还差 {more, integer} 个，或补一份更早的导出。在此之前请看星期。',
  'season.missing.week':
    '要看一年的季节，需要 {need, integer} 个完整的周，让每一周都出现两次。现有 {whole, integer} 个，还差 {more, integer} 个，或补一份更早的导出。在此之前请看星期。',
  'season.missing.day':
    '要看一周的节奏，需要 {need, integer} 个完整的日，每个星期几四次。现有 {whole, integer} 个，还差 {more, integer} 个。',
  'weekdays.title': '一周的节奏',
  'weekdays.caption': '每个星期几相当于平均一天的多少，依据 {days, days}：与前后七天之比的中位数。',
  'weekdays.missing': '要看一周的节奏，需要 28 个有销售的完整日（相当于四周）；现有 {days, integer} 天。',
  'month.1': '1月',
  'month.2': '2月',
  'month.3': '3月',
  'month.4': '4月',
  'month.5': '5月',
  'month.6': '6月',
  'month.7': '7月',
  'month.8': '8月',
  'month.9': '9月',
  'month.10': '10月',
  'month.11': '11月',
  'month.12': '12月',
  'weekday.1': '周一',
  'weekday.2': '周二',
  'weekday.3': '周三',
  'weekday.4': '周四',
  'weekday.5': '周五',
  'weekday.6': '周六',
  'weekday.7': '周日',

  'periods.title.month': '{periods, integer} 个月，最近的在前',
  'periods.title.week': '{periods, integer} 周，最近的在前',
  'periods.title.day': '{periods, integer} 天，最近的在前',
  'periods.caption': '预期：趋势加上季节。区间是同比增长的区间。',
  'periods.caption.events': '预期：趋势加上季节。区间是同比增长的区间。节日和大促只是可能的解释，不是证明。',
  'mark.open': '未过完',
  'mark.more': '↑ 反常',
  'mark.less': '↓ 反常',
  'event.new-year': '春节',
  'event.june-sale': '618',
  'event.golden-week': '国庆',
  'event.singles-day': '双11',
  'event.december-sale': '双12',
  'event.and': '、',

  'what.direction':
    '{whole, integer} 个完整时段两两之间斜率的中位数（Theil–Sen），已知季节时先去掉季节：每段为水平的 {slope, share1}。95% 区间来自斜率的名次；只有区间不含 0、且先后次序超出偶然（Mann–Kendall）时才称为趋势。',
  'what.direction.for': '分清增长和碰巧的好月份。',
  'what.direction.not': '预测：它只说过去。不满两年时，季节也会像趋势。相邻时段按互相独立处理。',
  'what.year':
    '最近一个完整时段与一年前同一时段（日：52 周前的同一星期几）相比。区间是这样两段因偶然会差多少，由去掉趋势和季节后剩下的波动估计，需要已知季节。',
  'what.year.for': '看不含季节的增长。',
  'what.year.not': '全年的增长。',
  'what.season': '周期里指数最大的位置。需要 {need, integer} 个完整时段，现有 {whole, integer} 个。',
  'what.season.for': '及时备货。',
  'what.season.not': '一定会再来：它只是几年的平均。',
  'what.unusual':
    '与预期的距离超过 3.5 个稳健标准差（中位数与 MAD，并按拟合所占的自由度放大，至少 {unusualNeed, integer} 个时段）的时段：{unusual, integer} 个。',
  'what.unusual.for': '找出大促、断货、大单和文件里的错误。',
  'what.unusual.not': '原因。还不知道季节时，季节本身也会显得反常。',
  'what.line':
    '{asOf, day}之前的 {periods, integer} 个时段。周期见过足够多次时，趋势来自稳健分解（STL），否则是 Theil–Sen 直线。未过完的时段只画成点，不参与计算。',
  'what.line.for': '看走势，也看是什么打乱了它。',
  'what.line.not': '预测。',
  'what.index':
    'STL 把序列分成趋势、每个周期都相同的季节和剩余部分；全部大于 0 时取对数，季节就成了倍数。指数是某个位置的季节与全部平均之比。需要 {need, integer} 个完整时段，现有 {whole, integer} 个。',
  'what.index.for': '安排备货、人手和活动。',
  'what.index.not': '每款商品的季节：这是整个店铺的。',
  'what.weekdays':
    '{days, integer} 个完整的日，每天与前后七天平均之比；每个星期几取中位数，再除以全部的平均。',
  'what.weekdays.for': '安排营业时间、人手和上新的日子。',
  'what.weekdays.not': '原因：休息日本来就买不到东西。',
  'what.periods': '每个时段的预期、偏离多少、比去年同期如何。{unusual, integer} 个反常。',
  'what.periods.for': '逐月查看，或导出 CSV 带走。',
  'what.periods.not': '最终数字：最近的订单可能还没到齐。',

  'param.asOf': '截至',
  'param.asOf.hint': '统计这一天之前的订单。留空为最后一笔订单的次日。',
  'param.own': '标签或保存的分组',
  'param.own.hint': '只看其中的客户：label:… 或 grouping:…=组名。留空为全部客户。',
  'param.measure': '指标',
  'param.measure.hint': '随时间看什么。',
  'option.measure.revenue': '销售额',
  'option.measure.orders': '订单数',
  'option.measure.customers': '客户数',
  'option.measure.orderValue': '客单价',
  'param.unit': '按',
  'param.unit.hint': '月和周看一年的季节，日看一周的节奏。',
  'option.unit.month': '月',
  'option.unit.week': '周',
  'option.unit.day': '日',

  'table.periods': '各时段',
  'table.season': '季节',
  'table.weekdays': '星期',
  'column.period': '开始',
  'column.expected': '预期',
  'column.apart': '偏离',
  'column.mark': '标记',
  'column.growth': '同比',
  'column.interval': '95%',
  'column.events': '节日与大促',
  'column.index': '相当于平均',
} satisfies TrendMessages;
