const YES = new Set([
  '1',
  'yes',
  'y',
  'true',
  't',
  'on',
  '是',
  '有',
  '同意',
  '已同意',
  '真',
  '√',
  '✓',
  'subscribed',
  '已',
  '成功',
  'delivered',
]);
const NO = new Set([
  '0',
  'no',
  'n',
  'false',
  'f',
  'off',
  '否',
  '无',
  '没有',
  '不同意',
  '未同意',
  '假',
  '×',
  '✗',
  'unsubscribed',
  '未',
  '失败',
  'not delivered',
]);
const UNKNOWN = new Set(['unknown', '未知', '不详', 'not set']);

/** Yes (1), no (0), plainly unknown (255), or null where the text is none of these. */
export function readFlag(text: string): 0 | 1 | 255 | null {
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (YES.has(word)) return 1;
  if (NO.has(word)) return 0;
  return UNKNOWN.has(word) ? 255 : null;
}
