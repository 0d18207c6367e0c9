/** Text for numbers, money and moments in the reader's language; implemented by i18n. A missing value is an em dash. */
export interface Format {
  /** BCP 47 tag of the language, e.g. `zh-CN`. */
  readonly language: string;
  /** Three letters of the money it writes; null: plain numbers. */
  readonly currency: string | null;
  /** 1,234.5 with at most `digits` decimals (default 2). */
  number(value: number, digits?: number): string;
  /** 1,235 */
  integer(value: number): string;
  /** Shortened number for axes and small places: 913k, 91.3万. */
  short(value: number): string;
  /** Share in [0, 1] as a percentage, `digits` decimals (default 0): 27%. */
  share(value: number, digits?: number): string;
  /** Whole money for tables and sentences: £1,212; decimals only below 100. */
  money(value: number): string;
  /** Shortened money: £913k, 91.3万. */
  moneyShort(value: number): string;
  /** 14 days */
  days(value: number): string;
  /** Day of shop-local milliseconds: 10 Dec 2011. */
  day(ms: number): string;
  /** Month of shop-local milliseconds: Dec 2011. */
  month(ms: number): string;
  /** Day and minute of shop-local milliseconds. */
  moment(ms: number): string;
  /** 47 MB */
  bytes(value: number): string;
}
