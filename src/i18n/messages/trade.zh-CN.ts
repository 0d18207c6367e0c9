import type { tradeEn } from './trade.en';

export const tradeZhCN: Readonly<Record<keyof typeof tradeEn, string>> = {
  'trade.title': '店铺类型',
  'trade.caption':
    '为多个页面填入起步设置。天数取自本店下单间隔（满二十次时），其余是对行业的假设，并非测得的事实。每一项都可在所在页面修改。',
  'trade.none': '请选择…',
  'trade.retail': '一般零售',
  'trade.food': '食品与日用',
  'trade.beauty': '美妆个护',
  'trade.durable': '耐用品',
  'trade.finance': '金融与服务',
  'trade.will': '有 {settings, integer} 项会改变；您确认之前不会有任何改动。',
  'trade.all': '这些设置都已生效，可在各自的页面修改。',
  'trade.fill': '填入 {settings, integer} 项设置',
  'trade.back': '撤回“{trade}”',
  'trade.filled': '已生效',
  'trade.now': '现在 {value}',
  'trade.basis.shop': '本店',
  'trade.basis.trade': '假设',
  'trade.auto': '默认',
  'trade.note': '本页有 {settings, integer} 项设置来自模板“{trade}”，只是起步值。',
  'trade.note.change': '更改或撤回',
  'trade.yes': '是',
  'trade.no': '否',
};
