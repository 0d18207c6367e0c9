import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clickRate, clicksOf } from '../../../src/analyses/recommendations/clicks';
import { levelTexts } from '../../../src/core/levels';
import { parseIsoDay } from '../../../src/core/time';
import { tableOf } from '../../builders/workspace';
import { purchases } from './shops';

const sent = (offer: string, sent_at: string, clicked_at: string | null, delivered = true) => ({
  offer,
  sent_at,
  clicked_at,
  delivered,
});

function shop(contacts: ReturnType<typeof sent>[]) {
  const workspace = purchases('ana 2024-01-01 tea+cup | bea 2024-02-01 tea');
  const column = <K extends keyof ReturnType<typeof sent>>(name: K) => contacts.map((each) => each[name]);
  const table = tableOf('contacts', {
    customer_id: contacts.map(() => 'ana'),
    offer: column('offer'),
    sent_at: column('sent_at'),
    clicked_at: column('clicked_at'),
    delivered: column('delivered'),
  });
  return { ...workspace, tables: new Map([...workspace.tables, ['contacts' as const, table]]) };
}

describe('clicks on recommendations', () => {
  const workspace = shop([
    sent('tea → cup', '2024-01-10', '2024-01-11'),
    sent('Tea -> Cups', '2024-01-10', null),
    sent('tea → cup', '2024-01-10', '2024-01-11', false),
    sent('Tea', '2024-01-12', '2024-02-20'),
    sent('10 % off', '2024-01-12', '2024-01-13'),
    sent('tea → cup', '2024-02-10', '2024-02-11'),
  ]);
  const counts = (asOf: string) => {
    const clicks = clicksOf(workspace, parseIsoDay(asOf))!;
    return levelTexts(clicks.offers).map((offer, k) => [offer, clicks.shown[k], clicks.clicked[k]]);
  };

  it('count rules and products that arrived, however they are written, and no other offer', () => {
    expect(counts('2024-03-01')).toEqual([
      ['Tea -> Cups', 3, 2],
      ['Tea', 1, 1],
    ]);
  });

  it('know nothing of what was sent or clicked on the as-of day or later', () => {
    expect(counts('2024-02-10')).toEqual([
      ['Tea -> Cups', 2, 1],
      ['Tea', 1, 0],
    ]);
  });

  it('are not told by contacts without an offer or without a click', () => {
    expect(clicksOf(purchases('ana 2024-01-01 tea'), parseIsoDay('2024-02-01'))).toBeNull();
    const { tables } = workspace;
    const columns = new Map(tables.get('contacts')!.columns);
    columns.delete('clicked_at');
    const blind = {
      ...workspace,
      tables: new Map([...tables, ['contacts' as const, { ...tables.get('contacts')!, columns }]]),
    };
    expect(clicksOf(blind, parseIsoDay('2024-03-01'))).toBeNull();
  });

  it('are above or below a baseline only where the whole interval is', () => {
    expect(clickRate(2, 15, 0.08).verdict).toBe('unsure');
    expect(clickRate(200, 1500, 0.08).verdict).toBe('above');
    expect(clickRate(0, 200, 0.08).verdict).toBe('below');
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.double({ min: 0, max: 1, noNaN: true }), (a, b, baseline) => {
        const { rate, verdict } = clickRate(Math.min(a, b), Math.max(a, b, 1), baseline);
        expect(rate.lower).toBeLessThanOrEqual(rate.value);
        expect(rate.upper).toBeGreaterThanOrEqual(rate.value);
        const isInside = rate.lower <= baseline && baseline <= rate.upper;
        expect(verdict === 'unsure').toBe(isInside);
      }),
    );
  });
});
