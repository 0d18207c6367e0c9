/** Signs and codes of currencies with their ISO 4217 code; a longer sign comes before one that it contains. */
const CURRENCY_SIGNS: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['AU$', 'AUD'],
  ['CA$', 'CAD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['人民币', 'CNY'],
  ['RMB', 'CNY'],
  ['日元', 'JPY'],
  ['円', 'JPY'],
  ['美元', 'USD'],
  ['欧元', 'EUR'],
  ['英镑', 'GBP'],
  ['港币', 'HKD'],
  ['新台币', 'TWD'],
  ['元', 'CNY'],
  ['圆', 'CNY'],
  ['¥', 'CNY'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['$', 'USD'],
];
const CURRENCY_CODES =
  'CNY USD EUR GBP JPY HKD TWD AUD CAD NZD SGD CHF SEK NOK DKK PLN CZK HUF RUB INR KRW THB VND IDR MYR PHP BRL MXN ZAR TRY AED SAR ILS'.split(
    ' ',
  );
const ISO_OF = new Map<string, string>([
  ...CURRENCY_SIGNS,
  ...CURRENCY_CODES.map((code) => [code, code] as const),
]);

const escaped = (text: string): string => text.replace(/[$^.*+?()[\]{}|\\]/g, '\\$&');
const CURRENCY = `(?:${[...CURRENCY_SIGNS.map(([sign]) => escaped(sign)), ...CURRENCY_CODES].join('|')})`;

/** Ten-thousands and the like as powers of ten. */
const UNITS: Readonly<Record<string, number>> = { 千: 3, 万: 4, 萬: 4, 百万: 6, 千万: 7, 亿: 8, 億: 8 };

const SHELL = new RegExp(
  `^(?<sign>[+-]?)\\s*(?<before>${CURRENCY})?\\s*(?<sign2>[+-]?)\\s*` +
    `(?<body>[\\d.,' ’]+?(?:[eE][+-]?\\d{1,3})?)\\s*(?<unit>百万|千万|[千万萬亿億])?\\s*(?<percent>%)?\\s*(?<after>${CURRENCY})?(?<trail>-?)$`,
  'i',
);
const BODY = {
  '.': /^(?=[.]?\d)(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:['’]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})?(?:\.\d*)?(?:[eE][+-]?\d+)?$/,
  ',': /^(?=[,]?\d)(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:['’]\d{3})+)?(?:,\d*)?$/,
} as const;

export type DecimalMark = keyof typeof BODY;

/** A number text taken apart: what it says under one decimal mark, and the signs that stood around it. */
export interface NumberText {
  readonly value: number;
  readonly currency: string | null;
  readonly percent: boolean;
  /** Whether digits follow a decimal mark. */
  readonly decimals: boolean;
}

/**
 * What a text says as a number when `mark` sets off its decimals, or null when it is none: 1,234.56 · 1 234,56 ·
 * ¥1,234 · 1.2万 · (45.00) and 45.00- as negative · 12% as 0.12 · full-width digits. Every value is the double
 * nearest to the decimal that is written.
 */
export function readNumber(text: string, mark: DecimalMark): NumberText | null {
  if (text.length > 60 || !/\p{Nd}/u.test(text)) return null;
  if (PLAIN[mark].test(text)) return plainNumber(text, mark);
  let shell = text.normalize('NFKC').replace(/[−–]/g, '-').trim();
  let negative = false;
  if (shell.startsWith('(') && shell.endsWith(')')) {
    negative = true;
    shell = shell.slice(1, -1).trim();
  }
  const parts = SHELL.exec(shell)?.groups;
  if (!parts) return null;
  const body = parts['body']!.trim();
  if (!BODY[mark].test(body)) return null;
  const minus = [parts['sign'], parts['sign2'], parts['trail']].filter((sign) => sign === '-').length;
  if (minus + (negative ? 1 : 0) > 1) return null;
  const plain = mark === '.' ? body.replace(/[, '’]/g, '') : body.replace(/[. '’]/g, '').replace(',', '.');
  const shift = (parts['unit'] ? UNITS[parts['unit']]! : 0) - (parts['percent'] ? 2 : 0);
  const magnitude = shift === 0 ? Number(plain) : shifted(plain, shift);
  const currency = parts['before'] ?? parts['after'] ?? null;
  return {
    value: negative || minus === 1 ? -magnitude : magnitude,
    currency: currency === null ? null : currency.toUpperCase(),
    percent: parts['percent'] !== undefined,
    decimals: mark === '.' ? /\.\d/.test(body) : /,\d/.test(body),
  };
}

/** Digits and at most one decimal mark: the usual case, read without looking for signs. */
const PLAIN = { '.': /^-?\d+(?:\.\d+)?$/, ',': /^-?\d+(?:,\d+)?$/ } as const;

const plainNumber = (text: string, mark: DecimalMark): NumberText => ({
  value: Number(mark === '.' ? text : text.replace(',', '.')),
  currency: null,
  percent: false,
  decimals: text.includes(mark),
});

/** `plain` times a power of ten, rounded once. */
function shifted(plain: string, shift: number): number {
  const [mantissa, exponent = '0'] = plain.toLowerCase().split('e');
  return Number(`${mantissa}e${Number(exponent) + shift}`);
}

/** ISO 4217 code of a currency sign or code, or null where it is unknown. */
export const isoCurrency = (sign: string): string | null =>
  ISO_OF.get(sign.normalize('NFKC').toUpperCase()) ?? null;

/** Currency a header names: `Price (GBP)`, `amount_usd`, `金额(元)`, `Total £`; null where it names none. */
export function currencyOfHeader(header: string): string | null {
  const text = header.normalize('NFKC');
  const code = new RegExp(`(?:^|[^A-Za-z])(${CURRENCY_CODES.join('|')}|RMB)(?:$|[^A-Za-z])`, 'i').exec(
    text.replaceAll('_', ' '),
  );
  if (code) return isoCurrency(code[1]!);
  const bracketed = /[(（[]([^)）\]]+)[)）\]]\s*$/.exec(text)?.[1] ?? /[£€¥₩₹$]\s*$/.exec(text)?.[0];
  return bracketed === undefined ? null : isoCurrency(bracketed.trim());
}
