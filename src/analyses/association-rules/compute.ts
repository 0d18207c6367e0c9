import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { dayOf, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import type { DayWindow } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import type { ItemLevel } from '../../domain/baskets';
import { groupingsOf, ownGroupingsOf } from '../../domain/basket-groups';
import { chargesNote } from '../../domain/charges';
import { evidenceOf } from '../../domain/evidence';
import { itemsOf, type Items } from '../../domain/items';
import { linesOf } from '../../domain/lines';
import { ANONYMOUS } from '../../domain/people';
import { rankRules } from '../../kernels/mining/rule-ranking';
import { cutOf, VERDICT } from '../../kernels/mining/rule-retest';
import { foldRedundantRules } from '../../kernels/mining/rule-redundancy';
import type { Progress } from '../contract';
import { audienceOf } from './audience';
import { clicksOf } from './clicks';
import { countsOf, pickRules, Q_LIMIT, survivorsOf } from './candidates';
import { itemSetsOf } from './item-sets';
import { itemColumns, sideColumns, usedItems } from './columns';
import { retest } from './retest';
import type { RuleParams, RulesResult, TestSummary } from './result';
import { searchRules, type Found, type Prepared } from './search';
import { countInAll, countSegments, reversals } from './segments';
import { sizesOf } from './within';

/** A list nobody reads to its end: the best by leverage stay. */
const MAX_SHOWN = 10_000;

/**
 * Rules "whoever buys A also buys B" among the baskets of a period, each tested, and looked at again on the last 30 %
 * of the baskets.
 *
 * Problems: `association-rules/no-orders`, `association-rules/no-items`, `association-rules/no-baskets` {asOf},
 * `association-rules/no-value` {value, known}, `association-rules/no-part` {part, channel}. Notes: what was left out, what was cut short, what could not be decided.
 */
export function compute(workspace: Workspace, params: RuleParams, progress: Progress): Outcome<RulesResult> {
  if (Number.isNaN(linesOf(workspace).lastDay)) return fail('association-rules/no-orders');
  const items = itemsOf(workspace);
  const levels = levelsOf(items, params);
  if (levels.length === 0) return fail('association-rules/no-items');
  const from = params.from === '' ? -Infinity : parseIsoDay(params.from);
  const window = { from, to: asOfDay(workspace, params.asOf) };
  progress(0.1);

  const found = searchRules(workspace, params, window, levels);
  const { prepared, candidates } = found;
  const { total } = prepared.sets;
  if (total === 0) return noBaskets(params, found, window);
  progress(0.6);

  const all = pickRules(candidates.rules, candidates.found);
  const order = rankRules(all, total, params.top > 0 ? params.topBy : 'leverage', params.top || MAX_SHOWN);
  const rules = pickRules(all, order);
  const picked = order.map((r) => candidates.found[r]!);
  const under = foldRedundantRules(rules);
  const again = retest(prepared, rules);
  progress(0.8);

  const segments = params.only === '' ? countSegments(prepared, rules) : [];
  const used = usedItems(rules);
  const q = Float64Array.from(picked, (r) => candidates.q[r]!);
  const counts = Array.from(rules.union, (_, r) => countsOf(rules, r));
  const result: RulesResult = {
    unit: params.basket,
    limits: {
      level: found.level,
      minCount: candidates.minCount,
      minSupport: candidates.minCount / total,
      minConfidence: params.minConfidence / 100,
      minLift: params.minLift,
      decidedLevel: found.decidedLevel,
      decidedSupport: found.decidedSupport,
      top: params.top,
    },
    baskets: totalsOf(prepared),
    test: {
      tested: candidates.rules.union.length,
      found: candidates.found.length,
      ...survivors(found, q, again.verdict),
      folded: under.reduce((count, other) => count + Number(other >= 0), 0),
    },
    items: itemColumns(workspace, found.level, used, candidates.rules.sets),
    rules: {
      count: order.length,
      ...sideColumns(rules, used),
      both: Int32Array.from(counts, ({ both }) => both),
      antecedent: Int32Array.from(counts, ({ antecedent }) => antecedent),
      consequent: Int32Array.from(counts, ({ consequent }) => consequent),
      p: Float64Array.from(picked, (r) => candidates.p[r]!),
      q,
      ...again,
      under,
      reversed: reversals(segments, order.length),
    },
    segments,
    groupings: groupingsOf(workspace),
    ownGroupings: ownGroupingsOf(workspace),
    window,
    within: withinOf(workspace, params, found),
    all: prepared.isPart ? countInAll(prepared, rules) : null,
    audience: audienceOf(workspace, window, prepared, used),
    clicks: clicksOf(workspace, found),
    itemSets: itemSetsOf(workspace, found, params),
    evidence: evidence(prepared, window),
  };
  return ok(result, [
    ...notesOf(result, found, params, items),
    ...chargesNote(workspace, 'association-rules', window),
  ]);
}

/** The levels that the data has, finest first; several only where the choice is left to the data. */
function levelsOf({ products, categories }: Items, { level }: RuleParams): ItemLevel[] {
  if (!products && !categories) return [];
  if (!products) return ['category'];
  if (!categories) return ['product'];
  return level === 'auto' ? ['product', 'category'] : [level];
}

function noBaskets(params: RuleParams, { prepared }: Found, window: DayWindow): Outcome<never> {
  if (prepared.baskets.count === 0)
    return fail('association-rules/no-baskets', { asOf: window.to * 86_400_000 });
  const wanted = [
    { groups: prepared.groups, value: params.only },
    { groups: prepared.channels, value: params.channel },
  ];
  for (const { groups, value } of wanted) {
    if (value === '' || !groups) continue;
    const known = sizesOf(groups).map(({ name }) => name);
    if (known.includes(value)) continue;
    return fail('association-rules/no-value', { value, known: known.slice(0, 12).join(', ') });
  }
  return fail('association-rules/no-part', { part: params.only, channel: params.channel });
}

/** What the baskets may be chosen by, and what of it is chosen. */
function withinOf(
  workspace: Workspace,
  { segment, own, only, channel }: RuleParams,
  { prepared: { groups, channels } }: Found,
): RulesResult['within'] {
  return {
    segment: groups ? segment : 'none',
    own: (segment === 'own' && ownGroupingsOf(workspace).find(({ column }) => column === own)) || null,
    part: groups ? only : '',
    channel: channels ? channel : '',
    parts: groups ? sizesOf(groups) : [],
    channels: channels ? sizesOf(channels) : [],
  };
}

function totalsOf({ baskets, rows: { items, starts, time } }: Prepared): RulesResult['baskets'] {
  const count = starts.length - 1;
  const seenIn = new Int32Array(baskets.itemLimit).fill(-1);
  let cells = 0;
  let single = 0;
  for (let b = 0; b < count; b++) {
    const before = cells;
    for (let k = starts[b]!; k < starts[b + 1]!; k++) {
      if (seenIn[items[k]!] === b) continue;
      seenIn[items[k]!] = b;
      cells++;
    }
    if (cells === before + 1) single++;
  }
  const early = cutOf(time);
  return {
    count,
    meanItems: cells / count,
    single,
    from: time[0]!,
    to: time[count - 1]!,
    cut: time[Math.min(early, count - 1)]!,
    early,
    late: count - early,
  };
}

function survivors(
  { candidates }: Found,
  q: Float64Array,
  verdict: Uint8Array,
): Pick<TestSummary, 'survived' | 'held' | 'falseExpected'> {
  const survived = survivorsOf(candidates);
  let worst = 0;
  for (const r of candidates.found) {
    if (candidates.q[r]! <= Q_LIMIT) worst = Math.max(worst, candidates.q[r]!);
  }
  let held = 0;
  q.forEach((value, r) => {
    if (value <= Q_LIMIT && verdict[r] === VERDICT.held) held++;
  });
  return { survived, held, falseExpected: worst * survived };
}

/** Everybody known, and each unknown basket as somebody. */
function evidence({ rows: { person: buyers, time } }: Prepared, window: DayWindow) {
  const people = new Set<number>();
  let unknown = 0;
  let last = -Infinity;
  for (const person of buyers) {
    if (person === ANONYMOUS) unknown++;
    else people.add(person);
  }
  for (const moment of time) last = Math.max(last, moment);
  return evidenceOf({
    buyers: people.size + unknown,
    spanDays: dayOf(last) - dayOf(time[0]!),
    quietDays: window.to - dayOf(last),
    mostOrders: time.length,
  });
}

function notesOf(
  { limits, test, rules, ownGroupings }: RulesResult,
  found: Found,
  params: RuleParams,
  items: Items,
): Problem[] {
  const { baskets, groups, channels } = found.prepared;
  const notes: Problem[] = [];
  if (limits.minCount > found.askedCount) {
    notes.push(
      problem('association-rules/too-many', {
        asked: found.askedCount,
        count: limits.minCount,
        percent: Math.ceil(limits.minSupport * 10_000) / 100,
        found: found.candidates.setsFound,
        bytes: found.candidates.bytes,
      }),
    );
  }
  if (test.found > rules.count && limits.top === 0) {
    notes.push(problem('association-rules/cut', { found: test.found, shown: rules.count }));
  }
  if ((params.level === 'category' || params.level === 'both') && !items.categories) {
    notes.push(problem('association-rules/no-categories'));
  }
  if ((params.level === 'product' || params.level === 'both') && !items.products) {
    notes.push(problem('association-rules/no-products'));
  }
  if (params.segment === 'own' && !groups) {
    const known = ownGroupings.map(({ column }) => column).join(', ');
    notes.push(problem('association-rules/no-own', { own: params.own || '–', known: known || '–' }));
  } else if (params.segment !== 'none' && !groups) notes.push(problem('association-rules/no-segment'));
  if (params.channel !== '' && !channels) notes.push(problem('association-rules/no-channel'));
  if (baskets.namelessLines > 0) {
    notes.push(problem('association-rules/nameless', { lines: baskets.namelessLines }));
  }
  if (baskets.anonymousLines > 0) {
    notes.push(problem('association-rules/anonymous', { lines: baskets.anonymousLines }));
  }
  return notes;
}
