/** Words of the templates by which a kind of shop fills in settings. */
export const tradeEn = {
  'trade.title': 'What kind of shop',
  'trade.caption':
    'Fills in settings of several pages to start from. Days come from the shop’s own gaps between orders where there are twenty of them; the rest are assumptions about the trade, not measured truth. Every one can be changed on its page.',
  'trade.none': 'Choose…',
  'trade.retail': 'Retail in general',
  'trade.food': 'Food and daily goods',
  'trade.beauty': 'Beauty and care',
  'trade.durable': 'Durable goods',
  'trade.finance': 'Finance and services',
  'trade.will':
    '{settings, plural, one {One setting} other {# settings}} would change; nothing does before you say so.',
  'trade.all': 'All of these are in force. Change any of them on its page.',
  'trade.fill': 'Fill in {settings, plural, one {# setting} other {# settings}}',
  'trade.back': 'Take back “{trade}”',
  'trade.filled': 'in force',
  'trade.now': 'now {value}',
  'trade.basis.shop': 'this shop',
  'trade.basis.trade': 'assumption',
  'trade.auto': 'as it comes',
  'trade.note':
    '{settings, plural, one {One setting} other {# settings}} of this page {settings, plural, one {comes} other {come}} from the template “{trade}”, a starting point.',
  'trade.note.change': 'Change or take back',
  'trade.yes': 'yes',
  'trade.no': 'no',
};
