import { pickLevels } from '../../core/levels';
import type { Workspace } from '../../core/workspace';
import { activityIn, type DayWindow } from '../../domain/activity';
import { browsedIn, lastBrowsed } from '../../domain/browsing';
import { refusalsOf } from '../../domain/consent';
import { linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { peopleOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
import { pickBest } from '../../kernels/recommend/ranking';
import type { Learnt } from './models';
import { Reasons } from './reasons';
import { METHODS, type Lists, type Method, type RecommendationParams } from './result';
import { PROPOSABLE, type PersonScores } from './scoring';

/** A list is kept so deep, for the audiences of the products. */
const DEPTH = 30;
/** Scores that the lists may compute: customers times items. Beyond, those who bought last have lists. */
const MOST_SCORES = 60_000_000;
const MOST_PEOPLE = 60_000;

/** Rows of what was learnt that get a list, by what was spent: all who are included, or those of them who bought last. */
export function listedRows(
  workspace: Workspace,
  window: DayWindow,
  learnt: Learnt,
  includes: (person: number) => boolean,
): Int32Array {
  const { people } = learnt.bought;
  const limit = Math.max(
    1,
    Math.min(MOST_PEOPLE, Math.floor(MOST_SCORES / Math.max(1, learnt.people.columns))),
  );
  const rows = Int32Array.from(people.keys()).filter((row) => includes(people[row]!));
  const { last, net } = activityIn(workspace, window).people;
  const latest = (a: number, b: number) => last[people[b]!]! - last[people[a]!]! || a - b;
  const listed = rows.length <= limit ? rows : rows.sort(latest).slice(0, limit);
  return listed.sort((a, b) => net[people[b]!]! - net[people[a]!]! || a - b);
}

/** What has to be known for the lists beside what was learnt. */
export interface ListInput {
  readonly workspace: Workspace;
  readonly window: DayWindow;
  readonly learnt: Learnt;
  readonly scores: PersonScores;
  readonly method: Method;
  readonly isLow: Uint8Array;
  readonly params: RecommendationParams;
}

/** The list of each customer, with what speaks most for each entry. */
export function listsOf(input: ListInput, rows: Int32Array, progress: (fraction: number) => void): Lists {
  const { workspace, window, learnt, scores, method, isLow, params } = input;
  const depth = Math.max(DEPTH, params.top);
  const reasons = new Reasons(learnt, scores, method);
  const starts = new Int32Array(rows.length + 1);
  const room = rows.length * Math.min(depth, learnt.people.columns);
  const entries = {
    items: new Int32Array(room),
    scores: new Float64Array(room),
    reason: new Uint8Array(room),
    because: new Int32Array(room),
    strength: new Float64Array(room),
  };
  const best = new Int32Array(depth);
  const low = Int32Array.from(isLow.keys()).filter((item) => isLow[item] === 1);
  const pushedDown = (score: number) =>
    params.lowRatedKeeps === 0 ? -Infinity : score * params.lowRatedKeeps;
  const step = Math.max(1, Math.ceil(rows.length / 10));
  let used = 0;
  rows.forEach((row, p) => {
    scores.prepare(row, [method]);
    const own = scores.of(method);
    for (const item of low) if (own[item]! > PROPOSABLE) own[item] = pushedDown(own[item]!);
    const count = pickBest(own, best, PROPOSABLE);
    const top = count > 0 && own[best[0]!]! > 0 ? own[best[0]!]! : 1;
    for (let k = 0; k < count; k++) {
      const item = best[k]!;
      const { reason, because, strength } = reasons.of(row, item);
      entries.items[used] = item;
      entries.scores[used] = own[item]! / top;
      entries.reason[used] = METHODS.indexOf(reason);
      entries.because[used] = because;
      entries.strength[used] = strength;
      used++;
    }
    starts[p + 1] = used;
    if ((p + 1) % step === 0) progress((p + 1) / rows.length);
  });
  return {
    depth,
    ...peopleColumns(workspace, window, learnt, rows),
    starts,
    items: entries.items.slice(0, used),
    scores: entries.scores.slice(0, used),
    reason: entries.reason.slice(0, used),
    because: entries.because.slice(0, used),
    strength: entries.strength.slice(0, used),
  };
}

type PeopleColumns = Omit<Lists, 'depth' | 'starts' | 'items' | 'scores' | 'reason' | 'because' | 'strength'>;

function peopleColumns(
  workspace: Workspace,
  window: DayWindow,
  { bought, people }: Learnt,
  rows: Int32Array,
): PeopleColumns {
  const persons = Uint32Array.from(rows, (row) => bought.people[row]!);
  const activity = activityIn(workspace, window).people;
  const { grid } = linesOf(workspace);
  const refused = refusalsOf(workspace);
  const browsed = browsedIn(workspace, { from: -Infinity, to: window.to });
  const viewed = browsed && lastBrowsed(workspace, browsed);
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, p) => {
    starts[p + 1] = starts[p]! + people.starts[row + 1]! - people.starts[row]!;
  });
  const items = new Int32Array(starts[rows.length]!);
  rows.forEach((row, p) => {
    items.set(people.indices.subarray(people.starts[row], people.starts[row + 1]), starts[p]);
  });
  const seen = Int32Array.from(persons, (person) => viewed?.[person] ?? -1);
  return {
    keys: pickLevels(peopleOf(workspace).keys, persons),
    names: namesOf(workspace, peopleOf(workspace).count, persons),
    last: Float64Array.from(rows, (row) => lastMoment(bought.last, people.starts, row)),
    spend: Float64Array.from(persons, (person) => moneyOf(grid, activity.net[person]!)),
    orders: persons.map((person) => activity.orders[person]!),
    refused: Uint8Array.from(persons, (person) => refused[person]!),
    lastSeen: seen.map((item, p) => (item >= 0 ? item : lastBought(bought.last, people, rows[p]!))),
    hasViewed: Uint8Array.from(seen, (item) => Number(item >= 0)),
    bought: { starts, items },
  };
}

function lastMoment(last: Float64Array, starts: Int32Array, row: number): number {
  return last.subarray(starts[row], starts[row + 1]).reduce((a, b) => Math.max(a, b), -Infinity);
}

/** The item bought last, of several the one with the lowest number. */
function lastBought(last: Float64Array, { starts, indices }: Learnt['people'], row: number): number {
  let cell = starts[row]!;
  for (let k = cell + 1; k < starts[row + 1]!; k++) if (last[k]! > last[cell]!) cell = k;
  return indices[cell]!;
}
