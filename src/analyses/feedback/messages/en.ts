import { tablesEn } from './en-tables';

const ANSWERS = '{answers, plural, one {# answer} other {# answers}}';

export const en = {
  ...tablesEn,
  title: 'What customers say',
  nav: 'Feedback',
  'method.summary': 'Ratings, recommendation and satisfaction, complaints, texts and their sentiment',

  'finding.open':
    '<bad>{open, plural, one {# complaint waits} other {# complaints wait}} for an answer</bad>, of {complaints, integer}. Answer {open, plural, one {it} other {them}} first: {open, plural, one {it is} other {they are}} listed below under “Complaints without an answer”.',
  'finding.open.days':
    '<bad>{open, plural, one {# complaint waits} other {# complaints wait}} for an answer</bad>, of {complaints, integer}; half of the answers so far came within {days, number1} {days, plural, one {day} other {days}}. Answer {open, plural, one {it} other {them}} first: {open, plural, one {it is} other {they are}} listed below under “Complaints without an answer”.',
  'finding.low.product':
    '<bad>{name}</bad> is rated {mean, number} ({answers, plural, one {# answer} other {# answers}}) where all feedback has {all, number}, by more than chance: read what buyers write of it before you reorder.',
  'finding.low.category':
    '<bad>{name}</bad> is rated {mean, number} ({answers, plural, one {# answer} other {# answers}}) where all feedback has {all, number}, by more than chance: read what buyers write of it.',
  'finding.low.topic':
    'Feedback about <bad>{name}</bad> is rated {mean, number} ({answers, plural, one {# answer} other {# answers}}) where all feedback has {all, number}, by more than chance: start there.',
  'finding.worse':
    '<bad>{share, share} of the feedback of the last 28 days is negative</bad> ({rows, integer} rows), against {before, share} before: read the negative ones of these weeks.',
  'finding.better':
    '<good>{share, share} of the feedback of the last 28 days is negative</good> ({rows, integer} rows), down from {before, share} before: keep doing what changed.',
  'finding.nps':
    'Net promoter score <b>{value, number1}</b> (95% interval {lower, number1} to {upper, number1}) from {answers, plural, one {# answer} other {# answers}}.',
  'finding.nps.few':
    'Net promoter score <b>{value, number1}</b> from {answers, plural, one {# answer} other {# answers}}.',
  'finding.csat':
    '<b>{value, share}</b> are satisfied (4 or 5 of 5; 95% interval {lower, share} to {upper, share}), of {answers, plural, one {# answer} other {# answers}}.',
  'finding.csat.few':
    '<b>{value, share}</b> are satisfied (4 or 5 of 5), of {answers, plural, one {# answer} other {# answers}}.',
  'finding.rating':
    'The mean rating is <b>{value, number}</b> of 5 (95% interval {lower, number} to {upper, number}), from {answers, plural, one {# rating} other {# ratings}}.',
  'finding.rating.few':
    'The mean rating is <b>{value, number}</b> of 5, from {answers, plural, one {# rating} other {# ratings}}: too few different ones for an interval.',
  'finding.sentiment':
    '<b>{negative, share}</b> of the {known, integer} pieces whose sentiment is known are negative (95% interval {lower, share} to {upper, share}), {positive, share} positive.',
  'finding.count':
    '{rows, plural, one {# piece} other {# pieces}} of feedback from {from, day} to {to, day}; {share, share} name a customer we know ({people, plural, one {# person} other {# people}}).',
  'finding.count.undated':
    '{rows, plural, one {# piece} other {# pieces}} of feedback without a date: with dates the page shows how it changes.',
  'finding.few':
    '{rows, plural, one {There is one piece of feedback only} other {There are only # pieces of feedback}}: read {rows, plural, one {it} other {them}} below, and ask more customers. From 10 on the page draws conclusions.',

  'problem.feedback/none':
    'There is no feedback yet. Add a file of reviews, survey answers or complaints (a date and a text, rating or 0–10 answer on each line) and this page shows ratings, net promoter score, satisfaction and sentiment week by week.',
  'problem.feedback/nothing':
    'There is no feedback in the period before {asOf, day}. Choose a longer one or a later day.',
  'problem.feedback/undated-only': 'No feedback has a date, so a period cannot be chosen. Choose “All time”.',
  'problem.feedback/as-of': 'Seen from {asOf, day}: no feedback of that day or later is in these figures.',
  'problem.feedback/undated':
    '{rows, plural, one {# row has} other {# rows have}} no date: in the totals, not in weeks and months.',
  'problem.feedback/off-scale':
    '{answers, plural, one {# answer lies} other {# answers lie}} off the scale (ratings and satisfaction 1–5, recommendation 0–10) and {answers, plural, one {does} other {do}} not count.',
  'problem.feedback/listed':
    'The list and the words have the newest {listed, integer} rows; all other figures count all rows.',

  interval: '{lower} to {upper}',
  range: ' ({interval})',
  'kpi.count': 'Feedback',
  'kpi.count.note': '{from, day} to {to, day}',
  'kpi.count.undated': 'without dates',
  'kpi.known': 'From customers we know',
  'kpi.known.note': '{people, plural, one {# person} other {# people}}, of {rows, integer} rows',
  'kpi.rating': 'Mean rating',
  'kpi.nps': 'Net promoter score',
  'kpi.csat': 'Satisfied (4–5 of 5)',
  'kpi.answers': ANSWERS,
  'kpi.answers.interval': `95%: {interval}; ${ANSWERS}`,
  'kpi.negative': 'Negative',
  'kpi.negative.note': '95%: {interval}; of {known, integer}',
  'kpi.answered': 'Complaints answered',
  'kpi.answered.none':
    '{complaints, plural, one {# complaint} other {# complaints}}; no file says when they were answered',
  'kpi.answered.note': '{complaints, plural, one {# complaint} other {# complaints}}, {open, integer} open',
  'kpi.answered.days':
    '{complaints, plural, one {# complaint} other {# complaints}}, {open, integer} open; median {days, number1} days{range}',

  'sentiment.negative': 'Negative',
  'sentiment.neutral': 'Neutral',
  'sentiment.positive': 'Positive',
  'sentiment.unknown': 'Not known',
  'sentiment.title': 'How the sentiment is known: {known, integer} of {rows, integer} rows',
  'basis.rating': 'By its rating',
  'basis.csat': 'By its satisfaction',
  'basis.nps': 'By its recommendation',
  'basis.complaint': 'It is a complaint',
  'basis.learned': 'By its text, as learnt from your rated texts',
  'basis.words': 'By its text, as the word list says',
  'how.learned':
    'Texts without an answer are read by what your own rated texts teach. Tried on {texts, integer} rated texts, each read by the others: {right, share1} agree with their rating (95%: {interval}); always guessing the most frequent sentiment would be right in {majority, share1}, the word list in {other, share1}.',
  'how.words':
    'Texts without an answer are read by a list of words of praise and blame. On your {texts, plural, one {one rated text} other {# rated texts}} it agrees with the rating in {right, share1} (95%: {interval}); always guessing the most frequent sentiment would be right in {majority, share1}. A text without any of its words counts as neutral.',
  'how.learned.worse':
    'Learning from your own rated texts is right in {right, share1}, which does not surely beat {majority, share1}, so it is not used.',
  'how.words.untried':
    'Texts are read by a list of words of praise and blame; there is no rated text here to try it on. On 11,987 Chinese delivery reviews it had an opinion on 80% and was right in 88% of those. A text without any of its words counts as neutral.',
  'how.no-texts': 'There is no text: every sentiment is an answer of a customer.',

  'option.scale.rating': 'Rating',
  'option.scale.nps': 'Recommendation',
  'option.scale.csat': 'Satisfaction',
  'distribution.title.rating': 'Ratings: {answers, plural, one {# answer} other {# answers}}',
  'distribution.title.nps': 'Would you recommend us? {answers, plural, one {# answer} other {# answers}}',
  'distribution.title.csat': 'How satisfied are you? {answers, plural, one {# answer} other {# answers}}',
  'distribution.caption.rating': '5 is best. Click a bar to read what these customers wrote.',
  'distribution.caption.nps':
    '9–10 recommend you (promoters), 0–6 do not (detractors). Click a bar to see who they are.',
  'distribution.caption.csat': '4 and 5 count as satisfied. Click a bar to see who they are.',
  'months.title.rating': 'Mean rating by month',
  'months.title.nps': 'Net promoter score by month',
  'months.title.csat': 'Share of the satisfied by month',
  'months.caption':
    'Dashed: 95% interval. {hidden, plural, =0 {Every month has at least 10 answers.} one {# month with fewer than 10 answers is left out.} other {# months with fewer than 10 answers are left out.}}',
  'months.missing': 'A course by month needs at least two months with 10 dated answers each.',
  'axis.month': 'Month',
  'axis.week': 'Week from',
  'axis.share': 'Share of the feedback of the week',
  'axis.rating': 'Mean rating, 1 to 5',
  'axis.nps': 'Net promoter score, −100 to 100',
  'axis.csat': 'Satisfied, share',
  'line.lower': 'Lower end',
  'line.upper': 'Upper end',
  'weeks.title':
    'Feedback a week: {mean, number1} on average over {weeks, plural, one {# week} other {# weeks}}',
  'weeks.caption':
    'Reviews, answers, complaints and mentions by the day they were written. The first and the last week may be cut.',
  'weeks.caption.last':
    'The last {last, integer} weeks; the table to save has all. The last week may be cut.',
  'trend.title': 'Sentiment by week',
  'trend.caption':
    'Dashed: 95% interval of the negative. {hidden, plural, =0 {Every week has at least 5 rows.} one {# week with fewer than 5 rows is left out.} other {# weeks with fewer than 5 rows are left out.}} Click a week to read its negative ones.',
  'trend.missing': 'Sentiment by week needs at least two weeks with 5 dated rows each.',

  'division.kind': 'Kind',
  'division.product': 'Product',
  'division.category': 'Category',
  'division.topic': 'Topic',
  'division.title.kind': 'By kind',
  'division.title.product': 'By product',
  'division.title.category': 'By category',
  'division.title.topic': 'By topic',
  'division.caption': 'Click a row to read it.',
  'division.caption.few': 'Nothing is compared: that needs 10 answers on both sides. Click a row to read it.',
  'division.caption.tested':
    '{tested, plural, one {One} other {#}} with at least 10 answers compared with all others (q < 0.05, corrected for the number of comparisons). Click a row to read it.',
  'part.others': '{values, plural, one {# other} other {# others}}',
  'part.none': 'Not told',
  'apart.lower': 'Lower than the others',
  'apart.higher': 'Higher than the others',

  'phrases.title': 'Words that make the difference',
  'phrases.caption':
    'Words and pairs of words that stand more often in negative or in positive texts than chance would put them there (at least 5 rows). Click one to read its texts.',
  'phrases.negative': 'In negative texts',
  'phrases.positive': 'In positive texts',
  'phrases.none': 'None that stands out.',

  'list.title': '{found, integer} of {all, integer} rows',
  'list.search': 'Search texts, customers, products',
  'list.show': 'Show',
  'list.all': 'Show all',
  'list.more': 'Show {more, integer} more',
  'list.none': 'Nothing matches.',
  'list.undated': 'No date',
  'list.nobody': 'Customer not known',
  'list.no-text': 'No text',
  'list.open': 'Waits for an answer',
  'filter.written': 'With a text',
  'filter.all': 'All feedback',
  'filter.negative': 'Negative',
  'filter.neutral': 'Neutral',
  'filter.positive': 'Positive',
  'filter.open': 'Complaints without an answer',
  'answer.rating': 'Rating {answer, number1}',
  'answer.nps': 'Recommendation {answer, number1}',
  'answer.csat': 'Satisfaction {answer, number1}',
  'selected.answer': '{scale} {answer, integer}',
  'selected.week': 'Week from {from, day}',
  'selected.month': '{from, month}',
  'selected.both': '{period}: {sentiment}',
  'selected.part': '{division}: {name}',

  'what.count':
    'Rows of the feedback file before the as-of day: {rows, integer}, {texts, integer} of them with a text, {undated, integer} without a date.',
  'what.count.for': 'knowing how many customers speak up at all.',
  'what.count.not': 'how many are unhappy: most unhappy customers say nothing and leave.',
  'what.known':
    'Rows that name a customer of any file ÷ all rows = {known, integer} ÷ {rows, integer} = {knownShare, share1}; {people, integer} different people.',
  'what.known.for': 'seeing how far feedback can be tied to orders, segments and customer pages.',
  'what.known.not': 'a measure of quality: public reviews name nobody and are worth reading all the same.',
  'what.rating':
    'Mean of the ratings from 1 to 5: {rating, number} from {ratings, integer} answers. The interval is that of Student; where all ratings are alike there is none.',
  'what.rating.for': 'comparing products and months with enough answers.',
  'what.rating.not': 'what all buyers think: mostly the delighted and the angry write reviews.',
  'what.nps':
    'Share of 9–10 less share of 0–6, times 100: ({promoters, integer} − {detractors, integer}) ÷ {npsAnswers, integer} × 100 = {nps, number1}. The interval is by the multinomial variance after three further answers are added (adjusted Wald), honest for few answers too.',
  'what.nps.for': 'following one question over the months, within the interval.',
  'what.nps.not':
    'comparable between shops or countries that ask differently; two points up or down are nothing below thousands of answers.',
  'what.csat':
    'Answers 4 and 5 ÷ all answers = {satisfied, integer} ÷ {csatAnswers, integer} = {csat, share1}, with the interval of Wilson.',
  'what.csat.for': 'seeing whether a contact or a delivery went well.',
  'what.csat.not': 'loyalty: satisfied customers leave too.',
  'what.negative':
    'Negative rows ÷ rows whose sentiment is known = {negative, integer} ÷ {told, integer} = {negativeShare, share1}. An answer decides first (ratings and satisfaction below 3, recommendation 0–6), then that it is a complaint, then the text.',
  'what.negative.for':
    'seeing whether more goes wrong than usual, also in files of mentions without customers.',
  'what.negative.not':
    'exact where texts are read: “How the sentiment is known” says how often that is right.',
  'what.answered':
    'Complaints with a moment of answer before the as-of day ÷ all complaints = {answered, integer} ÷ {complaints, integer} = {answeredShare, share1}. The median is over those answered.',
  'what.answered.for': 'making sure that nobody who complained waits.',
  'what.answered.not': 'whether the answer helped; and the median leaves out who still waits.',
  'what.distribution':
    'How many rows gave each answer: {ratings, integer} ratings, {npsAnswers, integer} recommendations, {csatAnswers, integer} of satisfaction. The bars add up to them.',
  'what.distribution.for': 'seeing whether a mean hides two camps.',
  'what.distribution.not': 'an opinion of those who did not answer.',
  'what.months':
    'The same figure for the answers of each month, of {months, integer}, where at least {least, integer} answered.',
  'what.months.for': 'seeing whether a change of the shop shows.',
  'what.months.not': 'a trend where the intervals overlap.',
  'what.weeks':
    'Dated rows by week from Monday to Sunday: {weeks, integer} weeks. The bars add up to all dated rows.',
  'what.weeks.for': 'seeing when people talk about you: a launch, a sale, a bad batch.',
  'what.weeks.not': 'good or bad by itself: see the sentiment beside it.',
  'what.trend':
    'Negative, neutral and positive rows of a week ÷ the rows of that week whose sentiment is known, from {leastAWeek, integer} rows on; the interval of the negative is that of Wilson.',
  'what.trend.for': 'noticing within days that something went wrong.',
  'what.trend.not': 'sure in weeks with few rows: look at how wide the interval is.',
  'what.sentiment':
    'By what each row’s sentiment was told. Texts are read by naive Bayes on words (Chinese: characters) and pairs of them, learnt from {rated, integer} different texts with an answer, where it surely beats guessing ({majority, share1}); else by a word list, which “not” turns round. Right in the trial: {rightShare, share1}.',
  'what.sentiment.for': 'knowing how far to trust the shares above.',
  'what.sentiment.not': 'an understanding of irony, or of what a text is about.',
  'what.division':
    'Feedback by kind, product, category or topic. Each with enough answers is compared with all others by ranks (Mann–Whitney), {tested, integer} comparisons in all; q is corrected for their number (Benjamini–Hochberg).',
  'what.division.for': 'finding the product or matter to mend first.',
  'what.division.not': 'a cause: who buys a product may be harder to please.',
  'what.phrases':
    'Words and pairs of words of the newest {listed, integer} rows, {phrases, integer} with q < {q, number}: Fisher’s exact test whether texts with them are more often negative or positive, corrected for the number of words.',
  'what.phrases.for': 'seeing in one glance what annoys and what delights.',
  'what.phrases.not':
    'independent of how texts are read: where the word list decides, its words come back here.',
  'what.list':
    'The newest {listed, integer} rows with their answers, customers and sentiment. E-mail addresses and long numbers in texts are hidden.',
  'what.list.for': 'reading what stands behind a bar, and answering it.',
  'what.list.not': 'to be shown outside the shop: texts can name people in other ways.',

  'param.asOf': 'As of',
  'param.asOf.hint': 'Feedback before this day counts. Empty: the day after the last order or feedback.',
  'param.own': 'Label or kept group',
  'param.own.hint':
    'Only its people: label:… or grouping:…=name. Empty: everybody, and feedback of nobody known.',
  'param.period': 'Feedback of',
  'param.period.hint': 'Days before the as-of day.',
  'option.period.all': 'All time',
  'option.period.365': '365 days',
  'option.period.90': '90 days',
  'param.scale': 'Question',
  'param.scale.hint': 'What the bars and the months show.',
  'param.by': 'Divide by',
  'param.by.hint': 'Empty: by kind.',
} as const;

export type FeedbackMessages = Readonly<Record<keyof typeof en, string>>;
