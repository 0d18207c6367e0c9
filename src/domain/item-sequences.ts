import type { Workspace } from '../core/workspace';
import { dayOf } from '../core/time';
import type { SequenceData } from '../kernels/mining/sequence-data';
import { activityIn, countingOrdersByPerson, type DayWindow } from './activity';
import { basketsOf, type Baskets, type ItemLevel } from './baskets';
import { oncePer } from './cleaning/once-per';
import { basketsByPerson } from './item-buyers';
import { ANONYMOUS } from './people';

/** What each known person bought, day by day. */
export interface ItemSequences extends SequenceData {
  /** Day of each element: all that a person bought on one day. */
  readonly times: Float64Array;
  /** Person of each sequence, ascending. */
  readonly people: Int32Array;
  /** How many items there are to number, as in `basketsOf`. */
  readonly itemLimit: number;
  /** Lines in the window that name no item of the level. */
  readonly namelessLines: number;
}

/** Purchases in order: one sequence a person, one element a day. Remembered and shared: never change or move it. */
export const itemSequences = (workspace: Workspace, level: ItemLevel, window: DayWindow): ItemSequences =>
  bySequence(basketsOf(workspace, { level, unit: 'day', window }));

/** Whether the earlier sequences are what the later ones were before a day. O(cells). */
export function isBeginning(early: ItemSequences, late: ItemSequences, day: number): boolean {
  let sequence = 0;
  let element = 0;
  for (let s = 0; s < late.people.length; s++) {
    const end = late.sequenceStarts[s + 1]!;
    let e = late.sequenceStarts[s]!;
    if (!(late.times[e]! < day)) continue;
    if (early.people[sequence] !== late.people[s]) return false;
    for (; e < end && late.times[e]! < day; e++, element++) {
      if (early.times[element] !== late.times[e] || !isSameElement(early, element, late, e)) return false;
    }
    if (early.sequenceStarts[++sequence] !== element) return false;
  }
  return sequence === early.people.length;
}

function isSameElement(a: ItemSequences, elementA: number, b: ItemSequences, elementB: number): boolean {
  const beginA = a.elementStarts[elementA]!;
  const beginB = b.elementStarts[elementB]!;
  const length = a.elementStarts[elementA + 1]! - beginA;
  if (b.elementStarts[elementB + 1]! - beginB !== length) return false;
  for (let k = 0; k < length; k++) if (a.items[beginA + k] !== b.items[beginB + k]) return false;
  return true;
}

/** The days on which each known person ordered anything: item 0 on each of them. O(orders). */
export function purchaseDays(workspace: Workspace, window: DayWindow): ItemSequences {
  const activity = activityIn(workspace, window);
  const { starts, orders } = countingOrdersByPerson(workspace, activity);
  const people: number[] = [];
  const sequenceStarts: number[] = [];
  const days: number[] = [];
  for (let p = 0; p + 1 < starts.length; p++) {
    if (starts[p] === starts[p + 1]) continue;
    people.push(p);
    sequenceStarts.push(days.length);
    for (let k = starts[p]!; k < starts[p + 1]!; k++) {
      const day = dayOf(activity.orders.time[orders[k]!]!);
      if (k === starts[p] || day !== days.at(-1)) days.push(day);
    }
  }
  return {
    items: new Int32Array(days.length),
    elementStarts: Int32Array.from({ length: days.length + 1 }, (_, e) => e),
    sequenceStarts: Int32Array.from([...sequenceStarts, days.length]),
    times: Float64Array.from(days),
    people: Int32Array.from(people),
    itemLimit: 1,
    namelessLines: 0,
  };
}

/** O(baskets + cells); baskets are numbered by time, so those of a person are in order. */
const bySequence = oncePer((baskets: Baskets): ItemSequences => {
  const { person, starts, items, time } = baskets;
  const byPerson = basketsByPerson(person);
  let anonymous = 0;
  while (anonymous < byPerson.length && person[byPerson[anonymous]!] === ANONYMOUS) anonymous++;
  const order = byPerson.subarray(anonymous);
  const elementStarts = new Int32Array(order.length + 1);
  const times = new Float64Array(order.length);
  const people: number[] = [];
  const sequenceStarts: number[] = [];
  for (let e = 0; e < order.length; e++) {
    const basket = order[e]!;
    elementStarts[e + 1] = elementStarts[e]! + starts[basket + 1]! - starts[basket]!;
    times[e] = dayOf(time[basket]!);
    if (e > 0 && person[order[e - 1]!] === person[basket]) continue;
    people.push(person[basket]!);
    sequenceStarts.push(e);
  }
  const own = new Int32Array(elementStarts[order.length]!);
  for (let e = 0; e < order.length; e++) {
    own.set(items.subarray(starts[order[e]!], starts[order[e]! + 1]), elementStarts[e]);
  }
  return {
    items: own,
    elementStarts,
    sequenceStarts: Int32Array.from([...sequenceStarts, order.length]),
    times,
    people: Int32Array.from(people),
    itemLimit: baskets.itemLimit,
    namelessLines: baskets.namelessLines,
  };
});
