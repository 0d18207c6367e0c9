import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/identity/compute';
import { levelsFrom, levelText } from '../../../src/core/levels';
import { EMPTY_RECIPE, withDecisions, type IdentityDecision } from '../../../src/core/recipe';
import type { Workspace } from '../../../src/core/workspace';
import { engagementAt } from '../../../src/domain/engagement';
import { knownSince } from '../../../src/domain/known-since';
import { ANONYMOUS, decisionStates, peopleOf, personOfRows, visitorsOf } from '../../../src/domain/people';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import { reordered, tableOf, workspaceOf, type Cells } from '../../builders/workspace';
import { valueOf } from '../../analyses/outcomes';

const DAY_ONE = parseIsoDay('2024-01-01');

/** Events written as `visitor session customer`, `-` for a missing cell, a day apart. */
function eventsOf(
  lines: readonly string[],
  columns = ['visitor_id', 'session_id', 'customer_id'],
): Workspace {
  const rows = lines.map((line) => line.split(' '));
  const cells = (k: number): Cells => rows.map((row) => (row[k] === '-' ? null : row[k]!));
  const named = Object.fromEntries(columns.map((name, k) => [name, cells(k)]));
  return workspaceOf({
    events: tableOf('events', {
      ...named,
      happened_at: lines.map((_, i) => isoDay(DAY_ONE + i)),
      event: lines.map(() => 'view'),
    }),
  });
}

/** Whom each event is put down to, `-` for nobody. */
const ownersOf = (shop: Workspace): string =>
  Array.from(personOfRows(shop, 'events'), (p) =>
    p === ANONYMOUS ? '-' : levelText(peopleOf(shop).keys, p),
  ).join(' ');

it('a visitor seen with exactly one customer is that customer in all its events, earlier ones too', () => {
  const shop = eventsOf(['v1 - -', 'v1 - ana', 'v2 - -', '- - -', 'v1 - -', 'v3 - ben']);
  expect(ownersOf(shop)).toBe('ana ana - - ana ben');
  expect(visitorsOf(shop)).toMatchObject({ joined: 1, joinedEvents: 2, ambiguous: [] });
});

it('a visitor seen with two customers joins nobody, is counted and listed; an event that names its customer stays theirs', () => {
  const shop = eventsOf(['v1 - ana', 'v1 - ben', 'v1 - -', 'v1 - -', 'v2 - cid', 'v2 - -']);
  expect(ownersOf(shop)).toBe('ana ben - - cid cid');
  expect(visitorsOf(shop)!.ambiguous).toMatchObject([{ visitor: 'v1', people: [0, 1], events: 2 }]);
  expect(valueOf(compute(shop, {}, () => {})).visitors).toEqual({
    joined: 1,
    joinedEvents: 1,
    ambiguous: 1,
    ambiguousEvents: 2,
    listed: [
      {
        visitor: 'v1',
        key: 'visitor:v1',
        ...{ events: 2, firstDay: DAY_ONE + 2, lastDay: DAY_ONE + 3 },
        candidates: {
          person: Uint32Array.of(0, 1),
          events: Uint32Array.of(1, 1),
          firstDay: Float64Array.of(DAY_ONE, DAY_ONE + 1),
          lastDay: Float64Array.of(DAY_ONE, DAY_ONE + 1),
        },
      },
    ],
    seen: { keys: levelsFrom(['ana', 'ben']), names: levelsFrom(['', '']) },
  });
});

it('two ids of one person are one customer for a visitor, and two again when they are split', () => {
  const { tables, ...shop } = eventsOf(['v1 - a1', 'v1 - a2', 'v1 - -']);
  const customers = tableOf('customers', {
    customer_id: ['a1', 'a2'],
    phone: ['13800138001', '13800138001'],
  });
  const joined: Workspace = { ...shop, tables: new Map([...tables, ['customers', customers]]) };
  expect(ownersOf(joined)).toBe('a1 a1 a1');
  const split = [{ decision: 'separate', keys: ['id:a1', 'id:a2'] }] as const;
  expect(ownersOf({ ...joined, recipe: { format: 1, steps: [], identity: split } })).toBe('a1 a2 -');
});

it('sessions stand in where the file has no visitor ids, and only there', () => {
  expect(ownersOf(eventsOf(['s1 -', 's1 ana', 's2 -'], ['session_id', 'customer_id']))).toBe('ana ana -');
  expect(ownersOf(eventsOf(['- s1 -', '- s1 ana']))).toBe('- ana');
});

it('what depends on events follows: a person is known since the first visit, and as engaged as all of them', () => {
  const shop = eventsOf(['v1 - -', 'v1 - ana', 'v1 - -']);
  expect(isoDay(knownSince(shop).day[0]!)).toBe('2024-01-01');
  expect([...engagementAt(shop, parseIsoDay('2024-01-04'))!]).toEqual([3]);
});

/** The shop after decisions written as `visitor owner`, `nobody:` for nobody in particular. */
const decided = (shop: Workspace, decisions: readonly string[]): Workspace => {
  const identity = decisions.map((each): IdentityDecision => {
    const [visitor, owner] = each.split(' ') as [string, string];
    return { decision: 'visitor', keys: [visitor, owner] };
  });
  return { ...shop, recipe: withDecisions(EMPTY_RECIPE, identity) };
};

describe('a decision on a visitor', () => {
  const shop = eventsOf(['v1 - ana', 'v1 - ben', 'v1 - -', 'v2 - -', 'v3 - cid', 'v3 - -']);

  it('gives its anonymous events to the person, of whatever id; those that name a customer stay theirs', () => {
    const given = decided(shop, ['visitor:v1 id:ben', 'visitor:v2 id:cid']);
    expect(ownersOf(given)).toBe('ana ben ben cid cid cid');
    expect(visitorsOf(given)).toMatchObject({ joined: 3, joinedEvents: 3, ambiguous: [] });
    expect(decisionStates(given)).toEqual(['applied', 'applied']);
  });

  it('leaves them nobody’s, also where the visitor was seen with one customer alone, and asks no more', () => {
    const left = decided(shop, ['visitor:v1 nobody:', 'visitor:v3 nobody:']);
    expect(ownersOf(left)).toBe('ana ben - - cid -');
    expect(visitorsOf(left)).toMatchObject({ joined: 0, joinedEvents: 0, ambiguous: [] });
  });

  it('gives way to a later one, and waits where the visitor or the person is in no file', () => {
    const both = decided(shop, [
      'visitor:v1 id:ana',
      'visitor:v1 id:ben',
      'visitor:v1 id:gone',
      'visitor:v9 id:ana',
    ]);
    expect(ownersOf(both)).toBe('ana ben ben - cid cid');
    expect(decisionStates(both)).toEqual(['overridden', 'applied', 'absent', 'absent']);
    // A session is another thing than the visitor of that name.
    expect(decisionStates(decided(shop, ['session:v1 id:ana']))).toEqual(['absent']);
    expect(decisionStates(decided(workspaceOf({}), ['visitor:v1 id:ana']))).toEqual(['absent']);
  });

  it('stands beside those on people, each with what became of it', () => {
    const identity: IdentityDecision[] = [
      { decision: 'visitor', keys: ['visitor:v1', 'id:ana'] },
      { decision: 'join', keys: ['id:ana', 'id:cid'] },
      { decision: 'separate', keys: ['id:ana', 'id:gone'] },
      { decision: 'visitor', keys: ['visitor:v2', 'id:cid'] },
    ];
    const all = { ...shop, recipe: withDecisions(EMPTY_RECIPE, identity) };
    expect(decisionStates(all)).toEqual(['applied', 'applied', 'absent', 'applied']);
    expect(ownersOf(all)).toBe('ana ben ana ana ana ana');
  });

  it('counts in what depends on events', () => {
    expect([...engagementAt(shop, DAY_ONE + 9)!]).toEqual([1, 1, 2]);
    expect([...engagementAt(decided(shop, ['visitor:v1 id:ana']), DAY_ONE + 9)!]).toEqual([2, 1, 2]);
  });
});

it('equals a search by hand, in any order of the rows, whatever was decided', () => {
  const cell = (values: readonly string[]) => fc.constantFrom('-', ...values);
  const line = fc.tuple(cell(['v1', 'v2', 'v3']), cell(['ana', 'ben'])).map(([v, c]) => `${v} - ${c}`);
  const decision = fc
    .tuple(
      fc.constantFrom('v1', 'v2', 'x', 'gone'),
      fc.constantFrom('id:ana', 'id:ben', 'id:gone', 'nobody:'),
    )
    .map(([visitor, owner]) => `visitor:${visitor} ${owner}`);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.array(decision), (lines, decisions) => {
      const shop = decided(eventsOf([...lines, 'x - ana', 'y - ben']), decisions);
      const parts = lines.map((each) => each.split(' '));
      const byHand = parts.map(([visitor, , customer]) => {
        if (customer !== '-') return customer;
        const owner = decisions
          .map((each) => each.split(' ') as [string, string])
          .findLast(([key, whose]) => key === `visitor:${visitor}` && whose !== 'id:gone')?.[1];
        if (owner !== undefined) return owner === 'nobody:' ? '-' : owner.slice(3);
        const seen = new Set(
          parts.flatMap(([v, , c]) => (v === visitor && v !== '-' && c !== '-' ? [c] : [])),
        );
        return seen.size === 1 ? [...seen][0] : '-';
      });
      expect(ownersOf(shop)).toBe([...byHand, 'ana', 'ben'].join(' '));
      const backwards = reordered(shop, (count) => Array.from({ length: count }, (_, i) => count - 1 - i));
      expect(countsOf(backwards)).toEqual(countsOf(shop));
    }),
    { numRuns: 60 },
  );
});

/** What is told of the visitors, but for their levels, which follow the order of the rows here. */
function countsOf(shop: Workspace) {
  const { joined, joinedEvents, ambiguous } = visitorsOf(shop)!;
  return { joined, joinedEvents, ambiguous: ambiguous.map(({ level: _, ...visitor }) => visitor) };
}
