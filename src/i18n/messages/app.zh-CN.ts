import type { appEn } from './app.en';

export const appZhCN = {
  'app.title': '熟客 · 认识你的熟客',
  'app.other': 'Regulars',

  'page.rfm': 'RFM 分层',
  'page.cohorts': '同期群',
  'page.life-cycle': '生命周期',
  'page.clusters': '聚类分群',
  'page.features': '客户特征',
  'page.customers': '客户列表',
  'page.data-quality': '质量与清洗',
  'page.identity': '客户身份',
  'page.sequences': '接着买',
  'page.repurchase': '复购节奏',
  'page.recommendations': '推荐',
  'page.association-rules': '搭配购买',

  'button.search': '搜索',
  'search.none': '没有找到“{query}”。',

  'currency.label': '货币',
  'currency.ifUnknown': '货币（文件里没写时）',
  'currency.none': '不带符号',
  'button.edit': '名称和货币',
  'data.shop.edit': '{name} 的名称和货币',

  'demo.size': '客户数',
  'demo.size.value': '{n, integer}',
  'demo.headers': '文件语言',
  'demo.headers.zh': '中文',
  'demo.headers.en': 'English',
  'demo.tour': '带五分钟导览',

  'tour.title': '导览',
  'tour.card': '五分钟导览，看看软件从这家店里看出了什么。',
  'tour.card.left': '上次看到第 {n, integer} 站，共 {of, integer} 站。',
  'tour.start': '开始导览',
  'tour.resume': '继续导览',
  'tour.stop': '第 {n, integer} 站，共 {of, integer} 站',
  'tour.try': '试一试',
  'tour.next': '下一站',
  'tour.back': '上一站',
  'tour.leave': '离开导览',
  'tour.done': '完成',
  'tour.return': '回到这一站',
  'tour.wait': '本页正在计算 …',
  'shortcuts.tour': '转到导览',
  'tour.home.title': '经营概览',
  'tour.quality.title': '先清洗',
  'tour.rfm.title': '谁撑起生意',
  'tour.clusters.title': '谁和谁相似',
  'tour.customers.title': '所有客户，逐个可看',
  'tour.rules.title': '什么和什么一起买',
  'tour.data.title': '数据从哪里来',
  'tour.privacy.title': '数据不离开浏览器',
  'tour.data':
    '{files, integer} 个文件、{lines, integer} 行订单原样放在这里，每一列怎么理解、哪些读不出来都写明了。新的导出会合并进来，已有的不会重复计算。',
  'tour.data.try': '打开一个数据来源，看看各列是怎么理解的。',
  'tour.privacy': '这一切都在您的浏览器里完成。页面和后台线程被禁止任何网络连接，本页告诉您怎样核实。',
  'tour.privacy.try': '断开网络再刷新：软件照样打开，店铺还在。',

  'demo.name': '演示店铺',
  'notice.unbound': '保护未生效：当前网站没有带上安全规则。在它生效之前，请不要导入真实数据。',
  'notice.lost': '这个浏览器里已经没有 {names} 的数据，可能被清理过。请重新导入文件，或从备份恢复。',
  'button.understood': '知道了',

  'settings.install': '安装为应用',
  'settings.install.text': '在独立窗口打开，断网也能用。',

  'method.exports': '数据表',
  'import.columns.more': '另有 {n, integer} 列按原样保留。',
  'data.log.examples': '{n, integer} 个例子',

  'privacy.bound': '本页面和它的后台线程都被禁止联网，刚刚已经实测过。',
  'privacy.requests.own': '加载了应用自身的 {n, integer} 个文件',
  'privacy.limits':
    '网页无法保证的事：浏览器扩展、浏览器自带的服务（如表单填充）、本机上的其他程序，以及被改动过的网站，都不在网页的控制之内。',

  'home.actions': '本周要做的三件事',
  'home.check': '看看哪些数据要核对、怎么改',
  'home.noOrders': '还没有订单文件。导入一份订单，这里就会告诉你谁是最好的客户、谁正在流失。',
} satisfies Record<keyof typeof appEn, string>;
