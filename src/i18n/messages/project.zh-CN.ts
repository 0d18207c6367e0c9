import type { projectEn } from './project.en';

/** 项目文件：整家店存成一个文件，随时还原。 */
export const projectZhCN = {
  'welcome.project': '回到你的店',
  'welcome.project.hint': '打开在“数据 · 备份”里保存的项目文件。',
  'project.title': '备份',
  'project.caption':
    '整家店存成一个项目文件：导入时的全部表格、你做过的每个决定、各页的设置。在这里或另一个浏览器里打开，行数和每个数字都与保存时一模一样。',
  'project.save': '存为项目文件',
  'project.open': '打开项目文件',
  'project.private': '文件里有顾客资料，没有加密：请像保管原始文件一样保管它。',
  'project.print': '数据与决定的指纹：{print}。指纹相同，数字就相同。',
  'project.save.running': '正在写入 {name}',
  'project.restore.running': '正在核对并存入 {name}',
  'project.restored': '“{name}”已还原并打开。',
  'project.restored.same':
    '{tables, integer} 张表，共 {rows, integer} 行，逐位核对无误：指纹 {print}，与保存时相同。',
  'problem.project/no-project':
    '这不是项目文件。请选择在“数据 · 备份”里保存的文件；表格（CSV、XLSX 等）请在“数据”里作为来源添加。',
  'problem.project/newer-format':
    '这个项目文件来自更新的版本（格式 {found, integer}，当前只认识到 {known, integer}）。请刷新页面更新应用后再打开。',
  'problem.project/damaged':
    '这个项目文件已损坏或不完整（在“{place}”处），因此什么都没有导入。请从原处重新复制，或打开更早的一份。',
} satisfies Record<keyof typeof projectEn, string>;
