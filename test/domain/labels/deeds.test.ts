import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING_CODE } from '../../../src/core/column';
import type { Deed } from '../../../src/core/label';
import { levelText } from '../../../src/core/levels';
import { dayOf } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { featureTable } from '../../../src/domain/features';
import { deedsIn } from '../../../src/domain/labels/deeds';
import { linesOf } from '../../../src/domain/lines';
import { ordersOf } from '../../../src/domain/orders';
import { ANONYMOUS, peopleOf, personOfLines } from '../../../src/domain/people';
import { anyLines, FIRST_DAY, shopOf } from '../../builders/any-shop';

const CHANNELS = ['web', 'shop', 'app'];
const drawn = fc.record({
  lines: anyLines(),
  to: fc.integer({ min: -5, max: 205 }).map((day) => FIRST_DAY + day),
  days: fc.constantFrom(0, 1, 30, 90, Infinity),
  channel: fc.constantFrom(null, ...CHANNELS),
});

/** What each person did in the days before one, line by line. */
function walk(workspace: Workspace, deed: Deed, channel: string | null, from: number, to: number): number[] {
  const { time, units, isReturn, grid } = linesOf(workspace);
  const { ofLine, person } = ordersOf(workspace);
  const codes = workspace.tables.get('orders')!.columns.get('channel');
  const texts = codes?.kind === 'category' ? codes : null;
  const wanted = (i: number): boolean =>
    channel === null ||
    (texts!.codes[i]! !== MISSING_CODE && levelText(texts!.levels, texts!.codes[i]!) === channel);
  const sums = Array.from({ length: peopleOf(workspace).count }, () => 0);
  const paid = new Set<number>();
  const taken = new Set<number>();
  personOfLines(workspace).forEach((p, i) => {
    const day = dayOf(time[i]!);
    if (day < to && !isReturn[i] && units[i]! > 0) paid.add(ofLine[i]!);
    if (p === ANONYMOUS || !wanted(i) || !(day >= from && day < to)) return;
    if (deed === 'spend') sums[p]! += units[i]! / grid.scale;
    else if (!isReturn[i]) taken.add(ofLine[i]!);
  });
  for (const order of taken) if (paid.has(order)) sums[person[order]!]!++;
  return sums;
}

describe('what people did', () => {
  it.each(['orders', 'spend'] as const)(
    'is what a walk over the lines finds, whatever the day: %s',
    (deed) => {
      fc.assert(
        fc.property(drawn, ({ lines, to, days, channel }) => {
          const workspace = shopOf(lines);
          const where = channel === null ? [] : [{ column: 'channel', values: [channel] }];
          // Another day first: what is remembered of a filter is of no day.
          for (const day of [to + 40, to]) {
            const found = deedsIn(workspace, deed, where, { from: day - days, to: day })!;
            const expected = walk(workspace, deed, channel, day - days, day);
            expected.forEach((sum, p) => expect(found[p]).toBeCloseTo(sum, 9)); // sums of decimals
          }
        }),
      );
    },
  );
});

describe('the channels of a person', () => {
  it('are those of the bought lines of the window, the main one the commonest', () => {
    fc.assert(
      fc.property(drawn, ({ lines, to, days }) => {
        const workspace = shopOf(lines);
        const { time, isReturn } = linesOf(workspace);
        const column = workspace.tables.get('orders')!.columns.get('channel');
        if (column?.kind !== 'category') throw new Error('no channels');
        const { person, columns } = featureTable(workspace, { from: to - days, to });
        const persons = personOfLines(workspace);
        person.forEach((p, i) => {
          const mine = Array.from(persons.keys(), (line) => line).filter((line) => {
            const day = dayOf(time[line]!);
            const known = column.codes[line]! < CHANNELS.length;
            return persons[line] === p && !isReturn[line] && day >= to - days && day < to && known;
          });
          const counts = CHANNELS.map((_, code) => mine.filter((line) => column.codes[line] === code).length);
          const most = Math.max(...counts) / mine.length;
          const different = mine.length === 0 ? NaN : counts.filter((count) => count > 0).length;
          expect(columns.get('channels')?.[i] ?? NaN).toEqual(different);
          expect(columns.get('mainChannelShare')?.[i] ?? NaN).toEqual(most);
        });
      }),
    );
  });
});
