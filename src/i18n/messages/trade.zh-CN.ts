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
  'trade.will': '{of} 项中有 {settings, integer} 项会改变；您确认之前不会有任何改动。',
  'trade.all': '这些设置都已生效，可在各自的页面修改。',
  'trade.fill': '填入 {settings, integer} 项设置',
  'trade.back': '撤回“{trade}”',
  'trade.table': '模板的设置',
  'trade.column.setting': '设置',
  'trade.column.then': '模板',
  'trade.column.now': '现在',
  'trade.column.page': '页面',
  'trade.column.basis': '来自',
  'trade.filled': '相同',
  'trade.basis.shop': '本店',
  'trade.basis.trade': '假设',
  'trade.auto': '自动',
  'trade.yes': '是',
  'trade.no': '否',
};
