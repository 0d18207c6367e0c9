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

/** A header as it is compared with synonyms. */
export interface HeaderForms {
  /** Without what does not count; also without a part in brackets (`金额(元)`, `Price (GBP)`) or a currency at the end. */
  readonly whole: readonly string[];
  /** Ends of those, long enough to mean something. */
  readonly endings: readonly string[];
  /** Steps of the answers to a question of a survey, as `(0-10)` says them; null where the header names none. */
  readonly scale: '0-10' | '1-5' | null;
}

export function headerForms(header: string): HeaderForms {
  const forms = [
    header,
    header.replace(/[(（[【].*?[)）\]】]/g, ''),
    header.replace(/(?:^|[\s_-])(?:usd|eur|gbp|cny|rmb|jpy|hkd|aud|cad)$/i, ''),
  ].map(plainHeader);
  const whole = [...new Set(forms)].filter((form) => form !== '');
  const endings = whole.flatMap((form) =>
    Array.from({ length: form.length - 1 }, (_, k) => form.slice(k + 1)).filter(
      (end) => end.length >= (/^\p{Script=Han}/u.test(end) ? SHORTEST_HAN_ENDING : SHORTEST_LATIN_ENDING),
    ),
  );
  return { whole, endings, scale: scaleOf(header) };
}

function scaleOf(header: string): HeaderForms['scale'] {
  const [, from, to] =
    /(?<!\d)([01])\s*(?:[-–—~～至到]|to)\s*(5|10)(?!\d)/i.exec(header.normalize('NFKC')) ?? [];
  return from === '0' && to === '10' ? '0-10' : from === '1' && to === '5' ? '1-5' : null;
}

/** Questions of a survey: what they ask in words, and the steps of their answers. */
const QUESTIONS: Readonly<Record<string, { readonly words: RegExp; readonly scale: HeaderForms['scale'] }>> =
  {
    nps: { words: /recommend|推荐/, scale: '0-10' },
    csat: { words: /satisf|满意/, scale: '1-5' },
  };

/** A whole question is a weaker name than a word: 0.6 where its words and no other scale tell, 0.5 where only its scale does. */
function questionScore({ whole, scale }: HeaderForms, role: string): number {
  const question = QUESTIONS[role];
  if (!question || (scale !== null && scale !== question.scale)) return 0;
  if (whole.some((form) => question.words.test(form))) return 0.6;
  return scale === null ? 0 : 0.5;
}

/**
 * How well a header names a role, in [0, 1]: 1 … 0.8 for a known synonym, the likelier the higher; 0.6 where the header ends
 * with one, or is a question of a survey that asks for it; 0 where it does not name it.
 */
export function headerScore(forms: HeaderForms, kind: TableKind, role: string): number {
  const { whole, endings } = forms;
  const places = PLACES.get(kind)!.get(role);
  if (!places) return 0;
  const found = whole.flatMap((form) => places.get(form) ?? []);
  if (found.length > 0) return 1 - 0.2 * Math.min(1, Math.min(...found) / 60);
  if (endings.some((end) => places.has(end))) return 0.6;
  return kind === 'feedback' ? questionScore(forms, role) : 0;
}

/** Whether any kind of table knows this header. */
export const isKnownHeader = (header: string): boolean =>
  headerForms(header).whole.some((form) => KNOWN.has(form));
