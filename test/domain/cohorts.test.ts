import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelTexts } from '../../src/core/levels';
import { MS_PER_DAY } from '../../src/core/time';
import type { Workspace } from '../../src/core/workspace';
import { cohortsOf, type CohortChoices, type Cohorts } from '../../src/domain/cohorts';
import { asOfDay } from '../../src/domain/as-of';
import { linesOf } from '../../src/domain/lines';
import { marginsOf } from '../../src/domain/margins';
import { ordersOf } from '../../src/domain/orders';
import { shopOf as shopOfPeople } from '../../src/domain/own-shop';
import { peopleOf, personOfLines } from '../../src/domain/people';
import { periodOf, periodStart, PERIOD_UNITS } from '../../src/domain/periods';
import { mulberry32 } from '../../src/kernels/random/mulberry32';
import { anyLines, FIRST_DAY, shopOf, shuffled } from '../builders/any-shop';
import { orders, reordered, tableOf, workspaceOf } from '../builders/workspace';
import { sharedFile } from '../shared';

const choose = (workspace: Workspace, choices: Partial<CohortChoices> = {}): Cohorts =>
  cohortsOf(workspace, {
    asOf: asOfDay(workspace, ''),
    unit: 'month',
    by: 'time',
    most: 24,
    ...choices,
  });
const row = (cohorts: Cohorts, matrix: ArrayLike<number>, c: number): number[] =>
  Array.from({ length: cohorts.ages }, (_, age) => matrix[c * cohorts.ages + age]!);

/** ana comes in January, February and April; ben in January and March; cid in February only. */
const threePeople = orders`ana 2024-01-03 40 | ana 2024-02-10 10 | ana 2024-04-01 5
  | ben 2024-01-20 20 | ben 2024-03-02 20 | ben 2024-03-05 -5 | cid 2024-02-28 7`;

describe('a cohort', () => {
  it('is everybody whose first order lies in the period', () => {
    expect([...choose(threePeople).people]).toEqual([2, 1, 0, 0]);
  });

  it('is kept by those who order in a period, or in it or later', () => {
    const cohorts = choose(threePeople);
    expect(row(cohorts, cohorts.active, 0)).toEqual([2, 1, 1, 1]);
    expect(row(cohorts, cohorts.activeLater, 0)).toEqual([2, 2, 2, 1]);
    expect(row(cohorts, cohorts.orders, 0)).toEqual([2, 1, 1, 1]);
  });

  it('has an unfinished period where the as-of day lies within it', () => {
    const cohorts = choose(threePeople);
    expect(row(cohorts, cohorts.unfinished, 0)).toEqual([0, 0, 0, 1]);
    expect(row(cohorts, cohorts.unfinished, 1)).toEqual([0, 0, 1, 0]);
    const whole = choose(threePeople, { asOf: asOfDay(threePeople, '2024-04-01') });
    expect(whole.ages).toBe(3);
    expect(whole.unfinished.includes(1)).toBe(false);
  });

  it('accumulates its money net of returns', () => {
    const cohorts = choose(threePeople);
    const { scale } = linesOf(threePeople).grid;
    expect(row(cohorts, cohorts.revenue, 0).map((units) => units / scale)).toEqual([60, 10, 15, 5]);
    expect(row(cohorts, cohorts.accumulated, 0).map((units) => units / scale)).toEqual([60, 70, 85, 90]);
  });

  it('by something other than time counts a person only at ages that are over', () => {
    const workspace = workspaceOf({
      orders: tableOf('orders', {
        customer_id: ['ana', 'ana', 'ben', 'cid', 'dan'],
        ordered_at: ['2024-01-03', '2024-02-01', '2024-02-10', '2024-02-11', '2024-03-02'],
        amount: [4, 4, 4, 4, 4],
        channel: ['web', 'web', 'web', null, 'app'],
      }),
    });
    const cohorts = choose(workspace, { by: 'channel' });
    expect(cohorts.keys).toEqual([
      { kind: 'value', text: 'web' },
      { kind: 'value', text: 'app' },
      { kind: 'none' },
    ]);
    expect([...cohorts.people]).toEqual([2, 1, 1]);
    expect(row(cohorts, cohorts.eligible, 0)).toEqual([2, 1, 0]);
    expect(row(cohorts, cohorts.active, 0)).toEqual([2, 1, 0]);
    expect(row(cohorts, cohorts.eligible, 1)).toEqual([0, 0, 0]);
  });

  it('of many values keeps the largest groups, and the rest together', () => {
    const workspace = orders`ana 2024-01-03 1 @a | ben 2024-01-03 1 @b | cid 2024-01-03 1 @b | dan 2024-01-03 1 @c`;
    const { keys, people } = choose(workspace, { by: 'product', most: 1 });
    expect(keys).toEqual([
      { kind: 'value', text: 'b' },
      { kind: 'others', groups: 2 },
    ]);
    expect([...people]).toEqual([2, 2]);
  });

  it('before the latest ones is counted beside them', () => {
    const cohorts = choose(threePeople, { most: 3 });
    expect([...cohorts.people]).toEqual([1, 0, 0]);
    expect(cohorts.earlier).toBe(2);
  });
});

const anyChoices = fc.record({
  after: fc.integer({ min: 0, max: 205 }),
  unit: fc.constantFrom(...PERIOD_UNITS),
  by: fc.constantFrom('time', 'channel', 'product', 'region') as fc.Arbitrary<CohortChoices['by']>,
  most: fc.integer({ min: 1, max: 30 }),
});

describe('the triangle', () => {
  it('is what counting person by person gives', () => {
    fc.assert(
      fc.property(anyLines(), anyChoices, (lines, { after, ...choices }) => {
        const workspace = shopOf(lines);
        const asOf = FIRST_DAY + after;
        const cohorts = choose(workspace, { asOf, ...choices });
        expect(figuresOf(cohorts)).toEqual(countedByHand(workspace, cohorts, { asOf, ...choices }));
      }),
    );
  });

  it('of some people is that of a shop where nobody else ever bought', () => {
    fc.assert(
      fc.property(anyLines(), anyChoices, fc.nat(255), (lines, { after, ...choices }, bits) => {
        const asOf = FIRST_DAY + after;
        const isIn = (person: number) => ((bits >> person) & 1) === 1;
        const all = shopOf(lines);
        const keys = levelTexts(peopleOf(all).keys);
        const only = Uint8Array.from(keys, (key) => Number(isIn(Number(key.slice(1)))));
        const theirs = shopOf(lines.filter(({ person }) => person !== null && isIn(person)));
        const figures = figuresOf(choose(shopOfPeople(all, only), { asOf, ...choices }));
        expect(figuresOf(choose(theirs, { asOf, ...choices }))).toEqual(figures);
      }),
    );
  });

  it('adds up to all buyers and all their money', () => {
    fc.assert(
      fc.property(anyLines(), fc.constantFrom(...PERIOD_UNITS), (lines, unit) => {
        const workspace = shopOf(lines);
        const cohorts = choose(workspace, { unit, most: 60 });
        const { person } = ordersOf(workspace);
        const buyers = new Set<number>();
        let units = 0;
        const counting = paidOrders(workspace, Infinity);
        counting.forEach((_, o) => person[o]! >= 0 && buyers.add(person[o]!));
        personOfLines(workspace).forEach((p, i) => {
          if (buyers.has(p)) units += linesOf(workspace).units[i]!;
        });
        expect(cohorts.people.reduce((a, b) => a + b, 0) + cohorts.earlier).toBe(buyers.size);
        expect(cohorts.revenue.reduce((a, b) => a + b, 0)).toBe(units);
      }),
    );
  });

  it('as of a day is left as it was by rows from that day on, and by the order of the rows', () => {
    fc.assert(
      fc.property(anyLines(), anyChoices, fc.nat(1000), (lines, { after, ...choices }, turn) => {
        const asOf = FIRST_DAY + after;
        const all = shopOf(lines);
        const before = shopOf(lines.filter(({ day }) => day < after));
        const turned = reordered(all, (rows) => shuffled(rows, mulberry32(turn)));
        const figures = figuresOf(choose(all, { asOf, ...choices }));
        expect(figuresOf(choose(before, { asOf, ...choices }))).toEqual(figures);
        expect(figuresOf(choose(turned, { asOf, ...choices }))).toEqual(figures);
      }),
    );
  });
});

const simulated = sharedFile('golden/own/funnel-simulated/expected.json');
const events = sharedFile('golden/own/funnel-simulated/input.csv');
it.skipIf(!simulated || !events)('weekly retention of 1,500 simulated users is that of pandas', () => {
  const expected = JSON.parse(readFileSync(simulated!, 'utf8')) as {
    cohort_retention: { cells: { cohort: number; age: number; users: number }[] };
  };
  const rows = readFileSync(events!, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
  // Their weeks are counted from second 0; ours begin on Mondays, and 1970-01-05 was the first.
  const monday = 4 * MS_PER_DAY;
  const workspace = workspaceOf({
    orders: tableOf('orders', {
      order_id: rows.map(([id]) => id),
      customer_id: rows.map(([, user]) => user),
      ordered_at: rows.map(([, , , ts]) => new Date(monday + Number(ts) * 1000).toISOString().slice(0, 16)),
      amount: rows.map(() => 1),
    }),
  });
  const cohorts = choose(workspace, { unit: 'week', most: 60 });
  const cells = cohorts.keys.flatMap((_, cohort) =>
    row(cohorts, cohorts.active, cohort).flatMap((users, age) => (users > 0 ? [{ cohort, age, users }] : [])),
  );
  expect(cells).toEqual(expected.cohort_retention.cells.filter(({ users }) => users > 0));
});

/** What two runs must agree in, whatever else their shops know. */
const figuresOf = ({ keys, ages, people, ...cohorts }: Cohorts) => ({
  keys,
  ages,
  people: [...people],
  eligible: [...cohorts.eligible],
  active: [...cohorts.active],
  activeLater: [...cohorts.activeLater],
  orders: [...cohorts.orders],
  revenue: [...cohorts.revenue],
  accumulated: [...cohorts.accumulated],
  // A shop that sold nothing of a known cost yet has no margins: none at all.
  margin: [...(cohorts.margin?.period ?? []), ...(cohorts.margin?.accumulated ?? [])].filter(
    (sum) => sum !== 0,
  ),
});

/** Each order of which something was paid before the day: its first line that is no return. */
function paidOrders(workspace: Workspace, asOf: number): Map<number, number> {
  const { time, units, isReturn } = linesOf(workspace);
  const { ofLine } = ordersOf(workspace);
  const paid = new Set<number>();
  const first = new Map<number, number>();
  ofLine.forEach((o, i) => {
    if (isReturn[i] || !(time[i]! < asOf * MS_PER_DAY)) return;
    if (units[i]! > 0) paid.add(o);
    first.set(o, Math.min(first.get(o) ?? Infinity, time[i]!));
  });
  return new Map([...first].filter(([o]) => paid.has(o)));
}

/** The same figures, cell by cell and person by person, for the cohorts that were found. */
function countedByHand(
  workspace: Workspace,
  cohorts: Cohorts,
  { asOf, unit, by }: Omit<CohortChoices, 'only'>,
) {
  const { time, units } = linesOf(workspace);
  const { person } = ordersOf(workspace);
  const personOfLine = personOfLines(workspace);
  const margins = marginsOf(workspace);
  const current = periodOf(asOf - 1, unit);
  const latest = by === 'time' || periodStart(current + 1, unit) <= asOf ? current : current - 1;
  const period = (ms: number) => periodOf(Math.floor(ms / MS_PER_DAY), unit);
  const ordersOfPerson = new Map<number, number[]>();
  for (const [o, ms] of paidOrders(workspace, asOf)) {
    if (person[o]! < 0) continue;
    ordersOfPerson.set(person[o]!, [...(ordersOfPerson.get(person[o]!) ?? []), period(ms)]);
  }
  const cells = cohorts.keys.flatMap((_, c) =>
    Array.from({ length: cohorts.ages }, (_, age) => {
      const members = [...ordersOfPerson].filter(
        ([p, periods]) => cohorts.cohortOf[p] === c && Math.min(...periods) + age <= latest,
      );
      const sum = (value: (p: number, first: number, periods: number[]) => number) =>
        members.reduce((total, [p, periods]) => total + value(p, Math.min(...periods), periods), 0);
      const money = (p: number, values: ArrayLike<number>, from: number, to: number) =>
        Array.from(personOfLine).reduce((total, each, i) => {
          const at = period(time[i]!);
          const isIn = each === p && time[i]! < asOf * MS_PER_DAY && at >= from && at <= to;
          return total + (isIn ? values[i]! : 0);
        }, 0);
      // What came before the first order stands at age 0.
      const start = (first: number) => (age === 0 ? -Infinity : first + age);
      return {
        eligible: members.length,
        active: sum((_, first, periods) => (periods.includes(first + age) ? 1 : 0)),
        activeLater: sum((_, first, periods) => (Math.max(...periods) >= first + age ? 1 : 0)),
        orders: sum((_, first, periods) => periods.filter((each) => each === first + age).length),
        revenue: sum((p, first) => money(p, units, start(first), first + age)),
        accumulated: sum((p, first) => money(p, units, -Infinity, first + age)),
        margin: margins ? sum((p, first) => money(p, margins.units, start(first), first + age)) : 0,
        marginSum: margins ? sum((p, first) => money(p, margins.units, -Infinity, first + age)) : 0,
      };
    }),
  );
  return {
    keys: cohorts.keys,
    ages: cohorts.ages,
    people: cohorts.keys.map((_, c) => cohorts.cohortOf.filter((cohort) => cohort === c).length),
    eligible: cells.map(({ eligible }) => eligible),
    active: cells.map(({ active }) => active),
    activeLater: cells.map(({ activeLater }) => activeLater),
    orders: cells.map((cell) => cell.orders),
    revenue: cells.map(({ revenue }) => revenue),
    accumulated: cells.map(({ accumulated }) => accumulated),
    margin: [...cells.map(({ margin }) => margin), ...cells.map(({ marginSum }) => marginSum)].filter(
      (sum) => sum !== 0,
    ),
  };
}
