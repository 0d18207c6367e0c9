import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_FATES, daysOf, weekdayOf } from '../../../src/analyses/data-quality/days';
import { daysView } from '../../../src/analyses/data-quality/days-view';
import { definition } from '../../../src/analyses/data-quality/definition';
import { en } from '../../../src/analyses/data-quality/messages/en';
import { parseIsoDay } from '../../../src/core/time';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { presentationOf } from '../../builders/words';

const DAY = 86_400_000;
const MONDAY = parseIsoDay('2024-01-01');
const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const shopOpenOn = (days: readonly number[]) =>
  workspaceOf({
    orders: tableOf('orders', { ordered_at: days.map(isoOf), amount: days.map(() => 1) }),
  });
const { format, say } = presentationOf(definition, en);
const every = (count: number): number[] => Array.from({ length: count }, (_, i) => MONDAY + i);

describe('days without a row', () => {
  it('of the weekday on which the shop is usually closed are told apart from those that are missing', () => {
    const lost = new Set([MONDAY + 9, MONDAY + 10, MONDAY + 11]); // Wednesday to Friday of the second week
    const open = every(56).filter((day) => weekdayOf(day) !== 6 && !lost.has(day));
    const [orders] = daysOf(shopOpenOn(open));
    expect(orders).toMatchObject({
      days: 55,
      present: 45,
      closed: 7,
      missing: 3,
      closedWeekdays: [6],
      isDaily: true,
      gaps: [{ firstDay: MONDAY + 9, lastDay: MONDAY + 11, missing: 3 }],
    });
    const view = daysView([orders!], format, say);
    expect(view.tables[0]!.text).toBe(
      'Rows on 45 of 55 days, 1 Jan 2024 to 24 Feb 2024: the last row is of 24 Feb 2024.',
    );
    expect(view.tables[0]!.details).toEqual([
      'Usually without a row: Sundays (7 days).',
      '3 days are missing, at a stretch.',
    ]);
    expect(view.gaps).toMatchObject([{ from: '10 Jan 2024', to: '12 Jan 2024', days: '3' }]);
  });

  it('around a closed day make one gap, which counts the open ones', () => {
    const lost = new Set([MONDAY + 12, MONDAY + 14]); // Saturday and Monday
    const open = every(56).filter((day) => weekdayOf(day) !== 6 && !lost.has(day));
    expect(daysOf(shopOpenOn(open))[0]!.gaps).toEqual([
      { firstDay: MONDAY + 12, lastDay: MONDAY + 14, missing: 2 },
    ]);
  });

  it('of a market on Mondays are the other Mondays', () => {
    const mondays = Array.from({ length: 30 }, (_, i) => MONDAY + 7 * i).filter(
      (_, i) => i !== 10 && i !== 11,
    );
    const [orders] = daysOf(shopOpenOn(mondays));
    expect(orders).toMatchObject({
      isDaily: true,
      closedWeekdays: [1, 2, 3, 4, 5, 6],
      missing: 2,
      gapCount: 1,
    });
  });

  it('of a table with rows on few days are missing only beyond its usual gap', () => {
    const seldom = Array.from({ length: 40 }, (_, i) => MONDAY + 5 * i).filter(
      (_, i) => i !== 10 && i !== 11,
    );
    const [orders] = daysOf(shopOpenOn(seldom));
    expect(orders).toMatchObject({ isDaily: false, closedWeekdays: [], closed: 0, usualGap: 7, missing: 14 });
    expect(orders!.gapCount).toBe(1);
    expect(daysView([orders!], format, say).tables[0]!.details).toEqual([
      'Rows come on fewer than half of the days, so only gaps longer than the usual 7 days count as missing.',
      '14 days are missing, at a stretch.',
    ]);
  });

  it('are none in a shop of one day, and in tables without dates', () => {
    expect(daysOf(shopOpenOn([MONDAY]))[0]).toMatchObject({ days: 1, present: 1, missing: 0, gaps: [] });
    expect(daysOf(workspaceOf({ products: tableOf('products', { product_id: ['a'] }) }))).toEqual([]);
  });

  it('add up, day by day: present, closed and missing are all days of the span', () => {
    const pattern = fc.tuple(
      fc.array(fc.boolean(), { minLength: 30, maxLength: 120 }),
      fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 3 }),
    );
    fc.assert(
      fc.property(pattern, ([isOpen, closed]) => {
        const days = every(isOpen.length).filter((day, i) => isOpen[i] && !closed.includes(weekdayOf(day)));
        fc.pre(days.length > 0);
        const [orders] = daysOf(shopOpenOn(days));
        const { fates, picturedFrom, gaps, missing, present, isDaily } = orders!;
        const by = DAY_FATES.map((_, fate) => fates.filter((each) => each === fate).length);
        expect(by[0]).toBe(days.length);
        expect(present).toBe(days.length);
        expect(missing).toBe(gaps.reduce((sum, gap) => sum + gap.missing, 0));
        if (isDaily) expect(present + orders!.closed + missing).toBe(orders!.days);
        fates.forEach((fate, i) =>
          expect(fate === 0, isoOf(picturedFrom + i)).toBe(days.includes(picturedFrom + i)),
        );
        const inGaps = gaps.flatMap(({ firstDay, lastDay }) =>
          Array.from({ length: lastDay - firstDay + 1 }, (_, i) => firstDay + i),
        );
        expect(new Set(inGaps).size).toBe(inGaps.length);
        expect(inGaps.some((day) => days.includes(day))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
