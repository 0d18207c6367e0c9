import { levelsFrom, levelTexts } from '../../core/levels';
import type { Workspace } from '../../core/workspace';
import { nameKey, ruleKey, shownOffers } from '../../domain/item-offers';
import { itemsOf } from '../../domain/items';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { ClickColumns, Estimate } from './result';

/**
 * What came of recommendations before the as-of day: offers of the contacts that name a rule (`a → b`), a product or
 * a category, and how many of those that arrived were clicked. Null where the contacts tell no offer or no clicks.
 */
export function clicksOf(workspace: Workspace, asOf: number): ClickColumns | null {
  const contacts = workspace.tables.get('contacts')?.columns;
  if (!contacts?.has('offer') || !contacts.has('clicked_at')) return null;
  const { products, categories } = itemsOf(workspace);
  const named = new Set(
    [products, categories].flatMap((items) =>
      items ? [...levelTexts(items.names), ...levelTexts(items.keys)].map(nameKey) : [],
    ),
  );
  const keyOf = (offer: string): string | null =>
    ruleKey(offer) ?? (named.has(nameKey(offer)) ? nameKey(offer) : null);
  const offers = shownOffers(workspace, keyOf, asOf);
  return {
    offers: levelsFrom(offers.map(({ text }) => text)),
    shown: Int32Array.from(offers, ({ shown }) => shown),
    clicked: Int32Array.from(offers, ({ clicked }) => clicked),
  };
}

/** How a click rate stands to a baseline: its 95% interval is above it, below it, or has it inside. */
export type ClickVerdict = 'above' | 'below' | 'unsure';

/** Click rate of so many shown with its interval (Wilson), against a baseline in [0, 1]. */
export function clickRate(
  clicked: number,
  shown: number,
  baseline: number,
): { readonly rate: Estimate; readonly verdict: ClickVerdict } {
  const rate = { value: clicked / shown, ...wilsonInterval(clicked, shown) };
  return { rate, verdict: rate.lower > baseline ? 'above' : rate.upper < baseline ? 'below' : 'unsure' };
}
