import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compute } from '../../../src/analyses/identity/compute';
import { levelText } from '../../../src/core/levels';
import type { Workspace } from '../../../src/core/workspace';
import { engagementAt } from '../../../src/domain/engagement';
import { knownSince } from '../../../src/domain/known-since';
import { ANONYMOUS, peopleOf, personOfRows, visitorsOf } from '../../../src/domain/people';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import { reordered, tableOf, workspaceOf, type Cells } from '../../builders/workspace';
import { valueOf } from '../../analyses/outcomes';

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
      happened_at: lines.map((_, i) => isoDay(parseIsoDay('2024-01-01') + i)),
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
  expect(visitorsOf(shop)!.ambiguous).toEqual([{ visitor: 'v1', people: [0, 1], events: 2 }]);
  expect(valueOf(compute(shop, {}, () => {})).visitors).toEqual({
    joined: 1,
    joinedEvents: 1,
    ambiguous: 1,
    ambiguousEvents: 2,
    listed: [{ visitor: 'v1', people: ['ana', 'ben'], events: 2 }],
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

it('equals a search by hand, in any order of the rows', () => {
  const cell = (values: readonly string[]) => fc.constantFrom('-', ...values);
  const line = fc.tuple(cell(['v1', 'v2', 'v3']), cell(['ana', 'ben'])).map(([v, c]) => `${v} - ${c}`);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const shop = eventsOf([...lines, 'x - ana', 'y - ben']);
      const parts = lines.map((each) => each.split(' '));
      const byHand = parts.map(([visitor, , customer]) => {
        if (customer !== '-') return customer;
        const seen = new Set(
          parts.flatMap(([v, , c]) => (v === visitor && v !== '-' && c !== '-' ? [c] : [])),
        );
        return seen.size === 1 ? [...seen][0] : '-';
      });
      expect(ownersOf(shop)).toBe([...byHand, 'ana', 'ben'].join(' '));
      const { joined, joinedEvents, ambiguous } = visitorsOf(shop)!;
      expect(
        visitorsOf(reordered(shop, (count) => Array.from({ length: count }, (_, i) => count - 1 - i))),
      ).toMatchObject({ joined, joinedEvents, ambiguous });
    }),
    { numRuns: 60 },
  );
});
