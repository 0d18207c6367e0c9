import type { ingestEn } from './ingest.en';

/** 读取文件时的问题、提示，以及逐行发现的情况。 */
export const ingestZhCN = {
  'problem.ingest/empty': '“{file}”是空文件。请从来源系统重新导出后再选择。',
  'problem.ingest/header-only': '“{file}”只有表头，没有数据行。请检查导出的时间范围或筛选条件，重新导出。',
  'problem.ingest/binary':
    '“{file}”不是文本表格，而是其他类型的文件，例如图片、PDF 或压缩包。请把数据导出为 CSV 后再选择。',
  'problem.ingest/workbook-too-large':
    '“{file}”有 {size, bytes}，工作簿最大可为 {limit, bytes}。请将工作表另存为 CSV（上限更大）后再选择。',
  'problem.ingest/workbook-inflates':
    '“{file}”解压后将达 {size, bytes}，远超工作表所需（上限 {limit, bytes}），因此没有打开。如果确实是您的文件，请将工作表另存为 CSV 后再选择。',
  'problem.ingest/workbook-entries':
    '“{file}”内部超过 {limit, integer} 个部分，正常的工作簿不会这样，因此没有打开。如果确实是您的文件，请将工作表另存为 CSV 后再选择。',
  'problem.ingest/workbook-cells':
    '“{file}”的工作表“{sheet}”超过 {limit, integer} 个单元格，超出工作簿可读取的上限。请另存为 CSV 后再选择。',
  'problem.ingest/workbook-doctype':
    '“{file}”含有文档类型声明，表格软件不会写入它，而攻击文件会，因此没有打开。如果确实是您的文件，请用表格软件打开后重新保存。',
  'problem.ingest/workbook-encrypted':
    '“{file}”设有密码。请用表格软件输入密码打开，另存一份不带密码的副本，再选择那份副本。',
  'problem.ingest/workbook-damaged':
    '“{file}”像是工作簿，但已损坏或不完整：内容与其目录不符，因此没有读取。请重新下载或导出；如果表格软件能打开，请另存为新的 XLSX。',
  'problem.ingest/workbook-empty': '“{file}”的所有工作表都是空的。请检查导出是否完整，再重新选择。',
  'problem.ingest/workbook-no-sheet': '“{file}”中已没有工作表“{sheet}”。请重新选择文件并选定工作表。',
  'problem.ingest/workbook-merged':
    '{count, plural, other {# 个单元格}}属于上方的合并单元格，已填入相同文字；合并的数字只在首行计一次。',
  'problem.ingest/markup':
    '“{file}”是网页或 XML，不是文本表格。请用表格软件打开后另存为 CSV，或直接导出 CSV。',
  'problem.ingest/json': '“{file}”是 JSON，不是文本表格。请把数据导出为 CSV 后再选择。',
  'problem.ingest/too-large':
    '“{file}”有 {size, bytes}，最多可读取 {limit, bytes}。请分段导出（例如每年一个文件），再逐个导入。',
  'problem.ingest/too-many-rows':
    '“{file}”超过 {limit, integer} 行，超出可读取的上限。请分段导出，例如每年一个文件。',
  'problem.ingest/too-many-columns':
    '“{file}”有 {columns, integer} 列，最多可读取 {limit, integer} 列。请只导出需要的列，或检查分隔符。',
  'problem.ingest/cell-too-large':
    '“{file}”第 {row, integer} 行有一个单元格超过 {limit, bytes}，通常是引号没有闭合。请检查并修正这一行，再重新选择文件。',
  'problem.ingest/no-table':
    '“{file}”各行长短不一且没有表头，不是表格。请让每一行的单元格一致；如果是购物篮清单，请每行写一篮商品，用逗号分隔。',
  'problem.ingest/unknown-encoding': '不认识编码 {encoding}。请为“{file}”选择其他编码。',

  'problem.ingest/baskets':
    '按购物篮清单读取：{count, plural, other {# 行}}，每行是一个订单，保持文件中的先后。文件没有客户、日期和金额：日期一律记为 {day, day}（可在下面修改），主要能看出哪些商品一起买。',
  'problem.ingest/no-amount':
    '没有哪一列写明付了多少钱。订单可以照常导入：购买次数、最近购买和连带购买都能看，销售额、RFM 和价值分层则未知。如果下面有一列是金额或单价，请在导入前指明；也可以再导入带价格的商品表，然后在“质量与清洗”里用它补上。',
  'problem.ingest/mixed-signs':
    '“{header}”里的数字有多种货币（{currencies}），会直接相加。请把货币单独放一列，或把每种货币的行分别导入为不同的店铺。',
  'problem.ingest/mixed-currencies':
    '“{header}”里有多种货币（{currencies}），金额会直接相加。导入后请在“质量与清洗”里用“换算单位”，只对这一列写明的货币换算。',
  'problem.ingest/several-tables':
    '这里上下排着 {tables, integer} 张表。读取的是表头在第 {row, integer} 行的那张（{rows, integer} 行）；其余表的 {left, integer} 行没有读取。两张都要时，请把文件再添加一次并选另一张。',
  'problem.ingest/undecodable':
    '“{file}”开头有 {count, integer} 个字符无法按 {encoding} 读取，显示为 �。如果名称显示不正确，请选择其他编码。',
  'problem.ingest/encoding-unsure':
    '文件没有说明字符编码，{encoding} 最符合。请看下面的内容，如有乱码请选择其他编码。',
  'problem.ingest/delimiter-unsure':
    '可能有不止一种分隔符，已按“{delimiter}”拆分。如果下面的列不对，请选择其他分隔符。',
  'problem.ingest/lines-skipped': '表头上方的 {count, integer} 行（例如标题）未读入。',
  'problem.ingest/header-joined': '表头占 {count, plural, other {# 行}}，每列的文字已合并。',
  'problem.ingest/headers-renamed': '{count, integer} 列没有名称或与其他列重名，已加编号区分。',
  'problem.ingest/uneven-rows':
    '{share, share} 的行单元格数与其他行不同。请检查分隔符，并查看导入后列出的行。',
  'problem.ingest/dates-mixed':
    '“{header}”列同时有日在前和月在前的日期。不符合所选顺序的日期已留空并列出，请在文件中修正。',
  'problem.ingest/unix-time':
    '“{header}”列用数字表示时间（例如 {sample}），为世界标准时间，已按原样读取。如果店铺在其他时区，午夜前后的订单会算到相邻的一天。',
  'problem.ingest/decimals-unsure':
    '“{header}”列中像 {sample} 这样的数字有两种读法，已把“{mark}”当作小数点。如果金额不对，请改选另一种。',

  'diagnostic.cell/not-a-number':
    '“{header}”列有 {count, integer} 个单元格不是数字，已留空。请在文件中修正，或把该列按文本读取。',
  'diagnostic.cell/not-a-date':
    '“{header}”列有 {count, integer} 个单元格不是日期，已留空。请在文件中修正，或改选日月顺序。',
  'diagnostic.cell/not-a-flag':
    '“{header}”列有 {count, integer} 个单元格既不是“是”也不是“否”，已记为未知。请在文件中修正，或把该列按文本读取。',
  'diagnostic.cell/placeholder':
    '“{header}”列有 {count, integer} 个单元格写着 N/A、无之类的占位文字，已按空值读取。',
  'diagnostic.cell/undecodable':
    '“{header}”列有 {count, integer} 个单元格含有无法按该编码解读的字符，显示为 �。如有影响，请选择其他编码重新导入。',
  'diagnostic.cell/control-characters':
    '“{header}”列有 {count, integer} 个单元格含有不可见的空字符，已去除。',
  'diagnostic.cell/mended-characters':
    '“{header}”列有 {count, plural, other {# 个单元格}}含有被先前的软件错误编码的字符（多为破折号、撇号或 €），已改正。请核对示例。',
  'diagnostic.row/blank': '{count, integer} 个空行未读入。',
  'diagnostic.row/nul-bytes':
    '{count, integer} 行全是零字节，未读入。文件可能在保存时中断，请重新导出并核对行数。',
  'diagnostic.row/repeated-header': '{count, integer} 行重复了表头，未读入。',
  'diagnostic.row/other-table':
    '{count, integer} 行属于下面的另一张表，未读入。需要时请把文件再添加一次并选那张表。',
  'diagnostic.row/total': '{count, integer} 行是合计行，未读入，以免重复计算。',
  'diagnostic.row/stray-quote': '{count, integer} 行的引号位置不对，已当作文字读取，请核对这些行。',
  'diagnostic.row/unclosed-quote':
    '{count, integer} 行的引号没有闭合，已当作文字读取。如果是最后一行，文件可能不完整。',
  'diagnostic.row/too-few-cells': '{count, integer} 行的单元格少于列数，缺少的已留空。请在文件中核对这些行。',
  'diagnostic.row/too-many-cells':
    '{count, integer} 行的单元格多于列数，多出的未读入，通常是文字中的逗号没有加引号。',
  'diagnostic.row/extra-cell-removed': '{count, integer} 行多出一个空单元格，去除后与相邻行一致。',
  'diagnostic.row/cells-joined': '{count, integer} 行的文字中有未加引号的分隔符，合并后与相邻行一致。',
  'diagnostic.row/other-delimiter': '{count, integer} 行使用了不同的分隔符，已按该分隔符读取。',
  'diagnostic.row/cells-set-apart': '{count, integer} 行有两个单元格连在一起，已在引号处分开。',
  'diagnostic.row/without-needed':
    '{count, integer} 行的“{header}”没有值。这些行会保留，但需要该值的指标不计入它们。',
} satisfies Record<keyof typeof ingestEn, string>;
