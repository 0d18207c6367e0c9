import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/core/workspace';
import { STEPS, usualStep } from '../../src/domain/event-names';
import { dayAfterEvents, visitsIn, type VisitChoices } from '../../src/domain/visits';
import { reordered, tableOf, workspaceOf, type Cells } from '../builders/workspace';

const ALWAYS = { from: -Infinity, to: Infinity };

/** Events written as `session visitor customer moment event query`, `-` for a missing cell. */
function eventsOf(lines: readonly string[]): Workspace {
  const rows = lines.map((line) => line.split(' '));
  const cells = (k: number): Cells => rows.map((row) => (row[k] === '-' ? null : (row[k] ?? null)));
  return workspaceOf({
    events: tableOf('events', {
      session_id: cells(0),
      visitor_id: cells(1),
      customer_id: cells(2),
      happened_at: cells(3),
      event: cells(4),
      query: cells(5),
    }),
  });
}

/** Each visit as its moments, the steps of one moment joined. */
function visitTexts(workspace: Workspace, change: Partial<VisitChoices> = {}): string[] | null {
  const visits = visitsIn(workspace, { unit: 'auto', detail: 'query', window: ALWAYS, ...change });
  if (!visits) return null;
  const { items, elementStarts, sequenceStarts, steps } = visits;
  return Array.from({ length: visits.begins.length }, (_, s) =>
    Array.from({ length: sequenceStarts[s + 1]! - sequenceStarts[s]! }, (_, k) => {
      const e = sequenceStarts[s]! + k;
      return Array.from(items.subarray(elementStarts[e], elementStarts[e + 1]), (item) => {
        const { name, detail } = steps[item]!;
        return detail === '' ? name : `${name}:${detail}`;
      })
        .sort()
        .join('+');
    }).join(' '),
  );
}

describe('the usual name of an event', () => {
  it('is found whatever the case, spaces, hyphens and language', () => {
    expect(['Add to Cart', 'add-to-cart', '加购', 'CART_ADD'].map(usualStep)).toEqual(
      Array(4).fill('cart_add'),
    );
    expect(usualStep('spin the wheel')).toBeNull();
    for (const step of STEPS) expect(usualStep(step)).toBe(step);
  });
});

describe('visits', () => {
  const lines = [
    's2 v1 - 2024-01-02T10:05 add_to_cart -',
    's2 v1 - 2024-01-02T10:00 search shoes',
    's1 v2 ana 2024-01-01T09:00 view -',
    's1 v3 - 2024-01-03T09:00 view -',
    '- - ana 2024-01-04T09:00 login -',
    's1 v2 ana 2024-01-01T09:00 share -',
  ];
  const shop = eventsOf(lines);

  it('are the sessions of each visitor by their first moment; what happens at one moment has no order', () => {
    expect(visitTexts(shop)).toEqual(['share+view', 'search:shoes cart_add', 'view']);
    const visits = visitsIn(shop, { unit: 'auto', detail: 'query', window: ALWAYS })!;
    expect(visits).toMatchObject({ unit: 'session', events: 6, homeless: 1 });
    expect(Array.from(visits.person, (person) => person >= 0)).toEqual([true, false, false]);
  });

  it('are the days of people and of unknown visitors where no session is asked for or known', () => {
    expect(visitTexts(shop, { unit: 'day' })).toEqual([
      'share+view',
      'search:shoes cart_add',
      'view',
      'login',
    ]);
    const bare = eventsOf(lines.map((line) => line.replace(/^s\d/, '-')));
    expect(visitTexts(bare)).toEqual(visitTexts(shop, { unit: 'day' }));
    expect(visitTexts(bare, { unit: 'session' })).toBeNull();
  });

  it('look at nothing before or after the window', () => {
    const day = (text: string) => Date.parse(text) / 86_400_000;
    const window = { from: day('2024-01-02'), to: day('2024-01-03') };
    expect(visitTexts(shop, { window })).toEqual(['search:shoes cart_add']);
    expect(dayAfterEvents(shop)).toBe(day('2024-01-05'));
  });

  it('tell steps apart by event alone, when that is asked for', () => {
    expect(visitTexts(shop, { detail: 'none' })![1]).toBe('search cart_add');
  });

  it('do not depend on the order of the rows', () => {
    const turned = reordered(shop, (rows) => Array.from({ length: rows }, (_, i) => rows - 1 - i));
    expect(visitTexts(turned)).toEqual(visitTexts(shop));
    expect(visitTexts(turned, { unit: 'day' })).toEqual(visitTexts(shop, { unit: 'day' }));
  });
});
