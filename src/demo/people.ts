import { apportion, deal, integer, shuffle, streamOf, weighted } from './random';
import type { Random } from './random';
import { arrival, fresh, growth, high, lost } from './rhythm';
import type { Rhythm } from './rhythm';
import { ageBands, ageShares, cities, occupations, student } from './vocabulary';

/** Columns, one value a person; the first `size` are the shop's customers of 2023, then come the next quarter's arrivals. */
export interface People {
  readonly size: number;
  readonly group: Uint8Array;
  readonly isFemale: Uint8Array;
  /** years on 1 January 2024 */
  readonly age: Uint8Array;
  readonly isAgeKnown: Uint8Array;
  readonly birthMonth: Uint8Array;
  readonly birthDate: Uint8Array;
  readonly isMailKnown: Uint8Array;
  readonly city: Uint8Array;
  readonly occupation: Uint8Array;
  readonly hasChildren: Uint8Array;
  readonly householdSize: Uint8Array;
  /** yuan a month */
  readonly income: Int32Array;
  readonly source: Uint8Array;
  readonly preferredChannel: Uint8Array;
  /** 1–4 */
  readonly level: Uint8Array;
  /** day of joining; negative before 2023 */
  readonly joined: Int32Array;
}

/** Shares of people whose birth date and age, and whose e-mail, are missing. */
const ageGapShare = 0.05;
const mailGapShare = 0.08;

/**
 * Deals the attributes. Exact to rounding over the `size` customers: gender 62/38, city shares, occupation
 * 45/22/18/15, and the age bands among those whose age is known. Students are among the youngest; children come
 * with age; sources, preferred channels and member levels follow the groups.
 */
export function planPeople(seed: number, size: number, group: Uint8Array, rhythm: Rhythm): People {
  const count = group.length;
  const extra = count - size;
  const dealt = (purpose: string, weights: readonly number[]) => {
    const values = new Uint8Array(count);
    values.set(deal(size, weights, streamOf(seed, purpose)));
    values.set(deal(extra, weights, streamOf(seed, `${purpose} of arrivals`)), size);
    return values;
  };

  const isAgeKnown = dealt('age gaps', [ageGapShare, 1 - ageGapShare]);
  const band = bands(seed, size, isAgeKnown);
  const occupation = new Uint8Array(count);
  occupation.set(occupationsOf(streamOf(seed, 'occupations'), band.subarray(0, size)));
  occupation.set(occupationsOf(streamOf(seed, 'occupations of arrivals'), band.subarray(size)), size);

  const people = {
    size,
    group,
    isFemale: dealt('gender', [38, 62]),
    age: new Uint8Array(count),
    isAgeKnown,
    birthMonth: new Uint8Array(count),
    birthDate: new Uint8Array(count),
    isMailKnown: dealt('mail gaps', [mailGapShare, 1 - mailGapShare]),
    city: dealt(
      'cities',
      cities.map((city) => city.share),
    ),
    occupation,
    hasChildren: new Uint8Array(count),
    householdSize: new Uint8Array(count),
    income: new Int32Array(count),
    source: sourcesOf(seed, group),
    preferredChannel: new Uint8Array(count),
    level: new Uint8Array(count),
    joined: new Int32Array(count),
  };
  for (let i = 0; i < count; i++) {
    const random = streamOf(seed, 'person', i);
    const [from, to] = ageBands[band[i]];
    people.age[i] = integer(random, from, to);
    people.birthMonth[i] = integer(random, 1, 12);
    people.birthDate[i] = integer(random, 2, 28);
    people.hasChildren[i] = Number(random() < [0, 0.04, 0.55, 0.8, 0.5][band[i]]);
    people.householdSize[i] = people.hasChildren[i] ? integer(random, 3, 5) : integer(random, 1, 3);
    people.income[i] = incomeOf(random, occupation[i], group[i]);
    people.preferredChannel[i] = weighted(random, channelWeights[group[i]]);
    people.level[i] = 1 + weighted(random, levelWeights[group[i]]);
    people.joined[i] = joinedDay(random, group[i], rhythm.day[rhythm.offset[i]] ?? 0);
  }
  return people;
}

/** Own app, mini-program, marketplace, social sharing, store; by group. */
const channelWeights: readonly (readonly number[])[] = [
  [80, 8, 2, 2, 8],
  [12, 70, 6, 4, 8],
  [3, 7, 78, 2, 10],
  [8, 20, 6, 60, 6],
  [8, 20, 6, 60, 6],
];

/** Member levels 1–4; by group. */
const levelWeights: readonly (readonly number[])[] = [
  [0, 0, 15, 85],
  [0, 25, 75, 0],
  [85, 15, 0, 0],
  [90, 10, 0, 0],
  [100, 0, 0, 0],
];

/** Draws the age bands: exact among those with a known age, alike among the others. */
function bands(seed: number, size: number, isAgeKnown: Uint8Array): Uint8Array {
  let known = 0;
  for (let i = 0; i < size; i++) known += isAgeKnown[i];
  const decks = [
    deal(size - known, ageShares, streamOf(seed, 'unknown ages')),
    deal(known, ageShares, streamOf(seed, 'known ages')),
  ];
  const dealt = [0, 0];
  const arrivals = streamOf(seed, 'ages of arrivals');
  return isAgeKnown.map((flag, i) => (i < size ? decks[flag][dealt[flag]++] : weighted(arrivals, ageShares)));
}

/** 45 / 22 / 18 / 15, with the students among those up to 24. */
function occupationsOf(random: Random, band: Uint8Array): Uint8Array {
  const [whiteCollar, freelance, students, other] = apportion(band.length, [45, 22, 18, 15]);
  const indices = Array.from({ length: band.length }, (_, i) => i);
  const young = shuffle(
    indices.filter((i) => band[i] < 2),
    random,
  );
  const result = new Uint8Array(band.length).fill(255);
  for (const i of young.slice(0, students)) result[i] = student;
  const rest = shuffle(
    indices.filter((i) => result[i] === 255),
    random,
  );
  rest.forEach((i, k) => {
    if (k < whiteCollar) result[i] = 0;
    else if (k < whiteCollar + freelance) result[i] = 1;
    else if (k < whiteCollar + freelance + other) result[i] = occupations.length - 1;
    else result[i] = student;
  });
  return result;
}

/**
 * How people came. Of the paid sources (Xiaohongshu, Douyin, Moments) only the fresh group and the arrivals came;
 * the first two in multiples of 9 and 3, so that 18 % and 15 % of whole visits are whole customers.
 */
function sourcesOf(seed: number, group: Uint8Array): Uint8Array {
  const result = new Uint8Array(group.length);
  const weights: Record<number, readonly number[]> = {
    [high]: [0, 0, 0, 35, 50, 0, 15],
    [growth]: [0, 0, 0, 40, 40, 5, 15],
    [lost]: [0, 0, 0, 10, 5, 75, 10],
    [fresh]: [20, 15, 10, 45, 5, 2, 3],
    [arrival]: [20, 15, 10, 45, 5, 2, 3],
  };
  for (const [code, shares] of Object.entries(weights)) {
    const members: number[] = [];
    group.forEach((value, i) => {
      if (value === Number(code)) members.push(i);
    });
    const counts = apportion(members.length, shares);
    for (const [source, multiple] of [
      [0, 9],
      [1, 3],
    ] as const) {
      const surplus = counts[source] % multiple;
      counts[source] -= surplus;
      counts[3] += surplus;
    }
    const order = shuffle(members, streamOf(seed, 'sources', Number(code)));
    let at = 0;
    counts.forEach((n, source) => {
      for (let k = 0; k < n; k++) result[order[at++]] = source;
    });
  }
  return result;
}

function incomeOf(random: Random, occupation: number, group: number): number {
  const base = [9800, 8200, 2200, 6500][occupation];
  const lift = [1.5, 1.1, 0.85, 0.95, 0.95][group];
  return Math.round((base * lift * (0.7 + 0.6 * random())) / 100) * 100;
}

/** Growing and lost people joined before they first bought in 2023; the others on the day, or up to two days before. */
function joinedDay(random: Random, group: number, firstOrder: number): number {
  const before = group === growth || group === lost ? integer(random, 20, 320) : integer(random, 0, 2);
  return firstOrder - before;
}
