import { levelCount, levelText, type Levels } from '../../core/levels';
import type { VisitorKind } from '../../core/recipe';

/** What a person can be known by besides an id. */
export const KEY_KINDS = ['phone', 'email'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** Fewer digits are an extension or a slip, more are two numbers in one cell. */
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;
/** Country codes of two digits; those that begin with 1 or 7 have one, all others three (ITU-T E.164). */
const TWO_DIGIT_CODES = new Set(
  [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58,
  ].concat([60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98]),
);

const [TAB, SPACE, PLUS, ZERO, NINE, AT] = [0x09, 0x20, 0x2b, 0x30, 0x39, 0x40];
/** ( ) - . / and the blanks: what may stand between digits. */
const isSeparator = (byte: number): boolean =>
  byte === SPACE || byte === TAB || byte === 0x28 || byte === 0x29 || (byte >= 0x2d && byte <= 0x2f);
const encoder = new TextEncoder();
const digits = new Uint8Array(MOST_DIGITS + 5);

/**
 * A phone number as a whole number: its digits without signs, country prefix and leading zeros; NaN where the text is
 * no whole phone number (masked, with letters, one digit repeated, fewer than 7 or more than 15 digits). A prefix is
 * told by + or 00, and by 86 before the eleven digits of a Chinese mobile number.
 */
export function phoneNumber(text: string): number {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s/gu, ' ');
  const bytes = encoder.encode(plain);
  return phoneIn(bytes, 0, bytes.length);
}

/** The phone number of each text; the same as `phoneNumber`, without a string where it is written in ASCII. */
export function phoneNumbers(levels: Levels): Float64Array {
  const { bytes, offsets } = levels;
  const numbers = new Float64Array(levelCount(levels));
  for (let i = 0; i < numbers.length; i++) {
    const number = phoneIn(bytes, offsets[i]!, offsets[i + 1]!);
    const isRead = number === number || isAscii(bytes, offsets[i]!, offsets[i + 1]!);
    numbers[i] = isRead ? number : phoneNumber(levelText(levels, i));
  }
  return numbers;
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! >= 0x80) return false;
  return true;
}

function phoneIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  let isInternational = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) {
      if (count === digits.length) return NaN;
      digits[count++] = byte - ZERO;
    } else if (byte === PLUS && count === 0 && !isInternational) isInternational = true;
    else if (!isSeparator(byte)) return NaN;
  }
  let start = 0;
  if (!isInternational && count > 2 && digits[0] === 0 && digits[1] === 0) {
    isInternational = true;
    start = 2;
  }
  if (isInternational) start += countryCodeLength(digits[start]! * 10 + digits[start + 1]!);
  else if (count === 13 && digits[0] === 8 && digits[1] === 6 && digits[2] === 1) start = 2;
  while (start < count && digits[start] === 0) start++;
  if (count - start < FEWEST_DIGITS || count - start > MOST_DIGITS) return NaN;
  let number = 0;
  let varies = false;
  for (let k = start; k < count; k++) {
    number = number * 10 + digits[k]!;
    if (digits[k] !== digits[start]) varies = true;
  }
  return varies ? number : NaN;
}

function countryCodeLength(firstTwo: number): number {
  const first = Math.floor(firstTwo / 10);
  if (first === 1 || first === 7) return 1;
  return TWO_DIGIT_CODES.has(firstTwo) ? 2 : 3;
}

const EMAIL = /^[^\s@*]+@[^\s@*]+\.[^\s@*]+$/;

/** An e-mail address in NFKC and small letters; '' where the text is none, or a masked one. */
export function emailAddress(text: string): string {
  const address = text.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
  return EMAIL.test(address) ? address : '';
}

/** The e-mail address of each text, an empty text where it is none. */
export function emailAddresses(levels: Levels): Levels {
  return rewritten(levels, (i) => (isPlainAddress(levels, i) ? null : emailAddress(levelText(levels, i))));
}

/** Small ASCII letters, digits and signs around one @, a dot after it: an address as it should be. */
function isPlainAddress({ bytes, offsets }: Levels, i: number): boolean {
  let at = -1;
  let dot = -1;
  const [from, to] = [offsets[i]!, offsets[i + 1]!];
  for (let k = from; k < to; k++) {
    const byte = bytes[k]!;
    const isUsual =
      (byte >= 0x61 && byte <= 0x7a) || (byte >= ZERO && byte <= NINE) || byte === 0x2d || byte === 0x5f;
    if (isUsual) continue;
    if (byte === AT && at === -1) at = k;
    else if (byte === 0x2e && k > from) dot = k;
    else return false;
  }
  return at > from && dot > at + 1 && dot < to - 1;
}

/** An id as a key: NFKC without blanks around it; an e-mail address in small letters. */
export function idKey(text: string): string {
  const key = text.normalize('NFKC').trim();
  return key.includes('@') ? emailAddress(key) || key : key || text;
}

/** The key of each id: the very same levels where nothing in them is to be changed. */
export function idKeys(levels: Levels): Levels {
  if (isPlain(levels.bytes)) return levels;
  return rewritten(levels, (i) => (isPlainId(levels, i) ? null : idKey(levelText(levels, i))));
}

/** Visible ASCII but for blanks and @ throughout. */
function isPlain(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte <= SPACE || byte >= 0x7f || byte === AT) return false;
  }
  return true;
}

/** Visible ASCII but for @, and Chinese characters (U+4000–U+9FFF, whose NFKC is themselves). */
function isPlainId({ bytes, offsets }: Levels, i: number): boolean {
  const [from, to] = [offsets[i]!, offsets[i + 1]!];
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= 0xe4 && byte <= 0xe9) at += 2;
    else if (byte >= 0x7f || byte === AT || byte < SPACE) return false;
    else if (byte === SPACE && (at === from || at === to - 1)) return false;
  }
  return true;
}

/** The texts with some replaced; the same object where none is. `replacement` gives null for what stays. */
function rewritten(levels: Levels, replacement: (i: number) => string | null): Levels {
  const count = levelCount(levels);
  const changes = new Map<number, Uint8Array>();
  let size = levels.offsets[count]!;
  for (let i = 0; i < count; i++) {
    const text = replacement(i);
    if (text === null) continue;
    const encoded = encoder.encode(text);
    changes.set(i, encoded);
    size += encoded.length - (levels.offsets[i + 1]! - levels.offsets[i]!);
  }
  if (changes.size === 0) return levels;
  const bytes = new Uint8Array(size);
  const offsets = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const text = changes.get(i) ?? levels.bytes.subarray(levels.offsets[i], levels.offsets[i + 1]);
    bytes.set(text, offsets[i]);
    offsets[i + 1] = offsets[i]! + text.length;
  }
  return { bytes, offsets };
}

/** Eleven digits from 130… to 199…: an id of this form is a Chinese mobile number. */
const MOBILE_DIGITS = 11;
const isMobile = (number: number): boolean => number >= 13_000_000_000 && number <= 19_999_999_999;

/** The mobile number that each id is, NaN for any other id; null where none is one. */
export function mobileNumbers(ids: Levels): Float64Array | null {
  const { bytes, offsets } = ids;
  let numbers: Float64Array | null = null;
  for (let i = 0; i < levelCount(ids); i++) {
    if (offsets[i + 1]! - offsets[i]! < MOBILE_DIGITS) continue;
    const number = phoneIn(bytes, offsets[i]!, offsets[i + 1]!);
    if (isMobile(number)) (numbers ??= new Float64Array(levelCount(ids)).fill(NaN))[i] = number;
  }
  return numbers;
}

/** Before the number of an account that nothing but a phone names; the scheme of RFC 3966. */
const PHONE_ACCOUNT = 'tel:';

export const accountOfPhone = (phone: number): string => `${PHONE_ACCOUNT}${phone}`;

/** What an account is known by: a member's id, else an e-mail address, else a phone number. */
export const ACCOUNT_KINDS = ['id', 'email', 'phone'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export function accountKind(account: string): AccountKind {
  if (account.startsWith(PHONE_ACCOUNT)) return 'phone';
  return account.includes('@') && EMAIL.test(account) ? 'email' : 'id';
}

/** An account as the key of a decision: `id:A17`, `phone:13800000000`, `email:ana@example.com`. */
export const decisionKey = (account: string): string => {
  const kind = accountKind(account);
  return `${kind}:${kind === 'phone' ? account.slice(PHONE_ACCOUNT.length) : account}`;
};

/** A visitor of the events as the key of a decision: `visitor:v9`, `session:s4`. */
export const visitorKey = (kind: VisitorKind, visitor: string): string => `${kind}:${visitor}`;

/** The account that a key of a decision names. */
export function accountOfKey(key: string): string {
  const text = key.slice(key.indexOf(':') + 1);
  return key.startsWith('phone:') ? PHONE_ACCOUNT + text : text;
}
