/** What only the command line says. */
export const commandEn = {
  'problem.analyse/no-file': 'The file {file} cannot be opened.',
  'problem.analyse/missing':
    '{file}: no column was recognised as {roles}, which the table “{kind}” cannot do without. Name the column in the first line.',
  'problem.analyse/date-order':
    '{file}: the dates of “{header}” can be read in two ways; they were read as {order} (d day, m month, y year).',
  'problem.analyse/diagnostic': '{file} “{header}”: {what} ({count, integer})',
};

export const commandZh = {
  'problem.analyse/no-file': '无法打开文件 {file}。',
  'problem.analyse/missing': '{file}：没有认出“{kind}”必需的列：{roles}。请在首行写明列名。',
  'problem.analyse/date-order': '{file}：“{header}”的日期有两种读法，现按 {order} 读取（d 日、m 月、y 年）。',
  'problem.analyse/diagnostic': '{file}“{header}”：{what}（{count, integer}）',
} satisfies Record<keyof typeof commandEn, string>;
