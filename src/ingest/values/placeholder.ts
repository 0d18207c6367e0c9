const PLACEHOLDERS = new Set([
  '-',
  '--',
  '---',
  '—',
  'n/a',
  'na',
  'n.a.',
  '#n/a',
  '#value!',
  '#ref!',
  '#div/0!',
  'null',
  '(null)',
  '<null>',
  'none',
  'nil',
  'nan',
  '\\n',
  '?',
  '无',
  '空',
  '暂无',
  '未知',
  '未填',
]);

/** Whether a text stands for "nothing here" (N/A, NULL, -, 无 …) where a number, a moment or a yes/no is expected. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDERS.has(text.toLowerCase());

const KEY_PLACEHOLDERS = new Set(['null', '(null)', '<null>', '\\n', '#n/a', 'n/a', 'nan', 'undefined']);

/** The narrower list for ids and other keys, where a short word may be a real value. */
export const isKeyPlaceholder = (text: string): boolean => KEY_PLACEHOLDERS.has(text.toLowerCase());
