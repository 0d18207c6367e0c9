import { quarterDays, yearDays } from './calendar';
import { apportion, deck, integer, streamOf } from './random';
import type { Random } from './random';

/** The four planted groups, and the people who first buy in the following quarter. */
export const groupNames = ['high', 'growth', 'lost', 'fresh', 'arrival'] as const;
export type GroupName = (typeof groupNames)[number];

/** Group codes, as stored in `People.group`. */
export const high = 0;
export const growth = 1;
export const lost = 2;
export const fresh = 3;
export const arrival = 4;

/** Shares of the four groups, in percent. */
const groupShares = [15, 30, 25, 30] as const;

/** Who orders on which days: person i on `day[offset[i]]` … `day[offset[i + 1] - 1]`, ascending, each day once. */
export interface Rhythm {
  readonly offset: Uint32Array;
  readonly day: Int32Array;
}

/** Deals the four groups to `size` people in random order, and adds `arrivals` people of the following quarter. */
export function planGroups(seed: number, size: number, arrivals: number): Uint8Array {
  const group = new Uint8Array(size + arrivals).fill(arrival);
  group.set(deck(apportion(size, groupShares), streamOf(seed, 'groups')));
  return group;
}

/**
 * The order days of 2023. Orders a person: high 12 (in the last five months), growth 11–13 (mean 12, all year),
 * lost 9–13 (mean 11, ended by June), fresh 1–7 (mean 4.25, within the last 88 days). No two consecutive orders of
 * a person lie 42 days or more apart, nobody but the lost has been away for 42 days on 1 January 2024, and the 95th
 * percentile of the gaps lies between 35 and 42 days.
 */
export function planYear(seed: number, group: Uint8Array): Rhythm {
  const counts = orderCounts(seed, group);
  let isFirstHigh = true;
  return collect(
    group,
    (person, random) => {
      const n = counts[person];
      switch (group[person]) {
        case high: {
          const days = highDays(isFirstHigh ? 0.5 : 0.2 + 7 * random(), n, random);
          isFirstHigh = false;
          return days;
        }
        case growth:
          return growthDays(n, random);
        case lost:
          return lostDays(n, random);
        case fresh:
          return freshDays(n, random);
        default:
          return [];
      }
    },
    seed,
  );
}

/**
 * The order days of January to March 2024 (days 365 … 455): nine in ten high-value people go on, 19 in 20 growing
 * ones, a tenth of the lost come back, six in ten fresh ones stay, and the arrivals begin.
 */
export function planNextQuarter(seed: number, group: Uint8Array): Rhythm {
  const last = yearDays + quarterDays - 1;
  const spaced = (first: number, gap: number, n: number, random: Random) =>
    Array.from({ length: n }, (_, k) => Math.floor(yearDays + first + gap * (k + 0.4 * random()))).filter(
      (day) => day <= last,
    );
  return collect(
    group,
    (person, random) => {
      const stays = random();
      switch (group[person]) {
        case high:
          return stays < 0.9 ? spaced(8 * random(), 12.5, 7, random) : [];
        case growth:
          return stays < 0.95 ? spaced(15 * random(), 30.4, 3, random) : [];
        case lost:
          return stays < 0.1 ? spaced(80 * random(), 20, integer(random, 1, 2), random) : [];
        case fresh:
          return stays < 0.6 ? spaced(25 * random(), 28, integer(random, 2, 3), random) : [];
        default:
          return spaced(80 * random(), 15, integer(random, 1, 4), random);
      }
    },
    seed,
  );
}

/** A second of the day: little before nine, peaks at midday and in the evening. */
export function secondOfDay(random: Random): number {
  const hour = hourTable[Math.floor(random() * hourTable.length)];
  return hour * 3600 + Math.floor(random() * 3600);
}

/** Each hour as often as its weight. */
const hourTable = [1, 2, 3, 4, 7, 6, 4, 4, 4, 4, 4, 5, 8, 9, 7].flatMap((weight, i) =>
  Array<number>(weight).fill(8 + i),
);

/** How many orders each person places in the year, the mean of each group exact to rounding. */
function orderCounts(seed: number, group: Uint8Array): Uint8Array {
  const spread: readonly (readonly [first: number, weights: readonly number[]])[] = [
    [12, [1]],
    [11, [1, 2, 1]],
    [9, [1, 1, 1, 1, 1]],
    [1, [3, 4, 7, 8, 7, 6, 5]],
  ];
  const sizes = [0, 0, 0, 0, 0];
  for (const code of group) sizes[code]++;
  const decks = spread.map(([, weights], code) =>
    deck(apportion(sizes[code], weights), streamOf(seed, 'order counts', code)),
  );
  const dealt = [0, 0, 0, 0];
  return group.map((code) => (code === arrival ? 0 : spread[code][0] + decks[code][dealt[code]++]));
}

function collect(
  group: Uint8Array,
  daysOf: (person: number, random: Random) => number[],
  seed: number,
): Rhythm {
  const offset = new Uint32Array(group.length + 1);
  const all: number[] = [];
  for (let person = 0; person < group.length; person++) {
    for (const day of daysOf(person, streamOf(seed, 'rhythm', person))) all.push(day);
    offset[person + 1] = all.length;
  }
  return { offset, day: Int32Array.from(all) };
}

/** `back` counts days before 1 January 2024. */
function dayBack(back: number): number {
  return Math.floor(yearDays - back);
}

/** Every 12.5 days, a few days earlier or later. */
function highDays(recency: number, n: number, random: Random): number[] {
  const days = [dayBack(recency)];
  for (let k = 1; k < n; k++) days.unshift(dayBack(recency + 12.5 * k + 6 * (random() - 0.5)));
  return days;
}

/** Once a month, three to five days early or late; the eleven skip the oldest month, the thirteen slip one in between. */
function growthDays(n: number, random: Random): number[] {
  const phase = 6 + 18 * random();
  const days: number[] = [];
  for (let k = 0; k < Math.min(n, 12); k++) {
    const shift = 3 + 2 * random();
    days.unshift(dayBack(phase + 30.4 * k + (random() < 0.5 ? shift : -shift)));
  }
  if (n > 12) {
    const k = integer(random, 3, 9);
    days.push(dayBack(phase + 30.4 * k + 15.2 + 4 * (random() - 0.5)));
    days.sort((a, b) => a - b);
  }
  return days;
}

/** Regular from January, the last order between 20 March and 28 June. */
function lostDays(n: number, random: Random): number[] {
  const first = 20 * random();
  const last = 78 + 100 * random();
  const gap = (last - first) / (n - 1);
  return Array.from({ length: n }, (_, k) => {
    const shift = k === 0 || k === n - 1 ? 0 : 0.3 * gap * (random() - 0.5);
    return Math.floor(first + gap * k + shift);
  });
}

/** A first order within the last 88 days, then one every 4 to 24 days. */
function freshDays(n: number, random: Random): number[] {
  let back = 0.5 + (n === 1 ? 28 : 20) * random();
  const widest = Math.min(24, (86 - back) / Math.max(1, n - 1));
  const days = [dayBack(back)];
  for (let k = 1; k < n; k++) {
    back += 4 + (widest - 4) * random();
    days.unshift(dayBack(back));
  }
  return days;
}
