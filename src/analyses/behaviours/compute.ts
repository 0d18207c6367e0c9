import { levelsFrom, pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { dayOf, MS_PER_DAY, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { refusalsOf } from '../../domain/consent';
import { STEPS } from '../../domain/event-names';
import { evidenceOf } from '../../domain/evidence';
import { ANONYMOUS, peopleOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
import { dayAfterEvents, visitsIn, type Visits } from '../../domain/visits';
import { cutOf, VERDICT, verdictOf } from '../../kernels/mining/rule-retest';
import type { Progress } from '../contract';
import { StepMoments } from './moments';
import { Q_LIMIT, searchPairs, type FoundPairs, type Pair } from './pairs';
import type { BehaviourParams, BehavioursResult, PeopleColumns, RuleColumns, RuleCounts } from './result';

/** A list nobody reads to its end: the rules of most visits beyond the usual stay. */
const MOST_RULES = 200;

/**
 * What visitors do after what, each rule tested, and looked at again on the last 30 % of the visits.
 *
 * Problems: `behaviours/no-events`, `behaviours/nobody`, `behaviours/no-visits` {asOf}. Notes: what was left out.
 */
export function compute(
  workspace: Workspace,
  params: BehaviourParams,
  progress: Progress,
): Outcome<BehavioursResult> {
  const newest = dayAfterEvents(workspace);
  if (Number.isNaN(newest)) return fail('behaviours/no-events');
  const from = params.from === '' ? -Infinity : parseIsoDay(params.from);
  const window = { from, to: params.asOf === '' ? newest : parseIsoDay(params.asOf) };
  progress(0.1);
  const visits = visitsIn(workspace, { unit: params.visit, detail: params.detail, window });
  if (!visits) return fail('behaviours/nobody');
  const count = visits.begins.length;
  if (count === 0) return fail('behaviours/no-visits', { asOf: window.to * MS_PER_DAY });
  progress(0.4);

  const found = searchPairs(visits, params);
  progress(0.8);
  const listed = found.found.slice(0, MOST_RULES);
  const moments = new StepMoments(visits);
  const cut = cutOf(visits.begins);
  const { rules, people } = ruleColumns(workspace, visits, moments, listed, cut);
  const surviving = found.found.filter(({ q }) => q <= Q_LIMIT);
  const single = singleOf(visits);
  const result: BehavioursResult = {
    limits: {
      unit: visits.unit,
      minCount: found.patterns.minCount,
      minSupport: found.patterns.minCount / count,
      minConfidence: params.minConfidence / 100,
      minLift: params.minLift,
      decided: found.decided,
    },
    visits: {
      count,
      single,
      events: visits.events,
      homeless: visits.homeless,
      from: visits.begins[0]!,
      to: visits.begins[count - 1]!,
      cut: visits.begins[Math.min(cut, count - 1)]!,
      early: cut,
      late: count - cut,
    },
    test: {
      tested: found.tested.length,
      found: found.found.length,
      survived: surviving.length,
      held: listed.filter(({ q }, r) => q <= Q_LIMIT && rules.verdict[r] === VERDICT.held).length,
      falseExpected: surviving.reduce((worst, { q }) => Math.max(worst, q), 0) * surviving.length,
    },
    ...columnsOf(visits, moments, found, rules),
    people,
    evidence: evidence(visits, window.to),
  };
  return ok(result, notesOf(result, found));
}

function singleOf({ items, elementStarts, sequenceStarts }: Visits): number {
  let single = 0;
  for (let s = 0; s + 1 < sequenceStarts.length; s++) {
    const first = elementStarts[sequenceStarts[s]!]!;
    const end = elementStarts[sequenceStarts[s + 1]!]!;
    if (items.subarray(first, end).every((item) => item === items[first])) single++;
  }
  return single;
}

/** The rules as columns; whoever said no to marketing stands in no list and is counted. */
function ruleColumns(
  workspace: Workspace,
  { begins }: Visits,
  moments: StepMoments,
  pairs: readonly Pair[],
  cut: number,
): { readonly rules: RuleColumns; readonly people: PeopleColumns } {
  const lateOf = (visits: readonly number[]): number => visits.reduce((n, s) => n + Number(s >= cut), 0);
  const late: RuleCounts = {
    both: Int32Array.from(pairs, ({ first, next }) => lateOf(moments.visitsInOrder(first, next))),
    antecedent: Int32Array.from(pairs, ({ first }) => lateOf(moments.visitsWith(first))),
    consequent: Int32Array.from(pairs, ({ next }) => lateOf(moments.visitsWith(next))),
  };
  const ints = (of: (pair: Pair, r: number) => number) => Int32Array.from(pairs, of);
  const early: RuleCounts = {
    both: ints(({ both }, r) => both - late.both[r]!),
    antecedent: ints(({ antecedent }, r) => antecedent - late.antecedent[r]!),
    consequent: ints(({ consequent }, r) => consequent - late.consequent[r]!),
  };
  const at = ({ both, antecedent, consequent }: RuleCounts, r: number, total: number) => ({
    both: both[r]!,
    antecedent: antecedent[r]!,
    consequent: consequent[r]!,
    total,
  });
  const refusals = refusalsOf(workspace);
  const lists = pairs.map(({ first, next }) => {
    const done = moments.peopleWith(next);
    return [...moments.peopleWith(first)]
      .filter(([person]) => !done.has(person))
      .sort(([a, atA], [b, atB]) => atB - atA || a - b);
  });
  const open = lists.map((list) => list.filter(([person]) => refusals[person] !== 1));
  const persons = Uint32Array.from(new Set(open.flatMap((list) => list.map(([person]) => person)))).sort();
  const placeOf = new Map(Array.from(persons, (person, place) => [person, place]));
  const openFrom = new Int32Array(pairs.length + 1);
  open.forEach((list, r) => (openFrom[r + 1] = openFrom[r]! + list.length));
  const { keys, count } = peopleOf(workspace);
  return {
    people: { keys: pickLevels(keys, persons), names: namesOf(workspace, count, persons) },
    rules: {
      count: pairs.length,
      first: ints(({ first }) => first),
      next: ints(({ next }) => next),
      both: ints(({ both }) => both),
      antecedent: ints(({ antecedent }) => antecedent),
      consequent: ints(({ consequent }) => consequent),
      reverse: ints(({ reverse }) => reverse),
      p: Float64Array.from(pairs, ({ p }) => p),
      q: Float64Array.from(pairs, ({ q }) => q),
      early,
      late,
      verdict: Uint8Array.from(pairs, (_, r) =>
        verdictOf(at(early, r, cut), at(late, r, begins.length - cut)),
      ),
      isPath: Uint8Array.from(pairs, ({ isPath }) => Number(isPath)),
      open: Int32Array.from(open.flatMap((list) => list.map(([person]) => placeOf.get(person)!))),
      openAt: Float64Array.from(open.flatMap((list) => list.map(([, moment]) => moment))),
      openFrom,
      refused: ints((_, r) => lists[r]!.length - open[r]!.length),
    },
  };
}

/** The steps that are in enough visits, those of most visits first, and the rules by their places among them. */
function columnsOf(
  { steps }: Visits,
  moments: StepMoments,
  { patterns }: FoundPairs,
  rules: RuleColumns,
): Pick<BehavioursResult, 'steps' | 'rules'> {
  const visitsOf = (s: number): number => moments.visitsWith(s).length;
  const shown = Array.from(steps.keys())
    .filter((s) => visitsOf(s) >= patterns.minCount)
    .sort((a, b) => visitsOf(b) - visitsOf(a) || a - b);
  const placeOf = new Map(shown.map((step, place) => [step, place]));
  const placed = (of: Int32Array) => of.map((step) => placeOf.get(step)!);
  const usual = (s: number): number => {
    const { step } = steps[s]!;
    return step === null ? -1 : STEPS.indexOf(step);
  };
  return {
    steps: {
      usual: Int32Array.from(shown, usual),
      names: levelsFrom(shown.map((s) => steps[s]!.name)),
      details: levelsFrom(shown.map((s) => steps[s]!.detail)),
      counts: Int32Array.from(shown, visitsOf),
    },
    rules: { ...rules, first: placed(rules.first), next: placed(rules.next) },
  };
}

/** Everybody known, and each unknown visit as somebody. */
function evidence({ person, begins }: Visits, asOf: number) {
  const people = new Set<number>();
  let unknown = 0;
  for (const p of person) {
    if (p === ANONYMOUS) unknown++;
    else people.add(p);
  }
  const [first, last] = [dayOf(begins[0]!), dayOf(begins.at(-1)!)];
  return evidenceOf({
    buyers: people.size + unknown,
    spanDays: last - first,
    quietDays: asOf - last,
    mostOrders: begins.length,
  });
}

function notesOf({ limits, visits, rules, test }: BehavioursResult, found: FoundPairs): Problem[] {
  const notes: Problem[] = [];
  if (limits.minCount > found.askedCount) {
    notes.push(
      problem('behaviours/too-many', {
        asked: found.askedCount,
        count: limits.minCount,
        bytes: found.patterns.bytes,
      }),
    );
  }
  if (test.found > rules.count)
    notes.push(problem('behaviours/cut', { found: test.found, shown: rules.count }));
  if (visits.homeless > 0) {
    notes.push(
      problem(`behaviours/homeless-${limits.unit}`, { events: visits.homeless, all: visits.events }),
    );
  }
  return notes;
}
