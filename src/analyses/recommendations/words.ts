import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import type { Say } from '../contract';
import { personAt } from '../people';
import { METHODS, type RecommendationsResult } from './result';

/** Fewer people who buy alike are not counted in words: nobody shall be told apart. */
const FEWEST_TOLD = 5;

export const itemName = ({ items }: RecommendationsResult, item: number): string =>
  levelText(items.names, item);

/** The name of a place of the lists, or the id where none is known. */
export const personName = ({ lists }: RecommendationsResult, place: number): string =>
  personAt(lists, place).name;

/** Why an entry stands in a list, in words that name products and never another customer. */
export function reasonText(result: RecommendationsResult, entry: number, say: Say): string {
  const { lists, items, rules, neighbours } = result;
  const method = METHODS[lists.reason[entry]!]!;
  const because = lists.because[entry]!;
  const strength = lists.strength[entry]!;
  switch (method) {
    case 'rules': {
      const second = rules.second[because]!;
      const first = itemName(result, rules.first[because]!);
      const item = second === -1 ? first : `${first} + ${itemName(result, second)}`;
      return say('reason.rules', { item, confidence: strength });
    }
    case 'user':
      if (strength < FEWEST_TOLD) return say('reason.user.few');
      return say('reason.user', { count: strength, of: neighbours });
    case 'content': {
      const own = lists.items[entry]!;
      const same = (levels: typeof items.brands) =>
        levelText(levels, own) !== '' && levelText(levels, own) === levelText(levels, because);
      const shared = same(items.brands) ? '.brand' : same(items.categories) ? '.category' : '';
      return say(`reason.content${shared}`, { item: itemName(result, because) });
    }
    case 'item':
    case 'taste':
      return say(`reason.${method}`, { item: itemName(result, because) });
    case 'hybrid':
    case 'recent':
    case 'popular':
      return say(method === 'recent' ? 'reason.recent' : 'reason.popular');
  }
}

/** A price, or an em dash where it is not known. */
export const priceText = (price: number, format: Format): string => (price > 0 ? format.money(price) : '—');
