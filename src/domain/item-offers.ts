import { MISSING_CODE } from '../core/column';
import { levelTexts } from '../core/levels';
import { categoryColumn } from '../core/table';
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

/**
 * The rules that were recommended, by the text of the offer: `sports shoes → sports socks`, parts joined by a plus.
 * Offers that differ in case or in a plural only are one. Most shown first; equals by their text. O(contacts).
 */
export const offeredRules = oncePerWorkspace((workspace): readonly OfferedRule[] => {
  const contacts = workspace.tables.get('contacts');
  const offers = contacts && categoryColumn(contacts, 'offer');
  if (!offers) return [];
  const delivered = contacts.columns.get('delivered');
  const clickedAt = contacts.columns.get('clicked_at');
  const shown = new Map<string, { text: string; shown: number; clicked: number }>();
  const ofLevel = levelTexts(offers.levels).map((text) => {
    const sides = text.split(ARROW);
    return sides.length === 2 && sides.every((side) => side.trim() !== '')
      ? { text, key: keyOf(text) }
      : null;
  });
  for (let i = 0; i < contacts.rowCount; i++) {
    const offer = offers.codes[i] === MISSING_CODE ? null : ofLevel[offers.codes[i]!];
    if (!offer || (delivered?.kind === 'flag' && delivered.values[i] === 0)) continue;
    const known = shown.get(offer.key) ?? { text: offer.text, shown: 0, clicked: 0 };
    known.shown++;
    if (clickedAt?.kind === 'time' && !Number.isNaN(clickedAt.values[i]!)) known.clicked++;
    // Of several spellings the first by its characters, whatever the order of the rows.
    if (offer.text < known.text) known.text = offer.text;
    shown.set(offer.key, known);
  }
  return [...shown.values()]
    .sort((a, b) => b.shown - a.shown || (a.text < b.text ? -1 : 1))
    .map(({ text, shown, clicked }) => {
      const [antecedent, consequent] = text.split(ARROW).map((side) => side.trim().split(AND));
      return { antecedent: antecedent!, consequent: consequent!, shown, clicked };
    });
});

const keyOf = (offer: string): string =>
  offer
    .split(ARROW)
    .map((side) => side.split(AND).map(nameKey).sort().join(' + '))
    .join(' → ');

/** What two ways of writing an item's name have in common: no case, no width, no English plural. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/(?<=ss|x|ch|sh)es$/, '')
    .replace(/(?<=[^s])s$/, '');
