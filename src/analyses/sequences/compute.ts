import { levelsFrom, levelText, pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn, type DayWindow } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import { chargesNote } from '../../domain/charges';
import { refusalsOf } from '../../domain/consent';
import { evidenceOf } from '../../domain/evidence';
import { itemsOf } from '../../domain/items';
import type { ItemSequences } from '../../domain/item-sequences';
import { linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { ofOwnGroup } from '../../domain/own-shop';
import { peopleOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
import { closedPatterns } from '../../kernels/mining/frequent-sequences';
import { PatternIndex } from '../../kernels/mining/pattern-index';
import { ElementsByItem } from '../../kernels/mining/pattern-match';
import type { Progress } from '../contract';
import type { PatternCells, PatternColumns, PeopleColumns, SequenceParams, SequencesResult } from './result';
import { listRules, type ListedRules } from './rules';
import { isSeveral, limitsOf, searchSequences, type Found } from './search';
import { waitingOf, type Waiting } from './waiting';

/** A list nobody reads to its end: the sequences of most customers stay. */
const MOST_PATTERNS = 5000;

/**
 * What customers buy one after the other, how long they take, and who stands between.
 *
 * Problems: `sequences/no-orders`, `sequences/no-items`, `sequences/nobody` {asOf}. Notes: what was left out or cut.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(
  workspace: Workspace,
  params: SequenceParams,
  progress: Progress,
): Outcome<SequencesResult> {
  if (Number.isNaN(linesOf(workspace).lastDay)) return fail('sequences/no-orders');
  const levels = levelsOf(workspace, params);
  if (levels.length === 0) return fail('sequences/no-items');
  const from = params.from === '' ? -Infinity : parseIsoDay(params.from);
  const window = { from, to: asOfDay(workspace, params.asOf) };
  progress(0.1);
  const found = searchSequences(workspace, params, window, levels);
  const { data, patterns } = found;
  const customers = data.people.length;
  if (customers === 0) return fail('sequences/nobody', { asOf: window.to * MS_PER_DAY });
  progress(0.6);

  const listed = listRules(patterns, customers, params.minConfidence / 100);
  const shown = patternColumns(found);
  const waiting = waitingOfAll(data, listed, params, window.to);
  progress(0.9);
  const used = usedItems(shown, listed);
  const places = new Map(Array.from(used, (item, place) => [item, place]));
  const placed = ({ cells, starts }: PatternCells): PatternCells => ({
    cells: cells.map((cell) => (cell < 0 ? cell : places.get(cell)!)),
    starts,
  });
  const items = itemsOf(workspace);
  const list = (found.level === 'product' ? items.products : items.categories)!;
  const { rules, people } = ruleColumns(workspace, window, data, listed, waiting);
  const result: SequencesResult = {
    limits: {
      level: found.level,
      minCount: patterns.minCount,
      minSupport: patterns.minCount / customers,
      minConfidence: params.minConfidence / 100,
      maxGapDays: params.maxGapDays,
      maxSpanDays: params.maxSpanDays,
      decided: found.decided,
    },
    customers: totalsOf(data, window),
    items: {
      keys: levelsFrom(Array.from(used, (item) => levelText(list.keys, item))),
      names: levelsFrom(Array.from(used, (item) => levelText(list.names, item))),
    },
    patterns: { ...shown, ...placed(shown) },
    rules: { ...rules, prefixes: placed(rules.prefixes), lasts: placed(rules.lasts) },
    people,
    evidence: evidence(data, window),
  };
  return ok(result, [
    ...notesOf(result, found, params, levels),
    ...chargesNote(workspace, 'sequences', window),
  ]);
}

/** The levels that the data has, finest first; several only where the choice is left to the data. */
function levelsOf(workspace: Workspace, { level }: SequenceParams): ('product' | 'category')[] {
  const { products, categories } = itemsOf(workspace);
  const has = [...(products ? (['product'] as const) : []), ...(categories ? (['category'] as const) : [])];
  const wanted = has.filter((each) => level === 'auto' || each === level);
  return wanted.length > 0 ? wanted : has;
}

/** Patterns of two purchases or more, those of most customers first; equals by their cells. */
function patternColumns({ patterns }: Found): PatternColumns {
  const { cells, starts, counts } = patterns;
  const closed = new PatternIndex(closedPatterns(patterns));
  const cellsOf = (p: number) => cells.subarray(starts[p], starts[p + 1]);
  const several = Array.from(counts.keys()).filter((p) => isSeveral(cellsOf(p)));
  several.sort((a, b) => counts[b]! - counts[a]! || compareCells(cellsOf(a), cellsOf(b)));
  const shown = several.slice(0, MOST_PATTERNS);
  return {
    ...joined(shown.map(cellsOf)),
    counts: Int32Array.from(shown, (p) => counts[p]!),
    isClosed: Uint8Array.from(shown, (p) => Number(closed.find(cellsOf(p)) >= 0)),
    total: several.length,
  };
}

function compareCells(a: Int32Array, b: Int32Array): number {
  for (let k = 0; k < a.length && k < b.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return a.length - b.length;
}

function joined(lists: readonly Int32Array[]): PatternCells {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, p) => (starts[p + 1] = starts[p]! + list.length));
  const cells = new Int32Array(starts[lists.length]!);
  lists.forEach((list, p) => cells.set(list, starts[p]));
  return { cells, starts };
}

function waitingOfAll(
  data: ItemSequences,
  { rules }: ListedRules,
  params: SequenceParams,
  asOf: number,
): Waiting[] {
  const byItem = new ElementsByItem(data);
  const limits = limitsOf(params);
  return rules.map(({ prefixCells, lastCells }) =>
    waitingOf(data, byItem, { prefix: prefixCells, last: lastCells }, limits, asOf),
  );
}

function usedItems({ cells }: PatternCells, { rules }: ListedRules): Int32Array {
  const used = new Set<number>(cells);
  for (const { prefixCells, lastCells } of rules) {
    for (const cell of prefixCells) used.add(cell);
    for (const cell of lastCells) used.add(cell);
  }
  used.delete(-1);
  return Int32Array.from(used).sort();
}

/** The rules as columns; whoever said no to marketing stands in no list and is counted. */
function ruleColumns(
  workspace: Workspace,
  window: DayWindow,
  data: ItemSequences,
  { rules, found }: ListedRules,
  waiting: readonly Waiting[],
): Pick<SequencesResult, 'rules' | 'people'> {
  const refusals = refusalsOf(workspace);
  const isRefused = ({ sequence }: Waiting['between'][number]) => refusals[data.people[sequence]!] === 1;
  const open = waiting.map(({ between }) => between.filter((each) => !isRefused(each)));
  const persons = [...new Set(open.flatMap((list) => list.map(({ sequence }) => data.people[sequence]!)))];
  const picks = Uint32Array.from(persons).sort();
  const placeOf = new Map(Array.from(picks, (person, place) => [person, place]));
  return {
    people: peopleColumns(workspace, window, picks),
    rules: {
      count: rules.length,
      found,
      prefixes: joined(rules.map(({ prefixCells }) => prefixCells)),
      lasts: joined(rules.map(({ lastCells }) => lastCells)),
      both: Int32Array.from(rules, ({ both }) => both),
      prefix: Int32Array.from(rules, ({ prefix }) => prefix),
      last: Int32Array.from(rules, ({ last }) => last),
      reverse: Int32Array.from(rules, ({ reverse }) => reverse),
      isSame: Uint8Array.from(rules, ({ isSame }) => Number(isSame)),
      waits: Int32Array.from(waiting.flatMap(({ waits }) => [...waits])),
      waitFrom: borders(waiting.map(({ waits }) => waits.length)),
      between: Int32Array.from(
        open.flatMap((list) => list.map(({ sequence }) => placeOf.get(data.people[sequence]!)!)),
      ),
      sinceDay: Int32Array.from(open.flatMap((list) => list.map(({ since }) => since))),
      betweenFrom: borders(open.map((list) => list.length)),
      passed: Int32Array.from(waiting, ({ passed }) => passed),
      refused: Int32Array.from(waiting, ({ between }, r) => between.length - open[r]!.length),
    },
  };
}

function borders(lengths: readonly number[]): Int32Array {
  const from = new Int32Array(lengths.length + 1);
  lengths.forEach((length, r) => (from[r + 1] = from[r]! + length));
  return from;
}

function peopleColumns(workspace: Workspace, window: DayWindow, picks: Uint32Array): PeopleColumns {
  const { keys, count } = peopleOf(workspace);
  const { people } = activityIn(workspace, window);
  const { grid } = linesOf(workspace);
  return {
    keys: pickLevels(keys, picks),
    names: namesOf(workspace, count, picks),
    spend: Float64Array.from(picks, (p) => moneyOf(grid, people.net[p]!)),
    orders: picks.map((p) => people.orders[p]!),
  };
}

function totalsOf({ people, times, sequenceStarts }: ItemSequences, window: DayWindow) {
  let single = 0;
  for (let s = 0; s < people.length; s++) if (sequenceStarts[s + 1]! - sequenceStarts[s]! === 1) single++;
  return {
    count: people.length,
    single,
    purchases: times.length,
    firstDay: times.reduce((first, day) => Math.min(first, day), Infinity),
    asOf: window.to,
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

function notesOf(
  { limits, patterns, rules }: SequencesResult,
  found: Found,
  params: SequenceParams,
  levels: readonly string[],
): Problem[] {
  const notes: Problem[] = [];
  if (limits.minCount > found.askedCount) {
    notes.push(
      problem('sequences/too-many', {
        asked: found.askedCount,
        count: limits.minCount,
        percent: Math.ceil(limits.minSupport * 10_000) / 100,
        bytes: found.patterns.bytes,
      }),
    );
  }
  if (patterns.total > patterns.counts.length) {
    notes.push(problem('sequences/cut', { total: patterns.total, shown: patterns.counts.length }));
  }
  if (rules.found > rules.count) {
    notes.push(problem('sequences/cut-rules', { total: rules.found, shown: rules.count }));
  }
  if (params.level !== 'auto' && !levels.includes(params.level)) {
    notes.push(problem(`sequences/no-${params.level}`));
  }
  if (found.data.namelessLines > 0) {
    notes.push(problem('sequences/nameless', { lines: found.data.namelessLines }));
  }
  return notes;
}
