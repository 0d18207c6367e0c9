import { TABLE_KINDS, type TableKind } from '../../core/table';
import { SYNONYMS } from './synonyms';

/** A header without what does not count: case, width of the characters, spaces and punctuation. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Per kind and role: plain synonym → its place in the list. */
const PLACES = new Map<TableKind, Map<string, Map<string, number>>>(
  TABLE_KINDS.map((kind) => [
    kind,
    new Map(
      Object.entries(SYNONYMS[kind]).map(([role, list]) => {
        const places = new Map<string, number>();
        for (const synonym of [role, ...list.split(', ')]) {
          const plain = plainHeader(synonym);
          if (!places.has(plain)) places.set(plain, places.size);
        }
        return [role, places];
      }),
    ),
  ]),
);

const KNOWN = new Set(
  [...PLACES.values()].flatMap((roles) => [...roles.values()].flatMap((places) => [...places.keys()])),
);

/** Shortest synonyms that may stand at the end of a longer header: `lineitem_unit_price`, `商品销售单价`. */
const SHORTEST_LATIN_ENDING = 6;
const SHORTEST_HAN_ENDING = 2;

/**
 * How well a header names a role, in [0, 1]: 1 … 0.8 for a known synonym, the likelier the higher; 0.6 where the header ends with one;
 * 0 where it does not name it. What stands in brackets (`金额(元)`, `Price (GBP)`) may be left aside.
 */
export function headerScore(header: string, kind: TableKind, role: string): number {
  const places = PLACES.get(kind)!.get(role);
  if (!places) return 0;
  let best = 0;
  for (const form of headerForms(header)) {
    const place = places.get(form);
    if (place !== undefined) best = Math.max(best, 1 - 0.2 * Math.min(1, place / 60));
    else if (best < 0.6 && endsWithSynonym(form, places)) best = 0.6;
  }
  return best;
}

/** Whether any kind of table knows this header. */
export const isKnownHeader = (header: string): boolean => headerForms(header).some((form) => KNOWN.has(form));

function headerForms(header: string): string[] {
  const whole = plainHeader(header);
  const withoutBrackets = plainHeader(header.replace(/[(（[【].*?[)）\]】]/g, ''));
  const withoutCurrency = plainHeader(
    header.replace(/(?:^|[\s_-])(?:usd|eur|gbp|cny|rmb|jpy|hkd|aud|cad)$/i, ''),
  );
  return [...new Set([whole, withoutBrackets, withoutCurrency])].filter((form) => form !== '');
}

function endsWithSynonym(form: string, places: ReadonlyMap<string, number>): boolean {
  for (let start = 1; start < form.length; start++) {
    const ending = form.slice(start);
    if (!places.has(ending)) continue;
    const han = /^\p{Script=Han}/u.test(ending);
    if (ending.length >= (han ? SHORTEST_HAN_ENDING : SHORTEST_LATIN_ENDING)) return true;
  }
  return false;
}
