import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/campaigns/compute';
import { definition } from '../../../src/analyses/campaigns/definition';
import { peopleOf } from '../../../src/analyses/campaigns/people';
import {
  LAST_NTH,
  type CampaignsParams,
  type ContactsResult,
  type Counts,
} from '../../../src/analyses/campaigns/result';
import { levelText } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { tableOf, workspaceOf, reordered } from '../../builders/workspace';
import { valueOf } from '../outcomes';
import { anyMessages, FIRST, shopOf, Twin, type AnyMessage, type TwinCounts } from './twin';

const resultOf = (workspace: Workspace, params: Partial<CampaignsParams> = {}) =>
  valueOf(compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {}));

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
const cents = (value: number): number | null => (Number.isNaN(value) ? null : Math.round(value * 100));
const plain = (counts: Counts): TwinCounts => ({
  heldOut: counts.heldOut,
  sent: counts.sent,
  delivered: counts.delivered,
  openable: counts.openable,
  opened: known(counts.opened),
  clicked: counts.clicked,
  converted: counts.converted,
  reachedConverted: counts.reachedConverted,
  refused: counts.refused,
  familiar: counts.familiar,
  revenue: cents(counts.revenue),
  cost: cents(counts.cost),
});

/** All figures of a result beside those of the twin. */
function expectTwin(contacts: ContactsResult | null, twin: Twin): void {
  if (twin.rows.length === 0) {
    expect(contacts).toBeNull();
    return;
  }
  const { totals, campaigns, parts, channels, nth, arms, people } = contacts!;
  expect(plain(totals)).toEqual(twin.counts(() => true));
  expect(campaigns.map(({ name }) => name).sort()).toEqual(
    [...new Set(twin.rows.map(({ campaign }) => campaign ?? ''))].sort(),
  );
  for (const campaign of campaigns) {
    expect(plain(campaign)).toEqual(twin.counts((row) => (row.campaign ?? '') === campaign.name));
  }
  for (const part of parts) {
    const isOwn = (row: AnyMessage) =>
      (row.campaign ?? '') === campaigns[part.campaign]!.name &&
      (row.arm ?? '') === part.arm &&
      (row.channel ?? '') === part.channel;
    expect(plain(part)).toEqual(twin.counts(isOwn));
  }
  for (const channel of channels) {
    const { heldOut: _, ...counts } = twin.counts((row) => (row.channel ?? '') === channel.name);
    expect(plain(channel)).toMatchObject(counts);
  }
  nth.forEach((counts, i) => {
    const isOwn = (row: AnyMessage) => {
      const number = twin.numberOf(row);
      return i + 1 === LAST_NTH ? number !== null && number >= LAST_NTH : number === i + 1;
    };
    expect(plain(counts)).toEqual(twin.counts(isOwn));
  });
  for (const [a, arm] of arms.entries()) {
    const own = twin.rows.filter(
      (row) =>
        row.person !== null &&
        (row.campaign ?? '') === campaigns[arm.campaign]!.name &&
        (row.arm ?? '') === arm.name,
    );
    const names = (rows: readonly AnyMessage[]) => [...new Set(rows.map(({ person }) => person!))].sort();
    expect(arm.people).toBe(names(own).length);
    expect(arm.converted).toBe(names(own.filter(twin.converted)).length);
    const listed = Array.from(people.arm.keys()).filter((e) => people.arm[e] === a);
    expect(listed.map((e) => levelText(people.keys, people.person[e]!))).toEqual(names(own));
    expect(listed.reduce((sum, e) => sum + people.messages[e]!, 0)).toBe(own.length);
  }
}

describe('campaigns', () => {
  it('count what a twin counts that walks the rows one by one, as of any day', () => {
    fc.assert(
      fc.property(anyMessages, fc.option(fc.integer({ min: 1, max: 35 })), (rows, until) => {
        const asOf = until === null ? '' : isoDay(FIRST + until);
        const { contacts } = resultOf(shopOf(rows), { asOf });
        expectTwin(contacts, new Twin(rows, until ?? Infinity));
      }),
      { numRuns: 60 },
    );
  });

  it('are the sums of their parts, and channels, months and weeks are those of all', () => {
    fc.assert(
      fc.property(anyMessages, (rows) => {
        const contacts = resultOf(shopOf(rows)).contacts!;
        const sum = (of: readonly Counts[], field: 'sent' | 'delivered' | 'clicked' | 'converted') =>
          of.reduce((total, each) => total + each[field], 0);
        for (const field of ['sent', 'delivered', 'clicked', 'converted'] as const) {
          expect(sum(contacts.campaigns, field)).toBe(contacts.totals[field]);
          expect(sum(contacts.channels, field)).toBe(contacts.totals[field]);
          contacts.campaigns.forEach((campaign, place) => {
            const own = contacts.parts.filter((part) => part.campaign === place);
            expect(sum(own, field)).toBe(campaign[field]);
          });
          expect(sum(contacts.sends.month, field)).toBe(sum(contacts.sends.week, field));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are the same whatever comes on the as-of day or later, and whatever the order of the rows', () => {
    fc.assert(
      fc.property(anyMessages, anyMessages, (rows, more) => {
        const later = more.map((row) => ({
          ...row,
          sent: (row.sent ?? 0) + 31,
          arm: 'late',
          channel: 'late',
        }));
        const asOf = isoDay(FIRST + 31);
        const alone = resultOf(shopOf(rows), { asOf });
        expect(resultOf(shopOf([...later, ...rows]), { asOf })).toEqual(alone);
        const backwards = reordered(shopOf(rows), (count) =>
          Array.from({ length: count }, (_, i) => count - 1 - i),
        );
        expect(resultOf(backwards, { asOf })).toEqual(alone);
      }),
      { numRuns: 30 },
    );
  });

  it('say that a figure is not known where its column is missing, and count what was sent instead', () => {
    const { contacts, spend } = resultOf(
      workspaceOf({
        contacts: tableOf('contacts', {
          customer_id: ['ana', 'ben'],
          clicked_at: ['2024-01-02', null],
        }),
      }),
    );
    expect(spend).toBeNull();
    expect(contacts!.totals).toEqual({
      heldOut: 0,
      sent: 2,
      delivered: NaN,
      reached: 2,
      openable: NaN,
      opened: NaN,
      clicked: 1,
      converted: NaN,
      reachedConverted: NaN,
      revenue: NaN,
      cost: NaN,
      refused: NaN,
      familiar: 0,
    });
    expect(contacts!.campaigns.map(({ name }) => name)).toEqual(['']);
    expect(contacts!.arms[0]!.against).toBeNull();
    expect(contacts!.nth).toEqual([]);
  });

  it('compare nothing with people held out of whom nobody says what they bought', () => {
    const of = (controlBought: boolean) =>
      resultOf(
        workspaceOf({
          contacts: tableOf('contacts', {
            campaign_id: ['x', 'x', 'x', 'x'],
            customer_id: ['a', 'b', 'c', 'd'],
            arm: ['treatment', 'treatment', 'hold-out', 'hold-out'],
            delivered: [true, true, false, false],
            converted_at: ['2024-01-02', null, controlBought ? '2024-01-02' : null, null],
          }),
        }),
      ).contacts!.arms[0]!.against;
    expect(of(false)).toBeNull();
    expect(of(true)).toMatchObject({ people: 2, converted: 1, difference: 0 });
  });

  it('lists the people who came as far as a step, those who came furthest first', () => {
    fc.assert(
      fc.property(anyMessages, (rows) => {
        const contacts = resultOf(shopOf(rows)).contacts!;
        const { people, arms } = contacts;
        const all = peopleOf(contacts, { campaign: null, step: null }, 'step');
        expect(all.length).toBe(people.arm.length);
        const steps = Array.from(all, (e) => people.step[e]!);
        expect(steps).toEqual(steps.toSorted((a, b) => b - a));
        const held = peopleOf(contacts, { campaign: null, step: 'heldOut' }, 'key');
        const sent = peopleOf(contacts, { campaign: null, step: 'sent' }, 'key');
        expect(held.length + sent.length).toBe(all.length);
        const bought = peopleOf(contacts, { campaign: null, step: 'converted' }, 'key');
        expect(bought.length).toBe(
          arms.filter(({ heldOut }) => !heldOut).reduce((sum, { converted }) => sum + converted, 0),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('spending', () => {
  const anySpend = fc.array(
    fc.record({
      day: fc.option(fc.nat(80), { freq: 8 }),
      channel: fc.constantFrom('search', 'moments', null),
      cents: fc.nat(9999),
      clicks: fc.option(fc.nat(50)),
      fresh: fc.option(fc.nat(5)),
    }),
    { minLength: 1, maxLength: 30 },
  );
  type Row = typeof anySpend extends fc.Arbitrary<(infer T)[]> ? T : never;
  const shop = (rows: readonly Row[]) =>
    workspaceOf({
      spend: tableOf('spend', {
        date: rows.map(({ day }) => (day === null ? null : isoDay(FIRST + day))),
        channel: rows.map(({ channel }) => channel),
        spend: rows.map((row) => row.cents / 100),
        clicks: rows.map(({ clicks }) => clicks),
        new_customers: rows.map(({ fresh }) => fresh),
      }),
    });

  it('adds up by channel and in time to what a twin adds up, before any day', () => {
    fc.assert(
      fc.property(anySpend, fc.integer({ min: 1, max: 90 }), (all, until) => {
        const rows = all.filter(({ day }) => day === null || day < until);
        const { spend, contacts } = resultOf(shop(all), { asOf: isoDay(FIRST + until) });
        expect(contacts).toBeNull();
        if (rows.length === 0) {
          expect(spend).toBeNull();
          return;
        }
        const sum = (of: readonly Row[], take: (row: Row) => number | null): number | null => {
          const told = of.map(take).filter((value) => value !== null);
          return told.length > 0 ? told.reduce((a, b) => a + b, 0) : null;
        };
        for (const { name, ...group } of spend!.channels) {
          const own = rows.filter(({ channel }) => (channel ?? '') === name);
          expect(cents(group.spend)).toBe(sum(own, (row) => row.cents));
          expect(known(group.clicks)).toBe(sum(own, ({ clicks }) => clicks));
          expect(known(group.newCustomers)).toBe(sum(own, ({ fresh }) => fresh));
          expect(group.visits).toBeNaN();
        }
        expect(cents(spend!.totals.spend)).toBe(sum(rows, (row) => row.cents));
        const dated = rows.filter(({ day }) => day !== null);
        for (const unit of ['month', 'week'] as const) {
          const total = spend!.periods[unit].reduce(
            (all_, period) => all_ + Math.round(period.spend * 100),
            0,
          );
          expect(total).toBe(sum(dated, (row) => row.cents) ?? 0);
        }
        expect(spend!.undated).toBe(rows.length - dated.length);
      }),
      { numRuns: 50 },
    );
  });

  it('brings what the people brought who came by a channel while money was spent on it', () => {
    const { spend } = resultOf(
      workspaceOf({
        spend: tableOf('spend', {
          date: ['2024-01-10', '2024-01-20', '2024-01-12'],
          channel: ['search', 'search', 'other'],
          campaign_id: ['winter', 'winter', 'none'],
          spend: [50, 50, 10],
        }),
        customers: tableOf('customers', {
          customer_id: ['early', 'in', 'late', 'else'],
          joined_at: ['2024-01-01', '2024-01-15', '2024-01-25', '2024-01-15'],
          source_channel: ['search', 'search', 'search', 'friend'],
        }),
        orders: tableOf('orders', {
          customer_id: ['early', 'in', 'in', 'late', 'else'],
          ordered_at: ['2024-01-16', '2024-01-16', '2024-03-01', '2024-02-01', '2024-02-01'],
          amount: [1, 20, 400, 8000, 16000],
          campaign_id: ['winter', null, 'winter', null, null],
        }),
      }),
    );
    expect(spend!.channels.map(({ name, revenue }) => [name, revenue])).toEqual([
      ['search', 420],
      ['other', NaN],
    ]);
    expect(spend!.campaigns.map(({ name, revenue }) => [name, revenue])).toEqual([
      ['winter', 401],
      ['none', NaN],
    ]);
  });
});
