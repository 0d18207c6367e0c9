import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/behaviours/compute';
import { definition } from '../../../src/analyses/behaviours/definition';
import { bestRule, explain } from '../../../src/analyses/behaviours/explain';
import { en } from '../../../src/analyses/behaviours/messages/en';
import { zhCN } from '../../../src/analyses/behaviours/messages/zh-CN';
import { present } from '../../../src/analyses/behaviours/present';
import type { BehaviourParams, BehavioursResult } from '../../../src/analyses/behaviours/result';
import { measured, stepName } from '../../../src/analyses/behaviours/sides';
import { tabulate } from '../../../src/analyses/behaviours/tabulate';
import { toCsv } from '../../../src/core/export-table';
import { levelText } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import type { Workspace } from '../../../src/core/workspace';
import { hypergeometricUpperTail } from '../../../src/kernels/statistics/hypergeometric';
import { demoWorkspace } from '../../builders/demo-workspace';
import { presentationOf } from '../../builders/words';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { valueOf } from '../outcomes';

/** Steps of one visit with the minute of each, and who it was. */
interface Visit {
  readonly person: string | null;
  readonly steps: readonly { readonly minute: number; readonly event: string }[];
}

const FIRST = Date.parse('2024-01-01T00:00:00Z');

/** A visit an hour; `consent` as in the customer list. */
function shopOf(visits: readonly Visit[], consent: Readonly<Record<string, boolean>> = {}): Workspace {
  const rows = visits.flatMap(({ person, steps }, number) =>
    steps.map(({ minute, event }) => ({ person, number, minute, event })),
  );
  return workspaceOf({
    events: tableOf('events', {
      session_id: rows.map(({ number }) => `s${number}`),
      customer_id: rows.map(({ person }) => person),
      happened_at: rows.map(({ number, minute }) =>
        new Date(FIRST + number * 3_600_000 + minute * 60_000).toISOString().slice(0, 16),
      ),
      event: rows.map(({ event }) => event),
    }),
    customers: tableOf('customers', {
      customer_id: Object.keys(consent),
      consent_marketing: Object.values(consent),
    }),
  });
}

const outcomeOf = (workspace: Workspace, params: Partial<BehaviourParams> = {}) =>
  compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
const ALL: Partial<BehaviourParams> = { minCount: 1, minConfidence: 0, minLift: 0 };

const ruleNames = (result: BehavioursResult): string[] =>
  Array.from(
    result.rules.both,
    (_, r) => `${stepName(result, result.rules.first[r]!)} → ${stepName(result, result.rules.next[r]!)}`,
  );

/** Every rule with its counts, test and people, by trying each pair of moments of each visit. */
function bruteRules(visits: readonly Visit[]): string[] {
  const events = [...new Set(visits.flatMap(({ steps }) => steps.map(({ event }) => event)))];
  const has = ({ steps }: Visit, event: string) => steps.some((step) => step.event === event);
  const ordered = ({ steps }: Visit, a: string, b: string) =>
    steps.some((x) => x.event === a && steps.some((y) => y.event === b && y.minute > x.minute));
  return events.flatMap((a) =>
    events.flatMap((b) => {
      const both = visits.filter((visit) => ordered(visit, a, b)).length;
      if (a === b || both === 0) return [];
      const counts = [
        both,
        visits.filter((visit) => has(visit, a)).length,
        visits.filter((visit) => has(visit, b)).length,
      ] as const;
      const people = (event: string) =>
        new Set(visits.flatMap((visit) => (has(visit, event) && visit.person ? [visit.person] : [])));
      const open = [...people(a)].filter((person) => !people(b).has(person)).sort();
      const p = hypergeometricUpperTail(...counts, visits.length);
      return [`${a} → ${b} ${counts.join(' ')} p ${p} ${open.join()}`];
    }),
  );
}

const rulesOf = (result: BehavioursResult): string[] =>
  ruleNames(result).map((name, r) => {
    const { rules, people } = result;
    const open = Array.from(rules.open.subarray(rules.openFrom[r], rules.openFrom[r + 1]), (p) =>
      levelText(people.keys, p),
    );
    const counts = [rules.both[r], rules.antecedent[r], rules.consequent[r]];
    return `${name} ${counts.join(' ')} p ${rules.p[r]} ${open.sort().join()}`;
  });

const times = (count: number, events: readonly string[], person: string | null = null): Visit[] =>
  Array.from({ length: count }, () => ({
    person,
    steps: events.map((event, minute) => ({ minute, event })),
  }));
/** Spread over the whole time, the same order every time. */
const mixed = (visits: readonly Visit[]): Visit[] =>
  visits
    .map((visit, i) => ({ visit, key: (i * 7919) % visits.length }))
    .sort((a, b) => a.key - b.key)
    .map(({ visit }) => visit);

describe('rules between behaviours', () => {
  it('count, test and list what a twin finds that tries every pair of moments', () => {
    const anyVisit: fc.Arbitrary<Visit> = fc.record({
      person: fc.constantFrom(null, 'ana', 'ben', 'cy'),
      steps: fc.array(
        fc.record({
          minute: fc.integer({ min: 0, max: 4 }),
          event: fc.constantFrom('view', 'search', 'share', 'spin'),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    });
    fc.assert(
      fc.property(fc.array(anyVisit, { minLength: 1, maxLength: 14 }), (visits) => {
        const result = valueOf(outcomeOf(shopOf(visits), ALL));
        expect(rulesOf(result).sort()).toEqual(bruteRules(visits).sort());
      }),
      { numRuns: 120 },
    );
  });

  const habit = mixed([
    ...times(60, ['search', 'view', 'cart_add'], 'ana'),
    ...times(10, ['search', 'view', 'exit'], 'ben'),
    ...times(100, ['view', 'cart_add'], 'cy'),
    ...times(130, ['view', 'exit']),
  ]);

  it('have a direction: what comes after is not what comes before', () => {
    const result = valueOf(outcomeOf(shopOf(habit), ALL));
    expect(ruleNames(result)).toContain('search → cart_add');
    expect(ruleNames(result)).not.toContain('cart_add → search');
  });

  it('lead the page when they are no mere step of a purchase, survive the test and held up', () => {
    const result = valueOf(outcomeOf(shopOf(habit)));
    const best = bestRule(result);
    expect(ruleNames(result)[best]).toBe('search → cart_add');
    expect(measured(result.rules, best, 300)).toMatchObject({
      both: 60,
      confidence: 60 / 70,
      usual: 160 / 300,
    });
    expect(explain(result).map(({ key }) => key)).toEqual([
      'finding.best',
      'finding.act',
      'finding.tested.again',
      'finding.limits.session',
    ]);
    const view = present(result, presentationOf(definition, en));
    expect(view.rules.row(0).text).toBe('searching → adding to the cart');
    expect(present(result, presentationOf(definition, zhCN, 'zh-CN')).rules.row(0).text).toBe(
      '搜索 → 加入购物车',
    );
    expect(toCsv(tabulate(result, 'people'))).toMatch(/ben,/);
  });

  it('between steps of a purchase and its ends are marked, and shown when asked for', () => {
    const result = valueOf(outcomeOf(shopOf(habit), { ...ALL, minLift: 0 }));
    const path = ruleNames(result).filter((_, r) => result.rules.isPath[r] === 1);
    expect(path).toEqual(['view → cart_add', 'view → exit']);
    const words = presentationOf(definition, en);
    const shown = present(result, { ...words, display: { path: true } });
    expect(shown.rules.count).toBe(present(result, words).rules.count + 2);
  });

  it('of chance alone do not survive', () => {
    const chance = mixed([
      ...times(25, ['share', 'spin']),
      ...times(25, ['share']),
      ...times(25, ['spin']),
      ...times(25, ['view']),
    ]);
    const result = valueOf(outcomeOf(shopOf(chance), { minCount: 5, minLift: 1 }));
    expect(result.test).toMatchObject({ tested: 1, survived: 0, falseExpected: 0 });
    expect(explain(result)[0]!.key).toBe('finding.weak');
  });

  it('that only the first visits show do not hold up', () => {
    const early = mixed([...times(70, ['search', 'share']), ...times(70, ['view'])]);
    const late = mixed([...times(20, ['search']), ...times(20, ['share']), ...times(20, ['view'])]);
    const result = valueOf(outcomeOf(shopOf([...early, ...late]), { minCount: 5 }));
    expect(result.rules.verdict[ruleNames(result).indexOf('search → share')]).toBe(2);
  });

  it('leave who said no to marketing out of the list, and count them', () => {
    const result = valueOf(outcomeOf(shopOf(habit, { ben: false }), ALL));
    const rule = ruleNames(result).indexOf('search → cart_add');
    expect(result.rules.refused[rule]).toBe(1);
    expect(result.rules.openFrom[rule + 1]! - result.rules.openFrom[rule]!).toBe(0);
  });

  it('keep one at exactly the limits', () => {
    const lists = [...times(3, ['share', 'spin']), ...times(3, ['share']), ...times(4, ['view'])];
    const names = (params: Partial<BehaviourParams>) =>
      ruleNames(valueOf(outcomeOf(shopOf(lists), { ...ALL, ...params })));
    expect(names({ minCount: 3, minConfidence: 50 })).toEqual(['share → spin']);
    expect(names({ minCount: 4 })).toEqual([]);
    expect(names({ minConfidence: 51 })).toEqual([]);
  });
});

describe('small or unusable files', () => {
  it.each([
    [times(1, ['view']), 'finding.single.session'],
    [times(5, ['view', 'cart_add']), 'finding.none'],
    [times(5, ['search', 'cart_add']), 'finding.none'],
    [[...times(5, ['search', 'cart_add']), ...times(1, ['view'])], 'finding.weak'],
    [mixed([...times(20, ['search', 'cart_add']), ...times(20, ['view'])]), 'finding.best'],
  ])('get a sentence (%#)', (visits, key) => {
    expect(explain(valueOf(outcomeOf(shopOf(visits))))[0]!.key).toBe(key);
  });

  it('say what is missing', () => {
    const problem = (workspace: Workspace, params: Partial<BehaviourParams> = {}) => {
      const outcome = outcomeOf(workspace, params);
      return outcome.ok ? 'ok' : outcome.problem.code;
    };
    expect(problem(workspaceOf({}))).toBe('behaviours/no-events');
    const nobody = tableOf('events', { happened_at: ['2024-01-01'], event: ['view'] });
    expect(problem(workspaceOf({ events: nobody }))).toBe('behaviours/nobody');
    expect(problem(shopOf(times(3, ['view'])), { asOf: '2023-01-01' })).toBe('behaviours/no-visits');
  });
});

it('the demo shop: who looks for the size chart adds to the cart more often than others', async () => {
  const { workspace } = await demoWorkspace(1200, 'en', ['events']);
  const result = valueOf(outcomeOf(workspace));
  const best = bestRule(result);
  expect(ruleNames(result)[best]).toBe('search: size chart → cart_add');
  // 2,000 visits, 60 % of which fill a cart: the shop's funnel.
  expect(result.visits.count).toBe(2000);
  expect(measured(result.rules, best, 2000).usual).toBe(0.6);
  expect(measured(result.rules, best, 2000).lower).toBeGreaterThan(1.2);
});
