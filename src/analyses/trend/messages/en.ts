/** Every message of trend and seasons in English, the source of truth for the other languages. */
export const en = {
  title: 'Trend and seasons: where it goes, when it is strong, what was unusual',
  nav: 'Trend and seasons',
  'method.summary': 'trend, season and unusual months of revenue, orders, customers and order value',

  'finding.up':
    '<good>{what, plural, =1 {Revenue rises} =2 {Orders rise} =3 {The number of customers rises} other {The order value rises}}</good> by about {slope, share1} a {unit, plural, =1 {month} =2 {week} other {day}} (95%: {least, share1} to {most, share1}), over {whole, integer} whole {unit, plural, =1 {months} =2 {weeks} other {days}}.',
  'finding.down':
    '<bad>{what, plural, =1 {Revenue falls} =2 {Orders fall} =3 {The number of customers falls} other {The order value falls}}</bad> by about {slope, share1} a {unit, plural, =1 {month} =2 {week} other {day}} (95%: {least, share1} to {most, share1}), over {whole, integer} whole {unit, plural, =1 {months} =2 {weeks} other {days}}.',
  'finding.flat':
    '{what, plural, =1 {Revenue} =2 {The number of orders} =3 {The number of customers} other {The order value}} neither rises nor falls beyond chance over {whole, integer} whole {unit, plural, =1 {months} =2 {weeks} other {days}}.',
  'finding.short':
    'Too early for a trend of {what, plural, =1 {revenue} =2 {orders} =3 {customers} other {order value}}: it needs {need, integer} whole {unit, plural, =1 {months} =2 {weeks} other {days}}; so far there {whole, plural, one {is #} other {are #}}.',
  'finding.year.more':
    'The last whole {unit, plural, =1 {month} =2 {week} other {day}}, from {from, day}, was {growth, share} above the same of last year; how sure that is needs two years to say.',
  'finding.year.less':
    'The last whole {unit, plural, =1 {month} =2 {week} other {day}}, from {from, day}, was {growth, share} below the same of last year; how sure that is needs two years to say.',
  'finding.year.more.sure':
    'The last whole {unit, plural, =1 {month} =2 {week} other {day}}, from {from, day}, was <good>{growth, share} above</good> the same of last year (95%: {lower, share} to {upper, share}).',
  'finding.year.less.sure':
    'The last whole {unit, plural, =1 {month} =2 {week} other {day}}, from {from, day}, was <bad>{growth, share} below</bad> the same of last year (95%: {lower, share} to {upper, share}).',
  'finding.year.unclear':
    'The last whole {unit, plural, =1 {month} =2 {week} other {day}}, from {from, day}, differs from the same of last year by {growth, share}, which may be chance (95%: {lower, share} to {upper, share}).',
  'finding.season.missing':
    'No {unit, plural, =1 {season of the year} =2 {season of the year} other {rhythm of the week}} can be told for {what, plural, =1 {revenue} =2 {orders} =3 {customers} other {order value}} yet: that needs {need, integer} whole {unit, plural, =1 {months} =2 {weeks} other {days}}; so far there {whole, plural, one {is #} other {are #}}, so {more, integer} more.',
  'finding.season.month':
    '{high, plural, =1 {January} =2 {February} =3 {March} =4 {April} =5 {May} =6 {June} =7 {July} =8 {August} =9 {September} =10 {October} =11 {November} other {December}} is the strongest month, {best, share} above the mean; {low, plural, =1 {January} =2 {February} =3 {March} =4 {April} =5 {May} =6 {June} =7 {July} =8 {August} =9 {September} =10 {October} =11 {November} other {December}} the weakest, {worst, share} below.',
  'finding.season.week':
    'The strongest week of the year is the one of {high, day}, {best, share} above the mean; the weakest the one of {low, day}, {worst, share} below.',
  'finding.season.day':
    '{high, name} is the strongest day of the week, {best, share} above the mean; {low, name} the weakest, {worst, share} below.',
  'finding.unusual.none':
    'None of the {whole, integer} whole {unit, plural, =1 {months} =2 {weeks} other {days}} is unusual.',
  'finding.unusual.more':
    '{count, plural, one {One} other {#}} of {whole, integer} {unit, plural, =1 {months} =2 {weeks} other {days}} {count, plural, one {is} other {are}} unusual, most of all the one from {from, day}: {apart, share} above what was to be expected.',
  'finding.unusual.times':
    '{count, plural, one {One} other {#}} of {whole, integer} {unit, plural, =1 {months} =2 {weeks} other {days}} {count, plural, one {is} other {are}} unusual, most of all the one from {from, day}: {times, number1} times what was to be expected.',
  'finding.unusual.less':
    '{count, plural, one {One} other {#}} of {whole, integer} {unit, plural, =1 {months} =2 {weeks} other {days}} {count, plural, one {is} other {are}} unusual, most of all the one from {from, day}: {apart, share} below what was to be expected.',
  'finding.unusual.odd':
    '{count, plural, one {One} other {#}} of {whole, integer} {unit, plural, =1 {months} =2 {weeks} other {days}} {count, plural, one {is} other {are}} unusual, most of all the one from {from, day}.',
  'finding.lead.season':
    'Have stock and staff ready before {high, plural, =1 {January} =2 {February} =3 {March} =4 {April} =5 {May} =6 {June} =7 {July} =8 {August} =9 {September} =10 {October} =11 {November} other {December}}.',
  'finding.lead.weekday':
    'Put new goods, posts and staff on {high, name}: {best, share} above the mean day. {low, name} is {worst, share} below it and good for quiet work.',
  'finding.lead.weekday.closed':
    'Put new goods, posts and staff on {high, name}: {best, share} above the mean day. On {low, name} next to nothing is sold: if the shop is closed then, the web shop need not be.',
  'finding.lead.unusual': 'Find out what happened then: repeat it if it was good, prevent it if it was not.',
  'finding.lead.large-order':
    'One order of {amount, money} makes {share, share} of it: check it for a typing error first, under Data, Quality and cleaning.',
  'finding.lead.wait': 'Nothing calls for action here; look again when there is more.',

  'problem.trend/no-orders':
    'There are no dated orders yet. Add an order file with a date and an amount on each line.',
  'problem.trend/nothing': 'There are no orders before {asOf, day}. Choose a later day.',
  'problem.trend/no-customers':
    'No order names a customer, so this is revenue. Map the column with the customer to count customers.',
  'problem.trend/unfinished.month':
    'The month from {from, day} is not over: shown, but left out of everything computed.',
  'problem.trend/unfinished.week':
    'The week from {from, day} is not over: shown, but left out of everything computed.',
  'problem.trend/unfinished.day':
    'The day {from, day} is not over: shown, but left out of everything computed.',
  'problem.trend/late-start.month':
    'The data begin in the middle of the first month: it is left out as well.',
  'problem.trend/late-start.week': 'The data begin in the middle of the first week: it is left out as well.',
  'problem.trend/late-start.day': 'The data begin in the middle of the first day: it is left out as well.',
  'problem.trend/many-days':
    'Day by day only the last {days, integer} days are looked at; choose weeks or months for more.',
  'problem.trend/as-of': 'Seen from {asOf, day}: nothing of that day or later is in these figures.',
  'problem.trend/undated':
    '{lines, plural, one {# line has} other {# lines have}} no date and could not be counted.',

  'per.month': 'month by month',
  'per.week': 'week by week',
  'per.day': 'day by day',
  'kpi.direction.month': 'Change a month',
  'kpi.direction.week': 'Change a week',
  'kpi.direction.day': 'Change a day',
  'kpi.direction.short': '{whole, plural, one {# is} other {# are}} too few',
  'kpi.year': 'Against last year',
  'kpi.year.note': '{period}; {interval}',
  'kpi.year.none': 'there is no year before',
  'kpi.season': 'Strongest season',
  'kpi.season.note': '{index, share} above the mean',
  'kpi.season.missing.month': '{more, plural, one {# month} other {# months}} missing',
  'kpi.season.missing.week': '{more, plural, one {# week} other {# weeks}} missing',
  'kpi.season.missing.day': '{more, plural, one {# day} other {# days}} missing',
  'kpi.unusual': 'Unusual',
  'kpi.unusual.note': 'of {whole, integer}',
  interval: '95%: {lower} to {upper}',
  'interval.none': 'no interval yet',

  'chart.title': '{measure}, {unit}',
  'chart.caption.season':
    'The dashed line is the trend without the season; points are unusual or not yet whole.',
  'chart.caption.line':
    'The dashed line goes through the middle of all; points are unusual or not yet whole.',
  'line.trend': 'Trend',
  'line.unusual': 'Unusual',
  'line.open': 'Not whole',

  'season.title.month': 'Season of the year',
  'season.title.week': 'Season of the year',
  'season.title.day': 'Rhythm of the week',
  'season.caption.month': 'What each month is of the mean month, without the trend.',
  'season.caption.week':
    'What each week is of the mean week, without the trend; named by the latest of its kind.',
  'season.caption.day': 'What each weekday is of the mean day, without the trend.',
  'season.x.month': 'Month',
  'season.x.week': 'Week',
  'season.x.day': 'Weekday',
  'season.missing.month':
    'The season of the year needs {need, integer} whole months, so that each month was seen twice. So far there {whole, plural, one {is #} other {are #}}: {more, integer} more, or an older export. Until then, see the weekdays.',
  'season.missing.week':
    'The season of the year needs {need, integer} whole weeks, so that each was seen twice. So far there {whole, plural, one {is #} other {are #}}: {more, integer} more, or an older export. Until then, see the weekdays.',
  'season.missing.day':
    'The rhythm of the week needs {need, integer} whole days, four of each weekday. So far there {whole, plural, one {is #} other {are #}}: {more, integer} more.',
  'weekdays.title': 'Rhythm of the week',
  'weekdays.caption':
    'What each weekday is of the mean day, from {days, days}: the middle of its ratios to the seven days around.',
  'weekdays.missing':
    'The rhythm of the week needs 28 whole days with sales, four weeks of them; so far there {days, plural, =0 {are none} one {is #} other {are #}}.',
  'month.1': 'January',
  'month.2': 'February',
  'month.3': 'March',
  'month.4': 'April',
  'month.5': 'May',
  'month.6': 'June',
  'month.7': 'July',
  'month.8': 'August',
  'month.9': 'September',
  'month.10': 'October',
  'month.11': 'November',
  'month.12': 'December',
  'weekday.1': 'Mon',
  'weekday.2': 'Tue',
  'weekday.3': 'Wed',
  'weekday.4': 'Thu',
  'weekday.5': 'Fri',
  'weekday.6': 'Sat',
  'weekday.7': 'Sun',

  'periods.title.month': '{periods, plural, one {# month} other {# months}}, the latest first',
  'periods.title.week': '{periods, plural, one {# week} other {# weeks}}, the latest first',
  'periods.title.day': '{periods, plural, one {# day} other {# days}}, the latest first',
  'periods.caption': 'Expected: the trend with its season. The interval is of the growth on last year.',
  'periods.caption.events':
    'Expected: the trend with its season. The interval is of the growth on last year. Feasts and sales are possible explanations, not proofs.',
  'mark.open': 'not whole',
  'mark.more': '↑ unusual',
  'mark.less': '↓ unusual',
  'event.new-year': 'Chinese New Year',
  'event.june-sale': '6.18',
  'event.golden-week': 'National Day',
  'event.singles-day': '11.11',
  'event.december-sale': '12.12',
  'event.and': ', ',

  'what.direction':
    'The middle slope between all pairs of {whole, integer} whole periods, without the season where it is known (Theil–Sen): {slope, share1} of the level each. The 95% interval comes from the ranks of the slopes; a direction is only called one where it leaves 0 out and the order of the periods is beyond chance (Mann–Kendall).',
  'what.direction.for': 'telling growth from a good month.',
  'what.direction.not':
    'a forecast: it says what was. And with less than two years a season can look like a direction. Periods that follow each other are taken as independent.',
  'what.year':
    'The last whole period against the same one a year before (days: the same weekday 52 weeks before). The interval is what two such periods differ by from chance, by what trend and season leave over; it needs a known season.',
  'what.year.for': 'growth without the season in it.',
  'what.year.not': 'the growth of the whole year.',
  'what.season':
    'The place of the cycle with the greatest index. It needs {need, integer} whole periods; there are {whole, integer}.',
  'what.season.for': 'ordering stock in time.',
  'what.season.not': 'sure to come again: it is the mean of few years.',
  'what.unusual':
    'Periods whose distance from what was to be expected is more than 3.5 robust standard deviations (median and MAD, made greater for what line and season fitted; from {unusualNeed, integer} periods on): {unusual, integer}.',
  'what.unusual.for': 'finding campaigns, outages, great single orders, and errors in the file.',
  'what.unusual.not': 'a cause. Where no season is known, the season itself can look unusual.',
  'what.line':
    '{periods, integer} periods before {asOf, day}. The trend is that of a robust decomposition (STL) where the cycle was seen often enough, else the Theil–Sen line. Periods that are not whole are shown as points and in nothing computed.',
  'what.line.for': 'seeing the course with what disturbs it.',
  'what.line.not': 'a forecast.',
  'what.index':
    'STL takes the series apart into trend, a season that is the same in each cycle, and a rest; of logarithms where all values are above 0, so that the season is a factor. The index is the season of a place over the mean of all. It needs {need, integer} whole periods; there are {whole, integer}.',
  'what.index.for': 'planning stock, staff and campaigns.',
  'what.index.not': 'the effect of a season on each product: it is of the whole shop.',
  'what.weekdays':
    'For each of {days, integer} whole days: its figure over the mean of the seven days around it; the middle of these for each weekday, over the mean of all weekdays.',
  'what.weekdays.for': 'opening hours, staff, and the day to post something new.',
  'what.weekdays.not': 'a reason by itself: on closed days nothing can be bought.',
  'what.periods':
    'Each period with what was to be expected, how far it is from that, and the growth on last year. {unusual, integer} are unusual.',
  'what.periods.for': 'looking into single months, and taking the figures along as CSV.',
  'what.periods.not': 'final where the last orders are still to come.',

  'param.asOf': 'As of',
  'param.asOf.hint': 'Orders before this day; empty: the day after the last one.',
  'param.own': 'Label or kept group',
  'param.own.hint': 'Only its people: label:… or grouping:…=name. Empty: everybody.',
  'param.measure': 'Figure',
  'param.measure.hint': 'What is looked at over time.',
  'option.measure.revenue': 'Revenue',
  'option.measure.orders': 'Orders',
  'option.measure.customers': 'Customers',
  'option.measure.orderValue': 'Order value',
  'param.unit': 'By',
  'param.unit.hint': 'Months and weeks have a season of the year, days one of the week.',
  'option.unit.month': 'Months',
  'option.unit.week': 'Weeks',
  'option.unit.day': 'Days',

  'table.periods': 'Periods',
  'table.season': 'Season',
  'table.weekdays': 'Weekdays',
  'column.period': 'From',
  'column.expected': 'Expected',
  'column.apart': 'Off by',
  'column.mark': 'Mark',
  'column.growth': 'On last year',
  'column.interval': '95%',
  'column.events': 'Feasts and sales',
  'column.index': 'Of the mean',
};

export type TrendMessages = Readonly<Record<keyof typeof en, string>>;
