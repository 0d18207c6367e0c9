import { pickLevels } from '../../core/levels';
import type { Workspace } from '../../core/workspace';
import { isControlName } from '../../domain/trials';
import { ANONYMOUS, peopleOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
import { ascendingOrder } from '../../kernels/ascending-order';
import { shareDifference } from '../../kernels/statistics/differences';
import { CLICKED, CONVERTED, DELIVERED, knowsConversions, OPENED, type Messages } from './messages-before';
import { STEPS, type Against, type Arm, type PeopleColumns } from './result';

interface Standing {
  /** By slice: whether it has a message, and whether it is of people held out. */
  readonly isAlive: Uint8Array;
  readonly heldOut: Uint8Array;
  /** Place of each campaign by its name. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** By person. */
  readonly refusals: Uint8Array;
  readonly margin: number;
}

/** Arms of each campaign with their people, and every known person of an arm. O(rows). */
export function armsOf(
  workspace: Workspace,
  messages: Messages,
  standing: Standing,
): { readonly arms: readonly Arm[]; readonly people: PeopleColumns } {
  const { plain, armOfSlice } = plainArms(messages, standing);
  const entries = entriesOf(messages, plain.length, armOfSlice);
  const sums = plain.map(() => ({ people: 0, converted: 0, revenue: 0, paid: 0, cost: 0, priced: 0 }));
  entries.arm.forEach((arm, e) => {
    const sum = sums[arm]!;
    sum.people++;
    if (entries.marks[e]! & CONVERTED) sum.converted++;
    sum.revenue += entries.revenue[e]!;
    sum.paid += entries.paid[e]!;
    sum.cost += entries.cost[e]!;
    sum.priced += entries.priced[e]!;
  });
  const sold = knowsConversions(messages.known);
  const { revenue, cost } = messages;
  const counted = plain.map((arm, i): Omit<Arm, 'against'> => {
    const sum = sums[i]!;
    return {
      ...arm,
      people: sum.people,
      converted: sold ? sum.converted : NaN,
      revenue: revenue && (sum.paid > 0 || sum.converted === 0) ? revenue.money(sum.revenue) : NaN,
      cost: cost && sum.priced > 0 ? cost.money(sum.cost) : NaN,
    };
  });
  const controls = new Map<number, Omit<Arm, 'against'>[]>();
  for (const arm of counted) {
    if (arm.isControl) controls.set(arm.campaign, [...(controls.get(arm.campaign) ?? []), arm]);
  }
  const arms = counted.map((arm): Arm => ({
    ...arm,
    against: against(arm, controls.get(arm.campaign) ?? [], standing.margin),
  }));
  return { arms, people: peopleColumns(workspace, messages, { entries, arms, refusals: standing.refusals }) };
}

/** Arms by campaign, controls last, then by name; and the arm of each slice. */
function plainArms({ slices }: Messages, { isAlive, heldOut, placeOf }: Standing) {
  const keyOf = (campaign: number, arm: string): string => `${campaign}\n${arm}`;
  const found = new Map<string, Pick<Arm, 'campaign' | 'name' | 'isControl' | 'heldOut'>>();
  slices.forEach(({ campaign, arm }, s) => {
    if (isAlive[s] === 0) return;
    const place = placeOf.get(campaign)!;
    found.set(keyOf(place, arm), {
      campaign: place,
      name: arm,
      isControl: isControlName(arm),
      heldOut: heldOut[s] === 1,
    });
  });
  const plain = [...found.values()].sort(
    (a, b) =>
      a.campaign - b.campaign ||
      Number(a.isControl) - Number(b.isControl) ||
      (a.name < b.name ? -1 : Number(a.name > b.name)),
  );
  const places = new Map(plain.map(({ campaign, name }, place) => [keyOf(campaign, name), place]));
  const armOfSlice = Int32Array.from(
    slices,
    ({ campaign, arm }) => places.get(keyOf(placeOf.get(campaign) ?? -1, arm)) ?? -1,
  );
  return { plain, armOfSlice };
}

/** One entry a known person and arm, by person; money in grid units. */
interface Entries {
  readonly person: Int32Array;
  readonly arm: Int32Array;
  readonly messages: Int32Array;
  readonly marks: Uint8Array;
  readonly last: Float64Array;
  readonly revenue: Float64Array;
  readonly paid: Int32Array;
  readonly cost: Float64Array;
  readonly priced: Int32Array;
}

function entriesOf(messages: Messages, arms: number, armOfSlice: Int32Array): Entries {
  const { slice, person, marks, at, revenue, cost, rows } = messages;
  const named: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (slice[row] !== -1 && person[row] !== ANONYMOUS) named.push(row);
  }
  const keyOf = (row: number): number => person[row]! * arms + armOfSlice[slice[row]!]!;
  const keys = Float64Array.from(named, keyOf);
  const order = ascendingOrder(keys);
  let count = 0;
  for (let k = 0; k < order.length; k++) if (k === 0 || keys[order[k]!] !== keys[order[k - 1]!]) count++;
  const entries: Entries = {
    person: new Int32Array(count),
    arm: new Int32Array(count),
    messages: new Int32Array(count),
    marks: new Uint8Array(count),
    last: new Float64Array(count).fill(NaN),
    revenue: new Float64Array(count),
    paid: new Int32Array(count),
    cost: new Float64Array(count),
    priced: new Int32Array(count),
  };
  let e = -1;
  for (let k = 0; k < order.length; k++) {
    const row = named[order[k]!]!;
    if (k === 0 || keys[order[k]!] !== keys[order[k - 1]!]) {
      e++;
      entries.person[e] = person[row]!;
      entries.arm[e] = armOfSlice[slice[row]!]!;
    }
    entries.messages[e]!++;
    entries.marks[e]! |= marks[row]!;
    const last = entries.last[e]!;
    if (!(at[row]! <= last) && at[row] === at[row]) entries.last[e] = at[row]!;
    if (revenue && revenue.values[row] === revenue.values[row]) {
      entries.revenue[e]! += revenue.units[row]!;
      entries.paid[e]!++;
    }
    if (cost && cost.values[row] === cost.values[row]) {
      entries.cost[e]! += cost.units[row]!;
      entries.priced[e]!++;
    }
  }
  return entries;
}

/** An arm beside all controls of its campaign together. */
function against(
  arm: Omit<Arm, 'against'>,
  controls: readonly Omit<Arm, 'against'>[],
  margin: number,
): Against | null {
  const people = controls.reduce((sum, each) => sum + each.people, 0);
  const converted = controls.reduce((sum, each) => sum + each.converted, 0);
  if (arm.isControl || people === 0 || arm.people === 0 || Number.isNaN(converted)) return null;
  // Of people who got nothing and of whom none converted, while others did, nobody asked whether they did.
  if (converted === 0 && arm.converted > 0 && controls.every(({ heldOut }) => heldOut)) return null;
  const revenue = controls.reduce((sum, each) => sum + each.revenue, 0);
  const incremental = arm.revenue - (revenue * arm.people) / people;
  return {
    people,
    converted,
    ...shareDifference(arm.converted, arm.people, converted, people),
    incremental,
    roi: arm.cost > 0 ? (incremental * margin - arm.cost) / arm.cost : NaN,
  };
}

function peopleColumns(
  workspace: Workspace,
  { revenue }: Messages,
  {
    entries,
    arms,
    refusals,
  }: {
    readonly entries: Entries;
    readonly arms: readonly Arm[];
    readonly refusals: Uint8Array;
  },
): PeopleColumns {
  const picks: number[] = [];
  const person = entries.person.map((p, e) => {
    if (e === 0 || p !== entries.person[e - 1]) picks.push(p);
    return picks.length - 1;
  });
  const { keys, count } = peopleOf(workspace);
  return {
    keys: pickLevels(keys, picks),
    names: namesOf(workspace, count, picks),
    person,
    arm: entries.arm,
    messages: entries.messages,
    step: Uint8Array.from(entries.marks, (marks, e) => stepOf(marks, arms[entries.arm[e]!]!.heldOut)),
    marks: entries.marks,
    last: entries.last,
    revenue: entries.revenue.map((units) => (revenue ? revenue.money(units) : NaN)),
    refused: Uint8Array.from(entries.person, (p) => refusals[p]!),
  };
}

/** Place in `STEPS` of how far somebody came. */
function stepOf(marks: number, heldOut: boolean): number {
  if (marks & CONVERTED) return STEPS.indexOf('converted');
  if (heldOut) return STEPS.indexOf('heldOut');
  if (marks & CLICKED) return STEPS.indexOf('clicked');
  if (marks & OPENED) return STEPS.indexOf('opened');
  return STEPS.indexOf(marks & DELIVERED ? 'delivered' : 'sent');
}
