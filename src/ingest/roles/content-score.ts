import type { ValueFormat } from '../../core/import-plan';
import type { Role } from '../../core/roles';
import { timeShare, type ColumnProfile } from '../sniff/profile';
import type { DateForm } from '../values/time-text';

/** How far the cells of a column can play a role. */
export interface ContentScore {
  /** In [0, 1]; 0 forbids the role. */
  readonly fit: number;
  /** Whether the cells speak for this role rather than merely not against it. */
  readonly telling: boolean;
  readonly format: ValueFormat;
}

const NO: ContentScore = { fit: 0, telling: false, format: {} };
/** A column without a value in the sample: only its header can tell. */
const UNSEEN: ContentScore = { fit: 0.5, telling: false, format: {} };
/** Share of the cells that must be readable for a role of that type. */
const ENOUGH = 0.6;

/** The same where the header already says that it holds moments. */
const ENOUGH_NAMED = 0.3;

/** Fits a column to a role by its cells, given that its header already names it (`named`) or not. */
export function contentScore(role: Role, profile: ColumnProfile, named: boolean): ContentScore {
  if (profile.cells.length === 0) return UNSEEN;
  if (role.type === 'time') return timeScore(profile, named);
  if (role.type === 'number') return numberScore(role, profile);
  if (role.type === 'flag')
    return { fit: profile.flagShare >= ENOUGH ? profile.flagShare : 0, telling: true, format: {} };
  return textScore(role, profile);
}

function timeScore(profile: ColumnProfile, named: boolean): ContentScore {
  const { time, number } = profile;
  if (named && time.share >= ENOUGH_NAMED && time.share > number.share) {
    return { fit: time.share, telling: time.share > ENOUGH, format: time.format };
  }
  if (time.share >= ENOUGH && (named || time.format.dateForm === 'text' || time.share > 0.98)) {
    return { fit: time.share, telling: true, format: time.format };
  }
  if (!named || number.share < ENOUGH) return NO;
  const form = numericForm(number.min, number.max);
  if (form === null) return NO;
  return {
    fit: timeShare(profile, 'ymd', form),
    telling: true,
    format: { dateOrder: 'ymd', dateForm: form },
  };
}

/** Numbers that are moments lie between 1980 and 2100 as seconds, milliseconds or Excel days. */
function numericForm(min: number, max: number): DateForm | null {
  if (min >= 3.15e11 && max <= 4.1e12) return 'unix-ms';
  if (min >= 3.15e8 && max <= 4.1e9) return 'unix-s';
  return min >= 29_221 && max <= 73_415 ? 'excel' : null;
}

/** Ranges that the roles of ratings and the like keep to. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  rating: [0, 10],
  nps: [0, 10],
  csat: [0, 10],
  age: [0, 120],
  household_size: [0, 30],
};

function numberScore(role: Role, profile: ColumnProfile): ContentScore {
  const { number, time } = profile;
  if (number.share < ENOUGH || (time.share > 0.9 && time.format.dateForm === 'text')) return NO;
  const range = RANGES[role.name];
  if (range && (number.min < range[0] || number.max > range[1])) return NO;
  const wholeExpected = /^(?:quantity|points|impressions|clicks|visits|new_customers|stock)$/.test(role.name);
  const money = role.money === true && (number.format.currency !== undefined || !number.integers);
  const fit = number.share * (wholeExpected && !number.integers ? 0.8 : 1) * (profile.idLike ? 0.6 : 1);
  return { fit, telling: money || (wholeExpected && number.integers), format: number.format };
}

const PATTERNS: Readonly<Record<string, RegExp>> = {
  email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
  phone: /^(?:\+?\d[\d\s()-]{6,18}|1\d{2}\*{4}\d{4})$/,
  gender: /^(?:m|f|male|female|man|woman|other|unknown|男|女|未知|保密|先生|女士)$/i,
  event:
    /^(?:page_?view|view|search|cart(?:_?(?:add|remove))?|add_?to_?cart|remove_?from_?cart|checkout|order|pay|purchase|login|click|visit|sign_?up|share|fav|favorite|buy|pv|浏览|加购|收藏|下单|支付|购买|点击|登录|搜索|注册)$/i,
  arm: /^(?:control|treatment|test|variant.*|group.*|a|b|c|gate_\d+|对照组?|实验组?.*)$/i,
};

function textScore(role: Role, profile: ColumnProfile): ContentScore {
  const { number, time } = profile;
  const isKey = role.name.endsWith('_id');
  if (isKey && number.share > 0.9 && !number.integers) return NO;
  if (time.share > 0.9 && time.format.dateForm === 'text') return NO;
  if (isKey && (profile.meanLength > 80 || isSwitch(role, profile))) return NO;
  const pattern = PATTERNS[role.name];
  if (pattern) {
    const share = shareOf(profile, (cell) => pattern.test(cell));
    const required = role.name === 'email' || role.name === 'gender';
    if (required && share < ENOUGH) return NO;
    return { fit: 0.6 + 0.4 * share, telling: share > 0.8, format: {} };
  }
  if (role.name === 'text') {
    return number.share > 0.8
      ? NO
      : { fit: profile.meanLength > 12 ? 1 : 0.7, telling: profile.meanLength > 20, format: {} };
  }
  const words = /^(?:product_name|name|category|status|channel|city|occupation)$/.test(role.name);
  return { fit: words && number.share > 0.9 ? 0.6 : 0.9, telling: false, format: {} };
}

/**
 * One or two values over and over are no ids but a yes and a no, unless each looks like an id: a shop may have one
 * customer. A campaign is called by any word, and a file often holds but one.
 */
const isSwitch = ({ name }: Role, { cells, total, meanLength, flagShare }: ColumnProfile): boolean =>
  cells.length <= 2 &&
  total > 20 &&
  (flagShare >= ENOUGH ||
    (name !== 'campaign_id' && (meanLength < 3 || !cells.every((cell) => /\d/.test(cell)))));

const shareOf = ({ cells, counts, total }: ColumnProfile, holds: (cell: string) => boolean): number =>
  cells.reduce((sum, cell, k) => sum + (holds(cell) ? counts[k]! : 0), 0) / total;
