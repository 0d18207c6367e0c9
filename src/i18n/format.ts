import type { Format } from '../core/format';
import type { Language } from './language';

const MISSING = '—';
/** Below this, money in sentences and tables shows its small unit. */
const SMALL_MONEY = 100;
const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
/** Dates in English stand as 10 Dec 2011: day before month cannot be misread, whatever the reader's country. */
const DATE_LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-CN': 'zh-CN' };
/** From here on a number is shortened: to k in English, to 万 in Chinese. */
const SHORT_FROM: Readonly<Record<Language, number>> = { en: 1_000, 'zh-CN': 10_000 };

/**
 * Numbers, money and moments as text in a language. A value that is not finite is an em dash. Currency is an ISO 4217
 * code; null, or what is no such code, shows money as plain numbers. Moments are shop-local wall-clock milliseconds.
 */
export function createFormat(language: Language, currency: string | null): Format {
  const known = currency !== null && /^[A-Z]{3}$/.test(currency) ? currency : null;
  const unit: Intl.NumberFormatOptions =
    known === null ? {} : { style: 'currency', currency: known, currencyDisplay: 'narrowSymbol' };
  // Currencies without a small unit (JPY) show none.
  const smallDigits = new Intl.NumberFormat(language, unit).resolvedOptions().maximumFractionDigits ?? 2;
  const smallUnitDigits = known === null ? 2 : smallDigits;

  const numberFormat = remembered((digits: number) => numbers({ maximumFractionDigits: digits }));
  const shareFormat = remembered((digits: number) =>
    numbers({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const moneyFormat = remembered((digits: number) =>
    numbers({ ...unit, minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const compact = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  const shortFormat = numbers(compact);
  const shortMoneyFormat = numbers({ ...unit, ...compact });
  const dayCount = numbers({ style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 });
  const bytesFormat = remembered((power: number) =>
    numbers({ style: 'unit', unit: BYTE_UNITS[power]!, unitDisplay: 'short', maximumSignificantDigits: 3 }),
  );
  const dayFormat = dates({ day: 'numeric', month: language === 'en' ? 'short' : 'long', year: 'numeric' });
  const monthFormat = dates({ month: language === 'en' ? 'short' : 'long', year: 'numeric' });
  const timeFormat = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

  function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    // What rounds to zero is 0, never -0.
    return new Intl.NumberFormat(language, { signDisplay: 'negative', ...options });
  }
  function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(DATE_LOCALE[language], { ...options, timeZone: 'UTC' });
  }
  const whole = (value: number) => plain(numberFormat(0), value);
  const money = (value: number) => {
    const rounded = Math.abs(Math.round(value * 100) / 100);
    return plain(moneyFormat(rounded > 0 && rounded < SMALL_MONEY ? smallUnitDigits : 0), value);
  };
  const isLong = (value: number) => Math.abs(value) >= SHORT_FROM[language];

  return {
    language,
    currency: known,
    number: (value, digits = 2) => plain(numberFormat(digits), value),
    integer: whole,
    short: (value) => (isLong(value) ? shortened(shortFormat, value) : plain(numberFormat(2), value)),
    share: (value, digits = 0) => {
      // What is there is never 0%.
      const least = 10 ** (-2 - digits);
      return value > 0 && value < least / 2
        ? `<${plain(shareFormat(digits), least)}`
        : plain(shareFormat(digits), value);
    },
    money,
    moneyShort: (value) => (isLong(value) ? shortened(shortMoneyFormat, value) : money(value)),
    // Chinese stands apart from digits, as in all messages.
    days: (value) => plain(dayCount, value).replace(/(?<=\d)天/, ' 天'),
    day: (ms) => date(dayFormat, ms),
    month: (ms) => date(monthFormat, ms),
    moment: (ms) => (isMoment(ms) ? `${dayFormat.format(ms)} ${timeFormat.format(ms)}` : MISSING),
    bytes: (value) => {
      if (!Number.isFinite(value)) return MISSING;
      const power = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
      return bytesFormat(power).format(value / 1000 ** power);
    },
  };
}

/** Largest distance from 1970 that a date can stand for, in milliseconds (ECMA-262). */
const LAST_MOMENT = 8.64e15;
const isMoment = (ms: number): boolean => Math.abs(ms) <= LAST_MOMENT;

function plain(format: Intl.NumberFormat, value: number): string {
  return Number.isFinite(value) ? withMinus(format.format(value)) : MISSING;
}

function date(format: Intl.DateTimeFormat, ms: number): string {
  return isMoment(ms) ? format.format(ms) : MISSING;
}

/** A minus is as wide as a plus; Intl writes a hyphen. */
const withMinus = (text: string): string => text.replace('-', '−');

/** Intl writes the English thousand as K; the trade writes k. */
function shortened(format: Intl.NumberFormat, value: number): string {
  if (!Number.isFinite(value)) return MISSING;
  const parts = format.formatToParts(value);
  return withMinus(
    parts.map(({ type, value: text }) => (type === 'compact' && text === 'K' ? 'k' : text)).join(''),
  );
}

/** A formatter is dear to make and cheap to keep: one for each number of digits. */
function remembered<T>(make: (digits: number) => T): (digits: number) => T {
  const made = new Map<number, T>();
  return (digits) => {
    let format = made.get(digits);
    if (format === undefined) made.set(digits, (format = make(digits)));
    return format;
  };
}
