import type { Language } from '../i18n/language';

/** Value of the option "no currency": money then shows as plain numbers. */
export const NO_CURRENCY = '';

const OFFERED = [
  'CNY',
  'HKD',
  'TWD',
  'MOP',
  'JPY',
  'KRW',
  'SGD',
  'MYR',
  'THB',
  'VND',
  'IDR',
  'PHP',
  'INR',
  'AED',
  'USD',
  'CAD',
  'MXN',
  'BRL',
  'EUR',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'TRY',
  'ZAR',
  'AUD',
  'NZD',
];

/** Currencies to choose from, named in the reader's language. */
export function currencyOptions(language: Language, none: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  return [
    { value: NO_CURRENCY, label: none },
    ...OFFERED.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` })),
  ];
}
