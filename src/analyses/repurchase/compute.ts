import { levelsFrom, levelText, pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn, type DayWindow } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import { chargesNote } from '../../domain/charges';
import { refusalsOf } from '../../domain/consent';
import { evidenceOf } from '../../domain/evidence';
import { itemsOf, type ItemList } from '../../domain/items';
import { itemSequences, purchaseDays, type ItemSequences } from '../../domain/item-sequences';
import { linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { ofOwnGroup } from '../../domain/own-shop';
import { peopleOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
import type { Progress } from '../contract';
import { dueLists, type DueLists } from './due';
import { itemPurchases, type ItemPurchases } from './purchases';
import type { DueColumns, RepurchaseParams, RepurchaseResult, RhythmColumns, RhythmLevel } from './result';
import { rhythmsOf, type Rhythm } from './rhythms';

/** So many rhythms are worth a level of their own; with fewer the next coarser one is looked at. */
const ENOUGH: Readonly<Record<RhythmLevel, number>> = { product: 5, category: 3, any: 0 };

/**
 * How long until what is bought again, and who is due now and in the days to come.
 *
 * Problems: `repurchase/no-orders`, `repurchase/nobody` {asOf}. Notes: what was left out, what the data lacks.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(
  workspace: Workspace,
  params: RepurchaseParams,
  progress: Progress,
): Outcome<RepurchaseResult> {
  if (Number.isNaN(linesOf(workspace).lastDay)) return fail('repurchase/no-orders');
  const from = params.from === '' ? -Infinity : parseIsoDay(params.from);
  const window = { from, to: asOfDay(workspace, params.asOf) };
  progress(0.1);
  const found = findRhythms(workspace, params, window);
  if (found.data.people.length === 0) return fail('repurchase/nobody', { asOf: window.to * MS_PER_DAY });
  progress(0.6);

  const { data, purchases, rhythms, rare, level } = found;
  const lists = dueLists(purchases, rhythms, params, window.to);
  const refusals = refusalsOf(workspace);
  const personOf = (entry: number): number => data.people[purchases.sequence[entry]!]!;
  const isRefused = (entry: number): boolean => refusals[personOf(entry)] === 1;
  const due = lists.due.filter((entry) => !isRefused(entry));
  const coming = lists.coming.filter((entry) => !isRefused(entry));
  const { picks, places } = peopleIn([due.map(personOf), coming.map(personOf)], refusals.length);
  const columnsOf = (list: Int32Array): DueColumns => ({
    people: list.map((entry) => places[personOf(entry)]!),
    items: list.map((entry) => lists.rhythm[entry]!),
    lastDay: list.map((entry) => purchases.lastDay[entry]!),
    times: list.map((entry) => purchases.times[entry]!),
    gap: Float64Array.from(list, (entry) => lists.gap[entry]!),
    isOwn: Uint8Array.from(list, (entry) => lists.isOwn[entry]!),
  });
  progress(0.9);
  const { keys, count } = peopleOf(workspace);
  const { people } = activityIn(workspace, window);
  const { grid } = linesOf(workspace);
  const refused = [lists.due, lists.coming].map((list) => list.filter(isRefused));
  const result: RepurchaseResult = {
    level,
    decidedLevel: found.decidedLevel,
    minGaps: params.minGaps,
    horizonDays: params.horizonDays,
    who: params.who,
    ownGaps: params.ownGaps,
    customers: data.people.length,
    asOf: window.to,
    firstDay: data.times.reduce((first, day) => Math.min(first, day), Infinity),
    rhythms: rhythmColumns(listOf(workspace, level), rhythms, rare, { ...lists, due, coming }, refused),
    due: columnsOf(due),
    coming: columnsOf(coming),
    people: {
      keys: pickLevels(keys, picks),
      names: namesOf(workspace, count, picks),
      spend: Float64Array.from(picks, (p) => moneyOf(grid, people.net[p]!)),
    },
    evidence: evidence(data, window),
  };
  return ok(result, [...notesOf(result, params, data), ...chargesNote(workspace, 'repurchase', window)]);
}

/** Everybody in the lists, ascending, and the place of each. */
function peopleIn(lists: readonly Int32Array[], people: number) {
  const places = new Int32Array(people).fill(-1);
  for (const list of lists) for (const person of list) places[person] = 0;
  const picks: number[] = [];
  places.forEach((place, person) => place === 0 && (places[person] = picks.push(person) - 1));
  return { picks: Uint32Array.from(picks), places };
}

interface Found {
  readonly level: RhythmLevel;
  readonly decidedLevel: boolean;
  readonly data: ItemSequences;
  readonly purchases: ItemPurchases;
  readonly rhythms: readonly Rhythm[];
  readonly rare: number;
}

/** The finest level with rhythms enough, or the one asked for; anything at all where nothing says what was bought. */
function findRhythms(workspace: Workspace, params: RepurchaseParams, window: DayWindow): Found {
  const { products, categories } = itemsOf(workspace);
  const has: readonly RhythmLevel[] = [
    ...(products ? (['product'] as const) : []),
    ...(categories ? (['category'] as const) : []),
    'any',
  ];
  const asked = has.filter((level) => params.level === 'auto' || level === params.level);
  const levels = asked.length > 0 ? asked : has;
  const tries = levels.map((level) => (): Found => {
    const data = level === 'any' ? purchaseDays(workspace, window) : itemSequences(workspace, level, window);
    const purchases = itemPurchases(data);
    const decidedLevel = levels.length > 1;
    return { level, decidedLevel, data, purchases, ...rhythmsOf(purchases, data.itemLimit, params.minGaps) };
  });
  let last: Found | null = null;
  for (const attempt of tries) {
    last = attempt();
    if (last.rhythms.length >= ENOUGH[last.level]) return last;
  }
  return last!;
}

function listOf(workspace: Workspace, level: RhythmLevel): ItemList | null {
  const { products, categories } = itemsOf(workspace);
  return level === 'product' ? products : level === 'category' ? categories : null;
}

function rhythmColumns(
  list: ItemList | null,
  rhythms: readonly Rhythm[],
  rare: number,
  { due, coming, passed, rhythm }: DueLists,
  refused: readonly Int32Array[],
): RhythmColumns {
  const textOf = (of: 'keys' | 'names') =>
    levelsFrom(rhythms.map(({ item }) => (list ? levelText(list[of], item) : '')));
  const counted = (...lists: readonly Int32Array[]) => {
    const counts = new Int32Array(rhythms.length);
    for (const list of lists) for (const entry of list) counts[rhythm[entry]!]!++;
    return counts;
  };
  const days = (take: (rhythm: Rhythm) => number) => Float64Array.from(rhythms, take);
  const counts = (take: (rhythm: Rhythm) => number) => Int32Array.from(rhythms, take);
  return {
    count: rhythms.length,
    keys: textOf('keys'),
    names: textOf('names'),
    rare,
    gaps: counts(({ gaps }) => gaps),
    buyers: counts(({ buyers }) => buyers),
    repeaters: counts(({ repeaters }) => repeaters),
    median: days(({ median }) => median),
    lower: days(({ lower }) => lower),
    upper: days(({ upper }) => upper),
    firstQuartile: days(({ firstQuartile }) => firstQuartile),
    thirdQuartile: days(({ thirdQuartile }) => thirdQuartile),
    late: days(({ late }) => late),
    due: counted(due),
    coming: counted(coming),
    passed: counted(passed),
    refused: counted(...refused),
  };
}

function evidence({ people, times, sequenceStarts }: ItemSequences, window: DayWindow) {
  const first = times.reduce((a, b) => Math.min(a, b), Infinity);
  const last = times.reduce((a, b) => Math.max(a, b), -Infinity);
  let mostOrders = 0;
  for (let s = 0; s < people.length; s++)
    mostOrders = Math.max(mostOrders, sequenceStarts[s + 1]! - sequenceStarts[s]!);
  return evidenceOf({
    buyers: people.length,
    spanDays: last - first,
    quietDays: window.to - last,
    mostOrders,
  });
}

function notesOf(result: RepurchaseResult, params: RepurchaseParams, data: ItemSequences): Problem[] {
  const notes: Problem[] = [];
  if (params.level !== 'auto' && params.level !== result.level) {
    notes.push(problem(`repurchase/no-${params.level}`));
  }
  if (result.level !== 'any' && result.rhythms.rare > 0) {
    notes.push(problem('repurchase/rare', { items: result.rhythms.rare, minGaps: params.minGaps }));
  }
  if (result.level !== 'any' && data.namelessLines > 0) {
    notes.push(problem('repurchase/nameless', { lines: data.namelessLines }));
  }
  return notes;
}
