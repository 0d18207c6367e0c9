import { levelText, levelTexts, type Levels } from '../core/levels';
import { attributeName } from '../core/table';
import type { Workspace } from '../core/workspace';
import { bandEdges, bandOf } from '../kernels/statistics/band-edges';
import { customerColumns } from './customer-columns';
import { agesOf, memberRanks } from './feature-profile';
import { usualValues } from './habits';
import { peopleOf } from './people';
import type { PersonValues } from './person-column';

/** What a number is measured in. */
export type AttributeUnit = 'years' | 'money' | 'count' | 'months';

/** A value of an attribute. A range goes from `from` to below `to`; ±Infinity where it is open. */
export type AttributeValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'flag'; readonly yes: boolean }
  | { readonly kind: 'gender'; readonly gender: Gender }
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly unit: AttributeUnit }
  /** All values beyond the commonest together. */
  | { readonly kind: 'others'; readonly values: number };
export type Gender = 'female' | 'male' | 'other';

/** Something that divides people into groups: each person has one value, or none that is known. */
export interface PeopleAttribute {
  /** A role of the customer list, `tenure`, `orders.region`, `orders.store`, or `attribute:…` for a column without a role. */
  readonly id: string;
  /** In the order in which they are shown: those of numbers and levels rising, the others by size. */
  readonly values: readonly AttributeValue[];
  /** Whether the values have an order of their own. */
  readonly isOrdered: boolean;
  /** Position in `values` of each person, −1 where it is not known. */
  readonly ofPerson: Int32Array;
}

export interface AttributeChoices {
  /** Ages and years as a customer are as of this day, and so are the places of orders; NaN: ages from birth dates are not known. */
  readonly asOf: number;
  /** Ages at which a band begins, ascending. */
  readonly ageBands: readonly number[];
}

/** Groups of a text column at most; beyond them the rest stands together. */
const MOST_VALUES = 40;
/** A column without a role that tells more different things than this, or nearly everybody apart, is no category. */
const MOST_FREE_VALUES = 30;
const MOST_FREE_NUMBERS = 6;
const MOST_BANDS = 8;
/** Months at which a band of the time as a customer begins. */
const TENURE = [3, 12, 24, 36, 60];
const DAYS_PER_MONTH = 365.25 / 12;

/** Everything that the customer list and the orders tell of people, in the order in which it is shown. O(rows × columns). */
export function peopleAttributes(workspace: Workspace, choices: AttributeChoices): PeopleAttribute[] {
  const { asOf } = choices;
  const columns = new Map(
    customerColumns(workspace, asOf).map((column) => [column.id.slice('customers:'.length), column.values]),
  );
  const of = (name: string): PersonValues | undefined => columns.get(name)?.();
  const found: (PeopleAttribute | null)[] = [
    genderOf(of('gender')),
    ageOf(workspace, choices),
    textsOf('city_tier', of('city_tier')),
    textsOf('region', of('region')),
    textsOf('city', of('city')),
    ...PLACES.map((place) => placeOfOrders(workspace, place, asOf)),
    textsOf('occupation', of('occupation')),
    numbersOf('income', of('income'), 'money'),
    flagOf('has_children', of('has_children')),
    numbersOf('household_size', of('household_size'), 'count'),
    memberLevel(of('member_level')),
    numbersOf('points', of('points'), 'count'),
    tenureOf(of('joined_at'), asOf),
    textsOf('source_channel', of('source_channel')),
    textsOf('preferred_channel', of('preferred_channel')),
    flagOf('consent_marketing', of('consent_marketing')),
    ...[...columns.keys()]
      .filter((name) => name.startsWith(attributeName('')))
      .map((name) => freeAttribute(name, of(name)!)),
  ];
  return found.filter((attribute) => attribute !== null).filter(({ values }) => values.length > 0);
}

const PLACES = ['region', 'store'] as const;

/** Only the values that somebody has, in their order. */
function attributeOf(
  id: string,
  values: readonly AttributeValue[],
  ofPerson: Int32Array,
  isOrdered: boolean,
): PeopleAttribute {
  const sizes = new Uint32Array(values.length);
  for (const value of ofPerson) if (value >= 0) sizes[value]!++;
  const place = new Int32Array(values.length).fill(-1);
  const kept = values.filter((_, value) => sizes[value]! > 0);
  let next = 0;
  sizes.forEach((size, value) => {
    if (size > 0) place[value] = next++;
  });
  return { id, values: kept, isOrdered, ofPerson: ofPerson.map((v) => (v < 0 ? -1 : place[v]!)) };
}

/** What a text column tells of people; null without such a column. */
function textsOf(id: string, found: PersonValues | undefined, most = MOST_VALUES): PeopleAttribute | null {
  if (found?.kind !== 'category' && found?.kind !== 'text') return null;
  return bySize(id, found.codes, found.levels, most);
}

/** Texts by size, equals in their own order; beyond the largest, the rest together. Equal texts are one value. */
function bySize(id: string, levelOf: Int32Array, levels: Levels, most: number): PeopleAttribute {
  const textOfLevel = new Map<number, string>();
  const sizes = new Map<string, number>();
  for (const level of levelOf) {
    if (level < 0) continue;
    let text = textOfLevel.get(level);
    if (text === undefined) textOfLevel.set(level, (text = levelText(levels, level)));
    sizes.set(text, (sizes.get(text) ?? 0) + 1);
  }
  const texts = [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([text]) => text);
  const own = texts.length <= most ? texts : texts.slice(0, most - 1);
  const place = new Map(own.map((text, value) => [text, value]));
  const values: AttributeValue[] = own.map((text) => ({ kind: 'text', text }));
  if (own.length < texts.length) values.push({ kind: 'others', values: texts.length - own.length });
  const ofPerson = levelOf.map((level) =>
    level < 0 ? -1 : (place.get(textOfLevel.get(level)!) ?? own.length),
  );
  return { id, values, isOrdered: false, ofPerson };
}

const GENDERS: readonly (readonly [Gender, RegExp])[] = [
  ['female', /^(?:f|w|female|woman|women|girl|lady|女|女性|女士|女生)$/i],
  ['male', /^(?:m|male|man|men|boy|男|男性|先生|男生)$/i],
  ['other', /^(?:o|d|x|other|others|diverse|non-?binary|其他|其它)$/i],
];
const UNTOLD = /^(?:unknown|undisclosed|not (?:told|said)|prefer not to say|未知|保密|不详)$/i;

/** Women and men in whatever words the file has; other words stand as they are. */
function genderOf(found: PersonValues | undefined): PeopleAttribute | null {
  const texts = textsOf('gender', found);
  if (!texts) return null;
  const values: AttributeValue[] = GENDERS.map(([gender]) => ({ kind: 'gender', gender }));
  const placeOf = texts.values.map((value) => {
    const text = value.kind === 'text' ? value.text.trim() : '';
    if (UNTOLD.test(text)) return -1;
    const known = GENDERS.findIndex(([, words]) => words.test(text));
    return known >= 0 ? known : values.push(value) - 1;
  });
  const ofPerson = texts.ofPerson.map((value) => (value < 0 ? -1 : placeOf[value]!));
  return attributeOf('gender', values, ofPerson, false);
}

function ageOf(workspace: Workspace, { asOf, ageBands }: AttributeChoices): PeopleAttribute | null {
  const ages = agesOf(workspace, peopleOf(workspace).count, asOf);
  return ages && inBands('age', ages, ageBands, 'years');
}

/** Each number in its band; a band that nobody is in is left out. */
function inBands(
  id: string,
  numbers: Float64Array,
  edges: readonly number[],
  unit: AttributeUnit,
  least = -Infinity,
): PeopleAttribute {
  const limits = [least, ...edges, Infinity];
  const values = limits
    .slice(1)
    .map((to, band): AttributeValue => ({ kind: 'range', from: limits[band]!, to, unit }));
  const ofPerson = Int32Array.from(numbers, (value) => (Number.isNaN(value) ? -1 : bandOf(value, edges)));
  return attributeOf(id, values, ofPerson, true);
}

/** Round bands of the shop's own numbers; few whole numbers each by itself. Null where nearly all are equal. */
function numbersOf(id: string, found: PersonValues | undefined, unit: AttributeUnit): PeopleAttribute | null {
  if (found?.kind !== 'number') return null;
  const sorted = found.values.filter((value) => !Number.isNaN(value)).sort();
  const isWhole = sorted.every(Number.isInteger);
  const edges = sorted.length > 0 ? bandEdges(sorted, MOST_BANDS, isWhole ? 1 : 0) : [];
  if (edges.length === 0) return null;
  // One is said as "1", not as "below 2".
  const isSingle = isWhole && sorted[0] === edges[0]! - 1;
  return inBands(id, found.values, edges, unit, isSingle ? sorted[0] : -Infinity);
}

function flagOf(id: string, found: PersonValues | undefined): PeopleAttribute | null {
  if (found?.kind !== 'flag') return null;
  const ofPerson = Int32Array.from(found.values, (told) => (told > 1 ? -1 : 1 - told));
  const values: AttributeValue[] = [true, false].map((yes) => ({ kind: 'flag', yes }));
  return attributeOf(id, values, ofPerson, false);
}

/** Rising where every name tells its place. */
function memberLevel(found: PersonValues | undefined): PeopleAttribute | null {
  const texts = textsOf('member_level', found);
  if (!texts || (found?.kind !== 'category' && found?.kind !== 'text')) return null;
  const ranks = memberRanks(found.levels);
  const rankOf = new Map(levelTexts(found.levels).map((text, level) => [text, ranks[level]!]));
  const rankOfValue = texts.values.map((value) =>
    value.kind === 'text' ? (rankOf.get(value.text) ?? NaN) : NaN,
  );
  if (rankOfValue.some(Number.isNaN)) return texts;
  const order = rankOfValue
    .map((_, value) => value)
    .sort((a, b) => rankOfValue[a]! - rankOfValue[b]! || a - b);
  const place = new Int32Array(order.length);
  order.forEach((value, at) => (place[value] = at));
  return {
    ...texts,
    values: order.map((value) => texts.values[value]!),
    isOrdered: true,
    ofPerson: texts.ofPerson.map((value) => (value < 0 ? -1 : place[value]!)),
  };
}

/** Months since joining. */
function tenureOf(found: PersonValues | undefined, asOf: number): PeopleAttribute | null {
  if (found?.kind !== 'date') return null;
  return inBands(
    'tenure',
    found.values.map((day) => (asOf - day) / DAYS_PER_MONTH),
    TENURE,
    'months',
  );
}

/** Where each person ordered most often before the day. */
function placeOfOrders(
  workspace: Workspace,
  by: (typeof PLACES)[number],
  asOf: number,
): PeopleAttribute | null {
  if (!workspace.tables.get('orders')?.columns.has(by)) return null;
  const { codes, levels } = usualValues(workspace, asOf, by);
  return bySize(`orders.${by}`, codes, levels, MOST_VALUES);
}

/** A column without a role, where it divides people into a few groups. */
function freeAttribute(name: string, found: PersonValues): PeopleAttribute | null {
  switch (found.kind) {
    case 'flag':
      return flagOf(name, found);
    case 'date':
      return null;
    case 'number': {
      const distinct = [...new Set(found.values.filter((value) => !Number.isNaN(value)))].sort(
        (a, b) => a - b,
      );
      if (distinct.length < 2 || distinct.length > MOST_FREE_NUMBERS || !distinct.every(Number.isInteger))
        return null;
      const ofPerson = Int32Array.from(found.values, (value) => distinct.indexOf(value));
      const values = distinct.map((from): AttributeValue => ({
        kind: 'range',
        from,
        to: from + 1,
        unit: 'count',
      }));
      return { id: name, values, isOrdered: true, ofPerson };
    }
    case 'category':
    case 'text': {
      const filled = found.codes.filter((level) => level >= 0).length;
      const attribute = bySize(name, found.codes, found.levels, Infinity);
      const distinct = attribute.values.length;
      return distinct < 2 || distinct > MOST_FREE_VALUES || 2 * distinct > filled ? null : attribute;
    }
  }
}
