/** Words of the way in: what a file was understood to be, what it asks, what is remembered of it. */
export const importEn = {
  'preset.shopify-orders': 'Shopify orders',
  'preset.woocommerce-orders': 'WooCommerce order report',
  'preset.woocommerce-order-lines': 'WooCommerce order lines',
  'preset.taobao-orders': 'Taobao or Tmall orders',
  'preset.taobao-items': 'Taobao or Tmall items',
  'preset.youzan-orders': 'Youzan orders',
  'preset.jd-orders': 'JD orders',
  'preset.square-items': 'Square items',
  'preset.stripe-payments': 'Stripe payments',
  'preset.till-receipts': 'till receipts',
  'import.understood.counted': '{file} looks like <b>{kind}</b>: {rows, plural, one {# row} other {# rows}}.',
  'import.figures.total': '{from, day} – {to, day}, amounts come to {total, number}',
  'import.figures.span': '{from, day} – {to, day}',
  'import.figures.part': '{from, day} – {to, day} in the rows looked at so far',
  'import.figures.counting': '{from, day} – {to, day} in the rows looked at so far; counting all rows …',
  'import.figures.later':
    '{from, day} – {to, day} in the rows looked at so far; the file is large, what all rows come to is told after the import',
  'import.preset': 'The columns are those of a known export: {name}.',
  'basis.preset': 'Known from this export',
  'basis.chosen': 'Chosen by you',
  'basis.sure': '{basis} ({confidence, share} sure)',

  'import.columns.others': '{n, plural, one {# more column} other {# more columns}}, kept as attributes',
  'import.remembered': 'Read the way you set it for the last file with these headers.',
  'import.forget': 'Forget it',

  'import.paste': 'Paste from a spreadsheet',
  'import.paste.keys': 'or press Ctrl+V anywhere here',
  'import.paste.hint': 'Copy the cells with their header, then paste them here.',
  'import.paste.name': 'Pasted {moment, day}',
  'import.leftOut':
    '{n, plural, one {# file of the folder is no table and was} other {# files of the folder are no tables and were}} not looked at.',

  'import.question.date': '“{sample}” in “{header}” can be two days. Which one is meant?',
  'import.question.date.reading':
    '{order}: {example, day}. The column then goes from {from, day} to {to, day}.',
  'import.question.mark': '“{sample}” in “{header}” can be two numbers. Which one is meant?',
  'import.question.mark.reading': '{example, number}. The column then adds up to {total, number}.',
  'import.question.amount':
    'Every row of an order, such as {sample}, has the same “{header}” or none. Whose amount is it?',
  'import.question.amount.order': 'The whole order’s: the rows shown here come to {total, number}.',
  'import.question.amount.row': 'Each row’s own: the rows shown here come to {total, number}.',
};
