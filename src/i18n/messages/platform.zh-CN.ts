import type { platformEn } from './platform.en';

/** 存储、导入与后台运行中的问题。 */
export const platformZhCN = {
  'problem.store/unavailable':
    '浏览器不允许在此保存数据（{reason}）。请用 https 或在本机打开本页，不要使用无痕窗口，然后刷新。',
  'problem.store/blocked': '另一个标签页开着旧版的熟客。请关闭其他标签页，再刷新本页。',
  'problem.store/closed': '熟客已在另一个标签页更新。请刷新本页后继续。',
  'problem.store/newer-format':
    '这些数据由更新版本的熟客保存（格式 {found}，本版本支持到 {known}），只能查看，不能修改。请刷新以更新应用。',
  'problem.store/full':
    '浏览器没有空间再存 {needed, bytes}。请删除一个工作区或清理磁盘后重试；之前保存的内容没有变化。',
  'problem.store/too-large':
    '需要 {needed, bytes}，而浏览器只允许再用 {free, bytes}。请删除一个工作区或清理磁盘后重试；没有任何改动。',
  'problem.store/write-failed': '浏览器无法写入数据（{reason}）。之前保存的内容没有变化，请重试。',
  'problem.store/not-kept':
    '从磁盘读回的数据与写入的不一致（表 {table}），因此没有任何改动。请重试；若再次发生，请检查磁盘。',
  'problem.store/not-found': '这个工作区已不存在，可能已在另一个标签页删除。',
  'problem.store/changed-elsewhere': '{name} 刚在另一个标签页被修改。请刷新本页，再重新添加文件。',
  'problem.store/damaged':
    '{name} 的存储数据已损坏（表：{table}，列：{column}）。用它算出的数字会出错，因此不予打开：请重新导入文件。',
  'problem.store/damaged-record': '{name} 的内容记录已损坏，因此不予打开：请重新导入文件。',
  'problem.store/unreadable': '浏览器无法读取已存的数据（{reason}）。请刷新本页重试。',
  'problem.engine/cancelled': '已停止。',
  'problem.engine/crashed': '处理时出了错（{message}）。数据不受影响；请重试，或附上这段文字反馈。',
  'problem.engine/stale': '数据已在另一个标签页更改。请刷新本页查看新的结果。',
  'problem.engine/unknown-analysis': '没有名为 {id} 的分析，请从列表中选择。',
  'problem.import/columns-differ':
    '{first} 与 {second} 对“{column}”列的理解不一致。请在两个文件中选用相同的类型，或在其中一个里不导入该列。',
  'problem.import/currencies-differ':
    '这些文件使用了不同的货币（{first}、{second}）。金额按原数相加，并以 {first} 显示。',
  'problem.import/merged-orders':
    '订单：新增 {added, integer} 行，更新 {updated, integer} 行，未变 {unchanged, integer} 行，未读入 {left, integer} 行。',
  'problem.import/merged-customers':
    '客户资料：新增 {added, integer} 行，更新 {updated, integer} 行，未变 {unchanged, integer} 行，未读入 {left, integer} 行。',
  'problem.import/merged-events':
    '行为记录：新增 {added, integer} 行，更新 {updated, integer} 行，未变 {unchanged, integer} 行，未读入 {left, integer} 行。',
  'problem.import/merged-contacts':
    '活动触达：新增 {added, integer} 行，更新 {updated, integer} 行，未变 {unchanged, integer} 行，未读入 {left, integer} 行。',
  'problem.import/merged-feedback':
    '评价反馈：新增 {added, integer} 行，更新 {updated, integer} 行，未变 {unchanged, integer} 行，未读入 {left, integer} 行。',
  'problem.import/merged-products':
    '商品资料：新增 {added, integer} 行，更新 {updated, integer} 行，未变 {unchanged, integer} 行，未读入 {left, integer} 行。',
  'problem.import/merged-spend':
    '营销花费：新增 {added, integer} 行，更新 {updated, integer} 行，未变 {unchanged, integer} 行，未读入 {left, integer} 行。',
} satisfies Record<keyof typeof platformEn, string>;
