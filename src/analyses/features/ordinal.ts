import { levelsFrom } from '../../core/levels';
import { memberRanks } from '../../domain/feature-profile';

/** Words of the size of a city, from the largest; a text is the first of these that it contains. */
const TIERS: readonly (readonly string[])[] = [
  ['超一线'],
  ['新一线', 'new first'],
  ['一线', 'first'],
  ['二线', 'second'],
  ['三线', 'third'],
  ['四线', 'fourth'],
  ['五线', 'fifth'],
];
/** The new first tier contains the first, so it is looked for before, but it stands below it. */
const TIER_PLACE = [0, 2, 1, 3, 4, 5, 6];

/**
 * The place of each text, from 1 for the lowest; texts of one height share it. Those that were typed come first, in their
 * order; then those whose order is known: member levels, sizes of cities (the smallest first), texts with a number in each;
 * else by their bytes, as they come.
 */
export function ordinalPlaces(role: string, texts: readonly string[], typed: readonly string[]): number[] {
  const rest = texts.filter((text) => !typed.includes(text));
  const heights = heightsOf(role, rest);
  const distinct = [...new Set(heights)].sort((a, b) => a - b);
  const named = typed.filter((text) => texts.includes(text));
  return texts.map((text) => {
    const place = named.indexOf(text);
    return place >= 0 ? place + 1 : named.length + distinct.indexOf(heights[rest.indexOf(text)]!) + 1;
  });
}

/** Texts as a person types them. */
export const typedOrder = (order: string): string[] => [
  ...new Set(
    order
      .split(/[,，;；、]/)
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  ),
];

function heightsOf(role: string, texts: readonly string[]): number[] {
  const known = [memberHeights, tierHeights, numbersIn]
    .map((heights) => heights(role, texts))
    .find((heights) => heights.length > 0 && heights.every((height) => !Number.isNaN(height)));
  return known ?? texts.map((_, i) => i);
}

const memberHeights = (role: string, texts: readonly string[]): number[] =>
  role === 'member_level' ? [...memberRanks(levelsFrom(texts))] : [];

function tierHeights(role: string, texts: readonly string[]): number[] {
  if (role !== 'city_tier') return [];
  return texts.map((text) => {
    const word = TIERS.findIndex((words) => words.some((each) => text.toLowerCase().includes(each)));
    return word === -1 ? NaN : -TIER_PLACE[word]!;
  });
}

const numbersIn = (_: string, texts: readonly string[]): number[] =>
  texts.map((text) => Number(/\d+(\.\d+)?/.exec(text)?.[0] ?? NaN));
