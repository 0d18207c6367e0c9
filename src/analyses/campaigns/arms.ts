import { pickLevels } from '../../core/levels';
import type { Workspace } from '../../core/workspace';
import { isControlName } from '../../domain/trials';
import { ANONYMOUS, peopleOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
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
  const entries = entriesOf(messages, peopleOf(workspace).count, armOfSlice);
  const sums = plain.map(() => ({ people: 0, converted: 0, revenue: 0, paid: 0, cost: 0, priced: 0 }));
  entries.arm.forEach((arm, e) => {
    sums[arm]!.people++;
    if (entries.marks[e]! & CONVERTED) sums[arm]!.converted++;
  });
  addMoney(messages, armOfSlice, sums);
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

/** Revenue and cost of the rows of known people, in grid units. */
function addMoney(
  { slice, person, revenue, cost, rows }: Messages,
  armOfSlice: Int32Array,
  sums: readonly { revenue: number; paid: number; cost: number; priced: number }[],
): void {
  for (let row = 0; row < rows; row++) {
    if (slice[row] === -1 || person[row] === ANONYMOUS) continue;
    const sum = sums[armOfSlice[slice[row]!]!]!;
    if (revenue && revenue.values[row] === revenue.values[row]) {
      sum.revenue += revenue.units[row]!;
      sum.paid++;
    }
    if (cost && cost.values[row] === cost.values[row]) {
      sum.cost += cost.units[row]!;
      sum.priced++;
    }
  }
}

/** One entry a known person and arm, by person; money in grid units. */
interface Entries {
  readonly person: Int32Array;
  readonly arm: Int32Array;
  readonly messages: Int32Array;
  readonly marks: Uint8Array;
  readonly last: Float64Array;
  readonly revenue: Float64Array;
}

const entriesFor = (count: number): Entries => ({
  person: new Int32Array(count),
  arm: new Int32Array(count),
  messages: new Int32Array(count),
  marks: new Uint8Array(count),
  last: new Float64Array(count).fill(NaN),
  revenue: new Float64Array(count),
});

/** Entries are found by walking the few of a person: a sort of all rows would cost several times as much. */
function entriesOf(messages: Messages, people: number, armOfSlice: Int32Array): Entries {
  const { slice, person, marks, at, revenue, rows } = messages;
  const found = entriesFor(rows);
  const head = new Int32Array(people).fill(-1);
  const next = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const p = person[row]!;
    if (slice[row] === -1 || p === ANONYMOUS) continue;
    const arm = armOfSlice[slice[row]!]!;
    let e = head[p]!;
    while (e !== -1 && found.arm[e] !== arm) e = next[e]!;
    if (e === -1) {
      e = count++;
      found.person[e] = p;
      found.arm[e] = arm;
      next[e] = head[p]!;
      head[p] = e;
    }
    found.messages[e]!++;
    found.marks[e]! |= marks[row]!;
    if (!(at[row]! <= found.last[e]!) && at[row] === at[row]) found.last[e] = at[row]!;
    if (revenue) found.revenue[e]! += revenue.units[row]!;
  }
  const entries = entriesFor(count);
  let place = 0;
  const own: number[] = [];
  for (let p = 0; p < people; p++) {
    own.length = 0;
    for (let e = head[p]!; e !== -1; e = next[e]!) own.push(e);
    if (own.length > 1) own.sort((a, b) => found.arm[a]! - found.arm[b]!);
    for (const e of own) {
      entries.person[place] = p;
      entries.arm[place] = found.arm[e]!;
      entries.messages[place] = found.messages[e]!;
      entries.marks[place] = found.marks[e]!;
      entries.last[place] = found.last[e]!;
      entries.revenue[place] = found.revenue[e]!;
      place++;
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
  const { length } = entries.person;
  const picks: number[] = [];
  const person = new Int32Array(length);
  const step = new Uint8Array(length);
  const money = new Float64Array(length).fill(NaN);
  const refused = new Uint8Array(length);
  for (let e = 0; e < length; e++) {
    const p = entries.person[e]!;
    if (e === 0 || p !== entries.person[e - 1]) picks.push(p);
    person[e] = picks.length - 1;
    step[e] = stepOf(entries.marks[e]!, arms[entries.arm[e]!]!.heldOut);
    if (revenue) money[e] = revenue.money(entries.revenue[e]!);
    refused[e] = refusals[p]!;
  }
  const { keys, count } = peopleOf(workspace);
  return {
    keys: pickLevels(keys, picks),
    names: namesOf(workspace, count, picks),
    person,
    arm: entries.arm,
    messages: entries.messages,
    step,
    marks: entries.marks,
    last: entries.last,
    revenue: money,
    refused,
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
