import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelTexts } from '../../src/core/levels';
import { dayOf, isoDay, parseIsoDay } from '../../src/core/time';
import type { Workspace } from '../../src/core/workspace';
import { activityIn } from '../../src/domain/activity';
import { OWN_RULES, rulesAt, STAGES, stagesAt, type LifeCycleChoices } from '../../src/domain/life-cycle';
import {
  MODEL_LABELS,
  MODELS,
  modelsAt,
  stagesByLabel,
  type Model,
  type Untold,
} from '../../src/domain/life-cycle-models';
import { peopleOf } from '../../src/domain/people';
import { mulberry32 } from '../../src/kernels/random/mulberry32';
import { anyLines, FIRST_DAY, shopOf, shuffled, type AnyLine } from '../builders/any-shop';
import { orders, reordered, tableOf, workspaceOf } from '../builders/workspace';

/** Up to 30 days active, beyond 60 lost, loyal from 3 orders. */
const typed: LifeCycleChoices = { ...OWN_RULES, activeDays: 30, lostDays: 60, loyalOrders: 3 };
const AS_OF = parseIsoDay('2024-07-01');
const BEFORE = parseIsoDay('2024-04-01');

/** Label of each person by key. */
function labelsOf(
  workspace: Workspace,
  model: Model,
  asOf: number = AS_OF,
  before: number = BEFORE,
): Record<string, string> {
  const { label } = modelsAt(workspace, asOf, before, rulesAt(workspace, asOf, typed))[model];
  return Object.fromEntries(
    levelTexts(peopleOf(workspace).keys).map((key, p) => [key, MODEL_LABELS[model][label[p]!]!]),
  );
}
const untoldOf = (workspace: Workspace, model: Model): readonly Untold[] =>
  modelsAt(workspace, AS_OF, BEFORE, rulesAt(workspace, AS_OF, typed))[model].untold;

/** `who day event product`, one a row. */
function withEvents(workspace: Workspace, text: string): Workspace {
  const rows = text.split('|').map((row) => row.trim().split(/\s+/));
  const events = tableOf('events', {
    customer_id: rows.map(([who]) => who),
    happened_at: rows.map(([, day]) => day),
    event: rows.map(([, , event]) => event),
    product_id: rows.map(([, , , product]) => product),
  });
  return { ...workspace, tables: new Map([...workspace.tables, ['events', events]]) };
}

describe('AIDA', () => {
  it('goes from a visit to looks, a cart or a second look, and a purchase', () => {
    const shop = withEvents(
      orders`buyer 2024-01-05 10`,
      `buyer 2024-06-01 view tea | visitor 2024-06-01 visit | looker 2024-06-01 view tea | looker 2024-06-01 view tea
       | looker 2024-06-02 view cup | finder 2024-06-01 搜索 | carter 2024-06-01 add_to_cart tea | again 2024-06-01 view tea
       | again 2024-06-03 view tea | later 2024-06-01 view tea | later 2024-07-01 cart_add tea`,
    );
    expect(labelsOf(shop, 'aida')).toEqual({
      buyer: 'action',
      visitor: 'attention',
      looker: 'interest',
      finder: 'interest',
      carter: 'desire',
      again: 'desire',
      later: 'interest',
    });
    expect(untoldOf(shop, 'aida')).toEqual([]);
  });

  it('says what the events cannot tell', () => {
    const shop = orders`ana 2024-05-01 5`;
    expect(untoldOf(shop, 'aida')).toEqual(['events']);
    expect(untoldOf(withEvents(shop, 'ben 2024-05-01 login'), 'aida')).toEqual(['events']);
    expect(untoldOf(withEvents(shop, 'ben 2024-05-01 search'), 'aida')).toEqual(['desire']);
    expect(untoldOf(withEvents(shop, 'ben 2024-05-01 favourite'), 'aida')).toEqual(['interest']);
    expect(untoldOf(withEvents(shop, 'ben 2024-08-01 view tea'), 'aida')).toEqual(['events']);
  });
});

describe('the CRM status', () => {
  it('follows from orders, signs and silence', () => {
    const shop = workspaceOf({
      orders: orders`first 2024-06-01 5 | twice 2024-05-20 5 | twice 2024-06-01 5
        | thrice 2024-05-01 5 | thrice 2024-05-20 5 | thrice 2024-06-01 5 | gone 2024-04-01 5 | back 2024-06-01 -5`.tables.get(
        'orders',
      )!,
      customers: tableOf('customers', { customer_id: ['listed', 'opened', 'rated'] }),
      contacts: tableOf('contacts', {
        customer_id: ['listed', 'opened'],
        sent_at: ['2024-05-01', '2024-05-01'],
        opened_at: ['2024-07-02', '2024-05-02'],
      }),
      feedback: tableOf('feedback', { customer_id: ['rated'], created_at: ['2024-05-01'], rating: [4] }),
    });
    expect(labelsOf(shop, 'crm')).toEqual({
      first: 'first-time',
      twice: 'repeat',
      thrice: 'loyal',
      gone: 'lapsed',
      back: 'prospect',
      listed: 'lead',
      opened: 'prospect',
      rated: 'prospect',
    });
    expect(untoldOf(shop, 'crm')).toEqual([]);
    expect(untoldOf(orders`ana 2024-05-01 5`, 'crm')).toEqual(['signs']);
  });
});

describe('value progress', () => {
  it('compares the tier with that of the earlier day', () => {
    // Of six before: 1 core, 2 middle, 3 low; of seven now: 1 core, 3 middle, 3 low.
    const shop = orders`a 2024-03-01 100 | b 2024-03-01 90 | c 2024-03-01 80 | d 2024-03-01 5 | e 2024-03-01 4 | f 2024-03-01 3
      | b 2024-06-01 90 | d 2024-06-01 82 | g 2024-06-01 1`;
    expect(labelsOf(shop, 'value')).toEqual({
      a: 'middle-falling',
      b: 'core-rising',
      c: 'low-falling',
      d: 'middle-rising',
      e: 'low-steady',
      f: 'low-steady',
      g: 'low-rising',
    });
  });

  it('says where nothing was paid or nobody had ordered before', () => {
    const bare = workspaceOf({
      orders: tableOf('orders', { customer_id: ['ana'], ordered_at: ['2024-05-01'] }),
      customers: tableOf('customers', { customer_id: ['ben'] }),
    });
    expect(labelsOf(bare, 'value')).toEqual({ ana: 'untold', ben: 'none' });
    expect(untoldOf(bare, 'value')).toEqual(['amounts']);
    expect(untoldOf(orders`ana 2024-05-01 5`, 'value')).toEqual(['earlier']);
  });
});

interface AnyEvent {
  readonly person: number;
  readonly day: number;
  readonly event: string;
  readonly product: string | null;
}
const NAMES = ['visit', 'view', 'view', '搜索', 'cart_add', 'checkout', 'pay', 'login'];
const anyEvents: fc.Arbitrary<readonly AnyEvent[]> = fc.array(
  fc.record({
    person: fc.nat(11),
    day: fc.nat(200),
    event: fc.constantFrom(...NAMES),
    product: fc.constantFrom('tea', 'cup', null),
  }),
  { minLength: 1, maxLength: 25 },
);
/** A shop whose list names twelve people, eight of whom may have orders. */
const shopWith = (lines: readonly AnyLine[], events: readonly AnyEvent[]): Workspace =>
  workspaceOf({
    orders: shopOf(lines).tables.get('orders')!,
    customers: tableOf('customers', { customer_id: Array.from({ length: 12 }, (_, i) => `p${i}`) }),
    events: tableOf('events', {
      customer_id: events.map(({ person }) => `p${person}`),
      happened_at: events.map(({ day }) => isoDay(FIRST_DAY + day)),
      event: events.map(({ event }) => event),
      product_id: events.map(({ product }) => product),
    }),
  });

describe('the models of any shop', () => {
  /** Each run looks at a shop by three models; half the usual runs are a second. */
  const RUNS = { numRuns: 50 };
  const drawn = [anyLines(), anyEvents, fc.nat(210), fc.nat(210)] as const;

  it('follow their definitions word by word', () => {
    fc.assert(
      fc.property(...drawn, (lines, events, one, other) => {
        const workspace = shopWith(lines, events);
        const [before, after] = [Math.min(one, other), Math.max(one, other)];
        const expected = byDefinition(workspace, events, after, before);
        for (const model of MODELS) {
          expect(labelsOf(workspace, model, FIRST_DAY + after, FIRST_DAY + before)).toEqual(expected(model));
        }
      }),
      RUNS,
    );
  });

  it('label everybody known once, so that the margins of the table are the stages', () => {
    fc.assert(
      fc.property(...drawn, (lines, events, one, other) => {
        const workspace = shopWith(lines, events);
        const asOf = FIRST_DAY + Math.max(one, other);
        const { stage, rules } = stagesAt(workspace, asOf, typed);
        const models = modelsAt(workspace, asOf, FIRST_DAY + Math.min(one, other), rules);
        for (const model of MODELS) {
          const labels = MODEL_LABELS[model].length;
          const { label } = models[model];
          expect(label.every((place) => place < labels)).toBe(true);
          const counts = stagesByLabel(stage, label, STAGES.length, labels);
          STAGES.forEach((_, s) => {
            const row = counts.subarray(s * labels, (s + 1) * labels);
            expect(row.reduce((a, b) => a + b)).toBe(stage.filter((each) => each === s).length);
          });
          for (let l = 0; l < labels; l++) {
            const column = counts.filter((_, cell) => cell % labels === l);
            const known = label.filter((each, p) => each === l && stage[p]! < STAGES.length);
            expect(column.reduce((a, b) => a + b)).toBe(known.length);
          }
        }
      }),
      RUNS,
    );
  });

  it('do not depend on what comes later, nor on the order of the rows', () => {
    fc.assert(
      fc.property(...drawn, (lines, events, one, other) => {
        const [asOf, before] = [FIRST_DAY + Math.max(one, other), FIRST_DAY + Math.min(one, other)];
        const isPast = ({ day }: { readonly day: number }) => FIRST_DAY + day < asOf;
        const all = shopWith(lines, events);
        const random = mulberry32(one);
        for (const same of [
          shopWith(lines.filter(isPast), events.filter(isPast)),
          reordered(all, (rows) => shuffled(rows, random)),
        ]) {
          for (const model of MODELS)
            expect(labelsOf(same, model, asOf, before)).toEqual(labelsOf(all, model, asOf, before));
        }
      }),
      RUNS,
    );
  });
});

/** Labels of a model told from the rows before the day, person by person. */
function byDefinition(
  workspace: Workspace,
  events: readonly AnyEvent[],
  after: number,
  before: number,
): (model: Model) => Record<string, string> {
  const until = (day: number) => activityIn(workspace, { from: -Infinity, to: FIRST_DAY + day }).people;
  const [now, then] = [until(after), until(before)];
  const tierOf = ({ orders: counts, net }: typeof now, p: number): number => {
    if (counts[p] === 0) return 3;
    const buyers = [...net].filter((_, q) => counts[q]! > 0);
    const above = buyers.filter((sum) => sum > net[p]!).length;
    const equal = buyers.filter((sum) => sum === net[p]!).length;
    const doubleMiddle = 2 * above + equal;
    const within = (percent: number) => doubleMiddle * 100 < 2 * buyers.length * percent;
    return within(15) ? 0 : within(50) ? 1 : 2;
  };
  const labelOf = (model: Model, p: number, key: string): string => {
    const own = events.filter(({ person, day }) => `p${person}` === key && day < after);
    const views = own.filter(({ event }) => event === 'view');
    const count = now.orders[p]!;
    if (model === 'aida') {
      const twice = views.some(({ product, day }) =>
        views.some((other) => product !== null && other.product === product && other.day !== day),
      );
      if (count > 0) return 'action';
      if (twice || own.some(({ event }) => ['cart_add', 'checkout', 'pay'].includes(event))) return 'desire';
      return own.some(({ event }) => ['view', '搜索'].includes(event)) ? 'interest' : 'attention';
    }
    if (model === 'crm') {
      if (count === 0) return own.length > 0 || now.lines[p]! > 0 ? 'prospect' : 'lead';
      if (FIRST_DAY + after - dayOf(now.last[p]!) > 60) return 'lapsed';
      return count >= 3 ? 'loyal' : count === 2 ? 'repeat' : 'first-time';
    }
    if (count === 0) return 'none';
    const [tier, earlier] = [tierOf(now, p), tierOf(then, p)];
    const direction = tier < earlier ? 'rising' : tier > earlier ? 'falling' : 'steady';
    return `${['core', 'middle', 'low'][tier]!}-${direction}`;
  };
  const keys = levelTexts(peopleOf(workspace).keys);
  return (model) => Object.fromEntries(keys.map((key, p) => [key, labelOf(model, p, key)]));
}
