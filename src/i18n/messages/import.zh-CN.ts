import type { importEn } from './import.en';

/** 导入：文件识别结果、需要回答的问题、记住的内容。 */
export const importZhCN = {
  'preset.shopify-orders': 'Shopify 订单',
  'preset.woocommerce-orders': 'WooCommerce 订单报表',
  'preset.woocommerce-order-lines': 'WooCommerce 订单明细',
  'preset.taobao-orders': '淘宝／天猫订单报表',
  'preset.taobao-items': '淘宝／天猫宝贝报表',
  'preset.youzan-orders': '有赞订单',
  'preset.jd-orders': '京东订单',
  'preset.square-items': 'Square 商品明细',
  'preset.stripe-payments': 'Stripe 收款',
  'preset.till-receipts': '收银小票明细',
  'import.understood.counted': '{file} 应该是<b>{kind}</b>，共 {rows, plural, other {# 行}}。',
  'import.figures.total': '{from, day} – {to, day}，金额合计 {total, number}',
  'import.figures.span': '{from, day} – {to, day}',
  'import.figures.part': '目前看过的行：{from, day} – {to, day}',
  'import.figures.counting': '目前看过的行：{from, day} – {to, day}；正在统计全部行…',
  'import.figures.later': '目前看过的行：{from, day} – {to, day}；文件较大，全部行的合计在导入后显示',
  'import.preset': '各列与常见的导出文件一致：{name}。',
  'basis.preset': '按导出格式识别',
  'basis.chosen': '由你指定',
  'basis.sure': '{basis}（把握 {confidence, share}）',

  'import.columns.others': '其余 {n, plural, other {# 列}}，保留为属性',
  'import.remembered': '已按您上次对相同表头文件的设置读取。',
  'import.forget': '忘记这些设置',

  'import.paste': '从表格软件粘贴',
  'import.paste.keys': '或在本页任意处按 Ctrl+V',
  'import.paste.hint': '连同表头一起复制单元格，然后粘贴到这里。',
  'import.paste.name': '粘贴 {moment, day}',
  'import.leftOut': '文件夹里有 {n, plural, other {# 个文件}}不是表格，没有读取。',

  'import.question.date': '“{header}”里的 {sample} 可能是两个不同的日子，应该是哪一个？',
  'import.question.date.reading': '{order}：{example, day}，整列从 {from, day} 到 {to, day}',
  'import.question.mark': '“{header}”里的 {sample} 可能是两个不同的数，应该是哪一个？',
  'import.question.mark.reading': '{example, number}，整列合计 {total, number}',
  'import.question.amount': '同一订单（例如 {sample}）的各行“{header}”相同，或只有一行有值。这个金额是谁的？',
  'import.question.amount.order': '整个订单的：前面这些行合计 {total, number}',
  'import.question.amount.row': '每一行各自的：前面这些行合计 {total, number}',
} satisfies Record<keyof typeof importEn, string>;
