import { MISSING_CODE } from '../core/column';
import { levelTexts } from '../core/levels';
import { categoryColumn, timeColumn } from '../core/table';
import { MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import { oncePerWorkspace } from './memo';

/** A recommendation "who buys this, also that" as it stands in the offers of the contacts, and what came of it. */
export interface OfferedRule {
  /** What it names before and after the arrow, each part as written. */
  readonly antecedent: readonly string[];
  readonly consequent: readonly string[];
  /** Contacts that were not lost on their way, and those of them that were clicked. */
  readonly shown: number;
  readonly clicked: number;
}

const ARROW = /\s*(?:→|⇒|➜|->|=>)\s*/;
const AND = /\s*[+＋&]\s*/;

/** An offer of the contacts and what came of it; spellings with one key are one. */
export interface ShownOffer {
  /** Of several spellings the first by its characters, whatever the order of the rows. */
  readonly text: string;
  /** Contacts that were not lost on their way, and those of them that were clicked. */
  readonly shown: number;
  readonly clicked: number;
}

/**
 * What came of the offers sent before a day, most shown first, equals by their text: O(contacts).
 *
 * @param keyOf what makes texts one offer; null leaves an offer out
 * @param until a contact of that day or later, and a click then, did not happen yet; one without a day did
 */
export function shownOffers(
  workspace: Workspace,
  keyOf: (offer: string) => string | null,
  until = Infinity,
): readonly ShownOffer[] {
  const contacts = workspace.tables.get('contacts');
  const offers = contacts && categoryColumn(contacts, 'offer');
  if (!offers) return [];
  const delivered = contacts.columns.get('delivered');
  const sentAt = timeColumn(contacts, 'sent_at')?.values;
  const clickedAt = timeColumn(contacts, 'clicked_at')?.values;
  const end = until * MS_PER_DAY;
  const ofLevel = levelTexts(offers.levels).map((text) => ({ text, key: keyOf(text) }));
  const shown = new Map<string, { text: string; shown: number; clicked: number }>();
  for (let i = 0; i < contacts.rowCount; i++) {
    const offer = offers.codes[i] === MISSING_CODE ? null : ofLevel[offers.codes[i]!]!;
    if (offer?.key == null || (delivered?.kind === 'flag' && delivered.values[i] === 0)) continue;
    if (sentAt && sentAt[i]! >= end) continue;
    const known = shown.get(offer.key) ?? { text: offer.text, shown: 0, clicked: 0 };
    known.shown++;
    if (clickedAt && clickedAt[i]! < end) known.clicked++;
    if (offer.text < known.text) known.text = offer.text;
    shown.set(offer.key, known);
  }
  return [...shown.values()].sort((a, b) => b.shown - a.shown || (a.text < b.text ? -1 : 1));
}

/**
 * The rules that were recommended, by the text of the offer: `sports shoes → sports socks`, parts joined by a plus.
 * Offers that differ in case or in a plural only are one. Most shown first; equals by their text. O(contacts).
 */
export const offeredRules = oncePerWorkspace((workspace): readonly OfferedRule[] =>
  shownOffers(workspace, ruleKey).map(({ text, shown, clicked }) => {
    const [antecedent, consequent] = text.split(ARROW).map((side) => side.trim().split(AND));
    return { antecedent: antecedent!, consequent: consequent!, shown, clicked };
  }),
);

/** What the spellings of a rule have in common; null for an offer that is none. */
export function ruleKey(offer: string): string | null {
  const sides = offer.split(ARROW);
  if (sides.length !== 2 || sides.some((side) => side.trim() === '')) return null;
  return sides.map((side) => side.split(AND).map(nameKey).sort().join(' + ')).join(' → ');
}

/** What two ways of writing an item's name have in common: no case, no width, no English plural. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/(?<=ss|x|ch|sh)es$/, '')
    .replace(/(?<=[^s])s$/, '');
