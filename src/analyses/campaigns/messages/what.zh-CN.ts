/** “这是什么？”的文字。 */
export const whatZhCN = {
  'what.sent':
    '触达表每一行是发给一个人的一条消息；什么都没送到的对照组算作留出，没有发送。{campaigns, integer} 个活动共发出 {sent, integer} 条，涉及 {people, integer} 位已知的人；{heldOut, plural, =0 {没有人被留出} other {留出 # 人次}}。',
  'what.sent.for': '知道店铺主动联系了顾客多少次、多少人。',
  'what.sent.not': '触达量：发出不等于送到。',
  'what.converted':
    '文件给出转化时间且在截止日之前，或没有时间但有金额，即算转化。转化率 = 送到的人中转化数 ÷ 送到数（没有送达信息时用发送数）= {convertedCount, integer} ÷ {convertedOf, integer} = {convertedShare, share1}。',
  'what.converted.for': '比较目标相同的活动。',
  'what.converted.not': '消息带来的效果：其中有些人本来也会买，只有对照组说得清。',
  'what.earned':
    '触达后的销售额 ÷ 触达成本（也叫 ROAS）= {revenue, money} ÷ {cost, money} = {earned, number1}。没有成本的行按没有花费计。',
  'what.earned.for': '一眼看出投入和随后的销售额相比是贵还是便宜。',
  'what.earned.not': '利润，也不是因消息而来的销售额。有对照组时本页给出投入产出比，知道毛利率时给出 ROI。',
  'what.familiar': '发给客户表里有或下过单的人的消息 ÷ 发出的消息 = {familiar, integer} ÷ {sent, integer}。',
  'what.familiar.for': '知道有多少消息能在其他页面里说清发给了谁。',
  'what.familiar.not': '名单的质量：对不上的也可能是真实的人，只是文件里没有。',
  'what.refused':
    '发给客户表里任何一行写明不接受营销的人的消息：{refused, integer} 条。客户表说的是现在的意愿，不是发送当天的意愿。',
  'what.refused.for': '把这些人从下一份名单中去掉。',
  'what.refused.not': '违规的证据：他们可能是收到之后才拒绝的。',
  'what.rates':
    '每个点是一个比率，两侧的条是它的 95% 区间（Wilson）：真实比率 100 次里有 95 次在其中。全部合计：打开 {openedCount, integer} / {openedOf, integer} = {openedShare, share1}，点击 {clickedCount, integer} / {clickedOf, integer} = {clickedShare, share1}，转化 {convertedCount, integer} / {convertedOf, integer} = {convertedShare, share1}。',
  'what.rates.for': '看出哪些差别可能只是偶然：两条大段重叠时，谁更好还不知道。',
  'what.rates.not':
    '公平的比赛：各活动面对的人不同。按第几条消息看，收到很多条的人与只收到一条的人也不是同一群人。',
  'what.campaigns':
    '每行一个活动。打开率 = 打开 ÷ 送达（限记录打开的渠道）；点击率 = 点击 ÷ 送达；转化率 = 转化 ÷ 送达；没有送达信息时用发送数。留出的人都不计入。',
  'what.campaigns.for': '找出值得再做的活动和该停的活动。',
  'what.campaigns.not': '活动带来的效果：请看有对照组的活动的各组。',
  'what.funnel':
    '消息走到了哪一步，每一步都写明占谁的比例。时间为空表示没有发生；打开或点击过的算送达。有点击却没有一次打开的渠道视为不记录打开，不计入打开率。',
  'what.funnel.for': '看出在哪一步流失最多；点一步可看到这些人。',
  'what.funnel.not': '完整的记录：不少邮箱会隐藏打开，或自动打开。',
  'what.arms':
    '按人而不是按消息：每组已知的人里有多少至少转化一次。与对照组之差以百分点表示，附 95% 区间（Newcombe）。增量销售额 = 销售额 − 同样人数的对照组的销售额；ROI =（增量销售额 × 毛利率 − 成本）÷ 成本，毛利率取 {margin, share}。',
  'what.arms.for': '在留出谁完全随机的前提下，知道活动到底带来了什么。',
  'what.arms.not': '完整的实验：分组是否公平、要多少样本、何时停，请看实验页。',
  'what.parts': '活动按组和渠道拆开，各行加起来等于活动合计。它们的比率区间见上方的图。',
  'what.parts.for': '看出活动靠的是哪个渠道。',
  'what.parts.not': '同一批人上的渠道对比，除非人是随机分配的。',
  'what.people':
    '这些数字背后所有已知的人，每人每个活动组一行，标出走得最远的一步。发给未知的人的消息不在名单里。',
  'what.people.for': '查看单个人，或保存名单。',
  'what.people.not': '可以直接发送的名单：其中也有不接受营销的人。',
  'what.sends': '按发送日统计的消息数，以及其中后来转化的数量。',
  'what.sends.for': '看出店铺什么时候声音大、什么时候安静。',
  'what.sends.not': '按转化发生的日子统计：转化记在其消息的发送日。',
  'what.spent': '推广花费表在截止日之前的合计：{spend, money}。',
  'what.spent.for': '知道拉人一共花了多少。',
  'what.spent.not': '上面消息的成本：那记在触达表里。',
  'what.cac':
    '获客成本（CAC）= 花费 ÷ 花费表所写的新客数 = {spend, money} ÷ {newCustomers, integer} = {cac, money}。',
  'what.cac.for': '比较渠道，也与一位客户带来的价值比较。',
  'what.cac.not': '自己找上门的人的成本：他们不在这个文件里。',
  'what.spend':
    '点击率 = 点击 ÷ 曝光，点击成本 = 花费 ÷ 点击 = {spend, money} ÷ {clicks, integer} = {cpc, money}；访问新客率 = 新客 ÷ 访问；ROAS = 销售额 ÷ 花费。按渠道的销售额，是客户表写明来自该渠道、并在投放期间到来的人至今带来的全部；按活动的销售额，是写有该活动的订单的销售额。',
  'what.spend.for': '把钱从贵的渠道挪到便宜的渠道。',
  'what.spend.not': '最后的结论：便宜的渠道也可能带来再也不回来的人。',
  'what.spendSteps':
    '全部花费从曝光到新客：曝光 {impressions, integer}，点击 {clicks, integer}，访问 {visits, integer}，新客 {newCustomers, integer}。',
  'what.spendSteps.for': '看出在哪一步流失最多。',
  'what.spendSteps.not': '各渠道给出的数字不同时的精确值：每个合计只含给出了它的行。',
  'what.spendTime': '按花费表日期统计的花费。',
  'what.spendTime.for': '看出什么时候花了钱，同期带来了什么。',
  'what.spendTime.not': '随时间的销售额：新客带来的钱在后面。',
};
