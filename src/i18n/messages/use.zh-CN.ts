import type { useEn } from './use.en';

export const useZhCN = {
  'use.title': '数据用途',
  'use.caption':
    '标记不能用来决定“联系谁”的数据，例如买来的名单、只同意接收服务通知的名单。它仍可用于统计；保存的客户名单则不使用它，只在其中出现的客户也不会列入。标记对整张表的所有行有效，不论来自哪个文件。',
  'use.choose': '选择不用于营销的数据',
  'use.some': '{n, plural, =0 {没有标记} other {# 处标记}}',
  'use.mark.of': '不用于营销：{name}',
  'use.note.of': '原因：{name}',
  'use.note.hint': '买来的名单；只同意接收服务通知……',
  'use.columns': '单独不用于营销的列',
  'use.and': '、',
  'use.absent': '{name} 已标记，但现在的文件里没有。',
  'use.unmark': '取消标记',

  'targeting.file': '可用于营销',
  'targeting.everything': '不用于营销：{names}。保存客户名单时不使用它。',
  'targeting.without': '本页的计算不含“不用于营销”的数据：{names}。在这里保存的名单可以用来联系客户。',
  'targeting.see': '不含这些数据看本页',
  'targeting.all': '看全部数据',
  'targeting.unsaved.title': '名单没有保存',
  'targeting.unsaved.text':
    '这份名单用到了“不用于营销”的数据：{names}。请先不含这些数据看本页，再保存当时的名单。只在其中出现的客户不会列入，分组也可能不同。',
  'problem.people/marked-only': '有 {people, integer} 位客户只出现在“不用于营销”的数据里，未列入。',
} satisfies Record<keyof typeof useEn, string>;
