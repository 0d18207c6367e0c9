import { yearDays } from './calendar';
import { permutation, streamOf } from './random';
import { lost } from './rhythm';
import type { Rhythm } from './rhythm';
import type { People } from './people';

/** A warning signal as planted: among people at risk on any day, `share` have it, and it multiplies their risk by `riskRatio`. */
export interface Signal {
  readonly name: 'no-login' | 'abandoned-twice' | 'no-click';
  readonly riskRatio: number;
  readonly share: number;
  /** days of the cycle in which a person's turn to have it comes round */
  readonly cycle: number;
}

export const signals: readonly Signal[] = [
  { name: 'no-login', riskRatio: 4, share: 0.3, cycle: 365 },
  { name: 'abandoned-twice', riskRatio: 3, share: 0.15, cycle: 1500 },
  { name: 'no-click', riskRatio: 2.5, share: 0.4, cycle: 365 },
];

/** A person is at risk from the first order until this many days after the last one. */
export const activeDays = 42;

/** A lost person's signal is settled from this many days before the last order. */
const settledDays = 45;

/**
 * The share of leavers who show the signal. With share p of all at risk, risk ratio
 * (q / p) / ((1 − q) / (1 − p)) = R gives odds(q) = R · odds(p).
 */
export function shareOfLeavers({ share, riskRatio }: Signal): number {
  const odds = (riskRatio * share) / (1 - share);
  return odds / (1 + odds);
}

/** Whether a person shows a signal at the beginning (midnight) of a day. */
export type IsOn = (person: number, day: number) => boolean;

/**
 * Plans who shows a signal when, so that a landmark on any day from February on measures its risk ratio: of the
 * lost, exactly the leavers' share (in every twenty, by day of leaving) show it from 45 days before the last order;
 * all others take turns, as many at a time as it needs for the share among everybody at risk to stay the same.
 */
export function planSignal(seed: number, people: People, rhythm: Rhythm, signal: Signal): IsOn {
  const { size, group } = people;
  const lastDay = (i: number) => rhythm.day[rhythm.offset[i + 1] - 1];
  const leavers: number[] = [];
  for (let i = 0; i < size; i++) if (group[i] === lost) leavers.push(i);
  leavers.sort((a, b) => lastDay(a) - lastDay(b) || a - b);

  const q = shareOfLeavers(signal);
  const shows = new Uint8Array(size);
  const block = 20;
  for (let start = 0; start < leavers.length; start += block) {
    const members = leavers.slice(start, start + block);
    const many = Math.floor((start + members.length) * q + 0.5) - Math.floor(start * q + 0.5);
    const order = permutation(members.length, streamOf(seed, `${signal.name} leavers`, start));
    for (const k of order.subarray(0, many)) shows[members[k]] = 1;
  }

  const turn = turns(seed, people, signal);
  const share = shareOfTurns(people, rhythm, signal, leavers, shows);
  const settledFrom = new Int32Array(size).fill(yearDays + 1);
  for (const i of leavers) settledFrom[i] = lastDay(i) - settledDays;
  return (person, day) => {
    if (day >= settledFrom[person]) return shows[person] === 1;
    const phase = turn[person] + day / signal.cycle;
    return phase - Math.floor(phase) < share[day];
  };
}

/** Evenly spaced points in [0, 1), shuffled within each group: any arc of the circle holds its share of each group. */
function turns(seed: number, people: People, signal: Signal): Float64Array {
  const sizes = [0, 0, 0, 0];
  for (let i = 0; i < people.size; i++) sizes[people.group[i]]++;
  const orders = sizes.map((n, code) => permutation(n, streamOf(seed, `${signal.name} turns`, code)));
  const dealt = [0, 0, 0, 0];
  return Float64Array.from({ length: people.size }, (_, i) => {
    const code = people.group[i];
    return (orders[code][dealt[code]++] + 0.5) / sizes[code];
  });
}

/** By day: the share of the people whose turn it is, among those whose signal is not settled. */
function shareOfTurns(
  people: People,
  rhythm: Rhythm,
  signal: Signal,
  leavers: number[],
  shows: Uint8Array,
): Float64Array {
  const atRisk = new Int32Array(yearDays + activeDays + 2);
  const settled = new Int32Array(atRisk.length);
  const showing = new Int32Array(atRisk.length);
  for (let i = 0; i < people.size; i++) {
    const last = rhythm.day[rhythm.offset[i + 1] - 1];
    atRisk[rhythm.day[rhythm.offset[i]] + 1]++;
    atRisk[last + activeDays + 1]--;
  }
  for (const i of leavers) {
    const last = rhythm.day[rhythm.offset[i + 1] - 1];
    const from = Math.max(0, last - settledDays);
    settled[from]++;
    settled[last + activeDays + 1]--;
    showing[from] += shows[i];
    showing[last + activeDays + 1] -= shows[i];
  }
  const share = new Float64Array(yearDays + 1);
  let n = 0;
  let fixed = 0;
  let on = 0;
  for (let day = 0; day <= yearDays; day++) {
    n += atRisk[day];
    fixed += settled[day];
    on += showing[day];
    share[day] = n > fixed ? Math.min(1, Math.max(0, (signal.share * n - on) / (n - fixed))) : signal.share;
  }
  return share;
}

/** A stretch of days on which a signal stays on or off: from … until − 1. */
export interface Stretch {
  readonly isOn: boolean;
  readonly from: number;
  readonly until: number;
}

/** The stretches of one person between two days (the second not included). */
export function stretches(isOn: IsOn, person: number, from: number, until: number): Stretch[] {
  const result: Stretch[] = [];
  let start = from;
  let state = isOn(person, from);
  for (let day = from + 1; day <= until; day++) {
    const next = day < until ? isOn(person, day) : !state;
    if (next === state) continue;
    result.push({ isOn: state, from: start, until: day });
    start = day;
    state = next;
  }
  return result;
}

/**
 * Days on which something happens so that a look back over 30 days finds nothing exactly in the stretches that are
 * on: in each one that is off, the day before it begins, then every 18 to 26 days, the last time 31 days before the next begins.
 * A stretch off of less than 31 days cannot be: it is stretched to that, or left out below 16.
 */
export function quietDays(all: readonly Stretch[], random: () => number): number[] {
  const days: number[] = [];
  all.forEach((stretch, k) => {
    if (stretch.isOn) return;
    const isFirst = k === 0;
    let day = stretch.from - 1;
    if (isFirst) day = stretch.from === 0 ? Math.floor(14 * random()) : stretch.from;
    const planned = k === all.length - 1 ? stretch.until - 1 : stretch.until - 31;
    if (planned < day && stretch.until - stretch.from < 16) return;
    const last = Math.max(planned, day);
    while (day <= last) {
      days.push(day);
      if (day === last) break;
      const next = day + 18 + Math.floor(9 * random());
      day = next < last ? next : last - day > 26 ? day + 20 : last;
    }
  });
  return days;
}
