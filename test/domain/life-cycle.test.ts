import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelTexts } from '../../src/core/levels';
import { dayOf, parseIsoDay } from '../../src/core/time';
import type { Workspace } from '../../src/core/workspace';
import { activityIn, countingOrdersByPerson } from '../../src/domain/activity';
import { gapsAt } from '../../src/domain/gaps';
import {
  livesAt,
  movement,
  REASONS,
  rulesAt,
  STAGES,
  stagesAt,
  TEMPLATES,
  UNKNOWN_STAGE,
  type LifeCycleChoices,
} from '../../src/domain/life-cycle';
import { linesOf } from '../../src/domain/lines';
import { peopleOf } from '../../src/domain/people';
import { mulberry32 } from '../../src/kernels/random/mulberry32';
import { quantiles } from '../../src/kernels/statistics/quantile';
import { anyLines, FIRST_DAY, shopOf, shuffled, type AnyLine } from '../builders/any-shop';
import { orders, reordered, tableOf, workspaceOf } from '../builders/workspace';

const defaults: LifeCycleChoices = {
  template: 'own',
  byCategory: true,
  activeDays: 0,
  lostDays: 0,
  loyalOrders: 0,
};
/** Up to 30 days active, beyond 60 lost. */
const typed: LifeCycleChoices = { ...defaults, activeDays: 30, lostDays: 60 };

/** Stage and reason of each person by key, nobody's left out. */
function stagesOf(workspace: Workspace, asOf: number, choices: LifeCycleChoices): Record<string, string> {
  const { stage, reason } = stagesAt(workspace, asOf, choices);
  const keys = levelTexts(peopleOf(workspace).keys);
  const known = keys.flatMap((key, p) =>
    stage[p] === UNKNOWN_STAGE ? [] : [[key, `${STAGES[stage[p]!]} ${REASONS[reason[p]!]}`] as const],
  );
  return Object.fromEntries(known);
}

describe('a stage', () => {
  const asOf = parseIsoDay('2024-07-01');

  it('follows from the orders and from how long ago the last one was', () => {
    const workspace = orders`new 2024-06-20 1
      | grow 2024-05-20 2 | grow 2024-06-20 2
      | often 2024-05-01 1 | often 2024-05-20 1 | often 2024-06-10 1 | often 2024-06-20 1
      | rich 2024-05-20 300 | rich 2024-06-20 300
      | cool 2024-05-20 4
      | gone 2024-04-01 4
      | back 2024-02-01 4 | back 2024-06-20 4`;
    expect(stagesOf(workspace, asOf, typed)).toEqual({
      new: 'new one-order',
      grow: 'growing few-orders',
      often: 'loyal many-orders',
      rich: 'loyal top-value',
      cool: 'at-risk quiet',
      gone: 'lost gone',
      back: 'returned came-back',
    });
  });

  it('has its limits included: on the last day a person is still there', () => {
    const workspace = orders`ana 2024-06-01 5`;
    expect(stagesOf(workspace, parseIsoDay('2024-07-01'), typed)).toEqual({ ana: 'new one-order' });
    expect(stagesOf(workspace, parseIsoDay('2024-07-02'), typed)).toEqual({ ana: 'at-risk quiet' });
    expect(stagesOf(workspace, parseIsoDay('2024-07-31'), typed)).toEqual({ ana: 'at-risk quiet' });
    expect(stagesOf(workspace, parseIsoDay('2024-08-01'), typed)).toEqual({ ana: 'lost gone' });
  });

  it('is returned for one active period, then goes by the rules again', () => {
    const workspace = orders`ana 2024-01-01 5 | ana 2024-06-01 5 | ana 2024-06-25 5`;
    expect(stagesOf(workspace, parseIsoDay('2024-07-01'), typed)).toEqual({ ana: 'returned came-back' });
    expect(stagesOf(workspace, parseIsoDay('2024-07-02'), typed)).toEqual({ ana: 'loyal top-value' });
  });

  it('is potential for those on the list without an order, once the shop knows them', () => {
    const workspace = workspaceOf({
      customers: tableOf('customers', {
        customer_id: ['ana', 'ben', 'cid'],
        joined_at: ['2024-03-01', '2024-08-01', null],
      }),
    });
    expect(stagesOf(workspace, asOf, typed)).toEqual({
      ana: 'potential no-order',
      cid: 'potential no-order',
    });
  });

  it('is potential for those with returns only, who are not said to have no order yet', () => {
    const workspace = orders`ana 2024-06-01 5 | ben 2024-06-03 -5`;
    expect(stagesOf(workspace, asOf, typed)).toMatchObject({ ben: 'potential none-counts' });
  });

  it('of a big spender who would not recommend the shop is growing, by the last answer before the day', () => {
    const workspace = (score: number) =>
      workspaceOf({
        orders: tableOf('orders', {
          customer_id: ['ana', 'ana', 'ben', 'cid'],
          ordered_at: ['2024-06-01', '2024-06-20', '2024-06-20', '2024-06-20'],
          amount: [50, 50, 1, 2],
        }),
        feedback: tableOf('feedback', {
          customer_id: ['ana', 'ana', 'ana'],
          created_at: ['2024-05-01', '2024-06-21', '2024-07-05'],
          nps: [10, score, 10],
        }),
      });
    expect(stagesOf(workspace(6), asOf, typed)['ana']).toBe('growing detractor');
    expect(stagesOf(workspace(7), asOf, typed)['ana']).toBe('loyal top-value');
  });
});

describe('limits', () => {
  it('are the 80th and 95th percentile of the shop’s own gaps, in whole days', () => {
    // One person whose gaps are 1, 2, …, 40 days.
    let day = 0;
    const days = Array.from({ length: 41 }, (_, gap) => (day += gap));
    const lines: AnyLine[] = days.map((each, i) => ({
      order: i,
      person: 1,
      day: each,
      cents: 500,
      channel: null,
      product: 'tea',
    }));
    const workspace = shopOf(lines);
    const asOf = FIRST_DAY + day + 1;
    expect(gapsAt(workspace, asOf).all).toMatchObject({ gaps: 40, median: 20.5, p80: 32.2 });
    expect(gapsAt(workspace, asOf).all.p95).toBeCloseTo(38.05, 12);
    expect(rulesAt(workspace, asOf, defaults)).toMatchObject({
      limits: { active: 32, lost: 38 },
      loyalOrders: 4,
      source: 'own',
    });
  });

  it('come from the template of a trade where it is chosen, and where gaps are too few', () => {
    const workspace = orders`ana 2024-01-03 40 | ana 2024-02-01 15`;
    expect(rulesAt(workspace, 20_000, defaults)).toMatchObject({
      source: 'fallback',
      limits: { active: 90 },
    });
    expect(rulesAt(workspace, 20_000, { ...defaults, template: 'food' })).toMatchObject({
      source: 'template',
      limits: { active: 30, lost: 60 },
      loyalOrders: 6,
    });
    expect(rulesAt(workspace, 20_000, typed)).toMatchObject({ source: 'typed', limits: { active: 30 } });
  });

  it('are a category’s own where 200 gaps follow its orders', () => {
    const rows = Array.from({ length: 201 }, (_, i) => ({ person: 'ana', day: i, category: 'bread' })).concat(
      Array.from({ length: 30 }, (_, i) => ({ person: 'ben', day: 40 * i, category: 'chairs' })),
    );
    const workspace = workspaceOf({
      orders: tableOf('orders', {
        customer_id: rows.map(({ person }) => person),
        ordered_at: rows.map(({ day }) =>
          new Date((FIRST_DAY + day) * 86_400_000).toISOString().slice(0, 10),
        ),
        amount: rows.map(() => 5),
        category: rows.map(({ category }) => category),
      }),
    });
    const { limits, ofCategory } = rulesAt(workspace, FIRST_DAY + 1200, defaults);
    expect(ofCategory).toEqual([{ active: 1, lost: 1 }, null]);
    expect(limits).toEqual({ active: 1, lost: 40 });
    expect(rulesAt(workspace, FIRST_DAY + 1200, { ...defaults, byCategory: false }).ofCategory).toEqual([
      null,
      null,
    ]);
  });
});

const anyChoices: fc.Arbitrary<LifeCycleChoices> = fc.record({
  template: fc.constantFrom(...TEMPLATES),
  byCategory: fc.boolean(),
  activeDays: fc.constantFrom(0, 0, 5, 30),
  lostDays: fc.constantFrom(0, 0, 10, 60),
  loyalOrders: fc.constantFrom(0, 2, 3),
});

describe('the stages', () => {
  it('are what their definition gives, person by person, from the lines before the day alone', () => {
    fc.assert(
      fc.property(anyLines(), fc.integer({ min: 0, max: 260 }), anyChoices, (lines, after, choices) => {
        const asOf = FIRST_DAY + after;
        expect(stagesOf(shopOf(lines), asOf, choices)).toEqual(byDefinition(lines, after, choices));
      }),
    );
  });

  it('of a day are left as they were by later rows and by the order of the rows', () => {
    fc.assert(
      fc.property(anyLines(), fc.integer({ min: 0, max: 220 }), anyChoices, (lines, after, choices) => {
        const asOf = FIRST_DAY + after;
        const all = shopOf(lines);
        const stages = stagesOf(all, asOf, choices);
        const random = mulberry32(after);
        expect(stagesOf(shopOf(lines.filter(({ day }) => day < after)), asOf, choices)).toEqual(stages);
        expect(
          stagesOf(
            reordered(all, (rows) => shuffled(rows, random)),
            asOf,
            choices,
          ),
        ).toEqual(stages);
      }),
    );
  });

  it('of two days make a matrix that holds everybody once', () => {
    fc.assert(
      fc.property(anyLines(), fc.nat(200), fc.nat(200), (lines, one, other) => {
        const workspace = shopOf(lines);
        const before = stagesAt(workspace, FIRST_DAY + Math.min(one, other), typed).stage;
        const after = stagesAt(workspace, FIRST_DAY + Math.max(one, other), typed).stage;
        const counts = movement(before, after, STAGES.length);
        expect(counts.reduce((a, b) => a + b)).toBe(peopleOf(workspace).count);
        // Nobody is forgotten again, and nobody turns new or potential who has ordered more than that.
        const width = STAGES.length + 1;
        for (let from = 0; from < STAGES.length; from++) expect(counts[from * width + STAGES.length]).toBe(0);
        for (let from = 1; from < STAGES.length; from++) expect(counts[from * width]).toBe(0);
      }),
    );
  });
});

describe('lives', () => {
  it('are parted by a silence in which a person was lost, and share the money between them', () => {
    const workspace = orders`ana 2024-01-01 5 | ana 2024-01-20 7 | ana 2024-05-01 11 | ana 2024-05-03 -2 | ben 2024-05-01 1`;
    const asOf = parseIsoDay('2024-06-01');
    const { scale } = linesOf(workspace).grid;
    const lives = livesAt(workspace, { asOf, rules: rulesAt(workspace, asOf, typed) });
    expect(lives.map(({ person, orders: count, net }) => [person, count, net / scale])).toEqual([
      [0, 2, 12],
      [0, 1, 9],
    ]);
    expect(lives[0]!.to - lives[0]!.from).toBe(19);
  });

  it('of a person hold all their orders and all their money', () => {
    fc.assert(
      fc.property(anyLines(), (lines) => {
        const workspace = shopOf(lines);
        const asOf = FIRST_DAY + 201;
        const { people } = activityIn(workspace, { from: -Infinity, to: asOf });
        const choices = { ...defaults, activeDays: 5, lostDays: 10 };
        const lives = livesAt(workspace, { asOf, rules: rulesAt(workspace, asOf, choices) });
        for (const p of new Set(lives.map(({ person }) => person))) {
          const own = lives.filter(({ person }) => person === p);
          expect(own.length).toBeGreaterThan(1);
          expect(own.reduce((sum, life) => sum + life.orders, 0)).toBe(people.orders[p]);
          expect(own.reduce((sum, life) => sum + life.net, 0)).toBe(people.net[p]);
        }
      }),
    );
  });
});

/** The definition, followed word by word on the lines before the day. */
function byDefinition(
  lines: readonly AnyLine[],
  after: number,
  choices: LifeCycleChoices,
): Record<string, string> {
  const asOf = FIRST_DAY + after;
  const workspace = shopOf(lines.filter(({ day }) => day < after));
  const activity = activityIn(workspace, { from: -Infinity, to: asOf });
  const { starts, orders: list } = countingOrdersByPerson(workspace, activity);
  const keys = levelTexts(peopleOf(workspace).keys);
  const days = keys.map((_, p) =>
    Array.from(list.subarray(starts[p], starts[p + 1]), (o) => dayOf(activity.orders.time[o]!)),
  );
  const gaps = days.flatMap((own) => own.slice(1).map((day, i) => day - own[i]!));
  const trade = {
    own: [90, 180, 4],
    retail: [90, 180, 4],
    food: [30, 60, 6],
    beauty: [60, 150, 4],
    durable: [365, 730, 2],
    finance: [180, 365, 4],
  }[choices.template] as [number, number, number];
  const [p80, p95] =
    choices.template === 'own' && gaps.length >= 20
      ? (quantiles(gaps, [0.8, 0.95]) as unknown as number[])
      : trade;
  const active = Math.max(1, choices.activeDays || Math.floor(p80!));
  const lost = Math.max(active, choices.lostDays || Math.floor(p95!));
  const enough = choices.loyalOrders || trade[2];
  const money = days.flatMap((own, p) => (own.length > 0 ? [activity.people.net[p]!] : []));
  const isTop = (p: number) => {
    const mine = activity.people.net[p]!;
    const below = money.filter((sum) => sum < mine).length;
    const equal = money.filter((sum) => sum === mine).length;
    return Math.ceil((3 * (below + (equal + 1) / 2)) / money.length) === 3;
  };
  return Object.fromEntries(
    keys.map((key, p) => {
      const own = days[p]!;
      const because = activity.people.lines[p]! > 0 ? 'none-counts' : 'no-order';
      if (own.length === 0) return [key, `potential ${because}`];
      const recency = asOf - own.at(-1)!;
      if (recency > lost) return [key, 'lost gone'];
      if (recency > active) return [key, 'at-risk quiet'];
      const cameBack = own.some((day, i) => i > 0 && day - own[i - 1]! > lost && asOf - day <= active);
      if (cameBack) return [key, 'returned came-back'];
      if (own.length === 1) return [key, 'new one-order'];
      if (own.length >= enough) return [key, 'loyal many-orders'];
      return [key, isTop(p) ? 'loyal top-value' : 'growing few-orders'];
    }),
  );
}
