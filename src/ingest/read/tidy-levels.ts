import { MISSING_CODE } from '../../core/column';
import { levelCount, levelText, type Levels } from '../../core/levels';
import { HAS_CONTROLS, withoutControls } from '../decoder';
import { isKeyPlaceholder } from '../values/placeholder';
import { ByteDictionary, viewOf } from './byte-dictionary';

export interface TidyLevels {
  readonly levels: Levels;
  /** New code of each old one, MISSING_CODE where nothing is left of it; null where every code stays. */
  readonly recode: Uint32Array | null;
  /** What the rows of an old code should be told of. */
  readonly remarks: ReadonlyMap<number, { readonly code: string; readonly text: string }>;
}

const REPLACEMENT = '\uFFFD';
const encoder = new TextEncoder();

/**
 * Distinct texts as they are kept: valid UTF-8, without NULs or white space of any kind around them; keys also in Unicode
 * normal form NFKC, without what shielded them from a spreadsheet, and missing where they say NULL or N/A. Texts that become equal become one.
 */
export function tidyLevels(levels: Levels, isKey: boolean): TidyLevels {
  const suspects = suspectLevels(levels, isKey);
  if (suspects.length === 0) return { levels, recode: null, remarks: new Map() };

  const remarks = new Map<number, { code: string; text: string }>();
  const tidied = new Map<number, DataView>();
  for (const id of suspects) {
    const original = levelText(levels, id);
    let text = withoutControls(original.replaceAll('\0', '')).trim();
    if (text.length > 0 && HAS_CONTROLS.test(original))
      remarks.set(id, { code: 'cell/mended-characters', text: original });
    if (isKey) text = withoutShield(text.normalize('NFKC').trim());
    if (original.includes('\0')) remarks.set(id, { code: 'cell/control-characters', text: original });
    if (original.includes(REPLACEMENT)) remarks.set(id, { code: 'cell/undecodable', text: original });
    if (isKey && isKeyPlaceholder(text)) {
      remarks.set(id, { code: 'cell/placeholder', text: original });
      text = '';
    }
    tidied.set(id, viewOf(encoder.encode(text)));
  }
  const dictionary = new ByteDictionary();
  const view = viewOf(levels.bytes);
  const recode = new Uint32Array(levelCount(levels));
  for (let id = 0; id < recode.length; id++) {
    const text = tidied.get(id);
    if (!text) recode[id] = dictionary.intern(view, levels.offsets[id]!, levels.offsets[id + 1]!);
    else recode[id] = text.byteLength === 0 ? MISSING_CODE : dictionary.intern(text, 0, text.byteLength);
  }
  return { levels: dictionary.levels(), recode, remarks };
}

/** Levels whose text may change or was damaged: undecodable, with a NUL, spaces at an end, and for keys all but plain ASCII. */
function suspectLevels(levels: Levels, isKey: boolean): number[] {
  const { bytes, offsets } = levels;
  const valid = isValidUtf8(bytes);
  const suspects: number[] = [];
  for (let id = 0; id + 1 < offsets.length; id++) {
    const from = offsets[id]!;
    const to = offsets[id + 1]!;
    let plain = true;
    let odd = !valid;
    for (let k = from; k < to; k++) {
      if (bytes[k]! < 0x80) {
        odd ||= bytes[k] === 0;
        continue;
      }
      plain = false;
      odd ||= bytes[k] === 0xef && bytes[k + 1] === 0xbf && bytes[k + 2] === 0xbd;
      odd ||= bytes[k] === 0xc2 && bytes[k + 1]! >= 0x80 && bytes[k + 1]! < 0xa0;
    }
    const suspect = plain
      ? isKey && (mayBePlaceholder(bytes, from, to) || SHIELDS.has(bytes[from]!))
      : isKey || mayBeSpaced(bytes, from, to);
    if (odd || suspect) suspects.push(id);
  }
  return suspects;
}

/** Whether the first or last character may be white space beyond ASCII: U+00A0, U+3000 and their like. */
const mayBeSpaced = (bytes: Uint8Array, from: number, to: number): boolean =>
  SPACE_LEADS.has(bytes[from]!) || bytes[to - 2] === 0xc2 || SPACE_LEADS.has(bytes[to - 3]!);
const SPACE_LEADS = new Set([0xc2, 0xe1, 0xe2, 0xe3, 0xef]);

/** First bytes of the key placeholders, which are all short: # ( < \ N n U u. */
const PLACEHOLDER_STARTS = new Set([0x23, 0x28, 0x3c, 0x5c, 0x4e, 0x6e, 0x55, 0x75]);
const mayBePlaceholder = (bytes: Uint8Array, from: number, to: number): boolean =>
  to - from <= 9 && PLACEHOLDER_STARTS.has(bytes[from]!);

/** First bytes of a key that an export wrote as a formula (`="0012"`) or with an apostrophe (`'0012`), so that a spreadsheet keeps its zeros. */
const SHIELDS = new Set([0x3d, 0x27]);
const withoutShield = (text: string): string => {
  const shielded = /^="?([^"]*)"?$/.exec(text) ?? /^'(\+?\d[^']*)$/.exec(text);
  return shielded ? shielded[1]!.trim() : text;
};

function isValidUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const step = 1 << 22;
  try {
    for (let at = 0; at < bytes.length; at += step) {
      decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length });
    }
    return true;
  } catch {
    return false;
  }
}
