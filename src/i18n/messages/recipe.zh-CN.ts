import type { recipeEn } from './recipe.en';

export const recipeZh = {
  'recipe.title': '处理方案',
  'recipe.caption':
    '对本店文件的全部决定：怎么读取、每一步清洗、哪些是同一个人、各页面的设置。存成一个文件，下个月的文件照着再做一遍。',
  'recipe.holds': '{files, integer} 个文件，{steps, integer} 步清洗，{decisions, integer} 条身份判定',
  'recipe.save': '保存方案',
  'recipe.open': '套用方案',
  'recipe.private': '不含数据表；含文件名、列名，以及手工填写或放回的内容。',
  'recipe.confirm.title': '套用“{name}”？',
  'recipe.confirm.text':
    '来自店铺“{shop}”，{day, day}：{files, integer} 个文件、{steps, integer} 步清洗、{decisions, integer} 条身份判定、{pages, integer} 个页面的设置。',
  'recipe.confirm.replaces': '它的步骤会取代现有的 {steps, integer} 步。若以后还要用，请先保存现有方案。',
  'recipe.confirm.waits': '当前没有打开店铺：接下来请添加文件，会按此方案读取并清洗。',
  'recipe.replay.here': '套用到“{name}”',
  'recipe.replay.next': '套用到接下来添加的文件',
  'recipe.waiting': '添加文件后将套用方案“{name}”。',
  'recipe.waiting.drop': '不套用',
  'recipe.replayed': '已套用“{shop}”于 {day, day} 保存的方案',
  'recipe.differences': '有哪些不同',
  'recipe.differences.some': '与保存时相比有 {n, integer} 处不同。',
  'recipe.differences.none': '文件、步骤、数目都一样，没有不同。',
  'recipe.differences.same': '数据和决定完全相同，所有数字与当时一致。',
  'recipe.differences.csv': '导出不同之处（CSV）',
  'recipe.difference.table-missing': '{table}：缺少这类文件（当时 {saved, integer} 行）。',
  'recipe.difference.table-added': '{table}：当时没有（现在 {now, integer} 行）。',
  'recipe.difference.stacked-missing':
    '{table}：上下排列的几张表里，当时读取的那一张（{detail}，当时 {saved, integer} 行）现在哪个文件都没有。',
  'recipe.difference.rows': '{table}：当时 {saved, integer} 行，现在 {now, integer} 行。',
  'recipe.difference.column-missing': '{table}：缺少“{detail}”列。',
  'recipe.difference.column-added': '{table}：新增“{detail}”列。',
  'recipe.difference.column-type': '{table}：“{detail}”列的类型变了。',
  'recipe.difference.column-role': '{table}：“{detail}”列的用途变了。',
  'recipe.difference.label-column': '标签“{detail}”：客户表中缺少这一列，规则的这一部分对谁都无法判断。',
  'recipe.difference.mark-table':
    '{table}：已标记“不用于营销名单”，但现在没有这类文件。标记会保留给以后的文件。',
  'recipe.difference.mark-column':
    '{table}：列“{detail}”已标记“不用于营销名单”，但现在的文件里没有这一列。标记会保留给以后的文件。',
  'recipe.difference.decision-join': '“{detail} 是同一个人”这条决定在这些文件里找不到人，先保留着。',
  'recipe.difference.decision-separate': '“{detail} 是两个人”这条决定在这些文件里找不到人，先保留着。',
  'recipe.difference.decision-visitor': '访客身份的决定（{detail}）在这些文件里找不到人，先保留着。',
  'recipe.difference.decision-nobody':
    '“访客 {detail} 不算任何人”这条决定在这些文件里找不到这位访客，先保留着。',
  'recipe.difference.step-skipped': '第 {step, integer} 步（{table}）：没有执行，{reason}。',
  'recipe.difference.step-idle':
    '第 {step, integer} 步（{table}）：这次没有要处理的（当时 {saved, integer} 处）。',
  'recipe.difference.step-removed':
    '第 {step, integer} 步（{table}）：移出 {now, integer} 行，当时 {saved, integer} 行。',
  'recipe.difference.step-changed':
    '第 {step, integer} 步（{table}）：改动 {now, integer} 个单元格，当时 {saved, integer} 个。',
  'recipe.skipped.no-table': '没有这张表',
  'recipe.skipped.no-column': '没有这一列，或类型不符',
  'recipe.skipped.no-row': '文件里没有这一行',
  'recipe.skipped.unknown-kind': '当前版本不认识这种方法',
  'recipe.skipped.bad-params': '设置无效',
  'recipe.skipped.other-currency': '相关表的货币不同',
  'recipe.skipped.repeated': '前面已有相同的步骤',

  'problem.recipe/too-large':
    '文件太大（超过 {limit, bytes}），不像是处理方案。请选择保存方案时得到的 .json 文件。',
  'problem.recipe/no-json':
    '这不是处理方案：内容不是 JSON，或文件不完整。请选择保存方案时得到的 .json 文件。',
  'problem.recipe/no-recipe': '这个 JSON 文件不是本应用的处理方案。请选择在“数据 → 处理方案”保存的文件。',
  'problem.recipe/newer-format':
    '此方案来自更新的版本（格式 {found, integer}，当前只认识到 {known, integer}）。请刷新页面更新应用后再打开。',
  'problem.recipe/damaged':
    '方案在“{place}”处损坏，应为 {expected}。没有套用任何内容。请从原处重新保存，或用文本编辑器改正此处。',
  'problem.recipe/unreadable': '无法读取该文件，请重新选择。',
  'problem.recipe/unknown-analysis': '略过了“{analysis}”的设置：当前版本没有这个页面。',
  'problem.recipe/bad-parameter': '略过了“{analysis}”的设置“{name}”：当前版本无法使用它的值。',
  'problem.recipe/other-version': '“{analysis}”的算法与保存时不同：同样的设置可能得出不同的数字。',
} satisfies Record<keyof typeof recipeEn, string>;
